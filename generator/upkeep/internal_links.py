"""Links within a built site that lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from urllib.parse import unquote, urlsplit

_TAG = re.compile(rb"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(rb"\s(id|name|href|src)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CANONICAL = re.compile(rb"<link [^>]*rel=[\"']?canonical\b[^>]*>")


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link of a page, as it is written there, and what is missing."""

    page: str
    link: str
    missing: str


def broken_links(site: Mapping[str, bytes]) -> Iterator[BrokenLink]:
    """Yield each link of a built site to a file or a place of its own that is not there.

    `site` has its files by their paths with slashes. Each link is told once a page.
    """
    places = cache(lambda path: frozenset(_values(site[path], b"id", b"name")))
    base = _base(site)
    for page in sorted(name for name in site if name.endswith(".html")):
        for link in sorted(set(_values(site[page], b"href", b"src"))):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            path = _target(page, parts.path, base)
            if path not in site:
                yield BrokenLink(page, link, f"there is no {path}")
                continue
            place = unquote(parts.fragment).partition(":~:")[0]
            if place and path.endswith(".html") and place not in places(path):
                yield BrokenLink(page, link, f'{path} has no "{place}"')


def _target(page: str, path: str, base: str) -> str:
    """Return the file that a path on a page means."""
    path = unquote(path)
    if not path:
        return page
    if path.startswith("/"):
        whole = path.removeprefix(base).lstrip("/")
    else:
        whole = posixpath.join(posixpath.dirname(page), path)
    plain = posixpath.normpath(whole or ".")
    if whole == "" or whole.endswith("/") or posixpath.basename(whole) in (".", ".."):
        return posixpath.normpath(posixpath.join(plain, "index.html"))
    return plain


def _base(site: Mapping[str, bytes]) -> str:
    """Return the path at which a site is published, by the canonical address of its home page."""
    found = _CANONICAL.search(site.get("index.html", b""))
    address = next(_values(found[0], b"href"), "") if found else ""
    return urlsplit(address).path or "/"


def _values(page: bytes, *names: bytes) -> Iterator[str]:
    for tag in _TAG.findall(page):
        for name, *values in _ATTRIBUTE.findall(tag):
            if name in names:
                yield unescape(b"".join(values).decode(errors="replace"))
