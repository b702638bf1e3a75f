"""Write the tree of a file as lines."""

from __future__ import annotations

from generator.editing.layout.order import field_of, part_of, spelling_of
from generator.editing.layout.scalars import WIDTH, Spelling, inline, key, spell, word
from generator.editing.layout.tree import Group, Leaf, Slot
from generator.records.base import Model

STEP = 2
"""The indentation per level, in spaces."""


def emit(root: Group, record: type[Model] | None) -> tuple[str, ...]:
    """Return the lines of a file. `record` is the model of the file, or of each of its entries.

    If None, fields stay in the order of the file.
    """
    if not root.slots:
        return (*_tidy(root.below), "{}" if root.keyed else "[]")
    lines = _file_of_fields(root, record) if root.keyed else _file_of_entries(root, record)
    below = _tidy(root.below)
    return (*lines, *([""] if root.below[:1] == [""] else []), *below)


def _file_of_fields(root: Group, record: type[Model] | None) -> list[str]:
    first = root.slots[0]
    head, first.above = _head(first.above)
    return [*head, *_fields(root, 0, record)]


def _head(above: list[str]) -> tuple[list[str], list[str]]:
    """Split the comments above the first field into those of the file and those of the field.

    Those of the field directly precede it, and a blank line separates them from the others.
    """
    tidy = _tidy(above)
    if above[-1:] == [""]:
        return [*tidy, ""], []
    for place in range(len(tidy) - 1, 0, -1):
        if not tidy[place]:
            return tidy[: place + 1], tidy[place + 1 :]
    return tidy, []


def _file_of_entries(root: Group, record: type[Model] | None) -> list[str]:
    lines: list[str] = []
    for slot in root.slots:
        above, entry = _item(slot, 0, record, Spelling.TEXT)
        lines += [""] if lines else []
        lines += [*_tidy(above), *([""] if above[-1:] == [""] else []), *entry]
    return lines


def _fields(group: Group, indent: int, record: type[Model] | None) -> list[str]:
    lines: list[str] = []
    for slot in _in_order(group, record):
        above, field = _field(slot, indent, record)
        lines += [*_indented(_comments(above), indent), *field]
    return lines


def _in_order(group: Group, record: type[Model] | None) -> list[Slot]:
    """Sort fields in the order of the record; an unknown one stays after the field above it."""
    place, placed = -1, []
    for slot in group.slots:
        known = field_of(record, slot.key)
        place = known[0] if known else place
        placed.append((place, slot))
    return [slot for _, slot in sorted(placed, key=lambda pair: pair[0])]


def _field(slot: Slot, indent: int, record: type[Model] | None) -> tuple[list[str], list[str]]:
    """Return the comments above a field, and the lines of the field."""
    known = field_of(record, slot.key)
    field = known[1] if known else None
    part, spelling = part_of(field), spelling_of(field)
    lead = f"{' ' * indent}{key(slot.key or '')}:"
    value = slot.value
    if isinstance(value, Leaf):
        return slot.above, _leaf(value, f"{lead} ", spelling, indent, slot.beside)
    if (short := _short(value, len(lead) + 1, spelling)) is not None:
        return [*slot.above, *value.below], [_beside(f"{lead} {short}", slot.beside)]
    inner = indent + STEP
    lines = _fields(value, inner, part) if value.keyed else _items(value, inner, part, spelling)
    return slot.above, [
        _beside(lead, slot.beside),
        *lines,
        *_indented(_comments(value.below), inner),
    ]


def _items(group: Group, indent: int, part: type[Model] | None, spelling: Spelling) -> list[str]:
    lines: list[str] = []
    for slot in group.slots:
        above, item = _item(slot, indent, part, spelling)
        lines += [*_indented(_comments(above), indent), *item]
    return lines


def _item(
    slot: Slot, indent: int, part: type[Model] | None, spelling: Spelling
) -> tuple[list[str], list[str]]:
    """Return the comments above an item, and the lines of the item from its dash on.

    Comments above or beside the first line inside the item become comments of the item, because
    that line is the one with the dash.
    """
    dash = f"{' ' * indent}- "
    value = slot.value
    above = [*slot.above]
    if isinstance(value, Leaf):
        return above, _leaf(value, dash, spelling, indent, slot.beside)
    if (short := _short(value, len(dash), spelling)) is not None:
        return [*above, *value.below], [_beside(dash + short, slot.beside)]
    slots = _in_order(value, part) if value.keyed else value.slots
    if slot.beside and slots[0].beside:
        above.append(slot.beside)
    slots[0].beside = slots[0].beside or slot.beside
    lines: list[str] = []
    for number, inner in enumerate(slots):
        if value.keyed:
            comments, rest = _field(inner, indent + STEP, part)
        else:
            comments, rest = _item(inner, indent + STEP, part, spelling)
        if number:
            lines += _indented(_comments(comments), indent + STEP)
        else:
            above += _comments(comments)
        lines += rest
    lines[0] = dash + lines[0][len(dash) :]
    return above, [*lines, *_indented(_comments(value.below), indent + STEP)]


def _leaf(leaf: Leaf, lead: str, spelling: Spelling, indent: int, beside: str | None) -> list[str]:
    if leaf.empty:
        return [_beside(lead.rstrip(), beside)]
    first, block = spell(leaf.text, spelling, len(lead), indent + STEP)
    return [_beside(lead + first, beside), *_indented(block, indent + STEP)]


def _short(group: Group, column: int, spelling: Spelling) -> str | None:
    """Return a group in flow style on one line, or None if it has to be a block."""
    if not group.slots:
        return "{}" if group.keyed else "[]"
    if group.keyed or spelling is not Spelling.TEXT or group.below:
        return None
    words = []
    for slot in group.slots:
        if not isinstance(slot.value, Leaf) or slot.value.empty or slot.above or slot.beside:
            return None
        if word(slot.value.text) is None:
            return None
        words.append(inline(slot.value.text))
    line = f"[{', '.join(words)}]"
    return line if column + len(line) <= WIDTH else None


def _beside(line: str, comment: str | None) -> str:
    return f"{line}  {comment}" if comment else line


def _indented(lines: list[str] | tuple[str, ...], indent: int) -> list[str]:
    return [f"{' ' * indent}{line}" if line else "" for line in lines]


def _comments(lines: list[str]) -> list[str]:
    """Return comments without the blank lines between them."""
    return [line for line in lines if line]


def _tidy(lines: list[str]) -> list[str]:
    """Return comments with at most one blank line in a row, and none at either end."""
    tidy: list[str] = []
    for line in lines:
        if line or tidy[-1:] not in ([], [""]):
            tidy.append(line)
    return tidy[:-1] if tidy[-1:] == [""] else tidy
