"""What a page says that follows from the rest of it: left out, and put back by `assets/derived.js`.

These are the names and ids of citation marks, the ways back to them from the list of sources, and
the links beside headings to themselves. Without a script a mark still leads to its source. (The
tooltip of a mark the script need not put back: where scripts run a card takes its place.)
"""

from __future__ import annotations

import re
from collections import defaultdict

_MARK = re.compile(
    r'<a class="cite" id="[^"]*" href="#ref_(\d+)" aria-label="[^"]*" title="[^"]*">\[(\d+)\]</a>'
)
_BARE = re.compile(r'<a class="cite" href="#ref_(\d+)">\[(\d+)\]</a>')
_BACKS = re.compile(r'\n<span class="backs">.*?</span>', re.S)
_ENTRY = re.compile(
    r'(<li id="ref_(\d+)" value="\d+">\n<a class="reference" href="[^"]*">([^<]*)</a>.*?)(?=\n</li>)',
    re.S,
)
_PERMALINK = re.compile(
    r'<a class="headerlink" href="#[^"]*" title="Link to this heading">#</a>(?=</h[1-6]>)'
)
_HEADING = re.compile(r'(<h([1-6])\b[^<>]* id="([^"]+)"[^<>]*>.*?)(?=</h\2>)', re.S)
_FOR_THE_BUILD = re.compile(r" data-(?:search-exclude|statement|cited)(?=[ >])")
"""Attributes for the search's index, which is made already, and for those who check a built page."""


def without_derived(page: str) -> str:
    """Return a page without what follows from the rest of it, which has to be there as it is put back.

    Of what would not be put back as it was, nothing is left out.
    """
    page = _FOR_THE_BUILD.sub("", page)
    bare = _BACKS.sub("", _MARK.sub(r'<a class="cite" href="#ref_\1">[\2]</a>', page))
    if with_citations(bare) == page:
        page = bare
    bare = _PERMALINK.sub("", page)
    return bare if with_permalinks(bare) == page else page


def with_citations(page: str) -> str:
    """Put back the names and ids of marks, and the ways back to them."""
    names = {m[2]: m[3] for m in _ENTRY.finditer(page)}
    marks: dict[str, list[str]] = defaultdict(list)

    def named(mark: re.Match[str]) -> str:
        number = mark[1]
        marks[number].append(f"cite_{number}_{len(marks[number]) + 1}")
        label = f"[{mark[2]}] {names.get(number, '')}"
        return (
            f'<a class="cite" id="{marks[number][-1]}" href="#ref_{number}"'
            f' aria-label="{label}" title="{label}">[{mark[2]}]</a>'
        )

    def back(number: str) -> str:
        several = len(marks[number]) > 1
        links = (
            f'<a href="#{mark}" aria-label="{n}: back to where source {number} is cited">↩'
            f"{f'<sup>{n}</sup>' if several else ''}</a> "
            for n, mark in enumerate(marks[number], 1)
        )
        return f'\n<span class="backs">{"".join(links)}</span>'

    page = _BARE.sub(named, page)
    return _ENTRY.sub(lambda entry: entry[1] + back(entry[2]), page)


def with_permalinks(page: str) -> str:
    """Put back the links beside headings."""

    return _HEADING.sub(
        r'\1<a class="headerlink" href="#\3" title="Link to this heading">#</a>', page
    )
