"""The navigation is rendered once for a folder of pages that it does not list, and is what it would be."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import url_filter

from generator.engine.same_navigation import render_navigation_once
from tests.support.project import ROOT

LISTED = ("index.md", "sources/index.md", "sectors/trade.md", "apart/listed.md")
UNLISTED = (
    *("sources/a.md", "sources/b.md", "facts/a.md", "facts/b.md", "facts/c.md"),
    *("apart.md", "sectors/trade/below.md", "deep/er/a.md", "deep/er/b.md", "top.md"),
)
ENTRY = "{% for p in nav.pages %}<a href='{{ p.url | url }}'{{ ' on' if p == page }}>{% endfor %}"


class Noted(jinja2.DictLoader):
    """A theme of which it is noted how often its navigation is rendered."""

    def __init__(self) -> None:
        self.count = 0
        page = "{{ page.title }}: {% include 'partials/nav.html' %}"
        super().__init__({"partials/nav.html": f"{{{{ note() }}}}{ENTRY}", "page.html": page})

    def note(self) -> str:
        self.count += 1
        return ""


@pytest.mark.parametrize(("directories", "times"), [(True, 11), (False, 10)])
def test_every_page_has_its_own_and_few_are_rendered(directories: bool, times: int) -> None:
    config = load_config(
        str(ROOT / "mkdocs.yml"), hooks=[], plugins=[], use_directory_urls=directories
    )
    pages = {
        name: Page(name, File(name, "docs", str(Path("site")), directories), config)
        for name in (*LISTED, *UNLISTED)
    }
    nav = Navigation([], [pages[name] for name in LISTED])
    shown = []
    for prepare in (lambda *_: None, render_navigation_once):
        theme = Noted()
        env = jinja2.Environment(loader=theme)
        env.filters["url"] = url_filter
        env.globals["note"] = theme.note
        prepare(env, nav)
        template = env.get_template("page.html")
        given = {"nav": nav, "base_url": "."}
        shown.append([template.render(page=page, **given) for page in (*pages.values(), None)])
        shown[-1].append(theme.count)
    (*plainly, every), (*once, few) = shown
    assert once == plainly
    assert every == len(pages) + 1
    assert few == times
