"""Base classes of all records: strict models with positions, and enumerations with meanings."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr

from generator.core.diagnostics import Position
from generator.core.nodes import Node, node_at

REQUIRED_BY_RULE: dict[str, Any] = {"minItems": 1, "x-required": True}
"""JSON schema of a list that the model leaves optional, since a rule reports its absence better.

Editors with schema support treat it as a required field.
"""


class Vocabulary(StrEnum):
    """Base of enumerations: each member has a meaning, and wrong words that suggest it."""

    meaning: str
    mistaken_for: tuple[str, ...]

    def __new__(cls, value: str, meaning: str, *mistaken_for: str) -> Self:
        """Create a member from its value, its meaning, and common wrong words for it."""
        return cls._member(value, meaning, *mistaken_for)

    @classmethod
    def _member(cls, value: str, meaning: str, *mistaken_for: str) -> Self:
        """Create a member; for subclasses whose members have further attributes."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.mistaken_for = mistaken_for
        return member

    @property
    def with_article(self) -> str:
        """The word with its indefinite article: "an outlet"."""
        return f"{'an' if self[0] in 'aeiou' else 'a'} {self}"


class Model(BaseModel):
    """Base of records and their parts: frozen, and refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Record(Model):
    """An entry of a content file, with the node that it was decoded from."""

    _node: Node = PrivateAttr()

    @property
    def position(self) -> Position:
        """Position of the start of the entry."""
        return self._node.position

    def at(self, *path: str | int) -> Position:
        """Position of the value at `path` in the entry, or of its nearest existing ancestor."""
        bound = self.__pydantic_private__ or {}  # far quicker than to ask for the attribute
        return node_at(bound["_node"], path).position

    def bind(self, node: Node) -> None:
        """Attach the node that the record was decoded from; called once, by the decoder."""
        self._node = node


class Entry(Record):
    """A record that others refer to by its id."""

    id: str


class Aliased(Entry):
    """An entry with aliases: former ids, whose links redirect to it."""

    aliases: tuple[str, ...]
