"""Claims that stand together in one sentence: series, amounts beside amounts, members, what leads up to a subject."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.grammar.clauses import clauses_of
from generator.drafting.grammar.datelines import dateline_of
from generator.drafting.propose import candidates_of
from generator.drafting.voices.names import named_in
from generator.drafting.when.times import times_in

DAY = date(2024, 5, 27)  # a Monday


def drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


def told(briefing: Briefing, text: str) -> list[str]:
    return [str(c.fact.get("statement", "")) for c in drafted(briefing, text)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "Both towns agreed to sell more lamps, open a second mill, and teach makers of wicks",
            [
                "Both towns agreed to sell more lamps",
                "Both towns agreed to open a second mill",
                "Both towns agreed to teach makers of wicks",
            ],
        ),
        (
            "The makers called for repairing mills of stone and opening a fair of lamps",
            [
                "The makers called for repairing mills of stone",
                "The makers called for opening a fair of lamps",
            ],
        ),
        (
            "The two mayors signed two agreements - on the use of a mill in Tamme, and on the sale of lamps",
            [
                "The two mayors signed an agreement on the use of a mill in Tamme",
                "The two mayors signed an agreement on the sale of lamps",
            ],
        ),
        (
            "The mayor visited the mill, met the makers and signed an accord",
            [
                "The mayor visited the mill",
                "The mayor met the makers",
                "The mayor signed an accord",
            ],
        ),
        (
            "Three mills -- Tamme Mill, Vila Mill, and Joly Mill -- will sell lamps",
            ["Three mills -- Tamme Mill, Vila Mill, and Joly Mill -- will sell lamps"],
        ),
        (
            "Sales grew by an average of 18 percent between 2010 and 2015 and 17 percent a year between 2016 and 2020",
            [
                "Sales grew by an average of 18 percent between 2010 and 2015",
                "Sales grew by an average of 17 percent a year between 2016 and 2020",
            ],
        ),
        (
            "Sales surged by 38.4 percent to an estimated $2.9 million",
            ["Sales surged by 38.4 percent", "Sales came to an estimated $2.9 million"],
        ),
        (
            "Sales were $46 million, an increase of a mere 2.3 percent",
            ["Sales were $46 million", "Sales increased by a mere 2.3 percent"],
        ),
        (
            "The Guild sold lamps for $46 million, up 2.3 percent",
            ["The Guild sold lamps for $46 million", "up 2.3 percent"],
        ),
        (
            "The exports of Tamme were estimated at $2 million, mainly consisting of lamps, wicks and wax",
            [
                "The exports of Tamme were estimated at $2 million",
                "The exports of Tamme mainly consisted of lamps, wicks and wax",
            ],
        ),
        (
            "The accord signed in February 2001 and in force since April 2001 had raised sales",
            [
                "The accord had raised sales",
                "The accord was signed in February 2001",
                "The accord has been in force since April 2001",
            ],
        ),
        (
            "The mayor supported the rules the old town council passed for mills",
            [
                "The mayor supported the rules the old town council passed for mills",
                "the old town council passed the rules for mills",
            ],
        ),
        (
            "The makers came back from a fair, during which the Guild dropped its plan",
            ["The makers came back from a fair", "the Guild dropped its plan"],
        ),
        (
            "Sales of Tamme grew by 87.9%, Vila’s by 54.7%, and those of Joly by 45.2%",
            [
                "Sales of Tamme grew by 87.9%",
                "Vila’s grew by 54.7%",
                "those of Joly grew by 45.2%",
            ],
        ),
        (
            "Trade dropped 7.9 percent to 17 million crowns, with exports down 1.8 percent to 10 million crowns",
            [
                "Trade dropped 7.9 percent",
                "Trade came to 17 million crowns",
                "exports were down 1.8 percent",
                "exports came to 10 million crowns",
            ],
        ),
        (
            "Trade fell from $5 million in 2019 to $3 million in 2022",
            ["Trade came to $5 million in 2019", "Trade came to $3 million in 2022"],
        ),
        (
            "The deal, worth $3 million, covers 40 lamps and will help makers of wicks",
            [
                "The deal covers 40 lamps",
                "The deal is worth $3 million",
                "The deal will help makers of wicks",
            ],
        ),
        (
            "The two mills were closed because they had too few lamps to sell",
            ["The two mills were closed", "The two mills had too few lamps to sell"],
        ),
        (
            "The mayor spoke of Tamme's decision to set up a second mill of stone",
            [
                "The mayor spoke of Tamme's decision to set up a second mill of stone",
                "Tamme decided to set up a second mill of stone",
            ],
        ),
        (
            "The mill will be opened after the bans on lamps are lifted in Vila",
            ["The mill will be opened after the bans on lamps are lifted in Vila"],
        ),
        (
            "The mayor added that the council hopes for peace and would welcome talks",
            ["The mayor added that the council hopes for peace", "would welcome talks"],
        ),
        (
            "Kadri Proov, who makes lamps in Tamme, announced a gift to the mill",
            ["Kadri Proov makes lamps in Tamme", "Kadri Proov announced a gift to the mill"],
        ),
    ],
)
def test_each_claim_of_a_sentence_is_a_clause_with_its_subject(
    text: str, clauses: list[str]
) -> None:
    assert sorted(c.words for c in clauses_of(text, "en")) == sorted(clauses)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "After holding talks in Tamme, the two makers signed an accord on lamps.",
            ["The two makers signed an accord on lamps.", "The two makers held talks in Tamme."],
        ),
        (
            "Mari Näidis voiced hope for more trade, expressing confidence that the mill would open.",
            [
                "Mari Näidis voiced hope for more trade.",
                "Mari Näidis expressed confidence that the mill would open.",
            ],
        ),
        (
            "At a meeting with Mayor Uku Tamm in Tamme on Monday, Mayor Kadri Proov praised the lamps.",
            [
                "Mayor Kadri Proov praised the lamps.",
                "Mayor Kadri Proov met Mayor Uku Tamm in Tamme on 30 October 2023.",
            ],
        ),
        (
            "Stone, wax and wicks, the makers of lamps in Tamme say, are cheap in the old town.",
            [
                "Stone, wax and wicks, the makers of lamps in Tamme say, are cheap in the old town.",
            ],
        ),
    ],
)
def test_what_leads_up_to_a_subject_and_what_is_said_besides_are_told(
    briefing: Briefing, text: str, statements: list[str]
) -> None:
    assert told(briefing, text) == statements


def test_two_who_say_it_together_are_both_named_and_where_they_said_it(briefing: Briefing) -> None:
    text = (
        "The lamps sell well, Mayors Kadri Proov and Uku Tamm said in Vila on Monday.\n\n"
        "Proov and Tamm welcomed the new mill."
    )
    found = [
        (c.fact.get("stated_by", ""), str(c.fact["statement"])) for c in drafted(briefing, text)
    ]
    both = ["kadri-proov", "uku-tamm"]
    assert found == [
        (both, "Kadri Proov and Uku Tamm said that the lamps sell well."),
        ("", "Kadri Proov and Uku Tamm spoke in Vila on 30 October 2023."),
        (both, "Proov and Tamm welcomed the new mill."),
    ]


def test_the_one_who_holds_an_office_is_found_by_it_and_nobody_where_two_do(
    briefing: Briefing,
) -> None:
    one = "Estonian mayor Kadri Proov met mayor Uku Tamm of Vila. The Estonian mayor praised the new lamps."
    two = "The mayor Kadri Proov met the mayor Uku Tamm in Vila. The mayor praised the new lamps."
    assert [drafted(briefing, text)[-1].fact.get("stated_by") for text in (one, two)] == [
        "kadri-proov",
        None,
    ]


def test_a_figure_of_the_period_has_that_of_the_figure_before_it(briefing: Briefing) -> None:
    text = (
        "Sales of lamps in Tamme were 5 million crowns in the first half of 2022. This represented a 2 percent decrease.\n\n"
        "Sales of wicks in the period grew by 9 percent."
    )
    found = [
        (str(v["amount"]), v.get("period"))
        for c in drafted(briefing, text)
        for v in c.fact.get("values", ())
    ]
    assert found == [("5", "2022-01/2022-06"), ("2", "2022-01/2022-06"), ("9", "2022-01/2022-06")]


def test_words_in_quotation_marks_of_nobody_are_not_told_as_if_they_were_so(
    briefing: Briefing,
) -> None:
    found = drafted(briefing, "“The mill of Tamme burned down in the old town.”")
    assert [("statement" in c.fact, c.remarks[0]) for c in found] == [
        (False, "who says it was not found: the text has a pronoun")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In last year's first nine months", "2023-01/2023-09"),
        ("on December 3-4, 2019, the sides met", "2019-12-03/2019-12-04"),
        ("from 05-08 May", "2024-05-05/2024-05-08"),
        ("signed in 2001 and in force since April that year", "2001-04/.."),
    ],
)
def test_times_of_more_than_one_day_or_of_a_year_told_before(text: str, expected: str) -> None:
    assert [w.edtf for w in times_in(text, "en", DAY)][-1] == expected


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("TAMME, June 28 - VÕRU — Trade grew.", "Trade grew."),
        ("Tamme /AGENCY/ Trade grew.", "Trade grew."),
        ("Tamme [Vila], October 17 (ANI): Trade grew.", "Trade grew."),
        ("Trade — and not wax — grew.", "Trade — and not wax — grew."),
    ],
)
def test_datelines_are_no_part_of_what_is_told(text: str, behind: str) -> None:
    assert text[dateline_of(text) :] == behind


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Prime Ministers Ivi Rand and Viktor Ots said", ["Ivi Rand", "Viktor Ots"]),
        ("Foreign Minister D.Tamm met", ["D.Tamm"]),
        ("Secretary Uku Proov Jr. said", ["Uku Proov"]),
        ("Vice-President Ott Tamm of Vila", ["Ott Tamm"]),
        ("The guild, when asked by Ambassador Mari Tamm, said", ["Mari Tamm"]),
    ],
)
def test_people_are_named_by_their_names_alone(text: str, people: list[str]) -> None:
    assert [n.name for n in named_in(text) if n.is_person] == people


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "The mill has burned down, lamp maker Kadri Proov said Tuesday.",
            "kadri-proov",
            "Kadri Proov said that the mill had burned down.",
        ),
        (
            "The fair was opened by mayor Kadri Proov, who said that the lamps sell well.",
            "kadri-proov",
            "Kadri Proov said that the lamps sell well.",
        ),
        (
            "The Estonian embassy denied that any lamps had been sold.",
            "estonian-embassy",
            "The Estonian embassy denied that any lamps had been sold.",
        ),
        (
            "Mayor Kadri Proov expressed her hope that the lamps will sell.",
            "kadri-proov",
            "Kadri Proov expressed hope that the lamps would sell.",
        ),
    ],
)
def test_who_says_it_is_found_by_how_it_is_told(
    briefing: Briefing, text: str, speaker: str, statement: str
) -> None:
    found = [(c.fact.get("stated_by"), c.fact.get("statement")) for c in drafted(briefing, text)]
    assert (speaker, statement) in found


def test_a_long_claim_has_a_second_quote_where_one_has_little_of_it(briefing: Briefing) -> None:
    text = (
        "The makers of lamps in the old town asked the council of Tamme for a new mill with three halls, "
        "a road to the harbour of Vila, and a market that stays open in the winter of the year."
    )
    (found,) = drafted(briefing, text)
    assert len(found.quotes) == 2
    assert sum(len(quote.split()) for quote in found.quotes) > 15


def test_a_first_name_is_no_month() -> None:
    assert times_in("signed by Minister Jan Kos in May", "en", DAY)[0].edtf == "2024-05"
