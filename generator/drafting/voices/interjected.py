"""Interjected: who says it, and what they were asked, between commas: "The mill, he said, employs 20 people"."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.voices.said_words import SAYS

_INTERJECTED = re.compile(
    rf",\s(?P<who>[^\s,“”\"]+(?:\s[^\s,“”\"]+){{0,7}}?) (?P<verb>{SAYS['en']})(?: (?:there|here|then|(?:on )?[A-Z][a-z]+day|(?:the )?(?:lawmakers|reporters|journalists|parliament|delegates|deputies|MPs|senators)))?(?P<comma>,)\s(?=\S)"
)
_ACCORDING = re.compile(
    r",\s(?:according to|as per)\s(?:(?:the |its |official |latest )*(?:data|figures|statistics|forecasts?|estimates?|reports?|information) (?:of|from|by) )?(?P<who>[^,“”\"]{2,90}),\s(?=\S)"
)
_LEADS = re.compile(
    r"(?:(?:As|At|By|During|For|From|In|On|Over|Since|So|Under|With|Within|This|Last|Next) |"
    r"(?:Also|Besides|Currently|However|Meanwhile|Moreover|Now|Therefore|Today|Additionally|[A-Z][a-z]+ly)$)"
)
"""What leads up to a sentence, and is no subject of it."""


_WHEN_ASKED = re.compile(
    r", (?:when|if) (?:contacted|asked|reached|pressed|questioned|quizzed|approached)[^,“\"]{0,60},(?= [a-z])"
)
"""The question somebody was asked, between their name and the verb of saying."""


def without_question(text: str) -> str:
    """Return a text with spaces for "…, when asked about the mill, …" behind a name; its length stays the same."""
    return _WHEN_ASKED.sub(lambda found: " " * len(found.group()), text)


def interjected_in(text: str) -> re.Match[str] | None:
    """Return where a text tells who says it, within what is said; None if it does not."""
    found = _INTERJECTED.search(text) or _ACCORDING.search(text)
    if found is None or not text[: found.start()].strip() or finite_verbs(text[: found.start()]):
        return None
    rest = text[found.end() :]
    if rest[:1] in '“"' and not re.search(r"[“\"]", text[: found.start()]):
        return None
    verbs = finite_verbs(rest if _LEADS.match(text.strip()) else f"it {rest}")
    return found if verbs else None


def without_interjected(words: str) -> str:
    """Return words without who says them, where that stands within them."""
    found = interjected_in(words)
    if found is None:
        return words
    head = words[: found.start()]
    joint = ", " if _LEADS.match(head.strip()) else " "
    return f"{head}{joint}{words[found.end() :]}"
