"""Times that a text counts from another one that it told, fiscal years in short, and whose the figures are."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.link import Briefing
from generator.drafting.propose import candidates_of
from generator.drafting.voices.speech import said_in
from generator.drafting.when.times import times_in
from tests.support.drafting import drafted

DAY = date(2008, 8, 17)


def told(text: str, before: str = "") -> list[tuple[str, str]]:
    return [(text[w.start : w.end], w.edtf) for w in times_in(text, "en", DAY, False, before)]


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("", "In March this year, Chile sold cork.", [("March this year", "2008-03")]),
        ("", "Peru sold lamps in October of last year.", [("October of last year", "2007-10")]),
        ("", "It rose in January-May this year.", [("January-May this year", "2008-01/2008-05")]),
        ("", "In May this year's fair opened.", [("May", "2008-05"), ("this year's", "2008")]),
        ("2008-12", "The following month, sales fell.", [("The following month", "2009-01")]),
        ("2008-01", "In the next month, sales fell.", [("In the next month", "2008-02")]),
        (
            "",
            "In March 2007 sales fell from the previous month.",
            [("March 2007", "2007-03"), ("the previous month", "2007-02")],
        ),
        ("1998-05", "Sales fell from the previous month.", [("previous month", "2008-07")]),
        ("2008", "The following month, sales fell.", []),
        ("2008-03", "They fell in the following months.", []),
    ],
)
def test_a_month_has_the_year_behind_it_and_one_is_counted_from_that_told_before(
    before: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text, before) == expected


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (
            "",
            "In January 2008 Peru sold 7% more than in the same period of 2007.",
            [("January 2008", "2008-01"), ("the same period of 2007", "2007-01")],
        ),
        (
            "2008-01/2008-03",
            "That is less than in the same period last year.",
            [("the same period last year", "2007-01/2007-03")],
        ),
        ("2008-01", "It was 3 in the same month of 2006.", [("the same month of 2006", "2006-01")]),
        ("2008", "It was 3 in the same period of 2006.", [("2006", "2006")]),
    ],
)
def test_the_same_period_of_another_year_has_the_months_that_were_told(
    before: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text, before) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's sales rose in FY07.", [("in FY07", "2006-07/2007-06")]),
        ("Kenya's sales rose in FY99.", [("in FY99", "1998-07/1999-06")]),
        (
            "Pakistan sold more in the first half of FY 06 than in the corresponding period of FY05.",
            [
                ("in the first half of FY 06", "2005-07/2005-12"),
                ("the corresponding period of FY05", "2004-07/2004-12"),
            ],
        ),
        (
            "Pakistan's imports in July-December FY06 fell.",
            [("in July-December FY06", "2005-07/2005-12")],
        ),
        (
            "India's sales to Pakistan fell in the 2nd quarter of FY08.",
            [("in the 2nd quarter of FY08", "2007-07/2007-09")],
        ),
        ("Chile sold more in the first half of FY06 and in FY 07.", []),
        ("Chile sold more in December FY06.", []),
    ],
)
def test_a_fiscal_year_in_short_is_of_its_country_and_no_calendar_year_or_day(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_months_of_a_fiscal_year_that_are_not_known_are_no_period_and_told(
    briefing: Briefing,
) -> None:
    text = "Sales of lamps in the first half of FY06 came to 14 million euros.\n"
    (found,) = candidates_of(briefing, briefing.sources["example-gazette-100"], text)
    assert "date" not in found.fact
    assert [v.get("period") for v in found.fact["values"]] == [None]
    assert 'which months "FY06" has is not known: give the period' in found.remarks


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The latest figures released by the Peru Trade Office (PTO) show that sales fell by 3 percent.",
            "the Peru Trade Office",
        ),
        (
            "Figures released by the Central Bank of Chile show that sales fell by 3 percent.",
            "the Central Bank of Chile",
        ),
    ],
)
def test_who_released_figures_says_what_they_show(text: str, who: str) -> None:
    said = said_in(text, "en")
    assert (said.speaker, text[said.start : said.end]) == (who, "sales fell by 3 percent")


@pytest.mark.parametrize(
    ("text", "date", "kind"),
    [
        ("The ship had an estimated docking time of Tuesday in Vila.", "2024-06-04", None),
        ("The ship docked on Tuesday in Vila.", "2024-05-28", None),
        ("Parliament ratified a 2022 treaty on wax.", None, None),
        ("The 2022 harvest of wax was sold.", "2022", None),
        ("The two sides opened a 120-kilometre road in May 2023.", "2023-05", "event"),
    ],
)
def test_a_day_that_is_expected_and_a_year_that_is_part_of_a_name(
    briefing: Briefing, text: str, date: str | None, kind: str | None
) -> None:
    found = drafted(briefing, text, "2024-05-29")[0].fact
    assert found.get("date") == date
    assert kind is None or found["kind"] == kind


def test_a_day_that_tells_which_one_is_not_told_twice(briefing: Briefing) -> None:
    text = "Trade would grow, Mari Näidis said during her Monday briefing on the deal."
    told = [c.fact.get("statement") for c in drafted(briefing, text, "2024-05-29")]
    assert "Mari Näidis spoke during her briefing on the deal." in told


@pytest.mark.parametrize(
    ("text", "date", "said", "statement"),
    [
        (
            "The mill will open on Wednesday next week.",
            "2024-10-23",
            None,
            "The mill will open on 23 October 2024.",
        ),
        (
            "The mill was shown on Friday last week.",
            "2024-10-11",
            None,
            "The mill was shown on 11 October 2024.",
        ),
        (
            "Minister Mari Näidis said at yesterday's opening that trade would grow.",
            None,
            "2024-10-15",
            "Mari Näidis said that trade would grow.",
        ),
        ("The mill was built in the early 1990s.", "1990~/1994~", None, None),
    ],
)
def test_days_of_other_weeks_and_of_what_was_said_there(
    briefing: Briefing, text: str, date: str | None, said: str | None, statement: str | None
) -> None:
    found = drafted(briefing, text, "2024-10-16")[0].fact
    assert (found.get("date"), found.get("said")) == (date, said)
    assert statement is None or found.get("statement") in (statement, text)


def test_a_rank_and_a_rest_of_an_office_are_no_names(briefing: Briefing) -> None:
    text = "Senior Presidential advisor Lt Gen Ott Kuusk said that the border is open."
    assert drafted(briefing, text)[0].fact["stated_by"] == "ott-kuusk"


def test_a_bureau_and_a_daily_are_bodies(briefing: Briefing) -> None:
    text = (
        "The Vila Bureau of Lamps said that the lamps were good.\n\nThe bureau said that lamps are sold.\n\n"
        "The Lampost daily came out in May.\n\nLampost said that the lamps were old."
    )
    told = [c.fact.get("stated_by") for c in drafted(briefing, text)]
    assert told == ["vila-bureau-of-lamps", "vila-bureau-of-lamps", None, "lampost"]


def test_a_day_of_what_was_done_is_not_to_come() -> None:
    found = times_in("They will vote on Monday's drills.", "en", DAY, True)
    assert [w.edtf for w in found] == ["2008-08-11"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade rose in the first eight months of the lamp year (March 20-November 20, 2020).",
            "2020-03-20/2020-11-20",
        ),
        ("It fell in the winter (20 November 2007 to 3 March 2008).", "2007-11-20/2008-03-03"),
        ("It fell in the winter (20 November to 3 March 2008).", "2007-11-20/2008-03-03"),
        ("The mayor prepares for the visit of the guests in October.", "2008-10"),
        ("The visit of the guests in October went well.", "2007-10"),
        ("The mayor prepares for the visit that failed in May.", "2008-05"),
    ],
)
def test_days_in_brackets_are_those_of_the_period_and_a_month_may_be_to_come(
    text: str, expected: str
) -> None:
    assert [w.edtf for w in times_in(text, "en", DAY)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vila sold five mills earlier this week.", "2008-08-11/2008-08-13"),
        ("Vila sold five mills this week.", "2008-08-11/2008-08-13"),
        ("Vila, which has ten, sold five mills this week.", "2008-08-11/2008-08-13"),
        ("Tamm said the makers will meet this week.", "2008-08-11/2008-08-17"),
        ("Vila will sell five mills this week.", "2008-08-11/2008-08-17"),
        ("The mills are due to close this week.", "2008-08-11/2008-08-17"),
        ("Vila sold five mills last week.", "2008-08-04/2008-08-10"),
    ],
)
def test_what_was_done_this_week_was_done_by_the_day_of_the_text(text: str, expected: str) -> None:
    (when,) = times_in(text, "en", date(2008, 8, 13))
    assert when.edtf == expected


def test_on_a_monday_a_week_that_is_told_of_is_that_day() -> None:
    (when,) = times_in("Vila sold five mills earlier this week.", "en", date(2008, 8, 11))
    assert when.edtf == "2008-08-11"
