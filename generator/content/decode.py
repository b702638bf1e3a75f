"""Decoding: from node trees to typed records, with every validation error at its position."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import ValidationError

from generator.content.in_part import decoded_in_part
from generator.content.parse import KEPT_FILES, Document
from generator.content.validation_errors import found, to_diagnostics
from generator.core.diagnostics import Diagnostic, Position, Problems, shorten
from generator.core.nodes import MappingNode, Node, ScalarNode, SequenceNode, plain_data
from generator.core.suggestions import suggest
from generator.records import Record, Source
from generator.records.kinds import RECORD_TYPES, RecordType

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Records:
    """All records that could be decoded, in the order of files and entries.

    `in_part` are invalid entries, as far as they could be decoded. The other fields keep one mistake from being reported again wherever the entry is referred to.
    `named` holds (record type, id) of all entries with an id, invalid ones too; `unread` the record
    types with a file that could not be read as a whole, and `unreadable` the paths of those files;
    `missing` the kinds whose only file is absent. `is_whole` if every entry of every file was
    decoded.
    """

    records: tuple[Record, ...]
    in_part: tuple[Record, ...]
    named: frozenset[tuple[type[Record], str]]
    unread: frozenset[type[Record]]
    unreadable: frozenset[str]
    missing: frozenset[RecordType]
    is_whole: bool

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one type."""
        return tuple(r for r in self.records if isinstance(r, kind))


def decode(documents: Iterable[Document]) -> tuple[Records, tuple[Diagnostic, ...]]:
    """Decode parsed files. Raises nothing: invalid entries are reported and left out.

    Once a file has reached the limit of errors, only the ids of its remaining entries are read.
    """
    records: list[Record] = []
    in_part: list[Record] = []
    problems = Problems()
    named: set[tuple[type[Record], str]] = set()
    unread: set[type[Record]] = set()
    unreadable: set[str] = set()
    seen: set[RecordType] = set()
    for document in documents:
        kind = kind_of(document.source.name)
        if kind is None and document.source.text is None:
            continue  # a wrong name or wrong bytes have been reported already
        if kind is None:
            problems.add(_unknown_file(document))
            continue
        seen.add(kind)
        if kind.record is Source:
            named.add((Source, PurePosixPath(document.source.name).stem))
        if document.root is None or document.is_cut or not _has_shape(document.root, kind):
            unread.add(kind.record)
            unreadable.add(document.source.path)
        if document.root is None:
            continue
        entries = _entries(document.root, kind, problems)
        ids = (node.get("id") for node in entries if isinstance(node, MappingNode))
        named.update((kind.record, i.text) for i in ids if isinstance(i, ScalarNode))
        sound = _sound(document, kind)
        records += _decoded(kind.record, entries, problems, in_part) if sound is None else sound
    missing = frozenset(
        k for k in RECORD_TYPES if k not in seen and "*" not in k.pattern and not k.is_optional
    )
    is_whole = not problems and not unread
    decoded = Records(
        tuple(records),
        tuple(in_part),
        frozenset(named),
        frozenset(unread),
        frozenset(unreadable),
        missing,
        is_whole,
    )
    return decoded, problems.told()


def kind_of(name: str) -> RecordType | None:
    """Return the kind of a file by its path below content/; None if no kind has such a path."""
    path = PurePosixPath(name)
    depth = len(path.parts) - 1
    return next(
        (
            kind
            for kind in RECORD_TYPES
            for pattern in kind.patterns
            if path.match(pattern) and depth == pattern.count("/")
        ),
        None,
    )


def _unknown_file(document: Document) -> Diagnostic:
    known = [pattern for kind in RECORD_TYPES for pattern in kind.patterns]
    message = f'no content file is called "{document.source.name}"'
    hint = suggest(document.source.name, known) or f"known are {', '.join(known)}"
    return Diagnostic("file-known", Position(document.source.path), message, hint)


def _has_shape(root: Node, kind: RecordType) -> bool:
    if not kind.many:
        return isinstance(root, MappingNode)
    return isinstance(root, SequenceNode) and all(isinstance(i, MappingNode) for i in root.items)


def _entries(root: Node, kind: RecordType, problems: Problems) -> tuple[Node, ...]:
    if not kind.many:
        return (root,)
    if isinstance(root, SequenceNode):
        return root.items
    message = f"expected a list of entries, found {found(root)}"
    hint = 'begin each entry with "- "'
    if isinstance(root, MappingNode) and len(root.items) == 1:
        key, below = root.items[0]
        if isinstance(below, SequenceNode):
            hint = f'delete "{shorten(key.text, 30)}:", and begin the entries in the first column'
    problems.add(Diagnostic("wrong-type", root.position, message, hint))
    return ()


@lru_cache(maxsize=KEPT_FILES)
def _sound(document: Document, kind: RecordType) -> tuple[Record, ...] | None:
    """Return the records of a file; None if anything is wrong with it."""
    problems = Problems()
    entries = _entries(document.root, kind, problems) if document.root else ()
    records = tuple(_decoded(kind.record, entries, problems, []))
    return None if problems else records


def _decoded(
    record: type[Record],
    entries: tuple[Node, ...],
    problems: Problems,
    in_part: list[Record],
) -> Iterator[Record]:
    """Yield the records of a file, until the limit of errors is reached; what is invalid is added to `in_part`."""
    follows = False
    for number, node in enumerate(entries):
        if number and problems.is_full(node.position.path):
            problems.leave(node.position, len(entries) - number)
            return
        if not isinstance(node, MappingNode):
            message = f"expected fields, found {found(node)}"
            hint = "write `name: value` lines"
            problems.add(Diagnostic("wrong-type", node.position, message, hint))
            continue
        try:
            made = record.model_validate(plain_data(node))
        except ValidationError as error:
            problems.extend(to_diagnostics(record, node, error, follows))
            in_part.append(decoded_in_part(record, node))
        else:
            made.bind(node)
            yield made
        follows = True
