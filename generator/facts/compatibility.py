"""Whether two values can both be right: those of one indicator and period, within what each hedges."""

from __future__ import annotations

from decimal import Decimal

from generator.records import Evidence, Fact, Qualifier, Value

_ROUNDED = Decimal("0.005")
"""The share of a number by which rounding may change it, where it is given without a hedge."""

_ABOUT, _HEDGED = Decimal("0.01"), Decimal("0.05")
"""The least and the largest share of a number within which "about" keeps; "almost" has the largest.

In between, "about" keeps within half a unit of the last digit that is not zero: about 500 may be
510, and about 465.3 is not 450.
"""

_NEAR = Decimal("0.1")
"""The share of a number within which a bound says the same as a number."""

_UNBOUNDED = Decimal(10) ** 30


def carries_the_claim(fact: Fact, evidence: Evidence) -> bool:
    """Whether evidence whose stance carries the claim does so with its numbers too.

    What says the same is taken at its word. What refines the fact, and gives numbers where the fact
    gives some, has to give one that is compatible with one of the fact's.
    """
    if evidence.stance.says_the_same or not (fact.values and evidence.values):
        return True
    return any(are_compatible(own, other) for own in fact.values for other in evidence.values)


def are_compatible(one: Value, other: Value) -> bool:
    """Whether two values are of one indicator and period, and their ranges overlap."""
    if not are_of_one(one, other):
        return False
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return low <= other_high and other_low <= high


def are_near(one: Value, other: Value) -> bool:
    """Whether two values are compatible, and no bound that one of them is lies far from the other.

    More than 9 is compatible with about 12, and nobody says the one for the other.
    """
    apart = max(one.amount - other.highest, other.amount - one.highest, Decimal(0))
    size = max(abs(one.amount), abs(other.amount))
    return are_compatible(one, other) and apart <= size * _NEAR


def are_of_one(one: Value, other: Value) -> bool:
    """Whether two values are of one indicator and period, however sure the period is."""
    return (one.indicator, _period(one)) == (other.indicator, _period(other))


def _period(value: Value) -> str:
    return value.period.text.rstrip("~?%") if value.period else ""


def _half_of_last_digit(amount: Decimal) -> Decimal:
    return Decimal((0, (5,), int(amount.as_tuple().exponent) - 1))


def _range(value: Value) -> tuple[Decimal, Decimal]:
    """Return the smallest and the largest number that a value can stand for."""
    if value.to is None:
        return _around(value.amount, value.qualifier)
    return _around(value.amount, value.qualifier)[0], _around(value.to, value.qualifier)[1]


def _around(amount: Decimal, qualifier: Qualifier) -> tuple[Decimal, Decimal]:
    size = abs(amount)
    rounded = max(_half_of_last_digit(amount), size * _ROUNDED)
    hedged = min(max(_half_of_last_digit(amount.normalize()), size * _ABOUT), size * _HEDGED)
    match qualifier:
        case Qualifier.EXACT:
            return amount - rounded, amount + rounded
        case Qualifier.ABOUT:
            return amount - hedged, amount + hedged
        case Qualifier.ALMOST:
            return amount - size * _HEDGED, amount + rounded
        case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
            return amount - rounded, _UNBOUNDED
        case Qualifier.LESS_THAN | Qualifier.UP_TO:
            return -_UNBOUNDED, amount + rounded
