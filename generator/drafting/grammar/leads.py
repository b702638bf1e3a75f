"""Leads: what a sentence tells of its subject before it begins, such as "After holding talks, they signed"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.forms import finite_of
from generator.drafting.grammar.verbs import finite_verbs

_DOING = re.compile(
    r"(?:(?P<sign>[Aa]fter|[Bb]esides|[Ii]n addition to|[Ww]hile|[Uu]pon|[Ww]hen|[Oo]n) )?(?P<verb>[A-Za-z]{3,}ing) (?P<rest>[^,;“”\"]{3,160}),\s+"
)
_MEETING = re.compile(
    r"(?:At|During|In|After|Following) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?(?P<what>meeting|talks|phone call|telephone conversation|call) "
    r"with (?P<rest>[^,;“”\"]*[A-Z][^,;“”\"]*),\s+"
)
_INVITED = re.compile(r"At the invitation of (?P<rest>[^,;“”\"]{3,120}),\s+")
_NO_DOING = word_set(
    "according following including excluding regarding concerning considering depending starting beginning owing during being "
    "having morning evening beijing barring pending judging assuming providing given spring something nothing everything anything"
)
_BELOW = re.compile(r"\b(?:that|which|who|what|when|where|how|why|if|whether)\b", re.IGNORECASE)
_OWN = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Bb]oth|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e)\b|[^\W\d_a-z]"
)
_MET = {
    "phone call": "spoke by telephone with",
    "telephone conversation": "spoke by telephone with",
    "call": "spoke by telephone with",
}


_TO_COME = re.compile(
    r"(?:will|would|shall|(?:is|are) (?:expected|due|set|planned|scheduled|likely|to))\b(?! have\b)"
)
"""The verb of what is yet to be."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the subject of a sentence: where its own words and the sentence proper begin.

    `told` are the words that follow the subject in a sentence of their own, "" where none can be made.
    """

    start: int
    end: int
    main: int
    told: str


def lead_in(text: str) -> Lead | None:
    """Return what an English sentence tells of its subject before that; None if it tells nothing."""
    if met := _MEETING.match(text):
        if not _is_proper(text[met.end() :], is_apart=True):
            return None
        how = _MET.get(met["what"], "met")
        return Lead(0, met.end("rest"), met.end(), f"{how} {met['rest']}")
    if invited := _INVITED.match(text):
        is_proper = _is_proper(text[invited.end() :], is_apart=True)
        told = f"was invited by {invited['rest']}"
        return Lead(0, invited.end("rest"), invited.end(), told) if is_proper else None
    found = _DOING.match(text)
    if found is None or found["verb"].casefold() in _NO_DOING:
        return None
    if not found["sign"] and not found["verb"][0].isupper():
        return None
    own = next(iter(finite_verbs(f"it {found['rest']}")), None)
    if own and not _BELOW.search(found["rest"][: max(own.start - 3, 0)]):
        return None
    rest = text[found.end() :]
    if not _is_proper(rest, is_apart=bool(found["sign"])):
        return None
    verb = next(iter(finite_verbs(rest)))
    subject = rest[: verb.start].strip()
    main = (
        "will"
        if _TO_COME.match(rest, verb.start) and found["sign"] not in ("After", "after")
        else "was"
        if verb.word not in ("will", "would") or found["sign"] in ("After", "after")
        else verb.word
    )
    told = finite_of(found["verb"].casefold(), main, subject)
    words = f"{told} {found['rest']}" if told else ""
    return Lead(found.start("verb"), found.end("rest"), found.end(), words)


def _is_proper(rest: str, *, is_apart: bool) -> bool:
    """Whether words are a sentence with a subject of its own, not the end of a list."""
    verb = next(iter(finite_verbs(rest)), None)
    if verb is None or not _OWN.match(rest):
        return False
    head = rest[: verb.start]
    return "," not in head and (is_apart or " and " not in head) and len(head.split()) <= 12


COMES_WITH = re.compile(
    r"(?:(?:He|She|They) (?:was|were|is|are) speaking (?:(?:just )?(?:a|one|two|three|several) days? )?(?:after|as|before) (?=\S)|(?:It|This|That|The (?:[a-z]+ )?(?:visit|move|meeting|talks|announcement|news|deal|decision|statement|call|remarks?|comments?|trip|agreement|summit)) "
    r"(?:(?:also )?(?:comes?|came)|(?:is|was) coming) (?:(?:just |only )?(?:an?|one|two|three|several|a few|\d+|shortly|hours|days|weeks|months)(?: [a-z]+)? )?(?:after|as|amid|before) (?=\S))"
)
"""What tells that one thing comes with another, before that."""


_OWNED = re.compile(
    r"^(?:His|Her|Its|Their) [^,“\"]{2,60}, (?P<name>(?:[A-Z][\w.’'-]+ )+[A-Z][\w’'-]+),(?= [a-z])"
)
"""Whose somebody is, before their name: "Her host, Mari Tamm,"."""


def named_alone(words: str) -> str:
    """Return words that begin with whose somebody is without that, where the name follows."""
    return _OWNED.sub(r"\g<name>", words)
