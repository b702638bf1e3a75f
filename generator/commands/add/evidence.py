"""`add evidence`: more passages for facts that are there, from a few words or from a table of many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import click

from generator.commands.add import meaning, questions
from generator.commands.add.draft import in_order_of
from generator.commands.add.drafting import Drafting, Entry, new_problems
from generator.commands.add.prompts import Interview
from generator.commands.add.rows import FACT, Row
from generator.commands.add.voices import voice_of
from generator.commands.proving import prove_text
from generator.commands.sources import kept_text
from generator.commands.workspace import write_amended
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic, format_text, summary, visible
from generator.core.proof.seals import digest, seal
from generator.core.suggestions import suggest
from generator.editing.amend import AmendError, with_item
from generator.editing.evidence import Bearing, Place, bearing_of, nearest_of, places_of
from generator.editing.layout.entries import as_item
from generator.records import Consulted, Evidence, Fact, Source, Stance, Value
from generator.report.terminal import report


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence to be written: its fact, its fields, and what is to be said of it."""

    fact: Fact
    fields: Entry
    said: str
    unproved: str = ""


def write_pieces(content: Drafting, rows: tuple[Row, ...] | None, *, dry_run: bool) -> None:
    """Add the evidence of every row, or that which is asked for; all of it, or with errors nothing."""
    pieces = [_piece(content)] if rows is None else _pieces(content, rows)
    texts = _with_pieces(content, pieces)
    problems = new_problems(content, texts.values())
    if errors := [d for d in problems if d.is_error]:
        report(errors)
        raise click.ClickException(f"{summary(errors)}; nothing was written")
    if dry_run:
        for piece in pieces:
            click.echo("\n".join(as_item(piece.fields, Evidence)))
        return
    before = {s.path: s for s in content.sources if s.path in texts}
    write_amended(content.workspace, before, texts)
    for piece in pieces:
        where = f"{piece.fact.position.path}:{piece.fact.position.line}"
        click.echo(visible(f"{where}: {piece.fact.id}: {piece.said}"))
    _seal_the_rest(content, pieces)
    waiting = [d for d in problems if not (d.rule == "quote-proved" and _is_sealed_now(pieces))]
    for problem in waiting:
        click.echo(format_text(problem))


def _pieces(content: Drafting, rows: tuple[Row, ...]) -> list[Piece]:
    pieces, wrong = [], 0
    for row in rows:
        interview = Interview(row.given, is_silent=True)
        try:
            pieces.append(_piece(replace(content, interview=interview)))
        except click.ClickException as error:
            wrong += 1
            click.echo(visible(f"{row.place}: error: {error.message}"), err=True)
    if wrong:
        count = "1 row is" if wrong == 1 else f"{wrong} rows are"
        raise click.ClickException(f"{count} wrong; nothing was written")
    return pieces


def _piece(content: Drafting) -> Piece:
    """Ask for a piece of evidence; what follows from the text of its source is the default."""
    briefing, interview = content.briefing, content.interview
    named = content.ask_known(FACT, "fact", briefing.facts)
    named = meaning.meant(named, briefing.facts, lambda fact: fact.title) or named
    fact = briefing.facts.get(named)
    _stop_on_missing(content)
    if fact is None:
        raise click.ClickException(f'no fact "{named}"{_hint(named, briefing.facts)}')
    identifier = content.ask_known(questions.PASSAGE_SOURCE, "source", briefing.sources)
    briefing = content.briefing  # the source may be new
    source = briefing.sources.get(identifier)
    _stop_on_missing(content)
    if source is None:
        hint = _hint(identifier, briefing.sources) or "; add it first: briefing import FILE"
        raise click.ClickException(f'no source "{identifier}"{hint}')
    text = kept_text(content.workspace, source.id)
    whole = text if source.consulted is not Consulted.NONE else None
    quote = interview.ask(
        questions.QUOTE, lambda answer: _not_there(content, source, whole, answer)
    )
    _stop_on_missing(content)
    place = _place(content, source, whole, quote)
    fields: Entry = {"source": source.id, "quote": place.quote if place else quote}
    if place:
        fields[str(place.locator.type)] = place.locator.value
    else:
        fields |= _locators(content, source)
    if place and not interview.is_silent:
        click.echo(visible(f"  found in {place.locator.text}"), err=True)
    bearing = bearing_of(briefing, fact, source, fields["quote"])
    _tell(content, bearing)
    stance = interview.ask(
        questions.STANCE, lambda a: _answer(content, {"stance": a}), str(bearing.stance)
    )
    default = bearing.says if stance == bearing.stance else ""
    is_needed = stance in (*Stance,) and stance != Stance.SUPPORTS
    says = replace(questions.SAYS, is_optional=not is_needed)
    fields["says"] = interview.ask(says, lambda a: _answer(content, {"says": a}), default)
    fields["stance"] = "" if stance == Stance.SUPPORTS else stance
    fields["origin"], voice = voice_of(content, source, text, place)
    if stance in (Stance.SUPPORTS, Stance.REFINES, Stance.DISPUTES, Stance.UPDATES):
        fields["values"] = [_as_entry(value) for value in bearing.values]
    _stop_on_missing(content)
    unproved, made = "", sealed(content, fields).get("seal") if place else None
    if made:
        fields["seal"] = made
    elif place and source.digest is None and source.consulted is Consulted.FULL_TEXT:
        unproved = source.id
    told = place.locator.text if place else "not looked for: its text is not at hand"
    proof = ", sealed" if made else ""
    said = f"{stance} by {source.id}, {told}{proof}, {voice}"
    if stance != Stance.SUPPORTS:
        said += f": {fields['says']}"
    elif not bearing.is_compared:
        said += "; its numbers were not compared: check that they say the same"
    return Piece(fact, in_order_of(fields, Evidence), said, unproved)


