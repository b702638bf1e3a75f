"""The last touch to a page: what a browser reads stays the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.render.escape import escape
from generator.render.finish import finished


@given(st.text(max_size=60))
def test_a_text_is_read_as_it_was(text: str) -> None:
    page = f'<p title="{escape(text)}">{escape(text)}</p>'
    before, after = html.fromstring(page), html.fromstring(finished(page))
    assert after.get("title") == before.get("title")
    assert after.text_content() == before.text_content()
    assert len(after) == 0


@pytest.mark.parametrize(
    ("page", "tight"),
    [
        ("<p>\n\n   one\n\n\n two </p>", "<p>\none\ntwo </p>"),
        ("US&#36;450&#46;", "US$450."),
        ("&#60;b&#62; &#38;amp; &#34;&#39;", "&#60;b&#62; &#38;amp; &#34;&#39;"),
        ("<pre>a\n\n  b&#46;</pre>\n\n<p>", "<pre>a\n\n  b&#46;</pre>\n<p>"),
        ("<script>a\n\n  b</script>\n\n", "<script>a\n\n  b</script>\n"),
        ('<p data-bibtex="a&#10; b">', '<p data-bibtex="a&#10; b">'),
    ],
)
def test_only_blank_space_and_needless_references_go(page: str, tight: str) -> None:
    assert finished(page) == tight


def test_the_icons_of_a_hidden_navigation_go_and_no_others() -> None:
    page = '<a href="x" class="md-nav__link">\n<svg viewBox="0"><path/></svg> X</a><svg></svg>'
    assert finished(page, with_icons=False) == '<a href="x" class="md-nav__link"> X</a><svg></svg>'
    assert "<path/>" in finished(page)
