"""Every page of a site in one walk: what its readers would have to complain of, in a real browser.

Loading a page takes longer than most of what is then looked at, so each is loaded once.
"""

from __future__ import annotations

from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.support.checkers import COLOURS, axe_findings, axe_script
from tests.support.chromium import Troubles
from tests.support.fitting import WIDTHS, misfits, narrow
from tests.support.serving import Served

LITTLE_TO_SEARCH = {
    "config": {
        "lang": ["en"],
        "separator": " ",
        "pipeline": [],
        "fields": {"title": {}, "text": {}},
    },
    "docs": [{"location": "", "title": "Home", "text": ""}],
}
"""What is looked at here does not need the search, and filling it takes time."""

SCHEMES = (("light", "default"), ("dark", "slate"))
"""The colours: as a reader calls them, and as the theme does."""

ASPECTS = ("troubles", "axe", "axe in the other colours", "axe on a telephone", "misfits")

Findings = dict[str, dict[str, list[str]]]
"""What was found, by aspect and by page."""


def walk(browser: Browser, served: Served) -> Findings:
    """Return what is found on which page.

    Each page is seen in the colours in which the page before it was left, is switched to the others
    as a reader does it, and is then made narrow and touched.
    """
    troubles = Troubles(served.url)
    context = browser.new_context(reduced_motion="reduce", color_scheme=SCHEMES[0][0])
    troubles.watch(context)
    tab = context.new_page()
    screen = context.new_cdp_session(tab)
    tab.add_init_script(axe_script())
    index = f"{served.url}search/search_index.json"
    tab.route(index, lambda route: route.fulfill(json=LITTLE_TO_SEARCH))
    found: Findings = {aspect: {} for aspect in ASPECTS}
    schemes = SCHEMES
    for page in served.site.pages.values():
        seen = _looked_at(tab, screen, served.url + page.address, schemes)
        for aspect, what in zip(ASPECTS, (troubles.found[:], *seen), strict=True):
            if what:
                found[aspect][page.path] = what
        troubles.found.clear()
        schemes = schemes[::-1]
    context.close()
    assert troubles.requests > 5 * len(served.site.pages)
    return found


def _looked_at(
    tab: Page, screen: CDPSession, url: str, schemes: tuple[tuple[str, str], tuple[str, str]]
) -> tuple[list[str], ...]:
    (_, now), (other, then) = schemes
    screen.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(url)
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", now)
    wide = axe_findings(tab)
    tab.get_by_title(f"Switch to the {other} colours").click()
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", then)
    switched = axe_findings(tab, COLOURS)
    screen.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    narrow(tab, WIDTHS[0])
    return wide, switched, axe_findings(tab), misfits(tab)