def _tell(content: Drafting, bearing: Bearing) -> None:
    """Say why a stance is proposed. Raises click.ClickException if one needs words that nobody can be asked for."""
    interview = content.interview
    if bearing.stance is Stance.CONTEXT:
        told = "no name, number, date or word of the quote is in the fact: it is context at most"
        given = interview.has(questions.STANCE) or interview.has(questions.SAYS)
        if interview.is_silent and not given:
            raise click.ClickException(f"{told}, which needs --says, or give another --stance")
    elif bearing.stance is not Stance.SUPPORTS:
        told = f"{bearing.says} It {bearing.stance} the fact."
    else:
        told = (
            ""
            if bearing.is_compared
            else "its numbers could not be compared with those of the fact"
        )
    if told and not interview.is_silent:
        click.echo(visible(f"  {told}"), err=True)


def _stop_on_missing(content: Drafting) -> None:
    if missing := content.interview.missing:
        raise click.UsageError(f"missing {', '.join(missing)}")


def _hint(wrong: str, known: Mapping[str, object]) -> str:
    meant = suggest(wrong, known)
    return f"; {meant}" if meant else ""


def _answer(content: Drafting, field: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    return content.draft("facts/new.yml").answer_problems({"evidence": [field]})


def _not_there(
    content: Drafting, source: Source, text: str | None, quote: str
) -> tuple[Diagnostic, ...]:
    """Return the problems of a quote, also that it is not in the text that is at hand."""
    problems = _answer(content, {"quote": quote})
    if problems or text is None or places_of(text, quote):
        return problems
    return (Diagnostic("quote-in-source", source.position, *_nearest(source, text, quote)),)


def _nearest(source: Source, text: str, quote: str) -> tuple[str, str]:
    number, words = nearest_of(text, quote)
    hint = f'paragraph {number} has "{words}"' if words else "copy the words from the text"
    return f"the quote is not in texts/{source.id}.txt", hint


def _place(content: Drafting, source: Source, text: str | None, quote: str) -> Place | None:
    """Return where a quote stands; None if its text is not at hand, or the quote is missing.

    Raises click.ClickException if it is not there, or in several places of which none is named.
    """
    if text is None or not quote:
        return None
    found = places_of(text, quote)
    if not found:
        raise click.ClickException("; ".join(_nearest(source, text, quote)))
    kind = found[0].locator.type
    question = next(q for q in questions.LOCATORS if q.name == str(kind))
    if len(found) > 1 or content.interview.has(question):
        values = {place.locator.value: place for place in found}
        where = ", ".join(values)
        asked = replace(question, choices=tuple(values), default="", is_optional=False)
        number = content.interview.ask(asked, lambda answer: _answer(content, {str(kind): answer}))
        if number not in values:
            raise click.ClickException(
                f"the quote stands in {kind} {where}: name one with {question.option}"
            )
        return values[number]
    return found[0]


def _locators(content: Drafting, source: Source) -> Entry:
    """Ask where a passage stands, of which the text is not at hand."""
    locators = [q for q in questions.LOCATORS if content.interview.has(q)]
    if not locators and source.paragraphs is not None:
        locators = [questions.PARAGRAPH]
    return {
        q.name: content.interview.ask(q, lambda a, q=q: _answer(content, {q.name: a}))  # type: ignore[misc]
        for q in locators
    }


def _as_entry(value: Value) -> dict[str, Any]:
    data = value.model_dump(mode="json", exclude_defaults=True)
    made = {name: str(given) for name, given in data.items()}
    made["amount"] = f"{value.amount:f}"
    if value.period:
        made["period"] = value.period.text
    return in_order_of(made, Value)


def _with_pieces(content: Drafting, pieces: list[Piece]) -> dict[str, SourceText]:
    """Return the files with the evidence appended to its facts."""
    texts: dict[str, SourceText] = {}
    for piece in pieces:
        path = piece.fact.position.path
        before = texts.get(path) or next(s for s in content.sources if s.path == path)
        try:
            lines = as_item(piece.fields, Evidence)
            amended = with_item(before, piece.fact.id, "evidence", lines)
        except AmendError as error:
            raise click.ClickException(f"{error}; nothing was written") from None
        texts[path] = replace(before, text=amended)
    return texts


def sealed(content: Drafting, piece: Entry) -> Entry:
    """Return a piece of evidence with its seal, if the text that proves its source is at hand and has it."""
    source = content.briefing.sources.get(piece.get("source", ""))
    if source is None or source.digest is None or not piece.get("quote"):
        return piece
    text = kept_text(content.workspace, source.id)
    if text is None or digest(text) != source.digest.value:
        return piece
    for place in places_of(text, piece["quote"]):
        where = (str(place.locator.type), place.locator.value)
        if piece.get(where[0]) == where[1]:
            made = seal(source.digest.value, source.digest.words, where, piece["quote"])
            return in_order_of({**piece, "seal": made}, Evidence)
    return piece


def _is_sealed_now(pieces: list[Piece]) -> bool:
    return all(piece.unproved or "seal" in piece.fields for piece in pieces)


def _seal_the_rest(content: Drafting, pieces: list[Piece]) -> None:
    """Prove every source that had no digest yet, with the text that is at hand."""
    for identifier in dict.fromkeys(piece.unproved for piece in pieces if piece.unproved):
        text = kept_text(content.workspace, identifier)
        if text is not None:
            prove_text(content.workspace, identifier, text)
