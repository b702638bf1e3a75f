"""What the search of a built briefing looks through, read back from the script that gives it to a browser."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import from_json

from generator.hub.documents import MOST, Place, Words

HEAD, TAIL = "globalThis.briefingEntries=", ";\n"

_Long = Annotated[str, StringConstraints(max_length=1_000_000)]
_Names = Annotated[tuple[Words, ...], Field(max_length=MOST)]
_Index = Annotated[int, Field(ge=0, le=MOST)]


class Entry(NamedTuple):
    """An entry, in the order in which the script has its fields."""

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


class Entries(NamedTuple):
    """All entries, the words for their kinds, and the names of months with their numbers."""

    kinds: Annotated[tuple[Words, ...], Field(max_length=100)]
    months: Annotated[dict[Words, Annotated[int, Field(ge=1, le=12)]], Field(max_length=10_000)]
    entries: Annotated[tuple[Entry, ...], Field(max_length=MOST)]


class EntriesError(ValueError):
    """The script holds something else. Has the line and the column."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        self.line, self.column = line, column
        super().__init__(message)


_ENTRIES: TypeAdapter[Entries] = TypeAdapter(Entries)
_AT = re.compile(r" at line (\d+) column (\d+)$")


def entries_of(script: str) -> Entries:
    """Read the entries. Raises EntriesError."""
    if not script.startswith(HEAD) or not script.endswith(TAIL):
        raise EntriesError("these are not the entries of a search")
    try:
        found: Any = from_json(script[len(HEAD) : -len(TAIL)], allow_inf_nan=False)
    except ValueError as error:
        told = str(error)
        at = _AT.search(told)
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        raise EntriesError(
            f"not valid JSON: {_AT.sub('', told)}", line, column + (len(HEAD) if line == 1 else 0)
        ) from None
    try:
        read = _ENTRIES.validate_python(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = [part for part in first["loc"] if isinstance(part, int)]
        raise EntriesError(
            first["msg"].removeprefix("Value error, "), where[0] + 2 if where else 1
        ) from None
    for number, entry in enumerate(read.entries):
        if entry.kind >= len(read.kinds) or any(n >= len(read.entries) for n in entry.named):
            raise EntriesError("an entry refers to one that is not there", number + 2)
    return read
