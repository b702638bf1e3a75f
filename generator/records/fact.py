"""Facts: entries of content/facts/<sector>.yml, or of a file in content/facts/<sector>/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.records.base import REQUIRED_BY_RULE
from generator.records.basis import Basis, Derived, Reviewed
from generator.records.evidence import Evidence
from generator.records.fact_head import FOR_READERS, FactHead, upkeep
from generator.records.search import Searches
from generator.records.shown import Group, Place, Shown, Significance
from generator.records.speakers import Speakers, each
from generator.records.stance import Stance
from generator.records.types import Edtf, Id, Text
from generator.records.value import Value

_IN_SHORT = frozenset({Place.TABLE, Place.QUESTIONS})
"""Outputs without room for whole sentences."""

_WITHOUT_LINKS = frozenset({Place.DOCUMENT, Place.TABLE})
"""Outputs in which a list of links is of no use."""

_BETWEEN_FACTS = _WITHOUT_LINKS | {Place.QUESTIONS}
"""Outputs that do not show how facts are related: no form asks for it."""


class Fact(FactHead):
    """One claim, in our own words, with its evidence."""

    date: Annotated[
        Edtf | None,
        Shown(
            "Date",
            Significance.SUBSTANCE,
            Group.CLAIM,
            meaning="a date as above, or null",
            prompt='Date, such as 2019, 2019-07 or "2018-11~"',
        ),
    ] = Field(
        default=None,
        description="When the thing happened, was to happen, or holds, as an EDTF date: no more exact "
        "than the source.",
        examples=["2018", "2019-07", "../2019-07"],
    )
    date_basis: Annotated[
        Text | None, Shown("How it is dated", group=Group.CLAIM, not_in=_IN_SHORT)
    ] = Field(
        default=None,
        description="How the date is inferred, where the source does not state it outright.",
        examples=['The article says "already"; its own date is the latest possible.'],
    )
    said: Annotated[
        Edtf | None,
        Shown(
            "Said on",
            Significance.SUBSTANCE,
            Group.CLAIM,
            meaning="when it was said, where the date is of what was said: a date as above, or null",
            not_in=frozenset({Place.QUESTIONS}),
        ),
    ] = Field(
        default=None,
        description="When it was said, as an EDTF date, where that is not the time that it is about: of a "
        "plan without a day of its own, `said` is the only date.",
        examples=["2018-11"],
    )
    stated_by: Annotated[
        Speakers | None,
        Shown(
            "Said by",
            Significance.SUBSTANCE,
            Group.CLAIM,
            meaning="the id of the actor to whom the source attributes the claim, for a joint statement, that of the first; null where the source says it in its own voice",
            prompt="Id of the actor to whom the source attributes it",
        ),
    ] = Field(
        default=None,
        description="The actor to whom the source attributes the claim; for a joint statement, a list of everybody who makes it. "
        "Left out, the source says it in its own voice.",
        examples=["lantern-guild", ["lantern-guild", "mari-naidis"]],
    )
    also_in: Annotated[
        tuple[Id, ...],
        upkeep("Also listed in", meaning="ids of other sectors that list it", not_in=FOR_READERS),
    ] = Field(
        default=(),
        description="Other sectors whose pages list it too.",
        examples=[["energy", "culture"]],
    )
    actors: Annotated[
        tuple[Id, ...],
        Shown(
            "Actors",
            Significance.SUBSTANCE,
            Group.SUBJECT,
            meaning="ids of people and organisations",
            prompt="Ids of the actors, with commas between them",
            not_in=_WITHOUT_LINKS,
        ),
    ] = Field(
        default=(),
        description="The people and organisations that it is about, by their ids in actors/.",
        examples=[["lantern-guild"]],
    )
    places: Annotated[
        tuple[Id, ...],
        Shown(
            "Places",
            Significance.SUBSTANCE,
            Group.SUBJECT,
            meaning="ids of places",
            prompt="Ids of the places, with commas between them",
            not_in=_WITHOUT_LINKS,
        ),
    ] = Field(
        default=(),
        description="The places that it is about, by their ids in actors/.",
        examples=[["vila-do-exemplo"]],
    )
    follows: Annotated[
        tuple[Id, ...],
        Shown(
            "Follows",
            Significance.SUBSTANCE,
            Group.SUBJECT,
            meaning="ids of the facts that it came after and out of",
            not_in=_BETWEEN_FACTS,
        ),
    ] = Field(
        default=(),
        description="The facts that it came after and out of, by their ids; their pages lead to it.",
        examples=[["lantern-trade-2022"]],
    )
    fulfils: Annotated[
        tuple[Id, ...],
        Shown(
            "Fulfils",
            Significance.SUBSTANCE,
            Group.SUBJECT,
            meaning="ids of the plans that came true by it",
            not_in=_BETWEEN_FACTS,
        ),
    ] = Field(
        default=(),
        description="The plans that came true by it, by their ids. They are overtaken, and not overdue.",
        examples=[["moonlight-cable"]],
    )
    values: Annotated[
        tuple[Value, ...],
        Shown(
            "Figures",
            Significance.SUBSTANCE,
            Group.CLAIM,
            meaning="numbers: indicator, period (a date), amount, to (the upper end of a range, or null), qualifier (exact, about, more-than, at-least, less-than, up-to, almost) and display, the number as it is written",
            not_in=frozenset({Place.TABLE}),
        ),
    ] = Field(
        default=(),
        description="The numbers in the statement.",
        examples=[[{"indicator": "lantern-trade", "period": "2022", "amount": 12.5}]],
    )
    derived: Annotated[
        Derived | None,
        Shown(
            "Our working",
            Significance.SUBSTANCE,
            Group.CLAIM,
            meaning="for our own arithmetic or inference: from, the ids of the facts it rests on, and working; otherwise null",
            not_in=_IN_SHORT,
        ),
    ] = Field(
        default=None,
        description="That no source says it, and it is our own arithmetic or inference.",
        examples=[{"from": ["lantern-trade-2022"], "working": "12.5 - 11 = 1.5."}],
    )
    basis: Annotated[
        tuple[Basis, ...],
        Shown(
            "Beyond the quotes",
            group=Group.EVIDENCE,
            meaning="words of the fact that no quote of it has: of, the words, and why, what they rest on",
            not_in=_IN_SHORT,
        ),
    ] = Field(
        default=(),
        description="What words of it rest on that no quote of its evidence has.",
        examples=[[{"of": "1.5 million", "why": "It is the difference of the two sums."}]],
    )
    evidence: Annotated[
        tuple[Evidence, ...],
        Shown(
            "Evidence",
            Significance.SUBSTANCE,
            Group.EVIDENCE,
            meaning="passages: source, locator.paragraph (counted from 1; where a passage is located otherwise it is null, and locator has label, in the words of CSL, and value), quote (its words), language (of the quote, if not the source's), stance, voice (the id of the actor whose word it is, for a joint statement, the first of them), voices (the ids of all), says (what it says, in our words), values (its numbers, as above), basis (as above), note, seal (that the quote was found in its text, or was seen in a copy; null if neither), role (carries, disputes, updates or touches: what it does to the claim); the stance is one of "
            + ", ".join(Stance),
        ),
    ] = Field(
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
    why_they_differ: Annotated[
        Text | None, Shown("Why they differ", group=Group.ASSESSMENT, not_in=_IN_SHORT)
    ] = Field(
        default=None,
        description="What is known of why its sources disagree.",
        examples=["The archive counts crowns of another year."],
    )
    note: Annotated[
        Text | None, Shown("Caution", meaning="a caution for the reader", not_in=_IN_SHORT)
    ] = Field(
        default=None,
        description="What a reader should know besides.",
        examples=["The article does not say whose crowns are meant."],
    )
    searches: Annotated[
        Searches, Shown("Looked for", Significance.SUBSTANCE, not_in=_IN_SHORT)
    ] = ()
    reviewed: Annotated[
        Reviewed | None,
        Shown("Review", Significance.HOUSEKEEPING, Group.ASSESSMENT, not_in=_IN_SHORT),
    ] = Field(
        default=None,
        description="Who compared the fact with its sources: let `briefing review` write it.",
        examples=[{"by": "R. Eviewer", "on": "2024-03-10", "stamp": "688d78ee695ba8b1"}],
    )

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of those to whom the source attributes the claim."""
        return each(self.stated_by)

    @property
    def sector(self) -> str:
        """The id of the fact's home sector: the name of its file, or of the folder of that file."""
        return "".join(self.position.path.split("/")[2:3]).removesuffix(".yml")
