"""The pages of a site in one walk: what their readers would have to complain of, in a real browser.

Loading a page takes longer than most of what is then looked at, so each is loaded once. Whether a page
loads, what axe looks at, and what is there without a script, depends on how it is built: pages with
every three elements, there or missing together, that any page of their kind has are looked at. Whether
it fits depends on its words: those with the longest are looked at too.
Colours and a telephone depend on where an element stands: a few pages have every place in which any
stands. What can be seen without a browser is looked for on every page by tests of the site.
"""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Browser, Page

from tests.support import built
from tests.support.checkers import (
    COLOURS,
    ELEMENTS,
    LOOKS,
    axe_findings,
    axe_findings_of_places,
)
from tests.support.chromium import Troubles, resize, wait_until
from tests.support.fitting import WIDTHS, crowded, displaced, misfits_at, narrow
from tests.support.serving import Served
from tests.support.shapes import with_every_place, with_every_three, with_most_words

SCHEMES = (("light", "default"), ("dark", "slate"))
"""The colours: as a reader calls them, and as the theme does."""

_HAS_SCHEME = "scheme => document.body.dataset.mdColorScheme === scheme"

WIDE = 1280
"""The width, in pixels, of a screen that is not narrow."""

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
    elsewhere: Sequence[built.Page] = (),
) -> Findings:
    """Return what is found on the pages of a site that are looked at, or on a part of these.

    What pages `elsewhere`, of a site that is walked too, have in the same place or together, or as long,
    is not looked for.
    """
    every = list(served.site.pages.values())

    def those_of(paths: set[str]) -> list[built.Page]:
        return [page for page in every if page.path in paths]

    closely = with_every_place(every, elsewhere)
    shapes = closely | with_every_three(every, [*elsewhere, *those_of(closely)])
    looked_at = shapes | with_most_words(every, [*elsewhere, *those_of(shapes)])
    pages = those_of(looked_at)[part]
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

    A page is opened as wide as the page before it was left, and in the colours in which it was left. If
    it is looked at closely, it is switched to the others as a reader does it, and touched when it is narrow.
    """
    troubles = Troubles(served.url)
    context = browser.new_context(reduced_motion="reduce", color_scheme=SCHEMES[0][0])
    troubles.watch(context)
    tab = context.new_page()
    screen = context.new_cdp_session(tab)
    places: dict[str, set[str]] = {aspect: set() for aspect in ASPECTS if "axe" in aspect}
    schemes = SCHEMES
    widths = (WIDE, *WIDTHS)
    resize(tab, WIDE)
    for page in pages:
        tab.goto(served.url + page.address)
        wait_until(tab, _HAS_SCHEME, schemes[0][1])
        seen: dict[str, list[str]] = {aspect: [] for aspect in ASPECTS}
        for width in widths:
            is_touched = page.path in closely and width != WIDE
            screen.send("Emulation.setTouchEmulationEnabled", {"enabled": is_touched})
            (resize if width == WIDE else narrow)(tab, width)
            if width != min(widths):
                seen["displaced"] += displaced(tab)
            seen["misfits"] += crowded(tab) if width == WIDE else misfits_at(tab, width)
            if width == WIDE and page.path in shapes:
                seen["axe"] += axe_findings(tab, ELEMENTS)
            if page.path not in closely:
                continue
            if width == WIDE:
                seen["axe"] += axe_findings_of_places(tab, LOOKS, places["axe"])
                _switch(tab, schemes[1])
                schemes = schemes[::-1]
                aspect = "axe in the other colours"
                seen[aspect] += axe_findings_of_places(tab, COLOURS, places[aspect])
            elif width == max(WIDTHS):
                aspect = "axe on a telephone"
                seen[aspect] += axe_findings_of_places(tab, None, places[aspect])
        widths = widths[::-1]
        _note(page, seen, troubles, found)
    context.close()
    assert all(places.values())
    assert troubles.requests > 5 * len(pages) > 0


def _walk_without(
    browser: Browser, served: Served, pages: Sequence[built.Page], found: Findings
) -> None:
    troubles = Troubles(served.url)
    context = browser.new_context(java_script_enabled=False)
    troubles.watch(context)
    tab = context.new_page()
    widths = WIDTHS
    for page in pages:
        tab.goto(served.url + page.address)
        seen = []
        for width in widths:
            narrow(tab, width)
            seen += misfits_at(tab, width)
        widths = widths[::-1]
        _note(page, {"misfits": seen}, troubles, found)
    context.close()
    assert troubles.requests > 3 * len(pages) > 0


def _note(
    page: built.Page, seen: dict[str, list[str]], troubles: Troubles, found: Findings
) -> None:
    for aspect, what in {**seen, "troubles": troubles.found[:]}.items():
        if what:
            found[aspect].setdefault(page.path, []).extend(what)
    troubles.found.clear()


def _switch(tab: Page, scheme: tuple[str, str]) -> None:
    tab.get_by_title(f"Switch to the {scheme[0]} colours").click()
    wait_until(tab, _HAS_SCHEME, scheme[1])
