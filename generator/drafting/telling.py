"""Telling: the quote of a claim, and its statement in words of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.core.proof.normalisation import words
from generator.drafting.claims import Claim, is_english_text
from generator.drafting.indicators import Measure
from generator.drafting.kinds import is_valued
from generator.drafting.own_words import copied
from generator.drafting.phrasing import (
    MOST,
    STEP,
    according_to,
    core,
    figure_sentence,
    in_time,
    lead_of,
    put_back,
    raised,
    reworded,
    said_by,
    shortened,
    stated,
)
from generator.drafting.quoting import ends_phrase, hedged, quotes_of, verb_in
from generator.drafting.redating import redated
from generator.drafting.verbs import finite_verbs
from generator.facts.wording import Wording
from generator.records import Source

_LONGEST_NAME = 8
"""Words by which somebody may be called who is not named."""

_LEVEL = re.compile(
    r"\b(?:amounted to|came to|reached|totall?ed|stood at|was|were|is|are|hit|made up|equall?ed)"
    r"(?: (?:a |an |the )?(?:total of|level of|about|around|almost|nearly|more than|over|at least|at most|up to|some|just))*\s*$"
)
"""What stands between what is measured and how much it is."""


_DATA = re.compile(
    r"\b(?:data|figures|statistics|records|results|documents?|law|rules|filings?)$", re.IGNORECASE
)
"""What nobody says, but what stands there."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How claims of a source are told.

    A quote tries to have at most `most` words, and has at most `limit`. Of a statement `cut` parts at
    its end are left out at least, where it has so many. `name_of` gives the name of an actor; `small`
    are the words that the text has with a small letter.
    """

    source: Source
    wording: Wording
    limit: int
    most: int
    cut: int
    name_of: Callable[[str], str]
    small: frozenset[str]

    def worded(self, claim: Claim, measure: Measure | None, passage: str) -> tuple[str, str]:
        """Return quote and statement: the likeliest quote beside which a statement is not copied."""
        limits = dict.fromkeys((min(self.most, self.limit), self.limit))
        quotes = dict.fromkeys(q for limit in limits for q in self._quotes(claim, limit))
        for statement in self._statements(claim, measure):
            ranked = {
                q: _lacks(statement, q)
                + _ODD * (not self._is_clean(claim, q))
                + _BROKEN * (not ends_phrase(claim.text, q))
                for q in quotes
            }
            for quote in sorted(ranked, key=ranked.__getitem__):
                if not copied(statement, passage, (quote,)):
                    return quote, statement
        longest = max(
            self._quotes(claim, self.limit)[:4],
            key=lambda q: (
                len(q.split())
                - _ODD * (not self._is_clean(claim, q))
                - _ODD * (not self._is_whole(claim, q))
                - _CUT * (not ends_phrase(claim.text, q))
            ),
            default="",
        )
        return longest or claim.text, ""

    def _is_clean(self, claim: Claim, quote: str) -> bool:
        """Whether a quote begins where its clause or the verb of it does."""
        verb = verb_in(claim.text, lead_of(claim.text))
        is_verb = verb is not None and claim.text[verb[0] :].startswith(quote)
        return is_verb or self._is_whole(claim, quote)

    def _is_whole(self, claim: Claim, quote: str) -> bool:
        """Whether a quote begins where its clause does, so that it has the subject."""
        rest = claim.text[lead_of(claim.text) :]
        return rest.lstrip(" ,.;:“”«»\"'(").startswith(quote)

    def _quotes(self, claim: Claim, limit: int) -> list[str]:
        """Return quotes of a claim, the likeliest first."""
        text = claim.text
        lead = min(lead_of(text), len(text) - 1)
        verb = verb_in(text, lead)
        needed = verb or (lead, lead + 1)
        for figure in claim.figures:
            end = figure.end
            if figure.counted and (at := text.find(figure.counted, figure.end)) >= 0:
                end = at + len(figure.counted)
            own = hedged(text, (figure.start, end))
            both = min(needed[0], own[0]), max(needed[1], own[1])
            if len(text[slice(*both)].split()) <= limit:
                needed = both
            elif figure is claim.figure:
                needed = own
        found = []
        if claim.when and claim.is_inside:
            both = min(needed[0], claim.when.start), max(needed[1], claim.when.end)
            if both[0] >= 0 and len(text[slice(*both)].split()) <= limit:
                found = [*quotes_of(text, both, lead, limit)]
        found += quotes_of(text, needed, lead, limit)
        return [*dict.fromkeys(text[s:e] for s, e in found if e > s)]

    def _statements(self, claim: Claim, measure: Measure | None) -> Iterator[str]:
        """Yield statements in words of ours, the best first; none where no rule makes one that is true."""
        if claim.unnamed is None or len(claim.unnamed.split()) > _LONGEST_NAME:
            return
        speaker = self.name_of(claim.speaker) if claim.speaker else raised(claim.unnamed)
        if self._is_level(claim, measure):
            assert measure and claim.figure
            amount = self.wording.hedge(
                claim.figure.qualifier,
                measure.display.replace("{amount}", self.wording.number(measure.amount)),
            )
            date = in_time(claim.when.edtf, self.wording) if claim.when else ""
            yield figure_sentence(measure.noun, "at", amount, date, speaker)
        if not is_english_text(self.source.language) or not is_english_text(self.wording.language):
            return
        is_own = claim.is_own and bool(re.match(r"(?:it|they|he|she)\b", claim.words, re.I))
        date = ""
        clause = claim.words
        if claim.when and claim.is_inside:
            clause = redated(clause, claim, self.wording)
        elif claim.when:
            date = in_time(claim.when.edtf, self.wording)
        if claim.is_later and speaker and not finite_verbs(claim.words):
            yield f"{speaker} {claim.verb} {claim.words.strip(' ,.')}."
            return
        every = shortened(core(clause, date, may_refer=is_own), date)
        for shorter in every[min(self.cut, max(len(every) - 1, 0)) :]:
            for count in range(STEP, MOST + STEP, STEP):
                yield self._attributed(claim, speaker, reworded(shorter, count))

    def _is_level(self, claim: Claim, measure: Measure | None) -> bool:
        """Whether a claim only says how much of something there is, which its measure names."""
        figure = claim.figure
        if measure is None or figure is None or figure.counted or len(claim.figures) > 1:
            return False
        if claim.is_plan or measure.is_nameless or measure.is_growth:
            return False
        if not is_english_text(self.source.language):
            return True
        rest = claim.text[figure.end :].strip(" .,")
        rest = (
            rest.replace(claim.text[claim.when.start : claim.when.end], "") if claim.when else rest
        )
        is_all = len(rest.split()) <= 2 or rest.startswith("of ")
        return bool(_LEVEL.search(claim.text[: figure.start])) and is_all

    def _attributed(self, claim: Claim, speaker: str, told: str) -> str:
        """Return a sentence that says whose word it is: praise of nobody named is that of the outlet."""
        if _DATA.search(claim.unnamed or ""):
            return according_to(claim.unnamed or "", told, self.small)
        if speaker:
            return said_by(speaker, told, claim.verb, self.small)
        if is_valued(claim.words):
            return said_by(self.source.publisher, told, "wrote", self.small)
        is_now = bool(claim.when and claim.when.resolved) and not claim.is_plan
        return stated(put_back(told) if is_now else told)


def _lacks(statement: str, quote: str) -> float:
    """Return how much of a statement a quote has not: names and numbers weigh most, and so does its length a little."""
    there = set(words(quote))
    lacking = 0.0
    for found in _WORD.finditer(statement, 1):
        if not there.issuperset(words(found.group())):
            is_name = found.group()[0].isupper() or found.group()[0].isdigit()
            lacking += 3 if is_name else len(found.group()) > 3
    return lacking + _OF_A_WORD * len(quote.split())


_ODD = 6
"""How much it weighs that a quote begins in the middle of a noun."""

_BROKEN = 3
"""How much it weighs that a quote ends in the middle of a phrase."""

_CUT = 8
"""How much that weighs of a quote beside which no statement stands, so that its reader has only it."""

_OF_A_WORD = 0.7
"""How much a word of a quote weighs: a quote is a word longer for most of a word that it covers."""

_WORD = re.compile(r"[^\W_][\w'’-]*")
