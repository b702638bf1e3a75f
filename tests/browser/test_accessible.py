"""axe finds nothing on any page: in the light colours, in the dark ones."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import OpenTab
from tests.support.checkers import COLOURS, axe_findings, axe_script
from tests.support.chromium import answer
from tests.support.serving import Served

NOTHING_TO_SEARCH = {"config": {"lang": ["en"], "separator": " ", "pipeline": []}, "docs": []}
"""What is looked at here does not need the search, and filling it takes time."""

DARK = "document.body.setAttribute('data-md-color-scheme', 'slate')"
"""As the theme's own switch does it; a new page begins in the light colours."""


def findings(open_tab: OpenTab, served: Served) -> dict[str, list[str]]:
    """Return what axe finds on which page. The dark colours change nothing but colours."""
    tab = open_tab(color_scheme="light", viewport={"width": 1280, "height": 900})
    tab.add_init_script(axe_script())
    tab.route("**/search/search_index.json", lambda route: route.fulfill(json=NOTHING_TO_SEARCH))
    found = {}
    for page in served.site.pages.values():
        tab.goto(served.url + page.address)
        found[page.path] = axe_findings(tab)
        tab.evaluate(DARK)
        found[f"{page.path}, dark"] = axe_findings(tab, COLOURS)
    return {where: what for where, what in found.items() if what}


def test_axe_finds_nothing_on_any_page_in_light_or_dark(plain: Served, open_tab: OpenTab) -> None:
    assert findings(open_tab, plain) == {}


def test_axe_finds_nothing_where_there_is_one_of_everything(
    small: Served, open_tab: OpenTab
) -> None:
    assert findings(open_tab, small) == {}


def test_axe_finds_nothing_where_a_page_used_to_be(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    tab.add_init_script(axe_script())
    for page in small.site.forwards.values():
        text = (small.site.folder / page.path).read_text(encoding="utf-8")
        stays = re.sub(r"<meta http-equiv.*>|<script.*</script>", "", text)
        answer(tab, small.url + page.address, stays)
        tab.goto(small.url + page.address)
        assert axe_findings(tab) == [], page.path


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
    tab.add_init_script(axe_script())
    tab.goto(small.url + "about/")
    tab.locator("article h1").evaluate(BREAKAGES[rule])
    assert any(line.startswith(f"{rule} |") for line in axe_findings(tab))


def test_axe_would_find_it_in_the_dark(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(color_scheme="light")
    tab.add_init_script(axe_script())
    tab.goto(small.url)
    tab.evaluate(DARK)
    tab.locator("article h1").evaluate("h1 => h1.style.color = '#222'")
    assert any(line.startswith("color-contrast |") for line in axe_findings(tab, COLOURS))
