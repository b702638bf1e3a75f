"""Flows: what countries measure by the year or the month, and whose a flow is that is named alone."""

from __future__ import annotations

import re

from generator.drafting.grammar.plural import is_many
from generator.drafting.voices.countries import is_of_a_country

FLOW = r"(?:exports|imports|sales|turnover|trade|shipments|deliveries|supplies|purchases|production|output|investment|revenues?|arrivals)"
"""What is measured by the year or the month, as a pattern."""

_MANY = re.compile(
    r"\b(?:exports|imports|sales|arrivals|shipments|purchases|remittances|deliveries|supplies|earnings|revenues)$"
)


def be_of(subject: str) -> str:
    """Return "was" or "were", as a subject has it."""
    head = re.split(r"\s(?:to|from|of|via|in|by|with|for|at|on|between)\s", subject)[0]
    return "were" if is_many(subject) or _MANY.search(head) else "was"


_OWNED = re.compile(
    r"(?P<who>(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*['’]s?|[Ii]ts|[Tt]heir) (?:[a-z]+ )?"
)
_WAYS = {"exports": ("imports", "to", "from"), "imports": ("exports", "from", "to")}


def of_the_same(thing: str, subject: str) -> str:
    """Return a flow named alone with whose it is, and where to: "imports" beside "Vila's exports to Tamme"."""
    plain = thing.removeprefix("the ")
    if not re.fullmatch(FLOW, plain):
        return thing
    subject = re.sub(r"^(?:In|During|By|Last|This) \w+(?: \d{4})?,? ", "", subject)
    owned = _OWNED.match(subject)
    if owned is None:
        return f"{subject}'s {plain}" if is_of_a_country(subject) else thing
    told = f"{owned['who']} {plain}"
    if plain in _WAYS:
        other, way, back = _WAYS[plain]
        where = re.search(
            rf"\b{other} {back} (?P<where>(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)", subject
        )
        told += f" {way} {where['where']}" if where else ""
    return told


_FLOW_OF = re.compile(
    r"\b(?:by|with|and|against|than|over|to) (?P<what>(?:[a-z-]+ )?(?:re-)?(?:exports|imports|sales|shipments|purchases)) of (?:about |around |almost |nearly |more than |over |only |just )?$"
)
"""What an amount is of that follows another one: "were overshadowed by re-exports of"."""


def flow_before(head: str) -> str:
    """Return the flow of which an amount is told behind another amount; "" if none stands right before it."""
    found = _FLOW_OF.search(head) if re.search(r"\d", head) else None
    return found["what"] if found else ""
