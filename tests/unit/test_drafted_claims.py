"""Claims of sentences of many kinds: what is quoted of each, how it is told, and who says it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.grammar.worthless import is_nothing
from generator.drafting.propose import candidates_of
from generator.drafting.when.times import times_in

DAY = date(2024, 5, 27)  # a Monday


def drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


def told(briefing: Briefing, text: str) -> list[tuple[str, str]]:
    return [(c.quote, str(c.fact.get("statement", ""))) for c in drafted(briefing, text)]


@pytest.mark.parametrize("verb", ["reported", "reports", "cited", "learned", "informs", "refers"])
@pytest.mark.parametrize("who", ["Xinhua", "Mari Näidis", "Finnish Customs", "The Guild"])
def test_who_reports_at_the_beginning_is_no_credit_at_the_end(
    briefing: Briefing, who: str, verb: str
) -> None:
    text = f"{who} {verb} that the sale of lanterns had fallen."
    assert "the sale of lanterns had fallen" in next(c.quote for c in drafted(briefing, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Lantern Guild has banned candles in the old town but left makers a loophole, guild officials said.",
            [
                (
                    "The Lantern Guild has banned candles in the old town",
                    "Guild officials said that the Lantern Guild had banned candles in the old town.",
                ),
                (
                    "left makers a loophole",
                    "Guild officials said that the Lantern Guild left makers a loophole.",
                ),
            ],
        ),
        (
            "The old mill was sold off last year and later bought by the Lamp Union.",
            [
                ("The old mill was sold off last year", "The old mill was sold off in 2022."),
                (
                    "later bought by the Lamp Union",
                    "The old mill was later bought by the Lamp Union.",
                ),
            ],
        ),
        (
            "The ban, proposed by the mayor of Tamme, gives makers until late December to sell their candles.",
            [
                (
                    "gives makers until late December to sell their candles",
                    "The ban gives makers until late December 2023 to sell their candles.",
                ),
                (
                    "The ban, proposed by the mayor of Tamme",
                    "The ban was proposed by the mayor of Tamme.",
                ),
            ],
        ),
        (
            "The makers met in a hall, part of a plan that could see the Guild invest up to $20 million in lamps.",
            [
                ("The makers met in a hall", "The makers met in a hall."),
                (
                    "could see the Guild invest up to $20 million in lamps",
                    "The plan could see the Guild invest up to $20 million in lamps.",
                ),
            ],
        ),
        (
            "The Guild is likely to buy two mills in Tamme and sell its oldest lamps to the museum.",
            [
                (
                    "The Guild is likely to buy two mills in Tamme",
                    "The Guild is likely to buy two mills in Tamme.",
                ),
                (
                    "sell its oldest lamps to the museum",
                    "The Guild is likely to sell its oldest lamps to the museum.",
                ),
            ],
        ),
        (
            "It is thought that the old mill will be closed.",
            [("the old mill will be closed", "It is thought that the old mill will be closed.")],
        ),
        (
            "According to customs data, Tamme exported 300 lamps in 2022.",
            [
                (
                    "Tamme exported 300 lamps in 2022",
                    "According to customs data, Tamme exported 300 lamps in 2022.",
                )
            ],
        ),
        (
            "The Guild met the makers, the mayor watched and signed a paper on lamps.",
            [
                (
                    "The Guild met the makers, the mayor watched",
                    "The Guild met the makers, the mayor watched.",
                ),
                ("signed a paper on lamps", ""),
            ],
        ),
        (
            "The mill is a gift from Vila to Tamme, built in a year by the Lamp Union.",
            [
                ("The mill is a gift from Vila to Tamme", "The mill is a gift from Vila to Tamme."),
                ("built in a year by the Lamp Union", ""),
            ],
        ),
    ],
)
def test_each_clause_is_a_claim_told_with_its_own_subject(
    briefing: Briefing, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(briefing, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mari Näidis of the Guild said the mill was old. “Trade in lamps is growing well. We have the money.”",
            [
                ("mari-naidis", "Mari Näidis said that the mill was old."),
                ("mari-naidis", "Mari Näidis said that trade in lamps was growing well."),
                ("mari-naidis", "Mari Näidis said that they had the money."),
            ],
        ),
        (
            "TAMME, Nov. 3 (Agency) - The Guild has opened a second mill, makers' leader Kadri Proov told the Gazette.",
            [("kadri-proov", "Kadri Proov said that the Guild had opened a second mill.")],
        ),
        (
            "The mill is old. “It will be closed. Nobody comes,” said Kadri Proov, a maker of lamps.",
            [("", "The mill is old."), ("kadri-proov", ""), ("kadri-proov", "")],
        ),
        (
            "Makers fear the ban will cost 300 jobs. Kadri Proov has repeatedly said that it hurts the town.",
            [
                ("", "Makers feared that the ban would cost 300 jobs."),
                ("kadri-proov", "Kadri Proov said that the ban hurts the town."),
            ],
        ),
    ],
)
def test_who_says_it_goes_on_saying_it(
    briefing: Briefing, text: str, expected: list[tuple[str, str]]
) -> None:
    found = drafted(briefing, text)
    assert [
        (str(c.fact.get("stated_by", "")), str(c.fact.get("statement", ""))) for c in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "statement", "remark"),
    [
        (
            "The Lamp Union is suing its makers. It has also threatened the Guild with a strike.",
            "The Lamp Union has threatened the Guild with a strike.",
            'the text has "It", taken here to mean "The Lamp Union"',
        ),
        (
            "Critics said the new mill is too loud. They called for a wall around it.",
            "Critics called for a wall around it.",
            'the text has "They", taken here to mean "Critics"',
        ),
    ],
)
def test_what_a_pronoun_is_taken_to_mean_is_told(
    briefing: Briefing, text: str, statement: str, remark: str
) -> None:
    _, last = drafted(briefing, text)
    assert last.fact["statement"] == statement
    assert last.remarks == (remark,)


def test_the_figures_of_a_clause_are_values_of_one_candidate(briefing: Briefing) -> None:
    text = (
        "Imports of cork lamps dropped 36 pct to 160 mln crowns in 2022, while exports rose 4 percent. "
        "The mill made at least 40 lamps and at most 60 candles. "
        "The profit of the mill came to GEL16mn ($6 mn)."
    )
    found = [
        [
            (v["indicator"], v.get("period"), v["amount"], v.get("qualifier"))
            for v in c.fact["values"]
        ]
        for c in drafted(briefing, text)
    ]
    assert found == [
        [
            ("decline-of-imports-of-cork-lamps-in-percent", "2022", "36", None),
            ("imports-of-cork-lamps", "2022", "160", None),
        ],
        [("growth-of-exports-in-percent", "2022", "4", None)],
        [("lamps", None, "40", "at-least")],
        [("candles", None, "60", "up-to")],
        [("profit-of-the-mill", None, "16", None), ("profit-of-the-mill-2", None, "6", None)],
    ]


@pytest.mark.parametrize(
    ("text", "ahead", "expected"),
    [
        ("later this week", True, "2024-05-27/2024-06-02"),
        ("last week", False, "2024-05-20/2024-05-26"),
        ("in the last three months", False, "2024-02/2024-05"),
        ("after two years", True, "2026~"),
        ("after two years", False, None),
        ("from next year", True, "2025/.."),
        ("during the early 1980s", False, "1980~/1984~"),
        ("until late September", True, "../2024-09"),
    ],
)
def test_more_times_are_counted_from_the_day_of_the_text(
    text: str, ahead: bool, expected: str | None
) -> None:
    assert [w.edtf for w in times_in(text, "en", DAY, ahead)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Read more about lamps in our archive.",
        "© 2023 The Example Gazette, all rights reserved.",
        "What do you think of the new lamps?",
        "NEW LAMPS FOR OLD IN TAMME",
        "Reporting by Mari Näidis in Tamme; editing by Kadri Proov",
        "The minister was speaking at a fair of lamps.",
        f"{'lamps, ' * 400}and candles.",
    ],
)
def test_what_is_no_claim_is_left_out(text: str) -> None:
    assert is_nothing(text)


def test_a_weekday_beside_its_date_is_told_once(briefing: Briefing) -> None:
    text = "The mill was opened on Thursday 12 October 2023 in Tamme."
    assert [statement for _, statement in told(briefing, text)] == [text]


def test_a_name_ends_where_its_sentence_does(briefing: Briefing) -> None:
    text = (
        "Muhsin Proov, a maker of lamps, met the mayor of Tamme, Beibut Näidis. "
        "Proov also said that Tamme was a good place for a mill."
    )
    *_, last = drafted(briefing, text)
    assert last.fact["statement"] == ("Muhsin Proov said that Tamme was a good place for a mill.")


def test_what_leads_up_to_a_claim_is_left_out_whole(briefing: Briefing) -> None:
    text = "So far, more than 40 mills have been built in Tamme. But the oldest mill was closed in 2021."
    assert [statement for _, statement in told(briefing, text)] == [
        "More than 40 mills had been built in Tamme.",
        "The oldest mill was closed in 2021.",
    ]
