"""What the search of the site looks through: an entry for each record, and for each other page.

An entry has what a result shows, and what it is found by besides. Spellings, forms of numbers and of
dates are not multiplied here: the script that searches brings what is asked and what is searched to
the same form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.compose.page import ComposeContext, Page
from generator.compose.targets import (
    Target,
    actor_target,
    fact_target,
    figure_target,
    question_target,
    sector_target,
    source_target,
)
from generator.compose.views.evidence import assessment_view, value_views
from generator.core.dates import DatePoint, EdtfDate
from generator.core.localization import Localization
from generator.facts.plans import is_plan
from generator.records import Actor, CitedStatement, Evidence, Fact, Question, Sector, Source


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A result of the search, and what it is found by.

    `kind` is what it is, in one word. `title`, `text`, `date` and `mark` are shown, the last being
    its assessment and whether it is a plan. Not shown are `names`, further names of it, `words`,
    further text, `days`, its date as ISO 8601 to its own precision, or the two ends of it, and
    `named`, the targets of those whose names find it too. `is_key` is whether it is among what the
    briefing says first.
    """

    kind: str
    target: Target
    title: str
    text: str = ""
    date: str = ""
    mark: str = ""
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    named: tuple[Target, ...] = ()
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class SearchEntries:
    """Everything that the search looks through.

    `months` are the names of months in the languages of the briefing, its sources and its names,
    with their numbers.
    """

    entries: tuple[SearchEntry, ...]
    months: Mapping[str, int]


def search_entries(ctx: ComposeContext, pages: Iterable[Page]) -> SearchEntries:
    """Compose an entry for every record that has a place of its own, and for every other page."""
    briefing = ctx.briefing
    composed = tuple(pages)
    there = {page.path for page in composed}
    entries = (
        *(_fact(ctx, fact) for fact in briefing.facts.values()),
        *(_sector(ctx, sector) for sector in briefing.sectors.values()),
        *(_actor(ctx, actor) for actor in briefing.actors.values()),
        *_figures(ctx, there),
        *(_question(question) for question in briefing.questions.values()),
        *(_source(ctx, source) for source in briefing.sources.values()),
    )
    taken = {entry.target.page for entry in entries if not entry.target.fragment}
    others = (_page(page) for page in composed if page.is_first and page.path not in taken)
    return SearchEntries((*entries, *others), _months(ctx))


def _fact(ctx: ComposeContext, fact: Fact) -> SearchEntry:
    briefing, wording = ctx.briefing, ctx.wording
    planned = (str(fact.status).replace("-", " "),) if is_plan(fact) else ()
    values = value_views(briefing, wording, fact.values)
    named = (*fact.actors, *fact.places, *fact.speakers)
    speakers = (name for piece in fact.evidence for name in briefing.origins_of(piece))
    about = (*(actor_target(briefing.actors[i]) for i in named), *_sectors_of(ctx, fact))
    return SearchEntry(
        "fact",
        fact_target(fact),
        fact.title,
        fact.statement,
        wording.short(fact.date) if fact.date else "",
        ", ".join((assessment_view(briefing, fact).words, *planned)),
        words=(
            *(f"{v.indicator} {v.shown} {v.period}" for v in values),
            *_told(fact.evidence),
            *(briefing.actors[speaker].name for speaker in dict.fromkeys(speakers)),
            *filter(None, (fact.why_they_differ, fact.note)),
            *fact.aliases,
        ),
        days=_days(fact.date or fact.said),
        named=tuple(dict.fromkeys(about)),
        is_key=fact.id in briefing.record.key_figures,
    )


def _sectors_of(ctx: ComposeContext, fact: Fact) -> Iterator[Target]:
    for identifier in (fact.sector, *fact.also_in):
        yield sector_target(ctx.briefing.sectors[identifier])


def _sector(ctx: ComposeContext, sector: Sector) -> SearchEntry:
    return SearchEntry(
        "sector",
        sector_target(sector),
        sector.title,
        sector.summary,
        words=(*(sentence.text for sentence in sector.brief), *sector.aliases),
    )


def _actor(ctx: ComposeContext, actor: Actor) -> SearchEntry:
    briefing = ctx.briefing
    first, *others = (s.statement for s in actor.profile) if actor.profile else ("",)
    country = ctx.wording.country(actor.country) if actor.country else ""
    return SearchEntry(
        actor.type,
        actor_target(actor),
        actor.name,
        first,
        names=tuple(other.name for other in actor.other_names),
        words=(
            *others,
            *(t.office for t in actor.terms),
            *_quoted(actor.profile),
            *filter(None, (country,)),
            *actor.aliases,
        ),
        named=(actor_target(briefing.actors[actor.part_of]),) if actor.part_of else (),
    )


def _figures(ctx: ComposeContext, there: set[str]) -> Iterator[SearchEntry]:
    for figure in ctx.briefing.figures.values():
        target = figure_target(figure)
        if target.page in there:
            parts = (*(s.label for s in figure.series), *(r.label for r in figure.routes))
            sectors = (sector_target(ctx.briefing.sectors[i]) for i in figure.sectors)
            yield SearchEntry(
                "figure",
                target,
                figure.title,
                figure.description,
                words=(*parts, *filter(None, (figure.note,))),
                named=tuple(sectors),
            )


def _question(question: Question) -> SearchEntry:
    return SearchEntry(
        "open question",
        question_target(question),
        question.question,
        question.why,
        words=(*_told(question.evidence), *question.aliases),
    )


def _source(ctx: ComposeContext, source: Source) -> SearchEntry:
    wording = ctx.wording
    return SearchEntry(
        "source",
        source_target(source),
        source.title or wording.source(source),
        wording.source(source) if source.title else source.note,
        names=(source.publisher, *source.author),
        words=(
            *((source.note,) if source.title else ()),
            *filter(None, (source.URL, source.section, source.id)),
            wording.language_name(source.language),
            *source.aliases,
        ),
        days=_days(source.issued),
        named=(actor_target(ctx.briefing.actors[source.origin]),),
    )


def _page(page: Page) -> SearchEntry:
    return SearchEntry("page", page.target, page.title, page.description)


def _quoted(statements: Iterable[CitedStatement]) -> Iterator[str]:
    for statement in statements:
        yield from _told(statement.evidence)


def _told(evidence: Iterable[Evidence]) -> Iterator[str]:
    """Yield the quotes of evidence and what it says, each once."""
    yield from dict.fromkeys(t for piece in evidence for t in (piece.quote, piece.says) if t)


def _days(date: EdtfDate | None) -> tuple[str, ...]:
    ends = dict.fromkeys((date.start, date.end)) if date else {}
    return tuple(
        written
        for point in ends
        if point
        for written in (_years_of(point) if point.is_decade else (point.written,))
    )


def _years_of(decade: DatePoint) -> tuple[str, ...]:
    return tuple(f"{year:04}" for year in range(decade.year, decade.year + 10))


def _months(ctx: ComposeContext) -> dict[str, int]:
    briefing = ctx.briefing
    languages = [
        briefing.record.language,
        *sorted({source.language for source in briefing.sources.values()}),
        *sorted({n.language for actor in briefing.actors.values() for n in actor.other_names}),
    ]
    found: dict[str, int] = {}
    for language in dict.fromkeys(languages):
        for name, number in Localization(language).months():
            if len(name) > 2 and not any(letter.isdigit() for letter in name):
                found.setdefault(name.lower(), number)
    return found
