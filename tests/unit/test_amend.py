"""One field is set, and every other line stays as it was."""

from __future__ import annotations

import pytest

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Position
from generator.core.nodes import path_at
from generator.editing.amend import AmendError, with_entry, with_field, with_item

LIST = """# The facts of trade.

- id: one   # the first
  title: "One"
  text: >-
    Folded
    text.
  # about the evidence
  evidence:
    - {source: a}

# Between the two.
- title: Two
  id: two
  reviewed:
    by: Somebody
    on: 2020-01-01

  # a comment of its own
  note: last
"""

STAMP = ("reviewed:", "  by: Me")


def amended(
    text: str, entry: str | None, name: str = "reviewed", lines: tuple[str, ...] = STAMP
) -> str:
    return with_field(
        SourceText("content/facts/trade.yml", "facts/trade.yml", text), entry, name, lines
    )


def test_a_new_field_is_the_last_of_its_entry() -> None:
    new = "    - {source: a}\n  reviewed:\n    by: Me\n"
    assert amended(LIST, "one") == LIST.replace("    - {source: a}\n", new)


def test_a_field_that_is_there_is_replaced_where_it_stands() -> None:
    old = "  reviewed:\n    by: Somebody\n    on: 2020-01-01\n"
    assert amended(LIST, "two") == LIST.replace(old, "  reviewed:\n    by: Me\n")


def test_the_first_field_of_an_entry_keeps_its_dash() -> None:
    assert amended(LIST, "two", "title", ("title: 2",)) == LIST.replace(
        "- title: Two", "- title: 2"
    )


def test_setting_it_twice_is_setting_it_once() -> None:
    once = amended(amended(LIST, "one"), "two")
    assert amended(amended(once, "two"), "one") == once


def test_a_file_that_is_one_entry_has_fields_of_its_own() -> None:
    assert (
        amended("id: a\nnote: b\n# end\n", None) == "id: a\nnote: b\nreviewed:\n  by: Me\n# end\n"
    )


def test_the_ends_of_the_lines_stay_as_they_are() -> None:
    windows = LIST.replace("\n", "\r\n")
    assert amended(windows, "two") == amended(LIST, "two").replace("\n", "\r\n")


def test_a_file_without_a_last_line_end_gets_one() -> None:
    assert amended("- id: one\n  a: b", "one") == "- id: one\n  a: b\n  reviewed:\n    by: Me\n"


@pytest.mark.parametrize(
    ("text", "entry", "message"),
    [
        (LIST, "three", 'there is no entry "three"'),
        ("id: one\n", "one", 'there is no entry "one"'),
        ("- {id: one, a: b}\n", "one", "write each field of the entry on a line of its own"),
        ("- id: one\n  id: one\n", "one", "mend the errors in the file first"),
        ("- id: [\n", "one", "mend the errors in the file first"),
    ],
)
def test_what_cannot_be_set_is_left_alone(text: str, entry: str, message: str) -> None:
    with pytest.raises(AmendError, match=message):
        amended(text, entry)


ENTRY = ("- id: three", "  title: Three")


def added(text: str) -> str:
    return with_entry(SourceText("content/facts/trade.yml", "facts/trade.yml", text), ENTRY)


def test_a_new_entry_is_the_last_of_its_file() -> None:
    assert added(LIST) == f"{LIST}\n- id: three\n  title: Three\n"


def test_an_entry_stands_in_the_column_of_the_others() -> None:
    assert added("  - id: one\n  - id: two") == (
        "  - id: one\n  - id: two\n\n  - id: three\n    title: Three\n"
    )


def test_an_entry_has_the_ends_of_lines_that_the_file_has() -> None:
    assert added("- id: one\r\n") == "- id: one\r\n\r\n- id: three\r\n  title: Three\r\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id: one\n", "the file is no list of entries"),
        ("[]\n", "the file is no list of entries"),
        ("[{id: one}]\n", "mend the errors in the file first"),
        ("- id: [\n", "mend the errors in the file first"),
        ("- id: one\n...\n", "mend the errors in the file first"),
    ],
)
def test_what_is_no_list_gets_no_entry(text: str, message: str) -> None:
    with pytest.raises(AmendError, match=message):
        added(text)


ITEM = ("- source: b", "  quote: words")


def extended(text: str, entry: str | None, name: str = "evidence") -> str:
    return with_item(
        SourceText("content/facts/trade.yml", "facts/trade.yml", text), entry, name, ITEM
    )


def test_an_item_is_the_last_of_its_list_in_the_column_of_the_others() -> None:
    old = "    - {source: a}\n"
    assert extended(LIST, "one") == LIST.replace(old, f"{old}    - source: b\n      quote: words\n")
    flush = LIST.replace(old, "  - {source: a}\n")
    assert extended(flush, "one") == flush.replace(
        "  - {source: a}\n", "  - {source: a}\n  - source: b\n    quote: words\n"
    )


def test_a_list_that_is_not_there_is_begun() -> None:
    new = "  note: last\n  evidence:\n    - source: b\n      quote: words\n"
    assert extended(LIST, "two") == LIST.replace("  note: last\n", new)


def test_blank_lines_and_line_ends_of_a_list_stay_as_they_are() -> None:
    text = "- id: one\r\n  evidence:\r\n  - source: a\r\n\r\n    quote: x\r\n\r\n  # below\r\n  note: y\r\n"
    new = "    quote: x\r\n  - source: b\r\n    quote: words\r\n"
    assert extended(text, "one") == text.replace("    quote: x\r\n", new)


@pytest.mark.parametrize(
    ("text", "entry", "message"),
    [
        (LIST, "three", 'there is no entry "three"'),
        ("evidence: [{source: a}]\n", None, "write the list evidence of the entry one below"),
        ("evidence: words\n", None, "write the list evidence of the entry one below"),
        ("evidence:\n  [{source: a}]\n", None, "mend the errors in the file first"),
    ],
)
def test_what_is_no_list_below_its_field_gets_no_item(
    text: str, entry: str | None, message: str
) -> None:
    with pytest.raises(AmendError, match=message):
        extended(text, entry)


@pytest.mark.parametrize(
    ("line", "column", "path"),
    [
        (1, 1, ()),
        (3, 3, (0, "id")),
        (7, 5, (0, "text")),
        (10, 8, (0, "evidence", 0, "source")),
        (16, 9, (1, "reviewed", "by")),
        (99, 1, (1, "note")),
    ],
)
def test_a_position_leads_to_the_value_that_stands_there(
    line: int, column: int, path: tuple[str | int, ...]
) -> None:
    root = parse(SourceText("trade.yml", "trade.yml", LIST))[0].root
    assert root
    assert path_at(root, Position("trade.yml", line, column)) == path
