"""What can be taken away from a built site: files beside pages, feeds of sectors, and pages for a frame."""

from __future__ import annotations

import json
import re
from pathlib import Path

import feedparser
from lxml import html

from tests.site.test_built_policy import policy_of
from tests.support.built import Site, classed, text_of
from tests.support.looping import some

MOST = 15_000
"""Bytes of a page for a frame, without its drawing."""


def alternates(site: Site, path: str) -> dict[str, str]:
    """Return the files that the head of a page names, by their types."""
    links = site.pages[path].tree.xpath("//head/link[normalize-space(@rel) = 'alternate']")
    return {link.get("type"): site.target(path, link.get("href"))[0] for link in links}


def test_a_fact_names_its_json_which_is_the_fact_among_all(site: Site) -> None:
    for path, identifier in some(site.fact_pages.items()):
        named = alternates(site, path)["application/json"]
        assert named == f"api/v1/facts/{identifier}.json"
        assert json.loads((site.folder / named).read_text("utf-8")) == site.facts[identifier]
        (shown,) = site.pages[path].article.xpath(f".//details[{classed('cite-this')}]")
        links = {site.target(path, link)[0] for link in shown.xpath(".//a[text() = 'JSON']/@href")}
        assert links == {named}


def test_a_sector_has_a_feed_of_the_changes_of_its_facts(site: Site) -> None:
    whole = feedparser.parse((site.folder / "feed.xml").read_bytes())
    changes = {c["id"]: c for c in site.api["changes"]["changes"]}
    withdrawn = {
        i: set(entry["sectors"])
        for entry in site.api["changes"]["withdrawn"]
        for i in (entry["id"], *entry["aliases"])
    }
    homes = withdrawn | {
        i: {fact["sector"], *fact["also_in"]}
        for fact in site.facts.values()
        for i in (fact["id"], *fact["aliases"])
    }
    ids = [entry.id for entry in whole.entries]
    order = dict(zip(changes, ids, strict=True))
    total = 0
    for sector in some(site.api["sectors"]["sectors"]):
        path, _ = site.target("", sector["url"])
        links = site.pages[path].tree.xpath("//head/link[@type = 'application/atom+xml']/@href")
        feeds = [site.target(path, link)[0] for link in links]
        assert feeds == ["feed.xml", f"sectors/{sector['id']}/feed.xml"]
        feed = feedparser.parse((site.folder / feeds[1]).read_bytes())
        assert feed.bozo == 0
        assert feed.feed.id not in (whole.feed.id, "")
        own = [
            order[i]
            for i, change in changes.items()
            if any(sector["id"] in homes.get(f["fact"], ()) for f in change["facts"])
        ]
        assert [entry.id for entry in feed.entries] == own
        total += len(own)
        seen = site.pages[path].article.xpath(".//a[contains(@href, 'feed.xml')]/@href")
        assert [site.target(path, link)[0] for link in seen] == [feeds[1]]
    assert total or not changes


def test_under_every_drawing_are_its_data_and_its_picture(site: Site) -> None:
    drawn = [
        (path, figure)
        for path, page in site.pages.items()
        for figure in page.tree.xpath(f"//figure[{classed('figure')}]")
    ]
    for path, figure in some(drawn):
        links = figure.xpath(f"./p[{classed('figure-files')}]/a")
        assert [text_of(link) for link in links] == ["Data (CSV)", "Picture (SVG)"]
        for link, kind in zip(links, ("csv", "svg"), strict=True):
            target, _ = site.target(path, link.get("href"))
            assert re.fullmatch(rf"data/charts/[a-z0-9_-]+\.{kind}", target)
            assert (site.folder / target).is_file()


def test_each_fact_and_figure_has_a_page_for_a_frame(site: Site) -> None:
    figures = {p for p in site.pages if p.startswith("figures/")}
    assert set(site.frames) == {f"embed/{path}" for path in (*site.fact_pages, *figures)}
    listed = (site.folder / "sitemap.xml").read_text("utf-8")
    assert "embed/" not in listed
    for path, frame in some(site.frames.items()):
        own = path.removeprefix("embed/")
        assert policy_of(frame) == {
            "default-src": ["'none'"],
            "style-src": ["'self'"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }
        assert frame.tree.xpath("//meta[@name = 'robots']/@content") == ["noindex"]
        (canonical,) = frame.tree.xpath("//link[@rel = 'canonical']/@href")
        assert site.target(path, canonical)[0] == own
        assert frame.tree.xpath("//script | //nav | //iframe | //form") == []
        links = frame.tree.xpath("//footer//a/@href")
        assert site.target(path, links[0])[0] == own
        for link in frame.tree.xpath("//a[not(@rel)]/@href | //link[@rel = 'stylesheet']/@href"):
            assert site.missing(path, link) == ""
        for drawing in frame.tree.xpath("//svg"):
            drawing.drop_tree()
        assert len(html.tostring(frame.tree)) < MOST
        assert len((site.folder / path).read_bytes()) < 100_000


def test_a_frame_tells_the_fact_with_its_assessment_and_date(site: Site) -> None:
    for path, identifier in some(site.fact_pages.items()):
        fact, frame = site.facts[identifier], site.frames[f"embed/{path}"]
        words = text_of(frame.tree.find("body"))
        for told in (fact["title"], fact["statement"]):
            assert " ".join(told.split()) in words
        support = fact["support"].replace("-", " ")
        (assessed,) = frame.tree.xpath(f"//*[{classed('support')}]")
        assert text_of(assessed).startswith(support)
        assert site.api["briefing"]["title"] in words
        voices = [text_of(a) for a in frame.tree.xpath("//main//a")]
        disputes = any(e["stance"] == "disputes" for e in fact["evidence"])
        assert ("Every voice side by side" in voices) == disputes


def test_what_is_copied_is_a_frame_of_the_page_where_its_address_is_known(
    linked: Site, plain: Site
) -> None:
    for path in some(p for p in linked.pages if p.startswith(("facts/", "figures/"))):
        (box,) = linked.pages[path].article.xpath(f".//details[{classed('embed-this')}]")
        (snippet,) = box.xpath(".//pre/code")
        (frame,) = html.fragments_fromstring(snippet.text_content())
        assert frame.tag == "iframe"
        assert frame.get("src") == f"{linked.url}embed/{path.removesuffix('index.html')}"
        assert frame.get("title")
        assert set(frame.keys()) == {"src", "title", "loading", "sandbox", "style"}
        assert "allow-scripts" not in frame.get("sandbox")
    for path in some(p for p in plain.pages if p.startswith(("facts/", "figures/"))):
        (box,) = plain.pages[path].article.xpath(f".//details[{classed('embed-this')}]")
        assert box.xpath(".//pre") == []
        (link,) = box.xpath(".//a/@href")
        assert plain.target(path, link)[0] == f"embed/{path}"


def test_the_registers_have_their_data_beside_them(site: Site) -> None:
    for path, file in (
        ("sources/index.html", "data/sources.csv"),
        ("actors/index.html", "data/actors.csv"),
        ("registers/figures/index.html", "data/values.csv"),
    ):
        article = site.pages[path].article
        links = article.xpath(f".//p[{classed('sift')}]/a/@href")
        assert [site.target(path, link)[0] for link in links] == [file]
        assert (site.folder / file).is_file()
        assert article.xpath(".//*[@data-sift]")


def test_no_table_is_made_twice(site: Site) -> None:
    """The files that the package describes are all there, and no other table."""
    folder: Path = site.folder / "data"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    named = {resource["path"] for resource in package["resources"]}
    assert named == {p.relative_to(folder).as_posix() for p in folder.rglob("*.csv")}
