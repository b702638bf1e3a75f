"""The rows of a fact where it is shown in full: which there are, in which order, with which label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.records import Fact
from generator.records.shown import Group, Place, Shown, Significance, shown_fields

_ROWS = frozenset({Place.PAGE, Place.COPY, Place.DOCUMENT})
"""The outputs that show a fact as rows."""

_COMPUTED = {
    "assessment": Shown(
        "Assessment",
        Significance.SUBSTANCE,
        Group.ASSESSMENT,
        not_in=frozenset(Place) - {Place.PAGE, Place.COPY},
    )
}
"""The rows of what no record holds."""

_ELSEWHERE: Mapping[str, frozenset[Place]] = {
    "date": frozenset({Place.COPY, Place.DOCUMENT}),
    "date_basis": frozenset({Place.PAGE}),
    "stated_by": frozenset({Place.COPY, Place.DOCUMENT}),
    "evidence": frozenset({Place.DOCUMENT}),
    "why_they_differ": frozenset({Place.DOCUMENT}),
    "reviewed": frozenset({Place.DOCUMENT}),
}
"""Where a field is shown without a row of its own: in the line about the fact, beside its date, among
the notes and the disagreements of the document."""

_ALWAYS = frozenset({"date", "stated_by", "assessment", "reviewed", "evidence"})
"""The rows that are there even where there is nothing: they say that there is nothing."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row: the name of its field, its label, its value, and the outputs that have it."""

    name: str
    label: str
    value: object
    places: frozenset[Place]

    @property
    def text(self) -> str:
        """The value as it stands. Raises TypeError where that is for a macro of the field's name."""
        if isinstance(self.value, str):
            return self.value
        raise TypeError(f'no template says how the field "{self.name}" of a fact is shown')


def fact_rows(fact: Fact) -> Iterator[FactRow]:
    """Yield the rows that a fact has, in reading order."""
    for name, label, places in _described():
        value = getattr(fact, name, None)
        if name in _ALWAYS or value not in (None, ()):
            yield FactRow(name, label, value, places)


def fact_labels() -> Mapping[str, str]:
    """Return what each field of a fact is called for a reader, by its name."""
    return {name: shown.label for name, shown in (*_COMPUTED.items(), *shown_fields(Fact).items())}


@cache
def _described() -> tuple[tuple[str, str, frozenset[Place]], ...]:
    """Return the name, the label and the outputs of each row, in reading order."""
    every = {**_COMPUTED, **shown_fields(Fact)}
    found = []
    for name in sorted(every, key=lambda name: every[name].group):
        shown = every[name]
        places = (shown.places & _ROWS) - _ELSEWHERE.get(name, frozenset())
        if places and shown.group is not Group.HEAD:
            found.append((name, shown.label, places))
    return tuple(found)
