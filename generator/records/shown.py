"""Presentation metadata of the fields of a record, declared beside each field.

`Annotated[Text | None, Shown("Caution")]` gives the label that readers see, how significant a
change is, what the data documentation and editors are told, and the outputs that omit the field.
All outputs read this metadata, so a new field is shown without further code, or fails by its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache

from generator.records.base import Model


class Significance(StrEnum):
    """How much a change to a field matters to a reader, from most to least."""

    SUBSTANCE = "substance"
    PROOF = "proof"
    WORDING = "wording"
    HOUSEKEEPING = "housekeeping"


BY_TEXT_DIFF = None
"""Weight of a text field: significance is decided by a word diff."""


class Place(StrEnum):
    """An output that can show a field."""

    PAGE = "page"
    COPY = "copy"
    DOCUMENT = "document"
    API = "api"
    TABLE = "table"
    COMPARISON = "comparison"
    QUESTIONS = "questions"


class Group(IntEnum):
    """The purpose of a field; outputs show the groups in this order."""

    HEAD = 1
    CLAIM = 2
    SUBJECT = 3
    CAUTION = 4
    ASSESSMENT = 5
    EVIDENCE = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """Presentation of a field.

    `meaning` is its text in the data documentation, by default that of the editor's description.
    `prompt` is what `briefing add` asks, by default the label. `not_in` are the outputs that omit
    the field.
    """

    label: str
    significance: Significance | None = BY_TEXT_DIFF
    group: Group = Group.CAUTION
    meaning: str = ""
    prompt: str = ""
    not_in: frozenset[Place] = frozenset()

    @property
    def places(self) -> frozenset[Place]:
        """The outputs that show the field."""
        return frozenset(Place) - self.not_in


@cache
def shown_fields(record: type[Model]) -> Mapping[str, Shown]:
    """Return the presentation of every field of a record, in field order.

    Raises TypeError, naming the field, if one is not described exactly once.
    """
    found = {}
    for name, field in record.model_fields.items():
        shown = [item for item in field.metadata if isinstance(item, Shown)]
        if len(shown) != 1:
            raise TypeError(f'{record.__name__}.{name} needs one "Shown" that describes it')
        found[name] = shown[0]
    return found


def meaning_of(record: type[Model], name: str) -> str:
    """Return the text on a field in the data documentation, to follow the field's name."""
    text = shown_fields(record)[name].meaning
    if text:
        return text
    description = record.model_fields[name].description or ""
    return (description[:1].lower() + description[1:]).removesuffix(".")
