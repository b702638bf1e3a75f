"""Propose: from the text of a source to candidate facts, by rules alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.content.link import Briefing
from generator.core.proof.normalisation import paragraphs
from generator.core.transliteration import as_id
from generator.drafting.candidate import Candidate, Fields, key_of
from generator.drafting.claim import (
    Claim,
    is_english_text,
    one_or_all,
    voices_of,
    without_day_of_plan,
)
from generator.drafting.claims import claims_of
from generator.drafting.grammar.quotation_marks import turned, with_double_marks
from generator.drafting.kinds import sort_of
from generator.drafting.nearby import nearby
from generator.drafting.numbers.bracketed import is_beside
from generator.drafting.numbers.decimal_commas import has_decimal_commas, in_decimals
from generator.drafting.numbers.dollars import Dollar, dollar_in, in_dollars
from generator.drafting.numbers.figure import Figure
from generator.drafting.numbers.indicators import Measure, measure_of
from generator.drafting.numbers.valued import values_of
from generator.drafting.remarks import remarks_on
from generator.drafting.sectors import Sectors
from generator.drafting.voices.actors import Actors
from generator.drafting.voices.doers import others_in
from generator.drafting.voices.parties_meant import PartiesMeant
from generator.drafting.voices.people import with_headline
from generator.drafting.voices.speakers import Speakers
from generator.drafting.when.known_day import as_known, day_of, without_time_to_come, written_on
from generator.drafting.when.other_times import BEFORE_BASE
from generator.drafting.wording.basis import basis_of
from generator.drafting.wording.bearing import with_values
from generator.drafting.wording.own_words import shared
from generator.drafting.wording.shortening import title_of
from generator.drafting.wording.telling import Telling, letters_of
from generator.facts.grounding.party_words import party_words
from generator.facts.wording import Wording, wording_of
from generator.records import ActorType, FactKind, Indicator, Source, Status
from generator.records.locator import LocatorType

_SHORT_QUOTE = 12
_LONG = 10_000
"""Characters of a paragraph that is too long to be compared again and again: its sentence stands for it."""


def candidates_of(
    briefing: Briefing, source: Source, text: str, most: int = _SHORT_QUOTE, cut: int = 0
) -> tuple[Candidate, ...]:
    """Return the candidates of a text, in its order.

    `most` are the words that a quote tries to have at most; `cut` is how many parts at the end of a
    statement are left out at least, where it has so many.
    """
    text = turned(text)
    text = with_double_marks(text) if is_english_text(source.language) else text
    return tuple(Proposer.of(briefing, source, text, most, cut).all())


@dataclass(slots=True)
class Proposer:
    """Makes candidates of the claims of one text, each told with what those before it say."""

    briefing: Briefing
    source: Source
    text: str
    telling: Telling
    speakers: Speakers
    actors: Actors
    sectors: Sectors
    wording: Wording
    passages: tuple[str, ...]
    issued: date | None
    dollar: Dollar
    has_decimal_commas: bool
    meant: PartiesMeant
    is_english: bool
    indicators: dict[str, Indicator] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    near: str = ""
    told: str = ""
    paragraph: int = 0

    @classmethod
    def of(cls, briefing: Briefing, source: Source, text: str, most: int, cut: int) -> Proposer:
        """Return the proposer of a text; for `most` and `cut` see `candidates_of`."""
        wording = wording_of(briefing.record)
        actors = Actors.of(briefing.actors.values())
        issued = written_on(text, day_of(source.issued.anchor if source.issued else None))
        speakers = Speakers(actors, with_headline(source.title or "", text), party_words(briefing))
        limit = briefing.record.excerpt_limit
        small = letters_of(text)
        telling = Telling(
            source, wording, limit, most, cut, speakers.told_name, speakers.pronoun_of, small
        )
        is_english = is_english_text(source.language)
        return cls(
            briefing,
            source,
            text,
            telling,
            speakers,
            actors,
            Sectors.of(briefing),
            wording,
            paragraphs(text),
            issued,
            dollar_in(briefing, source, text),
            is_english and has_decimal_commas(text),
            PartiesMeant.of(briefing, speakers.parties, paragraphs(text)),
            is_english,
            dict(briefing.indicators),
            set(briefing.facts),
        )

    def all(self) -> Iterator[Candidate]:
        """Yield a candidate for each claim."""
        seen: set[str] = set()
        for claim in claims_of(self.text, self.source.language, self.issued, self.speakers):
            candidate = self.candidate(claim)
            is_title = self.passages[claim.sentence.paragraph - 1].strip() == self.source.title
            if candidate.key not in seen and not is_title:
                seen.add(candidate.key)
                yield candidate

    def candidate(self, claim: Claim) -> Candidate:
        """Return the candidate of a claim."""
        new: list[Fields] = []
        claim = as_known(claim, self.source.issued.anchor if self.source.issued else None)
        claim = in_decimals(claim) if self.has_decimal_commas else claim
        claim = self.meant.in_claim(claim) if self.is_english else claim
        claim, whose = in_dollars(without_day_of_plan(claim, self.issued), self.dollar)
        claim = without_time_to_come(claim, self.issued)
        if claim.sentence.paragraph != self.paragraph:
            self.paragraph, self.told = claim.sentence.paragraph, ""
        measures = self._measures(claim, new)
        fact, remarks = self._fact(claim, measures)
        known = [m.indicator for m in measures if not m.is_new]
        titles = " ".join(m.title for m in measures)
        self.near = self.sectors.sector_of(f"{claim.words} {titles}", known, self.near)
        amount = str(claim.figure.amount) if claim.figure else ""
        named = dict.fromkeys((*voices_of(claim), *fact.get("actors", ())))
        actors = [self.speakers.new[a] for a in named if a in self.speakers.new]
        return Candidate(
            key=key_of(self.source.id, claim.sentence.paragraph, claim.text, amount),
            sector=self.near,
            fact=fact,
            actors=tuple(map(dict, actors)),
            indicators=tuple(new),
            near=nearby(self.briefing, fact, self.source.id),
            remarks=(*remarks, whose) if whose else tuple(remarks),
        )

    def _measures(self, claim: Claim, new: list[Fields]) -> list[Measure]:
        """Return what the figures of a claim measure; entries of what is new go to `new`."""
        found: list[Measure] = []
        for place, figure in enumerate(claim.figures):
            first = claim.figures[0]
            is_base = (
                place
                and first.unit == figure.unit
                and BEFORE_BASE.search(claim.text[: figure.start])
            )
            same = self.told if claim.text.startswith("compared ") else ""
            measure = self._measure(claim, figure, found[0].noun if is_base else same)
            if place and measure.is_new and is_beside(claim.text, claim.figures[place - 1], figure):
                measure = self._measure(claim, figure, found[-1].noun)
            if place and measure.is_nameless and first.unit == figure.unit == "%":
                measure = self._measure(claim, figure, found[0].noun)
            if measure.is_new:
                others = zip(found, claim.figures, strict=False)
                measure = self._distinct(measure, [m for m, f in others if f.when == figure.when])
            if measure.is_new and measure.indicator not in self.indicators:
                entry = {
                    "id": measure.indicator,
                    "title": measure.title,
                    "display": measure.display,
                }
                self.indicators[measure.indicator] = Indicator.model_validate(entry)
            if measure.indicator not in self.briefing.indicators:
                own = self.indicators[measure.indicator]
                entry = {"id": own.id, "title": own.title, "display": own.display}
                new += [] if entry in new else [entry]
            found.append(measure)
        return found

    def _distinct(self, measure: Measure, others: Sequence[Measure]) -> Measure:
        """Return what a figure measures, with an id that no indicator of another unit, or of `others`, has."""
        taken = {other.indicator for other in others}
        name, number = measure.indicator or "figure", 1
        while name in taken or (
            (other := self.indicators.get(name)) and other.display != measure.display
        ):
            number += 1
            name = f"{measure.indicator or 'figure'}-{number}"
        return replace(measure, indicator=name)

    def _measure(self, claim: Claim, figure: Figure, same: str) -> Measure:
        shift = claim.words.find(claim.text[figure.start : figure.end])
        text = claim.text
        if shift >= 0 and claim.words.count(claim.text[figure.start : figure.end]) == 1:
            by = shift - figure.start
            text, figure = (
                claim.words,
                replace(figure, start=figure.start + by, end=figure.end + by),
            )
        known, language = self.briefing.indicators, self.briefing.record.language
        found = measure_of(
            figure,
            text,
            self.meant.names,
            known,
            claim.is_plan,
            language,
            self.told,
            self.is_english,
            same,
        )
        if not figure.counted and not found.is_growth and not claim.is_plan:
            self.told = found.noun
        return found

    def _fact(self, claim: Claim, measures: Sequence[Measure]) -> tuple[Fields, list[str]]:
        passage = self.passages[claim.sentence.paragraph - 1]
        if len(passage) > _LONG:
            passage = claim.sentence.text
        measure = measures[0] if measures else None
        quotes, statement = self.telling.worded(claim, measure, passage)
        quote = quotes[0]
        kind, status = sort_of(
            claim.words,
            self.source.language,
            claim.is_measured,
            (claim.speaker != "" and not claim.is_deed) or bool(claim.unnamed),
            claim.verb,
        )
        if claim.is_later or (claim.is_then and claim.is_plan and status is not Status.REPORTED):
            kind, status = FactKind.PLAN, Status.PLANNED
        speaker = self.speakers.told_name(claim.speaker) if claim.speaker else ""
        short = self.speakers.short_of(claim.speaker) if claim.speaker else ""
        title = title_of(statement, speaker, short)
        fact: Fields = {"id": self._id(title or quote)}
        if title:
            fact |= {"title": title, "statement": statement}
        fact |= {"kind": str(kind), "status": str(status)}
        if claim.when:
            fact["date"] = claim.when.edtf
        if basis := basis_of(claim, " ".join(quotes), self.source, self.wording):
            fact["date_basis"] = basis
        if claim.said_on and fact.get("date") != claim.said_on.edtf:
            fact["said"] = claim.said_on.edtf
        voices = voices_of(claim)
        if voices:
            fact["stated_by"] = one_or_all(voices)
        mentioned = [m.actor for m in self.actors.mentions(claim.words)]
        places = [a for a in mentioned if self.actors.known[a].type is ActorType.PLACE]
        if is_english_text(self.source.language):
            mentioned += others_in(claim.words, self.speakers)
        actors = [a for a in mentioned if a not in places and a not in voices]
        if actors:
            fact["actors"] = list(dict.fromkeys(actors))
        if places:
            fact["places"] = list(dict.fromkeys(places))
        piece: Fields = {
            "source": self.source.id,
            str(LocatorType.PARAGRAPH): str(claim.sentence.paragraph),
        }
        pieces = [{**piece, "quote": quote} for quote in quotes]
        if claim.speaker and claim.speaker != self.source.origin:
            pieces = [{**piece, "origin": one_or_all(voices)} for piece in pieces]
        remarks: list[str] = []
        if run := shared(statement, passage):
            remarks.append(f'a dozen words and more are those of the passage: "{run}"')
        values, too_long = values_of(claim, measures, kind)
        remarks += too_long
        if values:
            fact["values"] = [dict(v) for v in values]
            pieces = with_values(pieces, values)
        fact["evidence"] = pieces
        if any(m.is_new and m.is_nameless for m in measures):
            remarks.append("no words tell what is measured: give the indicator a title")
        if claim.speaker in self.speakers.unsure:
            remarks.append(f"the text does not show whether {speaker} is a person: see to the type")
        return fact, [*remarks, *remarks_on(claim, bool(title))]

    def _id(self, words: str) -> str:
        base = as_id(words, 50) or "fact"
        number, free = 2, base
        while free in self.ids:
            number, free = number + 1, f"{base}-{number}"
        self.ids.add(free)
        return free
