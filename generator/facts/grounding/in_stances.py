"""Stances that the figures and days beside them speak against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.dates import dates, month_names
from generator.core.reading.families import content_words
from generator.core.reading.families import families as families_of
from generator.core.reading.numbers import numbers
from generator.facts.compatibility import are_compatible, are_near, are_of_one
from generator.facts.grounding.claim import Finding, Passage, language_of, passages_of
from generator.facts.grounding.in_bearing import denies, has, lacks
from generator.records import Evidence, Fact, FactKind, Qualifier, Role, Status, Value

_AGREES = "write `stance: supports`, or give the figure that the passage gives"


def stance_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield evidence whose figure or day does not go with its stance."""
    for number, piece in enumerate(fact.evidence):
        pairs = [
            (own, other) for own in fact.values for other in piece.values if are_of_one(own, other)
        ]
        field = "stance" if "stance" in piece.model_fields_set else "source"
        position = fact.at("evidence", number, field)
        if piece.stance.role is Role.CARRIES:
            agree = are_near if piece.stance.says_the_same else are_compatible
            others = {o: [a for a, b in pairs if b is o] for _, o in pairs}
            if any(not any(agree(a, o) for a in own) for o, own in others.items()):
                message = f"the evidence {piece.stance} the fact, and has another figure"
                hint = "write `stance: disputes`, or give the figure that the passage gives"
                yield Finding(str(piece.stance), position, message, hint, piece.basis)
        elif piece.stance.role is Role.DISPUTES:
            if pairs and all(_number(a) == _number(b) for a, b in pairs):
                message = "the evidence disputes the fact, and has the same figure"
                yield Finding(str(piece.stance), position, message, _AGREES, piece.basis)
            elif fact.kind is FactKind.FIGURE and any(are_near(*pair) for pair in pairs):
                message = (
                    "the evidence disputes the fact, and its figure goes with that of the fact"
                )
                yield Finding(str(piece.stance), position, message, _AGREES, piece.basis)
            elif not piece.values and (
                _says_the_same(briefing, fact, piece) or _is_of_that_day(briefing, fact, piece)
            ):
                message = "the quote disputes the fact, and has its numbers and days"
                yield Finding(str(piece.stance), position, message, _AGREES, piece.basis)
        if is_of_something_else(briefing, fact, piece):
            message = (
                f"the quote shares no word, name or number with the fact that it {piece.stance}"
            )
            hint = "quote the words that say it, or write `stance: context`"
            yield Finding(str(piece.stance), position, message, hint, piece.basis)
        yield from _in_words(briefing, fact, piece, position)


def is_of_something_else(briefing: Briefing, fact: Fact, piece: Evidence) -> bool:
    """Whether the quote of evidence that carries a fact has nothing of what the fact, or the evidence, says.

    False of what cannot be told: a quote in another language than English, or of words that fit
    anything, and what we infer.
    """
    quote, language = piece.quote or "", language_of(briefing, piece)
    if piece.stance.role is not Role.CARRIES or fact.derived or not is_english(language):
        return False
    parts = (fact.title, fact.statement, piece.says or "")
    words = content_words(quote)
    if any(_shares(words, part) for part in parts):  # which is known of most
        return False
    told = " ".join((*parts, str(fact.date or "")))
    figures = _figures_of(quote)
    if figures and figures & _figures_of(told):
        return False
    if words:
        return not _shares(words, told)
    return piece.stance.says_the_same and any(map(str.isdecimal, quote))


def _shares(words: Iterable[tuple[str, frozenset[str]]], text: str) -> bool:
    """Whether a text has a word of the families of some words."""
    known = families_of(text)
    return any(not keys.isdisjoint(known) for _, keys in words)


_WORD = re.compile(r"[^\W\d_]+")


def _figures_of(text: str) -> frozenset[str]:
    """Return the numbers of an English text, in digits, and its months."""
    told = (number.amounts | number.bare for number in numbers(text, "en"))
    months = month_names("en").keys() & set(map(str.casefold, _WORD.findall(text)))
    return frozenset[str]().union(months, *told)


def _in_words(
    briefing: Briefing, fact: Fact, piece: Evidence, position: Position
) -> Iterator[Finding]:
    """Yield stances that the day of the source, or what it says, speaks against."""
    issued = briefing.sources[piece.source].issued
    latest, earliest = issued and issued.latest, fact.date and fact.date.earliest
    if piece.stance.role is Role.UPDATES and latest and earliest and latest < earliest:
        message = "the evidence updates the fact, and its source is older than what the fact tells"
        hint = "write `stance: context`, or the stance that it has"
        yield Finding(str(piece.stance), position, message, hint, piece.basis)
    if piece.stance.role is not Role.CARRIES or not piece.says:
        return
    language = briefing.record.language
    says, title, statement = (
        Passage(t, language) for t in (piece.says, fact.title, fact.statement)
    )
    is_affirmed = lacks(statement, "negation") and lacks(title, "negation")
    if piece.stance.says_the_same and is_affirmed and denies(says):
        message = 'the evidence supports the fact, and says "not", which the fact does not'
        hint = "write `stance: disputes` or `stance: context`, or say in the fact what it says"
        yield Finding("not", position, message, hint, piece.basis)
    if fact.status in _NOT_OVER and has(says, "over") and lacks(statement, "over"):
        message = f'the evidence says that it is over, and the fact is "{fact.status}"'
        hint = "write `stance: updates`, or change the `status:`"
        yield Finding(str(piece.stance), position, message, hint, piece.basis)


def _number(value: Value) -> tuple[Decimal, Decimal, Qualifier]:
    return value.amount, value.highest, value.qualifier


_NOT_OVER = (Status.PLANNED, Status.ONGOING, Status.IN_FORCE)


def _is_of_that_day(briefing: Briefing, fact: Fact, piece: Evidence) -> bool:
    """Whether all dates in a quote lie in that of the fact, and the quote has no other numbers."""
    first, last = (fact.date.earliest, fact.date.latest) if fact.date else (None, None)
    (quote,) = passages_of(briefing, (piece,)) or (None,)
    if quote is None or first is None or last is None:
        return False
    told = dates(quote.text, quote.language)
    ends = [(day.year, day.month, day.day) for day in (first, last)]
    days = [(d.year or 0, d.month or first.month, d.day or first.day) for d in told]
    counted = [n for n in numbers(quote.text, quote.language) if not n.is_year]
    numbered = {str(d.day) for d in told}
    return (
        bool(told)
        and all(ends[0] <= day <= ends[1] for day in days)
        and not [n for n in counted if not n.amounts & numbered]
    )


def _says_the_same(briefing: Briefing, fact: Fact, piece: Evidence) -> bool:
    """Whether all numbers and days of a quote, if it has any, are in the statement too."""
    (quote,) = passages_of(briefing, (piece,)) or (None,)
    if quote is None:
        return False
    language = briefing.record.language
    told = numbers(fact.statement, language)
    days = {(d.month, d.day) for d in dates(fact.statement, language)}
    quoted = [n for n in numbers(quote.text, quote.language) if not n.is_year]
    quoted_days = {(d.month, d.day) for d in dates(quote.text, quote.language) if d.day}
    if not quoted and not quoted_days:
        return False
    return quoted_days <= days and all(
        any(n.is_the_same_as(m) and n.hedge == m.hedge for m in told) for n in quoted
    )
