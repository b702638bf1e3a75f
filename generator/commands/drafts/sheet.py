"""Candidates as a table, for anyone who would rather work in a spreadsheet, and decisions read back from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from generator.commands.drafts.bench import Bench, RefusedError
from generator.commands.drafts.fields import NAMES, FieldError, changed, refound, titled, value_of
from generator.commands.drafts.naming import told_by
from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import paragraphs
from generator.drafting.candidate import Candidate, State
from generator.records import Stance

DECISIONS = ("accept", "evidence", "drop")
_DROPS = ("drop", "d")
_FIELDS = tuple(name for name in NAMES if name not in ("paragraph",))
COLUMNS = (
    "decision",
    "to",
    "stance",
    "reason",
    "paragraph",
    *_FIELDS,
    "near",
    "remarks",
    "passage",
    "source",
    "key",
)
"""The columns: a decision and what it needs, the fields that can be changed, and what helps to decide."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""


def as_table(bench: Bench) -> str:
    """Return the candidates that are left as CSV, with an empty column for the decision."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for candidate in bench.waiting():
        table.writerow([_safe(cell) for cell in _row(candidate, bench.text(candidate))])
    return "\ufeff" + out.getvalue()


def _row(candidate: Candidate, text: str) -> Iterator[str]:
    near = candidate.near[0] if candidate.near else None
    passages = paragraphs(text)
    yield from ("", near.fact if near else "", (near.stance if near else "") or "", "")
    yield str(candidate.paragraph)
    yield from (value_of(candidate, name) for name in _FIELDS)
    yield "; ".join(f"{n.fact}: {n.why}" for n in candidate.near)
    yield "; ".join(candidate.remarks)
    yield passages[candidate.paragraph - 1] if 0 < candidate.paragraph <= len(passages) else ""
    yield from (str(candidate.evidence["source"]), candidate.key)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(cell: str | None) -> str:
    text = (cell or "").strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a row: its line in the table, and what was done, or why nothing was."""

    line: int
    told: str
    is_refused: bool = False
    problems: tuple[Diagnostic, ...] = ()


def decided(bench: Bench, table: str) -> Iterator[Outcome]:
    """Carry out the decisions of a table, row by row, and yield what came of each.

    A row without a decision stays open, with what was changed in it. Raises FieldError if it is no such
    table.
    """
    text = table.removeprefix("\ufeff")
    dialect = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=dialect, strict=True)
        missing = {"decision", "key"} - set(rows.fieldnames or ())
        if missing:
            raise FieldError(f"the table has no column {', '.join(sorted(missing))}")
        for row in rows:
            if outcome := _of_row(
                bench, {n: _plain(c) for n, c in row.items() if isinstance(n, str)}, rows.line_num
            ):
                yield outcome
    except csv.Error as error:
        raise FieldError(f"this is not a table: {error}") from None


def _of_row(bench: Bench, row: dict[str, str], line: int) -> Outcome | None:
    key = row["key"]
    every = [c for pile in bench.piles.values() for c in pile.drafts.candidates]
    candidate = next((c for c in every if c.key == key), None)
    decision = row["decision"].casefold()
    if candidate is None:
        return Outcome(line, f'no candidate has the key "{key}"', is_refused=True)
    if candidate.state is not State.OPEN:
        return Outcome(line, f"{key} was decided on before") if decision else None
    try:
        candidate = _edited(bench, candidate, row)
        return _done(bench, candidate, decision, row, line)
    except (FieldError, RefusedError) as error:
        return Outcome(line, str(error), is_refused=True)


def _edited(bench: Bench, candidate: Candidate, row: dict[str, str]) -> Candidate:
    after, actors = candidate, bench.content.briefing.actors
    known = {*actors, *(actor["id"] for actor in candidate.actors)}
    for name in _FIELDS:
        told = row.get(name, value_of(candidate, name))
        is_speaker = name == "stated_by" and told != ""
        if is_speaker and (told not in known or told != value_of(candidate, name)):
            after = told_by(after, told, actors, bench.proposed(), bench.text(candidate))
        elif told != value_of(candidate, name):
            after = changed(after, name, told)
    if row["decision"].casefold() not in _DROPS:
        after = refound(after, bench.text(candidate))
    if after != candidate:
        bench.keep(after)
    return after


def _done(
    bench: Bench, candidate: Candidate, decision: str, row: dict[str, str], line: int
) -> Outcome | None:
    match decision:
        case "":
            return None
        case "accept" | "a":
            candidate = titled(candidate)
            problems = bench.accept(candidate)
            told = f"{candidate.fact['id']} is now a fact in {candidate.sector}"
            if run := bench.shared(candidate):
                told += f'; its statement has "{run}" from the passage, word for word'
            return Outcome(line, told, problems=problems)
        case "evidence" | "v":
            stance = row.get("stance") or str(Stance.SUPPORTS)
            bench.add(candidate, row.get("to", ""), stance)
            return Outcome(line, f"{row['to']}: one more piece of evidence, which {stance}")
        case _ if decision in _DROPS:
            reason = row.get("reason", "")
            if not reason:
                raise FieldError("a reason is needed to drop it")
            bench.drop(candidate, reason)
            return Outcome(line, "dropped")
    raise FieldError(f'no decision "{decision}"; there are {", ".join(DECISIONS)}')
