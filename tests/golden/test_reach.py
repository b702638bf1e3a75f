"""Every mistake of the corpus, told while typing too, or listed here with the reason why it cannot be.

A schema sees one file, as a YAML parser hands it over. What it can see it has to refuse, at the
place that `check` names; and what `check` lets pass it has to take.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic, Position
from generator.core.record_rules import ID_UNIQUE, RESOLVES
from generator.rules import RULES
from tests.support.broken import BROKEN, CASES, Case, CaseOf
from tests.support.editing import kind_of, load_yaml, refusals

BYTES = "the file is not a text that a program could read as YAML"
SYNTAX = "the editor's YAML parser says so itself"
OUR_SUBSET = "YAML allows it, and we do not"
OTHER_FILES = "it takes a look into other files, or at this one's name"
LINKED = "it takes a linked briefing: other records, the text of a source, or what the words say"

IN_ONE_ENTRY = {"evidence-present"}
"""The rules of a linked briefing that can be seen in one entry too."""

BEYOND = {
    "encoding": BYTES,
    "empty-file": BYTES,
    "merge-conflict": SYNTAX,
    "yaml-syntax": SYNTAX,
    "yaml-character": SYNTAX,
    "yaml-duplicate-key": SYNTAX,
    "yaml-key": OUR_SUBSET,
    "yaml-alias": OUR_SUBSET,
    "yaml-anchor": OUR_SUBSET,
    "yaml-tag": OUR_SUBSET,
    "yaml-depth": OUR_SUBSET,
    "yaml-one-document": OUR_SUBSET,
    **dict.fromkeys(("file-known", "file-missing", "file-name"), OTHER_FILES),
    **dict.fromkeys((info.id for info in (ID_UNIQUE, *RESOLVES.values())), OTHER_FILES),
    **{rule.info.id: LINKED for rule in RULES if rule.info.id not in IN_ONE_ENTRY},
}
"""The rules that no schema can hold, and why."""

EXCEPTIONS = {
    ("day-that-is-none", "2023-02-29", "day"): "a pattern does not know which years leap",
    (
        "numbers-of-programs",
        "1.2e6",
        "number",
    ): "a parser hands over the number without its spelling",
    ("date-edtf", "2022/2021", "edtf-date"): "a pattern does not compare two dates",
    ("locator-form", "15-14", "page"): "a pattern does not compare two numbers",
    ("date-edtf", "2023-11-05/2023-11-05", "edtf-date"): "a pattern does not compare two dates",
}
"""Single values that a rule within reach refuses, and a schema takes: by case, value, rule."""


EARLIER = {
    ("list-length", "content/briefing.yml:15:3"): "a list is counted once its entries are right",
}
"""What a schema refuses and `check` tells only when something else is mended: by case and position."""


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest, case_of: CaseOf) -> Case:
    return case_of(request.param)


@pytest.fixture(scope="module")
def refused(case: Case) -> dict[Position, str]:
    """What is said of the case while somebody types it."""
    return said_while_typing(case)


def test_a_mistake_is_told_while_typing_or_beyond_reach(
    case: Case, refused: dict[Position, str]
) -> None:
    missed = [
        d
        for d in case.diagnostics
        if d.rule not in BEYOND
        and d.position not in refused
        and (case.name, value_at(case.content, d.position), d.rule) not in EXCEPTIONS
    ]
    assert missed == []


def test_nothing_is_refused_while_typing_that_check_lets_pass(
    case: Case, refused: dict[Position, str]
) -> None:
    errors = {d.position for d in case.diagnostics if d.is_error}
    lines = {(p.path, p.line) for p in errors}
    false = {
        position: words
        for position, words in refused.items()
        if position not in errors
        and (position.path, position.line) not in lines
        and (case.name, str(position)) not in EARLIER
    }
    assert {p: w for p, w in false.items() if not told_at_the_entry(p, case.diagnostics)} == {}


def test_each_rule_and_value_beyond_reach_occurs() -> None:
    shown = "".join((BROKEN / name / "expected.txt").read_text("utf-8") for name in CASES)
    assert {r for r in BEYOND if f"[{r}]\n" not in shown} == set()
    for name, value, rule in EXCEPTIONS:
        assert f'"{value}"' in (BROKEN / name / "expected.txt").read_text("utf-8")
        assert f"[{rule}]" in (BROKEN / name / "expected.txt").read_text("utf-8")


def test_within_reach_are_most_rules_of_single_values() -> None:
    shown = [
        line
        for name in CASES
        for line in (BROKEN / name / "expected.txt").read_text("utf-8").splitlines()
    ]
    rules = {line.rpartition(" [")[2].rstrip("]") for line in shown if line.endswith("]")}
    assert rules - set(BEYOND) >= {
        *("branch", "country", "day", "display", "edtf-date", "empty-value", "evidence-present"),
        *("flag", "icon", "id-form", "language", "missing-field", "number"),
        *(
            "out-of-range",
            "proof-form",
            "stamp",
            "text-invisible",
            "unknown-field",
            "unknown-value",
            "url",
        ),
        *("wrong-length", "wrong-type"),
    }


def said_while_typing(case: Case) -> dict[Position, str]:
    """Return what the schemas refuse in the files of a case; nothing of files without YAML."""
    said = {}
    changed = BROKEN / case.name / "content"
    for path in sorted(changed.rglob("*.yml")):
        name = path.relative_to(changed).as_posix()
        try:
            text = path.read_bytes().decode().removeprefix("\ufeff")
            data = load_yaml(text)
        except (UnicodeDecodeError, yaml.YAMLError):
            continue
        if data is None or kind_of(name) is None or not is_ours(case.content, name):
            continue
        for position, words in refusals(name, text):
            said[Position(f"content/{name}", position.line, position.column)] = words
    return said


def is_ours(content: Path, name: str) -> bool:
    """Whether a file is within the subset of YAML that `check` reads."""
    text = (content / name).read_text("utf-8")
    return parse(SourceText(name, name, text))[0].root is not None


def value_at(content: Path, position: Position) -> str:
    line = (content.parent / position.path).read_text("utf-8").splitlines()[position.line - 1]
    return line[position.column - 1 :].split(", ")[0].strip("\"'")


def told_at_the_entry(position: Position, diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Whether `check` tells what is wrong with the entry by one of its fields' names."""
    return any(
        d.position.path == position.path and d.rule in ("unknown-field", "missing-field")
        for d in diagnostics
    )
