"""The figures of a sentence: numbers that measure something, with unit, hedge, time and what they measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.core.language_tags import primary
from generator.core.quantities import quantities
from generator.core.reading.dates import dates
from generator.core.reading.dollar_signs import turned
from generator.core.reading.numbers import SPANS, Number, numbers
from generator.drafting.numbers.counted import counted_in, of_these
from generator.drafting.numbers.currencies import money_after, money_before
from generator.drafting.numbers.figure import POINTS, Figure, scale_of
from generator.drafting.numbers.figure_times import CONVERTED, time_of
from generator.drafting.numbers.measures import (
    HYPHENED,
    counts_several,
    counts_things,
    is_estimated,
    things_before,
    unit_behind,
)
from generator.drafting.numbers.ranges import scaled, with_ranges
from generator.drafting.numbers.type_names import without_types
from generator.drafting.when.other_times import YEAR_BEFORE
from generator.drafting.when.time_reader import When
from generator.facts.amounts import QUALIFIERS
from generator.records import Qualifier

_GENERIC = re.compile(
    r"(?:minutes?\b|seconds?\b|hours?\b|countr\w*|sides?|parties|states?|nations?|peoples|times?|leaders?|ministers?|presidents?|governments?|"
    r"capitals?|economies|(?:\w+ ){0,2}(?:agreements?|deals?|memorand\w+|documents?|treat(?:y|ies)|contracts?|protocols?|mous?)|languages?|steps?|days?|of\b|and\b|or\b|more\b|other\b)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|-?(?:й|я|е|ый|ая|го|м)|-?c[iıuü]|\.)\b", re.IGNORECASE)
_ORDINAL_WORD = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|half|quarter|both|\w+ieth)$",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"[A-ZА-Я]\w*[-–]?$")
_VERB_LAST = frozenset(("az", "tr", "kk", "uz", "ja", "ko"))
"""Languages in which a time stands before the figure that is of it."""


def figures_in(text: str, language: str, times: Sequence[When], led: str = "") -> list[Figure]:
    """Return the figures of a sentence in order: no years, days, ordinals, or parts of names.

    `led` are the words before it that tell what is counted, where it lacks them.
    """
    text = turned(_HYPHENED.sub(" ", text))
    spans = [(t.start, t.end) for t in times]
    spans += [(d.start, d.end) for d in dates(text, language)]
    named = without_types(text) if primary(language) == "en" else text
    read = [n for n in numbers(named, language) if _measures(named, language, n, spans, led)]
    read = [n for n in read if not _is_converted(text, n, read)]
    found = [_figure(text, language, n, led) for n in read]
    found = [f for n, f in enumerate(found) if not (n and _is_of_before(text, f, times))]
    found = [_of_the_same(f, found[n - 1]) if n else f for n, f in enumerate(found)]
    found = with_ranges(text, scaled(text, found))
    is_late = primary(language) in _VERB_LAST
    timed: list[Figure] = []
    for n, figure in enumerate(found):
        is_same = n and is_in_other_money(text, figure)
        when = timed[-1].when if is_same else time_of(text, found, n, times, is_late)
        timed.append(replace(figure, when=when))
    return [_changed_by_then(text, f, timed[n + 1 :]) for n, f in enumerate(timed)]


_HYPHENED = re.compile(
    r"(?<=\d)-(?=(?:trillion|billion|million)\b)|(?<=illion)-(?=(?:US|dollar|euro|pound|crown|yen)\b)"
)
"""The hyphens of an amount before a noun: "the 2-billion-dollar mark"."""

_FROM = re.compile(r"[^,;]{0,40}?\bfrom\b[^,;]*?\bto (?:about |almost |over |more than )?$")
"""What stands between by how much something changed, and what it came to."""


def _changed_by_then(text: str, figure: Figure, later: Sequence[Figure]) -> Figure:
    """Return a share by which something grew or fell "from … to …" with the time of what it came to."""
    if figure.unit != "%":
        return figure
    reached = [f for f in later if f.unit != "%" and _FROM.fullmatch(text[figure.end : f.start])]
    return replace(figure, when=reached[0].when) if reached and reached[0].when else figure


def is_in_other_money(text: str, figure: Figure) -> bool:
    """Whether a figure tells in brackets, and nothing else does there, what the one before it amounts to."""
    is_alone = text[figure.end :].lstrip().startswith(")")
    return is_alone and CONVERTED.search(text[: figure.start]) is not None


def _of_the_same(figure: Figure, before: Figure) -> Figure:
    """Return an amount that tells no unit behind another with the unit of that: "5 billion euros, compared to 2.5 billion"."""
    is_bare = figure.scale and not (figure.unit or figure.counted)
    is_unit = before.unit not in ("", "%", "times", POINTS)
    return replace(figure, unit=before.unit) if is_bare and is_unit else figure


_FROM_BEFORE = re.compile(
    r"\bcompared (?:with|to)\s(?:just |only |about |around |less than |more than |fewer than |almost |nearly |over |under |up to )?$"
)


def _is_of_before(text: str, figure: Figure, times: Sequence[When]) -> bool:
    """Whether a figure is only one that another is compared with, of a time that is not told."""
    behind = any(0 <= t.start - figure.end < _NEAR for t in times)
    behind = behind or YEAR_BEFORE.match(text, figure.end) is not None
    return bool(_FROM_BEFORE.search(text[: figure.start])) and not behind


_NEAR = 25
"""Characters behind a figure in which its time stands."""


def _measures(
    text: str, language: str, number: Number, spans: list[tuple[int, int]], led: str
) -> bool:
    if number.is_year or any(s <= number.start < e for s, e in spans):
        return False
    before, after = text[: number.start], text[number.end :]
    word = text[number.start : number.end]
    is_money = number.has_scale and _CODE.search(before) is not None
    is_money = is_money or money_before(before, is_sum=is_sum(number)) is not None
    if (
        _IN_NAME.search(before)
        and not is_money
        and before[-1:] not in ("", " ")
        and number.unit not in ("USD",)
    ):
        return False
    is_plain = not (number.unit or number.has_scale or is_money)
    if is_plain and _MODEL.search(before):
        return False
    if number.unit in SPANS and not (number.has_scale or _DECIMAL.search(word)):
        return False
    if _ORDINAL.match(after) and after[:1] != "." and word[-1:].isdigit():
        return False
    if unit_behind(text, number.end):
        return True
    if re.match(r"[-–][^\W\d]", after) and number.unit not in ("%", *HYPHENED):
        return False
    if not any(c.isdigit() for c in word):
        if number.unit == "times":
            return not re.match(r"twice|both", word, re.IGNORECASE)
        if _ORDINAL_WORD.match(word) or (not number.has_scale and not number.unit):
            small = min(map(Decimal, number.amounts)) < 20
            is_counted = bool(_HAVING.search(before) and _PLURAL.match(after))
            is_counted = is_counted or counts_things(before, after)
            return (not small or is_counted) and not _GENERIC.match(after.lstrip())
    if re.match(r"\s*(?:GMT|UTC|CET|EST|[ap]\.?m\b|o['’]clock|local time|hours\b)", after):
        return False
    if number.unit in ("", "year"):
        is_many = counts_several(min(map(Decimal, number.amounts)), before, after)
        if _GENERIC.match(of_these(after).lstrip()) and not (number.has_scale or is_many):
            return False
        if not number.has_scale and not re.match(r"\s+[^\W\d_]{3,}", of_these(after)):
            return is_sum(number) and things_before(before, led) != ""
        if re.search(
            r"(?:[Nn]o\.?|№|[Aa]rticle|[Rr]esolution|[Pp]aragraph|[Cc]hapter|(?<!to )(?<!will )(?<!would )(?<!could )(?<!may )[Tt]op|G)\s*-?$",
            before,
        ):
            return False
    return True


def _is_converted(text: str, number: Number, others: Sequence[Number]) -> bool:
    """Whether a number in brackets only tells the one before it in another currency or unit."""
    if number.unit == "%" or (number.has_scale and len(number.unit) == _CODE_LENGTH):
        return False
    opened = re.search(r"\((?:or |about |around |US)?\$?$", text[: number.start])
    return bool(opened) and any(
        not text[other.end : opened.start()].strip(" .")
        or _UNIT_ONLY.fullmatch(text[other.end : opened.start()])
        for other in others
        if opened and other.end <= opened.start()
    )


_MODEL = re.compile(
    r"(?:\b[A-Z][a-z]+ (?:[A-Z][\w-]+ )+|\b(?:an?|the|its|their|new) [A-Z][\w-]+ )$"
)
"""A name before a number that is a part of it: "a Ground Master 200 radar"."""

_CODE_LENGTH = 3
_DECIMAL = re.compile(r"\d[.]\d")
"""A part of a day or an hour, of which only what was measured has one."""

_HAVING = re.compile(
    r"\b(?:[Tt]here (?:are|were)(?: currently| now| also)?|includes?|included|has|have|had|comprises?|comprised|consists? of|operates?|operated|employs?|employed|owns?|owned|"
    r"built|opened|signed|sold|bought|runs?|ran|covers?|covered|contains?|created|launched|closed|set up)\s+$",
    re.IGNORECASE,
)
"""What stands before a small number in words that counts something."""

_PLURAL = re.compile(r"\s+(?!days|weeks|months|years|hours|minutes|times)[A-Za-z-]{3,}s\b")
_UNIT_ONLY = re.compile(r"\s*(?:[A-Z]{3}|[a-z]+s?)\s*")
_CODE = re.compile(r"\b([A-Z]{3})\s?$")
"""The code of a currency before an amount."""


def _hedge_before(text: str, place: int, language: str) -> str:
    """Return what hedges a number that begins at a place."""
    found = numbers(f"{text[:place]}1", language)
    return found[-1].hedge if found else ""


def _figure(text: str, language: str, number: Number, led: str) -> Figure:
    word = text[number.start : number.end]
    amount = min(map(Decimal, number.amounts))
    if found := next(quantities(word), None):
        factor = amount / min(map(Decimal, number.bare)) if min(map(Decimal, number.bare)) else 1
        amount = Decimal(found.likeliest) * Decimal(factor)
    amount = Decimal(f"{amount.normalize():f}")
    start, end = _with_unit(text, number)
    amount = -amount if number.unit == "%" and _MINUS.search(text[:start]) else amount
    hedged = "" if _OF_OTHER.search(text[:start]) else number.hedge
    one = re.search(r"\b(?:one|a|half a)\s+$", text[:start], re.IGNORECASE)
    if one and text[start].isalpha():
        start = one.start()
        hedged = hedged or _hedge_before(text, start, language)
    hedge = QUALIFIERS.get(hedged, Qualifier.EXACT)
    if hedge is Qualifier.EXACT and is_estimated(text[:start]):
        hedge = Qualifier.ABOUT
    scale = scale_of(word)
    if own := _money_before(text, start, is_sum=is_sum(number)):
        if not hedged:
            hedge = QUALIFIERS.get(_hedge_before(text, own[0], language), Qualifier.EXACT)
        return Figure(own[0], end, amount, own[1], scale, hedge)
    code = _CODE.search(text[:start]) if number.has_scale and not number.unit else None
    if code:
        return Figure(code.start(), end, amount, code[1], scale, hedge)
    after = number.end if number.unit in _OF_SEVERAL else end
    money = money_after(text, after) if number.unit in ("", "crown", *_OF_SEVERAL) else None
    if money and (number.has_scale or amount >= _LEAST_SUM):
        return Figure(start, money[0], amount, money[1], scale, hedge)
    if number.unit == "%" and (points := _POINTS.match(text, number.end)):
        return Figure(start, points.end(), amount, POINTS, scale, hedge)
    counted = counted_in(text[end:], language) if not number.unit else ""
    if not number.unit and (own := unit_behind(text, number.end)):
        return Figure(start, own[0], amount, own[1], scale, hedge)
    if not (counted or number.unit) and (things := things_before(text[:start], led)):
        return Figure(start, end, amount, things, scale, hedge)
    return Figure(start, end, amount, number.unit, scale, hedge, counted)


_OF_OTHER = re.compile(
    r"\b(?:hand|turn|tak|took|sign|giv|gave|bring|brought|carr|win|won|pass|roll)[a-z]* over\s+$|^\s*Under [^,;]*\d[^,;]*$"
)
"""What stands before an amount, and ends or begins with a word that would hedge it, but does not."""

_MINUS = re.compile(r"(?:\(|\bby )\s?[-−–] ?$")
"""What stands before an amount below zero."""

_POINTS = re.compile(r"\s?(?:percentage points?|p\.?p\b\.?)")
_OF_SEVERAL = ("CHF",)
"""Units that words are read as which several currencies have: "francs"."""


def is_sum(number: Number) -> bool:
    """Whether a number is so large, or has a scale, that a letter before it may be a currency."""
    return number.has_scale or max(map(Decimal, number.amounts)) >= _LARGE


_LARGE = 1000


def _money_before(text: str, start: int, *, is_sum: bool) -> tuple[int, str] | None:
    """Return the sign before an amount that begins there, which may begin with the end of it: "$500" of "A$500"."""
    until = start + 1 if text[start] == "$" else start
    return money_before(text[:until], is_sum=is_sum)


_LEAST_SUM = 100
_UNIT_AFTER = re.compile(
    r"\.?\s*(?:%|(?:US |U\.S\. |American )?dollars?|USD|euros?|EUR|percent|per cent|pct|pc\b|crowns?|percentage points|times|tonnes?|tons?|t\b|"
    r"metric tons?|km|kilomet\w+|hectares?|roubles?|rubles?|manats?|тонн\w*|долл\w*(?: США)?|процент\w*|раз\w?|"
    r"dol+ar\w*|Dollar|Prozent|faiz|yüzde|ton\b|Tonnen|Euro)",
    re.IGNORECASE,
)
_SIGN_BEFORE = re.compile(r"(?:US\$|USD|EUR|\$|€|£|₽|₼)\s?$", re.IGNORECASE)


def _with_unit(text: str, number: Number) -> tuple[int, int]:
    start, end = number.start, number.end
    if sign := _SIGN_BEFORE.search(text[:start]):
        start = sign.start()
    if number.unit and (unit := _UNIT_AFTER.match(text, end)):
        end = unit.end()
    return start, end
