"""Operators: small words that turn what a claim says, such as "not", "may", "first" and "half".

A text that has one of a kind may not lose it, nor gain it, on the way from what it rests on. English
only.
"""

from __future__ import annotations

import re

from generator.core.reading.lexicon import Index
from generator.core.reading.numbers import words_of
from generator.core.remembered import Remembered

OPERATORS = {
    "not": "not no never none neither nor nothing cannot nobody nowhere hardly deny denied denies refus* fail fails "
    "failed failing unable lack* unlikely insufficient impossible barely scarcely ruled_out",
    "plan": "will shall planned planning intend intends intended propos* going_to is_to are_to was_to were_to still_to "
    "aim* expect* target* schedul* should want* wish* hope* due_to envisag* promis* prepar* goal* prospect* "
    "ready readiness could can may might possib* potential* would willing* forecast* idea* plan plans must "
    "believ* discuss* soon allow* begun announc* set_for yet_to confident interest* invit* call_for need* future begin*",
    "first": "first",
    "second": "second secondly runner-up",
    "third": "third",
    "last": "last",
    "largest": "largest biggest most mainly leading leader leaders top highest best greatest",
    "only": "only solely exclusively",
    "all": "all every entire* wholly always",
    "half": "half halves halved",
    "former": "former*",
    "except": "except* exclud* apart_from other_than",
}

_INDEX = Index((forms, kind) for kind, forms in OPERATORS.items())


_OF_SOMETHING_ELSE = re.compile(
    r"\bfirst (?:deputy|quarter|half|(?:\w+ )?months?|vice)\b|\b(?:last|second) (?:year|month|quarter|half|one)\b"
    r"|\bmost (?:of the|of them)\b|\bat (?:first|last|least|most)\b|\bafter all\b|\bhalf (?:of )?a? ?(?:million|billion|year)\b"
    r"|\b(?:nearly|almost) all\b|\bnot only\b|\b(?:number|figure|sum|period|total) (?:is|was) not\b",
    re.IGNORECASE,
)
"""Words that are part of a name, a date or an idiom."""


_IN_OTHERS = ("first", "second", "last", "most", "least", "all", "half", "not")
"""Letters of which they have some."""

_NTH = re.compile(r"\b(1st|2nd|3rd)\b")
_NTHS = {"1st": "first", "2nd": "second", "3rd": "third"}


@Remembered
def operators(text: str) -> dict[str, str]:
    """Return the kinds of operators in an English text, each with its first words."""
    spelt = _NTH.sub(lambda found: _NTHS[found[1]], text)
    plain = spelt.casefold()
    if any(letters in plain for letters in _IN_OTHERS):
        spelt = _OF_SOMETHING_ELSE.sub(" ", spelt)
    words = words_of(spelt)
    found: dict[str, str] = {}
    for kind, one in _INDEX.all_in(words):
        found.setdefault(kind, one)
    return found
