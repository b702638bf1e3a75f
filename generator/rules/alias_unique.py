"""`alias-unique`: an alias (former id) is unique, so that a redirect has one target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related
from generator.core.rule_info import Example, RuleInfo
from generator.records import Aliased, Record, Withdrawal
from generator.records.kinds import RECORD_TYPES
from generator.rules.rule import checks

RULE = RuleInfo(
    "alias-unique",
    "An id of former times leads to one thing.",
    "An old link would lead to one of two things, or to what never had that id.",
    Example(
        "facts/trade.yml",
        "- id: lantern-trade-doubled",
        "- id: lantern-trade-doubled\n  aliases: [moonlight-cable]",
    ),
)


@checks(RULE)
def alias_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report aliases that are also an id, or an alias of another record."""
    for kind in RECORD_TYPES:
        if kind.record is Withdrawal or not issubclass(kind.record, Aliased):
            continue
        live = briefing.of(kind.record)
        taken: dict[str, tuple[Aliased, int]] = {}
        for record in sorted(live.values(), key=lambda r: r.position):
            for number, alias in enumerate(record.aliases):
                yield from _collisions(kind.word, record, number, alias, live, taken)
                taken.setdefault(alias, (record, number))


def _collisions(
    word: str,
    record: Record,
    number: int,
    alias: str,
    live: Mapping[str, Record],
    taken: dict[str, tuple[Aliased, int]],
) -> Iterator[Diagnostic]:
    position = record.at("aliases", number)
    hint = "an id of former times leads to one thing: delete it from one of the two"
    if alias in live:
        related = (Related(live[alias].at("id"), "it is in use here"),)
        message = f'the alias "{alias}" is the id of a {word}'
        yield Diagnostic(RULE.id, position, message, hint, related=related)
    elif alias in taken:
        other, place = taken[alias]
        related = (Related(other.at("aliases", place), "the first one is here"),)
        message = f'the alias "{alias}" is taken'
        yield Diagnostic(RULE.id, position, message, hint, related=related)
