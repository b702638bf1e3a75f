"""Relatives: the nouns of which relative clauses tell, as far as the words before them show."""

from __future__ import annotations

import re

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.nested import measured_at_end
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.treaties import AGREEMENT, AGREEMENT_DONE
from generator.drafting.grammar.verbs import MODALS, WORD, finite_verbs
from generator.drafting.voices.countries import is_name_of_country
from generator.drafting.voices.names import named_in

_SEVERAL = 2
_PARTED = re.compile(
    r"\bto (?:further |better |also |jointly |\w+ly )?(?!the\b|an?\b|its\b|their\b|our\b|both\b|two\b)[a-z]{3,} (?=(?:[\w’'-]+ ){0,2}[\w’'-]+$)|\b(?:at|in|of|on|by|with|from|to|for|into|between|and|about|over|against|involved)\s+|,\s+"
)
_OF_ONE = word_set("is was has")
_OF_MANY = word_set("are were have")


_BY_STATES = re.compile(
    r"(?:has |had |have |also |then |later |itself ){0,2}(?:summoned|accus(?:es|ed)|den(?:ies|ied)|rejects?|rejected|shut|closed|expelled|recalled|imposed|banned|demand(?:s|ed)|claims?|claimed|wants?|wanted|"
    r"joined|recogni[sz](?:es|ed)|vetoed|abstained|ratified|invaded|annexed|threaten(?:s|ed)|supplies|depends|relies)\b"
)
"""What only a state does of the nouns that a relative clause may follow."""

_FLOWS = re.compile(
    r"(?:[A-Z][\w-]+(?:['’]s?)? )?(?:[Ee]xports|[Ii]mports|[Tt]rade|[Rr]emittances|[Ss]ales|[Ss]hipments|[Dd]eliveries|[Ii]nvestments?) (?:of [a-z ]+ )?(?:from|to|by|between|with) [^,;]+"
)
"""What flows between countries, of which a relative clause tells, not of them."""

_NUMBER_ALONE = re.compile(r"[\d.,]+(?: (?:thousand|million|billion|trillion))?")


def antecedent(head: str, rest: str, pronoun: str) -> tuple[str, str]:
    """Return the noun of which a relative clause tells behind some words, and again if it is not certain; else "".

    Of several nouns it is the agreement where that is signed, and no name of a place or of somebody.
    """
    noun = noun_before(head)
    if pronoun == "which" and (made := _TREATY_BETWEEN.search(head)):
        return f"the {made['what']}", ""
    head = _DASHED.sub("", head)
    if rest.startswith("both ") or _OF_ALL.match(rest):
        return "", ""
    if _NUMBER_ALONE.fullmatch(noun):
        return "", ""
    if pronoun == "which" and _TIME.search(noun):
        return "", ""
    if pronoun == "which" and _AMOUNT.match(rest) and (measured := measured_at_end(head)):
        return re.sub(r"^an? ", "the ", measured), ""
    if pronoun == "who":
        if any(not n.is_person for n in named_in(noun)):
            return "", ""
        noun = noun if is_people(noun) and is_certain(head, rest) else person_at_end(head)
        return noun, ""
    if pronoun == "which" and _FLOWS.fullmatch(head) and not finite_verbs(head):
        return head, ""
    if pronoun == "which" and is_name_of_country(noun) and _BY_STATES.match(rest):
        return noun, ""
    if _OF_PLACE.search(head) and not AGREEMENT.search(noun):
        return "", ""
    if is_certain(head, rest):
        return re.sub(r"^an? ", "the ", noun), ""
    verb = next(iter(finite_verbs(f"it {rest}")), None)
    nouns = _nouns_in(head)
    if verb and AGREEMENT_DONE.search(rest[: verb.end + 20]):
        treaty = next((n for n in reversed(nouns) if AGREEMENT.search(n)), "")
        noun = re.sub(r"^.*\b(?=(?:the|an?|its|their) )", "", treaty) or noun
    if verb and verb.word in MODALS and len(nouns) >= _SEVERAL and not AGREEMENT.search(noun):
        return "", ""
    if verb and verb.word in _OF_ONE | _OF_MANY and is_many(noun) is not (verb.word in _OF_MANY):
        return "", ""
    is_name = all(word.strip("()")[:1].isupper() for word in noun.split())
    if is_name and (longer := _NAME_AT_END.search(head)):
        noun = longer.group()
    if is_name and not AGREEMENT.search(noun):
        return "", ""
    noun = re.sub(r"^an? ", "the ", noun)
    return noun, noun


