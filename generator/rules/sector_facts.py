"""`sector-facts`: every sector has something to say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing


def sector_facts(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sectors whose page would be empty."""
    if not briefing.is_whole:
        return
    for sector in briefing.sectors.values():
        if not briefing.facts_of_sector(sector.id):
            message = f'the sector "{sector.id}" has no facts'
            hint = f"write content/facts/{sector.id}.yml, or delete the sector"
            yield Diagnostic("sector-facts", sector.at("id"), message, hint)
