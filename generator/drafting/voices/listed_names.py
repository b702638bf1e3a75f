"""Names with a list in them: the commas in "Ministry of Trade, Industry and Energy" divide no sentence."""

from __future__ import annotations

import re

_WORDS = r"[A-Z][\w’'-]+(?: (?:of |for |and )?[A-Z][\w’'-]+){0,2}"
_LISTED = re.compile(
    r"\b(?:Ministr(?:y|ies)|Minister|Secretar(?:y|iat)|Department|Committee|Commission|Commissioner|Council|Agency|Office|Bureau|Directorate|"
    r"Chamber|Institute|Board|Federation|Association|Union|Authority|Service|Administration) (?:of|for|on) (?:the )?"
    rf"{_WORDS}(?:, {_WORDS}){{1,3}},? (?:and|&) (?:the )?[A-Z]"
)
_MASKED = re.compile(r"(?<=\w)- ")


def masked(text: str) -> str:
    """Return a text with a hyphen for each comma within the name of a body or an office; its length stays the same."""
    return _LISTED.sub(lambda found: found.group().replace(", ", "- "), text)


def unmasked(name: str) -> str:
    """Return a name with its commas again."""
    return _MASKED.sub(", ", name)
