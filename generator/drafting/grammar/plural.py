"""Nouns of one and of many, and their possessives."""

from __future__ import annotations

import re

_FLOWS = re.compile(
    r"Exports|Imports|Sales|Shipments|Deliveries|Supplies|Purchases|Investments|Prices|Revenues|Remittances|Arrivals|Tourists|Loans|Grants|"
    r"Citizens|Officials|Residents|Workers|Farmers|Companies|Businesses|Students|Migrants|Refugees|Lawmakers|Ministers|Leaders|Soldiers|Troops|Critics|Analysts|Experts|Traders|Protesters|Fishermen|Police"
)
"""Words of many that begin a sentence, and are no names."""


def is_many(subject: str) -> bool:
    """Whether a subject is more than one."""
    head = re.split(r"\s(?:in|of|on|at|for|with|to|between|from|by|against)\s", subject)[0]
    last = head.split()[-1] if head else ""
    if " and " in head:
        return True
    if _FLOWS.fullmatch(head):
        return True
    return last == "people" or (bool(re.search(r"[^s']s$", last)) and not last[0].isupper())


def possessive(noun: str) -> str:
    """Return the possessive of a noun or a name: "the Guild's", of many "the two towns'"."""
    return f"{noun}'" if noun.endswith("s") else f"{noun}'s"
