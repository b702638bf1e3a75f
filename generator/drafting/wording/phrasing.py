"""Statements and titles in words of our own, made by rule where that can be done.

What cannot be told by rule is left empty, to be written by a person: a text that speaks of "us", or
begins with "it".
"""

from __future__ import annotations

import re

from generator.drafting.grammar.leads import lead_in, named_alone
from generator.drafting.grammar.verbs import AUXILIARIES, finite_verbs, has_main_verb, is_adverb
from generator.drafting.voices.countries import is_of_a_country
from generator.drafting.voices.names import is_office
from generator.drafting.voices.said_words import IN_PART
from generator.drafting.wording.rewordings import BACK, COMMON, HERE, REWORDINGS

_LEADS = re.compile(
    r"^(?:(?:Yes|No(?=,)|Well(?=,)|But|Yet(?! to)|So(?! far)|Whereas|Still|Instead|Nevertheless|Nonetheless|Indeed|Elsewhere|Separately|Meanwhile|Recently|Earlier|Surely|So far|In turn|In addition(?! to)|Also|Besides|Moreover|Furthermore|"
    r"However|As such|Consequently|Accordingly|Currently|At present|At the same time|For his part|For her part|In this regard|In general|Today|"
    r"Following the (?:meeting|talks|negotiations|visit)|In (?:its|their|his|her) (?:place|stead|turn|view)|During the (?:meeting|talks|conversation|visit|negotiations)|"
    r"In (?:accordance|line|addition) (?:with|to) [^,]{3,40}|At the meeting|For these purposes|To this end|Thus|Therefore|Notably|Additionally|Of course|In fact|In particular|For example|For instance|Overall|Importantly|On (?:his|her|its) part|In return|In response|Finally|Despite [^,]{3,40}|"
    r"According to (?:the )?(?:results?|data|statistics|outcomes?)[^,]{0,40}|Thanks to [^,]{3,60}|As a result(?! of)|On the other hand|Fundamentally|Essentially|Ultimately|Crucially|Significantly|(?:By|In) contrast|Similarly|Likewise|As for [^,]{3,60}|Hence|And|Thus),? )+",
    re.IGNORECASE,
)
_ASIDES = re.compile(
    r", (?:however|too|though|meanwhile|for example|in turn|(?:on|for) (?:his|her|its|their) part|by contrast|of course|therefore|in fact), "
)
_DANGLING = re.compile(
    r"^(?:it|they|this|these|that|those|he|she|we|i|here|there(?! (?:is|are|was|were|has|have|will|would)\b)|such|the (?:figure(?! (?:of|for)\b)|same|document|number(?! of\b))|the (?:latter|former)(?= (?:is|was|has|had|will|would|also)\b|,)|"
    r"his|her|its|their|our|my|also|and|but|or|which|who)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"it (?:is|was) (?:widely |also )?(?:thought|believed|reported|expected|said|feared|hoped|estimated|understood) that\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"it (?:is|was|would be|will be|remains|has become|becomes|became) (?:also |still |now |too |very |extremely |not |only |in [A-Z][\w’' -]+? )*"
    r"(?!(?:expected|due|set|scheduled|planned|supposed|likely|unlikely|estimated|projected|designed|intended|able|unable|ready|prepared|forecast|bound|meant|poised|slated|said|believed|thought|reported|obliged|required|entitled|committed|forced|subject|home|open|linked|used|owed|similar) (?:to|for)\b)(?:\w+ )?(?:that|to|for|how|whether)\b|it (?:takes|took|makes sense|remains)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nothing: "it is too early to say"."""

_FIRST_PERSON = re.compile(r"(?<![\w-])(?:[Ww]e|[Oo]urs?|us|I|[Mm]y|me|[Yy]ou|[Yy]our|[Dd]ear)\b")
_DEMONSTRATIVE = re.compile(r"(?:this|these) (?=[a-z])", re.IGNORECASE)


_FINITE = re.compile(
    r"\b(?:" + "|".join(BACK) + r"|was|were|had|would|could|should|must|may|might|[a-z]+ed)\b"
)


def core(clause: str, date: str = "", *, may_refer: bool = False) -> str:
    """Return the words of a claim without what leads up to them, and with a date that they lack.

    Empty if they cannot stand alone. `may_refer`: "it" at their beginning is who says it.
    """
    words = _LEADS.sub("", f"{clause} ")
    lead = lead_in(words)
    words = _ASIDES.sub(" ", words[lead.main :] if lead else words).strip(" ,.;")
    words = HERE.sub("", words) if not _QUOTED.search(words) else words
    found = _DEMONSTRATIVE.match(words)
    verb = next(iter(finite_verbs(words)), None)
    if found and verb and verb.start > found.end():
        words = f"The {words[found.end() :]}"
    words = named_alone(words)
    refers = _DANGLING.match(words) and not (
        may_refer or _HEARSAY.match(words) or _NOBODY.match(words)
    )
    if (
        re.match(r"with |(?:\S+ ){0,6}of (?:which|whom|them)\b", words)
        or _OPEN.search(words)
        or _LATE.search(words)
    ):
        return ""
    if refers or _FIRST_PERSON.search(_QUOTED.sub(" ", words)) or len(words.split()) < 3:
        return ""
    words = _ALSO.sub("", words, 1) if verb and " also " in words[: verb.end + 6] else words
    verbs = finite_verbs(f"it {words}")
    is_doing = re.match(r"(?:also )?[a-z]+ing\b", words) is not None
    if is_doing and not (verbs and verbs[0].word in AUXILIARIES):
        return ""
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
    if re.match(
        r"(?:Under|In|With|For|From|To|By|Of|During|Through|After) (?:(?:it|this|them|that|these|those),|(?:it|them) (?:the|an?) )",
        words,
    ):
        return ""
    if _TORN.search(words) or _EMPTY.search(words):
        return ""
    if "respectively" in words and " and " not in words[: verbs[0].start]:
        return ""  # which of several things each amount is of is no longer there
    return re.sub(r"\s+", " ", f"{words} {date}".strip())


_ALSO = re.compile(r"(?<!\bbut)(?<!\bBut) also(?= [a-z])")
_TORN = re.compile(
    r"(?:\b(?:the|an?|of|in|at|to|by|for|from|with|and|or|but|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|"
    r"can|could|may|might|should|must|its|their|his|her|some|any|both|either|between|into|than|as|not|very|(?<!any )(?<!no )(?<!once )more|raw|such|due|"
    r"comes|came|follows|remains|remained|becomes|became|makes|takes|gives|says|identify|restrict|allow|ensure|enable|include|includes|included|provide|provides|provided)|['’]s|,)$"
)
"""How words end that are torn off from their rest."""

_EMPTY = re.compile(
    r"\bthat (?:to|of|for|by|with|in order) \w+ \w+$|^(?:the )?(?:most )?\w+ thing(?: \[[^\]]*\])? (?:was|is)$|"
    r"\b(?:said|says|noted|added|stated) that (?:to|of|and|was|were|is|are|be|been)\b|\bthat that\b|\bsaid that (?:he|she) said\b"
)
"""A clause that has lost its subject, or what it says."""

_OPEN = re.compile(r"\b(?:under|in|of|by|with|for|to|from) \(")
"""A bracket in the place of a noun."""

_LATE = re.compile(
    r",\s(?:said|says|told|added|noted)\s(?!by\b)|,\s[^,]{3,60}\s(?:said|says|told|added|noted)\b[^,]{0,60}$"
)
"""Somebody's verb of saying within words that were not read as said by them."""


def _refers(words: str, verb: int) -> bool:
    """Whether a pronoun behind what leads up to a claim is its subject."""
    found = _REFERS.search(words[:verb])
    return found is not None and not _NOBODY.match(words, found.start() + 2)


_REFERS = re.compile(
    r"(?:, |^(?:In|Last|This|On|By|Since|During|At) [^,;]{2,30} )(?:it|they|he|she|this|these|that|those|we) +(?:\w+ly )?$",
    re.IGNORECASE,
)
"""A pronoun that is the subject behind what leads up to it."""


def closed(words: str) -> str:
    """Return words with the mark that closes a quotation which ends with them, where the text has it behind them."""
    if words[:1] in '"“«„':
        return words
    if words.count('"') % 2:
        return f'{words}"'
    is_open = words.count("“") > words.count("”")
    return f"{words}”" if is_open else words


def _is_balanced(words: str) -> bool:
    """Whether quotation marks in words come in pairs, and do not stand around all of them."""
    opened = len(re.findall(r"[“«„]", words)), len(re.findall(r"[”»]", words))
    is_part = words[:1] not in '“«„"' or IN_PART.match(words) is not None
    return words.count('"') % 2 == 0 and opened[0] == opened[1] and is_part


_QUOTED = re.compile(r"([“„][^”“]*[”“]|«[^»]*»|\"[^\"]*\")")


def reworded(words: str, count: int) -> str:
    """Return words with the first `count` of our rewordings; what they have in quotation marks stays."""
    parts = _QUOTED.split(words)
    for pattern, instead in _COMPILED[:count]:
        parts[::2] = [pattern.sub(instead, part) for part in parts[::2]]
    return "".join(parts)


_COMPILED = [(re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in REWORDINGS]


MOST, STEP = len(REWORDINGS), 8
"""How many rewordings there are, and how many more are tried at a time."""


def said_by(speaker: str, words: str, verb: str, small: frozenset[str]) -> str:
    """Return words as what somebody said: a sentence whose verb is put back in time.

    Its first word has a small letter where it is among those that are `small`, and a capital one where it is among them so.
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
    is_named = len(parts) > 1 and first[:1].isupper() and parts[1][:1].isupper()
    if len(parts) > 2 and is_office(parts[1]) and parts[2][:1].isupper():
        return first.casefold() in small
    if first in small or (is_named and (first == "New" or is_office(parts[1]) or is_office(first))):
        return False
    if first.casefold() in small:
        return True
    verb = next(iter(finite_verbs(words)), None)
    if (
        verb
        and verb.word in ("have", "had", "are", "were")
        and words[: verb.start].strip() == first
    ):
        return first[1:].islower() and first.endswith("s") and not is_of_a_country(first)
    before = words[: verb.start].casefold().split() if verb else []
    is_longer = len([w for w in before if not is_adverb(w)]) > 1
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
    """Return words with their first verb put back in time, where it is one of the usual ones, and not quoted."""
    found = next(iter(finite_verbs(words)), None)
    is_quoted = found and any(m.start() <= found.start < m.end() for m in _QUOTED.finditer(words))
    if found and not is_quoted and found.word in BACK:
        end = found.start + len(found.word)
        return words[: found.start] + BACK[found.word] + words[end:]
    return words


_DONE = re.compile(r"(?:has|have)(?P<also> (?:also|already|so far|now))? (?P<done>[a-z]+ed)\b")


def done(words: str) -> str:
    """Return words put back in time, where "has exported" is told as "exported"."""
    found = next(iter(finite_verbs(words)), None)
    past = _DONE.match(words, found.start) if found and found.word in ("has", "have") else None
    if past:
        return f"{words[: past.start()]}{past['done']}{words[past.end() :]}"
    return put_back(words)


def stated(words: str) -> str:
    """Return words as a sentence."""
    return f"{raised(words)}."


def figure_sentence(noun: str, verb: str, amount: str, date: str, speaker: str) -> str:
    """Return the sentence of a figure, such as "X put trade in 2018 at US$450 million." """
    when = f" {date}" if date else ""
    noun = re.sub(r"^(?=(?:cost|price|value|number|size|amount|length|budget) of\b)", "the ", noun)
    if verb == "at" and speaker:
        return f"{speaker} put {noun}{when} at {amount}."
    if verb == "at":
        return f"{raised(noun)} came to {amount}{when}."
    told = f"{noun} {verb} {amount}{when}"
    return f"{speaker} said that {told}." if speaker else f"{raised(told)}."


def lead_of(words: str) -> int:
    """Return the length of what leads up to a claim, such as "Meanwhile, " or "It is thought that "."""
    found = _LEADS.match(words)
    if found:
        return found.end()
    if lead := lead_in(words):
        return lead.main
    hearsay = _HEARSAY.match(words)
    return hearsay.end() + 1 if hearsay else 0


def lowered(words: str) -> str:
    """Return words with a small letter, where a common word begins them."""
    first = words.split(" ", 1)[0]
    is_common = first.lower() in COMMON or (
        first[:1].isupper() and first[1:].islower() and first.lower().endswith(_ENDS)
    )
    if first.lower() in _CITIES or (first == "New" and words[4:5].isupper()):
        return words
    is_title = words[len(first) + 1 :][:1].isupper() and first.lower() not in COMMON
    return words[:1].lower() + words[1:] if is_common and not is_title else words


_CITIES = ("beijing", "nanjing", "chongqing", "wyoming", "boeing")
"""Names that end as common words do."""

_ENDS = ("tion", "tions", "ment", "ments", "ing", "ity", "ies", "ral", "ness")


def raised(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]
