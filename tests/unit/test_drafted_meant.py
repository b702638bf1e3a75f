"""Who, what and when is meant where a sentence takes it from those before it: speakers, days of saying, parties, agreements."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.drafting.grammar.clauses import clauses_of
from tests.support.drafting import drafted, values

LEAD = (
    "Norway wants to sell more lamps to Chile, the Norwegian foreign minister said here Friday.\n\n"
    "Mari Näidis told reporters that the market had great prospects.\n\n"
    "“The lamps are better than before,” she said, after a walk in Vila.\n\n"
    "The trade minister Ott Kuusk said that prices had fallen.\n\n"
    "The foreign minister said that she was “very satisfied” with her talks with Prime Minister Juhan Tamm."
)


def test_an_office_is_that_of_whoever_is_named_next_and_its_day_goes_on_with_them(
    briefing: Briefing,
) -> None:
    found = drafted(briefing, LEAD, "2024-05-31")
    assert [(c.fact.get("stated_by"), c.fact.get("said")) for c in found] == [
        ("mari-naidis", "2024-05-31"),
        ("mari-naidis", "2024-05-31"),
        ("mari-naidis", "2024-05-31"),
        ("ott-kuusk", None),
        ("mari-naidis", "2024-05-31"),
    ]


def test_a_day_that_is_taken_over_is_told_as_such(briefing: Briefing) -> None:
    text = (
        "Mari Näidis said on Friday that the mill was sold.\n\nThe wax is gone too, Näidis added."
    )
    first, second = drafted(briefing, text, "2024-06-03")
    assert (first.fact["said"], second.fact["said"]) == ("2024-05-31", "2024-05-31")
    assert (first.fact["date_basis"], second.fact["date_basis"]) == (
        'It was said "on Friday", taken here to mean 31 May 2024.',
        'The text says "on Friday" of what the same speaker said before: 31 May 2024.',
    )


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Portugal and Estonia signed a free trade agreement on Friday. The deal will abolish duties on wax.",
            "The free trade agreement between Portugal and Estonia will abolish duties on wax.",
        ),
        (
            "Portugal and Estonia signed a free trade agreement and a tax treaty. The deal will abolish duties on wax.",
            "The deal will abolish duties on wax.",
        ),
        (
            "Portugal sold Estonia lamps. Both sides will reduce duties on wax.",
            "Portugal and Estonia will reduce duties on wax.",
        ),
        (
            "Portugal sold Estonia lamps. Both countries want more trade in wax.",
            "Portugal and Estonia want more trade in wax.",
        ),
        (
            "Portugal sold Estonia lamps. Chile met Norway in May. Both countries want more trade in wax.",
            "Both countries want more trade in wax.",
        ),
        (
            "Portugal arrived late. Both countries want more trade in wax.",
            "Both countries want more trade in wax.",
        ),
    ],
)
def test_the_two_and_their_agreement_are_named_where_no_others_can_be_meant(
    briefing: Briefing, text: str, statement: str
) -> None:
    assert drafted(briefing, text, "2024-05-31")[-1].fact.get("statement") == statement


@pytest.mark.parametrize(
    ("text", "statement", "date"),
    [
        (
            "The mill was sold in 2021. That same year, a Vila Lamp Watch report accused the mill of waste.",
            "In 2021, a Vila Lamp Watch report accused the mill of waste.",
            "2021",
        ),
        (
            "Mari Näidis arrived here on Thursday for a visit to the mill.",
            "Mari Näidis arrived on 30 May 2024 for a visit to the mill.",
            "2024-05-30",
        ),
        (
            "Mari Näidis met the ministers of industry and trade and on Saturday was scheduled to see the mill.",
            "Mari Näidis was scheduled to see the mill on 1 June 2024.",
            "2024-06-01",
        ),
        (
            "Duties on lamps will be cut within five years of the agreement entering into force, and 36 percent of the wax will be free within three years.",
            "36 percent of the wax will be free within three years.",
            None,
        ),
        (
            "The guild has begun a case at the court in Vila, accusing its neighbour of stealing lamps by sending boats across the bay.",
            "The guild accused its neighbour of stealing lamps by sending boats across the bay.",
            None,
        ),
        (
            "The Lamp Ministry said attempts to talk of it failed and it has evidence showing thefts of wax by the mill.",
            "The Lamp Ministry said that it had evidence showing thefts of wax by the mill.",
            None,
        ),
    ],
)
def test_the_last_candidate_tells_it_as_it_is_meant(
    briefing: Briefing, text: str, statement: str, date: str | None
) -> None:
    found = drafted(briefing, text, "2024-05-31")[-1].fact
    assert (found.get("statement"), found.get("date")) == (statement, date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There are currently eight Poles in Norwegian mills.",
            ["8 Poles; 2024-05; Poles"],
        ),
        (
            "Both sides will cut the duties on 85 percent of the lamps.",
            ["85 percent; -; Share: the lamps"],
        ),
    ],
)
def test_a_few_who_are_there_and_a_part_of_many_are_values(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    found = drafted(briefing, text, "2024-05-31")
    assert [told for c in found for told in values(briefing, c)] == expected


def test_the_headline_is_no_claim(briefing: Briefing) -> None:
    title = briefing.sources["example-gazette-100"].title
    found = drafted(briefing, f"{title}\n\nThe mill sold 300 tonnes of wax in 2023.")
    assert [c.quotes for c in found] == [("The mill sold 300 tonnes of wax in 2023",)]


def test_nothing_is_parted_within_a_quotation() -> None:
    text = (
        "A report accused the mill of wasting the wax, finding that "
        "“heaps of waste, torn and burning lamps and wicks by the guards were commonplace”."
    )
    found = [c.words for c in clauses_of(text, "en")]
    assert not any(
        words.startswith(("burning", "A report accused the mill of burning")) for words in found
    )


def test_who_reports_is_whose_the_report_is(briefing: Briefing) -> None:
    text = "A Vila Lamp Watch report accused the mill of waste."
    assert drafted(briefing, text)[0].fact["stated_by"] == "vila-lamp-watch"


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "Minister Mari Näidis, for her part, praised the papers, saying that the towns are to begin anew and the signed papers will go to the mayors within six months.",
            "mari-naidis",
            "Mari Näidis said that the signed papers would go to the mayors by May 2024.",
        ),
        (
            "President Ott Kuusk said the towns would agree, but the Lamp Board later said that Vila was in touch with both of the towns.",
            "lamp-board",
            "The Lamp Board said that Vila was in touch with both of the towns.",
        ),
        (
            "In their joint statement issued after the talks, President Ott Kuusk and Minister Mari Näidis called for more lamps.",
            ["ott-kuusk", "mari-naidis"],
            "President Ott Kuusk and Minister Mari Näidis called for more lamps.",
        ),
        (
            "Presidents Ott Kuusk of Norway and Mari Näidis of Chile met. The two leaders pledged to consult each other on lamps.",
            ["ott-kuusk", "mari-naidis"],
            "Ott Kuusk and Mari Näidis pledged to consult each other on lamps.",
        ),
        (
            "Minister Mari Näidis came. Vila was on high alert, said Näidis, a lawyer and member of the Lamp Party, which has sought peace.",
            "mari-naidis",
            "Mari Näidis said that Vila was on high alert.",
        ),
        (
            "A major project is the joint making of lamps, the Kremlin statement said.",
            "kremlin",
            "The Kremlin said that a major project was the joint making of lamps.",
        ),
    ],
)
def test_whose_word_it_is_in_a_sentence_of_several(
    briefing: Briefing, text: str, speaker: object, statement: str
) -> None:
    told = {c.fact.get("statement"): c.fact.get("stated_by") for c in drafted(briefing, text)}
    assert told.get(statement, list(told)) == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Norway will send lamps, the Norwegian trade minister said on Monday.\n\nMari Näidis, a maker of lamps, said that prices would fall.",
            [None, "mari-naidis"],
        ),
        (
            "President Ott Kuusk said that lamps are sold.\n\nThe Chilean ambassador said that wax is dear.",
            ["ott-kuusk", None],
        ),
        (
            "President Ott Kuusk said that lamps are sold.\n\nThe minister said that wax is dear.",
            ["ott-kuusk", None],
        ),
        (
            "President Ott Kuusk said that lamps are sold.\n\nThe president said that wax is dear.",
            ["ott-kuusk", "ott-kuusk"],
        ),
    ],
)
def test_an_office_is_not_that_of_somebody_who_holds_another(
    briefing: Briefing, text: str, speakers: list[str | None]
) -> None:
    assert [c.fact.get("stated_by") for c in drafted(briefing, text, "2024-05-31")] == speakers


def test_only_the_day_of_one_occasion_goes_on(briefing: Briefing) -> None:
    text = (
        "Mari Näidis said on Friday that lamps are sold.\n\nNäidis had said in May 2023 that they were not.\n\n"
        "Lamps are cheap, Näidis said.\n\nOtt Kuusk said last week that wax is dear.\n\nWicks are dear too, Kuusk said."
    )
    found = drafted(briefing, text, "2024-06-03")
    assert [c.fact.get("said") for c in found] == [
        "2024-05-31",
        "2023-05",
        "2024-05-31",
        "2024-05-27/2024-06-02",
        None,
    ]


def test_the_day_of_a_deed_is_that_of_what_its_doer_says(briefing: Briefing) -> None:
    text = (
        "President Ott Kuusk thanked the guild on Friday for its lamps.\n\n"
        "Kuusk told reporters that the lamps were good.\n\n"
        "“We like them,” he said, adding that Vila was looking forward to the fair in July."
    )
    found = drafted(briefing, text, "2024-06-03")
    assert [(c.fact.get("date"), c.fact.get("said")) for c in found] == [
        ("2024-05-31", None),
        (None, "2024-05-31"),
        (None, "2024-05-31"),
        ("2024-07", "2024-05-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The guild's lamps are cheap. Citizens of Vila were stopped at the gate, as they tried to leave the town for good.",
        "The guild's lamps are cheap. The mayor asked the towns to help makers such as the mill, as they are raising their output of wax.",
    ],
)
def test_what_stands_in_the_same_sentence_is_not_looked_for_in_the_one_before(
    briefing: Briefing, text: str
) -> None:
    assert drafted(briefing, text)[-1].fact.get("statement") is None
