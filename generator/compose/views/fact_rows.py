"""The rows of a fact in its full form: which fields, in which order, with which label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from generator.records import Fact
from generator.records.shown import Group, Place, Shown, Significance, shown_fields

NOTHING: Mapping[str, object] = MappingProxyType({})

_ROWS = frozenset({Place.PAGE, Place.COPY, Place.DOCUMENT})
"""The outputs that show a fact as rows."""

_COMPUTED = {
    "assessment": Shown(
        "Assessment",
        Significance.SUBSTANCE,
        Group.ASSESSMENT,
        not_in=frozenset(Place) - {Place.PAGE, Place.COPY},
    ),
    "followed_by": Shown(
        "Followed by", group=Group.SUBJECT, not_in=frozenset(Place) - {Place.PAGE, Place.COPY}
    ),
    "fulfilled_by": Shown(
        "Fulfilled by", group=Group.SUBJECT, not_in=frozenset(Place) - {Place.PAGE, Place.COPY}
    ),
}
"""The rows of computed values, which are not fields of the record."""

_ELSEWHERE: Mapping[str, frozenset[Place]] = {
    "date": frozenset({Place.COPY, Place.DOCUMENT}),
    "date_basis": frozenset({Place.PAGE}),
    "stated_by": frozenset({Place.COPY, Place.DOCUMENT}),
    "evidence": frozenset({Place.PAGE, Place.DOCUMENT}),
    "why_they_differ": frozenset({Place.DOCUMENT}),
    "reviewed": frozenset({Place.DOCUMENT}),
}
"""The outputs that show a field elsewhere, without a row of its own: in the line about the fact,
beside its date, below it, or among the notes and the disagreements of the document."""

_ALWAYS = frozenset({"date", "stated_by", "assessment", "evidence"})
"""The rows shown even if there is no value: they then say that there is none."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row: field name, label, value, and the outputs that show it."""

    name: str
    label: str
    value: object
    places: frozenset[Place]

    @property
    def text(self) -> str:
        """The value, if it is text. Raises TypeError if not: a template macro has to show it."""
        if isinstance(self.value, str):
            return self.value
        raise TypeError(f'no template says how the field "{self.name}" of a fact is shown')


def fact_rows(fact: Fact, computed: Mapping[str, object] = NOTHING) -> Iterator[FactRow]:
    """Yield the rows of a fact, in reading order; `computed` are values that its record does not have."""
    for name, label, places in _described():
        value = computed.get(name, getattr(fact, name, None))
        if name in _ALWAYS or value not in (None, ()):
            yield FactRow(name, label, value, places)


def fact_labels() -> Mapping[str, str]:
    """Return the label of each field of a fact, by field name."""
    return {name: shown.label for name, shown in (*_COMPUTED.items(), *shown_fields(Fact).items())}


@cache
def _described() -> tuple[tuple[str, str, frozenset[Place]], ...]:
    """Return the field name, label and outputs of each row, in reading order."""
    every = {**_COMPUTED, **shown_fields(Fact)}
    rows = []
    for name in sorted(every, key=lambda name: every[name].group):
        shown = every[name]
        places = (shown.places & _ROWS) - _ELSEWHERE.get(name, frozenset())
        if places and shown.group is not Group.HEAD:
            rows.append((name, shown.label, places))
    return tuple(rows)
