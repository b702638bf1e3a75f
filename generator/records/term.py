"""Terms of office: what a person was, when, and the passages that say so."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import REQUIRED_BY_RULE, Model
from generator.records.basis import Basis
from generator.records.evidence import Evidence
from generator.records.types import Edtf, Name


class Term(Model):
    """A term of office of a person."""

    office: Name = Field(
        description="The office, without a full stop, as it is read behind the name.",
        examples=["keeper of the lantern archive"],
    )
    date: Edtf = Field(
        description="From when to when, as an EDTF date: no more than the sources say. An open end says that the "
        "office is held as of the briefing's day; where that is not known, end with the last day of which they tell.",
        examples=["2014-12/2018-08", "2020/.."],
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        json_schema_extra=REQUIRED_BY_RULE,
        description="The passages that the term rests on; at least one.",
        examples=[[{"source": "example-gazette-100", "paragraph": 2}]],
    )
    basis: tuple[Basis, ...] = Field(
        default=(),
        description="What words of it, or what part of its date, rest on that its quotes do not have.",
        examples=[[{"of": "2018", "why": "The gazette names the successor in that year."}]],
    )

    @property
    def statement(self) -> str:
        """What is to follow from its evidence, beside the date."""
        return self.office
