"""Changelog: entries for content/changes.yml, derived from a comparison.

Everything in an entry is guessed, except that the change is a correction: only a person can say so,
in the commit message or in the file.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.compare.model import ChangeType, Comparison, EvidenceChange, RecordChange
from generator.compare.recorded import OnRecord
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.diagnostics import shorten
from generator.editing.layout.entries import Fields
from generator.records import Change, ChangeKind, Fact, Record, Source
from generator.records.kinds import RecordKind
from generator.records.shown import Significance
from generator.records.text import is_invisible

MANY = 20
"""The number of facts above which only the most important are listed."""

LISTED = 5
"""How many facts are listed if there are more than `MANY`."""

_LONGEST = 300
_LONGEST_CORRECTION = 1_500

_ON_RECORD = (RecordKind.CHANGE, RecordKind.WITHDRAWAL)
"""The kinds of records that record changes themselves, and so get no entry."""

_CALLED = {
    RecordKind.FACT: ("fact", "facts"),
    RecordKind.SOURCE: ("source", "sources"),
    RecordKind.ACTOR: ("actor", "actors"),
    RecordKind.SECTOR: ("sector", "sectors"),
    RecordKind.QUESTION: ("open question", "open questions"),
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """A group of commits that make one entry: their day, and the text if they are a correction."""

    day: date
    correction: str = ""


def correction_of(subjects: Iterable[str]) -> str:
    """Return the subjects of correcting commits as one text, a sentence for each.

    Invisible characters are removed, and long texts shortened. Empty only if there are no subjects.
    """
    text = " ".join(_sentence(subject) for subject in subjects)
    return textwrap.shorten(text, _LONGEST_CORRECTION, placeholder=" …")


def begun(occasion: Occasion, head: Snapshot, known: OnRecord) -> Iterator[Fields]:
    """Yield the first entry of a briefing, unless it is on record."""
    kinds = Counter(kind for kind, _ in head.named)
    facts, sources = _count(kinds[Fact], "fact"), _count(kinds[Source], "source")
    summary = f"The briefing begins, with {facts} from {sources}."
    yield from _unless_known(_entry(occasion, ChangeKind.NEW, summary, ()), known)


def entries(
    occasion: Occasion, comparison: Comparison, head: Briefing, known: OnRecord
) -> Iterator[Fields]:
    """Yield the entries for a comparison, most important first; none if only the layout changed.

    Facts that are on record already are left out, and an entry whose facts all are is too.
    """
    changes = [c for c in comparison.changes if c.kind not in _ON_RECORD]
    other = [c for c in changes if c.change_type is not ChangeType.ADDED]
    heavy = [c for c in other if c.significance is Significance.SUBSTANCE]
    light = [c for c in other if c.significance is Significance.WORDING]
    new = [c for c in changes if c.change_type is ChangeType.ADDED and c.kind in _CALLED]
    if heavy and (left := _untold(heavy, occasion, known)):
        kind = ChangeKind.CORRECTION if occasion.correction else ChangeKind.UPDATE
        summary = occasion.correction or " ".join(_of_update(left, light))
        yield from _unless_known(_entry(occasion, kind, summary, _by_weight(left, head)), known)
    if new and (left := _untold(new, occasion, known)):
        verb = "is" if len(left) == 1 else "are"
        summary = f"{_counted(left)} {verb} new."
        entry = _entry(occasion, ChangeKind.NEW, summary, _by_weight(left, head))
        yield from _unless_known(entry, known)
    if light and not heavy and (summary := _of_wording(light)):
        yield from _unless_known(_entry(occasion, ChangeKind.WORDING, summary, ()), known)


def _untold(changes: list[RecordChange], occasion: Occasion, known: OnRecord) -> list[RecordChange]:
    """Return the changes without the facts that are on record; none if all of its facts are."""
    facts = [_fact(change) for change in changes if change.kind is RecordKind.FACT]
    left = {fact["fact"] for fact in known.untold(occasion.day.isoformat(), facts)}
    if facts and not left:
        return []
    return [c for c in changes if c.kind is not RecordKind.FACT or _fact(c)["fact"] in left]


def _unless_known(entry: Fields, known: OnRecord) -> Iterator[Fields]:
    if "facts" in entry or not known.has(entry):
        yield entry


def named(found: Iterable[Fields], known: Iterable[Change]) -> Iterator[Fields]:
    """Yield the entries, each with an unused id."""
    taken = {change.id for change in known}
    for fields in found:
        identifier, number = fields["id"], 2
        while identifier in taken:
            identifier, number = f"{fields['id']}-{number}", number + 1
        taken.add(identifier)
        yield {**fields, "id": identifier}


def _entry(
    occasion: Occasion, kind: ChangeKind, summary: str, facts: tuple[RecordChange, ...]
) -> Fields:
    day = occasion.day.isoformat()
    fields: dict[str, Any] = {
        "id": f"{day}-{kind}",
        "date": day,
        "kind": str(kind),
        "summary": summary,
    }
    listed = facts[:LISTED] if len(facts) > MANY else facts
    if listed:
        fields["facts"] = [_fact(change) for change in listed]
    if more := len(facts) - len(listed):
        fields["more"] = str(more)
    return fields


def _by_weight(changes: Iterable[RecordChange], head: Briefing) -> tuple[RecordChange, ...]:
    """Return the facts: removed ones first, then changed assessments, then those of the home page.

    Those of the briefs of sectors come next.
    """
    on_home_page = {
        *head.record.key_figures,
        *_summed_up(head.record),
    }
    in_briefs = {f for sector in head.sectors.values() for f in _summed_up(sector)}
    return tuple(
        sorted(
            (change for change in changes if change.kind is RecordKind.FACT),
            key=lambda c: (
                c.change_type is not ChangeType.REMOVED,
                not c.assessment_moves,
                c.id not in on_home_page,
                c.id not in in_briefs,
            ),
        )
    )


def _summed_up(record: Record) -> Iterator[str]:
    for sentence, _ in summaries(record):
        yield from sentence.facts


def _fact(change: RecordChange) -> Fields:
    gone = change.change_type is ChangeType.REMOVED
    fields = {"fact": change.former_id if gone else change.id, "effect": str(change.change_type)}
    if change.is_merged:
        fields["effect"] = str(ChangeType.CHANGED)
        field_entries: list[Fields] = [
            {"field": "Merged", "before": change.name, "after": change.id}
        ]
    else:
        field_entries = [] if change.change_type is not ChangeType.CHANGED else list(_said(change))
        fields |= {"title": change.name} if gone else {}
    return {**fields, "fields": field_entries} if field_entries else fields


def _said(change: RecordChange) -> Iterator[Fields]:
    if change.assessment and change.assessment_moves:
        move = change.assessment
        yield _field("Assessment", _words(move.before), _words(move.after))
    for field in change.own_fields:
        if field.significance is Significance.SUBSTANCE:
            yield _field(field.label, field.before, field.after)
    for change_type, word in (
        (ChangeType.ADDED, "Evidence gained"),
        (ChangeType.REMOVED, "Evidence lost"),
    ):
        passages = "; ".join(_passage(e) for e in change.evidence if e.change_type is change_type)
        if passages:
            yield _field(
                word, *(("", passages) if change_type is ChangeType.ADDED else (passages, ""))
            )
    for piece in change.evidence:
        for field in piece.fields:
            if field.significance is Significance.SUBSTANCE:
                label = f"Evidence, {piece.source_name}: {field.label.lower()}"
                yield _field(label, field.before, field.after)


def _field(label: str, before: str, after: str) -> Fields:
    texts = {"before": _short(before), "after": _short(after)}
    return {"field": label, **{name: text for name, text in texts.items() if text}}


def _passage(evidence: EvidenceChange) -> str:
    where = f", {evidence.locator}" if evidence.locator else ""
    return f"{evidence.source_name}{where} ({evidence.stance})"


def _of_update(heavy: list[RecordChange], light: list[RecordChange]) -> Iterator[str]:
    changed = [c for c in heavy if c.change_type is ChangeType.CHANGED and c.kind in _CALLED]
    gone = [
        c
        for c in heavy
        if c.change_type is ChangeType.REMOVED and c.kind in _CALLED and not c.withdrawn
    ]
    withdrawn = [c for c in heavy if c.withdrawn]
    if changed:
        verb = "says" if len(changed) == 1 else "say"
        yield f"{_counted(changed)} {verb} something else than before."
    if moved := sum(c.assessment_moves for c in changed):
        yield f"{_count(moved, 'fact')} {'is' if moved == 1 else 'are'} assessed anew."
    if gone:
        yield f"{_counted(gone)} {'is' if len(gone) == 1 else 'are'} gone."
    if withdrawn:
        yield f"{_counted(withdrawn)} {'is' if len(withdrawn) == 1 else 'are'} withdrawn."
    for change in heavy:
        if change.kind is RecordKind.HEAD:
            labels = dict.fromkeys(f.label.lower() for f in change.fields)
            yield f"The head of the briefing changed: {', '.join(labels)}."
    if wording := _of_wording(light):
        yield wording
    if not (changed or gone or withdrawn) and all(c.kind is not RecordKind.HEAD for c in heavy):
        yield "How figures are named or written changed."


def _of_wording(light: list[RecordChange]) -> str:
    named = [c for c in light if c.kind in _CALLED]
    return f"Only the wording changed of {_counted(named)}." if named else ""


def _counted(changes: Iterable[RecordChange]) -> str:
    """Return the number of changes by kind, such as "3 facts, 1 source and 2 actors"."""
    counts = Counter(change.kind for change in changes)
    parts = [_count(counts[kind], *names) for kind, names in _CALLED.items() if counts[kind]]
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def _sentence(subject: str) -> str:
    spaced = " ".join(subject.split())
    text = shorten("".join(c for c in spaced if not is_invisible(c)), _LONGEST) or "A correction"
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _short(text: str) -> str:
    return textwrap.shorten(text, _LONGEST, placeholder=" …")


def _words(state: str) -> str:
    return state.replace("-", " ")
