"""The last touch to a finished page: nothing that a browser has to read twice, or not at all."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

_PLAIN = {str(ord(c)): c for c in string.punctuation if c not in "&<>\"'"}
"""The characters that are literal in HTML text and in quoted attributes, by their code point."""

_REFERENCE = re.compile("&#([0-9]{2,3});")

_VERBATIM = re.compile(
    r"(<(?:script|style|pre|textarea)\b.*?</(?:script|style|pre|textarea)>)", re.DOTALL
)
"""What stays as it is to the letter. A policy knows a script by its hash."""

_ICON = re.compile(r'(<a [^>]*class="md-nav__link[^>]*>)\s*<svg\b.*?</svg>', re.DOTALL)


_PERMALINK = '<a class="headerlink"'
_UNNAMED = '<a aria-hidden="true" tabindex="-1" class="headerlink"'
"""The sign at a heading is for the pointer alone, or it would be read as a part of the heading's name."""


def finished(html: str, *, with_icons: bool = True) -> str:
    """Return a page with the characters themselves where HTML needs no references, and no blank space.

    Markdown needs the references, and HTML does not: they are a tenth of a page, and blank space of
    the theme is a fifth. Without icons, the navigation names its pages in words alone.
    """
    parts = in_parts(html, with_icons=with_icons)
    return "".join(part if is_verbatim else tight(part) for part, is_verbatim in parts)


def in_parts(html: str, *, with_icons: bool = True) -> Iterator[tuple[str, bool]]:
    """Split a page into what `tight` may be applied to, and what has to stay to the letter (True)."""
    parts = _VERBATIM.split(html if with_icons else _ICON.sub(r"\1", html))
    return ((part, n % 2 == 1) for n, part in enumerate(parts))


def tight(html: str) -> str:
    """Return a part of a page as `finished` does, which is the same for a page as for its parts.

    Only a run of blank space must not be parted.
    """
    named = html.replace(_PERMALINK, _UNNAMED)
    plain = _REFERENCE.sub(lambda found: _PLAIN.get(found[1], found[0]), named)
    return _without_space_at_line_ends(plain)


def _without_space_at_line_ends(html: str) -> str:
    """Return a text in which a run of blank space with a line end in it is one line end."""
    first, *rest = html.split("\n")
    if not rest:
        return html
    between = filter(None, map(str.strip, rest[:-1]))
    return "\n".join((first.rstrip(), *between, rest[-1].lstrip()))
