"""The heads of pages without a network: nothing for crawlers, one style sheet."""

from __future__ import annotations

import pytest

from generator.editions.heads import for_readers, share_styles

FOLDER = "assets/shared/"


def page(head: str, body: str = "") -> str:
    return f"<html><head>\n{head}</head><body>{body}</body></html>"


def sheet(address: str) -> str:
    return f'<link rel="stylesheet" href="{address}">\n'


@pytest.mark.parametrize(
    "line",
    [
        '<meta name="description" content="a &gt; b">\n',
        '<meta name="generator" content="x">\n',
        '<meta name="citation_title" content="x">\n',
        '<meta property="og:title" content="x">\n',
        '<link rel="canonical" href="https://example.org/">\n',
        '<link rel="prev" href="a.html">\n',
        '<link rel="alternate " type="text/markdown" title="Markdown" href="a.txt">\n',
        '<script type="application/ld+json">{"a": "<b>"}\n</script>\n',
    ],
)
def test_what_crawlers_read_is_in_no_head_and_stays_in_a_body(line: str) -> None:
    kept = (
        '<meta charset="utf-8">\n<meta name="viewport" content="x">\n<link rel="icon" href="i">\n'
    )
    assert for_readers(page(f"{kept}{line}", line)) == page(kept, line)


def test_one_style_sheet_imports_the_others_in_their_order() -> None:
    small, files = share_styles(
        {
            "a.html": page(sheet("m.css") + "<title>A</title>\n" + sheet("b/n.css")),
            "b/c.html": page(sheet("../m.css") + sheet("n.css")),
            "d.html": page(sheet("b/n.css") + sheet("m.css")),
            "e.html": page(sheet("m.css")),
            "f.html": page(sheet("https://example.org/x.css")),
        },
        FOLDER,
    )
    assert small == {
        "a.html": page(sheet("assets/shared/1.css") + "<title>A</title>\n"),
        "b/c.html": page(sheet("../assets/shared/1.css")),
        "d.html": page(sheet("assets/shared/2.css")),
        "e.html": page(sheet("m.css")),
        "f.html": page(sheet("https://example.org/x.css")),
    }
    assert files == {
        "assets/shared/1.css": '@import "../../m.css";\n@import "../../b/n.css";\n',
        "assets/shared/2.css": '@import "../../b/n.css";\n@import "../../m.css";\n',
    }
