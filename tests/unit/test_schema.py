"""The schemas for editors' programs: fresh, whole, and as strict as reading is, no stricter."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from generator.editing.schema import schema_files, schema_line, schema_of
from generator.records import proofs, types
from generator.records.kinds import RECORD_TYPES
from generator.records.text import ALWAYS_INVISIBLE, NEVER_LETTERS, is_invisible
from tests.support.editing import fields, load_yaml, refusals
from tests.support.project import ROOT
from tests.unit.test_values import REFUSED, TAKEN

SMALL = ROOT / "tests" / "fixtures" / "small" / "content"
CONTENT_FILES = [
    (folder, path.relative_to(folder).as_posix(), kind, up)
    for folder, up in ((ROOT / "content", ""), (SMALL, "../../../"))
    for kind in RECORD_TYPES
    for path in sorted(folder.glob(kind.pattern))
]
SCHEMAS = {kind.record.__name__: schema_of(kind) for kind in RECORD_TYPES}
FIELDS = [
    (record, name, field) for record, schema in SCHEMAS.items() for name, field in fields(schema)
]


@cache
def reader_of(kind: str) -> TypeAdapter[Any]:
    """Return what reads values of a type, by its name."""
    return TypeAdapter(getattr(proofs if hasattr(proofs, kind) else types, kind))


@cache
def validator_of(kind: str) -> Draft7Validator:
    """Return what an editor's program holds values of a type against."""
    return Draft7Validator(reader_of(kind).json_schema())


def takes(kind: str, text: str) -> bool:
    """Whether the schema of a type takes a value as it would be read if it were written plain."""
    schema = validator_of(kind)
    try:
        value = load_yaml(text)
    except Exception:
        value = text
    return schema.is_valid(text) or schema.is_valid(value)


def test_the_files_on_disk_are_those_of_the_models() -> None:
    there = {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    made = {file.path: file.content for file in schema_files()}
    assert there == made, "run: briefing schema"


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda k: k.pattern)
def test_a_schema_is_one_of_draft_7(kind: Any) -> None:
    Draft7Validator.check_schema(schema_of(kind))
    assert schema_of(kind)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_no_reference_has_neighbours_that_draft_7_would_not_see() -> None:
    def walk(node: Any) -> None:
        if isinstance(node, dict):
            assert "$ref" not in node or list(node) == ["$ref"]
            assert not {"$defs", "prefixItems", "ge", "le", "x-required"} & set(node)
            node = list(node.values())
        for item in node if isinstance(node, list) else ():
            walk(item)

    for kind in RECORD_TYPES:
        walk(schema_of(kind))


