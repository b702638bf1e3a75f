"""What is plainly no claim: headings, invitations, captions, the navigation of a page, what readers wrote."""

from __future__ import annotations

import re

from generator.core.reading.surroundings import (
    INVITATION,
    LINK_LABEL,
    PLACE_AND_DAY,
    PRAISE_OF_ITSELF,
    READERS,
)
from generator.drafting.grammar.verbs import WORD

_FEWEST = 4
_SHORT = 9
"""Words of a sentence that only tells on which occasion something was said, and neither where nor when."""
_LONGEST = 2_000
"""Characters of the longest sentence: what is longer is a list or a table, and no prose."""
_NOTHING = re.compile(
    rf"(?:{LINK_LABEL}|{READERS}[:.!?]?$|{INVITATION}|{PRAISE_OF_ITSELF}$|read (?:the full|our|on)\b|more (?:on|from) this|photos?\b|picture:|image:|video:|watch:|"
    r"listen:|source:|file (?:photo|picture)|follow us|subscribe|sign up|log ?in|register\b|copyright|©|all rights|"
    r"by [A-Z]\w+ [A-Z]\w+$|share (?:this|on|via)\b|tags?:|topics?:|keywords?:|advertisement|sponsored|click here|download|"
    r"your email|send (?:us )?your|get in touch|contact us|newsletter|cookies?\b|we use cookies|(?:last )?updated:?\b|published(?::| on\b| at\b)|"
    r"posted (?:on|by|at)|views?:|print (?:this|page)|e-?mail (?:this|us)|back to top|home ?[>»|]|you (?:may|might) also like|"
    r"most (?:read|popular|viewed)|latest news|breaking news|editor'?s? (?:note|pick)|reporting by|edited by|editing by|"
    r"writing by|ad\w+ reporting|\(?reporting by|our standards|this article (?:was|is|has)|the views expressed|disclaimer|"
    r"with (?:files|reporting|input) from|translated by|news id|image caption|caption)",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"^(?:The|He|She|[A-Z])[^,.]{0,60}? (?:(?:was|were) (?:speaking|talking)|made (?:the|these|this|his|her) (?:remarks?|comments?|statements?|announcement)|"
    r"(?:will|did) not (?:give|offer|provide|elaborate))\b"
)
"""What only tells on which occasion something was said."""
_REPORTED = re.compile(
    r"(?:The )?(?:[Pp]ress (?:service|office|center|centre)|[A-Z][\w.’'-]*(?: [a-z]+)? agency) (?:of [^.]{3,80} )?(?:reported|reports|informed|said)(?: (?:on )?\w+day| today)?\."
)
"""Who reported what a sentence before tells, and nothing else."""
_ALL_CAPITALS = 0.6


def is_nothing(text: str) -> bool:
    """Whether a sentence is too short or too long, a question, or what a page has around its article."""
    plain = text.strip().strip("*#>|•–—-·[]() ")
    if len(plain.split()) < _FEWEST or len(text) > _LONGEST or text.rstrip('”"» ').endswith("?"):
        return True
    if _REPORTED.fullmatch(plain):
        return True
    if _NOTHING.match(plain) or re.fullmatch(PLACE_AND_DAY, plain):
        return True
    if _OCCASION.match(plain) and len(plain.split()) <= _SHORT:
        return True
    letters = [w for w in WORD.findall(plain) if w[0].isalpha()]
    loud = sum(w.isupper() and len(w) > 1 for w in letters)
    return len(letters) < _FEWEST - 1 or loud > _ALL_CAPITALS * len(letters)
