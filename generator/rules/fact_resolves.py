"""`fact-resolves`: the changelog refers to facts that exist or existed.

Other references are resolved when records are linked. Here a fact may also be named by an alias, by
a withdrawn id, or by an id that the changelog itself calls removed.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing, former_ids
from generator.core.diagnostics import Diagnostic
from generator.core.record_rules import FACT_RESOLVES as RULE
from generator.core.suggestions import Suggestions
from generator.records import ChangeEffect
from generator.rules.rule import checks


@checks(RULE)
def fact_resolves(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts in the changelog that never existed, as far as is known."""
    if not briefing.is_whole:
        return
    gone = {
        fact.fact
        for change in briefing.changes.values()
        for fact in change.facts
        if fact.effect is ChangeEffect.REMOVED
    }
    withdrawn = {i for w in briefing.withdrawn.values() if w.kind == "fact" for i in w.ids}
    known = {*briefing.facts, *former_ids(briefing.facts.values()), *gone, *withdrawn}
    suggestions = Suggestions()
    for change in briefing.changes.values():
        for number, fact in enumerate(change.facts):
            if fact.fact not in known:
                hint = suggestions.suggest(fact.fact, known)
                hint = hint or 'a fact that is gone has "effect: removed"'
                place = change.at("facts", number, "fact")
                yield Diagnostic(RULE.id, place, f'no fact "{fact.fact}"', hint)
