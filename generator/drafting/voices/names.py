"""Names in a text: known actors by any of their spellings, and people and bodies that are not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.core.reading.dates import month_names
from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import word_set
from generator.drafting.voices.countries import is_country_name, is_of_a_country
from generator.drafting.voices.listed_names import masked, unmasked

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITAL = r"(?:(?:[^\W\d_a-z]\.){2,4}(?=\s[^\W\d_a-z])|(?:[^\W\d_a-z]\.(?=[^\W\d_a-z][^\W\d_]{2}))?[^\W\d_a-zа-яёіў][\w’'-]*\.?)"
_LINK = r"(?:of|and|the|for|de|da|del|dos|di|bin|al|van|von|der|und|&)"
ARTICLE = r"(?:(?:al|el|ad|an|as|ash|at|ul|ed)-)?"
"""The Arabic article before a surname: "al-Rubaish"."""
_NAME = re.compile(rf"{_CAPITAL}(?:(?:\s+{_LINK}){{0,2}}\s+{ARTICLE}{_CAPITAL})*")

ROLE = re.compile(
    r"\b(?:(?:first |deputy |vice[- ]|acting |former |prime |foreign |assistant |general |executive )*"
    r"(?:president|minister|ambassador|chairman|chairwoman|chairperson|chair|director|secretary|governor|mayor|"
    r"head|chief executive(?: officer)?|chief|ceo|cfo|spokes(?:man|woman|person)|premier|speaker|commissioner|envoy|consul|counsellor|counselor|"
    r"representative|professor|dr|mr|mrs|ms|analyst|expert|economist|official|delegate|senator|mp|king|queen|prince|"
    r"chancellor|general|colonel|rector|manager|founder|coordinator|commander|leader|attach[ée]|marshal|under-?secretary|comptroller(?:-general)?|administrator|superintendent|advis[eo]r|lawmaker|negotiator|judge|deputy))\b",
    re.IGNORECASE,
)
ROLES = r"(?i:\b(?:presidents|ministers|ambassadors|premiers|leaders|governors|mayors|chancellors|envoys|directors|kings|PMs)\b)"
"""Offices of several, as a pattern."""

_ROLE_WORDS = word_set(
    "presidents ambassadors premiers leaders governors mayors chancellors envoys directors kings pms president minister ministers ambassador chairman chairwoman chairperson chair director secretary governor mayor head "
    "chief ceo cfo spokesman spokeswoman spokesperson premier speaker commissioner envoy consul representative "
    "professor dr mr mrs ms analyst expert economist official senator mp king queen prince chancellor "
    "general colonel rector manager deputy prime foreign first vice acting former assistant trade finance "
    "economy energy transport agriculture defence defense interior education state leader pm fm his her "
    "affairs industry commerce health culture tourism science infrastructure justice labour labor environment "
    "technology development digital national regional external internal relations counterpart colleague "
    "senior presidential special principal permanent amb lt gen col brig maj capt "
    "newly appointed marshal excellency president's minister's reporters executive officer operating managing sir lord lady "
    "rep sen gov hon cs ps undersecretary comptroller administrator superintendent atty judge lawmaker mps commodore admiral adm rev archbishop bishop adviser advisor congressman congresswoman "
    "peoples communities women children youth sport sports veterans immigration fisheries mining mines lands water forestry climate "
    "training sciences electricity power hydrocarbons roads highways railways investment investments privatisation privatization security innovation research family gender employment pensions "
    "commander inspector sergeant detective constable lieutenant "
    "resources planning broadcasting communications telecommunications information housing welfare aviation shipping ports maritime "
    "petroleum irrigation food nutrition cooperation integration reconstruction commonwealth overseas pacific"
)
_ADDRESS = word_set(
    "sheikh sheikha shaikh datuk dato seri sri tan tun haji ratu ato shri smt nana hajia alhaji otunba"
)
"""Forms of address before a name, which without another word are a part of it."""

_SURNAMES = word_set("sen")
"""Offices in short that, at the end of a name, are the name of a family."""

_PARTICLES = word_set("al el bin ibn bint de da dos del van von la")
"""Words within a name that do not make it longer."""
_BODY = re.compile(
    r"(?:ministr|senat|sejm|congress|compan|bank|commission|committee|agenc|universit|council|associat|union|group|corporat|chamber|"
    r"airline|railway|holding|fund|institut|office|government|parliament|plant|works|bureau|organi[sz]ation|"
    r"authorit|service|federation|forum|foundation|embass|administrat|department|centre|center|ltd|llc|"
    r"ojsc|cjsc|jsc|inc|gmbh|statist|customs|board|exchange|society|alliance|assembly|secretariat|cabinet|academy|"
    r"aerospace|part(?:y|ies)$|corp$|plc$|limited$|airways|motors?$|electronics|electric$|industries|technologies|systems|"
    r"energy$|petroleum|oil$|steel$|pharma|telecom|logistics|insurance|securities|partners$|ventures?$|enterprises|"
    r"consortium|laborator|college|school$|hospital|museum|undersecretariat|subsecretar|sociedad|empresa|minist[eè]ri|corporac|soci[eé]t[eé]|gesellschaft|court$|police$|army$|navy$|media$|press$|herald$|initiative)"
)
NAMED_BODY = (
    r"(?:[A-Z][\w’'-]*(?: (?:of|for|and|the|on))* ){1,5}?(?:Ministry|Chamber|Bank|Association|Committee|Commission|Council|Agency|"
    r"Institute|Office|Bureau|Service|Union|Federation|Authority|Fund|Department|Centre|Center|Board|Embassy|Group|Company|"
    r"Organi[sz]ation|University|Forum)\b(?! (?:of|for|and) )"
)
"""The name of a body that ends with what it is, as a pattern."""

_NO_NAME = word_set(
    "the a an this that these those it he she they we i you his her its their our in on at by for from with "
    "to of and or but as if when while during after before since over under according meanwhile earlier recently "
    "also however moreover furthermore today yesterday currently statistics both all some many most two "
    "three four five six seven eight nine ten following despite pointing surely so no not one there here at "
    "monday tuesday wednesday thursday friday saturday sunday such other each every any turning speaking"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a body by a name that no actor of the briefing has."""

    start: int
    end: int
    name: str
    is_person: bool


