"""What the texts, the figures and the stances of one fact have of each other: told where they differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.facts.grounding.in_voices import voice_findings
from generator.facts.quoting import quoted_of
from generator.pipeline import assemble, load
from generator.rules.sample import SAMPLE
from tests.support.sealing import sealed_content
from tests.unit.test_grounding import told

SENSE, WORD, NUMBER = "sense-kept", "word-grounded", "number-grounded"
ROUTE = "The cable goes from Narva to Porto."


def said(*changes: tuple[str, str, str]) -> list[str]:
    """Return the rules that speak of the sample with some changes, each at its file."""
    texts = dict(SAMPLE)
    for file, good, bad in changes:
        assert texts[file].count(good) == 1
        texts[file] = texts[file].replace(good, bad)
    sources = tuple(SourceText(f"content/{n}", n, t) for n, t in sorted(texts.items()))
    return [d.rule for d in assemble(sources)[1] if d.rule != "review-current"]


def two(title: str, statement: str) -> dict[str, str]:
    return {"title": title, "statement": statement}


@pytest.mark.parametrize(
    ("quote", "right", "wrong", "expected"),
    [
        (
            "three cables in four years",
            two("Three cables in four years", "There are three cables in four years."),
            two("Three cables in four years", "There are three cables in the years of the Guild."),
            (NUMBER, "four"),
        ),
        (
            "all cables are told of",
            two("All cables are told of", "All the cables are told of."),
            two("All cables are told of", "The cables are told of."),
            (SENSE, "All"),
        ),
        (
            "the cable is told of",
            two("The cable is told of", "The cable is told of."),
            two("The cable is told of", "The only cable is told of."),
            (SENSE, "only"),
        ),
        (
            "the cable was laid, and the song was not sung",
            two("The song was not sung", "The song was not sung."),
            two("The song was not sung", "The song was sung."),
            (SENSE, "not"),
        ),
        (
            "the cable was laid, and the song was not sung",
            two("The song was not sung", "The cable was laid; the song was not sung."),
            two("The song was sung", "The cable was laid; the song was not sung."),
            (SENSE, "The"),
        ),
        (
            "the cable was repaired",
            two("The cable was repaired", "The cable was repaired."),
            two("The cable was sold", "The cable was repaired."),
            (WORD, "sold"),
        ),
        (
            ROUTE.lower().replace("narva", "Narva").replace("porto", "Porto"),
            two("The cable at Narva for Porto", ROUTE),
            two("The cable at Porto for Narva", ROUTE),
            (SENSE, "at"),
        ),
        (
            "exports decreased up to US$5 million",
            two("Exports down to US$5 million", "Exports were down to US$5 million."),
            two("Exports up to US$5 million", "Exports were US$5 million."),
            (SENSE, "Exports"),
        ),
        (
            "lamps: five are of gold and ten are of silver",
            two("Lamps of gold and silver", "Five are of gold, ten are of silver."),
            two("Lamps of gold and silver", "Ten are of gold, five are of silver."),
            (NUMBER, "Ten"),
        ),
        (
            "12 lanterns of cork",
            two("12 lanterns of cork", "There are 12 lanterns of cork."),
            two("12 lanterns of cork", "There are 12 tonnes of cork."),
            (NUMBER, "12"),
        ),
        (
            "the treaty is in force",
            two("The treaty is in force", "The treaty is in force."),
            two("The treaty was annulled", "The treaty is in force."),
            (SENSE, "annulled"),
        ),
        (
            "it supplies cork to them",
            two("It supplies cork", "It supplies cork."),
            two("It supplies cork", "It is getting cork."),
            (SENSE, "getting"),
        ),
    ],
    ids=lambda given: given[:24] if isinstance(given, str) else None,
)
def test_title_and_statement_have_the_same_of_it(
    quote: str, right: dict[str, str], wrong: dict[str, str], expected: tuple[str, str]
) -> None:
    assert [found for found in told(quote, **right) if found[0] != "name-grounded"] == []
    assert expected in told(quote, **wrong)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The cable is to be laid.", False),
        ("The cable was laid as planned.", True),
        ("They signed a joint plan of events.", True),
    ],
)
def test_what_went_as_planned_and_a_plan_that_is_signed_plan_nothing(
    statement: str, expected: bool
) -> None:
    found = told(
        "is to be laid, as a joint plan of events to be signed",
        title="What is to be laid and signed",
        kind="plan",
        status="planned",
        statement=statement,
    )
    assert (SENSE in {rule for rule, _ in found}) is expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("It gave no day for it.", []),
        ("It named the day on which it began.", [(SENSE, "named")]),
    ],
)
def test_to_tell_that_a_day_is_named_is_to_name_it(
    note: str, expected: list[tuple[str, str]]
) -> None:
    found = told("the cable is told of", note=note)
    assert [one for one in found if one[1] == "named"] == expected


def test_the_sign_of_a_currency_is_no_name() -> None:
    statement = "statement: The trade in lanterns in 2022 is put at 12 million crowns."
    other = "statement: The trade in lanterns in 2022 is put at US$900 or HK$5."
    assert "name-grounded" not in said(("facts/trade.yml", statement, other))
    assert "name-grounded" in said(("facts/trade.yml", statement, other.replace("$900", " crowns")))


def test_a_quote_in_a_paragraph_that_is_none_is_quoted_once(tmp_path: Path) -> None:
    briefing, _ = load(sealed_content(tmp_path))
    assert briefing is not None
    source = briefing.sources["example-herald-1"]
    before = quoted_of(briefing, source)
    first, *_ = citing = briefing.citing[source.id]
    lost = first.evidence.model_copy(update={"paragraph": 99})
    again = replace(briefing, citing={source.id: (*citing, replace(first, evidence=lost))})
    assert before is not None and quoted_of(again, source) == before


def test_who_speaks_may_be_told_with_an_aside() -> None:
    says = "Peeter Tamm, speaking for the Guild, called the cable told of."
    origin = {"origin": "mari-naidis"}
    found = told("Mari Näidis, the cable is told of", says=says, evidence=origin)
    assert ("speaker-heard", "Peeter") in found


@pytest.mark.parametrize(
    ("statement", "is_named"),
    [
        ("Lee said that cables are laid.", True),
        ("Mr Lee, for one, likes cables.", True),
        ("The lee of the island is where cables are laid.", False),
        ("An engineer said that cables are laid.", False),
    ],
)
def test_a_speaker_may_be_named_by_three_letters(
    briefing: Briefing, statement: str, *, is_named: bool
) -> None:
    fact = next(f for f in briefing.facts.values() if f.speakers == ("mari-naidis",))
    person = briefing.actors["mari-naidis"].model_copy(update={"name": "An Lee", "other_names": ()})
    told_so = replace(briefing, actors={**briefing.actors, "mari-naidis": person})
    found = voice_findings(told_so, fact.model_copy(update={"statement": statement}))
    missing = "the statement does not name An Lee, who states it"
    assert (missing not in [f.message for f in found]) is is_named


@pytest.mark.parametrize(
    ("date", "basis", "expected"),
    [
        ("../2023-11-05", "The day of the report is the latest possible.", []),
        ("2023-11-05", "The day of the report.", []),
        ("2023-11-05", "The day of the report is the latest possible.", ["date-grounded"]),
    ],
)
def test_a_day_that_is_the_latest_possible_is_no_day(
    date: str, basis: str, expected: list[str]
) -> None:
    found = told("the cable is told of", date=date, date_basis=basis)
    assert [rule for rule, _ in found] == expected


AGAINST = {"stance": "disputes", "says": "The cable is told of."}


@pytest.mark.parametrize(
    ("quote", "evidence", "fields", "expected"),
    [
        ("the cable is told of", AGAINST, {}, ["stance-fits"]),
        ("in 2019 the cable is told of", AGAINST, {}, []),
        ("12 cables", AGAINST, {}, []),
        ("the cable is not told of", {**AGAINST, "says": "The cable is not told of."}, {}, []),
        ("the cable is told of", {}, {}, []),
        ("the cable is told of by 500 students", {}, {}, ["stance-fits"]),
        ("the cable is told of", {}, {"why_they_differ": "It is told of."}, ["stance-fits"]),
        (
            "in 2019 the cable is told of",
            AGAINST,
            {"why_they_differ": "It is told of."},
            [],
        ),
        (
            "in 2019 the cable is told of",
            AGAINST,
            {"why_they_differ": "It is told of in pounds."},
            [SENSE, SENSE],
        ),
    ],
)
def test_what_disputes_a_fact_says_something_else(
    quote: str, evidence: dict[str, Any], fields: dict[str, str], expected: list[str]
) -> None:
    found = told(quote, evidence=evidence, **fields)
    assert [r for r, _ in found if r == "stance-fits" or fields.get("why_they_differ")] == expected


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("It was to be laid in April 2019.", []),
        ("It was to be laid in the second quarter of 2019.", []),
        ("It was to be laid in July 2019.", ["stance-fits"]),
        ("It was to be laid in the third quarter of 2019.", ["stance-fits"]),
    ],
)
def test_what_supports_a_plan_tells_its_time(says: str, expected: list[str]) -> None:
    quote = "is to be laid in April 2019, or July, or the second or third quarter"
    plan = {**two("To be laid in April 2019", "It is to be laid in April 2019."), "date": "2019-04"}
    found = told(quote, says=says, kind="plan", status="planned", **plan)
    assert [rule for rule, _ in found if rule == "stance-fits"] == expected


TRADE, FIGURES, BRIEFING = "facts/trade.yml", "figures.yml", "briefing.yml"
OWN = '{indicator: lantern-trade, period: "2022", amount: 12}'
QUOTED = "quote: 12 million crowns in 2022}"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], []),
        ([(TRADE, "in 2022 is put at 12 million", "in 2022 is put at 12 or 7 million")], [NUMBER]),
        (
            [
                (TRADE, QUOTED, "quote: 12 million crowns in 2022 or 7 million}"),
                (TRADE, "in 2022 is put at 12 million", "in 2022 is put at 12 or 7 million"),
                (TRADE, "amount: 12}", "amount: 7}"),
            ],
            [NUMBER],
        ),
        ([(TRADE, QUOTED, "quote: 12 million crowns in May 2022}")], ["date-grounded"]),
        (
            [
                (TRADE, 'date: "2022"', 'date: "2021/2022"'),
                (TRADE, QUOTED, f"{QUOTED[:-1]} or 2021}}"),
            ],
            [NUMBER],
        ),
        ([(FIGURES, "Where the moonlight is to go", "Where the moonlight has gone")], [SENSE]),
        ([(BRIEFING, "is only a plan.", "is only a plan, and is disputed.")], [SENSE]),
        (
            [
                (
                    "indicators.yml",
                    "title: Trade in lanterns",
                    "title: Exports from Estonia to Portugal",
                ),
                (TRADE, "The trade in lanterns in 2022 is", "Portuguese exports in 2022 were"),
            ],
            [SENSE, NUMBER],
        ),
    ],
    ids=["none", "statement", "title", "month", "wider", "route", "disputed", "way"],
)
def test_figures_and_summaries_go_with_their_facts(
    changes: list[tuple[str, str, str]], expected: list[str]
) -> None:
    found = said(*changes)
    assert all(rule in found for rule in expected)
    assert bool(found) is bool(expected)
