"""Outlets: where a sentence tells which agency or newspaper reported it."""

from __future__ import annotations

import re

OUTLET = re.compile(
    r"(?:^|(?<=[,.”\"])|, ?) *(?!(?:[A-Z][\w.’'-]* ){0,3}(?:Ministry|Bank|Office|Government|Committee|Commission|University|Department|Embassy|"
    r"Company|Institute|Council|Service|Authority|Fund|Union|Association)\b)(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?: correspondent| news agency| agency)*|it was|agency)"
    r" (?:reports?|reported|cites?|cited|informs?|learn[st]|learned|has learnt|has learned|refers?)\b[^.”\"]*?(?P<end>[.”\"]*)$"
)
WIRE = re.compile(
    r"[,”\"]\s(?:the )?(?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}(?: news agency| newspaper| daily| agency)?)(?:, [A-Z][\w’'-]+,)? (?P<verb>reported)(?: (?:on )?\w+day)?[.”\"]*$"
)
"""Which agency or newspaper reported what stands before."""

NEWS = re.compile(
    r"\b(?:newspaper|daily|weekly|agency|paper|magazine|channel|TV|television|radio|website|portal|broadcaster|owned|independent|Times|Post|News|Herald|Gazette|Tribune|Journal)\b"
)
"""What an outlet is called, among the words for it."""

SHORTEST = 20
"""Characters of what is reported, at least."""

RELAYED = re.compile(
    r", [^,“\"]{3,60} (?:quoted|cited) (?P<who>him|her|(?:[a-z]+ ){0,3}[A-Z][^,“\"]{3,60}?|an? (?:[a-z]+ ){0,3}(?:official|source|diplomat|minister|spokes\w+|officer|analyst|expert|adviser|aide|lawmaker)\b[^,“\"]{0,60}?) as (?:saying|adding)[.]?$"
)
"""Who is quoted by an outlet behind what they said: ", state television quoted Oil Minister Tamm as saying"."""


QUOTED_BY = re.compile(
    r"\s*(?!who\b|which\b)[^,“\"]{2,60} (?:quoted|cited) (?P<who>(?:the |an? )?[^,“\"]{3,80}?) as (?:saying|telling \w+)(?: that|:)? (?=\S+ \S)"
)
"""Who is quoted by an outlet before what they said: "Radio Vila quoted Oil Minister Tamm as saying that"."""

CITING = re.compile(
    r", (?!who\b|which\b)[^,“\"]{3,60} (?:reported|said|wrote)(?: (?:on )?[A-Z][a-z]+day| today| yesterday)?,? (?:citing|quoting) "
    r"(?!an? |(?:[\w-]+ ){0,2}(?:sources|officials|documents?|data)\b)(?P<who>[^,“\"]{3,60}?)[.]?$"
)
"""Whom an outlet cites behind what they said: ", state radio reported on Sunday, citing the Transport Ministry"."""

PAPER = re.compile(
    r"(?:the )?(?:report|newspaper|(?:news )?agency|paper|daily|magazine|website|outlet|broadcaster|channel|portal)",
    re.IGNORECASE,
)
"""What relays what somebody else said, where that is told too."""


def is_outlet(words: str) -> bool:
    """Whether words for who says something call a newspaper or the like."""
    return PAPER.fullmatch(words) is not None or NEWS.search(words) is not None
