"""What the offline edition makes of pages: smaller ones, that a browser reads as the same."""

from __future__ import annotations

import html
import re
import string

import pytest
from lxml import html as lxml_html

from generator.editions.sharing import small_pages
from generator.render.escape import escape
from generator.render.policy import policy

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0h{n}z"/></svg>'


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


def trusting(*scripts: str) -> str:
    """Return a policy that lets some inline scripts run, as a page states it."""
    text = policy("".join(f"<script>{script}</script>" for script in scripts))
    return f'<meta http-equiv="Content-Security-Policy" content="{text}">'


def test_the_scripts_that_a_page_trusts_are_files_and_no_other() -> None:
    small = small_pages(
        {
            "a/b.html": page("<script>a()\n</script><script>b()</script>", trusting("a()\n")),
            "c.html": page("<script>a()\n</script>", trusting("a()\n", "d()")),
            "d.html": page("<script>a()\n</script>"),
        }
    )
    ((name, code),) = ((path, text) for path, text in small.items() if path.endswith(".js"))
    assert code == b"a()\n"
    assert small == {
        name: code,
        "a/b.html": page(f'<script src="../{name}"></script><script>b()</script>', trusting()),
        "c.html": page(f'<script src="{name}"></script>', trusting()),
        "d.html": page("<script>a()\n</script>"),
    }


def test_an_icon_that_pages_repeat_is_kept_once() -> None:
    one, own = (ICON.replace("{n}", str(n)) for n in (1, 2))
    unread = one.replace("<svg", '<svg aria-hidden="true" focusable="false"')
    pages = {f"{n}.html": page(f"{one}{unread}") for n in range(3)}
    pages |= {"b/c.html": page(f"<i>{one}</i>{own}{unread}"), "bare.html": page("bare")}
    small = small_pages(pages)
    styles = small.pop("assets/shared/icons.css").decode()
    assert styles.count("data:image/svg+xml") == 2
    icon = '<svg class="shared-icon shared-icon-1" viewBox="0 0 24 24"></svg>'
    hidden = (
        '<svg class="shared-icon shared-icon-2" aria-hidden="true" focusable="false"'
        ' viewBox="0 0 24 24"></svg>'
    )

    def link(up: str) -> str:
        return f'<link rel="stylesheet" href="{up}assets/shared/icons.css">\n'

    assert small == {
        **{f"{n}.html": page(f"{icon}{hidden}", link("")) for n in range(3)},
        "b/c.html": page(f"<i>{icon}</i>{own}{hidden}", link("../")),
        "bare.html": pages["bare.html"],
    }


def test_the_order_of_pages_is_nothing() -> None:
    icons = [ICON.replace("{n}", str(n)) for n in range(3)]
    pages = {f"{n}.html": page("".join(icons[n:] + icons[:n])) for n in range(3)}
    assert small_pages(pages) == small_pages(dict(reversed(pages.items())))
