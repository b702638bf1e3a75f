"""Render the single-document edition and the brief: HTML for the screen, the PDF, a Word document."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

import jinja2
from markupsafe import Markup

from generator.compose.page import Page
from generator.compose.targets import Target, place_in_document
from generator.core.caching import NO_CACHE, Cache
from generator.core.resources import template_folders
from generator.facts.looks import LooksView
from generator.render.environment import environment
from generator.render.looks import FONT, title_font
from generator.render.render import render_template

_ACCENT = "#14324f"
"""The colour of titles on paper."""

Href = Callable[[Target], str | None]
"""Returns where a link to a target leads; None if nowhere."""


@dataclass(frozen=True, slots=True)
class Document:
    """The document in two forms, rendered from one template.

    `page` is a self-contained HTML file, in UTF-8: no script, an inline style sheet, and a Content
    Security Policy that lets a browser load nothing. `paper` is the HTML to typeset, with the WOFF2
    `fonts` that its style sheet refers to as `font:<name>`.
    """

    page: bytes
    paper: str
    fonts: Mapping[str, bytes]
    tells_pages: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class BriefDocument:
    """The brief in two forms, rendered from one template.

    `paper` is the HTML to typeset, with its `fonts` as in `Document`. `word` is the HTML that a Word
    document is made of: headings, paragraphs, lists, tables and links, with the text of each footnote
    in a `span` of the class `note`.
    """

    paper: str
    word: str
    fonts: Mapping[str, bytes]
    tells_pages: ClassVar[bool] = False


def render_document(page: Page, templates: Path, kept: Cache = NO_CACHE) -> Document:
    """Render the document. Raises TemplateError if a template fails."""
    env = environment(templates, kept=kept)
    return Document(
        _rendered(env, page, "screen", _place).encode(),
        _rendered(env, page, "print", _place),
        _fonts(page, templates),
    )


def render_brief(page: Page, templates: Path, href: Href, kept: Cache = NO_CACHE) -> BriefDocument:
    """Render the brief, whose links lead where `href` says. Raises TemplateError if a template fails."""
    env = environment(templates, kept=kept)
    return BriefDocument(
        _rendered(env, page, "print", href),
        _rendered(env, page, "print", href, is_word=True),
        _fonts(page, templates),
    )


def _fonts(page: Page, templates: Path) -> dict[str, bytes]:
    found = {
        path.name: path
        for folder in reversed(template_folders(templates))
        for path in folder.glob("paper/fonts/*.woff2")
    }
    fonts = {name: path.read_bytes() for name, path in sorted(found.items())}
    own = title_font(_looks(page), templates)
    return {**fonts, FONT: own} if own else fonts


def _looks(page: Page) -> LooksView | None:
    looks = page.data.get("looks")
    return looks if isinstance(looks, LooksView) else None


def _rendered(
    env: jinja2.Environment, page: Page, medium: str, href: Href, *, is_word: bool = False
) -> str:
    looks = _looks(page)
    accent = looks.brand.light if looks and looks.brand else _ACCENT
    style = render_template(env, f"paper/{medium}.css.jinja", looks=looks, accent=Markup(accent))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return render_template(
        env,
        f"paper/{page.template}",
        page=page,
        href=href,
        is_print=medium == "print",
        is_word=is_word,
        style=Markup(style),
        style_hash=Markup(f"sha256-{digest}"),
        **page.data,
    )


def _place(target: Target) -> Markup | None:
    place = place_in_document(target)
    return Markup(f"#{place}") if place else None
