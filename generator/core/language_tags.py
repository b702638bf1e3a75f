"""Language tags (BCP 47): `en`, `en-GB`, `pt-BR`."""

from __future__ import annotations

from functools import lru_cache


def primary(tag: str) -> str:
    """Return the primary language subtag: `pt` of `pt-BR`."""
    return tag.partition("-")[0]


@lru_cache(maxsize=1 << 8)
def is_english(tag: str) -> bool:
    """Whether a tag is one of English, of any country."""
    return primary(tag) == "en"
