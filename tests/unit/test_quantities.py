"""Numbers in the digits of every script and the habits of every country, and what is no part of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.quantities import in_digits, quantities


@pytest.mark.parametrize(
    ("written", "likeliest", "readings"),
    [
        ("450", "450", {"450"}),
        ("٤٥٠", "450", {"450"}),
        ("۴۵۰", "450", {"450"}),
        ("४५०", "450", {"450"}),
        ("４５０", "450", {"450"}),
        ("007", "007", {"7"}),
        ("12,34,567", "1234567", {"1234567"}),
        ("१२,३४,५६७.५", "1234567.5", {"1234567.5"}),
        ("1,234,567", "1234567", {"1234567", "1234.567"}),
        ("1.234.567,89", "1234567.89", {"1234567.89"}),
        ("1,234", "1234", {"1234", "1.234"}),
        ("1.234", "1.234", {"1234", "1.234"}),
        ("0,123", "0.123", {"123", "0.123"}),
        ("1 000", "1000", {"1000"}),
        ("1\u00a0000 000,5", "1000000.5", {"1000000.5"}),
        ("1\u2009000", "1000", {"1000"}),
        ("1\u202f000", "1000", {"1000"}),
        ("1'000", "1000", {"1000"}),
        ("1’000.5", "1000.5", {"1000.5"}),
        ("１，２３４．５", "1234.5", {"1234.5"}),
        ("١٬٢٣٤٫٥", "1234.5", {"1234.5"}),
        ("450·5", "450.5", {"450.5"}),
        ("½", "0.5", {"0.5"}),
        ("2½", "2.5", {"2.5"}),
        ("2 ½", "2.5", {"2.5"}),
        ("2 1⁄2", "2.5", {"2.5"}),
        ("1,234¾", "1234.75", {"1234.75"}),
        ("⅓", "0.333", {"0.3", "0.33", "0.333"}),
    ],
)
def test_a_number_is_the_number_that_it_is(
    written: str, likeliest: str, readings: set[str]
) -> None:
    (found,) = quantities(f"a {written} b")
    assert (found.start, found.end) == (2, 2 + len(written))
    assert (found.likeliest, found.readings) == (likeliest, readings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10² m and CO₂", ["10"]),
        ("305 of 10,098", ["305", "10,098"]),
        ("from 12, 14 and 2018.", ["12", "14", "2018"]),
        ("2018/19, 5⁄0", ["2018", "19", "5", "0"]),
        ("a·b’c", []),
        ("", []),
    ],
)
def test_what_stands_beside_a_number_is_no_part_of_it(text: str, found: list[str]) -> None:
    assert [text[number.start : number.end] for number in quantities(text)] == found


@given(
    number=st.integers(0, 10**12),
    zero=st.sampled_from("0٠۰०０𝟎"),
    mark=st.sampled_from(",'’ \u202f"),
)
def test_a_whole_number_is_read_in_any_digits_and_groups(number: int, zero: str, mark: str) -> None:
    grouped = f"{number:,}".replace(",", mark)
    written = "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in grouped)
    (found,) = quantities(written)
    assert str(number) in found.readings
    assert found.likeliest == str(number)


@given(text=st.text(alphabet="0123456789٤۴½⅓⁄²,.'’· \u202f،-a\n", max_size=60))
def test_nothing_that_looks_like_numbers_breaks_the_reading(text: str) -> None:
    ends = [0]
    for number in quantities(text):
        assert ends[-1] <= number.start < number.end
        assert number.readings
        ends.append(number.end)
    assert len(in_digits(text)) == len(text)
