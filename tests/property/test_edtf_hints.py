"""What is hinted at for any text is a date, or no date at all."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.core.dates import EdtfDate
from generator.records.edtf import edtf_hint


@given(text=st.text(alphabet="0123456789xXu?~%-/.–s(){}[]t: ", max_size=24))
def test_every_date_that_is_hinted_at_is_one(text: str) -> None:
    for date in re.findall('"([^"]*)"', edtf_hint(text)):
        assert EdtfDate.parse(date).text == date


@given(year=st.integers(1000, 2100), number=st.integers(21, 41))
def test_every_season_and_part_of_a_year_is_hinted_at_by_its_months(year: int, number: int) -> None:
    first, _, last = edtf_hint(f"{year}-{number}").split('"')[1].partition("/")
    length = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
    assert first[:4] == str(year)
    assert length == (3 if number <= 36 else 4 if number <= 39 else 6)
