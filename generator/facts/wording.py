"""How the values and the sources of facts are written for a reader."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.direction import isolated
from generator.core.localization import Localization
from generator.records import Indicator, Qualifier, Source, Value

_HEDGES = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.LESS_THAN: "less than ",
    Qualifier.ALMOST: "almost ",
}


@dataclass(frozen=True, slots=True)
class Wording(Localization):
    """Writes what records hold for readers of one language."""

    def hedge(self, qualifier: Qualifier, shown: str) -> str:
        """Hedge what is shown as a source hedges it."""
        return _HEDGES[qualifier] + shown

    def value(self, value: Value, indicator: Indicator) -> str:
        """Write an amount as its indicator says, hedged as the source hedges it."""
        shown = indicator.display.replace("{amount}", self.number(value.amount))
        return self.hedge(value.qualifier, shown)

    def source(self, source: Source) -> str:
        """Name a source in short: its outlet and its date, or that the date is not known.

        An outlet whose name runs from right to left is isolated, so that the date stands after it.
        """
        when = self.date(source.issued) if source.issued else "date not known"
        return f"{isolated(source.publisher)}, {when}"
