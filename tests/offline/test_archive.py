"""The zip: what is in it, how large it is, and that every link in it leads to something in it."""

from __future__ import annotations

import re
import stat
import zipfile
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import yaml
from lxml import html

from generator.editions.archive import archive, offline_files
from generator.render.policy import policy
from tests.support.built import Site, classed, text_of
from tests.support.editions import Editions
from tests.support.looping import some
from tests.support.project import ROOT

LARGEST = 4_000_000
"""Bytes that the offline edition of the real briefing may have."""

TOP = re.compile(r"[a-z0-9-]+-\d{4}-\d{2}-\d{2}-offline")


def names(editions: Editions) -> list[str]:
    """Return the paths in the zip, without the one folder on top."""
    with zipfile.ZipFile(editions.archive) as packed:
        return [name.partition("/")[2] for name in packed.namelist()]


def test_it_holds_the_pages_and_what_they_need_and_nothing_else(editions: Editions) -> None:
    found = names(editions)
    assert found == sorted(found)
    assert "index.html" in found
    endings = {PurePosixPath(name).suffix for name in found}
    assert endings == {".html", ".css", ".js", ".svg"}
    assert not [n for n in found if re.search(r"\.map$|sitemap|^404|/lunr/|/workers/", n)]
    assert {n for n in found if n.endswith(".js")} == {
        "assets/citations.js",
        "assets/cite.js",
        "assets/forward.js",
        "assets/search.js",
        "assets/places.js",
        "assets/tables.js",
        "assets/search/asking.js",
        "assets/search/engine.js",
        "assets/search/quantities.js",
        "assets/search/results.js",
        "assets/search/synonyms.js",
        "assets/search/weighing.js",
        "assets/search/words.js",
        "assets/vendor/minisearch.js",
        "assets/drawings.js",
        "assets/filter.js",
        "assets/terms.js",
        "search/entries.js",
        *(n for n in found if re.fullmatch(r"assets/javascripts/bundle\.\w+\.min\.js", n)),
    }


def test_it_is_small_and_has_one_folder_and_plain_files(editions: Editions) -> None:
    size = editions.archive.stat().st_size
    print(f"{editions.archive.name}: {size:,} bytes")
    assert size < LARGEST
    with zipfile.ZipFile(editions.archive) as packed:
        entries = packed.infolist()
    assert {e.filename.partition("/")[0] for e in entries} == {editions.archive.stem}
    assert TOP.fullmatch(editions.archive.stem)
    assert {e.external_attr >> 16 for e in entries} == {stat.S_IFREG | 0o644}
    day = tuple(map(int, re.findall(r"\d+", editions.archive.stem)))
    assert {e.date_time for e in entries} == {(*day, 0, 0, 0)}


def test_every_link_leads_to_a_file_and_an_id_in_the_folder(
    unpacked: Path, editions: Editions
) -> None:
    site = Site(unpacked, Path("unused"))
    checked = 0
    broken, leaving = [], set()
    for page in site.pages.values():
        for link in page.tree.xpath("//@href | //@src"):
            if urlsplit(link).scheme:
                leaving.add(urlsplit(link).scheme)
            elif link.startswith("/") or link.endswith("/"):
                broken.append((page.path, link, "an address that only a server understands"))
            else:
                checked += 1
                if problem := site.missing(page.path, link):
                    broken.append((page.path, unquote(link), problem))
    assert broken == []
    assert checked > 10_000
    assert leaving == {"http", "https"}


def test_with_an_address_a_copy_names_the_published_page_as_the_canonical_one(
    small_editions: Editions,
) -> None:
    """For search engines, where somebody publishes a copy; links in it stay within it."""
    with zipfile.ZipFile(small_editions.archive) as packed:
        (home,) = [n for n in packed.namelist() if n.count("/") == 1 and n.endswith("index.html")]
        tree = html.fromstring(packed.read(home))
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://example.org/b/"]
    assert [u for u in tree.xpath("//nav//a/@href") if u.startswith("https://example.org")] == []


def test_every_page_trusts_its_files_and_its_own_scripts_alone(unpacked: Path) -> None:
    pages = [p for p in Site(unpacked, Path("unused")).pages.values() if p.tree.xpath("//article")]
    assert len(pages) > 200
    for page in some(pages):
        inline = page.tree.xpath("//script[not(@src) and not(@type)]/text()")
        trusted = "".join(f"<script>{script}</script>" for script in inline)
        first = page.tree.find("head")[0]
        assert first.get("http-equiv") == "Content-Security-Policy"
        assert first.get("content") == policy(trusted), page.path
        assert page.tree.xpath("//@style") == []


def test_every_page_is_reached_without_a_script(unpacked: Path) -> None:
    site = Site(unpacked, Path("unused"))
    found, new = set(), {"index.html"}
    while new:
        found |= new
        new = {
            site.target(path, link)[0]
            for path in new
            for link in site.pages[path].tree.xpath("//a/@href")
            if not urlsplit(link).scheme
        } - found
    articles = {path for path, page in site.pages.items() if page.tree.xpath("//article")}
    assert len(articles) > 200
    assert articles - found == set()


def test_the_page_of_the_data_says_that_the_data_is_elsewhere(unpacked: Path) -> None:
    (page,) = (
        p for p in Site(unpacked, Path("unused")).pages.values() if p.path == "about/data.html"
    )
    (lead,) = page.article.xpath(f".//p[{classed('lead')}]")
    assert "data-v1.zip" in text_of(lead)
    assert "has none of the files" in text_of(lead)
    assert page.article.xpath(f".//ul[{classed('documents')}]//a") == []
    assert not (unpacked / "api").exists()


FILES = {
    "index.html": b"<p>\n   a\n  <pre>b\n   c</pre>\n\n  d</p>",
    "app.js": b"a\n  b",
    "app.js.map": b"{}",
    "404.html": b"",
    "sitemap.xml.gz": b"",
    "assets/images/favicon.png": b"",
}


def test_what_only_a_published_site_needs_is_left_out() -> None:
    assert offline_files(FILES).keys() == {"index.html", "app.js"}


def test_the_order_of_the_files_is_nothing() -> None:
    day = date(1979, 5, 1)
    one = archive(FILES, "top", day)
    assert one == archive(dict(reversed(FILES.items())), "top", day)


def test_the_offline_site_is_the_published_one_but_for_what_a_folder_needs() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.offline.yml").read_text("utf-8"))
    assert settings.pop("INHERIT") == "mkdocs.yml"
    assert settings == {
        "site_dir": ".site-offline",
        "use_directory_urls": False,
        "repo_url": "",
    }
