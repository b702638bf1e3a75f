"""The nodes of a YAML document tree, each with its position in the file."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.diagnostics import Position


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A scalar, as written. `plain` is false if it was quoted or a block scalar."""

    position: Position
    text: str
    plain: bool = True


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A sequence of nodes."""

    position: Position
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class MappingNode:
    """A mapping: key and value nodes in file order, without duplicate keys."""

    position: Position
    items: tuple[tuple[ScalarNode, Node], ...] = ()

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        for name, value in self.items:
            if name.text == key:
                return value
        return None

    def key(self, key: str) -> ScalarNode | None:
        """Return the node of the key itself, for its position, or None."""
        return next((name for name, _ in self.items if name.text == key), None)


Node = ScalarNode | SequenceNode | MappingNode


def node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """Return the node at `path` below `node`, or its nearest existing ancestor."""
    for step in path:
        below = None
        if isinstance(step, str):
            if isinstance(node, MappingNode):
                below = node.get(step)
        elif isinstance(node, SequenceNode) and step < len(node.items):
            below = node.items[step]
        if below is None:
            break
        node = below
    return node


def path_at(node: Node, position: Position) -> tuple[str | int, ...]:
    """Return the path below `node` to the innermost value that begins at or before a position.

    A key belongs to its value.
    """
    steps: list[tuple[str | int, Position, Node]] = []
    if isinstance(node, MappingNode):
        steps = [(key.text, key.position, value) for key, value in node.items]
    elif isinstance(node, SequenceNode):
        steps = [(number, item.position, item) for number, item in enumerate(node.items)]
    before = [step for step in steps if step[1] <= position]
    return (before[-1][0], *path_at(before[-1][2], position)) if before else ()


def plain_data(node: Node) -> object:
    """Convert a node tree to dicts, lists and strings."""
    if isinstance(node, MappingNode):
        return {key.text: plain_data(value) for key, value in node.items}
    if isinstance(node, SequenceNode):
        return [plain_data(item) for item in node.items]
    return node.text
