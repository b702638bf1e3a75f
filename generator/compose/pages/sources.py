"""The index of sources, and a page per source: bibliography, and what rests on each paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compose import weights
from generator.compose.edit_links import EditLinks
from generator.compose.page import ComposeContext, Page
from generator.compose.pages.passages import (
    Paragraph,
    Passage,
    paragraphs,
    passages,
    references_of,
    weight_of,
)
from generator.compose.paging import Listing, divided
from generator.compose.targets import SOURCES, Named, Target, source_target
from generator.compose.views.citations import CitationIndex
from generator.compose.views.evidence import voice
from generator.compose.views.locating import located_by
from generator.core.direction import isolated
from generator.facts.queries import facts_citing
from generator.records import Consulted, Licence, Source

CONSULTED = {
    Consulted.FULL_TEXT: "read in full",
    Consulted.EXCERPT: "only an excerpt was read",
    Consulted.NONE: "not read",
}
"""The words for how much of a source was read."""

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
    """Compose the index of sources, or its parts, then one page per source, or its parts."""
    if not ctx.leaves_out(SOURCES):
        yield from _index(ctx)
    for source in ctx.briefing.sources.values():
        if not ctx.leaves_out(source_target(source)):
            yield from _source(ctx, source)


def _index(ctx: ComposeContext) -> Iterator[Page]:
    found = Listing(tuple(ctx.briefing.sources.values()), weights.source, ctx.wording.source)
    for part in divided(SOURCES, ctx.bounds, found):
        views = ctx.views()
        yield ctx.page(
            SOURCES,
            "sources.md.jinja",
            "Sources",
            "Everything that the briefing rests on, and how it was read.",
            views,
            part=part,
            sources=tuple(_view(ctx, views.citation_index, s, ()) for s in part.of(found)),
            proposal=ctx.edit_links.new_source(),
        )


def _source(ctx: ComposeContext, source: Source) -> Iterator[Page]:
    """Compose the page of a source, or its parts: a paragraph may go on from one to the next."""
    citing = ctx.briefing.citing.get(source.id, ())
    listing = Listing(
        passages(source, citing),
        lambda passage: weight_of(ctx, source, passage),
        lambda passage: passage.place.heading if passage.place else "",
        lambda passage: (passage.anchor,),
        references_of,
    )
    for part in divided(source_target(source), ctx.bounds, listing):
        views = ctx.views()
        view = _view(ctx, views.citation_index, source, part.of(listing))
        yield ctx.page(
            source_target(source),
            "source.md.jinja",
            view.name,
            f"{view.name}: bibliography, and every fact that rests on it.",
            views,
            part=part,
            source=view,
        )


def _view(
    ctx: ComposeContext, citation_index: CitationIndex, source: Source, here: tuple[Passage, ...]
) -> SourceView:
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
        tuple(paragraphs(ctx, citation_index, source, citing, here)),
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
