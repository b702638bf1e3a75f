"""What the briefing states: the entries of content/facts/<sector>.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import REQUIRED_BY_RULE, Aliased, Model, Vocabulary
from generator.records.evidence import Evidence
from generator.records.types import Day, Edtf, Id, Name, Stamp, Text
from generator.records.value import Value


class FactKind(Vocabulary):
    """What sort of thing a fact states."""

    EVENT = "event", "Something that happened.", "meeting", "visit", "ceremony"
    FIGURE = "figure", "A number.", "number", "statistic", "amount"
    AGREEMENT = "agreement", "What was signed or agreed.", "treaty", "contract", "memorandum"
    PROJECT = "project", "What is being built or done together.", "programme", "construction"
    PLAN = "plan", "What is meant to happen.", "intention", "proposal", "forecast"
    POSITION = "position", "What somebody thinks, wants or says of something.", "opinion", "view"


class Status(Vocabulary):
    """How far the thing that a fact is about had got."""

    REPORTED = "reported", "A source tells it; nothing more is to be said.", "said", "claimed"
    PLANNED = "planned", "It is still to come.", "future", "announced", "proposed", "scheduled"
    ONGOING = "ongoing", "It is under way.", "current", "in-progress", "active", "continuing"
    COMPLETED = "completed", "It is over.", "done", "finished", "ended", "complete", "past"
    IN_FORCE = "in-force", "It is valid.", "signed", "valid", "effective", "ratified"
    UNKNOWN = "unknown", "No source tells.", "unclear", "n/a", "none"


class Derived(Model):
    """That a fact is our own arithmetic or inference: from which facts, and how."""

    from_: tuple[Id, ...] = Field(
        alias="from",
        min_length=1,
        description="The facts that it follows from, by their ids.",
        examples=[["lantern-trade-2022"]],
    )
    working: Text = Field(
        description="How it follows from them, so that a reader can repeat it.",
        examples=["12.5 - 11 = 1.5, and the 11 is an upper bound."],
    )


class Reviewed(Model):
    """Who compared the fact with its sources, on which day, and the stamp of what was compared."""

    by: Name = Field(description="Who compared it.", examples=["R. Eviewer"])
    on: Day = Field(description="The day of the comparison.", examples=["2024-03-10"])
    stamp: Stamp = Field(
        description="What was compared, as one number: `briefing review` writes it.",
        examples=["0a6fda323d7b18c5"],
    )


class Fact(Aliased):
    """One claim, in our own words, with its evidence."""

    id: Id = Field(
        description="The name of the fact: what it is about, then its year. A promise: links lead to "
        "it, so it never changes.",
        examples=["lantern-trade-2022"],
    )
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["lantern-sales-2022"]],
    )
    moved_from: tuple[Id, ...] = Field(
        default=(),
        description="Sectors, withdrawn ones too, whose page was its home before: its old permalinks lead on.",
        examples=[["culture"]],
    )
    title: Name = Field(
        description="The claim as a headline, without a full stop. It says who claims it where that "
        "matters.",
        examples=["Trade in cork lanterns put at about 12.5 million crowns in 2022"],
    )
    statement: Text = Field(
        description="The claim in one or two whole sentences of our own, no more certain than the "
        "source is.",
        examples=["The treaty on the free passage of lanterns came into force in July 2019."],
    )
    kind: FactKind = Field(description="What sort of thing it states.", examples=["figure"])
    status: Status = Field(
        description="How far the thing that it is about had got.", examples=["reported"]
    )
    date: Edtf | None = Field(
        default=None,
        description="When the thing happened, was to happen, or holds, as an EDTF date: no more exact "
        "than the source.",
        examples=["2018", "2019-07", "../2019-07"],
    )
    date_basis: Text | None = Field(
        default=None,
        description="How the date was inferred, where the source does not state it outright.",
        examples=['The article says "already"; its own date is the latest possible.'],
    )
    stated_by: Id | None = Field(
        default=None,
        description="The actor to whom the source attributes the claim. Left out, the source says it "
        "in its own voice.",
        examples=["lantern-guild"],
    )
    also_in: tuple[Id, ...] = Field(
        default=(),
        description="Other sectors whose pages list it too.",
        examples=[["energy", "culture"]],
    )
    actors: tuple[Id, ...] = Field(
        default=(),
        description="The people and organisations that it is about, by their ids in actors/.",
        examples=[["lantern-guild"]],
    )
    places: tuple[Id, ...] = Field(
        default=(),
        description="The places that it is about, by their ids in actors/.",
        examples=[["vila-do-exemplo"]],
    )
    values: tuple[Value, ...] = Field(
        default=(),
        description="The numbers in the statement.",
        examples=[[{"indicator": "lantern-trade", "period": "2022", "amount": 12.5}]],
    )
    derived: Derived | None = Field(
        default=None,
        description="That no source says it, and it is our own arithmetic or inference.",
        examples=[{"from": ["lantern-trade-2022"], "working": "12.5 - 11 = 1.5."}],
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        json_schema_extra=REQUIRED_BY_RULE,
        description="The passages that bear on the claim: at least one, each of one source.",
        examples=[
            [
                {
                    "source": "example-gazette-100",
                    "paragraph": 1,
                    "quote": "came to about 12.5 million",
                }
            ]
        ],
    )
    why_they_differ: Text | None = Field(
        default=None,
        description="What is known of why its sources disagree.",
        examples=["The archive counts crowns of another year."],
    )
    note: Text | None = Field(
        default=None,
        description="What a reader should know besides.",
        examples=["The article does not say whose crowns are meant."],
    )
    reviewed: Reviewed | None = Field(
        default=None,
        description="Who compared the fact with its sources: let `briefing review` write it.",
        examples=[{"by": "R. Eviewer", "on": "2024-03-10", "stamp": "0a6fda323d7b18c5"}],
    )

    @property
    def sector(self) -> str:
        """The id of the sector whose page is the fact's home: the name of its file."""
        return self.position.path.rpartition("/")[2].removesuffix(".yml")
