"""Telling: the quotes of a claim, and its statement in words of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.drafting.claim import Claim, is_english_text, told_in, voices_of
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.kinds import is_valued
from generator.drafting.numbers.indicators import Measure
from generator.drafting.voices.persons import held_in, in_full, in_third, is_first_person, ours_told
from generator.drafting.wording.choosing import in_two, longest_of, quotes_for, ranked
from generator.drafting.wording.covering import covering, reaching
from generator.drafting.wording.own_words import copied, quotes_right
from generator.drafting.wording.phrasing import (
    MOST,
    STEP,
    according_to,
    closed,
    core,
    done,
    figure_sentence,
    raised,
    reworded,
    said_by,
    stated,
)
from generator.drafting.wording.redating import redated
from generator.drafting.wording.shortening import narrowed, shortened
from generator.drafting.wording.timed import in_time
from generator.facts.wording import Wording
from generator.records import Source

_LONGEST_NAME = 10
"""Words by which somebody may be called who is not named."""

_OF_SPEAKER = re.compile(r"(?:we|i|our|my)\b", re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?:amounted to|came to|reached|totall?ed|stood at|was|were|is|are|hit|made up|equall?ed)"
    r"(?: (?:a |an |the )?(?:total of|level of|about|around|almost|nearly|more than|over|at least|at most|up to|some|just))*\s*$"
)
"""What stands between what is measured and how much it is."""


_CURRENTLY = re.compile(r"\b(?:currently|at present|at the moment|nowadays|now)\b")
_UNDER_WAY = re.compile(r"\b(?:is|are) (?:\w+ly |still |now )?[a-z]{3,}ing\b")
_OTHER_DAY = re.compile(
    r"\b(?:this|next|last|on|late) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""A day of something else, beside which that of a claim would be taken for it."""

_DATA = re.compile(
    r"\b(?:data|figures|statistics|records|results|documents?|law|rules|filings?)$", re.IGNORECASE
)
"""What nobody says, but what stands there."""


_SMALL = re.compile(r"(?<![^\s(“\"'‘-])[a-z]+")
_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
"""A word with a capital letter that begins no sentence."""


def letters_of(text: str) -> frozenset[str]:
    """Return the words that a text has with a small letter, and with a capital one those that it never has so: names."""
    small = frozenset(_SMALL.findall(text))
    return small | {word for word in _WITHIN.findall(text) if word.lower() not in small}


