"""Localization: dates, numbers, names of countries, organisations and languages, formatted by locale (Babel, CLDR)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import babel
import pycountry
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal

from generator.core.dates import DatePoint, EdtfDate, Precision
from generator.core.locales import locale_of
from generator.core.organisations import ORGANISATIONS

KOSOVO = "XKX"
"""A code of three letters in wide use, of those that ISO 3166-1 leaves to its users."""

_TERRITORIES = ("EU", "UN")
"""The organisations that have a name in every locale; other codes of organisations are there those of countries."""

_SKELETONS = {Precision.YEAR: "y", Precision.MONTH: "yMMMM"}

_INTERVALS = {**_SKELETONS, Precision.DAY: "yMMMd"}
"""The skeletons of the patterns of intervals; CLDR has none of days with the whole name of the month."""

_ABBREVIATED = re.compile(r"MMM\.|\bdd\b")
"""A pattern of days that fits names of months that are cut short alone."""

_DATE_HEDGES = {"~": "about ", "?": "possibly ", "%": "possibly about "}


@lru_cache(maxsize=1 << 10)
def _country(alpha_3: str, language: str) -> str:
    territories = locale_of(language).territories
    if alpha_3 == KOSOVO:
        return territories.get("XK") or "Kosovo"
    country = pycountry.countries.get(alpha_3=alpha_3)
    if country is None:
        raise LookupError(alpha_3)
    return territories.get(country.alpha_2) or country.name


@dataclass(frozen=True, slots=True)
class Localization:
    """Formats values for one language. `language` is a BCP 47 tag that Babel knows."""

    language: str

    @property
    def _locale(self) -> babel.Locale:
        return locale_of(self.language)

    @property
    def _date_locale(self) -> babel.Locale:
        """The locale for dates: `en` puts the day first, as `en-GB` does."""
        return locale_of("en-GB" if self.language == "en" else self.language)

    def day(self, day: datetime.date) -> str:
        """Format a day in the long form: `26 May 2017`."""
        return self._written(day, Precision.DAY)

    def date(self, edtf: EdtfDate) -> str:
        """Format an EDTF date at its own precision, with qualifiers in words."""
        if not edtf.is_interval and edtf.start:
            return self._point(edtf.start)
        if edtf.start is None and edtf.end:
            return self._open("by", edtf.end)
        if edtf.end is None and edtf.start:
            return self._open("from", edtf.start)
        assert edtf.start and edtf.end
        return self._interval(edtf.start, edtf.end)

    def short(self, edtf: EdtfDate) -> str:
        """Format a date as `date` does, but shorten an interval for a narrow column.

        Months are abbreviated, and a qualifier that both ends share is written once.
        """
        start, end = edtf.start, edtf.end
        if not (edtf.is_interval and start and end):
            return self.date(edtf)
        if start.qualifier != end.qualifier or Precision.DAY in (start.precision, end.precision):
            return self.date(edtf)
        hedge = _DATE_HEDGES.get(start.qualifier, "")
        skeletons = {Precision.YEAR: "y", Precision.MONTH: "yMMM"}
        if start.precision is end.precision:
            skeleton = skeletons[start.precision]
            return hedge + format_interval(
                start.earliest, end.earliest, skeleton, locale=self._date_locale
            )
        ends = (
            format_skeleton(skeletons[p.precision], p.earliest, locale=self._date_locale)
            for p in (start, end)
        )
        return hedge + " – ".join(ends)

    def number(self, amount: Decimal) -> str:
        """Format a number with the separators of the locale, keeping its decimal places."""
        exponent = amount.as_tuple().exponent
        digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        return _decimal(amount, digits, self.language)

    def country(self, alpha_3: str) -> str:
        """Return the localized name of a country; the English one if the locale has none.

        Raises LookupError for an unknown code: one that is neither of ISO 3166-1 alpha-3 nor XKX.
        """
        return _country(alpha_3, self.language)

    def organisation(self, code: str) -> str:
        """Return the name of an international organisation; the English one if the locale has none.

        Raises LookupError for an unknown code.
        """
        name = self._locale.territories.get(code) if code in _TERRITORIES else None
        return name or ORGANISATIONS[code]

    def language_name(self, tag: str) -> str:
        """Return the localized name of a language; its tag if the locale has none."""
        return locale_of(tag).get_display_name(self._locale) or tag

    def months(self) -> Iterator[tuple[str, int]]:
        """Yield the names of the months, long and short, in each of their forms, with their numbers."""
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = self._locale.months[use][width]  # in no certain order
                yield from ((names[number], number) for number in sorted(names))

    def _open(self, bound: str, end: DatePoint) -> str:
        """Write an interval that is open at one end: "by about 2014", but "possibly by 2014"."""
        doubt, written = "possibly ", self._point(end)
        if written.startswith(doubt):
            return f"{doubt}{bound} {written.removeprefix(doubt)}"
        return f"{bound} {written}"

    def _interval(self, start: DatePoint, end: DatePoint) -> str:
        """Write what both ends share once: "15–18 May 2019".

        Hedged ends and unlike ones are written out.
        """
        is_plain = not (start.qualifier or end.qualifier)
        if is_plain and start.precision is end.precision:
            return _interval(start.earliest, end.earliest, start.precision, self._date_locale)
        return f"{self._point(start)} – {self._point(end)}"

    def _point(self, point: DatePoint) -> str:
        shown = (
            self._decade(point)
            if point.is_decade
            else self._written(point.earliest, point.precision)
        )
        return _DATE_HEDGES.get(point.qualifier, "") + shown

    def _decade(self, point: DatePoint) -> str:
        """Write a decade: "1990s" in English, by its first and last year elsewhere."""
        if self._locale.language == "en":
            return f"{point.year}s"
        return _interval(point.earliest, point.latest, Precision.YEAR, self._date_locale)

    def _written(self, day: datetime.date, precision: Precision) -> str:
        return _formatted(day, precision, self._date_locale)


@lru_cache(maxsize=4096)
def _formatted(day: datetime.date, precision: Precision, locale: babel.Locale) -> str:
    if precision is Precision.DAY:
        return format_date(day, "long", locale=locale)
    return format_skeleton(_SKELETONS[precision], day, locale=locale)


@lru_cache(maxsize=4096)
def _interval(
    start: datetime.date, end: datetime.date, precision: Precision, locale: babel.Locale
) -> str:
    """Format an interval as CLDR does, with the whole names of months and plain spaces."""
    differing = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    patterns = locale.interval_formats[_INTERVALS[precision]].get(differing, ())
    days = (start, end)
    if len(patterns) != len(days) or any(map(_ABBREVIATED.search, patterns)):
        return " – ".join(_formatted(day, precision, locale) for day in days)
    written = (
        format_date(day, re.sub("(?<!M)MMM(?!M)", "MMMM", pattern), locale=locale)
        for day, pattern in zip(days, patterns, strict=True)
    )
    return "".join(written).replace("\N{THIN SPACE}", " ")


@lru_cache(maxsize=4096)
def _decimal(amount: Decimal, digits: int, language: str) -> str:
    pattern = "#,##0" + (f".{'0' * digits}" if digits else "")
    return format_decimal(amount, format=pattern, locale=locale_of(language))
