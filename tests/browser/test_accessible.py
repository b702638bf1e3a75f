"""axe finds nothing where a page used to be nor in what opens, and it would find what is wrong."""

from __future__ import annotations

import re

import pytest

from tests.support.checkers import COLOURS, axe_findings
from tests.support.chromium import answer
from tests.support.looping import some
from tests.support.serving import Served
from tests.support.tabs import OpenTab

DARK = "document.body.setAttribute('data-md-color-scheme', 'slate')"
"""As the theme's own switch does it; a new page begins in the light colours."""


def test_axe_finds_nothing_where_a_page_used_to_be(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    for page in some(small.site.redirects.values()):
        text = (small.site.folder / page.path).read_text(encoding="utf-8")
        stays = re.sub(r"<meta http-equiv.*>|<script.*</script>", "", text)
        answer(tab, small.url + page.address, stays)
        tab.goto(small.url + page.address)
        assert axe_findings(tab) == [], page.path


def test_axe_finds_nothing_in_an_open_drawer(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(color_scheme="light", viewport={"width": 390, "height": 844}, has_touch=True)
    tab.goto(small.url + "sectors/")
    tab.locator("header label[for='__drawer']").first.click()
    assert axe_findings(tab) == []


BREAKAGES = {
    "color-contrast": "h1 => h1.style.color = '#eee'",
    "image-alt": "h1 => h1.append(new Image())",
    "heading-order": "h1 => h1.insertAdjacentHTML('afterend', '<h4>Out of order</h4>')",
    "link-in-text-block": """h1 => { h1.insertAdjacentHTML('afterend',
      '<p>Words around <a href="#x">a link</a> that colour alone tells from them.</p>');
      const link = h1.nextElementSibling.querySelector('a');
      link.style.textDecoration = 'none'; link.style.color = '#0b3040'; }""",
}


@pytest.mark.parametrize("rule", BREAKAGES)
def test_axe_would_find_it(small: Served, open_tab: OpenTab, rule: str) -> None:
    tab = open_tab(color_scheme="light")
    tab.goto(small.url + "about/")
    tab.locator("article h1").evaluate(BREAKAGES[rule])
    assert any(line.startswith(f"{rule} |") for line in axe_findings(tab))


def test_axe_would_find_it_in_the_dark(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(color_scheme="light")
    tab.goto(small.url)
    tab.evaluate(DARK)
    tab.locator("article h1").evaluate("h1 => h1.style.color = '#222'")
    assert any(line.startswith("color-contrast |") for line in axe_findings(tab, COLOURS))
