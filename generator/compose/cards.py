"""The cards that other sites show where somebody links to a page: a claim and how sure it is."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.page import Card, ComposeContext, Page
from generator.compose.targets import HOME, fact_target, sector_target
from generator.compose.views.key_figures import spans_of
from generator.core.direction import unmarked
from generator.facts.assessment import assess

FOLDER = "cards"
"""The folder of the pictures, below the root of the site."""


def with_cards(ctx: ComposeContext, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages with their cards: a fact and a sector have their own, others that of the site.

    Without the URL of the site, by which a picture has to be named, there are none.
    """
    if not ctx.briefing.record.site_url:
        return pages
    known = dict(_cards(ctx))
    return tuple(replace(page, card=known.get(page.whole, known[HOME.page])) for page in pages)


def _cards(ctx: ComposeContext) -> list[tuple[str, Card]]:
    briefing, record = ctx.briefing, ctx.briefing.record
    foot = f"As of {ctx.wording.day(record.as_of)}"

    def card(page: str, title: str, verdict: str, look: str = "") -> tuple[str, Card]:
        path = f"{FOLDER}/{page.removesuffix('.md')}.png"
        return page, Card(path, record.title, unmarked(title), verdict, look, foot)

    found = [card(HOME.page, record.title, unmarked(record.subtitle))]
    for sector in briefing.sectors.values():
        if ctx.leaves_out(sector_target(sector)):
            continue
        count = len(briefing.facts_of_sector(sector.id))
        verdict = f"{count} fact{'' if count == 1 else 's'}"
        found.append(card(sector_target(sector).page, sector.title, verdict))
    for fact in briefing.facts.values():
        if ctx.leaves_out(fact_target(fact)):
            continue
        assessment = assess(briefing, fact)
        spans = spans_of(briefing, ctx.wording, fact)
        verdict = ": ".join((str(assessment).replace("-", " "), *filter(None, spans[:1])))
        found.append(card(fact_target(fact).page, fact.title, verdict, assessment.support))
    return found
