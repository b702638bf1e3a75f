"""The pipeline as far as most commands go: content that is read, parsed, decoded, linked and checked.

It is a module of its own because importing what composes and renders takes longer than all of this.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.read import SourceText, read_content
from generator.core.caching import NO_CACHE, Cache
from generator.core.diagnostics import ContentError, Diagnostic
from generator.core.proof.key import ProofKey
from generator.linked import REMEMBERED, linked
from generator.records.briefing import BriefingRecord


def load(content: Path, cache: Cache = NO_CACHE) -> tuple[Briefing | None, tuple[Diagnostic, ...]]:
    """Read, parse, decode, link and check a content folder. Raises nothing for bad content.

    The briefing is None only if it cannot be put together at all. If there are errors among the
    diagnostics, it must not be published.
    """
    return assemble(*read_content(content, content.name), content.name, cache)


def assemble(
    sources: tuple[SourceText, ...],
    unread: tuple[Diagnostic, ...] = (),
    name: str = "content",
    cache: Cache = NO_CACHE,
) -> tuple[Briefing | None, tuple[Diagnostic, ...]]:
    """Parse, decode, link and check the texts of content files. Like `load`, without reading."""
    snapshot = understand(name, sources, unread, cache=cache)
    return snapshot.briefing, snapshot.diagnostics


def understand(
    name: str,
    sources: tuple[SourceText, ...],
    unread: tuple[Diagnostic, ...],
    head: BriefingRecord | None = None,
    key: ProofKey | None = None,
    cache: Cache = NO_CACHE,
) -> Snapshot:
    """Parse, decode, link and check the texts of content files, and return a snapshot.

    `head` is used in place of a briefing.yml that cannot be read, so that the rest can be compared.
    With the `key` of the fingerprints, quotes are proved by these too.
    """
    return replace(_understood(sources, unread, head, key, cache), name=name)


@lru_cache(maxsize=REMEMBERED)
def _understood(
    sources: tuple[SourceText, ...],
    unread: tuple[Diagnostic, ...],
    head: BriefingRecord | None,
    key: ProofKey | None,
    cache: Cache,
) -> Snapshot:
    found = linked(sources, unread, head, key, cache)
    records, own = found.records, bool(found.records.of(BriefingRecord))
    told = found.diagnostics()
    return Snapshot("", sources, found.briefing, told, records.named, records.unreadable, own)


def sound_briefing(content: Path, cache: Cache = NO_CACHE) -> Briefing:
    """Load a content folder. Raises ContentError, with every diagnostic, if there is an error."""
    briefing, diagnostics = load(content, cache)
    if briefing is None or any(d.is_error for d in diagnostics):
        raise ContentError(diagnostics)
    return briefing
