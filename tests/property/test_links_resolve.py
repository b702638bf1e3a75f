"""Every link leads where the site puts its target, from any page, wherever the site is."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.targets import Target, site_path
from generator.pipeline import Rendered
from generator.render.links import relative_link

IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
PAGES = st.lists(IDS | st.just("index"), min_size=1, max_size=4).map(
    lambda parts: "/".join(parts) + ".md"
)
FRAGMENTS = st.just("") | IDS | st.sampled_from(["ref_1", "cite_1_2", "year_2019"])
ROOTS = ["https://example.org/", "https://example.org/a/briefing/", "file:///media/stick/site/"]


def leads_to(root: str, page: str, target: Target, folders: bool) -> str:
    return urljoin(root + site_path(Target(page), folders), relative_link(page, target, folders))


@given(
    page=PAGES,
    to=PAGES,
    fragment=FRAGMENTS,
    folders=st.booleans(),
    root=st.sampled_from(ROOTS),
)
def test_a_link_resolves_to_the_address(
    page: str, to: str, fragment: str, folders: bool, root: str
) -> None:
    target = Target(to, fragment)
    assert leads_to(root, page, target, folders) == root + site_path(target, folders)


@given(page=PAGES, to=PAGES, fragment=FRAGMENTS, folders=st.booleans())
def test_a_link_never_begins_at_a_root(page: str, to: str, fragment: str, folders: bool) -> None:
    link = relative_link(page, Target(to, fragment), folders)
    assert link
    assert not link.startswith("/")
    assert "//" not in link


@pytest.mark.parametrize("folders", [True, False])
def test_all_pages_of_a_briefing_reach_each_other(rendered: Rendered, folders: bool) -> None:
    pages = [page.path for page in rendered.site.pages]
    root = ROOTS[1]
    wrong = [
        (page, to)
        for page in pages
        for to in pages
        for target in (Target(to), Target(to, "a"))
        if leads_to(root, page, target, folders) != root + site_path(target, folders)
    ]
    assert wrong == []


@given(pages=st.sets(PAGES, min_size=2, max_size=6), folders=st.booleans())
def test_two_pages_never_share_an_address(pages: set[str], folders: bool) -> None:
    assert len({site_path(Target(page), folders) for page in pages}) == len(pages)
