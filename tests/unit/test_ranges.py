"""Amounts as ranges, "at least" and "up to": read, told, compared, grounded, drawn and published as they are."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.charts.dot_plot import values_figure
from generator.charts.values import ends_of, marks
from generator.facts.compatibility import are_compatible, are_near
from generator.facts.wording import Wording
from generator.pipeline import Project, Settings, make, sound_briefing
from generator.records import ChartKind, Indicator, Value
from tests.support.content import edit, said
from tests.support.made import texts_of

CROWNS = Indicator(id="a", title="A", display="US${amount} million")


def value(amount: object, **fields: object) -> Value:
    return Value.model_validate({"indicator": "a", "amount": str(amount), **fields})


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"qualifier": "at-least"}, "at least US$450 million"),
        ({"qualifier": "up-to"}, "up to US$450 million"),
        ({"to": "500"}, "US$450–500 million"),
        ({"to": "500.5", "qualifier": "about"}, "about US$450–500.5 million"),
    ],
)
def test_a_value_is_told_as_the_source_gives_it(fields: dict[str, str], shown: str) -> None:
    assert Wording("en").value(value(450, **fields), CROWNS) == shown


@pytest.mark.parametrize(
    ("one", "other", "compatible", "near"),
    [
        (value(450, to="500"), value(480), True, True),
        (value(450, to="500"), value(520), False, False),
        (value(450, to="500"), value(500, to="600"), True, True),
        (value(450, to="500", qualifier="about"), value(530), False, False),
        (value(450, qualifier="at-least"), value(900), True, False),
        (value(450, qualifier="at-least"), value(450), True, True),
        (value(450, qualifier="at-least"), value(300), False, False),
        (value(450, qualifier="up-to"), value(300), True, False),
        (value(450, qualifier="up-to"), value(600), False, False),
        (value(450, qualifier="up-to"), value(400, qualifier="at-least"), True, False),
    ],
)
def test_what_goes_together(one: Value, other: Value, compatible: bool, near: bool) -> None:
    for pair in ((one, other), (other, one)):
        assert (are_compatible(*pair), are_near(*pair)) == (compatible, near)


@pytest.mark.parametrize("to", ["450", "449.9", "-500"])
def test_the_upper_end_is_above_the_lower(to: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        value(450, to=to)
    (error,) = refusal.value.errors()
    assert (error["loc"], error["ctx"]["rule"]) == (("to",), "out-of-range")


TRADE = "facts/trade.yml"
QUOTE = "quote: came to about 12.5 million, up from less than 11"


@pytest.fixture(scope="module")
def content(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("ranges") / "content"
    shutil.copytree(small, made)
    edit(
        made,
        TRADE,
        "      amount: 12.5\n      qualifier: about\n",
        "      amount: 12.5\n      to: 14\n",
    )
    edit(
        made,
        TRADE,
        "      amount: 11.0\n      qualifier: less-than\n",
        "      amount: 11.0\n      qualifier: up-to\n",
    )
    told = "about 12.5 million crowns in 2022, after\n    less than 11 million"
    edit(made, TRADE, told, "12.5 to 14 million crowns in 2022, after\n    up to 11 million")
    edit(made, TRADE, "put at about 12.5 million", "put at 12.5 to 14 million")
    edit(made, TRADE, QUOTE, "quote: came to 12.5 to 14 million, up from up to 11")
    return made


@pytest.fixture(scope="module")
def files(content: Path, templates: Path) -> Mapping[str, str]:
    return texts_of(make(Project(content, templates, content.parent / "unused"), Settings()).files)


def test_a_range_is_grounded_at_both_ends(content: Path, tmp_path: Path) -> None:
    assert [line for line in said(content) if TRADE in line and "number" in line] == []
    changed = tmp_path / "content"
    shutil.copytree(content, changed)
    edit(changed, TRADE, "      to: 14\n", "      to: 15\n")
    (line,) = (line for line in said(changed) if TRADE in line and "number" in line)
    assert re.search(
        r"trade\.yml:17:11: warning: the upper end of .12\.5–15 million crowns. is in no quote",
        line,
    )


def test_readers_and_programs_get_both_ends(files: Mapping[str, str]) -> None:
    page = files["facts/lantern-trade-2022.md"].replace("&#46;", ".")
    assert "12.5–14 million crowns" in page
    assert "up to 11.0 million crowns" in page
    facts = {f["id"]: f for f in json.loads(files["api/v1/facts.json"])["facts"]}
    told = facts["lantern-trade-2022"]["values"]
    assert [(v["amount"], v["to"], v["qualifier"]) for v in told] == [
        (12.5, 14, "exact"),
        (11, None, "up-to"),
    ]
    rows = csv.DictReader(StringIO(files["data/values.csv"].removeprefix("\ufeff")))
    own = [r for r in rows if r["fact"] == "lantern-trade-2022" and r["given_by"] == "fact"]
    assert [(r["amount"], r["amount_to"], r["qualifier"]) for r in own] == [
        ("12.5", "14", "exact"),
        ("11", "", "up-to"),
    ]


def test_a_range_is_drawn_from_end_to_end(content: Path) -> None:
    briefing = sound_briefing(content)
    figure = next(
        f
        for f in briefing.figures.values()
        if f.kind is ChartKind.VALUES and f.indicator == "lantern-trade"
    )
    drawn = marks(briefing, figure)
    span = next(mark for mark in drawn if mark.to is not None)
    assert (span.amount, span.highest) == (Decimal("12.5"), Decimal(14))
    assert ends_of(tuple(m for m in drawn if m.period == span.period))[1] is span
    chart = values_figure(briefing, Wording("en"), figure)
    assert any("12.5–14 million crowns" in cell.text for row in chart.table.rows for cell in row)
    assert [key.label for key in chart.legend][-1] == "up to"
