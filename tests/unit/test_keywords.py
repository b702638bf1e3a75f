"""What a page is found by besides what it shows."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from generator.compose.views.keywords import keywords, names_of, written_plainly
from generator.core.dates import EdtfDate


@pytest.mark.parametrize(
    ("shown", "spellings", "exact", "found"),
    [
        (["Baku"], ["Baku", "Bakı", "Баку"], [], "Bakı Баку Baki"),
        (["Baku Bakı"], ["Bakı"], [], "Baki"),
        (["Gəncə, Gəncə"], [], [], "Gence"),
        (["Minsk"], ["Мінск", "Минск"], [], "Мінск Минск"),
        (["в Баку состоялась"], [], [], ""),
        (["Ben Eyyubov"], ["Ягуб Эюбов"], [], "Ягуб Эюбов Yagub Eyubov"),
        (["Gomel"], ["Гомель"], [], "Гомель"),
        (["It opened in 2018."], [], ["2018-06"], "2018-06"),
        (["BAKİ baki"], ["Bakı"], [], "Bakı"),
        (["Weißrussland"], [], [], "Weissrussland"),
        (["Strasse Straße"], [], [], ""),
        (["Łódź Øre Đuro ısı bə"], [], [], "Lodz Ore Duro isi be"),
        (["æble œuvre þing ðan İzmir"], [], [], "aeble oeuvre thing dan Izmir"),
        (["Lisbon"], ["Fußballblatt"], [], "Fußballblatt Fussballblatt"),
        (["E\u0301te\u0301"], [], [], "Été Ete"),
        (["٤٥٠ and १२,३४,५६७"], [], [], "450 1 234 567"),
        (["12,34,567; 465,3; 450·5; 2½"], [], [], "1 234 465.3 450.5 2.5"),
        (["1 000, 1'000, 10,098, 450.5, 10²"], [], [], ""),
        (["10² km², CO₂"], [], [], "km2 CO2"),
        ([], [], [], ""),
    ],
)
def test_words_are_added_once_and_only_where_they_are_not_shown(
    shown: list[str], spellings: list[str], exact: list[str], found: str
) -> None:
    assert keywords(shown, spellings, exact) == found


@pytest.mark.parametrize(
    ("date", "amounts", "written"),
    [
        ("1993-06-11", [], ["d19930611"]),
        ("2018-11~", [], ["d201811"]),
        ("2018", ["450"], []),
        ("2018-01/2018-09", ["10000", "2500.5"], ["d201801", "d201809", "10000", "2500.5"]),
        ("../2019-07", ["1E+3"], ["d201907", "1000"]),
        (None, [], []),
    ],
)
def test_dates_are_one_word_and_numbers_have_no_groups(
    date: str | None, amounts: list[str], written: list[str]
) -> None:
    values: list[Any] = [SimpleNamespace(amount=Decimal(amount)) for amount in amounts]
    assert list(written_plainly(EdtfDate.parse(date) if date else None, values)) == written


@pytest.mark.parametrize(
    ("name", "others", "found"),
    [
        ("Baku", ["Bakı", "Баку"], ("Bakı", "Баку", "Baki")),
        ("Ilham Aliyev", ["İlham Əliyev"], ("İlham Əliyev", "Eliyev")),
        ("Näidisküla", [], ("Naidiskula",)),
        ("Lisbon", ['<b>"Lis-boa"</b>', "—"], ("b Lis boa b",)),
        ("Lisbon", [], ()),
    ],
)
def test_spellings_are_words_and_spaces_alone(
    name: str, others: list[str], found: tuple[str, ...]
) -> None:
    actor: Any = SimpleNamespace(name=name, other_names=[SimpleNamespace(name=o) for o in others])
    assert names_of(actor) == found
