"""The parts of which every report of a comparison is made: sections, entries, lines, rows, links."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.targets import Target
from generator.core.direction import direction_of
from generator.core.text_diff import Piece


@dataclass(frozen=True, slots=True)
class Row:
    """A text with its changed words marked. `sign` is `-` (before), `+` (after) or a space."""

    sign: str
    pieces: tuple[Piece, ...]

    @property
    def is_leftward(self) -> bool:
        """Whether the text is written right to left; its pieces are then isolated as a whole."""
        return direction_of("".join(piece.text for piece in self.pieces)) == "rtl"


@dataclass(frozen=True, slots=True)
class Link:
    """An address outside the briefing, and what stands there."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A detail of an entry: a label, one text or two, and where the sources of it are."""

    label: str
    rows: tuple[Row, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A change: the name and id of the record, `place` (file and line), target, and details."""

    name: str
    id: str = ""
    place: str = ""
    target: Target | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A group of entries. `one` and `many` are the noun to count them with.

    One that `is_folded` is shown on demand only, or briefly.
    """

    title: str
    one: str
    many: str
    entries: tuple[Entry, ...]
    is_folded: bool = False
