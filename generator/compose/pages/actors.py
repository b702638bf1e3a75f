"""The pages of people, organisations, news outlets and places: two indexes and one page each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.charts.map import places_map
from generator.charts.matrix import sectors_of_actors
from generator.compose.edit_links import EditLinks
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import ACTORS, PLACES, Named, Target, actor_target, source_target
from generator.compose.views.evidence import voice
from generator.compose.views.fact import SentenceView, Views
from generator.core.direction import isolated
from generator.records import Actor, ActorType


@dataclass(frozen=True, slots=True)
class NameView:
    """Another spelling of a name: the BCP 47 tag of its language, and the name of the language."""

    name: str
    tag: str
    language: str


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
    profile: tuple[SentenceView, ...]
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
    yield _index(
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
    places_figure = places_map(briefing, ctx.wording)
    yield _index(ctx, PLACES, "Places", "Where it happens.", (("", places),), places_figure)
    for actor in briefing.actors.values():
        views = ctx.views()
        yield ctx.page(
            actor_target(actor),
            "actor.md.jinja",
            actor.name,
            f"{isolated(actor.name)}: what the briefing says, with the source of every sentence.",
            views,
            actor=_view(ctx, views, actor),
            facts=views.facts(briefing.facts_naming(actor.id)),
        )


def _index(
    ctx: ComposeContext,
    target: Target,
    title: str,
    description: str,
    groups: tuple[tuple[str, tuple[Actor, ...]], ...],
    picture: Chart | None,
) -> Page:
    views = ctx.views()
    group_views = tuple(
        (name, tuple(_view(ctx, views, a) for a in group)) for name, group in groups
    )
    return ctx.page(
        target,
        "actors.md.jinja",
        title,
        description,
        views,
        intro=description,
        groups=group_views,
        picture=picture,
    )


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
        tuple(views.sentence(s) for s in actor.profile),
        len(ctx.briefing.facts_naming(actor.id)),
        tuple(
            Named(wording.source(s), source_target(s))
            for s in ctx.briefing.sources_relaying(actor.id)
        ),
        ctx.edit_links.into(actor.position, actor.id, actor.name, actor_target(actor)),
    )


def _degrees(value: float, directions: str) -> str:
    return f"{abs(value):.2f}° {directions[value < 0]}"
