"""The pages of a site in one walk: what their readers would have to complain of, in a real browser.

Loading a page takes longer than most of what is then looked at, so each is loaded once. Whether a page
loads, what axe looks at, and what is there without a script, depends on how it is built: pages with
every three elements, there or missing together, that any page of their kind has are looked at. Whether
it fits depends on its words: those with the longest are looked at too.
Colours and a telephone depend on where an element stands: a few pages have every place in which any
stands. What can be seen without a browser is looked for on every page by tests of the site.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.support import built
from tests.support.checkers import (
    COLOURS,
    ELEMENTS,
    LOOKS,
    axe_findings,
    axe_findings_of_places,
)
from tests.support.chromium import Troubles
from tests.support.fitting import WIDTHS, crowded, displaced, misfits, narrow
from tests.support.serving import Served
from tests.support.shapes import with_every_place, with_every_three, with_most_words

SCHEMES = (("light", "default"), ("dark", "slate"))
"""The colours: as a reader calls them, and as the theme does."""

ASPECTS = (
    "troubles",
    "axe",
    "axe in the other colours",
    "axe on a telephone",
    "misfits",
    "displaced",
)

Findings = dict[str, dict[str, list[str]]]
"""What was found, by aspect and by page."""


def walk(
    browser: Browser,
    served: Served,
    part: slice = slice(None),
    elsewhere: Iterable[built.Page] = (),
) -> Findings:
    """Return what is found on the pages of a site that are looked at, or on a part of these.

    What pages `elsewhere`, of a site that is walked too, have in the same place is not looked at closely.
    """
    every = list(served.site.pages.values())
    closely = with_every_place(every, elsewhere)
    shapes = with_every_three(every) | closely
    looked_at = shapes | with_most_words(every)
    pages = [page for page in every if page.path in looked_at][part]
    found: Findings = {aspect: {} for aspect in ASPECTS}
    _walk_with_scripts(browser, served, pages, shapes, closely, found)
    _walk_without(browser, served, [page for page in pages if page.path in shapes], found)
    return found


def _walk_with_scripts(
    browser: Browser,
    served: Served,
    pages: Sequence[built.Page],
    shapes: set[str],
    closely: set[str],
    found: Findings,
) -> None:
    """Look at pages as they come, at those of `shapes` with axe, and at some closely.

    A page is seen in the colours in which the page before it was left. If it is looked at closely, it is
    switched to the others as a reader does it, and touched when it is narrow.
    """
    troubles = Troubles(served.url)
    context = browser.new_context(reduced_motion="reduce", color_scheme=SCHEMES[0][0])
    troubles.watch(context)
    tab = context.new_page()
    screen = context.new_cdp_session(tab)
    schemes = SCHEMES
    for page in pages:
        seen: dict[str, list[str]] = {}
        _open_wide(tab, screen, served.url + page.address, schemes[0])
        seen["displaced"] = displaced(tab)
        crowds = crowded(tab)
        if page.path in shapes:
            seen["axe"] = axe_findings(tab, ELEMENTS)
        if page.path in closely:
            seen["axe"] += axe_findings_of_places(tab, LOOKS)
            _switch(tab, schemes[1])
            schemes = schemes[::-1]
            seen["axe in the other colours"] = axe_findings_of_places(tab, COLOURS)
            screen.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
            narrow(tab, WIDTHS[0])
            seen["axe on a telephone"] = axe_findings_of_places(tab)
        narrow(tab, WIDTHS[0])
        seen["displaced"] += displaced(tab)
        seen["misfits"] = crowds + misfits(tab)
        _note(page, seen, troubles, found)
    context.close()
    assert troubles.requests > 5 * len(pages) > 0


def _walk_without(
    browser: Browser, served: Served, pages: Sequence[built.Page], found: Findings
) -> None:
    troubles = Troubles(served.url)
    context = browser.new_context(java_script_enabled=False)
    troubles.watch(context)
    tab = context.new_page()
    for page in pages:
        tab.goto(served.url + page.address)
        _note(page, {"misfits": misfits(tab)}, troubles, found)
    context.close()
    assert troubles.requests > 3 * len(pages) > 0


def _note(
    page: built.Page, seen: dict[str, list[str]], troubles: Troubles, found: Findings
) -> None:
    for aspect, what in {**seen, "troubles": troubles.found[:]}.items():
        if what:
            found[aspect].setdefault(page.path, []).extend(what)
    troubles.found.clear()


def _open_wide(tab: Page, screen: CDPSession, url: str, scheme: tuple[str, str]) -> None:
    screen.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(url)
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", scheme[1])


def _switch(tab: Page, scheme: tuple[str, str]) -> None:
    tab.get_by_title(f"Switch to the {scheme[0]} colours").click()
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", scheme[1])
