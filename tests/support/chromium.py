"""The browser, and a record of everything that goes wrong in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, sync_playwright

EXECUTABLE = "/usr/bin/chromium"

WITHOUT_WINDOWS = "/usr/bin/chromium-headless-shell"
"""The same browser without what surrounds a page: it loads a page with half the work."""

_FEATURES = (
    "AimEnabled",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
    *("WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup"),
)
"""What of the browser is left out: what Playwright leaves out, whose list this one replaces, and the
suggestions below the address bar, two pages that nobody sees and that take longer at every new window
than a page of a briefing."""

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_FEATURES)}",
]

LEFT = "net::ERR_ABORTED"
"""What becomes of a request when the browser goes on to another page."""


def browser_path() -> str:
    """Return where Chromium is. Without one the test is skipped, or fails where a CI must have one."""
    paths = (os.environ["CHROMIUM"],) if "CHROMIUM" in os.environ else (WITHOUT_WINDOWS, EXECUTABLE)
    for path in paths:
        if os.access(path, os.X_OK):
            return path
    reason = f"there is no browser at {' or '.join(paths)}; name one in CHROMIUM"
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)


@contextmanager
def launch() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    path = browser_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def listen(context: BrowserContext, **handlers: Callable[..., None]) -> Callable[[], None]:
    """Have events of a context told to functions by their names; return what ends it."""
    for event, handler in handlers.items():
        context.on(event, handler)

    def end() -> None:
        for event, handler in handlers.items():
            context.remove_listener(event, handler)

    return end


@dataclass
class Troubles:
    """What went wrong in a browser context that may only ask one address for anything."""

    url: str
    found: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def requests(self) -> int:
        """How often something was asked for."""
        return len(self.asked)

    def watch(self, context: BrowserContext) -> Callable[[], None]:
        """Note errors, warnings, dialogs, failed requests, and requests to other hosts; return what ends it."""
        return listen(
            context,
            console=lambda m: self._note(m.type in ("error", "warning"), m.type, m.text),
            weberror=lambda e: self._note(True, "uncaught", str(e.error)),
            requestfailed=lambda r: self._note(r.failure != LEFT, "failed", r.url),
            response=lambda r: self._note(r.status >= 400, str(r.status), r.url),
            request=lambda r: self._request(r.url),
            dialog=self._refuse,
        )

    def _refuse(self, dialog: Dialog) -> None:
        self._note(True, "dialog", dialog.message)
        dialog.dismiss()

    def _request(self, url: str) -> None:
        self.asked.append(url)
        self._note(not url.startswith((self.url, "data:", "blob:" + self.url)), "elsewhere", url)

    def _note(self, wrong: bool, what: str, detail: str) -> None:
        if wrong:
            self.found.append(f"{what}: {detail}")


def answer(tab: Page, url: str, body: str, kind: str = "text/html") -> None:
    """Let an address answer with a text of the test's own."""
    tab.route(url, lambda route: route.fulfill(body=body, content_type=kind))


def open_page(tab: Page, url: str) -> None:
    """Go to a page, and wait until its scripts have run."""
    tab.goto(url, wait_until="load")


_UNTIL = """([holds, given, patience]) => new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error(`never held: ${holds}`)), patience);
  const look = () => {
    if (CONDITION(given)) { clearTimeout(late); done(); } else { requestAnimationFrame(look); }
  };
  look();
})"""


def wait_until(tab: Page, condition: str, given: object = None) -> None:
    """Wait, for at most half a minute, until a function in JavaScript says yes at a frame.

    Playwright's own waiting evaluates its text again at every frame, which a page's policy forbids.
    """
    tab.evaluate(_UNTIL.replace("CONDITION", f"({condition})"), [condition, given, 30_000])


_DRAWN = """() => [...document.querySelectorAll('svg[data-drawing]')]
  .every((drawing) => drawing.getBoundingClientRect().width === 0)"""


def resize(tab: Page, width: int, height: int = 900) -> None:
    """Give a window another size, and wait until it has it and the drawings that are then shown."""
    tab.set_viewport_size({"width": width, "height": height})
    wait_until(tab, "width => innerWidth === width", width)
    wait_until(tab, _DRAWN)
