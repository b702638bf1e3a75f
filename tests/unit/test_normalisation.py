"""What folds together and what stays apart, as docs/normalisation.md says it, and how texts are parted."""

from __future__ import annotations

import re
import unicodedata
from codecs import decode
from pathlib import Path

import pytest

from generator.core.proof.normalisation import (
    counted,
    extent,
    paragraphs,
    tokens,
    words,
)

PAGE = Path(__file__).parents[2] / "docs" / "normalisation.md"
ROW = re.compile(r"\| [^|`]+ \| `([^`]+)` \| `([^`]+)` \|")

CHARACTERS = [
    chr(code)
    for code in range(0x20000)
    if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")
    and not (0x3400 < code < 0x9FFF or 0xAC00 < code < 0xD7A3 or 0x17000 < code < 0x18CFF)
]
"""Every character, but one of each that are alike by the thousand."""


FRAMES = ("{}", "a{}b", "5{}5", " {} 5", " -{}5", "中{}文", "°{}", "{}–5", "{}.5", "{}\u0338-5")
"""Where a character may stand whose form must not matter."""


def rows(heading: str) -> list[tuple[str, str]]:
    """Return the pairs of examples under a heading of the page."""
    section = PAGE.read_text("utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    found = [ROW.fullmatch(line) for line in section.splitlines() if line.startswith("|")][2:]
    assert found
    assert all(found), "every row has a reason and two examples"
    return [(unescaped(m.group(1)), unescaped(m.group(2))) for m in found if m]


def unescaped(text: str) -> str:
    return re.sub(r"\\u[0-9a-f]{4}", lambda m: decode(m.group(), "unicode_escape"), text)


@pytest.mark.parametrize(("one", "other"), rows("What folds together"))
def test_what_folds_together(one: str, other: str) -> None:
    assert one != other
    assert words(one) == words(other) != ()


@pytest.mark.parametrize(("one", "other"), rows("What stays apart"))
def test_what_stays_apart(one: str, other: str) -> None:
    assert words(one) != words(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("US$450.5 million, 5% (−3,1)", "us $ 450.5 million 5 % -3,1"),
        ("MILEX-2019 – a B-52", "milex 2019 a b 52"),
        ("5%–10% or 5-10", "5 % 10 % or 5-10"),
        ("from -$5 to $-5, US-$5", "from -$ 5 to $ -5 us $ 5"),
        ("—5 people", "5 people"),
        ("said.5 Then ...5 and .5", "said 5 then 5 and .5"),
        ("气温为-5℃。", "气 温 为 -5 °c"),
        ("5 ℃\u0301", "5 °c"),
        ("ｶ\u0345", "カ"),
        ("25°Celsius 25°C", "25 ° celsius 25 °c"),
        ("貿易額は2018年に4.5億ドル", "貿 易 額 は 2018 年 に 4.5 億 ド ル"),
        ("ｶﾞｽ", "ガ ス"),
        ("สวัสดีน้ำ", "ส วั ส ดี น้ำ"),
        ("ភាសាខ្មែរ", "ភា សា ខ្ មែ រ"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("40°24′35″N", "40 ° 24 ′ 35 ″ n"),
        ("C++ and C#", "c + + and c #"),
        ("100﷼ ﷺ ½ ①", "100 ﷼ ﷺ ½ ①"),
        ("\u0301 \u0301a", "a"),
        ("\ud800", ""),
        ("… — !", ""),
    ],
)
def test_the_words_of_a_text(text: str, found: str) -> None:
    assert " ".join(words(text)) == found
    assert "".join(words(text)) == found.replace(" ", "")


def test_every_character_is_one_word_or_none_and_stays_it() -> None:
    for character in CHARACTERS:
        once = words(character)
        assert len(once) <= 1, hex(ord(character))
        assert words("".join(once)) == once, hex(ord(character))
        assert not any(c.isspace() for word in once for c in word), hex(ord(character))


def test_every_composed_character_is_the_same_as_its_parts() -> None:
    composed = [c for c in CHARACTERS if unicodedata.normalize("NFD", c) != c]
    assert len(composed) > 1000
    for character in composed:
        apart = unicodedata.normalize("NFD", character)
        for frame in FRAMES:
            whole, parts = frame.format(character), frame.format(apart)
            assert words(parts) == words(whole), (frame, hex(ord(character)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a soft\u00adhyphen", ["a", "soft\u00adhyphen"]),
        ("25 ℃, №5", ["25", "℃", "№", "5"]),
        ("e\u0301lan \u200bx\u200b", ["e\u0301lan", "x"]),
        ("كِتابٌ", ["كِتابٌ"]),
        ("\u2764\ufe0f ok", ["\u2764\ufe0f", "ok"]),
    ],
)
def test_where_the_words_of_a_text_stand(text: str, shown: list[str]) -> None:
    assert [text[token.start : token.end] for token in tokens(text)] == shown


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("one two three", 3),
        ("US$ 5 %", 2),
        ("贸易额在2018年达到4.5亿美元", 7),
        ("贸易额", 1),
        ("ภาษาไทย", 3),
        ("", 0),
    ],
)
def test_what_a_text_is_worth_as_a_quote(text: str, length: int) -> None:
    assert extent(text) == length


@pytest.mark.parametrize(
    ("text", "number"),
    [("a state-of-the-art mill", 3), ("贸易额在2018年达到 2018 — x", 7), ("中 国", 2), ("", 0)],
)
def test_how_many_words_a_reader_counts(text: str, number: int) -> None:
    assert counted(text) == number


PARTED = {
    "line feeds": "\n\n",
    "carriage returns": "\r\r",
    "both": "\r\n\r\n",
    "both and one": "\r\n\r",
    "spaces": "\n \u00a0\u3000\t\n",
    "next lines": "\x85\x85",
    "a line feed and a next line": "\n\x85\n",
    "line separators": "\u2028\u2028",
    "a paragraph separator": "\u2029",
    "a form feed": "\n\f",
    "a form feed on a line": "\n\f\n",
    "a vertical tab on a line": "\n\v\n",
    "a zero width space": "\n\u200b\n",
    "a byte order mark": "\n\ufeff\n",
    "a word joiner": "\r\n\u2060\r\n",
    "a soft hyphen": "\n \u00ad \n",
    "a mark of direction": "\n\u200e\n",
    "a variation selector": "\n\ufe0f\n",
    "a control character": "\n\x1a\n",
}


@pytest.mark.parametrize("between", PARTED.values(), ids=PARTED)
def test_lines_on_which_nothing_is_seen_part_paragraphs(between: str) -> None:
    text = f"one\u200b two{between}three{between}{between}four"
    assert paragraphs(text) == ("one\u200b two", "three", "four")
    assert paragraphs(between) == ()


@pytest.mark.parametrize(
    "between", ["\n", "\r\n", "\r", "\x85", "\u2028", "\v", " \u200b", "\n\u200bx "]
)
def test_a_line_end_alone_parts_no_paragraphs(between: str) -> None:
    assert len(paragraphs(f"one{between}two")) == 1
