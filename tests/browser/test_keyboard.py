"""With the keyboard alone: everything that can be reached shows that it was, and nothing is told by
colour only."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.chromium import open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab

PAGES = ("", "sectors/{largest}/", "timeline/", "facts/{disputed}/")

UNSEEN = """() => {
  const look = (element) => {
    const {outlineStyle, outlineWidth, outlineColor, boxShadow} = getComputedStyle(element);
    return {outlineStyle, outlineWidth, outlineColor, boxShadow};
  };
  const reached = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({visibilityProperty: true}));
  const placed = (element) => {
    const around = [];
    for (let at = element; at; at = at.parentElement) around.push(`${at.tagName}.${[...at.classList].sort().join(".")}`);
    return around.join("<");
  };
  const places = new Map(reached.map((element) => [placed(element), element]));
  const wrong = [];
  for (const element of places.values()) {
    const shown = element.matches("input[type=radio], input[type=checkbox]") ? element.closest("label") ?? element : element;
    document.activeElement?.blur();
    const before = look(shown);
    element.focus();
    if (document.activeElement !== element) continue;
    const after = look(shown);
    const ring = after.outlineStyle !== "none" && parseFloat(after.outlineWidth) >= 2 &&
      !/rgba\\(.*, 0\\)|transparent/.test(after.outlineColor);
    if (!ring || JSON.stringify(before) === JSON.stringify(after))
      wrong.push(`${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`);
  }
  return {wrong, count: reached.length, places: places.size};
}"""
"""Focus one element of each place, by what it lies in and by their classes, as the look follows from these."""

NOTE_STOPS = """() => {
  const paths = [...document.querySelectorAll("*")];
  window.stops = [];
  addEventListener("keyup", () => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    window.stops.push({at: paths.indexOf(element), name: element.tagName + " " + element.textContent.trim().slice(0, 40),
      isCitation: element.matches("a.cite"),
      seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth});
  });
}"""
"""Note what each key reached, and whether it is on the screen."""

STEPS = 40


def address_of(served: Served, address: str) -> str:
    """Return the whole address of a page.

    `{largest}` is the sector with most facts, and `{disputed}` the fact that most passages dispute.
    """
    disputed = max(
        served.site.facts.values(),
        key=lambda fact: sum(piece["stance"] == "disputes" for piece in fact["evidence"]),
    )
    return served.url + address.format(
        largest=served.site.sectors_by_size()[0], disputed=disputed["id"]
    )


def stops_of(tab: Page, count: int) -> list[dict[str, Any]]:
    """Press the key that goes on so many times, and return where it stopped."""
    tab.evaluate(NOTE_STOPS)
    for _ in range(count):
        tab.keyboard.press("Tab")
    stops = tab.evaluate("window.stops")
    assert len(stops) == count
    return stops


@pytest.mark.parametrize("address", PAGES)
def test_whatever_has_the_focus_shows_it(plain: Served, open_tab: OpenTab, address: str) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, address_of(plain, address))
    tab.keyboard.press("Tab")  # from here on the browser takes it that keys are used
    for scheme, other in (("default", "dark"), ("slate", "")):
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        found = tab.evaluate(UNSEEN)
        assert found["count"] > 50
        assert found["places"] > 20
        assert found["wrong"] == [], scheme
        if other:
            tab.get_by_title(f"Switch to the {other} colours").click()
            tab.keyboard.press("Tab")


@pytest.mark.parametrize("address", PAGES)
def test_the_tab_key_goes_on_and_what_it_reaches_is_on_the_screen(
    plain: Served, open_tab: OpenTab, address: str
) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, address_of(plain, address))
    stops = stops_of(tab, STEPS)
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert len({stop["at"] for stop in stops}) == STEPS
    assert "Skip to content" in stops[0]["name"]


@pytest.mark.parametrize("address", [*PAGES, "figures/ways-of-light/", "sectors/energy/"])
def test_the_first_link_leads_past_the_navigation_to_the_beginning_of_the_page(
    plain: Served, small: Served, open_tab: OpenTab, address: str
) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, address_of(plain, address) if address in PAGES else small.url + address)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.locator("h1").evaluate("h1 => h1.matches(':target')")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "address", ["", "sectors/{largest}/", "facts/{disputed}/", "disagreements/"]
)
def test_the_first_citation_is_within_25_stops(
    plain: Served, open_tab: OpenTab, address: str, width: int
) -> None:
    tab = open_tab(viewport={"width": width, "height": 900})
    open_page(tab, address_of(plain, address))
    assert any(stop["isCitation"] for stop in stops_of(tab, 25))


def test_a_focus_that_does_not_show_would_be_seen(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    tab.keyboard.press("Tab")
    tab.evaluate(
        """() => { const sheet = new CSSStyleSheet();
          sheet.replaceSync("article a:focus-visible { outline: none !important; }");
          document.adoptedStyleSheets.push(sheet); }"""
    )
    assert tab.evaluate(UNSEEN)["wrong"] != []


SIGNS = """(selector) => {
  const grey = (text) => text.replace(/rgba?\\([^)]*\\)|#[0-9a-f]{3,8}/gi, "colour");
  const found = {};
  for (const badge of document.querySelectorAll(selector)) {
    const style = getComputedStyle(badge, "::before");
    const shape = ["width", "height", "borderStyle", "borderRadius", "clipPath", "backgroundImage", "backgroundColor"]
      .map((name) => name === "backgroundColor" ? /, 0\\)$/.test(style[name]) ? "hollow" : "filled" : grey(style[name]));
    const name = badge.textContent.trim();
    (found[name] ??= new Set()).add(shape.join(" | "));
  }
  return Object.fromEntries(Object.entries(found).map(([name, shapes]) => [name, [...shapes]]));
}"""


def test_a_badge_is_told_by_its_word_and_by_its_shape(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    families: dict[str, dict[str, set[str]]] = {"assessment": {}, "status": {}}
    largest = plain.site.sectors_by_size()[:2]
    registers = ("registers/agreements/", "registers/projects/")
    for address in ("timeline/", *registers, *(f"sectors/{sector}/" for sector in largest)):
        open_page(tab, plain.url + address)
        for family, shapes in families.items():
            for name, looks in tab.evaluate(SIGNS, f".badge-{family}").items():
                shapes.setdefault(name, set()).update(looks)
    for shapes in families.values():
        assert len(shapes) > 3
        assert all(name and len(looks) == 1 for name, looks in shapes.items())
        assert len({next(iter(looks)) for looks in shapes.values()}) == len(shapes)


LEGENDS = """() => [...document.querySelectorAll("figure.figure")].map((figure) => {
  const isHollow = (element) => {
    const {fill, stroke} = getComputedStyle(element);
    return stroke !== "none" && fill !== stroke;
  };
  const bare = (svg) => [...svg.querySelectorAll("*")].map((element) => element.tagName +
    [...element.attributes].filter(({name}) => !["fill", "stroke", "class"].includes(name))
      .map(({name, value}) => name + value).join() + (isHollow(element) ? "hollow" : "")).join(";") + svg.textContent;
  const signs = [...figure.querySelectorAll(".figure-legend > li")].map((li) => [bare(li.querySelector("svg")), li.textContent.trim()]);
  return {id: figure.id, shapes: signs.map(([shape]) => shape), labels: signs.map(([, label]) => label)};
})"""


def test_the_signs_of_every_legend_differ_by_more_than_colour(
    plain: Served, small: Served, open_tab: OpenTab
) -> None:
    tab, looked = open_tab(java_script_enabled=False), 0
    for served in (plain, small):
        for page in served.site.pages.values():
            if not page.tree.xpath("//*[@class = 'figure-legend']"):
                continue
            open_page(tab, served.url + page.address)
            for legend in tab.evaluate(LEGENDS):
                looked += bool(legend["shapes"])
                assert len(set(legend["shapes"])) == len(legend["shapes"]), legend
                assert all(legend["labels"])
    assert looked > 10
