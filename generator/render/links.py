"""Relative links between pages, as MkDocs makes them."""

from __future__ import annotations

import posixpath
from functools import lru_cache

from markupsafe import Markup

from generator.compose.targets import Target, site_path


def relative_link(page: str, target: Target, directory_urls: bool) -> str:
    """Return the relative URL of a target as seen from a page, so that it works on any host."""
    if target.page == page and target.fragment:
        return f"#{target.fragment}"
    here = _folder(page, directory_urls)
    destination, hash_, fragment = site_path(target, directory_urls).partition("#")
    return _relative(destination, here) + hash_ + fragment


@lru_cache(maxsize=65536)
def _folder(page: str, directory_urls: bool) -> str:
    return posixpath.dirname(site_path(Target(page), directory_urls))


@lru_cache(maxsize=65536)
def _relative(destination: str, here: str) -> str:
    path = relative_path(destination or ".", here or ".")
    return path if destination and not destination.endswith("/") else f"{path}/"


def relative_path(path: str, folder: str) -> str:
    """Return a path as seen from a folder, both below one root, as `posixpath.relpath` does.

    That asks for the working directory each time, which takes most of its time.
    """
    there = [] if path == "." else path.removesuffix("/").split("/")
    here = [] if folder == "." else folder.split("/")
    if not _NOT_PLAIN.isdisjoint((*there, *here)):
        return posixpath.relpath(path, folder)
    shared = 0
    for one, other in zip(there, here, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join((*([".."] * (len(here) - shared)), *there[shared:])) or "."


_NOT_PLAIN = frozenset(("", ".", ".."))
"""Parts of paths that do not name a file or a folder."""


def web_address(root: str, target: Target) -> Markup | None:
    """Return the absolute URL of a target on the site at `root`; None if that is not known."""
    return Markup(f"{root.rstrip('/')}/{site_path(target, True)}") if root else None
