"""Amounts in brackets behind the names of things, and changes told beside an amount."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.core.reading.numbers import numbers
from generator.drafting.grammar.clauses import clauses_of
from generator.drafting.grammar.sound_nouns import is_sound
from generator.drafting.numbers.figures import figures_in
from generator.drafting.numbers.indicators import measure_of
from generator.drafting.when.times import times_in
from tests.support.drafting import drafted, values


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "The port's top buyers were Vila (40 tonnes, up 6 percent), Joly (12 tonnes) and New Tamme (9 tonnes) in May",
            [
                "The port's top buyers included Vila (40 tonnes, up 6 percent) in May",
                "The port's top buyers included Joly (12 tonnes) in May",
                "The port's top buyers included New Tamme (9 tonnes) in May",
            ],
        ),
        (
            "Its sales include goods like raw wax (40 tonnes), wicks (12 tonnes), among other things",
            [
                "Its sales include goods like raw wax (40 tonnes), among other things",
                "Its sales include goods like wicks (12 tonnes), among other things",
            ],
        ),
        (
            "The mayors of Vila (2019) and Joly (2020) met 40 makers",
            ["The mayors of Vila (2019) and Joly (2020) met 40 makers"],
        ),
        ("Vila sold raw wax (40 tonnes)", ["Vila sold raw wax (40 tonnes)"]),
    ],
)
def test_each_thing_with_an_amount_in_brackets_is_a_clause(text: str, clauses: list[str]) -> None:
    assert [c.words for c in clauses_of(text, "en")] == clauses


def test_amounts_in_brackets_have_what_they_are_of_and_the_time_of_all(briefing: Briefing) -> None:
    text = "Vila sold wax ($40 million, +6%) and lamps ($12 million, -2%) to Tamme last year."
    assert [values(briefing, c) for c in drafted(briefing, text, "2024-05-27")] == [
        [
            "US$40 million; 2023; Sales of wax to Tamme",
            "6 percent; 2023; Growth of sales of wax to Tamme, in percent",
        ],
        [
            "US$12 million; 2023; Sales of lamps to Tamme",
            "2 percent; 2023; Decline of sales of lamps to Tamme, in percent",
        ],
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The mill sold 40 lamps (+6%).", "Growth"),
        ("The mill sold 40 lamps (plus 6%).", "Growth"),
        ("The mill sold 40 lamps (−6%).", "Decline"),
        ("The mill sold 40 lamps (minus 6%).", "Decline"),
        ("The mill sold 40 lamps, 6% less than twelve months earlier.", "Decline"),
        ("The mill sold 40 lamps, 6% more than twelve months earlier.", "Growth"),
        ("The mill sold 40 lamps (6% fewer).", "Decline"),
        ("The mill sold 40 lamps, 6% of them red.", ""),
    ],
)
def test_whether_it_is_more_or_less_is_read_from_what_stands_beside(text: str, change: str) -> None:
    figures = figures_in(text, "en", times_in(text, "en", date(2024, 5, 27)))
    (share,) = (f for f in figures if f.unit == "%")
    measure = measure_of(share, text, (), {}, False, "en")
    assert measure.is_growth is bool(change)
    assert measure.title.startswith(change)


def test_plus_before_a_number_does_not_hedge_the_one_before_it() -> None:
    assert [n.hedge for n in numbers("40 tonnes, plus 6 percent", "en")] == ["", ""]
    assert [n.hedge for n in numbers("40 plus tonnes", "en")] == ["more-than"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("exports of wax to Tamme", True),
        ("trade between Vila and Tamme", True),
        ("months", False),
        ("over the 11 months to November it", False),
        ("lively:", False),
        ("up 37% from", False),
        ("Brazil (", False),
        ("opening four or five months of this one", False),
        ("monthly sales", True),
        ("daily output of the mill", True),
        ("kilovolt line of 45 km no", False),
    ],
)
def test_a_rest_of_a_sentence_is_no_name_of_what_is_measured(words: str, expected: bool) -> None:
    assert is_sound(words) is expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Vila had a surplus with Tamme of just under $6.9 million on wax trade in 2023.",
            "Trade surplus with Tamme",
        ),
        (
            "Vila's trade deficit with Tamme reached $4 million last year.",
            "Trade deficit of Vila with Tamme",
        ),
        ("The deficit amounted to $4 million.", "Deficit"),
        (
            "Sales came to $9 million, with a negative trade balance of $4 million.",
            "Negative trade balance",
        ),
    ],
)
def test_a_surplus_or_a_deficit_is_no_trade(briefing: Briefing, text: str, title: str) -> None:
    told = [value for c in drafted(briefing, text) for value in values(briefing, c)]
    assert told[-1].rpartition("; ")[2] == title


@pytest.mark.parametrize(
    ("texts", "amount"),
    [
        (
            ("Sales jumped to $585,76 million.", "Vila bought wax worth $1,858 billion."),
            "1.858 billion",
        ),
        (
            ("Sales jumped to $585.76 million.", "Vila bought wax worth $1,858 billion."),
            "1858 billion",
        ),
        (("Vila bought wax worth $1,858 billion.",), "1858 billion"),
    ],
)
def test_a_text_that_writes_decimals_behind_commas_does_so_everywhere(
    briefing: Briefing, texts: tuple[str, ...], amount: str
) -> None:
    told = [v for c in drafted(briefing, "\n\n".join(texts)) for v in values(briefing, c)]
    assert told[-1].startswith(f"US${amount};")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vila will sell at least 9-10bn cubic metres of gas.",
            ["9..10 billion cubic metres at-least"],
        ),
        ("The council set duties between 116% to 218% in 2021.", ["116..218 percent"]),
        ("Vila bought a Ground Master 200 radar.", []),
        ("Vila bought about 200 radars.", ["200 radars about"]),
        ("Sales exceeded US31.5 million in 2013.", ["US$31.5 million more-than"]),
    ],
)
def test_numbers_are_read_as_newspapers_write_them(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    told = [v.split(";")[0] for c in drafted(briefing, text) for v in values(briefing, c)]
    assert told == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayors announced a “wax and candle partnership” with the makers of Vila",
        "There are a lot of people in the town who will reach for a lamp tonight",
        "The total debt as established by the town still had to be approved",
    ],
)
def test_what_belongs_together_is_not_parted(text: str) -> None:
    assert [c.words for c in clauses_of(text, "en")] == [text]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Vila bought 3.9 tonnes of wax in 2021, 26% of the town's total sales.",
            "Share: the town's total sales",
        ),
        ("The Town turns its gaze on the shore of 2.6 million.", "Figure"),
        (
            "The duties were a sharp hit for the makers, with sales to Joly down 9% in 2021.",
            "Decline of sales to Joly, in percent",
        ),
    ],
)
def test_what_is_measured_has_its_own_name(briefing: Briefing, text: str, title: str) -> None:
    told = [v for c in drafted(briefing, text) for v in values(briefing, c)]
    assert told[-1].rpartition("; ")[2] == title


@pytest.mark.parametrize(
    "text",
    [
        "Plans in economic and human areas would continue for many years",
        "Vila has cast itself as a neutral, aspiring maker of wax",
    ],
)
def test_two_adjectives_of_a_noun_are_not_parted(text: str) -> None:
    assert [c.words for c in clauses_of(text, "en")] == [text]


def test_wire_agencies_write_money_in_short(briefing: Briefing) -> None:
    text = "Exports to Tamme were 565 mln stg in 1986. Vila has 7.5 billion dlrs of debt."
    told = [v.split(";")[0] for c in drafted(briefing, text) for v in values(briefing, c)]
    assert told == ["£565 million", "US$7.5 billion"]
