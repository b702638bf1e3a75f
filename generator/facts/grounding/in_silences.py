"""Silence turned into speech: a text that says that something is said, where it said that it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.content.link import Briefing
from generator.core.language_tags import is_english
from generator.core.reading.sentences import sentences
from generator.facts.absence import Text, absences_in, texts
from generator.facts.grounding.claim import Finding
from generator.records import Actor, BriefingRecord, Fact, Record, Sector, SummarySentence

_SAYS_WHO = re.compile(
    r"\b(?:says|said|tells|told|names|explains|explained) "
    r"(?:who|whom|whose|which|what|why|when|where|how|whether)\b"
    r"|\b(?:says|said|tells|told|names|named|gives|gave|states|stated) (?:the|a|its|their) "
    r"(?:day|date|month|year|sum|number|price|name|reason|place|amount|figure) (?:on which|of the|of an|at which|for which|for the|when|why|by which)\b",
    re.IGNORECASE,
)
_SOURCES_SAY = re.compile(
    r"\b(?:several|some|many|other|most|all|two|three|various) (?:\w+ )?"
    r"(?:pages?|sources?|reports?|articles?|outlets?|media) (?:say|tell|confirm|report|show|give|name)\b",
    re.IGNORECASE,
)
"""What tells of sources without naming them; where a search is named, it found none."""

_DENIED = re.compile(r"\b(?:no|not|none|nothing|neither|never|without|nobody)\b", re.IGNORECASE)


def silence_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words such as "says who" without saying it, and searches beside no claim of an absence.

    Only English is looked at.
    """
    if not is_english(briefing.record.language):
        return
    for record in briefing.records():
        told = list(texts(briefing, record))
        for text, path, _ in told:
            for sentence in sentences(text or ""):
                found = _SAYS_WHO.search(sentence)
                if found and not sentence.endswith("?") and not _DENIED.search(sentence):
                    message = f'"{found.group()}" tells that it is said, and not what is said'
                    hint = "say what it says, or that it does not say so"
                    yield Finding(found.group(), record.at(*path), message, hint)
        if not isinstance(record, Fact) or any(_SOURCES_SAY.search(t or "") for t, _, _ in told):
            yield from _needless(record, told)


def _needless(record: Record, told: list[Text]) -> Iterator[Finding]:
    """Yield entries that name more searches than they claim absences.

    In a summary each search needs a claim of its own; elsewhere one claim may rest on several.
    """
    several = isinstance(record, Actor | BriefingRecord | Sector)
    parts: dict[tuple[str | int, ...], list[Text]] = {}
    for text in told:
        parts.setdefault(text[1][:2] if several else (), []).append(text)
    for path, group in parts.items():
        own: Any = record
        for step in path:
            own = own[step] if isinstance(step, int) else getattr(own, step)
        named = len(getattr(own, "searches", ()))
        claims = sum(1 for text, _, _ in group for _ in absences_in(text or ""))
        if named and not claims:
            message = "a search is named, and nothing is said to be absent"
        elif isinstance(own, SummarySentence) and named > claims:
            message = (
                f"{named} searches are named, and less than {named} things are said to be absent"
            )
        else:
            message = ""
        if message:
            hint = (
                "say what was not found; what was found is evidence, and no search is named for it"
            )
            yield Finding("searches", record.at(*path, "searches"), message, hint)
