"""The issue forms are forms to GitHub, by the rules that it documents, and ask for evidence.

https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
(Syntax for GitHub's form schema; Common validation errors when creating issue forms)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.support.project import ROOT

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = ("correction.yml", "new-fact.yml", "new-source.yml")

TOP = {"name", "description", "title", "labels", "assignees", "projects", "type", "body"}
ATTRIBUTES = {
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "checkboxes": ({"label", "options"}, {"description"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
}
"""By type of element: the attributes that it must have, and those that it may have besides."""

EVIDENCE = {"source", "paragraph", "quote", "consulted"}


def problems(form: Any) -> Iterator[str]:
    """Say everything that GitHub would refuse in a form."""
    for key in form.keys() - TOP:
        yield f"{key}: not a key of a form"
    for key in ("name", "description"):
        if not is_text(form.get(key)):
            yield f"{key}: a text is needed"
    if not all(is_text(label) for label in form.get("labels", ())):
        yield "labels: texts are needed"
    body = form.get("body") or []
    if all(part.get("type") == "markdown" for part in body):
        yield "body: a field is needed"
    for key in ("id", "label"):
        values = [v for part in body if (v := part.get(key) or part["attributes"].get(key))]
        yield from (f"{v}: used twice" for v in {v for v in values if values.count(v) > 1})
    for number, part in enumerate(body):
        yield from (f"body[{number}]: {problem}" for problem in part_problems(part))


def part_problems(part: Any) -> Iterator[str]:
    if part.get("type") not in ATTRIBUTES:
        yield "not a type that is used here"
        return
    needed, allowed = ATTRIBUTES[part["type"]]
    attributes = part["attributes"]
    keys = {"type", "attributes"} | (set() if part["type"] == "markdown" else {"id", "validations"})
    yield from (f"{key} is missing" for key in needed - attributes.keys())
    yield from (f"{key} is not allowed" for key in attributes.keys() - needed - allowed)
    yield from (f"{key} is not allowed" for key in part.keys() - keys)
    if part["type"] != "markdown" and not re.fullmatch(r"[A-Za-z0-9_-]+", part.get("id", "")):
        yield "an id has letters, digits, - and _"
    for key in attributes.keys() - {"options", "multiple", "default"}:
        if not is_text(attributes[key]):
            yield f"{key} must be a text"
    options = attributes.get("options", ["one"])
    if part["type"] == "checkboxes":
        yield from (f"{o}: not a box" for o in options if not set(o) <= {"label", "required"})
        options = [box.get("label") for box in options]
    if not options or not all(is_text(o) and o.lower() != "none" for o in options):
        yield "options are texts, and none of them is None"
    if len(set(options)) != len(options):
        yield "an option is there twice"
    required = part.get("validations", {}).get("required", False)
    if part.get("validations", {}).keys() - {"required"} or not isinstance(required, bool):
        yield "validations say required: true or false"


def is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def form_of(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def test_the_folder_holds_the_forms_and_their_configuration() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted((*FORMS, "config.yml"))
    assert form_of("config.yml").keys() <= {"blank_issues_enabled", "contact_links"}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_one_to_github(name: str) -> None:
    assert list(problems(form_of(name))) == []


@pytest.mark.parametrize("name", FORMS)
def test_a_form_asks_for_evidence(name: str) -> None:
    form = form_of(name)
    assert {part.get("id") for part in form["body"]} >= EVIDENCE
    assert form["labels"][0] == "content"


def test_what_github_refuses_is_seen() -> None:
    field = {"type": "input", "id": "a b", "attributes": {"label": True, "options": []}}
    form = {"name": " ", "colour": "red", "body": [field, field]}
    assert sorted(problems(form)) == [
        "True: used twice",
        "a b: used twice",
        "body[0]: an id has letters, digits, - and _",
        "body[0]: label must be a text",
        "body[0]: options are texts, and none of them is None",
        "body[0]: options is not allowed",
        "body[1]: an id has letters, digits, - and _",
        "body[1]: label must be a text",
        "body[1]: options are texts, and none of them is None",
        "body[1]: options is not allowed",
        "colour: not a key of a form",
        "description: a text is needed",
        "name: a text is needed",
    ]
