"""What all records share: strictness, and the position of every value in its file."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, PrivateAttr

from generator.diagnostics import Position
from generator.parse import Node, node_at


class Part(BaseModel):
    """A piece of a record: frozen, without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Record(Part):
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
