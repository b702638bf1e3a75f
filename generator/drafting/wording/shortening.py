"""Shortening: statements and titles without what only adds to them at their end."""

from __future__ import annotations

import re

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.in_list import is_in_list
from generator.drafting.grammar.verbs import finite_verbs, is_participle

_LONGEST_TITLE = 100


def shortened(words: str, date: str) -> list[str]:
    """Return words as they are, then without what only adds to them at their end; with their date.

    What is left out is set off by a comma: nothing without which the rest would say more.
    """
    found = [words] if words else []
    rest = words.removesuffix(date).rstrip() if date else words
    while words and len(found) < 4 and not _NEEDED.search(rest):
        cut = _last_cut(rest)
        if cut is None:
            break
        rest = rest[:cut].rstrip(" ,")
        found.append(f"{rest} {date}" if date else rest)
    return found


def narrowed(words: str, date: str) -> list[str]:
    """Return words without what follows at their end and makes them say more, with their date.

    Nothing is left out of what is denied, or told of all or of the most of something.
    """
    found: list[str] = []
    rest = words.removesuffix(date).rstrip() if date else words
    while words and len(found) < 3 and not _NEEDED.search(rest) and not _EVERY.search(rest):
        cuts = [m.start() for m in _MORE.finditer(rest)]
        cuts = [c for c in cuts if not SPAN.search(rest[:c])]
        cut = next((c for c in reversed(cuts) if _is_enough(rest[:c])), None)
        if cut is None:
            break
        rest = rest[:cut].rstrip(" ,")
        found.append(f"{rest} {date}" if date else rest)
    return found


_MORE = re.compile(
    r",?\s+(?:which|who|where|when|because|despite|in spite of|as a sign that|amid|after|following|ahead of|"
    r"similar to|including|such as|in such \w+ as|ranging from|aimed at|based on|plus|as well as|in addition to|to (?:\w+ )?(?=[a-z]+)(?:"
    r"stimulate|help|boost|support|allow|ensure|discuss|promote|strengthen|improve|foster|facilitate|develop|expand))\b",
)
"""What follows at the end of a clause and says more."""

SPAN = re.compile(
    r"\b(?:weeks?|days?|months?|years?|hours?|minutes|shortly|soon|just|immediately|long)$"
)
"""How long before or after something is, which has to be told."""

_EVERY = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|nor|all|every|each|any|hardly|few|little|cannot|rather|instead|\w+n['’]t|"
    r"more|most|less|least|first|best|largest|biggest|lowest|highest|same|as if)\b",
    re.IGNORECASE,
)
"""Words whose sense may be another one without what follows."""

_FEWEST = 5
_ADDS = re.compile(
    r",\s+(?:(?!excluding|barring|saying|adding|noting|stating)[a-z]{3,}ing|(?:his|her|its|their)|similar to|which|who|where|including|such as|as well as|making|forcing|raising|bringing|leaving|allowing|helping|"
    r"in an? [a-z]+ing|according|in line with|along with|together with|in the (?:far |north|south|east|west)\w*|part of|an? |the (?:largest|first|biggest)|"
    r"thanks to|following|after|amid|despite)\b(?=[^,]*(?:,[^,]*)?$)|\s+\((?=[^)]*\)$)|"
    r"\s+(?:during (?:an?|the|his|her|their|talks|bilateral)|on the sidelines of|at (?:an?|the) (?:[\w-]+ ){0,2}(?:meeting|ceremony|"
    r"conference|reception|forum|summit|briefing|event|session)|under the (?:high |High )?(?:patronage|Patronage|auspices|chairmanship)|in an? (?:statement|interview|speech|letter)|as part of|"
    r"within the framework of|on the occasion of|in the presence of|with a view to|"
    r"in order to|to contribute to)\b"
)
_NEEDED = re.compile(r"\b(?:if|unless|except|without|only|until|provided)\b", re.IGNORECASE)


def _last_cut(words: str, least: int = 0) -> int | None:
    """Return where what only adds to words may be left out, as late as can be."""
    cuts = [m.start() for m in _ADDS.finditer(words) if m.start() > least]
    cuts = [cut for cut in cuts if not is_in_list(words[:cut])]
    return next((cut for cut in reversed(cuts) if _is_enough(words[:cut])), None)


def _is_enough(words: str) -> bool:
    """Whether words can be a sentence: with a verb, which is not the last of them."""
    verbs = finite_verbs(words)
    _, below, told = words.rpartition(" that ")
    if below and not finite_verbs(told):
        return False
    last = words.split()[-1] if words.split() else ""
    if is_participle(last) or last.endswith("ing") or last in _UNFINISHED or last in _OPEN:
        return False
    return bool(verbs) and verbs[0].end < len(words) and len(words.split()) >= _FEWEST


_OPEN = word_set("in on at of for to from with by between under about into over through against")
"""Prepositions, of which what they are of is cut off: "in cases in | which"."""

_UNFINISHED = word_set("able likely ready set due keen willing unable unlikely eager not also only")
"""Words behind which something has to follow."""


def title_of(sentence: str, speaker: str, short: str) -> str:
    """Return a headline out of a sentence: with the surname of its speaker, and not too long."""
    words = sentence.rstrip(".")
    if speaker and words.startswith(f"{speaker} "):
        words = f"{short}{words.removeprefix(speaker)}"
    while len(words) > _LONGEST_TITLE and not _NEEDED.search(words) and not _MOST.search(words):
        cut = _last_cut(words, least=45)
        if cut is None:
            break
        words = words[:cut].rstrip(" ,")
    if len(words) > _LONGEST_TITLE and not _MOST.search(words):
        words = next((less for less in narrowed(words, "") if len(less) <= _LONGEST_TITLE), words)
    return words


_MOST = re.compile(
    r"\b(?:largest|biggest|first|only|most|best|worst|highest|lowest|\w+est)\b", re.IGNORECASE
)
"""Words whose sense what follows may narrow."""
