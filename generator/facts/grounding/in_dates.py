"""Dates that do not follow: another year, month or day than quotes, fields and sources have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.content.link import Briefing
from generator.core.dates import DatePoint, EdtfDate
from generator.core.diagnostics import Position
from generator.core.reading.dates import DateMention, dates
from generator.core.reading.numbers import numbers
from generator.facts.grounding.claim import (
    DATED,
    Claim,
    Finding,
    Passage,
    issued_of,
    passages_of,
)
from generator.records import Actor, Basis, Fact, Source, Value

_YEAR_IN_URL = re.compile(r"/((?:19|20)\d\d)/|(?<!\d)((?:19|20)\d\d)(?:0[1-9]|1[0-2])[0-3]\d(?!\d)")
_YEAR_IN_ID = re.compile(r"(?<!(?<!\d)(?:19|20)\d\d)-((?:19|20)\d\d)$")
"""The year of a page, where its address or its id ends with one that is no range."""


_HINT = "give the date that the quote gives, quote the words that give it, or tell under `basis:` what it rests on"


def date_findings(claim: Claim) -> Iterator[Finding]:
    """Yield the dates of a claim that neither its passages nor its fields have."""
    mentions = dates(claim.text, claim.language)
    if not mentions:
        return
    dated = _points(claim.dates)
    told = _mentioned(claim.passages) + dated
    issued = _points(claim.issued)
    own = [point for point in dated if point.day]
    is_of_own = any(_is_day(mention, point) for mention in mentions for point in own)
    for mention in mentions:
        words = claim.text[mention.start : mention.end]
        if any(words in name for name in claim.names):
            continue
        known = issued if is_of_own or not own or claim.what not in DATED else ()
        if missing := _missing(mention, told, known):
            message = f'"{words}" in the {claim.what}: no quote and no date has the {missing}'
            yield Finding(words, claim.position, message, _HINT, claim.bases)


def fact_date_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield what of the date of a fact, or of the period of a value, nothing bears out."""
    language = briefing.record.language
    passages = passages_of(briefing, fact.evidence)
    said = (fact.statement, fact.title, *(piece.says or "" for piece in fact.evidence))
    texts = tuple(Passage(text, language) for text in said)
    basis = (Passage(fact.date_basis, language),) if fact.date_basis else ()
    rests_on = [briefing.facts[name] for name in (fact.derived.from_ if fact.derived else ())]
    derived = [
        date for other in rests_on for date in (other.date, *(v.period for v in other.values))
    ]
    known = (*_mentioned((*passages, *basis)), *_points(date for date in derived if date))
    issued = _points(issued_of(briefing, fact.evidence))
    lengths = _lengths((*passages, *texts))
    own = _points((fact.date,)) if fact.date else ()
    for field, when in (("date", fact.date), ("said", fact.said)):
        if when is None or is_of_length(when, lengths):
            continue
        for missing in _all_missing(_points((when,)), known, issued):
            what = "the date" if field == "date" else "`said`"
            message = f"no quote, source or `date_basis` has the {missing} of {what}"
            hint = "give the date that the source gives, or tell in `date_basis:` how it is dated"
            yield Finding(when.text, fact.at(field), message, hint, fact.basis)
    told = (*known, *_mentioned(texts), *own, *(_points((fact.said,)) if fact.said else ()))
    for value, bases, position in _values(fact):
        period = value.period
        if period is None or is_of_length(period, lengths):
            continue
        for missing in _all_missing(_points((period,)), told, issued if not own else ()):
            message = f"nothing else in the fact has the {missing} of this period"
            hint = "give the period that the statement tells"
            yield Finding(period.text, position, message, hint, bases)


_BOUND = re.compile(
    r"\b(?:the|its own date is the) (latest|earliest) possible\b|\bat the (latest|earliest)\b"
)
"""What says in a `date_basis` that only one end of a date is known; English only."""


def bound_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield a date with two ends whose basis knows one, and the year of a figure that its quote has for
    a month."""
    bound = _BOUND.search(fact.date_basis or "")
    if bound and fact.date and not fact.date.is_interval:
        words = bound[1] or bound[2]
        message = f"the `date_basis` tells the {words} possible day, and the date has both ends"
        hint = 'write "../" before the latest day, or "/.." behind the earliest'
        yield Finding(fact.date.text, fact.at("date"), message, hint, fact.basis)
    for number, value in enumerate(fact.values):
        period = value.period
        if period is None or not period.text.isdigit():
            continue
        for passage in passages_of(briefing, fact.evidence):
            told = dates(passage.text, passage.language)
            is_of_it = any(
                value.amount == Decimal(a)
                for n in numbers(passage.text, passage.language)
                for a in n.bare
            )
            if is_of_it and len(told) == 1 and told[0].month and told[0].year == int(period.text):
                words = passage.text[told[0].start : told[0].end]
                message = f'the quote has the figure for "{words}", and the value for the year'
                position = fact.at("values", number, "period")
                yield Finding(
                    period.text, position, message, "give the period of the quote", fact.basis
                )


def quoted_year_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield paraphrases with one year and a quote with another one, and no year beside these."""
    for number, piece in enumerate(fact.evidence):
        quotes = passages_of(briefing, (piece,))
        if not piece.says or not quotes:
            continue
        quoted = {d.year for d in dates(quotes[0].text, quotes[0].language) if d.year}
        named = dates(piece.says, briefing.record.language)
        issued = briefing.sources[piece.source].issued
        told = {d.year for d in named if d.year and not d.month}
        told -= {point.year for point in _points((issued,) if issued else ())}
        if len(quoted) == len(told) == len(named) == 1 and quoted != told:
            words = str(min(told))
            message = f'"{words}" is in the paraphrase, and {min(quoted)} in its quote'
            position = fact.at("evidence", number, "says")
            yield Finding(words, position, message, _HINT, (*piece.basis, *fact.basis))


