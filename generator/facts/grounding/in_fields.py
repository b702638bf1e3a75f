"""Fields and texts of one fact that do not agree: periods, titles, and units of indicators."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.reading.dates import dates
from generator.core.reading.lexicon import folded
from generator.core.reading.numbers import numbers
from generator.core.reading.senses import senses
from generator.facts.grounding.claim import Finding
from generator.facts.wording import wording_of
from generator.records import Actor, ActorType, Fact, Indicator, Role, Value

_RELATIVE = re.compile(
    r"\b(?:before|earlier|previous|preceding|ago|later|next|following|since|last|same)\b",
    re.IGNORECASE,
)
"""What dates a figure by another date in the text."""


def field_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield what of the title, the periods and the indicators of a fact its statement does not have."""
    language = briefing.record.language
    years = {d.year for d in dates(fact.statement, language) if d.year}
    own = (fact.date, fact.said, *(value.period for value in fact.values))
    known = years.union(*(_years(date) for date in own if date))
    for mention in dates(fact.title, language):
        if mention.year and known and mention.year not in known:
            words = fact.title[mention.start : mention.end]
            message = f'"{words}" is in the title, and the statement has another year'
            hint = "give in the title the year of the statement"
            yield Finding(words, fact.at("title"), message, hint, fact.basis)
    if not {d.year for d in dates(fact.title, language) if d.year} - known:
        yield from _years_of_figures(briefing, fact)
    for number, value in enumerate(fact.values):
        if value.period and (message := _is_of_another_time(fact, value.period, years)):
            position = fact.at("values", number, "period")
            hint = "give the period that the statement tells"
            yield Finding(value.period.text, position, message, hint, fact.basis)
    for place, piece in enumerate(fact.evidence):
        for number, value in enumerate(piece.values if piece.stance.role is Role.CARRIES else ()):
            if value.period and (message := _is_of_the_whole(fact, value)):
                position = fact.at("evidence", place, "values", number, "period")
                hint = "give the period that the passage tells"
                yield Finding(value.period.text, position, message, hint, piece.basis)
    yield from _places(briefing, fact)


def _is_of_the_whole(fact: Fact, value: Value) -> str:
    """Return what tells that a figure is of a part of the year that is given; or nothing."""
    for own in fact.values:
        are_one = (own.indicator, own.amount, own.to) == (value.indicator, value.amount, value.to)
        if are_one and own.period and value.period and own.period.is_interval:
            start, end = own.period.start, own.period.end
            year = str(start.year) if start and end and start.year == end.year else ""
            if value.period.text == year and (start and start.month):
                return (
                    f"the fact has this figure for {own.period.text}, and here it is for the year"
                )
    return ""


