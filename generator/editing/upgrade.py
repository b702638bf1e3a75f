"""What an upgrade does to each file that is the generator's: three states of it, and what follows.

The base is what was handed out last, ours is what the briefing has now, theirs is what the newer
generator hands out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.editing.starter import NewFile, is_own

Merge = Callable[[bytes, bytes, bytes], tuple[bytes, bool]]
"""From ours, base and theirs to the three-way merge, and whether it is without a conflict."""


class Outcome(StrEnum):
    """What becomes of a file, as it is told."""

    ADDED = "added"
    REPLACED = "replaced"
    DELETED = "deleted"
    MERGED = "merged"
    CONFLICT = "conflict"
    LEFT_OUT = "still left out"
    KEPT = "kept, because it was changed here"
    LOST = "deleted, though it was changed here"


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one file: its content afterwards, None if there is none, and how that came about."""

    path: str
    outcome: Outcome
    content: bytes | None
    is_executable: bool = False

    @property
    def conflicts(self) -> tuple[int, ...]:
        """The lines at which the conflicts begin, counted from 1."""
        if self.outcome is not Outcome.CONFLICT or self.content is None:
            return ()
        lines = self.content.split(b"\n")
        return tuple(n for n, line in enumerate(lines, 1) if line.startswith(b"<<<<<<< "))


def steps(
    base: Mapping[str, bytes],
    ours: Mapping[str, bytes],
    theirs: Mapping[str, NewFile],
    merge: Merge,
    gone: Callable[[str], bool] = lambda path: False,
) -> Iterator[Step]:
    """Yield what becomes of each file that the upgrade touches, or leaves though the generator changed it.

    What is the briefing's own is never among them. `gone` says of a path that it goes even where the
    briefing changed it.
    """
    for path in sorted(base.keys() | theirs.keys()):
        if is_own(path):
            continue
        before, here, new = base.get(path), ours.get(path), theirs.get(path)
        after = new.content if new else None
        if here == after or before == after:
            continue
        if new is None:
            yield _without(path, before, here, gone(path))
            continue
        if here is None:
            is_new = before is None
            outcome = Outcome.ADDED if is_new else Outcome.LEFT_OUT
            yield Step(path, outcome, new.content if is_new else None, new.is_executable)
        elif here == before:
            yield Step(path, Outcome.REPLACED, new.content, new.is_executable)
        else:
            merged, is_clean = merge(here, before or b"", new.content)
            outcome = Outcome.MERGED if is_clean else Outcome.CONFLICT
            yield Step(path, outcome, merged, new.is_executable)


def _without(path: str, before: bytes | None, here: bytes | None, is_gone: bool) -> Step:
    if here == before:
        return Step(path, Outcome.DELETED, None)
    return Step(path, Outcome.LOST, None) if is_gone else Step(path, Outcome.KEPT, here)
