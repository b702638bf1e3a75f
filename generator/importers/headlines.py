"""Headlines: what a page calls its article, where its title is that of an edition or of the outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.core.proof.normalisation import words
from generator.importers.markup import classes_of, is_of_site, plain_name, text_of

_EDITION = re.compile(
    r"\b(?:(?:web|print|online|internet|e-?paper|daily|weekly) edition|vol\.? ?\d+|num\.? ?\d+)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|[\s_-])(?:headline|entry-title|article-?title)(?:$|[\s_-])", re.I)
_LEAST = 3
_LARGE = 4
"""From which size of a font on a line may be a headline."""

_LONGEST = 250
NO_HEADLINE = "The page has no headline: its title is that of the outlet or of an edition."


def headline_of(
    tree: Any,
    title: str,
    data: Sequence[dict[str, Any]],
    names: Sequence[str],
    maybe: Sequence[str],
) -> str:
    """Return the headline of a page whose title may be none; "" if neither it nor another is one.

    `data` is the linked data in the page, `names` are those of its outlet, `maybe` those that may be.
    """
    outlets = {plain_name(name) for name in names}
    every = outlets | {plain_name(name) for name in maybe}
    if not _is_none(title, every):
        return title
    found = (" ".join(head.split()) for head in _heads(tree, data))
    otherwise = "" if _is_none(title, outlets) else title
    return next((head for head in found if _may_be(head, every)), otherwise)


def _is_none(title: str, outlets: set[tuple[str, ...]]) -> bool:
    return plain_name(title) in outlets or _EDITION.search(title) is not None


def _may_be(head: str, outlets: set[tuple[str, ...]]) -> bool:
    return len(words(head)) >= _LEAST and len(head) <= _LONGEST and not _is_none(head, outlets)


def _heads(tree: Any, data: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield what may be the headline, the likeliest first."""
    yield from map(text_of, _own(tree, "h1"))
    for meta in tree.iter("meta"):
        if (meta.get("property") or "").casefold() == "og:title":
            yield meta.get("content") or ""
    for each in data:
        if "Article" in str(each.get("@type")) and isinstance(each.get("headline"), str):
            yield each["headline"]
    yield from (
        text_of(part) for part in _own(tree, "h2", "h3", "div", "span", "p") if _is_named(part)
    )
    fonts = [part for part in _own(tree, "font") if _size(part) >= _LARGE]
    yield from map(text_of, sorted(fonts, key=_size, reverse=True))
    for name in ("h2", "h3"):
        heads = [*_own(tree, name)]
        yield from map(text_of, heads if len(heads) == 1 else [])


def _own(tree: Any, *names: str) -> Iterator[Any]:
    """Yield the elements of a page with one of some names that are no mark of the site."""
    for part in tree.iter(*names):
        if not is_of_site(part):
            yield part


def _is_named(part: Any) -> bool:
    return _NAMED.search(classes_of(part)) is not None


def _size(font: Any) -> int:
    size = re.fullmatch(r"\+?(\d)", (font.get("size") or "").strip())
    return int(size[1]) if size else 0
