"""Relative links between pages, as MkDocs makes them."""

from __future__ import annotations

import posixpath

from generator.compose.targets import Target, site_path


def relative_link(page: str, target: Target, directory_urls: bool) -> str:
    """Return the relative URL of a target as seen from a page, so that it works on any host."""
    if target.page == page and target.fragment:
        return f"#{target.fragment}"
    here = posixpath.dirname(site_path(Target(page), directory_urls))
    destination, hash_, fragment = site_path(target, directory_urls).partition("#")
    path = posixpath.relpath(destination or ".", here or ".")
    if destination.endswith("/") or not destination:
        path += "/"
    return path + hash_ + fragment
