"""Numbers, and true or false: digits as a source gives them, without units and separators."""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import decimal

from generator.diagnostics import shorten
from generator.records.refusal import bare, refuse, written

NUMBER = r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
"""How a number is written."""

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_HEDGES = {
    "about": "about",
    "approximately": "about",
    "around": "about",
    "circa": "about",
    "roughly": "about",
    "c.": "about",
    "ca.": "about",
    "~": "about",
    "≈": "about",
    "over": "more-than",
    "more than": "more-than",
    "above": "more-than",
    ">": "more-than",
    "under": "less-than",
    "less than": "less-than",
    "below": "less-than",
    "<": "less-than",
    "almost": "almost",
    "nearly": "almost",
}
"""How people hedge a number in its own field, and the qualifier for it."""


def read_number(value: object) -> Decimal:
    """Read a number of at most 15 digits before the point and 6 behind it, exactly."""
    text = written(value, "a number")
    if re.fullmatch(NUMBER, text):
        return Decimal(text)
    refuse("number", f'"{shorten(text)}" is not a number', _number_hint(bare(text)))


def _number_hint(text: str) -> str:
    if re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]+", text):
        return "write it out, with all its digits"
    text = "".join(str(decimal(c)) if c.isdecimal() else c for c in text)
    hedge = next((h for h in _HEDGES if text.lower().startswith(h)), "")
    found = re.search(r"-?[0-9][0-9.,\s_'’]*", text)
    if found is None:
        word = text.lower()
        return f'write "{_WORDS.index(word)}"' if word in _WORDS else "digits and a point only"
    digits, rest = _plain(found[0]), text[found.end() :] + text[len(hedge) : found.start()]
    if not re.fullmatch(NUMBER, digits):
        return "digits and a point only"
    if hedge:
        return f'write "{digits}", and `qualifier: {_HEDGES[hedge]}` below it'
    if rest.strip():
        return f'write "{digits}"; the unit is in the `display` of the indicator'
    return f'write "{digits}"'


def _plain(text: str) -> str:
    text = re.sub(r"[\s_'’]", "", text).rstrip(".,")
    if re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", text):
        return text.replace(",", "")
    if re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?", text):
        return text.replace(".", "").replace(",", ".")
    return text.replace(",", ".") if text.count(",") == 1 and "." not in text else text


def read_whole(value: object) -> object:
    """Read a whole number, as digits only. A model's own limits follow."""
    if isinstance(value, int):
        return value
    text = written(value, "a whole number")
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        refuse("number", f'"{shorten(text)}" is not a whole number', _whole_hint(bare(text)))
    return int(text)


def _whole_hint(text: str) -> str:
    word = text.lower()
    for words in (_WORDS, _ORDINALS):
        if word in words and words.index(word):
            return f'write "{words.index(word)}"'
    if re.fullmatch(r"[0-9]+\s*[-–—/,&]\s*[0-9]+", text):
        return "write one number; another passage is an entry of its own"
    digits = re.findall("[0-9]+", text)
    is_one = len(digits) == 1 and len(digits[0]) <= 9
    return f'write "{int(digits[0])}"' if is_one else "digits only"


def read_degrees(value: object) -> object:
    """Read decimal degrees. A model's own limits follow."""
    if isinstance(value, float):
        return value
    text = written(value, "a number")
    if not re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?", text):
        hint = 'decimal degrees, such as "38.5"; south and west are negative'
        refuse("number", f'"{shorten(text)}" is not a number', hint)
    return float(text)


def read_flag(value: object) -> bool:
    """Read `true` or `false`, and no other word for them."""
    if isinstance(value, bool):
        return value
    text = written(value, "true or false")
    if text not in ("true", "false"):
        word = bare(text).lower()
        known = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false"}
        mend = known.get(word, word if word in ("true", "false") else "")
        hint = f'write "{mend}"' if mend else "one of true, false"
        refuse("flag", f'"{shorten(text)}" is neither true nor false', hint)
    return text == "true"
