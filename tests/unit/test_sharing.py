"""What the offline edition makes of pages: smaller ones, that a browser reads as the same."""

from __future__ import annotations

import html
import json
import re
import string

import pytest
from lxml import html as lxml_html

from generator.editions.sharing import small_pages
from generator.render.escape import escape

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0h{n}z"/></svg>'
SETTINGS = '<script id="__config" type="application/json">{"base": "..", "of": "</a>"}</script>'


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def tree(content: bytes) -> str:
    parsed = lxml_html.document_fromstring(content, parser=lxml_html.HTMLParser(encoding="utf-8"))
    return lxml_html.tostring(parsed, encoding="unicode")


@pytest.mark.parametrize(
    "body",
    [
        f'<p title="{escape(string.punctuation)}">{escape(string.punctuation)}</p>',
        f'<a href="{escape("https://example.org/?a=1&b=2;c#d")}">x</a>',
        f"<p>{escape('&lt;b&gt; &amp;#38; <script>alert(1)</script> &#60;')}</p>",
        "<pre>a&#46;\n   b</pre><textarea>\n\n  &#46;</textarea>",
        "<script>'&#46;'\n   // c\n</script><style>\n   a{}\n</style>",
        "<p>&#160;&#8222;&#12345;&#346; &#1234;&#33;</p>",
    ],
)
def test_a_browser_reads_the_same(body: str) -> None:
    small = small_pages({"a.html": page(body)})["a.html"]
    assert tree(small) == tree(page(body))


def test_nothing_that_means_something_is_decoded() -> None:
    body = f"<p>{escape(string.punctuation)}</p>"
    small = small_pages({"a.html": page(body)})["a.html"].decode()
    (text,) = re.findall("<p>(.*)</p>", small)
    assert html.unescape(text) == string.punctuation
    assert sorted(re.findall(r"&#\d+;", text)) == ["&#34;", "&#38;", "&#39;", "&#60;", "&#62;"]


def test_indentation_is_lost_but_not_where_it_is_text() -> None:
    small = small_pages({"a.html": b"<p>\n   a\n  <pre>b\n   c</pre>\n\n  d</p>"})
    assert small == {"a.html": b"<p>\na\n<pre>b\n   c</pre>\nd</p>"}


def test_what_pages_repeat_is_kept_once() -> None:
    one, two, own = (ICON.replace("{n}", str(n)) for n in (1, 2, 3))
    pages = {
        "index.html": page(f"{one}{own}<script>a()\n</script>"),
        "b/c.html": page(f"<i>{one}</i>{two}<script>a()\n</script>{SETTINGS}"),
        "b/d.html": page(f"<i>{one}</i><script>d()</script>{SETTINGS}"),
        "b/bare.html": page("bare"),
    }
    small = small_pages(pages)
    shared = {path: small.pop(path).decode() for path in set(small) - set(pages)}
    styles = shared.pop("assets/shared/icons.css")
    assert styles.count("data:image/svg+xml") == 1
    code = {text: path for path, text in shared.items()}
    settings = f'document.currentScript.insertAdjacentHTML("afterend",{json.dumps(SETTINGS)})\n'
    assert set(code) == {"a()\n", settings}
    icon = '<svg class="shared-icon shared-icon-1" viewBox="0 0 24 24"></svg>'

    def link(up: str) -> str:
        return f'<link rel="stylesheet" href="{up}assets/shared/icons.css">\n'

    def script(up: str, text: str) -> str:
        return f'<script src="{up}{code[text]}"></script>'

    assert small == {
        "index.html": page(f"{icon}{own}{script('', one_of(code))}", link("")),
        "b/c.html": page(
            f"<i>{icon}</i>{two}{script('../', one_of(code))}{script('../', settings)}", link("../")
        ),
        "b/d.html": page(
            f"<i>{icon}</i><script>d()</script>{script('../', settings)}", link("../")
        ),
        "b/bare.html": pages["b/bare.html"],
    }


def one_of(code: dict[str, str]) -> str:
    (found,) = (text for text in code if text.startswith("a()"))
    return found


def test_the_order_of_pages_is_nothing() -> None:
    icons = [ICON.replace("{n}", str(n)) for n in range(3)]
    pages = {f"{n}.html": page("".join(icons[n:] + icons[:n])) for n in range(3)}
    assert small_pages(pages) == small_pages(dict(reversed(pages.items())))
