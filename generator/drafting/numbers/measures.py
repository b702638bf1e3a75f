"""Measures: units that stand behind a number, and what a number alone counts that words before it name."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {
    r"barrels (?:of (?:crude |oil ){1,2})?(?:per|a|each) day|barrels daily|bpd|b/d|bbl/d": "barrels per day",
    r"barrels(?: of (?:crude oil|oil|crude))?": "barrels",
    r"MW|megawatts?": "megawatts",
    r"GW|gigawatts?": "gigawatts",
    r"MWh|megawatt[- ]hours?": "megawatt-hours",
    r"GWh|gigawatt[- ]hours?": "gigawatt-hours",
    r"TWh|terawatt[- ]hours?": "terawatt-hours",
    r"kWh|kilowatt[- ]hours?": "kilowatt-hours",
    r"cubic (?:metres|meters) (?:per|a) second": "cubic metres per second",
    r"cubic (?:metres|meters|metre|meter)|cu\.? ?m": "cubic metres",
    r"(?:standard )?cubic feet|cubic foot": "cubic feet",
    r"cubic (?:kilometres|kilometers)|cu\.? ?km": "cubic kilometres",
    r"kW|kilowatts?": "kilowatts",
    r"bcm": "billion cubic metres",
    r"mcm": "million cubic metres",
    r"square (?:kilometres|kilometers|km)|sq\.? ?km": "square kilometres",
    r"square (?:metres|meters)|sq\.? ?m": "square metres",
    r"nautical miles?": "nautical miles",
    r"acres?": "acres",
    r"TEUs?": "TEU",
    r"litres?|liters?": "litres",
    r"gallons?": "gallons",
    r"ounces?": "ounces",
    r"basis points?|bps": "basis points",
}
_BEHIND = re.compile(
    r"[\s-]?(?:"
    + "|".join(f"(?P<u{n}>{words})" for n, words in enumerate(_UNITS))
    + r")(?![\w/])(?:,? (?:per|a) year\b)?"
)
_NAMES = tuple(_UNITS.values())
_THINGS = re.compile(
    r"\b(?P<thing>arrivals|visitors|tourists|students|migrants|workers|companies|firms|vehicles|units|passengers|flights|visas|"
    r"refugees|troops|soldiers|trucks|cars|containers|cases|patients|deaths|pupils|expatriates|nationals|immigrants|registrations|permits)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:totall?ed|reached|stood at|was|were|to|from|amounted to|numbered|came to|hit|exceeded|with|at|of|by|against|topped)\s"
    r"(?:(?:about|around|some|nearly|almost|over|more than|just|only|a record|an estimated) ){0,2}$"
)

HYPHENED = ("km", "mile", "tonne", "ha")
"""Units, as numbers are read, that may stand behind a hyphen: "a 120-kilometre road"."""

_DOCUMENTS = re.compile(
    r"\s(?:[a-z]+ )?(?:agreements|documents|memorandums|memoranda|contracts|deals|protocols|accords)\b"
)
_COUNTRIES = re.compile(r"\s(?:[a-z]+ )?(?:countries|nations|states)\b")
_ALL_OF = re.compile(r"\b(?:the|all|these|those|its|their)\s(?:other )?$", re.IGNORECASE)
_A_FEW = 12
_FEW = 4
_DEALS = re.compile(r"\s(?:[a-z]+ )?(?:contracts|deals)\b")
_ESTIMATED = re.compile(
    r"\bestimated (?:to be worth|to be|to cost|to total|to reach|at) (?:US)?[$€£]?$"
)


def unit_behind(text: str, end: int) -> tuple[int, str] | None:
    """Return where a unit ends that stands behind a number, and its name: "180 MW"; None if none does."""
    found = _BEHIND.match(text, end)
    if found is None or not found.lastgroup:
        return None
    return found.end(), _NAMES[int(found.lastgroup[1:])]


def things_before(head: str, led: str = "") -> str:
    """Return what a number is of that stands alone behind some words: "arrivals reached"; "" where they do not tell.

    `led` are words that stand before these, or for what they lack.
    """
    if not _REACHED.search(head):
        return ""
    named = [*_THINGS.finditer(f"{led} {head}")]
    return named[0]["thing"].lower() if named else ""


def counts_several(amount: Decimal, before: str, after: str) -> bool:
    """Whether a number counts more than a few documents or countries that the words behind it name: "21 agreements".

    Not where the words `before` it tell that it is all of them, which are known: "of the 27 states".
    """
    is_all = _ALL_OF.search(before) is not None and _COUNTRIES.match(after) is not None
    few = _A_FEW if _COUNTRIES.match(after) or _DEALS.match(after) else _FEW
    return amount > few and not is_all and bool(_DOCUMENTS.match(after) or _COUNTRIES.match(after))


def is_estimated(head: str) -> bool:
    """Whether words end with what tells that the amount behind them is estimated."""
    return _ESTIMATED.search(head) is not None


_COUNTABLE = re.compile(
    r"\s+(?:of the )?(?:(?!and\b|or\b|of\b|in\b|on\b|to\b|for\b|from\b|the\b|other\b|more\b)[A-Za-z0-9’'-]+ ){0,4}?"
    r"(?:(?:war|patrol )?ships|vessels|boats|ferries|trawlers|frigates|submarines|tankers|aircraft|planes|aeroplanes|airplanes|helicopters|jets|drones|missiles|tanks|radars|satellites|"
    r"trucks|lorries|buses|trains|locomotives|wagons|containers|schools|hospitals|clinics|plants|mills|factories|refineries|power stations|substations|turbines|bridges|tunnels|dams|ports|"
    r"airports|terminals|pipelines|wells|villages|houses|homes|camps|people|persons|men|women|children|civilians|soldiers|troops|officers|policemen|guards|workers|sailors|fishermen|fishers|"
    r"migrants|refugees|students|experts|doctors|nurses|engineers|teachers|prisoners|hostages|companies|firms|banks|flights|crossings|checkpoints|embassies|consulates|attacks|projects|fields|blocks)\b"
)


_KNOWN = re.compile(r"\b(?:the|these|those|his|her|its|their|our|both|all|of)\s+$", re.IGNORECASE)


def counts_things(before: str, after: str) -> bool:
    """Whether words behind a small number tell things or people that are counted: "four patrol boats".

    Not where the words `before` it tell that they are known: "the two ships".
    """
    return _COUNTABLE.match(after) is not None and _KNOWN.search(before) is None
