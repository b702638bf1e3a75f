"""Where the places of a divided page stand: a script beside the pages, which a page from a file can load too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from generator.compose.page import Page
from generator.compose.targets import Target, site_path

Resolver = Callable[[Target], Target]
"""Tells where a place stands: the page that its target names, or that part of it which has it."""

_FOLDER = "parts"


def places_file(page: str) -> str:
    """Return the path of the script for a page, below the root of the site."""
    return f"{_FOLDER}/{page.removesuffix('.md')}.js"


def resolver(pages: Iterable[Page]) -> Resolver:
    """Return what tells where the places of pages stand."""
    moved = {
        place: Target(page.path, place.fragment)
        for page in pages
        for place in page.here
        if place.page != page.path
    }
    return lambda target: moved.get(target, target)


def places_scripts(pages: Iterable[Page], *, directory_urls: bool) -> Mapping[str, bytes]:
    """Return the scripts by the page of which they tell.

    Each gives the ids of places by the address, below the root of the site, of the page that they
    are on. A page that has all of its places itself has no script.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for page in pages:
        for place in page.here:
            here = site_path(Target(page.path), directory_urls)
            found.setdefault(place.page, {}).setdefault(here, []).append(place.fragment)
    return {
        page: f"globalThis.briefingPlaces={json.dumps(told, separators=(',', ':'))};\n".encode()
        for page, told in found.items()
    }
