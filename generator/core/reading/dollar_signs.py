"""Dollar signs: whose dollars they tell, and which may be of any country."""

from __future__ import annotations

import re

OTHER_DOLLARS = frozenset(("AUD", "CAD", "HKD", "NZD", "SGD"))
"""The units of signs with letters before them, beside "US$"."""

_TURNED = re.compile(r"(?<![^\W\d_])\$(US|AU?|CA?|HK|NZ|FJ?|S|J|TT)(?=\d)")
_WIRED = re.compile(r"(?<![^\W\d_])dlrs (?=\d)")
_LETTERED = re.compile(r"[A-Z]\$\s?$")


def turned(text: str) -> str:
    """Return a text, as long as it is, with "A$8" for "$A8", and " US$ 8" for the "dlrs 8" of wire agencies."""
    text = _WIRED.sub(" US$ ", text) if "dlrs" in text else text
    return _TURNED.sub(r"\1$", text) if "$" in text else text


def is_lettered(head: str) -> bool:
    """Whether the sign at the end of some words has a letter before it."""
    return _LETTERED.search(head) is not None
