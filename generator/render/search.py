"""The search entries as a script, which a page from a file can load too: no `fetch` reads a file there."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping

from generator.compose.data.search_entries import SearchEntries, SearchEntry
from generator.compose.targets import ABOUT, DATA, Target, site_path

SCRIPT = "search/entries.js"
"""Where the entries are, below the root of the site."""

_SECTIONED = (ABOUT, DATA)
"""Pages of text, of which each section is found by itself."""

_SECTION = re.compile(
    r"^## (?P<title>.+?) \{ #(?P<id>[\w-]+)[^}]*\}$(?P<text>.*?)(?=^## |\Z)", re.M | re.S
)
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def search_script(
    search: SearchEntries,
    pages: Mapping[str, str],
    moved: Mapping[Target, Target],
    *,
    directory_urls: bool,
) -> bytes:
    """Return the script that gives the entries to the search, as UTF-8.

    `pages` are the rendered pages by their paths, `moved` where places stand that are not on the page
    that their target names. An entry is a list: kind, address below the root,
    title, text, date, mark, names, words, days, the numbers of the entries whose names find it too,
    and 1 if it is key; what is empty at its end is left out.
    """
    entries = (*search.entries, *_sections(pages))
    numbers = {entry.target: number for number, entry in enumerate(entries)}
    kinds = tuple(dict.fromkeys(entry.kind for entry in entries))
    known = {"kinds": kinds, "months": search.months}
    lines = [
        _json(
            _shortened(
                [
                    kinds.index(entry.kind),
                    site_path(moved.get(entry.target, entry.target), directory_urls),
                    entry.title,
                    entry.text,
                    entry.date,
                    entry.mark,
                    entry.names,
                    "\n".join(entry.words),
                    entry.days,
                    [numbers[target] for target in entry.named],
                    int(entry.is_key),
                ]
            )
        )
        for entry in entries
    ]
    separator = ",\n"
    head = f'{_json(known).removesuffix("}")},"entries":['
    return f"globalThis.briefingEntries={head}\n{separator.join(lines)}\n]}};\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sections(pages: Mapping[str, str]) -> Iterator[SearchEntry]:
    for page in _SECTIONED:
        for found in _SECTION.finditer(pages.get(page.page, "")):
            words = _text(found["text"])
            first = re.match(r".{20,240}?[.?!](?= |$)|.{0,160}", words)
            yield SearchEntry(
                "page",
                Target(page.page, found["id"]),
                _text(found["title"]),
                first[0] if first else "",
                words=(words,),
            )


def _text(markdown: str) -> str:
    bare = _LINK.sub(r"\1", _TAG.sub(" ", markdown))
    return " ".join(html.unescape(bare).replace("*", "").replace("`", "").split())


def _shortened(values: list[object]) -> list[object]:
    while not values[-1]:
        values.pop()
    return values
