"""The navigation, rendered once for the pages that have the same one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from posixpath import dirname

import jinja2
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_TEMPLATE = "partials/nav.html"


def render_navigation_once(env: jinja2.Environment, nav: Navigation) -> None:
    """Let the theme render its navigation once for all pages of a folder that it does not list.

    In these nothing of it is marked as where the reader is, and its links, which are relative, are
    the same. Elsewhere, and where it lists anything below a page, it is rendered for each page.
    """
    template = env.get_template(_TEMPLATE)
    template.root_render_func = _remembering(template.root_render_func, nav)


def _remembering(
    render: Callable[[Context], Iterator[str]], nav: Navigation
) -> Callable[[Context], Iterator[str]]:
    known: dict[str, str] = {}
    listed = {page.url for page in nav.pages}

    def remembered(context: Context) -> Iterator[str]:
        page = context.get("page")
        if page is None or not is_unlisted(page, listed):
            yield from render(context)
            return
        folder = dirname(page.url.rstrip("/"))
        if folder not in known:
            known[folder] = "".join(render(context))
        yield known[folder]

    return remembered


def is_unlisted(page: Page, listed: Iterable[str]) -> bool:
    """Whether a page is not in the navigation, nor anything below it. `listed` are the URLs there."""
    return not any(url.startswith(page.url) for url in listed)
