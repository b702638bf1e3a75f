"""The schema of the API: every published document fits it, and it lets nothing else be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from generator.compose.data.api import SCHEMA_VERSION
from generator.pipeline import Rendered
from tests.support.looping import some

Json = Any


@pytest.fixture(scope="module")
def files(rendered: Rendered) -> dict[str, Json]:
    return {
        f.path.removeprefix("api/v1/"): json.loads(f.content)
        for f in rendered.files
        if f.path.startswith("api/v1/")
    }


def documents(files: dict[str, Json]) -> dict[str, Json]:
    return {path: doc for path, doc in files.items() if not path.startswith(("schema/", "openapi"))}


def schema_for(files: dict[str, Json], path: str) -> Json:
    name = "fact.json" if path.startswith("facts/") else path
    return files[f"schema/{name}"]


def everything(node: Json) -> Iterator[Json]:
    yield node
    values = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for value in values:
        yield from everything(value)


def test_every_document_fits_its_schema(files: dict[str, Json]) -> None:
    used = set()
    for path, document in some(documents(files).items()):
        schema = schema_for(files, path)
        jsonschema.Draft202012Validator.check_schema(schema)
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        jsonschema.Draft202012Validator(schema, format_checker=checker).validate(document)
        used.add(schema["$id"].rpartition("/")[2])
    assert used == {path.removeprefix("schema/") for path in files if path.startswith("schema/")}


def test_no_object_may_have_another_field_or_lack_one(files: dict[str, Json]) -> None:
    """Wherever a field is added, or one is taken away, the schema refuses the document."""
    checked = 0
    for path, document in some(documents(files).items()):
        validator = jsonschema.Draft202012Validator(schema_for(files, path))
        places = [node for node in everything(document) if isinstance(node, dict)]
        for node in places[:40]:
            node["made_up"] = 1
            assert not validator.is_valid(document), path
            del node["made_up"]
            name, value = next(iter(node.items()))
            rest = dict(node)
            del node[name]
            assert not validator.is_valid(document), (path, name)
            node.clear()
            node.update({name: value, **rest})
            checked += 1
        assert validator.is_valid(document)
    assert checked > 100


def test_the_description_names_each_document_and_resolves(files: dict[str, Json]) -> None:
    openapi = files["openapi.json"]
    assert openapi["openapi"] == "3.1.0"
    assert openapi["info"]["version"] == SCHEMA_VERSION
    whole = {f"/{path}" for path in documents(files) if not path.startswith("facts/")}
    assert set(openapi["paths"]) == {*whole, "/facts/{id}.json"}
    schemas = openapi["components"]["schemas"]
    named = [n["$ref"] for n in everything(openapi) if isinstance(n, dict) and "$ref" in n]
    assert some(named)
    assert {name.removeprefix("#/components/schemas/") for name in named} == set(schemas)
    operations = [path["get"] for path in openapi["paths"].values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    for operation in operations:
        (content,) = operation["responses"]["200"]["content"].values()
        assert content["schema"]


def test_a_fact_alone_is_the_fact_among_all(files: dict[str, Json]) -> None:
    for fact in some(files["facts.json"]["facts"]):
        assert files[f"facts/{fact['id']}.json"] == fact
