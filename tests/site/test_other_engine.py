"""ProperDocs, which goes on from MkDocs, makes the same site of the same pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from tests.support.built import Page, Site, text_of
from tests.support.looping import some
from tests.support.project import copy_project, run_module
from tests.support.workshop import Workshop


def told(page: Page) -> tuple[str, str, list[str], list[str]]:
    """Return what a reader and a link find on a page."""
    main = page.tree.xpath("//article | //main")[-1]
    return page.tree.findtext(".//title"), text_of(main), page.ids, page.tree.xpath("//a/@href")


def test_properdocs_makes_the_same_pages_with_the_same_anchors(
    small: Site, workshop: Workshop, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    project = copy_project(tmp_path / "project", workshop.project, small.content)
    printed = run_module(
        project, "properdocs", "build", "--config-file", "mkdocs.yml",
        "--site-dir", str(folder),
    )  # fmt: skip
    other = Site(folder, small.content)
    home = (folder / "index.html").read_text(encoding="utf-8")
    assert "ProperDocs" in home, printed
    assert other.pages.keys() == small.pages.keys()
    assert other.redirects.keys() == small.redirects.keys()
    for path, page in some(small.pages.items()):
        assert told(other.pages[path]) == told(page), path
    assert other.api == small.api
    assert sorted(map(str, other.search_entries)) == sorted(map(str, small.search_entries))


LOSSES = {
    "title": (r"<title>.*?</title>", "<title>Another</title>"),
    "words": (r"(<article.*?<p[^>]*>)", r"\1Another "),
    "anchor": (r'(<h2[^>]*?) id="[^"]*"', r"\1"),
    "link": (r'(<article.*?<a[^>]*href=")', r"\1../"),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_page_that_came_out_otherwise_would_be_seen(small: Site, loss: str) -> None:
    path = "sectors/trade/index.html"
    text = (small.folder / path).read_text(encoding="utf-8")
    changed, count = re.subn(*LOSSES[loss], text, count=1, flags=re.S)
    assert count == 1
    before, after = (told(Page(path, html.document_fromstring(t))) for t in (text, changed))
    assert [a == b for a, b in zip(before, after, strict=True)].count(False) == 1
