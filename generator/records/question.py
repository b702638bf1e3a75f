"""What the sources leave open: the entries of content/questions.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Record
from generator.records.evidence import Evidence
from generator.records.types import Id, Text


class Question(Record):
    """An open question, why it is open, and the passages that leave it so.

    `aliases` are the ids that it had before.
    """

    id: Id
    aliases: tuple[Id, ...] = ()
    question: Text
    why: Text
    sectors: tuple[Id, ...] = Field(min_length=1)
    facts: tuple[Id, ...] = ()
    evidence: tuple[Evidence, ...] = ()
