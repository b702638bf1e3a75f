"""What follows from the rest of a page is left out of it, and only if it comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editions.derived import with_citations, with_permalinks, without_derived

TITLE = "Link to this heading"


def mark(number: int, nth: int, label: str) -> str:
    return (
        f'<a class="cite" id="cite_{number}_{nth}" href="#ref_{number}"'
        f' aria-label="[{number}] {label}" title="[{number}] {label}">[{number}]</a>'
    )


def entry(number: int, label: str, backs: str) -> str:
    return (
        f'<li id="ref_{number}" value="{number}">\n<a class="reference" href="s.html">{label}</a>\n'
        f'<q lang="en">words</q>\n<span class="backs">{backs}</span>\n</li>\n'
    )


def back(number: int, nth: int, shown: str) -> str:
    return (
        f'<a href="#cite_{number}_{nth}" aria-label="{nth}: back to where source {number} is cited">'
        f"↩{shown}</a> "
    )


def heading(name: str, link: str) -> str:
    return f'<h2 class="x" id="{name}">Some <i>words</i>{link}</h2>\n'


def permalink(name: str, title: str = TITLE) -> str:
    return f'<a class="headerlink" href="#{name}" title="{title}">#</a>'


PAGE = (
    heading("one", permalink("one"))
    + f"<p>{mark(1, 1, 'A &#39;x&#39;')} {mark(2, 1, 'B')} {mark(1, 2, 'A &#39;x&#39;')}</p>\n<ol>\n"
    + entry(1, "A &#39;x&#39;", back(1, 1, "<sup>1</sup>") + back(1, 2, "<sup>2</sup>"))
    + entry(2, "B", back(2, 1, ""))
    + "</ol>"
)


def test_marks_ways_back_and_permalinks_are_left_out() -> None:
    small = without_derived(PAGE)
    assert small == (
        heading("one", "")
        + '<p><a class="cite" href="#ref_1">[1]</a> <a class="cite" href="#ref_2">[2]</a>'
        + ' <a class="cite" href="#ref_1">[1]</a></p>\n<ol>\n'
        + '<li id="ref_1" value="1">\n<a class="reference" href="s.html">A &#39;x&#39;</a>\n'
        + '<q lang="en">words</q>\n</li>\n'
        + '<li id="ref_2" value="2">\n<a class="reference" href="s.html">B</a>\n'
        + '<q lang="en">words</q>\n</li>\n</ol>'
    )
    assert with_permalinks(with_citations(small)) == PAGE


@pytest.mark.parametrize(
    ("was", "otherwise"),
    [
        ("cite_1_2", "cite_1_3"),
        ("[2] B", "[2] C"),
        ("↩<sup>2</sup>", "↩"),
        ("2: back to", "3: back to"),
        (back(1, 2, "<sup>2</sup>"), ""),
    ],
)
def test_citations_that_would_come_back_otherwise_stay(was: str, otherwise: str) -> None:
    page = PAGE.replace(was, otherwise)
    assert page != PAGE
    assert without_derived(page) == page.replace(permalink("one"), "")


@pytest.mark.parametrize("link", ["", permalink("two"), permalink("one", "Permalink")])
def test_permalinks_that_would_come_back_otherwise_stay(link: str) -> None:
    page = heading("two", permalink("two")) + heading("one", link)
    assert without_derived(page) == page


def test_attributes_for_the_build_alone_are_left_out() -> None:
    page = '<p class="a" data-search-exclude data-cited>data-cited</p><i data-key="data-statement">'
    assert without_derived(page) == '<p class="a">data-cited</p><i data-key="data-statement">'


PIECES = st.sampled_from(
    [
        *(mark(n, k, label) for n in (1, 2) for k in (1, 2) for label in ("A", "B")),
        *(entry(n, label, back(n, 1, "")) for n in (1, 2) for label in ("A", "B")),
        entry(1, "A", back(1, 1, "<sup>1</sup>") + back(1, 2, "<sup>2</sup>")),
        entry(1, "A", ""),
        *(heading(name, link) for name in "xy" for link in ("", permalink("x"))),
        "<p>text</p>\n",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_whatever_is_left_out_comes_back(page: str) -> None:
    small = without_derived(page)
    assert page in (
        small,
        with_citations(small),
        with_permalinks(small),
        with_permalinks(with_citations(small)),
    )
