"""What ordinary reports tell in passing: offices before names, bodies of unions, treaties by their parties."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from tests.support.drafting import drafted, values

DAY = "2022-06-30"
"""A Thursday."""


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "The vote was put off, the speaker, Heiki Tamm, said on Thursday.",
            "heiki-tamm",
            "Heiki Tamm said that the vote was put off.",
        ),
        (
            "Trade rose last year, Portugal's ambassador in Vila, Mari Kask, wrote in an article.",
            "mari-kask",
            "Mari Kask said that trade rose in 2021.",
        ),
        (
            "The mill was sold, state radio quoted miller Mari Kask as saying.",
            "mari-kask",
            "Mari Kask said that the mill was sold.",
        ),
        (
            "The ink is dry, the trade minister, Khalifa al-Kask, said.",
            "khalifa-al-kask",
            "Khalifa al-Kask said that the ink was dry.",
        ),
        (
            "Solomon Kask, New Zealand's defence minister, said the ships would go out.",
            "solomon-kask",
            "Solomon Kask said that the ships would go out.",
        ),
        (
            "Vila's millers, who shipped 50,700 tonnes in 2021, said they would appeal.",
            "",
            "Vila's millers said that they would appeal.",
        ),
        (
            "The price was doubled, according to Mari Kask, a spokeswoman for the Guild.",
            "mari-kask",
            "Mari Kask said that the price was doubled.",
        ),
        (
            "The U.N. lamp agency said that it was no party to the talks.",
            "u-n-lamp-agency",
            "The U.N. lamp agency said that it was no party to the talks.",
        ),
        (
            "The raid began on Sunday, the Sudanese armed forces said.",
            "sudanese-armed-forces",
            "The Sudanese armed forces said that the raid began on 26 June 2022.",
        ),
        (
            "The prime minister approved the sale in May, his office said.",
            "",
            "The prime minister's office said that the prime minister approved the sale in May 2022.",
        ),
        (
            "“We are leaving in good order,” said Col. Uku Kask, a spokesman.",
            "uku-kask",
            "Uku Kask said that they were leaving in good order.",
        ),
        (
            "Mari Kask said earlier this month the mill had proof of a plot.",
            "mari-kask",
            "Mari Kask said that the mill had proof of a plot.",
        ),
        (
            "Portugal's defence ministry has accused the Guild of a plot, the Lumen news agency reported.",
            "portugals-defence-ministry",
            "Portugal's defence ministry has accused the Guild of a plot.",
        ),
        (
            "Hamal control of the area makes it hard, Mari Kask said. The head of Hamal left.",
            "mari-kask",
            "Mari Kask said that Hamal control of the area makes it hard.",
        ),
        (
            "Output would rise by 2030, Mari Kask said.",
            "mari-kask",
            "Mari Kask said that output would rise by 2030.",
        ),
    ],
)
def test_who_says_it(briefing: Briefing, text: str, speaker: str, statement: str) -> None:
    first = drafted(briefing, text, DAY)[0].fact
    assert (first.get("stated_by", ""), first["statement"]) == (speaker, statement)


def test_a_thing_of_which_is_told_says_nothing(briefing: Briefing) -> None:
    text = "The Guild approved the sale. The move would save 40 million crowns, it added."
    last = drafted(briefing, text, DAY)[-1].fact
    assert (last.get("stated_by"), last.get("statement")) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council put off a vote on the border treaty with Portugal signed in February 2014.",
            [
                ("The council put off a vote on the border treaty with Portugal.", ""),
                ("The border treaty with Portugal was signed in February 2014.", "2014-02"),
            ],
        ),
        (
            "Kuwait stopped the sale on May 10, saying Vila had broken an accord reached in 2018.",
            [
                ("Kuwait stopped the sale on May 10 2022.", "2022-05-10"),
                ("Kuwait said that Vila had broken an accord.", ""),
                ("Kuwait said that the accord was reached in 2018.", "2018"),
            ],
        ),
        (
            "The exercise, the fourth since November 2020, involves 40 mills.",
            [
                ("The exercise involves 40 mills.", ""),
                ("The exercise is the fourth since November 2020.", ""),
            ],
        ),
        (
            "The report, in a case brought by the Guild in November 2019, was sent to Vila last week.",
            [
                (
                    "The report, in a case brought by the Guild in November 2019, was sent to Vila in the week of 20 June 2022.",
                    "2022-06-20/2022-06-26",
                )
            ],
        ),
        (
            "It was Portugal's president Mari Kask who raised the fear in 2021.",
            [("Portugal's president Mari Kask raised the fear in 2021.", "2021")],
        ),
        (
            "It is clear that the mill will close in 2023.",
            [("It is clear that the mill will close in 2023.", "2023")],
        ),
        (
            "Uku Tamm recognised Vila as Estonia's capital in 2017 and moved the embassy in May.",
            [
                ("Uku Tamm recognised Vila as Estonia's capital in 2017.", "2017"),
                ("Uku Tamm moved the embassy in May 2022.", "2022-05"),
            ],
        ),
        (
            "Portugal left the union a year ago.",
            [("Portugal left the union in about June 2021.", "2021-06~")],
        ),
        (
            "The fund supports 112 mills from six towns, including 53 mills from Vila.",
            [
                ("The fund supports 112 mills from six towns.", ""),
                ("The mills from six towns included 53 mills from Vila.", ""),
            ],
        ),
        (
            "The deal, reached after two days of talks, takes effect on September 1.",
            [
                ("The deal takes effect on September 1 2022.", "2022-09-01"),
                ("The deal was reached after two days of talks.", ""),
            ],
        ),
        (
            "A decision is unlikely before September.",
            [("A decision was unlikely before September 2022.", "2022-09/..")],
        ),
        (
            "Mari Kask spoke in Vila on Monday, 27 June.",
            [("Mari Kask spoke in Vila on Monday, 27 June 2022.", "2022-06-27")],
        ),
        (
            "Uku Tamm told reporters on Monday that the mill is closed. Vila summoned him the next day.",
            [
                ("Uku Tamm said that the mill was closed.", ""),
                ("Vila summoned him on 28 June 2022.", "2022-06-28"),
            ],
        ),
        (
            "The accord enters into force on Aug. 15.",
            [("The accord enters into force on Aug. 15 2022.", "2022-08-15")],
        ),
        (
            "The Guild undertook in 1994 to issue 20,000 visas, a target it has not met since 2017.",
            [
                (
                    "The Guild undertook in 1994 to issue 20,000 visas, a target it has not met since 2017.",
                    "1994",
                )
            ],
        ),
        (
            "Estonia, which shut the border in February 2019, welcomed the step.",
            [
                ("Estonia welcomed the step.", ""),
                ("Estonia shut the border in February 2019.", "2019-02"),
            ],
        ),
    ],
)
def test_what_was_done_then_is_of_that_time(
    briefing: Briefing, text: str, expected: list[tuple[str, str]]
) -> None:
    found = (c.fact for c in drafted(briefing, text, DAY))
    assert [(str(f.get("statement", "")), str(f.get("date", ""))) for f in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Guild signed an accord fixing a minimum wage of 1,500 crowns a month.",
            ["1500 crowns; -; Minimum wage per month"],
        ),
        (
            "Mari Kask put the damage at around $9 million.",
            ["US$9 million about; -; Damage"],
        ),
        (
            "The millers are losing about 9 million euros a day because of the freeze on trade.",
            ["€9 million about; -; Amount lost by millers per day"],
        ),
        (
            "Vila hopes to attract 200 millers in 2023, compared with 36 millers in 2019.",
            ["200 millers; 2023; Goal for millers", "36 millers; 2019; Millers"],
        ),
        (
            "Estonia returned 84 lamps on Monday, 62 years to the day after the war.",
            ["84 lamps; 2022-06-27; Lamps"],
        ),
        (
            "Estonia sold 34 lamps in June. The figure was 18 percent higher than in 2021.",
            [
                "34 lamps; 2022-06; Sales of lamps",
                "18 percent; 2022-06; Growth of figure, in percent",
            ],
        ),
        (
            "The line carried 2 million tonnes of freight last year.",
            ["2 million tonnes; 2021; Freight"],
        ),
        (
            "Estonia fell behind on a $2.5 billion Chinese loan.",
            ["US$2.5 billion; -; Chinese loan"],
        ),
        (
            "An estimated 73 million square metres of forest burned.",
            ["73 million square metres about; -; Forest"],
        ),
    ],
)
def test_what_is_measured(briefing: Briefing, text: str, expected: list[str]) -> None:
    assert [v for c in drafted(briefing, text, DAY) for v in values(briefing, c)] == expected
