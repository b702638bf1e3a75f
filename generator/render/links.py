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
    path = posixpath.relpath(destination or ".", here or ".")
    return path if destination and not destination.endswith("/") else f"{path}/"


def web_address(root: str, target: Target) -> Markup | None:
    """Return the absolute URL of a target on the site at `root`; None if that is not known."""
    return Markup(f"{root.rstrip('/')}/{site_path(target, True)}") if root else None
