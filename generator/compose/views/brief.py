"""Views of the brief: sentences, figures and questions, each with the notes that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.targets import Named, Target
from generator.compose.views.evidence import ValueView
from generator.compose.views.fact import FactView, SectorView
from generator.compose.views.search import SearchView
from generator.facts.coverage import Coverage


@dataclass(frozen=True, slots=True)
class BriefNote:
    """A note: a passage of a source, or a search, in short form.

    `number` counts the notes of the brief from 1, in the order in which they are first cited.
    `entry` and `anchor` are the number of the source and the anchor of the passage in the list of
    sources of the single-document edition, `original` is the address of the source; 0 and empty for a
    search.
    """

    number: int
    name: str
    locator: str
    target: Target
    is_excerpt: bool = False
    entry: int = 0
    anchor: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its notes. `target` is where it is told at length; `facts` are those it sums up."""

    text: str
    notes: tuple[BriefNote, ...]
    target: Target | None = None
    facts: tuple[Named, ...] = ()
    searches: tuple[SearchView, ...] = ()

    @property
    def runs(self) -> tuple[tuple[BriefNote, BriefNote], ...]:
        """The notes by number as runs from first to last; two in a row are two runs."""
        found: list[list[BriefNote]] = []
        for note in sorted(self.notes, key=lambda n: n.number):
            if found and note.number == found[-1][-1].number + 1:
                found[-1].append(note)
            else:
                found.append([note])
        ends: list[tuple[BriefNote, BriefNote]] = []
        for run in found:
            ends += [(run[0], run[-1])] if len(run) > 2 else [(note, note) for note in run]
        return tuple(ends)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number of a fact: a range, if the voices do not agree."""

    fact: FactView
    value: ValueView
    shown: Marked


@dataclass(frozen=True, slots=True)
class Answer:
    """How matters stand in a sector, in some sentences of its brief."""

    sector: SectorView
    sentences: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """What voices give for a period: the lowest and the highest amount, and their names."""

    period: str
    amounts: Marked
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranges:
    """The values of an indicator by period."""

    title: str
    rows: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with its statement, to be told in two lines."""

    fact: FactView
    statement: Marked


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief of the whole briefing, or of one `sector`.

    `newest` is the date of the newest source with its age on the as-of day. `more_facts` and
    `more_questions` count those of the sector, or of the briefing, that are left out.
    """

    sector: SectorView | None
    title: str
    subtitle: str
    as_of: str
    newest: str
    opening: tuple[Marked, ...]
    key_figures: tuple[KeyFigure, ...]
    answers: tuple[Answer, ...]
    ranges: tuple[Ranges, ...]
    facts: tuple[Told, ...]
    more_facts: int
    questions: tuple[Marked, ...]
    more_questions: int
    coverage: Coverage
    notes: tuple[BriefNote, ...]
