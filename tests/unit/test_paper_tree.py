"""The tree of a document on paper: what a browser would show of its HTML, as data."""

from __future__ import annotations

from typing import Any

import pytest

from generator.editions.tree import elements, texts, tree_of

HEAD = '<head><title>A &amp; B</title><meta name="author" content="C"></head>'


def body_of(inside: str) -> dict[str, Any]:
    return tree_of(f'<html lang="en">{HEAD}<body>{inside}</body></html>').body


def test_a_document_has_its_language_direction_and_metadata() -> None:
    tree = tree_of(f'<!doctype html><html lang="ar-EG" dir="rtl">{HEAD}<body></body></html>')
    assert (tree.language, tree.direction) == ("ar-EG", "rtl")
    assert tree.metadata == {"title": "A & B", "author": "C"}
    assert tree.body == {"t": "body", "k": []}


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p> a\n  b </p>", ["a b"]),
        ("<p>a <b> b</b> c</p>", ["a ", "b", " c"]),
        ("<p>a<b> b </b> c</p>", ["a", " b ", "c"]),
        ("<p>a <br> b</p>", ["a", "b"]),
        ('<p>a<span class="note"> n </span> b</p>', ["a", "n", " b"]),
        ("<ul> <li>a \n <ol><li> b</li></ol> </li> </ul>", ["a", "b"]),
        ("<p>a&#160; b&lt;b&gt;</p>", ["a\u00a0 b<b>"]),
    ],
)
def test_white_space_collapses_as_in_a_browser(markup: str, lines: list[str]) -> None:
    assert list(texts(body_of(markup))) == lines


def test_an_id_goes_to_the_heading_that_begins_what_it_names() -> None:
    body = body_of('<article id="a"><h4>t</h4></article><section id="b"><p>t</p></section>')
    assert [(e["t"], e["id"]) for e in elements(body) if "id" in e] == [
        ("h4", "a"),
        ("section", "b"),
    ]


def test_a_link_to_a_place_that_is_not_there_is_none() -> None:
    body = body_of(
        '<p id="a"><a href="#a">x</a><a href="#b">y</a><a href="https://c.org">z</a></p>'
    )
    assert [e.get("href") for e in elements(body) if e["t"] == "a"] == ["#a", None, "https://c.org"]


def test_a_drawing_is_whole_and_told_by_its_title() -> None:
    drawing = '<svg viewBox="0 0 1 1"><title>A &#60;b</title><path d="M0 0"></path></svg>'
    (svg,) = (e for e in elements(body_of(f"<div>{drawing}</div>")) if e["t"] == "svg")
    assert svg["alt"] == "A <b"
    assert svg["src"] == drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"')


def test_long_words_are_parts_of_their_own() -> None:
    (paragraph,) = body_of(f"<p>a {'b' * 20} c</p>")["k"]
    assert paragraph["k"] == ["a ", {"t": "word", "k": ["b" * 20]}, " c"]
