"""People: by which signs a text shows that a name is that of a person, and by which part of it they are called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import word_set
from generator.drafting.voices.countries import is_of_a_country
from generator.drafting.voices.names import (
    ARTICLE,
    NO_COMPANY,
    ROLE,
    ROLES,
    Named,
    full_name,
    is_office,
    named_in,
)
from generator.drafting.voices.said_words import TOLD_TOO


def surname_of(name: str) -> str:
    """Return the last word of a name, without an initial that stands before it with no space."""
    return re.sub(r"^\w\.(?=\w{3})", "", name.split()[-1])


@lru_cache(maxsize=4096)
def stands_alone(word: str, text: str) -> bool:
    """Whether a text calls somebody by one word of their name alone."""
    for found in re.finditer(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])(?! [A-Z])", text):
        before = re.search(r"(\S+)[^\S\n]+$", text[: found.start()])
        is_named = before and before[1][:1].isupper() and before[1][-1:] not in '.!?,:;”"’'
        if not is_named or (before and is_office(before[1])):
            return True
    return False


_COUNTERPART = re.compile(r"\b(?:counterpart|colleague|successor|predecessor)\b", re.IGNORECASE)


_TITLES = (
    r"(?:Head|Director|Chief|Chair(?:man|woman|person)?|Governor|Secretary|Manager|Economist|Analyst|Strategist|"
    r"Fellow|Professor|Officer|Commissioner|Coordinator)"
)
"""What people are, as written with capital letters behind their name."""


def shows_person(name: str, words: str, text: str) -> bool:
    """Whether a text shows that a name is that of a person: an office, a surname alone, "he", an age, what they are."""
    last, own = name.split()[-1], re.escape(name)
    if (
        ROLE.search(words)
        or re.search(rf"\b(?:{_CALLINGS}) {own}\b", words)
        or _COUNTERPART.search(words)
        or stands_alone(last, text)
        or stands_alone(name.split()[0], text)
    ):
        return True
    return any(
        re.search(pattern, text)
        for pattern in (
            rf"{own}(?:, who\b|[^.\n]*[.”\"]+ (?:He|She)\b|[^.,\n]*, (?:he|she)\b)",
            rf"{own}(?:, (?:\d|an?\b|the\b|(?:\w+ ){{0,3}}{ROLE.pattern})| of \S)",
            rf"(?i:{ROLE.pattern})[ ,]+{own}",
            rf"{own}, (?:[A-Z][\w’'-]+ ){{0,3}}(?:Co-)?{_TITLES}\b",
        )
    )


def may_be_name(words: str, text: str) -> bool:
    """Whether words may be the name of a person, as far as a text shows it, not that of a body or a country."""
    plain = words.split()
    if not plain or not all(re.match(r"[^\W\d_a-z]", w) for w in plain) or plain[0] == "The":
        return False
    is_body = any(not n.is_person for n in named_in(words))
    if is_body or words.isupper() or all(map(is_of_a_country, plain)):
        return False
    if len(plain) > 1:
        return shows_person(words, "", text)
    return " " in full_name(words, text) or bool(name_from(words, text))


def name_from(family: str, text: str) -> str:
    """Return the one name that begins with a word by which a text calls a person; empty if there is no such one."""
    found = {
        f"{family} {given}"
        for given in re.findall(
            rf"(?<![\w’'-]){re.escape(family)} ([A-Z][\w’'-]+(?: (?!(?:Co|Company|Corp|Inc|Ltd|Group|Bank|Fund|Union|Party|International|Airport|University|Hospital|Stadium|Port|Street|Road|Mosque|City|Bridge|Square)\b)[A-Z][\w’'-]+)?)(?![\w’'-]){NO_COMPANY}",
            text,
        )
        if any(n.is_person and n.name == f"{family} {given}" for n in named_in(f"{family} {given}"))
    }
    return found.pop() if len(found) == 1 and stands_alone(family, text) else ""


_PREFIX = re.compile(rf"^{ARTICLE}", re.IGNORECASE)

_NICKNAMED = re.compile(
    r"\b(?P<first>[A-Z][\w-]+) [“\"](?P<nick>[A-Z][\w-]+)[”\"] (?P<last>[A-Z][\w-]+)"
)
"""A name with a nickname within it: "Joko “Jokowi” Widodo"."""


@lru_cache(maxsize=8)
def people_in_text(text: str) -> Mapping[str, str]:
    """Return the full names of the people of a text, by each word by which it calls one of them alone.

    A word that would call two is left out.
    """
    found: dict[str, set[str]] = {}
    parts = re.split(r"(?<=[a-z\d%]{2}[.!?])[”\"’]?\s+|\n+", text)
    names = {n.name for part in parts for n in named_in(part) if n.is_person}
    for nick in _NICKNAMED.finditer(text):
        found.setdefault(nick["nick"], set()).add(f"{nick['first']} {nick['last']}")
    for name in sorted(names):
        first, last = name.split()[0], surname_of(name)
        if not _shows_office(name, text) or _is_word(last, text) or _is_word(first, text):
            continue
        found.setdefault(last, set()).add(name)
        if bare := _PREFIX.sub("", last):
            found.setdefault(bare, set()).add(name)
        is_called = re.search(
            rf"\b(?:Sheikha?|Prince|Princess|King|Queen|Sultan|Emir) {re.escape(first)}\b(?! (?:[A-Z]|bin\b|of\b))",
            text,
        )
        if is_called or (stands_alone(first, text) and not stands_alone(last, text)):
            found.setdefault(first, set()).add(name)
    return MappingProxyType({w: max(own, key=len) for w, own in found.items() if _is_one(own)})


def is_same_surname(name: str, other: str) -> bool:
    """Whether two names end with the same surname, with its article or without: "Hazem al-Beblawi" and "Beblawi"."""
    first, second = (_PREFIX.sub("", n.split()[-1]) for n in (name, other))
    return first == second


@lru_cache(maxsize=8)
def surnames_in(text: str) -> frozenset[str]:
    """Return the surnames of all people whom a text names in full."""
    return frozenset(surname_of(n.name) for n in named_in(text) if n.is_person)


ADDRESSED = (
    (r"(?:Mr\.?|Sir|Lord|King|Prince|Sheikh)", "he"),
    (r"(?:Mrs|Ms|Madam|Lady|Queen|Princess|Dame)\.?", "she"),
)
"""Forms of address, with the pronoun for whom they are of."""


def pronoun_for(name: str, text: str) -> str:
    """Return "he" or "she" for somebody of a name whom a text addresses or tells of so; "" where it does not, or both."""
    last = re.escape(name.split()[-1])
    for pattern, pronoun in ADDRESSED:
        if re.search(rf"\b{pattern} (?:[A-Z][\w.’'-]* ){{0,2}}{last}\b", text):
            return pronoun
    told = re.findall(rf"\b{last}\b[^.\n]*[.,”\"]+ (?:said )?([Hh]e|[Ss]he)\b", text)
    every = {word.casefold() for word in told}
    return every.pop() if len(every) == 1 else ""


_PLACES = word_set(
    "province region city district county state river island islands sea strait bay gulf valley mountain mountains north south east west "
    "airport port street square palace house bridge canal desert peninsula"
)


def _is_word(part: str, text: str) -> bool:
    """Whether a part of a name is a word, a sign or a code."""
    is_code = folded(part) in _PLACES or part.isupper() or any(c.isdigit() for c in part)
    return is_code or re.search(rf"(?<![\w-]){re.escape(part.lower())}(?![\w-])", text) is not None


_CALLINGS = (
    r"executive|activist|advis[eo]r|strategist|researcher|engineer|lawyer|journalist|farmer|business(?:man|woman)|trader|exporter|importer|"
    r"investor|scholar|academic|scientist|lawmaker|diplomat|negotiator|economist|historian|broker|banker|trustee|owner|member"
)
"""What somebody does, right before their name, as a pattern."""


def _shows_office(name: str, text: str) -> bool:
    """Whether a text tells what somebody of a name is, or that they say something."""
    own, last = re.escape(name), re.escape(surname_of(name))
    return any(
        re.search(pattern, text)
        for pattern in (
            rf"\b{last} (?:and [A-Z][\w-]+ )?(?:said|says|told|announced|agreed|added|noted|stressed)\b",
            rf"(?i:{ROLE.pattern}|counterpart|colleague)\.?(?: \([^)]*\))?,? (?:(?:Mr|Mrs|Ms|Dr|Hon|Alhaji|Sheikh|Chief|Datuk|Haji|Sir|Ratu|Prince)\.? (?:Seri )?)?{own}\b",
            rf"\b(?:{_CALLINGS}) {own}\b",
            rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:[a-z-]+ ){{0,3}}[a-z-]+, {own}(?=[,.])",
            rf"\b(?:{_CALLINGS}|(?i:{ROLE.pattern}))(?: (?:on|for|of|in|to|at|from) [^,.;]{{2,60}})?, {own}(?=,)",
            rf"\b(?i:Minister|Secretary|Commissioner|Ambassador|Envoy|Director|Governor|representative|spokes(?:man|woman|person)|consul) (?:for|of|to|in|on) (?:the )?(?:[A-Z][\w’'-]*,? |and |the |of ){{1,6}}{own}\b",
            rf"{ROLES} (?:(?:[A-Z][\w.’'-]*|of|of the) ){{0,8}}?(?:and )?{own}\b",
            rf"\b{own} (?:of|from|at) (?:the )?(?:[A-Z][\w’'-]* (?:of |for |and |the )*){{1,6}}(?:said|says|told|noted|added|stressed|stated|{TOLD_TOO}|insisted)\b",
            rf"\b{own}(?: \([^)]*\))?(?:,? (?:the|an?|who) |, (?:[\w’'-]+ ){{0,6}}(?i:{ROLE.pattern})|, \d\d,)",
            rf"\b{own} (?:also |has |had )?(?:said|says|told|noted|added|stressed|stated|met|visited|arrived|signed|announced|spoke|{TOLD_TOO}|insisted|made (?:the|his|her))\b",
            rf"\b(?:said|says|told|by|with) {own}\b",
        )
    )


def _is_one(names: set[str]) -> bool:
    """Whether names may be of one person: each is within the longest."""
    longest = max(names, key=len)
    return all(set(name.split()) <= set(longest.split()) for name in names)


def with_headline(headline: str, text: str) -> str:
    """Return a text with its headline, which may name in full whom it calls by surname; not one in capitals."""
    small = re.findall(r"\b[a-z]{4,}\b", headline)
    return f"{headline}\n\n{text}" if len(small) >= _SMALL else text


_SMALL = 3
"""Words with a small letter of a headline that is written like a sentence."""


def holder_in(people: Sequence[Named], words: str) -> Named:
    """Return who of the named people of some words speaks: the first, but whom an office next to another name names goes before that.

    Of "Vila Pipes director Mari Tamm", the first name is that of a body which is called like a person.
    """
    first, *others = people
    between = words[first.end : others[0].start].strip() if others else ""
    is_office = bool(between) and between.islower() and ROLE.fullmatch(between.split()[-1])
    return others[0] if is_office and "," not in between else first


def whole_name(words: str, text: str, by_word: Mapping[str, str]) -> str:
    """Return the name in full of whom words call by their surname, alone or behind an office; "" if the text has none.

    `by_word` are the people of the text, by each word that calls one of them.
    """
    tail = words.partition(",")[0].split()
    last = re.sub(rf"^{ARTICLE}", "", tail[-1]) if tail else ""
    if not tail or is_of_a_country(tail[-1]) or not re.match(r"[A-ZА-ЯİƏÖÜÇŞĞ]", last):
        return ""
    is_surname = len(tail) == 1 or is_office(tail[-2])
    fuller = full_name(tail[-1], text) if is_surname else ""
    if len(fuller.split()) > 1:
        return fuller
    return by_word.get(tail[-1]) or (name_from(tail[-1], text) if is_surname else "")