def named_in(text: str) -> Iterator[Named]:
    """Yield the names of people and bodies in an English text, known or not."""
    for named in _named_in(masked(text)):
        name = unmasked(named.name)
        if not (named.is_person and "," in name):
            yield replace(named, name=name)


def _named_in(text: str) -> Iterator[Named]:
    for found in _NAME.finditer(text):
        start, words = found.start(), found.group().split()
        if words[0] == "Statistics" and is_of_a_country(words[-1]):
            yield Named(start, found.end(), found.group(), False)
            continue
        while words and folded(words[0]).strip(".") in _NO_NAME | {"and", "of", "the", "for"}:
            start += (
                len(words[0])
                + len(text[start + len(words[0]) :])
                - len(text[start + len(words[0]) :].lstrip())
            )
            words.pop(0)
        if not words:
            continue
        name = _DAY_BEHIND.sub("", text[start : found.end()])
        if text[start + len(name) :].startswith("$"):
            name = name.rpartition(" ")[0]
        yield from _person_or_body(text, start, name)


_DAY_BEHIND = re.compile(r"(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)+$")
"""A weekday behind a name: "Tamm Monday said"."""

_PERSON_OF = re.compile(
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}}) (?:of|from|at) (?:the )?(?={_CAPITAL}(?: |$))"
)
"""The name of a person with that of the body to which they belong."""


_TWO_OF = re.compile(
    rf"(?:[\w-]+ ){{0,3}}?{ROLES} (?P<one>{_CAPITAL}(?: {_CAPITAL}){{1,3}}) of (?:the )?{_CAPITAL} and (?P<two>{_CAPITAL}(?: {_CAPITAL}){{1,3}})(?: of (?:the )?{_CAPITAL})?"
)
"""Two who hold the same office, each with their country."""

_INITIALLED = re.compile(r"[^\W\d_a-z]\.[^\W\d_a-z][^\W\d_]{2,}")
"""A surname with an initial before it, without a space: "J.Erdenebat"."""


def _is_told(name: str) -> bool:
    """Whether a word of a name is of an office, a body or a country."""
    words = [folded(word).strip(".") for word in re.split(r"[\s-]+", name)]
    return any(w in _ROLE_WORDS or _BODY.match(w) or is_of_a_country(w) for w in words)


_ACRONYM_BEHIND = re.compile(r" \([A-Z]{3,6}\)")
"""What a body is called for short, behind its name."""

PART_OF_BODY = re.compile(r"\s(?:department|division|desk|section|unit|directorate|region)\b")
"""What stands behind a name that is only that of a part of a body: "the West Asia department"."""


