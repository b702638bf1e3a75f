"""A YAML file as a tree that its layout can be written from: data, places, and room for comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.content.parse import LINE_BREAKS
from generator.core.lines import with_plain_ends


@dataclass
class Leaf:
    """A scalar. `empty` where nothing, or a plain null, is written."""

    text: str
    empty: bool
    start: int


@dataclass
class Group:
    """Fields (`keyed`) or a list. `column` is that of its keys or dashes where it is a block.

    `below` are the comments behind its last slot; an empty string among comments is a blank line.
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
    """A field or an item, with the comments above it and the one beside it on its line."""

    group: Group
    start: int
    key: str | None = None
    value: Leaf | Group = field(default_factory=lambda: Leaf("", True, 0))
    above: list[str] = field(default_factory=list)
    beside: str | None = None


def with_plain_breaks(text: str) -> str:
    """Return a text with `\\n` at the end of each line, and nothing else that YAML takes for one."""
    return with_plain_ends(text).translate(LINE_BREAKS)


def tree(text: str) -> Leaf | Group | None:
    """Build the tree of a file that `generator.content.parse` had nothing to say about; None if it is empty."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _value(event, events, None)
    return None


def slots_in(group: Group) -> Iterator[Slot]:
    """Yield every slot below a group in the order of the file, the outer ones first."""
    for slot in group.slots:
        yield slot
        if isinstance(slot.value, Group):
            yield from slots_in(slot.value)


def groups_around(slot: Slot | None) -> Iterator[Group]:
    """Yield the groups that a slot stands in, the innermost first."""
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
