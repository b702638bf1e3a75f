"""The laws of comparing: two texts come back from their pieces, and a mirror shows the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.compare import compare
from generator.compare.model import ChangeType
from generator.compare.snapshot import Snapshot
from generator.content.read import read_content
from generator.core.text_diff import Mark, is_rewording, word_diff
from generator.pipeline import understand
from tests.support.edits import EDITS, make, make_base

WORDS = [
    "a",
    "song",
    "of",
    "lamps",
    "not",
    "Mari",
    "12",
    "12.5",
    "million",
    ",",
    ".",
    "é",
    "—",
    "$",
]
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS)).map(" ".join))


@given(texts, texts)
def test_both_texts_come_back_from_their_pieces(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(p.text for p in pieces if p.mark is not Mark.NEW) == before
    assert "".join(p.text for p in pieces if p.mark is not Mark.GONE) == after
    assert all(piece.text for piece in pieces)


@given(texts)
def test_a_text_is_a_rewording_of_itself_and_has_nothing_marked(text: str) -> None:
    assert is_rewording(text, text, "en", frozenset())
    assert {piece.mark for piece in word_diff(text, text)} <= {Mark.SAME}


@given(texts, texts)
def test_a_rewording_is_one_in_both_directions(before: str, after: str) -> None:
    there = is_rewording(before, after, "en", frozenset({"Mari"}))
    assert there == is_rewording(after, before, "en", frozenset({"Mari"}))


@pytest.fixture(scope="module")
def editions(small: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, Snapshot]:
    """The briefing before and after all edits but those whose way back an alias does not know."""
    found = []
    for name in ("base", "head"):
        content = tmp_path_factory.mktemp(name) / "content"
        make_base(small, content)
        for edit in EDITS if name == "head" else ():
            if "renamed" not in edit.what:
                make(edit, content)
        found.append(understand(name, *read_content(content, "content")))
    return found[0], found[1]


def test_what_is_added_one_way_is_removed_the_other(editions: tuple[Snapshot, Snapshot]) -> None:
    turned = {
        ChangeType.ADDED: ChangeType.REMOVED,
        ChangeType.REMOVED: ChangeType.ADDED,
        ChangeType.CHANGED: ChangeType.CHANGED,
    }
    there, back = compare(*editions), compare(*reversed(editions))
    assert sorted((c.kind, c.change_type, c.id, c.significance) for c in there.changes) == sorted(
        (c.kind, turned[c.change_type], c.id, c.significance) for c in back.changes
    )
    assert there.reordered == back.reordered
    assert there.layout == back.layout


def test_an_edition_is_the_same_as_itself(editions: tuple[Snapshot, Snapshot]) -> None:
    for snapshot in editions:
        found = compare(snapshot, snapshot)
        assert (found.is_empty, found.pages, found.verdict) == (True, (), "nothing changed")


def test_without_pages_everything_else_is_the_same(editions: tuple[Snapshot, Snapshot]) -> None:
    whole, without = compare(*editions), compare(*editions, with_pages=False)
    assert whole.pages
    assert without == replace(whole, pages=None)
