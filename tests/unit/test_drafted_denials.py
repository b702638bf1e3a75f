"""What a text denies is drafted as that, a time beside a subject is not the clause's, and an indicator names something."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.propose import candidates_of
from generator.drafting.wording.own_words import shared


def drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


def only(briefing: Briefing, text: str) -> Candidate:
    (candidate,) = drafted(briefing, text)
    return candidate


@pytest.mark.parametrize(
    "text",
    [
        "Night trains between Vila and Tamme are not planned.",
        "The mayor of Tamme denied that the town would raise the tax on lamps.",
        "Neither side had agreed to a ban on candles.",
        "Kadri Proov ruled out a new treaty on lamps.",
        "Tamme rejected a plan to build a mill in Vila.",
        "The guild refused to sign the agreement on lamps.",
        "The treaty on lamps will never be signed.",
        "There are no plans to open a museum in Tamme.",
        "No agreement on lamps was signed in Vila.",
    ],
)
def test_what_is_denied_is_a_position_and_no_plan_or_agreement(
    briefing: Briefing, text: str
) -> None:
    fact = only(briefing, text).fact
    assert (fact["kind"], fact["status"]) == ("position", "reported")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mill will not only make lamps in Tamme by the river.", "plan"),
        ("The mill will not open until 2027.", "plan"),
        ("The mill will open in Tamme no later than 2027.", "plan"),
        ("Tamme and Vila agreed on a treaty that is not in force.", "agreement"),
        ("The mayor was dismissed by the council of Tamme in 2020.", "event"),
    ],
)
def test_a_no_that_denies_nothing_leaves_the_kind(briefing: Briefing, text: str, kind: str) -> None:
    assert only(briefing, text).fact["kind"] == kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "The treaty, in force since 1 May 2014, will be renewed before the end of 2026.",
            "../2026",
        ),
        ("The mill, built in 1950, was closed in May 2020.", "2020-05"),
        ("A green tax would be imposed on lamps from May 2024, the town decided.", "2024-05/.."),
        ("The treaty, which has no name, was signed on 3 May 2021.", "2021-05-03"),
    ],
)
def test_a_time_beside_the_subject_is_not_that_of_the_clause(
    briefing: Briefing, text: str, date: str
) -> None:
    assert drafted(briefing, text)[0].fact["date"] == date


def test_a_body_of_a_country_speaks_and_not_the_country(briefing: Briefing) -> None:
    first, *others = drafted(
        briefing,
        "Viet Nam's customs department reported on Monday that trade in lamps reached $2 billion in 2022.",
    )
    assert first.fact["stated_by"] == "viet-nams-customs-department"
    assert [a["type"] for a in first.actors] == ["organisation"]
    assert others == []


def test_data_and_a_body_called_by_its_kind_are_whose_word_it_is(briefing: Briefing) -> None:
    text = (
        "Sales of lamps fell 5 percent in May 2023, according to the Ministry of Trade.\n\n"
        "Sales of wax stood at $3 million in May 2023, the ministry said.\n\n"
        "Sales of cork went up to $4 million in May 2023, data released by the Lamp Bank show."
    )
    told = [c.fact.get("stated_by") for c in drafted(briefing, text)]
    assert told == ["ministry-of-trade", "ministry-of-trade", "lamp-bank"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The price rose by 3 percent.", ["Growth of figure, in percent"]),
        ("Growth of some 5 percent was recorded in 2020.", ["Growth of figure, in percent"]),
        ("The contract is worth $200 million.", ["Figure"]),
        (
            "Sales of lamps stood at $9 million and Vila's sales of wax, mostly candles, at $6 million.",
            ["Sales of lamps", "Vila's sales of wax"],
        ),
        (
            "A 5 percent increase in sales of lamps suggests that makers got a larger share of it.",
            ["Growth of sales of lamps, in percent"],
        ),
    ],
)
def test_an_indicator_names_what_is_measured_or_a_person_is_asked(
    briefing: Briefing, text: str, titles: list[str]
) -> None:
    candidates = drafted(briefing, text)
    assert [i["title"] for c in candidates for i in c.indicators] == titles
    is_asked = any("give the indicator a title" in r for c in candidates for r in c.remarks)
    assert is_asked is ("igure" in titles[0])


def test_from_one_level_to_another_are_two_levels(briefing: Briefing) -> None:
    text = "The share of empty mills in Tamme fell from 20 percent at the end of June to 9 percent by the end of July."
    values = [
        (v["indicator"], v["amount"], v["period"])
        for c in drafted(briefing, text)
        for v in c.fact["values"]
    ]
    assert [(amount, period[-2:]) for _, amount, period in values] == [("20", "06"), ("9", "07")]
    assert not any("decline" in name or "growth" in name for name, _, _ in values)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales of lamps grew in May 2022 (- 5.1 percent) and June 2022 (-1.2 percent).",
            [("-5.1", "2022-05"), ("-1.2", "2022-06")],
        ),
        ("Sales of lamps crossed the 2-billion-dollar mark in 2020.", [("2", "2020")]),
        ("The average stay in Tamme was 6.5 days in 2020.", [("6.5", "2020")]),
        (
            "Arrivals of makers stood at 900 visitors in May 2023, down from 1,100 visitors in May 2022.",
            [("900", "2023-05"), ("1100", "2022-05")],
        ),
        (
            "Tamme bought lamps worth $5 million in the first seven months of 2022, which was $4 million in the previous year.",
            [("5", "2022-01/2022-07"), ("4", "2021-01/2021-07")],
        ),
    ],
)
def test_numbers_have_their_sign_and_their_period(
    briefing: Briefing, text: str, expected: list[tuple[str, str]]
) -> None:
    told = [
        (v["amount"], v.get("period", ""))
        for c in drafted(briefing, text)
        for v in c.fact["values"]
    ]
    assert told == expected


def test_a_fiscal_year_begins_as_in_the_country_that_a_text_names_most(briefing: Briefing) -> None:
    text = "{0} makers sold {0} lamps worth $5 million to {1} in the first eight months of the current fiscal year."
    periods = [
        drafted(briefing, text.format(*pair))[0].fact["date"][5:7]
        for pair in (("Bangladeshi", "India"), ("Indian", "Bangladesh"))
    ]
    assert periods == ["07", "04"]


def test_words_in_a_row_count_though_they_are_quoted_but_names_and_numbers_do_not() -> None:
    passage = (
        "The old mill by the river in Tamme was sold to the makers of 12 lamps last year, he said."
    )
    assert shared(
        "It was told that the old mill by the river in Tamme was sold to the makers of lamps.",
        passage,
    )
    assert shared("The old mill was sold to the makers of 12 lamps.", passage) == ""
    names = "The Ministry of Trade and Industry of the Republic of Outra Vila spoke to the Guild of Lamp Makers of Tamme."
    assert shared(names, names) == ""


def test_what_stands_before_who_speaks_and_how_much_it_came_to_are_claims_too(
    briefing: Briefing,
) -> None:
    text = (
        "While the tax on lamps was raised from 8 to 12 percent in May 2022, the mayor announced that wax would be free. "
        "Lamp sales had also grown 21 percent in the first quarter of 2023 to $8 million from $7 million."
    )
    told = [
        (v["indicator"], v["amount"], v.get("period", ""))
        for c in drafted(briefing, text)
        for v in c.fact.get("values", ())
    ]
    assert [(amount, period) for _, amount, period in told] == [
        ("8", ""),
        ("12", "2022-05"),
        ("21", "2023-01/2023-03"),
        ("8", "2023-01/2023-03"),
        ("7", ""),
    ]
    assert told[3][0] == told[4][0] == "lamp-sales"


def test_what_somebody_managed_to_change_is_done_and_the_day_of_a_signing_has_passed(
    briefing: Briefing,
) -> None:
    (made,) = drafted(
        briefing, "Tamme managed to increase its wax exports 10 times to $21 million."
    )
    assert made.fact["kind"] == "figure"
    assert [i["title"] for i in made.indicators] == [
        "Growth of wax exports, in times",
        "Wax exports",
    ]
    signed = "The signing of a treaty on lamps on Friday will help makers of wax."
    assert only(briefing, signed).fact["date"] == "2023-11-03"
