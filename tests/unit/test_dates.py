"""EDTF dates: what is read, what it means, what is refused and in which words, and the order."""

from __future__ import annotations

from datetime import date

import pytest

from generator.core.dates import EdtfDate, Precision

YEAR, MONTH, DAY = Precision.YEAR, Precision.MONTH, Precision.DAY
FORM = "not a date of the form 2018, 2018-11, 2018-11-19 or an interval of those"

POINTS = [
    ("0001", date(1, 1, 1), date(1, 12, 31), YEAR, False, False),
    ("2018", date(2018, 1, 1), date(2018, 12, 31), YEAR, False, False),
    ("2018~", date(2018, 1, 1), date(2018, 12, 31), YEAR, True, False),
    ("2018?", date(2018, 1, 1), date(2018, 12, 31), YEAR, False, True),
    ("2018%", date(2018, 1, 1), date(2018, 12, 31), YEAR, True, True),
    ("2019-02", date(2019, 2, 1), date(2019, 2, 28), MONTH, False, False),
    ("2020-02~", date(2020, 2, 1), date(2020, 2, 29), MONTH, True, False),
    ("1900-02", date(1900, 2, 1), date(1900, 2, 28), MONTH, False, False),
    ("2020-02-29", date(2020, 2, 29), date(2020, 2, 29), DAY, False, False),
    ("2017-05-26?", date(2017, 5, 26), date(2017, 5, 26), DAY, False, True),
    ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31), DAY, False, False),
]

INTERVALS = [
    ("2018/2019", date(2018, 1, 1), date(2019, 12, 31), False, False),
    ("2018/2018-05", date(2018, 1, 1), date(2018, 5, 31), False, False),
    ("2018-05/2018", date(2018, 5, 1), date(2018, 12, 31), False, False),
    ("2018~/2018", date(2018, 1, 1), date(2018, 12, 31), True, False),
    ("2018/2019-07-02?", date(2018, 1, 1), date(2019, 7, 2), False, True),
    ("2018~/2019?", date(2018, 1, 1), date(2019, 12, 31), True, True),
    ("../2019-07", None, date(2019, 7, 31), False, False),
    ("../2019-07%", None, date(2019, 7, 31), True, True),
    ("2020/..", date(2020, 1, 1), None, False, False),
    ("2020-03-01~/..", date(2020, 3, 1), None, True, False),
]

REFUSED = [
    ("", FORM),
    ("18", FORM),
    ("02018", FORM),
    ("-2018", FORM),
    ("2018-5", FORM),
    ("2018-05-1", FORM),
    ("2018-", FORM),
    ("2018-05-26T10:00", FORM),
    (" 2018", FORM),
    ("2018\n", FORM),
    ("2018 ~", FORM),
    ("~2018", FORM),
    ("2018~?", FORM),
    ("201x", FORM),
    ("20XX", FORM),
    ("000X", FORM),
    ("201X-05", FORM),
    ("201X/2020", "a decade is no end of an interval"),
    ("../201X", "a decade is no end of an interval"),
    ("2018-21-", FORM),
    ("26.05.2017", FORM),
    ("July 2019", FORM),
    ("２０１８", FORM),
    ("2018/", FORM),
    ("/2018", FORM),
    ("2018/2019/2020", FORM),
    ("2018..2019", FORM),
    ("../", FORM),
    ("0000", "there is no year 0000"),
    ("0000-05", "there is no year 0000"),
    ("2018-00", "there is no month 00"),
    ("2018-13", "there is no month 13"),
    ("2018-13-01", "there is no month 13"),
    ("2018-05-00", "2018-05 has 31 days"),
    ("2018-04-31", "2018-04 has 30 days"),
    ("2019-02-29", "2019-02 has 28 days"),
    ("2020-02-30", "2020-02 has 29 days"),
    ("2018/2019-02-30", "2019-02 has 28 days"),
    ("../..", "an interval needs at least one end"),
    ("2019/2018", "the interval ends before it begins"),
    ("2018-05-02/2018-05-01", "the interval ends before it begins"),
    ("2018-06/2018-05-31", "the interval ends before it begins"),
    ("2018/2018", "the two ends of the interval are the same date"),
    ("2018-05~/2018-05~", "the two ends of the interval are the same date"),
]

IN_ORDER = [
    "../2017",
    "2017",
    "2017/..",
    "2018-05-30",
    "../2018-05",
    "2018-05",
    "2018-05~",
    "2018-05-31",
    "2018/2018-06-01",
    "2018-06-01",
    "2017/2018",
    "2018",
    "2018-12",
    "2018-12-31",
    "201X",
    "2019",
    "2030/..",
]
"""By the last day that is meant, then the first, then the text; without an end, by the beginning."""


@pytest.mark.parametrize(("text", "earliest", "latest", "precision", "about", "unsure"), POINTS)
def test_a_year_month_or_day_is_read(
    text: str, earliest: date, latest: date, precision: Precision, about: bool, unsure: bool
) -> None:
    read = EdtfDate.parse(text)
    assert read.start is not None
    assert (read.text, read.start, read.is_interval) == (text, read.end, False)
    assert (read.earliest, read.latest, read.start.precision) == (earliest, latest, precision)
    assert (read.is_approximate, read.is_uncertain) == (about, unsure)
    assert read.is_plain is not (about or unsure)


@pytest.mark.parametrize(("text", "earliest", "latest", "about", "unsure"), INTERVALS)
def test_an_interval_is_read(
    text: str, earliest: date | None, latest: date | None, about: bool, unsure: bool
) -> None:
    read = EdtfDate.parse(text)
    assert (read.text, read.is_interval) == (text, True)
    assert (read.earliest, read.latest) == (earliest, latest)
    assert (read.is_approximate, read.is_uncertain) == (about, unsure)
    assert not read.is_plain


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_anything_else_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(ValueError) as refusal:
        EdtfDate.parse(text)
    assert str(refusal.value) == words


def test_dates_stand_in_the_order_of_time() -> None:
    mixed = sorted(IN_ORDER, key=lambda text: text[::-1])
    assert mixed != IN_ORDER
    assert sorted(mixed, key=lambda text: EdtfDate.parse(text).sort_key) == IN_ORDER
