"""Parsing of texts, names, ids, addresses and other strings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from unicodedata import category

from generator.core.diagnostics import shorten
from generator.core.transliteration import MAX_ID, as_id, is_id, look_alike
from generator.records.addresses import base_address, mended_address, web_address
from generator.records.errors import MAX_TEXT, reject, require_text, strip_paste_noise


def read_text(value: object) -> str:
    """Normalise a text to one line; refuse one that is too long or has invisible characters."""
    text = " ".join(require_text(value, "text", limit=None).split())
    if len(text) > MAX_TEXT:
        reject(
            "text-length",
            f"{len(text)} characters; at most {MAX_TEXT} are shown",
            "say it in fewer words, or divide it; is a quotation mark or a line break missing?",
        )
    if text.isascii() and text.isprintable():
        return text
    if invisible := next(filter(is_invisible, text), None):
        name = unicodedata.name(invisible, "no name").lower()
        reject(
            "text-invisible",
            f"the invisible character U+{ord(invisible):04X} ({name}) is in the text",
            "delete it; it may have been pasted in",
        )
    return text


def read_name(value: object) -> str:
    """Parse a name or title: a text with at least one letter or digit of any script."""
    text = read_text(value)
    if not any(category(character)[0] in "LN" for character in text):
        hint = (
            "write it in words; where there is none to write and the field may go, delete the line"
        )
        reject("text-letters", f'"{shorten(text)}" has neither a letter nor a digit', hint)
    return text


_JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ: part of the spelling of some languages, and of some emoji."""

_FILLERS = "\u034f\u115f\u1160\u3164\uffa0"
"""Fillers: letters or marks in Unicode, but invisible."""

NEVER_LETTERS = (
    r"!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f\u20a0-\u20c0\u2190-\u244a"
    r"\u2500-\u2775\u2794-\u2bff\ufe0f"
)
"""Most characters that are neither letters nor digits, for a character class of JSON Schema."""

ALWAYS_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u3164\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffb"
)
"""Most invisible characters, for a character class of JSON Schema, whatever its Unicode version."""


def is_invisible(character: str) -> bool:
    """Whether a character is invisible, or none at all, and not part of the spelling of a language."""
    if character in _JOINERS:
        return False
    is_none = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
    return is_none or category(character) in ("Cc", "Cf", "Co", "Cs") or character in _FILLERS


def seen(text: str) -> str:
    """Remove invisible characters from a text, and collapse it to one line.

    Those that the normalisation of quotes ignores within a word are dropped; others leave a space.
    """
    kept = (c for c in text if not is_invisible(c) or category(c) not in ("Cf", "Lo"))
    return " ".join("".join(" " if is_invisible(c) else c for c in kept).split())


def read_identifier(value: object) -> str:
    """Validate an id: lower-case Latin letters, digits and single hyphens, at most 80 characters."""
    text = require_text(value, "an id")
    if is_id(text) and len(text) <= MAX_ID:
        return text
    message = f'"{shorten(text)}" is not an id: lower-case letters, digits and single hyphens'
    if alike := look_alike(text):
        name = unicodedata.name(alike).lower()
        message = f'"{shorten(text)}" is not an id: "{alike}" in it is U+{ord(alike):04X}, {name}'
    elif len(text) > MAX_ID:
        message = f'"{shorten(text)}" is not an id: it has {len(text)} characters; at most {MAX_ID}'
    if text.startswith(("https://", "http://")):
        reject("id-form", message, "write the id of the entry that has this address")
    mend = as_id(text)
    reject("id-form", message, f'write "{mend}"' if mend else 'an example: "lantern-trade-2022"')


def read_display(value: object) -> str:
    """Validate a display format: a text with exactly one `{amount}`."""
    text = read_text(value)
    if text.count("{amount}") != 1:
        hint = 'an example: "US${amount} million"'
        reject("display", "the text must have {amount} in it once, where the number goes", hint)
    return text


def read_icon(value: object) -> str:
    """Validate the form of an icon's name, set and name; a rule checks that the icon exists."""
    text = require_text(value, "an icon")
    if not re.fullmatch(r"[a-z0-9]+(?:[-/][a-z0-9]+)+", text) or len(text) > 80:
        hint = 'the set and the name, such as "material/handshake"'
        reject("icon", f'"{shorten(text)}" is not the name of an icon', hint)
    return text


def read_branch(value: object) -> str:
    """Validate a branch name that can be part of a URL."""
    text = require_text(value, "the name of a branch")
    if not re.fullmatch(r"[A-Za-z0-9_][\w.+#-]*(?:/[A-Za-z0-9_][\w.+#-]*)*", text) or ".." in text:
        hint = 'the name alone, such as "main"'
        reject("branch", f'"{shorten(text)}" is not the name of a branch', hint)
    return text


def read_handle(value: object) -> str:
    """Validate the handle of a person or a team on a forge."""
    text = require_text(value, "a handle")
    if not re.fullmatch(
        r"@[A-Za-z0-9](?:[\w.-]*\w)?(?:/[A-Za-z0-9](?:[\w.-]*\w)?)*", text, re.ASCII
    ):
        hint = 'the name on the forge, such as "@name" or "@organisation/team"'
        reject("handle", f'"{shorten(text)}" is not the handle of a person or a team', hint)
    return text


def read_owned_path(value: object) -> str:
    """Validate the path of a file or folder in the repository."""
    text = require_text(value, "a path")
    if not re.fullmatch(r"[A-Za-z0-9_][\w.-]*(?:/[\w.-]+)*/?", text, re.ASCII) or ".." in text:
        hint = 'a file or a folder in the repository, such as "content/facts/" or "templates/"'
        reject("path", f'"{shorten(text)}" is not the path of a file or a folder', hint)
    return text


def read_stamp(value: object) -> str:
    """Validate the stamp of a review."""
    text = require_text(value, "a stamp")
    if not re.fullmatch(r"[0-9a-f]{16}", text):
        hint = "delete the lines of `reviewed:`, and let `briefing review` write them"
        reject("stamp", f'"{shorten(text)}" is not a stamp', hint)
    return text


_LONGEST_MEND = 300
"""Longest corrected address, in characters, that a hint suggests."""


def read_url(value: object) -> str:
    """Validate and normalise a web address."""
    return _address(value, web_address)


def read_base_url(value: object) -> str:
    """Validate and normalise a base URL."""
    return _address(value, base_address)


def _address(value: object, read: Callable[[str], str]) -> str:
    text = require_text(value, "an address")
    try:
        return read(text)
    except ValueError as error:
        hint = "write the whole address, beginning with https://"
        if (
            (mend := mended_address(strip_paste_noise(text)))
            and mend != text
            and len(mend) <= _LONGEST_MEND
        ):
            hint = f'write "{mend}"'
        elif " " in strip_paste_noise(text):
            hint = 'write "%20" for a space'
        reject("url", str(error), hint)
