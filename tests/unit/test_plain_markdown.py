"""Plain pages become the HTML and the contents that Python-Markdown makes of them; others are left to it."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from generator.engine.finished_html import FinishedHtml
from generator.engine.plain_markdown import PlainMarkdown
from generator.pipeline import Rendered
from tests.support.looping import some
from tests.support.project import ROOT

DEFAULT = {"toc": {"permalink": "#", "permalink_title": "Link", "toc_depth": "2-3"}}
OTHERS: list[dict[str, Any]] = [
    DEFAULT,
    {},
    {"toc": {"anchorlink": True, "toc_depth": 1}},
    {"toc": {"baselevel": 2, "permalink": True, "permalink_leading": True}},
]
PIECES = (
    *("# Title { #top_ }", "## A &#45; b { #a }", "### C { #c }", "## D, d { #d data-x=\"y z\" }"),
    *("## No id", "# É  é { #e_ }", "### 2019 { #y-2019 }", "## A{ #a }", "## &amp; { #amp }"),
    *("<div>\n<p>x</p>\n\n</div>", "<p>a *b*</p>", "<span>a</span>", "<hr>", "<div>open"),
    *("Plain text. And\nmore &#39;text&#39;.", "1. a", "162 of 230.", "2019. A year", "- a", "a *b*"),
    *("a_b_c", "a  \nb", "    code", "[a](b)", "https://a.b", "a\tb", "a\n===", "~~~\na\n~~~"),
    *("a | b\n- | -\nc | d", "\u00a0a", "a\u2028b", "&#1234567; &#;", "& a", "a:\n: b", "a\x02b"),
    *("a\x85b", "\ufeffa", "{ #a }", "a { #b }", "---", "- - -", "%a", "(a)", "a\\b", "<!-- a -->"),
)  # fmt: skip


@cache
def extensions() -> list[Any]:
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[], plugins=[])
    return [*config.markdown_extensions, FinishedHtml()]


def listed(tokens: list[Any]) -> list[Any]:
    """Return what MkDocs reads of the tokens of a table of contents."""
    return [(t["level"], t["id"], t["name"], listed(t["children"])) for t in tokens]


def parsed(text: str, settings: dict[str, Any]) -> tuple[str, list[Any]]:
    md = Markdown(extensions=extensions(), extension_configs=settings)
    return md.convert(text), listed(md.toc_tokens)


def check(text: str, settings: dict[str, Any]) -> bool:
    """Check that a page, if it is plain, is what the parser makes of it. Whether it is plain."""
    body = PlainMarkdown(extensions(), settings).body(text)
    if body is None:
        return False
    assert (body.html, listed(body.toc)) == parsed(text, settings)
    return True


def test_nearly_every_page_of_a_briefing_is_plain(rendered: Rendered) -> None:
    pages = {f.path: f.content.decode() for f in rendered.files if f.path.endswith(".md")}
    bodies = {path: text.split("\n---\n", 1)[1].lstrip() for path, text in pages.items()}
    chosen = some(bodies.values())
    plain = [check(text, DEFAULT) for text in chosen]
    assert sum(plain) >= 0.8 * len(chosen)


@given(
    st.lists(st.sampled_from(PIECES), max_size=6),
    st.sampled_from(["\n\n", "\n", "\n\n\n"]),
    st.sampled_from(OTHERS),
)
@example(["## A &#45; b { #a }", "<p>a *b*</p>", "Plain text. And\nmore"], "\n\n", DEFAULT)
def test_any_page_is_the_same_or_left_to_the_parser(
    chosen: list[str], between: str, settings: dict[str, Any]
) -> None:
    check(between.join(chosen), settings)


@given(
    st.text(max_size=12), st.sampled_from(["{}", "## {} {{ #a }}", "a\n{}", "a {}\n\n# b {{ #b }}"])
)
def test_any_text_is_the_same_or_left_to_the_parser(text: str, around: str) -> None:
    check(around.format(text), DEFAULT)


@pytest.mark.parametrize("text", PIECES[:4])
def test_headings_are_plain(text: str) -> None:
    assert check(text, DEFAULT)
    assert not check(f"{text} x", DEFAULT)
