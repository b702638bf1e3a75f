"""An entry of a content file as YAML, in the layout that content has.

One field a line; lists of ids in brackets; a text that does not fit on its line folded below it; a
value in double quotes only where another reader of YAML would take it for something else than a text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from generator.parse import Mapping as MappingNode
from generator.parse import Scalar, parse
from generator.read import SourceText

WIDTH = 100
"""The number of characters that a line has at most, where it can be broken at a space."""

Fields = Mapping[str, Any]
"""The fields of an entry in their order: texts, lists of texts, lists of further fields."""

_BARE = frozenset(("accessed", "amount", "official", "paragraph", "paragraphs"))
"""Fields whose values are numbers, days, or true and false, to every reader of YAML."""


def as_yaml(fields: Fields) -> tuple[str, ...]:
    """Return the lines of an entry, without indentation."""
    return tuple(_fields(fields, 0))


def as_item(fields: Fields) -> tuple[str, ...]:
    """Return the lines of an entry as one of a list."""
    return tuple(_item(_fields(fields, 2), 0))


def _fields(fields: Fields, indent: int) -> list[str]:
    lines = []
    for name, value in fields.items():
        lead = f"{' ' * indent}{name}:"
        if isinstance(value, str):
            lines += _text(lead, value, indent, bare=name in _BARE)
        elif all(isinstance(entry, str) for entry in value):
            lines += _list(lead, value, indent)
        else:
            lines.append(lead)
            for entry in value:
                lines += _item(_fields(entry, indent + 4), indent + 2)
    return lines


def _item(lines: list[str], indent: int) -> list[str]:
    return [f"{' ' * indent}- {lines[0][indent + 2 :]}", *lines[1:]]


def _list(lead: str, values: Sequence[str], indent: int) -> list[str]:
    words = f"{lead} [{', '.join(values)}]"
    are_words = all(value.replace("-", "").isalnum() and value.isascii() for value in values)
    if are_words and len(words) <= WIDTH:
        return [words]
    return [lead, *(f"{' ' * (indent + 2)}- {_written(value)}" for value in values)]


def _text(lead: str, text: str, indent: int, *, bare: bool) -> list[str]:
    line = f"{lead} {_written(text, bare=bare)}"
    if len(line) <= WIDTH or " " not in text or _must_be_escaped(text):
        return [line]
    wrapped = textwrap.wrap(
        text,
        WIDTH - indent - 2,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
    return [f"{lead} >-", *(f"{' ' * (indent + 2)}{part}" for part in wrapped)]


def _written(text: str, *, bare: bool = False) -> str:
    """Write a value plain where every reader of YAML finds the same text in it, else in quotes."""
    if not _must_be_escaped(text):
        node = yaml.SafeLoader.yaml_implicit_resolvers
        tags = [
            tag for tag, form in (*node.get(text[:1], ()), *node.get(None, ())) if form.match(text)
        ]
        if (bare or not tags) and _reads_as(f"a: {text}", text):
            return text
    return f'"{"".join(map(_in_quotes, text))}"'


def _in_quotes(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if not _must_be_escaped(character):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _must_be_escaped(text: str) -> bool:
    return not text.isprintable() or yaml.reader.Reader.NON_PRINTABLE.search(text) is not None


def _reads_as(line: str, text: str) -> bool:
    document, problems = parse(SourceText("", "", line))
    value = document.root.get("a") if isinstance(document.root, MappingNode) else None
    return not problems and isinstance(value, Scalar) and value.plain and value.text == text
