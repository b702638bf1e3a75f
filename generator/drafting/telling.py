"""Telling: the quote of a claim, and its statement in words of ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.drafting.claims import Claim, is_english_text
from generator.drafting.clauses import VERB
from generator.drafting.indicators import Measure
from generator.drafting.kinds import sort_of
from generator.drafting.own_words import copied
from generator.drafting.phrasing import (
    MOST,
    STEP,
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
from generator.drafting.quoting import core_of, hedged, quote_of
from generator.facts.wording import Wording
from generator.records import FactKind, Source

_LONGEST_NAME = 8
"""Words by which somebody may be called who is not named."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How claims of a source are told.

    A quote tries to have at most `most` words, and has at most `limit`. Of a statement `cut` parts at
    its end are left out at least, where it has so many. `name_of` gives the name of an actor.
    """

    source: Source
    wording: Wording
    limit: int
    most: int
    cut: int
    name_of: Callable[[str], str]

    def worded(self, claim: Claim, measure: Measure | None, passage: str) -> tuple[str, str]:
        """Return quote and statement: the shortest quote beside which a statement is not copied."""
        limit = self.limit
        quotes = [self._quote(claim, most) for most in (self.most, min(10, limit))]
        for quote in dict.fromkeys(quotes):
            if statement := self._statement(claim, measure, quote, passage):
                return quote, statement
        return quotes[0], ""

    def _quote(self, claim: Claim, most: int) -> str:
        text = claim.text
        lead = lead_of(text)
        if claim.figure:
            counts = (
                text.find(claim.figure.counted, claim.figure.end) if claim.figure.counted else -1
            )
            end = counts + len(claim.figure.counted) if counts >= 0 else claim.figure.end
            needed = hedged(text, (claim.figure.start, end))
            wanted = [(claim.when.start, claim.when.end)] if claim.when and claim.is_inside else []
            if verb := [m.span() for m in VERB.finditer(text[: needed[0]])][-1:]:
                wanted.append(verb[0])
        else:
            verbs = list(VERB.finditer(text))
            verb_at = verbs[0].span() if verbs and verbs[0].start() > 12 else None
            begin, end = core_of(
                text[lead:], (verb_at[0] - lead, verb_at[1] - lead) if verb_at else None, most
            )
            needed = (begin + lead, end + lead)
            wanted = [(claim.when.start, claim.when.end)] if claim.when and claim.is_inside else []
            wanted += [(lead, len(text))]
        start, end = quote_of(text, needed, wanted, self.limit, most + 2)
        return text[start:end]

    def _statement(self, claim: Claim, measure: Measure | None, quote: str, passage: str) -> str:
        """Return a statement in words of ours; empty if no rule makes one that is not copied."""
        if claim.unnamed is None or len(claim.unnamed.split()) > _LONGEST_NAME:
            return ""
        speaker = self.name_of(claim.speaker) if claim.speaker else raised(claim.unnamed)
        date_words = in_time(claim.when.edtf, self.wording) if claim.when else ""
        counted = claim.figure is not None and bool(claim.figure.counted)
        told = None
        if claim.is_plan:
            told = self._told_plainly(claim, measure, quote, passage, speaker, date_words)
        if told:
            return told
        if measure and claim.figure and not counted and not measure.is_nameless:
            amount = self.wording.hedge(
                claim.figure.qualifier,
                measure.display.replace("{amount}", self.wording.number(measure.amount)),
            )
            verb = "at"
            if measure.is_growth:
                verb = "fell by" if measure.title.startswith("Decline") else "grew by"
            if claim.is_plan:
                verb = "was planned to reach" if not measure.is_growth else "was planned to grow by"
            return figure_sentence(measure.noun, verb, amount, date_words, speaker)
        if told is None:
            told = self._told_plainly(claim, measure, quote, passage, speaker, date_words)
        return told

    def _told_plainly(
        self,
        claim: Claim,
        measure: Measure | None,
        quote: str,
        passage: str,
        speaker: str,
        date_words: str,
    ) -> str:
        """Return a statement made of the words of a claim, as far as they are put otherwise."""
        if not is_english_text(self.source.language) or not is_english_text(self.wording.language):
            return ""
        time = (claim.when.start, claim.when.end) if claim.when and claim.is_inside else None
        if time and claim.words != claim.text:
            at = claim.words.find(claim.text[time[0] : time[1]])
            time = (at, at + time[1] - time[0]) if at >= 0 else None
        every = shortened(core(claim.words, time, date_words), date_words)
        for words in every[min(self.cut, max(len(every) - 1, 0)) :]:
            for count in range(STEP, MOST + STEP, STEP):
                told = reworded(words, count)
                statement = self._attributed(claim, speaker, told, measure is not None)
                if not copied(statement, passage, (quote,)):
                    return statement
        return ""

    def _attributed(self, claim: Claim, speaker: str, words: str, has_figure: bool) -> str:
        """Return a sentence that says whose word it is: a view of nobody named is that of the outlet."""
        if speaker:
            return said_by(speaker, words)
        kind, _ = sort_of(claim.words, self.source.language, has_figure, False)
        if kind is FactKind.POSITION:
            return said_by(self.source.publisher, words, "wrote")
        is_now = bool(claim.when and claim.when.resolved) and not claim.is_plan
        return stated(put_back(words) if is_now else words)
