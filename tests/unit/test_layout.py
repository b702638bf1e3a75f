"""The canonical layout: how each thing is written, and where its comments go."""

from __future__ import annotations

import pytest

from generator.content.read import SourceText
from generator.editing.layout import LayoutError, canonical, keep_layout

FACTS = "facts/trade.yml"
SOURCE = "sources/a.yml"


def laid_out(text: str, name: str = FACTS) -> str:
    return canonical(SourceText(f"content/{name}", name, text))


BY_HAND = """\
%YAML 1.1
---
# yaml-language-server: $schema=../../schemas/facts.json


# The facts of trade.
- statement:   |
    Two lines,
    as they are.
  # the id
  id:   one     # never changes
  # about the title
  title: 'One: of many'

  date: 2018       # by the article
  places: [ # where
    baku,   # the city
    minsk ]
  actors:
  - a-person
  - 1news

  evidence: # all of it
  - {source: a, quote: 'no', paragraph: "2"} # first
  # second
  - source: b
    says: Yes
    # not in the source: values
  # no more of it
  reviewed: {stamp: 688d78ee695ba8b1, on: "2020-01-01", by: "A. Reader"}
  # the end of one



# Between two.

# Of the second.
- # the dash
  nowhere: {}
  id: two
  note: > # folded
    A sentence that is long enough to be broken, because it has more characters than a line may have,
    and so on.
  derived: {from: [w, x], working: "-"}
# The last word.
"""

CANONICAL = """\
# yaml-language-server: $schema=../../schemas/facts.json

# The facts of trade.
# the id
- id: one  # never changes
  # about the title
  title: "One: of many"
  statement: |
    Two lines,
    as they are.
  date: "2018"  # by the article
  actors: [a-person, 1news]
  places:  # where
    - baku  # the city
    - minsk
  evidence:  # all of it
    - source: a  # first
      paragraph: 2
      quote: "no"
    # second
    - source: b
      says: "Yes"
      # not in the source: values
  # no more of it
  reviewed:
    by: A. Reader
    on: 2020-01-01
    stamp: "688d78ee695ba8b1"
  # the end of one

# Between two.

# Of the second.
# the dash
- nowhere: {}
  id: two
  derived:
    from: [w, x]
    working: "-"
  note: >  # folded
    A sentence that is long enough to be broken, because it has more characters than a line may
    have, and so on.
# The last word.
"""


def test_a_file_by_hand_becomes_canonical() -> None:
    assert laid_out(BY_HAND) == CANONICAL
    assert laid_out(CANONICAL) == CANONICAL


def test_the_ends_of_windows_and_blanks_behind_lines_go() -> None:
    assert laid_out(BY_HAND.replace("\n", "\r\n")) == CANONICAL
    before = "# of the file  \r\n \r\n- id: a \r\n  title:  \r\n    b   c \r\n  note: >-\t# d \r\n    e\r\n"
    assert laid_out(before) == "# of the file\n\n- id: a\n  title: b   c\n  note: e  # d\n"


def test_blanks_within_a_block_are_part_of_its_text() -> None:
    assert laid_out("- note: |\n    a  \n    b\n") == '- note: "a  \\nb\\n"\n'
    assert laid_out("- note: >-\n    a  \n    b\n") == "- note: a   b\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# of the file\ntype: x\nid: z\n", "# of the file\nid: z\ntype: x\n"),
        ("# of the file\n\ntype: x\nid: z\n", "# of the file\n\nid: z\ntype: x\n"),
        (
            "# of the file\n\n# of the type\ntype: x\n# of the id\nid: z\n# end\n",
            "# of the file\n\n# of the id\nid: z\n# of the type\ntype: x\n# end\n",
        ),
        ("note: x\n\n# end\n\n\n# of all", "note: x\n\n# end\n\n# of all\n"),
        ("remarks:\n  # c\n  title:\n    # d\n    x\n", "remarks:\n  # c\n  # d\n  title: x\n"),
        ("author:\n  # why\n  [a, b]\nnote: z\n", "# why\nauthor: [a, b]\nnote: z\n"),
        ("author: [a, b # c\n  # d\n  ] # e\n", "author:  # e\n  - a\n  - b  # c\n  # d\n"),
        ("author:\n  - a\n  -\n    # c\n    b\n", "author:\n  - a\n  # c\n  - b\n"),
        ("author:\n  - a\n  -\n  # c\nnote: d\n", "author:\n  - a\n  -\n  # c\nnote: d\n"),
        ("author: [ # c\n  ] # d\nnote: z", "# d\nauthor: []  # c\nnote: z\n"),
    ],
)
def test_comments_of_a_file_that_is_one_entry(before: str, after: str) -> None:
    assert laid_out(before, SOURCE) == after
    assert laid_out(after, SOURCE) == after


