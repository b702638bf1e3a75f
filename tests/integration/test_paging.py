"""Pages in parts: each entry on exactly one, in order, no part too long, and every place found."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.paging import Bounds, Listing, divided
from generator.compose.site import compose
from generator.compose.targets import Target, part_target
from generator.content.read import read_content
from generator.export.files import DATA_FILES
from generator.linked import linked
from generator.pipeline import Project, Rendered, Settings, make
from tests.support.made import texts_of
from tests.support.project import ROOT

PAGE = Target("registers/figures.md")
TINY = Bounds(whole=1, room=1)
"""Every entry has a part of its own."""

sizes = st.lists(st.integers(1, 60), max_size=30)


def listing(weights: list[int], name: str = "e") -> Listing[tuple[str, int]]:
    entries = [(f"{name}{n}", weight) for n, weight in enumerate(weights)]
    return Listing(entries, lambda e: e[1], lambda e: e[0], lambda e: (e[0],))


@given(first=sizes, second=sizes, whole=st.integers(1, 200), room=st.integers(1, 100))
def test_each_entry_is_on_one_part_in_order_and_no_part_is_too_long(
    first: list[int], second: list[int], whole: int, room: int
) -> None:
    lists = listing(first, "a"), listing(second, "b")
    parts = divided(PAGE, Bounds(whole, room), *lists)
    for of in lists:
        assert [entry for part in parts for entry in part.of(of)] == of.entries
    everything = [e for of in lists for e in of.entries]
    assert [e for part in parts for of in lists for e in part.of(of)] == everything
    if len(parts) == 1:
        assert parts[0].way is None
        assert parts[0].target == PAGE
        assert sum(first + second) <= whole or len(everything) <= 1 or sum(first + second) <= room
        return
    for number, part in enumerate(parts, 1):
        here = [e for of in lists for e in part.of(of)]
        assert here
        assert len(here) == 1 or sum(weight for _, weight in here) <= room
        assert part.way
        assert (part.way.number, part.way.whole) == (number, len(everything))
        assert (part.way.step.begins, part.way.step.ends) == (here[0][0], here[-1][0])
        assert [t.fragment for t in part.way.here] == [name for name, _ in here]
        assert part.way.step.target == part.target == part_target(PAGE, number)


def test_what_entries_share_counts_once_on_a_part() -> None:
    shared = Listing(
        list(range(6)), lambda _: 1, str, shared=lambda n: [("a reference", 10)] if n < 4 else []
    )
    assert len(divided(PAGE, Bounds(16, 10), shared)) == 1
    assert [p.of(shared) for p in divided(PAGE, Bounds(15, 12), shared)] == [(0, 1), (2, 3), (4, 5)]


def test_the_first_part_has_the_address_of_the_page_and_the_others_none_of_a_record() -> None:
    assert part_target(PAGE, 1) == PAGE
    assert part_target(PAGE, 3).page == "registers/figures/part_3.md"
    assert part_target(Target("sources/index.md"), 2).page == "sources/part_2.md"


@pytest.fixture(scope="module")
def whole(rendered: Rendered) -> Rendered:
    return rendered


@pytest.fixture(scope="module")
def in_parts(small: Path, templates: Path) -> Rendered:
    """The small briefing with a part for each entry."""
    return make(Project(small, templates, Path("unused")), Settings(bounds=TINY))


def ids_of(text: str) -> set[str]:
    """Return the anchors of a rendered page, in its HTML and in its headings."""
    headings = re.findall(r"^#+ .*\{ #([\w-]+)", text, re.M)
    return {*headings, *re.findall(r'\sid="([^"]+)"', text)}


def pages_of(made: Rendered) -> dict[str, str]:
    return {f.path: f.content.decode() for f in made.files if f.path.endswith(".md")}


def target_of(page: str, link: str) -> tuple[str, str]:
    """Return the page and the anchor to which a relative link of a rendered page leads."""
    here = re.sub(r"(^|/)index\.md$", r"\1", page).removesuffix(".md")
    base = f"/{here}/" if here and not here.endswith("/") else f"/{here}"
    path, fragment = urldefrag(urljoin(f"http://site{base}", link))
    return path.removeprefix("http://site/"), fragment


def test_every_link_and_anchor_between_parts_lands(in_parts: Rendered) -> None:
    pages = pages_of(in_parts)
    urls = {
        re.sub(r"(^|/)index\.md$", r"\1", path).removesuffix(".md")
        + ("" if path.endswith("index.md") else "/"): (path, ids_of(text))
        for path, text in pages.items()
    }
    files = {f.path for f in in_parts.files}
    checked, lost = 0, []
    for path, text in pages.items():
        body = text.partition("\n---\n")[2]
        for link in re.findall(r'<a [^>]*href="([^"]+)"', body):
            plain = unescape(link)
            if re.match(r"[a-z]+:", plain):
                continue
            page, fragment = target_of(path, plain)
            checked += 1
            if page in urls:
                if fragment and fragment not in urls[page][1]:
                    lost.append((path, plain))
            elif page not in files and f"{page}index.html" not in files:
                lost.append((path, plain))
    assert lost == []
    assert checked > 500


def test_every_anchor_of_a_whole_page_is_found_from_its_first_part(
    whole: Rendered, in_parts: Rendered
) -> None:
    made, parts = pages_of(whole), pages_of(in_parts)
    assert made.keys() < parts.keys()
    moved = {
        (place.page, place.fragment): page.path
        for page in in_parts.site.pages
        for place in page.here
    }
    lost = []
    for path, text in made.items():
        for anchor in ids_of(text):
            there = anchor in ids_of(parts[path])
            now = moved.get((path, anchor), "")
            if not there and not (now and anchor in ids_of(parts[now])):
                lost.append((path, anchor))
    headings = re.compile(
        r"(cite|ref|filter|figure|decade)_.*|sources_cited|\w+_|one_voice|left_open|what_is_not_known"
        r"|from_other_sectors|in_figures|by_paragraph|group_\d"
    )
    assert [place for place in lost if not headings.fullmatch(place[1])] == []


def test_what_is_listed_on_a_whole_page_is_on_its_parts(
    whole: Rendered, in_parts: Rendered
) -> None:
    for name in ("registers/figures", "sectors/energy", "actors/lantern-guild"):
        entries = r"<li [^>]*data-cited[^>]*>.*?</li>"

        def found(text: str, entries: str = entries) -> list[str]:
            return [re.sub(r'href="[^"]*"', "", e) for e in re.findall(entries, text, re.DOTALL)]

        parts = pages_of(in_parts)
        others = sorted(
            (p for p in parts if re.fullmatch(rf"{name}/part_\d+\.md", p)),
            key=lambda p: int(re.findall(r"\d+", p)[-1]),
        )
        together = [e for p in (f"{name}.md", *others) for e in found(parts[p])]
        assert others
        assert together == found(pages_of(whole)[f"{name}.md"])


def test_a_script_tells_where_the_places_of_a_divided_page_are(in_parts: Rendered) -> None:
    files = texts_of(in_parts.files)
    told = files["parts/sectors/energy.js"].removeprefix("globalThis.briefingPlaces=")
    places = json.loads(told.rstrip(";\n"))
    here = {p.path: [t.fragment for t in p.here] for p in in_parts.site.pages if p.way}
    pages = [path for path in here if re.match(r"sectors/energy(/part_\d+)?\.md", path)]
    assert len(pages) > 1
    assert places == {f"{p.removesuffix('.md')}/": here[p] for p in pages if here[p]}
    assert all('data-places="parts&#47;sectors&#47;energy&#46;js"' in files[p] for p in pages)


def test_whole_pages_have_neither_parts_nor_places(whole: Rendered) -> None:
    assert not any(page.way or page.here for page in whole.site.pages)
    assert not any(f.path.startswith("parts/") for f in whole.files)


def test_the_briefing_of_today_has_no_parts() -> None:
    found = linked(*read_content(ROOT / "content", "content")).briefing
    assert found
    site = compose(found, found.record.as_of, lambda target: target.page, files=DATA_FILES)
    assert len(site.pages) > len(found.facts)
    assert [page.path for page in site.pages if page.way] == []


def test_the_parts_of_a_page_are_told_apart(in_parts: Rendered) -> None:
    pages = in_parts.site.pages
    for value in ("title", "description"):
        of_parts = [getattr(p, value) for p in pages if p.way and not p.is_first]
        assert all(re.search(r"(?i)part \d+", told) for told in of_parts)
    addresses = [p.path for p in pages]
    assert len(addresses) == len(set(addresses))