@pytest.mark.parametrize(
    ("record", "name", "field"), FIELDS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_field_has_a_description_an_example_that_holds_and_a_message(
    record: str, name: str, field: dict[str, Any]
) -> None:
    assert field["description"].endswith((".", "`"))
    assert field["errorMessage"].endswith(".")
    assert field["examples"]
    rest = {"definitions": SCHEMAS[record]["definitions"]}
    for value in [*field["examples"], *([field["default"]] if "default" in field else [])]:
        assert list(Draft7Validator(field | rest).iter_errors(value)) == []
    if "enum" in field:
        assert len(field["enumDescriptions"]) == len(field["enum"])
        assert all(field["enumDescriptions"])


def test_a_message_does_not_hide_which_field_is_missing_or_unknown() -> None:
    hiding = [
        name
        for kind in RECORD_TYPES
        for name, part in schema_of(kind)["definitions"].items()
        if "errorMessage" in part
    ]
    assert hiding == []


@pytest.mark.parametrize(
    ("folder", "name", "kind", "up"),
    CONTENT_FILES,
    ids=lambda v: v if isinstance(v, str) and ".yml" in v else "",
)
def test_a_content_file_names_its_schema_and_holds(
    folder: Path, name: str, kind: Any, up: str
) -> None:
    text = (folder / name).read_text("utf-8")
    first = text.partition("\n")[0]
    assert first == schema_line(kind, up)
    named = (folder / name).parent / first.partition("$schema=")[2]
    assert named.resolve().parent == ROOT / "schemas"
    assert named.is_file()
    assert refusals(name, text) == []


def test_every_kind_of_content_file_was_looked_at() -> None:
    looked_at = {(folder, kind) for folder, _, kind, _ in CONTENT_FILES}
    assert {kind for folder, kind in looked_at if folder == SMALL} == set(RECORD_TYPES)
    needed = {kind for kind in RECORD_TYPES if not kind.is_optional}
    assert {kind for folder, kind in looked_at if folder != SMALL} >= needed


@pytest.mark.parametrize(("kind", "written", "value"), TAKEN)
def test_what_is_read_is_taken(kind: str, written: str, value: object) -> None:
    assert takes(kind, written)


BEYOND = {
    ("Text", "a\x85b\x01"): "YAML itself has no such character",
    ("Text", "a\U000e0041b"): "the list of invisible characters ends with the basic plane",
    ("Name", "🎵"): "the list of what is no letter ends with the symbols of the basic plane",
    ("Day", "2023-02-29"): "a pattern does not count leap years",
    (
        "Id",
        "a\n",
    ): "to Python's `$` a line break at the end is nothing; to an editor's it is something",
    ("Url", "https://example.org:0/"): "a pattern does not count ports",
    ("Url", "https://example.org:99999/"): "a pattern does not count ports",
}
"""What reading refuses and a schema takes, and why."""


@pytest.mark.parametrize(("kind", "written", "rule"), REFUSED)
def test_what_is_refused_is_refused_before(kind: str, written: Any, rule: str) -> None:
    schema = validator_of(kind)
    is_beyond = isinstance(written, str) and (kind, written) in BEYOND
    assert schema.is_valid(written) == is_beyond


def test_the_invisible_characters_of_the_pattern_are_invisible() -> None:
    parts = iter(ALWAYS_INVISIBLE)
    listed = list(parts)
    for number, character in enumerate(listed):
        if character == "-":
            first, last = ord(listed[number - 1]), ord(listed[number + 1])
            assert all(is_invisible(chr(code)) for code in range(first, last + 1))
        else:
            assert is_invisible(character)


def test_the_pattern_of_a_name_takes_every_letter_and_digit() -> None:
    never = re.compile(f"[{NEVER_LETTERS}]")
    every = (chr(code) for code in range(sys.maxunicode + 1))
    assert [c for c in every if unicodedata.category(c)[0] in "LN" and never.match(c)] == []


def is_read(kind: str, text: str) -> bool:
    try:
        reader_of(kind).validate_python(text)
    except ValidationError:
        return False
    return True


ALPHABETS = {
    "Id": "az09-é",
    "Edtf": "0129-/.~?%",
    "Day": "0129-",
    "Number": "019-.,",
    "WholeNumber": "019-",
    "Degrees": "019-.",
    "Flag": "truefalse",
    "Stamp": "0af",
    "Hashes": "0af ",
    "TextDigest": "0af",
    "Seal": "0af",
    "KeyCheck": "0af",
    "Language": "enLat-0",
    "Branch": "a0/.-_",
    "Icon": "a0/-",
}


@pytest.mark.parametrize("kind", ALPHABETS)
@given(data=st.data())
def test_no_value_that_is_read_is_refused(kind: str, data: st.DataObject) -> None:
    text = data.draw(st.text(ALPHABETS[kind], min_size=1, max_size=24))
    if is_read(kind, text):
        assert takes(kind, text)


@given(text=st.text(max_size=40))
def test_no_text_that_is_read_is_refused(text: str) -> None:
    if is_read("Text", text) and not set(text) & set("\x1c\x1d\x1e\x1f\x85"):
        assert takes("Text", text)


@given(year=st.integers(1000, 9999), month=st.integers(1, 12), day=st.integers(1, 31))
def test_a_date_is_taken_where_it_is_read(year: int, month: int, day: int) -> None:
    text = f"{year}-{month:02}-{day:02}"
    leap_day = (month, day) == (2, 29)
    assert takes("Edtf", text) == is_read("Edtf", text) or leap_day


def test_years_read_as_numbers_are_dates_and_other_numbers_are_not() -> None:
    schema = validator_of("Edtf")
    assert [n for n in (0, 18, 999, 1000, 2018, 9999, 10000) if schema.is_valid(n)] == [
        1000,
        2018,
        9999,
    ]


def test_the_editor_settings_name_each_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    named = settings["yaml.schemas"].items()
    assert {name: [told] if isinstance(told, str) else told for name, told in named} == {
        f"./schemas/{file.path}": [f"/content/{pattern}" for pattern in kind.patterns]
        for file, kind in zip(schema_files(), RECORD_TYPES, strict=True)
    }
    assert settings["yaml.yamlVersion"] == "1.2"
