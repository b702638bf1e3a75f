"""Data words: how a sentence begins that tells what data show."""

from __future__ import annotations

import re

from generator.drafting.voices.said_words import GROUP

DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|last night|this (?:morning|afternoon|evening)|tonight"
"""Days on which something is said, as a pattern."""

_SHOW = r"(?:show|shows|showed|indicate|indicates|indicated|reveal|reveals|revealed)"
_KINDS = r"(?:figures|data|statistics|results|records)"
_PAPER = r"(?:figures|data|statistics|results|records|report|survey|study|bulletin|review|abstract)"
FILLER = re.compile(
    r"(?:It (?:should|must) be (?:noted|mentioned|recalled) that|It is (?:worth|worthwhile) (?:noting|mentioning) that|"
    r"(?:That|This) means(?: that)?,?|It was (?:noted|emphasi[sz]ed|stressed|stated) that|It is noted that|Note that|To recall,|"
    rf"(?:The |Its )?(?:latest |official |new |preliminary |recent )?(?:[\w-]+ ){{0,3}}{_KINDS}"
    rf"(?: (?:(?:released|published|issued|compiled|provided|given|collected|made available) )?(?:from|by|of|for|on) [^,.;“\"]{{3,80}}?)? {_SHOW}(?: that)?|"
    rf"(?:The |A |An )?(?:[\w’'-]+ |\([A-Z]+\) ){{1,9}}{_PAPER}(?: (?:for )?\d{{4}})? (?:also )?{_SHOW} that|"
    rf"(?:The |A |An )(?:[a-z-]+ ){{0,2}}(?:report|survey|study) (?:(?:released|published|issued) )?(?:by|from) [^,.;“\"]{{3,80}}? {_SHOW} that) ",
    re.IGNORECASE,
)
_WHO = rf"(?:the )?(?:[A-Z][\w’'-]*|[a-z]+ )[^,;]*?\b(?:(?i:{GROUP})|of [A-Z][\w ]+?)"
_OF = re.compile(
    rf"[^,;]*?\b(?i:{_PAPER})\b[^,;]*? (?:from|by|of) (?P<who>{_WHO})(?: \([A-Z]+\))?(?: (?:on|in|last|this|late|for) [^,;]+?)? {_SHOW}"
)
_FROM = re.compile(
    rf"(?:The |the )?(?:latest |official |new )*(?i:{_PAPER})\b (?:from|by|of) (?:the )?(?:[a-z-]+ ){{0,4}}(?P<who>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)(?: \([A-Z]+\))? (?:also )?{_SHOW}"
)
_OWN = re.compile(
    rf"(?P<who>(?:[Tt]he )?(?:[A-Z][\w’'-]* |of |and |for |the )*?(?:(?i:{GROUP})|Statistics|Customs|Bureau of [A-Z]\w+)(?: [A-Z][a-z]+| of [A-Z]\w+)?)"
    rf"(?:['’]s?)?(?: \([A-Z]+\))?(?:['’]s?)? (?:[a-z]+ ){{0,2}}{_PAPER}(?: (?:for )?\d{{4}})? (?:also )?{_SHOW}"
)


def data_of(words: str) -> re.Match[str] | None:
    """Return where words that tell what data show name whose these are, as its group "who"; None if they do not."""
    return _OF.match(words) or _OWN.match(words) or _FROM.match(words)


SHOWN = re.compile(rf"\b{_PAPER}\b", re.IGNORECASE)

DATA_OF = re.compile(
    r", (?:the |its |official |latest |new |most recent |recent |provisional )*(?:data|figures|statistics|documents) "
    rf"(?:(?:released|published|issued|compiled|provided|collected) )?(?:here )?(?:by|from|of) (?P<who>(?:the )?[A-Z][\w’'-]*(?: [\w’'-]+){{0,6}}?)(?: \([A-Z]+\))? (?P<verb>show|showed|shows|suggest|indicate|indicated|reveal|revealed)"
    rf"(?: (?:(?:on|in|late on|late|early) [^,.]{{3,40}}|{DAY}))?[. ]*$"
)
"""Whose the data are that show what the sentence says."""

DATA_BEHIND = re.compile(
    r", (?P<who>(?:the |its |official |latest |new |most recent |recent )*(?:[\w’'-]+ ){0,4}(?:data|figures|statistics|survey|"
    r"documents)(?: (?:from|released|published|issued) [^,]{3,60}?)?) (?P<verb>show|showed|shows|have shown|suggest|suggested|indicate|indicated|reveal|revealed)"
    rf"(?: (?:(?:on|in|late on|late|early) [^,.]{{3,40}}|{DAY}))?[. ]*$"
)
"""Data that show what the sentence says."""
