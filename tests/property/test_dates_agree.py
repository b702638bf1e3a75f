"""Dates mean what the reference implementation of EDTF takes them to mean, and stand in order."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from edtf import EDTFParseException, parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.core.dates import EdtfDate
from tests.support.examples import at_most

SLOWLY = settings(max_examples=at_most(50))

QUALIFIERS = st.sampled_from(["", "~", "?", "%"])
DAYS = st.dates(min_value=date(1, 1, 1))
POINTS = st.builds(
    lambda day, length, qualifier: day.isoformat()[:length] + qualifier,
    DAYS,
    st.sampled_from([4, 7, 10]),
    QUALIFIERS,
)
DECADES = st.builds(
    lambda decade, qualifier: f"{decade:03}X{qualifier}", st.integers(1, 999), QUALIFIERS
)
NEARLY = st.builds(
    lambda year, month, day, length, qualifier: (
        f"{year:04}-{month:02}-{day:02}"[:length] + qualifier
    ),
    st.integers(1, 9999),
    st.integers(0, 20),
    st.integers(0, 40),
    st.sampled_from([4, 7, 10]),
    QUALIFIERS,
)
"""Dates that may not be: the profile has no seasons, which EDTF writes as months from 21."""


def in_order(pair: tuple[str, str]) -> bool:
    first, second = (EdtfDate.parse(text) for text in pair)
    assert first.start
    assert second.end
    return pair[0] != pair[1] and first.start.earliest <= second.end.latest


CLOSED = st.tuples(POINTS, POINTS).filter(in_order).map("/".join)
OPEN = st.builds(
    lambda point, at_the_start: f"../{point}" if at_the_start else f"{point}/..",
    POINTS,
    st.booleans(),
)
DATES = POINTS | DECADES | CLOSED | OPEN


def reference(text: str) -> tuple[date, date]:
    found = parse_edtf(text)
    return date(*found.lower_strict()[:3]), date(*found.upper_strict()[:3])


@SLOWLY
@given(text=POINTS | DECADES | CLOSED)
@example(text="2020-02")
@example(text="1900-02~")
def test_the_first_and_the_last_day_are_those_of_the_reference(text: str) -> None:
    read = EdtfDate.parse(text)
    assert (read.earliest, read.latest) == reference(text)


@SLOWLY
@given(text=OPEN)
def test_an_open_interval_has_the_end_of_its_closed_part(text: str) -> None:
    read = EdtfDate.parse(text)
    closed = text.removeprefix("../").removesuffix("/..")
    first, last = reference(closed)
    assert (read.earliest, read.latest) == ((None, last) if text[0] == "." else (first, None))


@SLOWLY
@given(text=NEARLY)
@example(text="2019-02-29")
@example(text="2020-02-30")
@example(text="2018-00")
def test_what_is_no_date_for_the_reference_is_none_here(text: str) -> None:
    """The reference lets any year have a 29 February, and stumbles when asked which day it is."""
    try:
        reference(text)
        known = True
    except (EDTFParseException, ValueError):
        known = False
    try:
        EdtfDate.parse(text)
        read = True
    except ValueError:
        read = False
    assert read == known


@given(texts=st.lists(DATES, min_size=2, max_size=8, unique=True))
def test_the_order_is_total_and_agrees_with_the_days_that_are_meant(texts: list[str]) -> None:
    dates = [EdtfDate.parse(text) for text in texts]
    assert len({d.sort_key for d in dates}) == len(dates)
    ordered = sorted(dates, key=lambda d: d.sort_key)
    for earlier, later in pairwise(ordered):
        ends = stands_at(earlier), stands_at(later)
        assert ends[0] <= ends[1]
        if ends[0] == ends[1]:
            assert (earlier.earliest or date.min) <= (later.earliest or date.min)


def stands_at(read: EdtfDate) -> date:
    """The last day that is meant; of what has no end, the last day on which it may begin."""
    last = read.latest or EdtfDate.parse(read.text.removesuffix("/..")).latest
    assert last
    return last


@given(text=DATES)
def test_the_text_is_kept_and_says_which_parts_are_unsure(text: str) -> None:
    read = EdtfDate.parse(text)
    assert (read.text, read.is_interval) == (text, "/" in text)
    assert read.is_approximate == ("~" in text or "%" in text)
    assert read.is_uncertain == ("?" in text or "%" in text)
    assert EdtfDate.parse(read.text) == read
