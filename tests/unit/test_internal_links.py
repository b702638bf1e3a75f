"""Links within a site: those that lead nowhere are told, and no others."""

from __future__ import annotations

import pytest

from generator.upkeep.internal_links import BrokenLink, broken_links

SITE = {
    "index.html": b'<link rel=canonical href="https://example.org/in/here/"><a href="a/">a</a>',
    "a/index.html": b"<h2 id=\"one two\">x</h2><a name=old></a><p id='sm&ouml;r'>",
    "assets/x.svg": b"<svg/>",
    "404.html": b"",
}


@pytest.mark.parametrize(
    "link",
    [
        'href="https://elsewhere.org/no#such"',
        'href="//elsewhere.org/no"',
        'href="mailto:a@example.org"',
        'href="#"',
        "href=..",
        "href=../",
        "href=./",
        'href="../a/#one%20two"',
        'href="#old"',
        'href="#sm&#246;r"',
        'href="../a/index.html#old:~:text=some%20words"',
        'href="#:~:text=some"',
        'href="/in/here/a/"',
        'href="/in/here/"',
        'src="../assets/x.svg#no-place-in-a-picture"',
        'title="href=nowhere"',
        'data-href="nowhere"',
    ],
)
def test_a_link_that_leads_somewhere_or_elsewhere_is_not_told(link: str) -> None:
    page = SITE["a/index.html"] + f"<a {link}>x</a>".encode()
    assert list(broken_links({**SITE, "a/index.html": page})) == []


@pytest.mark.parametrize(
    ("link", "missing"),
    [
        ('href="../b/"', "there is no b/index.html"),
        ("href=b.html", "there is no a/b.html"),
        ("src='/in/here/b.png'", "there is no b.png"),
        ('href="../../a/"', "there is no ../a/index.html"),
        ('href="#two"', 'a/index.html has no "two"'),
        ('href="../a/#two:~:text=x"', 'a/index.html has no "two"'),
        ('href="../404.html#one"', '404.html has no "one"'),
        ('title="a > b" href="no"', "there is no a/no"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_once(link: str, missing: str) -> None:
    page = SITE["a/index.html"] + f"<a {link}>x</a> <a {link}>y</a>".encode()
    (found,) = broken_links({**SITE, "a/index.html": page})
    assert found == BrokenLink("a/index.html", found.link, missing)
    assert found.link in link
