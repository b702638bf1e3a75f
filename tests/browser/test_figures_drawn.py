"""The words in the drawings: none is cut, none is shortened, and none lies over another."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.chromium import open_page, resize
from tests.support.serving import Served
from tests.support.tabs import OpenTab

WIDTHS = (1280, 390)
"""Of a screen that shows the wide drawings, and of one that shows the narrow ones."""

DRAWINGS = "//*[contains(@class, 'figure-drawing')]/*[local-name() = 'svg']"

WRONG = """() => {
  const found = [];
  for (const svg of document.querySelectorAll(".figure-drawing > svg")) {
    if (!svg.checkVisibility() || !svg.getBoundingClientRect().width) continue;
    const view = svg.viewBox.baseVal, root = svg.getScreenCTM().inverse();
    const texts = [...svg.querySelectorAll("text")].filter(t => t.textContent.trim()).map((text) => {
      const box = text.getBBox(), matrix = root.multiply(text.getScreenCTM());
      const at = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
      const {x, y, width, height} = box;
      // A line box holds room for marks above and below letters: only the letters have to keep apart.
      const top = y + height * 0.2, bottom = y + height * 0.85;
      return {words: text.textContent, corners: [at(x, top), at(x + width, top), at(x + width, bottom), at(x, bottom)]};
    });
    for (const {words, corners} of texts) {
      if (corners.some(({x, y}) => x < view.x - 0.5 || y < view.y - 0.5 || x > view.x + view.width + 0.5 || y > view.y + view.height + 0.5))
        found.push(`${svg.id}: ${words} | is cut`);
      if (words.includes("…")) found.push(`${svg.id}: ${words} | is shortened`);
    }
    const apart = (one, two) => [one, two].some((corners) => [0, 1].some((n) => {
      const axis = {x: corners[n].y - corners[n + 1].y, y: corners[n + 1].x - corners[n].x};
      const run = (points) => points.map((p) => p.x * axis.x + p.y * axis.y);
      const a = run(one), b = run(two), slack = 0.5 * Math.hypot(axis.x, axis.y);
      return Math.max(...a) < Math.min(...b) + slack || Math.max(...b) < Math.min(...a) + slack;
    }));
    texts.forEach((one, n) => texts.slice(n + 1).forEach((two) => {
      if (!apart(one.corners, two.corners)) found.push(`${svg.id}: ${one.words} | ${two.words} overlap`);
    }));
  }
  return found;
}"""


def wrong_words(open_tab: OpenTab, served: Served) -> tuple[set[str], list[str]]:
    """Return the pages whose drawings were looked at, and what is wrong with the words in them."""
    looked, found = set(), []
    tab = open_tab(viewport={"width": WIDTHS[0], "height": 900})
    for page in served.site.pages.values():
        if not page.tree.xpath(DRAWINGS):
            continue
        looked.add(page.path)
        open_page(tab, served.url + page.address)
        for width in WIDTHS:
            resize(tab, width)
            found += [f"{page.path} at {width}: {line}" for line in tab.evaluate(WRONG)]
    return looked, found


def test_every_word_in_the_drawings_of_the_briefing_can_be_read(
    plain: Served, open_tab: OpenTab
) -> None:
    looked, found = wrong_words(open_tab, plain)
    assert {
        "index.html",
        "timeline/index.html",
        "actors/index.html",
        "places/index.html",
        "sectors/trade/index.html",
        "figures/trade-by-voice/index.html",
    } <= looked
    assert found == []


def test_every_word_in_the_drawings_with_one_of_everything_can_be_read(
    small: Served, open_tab: OpenTab
) -> None:
    looked, found = wrong_words(open_tab, small)
    assert looked
    assert found == []


BREAKAGES = {
    "is cut": "text => text.setAttribute('x', -20)",
    "is shortened": "text => { text.textContent = 'Long na…'; }",
    "overlap": "text => text.after(text.cloneNode(true))",
}


@pytest.mark.parametrize("what", BREAKAGES)
def test_a_word_that_cannot_be_read_would_be_seen(
    small: Served, open_tab: OpenTab, what: str
) -> None:
    tab = open_tab(viewport={"width": WIDTHS[0], "height": 900})
    open_page(tab, small.url + "timeline/")
    tab.locator(".figure-drawing > svg:visible text").first.evaluate(BREAKAGES[what])
    assert any(line.endswith(what) for line in tab.evaluate(WRONG))


@pytest.mark.parametrize("rank", range(3))
def test_the_answer_is_on_the_first_screen_and_its_figure_and_the_facts_follow(
    plain: Served, open_tab: OpenTab, rank: int
) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, f"{plain.url}sectors/{plain.site.sectors_by_size()[rank]}/")
    boxes = [
        tab.locator(where).first.evaluate(
            "element => [element.getBoundingClientRect().top, element.getBoundingClientRect().bottom]"
        )
        for where in (".brief", "figure.figure", "#what_is_said", ".fact-lines")
        if tab.locator(where).count()
    ]
    (_, answered), *rest = boxes
    assert answered < 850
    assert len(rest) >= 2
    assert [top for top, _ in boxes] == sorted(top for top, _ in boxes)
    assert rest[-1][0] < 2 * 900


def test_a_figure_of_ranges_leads_to_every_voice_by_its_name(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, f"{plain.url}sectors/trade/")
    figure = tab.locator("figure.figure").first
    ranges = figure.locator(".figure-drawing > svg:visible a").count()
    figure.get_by_role("link", name="Every voice by its name").click()
    expect(tab).to_have_url(f"{plain.url}figures/trade-by-voice/")
    assert tab.locator(".figure-drawing > svg:visible a").count() == ranges > 20
