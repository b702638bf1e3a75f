"""Quoted behind: what somebody did, and said with it in quotation marks."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.grammar.verbs import finite_verbs, has_main_verb
from generator.drafting.voices.said import Said, said_between
from generator.drafting.voices.said_words import SAYING
from generator.drafting.voices.who import is_below, names_somebody, short_of

_DONE_AND_SAID = re.compile(
    rf"\s*(?:(?:But|And|Yet|However|Meanwhile|Still|Then),? )?(?P<did>[^“\"]{{8,200}}?,)(?: while| and)? (?:{SAYING})(?: that|:)? (?=[“\"][^”\"]+[”\"][.]?$|(?:the|an?|he|she|it|they|there|his|her|its|their|both|this|these|[A-Z][\w’'-]*) )"
)
"""What somebody did, before what they said with it: "Mari Tamm hailed the deal, saying: “…”"."""


def quoted_behind(text: str, says: str, tongue: str) -> Said | None:
    """Read what somebody did, and said with it: "Mari Tamm hailed the deal, adding: “…”"."""
    found = _DONE_AND_SAID.match(text) if tongue == "en" else None
    verb = next(iter(finite_verbs(found["did"])), None) if found else None
    if found is None or verb is None or re.search(rf"\b(?:{says})\b", found["did"]):
        return None
    rest = text[found.end() :]
    if rest[:1] not in '“"' and not has_main_verb(rest):
        return None
    start = found.start("did")
    who = short_of(text[start : start + verb.start])
    if not names_somebody(who, tongue) or is_below(text[start : start + verb.start]):
        return None
    said = said_between(text, found.end(), len(text), found, "did")
    return replace(said, speaker=who)
