"""`id-unique`: an anchor on the page of changes belongs to one entry.

Duplicate ids of records are reported when records are linked.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related
from generator.core.record_rules import ID_UNIQUE as RULE
from generator.records import Change, Record, Withdrawal
from generator.rules.rule import checks
from generator.rules.withdrawn_gone import named_by


@checks(RULE)
def id_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report withdrawals that share an anchor with another entry, and their repeated aliases."""
    addresses: dict[str, Record] = {**briefing.withdrawn, **briefing.changes}
    for entry in sorted(briefing.withdrawn.values(), key=lambda w: w.position):
        for identifier, path in named_by(entry):
            other = addresses.setdefault(identifier, entry)
            if other is not entry:
                yield _taken(entry, identifier, path, other)
        yield from _repeated(entry)


def _taken(
    entry: Withdrawal, identifier: str, path: tuple[str | int, ...], other: Record
) -> Diagnostic:
    message = f'"{identifier}" is the address of another entry on the page of changes'
    related = (Related(other.at("id"), "that entry is here"),)
    hint = "an old link leads to one entry: delete the alias, or what is there"
    if isinstance(other, Change):
        hint = "choose another id for the entry in changes.yml"
        hint += ", or delete the alias" if path != ("id",) else ""
    return Diagnostic(RULE.id, entry.at(*path), message, hint, related=related)


def _repeated(entry: Withdrawal) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, alias in enumerate(entry.aliases):
        if alias == entry.id or alias in seen:
            message = f'the alias "{alias}" is {"the id" if alias == entry.id else "an alias"} of the entry already'
            yield Diagnostic(RULE.id, entry.at("aliases", number), message, "delete the alias")
        seen.add(alias)
