"""Diagnostics: what is wrong, how severe it is, where it is, and how to fix it.

Modelled on the Diagnostic of the Language Server Protocol: a rule, a severity, a position, a
message, a hint and related positions. Lines and columns count from 1, columns in characters (code
points).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

MOST_OF_A_FILE = 200
"""Limit of errors, and of warnings, reported per file; the rest are only counted."""

MOST_OF_ALL = 2_000
"""Limit of errors, and of warnings, reported over all files."""


class Severity(StrEnum):
    """Severity of a diagnostic: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A position in a file: path relative to the project, line, column."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second position that helps to explain a diagnostic, such as the first of two equal ids."""

    position: Position
    message: str


@dataclass(frozen=True, slots=True)
class Untold:
    """Problems left out of a report: how many, in how many files; and entries never checked."""

    problems: int = 0
    files: int = 1
    entries: int = 0

    def told(self, word: str, follows: bool) -> str:
        """Write it as a message; `follows` if problems of the same file are listed above it."""
        where = "this file" if self.files == 1 and follows else _counted(self.files, "other file")
        message = f"and {self.problems:,} more {word}{'' if self.problems == 1 else 's'} in {where}"
        if not self.entries:
            return message
        entries = f"{self.entries:,} more {'entry' if self.entries == 1 else 'entries'}"
        if self.problems:
            return f"{message}; {entries} {'was' if self.entries == 1 else 'were'} not looked at"
        return f"and {entries} in {where}, not looked at after so many {word}s"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `rule` is a stable, documented id; `hint` is the likeliest fix, or empty.

    `untold` is set only on a "more" diagnostic, which summarises problems that were left out.
    `words` are those of the value at the position that the problem is about, or empty.
    """

    rule: str
    position: Position
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    untold: Untold | None = None
    words: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.severity is Severity.ERROR


class ContentError(Exception):
    """Raised when the content has errors and nothing was written. Holds all diagnostics."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(format_text(d) for d in self.diagnostics))


_Place = tuple[str, Severity]


@dataclass(slots=True)
class Problems:
    """Collects diagnostics without duplicates, up to a limit per file and overall.

    Beyond the limits, problems are counted and summarised by one "more" diagnostic per file.
    """

    _kept: dict[Diagnostic, None] = field(default_factory=dict)
    _of_file: Counter[_Place] = field(default_factory=Counter)
    _of_all: Counter[Severity] = field(default_factory=Counter)
    _untold: dict[_Place, Diagnostic] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self._kept)

    def is_full(self, path: str) -> bool:
        """Whether the limit is reached, so that another error in the file would only be counted."""
        full = self._of_file[path, Severity.ERROR] >= MOST_OF_A_FILE
        return full or self._of_all[Severity.ERROR] >= MOST_OF_ALL

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic, or count it if a limit is reached. Duplicates are ignored."""
        place = (diagnostic.position.path, diagnostic.severity)
        if diagnostic in self._kept:
            return
        is_full = self._of_file[place] >= MOST_OF_A_FILE
        if diagnostic.untold or is_full or self._of_all[diagnostic.severity] >= MOST_OF_ALL:
            self._count(place, diagnostic.position, diagnostic.untold or Untold(1))
            return
        self._kept[diagnostic] = None
        self._of_file[place] += 1
        self._of_all[diagnostic.severity] += 1

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add diagnostics one by one, without holding them all in memory."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def leave(self, position: Position, entries: int) -> None:
        """Record that `entries` entries of a file, from `position` on, are not checked."""
        self._count((position.path, Severity.ERROR), position, Untold(entries=entries))

    def told(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics in the order added, then a summary of the left-out ones per file."""
        return (*self._kept, *self._untold.values())

    def in_order(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics sorted by path, line, column and rule.

        The summary of what was left out of a file comes after the file's own diagnostics; files
        with nothing but left-out problems share one summary, at the very end.
        """
        kept = sorted(self.told(), key=_order)
        closing = [d for d in kept if d.untold and not self._of_file[d.position.path, d.severity]]
        others: dict[Severity, Diagnostic] = {}
        for one in closing:
            first = others.get(one.severity)
            others[one.severity] = _closing(first, one) if first else one
        left_out = set(closing)
        return (
            *(d for d in kept if d not in left_out),
            *(_closing(None, one, follows=False) for one in others.values()),
        )

    def _count(self, place: _Place, position: Position, untold: Untold) -> None:
        one = Diagnostic("more", position, "", _FIRST_THESE, place[1], untold=untold)
        self._untold[place] = _closing(self._untold.get(place), one)


_FIRST_THESE = "mend the others first: what is left may go with them"


def _closing(first: Diagnostic | None, one: Diagnostic, *, follows: bool = True) -> Diagnostic:
    """Merge two "more" diagnostics, or reword one, at the position of the first."""
    untold = one.untold or Untold()
    position = one.position
    if first and first.untold:
        position = first.position
        files = first.untold.files + (untold.files if position.path != one.position.path else 0)
        untold = Untold(
            first.untold.problems + untold.problems, files, first.untold.entries + untold.entries
        )
    message = untold.told(str(one.severity), follows)
    return Diagnostic("more", position, message, _FIRST_THESE, one.severity, untold=untold)


def _order(diagnostic: Diagnostic) -> tuple[str, bool, Position, str, str]:
    d = diagnostic
    return d.position.path, d.untold is not None, d.position, d.rule, d.message


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics sorted by path, line, column and rule, deduplicated and limited."""
    problems = Problems()
    problems.extend(diagnostics)
    return problems.in_order()


def count(diagnostics: Iterable[Diagnostic], severity: Severity) -> int:
    """Count the diagnostics of a severity, including those that were left out."""
    found = (d for d in diagnostics if d.severity is severity)
    return sum(d.untold.problems if d.untold else 1 for d in found)


def format_text(diagnostic: Diagnostic) -> str:
    """Format a diagnostic as `path:line:column: severity: message [rule]`.

    The hint and the related positions follow on indented lines. Control characters from the content
    are escaped, so that a value can neither forge a line nor inject terminal escape sequences.
    """
    d = diagnostic
    lines = [f"{visible(str(d.position))}: {d.severity}: {visible(d.message)} [{d.rule}]"]
    if d.hint:
        lines.append(f"    hint: {visible(d.hint)}")
    lines += [f"    {visible(str(r.position))}: {visible(r.message)}" for r in d.related]
    return "\n".join(lines)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Summarise the numbers of errors and warnings, for the last line of a report."""
    found = tuple(diagnostics)
    counts = [(count(found, severity), str(severity)) for severity in Severity]
    return ", ".join(_counted(n, word) for n, word in counts if n) or "no problems"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def shorten(text: str, limit: int = 60) -> str:
    """Truncate a text for a message: whitespace collapsed, at most `limit` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def encodable(text: str) -> str:
    """Escape the undecodable bytes (lone surrogates) of a file name."""
    return text.encode("utf-8", "backslashreplace").decode()


def visible(text: str) -> str:
    """Escape characters that are not printable, such as those that control a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def new_among(found: Iterable[Diagnostic], known: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that were not known; one that only moved by lines is not new."""
    left = Counter(map(_gist, known))
    new = []
    for diagnostic in found:
        gist = _gist(diagnostic)
        if left[gist]:
            left[gist] -= 1
        else:
            new.append(diagnostic)
    return tuple(new)


def _gist(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.rule, diagnostic.position.path, diagnostic.message
