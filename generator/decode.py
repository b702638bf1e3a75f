"""From node trees to records: every field typed, every refusal at the position of its value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from generator.diagnostics import Diagnostic, Position, nearest, shorten, suggest
from generator.parse import Document, Mapping, Node, Scalar, Sequence, node_at, plain_data
from generator.records import (
    Actor,
    BriefingRecord,
    Fact,
    Indicator,
    Question,
    Record,
    Sector,
    Source,
)
from generator.records.base import Part

R = TypeVar("R", bound=Record)


MAX_PROBLEMS = 40
"""How many problems of one entry are told: an entry with more is not an entry."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """Which record the files of a name hold: one a file, or a list of them."""

    pattern: str
    record: type[Record]
    many: bool


FILE_KINDS = (
    FileKind("briefing.yml", BriefingRecord, many=False),
    FileKind("sectors.yml", Sector, many=True),
    FileKind("indicators.yml", Indicator, many=True),
    FileKind("questions.yml", Question, many=True),
    FileKind("actors/*.yml", Actor, many=True),
    FileKind("sources/*.yml", Source, many=False),
    FileKind("facts/*.yml", Fact, many=True),
)
"""Every kind of content file, by the pattern of its path below content/."""


@dataclass(frozen=True, slots=True)
class Records:
    """All records that could be decoded, in the order of files and entries.

    So that one mistake is not reported again wherever the entry is referred to: `named` holds
    (record type, id) of every entry that names itself, broken ones too; `unread` the types of which
    a whole file could not be read; `missing` the types whose one file is not there. `is_whole` says
    that every entry of every file was decoded.
    """

    records: tuple[Record, ...]
    named: frozenset[tuple[type[Record], str]]
    unread: frozenset[type[Record]]
    missing: frozenset[FileKind]
    is_whole: bool

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one type."""
        return tuple(r for r in self.records if isinstance(r, kind))


def decode(documents: Iterable[Document]) -> tuple[Records, tuple[Diagnostic, ...]]:
    """Decode parsed files. Raises nothing: what cannot be decoded is reported and left out."""
    records: list[Record] = []
    problems: list[Diagnostic] = []
    named: set[tuple[type[Record], str]] = set()
    unread: set[type[Record]] = set()
    seen: set[FileKind] = set()
    for document in documents:
        kind = kind_of(document.source.name)
        if kind is None:
            problems.append(_unknown_file(document))
            continue
        seen.add(kind)
        if kind.record is Source:
            named.add((Source, PurePosixPath(document.source.name).stem))
        if document.root is None or not _has_shape(document.root, kind):
            unread.add(kind.record)
        if document.root is None:
            continue
        for node in _entries(document.root, kind, problems):
            if isinstance(identifier := node.get("id"), Scalar):
                named.add((kind.record, identifier.text))
            try:
                record = kind.record.model_validate(plain_data(node))
            except ValidationError as error:
                problems.extend(_translate(kind.record, node, error))
            else:
                record.bind(node)
                records.append(record)
    missing = frozenset(k for k in FILE_KINDS if k not in seen and "*" not in k.pattern)
    is_whole = not problems and not unread
    found = Records(tuple(records), frozenset(named), frozenset(unread), missing, is_whole)
    return found, tuple(problems)


def kind_of(name: str) -> FileKind | None:
    """Return what a file holds by its path below content/, or None where no file is called so."""
    path = PurePosixPath(name)
    depth = len(path.parts)
    return next(
        (k for k in FILE_KINDS if path.match(k.pattern) and depth == k.pattern.count("/") + 1), None
    )


def _unknown_file(document: Document) -> Diagnostic:
    known = [k.pattern for k in FILE_KINDS]
    message = f'no content file is called "{document.source.name}"'
    hint = suggest(document.source.name, known) or f"known are {', '.join(known)}"
    return Diagnostic("file-known", Position(document.source.path), message, hint)


def _has_shape(root: Node, kind: FileKind) -> bool:
    if not kind.many:
        return isinstance(root, Mapping)
    return isinstance(root, Sequence) and all(isinstance(i, Mapping) for i in root.items)


