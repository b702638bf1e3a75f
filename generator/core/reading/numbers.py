"""Numbers in prose, in digits or words, with their scale, unit and hedge.

"свыше 10 тысяч", "465,3 Mio.", "half a million", "dreimal" and "more than US$1.2 billion" are read
alike, whatever the language says them in.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.core.quantities import Quantity, in_digits
from generator.core.reading.dollar_signs import OTHER_DOLLARS, is_lettered
from generator.core.reading.forms import DOLLARS, Forms, forms_of
from generator.core.reading.lexicon import Lexicon, folded, lexicon
from generator.core.remembered import Remembered

_STOPS = frozenset(".;!?\n")
_LETTERS_OF_A_CODE = 3
_SIGNS = frozenset(("$", "us$", "a$", "au$", "c$", "ca$", "hk$", "nz$", "s$", "€", "£", "₽", "₼"))
_YEARS = range(1800, 2100)
_RANGE = re.compile(rf"\s?(?:[-–—]|to|bis|до|à)\s?(?:{DOLLARS}|[$€£₽₼])?\s?")
_STATES = ("us", "u", "s", "abd", "abş", "сша", "зша")
"""Words that tell whose dollars are meant."""

_FILLERS = frozenset(
    map(
        folded,
        (
            *_STATES,
            *("the", "a", "one", "of", "to", "by", "as", "at", "в", "на", "der", "des", "auf"),
        ),
    )
)
"""Words that may stand between a hedge and its number, and mean nothing."""

_ADDING = frozenset(("add", "adds", "added", "adding"))
"""Verbs behind which "up to" tells what a sum is: "the bills add up to 40 million"."""

SPANS = frozenset(("year", "month", "week", "day", "hour"))
"""Units of time: behind "a" they tell in what time so much is made, or with what it is compared: "16 million a year"."""

_PLACES = frozenset(("under", "below", "over", "above"))
"""Hedges that tell where something is, not how much, before "a": "under a 1 billion dollar loan"."""

_BEFORE_UNITS = frozenset(map(folded, (*_STATES, "of", "a", ".")))
"""Words that may stand between a number and its unit."""


class Number(NamedTuple):
    """A number in a text.

    `amounts` are its possible values, its scale included, without superfluous zeros; `bare` the
    same without the scale. `unit` is a currency code or a unit, `hedge` a qualifier of values; both
    are empty if the text has none. `is_year`: four digits that can be a year, and have no unit. `is_bare`: "$" alone tells the unit.
    """

    start: int
    end: int
    amounts: frozenset[str]
    bare: frozenset[str]
    unit: str
    hedge: str
    has_scale: bool
    is_year: bool
    is_bare: bool

    def may_be_in(self, unit: str) -> bool:
        """Whether it can be told in a unit: a bare "$" can be that of any country."""
        return self.unit == unit or (self.is_bare and unit in OTHER_DOLLARS)

    def is_the_same_as(self, other: Number) -> bool:
        """Whether both can be one number; one without a scale may stand in a table that has one."""
        if not self.amounts.isdisjoint(other.amounts):
            return True
        in_table = self.has_scale != other.has_scale and not (self.unit and other.unit)
        return in_table and not self.bare.isdisjoint(other.bare)

    def has_another_scale_than(self, other: Number) -> bool:
        """Whether both are the same digits with scales of their own: millions here, thousands there."""
        have_scales = self.has_scale and other.has_scale
        return have_scales and bool(self.bare & other.bare) and not self.amounts & other.amounts


@Remembered
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Return the numbers in a text, in order."""
    words = lexicon(language)
    tokens = forms_of(text)
    begun = words.begins_number.beginnings(tokens.forms)
    places = sorted((*tokens.quantities, *begun)) if begun else [*tokens.quantities]
    found: list[Number] = []
    after = 0
    for place in places:
        read = place >= after and _read(tokens, place, words)
        if read:
            number, after = read
            if found and found[-1].is_year and found[-1].hedge and not number.hedge:
                number = number._replace(hedge=found[-1].hedge)
            if found:
                found[-1], number = _of_range(text, found[-1], number)
            found.append(number)
    return tuple(found)


@Remembered
def vague_numbers(text: str, language: str) -> frozenset[str]:
    """Return what a text leaves in tens, hundreds, thousands, millions or billions."""
    forms = forms_of(text).forms
    table = lexicon(language).vague
    found = (table.at(forms, place) for place in table.beginnings(forms))
    return frozenset(one[0] for one in found if one)


