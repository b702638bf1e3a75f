"""A warning about some words of a long text stands at these words."""

from __future__ import annotations

import pytest

from generator.content.words import at_their_words
from generator.core.diagnostics import Diagnostic, Position

TEXT = """\
- id: lanterns
  statement: >-
    In all, 12 lanterns were counted on both shores, and
    the twelve
    were lit.
  evidence:
    - says: Twelve lanterns, and
        nobody counted 13.
      quote: "twelve\\u0020lights"
  note: the twelve
"""
LINES = TEXT.split("\n")


def position_of(words: str, line: int, column: int) -> tuple[int, int]:
    diagnostic = Diagnostic("x", Position("content/a.yml", line, column), "m", words=words)
    (found,) = at_their_words([diagnostic], {"content/a.yml": TEXT})
    assert found.message == "m"
    return found.position.line, found.position.column


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("12", (2, 14), (3, 13)),
        ("both shores", (2, 14), (3, 41)),
        ("and the twelve were", (2, 14), (3, 54)),
        ("were lit", (2, 14), (5, 5)),
        ("THE TWELVE", (2, 14), (4, 5)),
        ("13", (7, 13), (8, 24)),
        ("Twelve", (7, 13), (7, 13)),
        ("lanterns", (7, 13), (7, 20)),
    ],
)
def test_it_stands_at_its_words(
    words: str, value: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert position_of(words, *value) == expected
    line, column = expected
    assert LINES[line - 1][column - 1 :].casefold().startswith(words.split()[0].casefold())


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nobody", (2, 14)),
        ("the twelve", (7, 13)),
        ("twelve lights", (9, 14)),
        ("", (2, 14)),
        ("sun", (2, 14)),
    ],
    ids=["next value", "below", "escaped", "none", "absent"],
)
def test_it_stays_at_the_value_where_the_value_has_them_not(
    words: str, value: tuple[int, int]
) -> None:
    assert position_of(words, *value) == value


def test_a_file_that_is_not_there_changes_nothing() -> None:
    diagnostic = Diagnostic("x", Position("content/b.yml", 3, 1), "m", words="a")
    assert list(at_their_words([diagnostic], {})) == [diagnostic]
