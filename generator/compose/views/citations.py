"""Numbered citations (footnote marks) of a page, and the list of references that they cite."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.compose.targets import Target, source_target
from generator.content.link import Briefing
from generator.facts.wording import Wording
from generator.records import Consulted, Evidence, Locator


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, and the BCP 47 tag of their language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A footnote mark after a statement: number, own anchor, and label for a screen reader."""

    number: int
    anchor: str
    reference_anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the list of references: a passage, what is quoted from it, and its backlinks.

    `marks` are the anchors of the citations of the passage.
    """

    number: int
    anchor: str
    source: str
    locator: str
    target: Target
    quotes: tuple[Quote, ...]
    marks: tuple[str, ...]
    is_excerpt: bool


@dataclass
class CitationIndex:
    """Numbers the passages cited on a page, in the order of their first citation."""

    briefing: Briefing
    wording: Wording
    _numbers: dict[tuple[str, Locator | None], int] = field(default_factory=dict)
    _quotes: dict[int, dict[Quote, None]] = field(default_factory=dict)
    _marks: dict[int, list[str]] = field(default_factory=dict)

    def cite(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """Return the citations of a statement, one per passage, in the order of the evidence."""
        citations: dict[int, Citation] = {}
        for piece in evidence:
            passage = (piece.source, piece.locator)
            number = self._numbers.setdefault(passage, len(self._numbers) + 1)
            quotes = self._quotes.setdefault(number, {})
            if quote := quote_of(self.briefing, piece):
                quotes[quote] = None
            if number in citations:
                continue
            marks = self._marks.setdefault(number, [])
            marks.append(f"cite_{number}_{len(marks) + 1}")
            citations[number] = Citation(
                number, marks[-1], f"ref_{number}", f"[{number}] {self._name(passage)}"
            )
        return tuple(citations.values())

    def references(self) -> tuple[Reference, ...]:
        """Return the references of everything cited so far, in the order of their numbers."""
        entries = []
        for passage, number in self._numbers.items():
            source = self.briefing.sources[passage[0]]
            entries.append(
                Reference(
                    number,
                    f"ref_{number}",
                    self.wording.source(source),
                    passage[1].text if passage[1] else "",
                    source_target(source, passage[1]),
                    tuple(self._quotes[number]),
                    tuple(self._marks[number]),
                    source.consulted is Consulted.EXCERPT,
                )
            )
        return tuple(entries)

    def _name(self, passage: tuple[str, Locator | None]) -> str:
        name = self.wording.source(self.briefing.sources[passage[0]])
        return f"{name}, {passage[1].text}" if passage[1] else name


def quote_of(briefing: Briefing, evidence: Evidence) -> Quote | None:
    """Return the quote of a piece of evidence, or None.

    Its language is that of the source unless the evidence names another.
    """
    if evidence.quote is None:
        return None
    return Quote(evidence.quote, evidence.language or briefing.sources[evidence.source].language)