def _entries(root: Node, kind: FileKind, problems: list[Diagnostic]) -> Iterator[Mapping]:
    if not kind.many:
        candidates: tuple[Node, ...] = (root,)
    elif isinstance(root, Sequence):
        candidates = root.items
    else:
        message = f"expected a list of entries, found {_found(root)}"
        problems.append(
            Diagnostic("wrong-type", root.position, message, 'begin each entry with "- "')
        )
        return
    for node in candidates:
        if isinstance(node, Mapping):
            yield node
        else:
            message = f"expected fields, found {_found(node)}"
            problems.append(
                Diagnostic("wrong-type", node.position, message, "write `name: value` lines")
            )


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return f'the text "{shorten(node.text, 30)}"' if node.text else "nothing"
    return "a list" if isinstance(node, Sequence) else "fields"


def _translate(record: type[Record], node: Mapping, error: ValidationError) -> Iterator[Diagnostic]:
    problems = error.errors(include_url=False)[:MAX_PROBLEMS]
    misspelt = {
        (p["loc"][:-1], meant)
        for p in problems
        if p["type"] == "extra_forbidden"
        and (meant := nearest(str(p["loc"][-1]), _fields_at(record, p["loc"][:-1])))
    }
    for problem in problems:
        loc = problem["loc"]
        if problem["type"] == "missing" and (loc[:-1], loc[-1]) in misspelt:
            continue
        position = node_at(node, loc).position
        rule, message, hint = _words(record, node, problem)
        if problem["type"] == "extra_forbidden":
            position = _key_position(node, loc)
        yield Diagnostic(rule, position, message, hint)


def _words(record: type[Record], node: Mapping, problem: Any) -> tuple[str, str, str]:
    kind, loc, context = problem["type"], problem["loc"], problem.get("ctx", {})
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    value = node_at(node, loc)
    match kind:
        case "briefing":
            return context["rule"], context["message"], context["hint"]
        case "missing" if isinstance(loc[-1], int):
            return "wrong-length", f'"{name}" has too few entries', ""
        case "missing":
            return "missing-field", f'the field "{name}" is missing', ""
        case "extra_forbidden":
            known = _fields_at(record, loc[:-1])
            hint = suggest(name, known) or f"known here are {', '.join(sorted(known))}"
            return "unknown-field", f'there is no field "{shorten(name)}"', hint
        case "enum":
            expected = re.findall(r"'([^']*)'", context["expected"])
            text = value.text if isinstance(value, Scalar) else ""
            hint = suggest(text, expected)
            choice = f"one of {', '.join(expected)}"
            found = f'"{shorten(text)}"' if text else _found(value)
            return "unknown-value", f"{found} is no {name}", f"{hint} {choice}".strip()
        case "tuple_type":
            return "wrong-type", f'"{name}" is a list; found {_found(value)}', _list_hint(value)
        case "model_type" | "model_attributes_type" | "dict_type":
            return (
                "wrong-type",
                f"expected fields, found {_found(value)}",
                "write `name: value` lines",
            )
        case "too_short" | "too_long":
            limit = context.get("min_length", context.get("max_length"))
            word = "at least" if kind == "too_short" else "at most"
            return "wrong-length", f'"{name}" needs {word} {limit} entries', ""
        case "greater_than_equal" | "less_than_equal":
            limit = context.get("ge", context.get("le"))
            word = "at least" if "ge" in context else "at most"
            return "out-of-range", f'"{name}" must be {word} {limit}', ""
        case _ if kind.startswith(("int_", "float_")):
            wanted = "a whole number" if kind.startswith("int_") else "a number"
            return "number", f'"{name}" is {wanted}; found {_found(value)}', ""
    return "wrong-type", f'"{name}" is not right: {problem["msg"]}', ""


def _list_hint(value: Node) -> str:
    if isinstance(value, Scalar) and value.text and "\n" not in value.text:
        return f"write [{shorten(value.text)}]"
    return 'begin each entry with "- "'


def _key_position(node: Mapping, loc: tuple[str | int, ...]) -> Position:
    owner = node_at(node, loc[:-1])
    key = owner.key(str(loc[-1])) if isinstance(owner, Mapping) else None
    return (key or owner).position


def _fields_at(model: type[Part], loc: tuple[str | int, ...]) -> set[str]:
    for step in loc:
        if isinstance(step, str):
            field = next((f for n, f in model.model_fields.items() if (f.alias or n) == step), None)
            inner = part_in(field.annotation) if field else None
            if inner is None:
                return set()
            model = inner
    return {field.alias or name for name, field in model.model_fields.items()}


def part_in(annotation: Any) -> type[Part] | None:
    """Return the record that a field holds, alone or in a list, or None where it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((p for a in get_args(annotation) if (p := part_in(a))), None)
