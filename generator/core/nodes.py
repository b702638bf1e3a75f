"""The nodes of a YAML document, each with its position in the file."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.diagnostics import Position


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A value as it was written. `plain` is false where it was quoted or a block."""

    position: Position
    text: str
    plain: bool = True


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list of nodes."""

    position: Position
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and values in the order of the file; a duplicate key has been reported and left out."""

    position: Position
    items: tuple[tuple[ScalarNode, Node], ...] = ()

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for name, value in self.items if name.text == key), None)

    def key(self, key: str) -> ScalarNode | None:
        """Return the key itself, for its position, or None."""
        return next((name for name, _ in self.items if name.text == key), None)


Node = ScalarNode | SequenceNode | MappingNode


def node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """Return the node at `path` below `node`, or the nearest one above it that exists."""
    for step in path:
        below = None
        if isinstance(node, MappingNode) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is None:
            break
        node = below
    return node


def plain_data(node: Node) -> object:
    """Turn a node into dicts, lists and strings."""
    if isinstance(node, MappingNode):
        return {key.text: plain_data(value) for key, value in node.items}
    if isinstance(node, SequenceNode):
        return [plain_data(item) for item in node.items]
    return node.text
