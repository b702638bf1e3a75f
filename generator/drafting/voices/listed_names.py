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


_WHEN_ASKED = re.compile(
    r", (?:when|if) (?:contacted|asked|reached|pressed|questioned|quizzed|approached)[^,“\"]{0,60},(?= [a-z])"
)
"""What somebody was asked, between their name and the verb of saying."""


def masked(text: str) -> str:
    """Return a text, as long as it was, with a hyphen for each comma within the name of a body or an office.

    Of what somebody was asked nothing is left.
    """
    text = _WHEN_ASKED.sub(lambda found: " " * len(found.group()), text)
    return _LISTED.sub(lambda found: found.group().replace(", ", "- "), text)


def unmasked(name: str) -> str:
    """Return a name with its commas again."""
    return _MASKED.sub(", ", name)
