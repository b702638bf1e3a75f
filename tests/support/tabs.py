"""Tabs that are handed from test to test: a browser takes longer to open one than to load most pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

SCREEN: ViewportSize = {"width": 1280, "height": 720}
"""The window of a tab of which no other is asked."""


class Watch(Protocol):
    """What notes what goes on in a browser context, until what it returns is called."""

    def watch(self, context: object) -> Callable[[], None]:
        """Begin, and return what ends it."""


class OpenTab(Protocol):
    """Opens an empty tab in a browser that knows nothing yet; options are those of a Playwright context."""

    def __call__(
        self,
        watch: Watch | None = None,
        *,
        viewport: ViewportSize = SCREEN,
        color_scheme: str = "light",
        **options: object,
    ) -> Page:
        """Open one."""


class _Kept:
    """A tab, alone in its browser context."""

    def __init__(self, browser: Browser, options: dict[str, object]) -> None:
        self._context = browser.new_context(**{"reduced_motion": "reduce", **options})
        self.page = self._context.new_page()
        self._hatch: CDPSession = self._context.new_cdp_session(self.page)
        self._ends: list[Callable[[], None]] = []

    def lend(self, watch: Watch | None, viewport: ViewportSize, color_scheme: str) -> Page:
        if self.page.viewport_size != viewport:
            self.page.set_viewport_size(viewport)
        self.page.emulate_media(media="null", color_scheme=color_scheme, reduced_motion="reduce")
        if watch:
            self._ends.append(watch.watch(self._context))
        return self.page

    def forget(self) -> None:
        """Take out what a test may have left: other tabs, an answer of its own, what pages keep."""
        for end in self._ends:
            end()
        self._ends.clear()
        for other in self._context.pages:
            if other != self.page:
                other.close()
        self.page.unroute_all(behavior="ignoreErrors")
        self.page.mouse.move(0, 0)
        self.page.goto("about:blank")
        visited = self._hatch.send("Page.getNavigationHistory")["entries"]
        for origin in {_origin(entry["url"]) for entry in visited} - {"about://"}:
            given = {"origin": origin, "storageTypes": "all"}
            self._hatch.send("Storage.clearDataForOrigin", given)
        self._context.clear_cookies()
        self._hatch.send("Page.resetNavigationHistory")


class Tabs:
    """The tabs of one browser: those that are free, by the options of their contexts."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[_Kept]] = {}

    @contextmanager
    def lent(self, *, again: bool = True) -> Iterator[OpenTab]:
        """Lend tabs until the block ends, each alone in its browser context.

        What cannot be taken out of a tab, a script that runs on every page or something that listens,
        may only be put into one that is not lent again.
        """
        lent: list[tuple[str, _Kept]] = []

        def open_tab(
            watch: Watch | None = None,
            *,
            viewport: ViewportSize = SCREEN,
            color_scheme: str = "light",
            **options: object,
        ) -> Page:
            key = repr(sorted(options.items()))
            free = self._free.setdefault(key, [])
            kept = free.pop() if free and again else _Kept(self._browser, options)
            lent.append((key, kept))
            return kept.lend(watch, viewport, color_scheme)

        yield open_tab
        for key, kept in lent:
            if again and not kept.page.is_closed():
                kept.forget()
                self._free[key].append(kept)
            else:
                kept.page.context.close()


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
