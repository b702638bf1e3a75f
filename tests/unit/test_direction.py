"""Writing from right to left keeps its place in a line that runs from left to right."""

from __future__ import annotations

import pytest

from generator.core.direction import direction, direction_of, isolated, unmarked

ISOLATED = [
    ("plain words, 2019", "plain words, 2019"),
    ("Bakı, Баку, Ереван, ქარი, 北京", "Bakı, Баку, Ереван, ქარი, 北京"),
    ("", ""),
    ("جريدة المثال", "[جريدة المثال]"),
    ("גזטת הדוגמה", "[גזטת הדוגמה]"),
    ("روزنامهٔ نمونه می\u200cگوید", "[روزنامهٔ نمونه می\u200cگوید]"),
    ("بلغ 450 مليون دولار.", "[بلغ 450 مليون دولار.]"),
    ("بلغت حصة شركة BP نصفها", "[بلغت حصة شركة BP نصفها]"),
    ("The paper جريدة المثال, 3 July 2019", "The paper [جريدة المثال], 3 July 2019"),
    ("By وكالة (المثال) alone", "By [وكالة (المثال)] alone"),
    ("From (المثال) alone", "From ([المثال]) alone"),
    ("Between بكر and מרים.", "Between [بكر] and [מרים]."),
    ("[جريدة المثال], 3 July 2019", "[جريدة المثال], 3 July 2019"),
    ("[جريدة], of وكالة", "[جريدة], of [وكالة]"),
]
"""Here brackets stand for the characters that isolate."""

MARKS = str.maketrans("[]", "\u2068\u2069")


@pytest.mark.parametrize(("text", "expected"), ISOLATED)
def test_what_runs_from_right_to_left_is_isolated(text: str, expected: str) -> None:
    once = isolated(text.translate(MARKS))
    assert once == expected.translate(MARKS)
    assert isolated(once) == once
    assert unmarked(once) == unmarked(text.translate(MARKS))


@pytest.mark.parametrize("tag", ["ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "az-Arab"])
def test_languages_that_are_written_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "az", "be", "kk", "ka", "hy", "tg", "zh-Hant", "uz-Latn"])
def test_languages_that_are_written_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A title in Latin letters", "ar", "ltr"),
        ("BBC عربي: خبر", "ar", "rtl"),
        ("BBC عربي", "en", "ltr"),
        ("عربي", "en", "rtl"),
        ("450", "he", "ltr"),
    ],
)
def test_a_text_runs_as_it_is_written_and_as_its_language_does(
    text: str, language: str, expected: str
) -> None:
    assert direction_of(text, language) == expected
