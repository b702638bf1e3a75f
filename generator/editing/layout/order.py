"""What the models decide about the layout: the order of fields, and the spelling of values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.content.validation_errors import part_in
from generator.editing.layout.scalars import Spelling
from generator.records.base import Model
from generator.records.proofs import Hashes, KeyCheck, Seal, TextDigest
from generator.records.types import Edtf, Stamp

_BARE = (bool, int, float, Decimal, date)
_BY_TYPE = (
    *((quoted, Spelling.QUOTED) for quoted in (Edtf, Stamp, TextDigest, Seal, KeyCheck)),
    (Hashes, Spelling.WORDS),
)


def field_of(record: type[Model] | None, name: str | None) -> tuple[int, FieldInfo] | None:
    """Return a field by its name (or alias) in YAML, with its position in the order, or None."""
    if record is None:
        return None
    for place, (attribute, field) in enumerate(record.model_fields.items()):
        if (field.alias or attribute) == name:
            return place, field
    return None


def part_of(field: FieldInfo | None) -> type[Model] | None:
    """Return the model of a field's value, or of each of its items; None if it has none."""
    return part_in(field.annotation) if field else None


def spelling_of(field: FieldInfo | None) -> Spelling:
    """Return the spelling of a field's value, or of each of its items."""
    if field is None:
        return Spelling.TEXT
    found = (*field.metadata, *_metadata(field.annotation))
    for alias, spelling in _BY_TYPE:
        if get_args(alias)[1] in found:
            return spelling
    types = {field.annotation, *_types(field.annotation)}
    return Spelling.BARE if types & set(_BARE) else Spelling.TEXT


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _metadata(inner)


def _types(annotation: Any) -> Iterator[type]:
    for inner in get_args(annotation):
        if isinstance(inner, type):
            yield inner
        yield from _types(inner)
