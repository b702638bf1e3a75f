"""Parsing of numbers and booleans: plain digits, without units or separators."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.core.diagnostics import shorten
from generator.core.quantities import in_digits, quantities
from generator.records.errors import reject, require_text, strip_paste_noise

NUMBER = r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
"""Pattern of a number."""

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
    "at least": "at-least",
    "no less than": "at-least",
    "≥": "at-least",
    "up to": "up-to",
    "at most": "up-to",
    "no more than": "up-to",
    "≤": "up-to",
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
"""Hedges that editors write in the field of a number, and their qualifiers."""

_IN_FULL = "write it out, with all its digits"

_SIGN = re.compile(r"(?:^|(?<=[\s$€£¥₽₼]))([-−–‐‑－﹣+])\s*(?=[$€£¥₽₼]?\s*$)")
"""A plus or minus sign before a number, as typed, autocorrected or typeset."""

_RAISED = re.compile("[⁰¹²³⁴-⁹^]")


def read_number(value: object) -> Decimal:
    """Parse a decimal number of up to 15 integer and 6 decimal digits, exactly."""
    text = require_text(value, "a number")
    if re.fullmatch(NUMBER, text):
        return Decimal(text)
    reject("number", f'"{shorten(text)}" is not a number', _number_hint(strip_paste_noise(text)))


def _number_hint(text: str) -> str:
    text = re.sub(r"(?<=[0-9])_(?=[0-9])", "'", in_digits(text))
    text = re.sub(r"(?<![0-9.])\.(?=[0-9])", "0.", text)
    if re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]+", text):
        return _IN_FULL
    hedge = next((h for h in _HEDGES if text.lower().startswith(h)), "")
    number = next(quantities(text), None)
    if number is None:
        word = text.lower()
        return f'write "{_WORDS.index(word)}"' if word in _WORDS else "digits and a point only"
    before, after = text[len(hedge) : number.start], text[number.end :]
    if _RAISED.match(after):
        return _IN_FULL
    sign = _SIGN.search(before)
    digits = ("-" if sign and sign[1] != "+" else "") + number.likeliest
    if not re.fullmatch(NUMBER, digits):
        return "digits and a point only"
    if hedge:
        return f'write "{digits}", and `qualifier: {_HEDGES[hedge]}` below it'
    rest = _SIGN.sub("", before) + after
    if rest.strip(" .,_"):
        return f'write "{digits}"; the unit is in the `display` of the indicator'
    return f'write "{digits}"'


def read_whole(value: object) -> object:
    """Parse an integer of up to 9 digits. The limits of the model's field are checked afterwards."""
    if isinstance(value, int):
        return value
    text = require_text(value, "a whole number")
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        reject(
            "number",
            f'"{shorten(text)}" is not a whole number',
            _whole_hint(strip_paste_noise(text)),
        )
    return int(text)


def _whole_hint(text: str) -> str:
    word = text.lower()
    for words in (_WORDS, _ORDINALS):
        if word in words and words.index(word):
            return f'write "{words.index(word)}"'
    if re.fullmatch(r"[0-9]+\s*[-–—/,&]\s*[0-9]+", in_digits(text)):
        return "write one number; another passage is an entry of its own"
    found = [number.likeliest for number in quantities(text)]
    is_one = len(found) == 1 and re.fullmatch("[0-9]{1,9}", found[0])
    return f'write "{int(found[0])}"' if is_one else "digits only"


def read_degrees(value: object) -> object:
    """Parse decimal degrees. The limits of the model's field are checked afterwards."""
    if isinstance(value, float):
        return value
    text = require_text(value, "a number")
    if not re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?", text):
        hint = 'decimal degrees, such as "38.5"; south and west are negative'
        reject("number", f'"{shorten(text)}" is not a number', hint)
    return float(text)


def read_flag(value: object) -> bool:
    """Parse `true` or `false`; YAML's other words for them are refused."""
    if isinstance(value, bool):
        return value
    text = require_text(value, "true or false")
    if text not in ("true", "false"):
        word = strip_paste_noise(text).lower()
        known = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false"}
        mend = known.get(word, word if word in ("true", "false") else "")
        hint = f'write "{mend}"' if mend else "one of true, false"
        reject("flag", f'"{shorten(text)}" is neither true nor false', hint)
    return text == "true"
