"""`change-…`: the record of changes names facts that are or were there, and says what of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Suggestions
from generator.link import Briefing, former_ids
from generator.records import Change, ChangedFact, ChangeEffect


def changed_facts(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts of no known id, facts said to be gone that are there, and fields without content.

    A fact may go by a former id, and by one that the record itself says is gone.
    """
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
            yield from _of_fact(briefing, change, number, fact, known, suggestions)


def _of_fact(
    briefing: Briefing,
    change: Change,
    number: int,
    fact: ChangedFact,
    known: set[str],
    suggestions: Suggestions,
) -> Iterator[Diagnostic]:
    place = change.at("facts", number, "fact")
    if fact.fact not in known and briefing.is_whole:
        hint = suggestions.suggest(fact.fact, known) or 'a fact that is gone has "effect: removed"'
        yield Diagnostic("fact-resolves", place, f'no fact "{fact.fact}"', hint)
    if fact.effect is ChangeEffect.REMOVED:
        if fact.fact in briefing.facts:
            message = f'the fact "{fact.fact}" is said to be gone, and is there'
            yield Diagnostic("change-removed", place, message, 'write "effect: changed"')
        elif fact.title is None:
            message = f'the fact "{fact.fact}" is gone, and nothing says what it was called'
            yield Diagnostic("change-removed", place, message, "add its `title:`")
    for index, field in enumerate(fact.fields):
        if field.before is None and field.after is None:
            message = f'"{field.field}" has neither `before:` nor `after:`'
            hint = "say what stood there, or what stands there now"
            path = ("facts", number, "fields", index)
            yield Diagnostic("change-field", change.at(*path), message, hint)
