"""`source-found`: a reader can find the source, on the web or here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing


def source_found(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources without an address whose text does not lie beside them either."""
    for source in briefing.sources.values():
        if source.URL is None and source.id not in briefing.texts:
            message = f'nobody can find "{source.id}": it has no address, and no text beside it'
            hint = "add `URL:`, or lay its text beside it where a licence allows it"
            yield Diagnostic("source-found", source.position, message, hint)
