"""Amounts in drafts: each is a claim of its own, with its unit and its period, told of what it is of."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.grammar.clauses import clauses_of
from generator.drafting.numbers.figures import figures_in
from generator.drafting.numbers.indicators import measure_of
from generator.drafting.propose import candidates_of
from generator.drafting.when.times import times_in


def drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill cost Sh1.1 billion.", [("Sh{amount} billion", "1.1")]),
        ("The mill cost Rs. 300 crore.", [("Rs{amount} billion", "3")]),
        ("The mill cost Tk 25 lakh.", [("{amount} million taka", "2.5")]),
        ("The mill cost R12.5bn.", [("R{amount} billion", "12.5")]),
        ("The mill cost RM3.4m.", [("{amount} million Malaysian ringgits", "3.4")]),
        ("The mill cost 45 billion rupees.", [("{amount} billion rupees", "45")]),
        ("The mill cost 3 million francs.", [("{amount} million francs", "3")]),
        ("The mill cost 340 million lei.", [("{amount} million lei", "340")]),
        ("The mill cost CHF 12,000.", [("{amount} Swiss francs", "12000")]),
        ("The mill cost $9.3 bln.", [("US${amount} billion", "9.3")]),
        ("The mill sold 3.4m tonnes of wax.", [("{amount} million tonnes", "3.4")]),
        ("The union has 80 plus mills.", [("{amount} mills", "80")]),
        ("The lamps of the R3 and N7 roads are new.", []),
    ],
)
def test_a_sum_has_the_money_that_the_text_names(
    text: str, expected: list[tuple[str, str]]
) -> None:
    figures = figures_in(text, "en", times_in(text, "en", date(2024, 5, 27)))
    measures = [measure_of(f, text, (), {}, False, "en") for f in figures]
    assert [(m.display, str(m.amount)) for m in measures] == expected


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "In 2023, Vila sold 45 tonnes of wax, 12 tonnes of wicks and 400 lamps to Tamme",
            [
                "In 2023, Vila sold 45 tonnes of wax to Tamme",
                "In 2023, Vila sold 12 tonnes of wicks to Tamme",
                "In 2023, Vila sold 400 lamps to Tamme",
            ],
        ),
        (
            "Vila's sales were made up of 53 percent wax and 20 percent wicks in 2023",
            [
                "wax made up 53 percent of Vila's sales in 2023",
                "wicks made up 20 percent of Vila's sales in 2023",
            ],
        ),
        (
            "Vila's main sales last year were wax ($45 million), oil and gas ($32 million) and lamps ($12 million)",
            [
                "Vila's main sales last year included wax ($45 million)",
                "Vila's main sales last year included oil and gas ($32 million)",
                "Vila's main sales last year included lamps ($12 million)",
            ],
        ),
        (
            "53 percent of Vila's sales, which totalled $9 million, was made up of wax, followed by wicks at 20 percent",
            [
                "53 percent of Vila's sales was made up of wax",
                "Vila's sales totalled $9 million",
                "wicks made up 20 percent of Vila's sales",
            ],
        ),
        (
            "Half of the exports of Vila — $9 million — was made up of wax",
            [
                "Half of the exports of Vila was made up of wax",
                "the exports of Vila were $9 million",
            ],
        ),
        (
            "Tamme ranks as Vila's largest partner, accounting for 22 percent of its trade, followed by Joly with 12 percent",
            [
                "Tamme ranks as Vila's largest partner",
                "Tamme accounts for 22 percent of Vila's trade",
                "Joly accounted for 12 percent of Vila's trade",
            ],
        ),
        (
            "The towns agreed to raise trade to $1 billion and investment to $3 billion by 2027",
            [
                "The towns agreed to raise trade to $1 billion",
                "The towns agreed to raise investment to $3 billion by 2027",
            ],
        ),
        (
            "Gifts from Vila stood at $580 million in March and $541 million from Joly",
            [
                "Gifts from Vila stood at $580 million in March",
                "Gifts from Joly stood at $541 million",
            ],
        ),
        (
            "Vila was the ninth partner of Tamme, with sales to Tamme worth $6 million",
            ["Vila was the ninth partner of Tamme", "sales to Tamme were $6 million"],
        ),
        (
            "Vila's imports from Joly were $4 million and its exports $7 million",
            ["Vila's imports from Joly were $4 million", "Vila's exports were $7 million"],
        ),
        (
            "The port handled 120 lamps, 80 percent of them sold to Tamme",
            ["The port handled 120 lamps", "80 percent of the lamps were sold to Tamme"],
        ),
        (
            "The two mayors, who met in Joly, agreed to hold talks in Vila",
            ["The two mayors agreed to hold talks in Vila", "The two mayors met in Joly"],
        ),
        (
            "The deal, to be signed in Joly in May, gives Vila a mill",
            [
                "The deal gives Vila a mill",
                "The deal is to be signed in Joly in May",
            ],
        ),
        (
            "The council has approved and published a list of raw and processed goods",
            ["The council has approved and published a list of raw and processed goods"],
        ),
        (
            "The work, which is estimated at $17,600 million, has begun",
            ["The work has begun", "The work is estimated at $17,600 million"],
        ),
    ],
)
def test_each_amount_of_a_list_is_a_clause(text: str, clauses: list[str]) -> None:
    assert sorted(c.words for c in clauses_of(text, "en")) == sorted(clauses)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales of wax amounted to $2 million and sales of wicks to $3 million in 2022.",
            [["2022"], ["2022"]],
        ),
        ("Statistics for 2022 show that the mill sold wax worth $8 million.", [["2022"]]),
        (
            "Exports rose to $5 million in 2022 from $4 million a year earlier.",
            [["2022"], ["2021"]],
        ),
        ("Exports were $5 million in 2022. Imports stood at $3 million.", [["2022"], ["2022"]]),
        ("Exports were $5 million in 2022. The mill has 30 makers.", [["2022"], [None]]),
        ("Exports were $5 million in 2022, a 78 percent rise over 2019.", [["2022"], ["2022"]]),
        ("The mill made 20 lamps in 2022, up from 12.", [["2022"]]),
    ],
)
def test_an_amount_has_the_period_that_the_text_gives_it(
    briefing: Briefing, text: str, expected: list[list[str | None]]
) -> None:
    found = [[v.get("period") for v in c.fact.get("values", ())] for c in drafted(briefing, text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mari Näidis said the mill had lost its roof, and warned of more storms.",
            [
                "Mari Näidis said that the mill had lost its roof.",
                "Mari Näidis warned of more storms.",
            ],
        ),
        (
            "Mari Näidis met the makers and said the mill would open in May.",
            [
                "Mari Näidis met the makers.",
                "Mari Näidis said that the mill would open in May 2024.",
            ],
        ),
        (
            "Makers in Vila say the mill is too loud.",
            ["Makers said that the mill was too loud."],
        ),
        (
            "The mill plans to sell 400 lamps, it said in a statement.",
            ["The mill said that the mill was planning to sell 400 lamps."],
        ),
    ],
)
def test_who_says_it_does_what_stands_beside(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    assert [c.fact.get("statement") for c in drafted(briefing, text)] == expected


def test_what_an_amount_is_in_other_money_has_its_period(briefing: Briefing) -> None:
    text = (
        "Their trade in lamps rose from US$11.21 billion (RM48.14 billion) in 2017, to US$12.04 billion (RM48.60 billion) in "
        "2018. In 2019 it fell by 2 per cent, from US$12.04 billion (RM48.60 billion)."
    )
    found = [
        [(v["amount"], v.get("period")) for v in c.fact.get("values", ())]
        for c in drafted(briefing, text)
    ]
    assert found == [
        [("11.21", "2017"), ("48.14", "2017"), ("12.04", "2018"), ("48.6", "2018")],
        [("2", "2019"), ("12.04", None), ("48.6", None)],
    ]


def test_what_is_new_in_several_values_of_a_claim_is_new_once(briefing: Briefing) -> None:
    text = (
        "Their trade in lamps rose by 5 percent, from US$11.21 billion (RM48.14 billion) in 2017, to US$12.04 billion "
        "(RM48.60 billion) last year."
    )
    for candidate in drafted(briefing, text):
        names = [new["id"] for new in candidate.indicators]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2014 the deficit of lamps reached four billion euros.", "Deficit of lamps"),
        ("Last year the deficit of lamps stood at 5 billion euros.", "Deficit of lamps"),
        ("Meanwhile exports of lamps came to $5 million.", "Exports of lamps"),
    ],
)
def test_a_time_at_the_beginning_is_no_part_of_what_is_measured(
    briefing: Briefing, text: str, expected: str
) -> None:
    (candidate,) = drafted(briefing, text)
    assert [new["title"] for new in candidate.indicators] == [expected]
    assert candidate.fact["statement"].startswith(f"{expected} came to")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales of lamps rose by 77.92% from KSh 31.91 billion reported in March 2021 to KSh 56.78 billion in March 2022.",
            ["2022-03", "2021-03", "2022-03"],
        ),
        (
            "Trade in lamps has recorded a decrease of 59 per cent from $7.095 billion in 2022 to $2.887 billion during 2023.",
            ["2023", "2022", "2023"],
        ),
        (
            "Sales of lamps rose by 5 percent in 2019, from $2 million to $3 million.",
            ["2019", None, "2019"],
        ),
    ],
)
def test_what_changed_from_one_time_to_another_changed_by_the_later(
    briefing: Briefing, text: str, expected: list[str | None]
) -> None:
    found = drafted(briefing, text)
    periods = [value.get("period") for one in found for value in one.fact["values"]]
    assert periods == expected
    assert [one.fact.get("date") for one in found] == expected


@pytest.mark.parametrize("sign", ["KSh ", "Sh", "Rs ", "RM", "US$", "€"])
def test_what_hedges_a_sum_stands_before_its_sign(briefing: Briefing, sign: str) -> None:
    (candidate,) = drafted(briefing, f"Sales of lamps came to over {sign}107 billion in 2022.")
    assert [value["qualifier"] for value in candidate.fact["values"]] == ["more-than"]


def test_what_is_measured_of_something_has_an_article(briefing: Briefing) -> None:
    text = (
        "“In all, the total cost of the new mill in Vila is 6.2 million crowns,” Mari Näidis said."
    )
    (one,) = drafted(briefing, text)
    told = "Mari Näidis put the cost of the new mill in Vila at 6.2 million crowns."
    assert one.fact["statement"] == told


def test_who_puts_something_at_an_amount_says_so(briefing: Briefing) -> None:
    text = "Mari Näidis put the cost of the mill at 6.2 million crowns."
    (one,) = drafted(briefing, text)
    assert one.fact["stated_by"] == "mari-naidis"
    (one,) = drafted(briefing, "Mari Näidis put the lamps at the door in 2021.")
    assert "stated_by" not in one.fact
