"""What is read of the markup of a saved page: texts, classes, and its linked data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from generator.core.proof.normalisation import words

_MOST_NESTED = 12
_OF_SITE = re.compile(r"(?:^|[\s_-])(?:logo|site-?title|masthead|brand)(?:$|[\s_-])", re.IGNORECASE)


def text_of(part: Any) -> str:
    """Return the text of an element, on one line."""
    return " ".join("".join(part.itertext()).split())


def classes_of(part: Any) -> str:
    """Return the classes and the id of an element."""
    return f"{part.get('class') or ''} {part.get('id') or ''}"


def is_of_site(part: Any) -> bool:
    """Whether an element shows by its classes the name or the mark of the whole site."""
    return _OF_SITE.search(classes_of(part)) is not None


def plain_name(name: str) -> tuple[str, ...]:
    """Return the words of a name, without the article before them."""
    found = words(name)
    return found[1:] if found[:1] == ("the",) else found


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the linked data (JSON-LD) in a page, each before those within it."""
    for whole in _wholes(tree):
        yield from _objects(whole, _MOST_NESTED)


def main_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of the linked data in a page that are part of no other: by themselves, in a list, in a graph."""
    for whole in _wholes(tree):
        for each in whole if isinstance(whole, list) else [whole]:
            if isinstance(each, dict):
                graph = each.get("@graph")
                yield each
                yield from (
                    (o for o in graph if isinstance(o, dict)) if isinstance(graph, list) else ()
                )


def _wholes(tree: Any) -> Iterator[Any]:
    for part in tree.iter("script"):
        if "ld+json" in (part.get("type") or ""):
            with suppress(ValueError, RecursionError):
                yield json.loads(part.text or "", strict=False)


def _objects(value: Any, deep: int) -> Iterator[dict[str, Any]]:
    if deep and isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _objects(each, deep - 1)
    elif deep and isinstance(value, list):
        for each in value:
            yield from _objects(each, deep - 1)
