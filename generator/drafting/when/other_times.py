"""Other times: those that a clause names, and at which what it tells did not happen."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs, is_participle
from generator.drafting.when.time_reader import When

BASE = re.compile(
    r"(?:\bthan(?: (?:they|it|that|those) (?:was|were|did|had been))?|\bcompared (?:to|with)|\bfrom|\b(?:as )?against|\b(?:same|corresponding|similar|equivalent) (?:period|month|quarter|time)(?: of| in)?|"
    r"\bversus|\bas (?:many|much|high|large)(?: \w+)? as|\b(?:below|above))(?: (?:the|in|that of|what it was in))?\s*$",
    re.IGNORECASE,
)
"""What stands before the time with which a figure is compared."""


def is_base(text: str, when: When) -> bool:
    """Whether a time is only one that something is compared with."""
    head = text[: when.start]
    if _GROWN_OVER.search(head):
        return True
    if _FROM_FEW.search(head):
        return True
    if _SAME_PERIOD.match(text, when.start):
        is_fiscal = "FY" in text[when.start : when.end]
        return not (_OPENING.fullmatch(head) or (is_fiscal and _AMOUNT_IN.search(head)))
    if re.match(r"(?:from|over|on)\b", text[when.start : when.end], re.IGNORECASE):
        return False
    if re.search(r"\bcompared (?:to|with)\b[^,;\d]*$", head):
        return True
    base = BASE.search(head)
    if base and base.group().strip() == "from" and not _CHANGES.search(head):
        return False
    return bool(base) or bool(
        re.search(
            r"\b(?:same|corresponding|similar) (?:period|month|quarter)\b[^,.]{0,12}$",
            head,
            re.IGNORECASE,
        )
    )


_SAME_PERIOD = re.compile(
    r"(?:the )?(?:same|corresponding|similar|equivalent) (?:period|months?|quarter|half)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:(?:in|during|for) )?", re.IGNORECASE)
_AMOUNT_IN = re.compile(
    r"(?:was|were|stood at|amounted to) (?:[A-Z]{0,3}\W?)?[\d.,]+ (?:[a-z]+ ){0,2}in $"
)
"""What stands before a period in which an amount was what a clause tells of it."""

_FROM_FEW = re.compile(
    r"\bfrom (?:just |only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|none)(?: [a-z]+)? (?:in )?$"
)
"""What stands before the time of a small number in words with which another is compared."""

_GROWN_OVER = re.compile(
    r"\b(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|higher|lower|(?:up|down) (?:by )?[\d.,]+ ?(?:%|percent|per cent|pct|pc\b))(?: of [\d.,]+ ?(?:%|percent|per cent|pct|pc\b))? (?:over|on) (?:the )?$"
)
"""What grew over what was told of a time: "a 78 percent increase over"."""

_CHANGES = re.compile(
    r"\d|\b(?:ris|rose|increas|grew|grow|fall|fell|declin|drop|jump|surg|up\b|down\b|high|low|chang|doubl|tripl|unchanged)"
)
"""Words of a change, which is one from a time before."""

BEFORE_BASE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|versus|(?<!more )(?<!less )(?<!fewer )(?<!lower )(?<!greater )than|up on|down on)\s(?:[a-z]+\s){0,3}$"
)
"""What stands before an amount with which another is compared."""

YEAR_BEFORE = re.compile(
    r"[^,;.\d%]{0,25}?\b(?:(?:a|one|the) year (?:earlier|before|ago|previously)|(?:in )?the (?:previous|preceding|prior) year|"
    r"(?:in |during )?the (?:same|corresponding) (?:period|month|quarter|time) (?:of |in )?(?:the )?(?:last|previous|prior|a) (?:fiscal year|financial year|fiscal|year)(?: (?:earlier|before|ago))?|(?:in )?(?:the )?(?:last|previous) fiscal\b|(?:in |for |during )?the (?:same|corresponding|similar|equivalent) (?:period|months?|quarter|time) (?:of |in )?(?P<year>(?:19|20)\d\d)\b)"
)
"""Behind an amount, that it is of a year before."""

DONE_ON = re.compile(
    r"\b[Tt]he (?:signing|signature|launch|inauguration|conclusion|adoption|announcement)\b[^,;]{0,120}\s(?:(?:on|last|late|early) ){0,2}$"
)
"""What stands before a day on which something was done that will have effects."""

_TREATY = re.compile(
    r"\b(?:[Dd]eclaration|[Aa]greement|[Aa]ccords?|[Tt]reaty|[Pp]rotocol|[Mm]emorandum|[Ss]tatement|[Rr]esolution|[Dd]ecree|[Ll]aw|[Ll]etter)"
    r" (?:of|dated|from) (?:the )?$"
)


_OVER = re.compile(
    r"\b(?:over|following|regarding) (?:an?|the|its|their) (?:[a-z-]+ ){1,3}(?:in|on) (?:early |late )?$"
)
"""What is told because of something that happened then: "must pay over a collision in"."""

_UNDER = re.compile(
    r"\s*(?:Under|In line with|Based on|Thanks to|As part of|In accordance with|Pursuant to) (?:an?|the|its|their) [^,;]*\b"
    r"(?:signed|agreed|reached|concluded|adopted|approved|struck|made|announced|launched) (?:(?:in|on|early|late|last|this) )*$"
)
"""What leads up to a sentence with a document, and when that was made: "Under a deal signed in"."""

_OF_DAY = re.compile(
    r"\b(?!(?:morning|night|evening|afternoon|end|start|beginning|week|as|day|date|time|deadline|hours|early|late) )[a-z]{3,} (?:of|dated) (?:the )?$"
)
"""A thing that has its day behind it: "the incident of 14 June"."""

_AHEAD_OF = re.compile(
    r", (?:ahead of|prior to|in the run-up to|in preparation for) (?:an?|the|their|its|his|her) [^;]*$"
)
"""What is still to come, before when that will be: ", ahead of a meeting in Vila this"."""

_BY_LETTER = re.compile(
    r"\b(?:in|by) (?:an?|its|their|his|her) (?:[a-z]+ )?(?:letter|statement|note|memo|message|e-?mail|circular|notice|decree|order) (?:of|dated) (?:the )?$",
    re.IGNORECASE,
)
"""By what something was said or ordered, before its day, on which that was done."""

_THAT_WAS = re.compile(
    r"\b[a-z]{3,} (?:that|which|who) (?:was|were|had been|[a-z]{2,}ed|began|took|came|went|led|met|left|gave|fell|rose|grew)\b[^,;]*$"
)
"""What tells of a thing what was done with it: "statues that were seized by police in"."""

_THAT_HAD = re.compile(r"\b[a-z]{3,} (?:that|which|who) (?:had|has|have)\b[^,;]*$")
"""What tells of a thing what has been so of it: "a row that had left the plant without a budget since"."""

_DONE_BY = re.compile(
    r"(?<!told )(?<!informed )(?<!assured )(?<!reminded )\b(?:the|an?|its|their) (?:[\w$€£.-]+ ){0,5}[a-z]{3,} (?:it|they|he|she) (?:had |has |have )?(?:[a-z]{2,}ed|got|took|made|won|gave|sent|bought|sold|struck|held|built)\b[^,;]*$"
)
"""What tells of a thing what somebody did with it: "the swap it obtained from the bank in"."""

_DONE_THEN = re.compile(
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\band)(?<!,) "
    r"(?P<done>(?:announced|ordered|bought|purchased|donated|seized|dropped|inked|struck|sealed|clinched|signed|imposed|agreed|reached|launched|introduced|concluded|adopted|published|issued|approved|proposed|"
    r"brokered|drafted|established|held|made|created|built|founded|leased|written|put up|set up|drawn up|taken over|laid)|[a-z]+ed by (?:the )?(?:[A-Z]|[a-z]+ [a-z])[\w’' -]{1,40}?) (?:in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? )?(?:(?:in|on|last|this|earlier|early|late) )*$"
)


_TOLD_OF = re.compile(
    r"\b[A-Za-z’'-]+ (?P<done>[a-z]+)(?: (?:out|up|in|at|on|for|between|with|by|over|under|to)\b[^,;:]*)?\s*$"
)
"""What was done with a noun, before when that was, where its verb is yet to come."""

_GOES_ON = re.compile(r",? (?:had|has|have|was|were|is|are|will|would|can|could|must)\b")
"""How a clause goes on behind its subject."""

_BE_DONE = re.compile(
    r"\b(?:was|were|been|be|is|are|has|have|had) (?:[a-z]+ly|first|then|also|later|once|soon)$"
)


def is_of_treaty(text: str, when: When, begin: int = 0) -> bool:
    """Whether a time only tells which document is meant, or what was done with a noun: "the Declaration of 7 April 2022".

    The clause in which it stands may `begin` with what was done, and tells that then.
    """
    head = text[begin if begin <= when.start else 0 : when.start]
    if when.edtf.endswith("/.."):
        had = _THAT_HAD.search(head)
        return had is not None and bool(finite_verbs(head[: had.start()]))
    if _OVER.search(head) or (text[when.end :].startswith(", ") and _UNDER.match(head)):
        return True
    if _AHEAD_OF.search(head):
        return True
    if _BY_LETTER.search(head):
        return False
    is_day = len(when.edtf) == len("2022-06-30")
    if _TREATY.search(head) or (is_day and _OF_DAY.search(head)):
        return True
    that = _THAT_WAS.search(head) or _DONE_BY.search(head)
    if that and finite_verbs(head[: that.start()]):
        return True
    main = next(iter(finite_verbs(text[begin if begin <= when.start else 0 :])), None)
    told = _TOLD_OF.search(head)
    if told and is_participle(told["done"]) and main and main.start >= when.end - begin:
        return True
    done = _DONE_THEN.search(head)
    if done is None or _BE_DONE.search(head[: done.start()]):
        return False
    return bool(finite_verbs(head[: done.start()]) or _GOES_ON.match(text, when.end))


_BESIDE = re.compile(
    r"(?P<comma>,) (?:(?:in|under|at|for|with) (?:an?|the|its|their) [a-z]+|in (?:force|use|operation|place|effect|office|power|service)|under (?:construction|consideration|discussion|negotiation|review|development|way)|(?:on|in|under|for|to|by|with|from|at|through|over|about) (?:which|whom)|whose|[a-z]+(?= since)|effective|valid|running|dating|open|\w+ed|built|set up|made|begun|born|held)"
    r"(?: [\w-]+){0,8}? (?P<when>[^,;]*), (?=[“\"]|(?:[a-z]+ly )?(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|shall|[a-z]+(?:s|ed))\b)"
)
"""What stands between commas behind a subject and tells since when that is: ", in force since 2014, "."""


def is_beside(whole: str, when: When, start: int, end: int) -> bool:
    """Whether a time is of what stands between commas behind the subject of a clause, which goes on after that."""
    return any(
        start < found.start("comma") <= when.start < found.end() < end
        for found in _BESIDE.finditer(whole)
    )


_LAST_NOUN = re.compile(
    r",\s(?:an?|the)\s[^,;]{3,60}? (?:it|they|he|she|which|that) [^,;]*$|,\s[^,;]{3,40} of (?:which|whom)\b[^,;]*$|,\s(?:an?|the) [a-z-]+ [a-z]{2,}ed (?:in|on|by)\b[^,;]*$|"
    r",\s(?:on|in|under|for|to|by|with|from|at|through) (?:which|whom)\b[^,;]*$"
)


def is_of_last_noun(clause: str, place: int) -> bool:
    """Whether a time at a place is of what an apposition tells at the end: ", a target it has not met since 2017"."""
    found = _LAST_NOUN.search(clause)
    return found is not None and place > found.start()
