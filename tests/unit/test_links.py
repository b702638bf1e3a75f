"""Addresses on the site, as MkDocs makes them, in the style of folders and in that of files."""

from __future__ import annotations

import posixpath

import pytest

from generator.compose.targets import Target, site_path
from generator.render.links import relative_link, relative_path

PATHS = [
    # page, fragment, as folders, as files
    ("index.md", "", "", "index.html"),
    ("index.md", "bottom_line", "#bottom_line", "index.html#bottom_line"),
    ("timeline.md", "", "timeline/", "timeline.html"),
    ("timeline.md", "year_2019", "timeline/#year_2019", "timeline.html#year_2019"),
    ("sectors/index.md", "", "sectors/", "sectors/index.html"),
    ("sectors/trade.md", "", "sectors/trade/", "sectors/trade.html"),
    ("sectors/trade.md", "a-1", "sectors/trade/#a-1", "sectors/trade.html#a-1"),
    ("sectors/my-index.md", "", "sectors/my-index/", "sectors/my-index.html"),
]

LINKS = [
    # from, to, fragment, as folders, as files
    ("index.md", "index.md", "", "./", "index.html"),
    ("index.md", "index.md", "x", "#x", "#x"),
    ("index.md", "timeline.md", "", "timeline/", "timeline.html"),
    ("index.md", "sectors/index.md", "", "sectors/", "sectors/index.html"),
    ("index.md", "sectors/trade.md", "f", "sectors/trade/#f", "sectors/trade.html#f"),
    ("timeline.md", "index.md", "", "../", "index.html"),
    ("timeline.md", "index.md", "x", "../#x", "index.html#x"),
    ("timeline.md", "timeline.md", "", "./", "timeline.html"),
    ("timeline.md", "timeline.md", "x", "#x", "#x"),
    ("timeline.md", "sectors/trade.md", "f", "../sectors/trade/#f", "sectors/trade.html#f"),
    ("sectors/index.md", "index.md", "", "../", "../index.html"),
    ("sectors/index.md", "sectors/index.md", "", "./", "index.html"),
    ("sectors/index.md", "sectors/trade.md", "", "trade/", "trade.html"),
    ("sectors/trade.md", "sectors/index.md", "", "../", "index.html"),
    ("sectors/trade.md", "sectors/legal.md", "f", "../legal/#f", "legal.html#f"),
    ("sectors/trade.md", "sectors/trade.md", "f", "#f", "#f"),
    ("sectors/trade.md", "index.md", "", "../../", "../index.html"),
    ("sectors/trade.md", "timeline.md", "x", "../../timeline/#x", "../timeline.html#x"),
    ("sectors/trade.md", "sources/s.md", "p", "../../sources/s/#p", "../sources/s.html#p"),
]


@pytest.mark.parametrize(("page", "fragment", "folders", "files"), PATHS)
def test_the_address_from_the_root(page: str, fragment: str, folders: str, files: str) -> None:
    target = Target(page, fragment)
    assert (site_path(target, True), site_path(target, False)) == (folders, files)


@pytest.mark.parametrize(("page", "to", "fragment", "folders", "files"), LINKS)
def test_the_link_from_another_page(
    page: str, to: str, fragment: str, folders: str, files: str
) -> None:
    target = Target(to, fragment)
    found = relative_link(page, target, True), relative_link(page, target, False)
    assert found == (folders, files)


@pytest.mark.parametrize(
    "path", ["a", "a/b.md", "a/b/", "a/../b", "./a", "c//d", ".", "../a", "ab"]
)
@pytest.mark.parametrize("folder", ["a", "a/b", "a/c", ".", "b", "./a", "a/.."])
def test_a_relative_path_is_that_of_the_library(path: str, folder: str) -> None:
    assert relative_path(path, folder) == posixpath.relpath(path, folder)