def _person_or_body(text: str, start: int, name: str) -> Iterator[Named]:
    whole = re.sub(r"['’]s?$", "", name).rstrip(".")
    if two := _TWO_OF.fullmatch(whole):
        for one in ("one", "two"):
            yield Named(start + two.start(one), start + two.end(one), two[one], True)
        return
    of_body = _PERSON_OF.match(whole)
    if of_body and not _is_told(of_body["name"]):
        yield Named(start, start + len(of_body["name"]), of_body["name"], True)
        behind = start + of_body.end()
        yield from _person_or_body(text, behind, text[behind : start + len(name)])
        return
    is_office = ROLE.search(whole.removeprefix("General ")) is not None
    if not is_office and _ACRONYM_BEHIND.match(text, start + len(name)):
        yield Named(start, start + len(whole), whole, False)
        return
    if not is_office and any(_BODY.match(folded(word)) for word in _WORD.findall(whole)):
        yield Named(start, start + len(whole), whole, False)
        return
    held, of, _ = whole.rpartition(" of ")
    if of and is_office and (own := [n for n in _person_or_body(text, start, held) if n.is_person]):
        yield from own
        return
    first, joint, _ = whole.partition(" and ")
    if joint and len(first.split()) > 1:
        yield from (n for n in _person_or_body(text, start, first) if n.is_person)
    last = 0  # the last word of an office: what follows is the person
    found = re.finditer(r"[\w’'.-]+", whole)
    words = [(m.start(), m.end(), folded(m.group()).rstrip("-")) for m in found]
    for place, (_, _, word) in enumerate(words):
        is_last = place > 0 and place == len(words) - 1 and word in _SURNAMES
        is_told = (word.strip(".") in _ROLE_WORDS and not is_last) or is_of_a_country(word)
        is_told = is_told or ("-" in word and all(part in _ROLE_WORDS for part in word.split("-")))
        if is_told or word in ("of", "and", "the", "for") or _BODY.match(word):
            last = place + 1
    rest = words[last:]
    if is_country_name(" ".join(word for _, _, word in rest)):
        return
    while len(rest) > 2 and rest[0][2].strip(".'’") in _ADDRESS:
        rest = rest[1:]
    if len(rest) > 2 and rest[-1][2].strip(".") in ("jr", "sr", "ii", "iii", "iv"):
        rest = rest[:-1]
    is_initialled = len(rest) == 1 and bool(_INITIALLED.fullmatch(whole[rest[0][0] : rest[0][1]]))
    length = len(rest) - sum(word in _PARTICLES for _, _, word in rest)
    if ((len(rest) >= 2 and length <= 4) or is_initialled) and not any(
        w in month_names("en") for _, _, w in rest
    ):
        begin, end = rest[0][0], rest[-1][1]
        if PART_OF_BODY.match(text, start + end):
            return
        yield Named(start + begin, start + end, whole[begin:end], True)


def is_office(word: str) -> bool:
    """Whether a word is part of an office or a form of address, such as "minister" or "Mr"."""
    return folded(word).strip(".") in _ROLE_WORDS


def may_be_surname(word: str) -> bool:
    """Whether a word behind an office may be a surname: it is none of an office, a body or a country."""
    return not (is_office(word) or _BODY.match(folded(word)) or is_of_a_country(word))


NO_COMPANY = r"(?!(?: [A-Z][a-z]+)? (?:Co|Company|Corp|Inc|Ltd|Group|Bank|Fund|Union|Party|Airport|University|Hospital|Stadium|Mosque|Bridge|Square)\b)"
"""Behind a name, as a pattern: that it is not the beginning of that of a company."""

_LONGEST_SHORT = 4
"""Characters of the longest word with a full stop that is an initial or is shortened, and ends no sentence."""


def full_name(surname: str, text: str) -> str:
    """Return the fullest name of a person that a text has for a surname; the surname if it has no other."""
    best = surname
    last = rf"{re.escape(surname)}(?![\w-]){NO_COMPANY}"
    for found in re.finditer(rf"(?:{_CAPITAL}[^\S\n]+){{1,5}}{last}", text):
        words = found.group().split()
        kept = words[-1:]
        for word in reversed(words[:-1]):
            plain = folded(word).strip(".")
            is_end = word.endswith(".") and len(word) > _LONGEST_SHORT
            if (
                is_end
                or plain in _ROLE_WORDS | _NO_NAME | _ADDRESS
                or is_of_a_country(word)
                or _BODY.match(plain)
            ):
                break
            kept.insert(0, word)
        name = " ".join(kept[-4:])
        best = max(best, name, key=len)
    return best


def name_in_other(words: str) -> str:
    """Return the last two capitalised words in a row, of a language whose offices are not known."""
    rows: Iterable[str] = re.findall(r"[^\W\d_a-zа-я]\w+(?: [^\W\d_a-zа-я]\w+)+", words)
    names = [" ".join(row.split()[-2:]) for row in rows]
    return names[-1] if names else ""