@Remembered
def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, without its numbers in digits."""
    return tuple(form for form in forms_of(text).forms if form and form not in _STOPS)


def _read(tokens: Forms, place: int, words: Lexicon) -> tuple[Number, int] | None:
    """Return the number that begins at a place, and the place after it; None if none does."""
    forms, quantity = tokens.forms, tokens.quantities.get(place)
    found = _bare(quantity, forms, place, words)
    if found is None:
        return None
    bare, end, unit = found
    if half := words.halves.at(forms, end):
        bare, end = frozenset(_plain(Decimal(one) + half[0]) for one in bare), end + half[1]
    amounts, end, has_scale = _scaled(bare, forms, end, words)
    start, last = tokens.span(place)
    if end - 1 > place:
        last = tokens.span(end - 1)[1]
    if not _TYPE_NAME.match(tokens.text, last):
        unit = unit or _unit(forms, place, end, words)
    is_year = (
        not unit and not has_scale and quantity is not None and _is_year(tokens.text, quantity)
    )
    hedge = _hedge(forms, place, end, words)
    is_bare = place > 0 and forms[place - 1] == "$" and not is_lettered(tokens.text[:start])
    number = Number(start, last, amounts, bare, unit, hedge, has_scale, is_year, is_bare)
    return number, max(end, place + 1)


_TYPE_NAME = re.compile(r"\s*[^\W\d_][-‑]\d")
"""What is called by a letter and a number, such as the T-72, whose letter is no unit."""


def _is_year(text: str, quantity: Quantity) -> bool:
    digits = in_digits(text[quantity.start : quantity.end])
    return len(digits) == 4 and digits.isdecimal() and int(digits) in _YEARS


def _bare(
    quantity: Quantity | None, forms: tuple[str, ...], place: int, words: Lexicon
) -> tuple[frozenset[str], int, str] | None:
    """Return the number without its scale, the place after it, and its unit if its word has one."""
    if quantity:
        return quantity.readings, place + 1, ""
    if multiple := words.times.at(forms, place):
        return frozenset({_plain(multiple[0])}), place + multiple[1], "times"
    if spelt := _spelt(forms, place, words):
        return frozenset({_plain(spelt[0])}), spelt[1], ""
    if len(forms[place]) > 1 and words.scales.at(forms, place):
        if words.vague.at(forms, place) and not words.hedges_before.ending(forms, place):
            return None
        return frozenset({"1"}), place, ""
    return None


def _of_range(text: str, first: Number, last: Number) -> tuple[Number, Number]:
    """Return two numbers; of a range, such as "20 to 25 million", both have scale, unit and hedge."""
    if not _RANGE.fullmatch(text[first.end : last.start]) or first.is_year or first.unit == "times":
        return first, last
    if text[first.start].isdigit() is not text[last.start].isdigit():
        return first, last
    if last.has_scale and not first.has_scale:
        factor = Decimal(min(last.amounts, key=len)) / Decimal(min(last.bare, key=len))
        scaled = frozenset(_plain(Decimal(one) * factor) for one in first.bare)
        first = first._replace(amounts=scaled, has_scale=True)
    first = first._replace(unit=first.unit or last.unit)
    return first, last._replace(unit=last.unit or first.unit, hedge=last.hedge or first.hedge)


def _spelt(forms: tuple[str, ...], place: int, words: Lexicon) -> tuple[Decimal, int] | None:
    found = words.numbers.at(forms, place)
    if not found:
        return None
    value, end = found[0], place + found[1]
    if value >= 20 and value % 10 == 0:
        unit = words.numbers.at(forms, end)
        if unit and 0 < unit[0] < 10:
            return value + unit[0], end + unit[1]
    return value, end


_EXACT = 28
"""Digits that a decimal number keeps when it is multiplied."""


def _scaled(
    bare: frozenset[str], forms: tuple[str, ...], end: int, words: Lexicon
) -> tuple[frozenset[str], int, bool]:
    factor, has_scale = Decimal(1), False
    while True:
        skipped = end + (end < len(forms) and forms[end] in ("a", "an", "."))
        found = words.scales.at(forms, end) or words.scales.at(forms, skipped)
        if not found:
            break
        end = (end if words.scales.at(forms, end) else skipped) + found[1]
        factor, has_scale = factor * found[0], True
    if not has_scale and all(len(one) <= _EXACT for one in bare):
        return bare, end, False
    return frozenset(_plain(Decimal(one) * factor) for one in bare), end, has_scale


def _unit(forms: tuple[str, ...], start: int, end: int, words: Lexicon) -> str:
    """Return the unit of a number: the percent after it, the currency before, or the unit after."""
    after = _unit_after(forms, end, words)
    if after == "%" or not start:
        return after
    before = words.units.ending(forms, start)
    is_sign = forms[start - 1] in _SIGNS or len(forms[start - 1]) == _LETTERS_OF_A_CODE
    return before[0] if before and (is_sign or before[0] == "%") else after


def _unit_after(forms: tuple[str, ...], end: int, words: Lexicon) -> str:
    for place in range(end, min(end + 3, len(forms))):
        if forms[place] in _SIGNS and place + 1 < len(forms) and not forms[place + 1]:
            return ""
        if found := words.units.at(forms, place):
            is_rate = forms[place - 1] == "a" and found[0] in SPANS
            return "" if is_rate else found[0]
        if forms[place] not in _BEFORE_UNITS:
            return ""
    return ""


def _hedge(forms: tuple[str, ...], start: int, end: int, words: Lexicon) -> str:
    place = start
    before = ""
    sign = start - 1 if start and forms[start - 1] == "$" else start
    while place:
        found = words.hedges_before.ending(forms, place)
        is_place = forms[place - 1] in _PLACES and not forms[start]
        if found and not (is_place and forms[sign - 1 : sign] == ("a",)):
            before, place = found[0], place - found[1]
            if before != "up-to":
                return before
        elif forms[place - 1] in _FILLERS or words.units.ending(forms, place):
            place -= 1
        else:
            break
    if before and forms[place - 1 : place] and forms[place - 1] in _ADDING:
        return ""
    if before:
        return before
    for place in range(end, min(end + 4, len(forms))):
        if forms[place] in _STOPS and forms[place] != ".":
            break
        if found := words.hedges_after.at(forms, place):
            return found[0] if forms[place + found[1] : place + found[1] + 1] != ("",) else ""
    return ""


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
