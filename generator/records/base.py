"""What all records share: strictness, the position of every value, words with a meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr

from generator.core.diagnostics import Position
from generator.core.nodes import Node, node_at

REQUIRED_BY_RULE: dict[str, Any] = {"minItems": 1, "x-required": True}
"""Of a list that only a rule asks for, because it can say better what is missing: an editor's program
asks for it as it does for other fields."""


class Vocabulary(StrEnum):
    """One of the few words that a field takes: what it means, and what people write instead of it."""

    meaning: str
    mistaken_for: tuple[str, ...]

    def __new__(cls, value: str, meaning: str, *mistaken_for: str) -> Self:
        """Make a member from its word, its meaning, and the words that are meant to be it."""
        return cls._member(value, meaning, *mistaken_for)

    @classmethod
    def _member(cls, value: str, meaning: str, *mistaken_for: str) -> Self:
        """Make a member, for an enumeration whose words carry more than their meaning too."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.mistaken_for = mistaken_for
        return member


class Model(BaseModel):
    """A piece of a record: frozen, without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Record(Model):
    """An entry of a content file, bound to the node it was decoded from."""

    _node: Node = PrivateAttr()

    @property
    def position(self) -> Position:
        """Where the entry begins."""
        return self._node.position

    def at(self, *path: str | int) -> Position:
        """Where the value at `path` below the entry stands, or the nearest value that encloses it."""
        return node_at(self._node, path).position

    def bind(self, node: Node) -> None:
        """Tie the record to its node; the decoder calls this once."""
        self._node = node


class Entry(Record):
    """A record that others refer to by its id."""

    id: str


class Aliased(Entry):
    """An entry that is found under its former ids too."""

    aliases: tuple[str, ...]
