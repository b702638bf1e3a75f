"""Data words: how a sentence begins that tells what data show."""

from __future__ import annotations

import re

from generator.drafting.voices.said_words import GROUP

DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday"
"""Days on which something is said, as a pattern."""

FILLER = re.compile(
    r"(?:It (?:should|must) be (?:noted|mentioned|recalled) that|It is (?:worth|worthwhile) (?:noting|mentioning) that|"
    r"It was (?:noted|emphasi[sz]ed|stressed|stated) that|It is noted that|Note that|To recall,|"
    r"(?:The |Its )?(?:latest |official |new |preliminary |recent )?(?:[\w-]+ ){0,3}(?:figures|data|statistics|results|records)"
    r"(?: (?:(?:released|published|issued|compiled) )?(?:from|by|of|for|on) [^,.;“\"]{3,80}?)? (?:show|showed|indicate|indicated|reveal|revealed)(?: that)?) ",
    re.IGNORECASE,
)
DATA_OF = re.compile(
    rf"[^,;]*?\b(?i:figures|data|statistics|results|records)\b[^,;]*? (?:from|by|of) (?P<who>(?:the )?(?:[A-Z][\w’'-]*|[a-z]+ )[^,;]*?\b(?:(?i:{GROUP})|of [A-Z][\w ]+?))(?: (?:on|in|last|this|late|for) [^,;]+?)? (?:show|indicate|reveal)"
)
"""Data, and whose they are."""

SHOWN = re.compile(r"\b(?:figures|data|statistics|results|records)\b", re.IGNORECASE)

DATA_BEHIND = re.compile(
    r", (?P<who>(?:the |its |official |latest |new |most recent |recent )*(?:[\w-]+ ){0,4}(?:data|figures|statistics|survey|"
    r"documents)(?: from [^,]{3,60})?) (?P<verb>show|showed|shows|have shown|suggest|suggested|indicate|indicated|reveal|revealed)"
    rf"(?: (?:(?:on|in|late on|late|early) [^,.]{{3,40}}|{DAY}))?[. ]*$"
)
"""Data that show what the sentence says."""
