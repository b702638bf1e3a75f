"""What is on record already: entries of changes.yml that tell a change, however they were edited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.editing.layout.entries import Fields
from generator.records import Change
from generator.records.change import ChangedFact

_OF_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=-)")

_Said = tuple[str, str, frozenset[tuple[str, str, str]]]


@dataclass(slots=True)
class OnRecord:
    """The entries that were written since the record was last brought up to date.

    An editor may have changed anything in them, so a fact counts as told by an entry of the same
    day that lists it, by one whose id has that day, and by one that says the very same of it on
    another day. Each fact that an entry only counts (`more`) is one fact that need not be listed.
    `days` are those on which something changed, and `latest` the latest that an entry may have.
    """

    entries: Sequence[Change] = ()
    days: frozenset[str] = frozenset()
    latest: str = date.max.isoformat()
    _counted: dict[str, int] = field(default_factory=dict)

    def untold(self, day: str, facts: Sequence[Fields]) -> tuple[Fields, ...]:
        """Return the facts of a change on a day that no entry tells."""
        of_day = [entry for entry in self.entries if day in self._days_of(entry)]
        listed = {fact.fact for entry in of_day for fact in entry.facts}
        said = {_said_by(fact) for entry in self.entries for fact in entry.facts}
        left = tuple(f for f in facts if f["fact"] not in listed and _said(f) not in said)
        room = self._counted.setdefault(day, sum(entry.more for entry in of_day))
        if len(left) > room:
            return left
        self._counted[day] = room - len(left)
        return ()

    def has(self, fields: Fields) -> bool:
        """Whether an entry that lists no facts is on record.

        It is if one of the same day has its kind or its id and lists none either, or if one of a
        day on which nothing changed says it in the same words.
        """
        for entry in self.entries:
            days = self._days_of(entry)
            is_same = re.sub(r"-\d+$", "", entry.id) == fields["id"]
            if entry.facts:
                continue
            if fields["date"] in days and (is_same or entry.kind == fields["kind"]):
                return True
            if days.isdisjoint(self.days) and entry.summary == fields["summary"]:
                return True
        return False

    def _days_of(self, entry: Change) -> set[str]:
        found = _OF_A_DAY.match(entry.id)
        days = {entry.date.isoformat(), *([found[0]] if found else ())}
        return {min(day, self.latest) for day in days}

    def covers(self, found: Iterable[Fields]) -> bool:
        """Whether the entries come from a record of what was found, on whatever day.

        They do if one is plainly made of what was found, though others may have been edited or left
        out; or if together they list all of its facts. Nothing comes from a record of nothing.
        """
        made = tuple(found)
        facts = {fact["fact"] for fields in made for fact in fields.get("facts", ())}
        if not facts:
            kinds = {entry.kind for entry in self.entries if not entry.facts}
            return any(fields["kind"] in kinds for fields in made)
        if any(_is_made_of(entry, fields) for entry in self.entries for fields in made):
            return True
        listed = {fact.fact for entry in self.entries for fact in entry.facts}
        unlisted = len(facts - listed) + sum(int(f.get("more", "0")) for f in made)
        return unlisted <= sum(entry.more for entry in self.entries) + len(listed - facts)


def new_entries(now: Mapping[str, Change], before: Mapping[str, Change]) -> tuple[Change, ...]:
    """Return the entries that came since; one that got another id, and nothing else, is no new one."""
    gone = {_without_id(entry) for name, entry in before.items() if name not in now}
    return tuple(e for name, e in now.items() if name not in before and _without_id(e) not in gone)


def _is_made_of(entry: Change, fields: Fields) -> bool:
    """Whether an entry lists the very facts that were found, and what only the program counts or says."""
    found = {_said(fact) for fact in fields.get("facts", ())}
    there = {_said_by(fact) for fact in entry.facts}
    is_same = {said[0] for said in found} == {said[0] for said in there}
    told = {said for said in found & there if said[2]}
    return is_same and entry.more == int(fields.get("more", "0")) and bool(entry.more or told)


def _without_id(entry: Change) -> tuple[str, str, str, tuple[_Said, ...]]:
    return str(entry.date), entry.kind, entry.summary, tuple(map(_said_by, entry.facts))


def _said(fact: Fields) -> _Said:
    fields: Sequence[Mapping[str, Any]] = fact.get("fields", ())
    texts = ((f["field"], f.get("before", ""), f.get("after", "")) for f in fields)
    return fact["fact"], fact["effect"], frozenset(texts)


def _said_by(fact: ChangedFact) -> _Said:
    texts = ((f.field, f.before or "", f.after or "") for f in fact.fields)
    return fact.fact, str(fact.effect), frozenset(texts)
