"""The outline of a comparison that every report format shares: sections, entries, lines, rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from generator.compare.model import (
    Alarm,
    ChangeType,
    Comparison,
    EvidenceChange,
    FieldChange,
    PageChange,
    Passage,
    RecordChange,
    Transition,
)
from generator.compare.report.parts import Entry, Line, Link, Row, Section
from generator.core.diagnostics import Diagnostic
from generator.core.direction import isolated
from generator.core.text_diff import Mark, Piece
from generator.records.kinds import RecordKind
from generator.records.shown import Significance

_IN_COMMON = 0.25
"""The share of equal text from which the differing words of two texts are marked."""

_KEPT = {Mark.GONE: (Mark.SAME, Mark.GONE), Mark.NEW: (Mark.SAME, Mark.NEW)}


PROOF_CHANGED = "Proof changed"


_FOLDED = {
    RecordKind.SOURCE: ("Sources", "source", "sources"),
    RecordKind.ACTOR: ("Actors", "actor", "actors"),
    RecordKind.SECTOR: ("Sectors", "sector", "sectors"),
    RecordKind.INDICATOR: ("Indicators", "indicator", "indicators"),
    RecordKind.FIGURE: ("Drawn figures", "drawn figure", "drawn figures"),
    RecordKind.QUESTION: ("Open questions", "question", "questions"),
    RecordKind.SEARCH: ("Searches", "search", "searches"),
    RecordKind.WITHDRAWAL: ("Withdrawals", "withdrawal", "withdrawals"),
    RecordKind.CHANGE: ("Record of changes", "entry", "entries"),
}


def outline(comparison: Comparison) -> tuple[Section, ...]:
    """Return the sections that have entries.

    In the order: what could not be compared, what to look at first, new problems, proof, substance,
    wording, housekeeping, order and layout, pages. What changed in the proof of a quote stands under that heading only.
    """
    return tuple(section for section in _sections(comparison) if section.entries)


def _sections(whole: Comparison) -> Iterator[Section]:
    missing = tuple(Entry(sentence) for sentence in whole.not_compared)
    yield Section("Could not be compared", "thing", "things", missing)
    urgent = tuple(_alarm(alarm) for alarm in whole.alarms)
    yield Section("Look at these first", "alarm", "alarms", urgent)
    problems = tuple(_problem(d) for d in whole.problems)
    yield Section("New problems", "problem", "problems", problems)
    proofs = tuple(_entry(proof) for change in whole.changes if (proof := change.proof))
    yield Section(PROOF_CHANGED, "entry", "entries", proofs)
    rests = tuple(rest for change in whole.changes if (rest := change.rest))
    comparison = replace(whole, changes=rests)
    head = _entries(comparison.of(RecordKind.HEAD), _is_substantial)
    yield Section("Head of the briefing", "change", "changes", head)
    facts = comparison.of(RecordKind.FACT)
    for title, wanted in (
        ("Facts changed in substance", _is_substantial),
        ("Facts added", lambda c: c.change_type is ChangeType.ADDED),
        ("Facts withdrawn", lambda c: bool(c.withdrawn)),
        ("Facts removed", lambda c: c.change_type is ChangeType.REMOVED and not c.withdrawn),
        (
            "Facts renamed or moved",
            lambda c: not _is_substantial(c) and (c.is_renamed or c.is_moved),
        ),
    ):
        yield Section(title, "fact", "facts", _entries(facts, wanted))
    for kind, (title, one, many) in _FOLDED.items():
        yield Section(title, one, many, _entries(comparison.of(kind), _is_told_with_its_kind))
    for significance, title in (
        (
            Significance.WORDING,
            "Wording only: no number, name, negation or hedge among the words that changed",
        ),
        (Significance.HOUSEKEEPING, "Housekeeping"),
    ):
        light = _entries(
            (c for c in comparison.changes if _is_light(c) and c.significance is significance),
            _is_light,
        )
        yield Section(title, "entry", "entries", light)
    moved = tuple(
        Entry("Another order of the entries", place=path) for path in comparison.reordered
    )
    layout = tuple(Entry("Layout or comments only", place=path) for path in comparison.layout)
    yield Section("Order and layout", "file", "files", moved + layout)
    pages = tuple(_page(page) for page in comparison.pages or ())
    yield Section("Pages touched", "page", "pages", pages, is_folded=True)


def _is_substantial(change: RecordChange) -> bool:
    return (
        change.change_type is ChangeType.CHANGED and change.significance is Significance.SUBSTANCE
    )


def _is_told_with_its_kind(change: RecordChange) -> bool:
    return change.significance is Significance.SUBSTANCE or change.is_renamed


def _is_light(change: RecordChange) -> bool:
    return change.significance is not Significance.SUBSTANCE and not (
        change.is_renamed or change.is_moved
    )


def _entries(
    changes: Iterable[RecordChange], wanted: Callable[[RecordChange], bool]
) -> tuple[Entry, ...]:
    return tuple(_entry(change) for change in changes if wanted(change))


def _entry(change: RecordChange) -> Entry:
    place = f"{change.position.path}:{change.position.line}"
    name = isolated(change.name)
    if change.kind is not RecordKind.FACT and change.change_type is not ChangeType.CHANGED:
        name = f"{'Withdrawn' if change.withdrawn else change.change_type.capitalize()}: {name}"
    lines = tuple(_lines(change))
    target = None if change.change_type is ChangeType.REMOVED else change.target
    identifier = change.former_id if change.change_type is ChangeType.REMOVED else change.id
    identifier = "" if change.kind is RecordKind.HEAD else identifier
    return Entry(name, identifier, place, target, lines)


def _lines(change: RecordChange) -> Iterator[Line]:
    if change.is_renamed:
        yield _plain("Renamed", f"the id was {change.former_id}")
    if change.is_merged:
        yield _plain("Merged", f"the id now leads to {change.id}")
    if change.home and change.is_moved:
        yield _moved("Moved", change.home)
    if change.change_type is not ChangeType.CHANGED and change.text:
        sign = "+" if change.change_type is ChangeType.ADDED else "-"
        word = "Why" if change.kind is RecordKind.WITHDRAWAL else "It says"
        yield Line(word, (_row(sign, change.text),))
    if change.withdrawn:
        yield _plain("Withdrawn", change.withdrawn)
    for field in change.own_fields:
        yield _field(field)
    for piece in change.evidence:
        yield from _evidence(piece)
    if change.assessment and change.assessment_moves:
        yield _moved("Assessment", change.assessment)
    elif change.assessment and change.change_type is ChangeType.ADDED:
        yield _plain("Assessment", isolated(_words(change.assessment.after)))
    elif change.assessment and change.evidence:
        yield _plain("Assessment", f"still {_words(change.assessment.after)}")
    if change.rests_on and change.significance is not Significance.HOUSEKEEPING:
        yield _plain("It rests on", isolated(change.rests_on))
        yield from map(_passage, change.passages)
    if change.review and change.review_moves:
        yield _moved("Review", change.review)


def _field(change: FieldChange) -> Line:
    rows = []
    if change.before:
        rows.append(Row("-", _side(change.pieces, Mark.GONE)))
    if change.after:
        rows.append(Row("+", _side(change.pieces, Mark.NEW)))
    return Line(change.label, tuple(rows))


def _side(pieces: tuple[Piece, ...], mark: Mark) -> tuple[Piece, ...]:
    """Return the pieces of one side of a diff, unmarked if the sides have little in common."""
    own = tuple(piece for piece in pieces if piece.mark in _KEPT[mark])
    same = sum(len(piece.text) for piece in pieces if piece.mark is Mark.SAME)
    if same >= _IN_COMMON * sum(len(piece.text) for piece in pieces):
        return own
    return (Piece("".join(piece.text for piece in own), Mark.SAME),)


def _evidence(change: EvidenceChange) -> Iterator[Line]:
    word = {ChangeType.ADDED: "gained", ChangeType.REMOVED: "lost", ChangeType.CHANGED: "changed"}[
        change.change_type
    ]
    where = change.source_name + (f", {change.locator}" if change.locator else "")
    if change.change_type is ChangeType.CHANGED:
        for field in change.fields:
            line = _field(field)
            yield Line(f"Evidence changed: {where}: {field.label.lower()}", line.rows)
        return
    parts = [f"{change.stance}; voice: {isolated(change.voice)}"]
    if change.change_type is ChangeType.ADDED:
        parts.append("a new voice" if change.voice_moves else "no new voice")
    else:
        parts.append("a voice less" if change.voice_moves else "no voice less")
    text = f"{', '.join(parts)}"
    text += f"; “{isolated(change.quote)}”" if change.quote else ""
    text += f"; {isolated(change.says)}" if change.says else ""
    sign = "+" if change.change_type is ChangeType.ADDED else "-"
    yield Line(f"Evidence {word}: {where}", (_row(sign, text),))


def _passage(passage: Passage) -> Line:
    where = passage.source_name + (f", {passage.locator}" if passage.locator else "")
    quote = f"“{isolated(passage.quote)}”; " if passage.quote else ""
    says = f"; {isolated(passage.says)}" if passage.says else ""
    text = f"{quote}voice: {isolated(passage.voice)}; {isolated(passage.proof)}{says}"
    there = "at the words" if passage.quote else "the page"
    found = ((there, passage.original), ("archived copy", passage.archived))
    links = tuple(Link(f"{label}, {urlsplit(url).hostname}", url) for label, url in found if url)
    return replace(_plain(f"Passage, {passage.stance}: {where}", text), links=links)


def _alarm(alarm: Alarm) -> Entry:
    place = f"{alarm.position.path}:{alarm.position.line}"
    identifier = "" if alarm.id == "briefing" else alarm.id
    name = isolated(alarm.name)
    return Entry(name, identifier, place, alarm.target, (Line("", (_row(" ", alarm.text),)),))


def _page(page: PageChange) -> Entry:
    suffix = "" if page.change_type is ChangeType.CHANGED else f" ({page.change_type})"
    target = None if page.change_type is ChangeType.REMOVED else page.target
    return Entry(isolated(page.title) + suffix, place=page.target.page, target=target)


def _problem(diagnostic: Diagnostic) -> Entry:
    lines = (_plain("Hint", diagnostic.hint),) if diagnostic.hint else ()
    text = f"{diagnostic.severity}: {diagnostic.message}"
    return Entry(text, diagnostic.rule, str(diagnostic.position), None, lines)


def _moved(label: str, move: Transition) -> Line:
    return _plain(label, f"{isolated(_words(move.before))} -> {isolated(_words(move.after))}")


def _words(state: str) -> str:
    return state.replace("-", " ") if state.islower() else state


def _plain(label: str, text: str) -> Line:
    return Line(label, (_row(" ", text),))


def _row(sign: str, text: str) -> Row:
    return Row(sign, (Piece(text, Mark.SAME),))
