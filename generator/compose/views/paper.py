"""Views of the single-document edition: facts with footnotes, chapters, disputes, sources."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.compose.views.citations import Quote
from generator.compose.views.evidence import EvidenceView
from generator.compose.views.fact import FactView, SectorView
from generator.compose.views.fact_rows import FactRow
from generator.compose.views.search import SearchView
from generator.records.shown import Place


@dataclass(frozen=True, slots=True)
class FactName:
    """A cross-reference to a fact elsewhere in the document."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the passage that a statement rests on, with the number of its source.

    `anchor` is the anchor of the passage in the list of sources.
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
    """A piece of evidence and its footnote."""

    view: EvidenceView
    note: Note


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A fact: footnotes of the evidence that supports it, and the evidence that adds or disputes.

    `others` is evidence that refines or updates the fact.
    """

    view: FactView
    support: tuple[Note, ...]
    others: tuple[Voiced, ...]
    disputes: tuple[Voiced, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """The rows shown below the statement."""
        return tuple(row for row in self.view.rows if Place.DOCUMENT in row.places)


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """An open question, why it is open, and the passages that leave it so."""

    id: str
    question: str
    why: str
    notes: tuple[Note, ...]
    facts: tuple[FactName, ...]
    searches: tuple[SearchView, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A sentence that sums up facts, with these, and the searches that support it."""

    text: str
    facts: tuple[FactName, ...]
    searches: tuple[SearchView, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A sector: its brief, its charts, its facts, facts of other sectors listed in it, and its questions."""

    sector: SectorView
    brief: tuple[SummaryView, ...]
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
    """A passage in the list of sources, and the quotes from it."""

    anchor: str
    locator: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list: number, bibliography, quoted passages, and the facts that cite it."""

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
