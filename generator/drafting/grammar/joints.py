"""Joints: what joins clauses, or only seems to."""

from __future__ import annotations

import re

from generator.drafting.grammar.present import PRESENT
from generator.drafting.grammar.verbs import finite_verbs

WHILE = re.compile(
    r"(?i:while|although|though|whereas|even though|after(?=[^,]*\b(?:1[89]|20)\d\d\b)) (?P<first>(?![a-z]+ing\b)(?:[^,;]|(?<=\d),(?=\d{3}))+),\s(?=\S+ \S+ \S+)"
)
"""What is told beside the main clause, before it."""

BELOW = re.compile(r"^\W*(?:as|while|although|though|even though)\W*$")
"""What joins a subordinate clause to the main one, whose subject a pronoun behind it stands for."""

BESIDE = re.compile(
    r"(?<=[a-z]),? (?:meanwhile|on the other hand|in turn|by contrast|in contrast),?(?= [a-z])|, as [^,;]{3,60} (?:is|was|are|were) (?:[a-z]+ )?known(?=,)|, (?:also|formerly|previously|locally|better) (?:called|known as|named) [^,;]{2,40}(?=,)"
)
"""What joins a clause to the one before, behind its subject."""

FLOW_BY = re.compile(
    r"(?:exports|imports) (?:(?:by|at|of|up|down)\b|to (?:[a-z]+ ){0,2}(?:US)?[$€£\d])"
)
"""What looks like a verb, and is told with an amount: "imports by 12 percent"."""

FLOW_CHANGED = re.compile(
    r"(?P<flow>exports|imports)(?= (?:[a-z]+ly )?(?:[a-z]+ed|rose|grew|fell|were|came|stood|hit|shrank|sank)\b)"
)
"""Exports or imports at the beginning of a clause that tells how they changed."""

OTHER_SUBJECT = re.compile(r"(?:it|they|he|she|we|there) (?!and\b)[a-z]+")
"""A pronoun that is the subject of a clause of its own."""

UP_OR_DOWN = re.compile(
    r"(?:[A-Z][\w’'-]* )?(?:[a-z]+ )?[a-z]+ (?:up|down) (?:by )?(?:[a-z]+ ){0,2}\d"
)
"""What is told with an amount by which something else has changed: "exports down 2 percent"."""

QUOTED = re.compile(r"[“\"](?P<said>[^”“\"]{3,80})[”\"]")
"""A name or a few words in quotation marks, which are not parted."""

MORE_OF = re.compile(r"(?:other|further|additional|various|several)\b")
"""How a further object begins: "tariffs and other trade controls"."""

TAKEN_AS = re.compile(
    r"\b(?:recogni[sz]|regard|describ|view|treat|appoint|elect|accept|designat|list|label|brand|classif|declar|establish|nominat|portray|name|serv|act|use|see)(?:e?s|e?d|ing|en|n|ied|ies)?\b(?! that)[^,;]{0,50}$|\b(?:saw|sees|known|seen)\b[^,;]{0,50}$"
)
"""What stands before "as" where that tells what something is taken for: "recognised Vila as the capital"."""

DASHES = re.compile(r"\s(?P<sign>--|[–—-])\s(?:(?!\s(?P=sign)\s).){3,150}?\s(?P=sign)\s")
"""What stands between dashes, and is not parted."""

JOINT = re.compile(
    r"[;:]\s+|,\s+(?:and|but|while|whereas|yet|with|although|(?:even\s+)?though|as)\s+|"
    r"\s+(?:[-–—]\s+)?(?:and|but|while|whereas|although|(?:even\s+)?though|as)\s+|"
    r",\s+(?=(?:[a-z]+ed|met|held|took|gave|made)\s(?:the|an?|its|their|his|her|that|[A-Z])\b)|"
    r",\s+(?=(?:agreed|pledged|decided|vowed|promised|resolved|signed|discussed|reviewed|called|urged|exchanged|expressed|witnessed|praised|welcomed|inspected|visited|attended)\s(?!by\b))"
)
"""Where a sentence may be parted: marks, and words that join clauses."""

LED_BY = re.compile(
    r"^(?:During|In|At|On|After|Before|Since|Despite|Amid|Under|With|Following|Because of|For) ",
    re.IGNORECASE,
)
"""A preposition before what leads up to a sentence."""

_EXAMPLES = re.compile(r"\b(?:such as|including|like|namely|as|of|in|on|for) [^;:]{3,120}$")
NAME_ALONE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Minister)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}[.;]?"
)
"""A name that is all of a clause behind an aside, and belongs to that."""

JOINED = re.compile(r"[a-z-]+ and (?:on|in|later|then|also|at)\b")
"""What belongs to the words before, ahead of another joint: "industry and | trade and on Saturday was"."""

ROSE_FROM = re.compile(
    r"(?:[^,;]|(?<=\d),(?=\d{3}))+ (?:(?:ha[sd]|have) (?:since )?(?:risen|grown|increased|surged|jumped|climbed|soared|fallen|dropped|declined|decreased|shrunk|gone up|gone down)|rose|grew|increased|surged|jumped|climbed|soared|fell|dropped|declined|decreased|shrank|plunged|slumped|went up|went down) from (?P<amount>(?:[^,;]|(?<=\d),(?=\d{3}))*\d(?:[^,;]|(?<=\d),(?=\d{3}))*)"
)
"""What an amount was before it changed."""

_LISTED = re.compile(r"\b(?:of|with|between|for|in) [^,;]*, [a-z-]+$")
_ONE_OF_MANY = re.compile(r"(?:[a-z-]+ )?[a-z-]*[a-rt-z] (?:were|are|have)\b")


_ASKED = re.compile(
    r"\b(?:urg(?:ed|es)|ask(?:ed|s)|told|tells|call(?:ed|s) on|invit(?:ed|es)|order(?:ed|s)|encourag(?:ed|es)|advis(?:ed|es)|press(?:ed|es)) "
    r"[^,;]{2,80}? to [a-z]{2,} "
)
_TO_BE_DONE = re.compile(r"(?:have|be|do|keep|make|take|give|let|get|hold|set|put|stay|remain)\b")
"""How the last of several things begins that somebody is asked to do, without "to"."""


def is_last_of_many(left: str, right: str) -> bool:
    """Whether words are the last of several, with what they share: "such as trade, and | industry were discussed".

    So are those of what somebody is asked to do: "urged towns to keep dykes, and | have pumps ready".
    """
    if _TO_BE_DONE.match(right) and _ASKED.search(left):
        return True
    if _LISTED.search(left) and not finite_verbs(f"it {left.split()[-1]}"):
        return True
    return bool(_EXAMPLES.search(left) and _ONE_OF_MANY.match(right))


_BELOW_OPEN = re.compile(
    r"\b(?:that|whether|if|since|after|before|when|because)\s(?P<tail>(?:[^,;]|,(?= ?\d))+)$"
)


def is_open_below(left: str, *, is_bare: bool) -> bool:
    """Whether words end within a subordinate clause that "and" continues: it lacks its verb, or shares its subject.

    `is_bare`: what follows begins with a verb.
    """
    found = _BELOW_OPEN.search(left)
    if found is None:
        return False
    is_told = bool(finite_verbs(found["tail"]) or PRESENT & {*found["tail"].split()})
    if found.group().startswith(("since", "after", "before", "when", "because")):
        return is_bare and is_told
    return (is_bare and not found.group().startswith("that")) or not is_told
