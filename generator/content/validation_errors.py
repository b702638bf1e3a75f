"""Validation errors of pydantic, reworded for an editor, each at its position."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.core.diagnostics import Diagnostic, Position, shorten
from generator.core.nodes import MappingNode, Node, ScalarNode, SequenceNode, node_at
from generator.core.suggestions import nearest
from generator.records.base import Model, Record, Vocabulary
from generator.records.speakers import ONE, SEVERAL

MAX_PROBLEMS = 40
"""Maximum number of errors reported per entry."""


_MISTAKEN = {
    "sectors": "also_in",
    "text": "statement",
    "claim": "statement",
    "speaker": "stated_by",
}
"""Fields by what they are called elsewhere, where no spelling tells which is meant."""


def to_diagnostics(
    record: type[Record], node: MappingNode, error: ValidationError, follows: bool
) -> Iterator[Diagnostic]:
    """Turn the validation errors of an entry into diagnostics; `follows` if an entry precedes it."""
    problems: list[Any] = [
        {**problem, "loc": tuple(step for step in problem["loc"] if step not in (ONE, SEVERAL))}
        for problem in error.errors(include_url=False, include_input=False)[:MAX_PROBLEMS]
    ]
    missing = [p["loc"][0] for p in problems if p["type"] == "missing" and len(p["loc"]) == 1]
    if is_torn := follows and "id" in missing and len(missing) > 2:
        yield _torn_off(node, missing)
    misspelt = {
        (p["loc"][:-1], meant)
        for p in problems
        if p["type"] == "extra_forbidden"
        and (meant := _field_meant(str(p["loc"][-1]), _fields_at(record, p["loc"][:-1])))
    }
    for problem in problems:
        loc = problem["loc"]
        if problem["type"] == "missing" and (loc[:-1], loc[-1]) in misspelt:
            continue
        if problem["type"] == "missing" and len(loc) == 1 and is_torn:
            continue
        position = node_at(node, loc).position
        rule, message, hint = _words(record, node, problem)
        if problem["type"] == "extra_forbidden":
            position = _key_position(node, loc)
        yield Diagnostic(rule, position, message, hint)


def _torn_off(node: MappingNode, missing: list[int | str]) -> Diagnostic:
    """Report an entry that is probably part of the one above: a wrong dash or indentation."""
    fields = ", ".join(f'"{name}"' for name in missing)
    hint = "does it belong to the entry above? then delete the dash, or indent it"
    return Diagnostic(
        "missing-field", node.position, f"the fields {fields} of an entry are missing", hint
    )


def _words(record: type[Record], node: MappingNode, problem: Any) -> tuple[str, str, str]:
    kind, loc, context = problem["type"], problem["loc"], problem.get("ctx", {})
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    value = node_at(node, loc)
    match kind:
        case "briefing":
            return context["rule"], context["message"], context["hint"]
        case "missing" if isinstance(loc[-1], int):
            return "wrong-length", f'"{name}" has too few entries', ""
        case "missing":
            model = _part_at(record, loc[:-1])
            field = _field(model, name) if model else None
            hint = f"`{name}:` {field.description}" if field else ""
            return "missing-field", f'the field "{name}" is missing', hint
        case "extra_forbidden":
            known = _fields_at(record, loc[:-1])
            hint = "" if name.casefold() in map(str.casefold, known) else _home_of(record, loc)
            hint = hint or _comma_hint(node, loc) or _did_you_mean(_field_meant(name, known))
            hint = hint or f"known here are {', '.join(sorted(known))}"
            return "unknown-field", f'there is no field "{shorten(name)}"', hint
        case "enum":
            expected = _words_at(record, loc)
            text = value.text if isinstance(value, ScalarNode) else ""
            hint = _word_meant(text, expected)
            choice = f"one of {', '.join(expected)}"
            shown = f'"{shorten(text)}"' if text else found(value)
            return "unknown-value", f"{shown} is no {name}", f"{hint} {choice}".strip()
        case "tuple_type":
            return "wrong-type", f'"{name}" is a list; found {found(value)}', _list_hint(value)
        case "model_type" | "model_attributes_type" | "dict_type":
            return (
                "wrong-type",
                f"expected fields, found {found(value)}",
                _fields_hint(record, loc, value),
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
            return "number", f'"{name}" is {wanted}; found {found(value)}', ""
    return "wrong-type", f'"{name}" is not right: {problem["msg"]}', ""


def _field_meant(name: str, known: set[str]) -> str:
    meant = _MISTAKEN.get(name.casefold(), "")
    return meant if meant in known else nearest(name, known)


def _word_meant(text: str, expected: tuple[Vocabulary, ...]) -> str:
    mistaken = {other: word for word in expected for other in word.mistaken_for}
    meant = mistaken.get("-".join(text.lower().split()))
    return _did_you_mean(meant or nearest(text, expected))


def _did_you_mean(meant: str) -> str:
    return f'did you mean "{meant}"?' if meant else ""


def _home_of(record: type[Record], loc: tuple[str | int, ...]) -> str:
    """Return a hint if a misplaced field belongs inside another field of the entry."""
    model, name = _part_at(record, loc[:-1]), str(loc[-1])
    for home, field in model.model_fields.items() if model else ():
        inner = part_in(field.annotation)
        if inner and name in _names_of(inner):
            return f'it belongs below "{field.alias or home}": indent it as far as the fields there'
    return ""


def _comma_hint(node: MappingNode, loc: tuple[str | int, ...]) -> str:
    owner, value = node_at(node, loc[:-1]), node_at(node, loc)
    if not isinstance(owner, MappingNode) or not isinstance(value, ScalarNode) or value.text:
        return ""
    line = _key_position(node, loc).line
    shared = any(k.position.line == line for k, _ in owner.items if k.text != loc[-1])
    return "put quotes round a value that has a comma in it" if shared else ""


def _fields_hint(record: type[Record], loc: tuple[str | int, ...], value: Node) -> str:
    """Return a hint at how to write a single value as fields: probably it is the first of them."""
    model = _part_at(record, loc)
    first = next((f.alias or n for n, f in model.model_fields.items()), "") if model else ""
    if (
        first
        and isinstance(value, ScalarNode)
        and value.plain
        and value.text
        and " " not in value.text
    ):
        return f"write `{first}: {shorten(value.text, 30)}`, and its other fields below it"
    return "write `name: value` lines"


def _list_hint(value: Node) -> str:
    if isinstance(value, ScalarNode) and value.text.startswith("[") and value.text.endswith("]"):
        return f"write it without quotes: {shorten(value.text)}"
    if isinstance(value, ScalarNode) and value.text and "\n" not in value.text:
        return f"write [{shorten(value.text)}]"
    return 'begin each entry with "- "'


def _key_position(node: MappingNode, loc: tuple[str | int, ...]) -> Position:
    owner = node_at(node, loc[:-1])
    key = owner.key(str(loc[-1])) if isinstance(owner, MappingNode) else None
    return (key or owner).position


def _fields_at(record: type[Model], loc: tuple[str | int, ...]) -> set[str]:
    model = _part_at(record, loc)
    return _names_of(model) if model else set()


def _names_of(model: type[Model]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _part_at(model: type[Model], loc: tuple[str | int, ...]) -> type[Model] | None:
    found: type[Model] | None = model
    for step in loc:
        if isinstance(step, str) and found:
            found = part_in(_annotation(found, step))
    return found


def _words_at(record: type[Model], loc: tuple[str | int, ...]) -> tuple[Vocabulary, ...]:
    while loc and isinstance(loc[-1], int):
        loc = loc[:-1]
    model = _part_at(record, loc[:-1])
    return _words_in(_annotation(model, str(loc[-1]))) if model else ()


def _words_in(annotation: Any) -> tuple[Vocabulary, ...]:
    """Return the vocabulary of a type: the type itself, or that in an optional or a list."""
    if isinstance(annotation, type) and issubclass(annotation, Vocabulary):
        return tuple(annotation)
    return next((words for a in get_args(annotation) if (words := _words_in(a))), ())


def _annotation(model: type[Model], name: str) -> Any:
    field = _field(model, name)
    return field.annotation if field else None


def _field(model: type[Model], name: str) -> FieldInfo | None:
    fields = model.model_fields.items()
    return next((field for n, field in fields if (field.alias or n) == name), None)


def part_in(annotation: Any) -> type[Model] | None:
    """Return the model in a type: the type itself, or that in an optional or a list."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((p for a in get_args(annotation) if (p := part_in(a))), None)


def found(node: Node) -> str:
    """Describe a node, for messages of the form "expected …, found …"."""
    if isinstance(node, ScalarNode):
        return f'the text "{shorten(node.text, 30)}"' if node.text else "nothing"
    return "a list" if isinstance(node, SequenceNode) else "fields"