def term_date_findings(briefing: Briefing, actor: Actor) -> Iterator[Finding]:
    """Yield what of the time of a term of office no passage and no basis bears out."""
    language = briefing.record.language
    for number, term in enumerate(actor.terms):
        says = tuple(Passage(e.says, language) for e in term.evidence if e.says)
        told = _mentioned((*passages_of(briefing, term.evidence), *says))
        issued = _points(issued_of(briefing, term.evidence))
        for missing in _all_missing(_points((term.date,)), told, issued):
            message = f"no quote and no source has the {missing} of the term of office"
            hint = "give the time that the source gives, or tell under `basis:` what it rests on"
            position = actor.at("terms", number, "date")
            yield Finding(term.date.text, position, message, hint, term.basis)


def _values(fact: Fact) -> Iterator[tuple[Value, tuple[Basis, ...], Position]]:
    """Yield the values of a fact and its evidence, what may explain them, and their position."""
    for number, value in enumerate(fact.values):
        yield value, fact.basis, fact.at("values", number, "period")
    for place, piece in enumerate(fact.evidence):
        for number, value in enumerate(piece.values):
            yield value, piece.basis, fact.at("evidence", place, "values", number, "period")


def _all_missing(
    points: tuple[DateMention, ...],
    told: tuple[DateMention, ...],
    issued: tuple[DateMention, ...],
) -> Iterator[str]:
    found = (_missing(point, told, issued, is_field=True) for point in points)
    yield from dict.fromkeys(part for part in found if part)


def _missing(
    mention: DateMention,
    told: tuple[DateMention, ...],
    issued: tuple[DateMention, ...],
    *,
    is_field: bool = False,
) -> str:
    """Return which part of a date nothing has, or an empty string."""
    every = (*told, *issued)
    tolerance = 1 if is_field else 0
    if mention.day is not None and not any(_is_day(mention, o, tolerance) for o in every):
        return "day"
    if mention.month is not None and not any(o.month == mention.month for o in every):
        return "month"
    if mention.year is None:
        return ""
    with_issued = mention.month is not None or is_field
    if any(o.year == mention.year for o in (every if with_issued else told)):
        return ""
    return "year"


def _is_day(mention: DateMention, other: DateMention, tolerance: int = 0) -> bool:
    """Whether the other date is of the same day of a year, or later by the tolerance in days.

    A text may tell of a day that there is not, such as 31 April.
    """
    if mention.month is None or mention.day is None or other.month is None or other.day is None:
        return False
    month, day = mention.month, mention.day
    for _ in range(tolerance + 1):
        if (month, day) == (other.month, other.day):
            return True
        month, day = (month, day + 1) if day < _LAST_DAYS.get(month, 31) else (month + 1, 1)
    return False


_LAST_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
"""The last days of the months that have less than 31."""


def _mentioned(passages: Iterable[Passage]) -> tuple[DateMention, ...]:
    return tuple(d for p in passages for d in dates(p.text, p.language))


def _points(found: Iterable[EdtfDate]) -> tuple[DateMention, ...]:
    return tuple(
        _mention(point)
        for edtf in found
        for point in dict.fromkeys((edtf.start, edtf.end))
        if point
    )


def _mention(point: DatePoint) -> DateMention:
    return DateMention(0, 0, point.year, point.month, point.day)


def _lengths(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the numbers of months that passages tell, of a quarter of a year too."""
    found = (n for p in passages for n in numbers(p.text, p.language))
    return frozenset(
        length
        for n in found
        for length in (n.amounts if n.unit == "month" else ("3",) if n.amounts == {"4"} else ())
    )


def is_of_length(period: EdtfDate, lengths: frozenset[str]) -> bool:
    """Whether a period of whole months is as long as one of these, and so is not told by its ends."""
    if period.earliest is None or period.latest is None or not period.is_interval:
        return False
    first, last = period.earliest, period.latest
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return str(months) in lengths


def issued_findings(source: Source) -> Iterator[Finding]:
    """Yield a year of publication that the address or the id of the source has otherwise."""
    start = source.issued.start if source.issued else None
    if start is None:
        return
    for what, text, pattern in (
        ("address", source.URL or "", _YEAR_IN_URL),
        ("id", source.id, _YEAR_IN_ID),
    ):
        years = {int(year) for found in pattern.finditer(text) for year in found.groups() if year}
        known = range(start.year, start.latest.year + 1)
        if years and not years & set(known):
            message = f"the {what} has the year {min(years)}, and the day of issue {start.year}"
            hint = "write the day that the page has"
            yield Finding(str(start.year), source.at("issued"), message, hint)
