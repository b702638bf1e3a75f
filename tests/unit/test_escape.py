"""The one boundary between values and markup."""

from __future__ import annotations

import string
from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup

from generator.render.escape import escape, escape_lines

WRITTEN = [
    ("", ""),
    ("plain words 12", "plain words 12"),
    (450, "450"),
    (-1, "&#45;1"),
    ("a  b\n\tc\r\n", "a b c"),
    ("\n# a", "&#35; a"),
    ("    a", "a"),
    ("a\x00\x07\x1b[31mb", "a &#91;31mb"),
    ("a\u2028b\u2029c\u0085d", "a b c d"),
    ("10\u00a0000\u202f000", "10 000 000"),
    ("<b>&amp;</b>", "&#60;b&#62;&#38;amp&#59;&#60;&#47;b&#62;"),
    ("&#60;", "&#38;&#35;60&#59;"),
    ("\"'`", "&#34;&#39;&#96;"),
    (
        "{{ x }} {% y %} { #z }",
        "&#123;&#123; x &#125;&#125; &#123;&#37; y &#37;&#125; &#123; &#35;z &#125;",
    ),
    ("Näidisküla – “№ 1”, ქარი, 北京, 👍🏽", "Näidisküla – “№ 1”&#44; ქარი&#44; 北京&#44; 👍🏽"),
    ("می\u200cخواهم", "\u2068می\u200cخواهم\u2069"),
    ("BBC عربي, 2019", "BBC \u2068عربي\u2069&#44; 2019"),
    ("👩\u200d🌾", "👩\u200d🌾"),
]


@pytest.mark.parametrize(("value", "written"), WRITTEN)
def test_a_value_is_written_so_that_it_is_its_own_text(value: str | int, written: str) -> None:
    assert escape(value) == Markup(written)


def test_every_punctuation_character_becomes_an_entity() -> None:
    entities = [f"&#{ord(character)};" for character in string.punctuation]
    assert [escape(character) for character in string.punctuation] == entities


def test_markup_passes_as_it_is() -> None:
    assert escape(Markup("<b>\n&amp;</b>")) == Markup("<b>\n&amp;</b>")


def test_what_is_escaped_stays_as_it_was_escaped() -> None:
    assert escape(escape("a & b")) == Markup("a &#38; b")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "NoneType"),
        (True, "bool"),
        (1.5, "float"),
        (Decimal(1), "Decimal"),
        (date(2024, 3, 15), "date"),
        (b"a", "bytes"),
        (["a"], "list"),
    ],
)
def test_anything_but_text_and_whole_numbers_is_refused(value: object, kind: str) -> None:
    with pytest.raises(TypeError) as refusal:
        escape(value)
    assert str(refusal.value) == f"a template may show text and numbers, not {kind}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a = {b},\n  c\n", "a = {b},&#10;  c&#10;"),
        ("ER  - \r\n", "ER  - &#10;"),
        ("<b> & \"c\" 'd'", "&#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;"),
        ("&#10; عربي", "&#38;#10; عربي"),
    ],
)
def test_a_text_of_several_lines_is_written_on_one(text: str, written: str) -> None:
    assert escape_lines(text) == written
