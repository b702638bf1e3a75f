"""The search entries as a script, which a page from a file can load too: no `fetch` reads a file there."""

from __future__ import annotations

import html
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence

from generator.compose.data.search_entries import SearchEntries, SearchEntry
from generator.compose.targets import ABOUT, DATA, Target, site_path
from generator.render.places import Resolver

LARGEST = 500_000
"""Bytes of entries above which they are divided, so that a reader need not wait for all."""

HEAD, MORE, TAIL = "globalThis.briefingEntries=", "globalThis.briefingEntries.entries.push(", ";\n"
"""What the first script begins with, what each further one, and what all end with."""

_OF_TEXT = (ABOUT, DATA)

SECTIONED = frozenset(target.page for target in _OF_TEXT)
"""The paths of pages of text, of which each section is found by itself."""

_SECTION = re.compile(
    r"^## (?P<title>.+?) \{ #(?P<id>[\w-]+)[^}]*\}$(?P<text>.*?)(?=^## |\Z)", re.M | re.S
)
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def search_scripts(
    search: SearchEntries,
    pages: Mapping[str, str],
    resolve: Resolver,
    *,
    directory_urls: bool,
    largest: int = LARGEST,
) -> Iterator[tuple[str, bytes]]:
    """Yield the scripts that give the entries to the search, by their paths, as UTF-8.

    `pages` are the rendered pages by their paths, of which those in `SECTIONED` are read; `resolve` tells where places
    stand. An entry is a list: kind, address below the root,
    title, text, date, mark, names, words, days, the numbers of the entries whose names find it too,
    and 1 if it is key; what is empty at its end is left out.

    The first script has all entries if they are no more than `largest` bytes. Else it says how many
    `parts` there are, each of about that size, and has the first of them, in which those begin whose
    names find others: what a part refers to is in it or came before.
    """
    entries = (*search.entries, *_sections(pages))
    kinds = tuple(dict.fromkeys(entry.kind for entry in entries))
    known: dict[str, object] = {"kinds": kinds, "months": search.months}

    def lines_of(entries: Sequence[SearchEntry]) -> list[str]:
        numbers = {entry.target: number for number, entry in enumerate(entries)}
        return [
            _json(
                _shortened(
                    [
                        kinds.index(entry.kind),
                        site_path(resolve(entry.target), directory_urls),
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

    parts = [lines_of(entries)]
    if sum(len(line.encode()) for line in parts[0]) > largest:
        parts = list(divided(lines_of(_naming_first(entries)), largest))
        known["parts"] = len(parts)
    yield from written(known, parts)


def _naming_first(entries: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Return the entries anew: first those whose names find others, each of them behind those that find it.

    None may find itself in the end, as no actor belongs to itself.
    """
    by_target = {entry.target: entry for entry in entries}
    naming = {target for entry in entries for target in entry.named}

    def depth(target: Target) -> int:
        return 1 + max(map(depth, by_target[target].named), default=0)

    return sorted(entries, key=lambda e: depth(e.target) if e.target in naming else sys.maxsize)


def written(
    known: Mapping[str, object], parts: Sequence[Sequence[str]]
) -> Iterator[tuple[str, bytes]]:
    """Yield the scripts for parts of the entries, each entry as JSON, by their paths.

    The first also gives what is `known` of all.
    """
    separator = ",\n"
    head = f'{_json(known).removesuffix("}")},"entries":['
    yield part_path(1), f"{HEAD}{head}\n{separator.join(parts[0])}\n]}}{TAIL}".encode()
    for number, lines in enumerate(parts[1:], 2):
        yield part_path(number), f"{MORE}\n{separator.join(lines)}\n){TAIL}".encode()


def part_path(number: int) -> str:
    """Return where a part of the entries is, below the root of the site."""
    return "search/entries.js" if number == 1 else f"search/entries-{number}.js"


def divided(lines: Sequence[str], largest: int) -> Iterator[list[str]]:
    """Divide lines into runs of at most so many bytes, or of one line that is longer."""
    part: list[str] = []
    size = 0
    for line in lines:
        own = len(line.encode())
        if part and size + own > largest:
            yield part
            part, size = [], 0
        part.append(line)
        size += own
    yield part


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sections(pages: Mapping[str, str]) -> Iterator[SearchEntry]:
    for page in _OF_TEXT:
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
