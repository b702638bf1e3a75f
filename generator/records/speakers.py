"""Speakers: the actor whose word something is, or the several of a joint statement."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Tag, WithJsonSchema

from generator.records.errors import reject
from generator.records.types import Id

ONE, SEVERAL = "(one)", "(several)"
"""What pydantic calls the forms in the location of an error: neither is a field."""


def _form(value: Any) -> str:
    """A list of one is no joint statement: it is refused as the single id that it should be."""
    return SEVERAL if isinstance(value, list | tuple) and len(value) > 1 else ONE


def _distinct(ids: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((name for number, name in enumerate(ids) if name in ids[:number]), None)
    if twice:
        reject("wrong-length", f'"{twice}" is named twice', "name each speaker once")
    return ids


Speakers = Annotated[
    Annotated[Id, Tag(ONE)] | Annotated[tuple[Id, ...], AfterValidator(_distinct), Tag(SEVERAL)],
    Discriminator(_form),
    WithJsonSchema(
        {
            "type": ["string", "integer", "array"],
            "pattern": "^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$",
            "minimum": 0,
            "minItems": 2,
            "uniqueItems": True,
            "items": {
                "type": ["string", "integer"],
                "pattern": "^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$",
                "minimum": 0,
            },
            "errorMessage": "The id of an actor, or a list of two or more: [one, two].",
        }
    ),
]
"""The id of an actor, or of a joint statement the ids of all."""


def each(speakers: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the ids of speakers as a list: none, one or several."""
    if speakers is None:
        return ()
    return (speakers,) if isinstance(speakers, str) else speakers
