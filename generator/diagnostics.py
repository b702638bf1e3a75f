"""What is wrong, how bad it is, where it is, and what would mend it.

The shape follows the Language Server Protocol's Diagnostic: a rule, a severity, a position, a
message, a hint, and related positions. Lines and columns count from 1, columns in characters.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from anyascii import anyascii


class Severity(StrEnum):
    """How bad a diagnostic is: an error stops everything, a warning stops nothing."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """Where our own files say something: a path relative to the project, a line, a column."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second position that explains a diagnostic, such as the first of two equal ids."""

    position: Position
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `rule` is stable and documented; `hint` is the likeliest mend, or empty."""

    rule: str
    position: Position
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether this diagnostic stops the build."""
        return self.severity is Severity.ERROR


class ContentError(Exception):
    """The content has errors; nothing was written. Holds every diagnostic found."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(format_text(d) for d in self.diagnostics))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics by path, line, column and rule, each once."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.position, d.rule, d.message)))


def format_text(diagnostic: Diagnostic) -> str:
    """Write a diagnostic as `path:line:column: severity: message [rule]`, hint and relations below.

    Control characters in what the content supplied are shown escaped, so that a value can neither
    forge a second line nor drive the terminal.
    """
    d = diagnostic
    lines = [f"{visible(str(d.position))}: {d.severity}: {visible(d.message)} [{d.rule}]"]
    if d.hint:
        lines.append(f"    hint: {visible(d.hint)}")
    lines += [f"    {visible(str(r.position))}: {visible(r.message)}" for r in d.related]
    return "\n".join(lines)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Count errors and warnings in words, for the last line of a report."""
    found = tuple(diagnostics)
    errors = sum(d.is_error for d in found)
    counts = [(errors, "error"), (len(found) - errors, "warning")]
    return (
        ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n) or "no problems"
    )


def suggest(wrong: str, known: Iterable[str]) -> str:
    """Name the known word nearest to a wrong one: `did you mean "x"?`, or an empty string."""
    meant = nearest(wrong, known)
    return f'did you mean "{meant}"?' if meant else ""


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Return the known word nearest to a wrong one, whatever its case and alphabet; empty if none is near."""
    if len(wrong) > 100:
        return ""
    words = {anyascii(word).casefold(): word for word in sorted(set(known))}
    ranked = difflib.get_close_matches(anyascii(wrong).casefold(), words, n=1, cutoff=0.6)
    return words[ranked[0]] if ranked else ""


def shorten(text: str, limit: int = 60) -> str:
    """Cut a text for a message: white space collapsed, at most `limit` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def visible(text: str) -> str:
    """Write characters that cannot be seen, or that drive a terminal, as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
