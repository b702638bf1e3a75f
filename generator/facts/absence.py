"""Claims of absence: that no source says something, or that it was not found.

The patterns are few, and English. A claim counts within its clause: what stands between quotation
marks is somebody else's word, and what one named source does not say is covered by the evidence
from that source ("The article does not say who paid").

| pattern | example |
|---|---|
| no source, page or report says | No other source names the price. |
| none of the sources | None of the sources says who paid. |
| no document was found | No later report of the cable was found. |
| there is no record | There is no record of a vote. |
| nothing found, nothing known | Nothing was found on the fair. |
| not found | The day of signature was not found. |
| not known, unknown | It is not known whether it was laid. |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.remembered import Remembered
from generator.records import Actor, ChartRecord, Fact, Question, Record

_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_CLAUSE_END: Final = re.compile(r"(?<=[.!?])\s+|[;:]\s+")

_DOCUMENT = r"(?:source|page|report|record|document|text|article|account|outlet|copy|list|table)s?"
_THING = (
    rf"(?:{_DOCUMENT}|(?:figure|number|total|amount|sum|statement|date|day|year|name|mention|"
    r"announcement|result)s?)"
)
_WHICH = r"(?:(?:single|other|further|later|earlier|second|official|independent|public) )*"
_SAYS = (
    r"(?:says?|said|names?|gives?|gave|tells?|told|explains?|reports?|reported|mentions?|states?|"
    r"shows?|confirms?|speaks?|spoke|sets|puts?|describes?|dates|does|do|did|has|have|found)"
)
_SAME = r"(?:(?!, (?:and|but|while)\b).)*?"
_FOUND = r"(?:(?:was|were|is|are|has been|have been|could be|can be) )?found"
_NOT_FOUND = r"(?:was|were|has been|have been|could|can) ?not (?:be )?found"

_NOT_A_SUBJECT = (
    r"(?<!names )(?<!named )(?<!naming )(?<!gives )(?<!gave )(?<!giving )(?<!cites )(?<!cited )"
    r"(?<!citing )(?<!has )(?<!had )(?<!have )(?<!with )(?<!sets )(?<!set )"
)
"""What stands before "no source" where one source names none of its own."""

_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_NOT_A_SUBJECT}\bno {_WHICH}{_DOCUMENT}\b(?! (?:is|are|was|were) (?:named|given|cited))"
        rf"(?: [^\s,]+){{0,4}}? {_SAYS}\b",
        rf"\bnone of (?:the|these|our|its)(?: [\w-]+){{0,3}}? {_DOCUMENT}\b",
        rf"{_NOT_A_SUBJECT}\bno (?:[\w-]+ ){{0,3}}?{_THING}\b{_SAME}\b{_FOUND}\b",
        rf"\bno {_WHICH}{_DOCUMENT}\b{_SAME}\b(?:was|were) read\b",
        rf"\bthere (?:is|are|was|were) no {_WHICH}(?:record|report|source)s?\b",
        r"\bnothing (?:(?:was|is|has been|could be) )?(?:found|known)\b",
        rf"\b(?:{_NOT_FOUND}|cannot be found)\b(?! guilty)",
        r"(?<!whose date )(?<!whose year )(?<!whose title )(?<!whose author )"
        r"\b(?:is|are|was|were|remains?) (?:not known|unknown)\b"
        r"(?! (?:to|as|abroad)\b)(?! for (?!certain|sure))",
        r"^not known\b(?! (?:to|as|for)\b)",
        r"\bunknown (?:whether|why|when|where|who|how|what|which)\b",
    )
)

_IN_ONE: Final = re.compile(
    r"\bfound in (?:the|this|that|its) (?:article|report|page|interview|speech|text|source)\b",
    re.IGNORECASE,
)
_ATTRIBUTED: Final = re.compile(
    r", (?:(?!no\b)[^\s,]+ ){1,8}(?:said|wrote|told|added|admitted)\b"
    r"|\b(?:said|wrote|added|admitted|told [^,]+) that\b",
    re.IGNORECASE,
)


def absence_in(text: str) -> str:
    """Return the words of a text that claim an absence, the first ones; empty if none do."""
    return next(iter(absences_in(text)), "")


@Remembered
def absences_in(text: str) -> tuple[str, ...]:
    """Return the words of a text that claim an absence, of each claim that can be told apart.

    Where the words of two patterns overlap they are one claim.
    """
    return tuple(_absences(text)) if _IN_ALL in text.lower() else ()


_IN_ALL: Final = "no"
"""Letters that all patterns have: in "no", "none", "not", "known" or "nothing"."""


def _absences(text: str) -> Iterator[str]:
    for clause in _CLAUSE_END.split(_QUOTED.sub("“”", text)):
        if clause.endswith("?") or _IN_ALL not in clause.lower():
            continue
        if _IN_ONE.search(clause) or _ATTRIBUTED.search(clause):
            continue
        found = (match for pattern in _PATTERNS for match in pattern.finditer(clause))
        end = 0
        for match in sorted(found, key=lambda match: match.start()):
            if match.start() >= end:
                yield match[0]
            end = max(end, match.end())


@dataclass(frozen=True, slots=True)
class Absence:
    """A claim of absence: its words, its position, and the ids of the searches that it rests on."""

    words: str
    position: Position
    searches: tuple[str, ...]


def absences(briefing: Briefing) -> Iterator[Absence]:
    """Yield the claims of absence in a briefing; none if it is not in English.

    A sentence of a summary rests on the searches of its facts too.
    """
    if not is_english(briefing.record.language):
        return
    for record in briefing.records():
        for text, path, searches in texts(briefing, record):
            if text and (words := absence_in(text)):
                yield Absence(words, record.at(*path), searches)


Text = tuple[str | None, tuple[str | int, ...], tuple[str, ...]]
"""A text, its path in its record, and the searches that it rests on."""


def texts(briefing: Briefing, record: Record) -> Iterator[Text]:
    """Yield the texts of a record that readers see as ours, each with the searches it rests on."""
    for sentence, at in summaries(record):
        facts = (briefing.facts[i] for i in sentence.facts if i in briefing.facts)
        searches = (*sentence.searches, *(i for fact in facts for i in fact.searches))
        yield sentence.text, (*at, "text"), searches
    match record:
        case Actor():
            for number, said in enumerate(record.profile):
                yield said.statement, ("profile", number, "statement"), said.searches
        case Fact():
            for field in ("title", "statement", "date_basis", "why_they_differ", "note"):
                yield getattr(record, field), (field,), record.searches
            if record.derived:
                yield record.derived.working, ("derived", "working"), record.searches
        case Question():
            yield record.question, ("question",), record.searches
            yield record.why, ("why",), record.searches
        case ChartRecord():
            for field in ("title", "description", "note"):
                yield getattr(record, field), (field,), record.searches
    if isinstance(record, Fact | Question):
        for number, piece in enumerate(record.evidence):
            for field in ("says", "note"):
                yield getattr(piece, field), ("evidence", number, field), record.searches
    if isinstance(record, Actor):
        for place, said in enumerate(record.profile):
            for number, piece in enumerate(said.evidence):
                for field in ("says", "note"):
                    path = ("profile", place, "evidence", number, field)
                    yield getattr(piece, field), path, said.searches
