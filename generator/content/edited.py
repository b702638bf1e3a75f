"""When each line of the content was last edited, by the history of the repository."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from generator.content.git.objects import RevisionError, ask
from generator.content.revisions import is_shallow

_LINE = re.compile(rb"([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?")
_TIME = re.compile(rb"committer-time (\d+)")


@dataclass(frozen=True, slots=True)
class Edited:
    """The days on which the lines of content files were committed, by path as positions have it.

    A file of which the history knows nothing is missing, and so is a line that is not committed.
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
    except RevisionError:
        return Edited()
    names = [path.relative_to(content).as_posix() for path in sorted(content.rglob("*.yml"))]
    return Edited({f"{content.name}/{name}": _days(content, name) for name in names})


def _days(content: Path, name: str) -> Mapping[int, date]:
    try:
        told = ask(content, "blame", "--porcelain", "--", name)
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
            days[commit] = datetime.fromtimestamp(int(time[1]), UTC).date()
    # Git gives what is not committed a hash of zeros, and the time of the clock.
    return {n: days[of] for n, of in lines.items() if of.strip(b"0")}
