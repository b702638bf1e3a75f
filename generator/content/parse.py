"""Parsing: from the text of a YAML file to a tree of nodes with positions.

A strict subset of YAML 1.1, built from the events of libyaml: mappings with scalar keys, sequences
and scalars. Every scalar stays as written, so `no`, `1.10` and `1944-06-06` are text. Anchors,
aliases, tags, duplicate keys, multiple documents and deep nesting are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NoReturn

import yaml

from generator.content.read import MAX_FILES, SPLIT, SourceText
from generator.content.syntax import merge_conflict, syntax_error, unreadable_character
from generator.core.diagnostics import Diagnostic, Position, Problems, Related, shorten
from generator.core.nodes import MappingNode, Node, ScalarNode, SequenceNode

MAX_DEPTH = 12
"""Maximum nesting depth; the models need six."""

MAX_VALUES = 60_000
"""Maximum number of values per file: more than the largest allowed file of facts has."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One parsed file, equal to itself alone; `root` is None if it is empty or not valid YAML.

    If it `is_cut`, the file has more values than the limit, and the rest was not read.
    """

    source: SourceText
    root: Node | None
    is_cut: bool = False


KEPT_FILES = 2 * MAX_FILES
"""Files that are not parsed or decoded again while they are as they were: two states of a briefing
that are compared, and one that is served, differ in a few."""

LINE_BREAKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Line breaks in YAML 1.1 but in no editor; replaced by spaces to keep line numbers right."""


@lru_cache(maxsize=KEPT_FILES)
def parse(source: SourceText) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Parse one file. Raises nothing; a YAML error is the file's last diagnostic."""
    if source.text is None:
        return Document(source, None), ()
    text = source.text.translate(LINE_BREAKS)
    if conflict := merge_conflict(source.path, text):
        return Document(source, None), (conflict,)
    builder = _Builder(source.path)
    try:
        root = builder.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        problem = syntax_error(source.path, source.text, error)
    except yaml.reader.ReaderError as error:
        problem = unreadable_character(source.path, text, error)
    except _RefusedError as refused:
        problem = refused.diagnostic
    else:
        if root is not None:
            return Document(source, root, builder.is_cut), builder.problems.told()
        hint = "write its entries, or delete the file"
        problem = Diagnostic("empty-file", Position(source.path), "the file is empty", hint)
    return Document(source, None), (*builder.problems.told(), problem)


def _without_last(root: Node) -> Node:
    """Drop the last, incomplete entry of a list."""
    return SequenceNode(root.position, root.items[:-1]) if isinstance(root, SequenceNode) else root


class _RefusedError(Exception):
    """Raised to abort the parsing of a file."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic.message)


@dataclass
class _Builder:
    path: str
    problems: Problems = field(default_factory=Problems)
    values: int = 0
    is_cut: bool = False

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    message = "a second document begins here"
                    hint = 'one file holds one document: delete the line "---"'
                    self._refuse("yaml-one-document", event, message, hint)
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
                if self.is_cut:
                    return _without_last(root)
        if isinstance(root, ScalarNode) and root.plain and not root.text:
            return None
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self._plain_yaml(event)
        position = self._position(event)
        if isinstance(event, yaml.ScalarEvent):
            is_null = not event.style and event.value in ("~", "null", "Null", "NULL")
            return ScalarNode(position, "" if is_null else event.value, not event.style)
        if depth > MAX_DEPTH:
            message = f"nested more than {MAX_DEPTH} levels deep"
            self._refuse("yaml-depth", event, message, "check the indentation and the brackets")
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                if self._is_enough(event):
                    break
                items.append(self._node(event, events, depth + 1))
            return SequenceNode(position, tuple(items))
        return MappingNode(position, self._pairs(events, depth))

    def _pairs(
        self, events: Iterator[yaml.Event], depth: int
    ) -> tuple[tuple[ScalarNode, Node], ...]:
        pairs: dict[str, tuple[ScalarNode, Node]] = {}
        repeated: set[str] = set()
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if self._is_enough(event):
                break
            key = self._node(event, events, depth + 1)
            if not isinstance(key, ScalarNode):
                message = "a key must be a single word"
                self._refuse(
                    "yaml-key", event, message, 'put quotes round a value that has "{" or "["'
                )
            value = self._node(next(events), events, depth + 1)
            if key.text in pairs:
                first = Related(pairs[key.text][0].position, "the first one is here")
                message = f'"{shorten(key.text)}" is given twice'
                if key.text in repeated:
                    continue
                hint = "keep one of the two"
                if depth > 1 and key.text == next(iter(pairs)):
                    hint = 'keep one of the two; if a new entry begins here, put "- " before it'
                    repeated.update(pairs)
                self.problems.add(
                    Diagnostic("yaml-duplicate-key", key.position, message, hint, related=(first,))
                )
            else:
                pairs[key.text] = (key, value)
        return tuple(pairs.values())

    def _is_enough(self, event: yaml.Event) -> bool:
        """Whether the limit of values is exceeded; reports it the first time."""
        self.values += 1
        if self.values > MAX_VALUES and not self.is_cut:
            self.is_cut = True
            message = f"the file has more than {MAX_VALUES:,} values; what begins here is not read"
            position = self._position(event)
            self.problems.add(Diagnostic("file-size", position, message, SPLIT))
        return self.is_cut

    def _plain_yaml(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            message = (
                f'"*{shorten(str(event.anchor))}" is a YAML alias, and those are not used here'
            )
            self._refuse("yaml-alias", event, message, "write the value out, or put it in quotes")
        if anchor := getattr(event, "anchor", None):
            message = f'"&{shorten(anchor)}" is a YAML anchor, and those are not used here'
            self._refuse("yaml-anchor", event, message, "put a value that begins with & in quotes")
        if tag := getattr(event, "tag", None):
            message = f'"{shorten(tag)}" is a YAML tag, and those are not used here'
            self._refuse("yaml-tag", event, message, "put a value that begins with ! in quotes")

    def _position(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        assert mark is not None  # events of a parsed text always have a mark
        return Position(self.path, mark.line + 1, mark.column + 1)

    def _refuse(self, rule: str, event: yaml.Event, message: str, hint: str) -> NoReturn:
        raise _RefusedError(Diagnostic(rule, self._position(event), message, hint))
