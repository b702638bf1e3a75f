"""Scales: round ticks that enclose their numbers, and places that keep the order of time."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.charts.kit.scales import Linear, Time, ticks
from generator.charts.kit.svg import number
from generator.core.dates import EdtfDate

NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda n: round(n, 3))
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("low", "high", "count", "expected"),
    [
        (0, 1000, 5, (0, 200, 400, 600, 800, 1000)),
        (0, 465.3, 5, (0, 100, 200, 300, 400, 500)),
        (0, 12000, 4, (0, 5000, 10000, 15000)),
        (0, 1.38, 5, (0, 0.5, 1, 1.5)),
        (-3, 4, 5, (-4, -2, 0, 2, 4)),
        (0, 0, 5, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (7, 7, 2, (0, 5, 10)),
    ],
)
def test_ticks_are_round(low: float, high: float, count: int, expected: tuple[float, ...]) -> None:
    assert ticks(low, high, count) == expected


@given(NUMBERS, NUMBERS, st.integers(2, 12))
@example(-999999999503.0, -999999999502.0, 5)
def test_ticks_enclose_the_numbers_at_even_steps_of_one_two_or_five(
    one: float, other: float, count: int
) -> None:
    low, high = sorted((one, other))
    found = ticks(low, high, count)
    slack = 1e-6 * max(abs(low), abs(high), 1e-3)
    assert found[0] <= low + slack and found[-1] >= high - slack
    assert 2 <= len(found) <= count + 2
    step = found[1] - found[0]
    exact = 4 * math.ulp(
        max(map(abs, found))
    )  # what two ticks next to each other can be told apart by
    assert all(abs((b - a) - step) <= 1e-6 * step + exact for a, b in pairwise(found))
    leading = step / 10 ** math.floor(math.log10(step + exact))
    assert min(abs(leading - n) for n in (1, 2, 5, 10)) <= 1e-6 + leading * exact / step


@pytest.mark.parametrize(("low", "high"), [(1, 0), (float("nan"), 1), (0, float("inf"))])
def test_there_are_no_ticks_between_no_numbers(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="no ticks"):
        ticks(low, high)


@given(DAYS, DAYS, DAYS, DAYS)
def test_time_keeps_its_order_and_stays_on_the_scale(a: date, b: date, c: date, d: date) -> None:
    (first, last), (one, other) = sorted((a, b)), sorted((c, d))
    scale = Time(first, last, 10, 110)
    if one != other:
        begin, end = scale.span(EdtfDate.parse(f"{one}/{other}"))
        assert 10 <= begin <= end <= 110
    assert (scale.at(one) < scale.at(other)) == (one < other)
    assert scale.at(first) == 10
    assert scale.at(last + timedelta(days=1)) == pytest.approx(110)


def test_a_date_is_as_long_as_it_is_vague() -> None:
    scale = Time(date(2018, 1, 1), date(2018, 12, 31), 0, 365)
    spans = {
        t: scale.span(EdtfDate.parse(t))
        for t in ("2018-02-01", "2018-02", "2018", "../2018-02", "2018-03/..")
    }
    assert {t: (round(b), round(e)) for t, (b, e) in spans.items()} == {
        "2018-02-01": (31, 32),
        "2018-02": (31, 59),
        "2018": (0, 365),
        "../2018-02": (0, 59),
        "2018-03/..": (59, 365),
    }


@given(DAYS, DAYS, st.integers(1, 20))
def test_years_are_marked_at_even_steps_and_not_too_many(a: date, b: date, count: int) -> None:
    first, last = sorted((a, b))
    years = Time(first, last, 0, 1).years(count)
    assert len(years) <= count
    assert all(first <= date(year, 1, 1) <= last for year in years)
    assert len({b - a for a, b in pairwise(years)}) <= 1


def test_a_line_is_straight() -> None:
    assert [Linear(0, 10, 100, 0).at(v) for v in (0, 5, 10)] == [100, 50, 0]
    assert Linear(3, 3, 7, 9).at(3) == 7


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "1"), (1.50, "1.5"), (-0.001, "0"), (1e6, "1000000"), (2 / 3, "0.67"), (100, "100")],
)
def test_a_number_is_written_shortly(value: float, written: str) -> None:
    assert number(value) == written


def test_what_is_no_number_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        number(float("nan"))
