"""Whatever a content file looks like, its canonical layout is stable and keeps data and comments."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.nodes import plain_data
from generator.editing.layout import canonical

NAMES = {False: "sources/a-source.yml", True: "facts/trade.yml"}

ODD = (
    *("no", "On", "y", "NULL", "~", "null", "true", "=", "<<", "---", "...", "-", "?", ":", "- a"),
    *("12:30:00", "0o14", "014", "0x1F", "1e3", "1_000", "-5", ".5", ".inf", "2018", "2018-01-24"),
    *(
        "2018-11~",
        "../2019-07",
        "? a",
        "a: b",
        "a:",
        ": a",
        "a #b",
        "#b",
        "a#b",
        "{a}",
        "[a]",
        "a, b",
    ),
    *(
        "%a",
        "@a",
        "`a`",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "'a'",
        '"a"',
        'a "b"',
        "\\n",
        "a\\b",
        "{{ a }}",
    ),
    *(" a", "a ", "a  b", "a\tb", "\ta", "a\n", "a\n\n", "\n", "\na", "a\n b", "a\n\nb", "a \nb"),
    *("12\xa0%", "\xa0a", "a\u2028b", "a\x85b", "a\u200bb", "\ufeff", "\x07", "\x7f", "\xad"),
    *(
        "👨‍👩‍👧 family",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "Посол Беларуси: мы",
        "Bakı, “ə”",
        "\U000e0001",
        "\ufffe",
        "\r",
        "a\rb",
    ),
    *("x" * 130, "x " * 60 + "x", "x" * 130 + " y", "a: " * 40, ("long words " * 12 + "\n") * 2),
)
TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=20),
    st.text(st.sampled_from("ab  \n:-#'\"\\{}[],&*!|>%@`?~=0."), max_size=30),
    st.lists(st.text("abcdefgh:-#", max_size=12), max_size=40).map(" ".join),
)
FIELDS = (
    "title",
    "note",
    "evidence",
    "id",
    "date",
    "values",
    "amount",
    "facts",
    "reviewed",
    "nowhere",
)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


def scalar(text: str, style: str | None) -> yaml.Node:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


def sequence(items: list[yaml.Node], flow: bool) -> yaml.Node:
    return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=flow)


def mapping(fields: dict[str, yaml.Node], flow: bool) -> yaml.Node:
    pairs = [(scalar(name, None), value) for name, value in fields.items()]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=flow)


def mappings(values: st.SearchStrategy[yaml.Node], least: int = 0) -> st.SearchStrategy[yaml.Node]:
    names = st.one_of(st.sampled_from(FIELDS), TEXTS.filter(lambda text: len(text) < 60))
    return st.builds(
        mapping, st.dictionaries(names, values, min_size=least, max_size=5), st.booleans()
    )


VALUES = st.recursive(
    st.builds(scalar, TEXTS, STYLES),
    lambda inner: st.one_of(
        st.builds(sequence, st.lists(inner, max_size=4), st.booleans()), mappings(inner)
    ),
    max_leaves=8,
)
ENTRY = mappings(VALUES, least=1)
WIDTHS = st.integers(20, 200)


def serialised(node: yaml.Node, width: int, indent: int, allow_unicode: bool) -> str:
    options: dict[str, Any] = {"width": width, "indent": indent, "allow_unicode": allow_unicode}
    return yaml.serialize(node, Dumper=yaml.CSafeDumper, **options)


def source(text: str, many: bool) -> SourceText:
    name = NAMES[many]
    return SourceText(f"content/{name}", name, text)


def data_of(text: str, many: bool) -> object:
    data = data_if_read(text, many)
    assert data is not None
    return data


def data_if_read(text: str, many: bool) -> object:
    document, problems = parse(source(text, many))
    return plain_data(document.root) if document.root is not None and not problems else None


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bool]:
    """Draw a content file in any style that YAML has, and whether it holds a list of entries."""
    many = draw(st.booleans())
    node = draw(
        st.builds(sequence, st.lists(ENTRY, min_size=1, max_size=3), st.just(False))
        if many
        else ENTRY
    )
    return serialised(node, draw(WIDTHS), draw(st.integers(2, 6)), draw(st.booleans())), many


@given(files(), st.data())
def test_comments_anywhere_stay_and_so_does_the_data(
    file: tuple[str, bool], data: st.DataObject
) -> None:
    text, many = file
    lines = text.split("\n")
    marks = []
    for number in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(lines) - 1))
        mark = f"#mark-{number}."
        if data.draw(st.booleans()):
            lines[place] += f" {mark}"
        else:
            lines.insert(place, " " * data.draw(st.integers(0, 9)) + mark)
            if data.draw(st.booleans()):
                lines.insert(place + data.draw(st.integers(0, 1)), "")
        marks.append(mark)
    ending = data.draw(st.sampled_from(["\n", "\r\n"]))
    before = ending.join(lines)
    kept = data_if_read(before, many)
    assume(kept is not None)
    after = canonical(source(before, many))
    assert data_of(after, many) == kept
    assert [after.count(mark) for mark in marks] == [1] * len(marks)
    assert canonical(source(after, many)) == after
    assert "\r" not in after
    assert after.endswith("\n")
    assert not after.endswith("\n\n")
    assert "\t" not in after
    assert [line for line in after.split("\n") if line != line.rstrip(" ")] == []


@given(TEXTS)
def test_a_text_is_the_same_text_to_other_readers(text: str) -> None:
    node = mapping(
        {
            "title": scalar(text, '"'),
            "note": sequence([scalar(text, '"'), scalar(text, '"')], False),
        },
        False,
    )
    for many, whole in ((False, node), (True, sequence([node], False))):
        laid_out = canonical(source(serialised(whole, 80, 2, True), many))
        read = yaml.load(laid_out, Loader=yaml.CFullLoader)
        assert (read[0] if many else read) == {"title": text, "note": [text, text]}


@given(files(), st.data())
def test_a_comment_in_its_place_does_not_change_the_layout(
    file: tuple[str, bool], data: st.DataObject
) -> None:
    text, many = file
    lines = canonical(source(text, many)).split("\n")
    place = data.draw(st.integers(0, len(lines) - 2))
    indent = len(lines[place]) - len(lines[place].lstrip(" "))
    lines.insert(place, " " * indent + "# a comment")
    commented = "\n".join(lines)
    assume(lines[place + 1] and data_if_read(commented, many) == data_of(text, many))
    assert canonical(source(commented, many)) == commented


@pytest.mark.parametrize("text", ODD)
def test_every_odd_text_survives(text: str) -> None:
    node = mapping(
        {"id": scalar(text, '"'), "date": scalar(text, '"'), "note": scalar(text, '"')}, False
    )
    laid_out = canonical(source(serialised(node, 80, 2, True), False))
    assert data_of(laid_out, False) == {"id": text, "date": text, "note": text}
