"""`sector-resolves`: the sectors of a withdrawn fact exist or are withdrawn.

Other references are resolved when records are linked.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing, former_ids
from generator.content.references import withdrawn_ids
from generator.core.diagnostics import Diagnostic
from generator.core.record_rules import SECTOR_RESOLVES as RULE
from generator.core.suggestions import Suggestions
from generator.records import Sector, WithdrawnKind
from generator.rules.rule import checks


@checks(RULE)
def sector_resolves(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sectors of withdrawn facts that neither exist nor are withdrawn."""
    if not briefing.is_whole:
        return
    gone = {i for of, i in withdrawn_ids(briefing.withdrawn.values()) if of is Sector}
    former = former_ids(briefing.sectors.values())
    suggestions = Suggestions()
    for entry in sorted(briefing.withdrawn.values(), key=lambda w: w.position):
        for number, sector in enumerate(entry.sectors):
            if entry.kind is not WithdrawnKind.FACT or sector in gone:
                continue
            if sector not in briefing.sectors:
                hint = suggestions.suggest(sector, briefing.sectors)
                if heir := former.get(sector):
                    hint = f'write "{heir.id}", as it is called now'
                place = entry.at("sectors", number)
                yield Diagnostic(RULE.id, place, f'no sector "{sector}"', hint)