TITLE_LINE = "a" * 46 + " " + "b" * 46
"""93 characters: with `title: ` just what a line has room for."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: no", 'id: "no"'),
        ("issued: 2018-11~", 'issued: "2018-11~"'),
        ("issued: >-\n  2018", 'issued: "2018"'),
        ('accessed: "2018-11-01"', "accessed: 2018-11-01"),
        ('paragraphs: "12"', "paragraphs: 12"),
        ('official: "true"', "official: true"),
        ("paragraphs: {}", "paragraphs: {}"),
        ("title: 1984", 'title: "1984"'),
        ("title: 0x1f", 'title: "0x1f"'),
        ("title: 12:30", 'title: "12:30"'),
        ("title: '1,200'", 'title: "1,200"'),
        ("title: '=', ", None),
        ("title: 12 men", "title: 12 men"),
        ("title: 'It''s \"so\"'", 'title: It\'s "so"'),
        ("title: '\"So\" it is\\n'", 'title: "\\"So\\" it is\\\\n"'),
        ("title: ~", "title:"),
        ("title: '~'", 'title: "~"'),
        ("title: ''", 'title: ""'),
        ('title: "a\\u200bb"', 'title: "a\\u200bb"'),
        ('title: "\\U000e0001"', 'title: "\\U000E0001"'),
        ("title: 12\xa0%", "title: 12\xa0%"),
        (f"title: >-\n  {TITLE_LINE}", f"title: {TITLE_LINE}"),
        (f"title: {TITLE_LINE}b", f"title: >-\n  {TITLE_LINE}b"),
        (f"title: {'a' * 120}", f"title: {'a' * 120}"),
        (f'title: "{"a" * 120} b"', f"title: >-\n  {'a' * 120}\n  b"),
        ("title: |\n  a\n\n  b", "title: |-\n  a\n\n  b"),
        (f'title: "{TITLE_LINE} c\\nd"', f"title: |-\n  {TITLE_LINE} c\n  d"),
        (f'title: "{TITLE_LINE} ccc dd\\ne"', f"title: >-\n  {TITLE_LINE} ccc\n  dd\n\n  e"),
        ("author: [a b, 'c, d']", "author:\n  - a b\n  - c, d"),
        ("author: [a, no]", 'author:\n  - a\n  - "no"'),
        ("author: [[a], [[b, ~]]]", "author:\n  - [a]\n  - - - b\n      -"),
        ("author: - a", None),
        (
            "fingerprint: {paragraphs: [0a1b2c3d4e, '']}",
            'fingerprint:\n  paragraphs:\n    - >-\n      0a1b2c3d4e\n    - ""',
        ),
    ],
)
def test_how_values_are_written(before: str, after: str | None) -> None:
    if after is None:
        with pytest.raises(LayoutError, match="mend the errors in the file first"):
            laid_out(before, SOURCE)
    else:
        assert laid_out(before, SOURCE) == f"{after}\n"
        assert laid_out(f"{after}\n", SOURCE) == f"{after}\n"


def test_a_field_that_no_record_has_stays_behind_the_one_above_it() -> None:
    before = "- odd: 0\n  note: b\n  mistpyed: c\n  # d\n  id: a\n"
    assert laid_out(before) == '- odd: "0"\n  # d\n  id: a\n  note: b\n  mistpyed: c\n'


def test_a_file_of_another_shape_or_name_keeps_the_order_of_its_fields() -> None:
    assert laid_out("note: a\nid: b\n") == "note: a\nid: b\n"
    assert laid_out("- note: a\n- id: b\n", SOURCE) == "- note: a\n\n- id: b\n"
    assert laid_out("note: a\nid: b\n", "else.yml") == "note: a\nid: b\n"


@pytest.mark.parametrize(
    "text", ["a text", "- id: one\n  id: two\n", "a: [", "", "# only\n", "a:\n\tb: c\n", "a: &b c"]
)
def test_a_file_with_errors_has_no_layout(text: str) -> None:
    with pytest.raises(LayoutError):
        laid_out(text)


def test_a_layout_is_kept_where_there_was_one() -> None:
    before = SourceText(f"content/{SOURCE}", SOURCE, "id: a\nnote: c\n")
    assert keep_layout(before, "id: a\nnote: c\ntype: 'b'\n") == "id: a\ntype: b\nnote: c\n"
    by_hand = SourceText(f"content/{SOURCE}", SOURCE, "id:  a\nnote: c\n")
    assert keep_layout(by_hand, "id:  a\nnote: c\ntype: 'b'\n") == "id:  a\nnote: c\ntype: 'b'\n"
    broken = SourceText(f"content/{SOURCE}", SOURCE, "id: [\n")
    assert keep_layout(broken, "id:  a\n") == "id:  a\n"
