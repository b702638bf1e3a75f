"""Dates in prose: years, months and days, as a language writes them (month names are from CLDR)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from babel import UnknownLocaleError

from generator.core.locales import locale_of
from generator.core.quantities import in_digits
from generator.core.reading.lexicon import folded, lexicon
from generator.core.remembered import Remembered

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<numeric>(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}(?:-\d{2})?(?!\d))"
    r"|(?P<number>\d+(?:[.,]\d+)*)|(?P<sign>[^\w\s])"
)
_MAY_BE = re.compile(r"\d{4}|\d\.\d{1,2}\.\d\d")
"""What every date has that has no name of a month."""

_WORD = re.compile(r"[^\W\d_]+")
_FIRST = frozenset(("first", "erste", "ersten", "premier", "первое", "первого"))
_PARTS = frozenset(("quarter", "half"))
"""Words that numbers are read of, and that are no days."""

_SHORTEST_STEM, _LONGEST_ENDING = 3, 4
_YEARS = range(1800, 2100)


class DateMention(NamedTuple):
    """A date in a text, as exactly as the text gives it; a part that it does not give is None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None


@Remembered
def dates(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates in a text, in order. A number is a day only beside the name of a month."""
    plain = in_digits(text)
    may_have_some = _MAY_BE.search(plain) or _has_a_month(plain, language)
    return tuple(_dates(plain, language)) if may_have_some else ()


def _has_a_month(text: str, language: str) -> bool:
    if text.isascii() and language.startswith("en"):  # quicker, for most of what is read
        plain = text.lower()
        if not any(letters in plain for letters in _beginnings(language)):
            return False
    return any(_month(word, language) for word in _WORD.findall(text))


@cache
def _beginnings(language: str) -> frozenset[str]:
    """Return the letters with which the names of months begin."""
    return frozenset(name[:_SHORTEST_STEM] for name in month_names(language))


def _dates(text: str, language: str) -> Iterator[DateMention]:
    tokens = tuple(_TOKEN.finditer(text))
    kinds = [token.lastgroup for token in tokens]
    used: set[int] = set()
    for place, kind in enumerate(kinds):
        if kind not in ("numeric", "word"):
            continue
        token = tokens[place]
        if kind == "numeric":
            used.add(place)
            yield _numeric(token)
        elif month := _month(token.group(), language):
            days = _days_beside(tokens, place, language)
            year = _year_beside(tokens, place)
            used.update(n for n, _ in days)
            if year:
                used.add(year[0])
            told = year[1] if year else None
            parts: list[tuple[int, int | None]] = [*days] or [(place, None)]
            for at, day in parts:
                own = [token, tokens[at], *([tokens[year[0]]] if year else [])]
                begin, end = min(t.start() for t in own), max(t.end() for t in own)
                yield DateMention(begin, end, told, month, day)
    for place, kind in enumerate(kinds):
        if kind == "number" and place not in used:
            token = tokens[place]
            if year_only := _as_year(token.group()):
                yield DateMention(token.start(), token.end(), year_only)


def _numeric(token: re.Match[str]) -> DateMention:
    text = token.group()
    if "-" in text:
        year, month, *rest = map(int, text.split("-"))
        return DateMention(token.start(), token.end(), year, month, rest[0] if rest else None)
    day, month, year = map(int, text.split("."))
    return DateMention(token.start(), token.end(), year if year > 99 else 2000 + year, month, day)


def _days_beside(
    tokens: tuple[re.Match[str], ...], place: int, language: str
) -> list[tuple[int, int]]:
    """Return the days beside a month: before it, with others joined to it, or else after it."""
    found: list[tuple[int, int]] = []
    at = place - 1
    while at >= 0 and len(found) < 3:
        if day := _day(tokens[at], language):
            if _is_of_month_before(tokens, at, place, language):
                break
            found.append((at, day))
        elif not _joins(tokens[at].group()):
            break
        at -= 1
    for at in range(place + 1, min(place + 3, len(tokens)) if not found else 0):
        if _is_apart(tokens, place + 1, at, language):
            break
        if not tokens[at]["word"] and (day := _day(tokens[at], language)):
            return [(at, day)]
    return found[::-1]


def _is_of_month_before(
    tokens: tuple[re.Match[str], ...], at: int, place: int, language: str
) -> bool:
    """Whether a number between two months is a day of the first: "from July 11 to July 15"."""
    is_next = place == at + 1
    before = tokens[at - 1]["word"] if at else None
    return not is_next and bool(before) and _month(str(before), language) is not None


def _is_apart(tokens: tuple[re.Match[str], ...], after: int, at: int, language: str) -> bool:
    """Whether a number behind a month is no day of it: "from May to 9 percent in June"."""
    between = {folded(token.group()) for token in tokens[after:at]}
    behind = folded(tokens[at + 1].group()) if at + 1 < len(tokens) else ""
    if language.startswith("en") and any(word.isalpha() and word != "the" for word in between):
        return True
    return not between.isdisjoint(("to", "fy")) or behind in _COUNTED


_COUNTED = frozenset(("%", "percent", "pct", "per", "million", "billion", "thousand"))
"""What stands behind a number that is no day."""


def _day(token: re.Match[str], language: str) -> int | None:
    """Return the day of a month that a number, or an ordinal in words, can be."""
    if token["word"]:
        form = folded(token["word"])
        if form in _PARTS:
            return None
        spelt = lexicon(language).numbers.at((form,), 0)
        day = 1 if form in _FIRST else int(spelt[0]) if spelt else 0
    else:
        digits = (token["number"] or "").strip(".")
        day = int(digits) if digits.isdigit() and len(digits) < 3 else 0
    return day if 1 <= day <= 31 else None


def _joins(token: str) -> bool:
    return token in ".-–—/,&" or folded(token) in _JOINING


_JOINING = frozenset(
    folded(word)
    for word in [
        "and",
        "to",
        "und",
        "bis",
        "и",
        "по",
        "et",
        "au",
        "ve",
        "və",
        "of",
        "th",
        "st",
        "nd",
        "rd",
        "го",
        "е",
        "ое",
        "ого",
    ]
)
"""Words between days of one month, and endings of ordinal numbers."""


def _year_beside(tokens: tuple[re.Match[str], ...], place: int) -> tuple[int, int] | None:
    for at in range(place + 1, min(place + 5, len(tokens))):
        number, word = tokens[at]["number"], tokens[at]["word"]
        if number and (year := _as_year(number)):
            return at, year
        if word and folded(word) not in _JOINING:
            break
    before = place - 1
    if before >= 0 and tokens[before]["number"] and (year := _as_year(tokens[before]["number"])):
        return before, year
    return None


def _as_year(number: str) -> int | None:
    digits = number.rstrip(".,")
    return int(digits) if len(digits) == 4 and digits.isdigit() and int(digits) in _YEARS else None


@lru_cache(maxsize=1 << 14)
def _month(word: str, language: str) -> int | None:
    names = month_names(language)
    form = folded(word)
    if form in names:
        return names[form] if word[0].isupper() or not _needs_capital(language, form) else None
    shortest = max(_SHORTEST_STEM, len(form) - _LONGEST_ENDING)
    stems = (form[:length] for length in range(len(form), shortest - 1, -1))
    return next((month for stem in stems if (month := _stems(language).get(stem))), None)


def _needs_capital(language: str, form: str) -> bool:
    return language.startswith("en") and form in ("may", "march")


@cache
def month_names(language: str) -> Mapping[str, int]:
    """Return the names of the months and their short forms, folded, with their numbers."""
    try:
        locale = locale_of(language)
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[str, int] = {"sept": 9} if locale.language == "en" else {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in locale.months[context][width].items():
                form = folded(name.rstrip("."))
                if form.isalpha() and len(form) > 2:
                    names[form] = number
    return names


@cache
def _stems(language: str) -> Mapping[str, int]:
    """Return the beginnings of long month names, for languages that inflect them."""
    stems: dict[str, int] = {}
    if language.startswith("en"):
        return stems
    for name, number in month_names(language).items():
        if len(name) > _SHORTEST_STEM:
            stems |= {name: number, name[:-1]: number}
    return stems
