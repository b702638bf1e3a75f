"""Owned: whose a flow is that a clause names alone, and which country "the country" is."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.claim import Claim
from generator.drafting.numbers.flows import of_the_same
from generator.drafting.voices.countries import is_name_of_country

_FLOW = re.compile(
    r"(?:The |the |Its |its )?(?P<flow>[Ee]xports|[Ii]mports)(?= (?:[a-z]+ly )?[a-z]+)"
)
_AS_VERB = re.compile(r"(?:exports|imports) (?:of|to|from|worth|by)\b", re.IGNORECASE)
_COUNTRY = re.compile(r"(?P<who>[Tt]he country)(?P<own>['’]s)?(?= [a-z])")
_NAMED = re.compile(r"(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s?)?(?= )")


def with_owner(claim: Claim, measured: str) -> Claim:
    """Return a claim of "imports" told as those of whom the flow `measured` before it is: "Vila's exports to Tamme"."""
    found = _FLOW.match(claim.words) if claim.figures and not claim.meant else None
    if found is None or _AS_VERB.match(claim.words[found.start("flow") :]):
        return claim
    flow = found["flow"].lower()
    whose = of_the_same(flow, measured)
    if whose == flow:
        return claim
    words = f"{whose}{claim.words[found.end() :]}"
    return replace(claim, words=words, pronoun=found.group().lower(), meant=whose)


def country_in(subject: str) -> str:
    """Return the country that a subject names, or whose it is; "" if it names none."""
    found = _NAMED.match(f"{subject} ")
    if found is None:
        return ""
    for name in (found["who"], found["who"].split()[0]):
        if is_name_of_country(name):
            return name
    return ""


def with_country(claim: Claim, country: str) -> Claim:
    """Return a claim of "the country" told of the country that was named before it."""
    found = _COUNTRY.match(claim.words) if country and not claim.meant else None
    if found is None:
        return claim
    words = f"{country}{found['own'] or ''}{claim.words[found.end() :]}"
    return replace(claim, words=words, pronoun="the country", meant=country)
