"""Claims of absence: that no source says something, or that it was not found.

The patterns are few, and English. A claim counts within its clause: what stands between quotation
marks is somebody else's word, and what one named source does not say is covered by the evidence
from that source ("The article does not say who paid").

| pattern | example |
|---|---|
| no source, page or report says | No other source names the price. |
| none of the sources | None of the sources says who paid. |
| no document was found | No later report of the cable was found. |
| there is no record | There is no record of a vote. |
| nothing found, nothing known | Nothing was found on the fair. |
| not found | The day of signature was not found. |
| not known, unknown | It is not known whether it was laid. |
"""

from __future__ import annotations

import re
from typing import Final

_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_CLAUSE_END: Final = re.compile(r"(?<=[.!?])\s+|[;:]\s+")

_DOCUMENT = r"(?:source|page|report|record|document|text|article|account|outlet|copy|list|table)s?"
_THING = (
    rf"(?:{_DOCUMENT}|(?:figure|number|total|amount|sum|statement|date|day|year|name|mention|"
    r"announcement|result)s?)"
)
_WHICH = r"(?:(?:single|other|further|later|earlier|second|official|independent|public) )*"
_SAYS = (
    r"(?:says?|said|names?|gives?|gave|tells?|told|explains?|reports?|reported|mentions?|states?|"
    r"shows?|confirms?|speaks?|spoke|sets|puts?|describes?|dates|makes|does|do|did|has|have|found)"
)
_SAME = r"(?:(?!, (?:and|but|while)\b).)*?"
_FOUND = r"(?:(?:was|were|is|are|has been|have been|could be|can be) )?found"
_NOT_FOUND = r"(?:was|were|has been|have been|could|can) ?not (?:be )?found"

_NOT_A_SUBJECT = (
    r"(?<!names )(?<!named )(?<!naming )(?<!gives )(?<!gave )(?<!giving )(?<!cites )(?<!cited )"
    r"(?<!citing )(?<!has )(?<!had )(?<!have )(?<!with )(?<!sets )(?<!set )"
)
"""What stands before "no source" where one source names none of its own."""

_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_NOT_A_SUBJECT}\bno {_WHICH}{_DOCUMENT}\b(?! (?:is|are|was|were) (?:named|given|cited))"
        rf"(?: [^\s,]+){{0,4}}? {_SAYS}\b",
        rf"\bnone of (?:the|these|our|its)(?: [\w-]+){{0,3}}? {_DOCUMENT}\b",
        rf"{_NOT_A_SUBJECT}\bno (?:[\w-]+ ){{0,3}}?{_THING}\b{_SAME}\b{_FOUND}\b",
        rf"\bno {_WHICH}{_DOCUMENT}\b{_SAME}\b(?:was|were) read\b",
        rf"\bthere (?:is|are|was|were) no {_WHICH}(?:record|report|source)s?\b",
        r"\bnothing (?:(?:was|is|has been|could be) )?(?:found|known)\b",
        rf"\b(?:{_NOT_FOUND}|cannot be found)\b(?! guilty)",
        r"(?<!whose date )(?<!whose year )(?<!whose title )(?<!whose author )"
        r"\b(?:is|are|was|were|remains?) (?:not known|unknown)\b"
        r"(?! (?:to|as|abroad)\b)(?! for (?!certain|sure))",
        r"^not known\b(?! (?:to|as|for)\b)",
        r"\bunknown (?:whether|why|when|where|who|how|what|which)\b",
    )
)

_IN_ONE: Final = re.compile(
    r"\bfound in (?:the|this|that|its) (?:article|report|page|interview|speech|text|source)\b",
    re.IGNORECASE,
)
_ATTRIBUTED: Final = re.compile(
    r", (?:(?!no\b)[^\s,]+ ){1,8}(?:said|wrote|told|added|admitted)\b"
    r"|\b(?:said|wrote|added|admitted|told [^,]+) that\b",
    re.IGNORECASE,
)


def absence_in(text: str) -> str:
    """Return the words of a text that claim an absence, the first ones; empty if none do."""
    for clause in _CLAUSE_END.split(_QUOTED.sub("“”", text)):
        if clause.endswith("?") or _IN_ONE.search(clause) or _ATTRIBUTED.search(clause):
            continue
        for pattern in _PATTERNS:
            if found := pattern.search(clause):
                return found[0]
    return ""
