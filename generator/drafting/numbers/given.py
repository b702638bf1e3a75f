"""Given: what somebody gave, lost or received, as words for an amount of it."""

from __future__ import annotations

import re

from generator.drafting.grammar.trimmed import trimmed
from generator.drafting.wording.phrasing import lowered

ACHIEVED = re.compile(
    r"\b(?:increas|rais|boost|expand|grow|grew|cut|reduc|lower|lift|doubl|tripl)\w* (?:its|their|his|her) (?P<what>[a-z][^;\d]{3,70}?)"
    r"(?: [\d.,]+ ?(?:times|-?fold|per ?cent|pct|%))? (?:(?:to|from|at|by) )?(?:about |almost |nearly |over |more than |up to )?$"
)
"""What somebody changed, before by how much or to how much it did."""

AIMED = re.compile(
    r"\b(?:to|will|would|should|could) (?:raise|increase|boost|bring|lift|expand|push|take|grow|cut|reduce|lower) (?P<what>(?!its\b|their\b)[^,;\d]{2,60}?) (?:up )?to (?:(?:about|around|at least|more than|over|nearly) ){0,2}$"
)
"""What is to come to an amount: "to raise trade to"."""

_FEW = 6
_FOR_WHAT = re.compile(
    r" (?:for|to) (?:the )?[a-zA-Z][^,.;\d]{2,30}?(?= (?:in|over|during|by|since|last|this|next)\b|[,.;]|$)"
)
_GIVEN = re.compile(
    r"(?:^|[,;] )(?:(?:[Ll]ast|[Tt]his) (?:year|month),? |[Ii]n \w+(?: \d{4})?,? )?(?P<who>[^,;\d]{2,60}?) (?:has |have |had |also |already |has also |have also ){0,2}"
    r"(?P<verb>(?:is |are |was |were )(?:losing|paying|spending|earning|receiving|giving|lending)|owes|gives|lends|pays|provides|(?:will |would )(?:lend|provide|give|grant|pay|donate|offer)|gave|spent|pledged|provided|allocated|granted|donated|committed|earmarked|approved|disbursed|lent|borrowed|lost|earned|received|paid|given|raised|"
    r"offered|contributed|secured|repaid|released|set aside|collected|owed|saved) "
    r"(?:(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? )?(?:(?:about|around|some|nearly|almost|over|more than|up to|at least|a total of|an additional|another|an estimated|a further|only|just) ){0,2}$"
)
"""What somebody did with an amount: "the guild pledged"."""
_DONE = {
    "gave": "given", "give": "given", "owe": "owed", "lend": "lent", "pay": "paid", "provide": "provided", "grant": "granted",
    "donate": "donated", "offer": "offered", "losing": "lost", "paying": "paid", "spending": "spent",
    "earning": "earned", "receiving": "received", "giving": "given", "lending": "lent",
}  # fmt: skip
"""Participles of what is given, by other forms of their verbs."""

_PRONOUN = re.compile(r"(?:it|they|this|these|that|he|she|we|i|there|which|who)\b", re.IGNORECASE)


def given_in(head: str, after: str) -> str:
    """Return words for an amount that somebody pledged, paid or received; "" where no words before it tell that."""
    given = _GIVEN.search(head)
    if given is None:
        return ""
    who, use = trimmed(given["who"]), _FOR_WHAT.match(after)
    if re.search(r"\b(?:exports|imports|sales|trade|goods)\b", who, re.IGNORECASE):
        return ""
    if not who or _PRONOUN.match(who) or len(who.split()) > _FEW:
        return ""
    verb = given["verb"].split()[-1]
    verb = _DONE.get(verb.removesuffix("s"), verb)
    return f"amount {verb} by {lowered(who)}{use.group() if use else ''}"
