"""How a field of a record is presented: described once, beside the field itself.

`Annotated[Text | None, Shown("Caution")]` says what readers call the field, how much a change to it
matters, what programs and editors are told of it, and in which outputs it stands: in all of them but
those that the description names. Every output reads the description, so that a field which is added
to a record is shown without a further word, or fails by its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache

from generator.records.base import Model


class Significance(StrEnum):
    """How much a change matters to a reader, from most to least."""

    SUBSTANCE = "substance"
    WORDING = "wording"
    HOUSEKEEPING = "housekeeping"


BY_TEXT_DIFF = None
"""The weight of a text that is looked at word by word."""


class Place(StrEnum):
    """An output in which a field can stand."""

    PAGE = "page"
    COPY = "copy"
    DOCUMENT = "document"
    API = "api"
    TABLE = "table"
    COMPARISON = "comparison"
    QUESTIONS = "questions"


class Group(IntEnum):
    """What a field is there for; a reader meets the groups in this order."""

    HEAD = 1
    CLAIM = 2
    SUBJECT = 3
    CAUTION = 4
    ASSESSMENT = 5
    EVIDENCE = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """The presentation of a field.

    `meaning` is what the documentation of the data says; without one, it says what the editor is
    told. `prompt` is what `briefing add` asks; without one, it asks by the label. `not_in` are the
    outputs in which the field does not stand.
    """

    label: str
    weight: Significance | None = BY_TEXT_DIFF
    group: Group = Group.CAUTION
    meaning: str = ""
    prompt: str = ""
    not_in: frozenset[Place] = frozenset()

    @property
    def places(self) -> frozenset[Place]:
        """The outputs in which the field stands."""
        return frozenset(Place) - self.not_in


@cache
def shown_fields(record: type[Model]) -> Mapping[str, Shown]:
    """Return the presentation of every field of a record, in the order of the record.

    Raises TypeError, with the name of the field, where one has no description.
    """
    found = {}
    for name, field in record.model_fields.items():
        shown = [item for item in field.metadata if isinstance(item, Shown)]
        if len(shown) != 1:
            raise TypeError(f'{record.__name__}.{name} needs one "Shown" that describes it')
        found[name] = shown[0]
    return found


def meaning_of(record: type[Model], name: str) -> str:
    """Return what the documentation of the data says of a field, to be read after its name."""
    text = shown_fields(record)[name].meaning
    if text:
        return text
    description = record.model_fields[name].description or ""
    return (description[:1].lower() + description[1:]).removesuffix(".")
