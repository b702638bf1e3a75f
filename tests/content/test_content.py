"""The real content: without a problem, and with every paragraph of its seed told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import format_text
from generator.link import Briefing
from generator.pipeline import load

CONTENT = Path(__file__).parents[2] / "content"
SEED = "azernews-153019"

SECTORS = [
    "Political and diplomatic relations",
    "Trade and investment",
    "Legal framework",
    "Machine building",
    "Transport and transit",
    "Military-technical cooperation",
    "Agriculture",
    "Petrochemistry",
    "Education",
    "Medicine",
    "Culture",
    "Youth policy",
    "Sports",
]


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    found, diagnostics = load(CONTENT)
    assert [format_text(d) for d in diagnostics] == []
    assert found is not None
    return found


def test_every_paragraph_of_the_article_is_cited_by_a_fact(briefing: Briefing) -> None:
    cited = {
        evidence.paragraph
        for fact in briefing.facts.values()
        for evidence in fact.evidence
        if evidence.source == SEED
    }
    assert cited == set(range(1, 14))


def test_the_sectors_are_those_of_the_briefing(briefing: Briefing) -> None:
    assert [sector.title for sector in briefing.sectors.values()] == SECTORS


def test_every_sector_says_what_is_not_known(briefing: Briefing) -> None:
    silent = [s for s in briefing.sectors if not briefing.questions_of_sector(s)]
    assert silent == []


def test_what_is_unknown_about_the_article_is_left_unknown(briefing: Briefing) -> None:
    source = briefing.sources[SEED]
    assert source.URL == "https://www.azernews.az/business/153019.html"
    assert (source.publisher, source.section) == ("Azernews", "business")
    assert source.title is None
    assert source.author == ()
    assert source.issued is not None
    assert source.issued.text == "2019-07-03~"
    assert all((source.remarks.title, source.remarks.author, source.remarks.issued))


def test_only_our_own_arithmetic_is_derived(briefing: Briefing) -> None:
    derived = {f.id: f.derived.from_ for f in briefing.facts.values() if f.derived}
    assert derived == {
        "trade-turnover-2017-derived": ("trade-turnover-2018", "trade-turnover-growth-2018"),
        "trade-turnover-2017-azernews-derived": ("trade-turnover-2018-azernews",),
        "trade-two-statistical-families": (
            "trade-turnover-2018",
            "trade-turnover-2018-azernews",
            "trade-2020-january-september",
            "trade-2021",
        ),
        "trade-near-tripling-depends": (
            "trade-turnover-2018",
            "trade-2017-expected",
            "trade-turnover-2018-azernews",
            "trade-turnover-2017-azernews-derived",
        ),
        "trade-2019-implied": ("trade-2020-growth", "trade-2020"),
    }


def test_what_the_article_leaves_vague_stays_vague(briefing: Briefing) -> None:
    facts = briefing.facts
    plan = facts["mtz-turkey-plant-planned"]
    assert (plan.kind, plan.status, plan.date and plan.date.text) == ("plan", "planned", "2019-07")
    assert facts["milex-2019-products-presented"].actors == ()
    assert facts["milex-2019-products-presented"].stated_by is None
    signed = facts["railways-cooperation-agreement"]
    assert signed.date is not None
    assert signed.date.text == "../2019-07"
    assert facts["investment-agreement-in-force-2011"].date is not None
    assert facts["investment-agreement-in-force-2011"].date.text == "2011"
    assert facts["independence-day-reception"].date is None
