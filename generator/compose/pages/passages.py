"""What rests on a source, passage by passage: the lists on its page, which may go on from part to part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.compose import weights
from generator.compose.page import ComposeContext
from generator.compose.paging import Shared
from generator.compose.targets import Named, actor_target, fact_target, question_target
from generator.compose.views.citations import Citation, CitationIndex, Quote, quote_of
from generator.compose.views.evidence import AssessmentView, assessment_view
from generator.compose.views.locating import is_otherwise, located_of, without_locator
from generator.content.references import Citing, cited_statements
from generator.core.direction import direction_of
from generator.core.proof.passages import spans
from generator.records import (
    Actor,
    Consulted,
    Evidence,
    Fact,
    Locator,
    LocatorType,
    Question,
    Source,
)

_WHOLE = {
    Consulted.FULL_TEXT: "",
    Consulted.EXCERPT: "In the excerpt that was read",
    Consulted.NONE: "By report only",
}
"""The heading of passages without a locator; empty if it depends on the other locators."""


@dataclass(frozen=True, slots=True)
class Use:
    """A statement that cites a passage. `what` is the kind of its record, in words.

    `assessment` and `others`, the number of pieces of evidence from other sources, are only for
    facts; otherwise None and 0.
    """

    what: str
    name: Named
    statement: str
    citations: tuple[Citation, ...]
    quote: Quote | None
    says: str
    stance: str
    assessment: AssessmentView | None
    others: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: whether it is quoted, and whether a space separates it from the one before."""

    text: str
    is_quoted: bool
    is_apart: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage of a source, and the uses of it.

    `text` is its text, split at the quotes; empty if it may not be shown. `is_leftward` if that is
    written right to left. `is_unused` only if nothing can rest on it: where evidence is located by
    anything but paragraphs, that might be in this paragraph too. `silence` is why it holds no claim, if
    that is said. Of a passage that went on from another
    part of the page, the text is left out.
    """

    anchor: str
    name: str
    text: tuple[Piece, ...]
    is_leftward: bool
    uses: tuple[Use, ...]
    is_unused: bool
    silence: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a source, and one use of it; None if there is none. `begins` at the first of the place."""

    place: Locator | None
    citing: Citing | None
    begins: bool

    @property
    def anchor(self) -> str:
        """The anchor of the place on the page of the source."""
        return self.place.anchor if self.place else "paragraph_none"


def passages(source: Source, citing: tuple[Citing, ...]) -> tuple[Passage, ...]:
    """Return every place in a source once for each use of it, in the order of the source.

    The paragraphs that nothing uses are among them; what has no place comes last.
    """
    used: dict[Locator | None, list[Citing]] = {}
    for one in citing:
        used.setdefault(one.evidence.locator, []).append(one)
    located = sorted({*_counted(source), *filter(None, used)}, key=lambda at: at.sort_key)
    places: list[Locator | None] = [*located, *([None] if None in used else [])]
    return tuple(
        Passage(place, use, not number)
        for place in places
        for number, use in enumerate(used.get(place) or [None])
    )


def weight_of(ctx: ComposeContext, source: Source, passage: Passage) -> int:
    """Return the estimated bytes of a passage on a page."""
    size = 0
    if passage.begins:
        size = 150 + 3 * weights.text(_text(ctx, source, passage.place)) // 2
    if passage.citing:
        evidence = passage.citing.evidence
        _, text, basis = _said(passage.citing)
        size += 420 + weights.text(text, evidence.says, evidence.quote) + weights.cited(basis)
    return size


def references_of(passage: Passage) -> Iterator[Shared]:
    """Yield what a passage cites, which other passages of the page may cite too."""
    if passage.citing:
        yield from weights.references(_said(passage.citing)[2])


def paragraphs(
    ctx: ComposeContext,
    citation_index: CitationIndex,
    source: Source,
    citing: tuple[Citing, ...],
    here: Iterable[Passage],
) -> Iterator[Paragraph]:
    """Yield the places in a source with the uses of them that are here."""
    named = located_of(citing)
    silence = {
        Locator(LocatorType.PARAGRAPH, str(number)): entry.why
        for entry in source.without_claim
        for number in entry.paragraphs
    }
    quoted: dict[Locator | None, list[str]] = {}
    for one in citing:
        quoted.setdefault(one.evidence.locator, []).append(one.evidence.quote or "")
    for place, those in groupby(here, key=lambda passage: passage.place):
        first, *others = those
        uses = (passage.citing for passage in (first, *others) if passage.citing)
        shown = tuple(_use(ctx, citation_index, use) for use in uses)
        name = place.heading if place else _WHOLE[source.consulted]
        name = name or without_locator(named).capitalize()
        text = _text(ctx, source, place) if first.begins else ""
        marks = (span for quote in quoted.get(place, ()) for span in spans(quote, text))
        yield Paragraph(
            first.anchor,
            name if first.begins else f"{name}, continued",
            _marked(text, marks),
            direction_of(text, source.language) == "rtl",
            shown,
            not shown and not is_otherwise(named),
            silence.get(place, ""),
        )


def _counted(source: Source) -> dict[Locator, int]:
    """Return the numbers of the paragraphs of a source, by their locators."""
    numbers = range(1, (source.paragraphs or 0) + 1)
    return {Locator(LocatorType.PARAGRAPH, str(n)): n for n in numbers}


def _text(ctx: ComposeContext, source: Source, place: Locator | None) -> str:
    texts = ctx.briefing.paragraphs_of(source)
    number = _counted(source).get(place, 0) if texts and place else 0
    return texts[number - 1] if 0 < number <= len(texts) else ""


def _marked(text: str, quoted: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Split a text at the ends of its quoted ranges; overlapping and adjacent ranges are merged."""
    cuts = [0]
    for start, end in sorted(quoted):
        if start > cuts[-1] or cuts == [0]:
            cuts += start, end
        else:
            cuts[-1] = max(cuts[-1], end)
    pieces, before = [], ""
    for number, (start, end) in enumerate(pairwise((*cuts, len(text)))):
        is_quoted, piece = bool(number % 2), text[start:end]
        if not piece:
            continue
        is_apart = (before + piece[:1]).strip() != before + piece[:1] and bool(before)
        pieces.append(Piece(piece.strip(), is_quoted, is_apart))
        before = piece[-1:]
    return tuple(pieces)


def _use(ctx: ComposeContext, citation_index: CitationIndex, citing: Citing) -> Use:
    record, evidence = citing.record, citing.evidence
    name, text, basis = _said(citing)
    what, assessment, others = "open question", None, 0
    if isinstance(record, Fact):
        what, assessment = "fact", assessment_view(ctx.briefing, record)
        others = sum(e.source != evidence.source for e in record.evidence)
    elif isinstance(record, Actor):
        what = record.type
    return Use(
        what,
        name,
        text,
        citation_index.cite(basis),
        quote_of(ctx.briefing, evidence),
        evidence.says or "",
        evidence.stance,
        assessment,
        others,
    )


def _said(citing: Citing) -> tuple[Named, str, tuple[Evidence, ...]]:
    """Return what evidence bears on: its name, its statement, and all evidence for that."""
    match citing.record:
        case Fact() as fact:
            return Named(fact.title, fact_target(fact)), fact.statement, fact.evidence
        case Question() as question:
            named = Named(question.question, question_target(question))
            return named, question.why, question.evidence
        case Actor() as actor:
            said = next(cited for cited, at in cited_statements(actor) if citing.path[:2] == at)
            return Named(actor.name, actor_target(actor)), said.statement, said.evidence
    raise TypeError(f"{type(citing.record).__name__} holds no evidence")
