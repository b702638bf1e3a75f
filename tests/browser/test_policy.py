"""The policy of a page refuses what did not come with the site. That no page offends its own is seen wherever all are opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.chromium import answer
from tests.support.serving import Served
from tests.support.tabs import Tabs

LISTEN = """window.refused = new Promise((refused) =>
  addEventListener("securitypolicyviolation", (event) => refused(event.effectiveDirective)))"""

INTRUDERS = {
    "script-src-elem": "<script>window.ran = true</script>",
    "script-src-attr": "<img src='data:image/gif;,' onerror='window.ran = true'>",
    "img-src": "<img src='https://example.org/a.png'>",
    "style-src-attr": "<p style='display: none'>Hidden</p>",
    "style-src-elem": "<style>body { display: none }</style>",
    "connect-src": "<script src='{url}fetch.js'></script>",
    "frame-src": "<iframe src='https://example.org/'></iframe>",
    "form-action": "<form action='https://example.org/'></form><script src='{url}submit.js'></script>",
    "base-uri": "<base href='https://example.org/'>",
}
"""What somebody who got markup into a page might try, by the directive that refuses it."""

OWN = {
    "fetch.js": "fetch('https://example.org/').catch(() => {})",
    "submit.js": "document.querySelector('form[action]').submit()",
}


@pytest.fixture(scope="module")
def listening(browser: Browser) -> Iterator[Page]:
    """A tab whose every page listens for what is refused."""
    with Tabs(browser).lent(again=False) as open_tab:
        tab = open_tab()
        tab.add_init_script(LISTEN)
        yield tab


@pytest.fixture
def tab(listening: Page) -> Iterator[Page]:
    """The same, in which no address answers with a text of the test's own yet."""
    yield listening
    listening.unroute_all()


@pytest.mark.parametrize("directive", INTRUDERS)
def test_what_got_into_a_page_is_refused(small: Served, tab: Page, directive: str) -> None:
    address = small.url + "sectors/trade/"
    text = (small.site.folder / "sectors/trade/index.html").read_text(encoding="utf-8")
    intruder = INTRUDERS[directive].replace("{url}", small.url)
    injected = text.replace("</article>", f"{intruder}</article>", 1)
    assert injected != text
    answer(tab, address, injected)
    for name, script in OWN.items():
        answer(tab, small.url + name, script, "text/javascript")
    tab.goto(address, wait_until="commit")
    assert tab.evaluate("window.refused") == directive
    assert tab.evaluate("window.ran") is None
    assert tab.evaluate("document.querySelector('h1').checkVisibility()")
