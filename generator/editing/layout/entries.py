"""Write a new entry as YAML in the canonical layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.editing.layout.emit import emit
from generator.editing.layout.tree import Group, Leaf, Slot
from generator.records.base import Model

Fields = Mapping[str, Any]
"""The fields of an entry: texts, lists of texts, or lists of mappings of fields."""


def as_yaml(fields: Fields, record: type[Model] | None) -> tuple[str, ...]:
    """Return the lines of an entry as a mapping, in the field order of `record`."""
    return emit(_group(fields), record)


def as_item(fields: Fields, record: type[Model] | None) -> tuple[str, ...]:
    """Return the lines of an entry as a list item, in the field order of `record`."""
    return emit(_group([fields]), record)


def _group(value: Fields | Sequence[Any]) -> Group:
    keyed = isinstance(value, Mapping)
    group = Group(keyed=keyed, flow=False, start=0, column=1, owner=None)
    named = value.items() if isinstance(value, Mapping) else ((None, item) for item in value)
    group.slots = [Slot(group, 0, key, _node(item)) for key, item in named]
    return group


def _node(value: Any) -> Leaf | Group:
    return Leaf(value, False, 0) if isinstance(value, str) else _group(value)
