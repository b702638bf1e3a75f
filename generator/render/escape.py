"""The one boundary between values and markup."""

from __future__ import annotations

import json
import re
import string
import unicodedata

from markupsafe import Markup

from generator.direction import isolated

_BLANK = frozenset(("Cc", "Cs", "Zl", "Zp"))
_ENTITIES = {ord(c): f"&#{ord(c)};" for c in string.punctuation}

_ACTED_ON = re.compile(r"(?<=[@#:])(?=\S)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
"""Where GitHub, after Markdown, finds mentions, references and emoji."""

_HASH = re.compile(r"\b[0-9a-f]{7,40}\b", re.IGNORECASE)
"""What GitHub takes for the hash of a commit: seven digits or more."""

_LINES = {ord(c): f"&#{ord(c)};" for c in "\n&<>\"'"}
"""What HTML would act on in an attribute, and the ends of lines, at which a parser of Markdown looks."""

_ACTIVE = re.compile("[<>&'\x7f]")
"""What JSON leaves as it is, and HTML or a quoted scalar of YAML may find."""

_MARKS = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
_BEGINS_A_BLOCK = re.compile(r"^(\d+(?=[.)](?: |$))|(?=[-+=:>#|]))(.)")

_NO_WIDTH = "\u200b"


def escape(value: object) -> Markup:
    """Write a value so that it is its own text in Markdown, HTML, attributes and front matter alike.

    White space and control characters collapse to single spaces, and every ASCII punctuation
    character becomes a numeric entity: nothing is left for a parser to find. What runs from right to
    left is isolated, so that it stays in its place in a line. Markup, which only this package makes,
    passes. Raises TypeError for anything but text and whole numbers, so that no None is ever shown.
    """
    if isinstance(value, Markup):
        return value
    return Markup(isolated(_flat(value)).translate(_ENTITIES))


def escape_directed(value: object) -> Markup:
    """Write a value by the rule of `escape` into an element that has a `dir`: with no character besides."""
    return Markup(_flat(value).translate(_ENTITIES))


def escape_json(document: object) -> Markup:
    """Write a document as JSON that can stand in a script element, and in quotes in YAML or HTML.

    One line of ASCII: whatever might end the element, the quotes around it or a line is a `\\u` escape,
    so that nothing but a reader of JSON finds anything in it.
    """
    text = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    return Markup(_ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def escape_lines(text: str) -> Markup:
    """Write a text of several lines, to be read by a script as it is, into an attribute of an HTML block.

    It is on one line, and nothing is added. Of CRLF the line feed comes back.
    """
    return Markup(text.replace("\r\n", "\n").translate(_LINES))


def escape_markdown(value: object) -> Markup:
    """Write a value so that it is its own text in Markdown, and as readable as that can be.

    White space and control characters collapse to single spaces; what would begin markup has a
    backslash before it, also what would only at the beginning of a line.
    """
    if isinstance(value, Markup):
        return value
    text = _MARKS.sub(r"\\\g<0>", isolated(_flat(value)))
    return Markup(_BEGINS_A_BLOCK.sub(r"\1\\\2", text))


def escape_github(value: object, is_isolated: bool = False) -> Markup:
    """Write a value so that GitHub shows it in a comment or a summary, and does nothing with it.

    By the rule of `escape`; besides, what GitHub looks for in a text when Markdown is done with it,
    such as `@name`, `#12` or `:smile:`, is parted by a space of no width. `is_isolated` says that what
    the value is a part of is isolated as a whole.
    """
    if isinstance(value, Markup):
        return value
    flat = _flat(value) if is_isolated else isolated(_flat(value))
    text = _HASH.sub(_in_sixes, _ACTED_ON.sub(_NO_WIDTH, flat))
    return Markup(text.translate(_ENTITIES | {ord(_NO_WIDTH): f"&#{ord(_NO_WIDTH)};"}))


def _in_sixes(found: re.Match[str]) -> str:
    return _NO_WIDTH.join(found[0][n : n + 6] for n in range(0, len(found[0]), 6))


def _flat(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"a template may show text and numbers, not {type(value).__name__}")
    text = str(value)
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(c) in _BLANK else c for c in text)
    return " ".join(text.split())
