"""Nouns in others: what a number measures in a text in another language than English."""

from __future__ import annotations

import re

FIGURE = "figure"
"""The noun of what a sentence calls a figure, and nothing else."""

_TRADE_OTHERS = re.compile(
    r"товарооборот|торговл|\bHandel\b|\bticaret|\bticarət|ticarət dövriyy|əmtəə dövriyy|ticaret hacm|Handelsumsatz|Handelsvolumen|Warenumsatz|"
    r"échanges commerciaux|тавараабарот",
    re.IGNORECASE,
)

_OTHERS = (
    (re.compile(r"экспорт|ixrac|ihracat|Export|exportations", re.IGNORECASE), "Exports"),
    (re.compile(r"импорт|idxal|ithalat|Import|importations", re.IGNORECASE), "Imports"),
    (
        re.compile(r"инвестиц|investisiya|yatırım|Investition|investissement", re.IGNORECASE),
        "Investment",
    ),
)


def noun_in_other(clause: str, both: str) -> str:
    """Return the English noun for what a clause in another language measures; `both` tells between whom."""
    if _TRADE_OTHERS.search(clause):
        return f"trade{both}"
    name = next((name for pattern, name in _OTHERS if pattern.search(clause)), "")
    return f"{name.lower()}{both}" if name else FIGURE
