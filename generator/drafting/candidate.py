"""A candidate: a fact as it may be accepted, what would have to be added for it, and what became of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from generator.core.proof.normalisation import words
from generator.drafting.nearby import Near

Fields = dict[str, Any]
"""The fields of an entry as YAML has them: texts, and lists of these and of mappings."""

BY_RULE = "rules"
"""Who proposed a candidate that no assistant did."""


class State(StrEnum):
    """What became of a candidate."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EVIDENCE = "evidence"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate fact of one source.

    `key` is what it is known by, whoever proposes it. `actors` and `indicators` are new entries that
    the fact refers to. `became` is the id of the fact that it became, or to which it was added. One that
    a person edited is theirs: no later draft takes its place.
    """

    key: str
    sector: str
    fact: Fields
    actors: tuple[Fields, ...] = ()
    indicators: tuple[Fields, ...] = ()
    near: tuple[Near, ...] = ()
    remarks: tuple[str, ...] = ()
    proposed_by: str = BY_RULE
    state: State = State.OPEN
    became: str = ""
    reason: str = ""
    is_edited: bool = False

    @property
    def evidence(self) -> Fields:
        """The piece of evidence that it rests on."""
        first: Fields = self.fact["evidence"][0]
        return first

    @property
    def quote(self) -> str:
        """The words that it rests on."""
        return str(self.evidence.get("quote", ""))

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words of all its evidence: of a claim whose parts stand apart more than one."""
        return tuple(str(piece.get("quote", "")) for piece in self.fact["evidence"])

    @property
    def paragraph(self) -> int:
        """The paragraph of the source's text that it is from."""
        return int(self.evidence.get("paragraph", 0))


@dataclass(slots=True)
class Drafts:
    """The candidates of one source, in the order of its text."""

    source: str
    candidates: list[Candidate] = field(default_factory=list)

    def waiting(self) -> list[Candidate]:
        """Return the candidates that nobody has decided on."""
        return [c for c in self.candidates if c.state is State.OPEN]


def key_of(source: str, paragraph: int, said: str, amount: str = "") -> str:
    """Return what a claim is known by: its words, its paragraph and the number it is drafted for."""
    told = "\0".join((source, str(paragraph), " ".join(words(said)), amount))
    return blake2b(told.encode(), digest_size=6).hexdigest()


_PARAGRAPH = re.compile(r"[1-9][0-9]{0,5}")
_AMOUNT = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_TEXTS = ("status", "date", "date_basis", "said")
_LISTS = ("actors", "places")


def wrong_in(candidate: Candidate) -> str:
    """Return what a candidate lacks to be shown and decided on; empty if it lacks nothing."""
    fact = candidate.fact
    if not candidate.sector:
        return "a candidate needs a sector"
    for name in ("id", "kind"):
        if not _is_text(fact.get(name)):
            return f"a candidate needs its {name}"
    for name in _TEXTS:
        if not _is_text(fact.get(name, "-")):
            return f"the {name} has to be a text"
    for name in _LISTS:
        if not _are_texts(fact.get(name, [])):
            return f"{name} has to be a list of ids"
    if not (_is_text(fact.get("stated_by", "-")) or _are_texts(fact["stated_by"])):
        return "stated_by has to be an id, or a list of ids"
    return _wrong_in_evidence(fact.get("evidence")) or _wrong_in_values(fact.get("values", []))


def _wrong_in_evidence(evidence: Any) -> str:
    if not isinstance(evidence, list) or not evidence or not isinstance(evidence[0], dict):
        return "a candidate needs its evidence"
    for piece in evidence:
        if not isinstance(piece, dict):
            return "each piece of its evidence needs a source and a quote"
        if not (_is_text(piece.get("source")) and _is_text(piece.get("quote"))):
            return "its evidence needs a source and a quote"
        if not _PARAGRAPH.fullmatch(str(piece.get("paragraph", ""))):
            return "the paragraph has to be a number from 1"
    if len({piece["source"] for piece in evidence}) > 1:
        return "all of its evidence is from one source"
    return ""


def _wrong_in_values(values: Any) -> str:
    if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
        return "values has to be a list, each with an indicator and an amount"
    for value in values:
        if not _is_text(value.get("indicator")):
            return "a value needs an indicator: give the indicator first"
        if not _AMOUNT.fullmatch(str(value.get("amount", "0"))):
            return "an amount has to be a number: digits, and a point"
    return ""


def _is_text(given: Any) -> bool:
    return isinstance(given, str) and bool(given)


def _are_texts(given: Any) -> bool:
    return isinstance(given, list) and all(map(_is_text, given))
