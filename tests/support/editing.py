"""What an editor's program does with a content file: read YAML 1.2, and hold it against a schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft7Validator

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Position
from generator.core.nodes import MappingNode, node_at
from generator.editing.schema import schema_of
from generator.records.kinds import RECORD_TYPES, RecordType


class CoreLoader(yaml.CSafeLoader):
    """Reads plain scalars as the core schema of YAML 1.2 does, https://yaml.org/spec/1.2.2/#1032-tag-resolution.

    That is what yaml-language-server and `yaml` on npm do: no dates, no `yes`, no sexagesimals.
    """


CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), _first
    )


def _int(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    text = node.value.lower()
    return int(text, 0) if text.startswith(("0x", "0o")) else int(text)


CoreLoader.add_constructor("tag:yaml.org,2002:int", _int)


def load_yaml(text: str) -> Any:
    """Return what an editor's program has of a file; raise yaml.YAMLError if it cannot read it."""
    return yaml.load(text, Loader=CoreLoader)


def kind_of(name: str) -> RecordType | None:
    """Return the kind of a content file, by its path below content/."""
    parts = name.split("/")

    def fits(pattern: str) -> bool:
        wanted = pattern.split("/")
        return len(wanted) == len(parts) and all(map(fnmatchcase, parts, wanted))

    return next((k for k in RECORD_TYPES if any(map(fits, k.patterns))), None)


@cache
def validator(kind: RecordType) -> Draft7Validator:
    """Return an independent validator of the schema of a kind, as it is written to disk."""
    return Draft7Validator(json.loads(json.dumps(schema_of(kind))))


def refusals(name: str, text: str) -> list[tuple[Position, str]]:
    """Return where in a content file its schema refuses something, and in which words.

    Positions are those that `check` has for the same value.
    """
    kind = kind_of(name)
    assert kind
    document, _ = parse(SourceText(name, name, text))
    assert document.root
    found = []
    for error in validator(kind).iter_errors(load_yaml(text)):
        node = node_at(document.root, tuple(error.absolute_path))
        words = error.schema.get("errorMessage", error.message)
        if error.validator == "additionalProperties" and isinstance(node, MappingNode):
            known = error.schema["properties"]
            unknown = [key for key, _ in node.items if key.text not in known]
            found += [(key.position, words) for key in unknown]
        else:
            found.append((node.position, words))
    return found


def fields(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field that a schema describes, by its path."""
    for name, part in node.get("definitions", {}).items():
        for field, described in part["properties"].items():
            yield f"{path}{name}.{field}", described
