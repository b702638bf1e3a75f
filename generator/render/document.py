"""Render the single-document edition: as one HTML file for the screen, and as HTML for the PDF."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.compose.page import Page
from generator.compose.targets import Target, place_in_document
from generator.render.environment import environment
from generator.render.render import render_template


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


def render_document(page: Page, templates: Path) -> Document:
    """Render the document. Raises TemplateError if a template fails."""
    env = environment(templates)
    return Document(
        _rendered(env, page, "screen").encode(),
        _rendered(env, page, "print"),
        {path.name: path.read_bytes() for path in sorted(templates.glob("paper/fonts/*.woff2"))},
    )


def _rendered(env: jinja2.Environment, page: Page, medium: str) -> str:
    style = render_template(env, f"paper/{medium}.css.jinja")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return render_template(
        env,
        f"paper/{page.template}",
        page=page,
        href=_href,
        is_print=medium == "print",
        style=Markup(style),
        style_hash=Markup(f"sha256-{digest}"),
        **page.data,
    )


def _href(target: Target) -> Markup | None:
    place = place_in_document(target)
    return Markup(f"#{place}") if place else None
