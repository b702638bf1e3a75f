"""What the search of a built briefing looks through, read back from the scripts that give it to a browser."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple, TypeVar

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import from_json

from generator.hub.documents import MOST, Place, Words
from generator.render.search import HEAD, MORE, TAIL

MOST_PARTS = 1_000
"""Most scripts that are read."""

_Long = Annotated[str, StringConstraints(max_length=1_000_000)]
_Names = Annotated[tuple[Words, ...], Field(max_length=MOST)]
_Index = Annotated[int, Field(ge=0, le=MOST)]


class Entry(NamedTuple):
    """An entry, in the order in which a script has its fields."""

    kind: _Index
    address: Place
    title: Words
    text: _Long = ""
    date: Words = ""
    mark: Words = ""
    names: _Names = ()
    words: _Long = ""
    days: _Names = ()
    named: Annotated[tuple[_Index, ...], Field(max_length=MOST)] = ()
    is_key: _Index = 0


_Listed = Annotated[tuple[Entry, ...], Field(max_length=MOST)]


class Entries(NamedTuple):
    """The entries, the words for their kinds, the names of months with their numbers; and in how many scripts."""

    kinds: Annotated[tuple[Words, ...], Field(max_length=100)]
    months: Annotated[dict[Words, Annotated[int, Field(ge=1, le=12)]], Field(max_length=10_000)]
    entries: _Listed
    parts: Annotated[int, Field(ge=1, le=MOST_PARTS)] = 1


class EntriesError(ValueError):
    """A script holds something else. Has the line and the column."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        self.line, self.column = line, column
        super().__init__(message)


_Read = TypeVar("_Read")

_FIRST: TypeAdapter[Entries] = TypeAdapter(Entries)
_FURTHER: TypeAdapter[tuple[Entry, ...]] = TypeAdapter(_Listed)
_AT = re.compile(r" at line (\d+) column (\d+)$")


def entries_of(script: str) -> Entries:
    """Read the first script, or the only one. Raises EntriesError."""
    return _read(_FIRST, script, HEAD, TAIL, "", "")


def with_further(so_far: Entries, script: str) -> Entries:
    """Read a further script; return the entries with those of it. Raises EntriesError."""
    entries = _read(_FURTHER, script, MORE, f"){TAIL}", "[", "]")
    return so_far._replace(entries=(*so_far.entries, *entries))


def _read(
    adapter: TypeAdapter[_Read], script: str, head: str, tail: str, opening: str, closing: str
) -> _Read:
    if not script.startswith(head) or not script.endswith(tail):
        raise EntriesError("these are not the entries of a search")
    text = f"{opening}{script[len(head) : -len(tail)]}{closing}"
    try:
        found: Any = from_json(text, allow_inf_nan=False)
    except ValueError as error:
        told = str(error)
        at = _AT.search(told)
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        first = len(head) - len(opening) if line == 1 else 0
        raise EntriesError(f"not valid JSON: {_AT.sub('', told)}", line, column + first) from None
    try:
        return adapter.validate_python(found)
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=False)[0]
        where = [part for part in wrong["loc"] if isinstance(part, int)]
        message = wrong["msg"].removeprefix("Value error, ")
        raise EntriesError(message, where[0] + 2 if where else 1) from None


def whole(read: Entries) -> Entries:
    """Return entries of which all scripts are read. Raises EntriesError if one refers to what is not there."""
    for number, entry in enumerate(read.entries):
        if entry.kind >= len(read.kinds) or any(n >= len(read.entries) for n in entry.named):
            line = number + 2 if read.parts == 1 else 1
            raise EntriesError("an entry refers to one that is not there", line)
    return read
