"""Content full of markup, in a browser: it is read, and nothing of it runs."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.support.built import one_line
from tests.support.chromium import Troubles, open_page
from tests.support.looping import some
from tests.support.searching import looked_up
from tests.support.serving import Served
from tests.support.tabs import OpenTab

ALIVE = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  element.getAttributeNames()
    .filter((name) => name.startsWith("on") ||
      /^\\s*(javascript|data|vbscript):/i.test(element.getAttribute(name)))
    .map((name) => `${element.tagName} ${name}`))"""


SHAPE = """(text) => {
  const step = (element) => [element.tagName, ...element.getAttributeNames().sort()].join(" ");
  const path = (element) =>
    (element.parentElement ? path(element.parentElement) + " > " : "") + step(element);
  const all = [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")];
  const drawn = all.filter((element) => element.parentElement?.closest("svg"));
  const varying = new Set(drawn);
  for (const element of all) {
    if (step(element) === "P hidden" && !element.childElementCount) varying.add(element);
    if (["DEL", "INS"].includes(element.tagName)) varying.add(element);
    if (element.closest("dl.meta > .reviewed, .badge-review")) varying.add(element);
  }
  return [
    ...all.filter((element) => !varying.has(element)).map(step),
    ...[...new Set(drawn.map(path))].sort(),
  ];
}"""
"""The elements of a page in their order. How many lines and marks a drawing has depends on the length
of its words, and whether a fact has words for the search alone on what they are: of what is in a
drawing it is told once that it is there, and a paragraph of such words is left out if it holds text alone.
How many words are marked as changed depends on what they were. All facts with markup are reviewed, so that the name
of who did it has some; of those without only a few are."""


def test_a_browser_reads_the_same_elements_as_without_the_markup(
    small: Served, hostile: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()

    def shape(served: Served, path: str) -> list[str]:
        return tab.evaluate(SHAPE, (served.site.folder / path).read_text(encoding="utf-8"))

    for path in some(small.site.pages):
        read = shape(hostile, path)
        assert len(read) > 50
        assert read == shape(small, path), path


def test_every_page_is_quiet_and_every_window_has_its_exact_title(
    hostile: Served, open_tab: OpenTab
) -> None:
    site, troubles = hostile.site, Troubles(hostile.url)
    briefing = site.api["briefing"]["title"]
    titles = {"index.html": briefing}
    for kind, field in (("sectors", "title"), ("actors", "name"), ("facts", "title")):
        for record in site.api[kind][kind]:
            titles[site.target("", record["url"])[0]] = record[field]
    tab = open_tab(troubles)
    for page in some(site.pages.values()):
        open_page(tab, hostile.url + page.address)
        assert tab.evaluate(ALIVE) == []
        if title := titles.get(page.path):
            told = tab.title()
            if page.path.startswith("facts/"):
                told = re.sub(r" \([a-z, ]+\) · ", " · ", told)  # how sure it is
                assert told != tab.title()
            assert told == (title if title == briefing else f"{title} · {briefing}")
            assert one_line(tab.locator("h1").inner_text()).removesuffix("#").rstrip() == title
    assert troubles.found == []


def test_the_search_shows_a_hostile_title_as_it_is_written(
    hostile: Served, open_tab: OpenTab
) -> None:
    troubles = Troubles(hostile.url)
    tab = open_tab(troubles)
    open_page(tab, hostile.url)
    fact = hostile.site.facts["second-cable"]
    result = looked_up(tab, "follow").filter(has_text="second cable may follow").first
    expect(result.locator(".search-title")).to_have_text(fact["title"])
    assert result.locator("img, script, a").count() == 0
    result.click()
    expect(tab).to_have_url(re.compile(re.escape(f"/{fact['url']}")))
    heading = tab.locator("h1")
    expect(heading).to_be_in_viewport()
    assert one_line(heading.inner_text()).removesuffix("#").rstrip() == fact["title"]
    assert troubles.found == []
