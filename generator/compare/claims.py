"""`claim-kept`: what an entry says is what was published, or somebody read the change against its passages.

No check of one state of the content knows that a sentence said something else while the same passages
stood below it, and no list of the words that turn a claim is complete.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compare.compare import record_changes
from generator.compare.model import ChangeType, EvidenceChange, RecordChange
from generator.compare.passages import is_vouched
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Position, Severity, shorten
from generator.core.language_tags import primary
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import language_of
from generator.facts.stamp import Review, review
from generator.facts.wording import wording_of
from generator.records import Fact, Question, Record, Role
from generator.records.kinds import LINKED, TYPE_OF, RecordKind
from generator.records.shown import Significance

_SEEN = (Significance.SUBSTANCE, Significance.WORDING)
"""The changes that readers see. Of those of the proof tells `proof-kept`."""

_SHOWN = 3
"""How many passages a hint names."""

_LONGEST = 80
"""How many characters it has of the words of each."""

_LATER = ("as_of",)
"""What changes with every state of a briefing, and makes no claim of its own."""

Part = tuple[str, tuple[str | int, ...]]
"""What changed, in words, and where in the entry it stands."""


def check_claims(base: Snapshot, head: Snapshot) -> tuple[Diagnostic, ...]:
    """Warn of every entry that says something else than in the base, at what changed first in it,
    of every question that is gone, and of new facts in whose quotes no check can read.

    Not of a fact that came with a passage whose quote is proved or was seen, nor of one whose review
    is current: somebody compared it as it is.
    """
    if head.briefing is None:
        return ()
    told = {fact.statement for fact in base.briefing.facts.values()} if base.briefing else set()
    found = []
    for change in record_changes(base, head):
        if change.change_type is ChangeType.CHANGED:
            entry = _entry(head.briefing, change)
            parts = tuple(_parts(entry, change))
            if parts and not _is_answered(head.briefing, entry, change):
                found.append(_warning(entry, change, parts))
        elif change.change_type is ChangeType.REMOVED and change.kind is RecordKind.QUESTION:
            found.append(_gone(head.briefing, change))
        elif change.change_type is ChangeType.ADDED and change.kind is RecordKind.FACT:
            fact = head.briefing.facts[change.id]
            if fact.statement not in told:
                found += _unread(head.briefing, fact)
    return tuple(found)


def _unread(head: Briefing, fact: Fact) -> Iterator[Diagnostic]:
    """Warn of a new fact whose words no check can hold against its quotes, for their language."""
    own = primary(head.record.language)
    carrying = in_role(fact, Role.CARRIES)
    tags = list(dict.fromkeys(language_of(head, piece) for piece in carrying if piece.quote))
    if not tags or own in map(primary, tags) or review(head, fact) is Review.REVIEWED:
        return
    name = wording_of(head.record).language_name
    other = " or ".join(dict.fromkeys(map(name, tags)))
    message = (
        f'"{fact.id}" is new, and all its quotes are in {other}: no check compares their words'
    )
    hint = f"whoever reads {other} compares them; `briefing review {fact.id}` puts that on record"
    yield Diagnostic("claim-kept", fact.at("statement"), message, hint, Severity.WARNING)


def _gone(head: Briefing, change: RecordChange) -> Diagnostic:
    """Warn, where the questions begin, of one that is asked no more: no id of it has to stay."""
    stayed = [question.position for question in head.questions.values()]
    position = min(stayed, default=Position("content/questions.yml"))
    message = f'the question "{change.id}" was published, and is gone'
    hint = "put it back, unless a source has answered it since"
    return Diagnostic("claim-kept", position, message, hint, Severity.WARNING)


def _parts(entry: Record, change: RecordChange) -> Iterator[Part]:
    """Yield what changed for readers."""
    for field in change.fields:
        if field.significance in _SEEN and field.field not in _LATER:
            yield field.label.lower(), (field.field,)
    for piece in change.evidence:
        place = ", ".join(filter(None, (piece.source_name, piece.locator)))
        number = _number(entry, piece)
        if number is None:
            yield f"no longer: {place}", ("evidence",)
        elif piece.change_type is ChangeType.ADDED:
            yield f"new: {place}", ("evidence", number)
        else:
            for field in (f for f in piece.fields if f.significance in _SEEN):
                yield f"{field.label.lower()} ({place})", ("evidence", number, field.field)


def _number(entry: Record, piece: EvidenceChange) -> int | None:
    """Return which of the evidence of an entry a change is of; None if it was removed."""
    if piece.change_type is ChangeType.REMOVED or not isinstance(entry, Fact | Question):
        return None
    wanted = piece.source, piece.stance, piece.quote, piece.says
    own = ((e.source, str(e.stance), e.quote or "", e.says or "") for e in entry.evidence)
    return next(number for number, one in enumerate(own) if one == wanted)


def _is_answered(briefing: Briefing, entry: Record, change: RecordChange) -> bool:
    """Whether a vouched passage is new or has another quote, or the review is of what is there now."""
    if not isinstance(entry, Fact):
        return False
    came = (
        _number(entry, piece)
        for piece in change.evidence
        if piece.change_type is ChangeType.ADDED or any(f.field == "quote" for f in piece.fields)
    )
    return (
        any(number is not None and is_vouched(change.passages[number]) for number in came)
        or review(briefing, entry) is Review.REVIEWED
    )


def _warning(entry: Record, change: RecordChange, parts: tuple[Part, ...]) -> Diagnostic:
    position = min(entry.at(*path) for _, path in parts)
    what = ", ".join(dict.fromkeys(label for label, _ in parts))
    name = "the briefing" if change.kind is RecordKind.HEAD else f'"{change.id}"'
    message = f"{name} changed since it was published ({what}), and no proved or seen passage came with it"
    return Diagnostic("claim-kept", position, message, _hint(change), Severity.WARNING)


def _hint(change: RecordChange) -> str:
    if not change.passages:
        return "read it again against what it rests on"
    shown = [
        f"“{shorten(words, _LONGEST)}” ({passage.source_name})" if words else passage.source_name
        for passage in change.passages[:_SHOWN]
        for words in (passage.quote or passage.says,)
    ]
    more = len(change.passages) - len(shown)
    rest = f"; and {more} more" if more else ""
    return f"read it against {'; '.join(shown)}{rest}; `briefing review {change.id}` puts that on record"


def _entry(briefing: Briefing, change: RecordChange) -> Record:
    """Return the entry of the head that a change is of."""
    if change.kind is RecordKind.HEAD:
        return briefing.record
    (record,) = (record for record in LINKED if TYPE_OF[record].kind is change.kind)
    return briefing.of(record)[change.id]
