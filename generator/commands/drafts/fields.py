"""The fields of a candidate, as a person edits them: one by name, or all in an editor."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import format_text
from generator.core.nodes import plain_data
from generator.core.proof.passages import Passages
from generator.core.transliteration import as_id
from generator.drafting.candidate import Candidate, Fields, wrong_in
from generator.drafting.chosen import NowhereError, stretch_of
from generator.editing.layout.entries import as_yaml
from generator.records import Fact

OF_FACT = (
    "id",
    "title",
    "statement",
    "kind",
    "status",
    "date",
    "date_basis",
    "said",
    "stated_by",
    "note",
)
LISTS = ("actors", "places")
OF_EVIDENCE = ("quote", "paragraph", "origin", "says")
OF_VALUE = ("indicator", "period", "amount", "qualifier")
OF_INDICATOR: Mapping[str, str] = MappingProxyType({"measure": "title", "display": "display"})
"""The names for what a new indicator has: what is measured, and how an amount of it is written."""

NAMES = ("sector", *OF_FACT, *LISTS, *OF_EVIDENCE, *OF_VALUE, *OF_INDICATOR)
"""The names by which a person can change one field. Of a further value they end with its number: `amount.2`."""

SHORT: Mapping[str, str] = MappingProxyType(
    {"s": "statement", "t": "title", "d": "date", "q": "quote", "i": "indicator", "w": "stated_by"}
    | {"value": "amount", "values": "amount"}
)
"""Short and other names of the fields that are changed most."""


_BETWEEN = " … "
"""What stands between the quotes of a claim that rests on more than one."""


class FieldError(Exception):
    """A field cannot be changed in this way."""


def value_of(candidate: Candidate, name: str) -> str:
    """Return a field as one line. Raises FieldError if there is no such field."""
    name, place = _place_of(name)
    fact = candidate.fact
    if name == "sector":
        return candidate.sector
    if name in LISTS:
        return ", ".join(fact.get(name, ()))
    if name == "quote":
        return _BETWEEN.join(candidate.quotes)
    if name in OF_EVIDENCE:
        return str(candidate.evidence.get(name, ""))
    if name in OF_VALUE:
        values = fact.get("values", ())
        return str(values[place].get(name, "")) if place < len(values) else ""
    if name in OF_INDICATOR:
        own = _new_indicator(candidate, place)
        return str(own[OF_INDICATOR[name]]) if own else ""
    value = fact.get(name, "")
    return ", ".join(value) if isinstance(value, list) else str(value)


def changed(candidate: Candidate, name: str, value: str) -> Candidate:
    """Return a candidate with another value of a field; "" deletes it. Raises FieldError."""
    name, place = _place_of(name)
    value = " ".join(value.split())
    if name == "sector":
        return _held(candidate, replace(candidate, sector=value))
    fact = deepcopy(candidate.fact)
    if name in LISTS:
        _set(fact, name, [part.strip() for part in value.split(",") if part.strip()])
    elif name == "quote":
        fact["evidence"] = _quoting(fact["evidence"], value)
    elif name in OF_EVIDENCE:
        _set(fact["evidence"][0], name, value)
    elif name in OF_VALUE:
        _set_value(fact, name, value, place)
    elif name in OF_INDICATOR:
        return _held(candidate, _measured(candidate, name, value, place))
    else:
        if name == "stated_by":
            speakers = [part.strip() for part in value.split(",")]
            told = speakers if len(speakers) > 1 else value
            for piece in fact["evidence"]:
                _set(piece, "origin", told)
            _set(fact, name, told)
            return _held(candidate, replace(candidate, fact=fact))
        if name == "date" and value != fact.get("date"):
            fact.pop("date_basis", None)  # which is of the date that it had
        before = as_id(str(fact.get("title") or candidate.quote), 50)
        if name == "title" and fact.get("id") == before:
            fact["id"] = as_id(value, 50) or before
        _set(fact, name, value)
    _keep_basis(fact)
    return _held(candidate, replace(candidate, fact=fact))


def _quoting(pieces: list[Fields], value: str) -> list[Fields]:
    """Return pieces of evidence with other quotes, one for each part between the signs that part them."""
    first, *others = [part.strip() for part in value.split(_BETWEEN)]
    again = {n: v for n, v in pieces[0].items() if n not in ("values", "quote")}
    more = [*pieces[1:], *(again for _ in others)][: len(others)]
    known = [dict(pieces[0]), *(dict(piece) for piece in more)]
    for piece, quote in zip(known, (first, *others), strict=True):
        _set(piece, "quote", quote)
    return known


def replaced(candidate: Candidate, words: str) -> Candidate:
    """Return a candidate with other words in statement and title, given as `these -> those`. Raises FieldError."""
    old, arrow, new = (part.strip() for part in words.partition("->"))
    if not (old and arrow):
        raise FieldError("give the words, and those in their place: `r the mill -> her mill`")
    told = {name: str(candidate.fact.get(name) or "") for name in ("statement", "title")}
    if all(old not in text for text in told.values()):
        raise FieldError(f'neither statement nor title has "{old}"')
    for name, text in told.items():
        if old in text:
            candidate = changed(candidate, name, text.replace(old, new))
    return candidate


def stretch_in(text: str, given: str) -> str:
    """Return the words of a text from some to others, given as `these ... those`. Raises FieldError."""
    try:
        return stretch_of(text, given).text
    except NowhereError as error:
        raise FieldError(str(error)) from None


def titled(candidate: Candidate) -> Candidate:
    """Return a candidate that has a title: its statement where it has none of its own."""
    statement = str(candidate.fact.get("statement") or "").rstrip(".")
    return candidate if candidate.fact.get("title") else changed(candidate, "title", statement)


def _keep_basis(fact: Fields) -> None:
    """Keep what words rest on as long as the entry has them, and its quote has not."""
    told = f"{fact.get('statement', '')} {fact.get('title', '')}".casefold()
    quote = " … ".join(str(piece.get("quote", "")) for piece in fact["evidence"]).casefold()
    basis = fact.get("basis")
    if isinstance(basis, list) and all(isinstance(b, dict) for b in basis):
        kept = [b for b in basis if str(b.get("of", "")).casefold() in told]
        _set(fact, "basis", [b for b in kept if str(b.get("of", "")).casefold() not in quote])


def _held(before: Candidate, after: Candidate) -> Candidate:
    """Return an edited candidate, marked as such. Raises FieldError if it could not be read back."""
    if told := wrong_in(after):
        raise FieldError(told)
    return replace(after, is_edited=before.is_edited or after != before)


def _set(fields: Fields, name: str, value: Any) -> None:
    if value:
        fields[name] = value
    else:
        fields.pop(name, None)


def _place_of(name: str) -> tuple[str, int]:
    """Return the full name of a field, and which value it is of. Raises FieldError if there is no such field."""
    name, _, number = name.partition(".")
    name = SHORT.get(name, name)
    if name not in NAMES or (number and not (number.isdecimal() and int(number))):
        raise FieldError(f'there is no field "{name}": {", ".join(NAMES)}')
    return name, int(number or 1) - 1


def _set_value(fact: Fields, name: str, value: str, place: int) -> None:
    """Set a part of a value of a fact, and of its evidence; without an indicator it goes from both."""
    values = deepcopy(fact.get("values", []))
    if place > len(values) or (value and name != "indicator" and place == len(values)):
        raise FieldError(f"there is no value to have this {name}: give the indicator first")
    if place == len(values):
        values.append({})
    _set(values[place], name, value)
    if not values[place].get("indicator"):
        values.pop(place)
    _set(fact, "values", values)
    _set(fact["evidence"][0], "values", deepcopy(values))


def _new_indicator(candidate: Candidate, place: int) -> Fields | None:
    """Return the new indicator of a value; None if there is no such value, or its indicator is there already."""
    values = candidate.fact.get("values", ())
    name = values[place].get("indicator") if place < len(values) else None
    return next((own for own in candidate.indicators if own["id"] == name), None)


def _measured(candidate: Candidate, name: str, value: str, place: int) -> Candidate:
    """Return a candidate whose new indicator has another title, and an id that fits it, or another display."""
    before = _new_indicator(candidate, place)
    if before is None:
        raise FieldError(
            "the value has no new indicator: one that is there is changed in content/indicators.yml"
        )
    if not value:
        raise FieldError(f"an indicator needs its {OF_INDICATOR[name]}")
    if name == "display" and "{amount}" not in value:
        raise FieldError("write {amount} where the number stands, as in `€{amount} million`")
    after = {**before, OF_INDICATOR[name]: value}
    if name == "measure":
        after["id"] = as_id(value, 50) or before["id"]
    fact = deepcopy(candidate.fact)
    for found in (fact, *fact["evidence"]):
        for told in found.get("values", ()):
            if told["indicator"] == before["id"]:
                told["indicator"] = after["id"]
    indicators = tuple(after if known is before else known for known in candidate.indicators)
    return replace(candidate, fact=fact, indicators=indicators)


def as_edited(candidate: Candidate) -> str:
    """Return a candidate as text for an editor."""
    head = (
        f"# Paragraph {candidate.paragraph} of {candidate.evidence['source']}. Save to keep what you change; empty",
        "# the file to change nothing. Title and statement are in your own words.",
    )
    order = [f.alias or n for n, f in Fact.model_fields.items()]
    every = {"title": "", "statement": "", **candidate.fact}
    fields = {n: every[n] for n in order if n in every}
    return "\n".join((*head, f"sector: {candidate.sector}", *as_yaml(fields, None))) + "\n"


def edited(candidate: Candidate, text: str) -> Candidate:
    """Return a candidate as a person left it in an editor. Raises FieldError with what is wrong."""
    document, problems = parse(SourceText("draft", "draft.yml", text))
    found = plain_data(document.root) if document.root else None
    if problems or not isinstance(found, dict):
        told = "; ".join(map(format_text, problems)) or "these are no fields"
        raise FieldError(told)
    sector = found.pop("sector", candidate.sector)
    kept = {name: value for name, value in found.items() if value not in ("", [], None)}
    after = _held(candidate, replace(candidate, sector=str(sector), fact=kept))
    if after.evidence["source"] != candidate.evidence["source"]:
        raise FieldError("the source of a candidate stays as it is")
    return after


def refound(candidate: Candidate, text: str) -> Candidate:
    """Return a candidate whose quotes are in their paragraphs: those which have them, if others do.

    Raises FieldError if no paragraph has a quote.
    """
    passages = Passages.of_text(text)
    every = [passages.paragraphs_with(quote) for quote in candidate.quotes]
    for quote, found in zip(candidate.quotes, every, strict=True):
        if not found:
            raise FieldError(f'the quote "{quote}" is nowhere in the text')
    fact = deepcopy(candidate.fact)
    for piece, found in zip(fact["evidence"], every, strict=True):
        if int(piece["paragraph"]) not in found:
            piece["paragraph"] = str(found[0])
    return replace(candidate, fact=fact) if fact != candidate.fact else candidate
