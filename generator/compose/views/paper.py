"""What the one document shows: facts with their notes, chapters, disputes, the list of sources."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.compose.views.citations import Quote
from generator.compose.views.evidence import EvidenceView
from generator.compose.views.fact import FactView, SectorView
from generator.compose.views.fact_rows import FactRow
from generator.records.shown import Place


@dataclass(frozen=True, slots=True)
class FactName:
    """A fact as it is pointed to from elsewhere in the document."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Note:
    """A passage that a sentence rests on: the number of its source in the list, where, in what words.

    `anchor` is the passage's place in the list of sources.
    """

    number: int
    source_id: str
    anchor: str
    source: str
    locator: str
    quote: Quote | None
    says: str
    is_excerpt: bool


@dataclass(frozen=True, slots=True)
class Voiced:
    """A voice on a fact, and the passage that gives it."""

    view: EvidenceView
    note: Note


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A fact: the passages that say the same, the voices that add to it, and those that dispute it."""

    view: FactView
    support: tuple[Note, ...]
    others: tuple[Voiced, ...]
    disputes: tuple[Voiced, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """The fields that stand below the statement."""
        return tuple(row for row in self.view.rows if Place.DOCUMENT in row.places)


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """An open question, why it is open, and the passages that leave it so."""

    id: str
    question: str
    why: str
    notes: tuple[Note, ...]
    facts: tuple[FactName, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A sector with its figures, its facts, those at home elsewhere, and the questions that touch it."""

    sector: SectorView
    figures: tuple[Chart, ...]
    facts: tuple[PaperFact, ...]
    listed: tuple[FactName, ...]
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disputed fact with every voice on it."""

    view: FactView
    voices: tuple[Voiced, ...]

    @property
    def has_figures(self) -> bool:
        """Whether any voice gives a number."""
        return any(voiced.view.values for voiced in self.voices)


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a source, and the words quoted from it."""

    anchor: str
    locator: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list: its number, its bibliography, what is quoted of it, and for which facts."""

    number: int
    id: str
    name: str
    title: str
    authors: str
    language: str
    language_name: str
    url: str
    archive: str
    consulted: str
    is_official: bool
    origin: str
    passages: tuple[Passage, ...]
    facts: tuple[FactName, ...]


@dataclass(frozen=True, slots=True)
class BottomLineView:
    """A sentence of the bottom line, and the facts that it rests on."""

    text: str
    facts: tuple[FactName, ...]