_TREATY_BETWEEN = re.compile(
    rf"\b(?:an?|the|its|their|another) (?P<what>(?:[\w-]+ ){{0,3}}(?:{AGREEMENT.pattern})) (?:between|with) (?:the )?[A-Z][\w’' -]*$"
)
"""A treaty with those who made it, of which a relative clause tells, not of them."""

_DASHED = re.compile(r"\s[—–] [^—–]{3,80} [—–]\s*$")
"""What stands between dashes behind a noun."""

_OF_ALL = re.compile(r"(?:means|meant|would mean|will mean|prompted|led to) ")
"""What is told of all that a sentence says, not of its last noun."""

_AMOUNT = re.compile(
    r"(?:totall?ed|totals|amounted to|was (?:valued|estimated) at|were (?:valued|estimated) at|was worth|were worth|is worth|are worth|stood at|came to|reached)\s[^,;]{0,30}?\d"
)
"""How much something was, of which a relative clause tells."""

_TIME = re.compile(
    r"\b(?:fiscal|year|month|quarter|period|week|decade|half|season)s?(?: \d{4})?$", re.IGNORECASE
)
"""A time, of which no relative clause with "which" tells how much it was."""

_OF_PLACE = re.compile(
    r"\b[a-z]+ed (?:from|to|in|at|by|with|for) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$"
)
"""A name behind what was done with a noun, which need not be what the relative clause is about."""

_NAME_AT_END = re.compile(r"(?:[Tt]he )?[A-Z][\w’'-]*(?: (?:(?:and|of|for|on) )?[A-Z][\w’'-]*)+$")


def _nouns_in(head: str) -> list[str]:
    """Return the nouns behind the last verb of some words."""
    last = finite_verbs(head)
    tail = head[last[-1].end :] if last else head
    return [noun.strip() for noun in _PARTED.split(tail) if noun.strip()]


def is_certain(head: str, rest: str) -> bool:
    """Whether the noun that stands last is the only one of which a relative clause may tell.

    Where others stand between the verb and it, its number has to be that of the verb, and theirs not.
    """
    nouns = _nouns_in(head)
    if len(nouns) < _SEVERAL:
        return True
    verb = next(iter(finite_verbs(f"it {rest}")), None)
    if verb is None or verb.word not in _OF_ONE | _OF_MANY:
        return False
    are_many = [bool(re.search(r"[^s'’]s$", noun)) for noun in nouns]
    wanted = verb.word in _OF_MANY
    return are_many[-1] is wanted and wanted not in are_many[:-1]


def person_at_end(subject: str) -> str:
    """Return the name of a person with which words end; empty if they end with none."""
    found = re.search(r"(?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+$", subject)
    return found.group() if found and not is_name_of_country(found.group()) else ""


def is_people(subject: str) -> bool:
    """Whether a noun may be people: a name of several words, an office, or more than one of something."""
    words = subject.split()
    is_name = bool(words) and all(w[:1].isupper() for w in words[-2:])
    return is_name or (bool(words) and words[-1][:1].islower())


def noun_before(words: str) -> str:
    """Return the noun that a relative clause is about: the last words, back to a preposition or a verb."""
    last = finite_verbs(words)
    tail = words[last[-1].end :] if last else words
    tail = _PARTED.split(tail)[-1]
    noun = re.sub(r"^.*\b(?=(?:the|an?|its|their) )", "", tail.strip())
    return noun if 0 < len(WORD.findall(noun)) <= 7 else ""
