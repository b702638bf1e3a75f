"""Clefts: "it is the mill that will suffer" tells that the mill will suffer."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs

_CLEFT = re.compile(
    r"(?P<lead>(?:(?:And|But|Yet|However,|Instead,) )?)[Ii]t (?:is|was|will be|would be) (?P<who>(?:the |an? |its |their )?[^,;:.“”\"]{2,60}?) (?:who|that|which) (?P<rest>\S.*)",
    re.DOTALL,
)
_NO_NOUN = re.compile(
    r"(?:(?:very|too|so|also|not|now|still|only|quite|more|less|most|[a-z]+ly) )*(?:[a-z]+(?:able|ible|ful|ous|ant|ent|ive|ed|ing|al|ic|ary|ory|less)|clear|likely|true|good|bad|time|thought|said|hoped|feared|known|felt|a (?:pity|shame|fact|sign|matter|question))(?:$| (?:to|for|from|in|of)\b)"
)
"""What "it" is that stands for what "that" tells: "it is clear that"."""


def without_cleft(words: str) -> str:
    """Return the words of a cleft as the sentence that they make; others as they are."""
    found = _CLEFT.fullmatch(words.strip())
    if found is None or _NO_NOUN.match(found["who"]) or finite_verbs(f"{found['who']} ."):
        return words
    verbs = finite_verbs(f"they {found['rest']}")
    if not verbs or verbs[0].start > len("they ") + _NEAR:
        return words
    return f"{found['lead']}{found['who']} {found['rest']}"


_NEAR = 25
"""Characters between a subject and its verb, at most."""
