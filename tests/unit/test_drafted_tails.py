"""Claims at the end of a sentence, of the first person, and of two quotes: how they are told, when, and by whom."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.propose import candidates_of
from generator.drafting.voices.persons import in_third
from generator.drafting.when.times import times_in
from generator.drafting.wording.own_words import copied

ALL = "all of it"
DAY = date(2024, 5, 27)  # a Monday


def drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


def told(briefing: Briefing, text: str) -> list[tuple[str, ...]]:
    return [
        (
            " … ".join(c.quotes),
            str(c.fact.get("statement", "")),
            *((str(c.fact["date"]),) if "date" in c.fact else ()),
        )
        for c in drafted(briefing, text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Guild signed a lamp accord which is expected to help makers in the old town.",
            [
                ("The Guild signed a lamp accord", "The Guild signed a lamp accord."),
                (
                    "is expected to help makers in the old town",
                    "The lamp accord is expected to help makers in the old town.",
                ),
            ],
        ),
        (
            "Ties between Tamme and Vila cooled in 2012 after the mayor of Vila met the candle makers.",
            [
                (
                    "Ties between Tamme and Vila cooled in 2012",
                    "Ties between Tamme and Vila cooled in 2012.",
                    "2012",
                ),
                (
                    "the mayor of Vila met the candle makers",
                    "The mayor of Vila met the candle makers.",
                ),
            ],
        ),
        (
            "Tamme has become a market for the lamps of Vila, making up 13% of its sales abroad in 2021.",
            [
                (
                    "Tamme has become a market for the lamps of Vila",
                    "Tamme has become a market for the lamps of Vila.",
                ),
                (
                    "making up 13% of its sales abroad in 2021",
                    "Tamme made up 13% of its sales abroad in 2021.",
                    "2021",
                ),
            ],
        ),
        (
            "The union was founded through the growth of the lamp treaty dating back to 1998.",
            [
                (
                    "The union was founded through the growth of the lamp treaty",
                    "The union was founded through the growth of the lamp treaty.",
                ),
                ("dating back to 1998", "The lamp treaty goes back to 1998.", "1998"),
            ],
        ),
        (
            "The accord signed between Tamme and Vila in February 2020 will help makers of lamps.",
            [
                (
                    "will help makers of lamps",
                    "The accord will help makers of lamps.",
                ),
                (
                    "The accord signed between Tamme and Vila in February 2020",
                    "The accord was signed between Tamme and Vila in February 2020.",
                    "2020-02",
                ),
            ],
        ),
        (
            "The Guild did not sign an accord which makers had asked for in the spring.",
            [
                (
                    "did not sign an accord which makers had asked",
                    "The Guild did not sign an accord which makers had asked for in the spring.",
                )
            ],
        ),
    ],
)
def test_what_a_sentence_tells_at_its_end_is_a_claim_of_its_own(
    briefing: Briefing, text: str, expected: list[tuple[str, ...]]
) -> None:
    assert [(q.removeprefix("The Guild "), *rest) for q, *rest in told(briefing, text)] == [
        (q.removeprefix("The Guild "), *rest) for q, *rest in expected
    ]


@pytest.mark.parametrize(
    ("text", "statement", "remark"),
    [
        (
            "“We have opened two mills this week,” said Kadri Proov, a maker of lamps.",
            "Kadri Proov said that they had opened two mills in the week of 30 October 2023.",
            'the text has "We": see whom that means besides who speaks',
        ),
        (
            "“I hope that the mill will open,” Mr Tamm said. Uku Tamm makes lamps.",
            "Uku Tamm hoped that the mill would open.",
            "",
        ),
        (
            "Uku Tamm, a maker of lamps, said he was aware of the lack of mills. He makes lamps.",
            "Uku Tamm said that he was aware of the lack of mills.",
            "",
        ),
        (
            "“They told us that we are late,” said Kadri Proov, a maker of lamps.",
            "",
            "the statement has to be written: no rule makes one of these words",
        ),
        (
            "“It is too early to say how the mill will be built,” said Kadri Proov, a maker of lamps.",
            "Kadri Proov said that it was too early to say how the mill will be built.",
            "",
        ),
    ],
)
def test_what_is_said_of_we_and_i_is_told_of_a_third_person(
    briefing: Briefing, text: str, statement: str, remark: str
) -> None:
    first = drafted(briefing, text)[0]
    assert str(first.fact.get("statement", "")) == statement
    assert (remark in first.remarks) if remark else not first.remarks


def test_without_a_pronoun_for_who_speaks_i_is_left() -> None:
    assert (
        in_third("I have asked my guild, and we wait", "") == "I have asked my guild, and they wait"
    )
    assert in_third("I have asked my guild", "she") == "she has asked her guild"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "However according to the Lantern Guild Chamber lamps in Tamme cost 5 crowns.",
            "lantern-guild-chamber",
        ),
        ("Lamps in Tamme cost 5 crowns, according to Kadri Proov, who makes them.", "kadri-proov"),
        (
            "Maker of lamps Kadri Proov hailed the new mill in Tamme. She makes lamps.",
            "kadri-proov",
        ),
        ("Tamme met the makers, who critics say are few.", ""),
        (
            "Kadri Proov, who makes lamps in Tamme, announced a gift of 5 crowns to the mill in Tamme.",
            "kadri-proov",
        ),
    ],
)
def test_who_says_it_is_found_where_it_stands(briefing: Briefing, text: str, speaker: str) -> None:
    found = [str(c.fact.get("stated_by", "")) for c in drafted(briefing, text)]
    assert (speaker in found) if speaker else not any(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fair will show lamps, wicks, melting of wax and other work of makers in Tamme.",
            ["The fair will show lamps, wicks, melting of wax and other work of makers in Tamme."],
        ),
        (
            "The mill has offered to buy wicks, lamps and polished glass.",
            ["The mill has offered to buy wicks, lamps and polished glass."],
        ),
        (
            "The lamps will be sealed at the mill and tracked until they reach Vila.",
            [
                "The lamps will be sealed at the mill.",
                "The lamps will be tracked until they reach Vila.",
            ],
        ),
        (
            "Minister Kadri Proov came to Tamme, where she will meet makers of lamps.",
            ["Minister Kadri Proov came to Tamme.", "Kadri Proov will meet makers of lamps."],
        ),
        (
            "TAMME, Dec 18 (Agency): The Guild has opened a second mill, makers' leader Kadri Joly said on Monday.",
            [
                "Kadri Joly said that the Guild had opened a second mill.",
            ],
        ),
        (
            "The makers looked into ways and means to sell lamps in Vila by the end of this year.",
            ["The makers looked into ways and means to sell lamps in Vila by the end of 2023."],
        ),
        ("The fair of lamps in Tamme opens weeks after the mayor left.", [ALL]),
        ("There is a lot of wax in the old mill of Tamme.", [ALL]),
        (
            "“lifting the ban would help makers of lamps,” Kadri Proov said.",
            ["Kadri Proov said that lifting the ban would help makers of lamps."],
        ),
        (
            "Mr Tamm makes lamps, Uku Tamm said. She will meet makers of lamps in Vila.",
            ["Uku Tamm said that Mr Tamm makes lamps.", ""],
        ),
        (
            "The lamps cost 5 crowns, Kadri Proov of the Guild of Tamme Makers said at a meeting in Vila.",
            [
                "Kadri Proov said that the lamps cost 5 crowns.",
                "Kadri Proov spoke at a meeting in Vila.",
            ],
        ),
    ],
)
def test_every_statement_tells_what_its_sentence_does(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    wanted = [text if one is ALL else one for one in expected]
    assert [str(c.fact.get("statement", "")) for c in drafted(briefing, text)] == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade came to 9 crowns for 2007-08.", "2007/2008"),
        ("Trade came to 9 crowns in the financial year ending June 2021.", "2020-07/2021-06"),
        ("Sales in Pakistan were 9 crowns in FY17.", "2016-07/2017-06"),
        ("The mayor was in Tamme on April 11-12.", "2024-04-11/2024-04-12"),
        ("Ties have grown since last December.", "2023-12/.."),
        ("The mayor left Tamme late on Friday afternoon.", "2024-05-24"),
        ("Sales fell between January 2022 and the same month of 2023.", "2022-01/2023-01"),
    ],
)
def test_years_of_accounts_and_spans_of_days_are_read(text: str, expected: str) -> None:
    assert [when.edtf for when in times_in(text, "en", DAY)] == [expected]


def test_a_second_quote_has_what_the_first_lacks(briefing: Briefing) -> None:
    text = (
        "Makers of the old town have shown their new lamps and candles to visitors from the mountains of Vila "
        "in the hall of Tamme.\n"
    )
    (one,) = drafted(briefing, text)
    statement = str(one.fact["statement"])
    limit = briefing.record.excerpt_limit
    assert len(one.quotes) == 2
    assert not copied(statement, text, one.quotes)
    assert copied(statement, text, one.quotes[:1])
    assert all(quote in text and len(quote.split()) <= limit for quote in one.quotes)


def test_words_that_stand_twice_are_copied_nowhere_if_they_are_quoted() -> None:
    passage = "they do not like the lamp of Tamme, and they do not like the lamp of Vila"
    told = "The makers do not like the lamp of Tamme."
    assert copied(told, passage, ("they do not like the lamp of Tamme",)) == ""
    assert copied(told, passage, ("of Vila",)) == "do not like the lamp of tamme"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sales fell in parts of Estonia and Portugal, where salt water is becoming the main threat.",
            "Salt water is becoming the main threat in parts of Estonia and Portugal.",
        ),
        (
            "The fair will open in Tamme, where 40 makers sell lamps.",
            "40 makers sell lamps in Tamme.",
        ),
        ("The mill is in Vila, where she met makers in 1901.", None),
    ],
)
def test_a_clause_with_where_keeps_its_place(
    briefing: Briefing, text: str, told: str | None
) -> None:
    *_, last = drafted(briefing, text)
    assert last.fact.get("statement") == told


def test_what_somebody_is_asked_to_do_besides_is_not_what_the_speaker_does(
    briefing: Briefing,
) -> None:
    text = (
        'Mari Näidis urged towns to keep the dykes "so we do not drown," and have the pumps ready.'
    )
    (one,) = drafted(briefing, text)
    assert one.fact["stated_by"] == "mari-naidis"
    text = "Mari Näidis asked makers to sell lamps, and the mills have closed."
    assert len(drafted(briefing, text)) == 2
