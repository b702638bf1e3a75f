"""Write seals into content files: the line of each seal, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Position
from generator.core.lines import end_of_lines, whole_lines_of
from generator.core.nodes import MappingNode, Node, ScalarNode, SequenceNode, plain_data
from generator.editing.amend import AmendError

_SEAL = re.compile("[\"']?[0-9a-f]+[\"']?")

Edit = tuple[int, int, int, str]
"""A line and a column, counted from 1, how many characters go there, and the text that comes."""


def with_seals(source: SourceText, seals: Mapping[Position, str]) -> str:
    """Return the text of a file with the seals of pieces of evidence set.

    Each is named by the position of its mapping. A seal that is there is replaced, and a new one
    stands behind the quote. Raises AmendError if the result would differ in anything else.
    """
    root = _root(source)
    text = source.text or ""
    ending = end_of_lines(text)
    rows = whole_lines_of(text if text.endswith(("\n", "\r")) else text + ending)
    starts = sorted({node.position.line for node in _nodes(root)})
    found = {n.position: n for n in _nodes(root) if isinstance(n, MappingNode) and n.items}
    edits = []
    for position, seal in seals.items():
        if position not in found:
            raise AmendError(f"{position}: there is no evidence")
        edits.append(_edit(found[position], f'"{seal}"', rows, starts, ending))
    for line, column, length, new in sorted(edits, reverse=True):
        row = rows[line - 1] if line <= len(rows) else ""
        rows[line - 1 : line] = [row[: column - 1] + new + row[column - 1 + length :]]
    amended = "".join(rows)
    again = {n.position: n for n in _nodes(_root(SourceText(source.path, source.name, amended)))}
    expected = _data(root, dict(seals))
    if plain_data(again[root.position]) != expected:
        raise AmendError(f"{source.path}: the seals cannot be set without touching others")
    return amended


def _edit(node: MappingNode, seal: str, rows: list[str], starts: list[int], ending: str) -> Edit:
    if old := node.get("seal"):
        line, column = old.position.line, old.position.column
        there = _SEAL.match(rows[line - 1], column - 1)
        return line, column, len(there[0]) if there else 0, seal
    first, quote = node.items[0][0].position, node.key("quote")
    if quote is None:
        raise AmendError(f"{node.position}: there is no quote")
    if _is_flow(node, rows):
        return first.line, first.column, 0, f"seal: {seal}, "
    value = node.get("quote")
    assert value is not None
    last = max(quote.position.line, value.position.line)
    stop = next((line for line in starts if line > last), len(rows) + 1)
    while stop - 1 > last and _is_between(rows[stop - 2]):
        stop -= 1
    return stop, 1, 0, " " * (first.column - 1) + f"seal: {seal}{ending}"


def _is_flow(node: MappingNode, rows: list[str]) -> bool:
    """Whether a mapping is written in braces."""
    at = node.position
    return rows[at.line - 1][at.column - 1 : at.column] == "{"


def _is_between(row: str) -> bool:
    return not row.strip() or row.lstrip().startswith("#")


def _root(source: SourceText) -> Node:
    document, problems = parse(source)
    if document.root is None or problems:
        raise AmendError(f"{source.path}: mend the errors in the file first")
    return document.root


def _nodes(node: Node) -> Iterator[Node]:
    """Yield a node and every node below it, keys included."""
    yield node
    match node:
        case MappingNode():
            for key, value in node.items:
                yield key
                yield from _nodes(value)
        case SequenceNode():
            for item in node.items:
                yield from _nodes(item)
        case ScalarNode():
            pass


def _data(node: Node, seals: Mapping[Position, str]) -> object:
    """Return the data of a tree as they are to be with the seals set."""
    match node:
        case MappingNode():
            data = {key.text: _data(value, seals) for key, value in node.items}
            is_sealed = node.position in seals and node.items
            return {**data, "seal": seals[node.position]} if is_sealed else data
        case SequenceNode():
            return [_data(item, seals) for item in node.items]
        case ScalarNode():
            return node.text
