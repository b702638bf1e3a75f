"""JSON Schemas (draft-07) of the content files, generated from the models, for text editors.

They give completion, an explanation on hover, and marks for errors while somebody types. What they
reject `check` rejects too, but not the reverse.

`yaml-language-server`, which Visual Studio Code's YAML extension and most other editors run, shows
`description`, `examples` and `enumDescriptions` on hover, and `errorMessage` in place of its own
message. On a schema with `properties`, `errorMessage` would hide which field is missing or unknown;
so a field that holds fields is validated in two steps, the second without `errorMessage`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaWarningKind

from generator.content.validation_errors import part_in
from generator.records.base import Model, Vocabulary
from generator.records.kinds import RECORD_TYPES, RecordType
from generator.render.render import RenderedFile

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, Any]


def schema_files() -> tuple[RenderedFile, ...]:
    """Return the files of the folder schemas/: one schema for each kind of content file."""
    return tuple(
        RenderedFile(_file_name(kind), f"{json.dumps(schema_of(kind), indent=1)}\n".encode())
        for kind in RECORD_TYPES
    )


def schema_line(kind: RecordType, to_project: str = "") -> str:
    """Return the first line of the content files of a kind: the comment that names their schema.

    `to_project` is the relative path from the folder of content/ to the project, such as "../../".
    """
    up = "../" * (kind.pattern.count("/") + 1)
    return f"# yaml-language-server: $schema={up}{to_project}schemas/{_file_name(kind)}"


def schema_of(kind: RecordType) -> Schema:
    """Return the JSON Schema of one kind of content file."""
    record = kind.record.model_json_schema(by_alias=True, schema_generator=_Generator)
    parts: Schema = {**record.pop("$defs", {}), kind.record.__name__: record}
    entry = _field({"$ref": kind.record.__name__}, parts)
    top = {"title": _in_words(kind.record.__name__), "description": record["description"]}
    if kind.many:
        error = 'A list of entries: each begins with "- ", in the first column.'
        top |= {"type": "array", "items": entry, "errorMessage": error}
    else:
        top |= entry
    definitions = {
        name: {"title": _in_words(name), **_fields(parts[name], model, parts)}
        for name, model in sorted(_models(kind.record).items())
    }
    return {"$schema": DRAFT, **top, "definitions": definitions}


def _file_name(kind: RecordType) -> str:
    return f"{kind.word}.json"


def _in_words(name: str) -> str:
    """Return the name of a class in words: SummarySentence becomes "Summary sentence"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("Record")).capitalize()


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, without what an editor has no use for."""

    ignored_warning_kinds: set[JsonSchemaWarningKind] = {"non-serializable-default"}  # noqa: RUF012

    def nullable_schema(self, schema: Any) -> Schema:
        """A field that may be left out is not one that may be empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> Schema:
        """Keep the defaults that somebody would write."""
        made = super().default_schema(schema)
        if not isinstance(made.get("default"), str | int):
            made.pop("default", None)
        return made

    def enum_schema(self, schema: Any) -> Schema:
        """List the words, with what each means."""
        words: list[Vocabulary] = schema["members"]
        return {
            "enum": [str(word) for word in words],
            "enumDescriptions": [word.meaning for word in words],
            "errorMessage": f"One of {', '.join(words)}.",
        }

    def field_title_should_be_set(self, schema: Any) -> bool:
        """A field has its name; it needs no second one."""
        return False


def _models(model: type[Model]) -> dict[str, type[Model]]:
    """Return a model and those that its fields hold, by name."""
    inner = [part_in(field.annotation) for field in model.model_fields.values()]
    found = {model.__name__: model}
    for part in filter(None, inner):
        found |= _models(part)
    return found


def _limits(field: FieldInfo) -> Schema:
    """Return the `minimum` and `maximum` of a field, as far as it has them."""
    names = {"ge": "minimum", "le": "maximum"}
    found = ((names[n], getattr(limit, n, None)) for limit in field.metadata for n in names)
    return {name: bound for name, bound in found if bound is not None}


def _fields(part: Schema, model: type[Model], parts: Schema) -> Schema:
    """Return the schema of an entry's fields, for the second step: no `type`, no `errorMessage`."""
    known = {field.alias or name: field for name, field in model.model_fields.items()}
    properties = {
        name: _field(field, parts) | _limits(known[name])
        for name, field in part["properties"].items()
    }
    wanted = [name for name, field in properties.items() if field.pop("x-required", False)]
    return {
        "description": part["description"],
        "properties": properties,
        "required": [*part.get("required", ()), *wanted],
        "additionalProperties": False,
        **{name: part[name] for name in ("dependencies",) if name in part},
    }


def _field(made: Schema, parts: Schema) -> Schema:
    """Return the schema of one field or list item.

    A reference goes into `allOf`, because draft-07 ignores what is beside a `$ref`.
    """
    made = dict(made)
    if "`" in (text := made.get("description", "")):
        made["markdownDescription"] = text
    for name in ("ge", "le"):
        made.pop(name, None)
    if "$ref" in made:
        name = made.pop("$ref").rpartition("/")[2]
        made.setdefault("description", parts[name]["description"])
        if "enum" in parts[name]:
            described: Schema = parts[name] | made
            return described
        made |= {"type": "object", "allOf": [{"$ref": f"#/definitions/{name}"}]}
        made["errorMessage"] = "Fields, one a line: `name: value`."
    elif made["type"] == "array":
        items = made.pop("prefixItems", [made.get("items")])[0]
        made |= {"items": _field(items, parts), "errorMessage": _LIST}
    return made


_LIST = 'A list: one entry a line, each behind "- ", or all in brackets with commas: [one, two].'
