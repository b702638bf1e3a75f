"""Escaped text is its own text, and nothing else, wherever a template may put it.

The parsers are those of the site: Python-Markdown with its extensions, and MkDocs' front matter.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import markdown
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring
from mkdocs.utils.meta import get_data

from generator.core.direction import unmarked
from generator.render.escape import escape

MARKUP = st.sampled_from(
    [
        *"<>&\"'`*_[](){}#!|\\/:;=+-.~^$%@,?",
        *("<b>", "</b>", "<script>", "<!--", "-->", "<?php", "<![CDATA[", "</p></div>", "<hr>"),
        *("&amp;", "&#60;", "&#x3c;", "&lt", "&quot;", "&nbsp;"),
        *("](", "![", "[TOC]", "[a]: http://a.example", "<http://a.example>", "http://a.example"),
        *("{#x}", "{: .x }", "{ #x .y z=1 }", "{{", "}}", "{%", "%}", "[^1]", ":smile:", "--8<--"),
        *("\n", "\n\n", "\r\n", "\t", "    ", "  \n", "---", "\n---\n", "...", "===", "```", "~~~"),
        *("# ", "\n# ", "- ", "1. ", "> ", "| a | b |", "title: x", "onclick=x", "javascript:x"),
        *("\x02", "\x03", "\x02amp\x03", "wzxhzdk:0", "klzzwxh:0001", "\x00", "\x1b[0m", "\x85"),
    ]
)
CHARACTERS = st.characters(exclude_categories=["Cs", "Co", "Cn"])
TEXTS = st.lists(MARKUP | st.text(CHARACTERS, max_size=8), min_size=1, max_size=12).map("".join)


def one_line(text: str) -> str:
    """What a reader is to see: white space and control characters are single spaces, isolation is none."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", unmarked(text)).strip()


def paragraph(text: str) -> HtmlElement:
    (found,) = in_page(f"{escape(text)}\n")
    assert (found.tag, dict(found.attrib)) == ("p", {})
    return found


def item(text: str) -> HtmlElement:
    (found,) = in_page(f"- {escape(text)}\n")
    assert (found.tag, [child.tag for child in found]) == ("ul", ["li"])
    return found[0]


def heading(text: str) -> HtmlElement:
    (found,) = in_page(f"### {escape(text)} {{ #here data-x }}\n")
    assert (found.tag, dict(found.attrib)) == ("h3", {"id": "here", "data-x": ""})
    return found


def block(text: str) -> HtmlElement:
    (found,) = in_page(f'<div class="fact">\n<p>{escape(text)}</p>\n</div>\n')
    assert (found.tag, [child.tag for child in found]) == ("div", ["p"])
    return found[0]


def attribute(text: str) -> HtmlElement:
    (found,) = in_page(f'<p><a href="#x" title="{escape(text)}">x</a></p>\n')
    assert (found.tag, found.text_content()) == ("p", "x")
    (link,) = found
    assert (link.tag, link.attrib.pop("href"), list(link.attrib)) == ("a", "#x", ["title"])
    link.text = link.attrib.pop("title")
    return link


def in_page(source: str) -> list[HtmlElement]:
    """Read a page as MkDocs does, before and after other content, and return what it became."""
    page = f"# Before {'{'} #before {'}'}\n\n{source}\nAfter.\n"
    made = markdown.markdown(page, extensions=["attr_list", "toc"])
    before, *found, after = fragment_fromstring(made, create_parent="div")
    assert (before.tag, before.text, after.tag, after.text) == ("h1", "Before", "p", "After.")
    return found


@pytest.mark.parametrize("place", [paragraph, item, heading, block, attribute])
@given(text=TEXTS)
@example(text="<script>alert(1)</script>")
@example(text="a { #b }")
@example(text="# #")
def test_the_text_is_text_and_nothing_else(place: Callable[[str], HtmlElement], text: str) -> None:
    assume(one_line(text))
    found = place(text)
    assert not len(found)
    assert one_line(found.text) == one_line(text)
    assert (found.tail or "").strip() == ""


@given(text=TEXTS)
def test_the_front_matter_holds_the_text(text: str) -> None:
    page = f'---\ntitle: "{escape(text)}"\nicon: a/b\n---\n\n# After\n'
    body, meta = get_data(page)
    assert body == "# After\n"
    assert meta.keys() == {"title", "icon"}
    assert one_line(html.unescape(meta["title"])) == one_line(text)


@given(text=TEXTS)
def test_what_is_written_has_no_punctuation_but_that_of_entities(text: str) -> None:
    assert re.fullmatch(r"(?:&#\d{2,3};|[^!-/:-@\[-`{-~\s]| )*", escape(text))
