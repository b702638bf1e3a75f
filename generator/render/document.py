"""Render the single-document edition and the brief: HTML for the screen, the PDF, a Word document."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

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
class PaperStyle:
    """How a document looks on paper.

    It is typeset by a `program` in Typst, of several files by name, with `fonts` as WOFF2, by file name,
    and `accent` as the colour of titles.
    """

    program: Mapping[str, bytes]
    fonts: Mapping[str, bytes]
    accent: str


@dataclass(frozen=True, slots=True)
class Document:
    """The document in two forms, rendered from one template.

    `page` is a self-contained HTML file, in UTF-8: no script, an inline style sheet, and a Content
    Security Policy that lets a browser load nothing. `paper` is the HTML to typeset, and `style` how.
    """

    page: bytes
    paper: str
    style: PaperStyle


@dataclass(frozen=True, slots=True)
class BriefDocument:
    """The brief in two forms, rendered from one template.

    `paper` and `style` are as in `Document`. `word` is the HTML that a Word
    document is made of: headings, paragraphs, lists, tables and links, with the text of each footnote
    in a `span` of the class `note`.
    """

    paper: str
    word: str
    style: PaperStyle


def render_document(page: Page, templates: Path, kept: Cache = NO_CACHE) -> Document:
    """Render the document. Raises TemplateError if a template fails."""
    env = environment(templates, kept=kept)
    return Document(
        _rendered(env, page, "screen", _place).encode(),
        _rendered(env, page, "print", _place),
        _paper_style(page, templates),
    )


def render_brief(page: Page, templates: Path, href: Href, kept: Cache = NO_CACHE) -> BriefDocument:
    """Render the brief, whose links lead where `href` says. Raises TemplateError if a template fails."""
    env = environment(templates, kept=kept)
    return BriefDocument(
        _rendered(env, page, "print", href),
        _rendered(env, page, "print", href, is_word=True),
        _paper_style(page, templates),
    )


def _paper_style(page: Page, templates: Path) -> PaperStyle:
    own = title_font(_looks(page), templates)
    fonts = _files(templates, "paper/fonts/*.woff2") | ({FONT: own} if own else {})
    return PaperStyle(_files(templates, "paper/*.typ"), fonts, _accent(page))


def _files(templates: Path, pattern: str) -> dict[str, bytes]:
    """Return the files of a pattern, by name, of the first folder of templates that has each."""
    found = {
        path.name: path
        for folder in reversed(template_folders(templates))
        for path in folder.glob(pattern)
    }
    return {name: path.read_bytes() for name, path in sorted(found.items())}


def _accent(page: Page) -> str:
    looks = _looks(page)
    return looks.brand.light if looks and looks.brand else _ACCENT


def _looks(page: Page) -> LooksView | None:
    looks = page.data.get("looks")
    return looks if isinstance(looks, LooksView) else None


def _rendered(
    env: jinja2.Environment, page: Page, medium: str, href: Href, *, is_word: bool = False
) -> str:
    is_screen = medium == "screen"
    sheet = render_template(env, "paper/screen.css.jinja", looks=_looks(page)) if is_screen else ""
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    return render_template(
        env,
        f"paper/{page.template}",
        page=page,
        href=href,
        is_print=not is_screen,
        is_word=is_word,
        style=Markup(sheet),
        style_hash=Markup(f"sha256-{digest}"),
        **page.data,
    )


def _place(target: Target) -> Markup | None:
    place = place_in_document(target)
    return Markup(f"#{place}") if place else None
