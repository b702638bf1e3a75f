"""Formatters of diagnostics: plain text, GitHub annotations, JSON, SARIF, and Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from rich.cells import cell_len

from generator.core.diagnostics import (
    Diagnostic,
    Position,
    Severity,
    count,
    encodable,
    format_text,
    summary,
    visible,
)
from generator.core.rule_info import RuleInfo
from generator.render.escape import escape, escape_github

Diagnostics = tuple[Diagnostic, ...]
Lines = Mapping[str, tuple[str, ...]]
"""The lines of the files that diagnostics are about, by the path of their positions."""

SCHEMA_VERSION = "1.0"
"""The version of the JSON format, as MAJOR.MINOR; raised like that of the API."""

_WIDTH = 100


def as_text(diagnostics: Diagnostics, lines: Lines) -> str:
    """Return each diagnostic with its source line and a caret below the column, then the counts."""
    parts = [_with_caret(diagnostic, lines) for diagnostic in diagnostics]
    return "\n".join((*parts, summary(diagnostics)))


def as_json(diagnostics: Diagnostics, lines: Lines) -> str:
    """Return a JSON document with `schema_version`, `counts` by severity, and `diagnostics`."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "counts": {str(s): count(diagnostics, s) for s in Severity},
        "diagnostics": [
            {
                "rule": d.rule,
                "severity": str(d.severity),
                **_place(d.position),
                "message": encodable(d.message),
                "hint": encodable(d.hint) or None,
                "related": [
                    {**_place(r.position), "message": encodable(r.message)} for r in d.related
                ],
            }
            for d in diagnostics
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_github(diagnostics: Diagnostics, lines: Lines) -> str:
    """Return GitHub workflow commands, which become annotations, and the counts.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    commands = []
    for d in diagnostics:
        place = {"file": d.position.path, "line": d.position.line, "col": d.position.column}
        values = {**place, "title": d.rule}
        properties = ",".join(f"{name}={_property(str(v))}" for name, v in values.items())
        text = f"{d.message}\n{d.hint}" if d.hint else d.message
        commands.append(f"::{d.severity} {properties}::{_data(text)}")
    return "\n".join((*commands, summary(diagnostics)))


def as_sarif(diagnostics: Diagnostics, lines: Lines) -> str:
    """Return a SARIF 2.1.0 log (OASIS) with one run."""
    rules = sorted({d.rule for d in diagnostics})
    results = [
        {
            "ruleId": d.rule,
            "ruleIndex": rules.index(d.rule),
            "level": str(d.severity),
            "message": {"text": encodable(f"{d.message}. {d.hint}" if d.hint else d.message)},
            "locations": [_location(d.position)],
            "relatedLocations": [
                {**_location(r.position), "message": {"text": encodable(r.message)}}
                for r in d.related
            ],
        }
        for d in diagnostics
    ]
    from generator.rules.registry import RULE_INFO  # which takes all rules along

    driver = {"name": "briefing", "rules": [_sarif_rule(RULE_INFO[rule]) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)


REPORTERS: Mapping[str, Callable[[Diagnostics, Lines], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
    "sarif": as_sarif,
}


def as_markdown(diagnostics: Diagnostics) -> str:
    """Return the diagnostics as a Markdown table, for the summary of a CI job."""
    rows = [
        f"| {d.severity} | <code>{escape(str(d.position))}</code> | {escape_github(d.message)} | {escape_github(d.hint)} | {d.rule} |"
        for d in diagnostics
    ]
    head = ("| | where | what | hint | rule |", "|---|---|---|---|---|") if rows else ()
    return "\n".join((f"### {summary(diagnostics)}", "", *head, *rows)) + "\n"


def paths_of(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return the paths that diagnostics are about, without duplicates."""
    return tuple(dict.fromkeys(d.position.path for d in diagnostics))


def _with_caret(diagnostic: Diagnostic, lines: Lines) -> str:
    head, *rest = format_text(diagnostic).split("\n")
    number, column = diagnostic.position.line, diagnostic.position.column
    file_lines = lines.get(diagnostic.position.path, ())
    if number > len(file_lines) or not file_lines[number - 1].strip():
        return "\n".join((head, *rest))
    line = file_lines[number - 1].replace("\t", " ")
    start = max(0, column - _WIDTH) if len(line) > _WIDTH else 0
    before = cell_len(visible(line[start : column - 1]))
    gutter = f"{number:>5} | "
    excerpt = visible(line[start : start + _WIDTH])
    caret = f"{'| ':>{len(gutter)}}{' ' * before}^"
    return "\n".join((head, f"{gutter}{excerpt}", caret, *rest))


def _sarif_rule(info: RuleInfo) -> dict[str, Any]:
    """Return a rule as a SARIF `reportingDescriptor`, which code scanning shows with results."""
    return {
        "id": info.id,
        "name": info.name,
        "shortDescription": {"text": info.line},
        "fullDescription": {"text": f"{info.line} {info.protects}"},
        "help": {"text": f"{info.protects} An example and its mend: briefing explain {info.id}"},
        "defaultConfiguration": {"level": str(info.severity)},
    }


def _place(position: Position) -> dict[str, str | int]:
    return {"path": encodable(position.path), "line": position.line, "column": position.column}


def _location(position: Position) -> dict[str, Any]:
    region = {"startLine": position.line, "startColumn": position.column}
    artifact = {"uri": quote(position.path, errors="surrogateescape")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _data(text: str) -> str:
    return encodable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
