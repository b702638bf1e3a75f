"""Character folding and character classes.

Each class is one letter, so the classes of a text form a string of the same length, in which
`generator.core.proof.normalisation.segmentation` finds words with a regular expression.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

WORD, TEMPERATURE, DIGIT, MARK, POINT = "w", "q", "d", "m", "h"
"""Letter; C, F or K, as after a degree sign; digit; combining mark; mark that folds away."""

UNSPACED, UNSPACED_MARK = "u", "n"
"""Character of a script without spaces between words; combining mark of one."""

CURRENCY, POSTFIX, DEGREE, SYMBOL = "c", "p", "o", "s"
"""Currency symbol; postfix of a number, such as %; degree sign; any other symbol."""

DASH, LONG_DASH, STOP, SEPARATOR = "-", "=", ".", ":"
"""Parts of a number: dash that may be a minus; longer dash; point or comma; other separator."""

CLOSING, PARTING, NOTHING = "y", "x", "z"
"""Closing bracket; space or other separator of words; invisible character, ignored."""

_POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]"
)
"""Optional vowel points and cantillation marks of Hebrew and Arabic, and the tatweel."""

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
_SEEN_FORMATS = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u3029\u3041-\u3096\u3099-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9fe\uaa60-\uaadf\uf900-\ufaff"
    "\uff66-\uff9f\U00011700-\U0001174f\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, the scripts of the Tai, Han, kana and bopomofo."""

_VOWELS_BEHIND = "\u0e33\u0eb3"
"""Thai and Lao SARA AM: letters in Unicode, but vowel signs to a reader."""

_DRESS = re.compile("[©®℗℠™|¦\u037a\u2500-\u25ff]")
"""Decoration: rights and trademark signs, rules, boxes and bullets."""

_DASHES = re.compile("[\u2212\u2013\u2012\u2010\u2011-]")

_SAME = {
    **dict.fromkeys("‘’‛ʻʼʽ׳", "'"),
    **dict.fromkeys("∕⁄", "/"),
    **{"∶": ":", "‧": "·", "٪": "%", "〜": "~", "ŉ": "n"},
}
"""Characters that look alike to a reader but are distinct in Unicode."""

_CLASSES = {
    **dict.fromkeys("cfkCFK", TEMPERATURE),
    **dict.fromkeys(".,٫٬", STOP),
    **dict.fromkeys("':/·", SEPARATOR),
    **dict.fromkeys("%‰‱؉؊′″‴", POSTFIX),
    **dict.fromkeys("&§¶#@^", SYMBOL),
    **{"°": DEGREE, "№": SYMBOL},
}

_KEPT = ("<super>", "<sub>", "<fraction>", "<circle>")
"""Compatibility decompositions that are not folded: 10² is not 102, and 1½ is not 11/2."""


class _Lazy(dict[int, str]):
    """A lazy table of all characters for `str.translate`: entries are computed on first use."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, code: int) -> str:
        value = self[code] = self._make(chr(code))
        return value


@cache
def _fold(character: str) -> str:
    """Return what a character of NFD text folds to; case is folded elsewhere."""
    if character in _SAME:
        return _SAME[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if is_unseen(character) or _POINTS.match(character):
        return ""
    if category == "Pd" or _DASHES.match(character):
        return "-"
    tag, *codes = unicodedata.decomposition(character).split() or [""]
    if not tag.startswith("<"):  # NFD has decomposed the canonical ones already
        return character
    parts = [_fold(c) for code in codes for c in unicodedata.normalize("NFD", chr(int(code, 16)))]
    if tag in _KEPT or not _is_one(character, category, "".join(parts), len(codes)):
        return character
    return "".join(parts)


def _is_one(character: str, category: str, folded: str, length: int) -> bool:
    """Whether a character folds to no more than one word or one symbol."""
    if length == 1 or folded in ("°C", "°F"):
        return True
    if category == "Sc" or character in _CLASSES or _DRESS.match(character):
        return False
    if any(_UNSPACED.match(c) for c in folded):
        return False
    return all(unicodedata.category(c)[0] in "LM" or c in "²³" for c in folded)


@cache
def _class(character: str) -> str:
    """Return the class of a character."""
    whole = unicodedata.normalize("NFD", character)
    folded = "".join(map(_fold, whole))
    if folded in ("°C", "°F"):
        return POSTFIX
    if not folded:
        return NOTHING if is_unseen(character) else POINT
    if _DRESS.match(folded):
        return PARTING
    if folded == "-":
        return DASH if _DASHES.match(_plain(character)) else LONG_DASH
    if folded[0] in _CLASSES and (folded[0].isascii() or len(folded) == 1):
        return WORD if len(folded) > 1 and folded[0].isalpha() else _CLASSES[folded[0]]
    category = unicodedata.category(folded[0])
    if category[0] in "LMN" and _UNSPACED.match(folded[0]):
        is_mark = category[0] == "M" or character in _VOWELS_BEHIND
        return UNSPACED_MARK if is_mark else UNSPACED
    return _by_category(folded[0])


def _by_category(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cn", "Co") or category[0] == "L" or category == "Nl":
        return WORD  # unassigned and private-use characters are never dropped
    if category == "Cf":
        return SYMBOL
    by_group = {"N": DIGIT, "M": MARK, "S": SYMBOL}
    return {"Sc": CURRENCY, "Sk": PARTING, "Pe": CLOSING, "Pf": CLOSING}.get(
        category, by_group.get(category[0], PARTING)
    )


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKD", character)


def is_unseen(character: str) -> bool:
    """Whether a character is invisible and takes no space."""
    if _UNSEEN.match(character):
        return True
    return unicodedata.category(character) == "Cf" and not _SEEN_FORMATS.match(character)


FOLDS = _Lazy(_fold)
"""Folding of each character of NFD text, for `str.translate`."""

CLASSES = _Lazy(_class)
"""Class of each character, for `str.translate`."""
