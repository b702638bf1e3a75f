"""Render a Markdown copy of each page, and llms.txt, which lists them (https://llmstxt.org)."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from markupsafe import Markup

from generator.compose.site import Site
from generator.compose.targets import Target
from generator.core.caching import NO_CACHE, Cache
from generator.render.environment import environment
from generator.render.escape import escape_markdown
from generator.render.links import relative_path
from generator.render.places import resolver
from generator.render.render import RenderedFile, render_template, tidy

FOLDER = "markdown"
"""The folder of the copies, below the root of the site."""

_NOT_IN_LINKS = re.compile(r"[<>\\\s]")


def copy_path(page: str) -> str:
    """Return the path of the Markdown copy of a page.

    It ends in `.txt`, so that browsers show it and MkDocs does not take it for a page.
    """
    return f"{FOLDER}/{page}.txt"


def render_copies(site: Site, templates: Path, kept: Cache = NO_CACHE) -> tuple[RenderedFile, ...]:
    """Render the Markdown copies and llms.txt. Raises TemplateError if a template fails."""
    env = environment(templates, escape_markdown, kept)
    env.globals["site"] = site
    env.globals["web"] = _web
    files = []
    resolve = resolver(site.pages)
    for page in site.pages:

        def link(target: Target, here: str = posixpath.dirname(page.path)) -> Markup:
            path = relative_path(resolve(target).page, here or ".")
            return Markup(f"<{path}.txt>")

        def file(*parts: str, up: str = f"{FOLDER}/{posixpath.dirname(page.path)}") -> Markup:
            return _web(relative_path("".join(parts), up))

        ways = {"link": link, "file": file}
        text = render_template(env, f"markdown/{page.template}", page=page, **ways, **page.data)
        files.append(RenderedFile(copy_path(page.path), tidy(text).encode()))
    root = f"{site.site_url.rstrip('/')}/" if site.site_url else ""

    def at(path: str) -> Markup:
        return _web(f"{root}{path}")

    named = sorted(
        (file for file in site.files or () if file.order_for_models),
        key=lambda file: file.order_for_models,
    )
    pages = [(page, copy_path(page.path)) for page in site.pages]
    listed = render_template(env, "markdown/llms.txt.jinja", pages=pages, files=named, at=at)
    return (*files, RenderedFile("llms.txt", tidy(listed).encode()))


def _web(url: str) -> Markup:
    """Return a URL as a Markdown link destination in `<>`; what could end it is percent-encoded."""
    return Markup(f"<{_NOT_IN_LINKS.sub(lambda found: f'%{ord(found[0]):02X}', url)}>")
