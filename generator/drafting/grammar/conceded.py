"""Conceded: what a sentence tells before who speaks in it: "While the tax was raised in May, the mayor said …"."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.voices.said import Said

_CONCEDED = re.compile(
    r"(?:While|Although|Though|Even though|Even as|After|Whereas) (?P<what>[^“”\"]{12,200}?),\s+(?:(?:the|an?|its|their) )?$"
)


def conceded_before(text: str, said: Said) -> tuple[int, int] | None:
    """Return the range of a clause with a subject and a verb that stands before who says something; None for none."""
    if not said.speaker or said.planned or said.speaker_at[1] > said.start:
        return None
    found = _CONCEDED.match(text[: said.speaker_at[0]])
    verbs = finite_verbs(found["what"]) if found else ()
    return found.span("what") if found and verbs and verbs[0].start > 2 else None
