"""The tokens of a text, each at its place in it."""

from __future__ import annotations

import pytest

from generator.core.reading.forms import forms_of
from generator.core.reading.lexicon import folded

TEXTS = [
    "Trade rose to 12 million crowns, or US$5.4 million; it's half.",
    "Two of 3 lanterns",
    "10½ km, ½ of $8",
    "Über 1.234 «Laternen» – fast 5 % mehr",
    "no number at all",
    "2024",
]


@pytest.mark.parametrize("text", TEXTS)
def test_each_token_has_the_place_of_its_form(text: str) -> None:
    found = forms_of(text)
    for place, form in enumerate(found.forms):
        start, end = found.span(place)
        quantity = found.quantities.get(place)
        if quantity:
            assert (form, start, end) == ("", quantity.start, quantity.end)
        else:
            assert folded(text[start:end]) == form


def test_a_text_in_ascii_is_read_as_one_that_is_not() -> None:
    text = "The Guild's 3 lamps: US$5, A$7, 40% more? ~8 < 9."
    assert forms_of(text).forms == forms_of(f"{text} –").forms
    plain = text.replace("$", "")
    assert forms_of(plain).forms == forms_of(f"{plain} –").forms
