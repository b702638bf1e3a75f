"""Neighbours in drafts: a word, a year or a name of a clause is not taken for that of the one beside it."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.propose import candidates_of


def _drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Sales of lamps in 2016 were projected at $400 million, down from $1.35 billion two years earlier.",
            [("Sales of lamps", "2016"), ("Sales of lamps", "2014")],
        ),
        (
            "Re-exports to Vila in 2016 increased by 16 per cent to $26bn, defying a fall of 9 per cent in Tamme's total re-exports in the year.",
            [
                ("Growth of re-exports to Vila, in percent", "2016"),
                ("Re-exports to Vila", "2016"),
                ("Decline of Tamme's total re-exports, in percent", "2016"),
            ],
        ),
        (
            "The mills have received 19,169 guests since the opening of gates by the town in April 2016.",
            [("Guests", "2016-04/..")],
        ),
        (
            "Non-oil exports of $173 million from Tamme to Vila were overshadowed by re-exports of $2.4bn in 2016.",
            [("Non-oil exports", "2016"), ("Re-exports", "2016")],
        ),
    ],
)
def test_a_value_has_its_own_name_and_the_year_it_is_counted_to(
    briefing: Briefing, text: str, values: list[tuple[str, str]]
) -> None:
    found = _drafted(briefing, text)
    titles = {i["id"]: i["title"] for c in found for i in c.indicators}
    told = [(titles[v["indicator"]], v.get("period")) for c in found for v in c.fact["values"]]
    assert told == values


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The needy guild has paid only a total of $22.9 million, just $3.7 million of it in cash.",
            [
                "The needy guild has paid only a total of $22.9 million.",
                "The needy guild has paid just $3.7 million of it in cash.",
            ],
        ),
        (
            "The makers of lamps recently have been discussing plans to build a mill that would bypass Vila.",
            [
                "The makers of lamps recently have been discussing plans to build a mill that would bypass Vila."
            ],
        ),
        (
            "Mari Tamm said that Vila “must pay its debts, do everything in order to be seen as a good partner”.",
            [
                "Mari Tamm said that Vila “must pay its debts, do everything in order to be seen as a good partner”."
            ],
        ),
        (
            "Sales of lamps in 2016 were $400 million, down from $1.35 billion two years earlier.",
            ["Sales of lamps came to US$400 million in 2016.", "Sales of lamps came to $1.35 billion in 2014."],
        ),
    ],
)  # fmt: skip
def test_a_statement_has_no_word_that_the_text_says_of_something_else(
    briefing: Briefing, text: str, statements: list[str]
) -> None:
    assert [c.fact.get("statement") for c in _drafted(briefing, text)] == statements


def test_a_part_is_counted_in_the_unit_of_the_clause_before(briefing: Briefing) -> None:
    text = "Vila is to buy at least 9 million tons a year, including a minimum of 4 million each of wax and oil."
    shown = [i["display"] for c in _drafted(briefing, text) for i in c.indicators]
    assert shown == ["{amount} million tonnes", "{amount} million tonnes"]
    other = "Vila is to buy 9 million lamps a year, including a minimum of 4 million each of wax and oil."
    assert _drafted(briefing, other)[1].indicators[0]["display"] == "{amount} million"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The mills of Portugal will open when the Makers Council Board of Trade agrees.", None),
        ("The mills of Vila will open when the Portuguese Makers Council agrees.", "PRT"),
    ],
)
def test_a_body_is_of_a_country_only_where_its_own_words_tell_it(
    briefing: Briefing, text: str, country: str | None
) -> None:
    bodies = [a for c in _drafted(briefing, text) for a in c.actors if "Council" in str(a["name"])]
    assert [a.get("country") for a in bodies] == [country]
