"""When each line of the content was last edited, by the history of the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from generator.content.git.objects import RevisionError, as_path, ask, entries_at
from generator.content.revisions import is_shallow

_LINE = re.compile(rb"([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?")
_EPOCH = date(1970, 1, 1)
_DAY = 24 * 60 * 60
_LAST = (date.max - _EPOCH).days
"""Days: git takes times that no calendar has."""

_TIME = re.compile(rb"committer-time (\d+)")


@dataclass(frozen=True, slots=True)
class Edited:
    """The days on which the lines of content files were committed, by path as positions have it.

    A file that is not as the last commit has it is missing.
    """

    days: Mapping[str, Mapping[int, date]] = field(default_factory=dict)

    def last(self, path: str, first: int, end: int | None) -> date | None:
        """Return the last day on which a line from `first` up to, not including, `end` was edited.

        None if the history does not tell of each of these lines.
        """
        known = self.days.get(path, {})
        lines = range(first, end if end is not None else max(known, default=0) + 1)
        found = [known.get(line) for line in lines]
        return max((day for day in found if day), default=None) if all(found) else None


def edited(content: Path) -> Edited:
    """Read when the lines of the YAML files of a content folder were last edited, in UTC.

    Empty outside a repository, without git, and in a shallow clone, in which everything seems to be
    of its first commit.
    """
    try:
        if is_shallow(content):
            return Edited()
        names = [
            name
            for name in as_path(ask(content, "ls-files", "-z")).split("\0")
            if name.endswith(".yml")
        ]
    except RevisionError:
        return Edited()
    same = _as_committed(content, names)
    return Edited({f"{content.name}/{name}": _days(content, name) for name in same})


def _as_committed(content: Path, names: Sequence[str]) -> Iterator[str]:
    """Yield the files that are as the last commit has them, by their bytes: no filter is run."""
    try:
        prefix = as_path(ask(content, "rev-parse", "--show-prefix")).removesuffix("\n")
        committed = entries_at(content, "HEAD", prefix, "-r")
        found = ask(content, "hash-object", "--no-filters", "--", *names).decode().split()
    except RevisionError:
        return
    for name, blob in zip(names, found, strict=True):
        if committed.get(f"{prefix}{name}", ("", ""))[1] == blob:
            yield name


def _days(content: Path, name: str) -> Mapping[int, date]:
    try:
        told = ask(content, "blame", "--porcelain", "--no-textconv", "HEAD", "--", name)
    except RevisionError:
        return {}
    days: dict[bytes, date] = {}
    lines: dict[int, bytes] = {}
    commit = b""
    for row in told.split(b"\n"):
        if row.startswith(b"\t"):
            continue
        if head := _LINE.fullmatch(row):
            commit = head[1]
            lines[int(head[2])] = commit
        elif time := _TIME.fullmatch(row):
            days[commit] = _EPOCH + timedelta(days=min(int(time[1]) // _DAY, _LAST))
    return {number: days[of] for number, of in lines.items()}