def _years_of_figures(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield figures that a title has with the one year that it names, and the values with another."""
    wording = wording_of(briefing.record)
    named = {d.year for d in dates(fact.title, wording.language) if d.year}
    if len(named) != 1 or _RELATIVE.search(fact.title):
        return
    told = numbers(fact.title, wording.language)
    for value in fact.values:
        shown = numbers(
            wording.value(value, briefing.indicators[value.indicator]), wording.language
        )
        is_told = bool(shown) and any(n.is_the_same_as(shown[0]) for n in told)
        if is_told and value.period and (of := _years(value.period)) and not of & named:
            words = f"{min(named)}"
            message = (
                f"the title has the figure for {words}, and the values for {value.period.text}"
            )
            hint = "give both the same year"
            yield Finding(words, fact.at("title"), message, hint, fact.basis)


def _years(date: EdtfDate) -> frozenset[int]:
    ends = [day.year for p in (date.start, date.end) if p for day in (p.earliest, p.latest)]
    return frozenset(range(min(ends), max(ends) + 1)) if ends else frozenset()


def _is_of_another_time(fact: Fact, period: EdtfDate, years: set[int]) -> str:
    """Return what tells that a period is of another year, or of the whole of one; or nothing."""
    is_relative = _RELATIVE.search(fact.statement) is not None
    if len(years) == 1 and not is_relative and (told := _years(period)) and not told & years:
        return f"the statement has the year {min(years)} only"
    date = fact.date
    if date is None or not date.is_interval or period.is_interval:
        return ""
    start, end = date.start, date.end
    is_part = bool(start and end and start.year == end.year and (start.month or end.month))
    if is_part and start and re.fullmatch(r"\d{4}", period.text) and period.text == str(start.year):
        return f"the fact is about {date.text}, and the figure about the whole year"
    return ""


def _places(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield places in the title, or in the titles of the indicators, that the fact does not have."""
    title = folded(fact.title)
    titles = [folded(briefing.indicators[value.indicator].title) for value in fact.values]
    known = "\n".join((title, *titles))
    named = [(place, name) for place, name in _named_places(briefing) if name in known]
    if not named:
        return
    says = (piece.says or "" for piece in fact.evidence)
    quotes = (piece.quote or "" for piece in fact.evidence)
    actors = (briefing.actors[name].name for name in (*fact.places, *fact.actors))
    countries = {briefing.actors[name].country for name in fact.places} - {None}
    rest = folded(" ".join((fact.statement, *says, *quotes, *actors)))
    for place, name in named:
        is_of_own = place.country in countries
        if _is_in(name, title) and name not in rest and not is_of_own:
            message = f"{place.name} is in the title, and in nothing that it rests on"
            hint = "name the place that the statement names"
            yield Finding(place.name, fact.at("title"), message, hint, fact.basis)
        for number, of_figure in enumerate(titles):
            if _is_in(name, of_figure) and name not in f"{rest} {title}":
                message = f"the figure is on {place.name}, which the fact does not name"
                position = fact.at("values", number, "indicator")
                yield Finding(place.name, position, message, "name the right indicator", fact.basis)


@lru_cache(maxsize=1)
def _named_places(briefing: Briefing) -> tuple[tuple[Actor, str], ...]:
    """Return the places of a briefing, each with its name, folded."""
    every = (actor for actor in briefing.actors.values() if actor.type is ActorType.PLACE)
    return tuple((place, folded(place.name)) for place in every)


def _is_in(name: str, text: str) -> bool:
    is_whole = rf"(?<!\w){re.escape(name)}(?!\w)"
    return name in text and re.search(is_whole, text) is not None


def indicator_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield indicators whose unit or scale the texts on their figures have otherwise."""
    uses: dict[str, list[tuple[Fact, Value]]] = defaultdict(list)
    for fact in briefing.facts.values():
        for value in fact.values:
            uses[value.indicator].append((fact, value))
    for name, used in uses.items():
        indicator = briefing.indicators[name]
        if words := _otherwise(briefing, indicator, used):
            message = f'it is shown in "{indicator.display}", and the facts have "{words}"'
            position = indicator.at("display")
            yield Finding(words, position, message, "give the unit that the facts give")


def _otherwise(briefing: Briefing, indicator: Indicator, used: list[tuple[Fact, Value]]) -> str:
    wording = wording_of(briefing.record)
    own = {(s.group, s.name) for s in senses(indicator.display)}
    texts = [text for fact, _ in used for text in (fact.title, fact.statement)] if own else []
    told = {(s.group, s.name): s.words for text in texts for s in senses(text)}
    for group, _ in own:
        others = {key: words for key, words in told.items() if key[0] == group}
        if others and not own & others.keys():
            return next(iter(others.values()))
    found, same = [], 0
    for fact, value in used:
        shown = numbers(wording.value(value, indicator), wording.language)
        if not shown:
            return ""
        read = [
            (text[n.start : n.end], n)
            for text in (fact.title, fact.statement)
            for n in numbers(text, wording.language)
        ]
        same += any(n.is_the_same_as(shown[0]) for _, n in read)
        is_alone = shown[0].has_scale and [w for w, n in read if n.bare & shown[0].bare]
        if is_alone and not any(n.amounts & shown[0].amounts or n.has_scale for _, n in read):
            found += is_alone[:1]
            same -= 1
        found += [words for words, n in read if n.has_another_scale_than(shown[0])][:1]
    return found[0] if len(found) > same else ""
