"""Contrasts: words that exclude each other, such as "opening" and "closing", in English.

Each group has alternatives; a text that tells of one of them does not tell of another one. What two
people call otherwise of the same thing, such as buying and selling, is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

_RATE = r"(?:per|each|every|(?:(?<=\d )|(?<=\w\w\ws ))a)"
"""What makes a span of time a rate: "per year", "7,000 a year" or "tractors a year", not "a year of"."""

_GROUPS = (
    {
        "a year": rf"{_RATE} year|annual\w*|yearly",
        "a month": rf"{_RATE} month|monthly",
        "a week": rf"{_RATE} week|weekly",
        "a day": rf"{_RATE} day|daily",
    },
    {
        "opening": r"opening|opened|opens?|inaugurat\w+",
        "closing": r"closing|closed|closes|closures?|shut",
    },
    {"above": r"above|exceed\w*", "below": r"below"},
    {"upper": r"upper", "lower": r"lower"},
    {
        "largest": r"largest|biggest|highest|most|greatest",
        "smallest": r"smallest|lowest|least|fewest",
    },
    {"north": r"north\w*", "south": r"south\w*", "east": r"east\w*", "west": r"west\w*"},
    {
        "beginning": r"beg[aiu]n\w*|start\w*|launch\w*",
        "ending": r"ends|ended|ending|stopped|ceas\w+|finish\w*",
    },
    {"civil": r"civil\w*", "military": r"militar\w+"},
    {
        "agreeing": r"agree[ds]?|accept\w*|consent\w*|approv\w+",
        "refusing": r"refus\w+|reject\w*|declin(?:ed|es) to",
    },
    {"confirming": r"confirm\w*", "denying": r"den(?:y|ies|ied|ying)|denials?"},
    {"winning": r"w(?:ins?|on|inning)|victor\w+", "losing": r"los(?:es?|t|ing)|defeat\w*"},
    {"dozens": r"dozens", "hundreds": r"hundreds", "thousands": r"thousands"},
    {
        "dollars": r"dollars?|USD",
        "manats": r"manats?",
        "euros": r"euros?|€",
        "roubles": r"roubles?|rubles?",
        "crowns": r"crowns?",
    },
    {"including": r"includ\w+", "excluding": r"exclud\w+|except\w*"},
    {"arriving": r"arriv\w+|enter\w*", "leaving": r"leav(?:es?|ing)|left|depart\w*"},
    {"early": r"early", "late": r"late"},
    {
        "in part": r"partly|in part|partial\w*",
        "mainly": r"mainly|mostly|largely",
        "wholly": r"wholly|fully|entirely",
    },
    {"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter"},
    {"passengers": r"passengers?", "freight": r"freight|cargo\w*"},
    {"higher": r"higher|greater", "lower": r"lower|smaller"},
    {"longer": r"longer", "shorter": r"shorter"},
    {
        "doubled": r"doubl\w+|twofold",
        "tripled": r"tripl\w+|trebl\w+|threefold",
        "halved": r"halv\w+",
    },
    {"domestic": r"domestic\w*", "foreign": r"foreign\w*"},
    {
        "allowing": r"allow\w*|permit\w*",
        "forbidding": r"forbid\w*|forbade|ban(?:s|ned)?|prohibit\w*",
    },
    {"joining": r"join\w*", "withdrawing": r"withdr[ae]w\w*|quit|quits"},
    {"appointing": r"appoint\w*", "dismissing": r"dismiss\w*|resign\w*"},
    {"men": r"men|men's|boys", "women": r"women|women's|girls"},
    {"gold": "gold", "silver": "silver", "bronze": "bronze"},
    {"oil": r"oil|crude", "gas": r"gas|LNG"},
    {"temporary": r"temporar\w+", "permanent": r"permanent\w*"},
)

_PATTERNS = tuple(
    {name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I) for name, words in group.items()}
    for group in _GROUPS
)


@lru_cache(maxsize=1 << 14)
def contrasts(text: str) -> tuple[tuple[int, str, str], ...]:
    """Return the words of an English text that exclude others: group, alternative and words."""
    in_words = text.replace("$", " dollar ")
    return tuple(
        (number, name, found.group())
        for number, group in enumerate(_PATTERNS)
        for name, pattern in group.items()
        if (found := pattern.search(in_words))
    )