@dataclass(frozen=True, slots=True)
class Telling:
    """How claims of a source are told.

    A quote tries to have at most `most` words, and has at most `limit`. Of a statement `cut` parts at
    its end are left out at least, where it has so many. `name_of` gives the name of an actor, `pronoun_of` "he" or "she"
    where the text tells; `small` are the words that the text has with a small letter, and those that it has with none but a capital one.
    """

    source: Source
    wording: Wording
    limit: int
    most: int
    cut: int
    name_of: Callable[[str], str]
    pronoun_of: Callable[[str], str]
    small: frozenset[str]

    def worded(
        self, claim: Claim, measure: Measure | None, passage: str
    ) -> tuple[tuple[str, ...], str]:
        """Return quotes and statement: the likeliest quote beside which a statement is not copied, or two.

        One that has little of the claim has a second one beside it.
        """
        quotes, statement = self._worded(claim, measure, passage)
        quotes = covering(claim, quotes, self.limit)
        return reaching(claim, quotes, statement, self.limit), statement

    def _worded(
        self, claim: Claim, measure: Measure | None, passage: str
    ) -> tuple[tuple[str, ...], str]:
        limits = dict.fromkeys((min(self.most, self.limit), self.limit))
        quotes = [*dict.fromkeys(q for limit in limits for q in quotes_for(claim, limit))]
        names = tuple(map(self.name_of, voices_of(claim)))
        told = [
            [s for s in self._statements(claim, measure, less) if quotes_right(s[0], passage)]
            for less in (shortened, narrowed)
        ]
        for statements in told:
            for statement, is_last in statements:
                for quote in ranked(claim, quotes, statement):
                    if not copied(statement, passage, (quote, *names)):
                        return (quote,), statement
                if is_last and (
                    two := in_two(claim, quotes, statement, passage, self.limit, names)
                ):
                    return two, statement
        for statement, is_last in (*told[0], *told[1]):
            if is_last and (two := in_two(claim, quotes, statement, passage, self.limit, names, 0)):
                return two, statement
        return (longest_of(claim, self.limit) or claim.text,), ""

    def _statements(
        self,
        claim: Claim,
        measure: Measure | None,
        shorter: Callable[[str, str], list[str]],
    ) -> Iterator[tuple[str, bool]]:
        """Yield statements in words of ours, the best first, and whether no other tells as much.

        None where no rule makes one that is true.
        """
        if claim.unnamed is None or len(claim.unnamed.split()) > _LONGEST_NAME:
            return
        speaker = " and ".join(map(self.name_of, voices_of(claim))) or raised(claim.unnamed)
        if self._is_level(claim, measure):
            assert measure and claim.figure
            amount = self.wording.hedge(
                claim.figure.qualifier,
                measure.display.replace("{amount}", self.wording.number(measure.amount)),
            )
            date = in_time(claim.when.edtf, self.wording) if claim.when else ""
            yield figure_sentence(measure.noun, "at", amount, date, speaker), False
        if not is_english_text(self.source.language) or not is_english_text(self.wording.language):
            return
        if claim.is_later and speaker and not finite_verbs(claim.words):
            yield f"{speaker} {claim.verb} {claim.words.strip(' ,.')}.", True
            return
        date = ""
        is_apart = _OTHER_DAY.search(claim.words) is None
        if claim.when and not claim.is_inside and not told_in(claim) and is_apart:
            date = in_time(claim.when.edtf, self.wording)
        clause, verb, may_refer = self._clause(claim, speaker)
        every = shorter(core(clause, date, may_refer=may_refer), date)
        for less in every[min(self.cut, max(len(every) - 1, 0)) :]:
            told = dict.fromkeys(reworded(less, count) for count in range(STEP, MOST + STEP, STEP))
            for number, other in enumerate(told, 1):
                yield self._attributed(claim, speaker, other, verb), number == len(told)

    def _clause(self, claim: Claim, speaker: str) -> tuple[str, str, bool]:
        """Return the words of a claim for a statement, the verb of saying, and whether "it" is who says it."""
        clause, verb = claim.words, claim.verb
        if claim.when and (claim.is_inside or told_in(claim)):
            clause = redated(clause, claim, self.wording)
        is_own = claim.is_own and bool(
            re.match(r"(?:it|they|he|she|his|her|its|their)\b", clause, re.I)
        )
        if claim.speaker and claim.meant == self.name_of(claim.speaker) and not claim.is_deed:
            clause, is_own = f"{claim.pronoun.lower()}{clause[len(claim.meant) :]}", True
        clause = ours_told(closed(in_full(clause)))
        if speaker and is_first_person(clause):
            held, clause = held_in(clause)
            verb = held or verb
            is_own = is_own or bool(_OF_SPEAKER.match(clause))
            clause = in_third(clause, "" if claim.others else self.pronoun_of(claim.speaker))
        return clause, verb, is_own

    def _is_subject(self, speaker: str, told: str) -> bool:
        """Whether who says it is named as the subject of what they say."""
        verb = next(iter(finite_verbs(told)), None)
        return verb is not None and self.name_of(speaker) in told[: verb.start]

    def _in_full(self, claim: Claim, told: str) -> str:
        """Return words that begin with the surname of who alone says them with their whole name."""
        if not claim.speaker or claim.others:
            return told
        name = self.name_of(claim.speaker)
        last = name.split()[-1]
        is_short = told.startswith(f"{last} ") and not told.startswith(name)
        return f"{name}{told[len(last) :]}" if is_short else told

    def _is_level(self, claim: Claim, measure: Measure | None) -> bool:
        """Whether a claim only says how much of something there is, which its measure names."""
        figure = claim.figure
        if measure is None or figure is None or figure.counted or len(claim.figures) > 1:
            return False
        if claim.is_plan or measure.is_nameless or measure.is_growth or measure.is_share:
            return False
        if not is_english_text(self.source.language):
            return True
        rest = claim.text[figure.end :].strip(" .,")
        rest = (
            rest.replace(claim.text[claim.when.start : claim.when.end], "") if claim.when else rest
        )
        is_all = len(rest.split()) <= 2 or rest.startswith("of ")
        return bool(_LEVEL.search(claim.text[: figure.start])) and is_all

    def _attributed(self, claim: Claim, speaker: str, told: str, verb: str) -> str:
        """Return a sentence that says whose word it is: praise of nobody named is that of the outlet."""
        told = re.sub(r",(?=[”\"]$)", "", told)
        if _DATA.search(claim.unnamed or ""):
            return according_to(claim.unnamed or "", told, self.small)
        if claim.is_deed or (claim.speaker and self._is_subject(claim.speaker, told)):
            return stated(self._in_full(claim, told))
        if speaker:
            return said_by(speaker, told, verb, self.small)
        if is_valued(claim.words):
            return said_by(self.source.publisher, told, "wrote", self.small)
        is_now = bool(claim.when and claim.when.resolved) and not claim.is_plan
        is_now = is_now and not (_UNDER_WAY.search(told) or _CURRENTLY.search(told))
        return stated(done(told) if is_now else told)
