"""Find the comments of a YAML file, and attach each to a field, an entry or a list.

A comment on a line of its own belongs to what follows it; if it is indented deeper than that, to
the end of the entry or list above. A comment at the end of a line belongs to what is on the line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.editing.layout.tree import Group, Leaf, Slot, groups_around, slots_in

_COMMENT = re.compile(r"#[^\n]*")
_BLOCK_HEADER = re.compile(r"[>|][^\n#]*(#[^\n]*)")
_NO_CONTENT = re.compile(r"[\s-]*|---\s+")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, from its `#` on. `alone` if nothing that could own it precedes it on its line.

    `start` is an offset in the text. `dash` is the offset of the end of a dash that it follows
    directly, or None. `after_blank` and `before_blank` tell whether a blank line is next to it.
    """

    start: int
    column: int
    text: str
    alone: bool
    dash: int | None
    after_blank: bool
    before_blank: bool


def comments_of(text: str) -> tuple[Comment, ...]:
    """Return the comments of a YAML file, which are the text between libyaml's tokens."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    comments = []
    for start, comment, dash in _found(text):
        number = bisect_left(starts, start + 1) - 1
        column = start - starts[number]
        comments.append(
            Comment(
                start,
                column,
                comment.rstrip(),
                _NO_CONTENT.fullmatch(lines[number][:column]) is not None,
                dash,
                number > 0 and not lines[number - 1].strip(),
                number + 1 < len(lines) and not lines[number + 1].strip(),
            )
        )
    return tuple(comments)


def _found(text: str) -> Iterator[tuple[int, str, int | None]]:
    end, dash = 0, None
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start = token.start_mark.index
        for found in _COMMENT.finditer(text, end, max(start, end)):
            yield found.start(), found[0], dash
        end = max(end, token.end_mark.index)
        dash = end if isinstance(token, yaml.BlockEntryToken) else None
        if getattr(token, "style", None) in ("|", ">") and (
            header := _BLOCK_HEADER.match(text, start, end)
        ):
            yield header.start(1), header[1], None


def attach(comments: tuple[Comment, ...], root: Group) -> None:
    """Attach each comment to the slot or group of the tree that it belongs to."""
    slots = list(slots_in(root))
    starts = [slot.start for slot in slots]
    for comment in comments:
        place = bisect_left(starts, comment.start)
        before = slots[place - 1] if place else None
        after = slots[place] if place < len(slots) else None
        if comment.alone or before is None:
            _put(comment, *_place_of(comment, before, after, root))
            continue
        owner = before
        while owner.group.flow and owner.group.end <= comment.start and owner.group.owner:
            owner = owner.group.owner
        if owner.beside is None:
            owner.beside = comment.text
        else:
            owner.above.append(comment.text)


def _place_of(
    comment: Comment, before: Slot | None, after: Slot | None, root: Group
) -> tuple[list[str], bool]:
    """Return the list of comments to append to, and whether it is the `below` of a group."""
    for group in groups_around(after):
        if group.flow and group.start < comment.start < group.end and after:
            return after.above, False
    for group in groups_around(before):
        if group.flow and group.start < comment.start < group.end:
            return group.below, True
    value = before.value if before else None
    if before and isinstance(value, Leaf) and not value.empty and value.start > comment.start:
        return before.above, False
    if comment.dash is not None and after and not (before and before.start == comment.dash):
        return after.above, False
    while after and after.group.flow and after.group.owner:
        after = after.group.owner
    if after is None or comment.column > after.group.column:
        still_open = [id(group) for group in groups_around(after)]
        for group in groups_around(before):
            ended = not group.flow and id(group) not in still_open
            if ended and group.column <= comment.column:
                return group.below, True
    return (after.above, False) if after else (root.below, True)


def _put(comment: Comment, place: list[str], below: bool) -> None:
    if comment.after_blank and (place or below) and place[-1:] != [""]:
        place.append("")
    place.append(comment.text)
    if comment.before_blank and not below:
        place.append("")
