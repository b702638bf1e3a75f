"""The time of amounts that is told before them, and times that hang on how well the day of a source is known."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.core.reading.dates import dates
from generator.drafting.when.other_times import is_base
from generator.drafting.when.times import times_in
from tests.support.drafting import drafted, values


def periods(briefing: Briefing, *paragraphs: str) -> list[str]:
    found = drafted(briefing, "\n\n".join(paragraphs), "2019-02-11")
    return [v.split("; ")[1] for c in found for v in values(briefing, c)]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Trade amounted to $2.5 billion in 2018.",
                "Exports totalled $1.2 billion, whereas imports reached $1.3 billion.",
                "Sales of wax stood at $3 million.",
            ),
            ["2018"] * 4,
        ),
        (
            ("Trade amounted to $2.5 billion in 2018.", "The mill made at least 40 lamps."),
            ["2018", "-"],
        ),
        (
            (
                "Trade amounted to $2.5 billion in 2018.",
                "The mayors met in Joly.",
                "Exports fell to $3 million.",
            ),
            ["2018", "-"],
        ),
        (
            ("The fair closed on 4 May 2018 with 300 guests.", "Exports fell to $3 million."),
            ["2018-05-04", "-"],
        ),
        (
            (
                "Exports rose to $5 million from February to September 2018.",
                "In 2017, exports were $4 million.",
                "Imports grew by 25 percent.",
            ),
            ["2018-02/2018-09", "2017", "2018-02/2018-09"],
        ),
    ],
)
def test_amounts_have_the_time_of_the_paragraph_before(
    briefing: Briefing, paragraphs: tuple[str, ...], expected: list[str]
) -> None:
    assert periods(briefing, *paragraphs) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the January-August period this year", ["2024-01/2024-08"]),
        ("in January-August last year", ["2023-01/2023-08"]),
        ("in the January-March period of 2022", ["2022-01/2022-03"]),
        ("in the five months to late August", ["2023-04/2023-08"]),
        ("in the calendar year to March", ["2023-04/2024-03"]),
    ],
)
def test_months_have_the_year_that_stands_behind_them(text: str, expected: list[str]) -> None:
    assert [w.edtf for w in times_in(text, "en", date(2024, 5, 27))] == expected


def test_a_year_to_a_month_of_a_plan_ends_in_the_next_one() -> None:
    (when,) = times_in("in the year to March", "en", date(2024, 9, 7), is_ahead=True)
    assert when.edtf == "2024-04/2025-03"


def test_a_number_behind_a_verb_is_no_day_of_the_month() -> None:
    assert [d.day for d in dates("Sales in March were 5 tonnes", "en")] == [None]
    assert [d.day for d in dates("on March the 5th", "en")] == [5]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trade surged to $39 million by 2016.", "2016"),
        ("The two mayors agreed to raise trade to $10 million by 2030.", "2030"),
        ("The plant had made 400 lamps by May 2018.", "../2018-05"),
    ],
)
def test_what_a_sum_came_to_by_a_time_is_of_it(briefing: Briefing, text: str, period: str) -> None:
    assert periods(briefing, text) == [period]


@pytest.mark.parametrize(
    ("issued", "expected"),
    [("2024-05-27", "2024-05-27"), ("2024-05", None), ("2024", None)],
)
def test_a_weekday_is_resolved_only_from_a_known_day(
    briefing: Briefing, issued: str, expected: str | None
) -> None:
    (one,) = drafted(briefing, "The two mayors signed a treaty on Monday.", issued)
    assert one.fact.get("date") == expected


@pytest.mark.parametrize(
    ("issued", "expected"),
    [("2024-05-27", "2024-04"), ("2024-05", "2024-04"), ("2024", None)],
)
def test_last_month_is_resolved_only_from_a_known_month(
    briefing: Briefing, issued: str, expected: str | None
) -> None:
    (one,) = drafted(briefing, "The two mayors signed a treaty last month.", issued)
    assert one.fact.get("date") == expected


def test_what_has_gone_on_since_something_happened_begins_then(briefing: Briefing) -> None:
    text = "Ties have been strained since Tamm came to power in November 2018."
    assert [c.fact.get("date") for c in drafted(briefing, text)] == ["2018-11/..", "2018-11"]


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [
        ("in the next 10 years", "", "../2034"),
        ("Around the same time", "2023-01", "2023-01~"),
        ("Around the same time", "2023-01/2023-05", None),
        ("later in the day", "", "2024-05-27"),
        ("later that day", "2023-01-04", "2023-01-04"),
    ],
)
def test_times_are_counted_from_the_day_or_from_what_was_told(
    text: str, before: str, expected: str | None
) -> None:
    found = times_in(text, "en", date(2024, 5, 27), before=before)
    assert [w.edtf for w in found] == ([expected] if expected else [])


def test_a_relative_clause_without_a_pronoun_tells_who_did_it(briefing: Briefing) -> None:
    text = "Tamm is the second mayor to see Joly after the deal Vila struck with Tamme last year."
    told = [str(c.fact.get("statement")) for c in drafted(briefing, text, "2024-05-27")]
    assert told == [
        "Tamm is the second mayor to see Joly after the deal.",
        "Vila struck the deal with Tamme in 2023.",
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Today the mayor of Vila met with the mayor of Tamme.\n\nThe two mayors met makers.\n\nThe sides discussed wax.",
            ["2019-02-11", None, "2019-02-11"],
        ),
        (
            "The mayors held talks on 4 February.\n\nAfter the talks, both towns signed a treaty on wax.\n\nVila sells wax and lamps to Tamme.",
            ["2019-02-04", "2019-02-04", None],
        ),
        (
            "The mayors held talks on 4 February.\n\nThey signed a treaty on wax in 2017.\n\nThe leaders have met often.",
            ["2019-02-04", "2017", None],
        ),
        ("The fair closed on 4 February.\n\nThe sides discussed wax.", ["2019-02-04", None]),
    ],
)
def test_what_is_done_in_talks_has_their_day(
    briefing: Briefing, text: str, dates: list[str | None]
) -> None:
    assert [c.fact.get("date") for c in drafted(briefing, text, "2019-02-11")] == dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over the past year", ["2023-05/2024-05"]),
        ("the past year", ["2023"]),
        ("since the mid 1990's", ["1994~/1996~"]),
        ("30 percent higher than they were in January 2004", []),
    ],
)
def test_years_are_read_as_they_are_meant(text: str, expected: list[str]) -> None:
    found = times_in(text, "en", date(2024, 5, 27))
    assert [w.edtf for w in found if not is_base(text, w)] == expected


def test_the_following_month_of_a_name_is_the_next_one(briefing: Briefing) -> None:
    text = "Vila set duties in November 2017. A ruling the following March kept them at 5 percent."
    assert [c.fact.get("date") for c in drafted(briefing, text, "2019-02-11")] == [
        "2017-11",
        "2018-03",
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "The pact would take effect on Friday, two days before the end of talks agreed on by both.",
            "2019-02-15",
        ),
        ("Duties of 212% were first introduced by the mayor of Vila in November 2017.", "2017-11"),
    ],
)
def test_a_time_is_of_what_it_stands_beside(briefing: Briefing, text: str, date: str) -> None:
    first, *_ = drafted(briefing, text, "2019-02-11")
    assert first.fact.get("date") == date


def test_a_year_in_the_name_of_a_plan_is_no_time() -> None:
    assert times_in("the town's Vision 2030", "en", date(2024, 5, 27)) == []
