"""Light and dark: as the system asks at first, as the reader chooses from then on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.chromium import open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab

SCHEMES = {"light": "default", "dark": "slate"}
BRIGHTNESS = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g);
  return (0.3 * red + 0.6 * green + 0.1 * blue) / 255;
}"""


def expect_scheme(tab: Page, scheme: str) -> None:
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
    brightness = tab.evaluate(BRIGHTNESS)
    assert brightness > 0.8 if scheme == "light" else brightness < 0.2


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_first_visit_is_as_the_system_asks(
    small: Served, open_tab: OpenTab, scheme: str
) -> None:
    tab = open_tab(color_scheme=scheme)
    for address in ("", "sectors/trade/", "facts/lantern-trade-2022/"):
        open_page(tab, small.url + address)
        expect_scheme(tab, scheme)


@pytest.mark.parametrize(("first", "other"), [("light", "dark"), ("dark", "light")])
def test_the_reader_s_choice_stays(
    plain: Served, open_tab: OpenTab, first: str, other: str
) -> None:
    tab = open_tab(color_scheme=first)
    open_page(tab, plain.url)
    expect_scheme(tab, first)
    tab.get_by_title(f"Switch to the {other} colours").click()
    expect_scheme(tab, other)
    tab.reload()
    expect_scheme(tab, other)
    open_page(tab, plain.url + "timeline/")
    expect_scheme(tab, other)
    tab.get_by_title(f"Switch to the {first} colours").click()
    expect_scheme(tab, first)
