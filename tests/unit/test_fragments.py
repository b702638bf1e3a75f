"""What pages have around their articles is kept once, and comes back where it stood."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editions.fragments import share
from generator.editions.markup import elements

SCRIPT = "assets/shared/frame.js"
LONG = "x" * 600


def page(body: str, title: str = "Here · Site") -> str:
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body>\n{body}\n</body></html>\n"
    )


def article(text: str = "own") -> str:
    return f"<article>{text}</article>"


def parts_of(files: Mapping[str, str]) -> list[str]:
    parts = files[SCRIPT].partition("})(")[2]
    return json.loads(parts.rpartition(");")[0])


def put_back(text: str, files: Mapping[str, str]) -> str:
    """Do what the script does in a browser."""
    name = re.search("<title>(.*)</title>", text)[1].split(" · ")[0]

    def written(script: re.Match[str]) -> str:
        up = script[1].removesuffix(SCRIPT)
        return parts_of(files)[int(script[2])].replace("\0", up).replace("\1", name)

    return re.sub(r'<script src="([^"]*)" data-part="(\d+)"></script>', written, text)


def resolved(text: str, path: str) -> str:
    """Write every relative address of a page as it is from the top folder."""
    folder = posixpath.dirname(path)

    def whole(link: re.Match[str]) -> str:
        if re.match(r"[a-z]+:|#|\?|/", link[2]) or not link[2]:
            return link[0]
        address, sign, rest = re.fullmatch("([^?#]*)([?#]?)(.*)", link[2]).groups()
        return f'{link[1]}="{posixpath.normpath(posixpath.join(folder, address))}{sign}{rest}"'

    return re.sub(r'(href|src)="([^"]*)"', whole, text)


def test_a_frame_is_written_once_and_each_page_asks_for_it() -> None:
    def frame(up: str, here: str) -> str:
        return f'<header><a href="{up}a/index.html#x">{LONG}</a><b>\n{here}\n</b></header>\n'

    pages = {
        "index.html": page(frame("", "One") + article("1") + "<p>own</p>", "One · Site"),
        "a/b.html": page(frame("../", "Two &#38; more") + article("2"), "Two &#38; more · Site"),
        "a/c.html": page(frame("../", "Three") + article("3"), "Three · Site"),
    }
    small, files = share(pages, SCRIPT)
    assert parts_of(files) == [
        f'<header><a href="\0a/index.html#x">{LONG}</a><b>\n\1\n</b></header>'
    ]

    def asked(up: str) -> str:
        return f'<script src="{up}assets/shared/frame.js" data-part="0"></script>\n'

    assert small == {
        "index.html": page(asked("") + article("1") + "<p>own</p>", "One · Site"),
        "a/b.html": page(asked("../") + article("2"), "Two &#38; more · Site"),
        "a/c.html": page(asked("../") + article("3"), "Three · Site"),
    }


@pytest.mark.parametrize(
    "kept",
    [
        f"<article><p>{LONG}</p></article>",
        f"<noscript><p>{LONG}</p></noscript><article></article>",
        f"<main><p>{LONG}</p></main>",  # no article at all
        f'<div><link rel="stylesheet" href="{LONG}"></div><article></article>',
        f"<style>{LONG}</style><article></article>",
        f'<meta content="{LONG}"><article></article>',
    ],
)
def test_what_is_read_without_a_script_stays(kept: str) -> None:
    pages = {f"{n}.html": page(kept) for n in range(5)}
    assert share(pages, SCRIPT) == (pages, {})


def test_what_only_few_pages_have_or_is_short_stays() -> None:
    few = {
        "a.html": page(f"<p>{LONG}</p>" + article()),
        "b.html": page("<p>b</p>" + article()),
    }
    short = {f"{n}.html": page("<p>short</p>" + article(str(n))) for n in range(500)}
    for pages in (few, short):
        assert share(pages, SCRIPT) == (pages, {})


def test_what_a_part_that_stays_refers_to_stays_with_it() -> None:
    control = f'<div title="{LONG}"><input id="a b"><input id="it"></div>'
    named = f'<p id="other" aria-labelledby="x it">{LONG}</p>'
    moved = f'<p aria-controls="other">{LONG}</p>'
    pages = {
        f"{n}.html": page(
            f'{control}<label for="it">{n}</label>{moved}<i>{n}</i>{named}' + article()
        )
        for n in range(4)
    }
    small, files = share(pages, SCRIPT)
    assert parts_of(files) == [moved, named]
    assert all(control in text for text in small.values())
    pages = {path: text.replace("<i>", '<i aria-controls="other">') for path, text in pages.items()}
    small, files = share(pages, SCRIPT)
    assert parts_of(files) == [moved]


def test_the_order_of_pages_is_nothing() -> None:
    pages = {f"{n}.html": page(f"<p>{LONG}{n % 2}</p>" + article()) for n in range(8)}
    small, files = share(pages, SCRIPT)
    again, same = share(dict(reversed(pages.items())), SCRIPT)
    assert (dict(sorted(small.items())), files) == (dict(sorted(again.items())), same)


ADDRESSES = st.sampled_from(
    ["index.html", "a/b.html", "#x", "../x.html", "https://example.org/", "", ".", "?q=/..", "a/"]
)
NAMES = st.sampled_from(["Here", "A &#38; B", "$&amp; $1", "\\1", "Ağ"])
TEXTS = st.one_of(NAMES, st.sampled_from(["", f"\n{LONG[:90]}\n", '" href="x"', "</", "&lt;b"]))
LEAVES = st.one_of(
    TEXTS,
    st.builds("<i>\n{}\n</i>".format, NAMES),
    st.builds('<img src="{}" alt="">'.format, ADDRESSES),
    st.builds('<script src="{}"></script>'.format, ADDRESSES),
    st.builds("<noscript>{}</noscript>".format, NAMES),
    st.just("<p>not closed"),
)
NODES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        '<div class="c{1}"><a href="{0}">{2}</a>{3}</div>'.format,
        ADDRESSES,
        st.integers(0, 2),
        inner,
        inner,
    ),
    max_leaves=8,
)


@given(
    pool=st.lists(NODES, min_size=1, max_size=4),
    picks=st.lists(
        st.tuples(
            st.sampled_from(["p{}.html", "a/p{}.html", "a/b/p{}.html"]),
            NAMES,
            st.lists(st.integers(0, 3), max_size=5),
            st.lists(st.integers(0, 3), max_size=3),
        ),
        min_size=2,
        max_size=12,
    ),
)
def test_what_the_script_puts_back_is_what_stood_there(
    pool: list[str], picks: list[tuple[str, str, list[int], list[int]]]
) -> None:
    def side(which: list[int]) -> str:
        return "\n".join(f'<div title="{LONG}">{pool[n % len(pool)]}</div>' for n in which)

    pages = {
        path.format(n): page(
            f"{side(before)}<main>{article(side(before))}</main>{side(after)}", f"{name} · S"
        )
        for n, (path, name, before, after) in enumerate(picks)
    }
    small, files = share(pages, SCRIPT)
    assert small.keys() == pages.keys()
    for path, text in pages.items():
        back = put_back(small[path], files)
        assert resolved(back, path) == resolved(text, path)
        assert article(side(picks[int(re.findall(r"\d+", path)[-1])][2])) in small[path]


@given(st.lists(NODES, max_size=4).map("".join))
def test_an_element_is_its_own_markup(text: str) -> None:
    found = [e for top in elements(text) for e in top.all()]
    assert all(text[e.start :].startswith(f"<{e.tag}") for e in found)
    assert all(text[e.end - 1] == ">" and e.start < e.end for e in found)
    for element in found:
        inner = [(c.start, c.end) for c in element.children]
        assert inner == sorted(inner)
        assert all(element.start < s < e < element.end for s, e in inner)
    assert [e.tag for e in found if e.tag == "p"] == []
