"""The pages of people, organisations, news outlets and places: two indexes and one page each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.charts.chart import Chart
from generator.charts.map import places_map
from generator.charts.matrix import sectors_of_actors
from generator.compose import weights
from generator.compose.edit_links import EditLinks
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, Shared, divided
from generator.compose.targets import ACTORS, PLACES, Named, Target, actor_target, source_target
from generator.compose.views.citations import Citation
from generator.compose.views.evidence import voice
from generator.compose.views.fact import Views
from generator.compose.views.sentences import SentenceView
from generator.content.references import cited_statements
from generator.core.direction import isolated
from generator.facts.queries import newest_first
from generator.records import Actor, ActorType


@dataclass(frozen=True, slots=True)
class NameView:
    """Another spelling of a name: the BCP 47 tag of its language, and the name of the language."""

    name: str
    tag: str
    language: str


@dataclass(frozen=True, slots=True)
class TermView:
    """An office that a person held, and when, with the passages that say so."""

    office: str
    date: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor as it is shown. `facts` is the number of facts that name it.

    `owner` is the actor to whom it belongs, `parts` are those that belong to it.
    """

    name: str
    type: str
    target: Target
    country: str
    owner: Named | None
    parts: tuple[Named, ...]
    other_names: tuple[NameView, ...]
    coordinates: str
    wikidata: str
    profile: tuple[SentenceView, ...]
    terms: tuple[TermView, ...]
    facts: int
    sources: tuple[Named, ...]
    edit_links: EditLinks


def actors(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the index of people and organisations, the index of places, and a page per actor."""
    briefing = ctx.briefing
    people = tuple(a for a in briefing.actors.values() if a.type is ActorType.PERSON)
    organisations = tuple(a for a in briefing.actors.values() if a.type is ActorType.ORGANISATION)
    outlets = tuple(a for a in briefing.actors.values() if a.type is ActorType.OUTLET)
    places = tuple(a for a in briefing.actors.values() if a.type is ActorType.PLACE)
    if not ctx.leaves_out(ACTORS):
        yield from _index(
            ctx,
            ACTORS,
            "People and organisations",
            "Who acts and who speaks, as the sources present them.",
            (
                ("People", people),
                ("Organisations", organisations),
                ("News agencies and outlets", outlets),
            ),
            sectors_of_actors(briefing),
        )
    if not ctx.leaves_out(PLACES):
        drawn = places_map(briefing, ctx.wording)
        yield from _index(ctx, PLACES, "Places", "Where it happens.", (("", places),), drawn)
    for actor in briefing.actors.values():
        if not ctx.leaves_out(actor_target(actor)):
            yield from _actor(ctx, actor)


def _actor(ctx: ComposeContext, actor: Actor) -> Iterator[Page]:
    """Compose the page of an actor, or its parts."""
    target = actor_target(actor)
    sources = Listing(
        ctx.briefing.sources_relaying(actor.id),
        lambda source: 120 + weights.text(source.id, ctx.wording.source(source)),
        ctx.wording.source,
    )
    facts, relaying = (
        Listing(newest_first(found), weights.listed, lambda fact: fact.title)
        for found in (ctx.briefing.facts_naming(actor.id), ctx.briefing.facts_relaying(actor.id))
    )
    parts = divided(target, ctx.bounds, sources, facts, relaying)
    for part in parts:
        views = ctx.views()
        shown = _view(
            ctx, views if part.is_first else ctx.views(), actor
        )  # the first has the profile
        named = tuple(Named(ctx.wording.source(s), source_target(s)) for s in part.of(sources))
        yield ctx.page(
            target,
            "actor.md.jinja",
            actor.name,
            f"{isolated(actor.name)}: what the briefing says, with the source of every sentence.",
            views,
            part=part,
            actor=replace(shown, sources=named),
            facts=views.facts(part.of(facts)),
            relaying=views.facts(part.of(relaying)),
            has_facts=bool(facts.entries or relaying.entries),
            is_last=part is parts[-1],
        )


def _index(
    ctx: ComposeContext,
    target: Target,
    title: str,
    description: str,
    groups: tuple[tuple[str, tuple[Actor, ...]], ...],
    picture: Chart | None,
) -> Iterator[Page]:
    listings = [
        Listing(group, weights.actor, lambda actor: actor.name, shared=_references)
        for _, group in groups
    ]
    names = [name for name, _ in groups]
    for part in divided(target, ctx.bounds, *listings):
        views = ctx.views()
        yield ctx.page(
            target,
            "actors.md.jinja",
            title,
            description,
            views,
            part=part,
            intro=description,
            groups=tuple(
                (name, tuple(_view(ctx, views, actor) for actor in part.of(listing)))
                for name, listing in zip(names, listings, strict=True)
            ),
            is_empty=not any(group for _, group in groups),
            picture=picture if part.is_first else None,
        )


def _references(actor: Actor) -> Iterator[Shared]:
    for cited, _ in cited_statements(actor):
        yield from weights.references(cited.evidence)


def _view(ctx: ComposeContext, views: Views, actor: Actor) -> ActorView:
    wording = ctx.wording
    point = actor.coordinates
    return ActorView(
        actor.name,
        actor.type,
        actor_target(actor),
        wording.country(actor.country) if actor.country else "",
        voice(ctx.briefing, actor.part_of) if actor.part_of else None,
        tuple(
            Named(part.name, actor_target(part))
            for part in ctx.briefing.actors.values()
            if part.part_of == actor.id
        ),
        tuple(
            NameView(n.name, n.language, wording.language_name(n.language))
            for n in actor.other_names
        ),
        _degrees(point.latitude, "NS") + ", " + _degrees(point.longitude, "EW") if point else "",
        actor.wikidata or "",
        tuple(views.sentence(s) for s in actor.profile),
        tuple(
            TermView(t.office, wording.date(t.date), views.citation_index.cite(t.evidence))
            for t in actor.terms
        ),
        len(ctx.briefing.facts_naming(actor.id)),
        tuple(
            Named(wording.source(s), source_target(s))
            for s in ctx.briefing.sources_relaying(actor.id)
        ),
        ctx.edit_links.into(actor.position, actor.id, actor.name, actor_target(actor)),
    )


def _degrees(value: float, directions: str) -> str:
    return f"{abs(value):.2f}° {directions[value < 0]}"
