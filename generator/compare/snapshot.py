"""A snapshot of the content: its files, the briefing, and the diagnostics."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic
from generator.records import Record


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The content of a git revision or a folder.

    `named` holds the type and id of every entry that has an id, even if it cannot be decoded, and
    `unreadable` the paths of the files that cannot be parsed: they distinguish an entry that is
    absent from one with errors. `has_own_head` is false if the briefing.yml is that of another
    snapshot, because this one's cannot be read.
    """

    name: str
    sources: tuple[SourceText, ...]
    briefing: Briefing | None
    diagnostics: tuple[Diagnostic, ...]
    named: frozenset[tuple[type[Record], str]]
    unreadable: frozenset[str]
    has_own_head: bool

    @property
    def has_errors(self) -> bool:
        """Whether there are errors, so that it cannot be published."""
        return self.briefing is None or any(d.is_error for d in self.diagnostics)
