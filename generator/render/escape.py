"""The one boundary between values and markup."""

from __future__ import annotations

import string
import unicodedata

from markupsafe import Markup

_BLANK = frozenset(("Cc", "Cs", "Zl", "Zp"))
_ENTITIES = {ord(c): f"&#{ord(c)};" for c in string.punctuation}


def escape(value: object) -> Markup:
    """Write a value so that it is its own text in Markdown, HTML, attributes and front matter alike.

    White space and control characters collapse to single spaces, and every ASCII punctuation
    character becomes a numeric entity: nothing is left for a parser to find. Markup, which only
    this package makes, passes. Raises TypeError for anything but text and whole numbers, so that
    no None is ever shown.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"a template may show text and numbers, not {type(value).__name__}")
    text = str(value)
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(c) in _BLANK else c for c in text)
    return Markup(" ".join(text.split()).translate(_ENTITIES))
