"""A YAML file as a tree to format: data, source offsets, and lists for comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.content.parse import LINE_BREAKS
from generator.core.lines import with_plain_ends


@dataclass
class Leaf:
    """A scalar. `empty` if it is missing or a plain null."""

    text: str
    empty: bool
    start: int


@dataclass
class Group:
    """A mapping (`keyed`) or a list, in flow or block style.

    `start` and `end` are offsets in the text; `column` is that of the keys or dashes of a block.
    `owner` is the slot whose value it is. `below` are the comments after its last slot; an empty
    string among comments is a blank line.
    """

    keyed: bool
    flow: bool
    start: int
    column: int
    owner: Slot | None
    end: int = 0
    slots: list[Slot] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


@dataclass
class Slot:
    """A field or a list item, with the comments above it and the one at the end of its line."""

    group: Group
    start: int
    key: str | None = None
    value: Leaf | Group = field(default_factory=lambda: Leaf("", True, 0))
    above: list[str] = field(default_factory=list)
    beside: str | None = None


def with_plain_breaks(text: str) -> str:
    """Return a text in which every line break that YAML knows is written as `\\n`."""
    return with_plain_ends(text).translate(LINE_BREAKS)


def tree(text: str) -> Leaf | Group | None:
    """Return the tree of a file, or None if it is empty.

    The file must be one that `generator.content.parse` reports no problems in.
    """
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _value(event, events, None)
    return None


def slots_in(group: Group) -> Iterator[Slot]:
    """Yield every slot below a group in the order of the file, outer slots before inner ones."""
    for slot in group.slots:
        yield slot
        if isinstance(slot.value, Group):
            yield from slots_in(slot.value)


def groups_around(slot: Slot | None) -> Iterator[Group]:
    """Yield the groups that contain a slot, innermost first."""
    while slot is not None:
        yield slot.group
        slot = slot.group.owner


def _value(event: yaml.Event, events: Iterator[yaml.Event], owner: Slot | None) -> Leaf | Group:
    start = event.start_mark
    assert start is not None
    if isinstance(event, yaml.ScalarEvent):
        empty = not event.style and event.value in ("", "~", "null", "Null", "NULL")
        return Leaf("" if empty else event.value, empty, start.index)
    assert isinstance(event, yaml.CollectionStartEvent)
    keyed = isinstance(event, yaml.MappingStartEvent)
    group = Group(keyed, bool(event.flow_style), start.index, start.column, owner)
    while not isinstance(event := next(events), yaml.CollectionEndEvent):
        assert event.start_mark is not None
        slot = Slot(group, event.start_mark.index)
        if keyed:
            assert isinstance(event, yaml.ScalarEvent)
            slot.key = event.value
            event = next(events)
        slot.value = _value(event, events, slot)
        group.slots.append(slot)
    assert event.end_mark is not None
    group.end = event.end_mark.index
    return group
