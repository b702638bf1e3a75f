"""Entries that are invalid, as far as they can be decoded: what is right in them can be looked at all the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.core.nodes import MappingNode, plain_data
from generator.records import Record
from generator.records.base import Model

M = TypeVar("M", bound=Model)
R = TypeVar("R", bound=Record)


def decoded_in_part(kind: type[R], node: MappingNode) -> R:
    """Return an invalid entry with those of its fields, and of their parts, that are valid.

    A list keeps its length, so that the positions in it are right. In place of all else stands what
    the field has if it is not written; an empty list, or "", where it has to be written.
    """
    made = _in_part(kind, plain_data(node))
    made.bind(node)
    return made


def _in_part(model: type[M], data: Any) -> M:
    given: Mapping[str, Any] = data if isinstance(data, dict) else {}
    values = {
        name: _value(model, name, field, given.get(field.alias or name, ...))
        for name, field in model.model_fields.items()
    }
    return model.model_construct(**values)


def _value(model: type[Model], name: str, field: FieldInfo, value: Any) -> Any:
    if value is not ...:
        try:
            return _adapter(model, name).validate_python(value)
        except ValidationError:
            part = next(_models(field.annotation), None)
            if part and isinstance(value, dict) and not _is_list(field):
                return _in_part(part, value)
            if part and isinstance(value, list) and _is_list(field):
                return tuple(_in_part(part, item) for item in value)
            if isinstance(value, list) and _is_list(field):
                return tuple(_item(model, name, item) for item in value)
    if field.is_required():
        return () if _is_list(field) else ""
    return field.get_default(call_default_factory=True)


def _item(model: type[Model], name: str, item: Any) -> Any:
    try:
        return _adapter(model, name).validate_python([item])[0]
    except ValidationError:
        return ""


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


@lru_cache(maxsize=256)
def _adapter(model: type[Model], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    of: Any = field.annotation
    return TypeAdapter(Annotated[of, *field.metadata] if field.metadata else of)


def _models(annotation: Any) -> Iterator[type[Model]]:
    """Yield the models that a type is made of."""
    if isinstance(annotation, type) and not get_args(annotation) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
