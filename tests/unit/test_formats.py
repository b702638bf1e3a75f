"""One list of diagnostics in every dialect, whole."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Position, Related, Severity
from generator.formats import (
    DIALECTS,
    as_github,
    as_json,
    as_markdown,
    as_sarif,
    as_text,
    paths_of,
)

TWO = (
    Diagnostic(
        "id-unique",
        Position("content/facts/a.yml", 2, 7),
        'the id "x" is taken',
        "choose another",
        related=(Related(Position("content/facts/b.yml", 1, 3), "the first one is here"),),
    ),
    Diagnostic(
        "quote-in-source", Position("content/q, r.yml"), "50 %\u202e", severity=Severity.WARNING
    ),
)

LINES = {"content/facts/a.yml": ("# a", "- id: x")}


def test_a_person_gets_the_line_and_a_caret() -> None:
    assert (
        as_text(TWO, LINES)
        == """\
content/facts/a.yml:2:7: error: the id "x" is taken [id-unique]
    2 | - id: x
      |       ^
    hint: choose another
    content/facts/b.yml:1:3: the first one is here
content/q, r.yml:1:1: warning: 50 %\\u202e [quote-in-source]
1 error, 1 warning"""
    )


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("\tid: x", 2, "    1 |  id: x\n      |  ^"),
        ("日本: x", 5, "    1 | 日本: x\n      |       ^"),
        ("a\u200b: x", 5, "    1 | a\\u200b: x\n      |          ^"),
        ("x" * 300, 300, f"    1 | {'x' * 100}\n      | {' ' * 99}^"),
        ("x" * 300, 120, f"    1 | {'x' * 100}\n      | {' ' * 99}^"),
        ("short", 6, "    1 | short\n      |      ^"),
    ],
)
def test_the_caret_stands_below_the_column(line: str, column: int, shown: str) -> None:
    one = (Diagnostic("r", Position("p", 1, column), "m"),)
    assert as_text(one, {"p": (line,)}) == f"p:1:{column}: error: m [r]\n{shown}\n1 error"


def test_a_line_that_is_blank_or_gone_is_not_shown() -> None:
    one = (Diagnostic("r", Position("p", 2, 1), "m"),)
    assert as_text(one, {"p": ("a", " ")}) == as_text(one, {}) == "p:2:1: error: m [r]\n1 error"


def test_github_gets_workflow_commands() -> None:
    assert as_github(TWO, {}) == (
        "::error file=content/facts/a.yml,line=2,col=7,title=id-unique::"
        'the id "x" is taken%0Achoose another\n'
        "::warning file=content/q%2C r.yml,line=1,col=1,title=quote-in-source::50 %25\u202e\n"
        "1 error, 1 warning"
    )


@given(st.text())
def test_no_text_begins_another_workflow_command(text: str) -> None:
    one = (Diagnostic("r", Position(f"content/{text}.yml"), text, text),)
    *commands, counts = as_github(one, {}).split("\n")
    assert len(commands) == 1
    assert "\r" not in commands[0]
    assert commands[0].count("::") >= 2
    assert counts == "1 error"


def test_a_program_gets_json() -> None:
    assert json.loads(as_json(TWO, {})) == {
        "schema_version": "1.0",
        "counts": {"error": 1, "warning": 1},
        "diagnostics": [
            {
                "rule": "id-unique",
                "severity": "error",
                "path": "content/facts/a.yml",
                "line": 2,
                "column": 7,
                "message": 'the id "x" is taken',
                "hint": "choose another",
                "related": [
                    {
                        "path": "content/facts/b.yml",
                        "line": 1,
                        "column": 3,
                        "message": "the first one is here",
                    }
                ],
            },
            {
                "rule": "quote-in-source",
                "severity": "warning",
                "path": "content/q, r.yml",
                "line": 1,
                "column": 1,
                "message": "50 %\u202e",
                "hint": None,
                "related": [],
            },
        ],
    }


def test_a_code_scanner_gets_sarif() -> None:
    def place(path: str, line: int, column: int) -> dict[str, object]:
        region = {"startLine": line, "startColumn": column}
        return {"physicalLocation": {"artifactLocation": {"uri": path}, "region": region}}

    log = json.loads(as_sarif(TWO, {}))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    driver = run["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == ["id-unique", "quote-in-source"]
    assert driver["name"] == "briefing"
    protects = "Everything that refers to an id would mean one of two things, and a link could lead to either."
    line = "An id, and an address on the page of changes, belongs to one entry."
    assert driver["rules"][0] == {
        "id": "id-unique",
        "name": "IdUnique",
        "shortDescription": {"text": line},
        "fullDescription": {"text": f"{line} {protects}"},
        "help": {"text": f"{protects} An example and its mend: briefing explain id-unique"},
        "defaultConfiguration": {"level": "error"},
    }
    assert run["results"] == [
        {
            "ruleId": "id-unique",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": 'the id "x" is taken. choose another'},
            "locations": [place("content/facts/a.yml", 2, 7)],
            "relatedLocations": [
                {
                    **place("content/facts/b.yml", 1, 3),
                    "message": {"text": "the first one is here"},
                }
            ],
        },
        {
            "ruleId": "quote-in-source",
            "ruleIndex": 1,
            "level": "warning",
            "message": {"text": "50 %\u202e"},
            "locations": [place("content/q%2C%20r.yml", 1, 1)],
            "relatedLocations": [],
        },
    ]


def test_the_summary_of_a_job_gets_every_row_as_plain_text() -> None:
    hostile = Diagnostic("r", Position("a|b.yml", 1, 2), "<img> [x](y) `z`\nw @all", "| h")
    assert as_markdown((hostile,)) == (
        "### 1 error\n\n| | where | what | hint | rule |\n|---|---|---|---|---|\n"
        "| error | <code>a&#124;b&#46;yml&#58;1&#58;2</code> "
        "| &#60;img&#62; &#91;x&#93;&#40;y&#41; &#96;z&#96; w &#64;&#8203;all | &#124; h | r |\n"
    )
    assert as_markdown(()) == "### no problems\n\n"


def test_without_a_problem_every_dialect_says_so() -> None:
    assert as_text((), {}) == as_github((), {}) == "no problems"
    assert json.loads(as_json((), {}))["diagnostics"] == []
    assert json.loads(as_sarif((), {}))["runs"][0]["results"] == []
    assert set(DIALECTS) == {"text", "github", "json", "sarif"}


def test_the_files_are_named_once_in_their_order() -> None:
    assert paths_of((*TWO, *TWO)) == ("content/facts/a.yml", "content/q, r.yml")
