"""The index of sources, and a page per source: bibliography, and what rests on each paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.compose.edit_links import EditLinks
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import (
    SOURCES,
    Named,
    Target,
    actor_target,
    fact_target,
    question_target,
    source_target,
)
from generator.compose.views.citations import Citation, CitationIndex, Quote, quote_of
from generator.compose.views.evidence import AssessmentView, assessment_view, voice
from generator.compose.views.locating import is_otherwise, located_by, located_of, without_locator
from generator.content.references import Citing
from generator.core.direction import direction_of, isolated
from generator.core.proof.passages import spans
from generator.facts.queries import facts_citing
from generator.records import (
    Actor,
    Consulted,
    Fact,
    Licence,
    Locator,
    LocatorType,
    Question,
    Source,
)

CONSULTED = {
    Consulted.FULL_TEXT: "read in full",
    Consulted.EXCERPT: "only an excerpt was read",
    Consulted.NONE: "not read",
}
"""The words for how much of a source was read."""

_WHOLE = {
    Consulted.FULL_TEXT: "",
    Consulted.EXCERPT: "In the excerpt that was read",
    Consulted.NONE: "By report only",
}
"""The heading of passages without a locator; empty if it depends on the other locators."""

NOT_KNOWN = "not known"
_CONSULTED, _READ = "Consulted", "Read on"


@dataclass(frozen=True, slots=True)
class Bibliographic:
    """A row of a source's bibliography: label, value, and remark.

    If the value `is_known` is false, it is `NOT_KNOWN`.
    """

    label: str
    value: str
    remark: str
    is_known: bool


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
    anything but paragraphs, that might be in this paragraph too.
    """

    anchor: str
    name: str
    text: tuple[Piece, ...]
    is_leftward: bool
    uses: tuple[Use, ...]
    is_unused: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as it is shown; what is not known is empty. `day` is that by which it is sorted.

    `licence` is that of the source's text, if the text is shown. `facts` is the number of facts that cite it.
    """

    name: str
    publisher: str
    date: str
    day: str
    title: str
    target: Target
    url: str
    archive: str
    licence: Licence | None
    origin: Named
    is_official: bool
    language: str
    consulted: str
    bibliography: tuple[Bibliographic, ...]
    note: str
    located_by: str
    paragraphs: tuple[Paragraph, ...]
    facts: int
    edit_links: EditLinks


def sources(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the index of sources, then one page per source."""
    source_views = []
    for source in ctx.briefing.sources.values():
        views = ctx.views()
        view = _view(ctx, views.citation_index, source)
        source_views.append((source, view, views))
    yield ctx.page(
        SOURCES,
        "sources.md.jinja",
        "Sources",
        "Everything that the briefing rests on, and how it was read.",
        ctx.views(),
        sources=tuple(view for _, view, _ in source_views),
        proposal=ctx.edit_links.new_source(),
    )
    for source, view, views in source_views:
        yield ctx.page(
            source_target(source),
            "source.md.jinja",
            view.name,
            f"{view.name}: bibliography, and every fact that rests on it.",
            views,
            source=view,
        )


def _view(ctx: ComposeContext, citation_index: CitationIndex, source: Source) -> SourceView:
    citing = ctx.briefing.citing.get(source.id, ())
    name = ctx.wording.source(source)
    return SourceView(
        name,
        source.publisher,
        ctx.wording.date(source.issued) if source.issued else "",
        source.issued.sort_key[0].isoformat() if source.issued else "",
        source.title or "",
        source_target(source),
        source.URL or "",
        source.archive or "",
        source.licence if source.id in ctx.briefing.texts else None,
        voice(ctx.briefing, source.origin),
        source.official,
        source.language,
        CONSULTED[source.consulted],
        tuple(_bibliography(ctx, source)),
        source.note,
        located_by(source, citing),
        tuple(_paragraphs(ctx, citation_index, source, citing)),
        len(facts_citing(ctx.briefing, source)),
        ctx.edit_links.into(source.position, source.id, name, source_target(source)),
    )


def _bibliography(ctx: ComposeContext, source: Source) -> Iterator[Bibliographic]:
    wording, remarks = ctx.wording, source.remarks
    issued = wording.date(source.issued) if source.issued else ""
    accessed = wording.day(source.accessed) if source.accessed else ""
    read = accessed, remarks.accessed or ""
    if seen := source.seen:
        read = f"{wording.day(seen.on)}, by {isolated(seen.by)}", seen.copy_
    for label, value, remark in (
        ("Title", source.title or "", remarks.title or ""),
        ("Author", ", ".join(map(isolated, source.author)), remarks.author or ""),
        ("Outlet", source.publisher, ""),
        ("Section", source.section, ""),
        ("Published", issued, remarks.issued or ""),
        ("Language", wording.language_name(source.language), ""),
        ("Kind", source.type.replace("-", ", "), ""),
        ("Consulted", CONSULTED[source.consulted], ""),
        ("Read on", *read),
    ):
        if value is not None:
            yield Bibliographic(label, value or NOT_KNOWN, remark, bool(value))


def _paragraphs(
    ctx: ComposeContext, citation_index: CitationIndex, source: Source, citing: tuple[Citing, ...]
) -> Iterator[Paragraph]:
    texts = ctx.briefing.paragraphs_of(source)
    numbers = range(1, (source.paragraphs or 0) + 1)
    counted = {Locator(LocatorType.PARAGRAPH, str(n)): n for n in numbers}
    named = located_of(citing)
    located = sorted({*counted, *named}, key=lambda at: at.sort_key)
    places: list[Locator | None] = [*located]
    if any(c.evidence.locator is None for c in citing):
        places.append(None)
    for place in places:
        at_it = [c for c in citing if c.evidence.locator == place]
        here = tuple(_use(ctx, citation_index, c) for c in at_it)
        anchor = place.anchor if place else "paragraph_none"
        name = place.heading if place else _WHOLE[source.consulted]
        name = name or without_locator(named).capitalize()
        number = counted.get(place, 0) if place else 0
        text = texts[number - 1] if 0 < number <= len(texts) else ""
        quotes = [c.evidence.quote or "" for c in at_it]
        quoted = (span for quote in quotes for span in spans(quote, text))
        is_leftward = direction_of(text, source.language) == "rtl"
        is_unused = not here and not is_otherwise(named)
        yield Paragraph(anchor, name, _marked(text, quoted), is_leftward, here, is_unused)


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
    assessment, others = None, 0
    match record:
        case Fact():
            what, name, text = "fact", Named(record.title, fact_target(record)), record.statement
            basis = record.evidence
            assessment = assessment_view(ctx.briefing, record)
            others = sum(e.source != evidence.source for e in record.evidence)
        case Question():
            target = question_target(record)
            what, name, text = "open question", Named(record.question, target), record.why
            basis = record.evidence
        case Actor():
            number = citing.path[1]
            assert isinstance(number, int)
            what, name = record.type, Named(record.name, actor_target(record))
            text, basis = record.profile[number].statement, record.profile[number].evidence
        case _:
            raise TypeError(f"{type(record).__name__} holds no evidence")
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
