"""`withdrawn-gone`: the id of a withdrawal is not in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.link import Briefing, former_ids
from generator.content.references import WITHDRAWN_RECORD
from generator.core.diagnostics import Diagnostic, Related
from generator.core.rule_info import Example, RuleInfo
from generator.records import Actor, Aliased, Entry, Fact, Sector, Source, Withdrawal
from generator.records.kinds import TYPE_OF
from generator.rules.rule import checks

RULE = RuleInfo(
    "withdrawn-gone",
    "What is withdrawn is in the briefing no more.",
    "A link would lead to the fact and to why it was taken out.",
    Example("withdrawn.yml", "- id: lamp-fair", "- id: lantern-trade-doubled"),
)


@checks(RULE)
def withdrawn_gone(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report withdrawn ids that are in use, as an id or an alias."""
    live: dict[type[Aliased], Mapping[str, Aliased]] = {
        Sector: briefing.sectors,
        Actor: briefing.actors,
        Source: briefing.sources,
        Fact: briefing.facts,
    }
    used = {kind: {**former_ids(known.values()), **known} for kind, known in live.items()}
    for entry in briefing.withdrawn.values():
        known = used[WITHDRAWN_RECORD[entry.kind]]
        for identifier, path in named_by(entry):
            yield from _in_use(entry, identifier, path, known)


def named_by(entry: Withdrawal) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield every id of a withdrawal, with its path."""
    yield entry.id, ("id",)
    for number, alias in enumerate(entry.aliases):
        yield alias, ("aliases", number)


def _in_use(
    entry: Withdrawal, identifier: str, path: tuple[str | int, ...], used: Mapping[str, Entry]
) -> Iterator[Diagnostic]:
    record = used.get(identifier)
    if record is None:
        return
    word = TYPE_OF[type(record)].word
    what = f'the {word} "{identifier}"'
    if identifier != record.id:
        what = f'"{identifier}", what the {word} "{record.id}" was called before,'
    related = (Related(record.at("id"), "it is here"),)
    hint = "delete one of the two: what is withdrawn is in the briefing no more"
    message = f"{what} is withdrawn, and is there"
    yield Diagnostic(RULE.id, entry.at(*path), message, hint, related=related)
