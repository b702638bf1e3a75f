"""Conflicts: whether what disputes a fact differs from it, and what supports it tells nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.language_tags import is_english
from generator.core.reading.dates import DateMention, dates
from generator.core.reading.numbers import Number, numbers
from generator.core.reading.senses import senses
from generator.facts.grounding.claim import Finding, Passage, language_of
from generator.facts.grounding.in_bearing import has
from generator.records import Evidence, Fact, FactKind, Role, Status

_SUPPORTS = "write `stance: refines` or `stance: context`, or say in the fact what the passage says"


def conflict_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield stances that nothing in a passage bears out, and reasons for a difference that is none."""
    for fact in briefing.facts.values():
        disputes = [piece for piece in fact.evidence if piece.stance.role is Role.DISPUTES]
        if fact.why_they_differ and not disputes:
            message = "it is told why sources differ, and no evidence disputes the fact"
            hint = "give the evidence that differs `stance: disputes`"
            yield Finding("differ", fact.at("why_they_differ"), message, hint, fact.basis)
        if fact.derived is not None:
            continue
        for number, piece in enumerate(fact.evidence):
            if message := _speaks_against(briefing, fact, piece):
                field = "stance" if "stance" in piece.model_fields_set else "source"
                position = fact.at("evidence", number, field)
                yield Finding(str(piece.stance), position, message, _SUPPORTS, piece.basis)


def _speaks_against(briefing: Briefing, fact: Fact, piece: Evidence) -> str:
    """Return what tells that a passage has another stance, or an empty string."""
    if piece.stance.role is Role.DISPUTES:
        is_other = not piece.says or piece.values or _differs(briefing, fact, piece)
        return "" if is_other else "the evidence disputes the fact, and says nothing else than it"
    if piece.stance.role is not Role.CARRIES:
        return ""
    if piece.stance.says_the_same and fact.kind is not FactKind.FIGURE and not piece.values:
        told = numbers(f"{fact.title}; {fact.statement}", briefing.record.language)
        quoted = _counts(piece.quote or "", language_of(briefing, piece))
        if quoted and all(n.is_year for n in told):
            return (
                "the evidence supports the fact, and its quote has a number that the fact has not"
            )
    if fact.status is Status.PLANNED and _is_of_another_day(briefing, fact, piece):
        return f"the evidence {piece.stance} the fact, and tells another time than the plan"
    return ""


def _counts(text: str, language: str) -> tuple[Number, ...]:
    """Return the numbers of a text that count something: no years, days, or ordinals."""
    days = [(day.start, day.end) for day in dates(text, language)]
    return tuple(
        n
        for n in numbers(text, language)
        if not n.is_year
        and text[n.start : n.end][-1].isdigit()
        and text[n.end : n.end + 1] in ("", " ", ",", ".", "%")
        and not any(start <= n.start < end for start, end in days)
    )


def _differs(briefing: Briefing, fact: Fact, piece: Evidence) -> bool:
    """Whether a passage has a number or a time of its own, or words that exclude those of the fact."""
    language = briefing.record.language
    own = f"{fact.title}; {fact.statement}"
    told = ((piece.says or "", language), (piece.quote or "", language_of(briefing, piece)))
    known = {amount for n in numbers(own, language) for amount in n.amounts}
    days = {d.month or d.year for d in dates(own, language)}
    issued = briefing.sources[piece.source].issued
    for text, of in told:
        if any(not n.amounts & known for n in numbers(text, of) if not n.is_year):
            return True
        if any(not _is_in(d, issued) and (d.month or d.year) not in days for d in dates(text, of)):
            return True
    if not is_english(language):
        return True
    says, said = Passage(piece.says or "", language), Passage(own, language)
    is_turned = has(says, "negation") != has(said, "negation")
    groups = {(s.group, s.name) for s in senses(own)}
    others = {(s.group, s.name) for s in senses(piece.says or "")} - groups
    return is_turned or bool({group for group, _ in groups} & {group for group, _ in others})


def _is_of_another_day(briefing: Briefing, fact: Fact, piece: Evidence) -> bool:
    """Whether all months and days that a passage tells, but for those of reports, lie outside a plan."""
    first, last = (fact.date.earliest, fact.date.latest) if fact.date else (None, None)
    if first is None or last is None or not piece.says:
        return False
    issued = briefing.sources[piece.source].issued
    told = [d for d in dates(piece.says, briefing.record.language) if d.month]
    own = {(d.month, d.day) for d in dates(fact.statement, briefing.record.language)}
    told = [d for d in told if not _is_in(d, issued) and not _is_in(d, fact.said)]
    told = [d for d in told if (d.month, d.day) not in own]
    spans = [_months_of(found) for found in _QUARTER.finditer(piece.says)]
    is_within = any(s <= last.month and first.month <= e for s, e in spans)
    is_told = any(_may_be(d, first, last) for d in told) or is_within
    return bool(told or spans) and not is_told and first.year == last.year


_QUARTER = re.compile(r"\b(first|second|third|fourth|last) (quarter|half)\b", re.IGNORECASE)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _months_of(found: re.Match[str]) -> tuple[int, int]:
    """Return the first and the last month of a quarter or a half of a year."""
    length = 3 if found[2].lower() == "quarter" else 6
    nth = _NTH.get(found[1].lower(), 12 // length)
    return length * (nth - 1) + 1, length * nth


def _may_be(mention: DateMention, first: date, last: date) -> bool:
    years = [mention.year] if mention.year else range(first.year, last.year + 1)
    months = [(year, mention.month or 1) for year in years]
    return any((first.year, first.month) <= m <= (last.year, last.month) for m in months)


def _is_in(mention: DateMention, when: EdtfDate | None) -> bool:
    """Whether a date may be that of a report or a remark: of its month, or of its year alone."""
    if when is None or when.earliest is None or when.latest is None:
        return False
    if mention.month is None:
        return mention.year in (when.earliest.year, when.latest.year)
    return _may_be(mention, when.earliest, when.latest)
