"""Persons: what somebody says of "I" and "we", told of a third person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.drafting.grammar.present import BARE
from generator.drafting.grammar.verbs import finite_verbs

HE, SHE = "he", "she"

_SHORT: Mapping[str, str] = MappingProxyType(
    {"'ve": " have", "'re": " are", "'ll": " will", "'d": " would", "'m": " am"}
)
_CONTRACTED = re.compile(r"\b(?P<who>I|we|they|you)(?P<verb>['’](?:ve|re|ll|d|m))\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?P<verb>do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should)n['’]t\b"
)
_DENIED: Mapping[str, str] = MappingProxyType({"wo": "will", "ca": "can"})
_MANY: Mapping[str, str] = MappingProxyType(
    {"we": "they", "us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
)
_ONE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        HE: {"i": "he", "me": "him", "my": "his", "mine": "his", "myself": "himself"},
        SHE: {"i": "she", "me": "her", "my": "her", "mine": "hers", "myself": "herself"},
    }
)
_FIRST = re.compile(
    r"(?<![\w-])(?:(?P<many>[Ww]e|us|[Oo]urs?|[Oo]urselves)|(?P<one>I|me|[Mm]y|mine|[Mm]yself))\b"
)
_VERB = re.compile(r"\bI (?P<lead>(?:also|really|still|always|never|just) )?(?P<verb>[a-z]+)\b")
_OF_I: Mapping[str, str] = MappingProxyType({"am": "is", "have": "has", "do": "does"})
_HELD = re.compile(
    r"(?:(?:and|but) )?(?:I|we) (?:(?:also|really|still|firmly|strongly|very much) )?"
    r"(?P<verb>hope|believe|think|expect|fear|predict|argue)(?: that)? (?=\S+ \S+ )(?!to\b|in\b|for\b|of\b|about\b)",
    re.IGNORECASE,
)
"""How somebody begins who tells a view as their own."""

_VIEWS: Mapping[str, str] = MappingProxyType(
    {
        "hope": "hoped",
        "believe": "believed",
        "think": "thought",
        "expect": "expected",
        "fear": "feared",
        "predict": "predicted",
        "argue": "argued",
    }
)


OURS = (
    (r"\bbetween our (?:two )?countries\b", "between the two countries"),
    (r"\bour (?:two )?(?:countries|states|nations)\b", "the two countries"),
    (
        r"\bour (?=(?:two-way |common )?(?:bilateral|mutual|trade|relations|cooperation)|century|times?\b|age|era|region|world|continent|planet)",
        "the ",
    ),
)
"""Words of a speaker for what is that of both countries."""


_QUOTED = re.compile(r"([“„][^”“]*[”“]|«[^»]*»|\"[^\"]*\")")


def _unquoted(change: Callable[[str], str], words: str) -> str:
    """Return words changed but for what stands in quotation marks."""
    parts = _QUOTED.split(words)
    parts[::2] = map(change, parts[::2])
    return "".join(parts)


def ours_told(words: str) -> str:
    """Return words in which what is of both countries, or of everybody, is not called ours."""

    def told(part: str) -> str:
        part = re.sub(r"\bin order to\b", "to", part)
        for pattern, instead in OURS:
            part = re.sub(pattern, instead, part, flags=re.IGNORECASE)
        return part

    return _unquoted(told, words)


def is_first_person(words: str) -> bool:
    """Whether words are of somebody who speaks of themselves, alone or with others."""
    return _FIRST.search(_QUOTED.sub(" ", words)) is not None


def first_person_of_many(words: str) -> str:
    """Return the first word by which somebody speaks of themselves and others; "" if there is none."""
    found = (m["many"] for m in _FIRST.finditer(ours_told(in_full(words))))
    return next(filter(None, found), "")


def in_full(words: str) -> str:
    """Return words in which "we've" and the like are two words."""
    words = _CONTRACTED.sub(
        lambda m: m["who"] + _SHORT[m["verb"].replace("’", "'").casefold()], words
    )
    return _NOT.sub(lambda m: _DENIED.get(m["verb"], m["verb"]) + " not", words)


_TO_DO = re.compile(r"\bto [a-z]+\b")


def _is_told(words: str) -> bool:
    """Whether words are a sentence, not somebody and what they are to do: "visitors to come"."""
    first = next(iter(finite_verbs(words)), None)
    to = _TO_DO.search(words)
    return first is not None and (to is None or first.start < to.start())


def held_in(words: str) -> tuple[str, str]:
    """Return the verb by which a view is told that words begin as one's own, and the view; else "" and the words."""
    found = _HELD.match(words)
    if found is None or (_TO_DO.search(words, found.end()) and not _is_told(words[found.end() :])):
        return "", words
    return _VIEWS[found["verb"].casefold()], words[found.end() :]


_MANY_THERE = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
"""Others of whom words tell, with whom a speaker's own would be taken for one."""


def in_third(words: str, pronoun: str) -> str:
    """Return words of the first person in the third: `pronoun` is that for the speaker, "" if it is not known.

    What cannot be told without it is left as it is.
    """
    if _MANY_THERE.search(words) and re.search(r"\b(?:we|us|our)\b", words, re.IGNORECASE):
        return words
    if pronoun:
        words = _VERB.sub(_with_verb, words)

    def told(found: re.Match[str]) -> str:
        one = _ONE.get(pronoun, {})
        plain = found.group().casefold()
        other = _MANY.get(plain) if found["many"] else one.get(plain)
        if other is None:
            return found.group()
        return other

    return _unquoted(lambda part: _FIRST.sub(told, part), words)


def _with_verb(found: re.Match[str]) -> str:
    verb = found["verb"]
    own = _OF_I.get(verb, f"{verb}s" if verb in BARE or verb in _VIEWS else verb)
    return f"I {found['lead'] or ''}{own}"
