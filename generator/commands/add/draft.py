"""A draft: an entry validated in the file that it will be added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.content.decode import decode, kind_of
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic, Position
from generator.core.lines import lines_of
from generator.core.nodes import MappingNode, SequenceNode, path_at
from generator.editing.amend import with_entry
from generator.editing.layout.entries import Fields, as_item, as_yaml
from generator.loading import assemble
from generator.records import FactKind, Status
from generator.records.base import Model

STAND_IN: Mapping[str, str] = {
    "id": "not-named-yet",
    "title": "Not named yet",
    "statement": "Not stated yet.",
    "kind": FactKind.EVENT.value,
    "status": Status.REPORTED.value,
}
"""Placeholders for the fields of a fact that are not known, so that the others can be validated."""

_NOT_YET = frozenset(("source-used", "text-used", "actor-used", "sector-facts"))
"""The rules that a new entry cannot meet yet, because nothing refers to it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The files of a content folder, their known diagnostics, and the file for the new entry.

    `is_list` tells whether that file is a list of entries, or a single entry. `head` are the
    comment lines at the beginning of a new file.
    """

    sources: tuple[SourceText, ...]
    known: frozenset[Diagnostic]
    place: SourceText
    is_list: bool
    head: tuple[str, ...] = ()

    def text(self, fields: Fields) -> str:
        """Return the text of the file with the entry. Raises AmendError if it cannot be added."""
        lines = self.lines(fields)
        if self.is_list and self.place.text:
            return with_entry(self.place, lines)
        return "\n".join((*self.head, *lines)) + "\n"

    def lines(self, fields: Fields) -> tuple[str, ...]:
        """Return the lines of the entry, in the canonical layout."""
        kind = kind_of(self.place.name)
        write = as_item if self.is_list else as_yaml
        return write(fields, kind.record if kind else None)

    def answer_problems(self, fields: Fields) -> tuple[Diagnostic, ...]:
        """Return the problems of single answers, ignoring missing fields."""
        document, problems = parse(replace(self.place, text="\n".join(self.lines(fields))))
        _, undecoded = decode((document,))
        return (*problems, *(d for d in undecoded if d.rule != "missing-field"))

    def problems(self, fields: Fields) -> tuple[Diagnostic, ...]:
        """Return the new problems that the content would have with the entry."""
        written = replace(self.place, text=self.text(fields))
        others = tuple(s for s in self.sources if s.name != written.name)
        _, diagnostics = assemble(tuple(sorted((*others, written), key=lambda s: s.name)))
        return tuple(d for d in diagnostics if d not in self.known)

    def problems_at(self, fields: Fields, names: Iterable[str]) -> tuple[Diagnostic, ...]:
        """Return the new problems on the lines of some fields of the entry."""
        root = self._entry(fields)
        starts = [key.position.line for key, _ in root.items]
        lines = set()
        for name in names:
            if key := root.key(name):
                later = [line for line in starts if line > key.position.line]
                lines |= set(range(key.position.line, later[0] if later else 1_000_000))
        return tuple(
            d
            for d in self.problems(fields)
            if d.position.path == self.place.path and d.position.line in lines
        )

    def path_of(self, fields: Fields, position: Position) -> tuple[str | int, ...]:
        """Return the path of the value of the entry at a position; empty if it is not in it."""
        entry = self._entry(fields)
        is_inside = position.path == self.place.path and position >= entry.position
        return path_at(entry, position) if is_inside else ()

    def line(self, fields: Fields) -> int:
        """Return the line at which the entry would begin in its file."""
        return self._entry(fields).position.line

    def _entry(self, fields: Fields) -> MappingNode:
        document, _ = parse(replace(self.place, text=self.text(fields)))
        root = document.root.items[-1] if isinstance(document.root, SequenceNode) else document.root
        assert isinstance(root, MappingNode)
        return root


def begin(sources: tuple[SourceText, ...], known: Iterable[Diagnostic], name: str) -> Draft:
    """Begin a draft for a file below the content folder, which need not exist yet.

    A new file begins with the schema comment (`# yaml-language-server:`) that the other files of
    its folder share, if they do.
    """
    folder = name.rpartition("/")[0]
    root = sources[0].path.removesuffix(sources[0].name)
    there = next((s for s in sources if s.name == name), None)
    beside = [
        s.text or ""
        for s in sources
        if s.name.rpartition("/")[0] == folder and s.name.endswith(".yml")
    ]
    first = {lines_of(text)[0].rstrip() for text in beside}
    common = first.pop() if len(first) == 1 else ""
    return Draft(
        sources,
        frozenset(known),
        there or SourceText(root + name, name, None),
        folder != "sources",
        (common,) if common.startswith("# yaml-language-server:") else (),
    )


def left_to_do(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the problems that the fields of a new entry cannot fix."""
    return tuple(d for d in problems if d.rule in _NOT_YET)


def in_order_of(fields: Mapping[str, Any], model: type[Model]) -> dict[str, Any]:
    """Return fields in the order of their model, without empty ones."""
    order = [field.alias or name for name, field in model.model_fields.items()]
    return {name: fields[name] for name in order if fields.get(name)}


def without_unusable(
    draft: Draft, fields: Mapping[str, Any], names: Iterable[str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return fields without those, of some names, that cannot stand in an entry; and these, by name."""
    usable, unread = dict(fields), dict[str, str]()
    for name in names:
        value = fields[name]
        if any(problem.is_error for problem in draft.answer_problems({name: value})):
            unread[name] = "; ".join(value) if isinstance(value, list) else value
            usable[name] = [] if isinstance(value, list) else ""
    return usable, unread
