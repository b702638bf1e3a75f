"""Offices: whom a text gives an office by which it then calls them, such as "the Estonian minister"."""

from __future__ import annotations

import re

from generator.drafting.names import is_of_a_country, named_in

_OFFICE = re.compile(
    r"\b(?:minister|president|ambassador|premier|chairman|chairwoman|governor|mayor|director|secretary|chancellor|commissioner|diplomat|"
    r"envoy|chief|head|leader|king|speaker|PM|FM)\b(?! general)",
    re.IGNORECASE,
)
_OFFICES = {
    "diplomat": "minister",
    "chief": "chief|secretary|minister|head",
    "leader": "leader|president|prime minister|premier|chancellor|king|PM",
    "pm": "prime minister|PM",
    "fm": "foreign minister|FM",
}
"""What the office is of whom a text calls by another word: the top diplomat is a minister."""

ONE_OFFICE = re.compile(
    rf"(?:the |[A-Z][\w-]*['’]s )?(?:[\w-]+ ){{0,3}}{_OFFICE.pattern}(?: (?:of|for) .*)?$",
    re.IGNORECASE,
)
"""An office as the words for whoever speaks."""


def country_of(words: str) -> str:
    """Return the first of words that is of a country; "" if none is."""
    return next((word for word in words.split() if is_of_a_country(word)), "")


def holders_of(words: str, text: str) -> tuple[str, ...]:
    """Return the names of those whom a text gives the office by which words call somebody; none if they call by none.

    Where the words tell of which country they are, the text has to tell the same.
    """
    found = _OFFICE.search(words)
    office = _OFFICES.get(found.group().casefold(), found.group()) if found else ""
    if not office or len(words.split()) < 2:
        return ()
    lead = rf"(?P<before>(?:[\w’'-]+ ){{0,3}})\b(?:{office})\b(?: of| and| the|,| [A-Z][\w.’'-]+){{0,8}}"
    people: dict[str, set[str]] = {}
    for told in re.finditer(lead, text, re.IGNORECASE):
        own = {word for word in told["before"].split() if is_of_a_country(word)}
        for named in named_in(told.group()[len(told["before"]) :].replace(",", "")):
            if named.is_person:
                people.setdefault(named.name, set()).update(own)
    country = country_of(words)
    if not country:
        return tuple(people)
    same = [n for n, own in people.items() if any(w[:4] == country[:4] for w in own)]
    is_only = len(people) == 1 and not any(people.values())
    return tuple(same or (people if is_only else ()))
