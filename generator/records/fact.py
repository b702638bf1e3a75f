"""What the briefing states: the entries of content/facts/<sector>.yml."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.records.base import Part, Record
from generator.records.evidence import Evidence
from generator.records.types import Day, Edtf, Id, Stamp, Text
from generator.records.value import Value


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


class Derived(Part):
    """That a fact is our own arithmetic or inference: from which facts, and how."""

    from_: tuple[Id, ...] = Field(alias="from", min_length=1)
    working: Text


class Reviewed(Part):
    """Who compared the fact with its sources, on which day, and the stamp of what was compared."""

    by: Text
    on: Day
    stamp: Stamp


class Fact(Record):
    """One claim, in our own words, with its evidence. The id is a promise: it never vanishes.

    `stated_by` is the actor to whom the source attributes the claim; absent, the source says it in
    its own voice. `date_basis` says how a date is inferred that the source does not state outright.
    `why_they_differ` is what is known of why its sources disagree. `aliases` are the ids that it had
    before, `moved_from` the sectors whose page was its home before: its old permalinks lead on.
    """

    id: Id
    aliases: tuple[Id, ...] = ()
    moved_from: tuple[Id, ...] = ()
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
    why_they_differ: Text | None = None
    note: Text | None = None
    reviewed: Reviewed | None = None

    @property
    def sector(self) -> str:
        """The id of the sector whose page is the fact's home: the name of its file."""
        return self.position.path.rpartition("/")[2].removesuffix(".yml")
