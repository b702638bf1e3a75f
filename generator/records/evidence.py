"""One source's bearing on one statement."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.records.base import Part
from generator.records.types import Id, Language, Text
from generator.records.value import Value


class Stance(StrEnum):
    """How a source bears on a fact."""

    SUPPORTS = "supports"
    REFINES = "refines"
    DISPUTES = "disputes"
    UPDATES = "updates"


class Evidence(Part):
    """Which passage of which source bears on a statement, in which of its words.

    `paragraph` is the locator, counted from 1; absent where the source has no paragraphs that we
    know. `language` is the quote's, where it is not the source's. `origin` is the actor whose word
    the passage relays, where it is not the source's own origin. `says` is what the passage says, in
    our words, and `values` are its numbers.
    """

    source: Id
    paragraph: int | None = Field(default=None, ge=1)
    stance: Stance = Stance.SUPPORTS
    quote: Text | None = None
    language: Language | None = None
    origin: Id | None = None
    says: Text | None = None
    values: tuple[Value, ...] = ()
    note: Text | None = None


class CitedStatement(Part):
    """A sentence in our own words with the evidence for it."""

    statement: Text
    evidence: tuple[Evidence, ...] = ()
