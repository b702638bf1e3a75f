"""What the briefing states: the entries of content/facts/<sector>.yml."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from pydantic import Field

from generator.records.base import Part, Record
from generator.records.evidence import Evidence
from generator.records.types import Edtf, Id, Number, Text


class Kind(StrEnum):
    """What sort of thing a fact states."""

    EVENT = "event"
    FIGURE = "figure"
    AGREEMENT = "agreement"
    PROJECT = "project"
    PLAN = "plan"
    POSITION = "position"


class Status(StrEnum):
    """How far the thing that a fact is about had got."""

    REPORTED = "reported"
    PLANNED = "planned"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    IN_FORCE = "in-force"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How a source hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    ALMOST = "almost"


class Value(Part):
    """A number: of which indicator, for which period, how hedged."""

    indicator: Id
    period: Edtf | None = None
    amount: Number
    qualifier: Qualifier = Qualifier.EXACT


class Derived(Part):
    """That a number is our arithmetic: from which facts, and how."""

    from_: tuple[Id, ...] = Field(alias="from", min_length=1)
    working: Text


class Fact(Record):
    """One claim, in our own words, with its evidence. The id is a promise: it never vanishes.

    `stated_by` is the actor to whom the source attributes the claim; absent, the source says it in
    its own voice. `date_basis` says how a date is inferred that the source does not state outright.
    """

    id: Id
    title: Text
    statement: Text
    kind: Kind
    status: Status
    date: Edtf | None = None
    date_basis: Text | None = None
    stated_by: Id | None = None
    also_in: tuple[Id, ...] = ()
    actors: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()
    values: tuple[Value, ...] = ()
    derived: Derived | None = None
    evidence: tuple[Evidence, ...] = ()
    note: Text | None = None

    @property
    def sector(self) -> str:
        """The id of the sector whose page is the fact's home: the name of its file."""
        return PurePosixPath(self.position.path).stem
