"""Numbers, units, hedges and dates as people write them in the languages of the sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.reading.dates import dates
from generator.core.reading.languages import LANGUAGES
from generator.core.reading.numbers import numbers, vague_numbers

Read = tuple[set[str], str, str]
"""The amounts, unit and hedge of a number."""

NUMBERS: list[tuple[str, str, list[Read]]] = [
    ("en", "more than US$1.2 billion", [({"1200000000"}, "USD", "more-than")]),
    ("en", "half a million", [({"500000"}, "", "")]),
    ("en", "153 T-72 tanks", [({"153"}, "", ""), ({"72"}, "", "")]),
    ("en", "153 t of cork", [({"153"}, "tonne", "")]),
    ("en", "twenty-five years", [({"25"}, "year", "")]),
    ("en", "two hundred thousand", [({"200000"}, "", "")]),
    ("en", "nearly three times", [({"3"}, "times", "almost")]),
    ("en", "almost three and a half times", [({"3.5"}, "times", "almost")]),
    ("en", "trade tripled", [({"3"}, "times", "")]),
    ("en", "about €5m", [({"5000000"}, "EUR", "about")]),
    ("en", "5 million lira", [({"5000000"}, "TRY", "")]),
    ("en", "$20-25m", [({"20000000"}, "USD", ""), ({"25000000"}, "USD", "")]),
    ("en", "around 700–800 tractors", [({"700"}, "", "about"), ({"800"}, "", "about")]),
    ("en", "10 per cent", [({"10"}, "%", "")]),
    ("en", "in 2018 at US$450 million", [({"2018"}, "", ""), ({"450000000"}, "USD", "")]),
    ("de", "rund $465,3 Mio.", [({"465300000"}, "USD", "about")]),
    ("de", "auf fast 100 Millionen USD", [({"100000000"}, "USD", "almost")]),
    (
        "de",
        "2017 überstieg der Handel $160 Mio",
        [({"2017"}, "", "more-than"), ({"160000000"}, "USD", "more-than")],
    ),
    ("de", "dreimal", [({"3"}, "times", "")]),
    ("de", "um das 1,9-fache", [({"1.9"}, "times", "")]),
    ("de", "23 Millionen Dollar (118,7%)", [({"23000000"}, "USD", ""), ({"118.7"}, "%", "")]),
    ("ru", "свыше 10 тысяч тракторов", [({"10000"}, "", "more-than")]),
    ("ru", "около тысячи тракторов", [({"1000"}, "", "about")]),
    ("ru", "более миллиарда долларов США", [({"1000000000"}, "USD", "more-than")]),
    ("ru", "практически в 2 раза", [({"2"}, "times", "almost")]),
    ("ru", "за семь суток", [({"7"}, "day", "")]),
    ("be", "перавысіў 331 млн долараў", [({"331000000"}, "USD", "more-than")]),
    ("az", "100 milyon dollardan çox", [({"100000000"}, "USD", "more-than")]),
    ("az", "11 dəfə artıb", [({"11"}, "times", "")]),
    ("tr", "10 milyon dolar safhalarda", [({"10000000"}, "USD", "about")]),
    ("tr", "parçaların yüzde 70’inin", [({"70"}, "%", "")]),
    ("fr", "plus de 3 millions d'euros", [({"3000000"}, "", "more-than")]),
    ("en", "under a $500 million credit line", [({"500000000"}, "USD", "")]),
    ("en", "under $500 million", [({"500000000"}, "USD", "less-than")]),
    ("en", "bills add up to 40 million", [({"40000000"}, "", "")]),
    ("en", "up to 40 million", [({"40000000"}, "", "up-to")]),
    ("en", "16.5 million a year earlier", [({"16500000"}, "", "")]),
    ("en", "12,34,567", [({"1234567"}, "", "")]),
    ("en", "٤٥٠ million", [({"450000000"}, "", "")]),
    ("ka", "450 million", [({"450"}, "", "")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), NUMBERS)
def test_a_number_is_read_with_its_scale_unit_and_hedge(
    language: str, text: str, expected: list[Read]
) -> None:
    assert [(set(n.amounts), n.unit, n.hedge) for n in numbers(text, language)] == expected


def test_a_year_is_no_sum() -> None:
    (year, total) = numbers("in 2018, $2018 million", "en")
    assert (year.is_year, total.is_year) == (True, False)
    assert total.amounts == {"2018000000"}


@pytest.mark.parametrize(
    ("language", "text", "sizes"),
    [
        ("en", "dozens of firms and hundreds of people", {"tens", "hundreds"}),
        ("ru", "сотни предприятий", {"hundreds"}),
        ("en", "two hundred people", set()),
    ],
)
def test_what_is_left_vague_is_read_as_such(language: str, text: str, sizes: set[str]) -> None:
    assert vague_numbers(text, language) == sizes


Mentioned = list[tuple[int | None, int | None, int | None]]

DATES: list[tuple[str, str, Mentioned]] = [
    ("en", "on 3 July 2019", [(2019, 7, 3)]),
    ("en", "May 26, 2017", [(2017, 5, 26)]),
    ("en", "on the first of December", [(None, 12, 1)]),
    ("en", "from 15 to 18 May", [(None, 5, 15), (None, 5, 18)]),
    ("en", "it may be that he may", []),
    ("en", "from July 11 to July 15", [(None, 7, 11), (None, 7, 15)]),
    ("en", "in the quarter to May 31", [(None, 5, 31)]),
    ("en", "January-Sept 2022", [(None, 1, None), (2022, 9, None)]),
    ("en", "2019-07-03", [(2019, 7, 3)]),
    ("en", "in April a first workshop", [(None, 4, None)]),
    ("de", "15./18. Mai", [(None, 5, 15), (None, 5, 18)]),
    ("de", "26.05.2017", [(2017, 5, 26)]),
    ("ru", "11 июня 1993 года", [(1993, 6, 11)]),
    ("ru", "22-го ноября", [(None, 11, 22)]),
    ("ru", "в июле", [(None, 7, None)]),
    ("az", "Mart ayının 27-də", [(None, 3, 27)]),
    ("tr", "1 Temmuz’da başlatmak", [(None, 7, 1)]),
    ("xx", "on 3 July 2019", [(2019, None, None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), DATES)
def test_a_date_is_read_as_exactly_as_it_is_told(
    language: str, text: str, expected: Mentioned
) -> None:
    assert [(d.year, d.month, d.day) for d in dates(text, language)] == expected


TEXTS = st.text(st.sampled_from("0123456789.,-–$€% abcmnortиюмлндоларыçəıMJ'’\n;½⁄٤"), max_size=40)


@given(TEXTS, st.sampled_from([*LANGUAGES, "xx", ""]))
def test_any_text_is_read_without_failing_and_in_order(text: str, language: str) -> None:
    for found in (numbers(text, language), dates(text, language)):
        spans = [(item.start, item.end) for item in found]
        assert all(0 <= start < end <= len(text) for start, end in spans)
    read = numbers(text, language)
    assert [n.start for n in read] == sorted(n.start for n in read)


@given(st.integers(2, 10**9))
def test_a_number_in_digits_is_itself_in_every_language(amount: int) -> None:
    for language in LANGUAGES:
        (read,) = numbers(f"x {amount} x", language)
        assert str(amount) in read.amounts
