"""A bare "$" in drafts: whose dollars it is, by the text and by the country of the outlet."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.reading.numbers import numbers
from generator.drafting.numbers.dollars import dollar_of
from generator.drafting.propose import candidates_of
from generator.drafting.trial import tried
from tests.support.drafting import drafted, values


@pytest.mark.parametrize(
    ("text", "publisher", "address", "country", "code"),
    [
        ("It cost $5.", "The Fiji Lamp", "https://fijilamp.example.com/1", "", "FJD"),
        ("It cost $5.", "The Lamp", "https://www.lamp.example.co.nz/1", "", "NZD"),
        ("It cost $5.", "The Lamp", "https://www.lamp.example.com/1", "JAM", "JMD"),
        ("It cost $5.", "The Australian Lamp", "", "", "AUD"),
        ("It cost $5.", "El Farol", "https://farol.example.cl/1", "", "CLP"),
        ("It cost $5.", "The Lamp", "https://lamp.example.tv/1", "", "USD"),
        ("It cost $5.", "The Lamp", "https://lamp.example.co.uk/1", "", "USD"),
        ("It cost $5.", "The Lamp", "", "", "USD"),
        ("It cost $5.", "The Lamp", "", "DEU", "USD"),
        ("It cost US$5, then $6.", "The Fiji Lamp", "", "", "USD"),
        ("It cost $5 million (US$2 million).", "The Fiji Lamp", "", "", "FJD"),
        ("It cost $A5, then $6.", "The Lamp", "", "", "AUD"),
        ("It cost NZ$5, then $6.", "The Fiji Lamp", "", "", "NZD"),
        ("It cost NZ$5, A$7 and $6.", "The Fiji Lamp", "", "", "FJD"),
    ],
)
def test_a_bare_sign_is_of_the_outlets_country_unless_the_text_tells_another(
    text: str, publisher: str, address: str, country: str, code: str
) -> None:
    assert dollar_of(text, publisher, address, country, ("EST", "FJI")).code == code


def _drafted(briefing: Briefing, text: str, publisher: str) -> list[tuple[str, str, str]]:
    source = briefing.sources["example-gazette-100"].model_copy(
        update={"publisher": publisher, "origin": "lamp"}
    )
    return [
        (i["display"], i["title"], " ".join(r for r in c.remarks if "$" in r))
        for c in candidates_of(briefing, source, f"{text}\n")
        for i in c.indicators
    ]


def test_the_indicator_has_the_sign_and_a_remark_tells_why(briefing: Briefing) -> None:
    why = '"$" is read as Fijian dollars, because the outlet is of Fiji'
    text = "Sales of lamps to Vila were worth $162m in 2021."
    shown = ("FJ${amount} million", "Sales of lamps to Vila")
    assert _drafted(briefing, text, "The Fiji Lamp") == [(*shown, why)]
    text = "Sales of lamps to Vila were worth A$500m ($328m) in 2021."
    assert [display for display, _, _ in _drafted(briefing, text, "The Lamp")] == [
        "A${amount} million",
        "US${amount} million",
    ]


def test_the_rules_take_a_bare_sign_for_the_dollar_that_the_value_is_in(
    briefing: Briefing, small: Path
) -> None:
    path = small / "sources" / "example-gazette-100.yml"
    file = SourceText(str(path), "sources/example-gazette-100.yml", path.read_text("utf-8"))
    source = briefing.sources["example-gazette-100"].model_copy(
        update={"publisher": "The Australian Lamp", "origin": "lamp"}
    )
    told = "Sales of lamps to Vila were worth $162m in 2021.\n"
    found = candidates_of(briefing, source, told)
    assert [i["display"] for c in found for i in c.indicators] == ["A${amount} million"]
    rules = {d.rule for problems in tried(briefing, file, found).values() for d in problems}
    assert not rules & {"number-grounded", "value-grounded"}


@pytest.mark.parametrize(
    ("text", "unit", "is_bare"),
    [
        ("worth $A8 million", "AUD", False),
        ("worth A$8 million", "AUD", False),
        ("worth $8 million", "USD", True),
        ("the$8 million mark", "USD", True),
        ("worth US$8 million", "USD", False),
        ("worth FJ$8 million", "USD", False),
    ],
)
def test_a_text_tells_by_letters_whose_dollars_are_meant(
    text: str, unit: str, is_bare: bool
) -> None:
    (number,) = numbers(text, "en")
    assert (number.unit, number.is_bare, number.amounts) == (unit, is_bare, {"8000000"})
    assert number.may_be_in("AUD") is (is_bare or unit == "AUD")


def test_an_article_before_the_sign_does_not_hide_that_it_is_bare(briefing: Briefing) -> None:
    text = "Vila gave A$3 billion.\n\nTamme gave a $4 million grant."
    told = [v.split(";")[0] for c in drafted(briefing, text) for v in values(briefing, c)]
    assert told == ["A$3 billion", "A$4 million"]
