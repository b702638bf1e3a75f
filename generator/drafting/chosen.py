"""Chosen: a candidate of words that a person chose in a text, in place of a claim that a rule found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.proof.normalisation import paragraphs, words
from generator.core.proof.passages import spans
from generator.drafting.candidate import Candidate, Drafts
from generator.drafting.claim import Claim
from generator.drafting.claims import claims_of
from generator.drafting.drafted import remarked
from generator.drafting.grammar.parts import claims_in
from generator.drafting.grammar.sentences import sentences_of
from generator.drafting.propose import Proposer
from generator.drafting.trial import tried
from generator.drafting.voices.speech import said_in
from generator.drafting.when.time_reader import When
from generator.records import Source

TO = re.compile(r"\s*\.\.\.\s*")
"""What stands between the first and the last words of a stretch of text, in place of those between them."""


FEWEST = 4
"""The words of the shortest stretch that may be a claim."""

_EDGE = ' ,;:.()–—-“”"'


class NowhereError(Exception):
    """A text has no such words, or they are those of a candidate. The message says which."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph, which is counted from 1: its places, and its words."""

    paragraph: int
    start: int
    end: int
    text: str


def stretch_of(text: str, given: str) -> Stretch:
    """Return where the given words stand first; `from these ... to those` are all from the one to the other.

    Raises NowhereError.
    """
    first, *last = TO.split(given.strip(), maxsplit=1)
    for number, passage in enumerate(paragraphs(text), 1):
        for start, end in spans(first, passage):
            ends = [e for s, e in spans(last[0], passage) if s >= end] if last else [end]
            if ends:
                return Stretch(number, start, ends[0], passage[start : ends[0]])
    raise NowhereError(f'"{given.strip()}" is nowhere in the text')


def unquoted(text: str, language: str, candidates: Iterable[Candidate]) -> tuple[Stretch, ...]:
    """Return the stretches of the sentences of a text that no candidate quotes, in their order.

    What is shorter than `FEWEST` words is left out.
    """
    quotes = {(c.paragraph, quote) for c in candidates for quote in c.quotes}
    passages = paragraphs(text)
    found: list[Stretch] = []
    for sentence in sentences_of(text, language):
        passage = passages[sentence.paragraph - 1]
        taken = sorted(
            span for n, q in quotes if n == sentence.paragraph for span in spans(q, passage)[:1]
        )
        at = sentence.start
        for start, end in (*taken, (sentence.end, sentence.end)):
            if at < start <= sentence.end:
                found.append(Stretch(sentence.paragraph, at, start, passage[at:start].strip(_EDGE)))
            at = max(at, end)
    return tuple(stretch for stretch in found if len(words(stretch.text)) >= FEWEST)


def chosen(
    briefing: Briefing, source: Source, file: SourceText, text: str, given: str
) -> Candidate:
    """Return a candidate of words of a text: with all that the rules read in them, and what they would say of it.

    It quotes just these words where a quote may be as long. `file` is that of the source. Raises
    NowhereError.
    """
    stretch = stretch_of(text, given)
    proposer = Proposer.of(briefing, source, text, briefing.record.excerpt_limit, 0)
    candidate = proposer.candidate(_claim(proposer, stretch))
    if len(words(stretch.text)) <= briefing.record.excerpt_limit:
        first = {**candidate.evidence, "quote": stretch.text}
        candidate = replace(candidate, fact={**candidate.fact, "evidence": [first]})
    found = tried(briefing, file, (candidate,))[candidate.key]
    return replace(remarked(candidate, found), is_edited=True)


def with_chosen(drafts: Drafts, candidate: Candidate, before: str = "") -> Drafts:
    """Return drafts with one candidate more, before that with the key `before`, or at the end.

    Raises NowhereError if they have it already.
    """
    every = drafts.candidates
    for known in every:
        if known.key == candidate.key:
            shown = known.fact.get("title") or known.quote
            raise NowhereError(f'that is a candidate already ({known.state}): "{shown}"')
    place = next((n for n, known in enumerate(every) if known.key == before), len(every))
    return Drafts(drafts.source, [*every[:place], candidate, *every[place:]])


def _claim(proposer: Proposer, stretch: Stretch) -> Claim:
    """Return the claim of a stretch: what is read in it, and who says what is told around it."""
    language, issued = proposer.source.language, proposer.issued
    sentence = next(
        s
        for s in sentences_of(proposer.text, language)
        if s.paragraph == stretch.paragraph and s.end > stretch.start
    )
    start = stretch.start - sentence.start
    end = min(stretch.end - sentence.start, len(sentence.text))
    told = [
        claim
        for claim in claims_of(proposer.text, language, issued, proposer.speakers)
        if claim.sentence == sentence
    ]
    said = said_in(sentence.text, language)
    near = max(told, key=lambda c: min(c.end, end) - max(c.start, start), default=None)
    speaker = near.speaker if near else ""
    parts = list(claims_in(sentence, (start, end), speaker, said, language, issued))
    claim = _whole(parts, start, end)
    if near:
        claim = replace(
            claim,
            unnamed=near.unnamed,
            verb=near.verb,
            is_own=near.is_own,
            is_later=near.is_later,
            is_deed=near.is_deed,
        )
    return claim


def _whole(parts: Sequence[Claim], start: int, end: int) -> Claim:
    """Return the claims of a range as one, with the figures of all and the first time of any."""
    first = parts[0]
    figures = tuple(
        replace(
            figure,
            start=figure.start + part.start - start,
            end=figure.end + part.start - start,
            when=_moved(figure.when, part.start - start),
        )
        for part in parts
        for figure in part.figures
    )
    times = [(_moved(part.when, part.start - start), part.is_inside) for part in parts if part.when]
    when, is_inside = times[0] if times else (None, False)
    return replace(
        first,
        start=start,
        end=end,
        words=first.words if len(parts) == 1 else first.sentence.text[start:end],
        figures=figures,
        when=when,
        is_inside=is_inside,
        is_plan=any(part.is_plan for part in parts),
    )


def _moved(when: When | None, by: int) -> When | None:
    return replace(when, start=when.start + by, end=when.end + by) if when else None
