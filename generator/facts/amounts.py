"""Amounts and periods as cells of tables, with the unit of an indicator read from how it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from generator.core.dates import EdtfDate
from generator.core.reading.numbers import numbers
from generator.core.tabular import Cell, Column, ColumnType
from generator.records import Indicator, Qualifier

QUALIFIERS: Mapping[str, Qualifier] = MappingProxyType(
    {
        "about": Qualifier.ABOUT,
        "more-than": Qualifier.MORE_THAN,
        "at-least": Qualifier.AT_LEAST,
        "less-than": Qualifier.LESS_THAN,
        "up-to": Qualifier.UP_TO,
        "almost": Qualifier.ALMOST,
    }
)
"""The qualifier of a value, by the hedge that a number has in prose."""

_PLACE = "{amount}"

_WRITTEN = {
    "USD": ("us$",),
    "EUR": ("€", "euro", "euros"),
    "GBP": ("£",),
    "RUB": ("₽",),
    "AZN": ("₼",),
    "%": ("percent", "per cent"),
}
"""How units are written beside their codes, in lower case, where they mean nothing else."""

_NEARLY_A_YEAR = 360
"""Days: a period that is shorter is a part of a year."""

PERIOD = (
    Column("period", "the time that the amount is of, in EDTF (ISO 8601-2)"),
    Column("period_from", "the first day that the period may mean", ColumnType.DAY),
    Column("period_to", "the last day that the period may mean", ColumnType.DAY),
    Column(
        "is_part_of_year",
        "whether the period is shorter than a year, such as January to September",
        ColumnType.BOOLEAN,
    ),
)
"""The columns of a period; `period_cells` has their cells."""

AMOUNT = (
    Column("amount", "the number, in `unit`", ColumnType.NUMBER),
    Column("amount_to", "the upper end of a range; empty if it is none", ColumnType.NUMBER),
    Column("unit", "what is written around the amount, such as US$ million"),
    Column("amount_in_base_unit", "the same number, in `base_unit`", ColumnType.NUMBER),
    Column("base_unit", "the unit without a scale: a currency by its ISO 4217 code, or a name"),
    Column("qualifier", "how the number is hedged", one_of=tuple(map(str, Qualifier))),
)
"""The columns of an amount; `amount_cells` has their cells."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of the amounts of an indicator.

    `written` is what stands around an amount, such as "US$ million". An amount times `factor` is
    in the unit `base`: an ISO 4217 code such as "USD", or a name.
    """

    written: str
    base: str
    factor: Decimal


def unit_of(indicator: Indicator, language: str) -> Unit:
    """Return the unit of an indicator, whose `display` is in a language.

    What is not wholly a scale and a unit is taken as it is written, with the factor 1: so is a rate,
    or a sum in dollars that may be of another country.
    """
    written = " ".join(indicator.display.replace(_PLACE, " ").split())
    text = indicator.display.replace(_PLACE, "1")
    read = numbers(text, language)
    if len(read) != 1 or len(read[0].amounts) != 1:
        return Unit(written, written, Decimal(1))
    around = f"{text[: read[0].start].strip()} {text[read[0].end :].strip()}".strip()
    if not _is_written(read[0].unit, around):
        return Unit(written, written, Decimal(1))
    (factor,) = read[0].amounts
    return Unit(written, read[0].unit, Decimal(factor))


def _is_written(unit: str, around: str) -> bool:
    """Whether what stands around a number is a unit, and nothing else."""
    if unit.islower():
        return around.isalpha()
    return bool(unit) and around.casefold() in (unit.casefold(), *_WRITTEN.get(unit, ()))


def is_writable(amount: Decimal) -> bool:
    """Whether an amount fits a field: it has at most 15 digits before the point, and 6 behind it."""
    plain = amount.normalize()
    return plain.as_tuple().exponent >= -6 and plain.adjusted() < 15  # type: ignore[operator]


def is_part_of_a_year(period: EdtfDate) -> bool:
    """Whether a period is known to be shorter than a year."""
    first, last = period.earliest, period.latest
    return first is not None and last is not None and (last - first).days < _NEARLY_A_YEAR


def period_cells(period: EdtfDate | None) -> tuple[Cell, ...]:
    """Return the cells of `PERIOD`; empty ones if there is no period."""
    if period is None:
        return (None,) * len(PERIOD)
    return (period.text, period.earliest, period.latest, is_part_of_a_year(period))


def amount_cells(
    amount: Decimal, to: Decimal | None, qualifier: Qualifier, unit: Unit
) -> tuple[Cell, ...]:
    """Return the cells of `AMOUNT`."""
    return (amount, to, unit.written, amount * unit.factor, unit.base, str(qualifier))
