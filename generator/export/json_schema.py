"""The words in which the schema of the API is written: JSON Schema, draft 2020-12."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.records.base import Model

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The dialect of every schema."""

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
TRUTH: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
WEB: Schema = {"type": "string", "format": "uri-reference"}
IDENTIFIER: Schema = {"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"}


def reference(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """Return a schema that also lets null be."""
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def one_of(words: Iterable[str]) -> Schema:
    """Return the schema of a text that is one of a few."""
    return {"type": "string", "enum": [str(word) for word in words]}


def closed(fields: Mapping[str, Schema], model: type[Model] | None = None) -> Schema:
    """Return the schema of an object with just these fields, each of them always present.

    What a field of the same name in the model is described as is its description here too.
    """
    known = model.model_fields if model else {}
    described = {
        name: {**schema, "description": known[name].description}
        if name in known and known[name].description and "description" not in schema
        else schema
        for name, schema in fields.items()
    }
    return {
        "type": "object",
        "properties": described,
        "required": list(described),
        "additionalProperties": False,
    }


def with_definitions(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """Return a schema with the definitions that it refers to, directly or not, by name."""
    needed: dict[str, Schema] = {}
    waiting = [schema]
    while waiting:
        for name in _names_in(waiting.pop()):
            if name not in needed:
                needed[name] = definitions[name]
                waiting.append(definitions[name])
    return {**schema, "$defs": {name: needed[name] for name in sorted(needed)}}


def referring_to(node: Any, place: str) -> Any:
    """Return a schema whose references lead to definitions at another place in the document."""
    if isinstance(node, dict):
        return {
            name: value.replace("#/$defs/", place)
            if name == "$ref" and isinstance(value, str)
            else referring_to(value, place)
            for name, value in node.items()
        }
    return [referring_to(item, place) for item in node] if isinstance(node, list) else node


def _names_in(node: Any) -> Iterable[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "$ref" and isinstance(value, str):
                yield value.rpartition("/")[2]
            else:
                yield from _names_in(value)
    elif isinstance(node, list):
        for item in node:
            yield from _names_in(item)
