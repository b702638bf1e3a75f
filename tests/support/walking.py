"""Every page of a site in one walk: what its readers would have to complain of, in a real browser.

Loading a page takes longer than most of what is then looked at, so each is loaded once. Every page has
to load and to fit: that depends on its words. What axe looks at depends on how a page is built: it runs
on one page of each shape, and in the other colours and on a telephone where there is anything that
stands nowhere else like that.
"""

from __future__ import annotations

from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.support.checkers import COLOURS, axe_findings
from tests.support.chromium import Troubles
from tests.support.fitting import WIDTHS, misfits, narrow
from tests.support.serving import Served
from tests.support.shapes import of_each_shape, with_every_place

SCHEMES = (("light", "default"), ("dark", "slate"))
"""The colours: as a reader calls them, and as the theme does."""

ASPECTS = ("troubles", "axe", "axe in the other colours", "axe on a telephone", "misfits")

Findings = dict[str, dict[str, list[str]]]
"""What was found, by aspect and by page."""


def walk(browser: Browser, served: Served, part: slice = slice(None)) -> Findings:
    """Return what is found on which page of a site, or of a part of its pages.

    A page is seen in the colours in which the page before it was left. If it is looked at closely, it is
    switched to the others as a reader does it, and touched when it is narrow.
    """
    every = list(served.site.pages.values())
    closely = with_every_place(every)
    at_all = of_each_shape(every) | closely
    troubles = Troubles(served.url)
    context = browser.new_context(reduced_motion="reduce", color_scheme=SCHEMES[0][0])
    troubles.watch(context)
    tab = context.new_page()
    screen = context.new_cdp_session(tab)
    found: Findings = {aspect: {} for aspect in ASPECTS}
    schemes, pages = SCHEMES, every[part]
    for page in pages:
        seen: dict[str, list[str]] = {}
        _open_wide(tab, screen, served.url + page.address, schemes[0])
        if page.path in at_all:
            seen["axe"] = axe_findings(tab)
        if page.path in closely:
            _switch(tab, schemes[1])
            schemes = schemes[::-1]
            seen["axe in the other colours"] = axe_findings(tab, COLOURS)
            screen.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
            narrow(tab, WIDTHS[0])
            seen["axe on a telephone"] = axe_findings(tab)
        seen["misfits"] = misfits(tab)
        seen["troubles"] = troubles.found[:]
        troubles.found.clear()
        for aspect, what in seen.items():
            if what:
                found[aspect][page.path] = what
    context.close()
    assert troubles.requests > 5 * len(pages) > 0
    return found


def _open_wide(tab: Page, screen: CDPSession, url: str, scheme: tuple[str, str]) -> None:
    screen.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(url)
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", scheme[1])


def _switch(tab: Page, scheme: tuple[str, str]) -> None:
    tab.get_by_title(f"Switch to the {scheme[0]} colours").click()
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", scheme[1])
