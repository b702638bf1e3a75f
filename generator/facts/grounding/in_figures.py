"""Figures: which number is of which thing, in the values of a fact and in the texts that tell them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.content.link import Briefing
from generator.core.language_tags import is_english
from generator.core.reading.numbers import Number, numbers
from generator.core.reading.thesaurus import root
from generator.core.remembered import Remembered
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.claims import claims
from generator.facts.grounding.in_directions import opposed
from generator.facts.grounding.in_numbers import stated
from generator.facts.grounding.party_words import PartyWords, party_words
from generator.facts.grounding.told import Told, told
from generator.facts.wording import wording_of
from generator.records import Fact, FactKind

_COUNTED = re.compile(r"\W*(?:(?:are|is|of|in|a|an|the|for|new) )*([a-z]{3,})")
"""What a number counts: the word behind it, as in "10 of silver" or "five are gold"."""

_PART_END = re.compile(r"[;:]|, (?!\d)| and | against ")
_GOES = re.compile(r"\bfrom .* to ")


def figure_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield numbers that have changed places, and values other than the title, the period or the
    texts beside them have."""
    titles = {c.position: c for c in claims(briefing) if c.what == "title"}
    for fact in briefing.facts.values():
        if fact.kind is not FactKind.FIGURE or fact.derived is not None:
            continue
        yield from _periods(fact)
        if title := titles.get(fact.at("title")):
            yield from _of_title(briefing, fact, tuple(stated(title)))
    if is_english(briefing.record.language):
        named = party_words(briefing)
        for fact in briefing.facts.values():
            yield from _ways(briefing, fact, named)
        for text in told(briefing):
            yield from _swapped(text)


def _of_title(briefing: Briefing, fact: Fact, stated: tuple[Number, ...]) -> Iterator[Finding]:
    """Yield the value of a fact with a single one that its title does not have, but another of its kind."""
    if len(fact.values) != 1:
        return
    value, wording = fact.values[0], wording_of(briefing.record)
    shown = wording.value(value, briefing.indicators[value.indicator])
    (own, *_) = numbers(shown, wording.language) or (None,)
    if own is None or value.to is not None:
        return
    of_kind = [n for n in stated if _kind(n) == _kind(own)]
    if of_kind and not any(n.is_the_same_as(own) for n in stated):
        message = f'the value is "{shown}", and the title has another number'
        hint = "give in both what the passage gives"
        yield Finding(shown, fact.at("values", 0, "amount"), message, hint, fact.basis)


def _kind(number: Number) -> tuple[str, bool]:
    return number.unit, number.has_scale and bool(number.unit)


def _periods(fact: Fact) -> Iterator[Finding]:
    """Yield a date of a figure that is wider than every period of its values."""
    periods = [value.period for value in fact.values if value.period]
    if not periods or not fact.date or len(periods) < len(fact.values):
        return
    whole = (fact.date.earliest, fact.date.latest)
    ends = {(period.earliest, period.latest) for period in periods}
    (start, end), *others = ends
    is_wider = start and end and whole[0] and whole[1] and whole[0] <= start and end <= whole[1]
    if is_wider and not others and whole not in ends:
        message = f"the figures are for {periods[0].text}, and the date is {fact.date.text}"
        hint = "give the fact the period of its figures"
        yield Finding(fact.date.text, fact.at("date"), message, hint, fact.basis)


def _ways(briefing: Briefing, fact: Fact, named: PartyWords) -> Iterator[Finding]:
    """Yield values whose indicator goes the other way round than the text that has their number."""
    wording = wording_of(briefing.record)
    if not fact.values:
        return
    texts = [fact.statement, fact.title, *(p.says for p in fact.evidence if p.says)]
    titles = "; ".join(briefing.indicators[value.indicator].title for value in fact.values)
    if _is_turned_alone(fact, titles, named):
        return
    parts = [part for text in texts for part in _PART_END.split(text)]
    for number, value in enumerate(fact.values):
        indicator = briefing.indicators[value.indicator]
        shown = numbers(wording.value(value, indicator), wording.language)
        for part in parts:
            told = numbers(part, wording.language)
            is_told = bool(shown) and any(n.is_the_same_as(shown[0]) for n in told)
            if is_told and sum(n.has_scale for n in told) == 1 and _GOES.search(indicator.title):
                for words in opposed(part, indicator.title, named):
                    message = f'"{words}" is told of this figure, and its indicator goes the other way round'
                    position = fact.at("values", number, "indicator")
                    hint = "name the indicator of what the text tells"
                    yield Finding(words, position, message, hint, fact.basis)


def _is_turned_alone(fact: Fact, titles: str, named: PartyWords) -> bool:
    """Whether only the statement turns an indicator round, and not the title: that is told of the statement."""
    is_turned = any(True for _ in opposed(fact.statement, titles, named))
    return is_turned and any(True for _ in opposed(fact.title, fact.statement, named))


def _swapped(text: Told) -> Iterator[Finding]:
    """Yield a number that stands before another word than in what the text rests on, where that
    word has a number of its own."""
    own = _counted((text.text,))
    if len(own) < 2:
        return
    others = _counted(text.against)
    for word, amounts in own.items():
        known = others.get(word, frozenset())
        taken = {a for other in own if other != word for a in others.get(other, frozenset())}
        if known and not amounts & known and amounts & taken:
            words = f"{min(amounts)} {word}"
            message = f'"{words}" in the {text.what}: what it rests on has {min(known)} of it'
            yield Finding(words, text.position, message, "give each its number", text.bases)


@Remembered
def counted_in(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the words that numbers of a text count, each with what the number can be."""
    found = []
    for number in numbers(text, "en"):
        counted = _COUNTED.match(text, number.end)
        if counted and not number.is_year:
            found.append((root(counted[1]), number.amounts))
    return tuple(found)


def _counted(texts: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the words that numbers of some texts count, each with these numbers."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for text in texts:
        for word, amounts in counted_in(text):
            found[word] |= amounts
    return found
