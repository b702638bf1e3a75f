"""Statements and titles in words of our own, made by rule where that can be done.

What cannot be told by rule is left empty, to be written by a person: a text that speaks of "us", or
begins with "it".
"""

from __future__ import annotations

import re

from generator.core.dates import EdtfDate, Precision
from generator.core.localization import Localization
from generator.core.reading.sentences import word_set
from generator.drafting.names import is_of_a_country
from generator.drafting.rewordings import BACK, COMMON, REWORDINGS
from generator.drafting.verbs import finite_verbs, has_main_verb, is_adverb, is_participle

_LEADS = re.compile(
    r"^(?:(?:But|Yet(?! to)|So(?! far)|Still|Instead|Nevertheless|Nonetheless|Indeed|Elsewhere|Separately|Meanwhile|Recently|Earlier|Surely|So far|In turn|In addition|Also|Besides|Moreover|Furthermore|"
    r"However|Currently|At present|At the same time|For his part|For her part|In this regard|In general|Today|"
    r"Following the (?:meeting|talks|negotiations|visit)|During the (?:meeting|talks|conversation|visit|negotiations)|"
    r"In (?:accordance|line|addition) (?:with|to) [^,]{3,40}|At the meeting|For these purposes|To this end|Thus|Therefore|Notably|Additionally|Of course|Despite [^,]{3,40}|"
    r"According to (?:the )?(?:results?|data|statistics|outcomes?)[^,]{0,40}|Thanks to [^,]{3,60}|As a result|As for [^,]{3,60}|Hence|And|Thus),? )+",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"^(?:it|they|this|these|that|those|he|she|we|i|here|there(?! (?:is|are|was|were|has|have|will|would)\b)|such|the (?:figure|same|document|number)|the (?:latter|former)(?= (?:is|was|has|had|will|would|also)\b|,)|"
    r"his|her|its|their|our|my|also|and|but|or|which|who)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"it (?:is|was) (?:widely |also )?(?:thought|believed|reported|expected|said|feared|hoped|estimated|understood) that\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"it (?:is|was|would be|will be|remains|has become|becomes|became) (?:also |still |now |too |very |extremely |not |only |in [A-Z][\w’' -]+? )*"
    r"(?:\w+ )?(?:that|to|for|how|whether)\b|it (?:takes|took|makes sense|remains)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nothing: "it is too early to say"."""

_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|I|[Mm]y|me|[Yy]ou|[Yy]our|[Dd]ear)\b")
_DEMONSTRATIVE = re.compile(r"(?:this|these) (?=[a-z])", re.IGNORECASE)


_FINITE = re.compile(
    r"\b(?:" + "|".join(BACK) + r"|was|were|had|would|could|should|must|may|might|[a-z]+ed)\b"
)
_LONGEST_TITLE = 100


def in_time(edtf: str, local: Localization) -> str:
    """Return a date as it stands in a sentence: "in 2018", "on 26 May 2017", "from … to …"."""
    date = EdtfDate.parse(edtf)
    if date.start is None and date.end:
        return f"by {local.date(EdtfDate.parse(date.end.written))}"
    if date.end is None and date.start:
        return f"since {local.date(EdtfDate.parse(date.start.written))}"
    assert date.start and date.end
    first = local.date(EdtfDate.parse(date.start.written))
    if date.is_interval:
        last = local.date(EdtfDate.parse(date.end.written))
        if date.start.year == date.end.year and date.start.precision is not Precision.YEAR:
            first = first.replace(f" {date.start.year}", "")
        return f"from {first} to {last}"
    about = "about " if date.is_approximate else ""
    word = "on" if date.start.precision is Precision.DAY else "in"
    return f"{word} {about}{first}"


def core(clause: str, date: str = "", *, may_refer: bool = False) -> str:
    """Return the words of a claim without what leads up to them, and with a date that they lack.

    Empty if they cannot stand alone. `may_refer`: "it" at their beginning is who says it.
    """
    words = _LEADS.sub("", f"{clause} ").strip(" ,.;")
    found = _DEMONSTRATIVE.match(words)
    verb = next(iter(finite_verbs(words)), None)
    if found and verb and verb.start > found.end():
        words = f"The {words[found.end() :]}"
    refers = _DANGLING.match(words) and not (
        may_refer or _HEARSAY.match(words) or _NOBODY.match(words)
    )
    if refers or _FIRST_PERSON.search(words) or len(words.split()) < 3:
        return ""
    verbs = finite_verbs(f"it {words}")
    if verbs and all(is_adverb(w.casefold()) for w in words[: max(verbs[0].start - 3, 0)].split()):
        return ""
    is_apart = verb is not None and _refers(words, verb.start)
    is_below = not has_main_verb(words)
    if (
        is_below
        or (is_apart and not may_refer)
        or not _is_balanced(words)
        or not verbs
        or verbs[0].start <= 3
    ):
        return ""
    return re.sub(r"\s+", " ", f"{words} {date}".strip())


def _refers(words: str, verb: int) -> bool:
    """Whether a pronoun behind what leads up to a claim is its subject."""
    found = _REFERS.search(words[:verb])
    return bool(found) and not _NOBODY.match(words, found.start() + 2)


_REFERS = re.compile(r", (?:it|they|he|she|this|these|that|those|we) +(?:\w+ly )?$", re.IGNORECASE)
"""A pronoun that is the subject behind what leads up to it."""


