"""Corresponding: a figure that a clause tells only as that of another thing: "the corresponding figure for wicks was 3 percent"."""

from __future__ import annotations

import re

_FIGURE = re.compile(
    r"(?:the )?(?:corresponding|comparable|equivalent|respective|same) (?:figures?|numbers?|shares?|rates?|amounts?|decline|increase|rise|drop)"
    r" (?:for|in|of) (?P<thing>[^,;\d]{3,50}?) (?:was|were|is|are|stood at|came to|amounted to|reached) (?P<rest>.*\d.*)",
    re.IGNORECASE,
)
_FLOW = r"(?:exports|imports|sales|shipments|deliveries|purchases|production|investments?|arrivals|output)"
_OTHER = re.compile(
    rf"(?P<lead>(?:.*\s)?)(?P<flow>{_FLOW})(?P<of> of (?P<what>(?:(?! to | from | in ).)+?))?(?P<where> (?:to|from|in) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)?"
    r"(?P<verb> (?:meanwhile |also )?(?:(?:was|were) (?:up|down)|rose|fell|grew|increased|declined|dropped|decreased|shrank|stood|came|amounted|totall?ed|reached|was|were)(?: by| at| to)?) (?:[a-z]+ )*(?=[\d$€£US])",
    re.IGNORECASE,
)


def corresponding(words: str, before: str) -> str:
    """Return words that tell a corresponding figure as the clause before them tells its own; else the words."""
    found = _FIGURE.fullmatch(words)
    other = _OTHER.match(before) if found else None
    if not found or not other:
        return words
    thing, verb = found["thing"].strip(), other["verb"].replace(" meanwhile", "")
    if re.fullmatch(rf"(?:the )?{_FLOW}", thing):
        return f"{other['lead']}{thing}{verb} {found['rest']}"
    if not other["of"]:
        return words
    return f"{other['lead']}{other['flow']} of {thing}{other['where'] or ''}{verb} {found['rest']}"
