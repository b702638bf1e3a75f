"""`id-kept`: no published id disappears, and no published permalink breaks.

The base is what was published: its ids and aliases, what it had withdrawn, and the pages that facts
and actors had moved from. The head keeps an id by having it as an id or an alias, or by explaining
in withdrawn.yml why it is gone. It keeps the permalink of a moved fact or actor by naming the
former page in `moved_from`, or in the `sectors` of a withdrawn fact. The sector of a former page
may be withdrawn itself: its page then redirects to what was on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.compare.identity import Names, names_between
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing, former_ids
from generator.content.references import WITHDRAWN_RECORD, withdrawn_ids
from generator.core.diagnostics import Diagnostic, Position
from generator.core.text_diff import Alike
from generator.records import (
    Actor,
    Aliased,
    Fact,
    Sector,
    Source,
    Withdrawal,
    WithdrawnKind,
)
from generator.records.kinds import TYPE_OF

PROMISED: tuple[type[Aliased], ...] = (Sector, Source, Actor, Fact)
"""The types of records with a page or permalink of their own, whose ids are permanent."""

_ALIKE = 0.6
"""The similarity ratio (0 to 1) from which a new record is guessed to be a renamed old one."""


def check_permalinks(base: Snapshot, head: Snapshot) -> tuple[Diagnostic, ...]:
    """Report the ids and permalinks of the base that are broken in the head.

    A diagnostic is at what the entry seems to be called now, or else at the start of its file. If errors in the content hide
    whether something is kept, only these errors are reported, which `check` does.
    """
    if base.briefing is None or head.briefing is None:
        return ()
    keeper = _PermalinkCheck(
        base.briefing, head.briefing, head, names_between(base.briefing, head.briefing)
    )
    lost = (diagnostic for kind in PROMISED for diagnostic in keeper.lost(kind))
    return (*lost, *keeper.unsaid(), *keeper.unreached(), *keeper.turned())


@dataclass(frozen=True, slots=True)
class _PermalinkCheck:
    base: Briefing
    head: Briefing
    snapshot: Snapshot
    names: Names

    def lost(self, kind: type[Aliased]) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each id and alias of one type that the head no longer has."""
        old, new = self.base.of(kind), self.head.of(kind)
        kept = new.keys() | former_ids(new.values()).keys()
        kept |= {identifier for named, identifier in self.snapshot.named if named is kind}
        kept |= self._withdrawn(kind)
        for identifier, record in old.items():
            if record.position.path in self.snapshot.unreadable:
                continue
            for promise in (identifier, *record.aliases):
                if promise not in kept:
                    yield self._lost(kind, promise, record, old, new)

    def unsaid(self) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each withdrawal of the base that the head has dropped."""
        for entry in self.base.withdrawn.values():
            kind = WITHDRAWN_RECORD[entry.kind]
            new = self.head.of(kind)
            kept = self._withdrawn(kind) | new.keys() | former_ids(new.values()).keys()
            kept |= {named for of, named in self.snapshot.named if of in (kind, Withdrawal)}
            if entry.position.path in self.snapshot.unreadable:
                continue
            for identifier in entry.ids:
                if identifier not in kept:
                    message = f'the withdrawal of the {entry.kind} "{identifier}" was published, and is gone'
                    hint = "put it back: old links lead to it"
                    yield Diagnostic("id-kept", Position(entry.position.path), message, hint)

    def _withdrawn(self, kind: type[Aliased]) -> set[str]:
        return {i for of, i in withdrawn_ids(self.head.withdrawn.values()) if of is kind}

    def unreached(self) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each broken former permalink of a fact, even a withdrawn one."""
        gone = withdrawn_ids(self.head.withdrawn.values())
        facts = {**former_ids(self.head.facts.values()), **self.head.facts}
        sectors = {**former_ids(self.head.sectors.values()), **self.head.sectors}
        for ids, homes in self._homes():
            heirs = [facts.get(i) or gone.get((Fact, i)) for i in ids]
            for heir in {h.id: h for h in heirs if h}.values():
                former = heir.sectors if isinstance(heir, Withdrawal) else heir.moved_from
                pages = [sectors.get(s) or gone.get((Sector, s)) for s in homes]
                if isinstance(heir, Fact) and heir.sector not in self.head.sectors:
                    continue  # its file is named after no sector, which is told once
                for page in {p.id: p for p in pages if p}.values():
                    ways = page.ids if isinstance(page, Withdrawal) else (page.id,)
                    here = () if isinstance(heir, Withdrawal) else (heir.sector,)
                    if not {*former, *here} & {*ways}:
                        yield _unreached(heir, page, ", ".join((*former, page.id)))

    def _homes(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Yield the ids of every published fact, and the sectors on whose pages it was."""
        for fact in self.base.facts.values():
            yield (fact.id, *fact.aliases), (fact.sector, *fact.moved_from)
        for entry in self.base.withdrawn.values():
            if entry.kind is WithdrawnKind.FACT:
                yield entry.ids, entry.sectors

    def turned(self) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each actor that became a place (or the reverse) unredirected."""
        for identifier, record in self.base.actors.items():
            actor = self.head.actors.get(self.names.now(Actor, identifier))
            if actor is None:
                continue
            for folder in dict.fromkeys((record.folder, *record.moved_from)):
                if folder not in (actor.folder, *actor.moved_from):
                    message = f'"{actor.id}" was among the {folder}, where its page is lost'
                    hint = f'add "moved_from: [{", ".join((*actor.moved_from, folder))}]" to it'
                    yield Diagnostic("id-kept", actor.at("type"), message, hint)

    def _lost(
        self,
        kind: type[Aliased],
        promise: str,
        record: Aliased,
        old: Mapping[str, Aliased],
        new: Mapping[str, Aliased],
    ) -> Diagnostic:
        word = TYPE_OF[kind].word
        heir = new.get(self.names.now(kind, record.id))
        heir = heir or _likeliest(record, [r for i, r in new.items() if i not in old])
        message = f'the {word} "{promise}" was published, and is gone'
        if heir is None:
            hint = (
                f"put it back, add `aliases: [{promise}]` to what now stands for it, "
                "or say in withdrawn.yml why it is withdrawn"
            )
            return Diagnostic("id-kept", Position(record.position.path), message, hint)
        names = ", ".join((*heir.aliases, promise))
        hint = f'add `aliases: [{names}]` to "{heir.id}", if that is what it is called now'
        return Diagnostic("id-kept", heir.at("id"), message, hint)


def _unreached(heir: Fact | Withdrawal, page: Sector | Withdrawal, ways: str) -> Diagnostic:
    message = f'"{heir.id}" was on the page of "{page.id}", where its permalink is lost'
    if isinstance(heir, Withdrawal):
        hint = f'write "sectors: [{ways}]"'
        return Diagnostic("id-kept", heir.at("sectors"), message, hint)
    hint = f'add "moved_from: [{ways}]" to the fact'
    return Diagnostic("id-kept", heir.at("id"), message, hint)


def _likeliest(record: Aliased, candidates: list[Aliased]) -> Aliased | None:
    """Return the new entry that is most likely an old one under another id, or None."""
    ranked = [(_likeness(record, candidate), candidate) for candidate in candidates]
    score, heir = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return heir if score >= _ALIKE else None


def _likeness(old: Aliased, new: Aliased) -> float:
    """Return the similarity (0 to 1) of the texts or of the ids of two entries, if higher.

    Sources with the same URL are the same.
    """
    if isinstance(old, Source) and isinstance(new, Source) and old.URL == new.URL:
        return 1.0
    texts = _said(old), _said(new)
    alike = Alike(*texts).ratio() if all(texts) else 0.0
    return max(alike, Alike(old.id, new.id).ratio())


def _said(record: Aliased) -> str:
    match record:
        case Fact():
            return record.statement
        case Source():
            return record.title or ""
        case Actor():
            return record.name
    return getattr(record, "title", "")
