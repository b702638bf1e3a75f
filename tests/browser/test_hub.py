"""An index over three built briefings: the search leads into each, from a server and from a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import expect

from generator.cli import main
from tests.browser.test_search_found import AMONG_THREE, FIRST, QUERIES
from tests.support.built import Site
from tests.support.checkers import axe_findings
from tests.support.chromium import Troubles, open_page
from tests.support.fitting import misfits
from tests.support.searching import answers, looked_up, places
from tests.support.serving import Served, serve
from tests.support.tabs import OpenTab
from tests.support.workshop import Workshop

(HELD_OUT,) = (file for file in QUERIES if file.stem == "queries_held_out")
"""What was never looked at while the search was made."""


@pytest.fixture(scope="module")
def desk(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index, and below it the real briefing, the small one, and one full of markup."""
    folder = tmp_path_factory.mktemp("desk")
    briefings = {"plain": workshop.plain, "small": workshop.small, "hostile": workshop.hostile}
    for name, site in briefings.items():
        (folder / name).symlink_to(site.folder, target_is_directory=True)
    named = [str(folder / name) for name in briefings]
    done = CliRunner().invoke(
        main, ["hub", *named, "--site-dir", str(folder)], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="module")
def served(desk: Path, workshop: Workshop) -> Iterator[Served]:
    with serve(Site(desk, workshop.plain.content)) as found:
        yield found


@pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (390, "dark")])
def test_every_page_fits_and_asks_nobody_else(
    served: Served, open_tab: OpenTab, width: int, colours: str
) -> None:
    troubles = Troubles(served.url)
    tab = open_tab(troubles, viewport={"width": width, "height": 900}, color_scheme=colours)
    for page in ("", "changes.html", "actors.html"):
        open_page(tab, served.url + page)
        assert misfits(tab) == []
        assert axe_findings(tab) == []
    looked_up(tab, "moonlight cable")
    assert axe_findings(tab) == []
    paper = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (max(map(int, paper[4:-1].split(", "))) < 60) == (colours == "dark")
    found = places(looked_up(tab, "moonlight cable"))
    assert "/small/facts/moonlight-cable/index.html" in found[:2]
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/facts/moonlight-cable/index.html")
    expect(tab.get_by_role("heading", level=1)).to_contain_text("moonlight")
    assert troubles.found == []


def test_from_a_folder_the_search_leads_into_the_copy_for_no_network(
    workshop: Workshop, tmp_path: Path, open_tab: OpenTab
) -> None:
    named = f"{workshop.small.folder}={workshop.small_files.folder}"
    index = tmp_path / "index"
    made = CliRunner().invoke(
        main, ["hub", named, "--site-dir", str(index)], catch_exceptions=False
    )
    assert made.exit_code == 0, made.output
    troubles = Troubles("file:///")
    tab = open_tab(troubles)
    open_page(tab, f"{index.as_uri()}/index.html")
    looked_up(tab, "lantern trade 2022")
    expect(tab.locator(".search-about").first).to_contain_text("contested · Portugal and Estonia")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/facts/lantern-trade-2022.html")
    assert Path(tab.url.removeprefix("file://")).is_relative_to(workshop.small_files.folder)
    assert troubles.found == []


def test_without_a_script_all_but_the_search_is_there(served: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(served.url)
    expect(tab.get_by_role("button")).to_have_count(0)
    tab.get_by_role("link", name="Portugal and Estonia").first.click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Portugal and Estonia")


def test_a_briefing_is_found_by_its_title_first(served: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, served.url)
    assert places(looked_up(tab, "Azerbaijan and Belarus"))[0] == "/plain/index.html"
    assert places(looked_up(tab, "Portugal Estonia"))[0] == "/small/index.html"


def test_most_queries_find_their_answer_among_three_briefings(
    served: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, served.url)
    queries = yaml.safe_load(HELD_OUT.read_text(encoding="utf-8"))
    answered = answers(tab, (asked["query"] for asked in queries))
    count: Counter[str] = Counter()
    missed = {}
    for asked in queries:
        found = [
            place.removeprefix("/plain/").removesuffix("index.html").strip("/")
            for place in answered[asked["query"]]["places"]
        ]
        rank = next((n for n, place in enumerate(found) if place in asked["pages"]), len(found))
        count.update(first=int(rank == 0), three=int(rank < 3))
        if rank:
            missed[asked["query"]] = found[:3]
    print(f"{dict(count)} of {len(queries)}")
    assert count["first"] >= FIRST * len(queries), missed
    assert count["three"] >= AMONG_THREE * len(queries), missed
