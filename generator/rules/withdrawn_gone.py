"""`withdrawn-…`: what is withdrawn is gone, and its old links can be led to where the reason stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, Related, Suggestions
from generator.link import Briefing, former_ids
from generator.records import (
    Actor,
    Change,
    Fact,
    Record,
    Sector,
    Source,
    Withdrawal,
    WithdrawnKind,
)
from generator.references import WITHDRAWN_RECORD, withdrawn_ids


def withdrawn_gone(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report withdrawn ids that are in use, two entries of one address, and facts without their page."""
    live: dict[type[Record], Mapping[str, Record]] = {
        Sector: briefing.sectors,
        Actor: briefing.actors,
        Source: briefing.sources,
        Fact: briefing.facts,
    }
    used = {kind: {**former_ids(known.values()), **known} for kind, known in live.items()}
    addresses: dict[str, Record] = {**briefing.withdrawn, **briefing.changes}
    gone = {i for of, i in withdrawn_ids(briefing.withdrawn.values()) if of is Sector}
    former = former_ids(briefing.sectors.values())
    suggestions = Suggestions()
    for entry in sorted(briefing.withdrawn.values(), key=lambda w: w.position):
        for identifier, path in _named(entry):
            yield from _in_use(entry, identifier, path, used[WITHDRAWN_RECORD[entry.kind]])
            other = addresses.setdefault(identifier, entry)
            if other is not entry:
                yield _taken(entry, identifier, path, other)
        yield from _repeated(entry)
        yield from _sectors(briefing, entry, gone, former, suggestions)


def _named(entry: Withdrawal) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield entry.id, ("id",)
    for number, alias in enumerate(entry.aliases):
        yield alias, ("aliases", number)


def _taken(
    entry: Withdrawal, identifier: str, path: tuple[str | int, ...], other: Record
) -> Diagnostic:
    message = f'"{identifier}" is the address of another entry on the page of changes'
    related = (Related(other.at("id"), "that entry is here"),)
    hint = "an old link leads to one entry: delete the alias, or what is there"
    if isinstance(other, Change):
        hint = "choose another id for the entry in changes.yml"
        hint += ", or delete the alias" if path != ("id",) else ""
    return Diagnostic("id-unique", entry.at(*path), message, hint, related=related)


def _repeated(entry: Withdrawal) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, alias in enumerate(entry.aliases):
        if alias == entry.id or alias in seen:
            message = f'the alias "{alias}" is {"the id" if alias == entry.id else "an alias"} of the entry already'
            yield Diagnostic("id-unique", entry.at("aliases", number), message, "delete the alias")
        seen.add(alias)
    seen = set()
    for number, sector in enumerate(entry.sectors):
        if sector in seen:
            message = f'"{sector}" is named twice'
            place = entry.at("sectors", number)
            yield Diagnostic("withdrawn-fields", place, message, "delete one of the two")
        seen.add(sector)


def _in_use(
    entry: Withdrawal, identifier: str, path: tuple[str | int, ...], used: Mapping[str, Record]
) -> Iterator[Diagnostic]:
    record = used.get(identifier)
    if record is None:
        return
    word = type(record).__name__.lower()
    what = f'the {word} "{identifier}"'
    if identifier != record.id:
        what = f'"{identifier}", what the {word} "{record.id}" was called before,'
    related = (Related(record.at("id"), "it is here"),)
    hint = "delete one of the two: what is withdrawn is in the briefing no more"
    message = f"{what} is withdrawn, and is there"
    yield Diagnostic("withdrawn-gone", entry.at(*path), message, hint, related=related)


def _sectors(
    briefing: Briefing,
    entry: Withdrawal,
    gone: set[str],
    former: Mapping[str, Record],
    suggestions: Suggestions,
) -> Iterator[Diagnostic]:
    if entry.kind is not WithdrawnKind.FACT:
        if entry.sectors:
            message = f"a {entry.kind} has a page of its own, and stood on that of no sector"
            yield Diagnostic("withdrawn-fields", entry.at("sectors"), message, "delete `sectors`")
        return
    if not entry.sectors:
        message = f'nothing says on whose page the fact "{entry.id}" stood'
        hint = "add `sectors:`, so that its old links can be led here"
        yield Diagnostic("withdrawn-fields", entry.at("id"), message, hint)
    for number, sector in enumerate(entry.sectors):
        if sector not in briefing.sectors and sector not in gone and briefing.is_whole:
            hint = suggestions.suggest(sector, briefing.sectors)
            if heir := former.get(sector):
                hint = f'write "{heir.id}", as it is called now'
            place = entry.at("sectors", number)
            yield Diagnostic("sector-resolves", place, f'no sector "{sector}"', hint)
