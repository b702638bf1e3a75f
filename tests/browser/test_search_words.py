"""What the search takes for the same: letters, forms of words, sounds, dates and numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.chromium import open_page
from tests.support.searching import looked_up
from tests.support.serving import Served
from tests.support.tabs import Tabs


@pytest.fixture(scope="module")
def tab(small: Served, browser: Browser) -> Iterator[Page]:
    """A page whose search is loaded."""
    with Tabs(browser).lent(again=False) as open_tab:
        opened = open_tab()
        open_page(opened, small.url)
        looked_up(opened, "lantern")
        yield opened


FOLDED = {
    "Bakı, İZMİR": "baki, izmir",
    "Əliyev": "aliyev",
    "Şuşa, Çay, Ağdam": "shusha, chay, aghdam",
    "Лиссабон": "lissabon",
    "Няйдис": "nyaydis",
    "Ёлка, Ўзда": "yolka, uzda",
    "Łódź Øre Đuro Weißt": "lodz ore duro weisst",
    "Ҝәнҹә": "ganja",
    "٤٥٠ and ４５": "450 and 45",
    "2½": "2.5",
    "მაგალითი": "მაგალითი",
}

ALIKE = [
    "trade trades traded trading",
    "agreement agreements agreed agree",
    "assembly assembled assemble assembling",
    "organisation organization organise organize",
    "defence defense",
    "theatre theaters",
    "cooperation cooperate cooperated",
    "study studies studied",
    "signing signed sign",
    "medicine medicines",
]

SOUNDING = [
    "lukashenko lukashenka lukaschenko",
    "golovchenko halouchanka golowtschenko",
    "aliyev alijew aliev",
    "hasanov gasanov",
    "tbilisi tbilissi",
]

DATES = {
    "19.11.2018": "@2018-11-19",
    "19/11/2018": "@2018-11-19",
    "11/19/2018": "@2018-11-19",
    "2018-11-19": "@2018-11-19",
    "19 November 2018": "@2018-11-19",
    "November 19, 2018": "@2018-11-19",
    "19th of Nov. 2018": "@2018-11-19",
    "19.11.18": "@2018-11-19",
    "19 ноября 2018 года": "@2018-11-19",
    "в ноябре 2018": "@2018-11",
    "19 november 2018. aastal": "@2018-11-19",
    "2018-11": "@2018-11",
    "11/2018": "@2018-11",
    "Nov 2018": "@2018-11",
    "19 November": "@--11-19",
    "2018-19": "",
    "2002-2012": "",
    "32.11.2018": "",
    "maybe 2018": "",
}

NUMBERS = {
    "$450m": "#450000000 #450",
    "450 mln": "#450000000 #450",
    "US$450 million": "#450000000 #450",
    "0.45 billion": "#450000000 #0.45",
    "450 000 000": "#450000000",
    "465,3 млн": "#465300000 #465.3",
    "465.30": "#465.3",
    "10,000th": "#10000",
    "10 000": "#10000",
    "10k": "#10000 #10",
    "1.234": "#1234 #1.234",
    "96%": "#96",
}

CALL = "([name, text]) => globalThis.briefingSearch[name](text)"


def test_letters_are_folded(tab: Page) -> None:
    assert {text: tab.evaluate(CALL, ["fold", text]) for text in FOLDED} == FOLDED


@pytest.mark.parametrize(("name", "rows"), [("stem", ALIKE), ("sound", SOUNDING)])
def test_forms_of_a_word_are_one_and_words_are_not(tab: Page, name: str, rows: list[str]) -> None:
    made = [{tab.evaluate(CALL, [name, word]) for word in row.split()} for row in rows]
    assert [row for row, found in zip(rows, made, strict=True) if len(found) > 1] == []
    assert len(set.union(*made)) == len(rows)


def test_a_date_is_read_in_every_usual_form(tab: Page) -> None:
    read = """text => {
      const { fold, datesWith } = globalThis.briefingSearch;
      const months = globalThis.briefingEntries.months;
      return datesWith(months, fold)(fold(text)).map(({ terms }) => terms[0]).join(" ");
    }"""
    assert {text: tab.evaluate(read, text) for text in DATES} == DATES


def test_a_number_is_read_in_every_usual_form(tab: Page) -> None:
    read = """text => {
      const { fold, numbersIn } = globalThis.briefingSearch;
      return numbersIn(fold(text)).flatMap(({ terms, scaled }) => [...scaled, ...terms]).join(" ");
    }"""
    assert {text: tab.evaluate(read, text) for text in NUMBERS} == NUMBERS


def test_initials_stand_for_a_name(tab: Page) -> None:
    found = tab.evaluate(CALL, ["initials", "the Union of Lantern Makers met in Vila do Exemplo"])
    assert {"ulm", "uolm"} <= set(found)
