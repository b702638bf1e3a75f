"""One state of the content: its files, what they say, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic
from generator.records import Record


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A briefing as it stood at a revision, or as it stands in a folder.

    `named` holds the type and id of every entry that names itself, those that cannot be decoded too,
    and `unreadable` the paths of the files that could not be taken apart: with them, what is absent
    from the briefing can be told from what is only not understood. `has_own_head` is false where the
    head is another snapshot's, because this one's cannot be read.
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
        """Whether it could not be published."""
        return self.briefing is None or any(d.is_error for d in self.diagnostics)
