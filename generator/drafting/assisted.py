"""What an assistant answers, held to the proof: taken if it passes every rule, and told if it does not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.proof.normalisation import counted, paragraphs, words
from generator.core.proof.passages import Passages, spans
from generator.core.transliteration import as_id
from generator.drafting.candidate import Candidate, Drafts, Fields, State, key_of
from generator.drafting.nearby import nearby
from generator.drafting.question import MOST_CLAIMS
from generator.drafting.trial import tried
from generator.drafting.voices.actors import Actors
from generator.drafting.wording.own_words import copied
from generator.records import ActorType, FactKind, Source, Status
from generator.records.base import Model
from generator.records.types import Edtf, Id, Name, Text
from generator.records.value import Value

Given = dict[str, Any]


class _Speaker(Model):
    name: Name
    type: ActorType


class _NewIndicator(Model):
    id: Id
    title: Name
    display: Text


class _Claim(Model):
    """A claim as an assistant gives it; see `question.schema`."""

    quote: Text
    title: Name
    statement: Text
    sector: Id
    kind: FactKind
    status: Status
    date: str | None = None
    date_basis: Text | None = None
    said: str | None = None
    stated_by: Id | None = None
    speaker: _Speaker | None = None
    actors: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()
    values: tuple[Given, ...] = ()
    indicators: tuple[_NewIndicator, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim of an assistant that is not used: its paragraph, its words, and why."""

    paragraph: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Assisted:
    """What was taken of an answer, and what was refused."""

    candidates: tuple[Candidate, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the answers of an assistant, by its `name`, on a text."""

    briefing: Briefing
    source: Source
    file: SourceText
    text: str
    name: str

    def read(self, paragraph: int, answer: bytes) -> Assisted:
        """Return what of an answer on a paragraph passes, and what does not. Raises nothing."""
        try:
            given = json.loads(answer.decode())
            found = given.get("candidates") if isinstance(given, dict) else None
            if not isinstance(found, list):
                raise ValueError("it has no list `candidates`")
            if set(given) != {"candidates"}:
                raise ValueError("it has more than a list `candidates`")
        except (ValueError, RecursionError) as error:
            why = f"the answer does not follow its schema: {error or type(error).__name__}"
            return Assisted((), (Refusal(paragraph, "", why),))
        taken: list[Candidate] = []
        refused: list[Refusal] = []
        for one in found[:MOST_CLAIMS]:
            candidate, why = self._one(paragraph, one)
            if candidate and not why:
                taken.append(candidate)
            else:
                refused.append(Refusal(paragraph, _words_of(one), why))
        return Assisted(tuple(taken), tuple(refused))

    def _one(self, paragraph: int, given: Any) -> tuple[Candidate | None, str]:
        """Return a candidate, or why there is none."""
        try:
            claim = TypeAdapter(_Claim).validate_python(given)
            for value in claim.values:
                Value.model_validate({**value, "amount": str(value.get("amount"))})
            if claim.date:
                TypeAdapter(Edtf).validate_python(claim.date)
        except (ValidationError, AttributeError, TypeError) as error:
            return None, _wrong(error)
        if why := self._unproved(paragraph, claim):
            return None, why
        candidate = self._candidate(paragraph, claim)
        if why := self._unnamed(paragraph, claim, candidate):
            return None, why
        problems = tried(self.briefing, self.file, [candidate])[candidate.key]
        return candidate, "; ".join(dict.fromkeys(f"{d.message} [{d.rule}]" for d in problems))

    def _unproved(self, paragraph: int, claim: _Claim) -> str:
        """Return why a quote is not proved, or words are copied; empty if neither is so."""
        passages, limit = Passages.of_text(self.text), self.briefing.record.excerpt_limit
        if not passages.is_provable(claim.quote) or not passages.occurrences(
            claim.quote, paragraph
        ):
            return "the quote is not in the passage"
        if counted(claim.quote) > limit:
            return f"the quote has {counted(claim.quote)} words; at most {limit} are allowed"
        passage = paragraphs(self.text)[paragraph - 1]
        for what, told in (("statement", claim.statement), ("title", claim.title)):
            if run := copied(told, passage, (claim.quote,)):
                return f'the {what} copies "{run}" from the passage'
        if claim.sector not in self.briefing.sectors:
            return f'no sector "{claim.sector}"'
        return ""

    def _candidate(self, paragraph: int, claim: _Claim) -> Candidate:
        speaker, new = self._speaker(claim)
        values = [{n: str(v) for n, v in value.items() if v is not None} for value in claim.values]
        piece: Fields = {
            "source": self.source.id,
            "paragraph": str(paragraph),
            "quote": claim.quote,
        }
        if speaker and speaker != self.source.origin:
            piece["origin"] = speaker
        if values:
            piece["values"] = [dict(value) for value in values]
        every: Fields = {
            "id": self._free(as_id(claim.title, 50) or "fact"),
            "title": claim.title,
            "statement": claim.statement,
            "kind": str(claim.kind),
            "status": str(claim.status),
            "date": claim.date,
            "date_basis": claim.date_basis,
            "said": claim.said,
            "stated_by": speaker,
            "actors": [*claim.actors],
            "places": [*claim.places],
            "values": values,
            "evidence": [piece],
        }
        fact = {name: value for name, value in every.items() if value}
        indicators = tuple(
            {"id": i.id, "title": i.title, "display": i.display}
            for i in claim.indicators
            if i.id not in self.briefing.indicators
        )
        amount = str(values[0].get("amount", "")) if values else ""
        near = nearby(self.briefing, fact, self.source.id) if _is_measurable(values) else ()
        key = key_of(self.source.id, paragraph, claim.quote, f"{self.name} {amount}")
        return Candidate(key, claim.sector, fact, new, indicators, near, (), self.name)

    def _speaker(self, claim: _Claim) -> tuple[str, tuple[Fields, ...]]:
        """Return the id of who says it, and the new actor if it is one."""
        if claim.stated_by or claim.speaker is None:
            return claim.stated_by or "", ()
        known = Actors.of(self.briefing.actors.values()).mentions(claim.speaker.name)
        if known:
            return known[0].actor, ()
        fields = {
            "id": as_id(claim.speaker.name, 50),
            "type": str(claim.speaker.type),
            "name": claim.speaker.name,
        }
        return fields["id"], (fields,)

    def _unnamed(self, paragraph: int, claim: _Claim, candidate: Candidate) -> str:
        """Return why it is not known that the speaker speaks; empty if the text names him or her."""
        speaker = candidate.fact.get("stated_by")
        if not speaker or speaker == self.source.origin:
            return ""
        before = " ".join(paragraphs(self.text)[:paragraph])
        known = self.briefing.actors.get(str(speaker))
        if known is None and not candidate.actors:
            return f'no actor "{speaker}"'
        if known and any(m.actor == known.id for m in Actors.of([known]).mentions(before)):
            return ""
        name = known.name if known else str(candidate.actors[0]["name"])
        there = set(words(before))
        return (
            "" if words(name)[-1] in there else f"the text does not name {name} up to this passage"
        )

    def _free(self, base: str) -> str:
        number, free = 2, base
        while free in self.briefing.facts:
            number, free = number + 1, f"{base}-{number}"
        return free


def _wrong(error: Exception) -> str:
    """Return what is wrong with an answer, at its first place."""
    if not isinstance(error, ValidationError):
        return "it is no claim"
    first = error.errors()[0]
    context = first.get("ctx", {})
    told = context.get("message") or first["msg"]
    rule = f" [{context['rule']}]" if "rule" in context else ""
    place = ".".join(map(str, first["loc"]))
    return f"{place}: {told}{rule}" if place else f"{told}{rule}"


def _is_measurable(values: Sequence[Fields]) -> bool:
    try:
        for value in values:
            Value.model_validate(value)
    except ValidationError:
        return False
    return True


def _words_of(given: Any) -> str:
    if isinstance(given, dict):
        return str(given.get("statement") or given.get("quote") or "")[:200]
    return ""


def joined(
    drafts: Drafts, taken: Sequence[Candidate], text: str
) -> tuple[Drafts, tuple[Candidate, ...]]:
    """Return drafts with what an assistant proposes, and what of it is drafted already.

    It takes the place of a candidate on the same words that has no statement and was not edited.
    """
    candidates, known = list(drafts.candidates), []
    passages = paragraphs(text)
    for candidate in taken:
        same = [n for n, other in enumerate(candidates) if _is_of_same(candidate, other, passages)]
        if not same:
            candidates.append(candidate)
            continue
        there = candidates[same[0]]
        is_bare = there.state is State.OPEN and not there.is_edited
        if is_bare and not there.fact.get("statement"):
            candidates[same[0]] = replace(candidate, key=there.key)
        else:
            known.append(candidate)
    order = sorted(candidates, key=lambda c: c.paragraph)
    return Drafts(drafts.source, order), tuple(known)


def _is_of_same(one: Candidate, other: Candidate, passages: Sequence[str]) -> bool:
    """Whether two candidates rest on words that overlap, and have the same amounts."""
    if one.key == other.key:
        return True
    if one.paragraph != other.paragraph or [*_amounts(one)] != [*_amounts(other)]:
        return False
    passage = passages[one.paragraph - 1] if one.paragraph <= len(passages) else ""
    places = spans(one.quote, passage), spans(other.quote, passage)
    return any(a < d and c < b for a, b in places[0] for c, d in places[1])


def _amounts(candidate: Candidate) -> Iterator[str]:
    for value in candidate.fact.get("values", ()):
        amount = str(value.get("amount", ""))
        try:
            yield f"{float(amount):g}"
        except ValueError:
            yield amount  # an editor has changed it to none, or to words
