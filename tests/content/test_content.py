"""The real content: without a problem, and with every paragraph of its seed told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.core.diagnostics import format_text
from generator.facts.assessment import assess
from generator.facts.coverage import coverage
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


def test_everything_is_cited_covered_and_proved(briefing: Briefing) -> None:
    assert coverage(briefing).is_whole


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


def test_only_our_own_inferences_are_derived(briefing: Briefing) -> None:
    derived = {f.id: f.derived.from_ for f in briefing.facts.values() if f.derived}
    assert derived == {
        "trade-turnover-2017-derived": ("trade-turnover-2018", "trade-turnover-growth-2018"),
        "trade-turnover-2017-azernews-derived": (
            "trade-2018-azernews",
            "trade-turnover-increase-2018",
        ),
        "trade-two-statistical-families": (
            "trade-2018-government-of-belarus",
            "trade-2018-azernews",
            "trade-2020-january-september",
            "trade-2021",
        ),
        "trade-near-tripling-depends": (
            "trade-turnover-2018",
            "trade-2018-government-of-belarus",
            "trade-2018-azernews",
            "trade-2017-expected",
            "trade-turnover-2017-azernews-derived",
        ),
        "trade-2019-implied": (
            "trade-2020-growth",
            "trade-2020",
            "trade-turnover-2018",
            "trade-2018-government-of-belarus",
            "trade-2018-azernews",
        ),
        "railways-agreement-signed-november-2018": ("railways-cooperation-agreement",),
    }


def voices_on(briefing: Briefing, fact: str) -> list[tuple[str, str, str, str]]:
    """Return who gives which amount for which period, and how it bears on the fact."""
    return [
        (briefing.origin_of(e), str(e.stance), v.period.text if v.period else "", str(v.amount))
        for e in briefing.facts[fact].evidence
        for v in e.values
    ]


def test_the_five_figures_on_trade_in_2018_and_who_gave_each(briefing: Briefing) -> None:
    assert voices_on(briefing, "trade-turnover-2018") == [
        ("yagub-eyyubov", "supports", "2018", "450"),
        ("government-of-belarus", "disputes", "2018", "465.3"),
        ("gennady-akhramovich", "disputes", "2018", "500"),
        ("azernews", "disputes", "2018", "204"),
        ("belta", "context", "2018-01/2018-09", "331.5"),
    ]


def test_the_pairs_of_the_two_statistical_families(briefing: Briefing) -> None:
    assert briefing.facts["trade-two-statistical-families"].derived is not None
    for fact, belarusian, other in (
        ("trade-turnover-2018", "465.3", "204"),
        ("trade-2020-january-september", "315", "213.3"),
        ("trade-2021", "885.5", "424.4"),
    ):
        amounts = {amount for _, _, _, amount in voices_on(briefing, fact)}
        amounts |= {str(value.amount) for value in briefing.facts[fact].values}
        assert {belarusian, other} <= amounts


def test_how_sure_the_claims_are_that_must_be_right(briefing: Briefing) -> None:
    assessed = {
        fact: str(assess(briefing, briefing.facts[fact]))
        for fact in (
            "trade-turnover-2018",
            "trade-turnover-growth-2018",
            "mtz-turkey-plant-planned",
            "ganja-10000th-tractor-2018",
            "diplomatic-relations-11-june-1993",
            "railways-cooperation-agreement",
            "eyyubov-deputy-prime-minister",
            "eyyubov-first-deputy-prime-minister",
            "independence-day-reception",
            "investment-agreement-1-july-2011",
            "ganja-machines-assembled",
            "ganja-output-2007",
            "mtz-turkey-ceremony-april-2019",
            "milex-2019-dates",
        )
    }
    assert assessed == {
        "trade-turnover-2018": "contested",
        "trade-turnover-growth-2018": "contested",
        "mtz-turkey-plant-planned": "corroborated, overtaken",
        "ganja-10000th-tractor-2018": "contested",
        "diplomatic-relations-11-june-1993": "corroborated",
        "railways-cooperation-agreement": "corroborated",
        "eyyubov-deputy-prime-minister": "corroborated",
        "eyyubov-first-deputy-prime-minister": "corroborated",
        "independence-day-reception": "single voice",
        "investment-agreement-1-july-2011": "single voice",
        "ganja-machines-assembled": "corroborated",
        "ganja-output-2007": "contested",
        "mtz-turkey-ceremony-april-2019": "corroborated",
        "milex-2019-dates": "corroborated",
    }


def test_the_dates_that_must_be_right(briefing: Briefing) -> None:
    dates = {
        "diplomatic-relations-11-june-1993": "1993-06-11",
        "milex-2019-dates": "2019-05-15/2019-05-18",
        "ganja-10000th-tractor-2018": "../2018-04-02",
        "railways-agreement-signed-november-2018": "2018-11-19?",
        "trading-house-opened-2017": "2017-05-26",
        "investment-agreement-1-july-2011": "2011-07-01",
    }
    found = {fact: briefing.facts[fact].date for fact in dates}
    assert {fact: date.text for fact, date in found.items() if date} == dates
    assert "No page dates the signing" in (
        briefing.facts["railways-agreement-signed-november-2018"].date_basis or ""
    )


def test_every_source_says_what_it_is_and_how_it_was_read(briefing: Briefing) -> None:
    assert len(briefing.sources) == 125
    read = {source.id: source.consulted for source in briefing.sources.values()}
    assert [name for name, how in read.items() if how == "full-text"] == [SEED]
    assert {how for name, how in read.items() if name != SEED} == {"excerpt"}
    silent = [
        source.id
        for source in briefing.sources.values()
        for known, remark in (
            (source.title, source.remarks.title),
            (source.author, source.remarks.author),
            (source.issued, source.remarks.issued),
            (source.accessed, source.remarks.accessed),
        )
        if not known and not remark
    ]
    assert silent == []


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
