"""Wording of values and sources for readers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.core.dates import EdtfDate
from generator.core.direction import isolated
from generator.core.localization import Localization
from generator.records import Basis, BriefingRecord, Indicator, Qualifier, Search, Source, Value

_HEDGES = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.UP_TO: "up to ",
    Qualifier.LESS_THAN: "less than ",
    Qualifier.ALMOST: "almost ",
}


@dataclass(frozen=True, slots=True)
class Wording(Localization):
    """Formats values of records for one language.

    `called` are names that a briefing wants for countries and organisations, each after its code.
    """

    called: tuple[tuple[str, str], ...] = ()

    def country(self, alpha_3: str) -> str:
        """Return the name of a country: the one that the briefing wants, or the localized one."""
        return dict(self.called).get(alpha_3) or Localization.country(self, alpha_3)

    def organisation(self, code: str) -> str:
        """Return the name of an organisation: the one that the briefing wants, or the localized one."""
        return dict(self.called).get(code) or Localization.organisation(self, code)

    def hedge(self, qualifier: Qualifier, shown: str) -> str:
        """Prepend the words for a qualifier, such as "about "."""
        return _HEDGES[qualifier] + shown

    def value(self, value: Value, indicator: Indicator) -> str:
        """Format a value by the display format of its indicator, with its hedge."""
        return self.amount(value.qualifier, value.amount, value.to, indicator)

    def amount(
        self, qualifier: Qualifier, amount: Decimal, to: Decimal | None, indicator: Indicator
    ) -> str:
        """Format an amount, or a range, by the display format of its indicator, with its hedge."""
        shown = indicator.display.replace("{amount}", self.numbers(amount, to))
        return self.hedge(qualifier, shown)

    def numbers(self, amount: Decimal, to: Decimal | None) -> str:
        """Format a number, or the two ends of a range."""
        return self.number(amount) + ("" if to is None else f"–{self.number(to)}")

    def basis(self, basis: Basis) -> str:
        """Return a basis in one line; a date that it is the basis of as the entry shows it."""
        return f"“{self._as_shown(basis.of)}”: {basis.why}"

    def _as_shown(self, text: str) -> str:
        try:
            return self.date(EdtfDate.parse(text))
        except ValueError:
            return text

    def source(self, source: Source) -> str:
        """Return a short name of a source: its outlet, and its date or "date not known".

        A right-to-left name is isolated, so that the date follows it.
        """
        when = self.date(source.issued) if source.issued else "date not known"
        return f"{isolated(source.publisher)}, {when}"

    def search(self, search: Search) -> str:
        """Return a search as a sentence without its beginning: words, where, day, what came back."""
        words = ", ".join(isolated(f"“{query.text}”") for query in search.words)
        return f"{words} in {search.where}, {self.day(search.on)}: {search.found}"


def wording_of(record: BriefingRecord) -> Wording:
    """Return the wording of a briefing: in its language, with the names that it wants."""
    called = ((naming.of, naming.name) for naming in record.names if naming.name)
    return Wording(record.language, tuple(called))