def _is_balanced(words: str) -> bool:
    """Whether quotation marks in words come in pairs, and do not begin them."""
    opened = len(re.findall(r"[“«„]", words)), len(re.findall(r"[”»]", words))
    return words.count('"') % 2 == 0 and opened[0] == opened[1] and words[:1] not in '“«„"'


def reworded(words: str, count: int) -> str:
    """Return words with the first `count` of our rewordings."""
    for pattern, instead in REWORDINGS[:count]:
        words = re.sub(pattern, instead, words, flags=re.IGNORECASE)
    return words


MOST, STEP = len(REWORDINGS), 8
"""How many rewordings there are, and how many more are tried at a time."""


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

_EVERY = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|nor|all|every|each|any|hardly|few|little|cannot|rather|instead|\w+n['’]t|"
    r"more|most|less|least|first|best|largest|biggest|lowest|highest|same|as if)\b",
    re.IGNORECASE,
)
"""Words whose sense may be another one without what follows."""

_FEWEST = 5
_ADDS = re.compile(
    r",\s+(?:(?!excluding|barring|saying|adding|noting|stating)[a-z]{3,}ing|(?:his|her|its|their)|similar to|which|who|where|including|such as|as well as|making|forcing|raising|bringing|leaving|allowing|helping|"
    r"according|in line with|along with|together with|in the (?:far |north|south|east|west)\w*|part of|an? |the (?:largest|first|biggest)|"
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
    return next((cut for cut in reversed(cuts) if _is_enough(words[:cut])), None)


def _is_enough(words: str) -> bool:
    """Whether words can be a sentence: with a verb, which is not the last of them."""
    verbs = finite_verbs(words)
    last = words.split()[-1] if words.split() else ""
    if is_participle(last) or last.endswith("ing") or last in _UNFINISHED:
        return False
    return bool(verbs) and verbs[0].end < len(words) and len(words.split()) >= _FEWEST


_UNFINISHED = word_set("able likely ready set due keen willing unable unlikely eager not also only")
"""Words behind which something has to follow."""


def said_by(speaker: str, words: str, verb: str, small: frozenset[str]) -> str:
    """Return words as what somebody said: a sentence whose verb is put back in time.

    Its first word has a small letter where it is among those that are `small`.
    """
    told = put_back(words)
    first = told.split(" ", 1)[0]
    if len(first) > 1 and first.isupper() and first.lower() in small:
        told = f"{first.lower()}{told[len(first) :]}"
    told = told[:1].lower() + told[1:] if _is_small(told, small) else lowered(told)
    return f"{speaker} {verb} that {told}."


def according_to(words_for_them: str, words: str, small: frozenset[str]) -> str:
    """Return words as what data or a document say."""
    told = words[:1].lower() + words[1:] if _is_small(words, small) else lowered(words)
    return f"According to {words_for_them}, {told}."


def _is_small(words: str, small: frozenset[str]) -> bool:
    """Whether the first of words, which begins a sentence, has a small letter within one."""
    parts = words.split()
    first = parts[0] if parts else ""
    if first.casefold() in small:
        return True
    verb = next(iter(finite_verbs(words)), None)
    is_longer = verb is not None and len(words[: verb.start].split()) > 1
    second = parts[1] if len(parts) > 1 else ""
    is_name = (
        first.isupper() or first.endswith(("'s", "’s", ",")) or is_of_a_country(first.strip("'’s"))
    )
    return (
        is_longer
        and second[:1].islower()
        and second not in ("of", "and", "has", "will")
        and not is_name
    )


def put_back(words: str) -> str:
    """Return words with their first verb put back in time, where it is one of the usual ones."""
    found = next(iter(finite_verbs(words)), None)
    if found and found.word in BACK:
        end = found.start + len(found.word)
        return words[: found.start] + BACK[found.word] + words[end:]
    return words


def stated(words: str) -> str:
    """Return words as a sentence."""
    return f"{raised(words)}."


def figure_sentence(noun: str, verb: str, amount: str, date: str, speaker: str) -> str:
    """Return the sentence of a figure, such as "X put trade in 2018 at US$450 million." """
    when = f" {date}" if date else ""
    if verb == "at" and speaker:
        return f"{speaker} put {noun}{when} at {amount}."
    if verb == "at":
        return f"{raised(noun)} came to {amount}{when}."
    told = f"{noun} {verb} {amount}{when}"
    return f"{speaker} said that {told}." if speaker else f"{raised(told)}."


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
    return words


_MOST = re.compile(
    r"\b(?:largest|biggest|first|only|most|best|worst|highest|lowest|\w+est)\b", re.IGNORECASE
)
"""Words whose sense what follows may narrow."""


def lead_of(words: str) -> int:
    """Return the length of what leads up to a claim, such as "Meanwhile, " or "It is thought that "."""
    found = _LEADS.match(words)
    if found:
        return found.end()
    hearsay = _HEARSAY.match(words)
    return hearsay.end() + 1 if hearsay else 0


def lowered(words: str) -> str:
    """Return words with a small letter, where a common word begins them."""
    first = words.split(" ", 1)[0]
    is_common = first.lower() in COMMON or (
        first[:1].isupper() and first[1:].islower() and first.lower().endswith(_ENDS)
    )
    return words[:1].lower() + words[1:] if is_common else words


_ENDS = ("tion", "tions", "ment", "ments", "ing", "ity", "ies", "ral", "ness")


def raised(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]
