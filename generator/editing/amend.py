"""Set or remove one field, or append one entry, in a YAML file; comments, order and layout are preserved."""

from __future__ import annotations

from dataclasses import replace

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.lines import end_of_lines, whole_lines_of
from generator.core.nodes import MappingNode, Node, SequenceNode, plain_data


class AmendError(Exception):
    """The layout of the file does not allow this change without touching something else."""


def with_field(source: SourceText, entry: str | None, name: str, lines: tuple[str, ...]) -> str:
    """Return the text of a file with one field set.

    `entry` is the id of an entry in a list, or None if the file is a single entry. `lines` are the
    lines of the field as YAML, without indentation, beginning with `name:`. An existing field is
    replaced in place, a new one is appended to its entry. Raises AmendError if the result would
    differ in anything else.
    """
    old = _root(source)
    node, after = _entry(old, entry)
    end_of_line = end_of_lines(source.text or "")
    rows = _rows(source)
    column = node.items[0][0].position.column
    begin, stop = _extent(source, node, after, name)
    key, first = node.key(name), node.items[0][0].position.line
    field = [(" " * (column - 1) + line if line else "") + end_of_line for line in lines]
    if key and begin == first:
        field[0] = rows[begin - 1][: column - 1] + lines[0] + end_of_line
    amended = "".join((*rows[: begin - 1], *field, *rows[stop - 1 :]))
    _only_this(source, old, amended, entry, name)
    return amended


def without_field(source: SourceText, entry: str | None, name: str) -> str:
    """Return the text of a file without one field, and without the comments in it.

    Raises AmendError, like `with_field`, and also if it is the first field of its entry.
    """
    node, _ = _entry(_root(source), entry)
    if _line_of(node, name) == _first_line(node):
        raise AmendError(f"{source.path}: {name} is the first field of its entry")
    return with_field(source, entry, name, ())


def with_item(source: SourceText, entry: str | None, name: str, lines: tuple[str, ...]) -> str:
    """Return the text of a file with one item appended to a list that is a field of an entry.

    `lines` are the lines of the item as YAML, beginning with `- `. Raises AmendError, like
    `with_field`, and also if the list is written on one line.
    """
    node, after = _entry(_root(source), entry)
    before = node.get(name)
    if before is None:
        return with_field(source, entry, name, (f"{name}:", *(f"  {line}" for line in lines)))
    column, begin = node.items[0][0].position.column, before.position
    if not isinstance(before, SequenceNode) or begin.line == _line_of(node, name):
        raise AmendError(f"{source.path}: write the list {name} of the entry one below the other")
    first, stop = _extent(source, node, after, name)
    rows = [row.rstrip("\r\n")[column - 1 :] for row in _rows(source)[first - 1 : stop - 1]]
    indent = " " * (begin.column - column)
    amended = with_field(source, entry, name, (*rows, *(indent + line for line in lines)))
    found = _entry(_root(replace(source, text=amended)), entry)[0].get(name)
    if not isinstance(found, SequenceNode) or [plain_data(i) for i in found.items[:-1]] != [
        plain_data(i) for i in before.items
    ]:
        raise AmendError(f"{source.path}: nothing can be added to {name} without touching others")
    return amended


def with_entry(source: SourceText, lines: tuple[str, ...]) -> str:
    """Return the text of a file that is a list of entries, with one appended.

    `lines` are the lines of the entry as YAML, beginning with `- `. The existing text stays byte
    for byte, except for blank lines at its end. Raises AmendError if the result would differ in
    anything else.
    """
    text = source.text or ""
    old = _root(source)
    if not isinstance(old, SequenceNode) or not old.items:
        raise AmendError(f"{source.path}: the file is no list of entries, one below the other")
    ending = end_of_lines(text)
    indent = " " * (old.position.column - 1)
    added = ending.join(indent + line if line else line for line in lines)
    amended = f"{text.rstrip()}{ending}{ending}{added}{ending}"
    before, after = (
        plain_data(old),
        plain_data(_root(SourceText(source.path, source.name, amended))),
    )
    if not isinstance(after, list) or len(after) != len(old.items) + 1 or after[:-1] != before:
        raise AmendError(f"{source.path}: no entry can be added without touching others")
    return amended


def _root(source: SourceText) -> Node:
    document, problems = parse(source)
    if document.root is None or problems:
        raise AmendError(f"{source.path}: mend the errors in the file first")
    return document.root


def _entry(root: Node, entry: str | None) -> tuple[MappingNode, int | None]:
    """Return the entry, and the line on which the next one begins, or None if it is the last.

    Raises AmendError if there is no such entry.
    """
    if entry is None and isinstance(root, MappingNode) and root.items:
        return root, None
    if isinstance(root, SequenceNode):
        for number, item in enumerate(root.items):
            if isinstance(item, MappingNode) and _name_of(item) == entry:
                rest = root.items[number + 1 :]
                return item, _first_line(rest[0]) if rest else None
    raise AmendError(f'there is no entry "{entry}"')


def _rows(source: SourceText) -> list[str]:
    text = source.text or ""
    return whole_lines_of(text if text.endswith(("\n", "\r")) else text + end_of_lines(text))


def _extent(source: SourceText, node: MappingNode, after: int | None, name: str) -> tuple[int, int]:
    """Return the line on which a field of an entry begins, or would begin, and the one after it."""
    rows = _rows(source)
    end = _trimmed(rows, after if after else len(rows) + 1)
    starts = [key.position.line for key, _ in node.items]
    if _first_line(node) != starts[0] or len(set(starts)) != len(starts):
        raise AmendError(f"{source.path}: write each field of the entry on a line of its own")
    if not node.key(name):
        return end, end
    begin = _line_of(node, name)
    later = [line for line in starts if line > begin]
    return begin, _trimmed(rows, later[0]) if later else end


def _line_of(node: MappingNode, name: str) -> int:
    key = node.key(name)
    return key.position.line if key else 0


def _first_line(node: Node) -> int:
    return node.position.line


def _name_of(item: MappingNode) -> object:
    return getattr(item.get("id"), "text", None)


def _trimmed(rows: list[str], stop: int) -> int:
    """Return `stop`, moved before the blank lines and comments that belong to what follows."""
    while stop > 1 and (not rows[stop - 2].strip() or rows[stop - 2].lstrip().startswith("#")):
        stop -= 1
    return stop


def _only_this(source: SourceText, old: Node, amended: str, entry: str | None, name: str) -> None:
    new = _root(SourceText(source.path, source.name, amended))
    before, after = plain_data(old), plain_data(new)
    for data in (before, after):
        entries = data if isinstance(data, list) else [data]
        for item in entries:
            if isinstance(item, dict) and (entry is None or item.get("id") == entry):
                item.pop(name, None)
    if before != after:
        raise AmendError(f"{source.path}: the field {name} cannot be set without touching others")
