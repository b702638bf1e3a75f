"""Trimmed: words for what is measured, without what stands around them."""

from __future__ import annotations

import re

from generator.core.reading.dates import month_names

_UNIT_AND = re.compile(
    r"^(?:(?:[A-Z]\w+ )?(?:dollars?|euros?|pounds?|yen|pesos?|rupees?|crowns?|francs?)|per ?cent|tonnes|tons) (?:and|while) "
)
"""The unit of the amount before, with what joins the next one to it."""

_PART = re.compile(
    r"(?:mainly|mostly|largely|chiefly|primarily|especially|particularly|notably|including|such as|some|others?|most)\b",
    re.IGNORECASE,
)
"""How words begin that tell what a part of something is, and not what that is."""


_IN_MONTHS = re.compile(
    r" (?:in|between|from|during|for|over) (?:the )?(?:first [a-z]+ months|(?:"
    + "|".join(name.capitalize() for name in month_names("en"))
    + r")\b).*$"
)
"""When something was measured, behind what that is."""


def trimmed(words: str) -> str:
    """Return words without times, articles and prepositions at their ends, and what does not tell them apart."""
    words = re.sub(
        r",\s(?:mainly|mostly|including|primarily|especially|chiefly|such as)\b.*$", "", words
    )
    plain = re.sub(
        r"^(?:During|In|For|Over|By|Since|As of|At|A year|One year|Last|This)\b[^,]*,\s+(?=\S)",
        "",
        words.strip(),
    )
    plain = re.sub(r"^.*?,\s+(?=\S+ \S+)", "", plain)
    plain = re.sub(
        r"^(?:[Bb]ut |[Aa]nd |[Yy]et |[Mm]eanwhile )?"
        r"(?:(?:[Bb]y|[Ii]n|[Ss]ince|[Dd]uring) (?:[A-Z]\w+(?: \d{4})?|\d{4}(?:[-–/]\d{2,4})?)|[LlTt](?:ast|his) year|[Mm]eanwhile) ",
        "",
        plain,
    )
    plain = re.sub(
        r"^(?:(?:the|a|an|this|that|its|their|our|and|total|overall|more than|over|about|in|of|to|by) )+",
        "",
        plain,
        flags=re.IGNORECASE,
    )
    plain = re.sub(
        r"\b(?:volume|value|amount|level|size) of (?:the )?", "", plain, flags=re.IGNORECASE
    )
    plain = re.sub(r"\bour (?=economy|country|countries|market)", "the ", plain)
    plain = re.sub(r"(?: (?:of|by|to|at))? (?:only|just)$", "", plain)
    plain = re.sub(
        r" (?:(?:over|in|during|for) (?:the )?(?:last|past|first|second|period|same|(?:1[89]|20)\d\d)|last (?:year|month|quarter))\b.*$",
        "",
        plain,
    )
    plain = re.sub(
        r" (?:dipped|slipped|sank|plummeted|tumbled|eased|edged up|rebounded|more than|almost|nearly|by|to|at|of|in|over|for|with|and|worth|up|down|the|an?|also|already|then)$",
        "",
        plain,
    )
    plain = _IN_MONTHS.sub("", plain)
    plain = re.sub(r" from (?:the )?(?:current|present)$", "", plain)
    plain = re.sub(r" of (?:some|about|around|nearly|roughly|over|up)$", "", plain)
    plain = re.sub(r"^\d[\d.,]* ", "", plain)
    plain = re.sub(r"^(?:and|while) ", "", _UNIT_AND.sub("", plain), flags=re.IGNORECASE)
    if _PART.match(plain):
        return ""
    return " ".join(plain.split()[:9]).strip(" ,–-")


_BARE = re.compile(
    r"(?:the |an? |this |that |its |their |total )*(?:some|most|only|just|others?|prices?|costs?|contracts?|growth|"
    r"increases?|rises?|declines?|falls?|drops?|gains?|values?|rates?|levels?|shares?|per ?cent|totals?|results?|changes?|parts?|rest|amount recorded\b.*)|(?:[A-Z][\w-]+ )*[A-Z][\w-]+['’]s|the|an?|its|their",
    re.IGNORECASE,
)
"""Words that do not tell of what they are."""
_VERB_IN = re.compile(r"\s(?:might|may|will|would|could|should|can|suggests?|shows?|means?)\s.*")


REFERS = re.compile(
    r"(?:(?:However|But|And|Yet|Still|Meanwhile|In \d{4}|Last year|This year|A year earlier),? )?(?:which|this|that|it|they|these|those|the (?:\w+ )?(?:figures?|numbers?|amount|volume|total|sum|indicator)|up|down|to|from|compared|against|and|was|were)\b",
    re.IGNORECASE,
)
"""How words begin that tell more of what was measured before them."""


def named_by(noun: str, *, is_english: bool) -> str:
    """Return what words for what is measured name, up to a verb; "" where they do not tell of what they are."""
    if is_english and (verb := _VERB_IN.search(noun)):
        noun = noun[: verb.start()]
    noun = re.sub(r"^and | from (?:the )?(?:current|present)$", "", noun)
    return "" if _BARE.fullmatch(noun) else noun
