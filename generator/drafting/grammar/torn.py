"""Torn: joints within an object, where parting would leave half of it on either side."""

from __future__ import annotations

import re

from generator.drafting.grammar.present import PRESENT
from generator.drafting.grammar.verbs import Verb, is_adverb, is_participle

ADJECTIVE_LAST = re.compile(
    r"\b(?:in|of|on|for|with|to|from|by|at|the|an?|both|new|its|their|between) [a-z]+(?:ic|al|ive|ous|ary|ful|less|ese|ish)$"
)
"""An adjective before "and", whose noun stands behind another one: "in economic and human areas"."""

ADJECTIVE = re.compile(
    r"[a-z]+ed (?!(?:the|an?|its|their|his|her|to|in|on|at|by|for|from|with|that|into|over|under|up|out|off|as|between|more|all)\b)(?:[a-z]|[A-Z][\w’'-]* [a-z])"
)
"""What begins as a verb does, and may be a thing more in a list: "liquefied gas"."""

_INTRANSITIVE = re.compile(
    r"\b(?:met|spoke|arrived|came|went|died|ended|began|started|rose|fell|grew|left|returned|agreed|won|lost|changed|travelled|talked|"
    r"landed|flew|watched|waited|resigned|apologised|apologized|declined|refused|increased|decreased|expanded|shrank|closed|opened)$"
)
_ADJECTIVE_LAST = re.compile(
    r"\b(?:raw|fresh|frozen|crude|live|dry|new|old|whole|semi-\w+|un\w+|[a-z]+(?:al|ic|ous|ive|able|ible|ary|ful|less)|processed|manufactured|refined|"
    r"finished|dried|canned|imported|exported|damaged|skilled|urban|rural|high|low|small|large|big|direct|joint|public|private)$"
)
"""An adjective at the end of words, so that their noun stands behind what follows."""


def is_torn(left: str, verb: Verb, right: str) -> bool:
    """Whether a joint stands within an object: "approved and published a list", "raw and processed goods"."""
    if not left[verb.end :].strip() and not _INTRANSITIVE.search(left):
        return True
    return bool(_ADJECTIVE_LAST.search(left) and ADJECTIVE.match(right))


_LEAST_DONE = 3


_ONE_OF_TWO = re.compile(
    r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2} (?:and (?=(?:there|it|they|he|she|the|an?) )|(?:are|were|have)\b)"
)
"""The second of two names: "sold by Tamme and | Vila and it was", "as Tamme and | Vila are"."""


def goes_on_with_name(left: str, head: str, right: str) -> bool:
    """Whether words behind a name go on with another one, which is not the subject of the verb alone.

    `head` are the words on the right up to their verb.
    """
    words = head.split()
    is_long = len(words) > 1 and all(word[:1].isupper() for word in words)
    second = [*right.split(), "", ""][1]
    is_of_two = bool(_ONE_OF_TWO.match(right)) or (right[:1].isupper() and f"{second}s" in PRESENT)
    return left.split()[-1][:1].isupper() and (is_long or is_of_two)


def begins_done(words: str) -> bool:
    """Whether words begin with a participle, as the second of "was sold and later bought by"."""
    plain = [w.casefold() for w in words.split()]
    lead = next((n for n, w in enumerate(plain) if not is_adverb(w)), 0)
    return len(plain) >= _LEAST_DONE and is_participle(plain[lead])
