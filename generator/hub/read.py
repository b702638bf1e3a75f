"""The reader of built briefings. What a folder holds is somebody else's: nothing of it is taken unread."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from generator.core.diagnostics import Diagnostic, Position, shorten, visible
from generator.hub.documents import (
    ActorsDocument,
    BriefingDocument,
    ChangesDocument,
    Versioned,
)
from generator.hub.entries import Entries, EntriesError, entries_of, whole, with_further
from generator.render.search import part_path

LEAST_VERSION = (1, 6)
"""The version of the API that is read, and every later one of the same first number."""

MAX_BYTES = 64_000_000
"""Most bytes of a file that are read."""

_API = "api/v1"
_RULE = "built-briefing"
_BUILD = "build it anew with this generator or a newer one"
_AT = re.compile(r" at line (\d+) column (\d+)$")

_Read = TypeVar("_Read", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Built:
    """A built briefing: the folder that it was read from, and what it publishes."""

    folder: Path
    briefing: BriefingDocument
    actors: ActorsDocument
    changes: ChangesDocument
    entries: Entries


class _RefusedError(Exception):
    def __init__(self, problem: Diagnostic) -> None:
        self.problem = problem
        super().__init__(problem.message)


def read_built(folder: Path) -> tuple[Built | None, tuple[Diagnostic, ...]]:
    """Read a built briefing; None, and what is wrong, if it is none. Raises nothing for bad files."""
    problems: list[Diagnostic] = []
    try:
        _versioned(folder)
        head = _document(folder, "briefing", BriefingDocument, None)
    except _RefusedError as error:
        return None, (error.problem,)
    found: list[Any] = []
    for read in (
        lambda: _document(folder, "actors", ActorsDocument, head.site_url),
        lambda: _document(folder, "changes", ChangesDocument, head.site_url),
        lambda: _entries(folder),
    ):
        try:
            found.append(read())
        except _RefusedError as error:
            problems.append(error.problem)
    return (None if problems else Built(folder, head, *found)), tuple(problems)


def _versioned(folder: Path) -> None:
    """Refuse a folder that is no built briefing, or one of another version of the API."""
    head = folder / _API / "briefing.json"
    if not head.exists():
        raise _RefusedError(_no_briefing(folder))
    version = _document(folder, "briefing", Versioned, None).schema_version
    numbers = re.fullmatch(r"([0-9]{1,4})\.([0-9]{1,4})", version)
    if not numbers:
        raise _refused(head, f'"{shorten(visible(version))}" is no version of the API', _BUILD)
    major, minor = int(numbers[1]), int(numbers[2])
    if major != LEAST_VERSION[0] or minor < LEAST_VERSION[1]:
        first, least = LEAST_VERSION
        message = f"version {version} of the API, of which {first}.{least} and later are read"
        newer = "make the index with a newer generator"
        raise _refused(head, message, newer if major > first else _BUILD)


def _no_briefing(folder: Path) -> Diagnostic:
    if not folder.is_dir():
        return Diagnostic(_RULE, Position(str(folder)), "there is no such folder")
    if (folder / "content").is_dir():
        hint = f"name what `briefing build` makes of it: {folder / 'site'}"
    elif other := next((n for n in range(2, 10) if (folder / f"api/v{n}").is_dir()), None):
        hint = f"it has version {other} of the API: make the index with a newer generator"
    else:
        hint = "name the folder that `briefing build` made, which is site/ if not told otherwise"
    message = f"no built briefing: there is no {_API}/briefing.json in it"
    return Diagnostic(_RULE, Position(str(folder)), message, hint)


def _document(folder: Path, name: str, model: type[_Read], site_url: str | None) -> _Read:
    path = folder / _API / f"{name}.json"
    raw = _bytes(path)
    try:
        return model.model_validate_json(raw, context={"site_url": site_url})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        told = str(first["ctx"]["error"])
        at = _AT.search(told)
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        raise _refused(path, f"not valid JSON: {_AT.sub('', told)}", _BUILD, line, column)
    loc = first["loc"]
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    named = f"{where.removeprefix('.')}: " if where else ""
    line, column = _place(raw, loc)
    raise _refused(path, f"{named}{_message(first)}", _BUILD, line, column)


def _entries(folder: Path) -> Entries:
    first = folder / part_path(1)
    read = _of_script(first, entries_of)
    for number in range(2, read.parts + 1):
        read = _of_script(folder / part_path(number), partial(with_further, read))
    try:
        return whole(read)
    except EntriesError as error:
        raise _refused(first, str(error), _BUILD, error.line) from None


def _of_script(path: Path, read: Callable[[str], Entries]) -> Entries:
    try:
        return read(_bytes(path).decode("utf-8"))
    except UnicodeDecodeError:
        raise _refused(path, "not UTF-8", _BUILD) from None
    except EntriesError as error:
        raise _refused(path, str(error), _BUILD, error.line, error.column) from None


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise _refused(path, "there is no such file", _BUILD)
    if (size := path.stat().st_size) > MAX_BYTES:
        raise _refused(path, f"{size:,} bytes; at most {MAX_BYTES:,} are read", "")
    return path.read_bytes()


def _message(error: Mapping[str, Any]) -> str:
    context = error.get("ctx", {})
    told = str(context.get("message") or error["msg"]).removeprefix("Value error, ")
    return visible(told[:1].lower() + told[1:])


def _place(raw: bytes, loc: tuple[int | str, ...]) -> tuple[int, int]:
    """Return the line and column of a value in a JSON text, which is YAML too; 1 and 1 if not found."""
    try:
        node = yaml.compose(raw.decode("utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return 1, 1
    for part in loc:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == part), node)
    return (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)


def _refused(path: Path, message: str, hint: str, line: int = 1, column: int = 1) -> _RefusedError:
    return _RefusedError(Diagnostic(_RULE, Position(str(path), line, column), message, hint))
