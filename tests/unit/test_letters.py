"""Ids of names in any alphabet, and letters that only look as if they belonged to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.suggestions import nearest
from generator.core.transliteration import as_id, is_id, look_alike


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Trade Turnover, 2018", "trade-turnover-2018"),
        ("Yılmaz Şəkər Üçgül Zavodu", "yilmaz-seker-ucgul-zavodu"),
        ("İğdır", "igdir"),
        ("Łódź, Øre & Straße", "lodz-ore-strasse"),
        ("Ганджа", "gandzha"),
        ("Мінск – СССР 1989", "minsk-sssr-1989"),
        ("გორი", "gori"),
        ("Αθήνα", "athina"),
        ("Երևան", "erevan"),
        ("بيروت", "byrwt"),
        ("北京", "beijing"),
        ("हिन्दी", "hindi"),
        ("한국", "hangug"),
        ("Вадим Абель", "vadim-abel"),
        ("Abel' O’Brien", "abel-obrien"),
        ("Объединение", "obedinenie"),
        ("e\u0301te\u0301 co\u00adoperation", "ete-cooperation"),
        ("No. 10², 2½ and ٤٥٠", "no-10-2-2-1-2-and-450"),
        ("№7", "no7"),
        ("songs-🎵-shared", "songs-shared"),
        ("🎵", ""),
        ("' ’", ""),
    ],
)
def test_a_name_of_any_alphabet_gives_an_id(name: str, made: str) -> None:
    assert as_id(name) == made


@pytest.mark.parametrize(
    ("title", "limit", "made"),
    [
        ("Trade in lanterns of two shores", 25, "trade-in-lanterns-of-two"),
        (
            "Trade in lanterns grew to the value of 12 million",
            38,
            "trade-in-lanterns-grew-to-the-value",
        ),
        ("Trade in lanterns of the two shores", 25, "trade-in-lanterns"),
        ("What the lanterns are for", 80, "what-the-lanterns-are-for"),
        ("Lanternfestivalorganisers’ guild", 25, "lanternfestivalorganisers"),
        ("Lanternfestivalorganisersguild", 25, "lanternfestivalorganisers"),
        ("北京" * 20, 25, "beijingbeijingbeijingbei"),
    ],
)
def test_an_id_that_is_cut_ends_with_a_word_that_leads_no_further(
    title: str, limit: int, made: str
) -> None:
    assert as_id(title, limit) == made


@pytest.mark.parametrize(
    ("typed", "letter", "meant"),
    [
        ("sоngs-are-shared", "о", "songs-are-shared"),
        ("songs-сору-shared", "с", "songs-copy-shared"),
        ("tide–mill", "–", "tide-mill"),
        ("Näidiskülа 1", "а", "naidiskula-1"),
        ("гомель-2018", "", "gomel-2018"),
        ("СССР and lanterns", "", "sssr-and-lanterns"),
        ("lantern-trade", "", "lantern-trade"),
    ],
)
def test_a_letter_that_only_looks_latin_is_named_where_the_word_is_latin(
    typed: str, letter: str, meant: str
) -> None:
    assert (look_alike(typed), as_id(typed)) == (letter, meant)


@pytest.mark.parametrize("wrong", ["Гомель", "gomal", "GOMEL", "Gömel"])
def test_the_nearest_word_is_found_from_any_alphabet(wrong: str) -> None:
    assert nearest(wrong, ["minsk", "gomel", "lisbon"]) == "gomel"


@given(text=st.text(max_size=200), limit=st.integers(1, 80))
def test_what_is_made_of_any_text_is_an_id_within_its_limit(text: str, limit: int) -> None:
    made = as_id(text, limit)
    assert made == "" or (is_id(made) and len(made) <= limit)
    assert as_id(made, limit) == made


@given(text=st.text(alphabet="абвгдежзийклмнопрстуфхцчшщыэюя əışğçö", min_size=1))
def test_no_letter_of_a_name_is_lost(text: str) -> None:
    assert len(as_id(text, 10_000).replace("-", "")) >= len(text.replace(" ", ""))
