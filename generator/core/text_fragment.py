"""Addresses that open a page at words of it.

A text fragment is what the browsers that know it scroll to and mark, and others leave alone:
https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote as percent_encoded

_WHOLE = 8
"""How many words are looked for as they are; of more, only the first and the last."""

_ENDS = 4
_LEFT_OUT = re.compile(r"\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*")


@lru_cache(maxsize=1 << 14)
def at_the_words(url: str, quote: str) -> str:
    """Return the address at which a page opens at a quote; the same address if there are no words.

    Of a long quote, and of one that leaves words out, the beginning and the end are looked for.
    """
    parts = [part for part in _LEFT_OUT.split(quote) if part.strip()]
    if not parts:
        return url
    first, last = parts[0].split(), parts[-1].split()
    if len(parts) == 1 and len(first) <= _WHOLE:
        directive = _encoded(first)
    else:
        directive = f"{_encoded(first[:_ENDS])},{_encoded(last[-_ENDS:])}"
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _encoded(words: list[str]) -> str:
    """Percent-encode words; a hyphen and a comma would have a meaning of their own."""
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")
