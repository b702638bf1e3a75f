"""Numbered citations (footnote marks) of a page, and the list of references that they cite."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.compose.targets import Target, source_target
from generator.content.link import Briefing
from generator.facts.originals import originals
from generator.facts.wording import Wording
from generator.records import Consulted, Evidence, Locator


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, the BCP 47 tag of their language, and the address that opens at them."""

    text: str
    language: str
    original: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A footnote mark after a statement: number, own anchor, and label for a screen reader.

    `quotes` are the places, from 0, that the words for this statement have among those of the reference.
    `elsewhere` is the reference on the page of the fact, where a fact is only listed; else None.
    """

    number: int
    anchor: str
    reference_anchor: str
    label: str
    quotes: tuple[int, ...]
    elsewhere: Target | None = None

    @property
    def words(self) -> str:
        """The places of the words as a list for a script: "0 2"."""
        return " ".join(map(str, self.quotes))


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the list of references: a passage, what is quoted from it, and its backlinks.

    `marks` are the anchors of the citations of the passage, `original` and `archived` the addresses of
    the source and of its archived copy, opened at the first quote; empty if unknown.
    """

    number: int
    anchor: str
    source: str
    locator: str
    target: Target
    quotes: tuple[Quote, ...]
    marks: tuple[str, ...]
    is_excerpt: bool
    original: str
    archived: str


@dataclass
class CitationIndex:
    """Numbers the passages cited on a page, in the order of their first citation."""

    briefing: Briefing
    wording: Wording
    _numbers: dict[tuple[str, Locator | None], int] = field(default_factory=dict)
    _quotes: dict[int, dict[Quote, int]] = field(default_factory=dict)
    _marks: dict[int, list[str]] = field(default_factory=dict)

    def cite(self, evidence: Iterable[Evidence], most: int | None = None) -> tuple[Citation, ...]:
        """Return the citations of a statement, one per passage, in the order of the evidence.

        Only the first `most` passages are cited, if it is given.
        """
        passages: dict[tuple[str, Locator | None], dict[int, None]] = {}
        for piece in evidence:
            passage = (piece.source, piece.locator)
            if passage not in passages and len(passages) == most:
                continue
            number = self._numbers.setdefault(passage, len(self._numbers) + 1)
            said = passages.setdefault(passage, {})
            if quote := quote_of(self.briefing, piece):
                quotes = self._quotes.setdefault(number, {})
                said[quotes.setdefault(quote, len(quotes))] = None
        return tuple(self._citation(passage, tuple(said)) for passage, said in passages.items())

    def _citation(self, passage: tuple[str, Locator | None], quotes: tuple[int, ...]) -> Citation:
        number = self._numbers[passage]
        marks = self._marks.setdefault(number, [])
        marks.append(f"cite_{number}_{len(marks) + 1}")
        label = f"[{number}] {self._name(passage)}"
        return Citation(number, marks[-1], f"ref_{number}", label, quotes)

    def references(self) -> tuple[Reference, ...]:
        """Return the references of everything cited so far, in the order of their numbers."""
        entries = []
        for passage, number in self._numbers.items():
            source = self.briefing.sources[passage[0]]
            quotes = tuple(self._quotes.get(number, ()))
            original, archived = originals(source, quotes[0].text if quotes else "")
            entries.append(
                Reference(
                    number,
                    f"ref_{number}",
                    self.wording.source(source),
                    passage[1].text if passage[1] else "",
                    source_target(source, passage[1]),
                    quotes,
                    tuple(self._marks[number]),
                    source.consulted is Consulted.EXCERPT,
                    original,
                    archived,
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
    source = briefing.sources[evidence.source]
    original, _ = originals(source, evidence.quote)
    return Quote(evidence.quote, evidence.language or source.language, original)
