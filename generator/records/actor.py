"""People, organisations, news outlets and places: the entries of content/actors/*.yml."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.records.base import Part, Record
from generator.records.evidence import CitedStatement
from generator.records.types import CountryCode, Id, Language, Text


class ActorType(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    PLACE = "place"


class OtherName(Part):
    """Another spelling of a name, as a source in that language has it."""

    name: Text
    language: Language


class Coordinates(Part):
    """A point in decimal degrees (WGS 84), for the map only."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Actor(Record):
    """Who or what the facts are about. `profile` says only what sources say, each with its evidence.

    `aliases` are the ids that it had before.
    """

    id: Id
    aliases: tuple[Id, ...] = ()
    type: ActorType
    name: Text
    other_names: tuple[OtherName, ...] = ()
    country: CountryCode | None = None
    coordinates: Coordinates | None = None
    profile: tuple[CitedStatement, ...] = ()
