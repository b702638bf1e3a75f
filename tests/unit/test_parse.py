"""What a YAML file is read as: the text of every scalar as written, and where everything stands."""

from __future__ import annotations

import pytest

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Position, format_text
from generator.core.nodes import MappingNode, Node, ScalarNode, node_at, plain_data

WRITTEN = [
    ("a: no", {"a": "no"}),
    ("a: 1.10", {"a": "1.10"}),
    ("a: 0x1F", {"a": "0x1F"}),
    ("a: 1944-06-06", {"a": "1944-06-06"}),
    ("a: 12:30:45", {"a": "12:30:45"}),
    ("a: null\nb: ~\nc:", {"a": "", "b": "", "c": ""}),
    ("a: 'null'\nb: \"~\"\nc: nullify", {"a": "null", "b": "~", "c": "nullify"}),
    ("no: yes", {"no": "yes"}),
    ("1: 2", {"1": "2"}),
    ("a: >-\n  one\n  two\n\n  three", {"a": "one two\nthree"}),
    ("a: |\n  one\n   two\n", {"a": "one\n two\n"}),
    ('a: "\\u00e4 \\"x\\""', {"a": 'ä "x"'}),
    ("a: 'it''s'", {"a": "it's"}),
    ("a: b # c", {"a": "b"}),
    ("a: b#c", {"a": "b#c"}),
    ("- a\n- [b, {c: d}]\n- []\n- {}", ["a", ["b", {"c": "d"}], [], {}]),
    ("---\na: b\n...\n", {"a": "b"}),
    ("\ufeffa: b", {"a": "b"}),
    ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
    ("just words", "just words"),
]

TEXT = """\
# A list.
- id: one
  tags: [x, "y z"]
- id: two
  long: >-
    Words
    and words.
  parts:
    - {deep: 1}
    -
      deep: 2
"""

PLACES = [
    ((), "2:1"),
    ((0,), "2:3"),
    ((0, "id"), "2:7"),
    ((0, "tags"), "3:9"),
    ((0, "tags", 0), "3:10"),
    ((0, "tags", 1), "3:13"),
    ((1, "long"), "5:9"),
    ((1, "parts"), "9:5"),
    ((1, "parts", 0), "9:7"),
    ((1, "parts", 0, "deep"), "9:14"),
    ((1, "parts", 1), "11:7"),
    ((1, "parts", 1, "deep"), "11:13"),
    # What is not there stands where the nearest thing above it stands.
    ((1, "parts", 2), "9:5"),
    ((1, "parts", 0, "deep", "deeper"), "9:14"),
    ((1, "none", 0, "deep"), "4:3"),
    ((7,), "2:1"),
    (("id",), "2:1"),
]


def root_of(text: str) -> Node:
    document, problems = parse(SourceText("content/a.yml", "a.yml", text))
    assert problems == ()
    assert document.root is not None
    return document.root


@pytest.mark.parametrize(("text", "data"), WRITTEN)
def test_every_scalar_is_the_text_that_was_written(text: str, data: object) -> None:
    assert plain_data(root_of(text)) == data


@pytest.mark.parametrize(("path", "place"), PLACES)
def test_everything_knows_where_it_stands(path: tuple[str | int, ...], place: str) -> None:
    assert str(node_at(root_of(TEXT), path).position) == f"content/a.yml:{place}"


def test_a_column_counts_characters() -> None:
    assert str(node_at(root_of("ä𝒳: {ö: ü}"), ("ä𝒳", "ö")).position) == "content/a.yml:1:9"


def test_keys_and_quotes_are_kept() -> None:
    here = Position("content/a.yml", 1, 1)
    assert root_of('a: "1"') == MappingNode(
        here,
        (
            (
                ScalarNode(here, "a", plain=True),
                ScalarNode(Position(here.path, 1, 4), "1", plain=False),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # A line break that editors do not show as one does not move what follows it.
        ('a: "x\u2028y"\nb: c: d', "2:5: error: not valid YAML: mapping values are not allowed"),
        ('a: "x\u0085y"\nb: c: d', "2:5: error: not valid YAML: mapping values are not allowed"),
        ("a: b\r\nb: c: d\r\n", "2:5: error: not valid YAML: mapping values are not allowed"),
        ("a: b\r\nc: \x07d\r\n", "2:4: error: character U+0007 is not allowed in YAML"),
        ("a: b\r\n<<<<<<< mine\r\n", "2:1: error: a merge conflict was left in the file"),
        ("a: b\n>>>>>>> theirs", "2:1: error: a merge conflict was left in the file"),
    ],
)
def test_a_problem_stands_in_the_line_that_an_editor_shows(text: str, said: str) -> None:
    _, problems = parse(SourceText("content/a.yml", "a.yml", text))
    assert [format_text(p).startswith(f"content/a.yml:{said}") for p in problems] == [True]
