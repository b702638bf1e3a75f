"""Actors: people, organisations, news outlets and places; entries of content/actors/*.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Aliased, Model, Vocabulary
from generator.records.search import SearchedStatement
from generator.records.term import Term
from generator.records.types import CountryCode, Degrees, Id, Language, Name
from generator.records.wikidata import WikidataItem


class ActorType(Vocabulary):
    """The type of an actor."""

    PERSON = "person", "A human being.", "people", "man", "woman", "politician", "human"
    ORGANISATION = (
        "organisation",
        "A body, a company, a government.",
        *("company", "government", "ministry", "institution", "agency", "body", "org"),
    )
    OUTLET = "outlet", "What publishes news.", "newspaper", "media", "press", "website", "publisher"
    PLACE = "place", "A town, a region, a country.", "city", "town", "country", "region", "location"


class ActorFolder(Vocabulary):
    """Among which pages an actor has its own."""

    ACTORS = "actors", "Those of people, organisations and outlets.", "actor"
    PLACES = "places", "Those of places.", "place"


class OtherName(Model):
    """Another spelling of a name, as a source in that language has it."""

    name: Name = Field(description="The name as that language spells it.", examples=["Мари Няйдис"])
    language: Language = Field(description="The language of the spelling.", examples=["ru"])


class Coordinates(Model):
    """A point in decimal degrees (WGS 84), for the map only."""

    latitude: Degrees = Field(
        ge=-90, le=90, description="Degrees north; south is negative.", examples=[38.5]
    )
    longitude: Degrees = Field(
        ge=-180, le=180, description="Degrees east; west is negative.", examples=[-9.25]
    )


class Actor(Aliased):
    """Who or what the facts are about."""

    id: Id = Field(
        description="The name by which facts and sources refer to the actor. It never changes.",
        examples=["lantern-guild"],
    )
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["makers-guild"]],
    )
    moved_from: tuple[ActorFolder, ...] = Field(
        default=(),
        description="Among which pages it had its own before its type changed: links there lead here.",
        examples=[["places"]],
    )
    type: ActorType = Field(description="What the actor is.", examples=["person"])
    name: Name = Field(
        description="The name in full, as the briefing spells it.", examples=["Mari Näidis"]
    )
    other_names: tuple[OtherName, ...] = Field(
        default=(),
        description="Other spellings, so that a search finds the actor by them.",
        examples=[[{"name": "Мари Няйдис", "language": "ru"}]],
    )
    country: CountryCode | None = Field(
        default=None,
        description="The country of the actor, by its ISO 3166 code of three letters. A place needs it.",
        examples=["EST"],
    )
    part_of: Id | None = Field(
        default=None,
        description="The actor to whom it belongs: a ministry, an ambassador or a state's own agency to their "
        "state. Voices that belong together count as one.",
        examples=["makers-union"],
    )
    coordinates: Coordinates | None = Field(
        default=None,
        description="Where a place is, for the map. Places only.",
        examples=[{"latitude": 38.5, "longitude": -9.25}],
    )
    terms: tuple[Term, ...] = Field(
        default=(),
        description="The offices that a person held, each with its time and its evidence: a speaker is named "
        "with the office of the time.",
        examples=[
            [
                {
                    "office": "keeper of the lantern archive",
                    "date": "2014-12/2018-08",
                    "evidence": [{"source": "example-gazette-100", "paragraph": 2}],
                }
            ]
        ],
    )
    wikidata: WikidataItem | None = Field(
        default=None,
        description="Its item on Wikidata, by which it is known to be the same in other briefings.",
        examples=["Q4115189"],
    )
    profile: tuple[SearchedStatement, ...] = Field(
        default=(),
        description="Who it is: only what sources say, each sentence with its evidence.",
        examples=[
            [
                {
                    "statement": "A guild that speaks for makers in both countries.",
                    "evidence": [{"source": "example-gazette-100", "paragraph": 2}],
                }
            ]
        ],
    )

    @property
    def folder(self) -> ActorFolder:
        """The folder of pages that its own page is in."""
        return ActorFolder.PLACES if self.type is ActorType.PLACE else ActorFolder.ACTORS
