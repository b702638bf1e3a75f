"""What is known of the content from an earlier run, without putting it together."""

from __future__ import annotations

from generator.content.read import SourceText
from generator.core.caching import Cache, kept_in, name_of
from generator.core.diagnostics import Diagnostic
from generator.core.proof.key import ProofKey


def found_before(
    sources: tuple[SourceText, ...],
    unread: tuple[Diagnostic, ...],
    key: ProofKey | None,
    cache: Cache,
) -> tuple[Diagnostic, ...] | None:
    """Return the diagnostics of content that could be put together, if the cache still has them."""
    found: tuple[Diagnostic, ...] | None = kept_in(cache, name_of_checked(sources, unread, key))
    return found


def name_of_checked(
    sources: tuple[SourceText, ...], unread: tuple[Diagnostic, ...], key: ProofKey | None
) -> str:
    """Return the name under which a cache has the diagnostics of these texts of content files."""
    texts = (part for s in sources for part in (s.path, s.name, s.text or "", f"{s.text is None}"))
    return name_of("checked", (repr(unread), key.key if key else "", *texts))
