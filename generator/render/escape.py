"""Escaping: how a value becomes markup, for HTML, Markdown, JSON, GitHub and attributes."""

from __future__ import annotations

import json
import re
import string
import unicodedata
from functools import lru_cache

from markupsafe import Markup

from generator.core.direction import isolated

_BLANK = frozenset(("Cc", "Cs", "Zl", "Zp"))
_ENTITIES = {ord(c): f"&#{ord(c)};" for c in string.punctuation}

_ACTED_ON = re.compile(r"(?<=[@#:])(?=\S)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
"""The positions at which GitHub, after Markdown, detects mentions, references and emoji."""

_HASH = re.compile(r"\b[0-9a-f]{7,40}\b", re.IGNORECASE)
"""What GitHub takes for a commit hash: seven hexadecimal digits or more."""

_LINES = {ord(c): f"&#{ord(c)};" for c in "\n&<>\"'"}
"""Escapes for what is special in an HTML attribute, and for line ends, which Markdown parses."""

_ACTIVE = re.compile("[<>&'\x7f]")
"""What JSON leaves unescaped, but is special in HTML or in a quoted YAML scalar."""

_MARKS = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
_BEGINS_A_BLOCK = re.compile(r"^(\d+(?=[.)](?: |$))|(?=[-+=:>#|]))(.)")

_NO_WIDTH = "\u200b"

_REMEMBERED = 8192
"""Texts whose escaped form is remembered: names and titles stand on many pages."""


def escape(value: object) -> Markup:
    """Escape a value so that it is literal text in Markdown, HTML, attributes and front matter.

    White space and control characters collapse to single spaces, and every ASCII punctuation
    character becomes a numeric character reference. Right-to-left text is wrapped in Unicode
    isolates. Markup, which only this package makes, is returned unchanged. Raises TypeError for
    anything but text and integers, so that None is never shown.
    """
    if isinstance(value, Markup):
        return value
    return _escaped(value if type(value) is str else _text(value))


def escape_directed(value: object) -> Markup:
    """Escape like `escape`, but without Unicode isolates: for an element with a `dir` attribute."""
    return Markup(_flat(_text(value)).translate(_ENTITIES))


def escape_json(document: object) -> Markup:
    """Return a document as JSON for a script element, or for a quoted value in YAML or HTML.

    One line of ASCII. What could end the element, the quotes or the line is a `\\u` escape.
    """
    text = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    return Markup(_ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def escape_lines(text: str) -> Markup:
    """Escape a text of several lines for an HTML attribute that a script reads.

    The result is on one line. The script gets the text unchanged, except that CRLF becomes LF.
    """
    return Markup(text.replace("\r\n", "\n").translate(_LINES))


def escape_markdown(value: object) -> Markup:
    """Escape a value so that it is literal text in Markdown, and still readable as plain text.

    White space and control characters collapse to single spaces. What would begin markup is escaped
    with a backslash, even if it would do so only at the beginning of a line.
    """
    if isinstance(value, Markup):
        return value
    return _escaped_markdown(_text(value))


def escape_github(value: object, is_isolated: bool = False) -> Markup:
    """Escape a value so that it is literal text in a GitHub comment or job summary.

    Like `escape`; and what GitHub would turn into a mention, reference, commit or emoji, such as
    `@name`, `#12` or `:smile:`, is broken with a zero-width space. With `is_isolated` no Unicode
    isolates are added, because the surrounding text has them.
    """
    if isinstance(value, Markup):
        return value
    flat = _flat(_text(value))
    if not is_isolated:
        flat = isolated(flat)
    text = _HASH.sub(_in_sixes, _ACTED_ON.sub(_NO_WIDTH, flat))
    return Markup(text.translate(_ENTITIES | {ord(_NO_WIDTH): f"&#{ord(_NO_WIDTH)};"}))


def _in_sixes(found: re.Match[str]) -> str:
    return _NO_WIDTH.join(found[0][n : n + 6] for n in range(0, len(found[0]), 6))


@lru_cache(maxsize=_REMEMBERED)
def _escaped(text: str) -> Markup:
    return Markup(isolated(_flat(text)).translate(_ENTITIES))


@lru_cache(maxsize=_REMEMBERED)
def _escaped_markdown(text: str) -> Markup:
    marked = _MARKS.sub(r"\\\g<0>", isolated(_flat(text)))
    return Markup(_BEGINS_A_BLOCK.sub(r"\1\\\2", marked))


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"a template may show text and numbers, not {type(value).__name__}")
    return str(value)


def _flat(text: str) -> str:
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(c) in _BLANK else c for c in text)
    return " ".join(text.split())
