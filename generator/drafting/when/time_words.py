"""Words that tell a time from the day on which they are written, and numbers that count it."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.treaties import AGREEMENT

SPELT: Mapping[str, int] = MappingProxyType(
    {
        **{word: n for n, word in enumerate(["first", "second", "third", "fourth"], 1)},
        **{
            word: n
            for n, word in enumerate(
                [
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                ],
                1,
            )
        },
        **{"fifteen": 15, "twenty": 20, "thirty": 30, "decade": 1},
    }
)
"""Numbers in words that count quarters, months and years."""

RELATIVE_YEARS = (
    (r"\b(?:last|past|previous)\b", -1),
    (r"\b(?:next|coming)\b", 1),
)
"""How many years from that of the source an English phrase leads; none leads to that year itself."""

IN_OTHERS: Mapping[str, tuple[tuple[str, int], ...]] = MappingProxyType(
    {
        "ru": (
            (
                r"\b(?:в )?(?:прошлом|прошедшем|минувшем) году\b|\bпрошлого года\b|\bза прошлый год\b",
                -1,
            ),
            (r"\b(?:в )?(?:этом|текущем|нынешнем) году\b|\b(?:этого|текущего) года\b", 0),
            (r"\b(?:в )?(?:следующем|будущем) году\b|\bследующего года\b", 1),
        ),
        "az": (
            (r"\b(?:keçən|ötən) il(?:in|də|ki)?\b", -1),
            (r"\b(?:bu|cari) il(?:in|də|ki)?\b", 0),
            (r"\b(?:gələn|növbəti) il(?:in|də|ki)?\b", 1),
        ),
        "tr": (
            (r"\bgeç(?:en|tiğimiz) y[ıi]l(?:[ıi]n|da|ki)?\b", -1),
            (r"\bbu y[ıi]l(?:[ıi]n|da|ki)?\b", 0),
            (r"\b(?:gelecek|önümüzdeki) y[ıi]l(?:[ıi]n|da|ki)?\b", 1),
        ),
        "de": (
            (
                r"\b(?:im |des )?(?:letzten|vergangenen|vorigen) Jahr(?:es)?\b|\b(?:letztes|voriges) Jahr\b",
                -1,
            ),
            (
                r"\b(?:in )?diesem Jahr\b|\bdieses Jahr(?:es)?\b|\b(?:im )?laufenden Jahr\b|\bheuer\b",
                0,
            ),
            (r"\b(?:im )?(?:nächsten|kommenden) Jahr\b|\bnächstes Jahr\b", 1),
        ),
        "fr": (
            (r"\bl['’]ann[ée]e (?:derni[èe]re|pass[ée]e)\b|\bl['’]an dernier\b", -1),
            (r"\bcette ann[ée]e\b", 0),
            (r"\bl['’]ann[ée]e prochaine\b", 1),
        ),
    }
)
"""The same in other languages: patterns, and how many years each leads from that of the source."""

NO_NAMES = word_set(
    "Early Late Spring Summer Autumn Fall Winter Christmas Easter Ramadan Since During From Until Between Before After",
    "January February March April June July August September October November December Sept",
)
"""Words before a year that are no part of a name with it."""

SINCE_FIRST = re.compile(
    r"\b(?:first|only)\b[^.;,]*\bsince (?:being|becoming|taking|winning|leaving|entering|coming) [^.;,]{2,50}$"
)
"""What stands before when that was since which there had been nothing like what is told: "his first trip since being elected in"."""

EXPECTED = re.compile(
    r"\b(?:estimated|expected|anticipated|scheduled|planned|due|set for|prepared for|arranged for|slated|poised)\b[^,;:.]{0,40}$",
    re.IGNORECASE,
)
"""What is told before a day that is still to come."""

HAD_BEEN_DUE = re.compile(r"\bhad been (?:due|planned|expected|scheduled|set|supposed)\b[^,;.]*$")
"""What stands before a time at which something should have happened that did not."""

COUNTED_FROM = re.compile(
    r"\byears (?:of|after|from|following) (?:the|its|their) (?:[a-z-]+ ){0,3}(?:agreement|treaty|deal|entry|signing|signature|start|launch|approval|ratification)\b"
)
"""What years are counted from that is not the day of the source."""

FIRST_IN = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|largest|biggest|highest|lowest|worst|best|steepest|sharpest|once)\b[^,;]*$"
)
"""What stands before the years in which there was nothing like it: "the first visit in eight years"."""

ONE_BEFORE = re.compile(r"(?:\b(?:an?|the|their|its|that|this)|['’]s) $", re.IGNORECASE)
OF_YEAR_BEHIND = re.compile(
    rf"\s(?:[a-z-]+ ){{0,2}}?(?:{AGREEMENT.pattern}|(?:wars?|elections?|summit|invasion|revolution|coup|crisis|uprising|constitution|law)\b)",
    re.IGNORECASE,
)
"""What has the year in which it was made as a part of its name: "a 2022 treaty"."""

_PLANNED = re.compile(
    r"\b(?:upcoming|forthcoming|planned|scheduled|expected|due to|prepar(?:e|es|ing|ations)|ahead of|look(?:s|ed|ing)? forward to|(?:will|is to|are to|to) (?:visit|travel|host|meet|attend|hold|pay))\b",
    re.IGNORECASE,
)
"""What tells that something is still to come."""
_SOON = 3


def is_soon(month: int, now: int, text: str) -> bool:
    """Whether a month without a year is the next one of its name: one of the three to come, where a text tells of a plan."""
    return 0 < (month - now) % 12 <= _SOON and _PLANNED.search(text) is not None
