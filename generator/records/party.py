"""What a briefing is about: its parties, what it calls them, and a subject."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.core.organisations import ORGANISATIONS
from generator.records.base import Model, Vocabulary
from generator.records.codes import country_codes, read_party
from generator.records.types import Id, Name, scalar_schema

PartyCode = Annotated[
    str,
    BeforeValidator(read_party),
    scalar_schema(
        "string integer",
        f"^(?:{'|'.join((*country_codes(), *ORGANISATIONS))}|(?=.{{1,80}}$)[a-z0-9]+(?:-[a-z0-9]+)*)$",
        'The ISO 3166 code of a country, such as "EST", the code of an organisation, such as "EU", or the '
        "id of an actor.",
        minimum=0,
    ),
]


class SubjectType(Vocabulary):
    """The type of a subject."""

    LAW = "law", "A law, a treaty, a sanction.", "act", "treaty", "legislation", "regulation"
    ROUTE = "route", "A corridor, a pipeline, a road.", "corridor", "pipeline", "railway", "cable"
    PLACE = "place", "A region, a sea, a town.", "region", "city", "town", "country", "location"
    PERSON = "person", "A human being.", "people", "man", "woman", "politician", "human"
    ORGANISATION = (
        "organisation",
        "A body, a company, a movement.",
        *("company", "body", "agency", "institution", "org"),
    )
    EVENT = "event", "A summit, a war, an election.", "summit", "war", "election", "conference"
    TOPIC = "topic", "Anything else.", "theme", "issue", "subject", "other"


class Subject(Model):
    """What the briefing is about, where that is not the relations of its parties."""

    id: Id = Field(
        description="The name by which files and feeds know the subject. It never changes.",
        examples=["lantern-act"],
    )
    type: SubjectType = Field(description="What the subject is.", examples=["law"])
    name: Name = Field(
        description="The name, as the briefing spells it.", examples=["The Lantern Act"]
    )
    actor: Id | None = Field(
        default=None,
        description="The person, organisation or place that it is, by its id, if it is among the actors.",
        examples=["mari-naidis"],
    )


class Naming(Model):
    """What the briefing calls a country, an organisation or a party."""

    of: PartyCode = Field(
        description="The country or the organisation by its code, or the party by its id.",
        examples=["EST"],
    )
    name: Name | None = Field(
        default=None,
        description="Its name, on every page, in place of the usual one.",
        examples=["Eesti"],
    )
    adjectives: tuple[Name, ...] = Field(
        default=(),
        description="Words for what is of it, as the texts of the briefing and of its sources have them.",
        examples=[["Estonian"]],
    )
