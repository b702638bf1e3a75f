"""The claims of a text: what each sentence says, who says it, when, and in which figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from generator.drafting.claim import Claim, is_english_text
from generator.drafting.grammar.clauses import subject_of
from generator.drafting.grammar.conceded import conceded_before
from generator.drafting.grammar.datelines import dateline_of
from generator.drafting.grammar.leads import lead_in
from generator.drafting.grammar.occasions import occasions_in
from generator.drafting.grammar.parts import claims_in
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.said_parts import done_before, parts_of
from generator.drafting.grammar.sentences import Sentence, sentences_of
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.grammar.worthless import is_nothing
from generator.drafting.numbers.units_before import with_unit_before
from generator.drafting.voices.antecedents import Before, lead_before
from generator.drafting.voices.called import by_name, named_next
from generator.drafting.voices.continued import continued_by, quoted_in
from generator.drafting.voices.doers import (
    body_of_whom,
    of_another,
    of_participle,
    of_their_country,
    said_within,
    tellers_in,
    told_on_by,
)
from generator.drafting.voices.people import surnames_in
from generator.drafting.voices.said import Said
from generator.drafting.voices.said_words import DOCUMENT
from generator.drafting.voices.speakers import Speakers
from generator.drafting.voices.speech import said_in
from generator.drafting.voices.two_voices import by_voice
from generator.drafting.voices.who import is_told_thing, names_somebody
from generator.drafting.when.periods import data_period, with_periods
from generator.drafting.when.said_on import Spoken, on_day_of, planned_at, said_on
from generator.drafting.when.times import times_in
from generator.drafting.wording.phrasing import lowered

_OURS = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|[Мм]ы|нас|[Нн]аш\w*|[Bb]iz\w*|[Uu]nser\w*|[Ww]ir)\b")
_QUOTATION = re.compile(r"[“«„\"][^”»“\"]*[”»\"]")

_HEAD = re.compile(r"\s(?:on|of|in|for|with|to|at|from)\s")
_ONE_WORD = re.compile(r"\W*(?:[^\W\d_]+|\d{4})?\W*")
"""A word alone, or a year, which tells nothing."""

_HE = re.compile(r"(?:he|she)\b(?!['’])", re.IGNORECASE)
_NO_OFFICE = re.compile(r"(?:he|she|him|her|his|our|my|it|they)\b", re.IGNORECASE)
_WORDS = re.compile(r"[A-Z][\w-]+")
_THING = re.compile(r"(?:it|they)\b", re.IGNORECASE)


def claims_of(text: str, language: str, issued: date | None, speakers: Speakers) -> Iterator[Claim]:
    """Yield the claims of a text, in order."""
    sentences: Sequence[Sentence] = sentences_of(text, language)
    sentences = [*by_voice(sentences, language)] if is_english_text(language) else sentences
    told = [said_in(s.text, language) for s in sentences]
    quoted = quoted_in(sentences)
    before, spoken = Before(), Spoken()
    english = is_english_text(language)
    group = time = ""
    listed: tuple[str, tuple[str, ...], str | None] = ("", (), "")
    for place, (bare, said) in enumerate(zip(sentences, told, strict=True)):
        sentence = replace(bare, time_before=time)
        if is_nothing(sentence.text):
            told_then = next(iter(times_in(sentence.text, language, issued, before=time)), None)
            time = told_then.edtf if told_then else time
            continue
        if said.is_outlet and not speakers.actors.mentions(said.speaker):
            shown = sentence.text[max(0, said.speaker_at[0] - len("the ")) : said.speaker_at[1]]
            speaker = speakers.body(said.speaker, shown.lstrip())
        else:
            said = of_their_country(said, sentence.text) if english else said
            speaker = speakers.of(said) or _subject_of_own(sentence, said, speakers)
            speaker = speaker or (named_next(sentences, told, place, speakers) if english else "")
        speaker, *rest = _together(said, speaker, speakers) or (speaker,)
        others = tuple(rest)
        is_quoted = said.is_quoted or quoted[place]
        if not said.speaker and (is_quoted or _OURS.search(_QUOTATION.sub("", sentence.text))):
            speaker = continued_by(sentences, told, place, speakers)
        is_lost = is_quoted and not (said.speaker or speaker)
        if said.speaker and not said.is_pronoun:
            group = "" if speaker else said.speaker
        unnamed = None if is_lost else _unnamed(said, speaker, group)
        if unnamed is None and said.speaker.casefold() == "they":
            unnamed = before.meant(sentence.paragraph, f"{said.speaker} said", speakers)[1] or None
        if english and unnamed is None and not is_lost:
            unnamed = body_of_whom(said, sentence.text, speakers)
        if sentence.is_item and not said.speaker:
            speaker, others, unnamed = listed
        elif not sentence.is_item:
            listed = (speaker, others, unnamed) if sentence.text.endswith(":") else ("", (), "")
        is_it = said.speaker.casefold() == "it" and said.speaker_at[0] >= said.end
        if is_it and not (is_quoted or speaker):
            subject = subject_of(sentence.text[said.start : said.end])
            is_one = subject and not is_many(_HEAD.split(subject.lower())[0])
            if is_one and not speakers.people_in(subject):
                speaker = speakers.of(replace(said, speaker=subject)) or speaker
                speakers.spoken = speaker
                is_thing = is_told_thing(subject) or not names_somebody(subject, "en")
                who = (group or None) if is_thing else lowered(subject)
                unnamed = "" if speaker else who
        is_document = bool(unnamed and DOCUMENT.fullmatch(unnamed))
        name = " and ".join(map(speakers.told_name, (speaker, *others))) if speaker else ""
        if english and (head := conceded_before(sentence.text, said)):
            yield from claims_in(sentence, head, "", said, language, issued)
        told_on = said_on(sentence.text, said, language, issued, time) if english else None
        if english and (said.speaker or is_quoted):
            told_on = spoken.day_of(speaker, told_on, sentence.text)
        for part in parts_of(sentence, said):
            if english and part[0] == said.start and (did := done_before(sentence.text, said)):
                for claim in claims_in(sentence, did, "", said, language, issued):
                    yield replace(claim, **_of_teller(claim, speakers))
            sentence = replace(sentence, time_before=time)
            own_claims = [*claims_in(sentence, part, speaker, said, language, issued)]
            led = data_period(sentence.text[: part[0]], language, issued)
            for claim in with_periods(own_claims, led) if english else own_claims:
                is_thing = speakers.is_person(speaker) and _THING.match(claim.words) is not None
                is_first = said.speaker_at[0] < said.start
                is_named = bool(said.speaker) and not said.is_pronoun
                own = is_named and is_first and not (is_quoted or is_thing)
                is_it = not speakers.is_person(speaker) and claim.words.startswith("it ")
                own = own and (claim.start == part[0] or is_it)
                whose: dict[str, Any] = {"unnamed": unnamed, "others": others, "verb": said.verb}
                claim = on_day_of(replace(claim, **whose, is_own=own, said_on=told_on))
                claim = with_unit_before(of_participle(claim, name)) if english else claim
                if said.verb == "denied" and not (claim.figures or claim.when):
                    claim = replace(claim, start=min(claim.start, said.speaker_at[0]))
                if _ONE_WORD.fullmatch(claim.text) or _is_time(claim):
                    continue
                if said.planned:
                    claim = replace(claim, is_later=True, is_plan=True)
                is_kept = is_quoted or own or (said.speaker and not speakers.is_person(speaker))
                claim = claim if is_kept else _meant(claim, before, speakers, said.start)
                claim = by_name(claim, speakers) if english and not is_kept else claim
                if english and said.speaker and not is_quoted:
                    claim = before.of_period(claim)
                if english and not (said.speaker or is_quoted):
                    claim = _own_word(before.of_period(claim), speakers, language)
                elif english and not is_quoted and (said.is_outlet or is_document):
                    inner = _own_word(replace(claim, speaker="", unnamed=""), speakers, language)
                    claim = inner if inner.speaker else claim
                if english and not (said.speaker or is_quoted):
                    claim = planned_at(told_on_by(claim, speakers), language, issued)
                elif english and said.speaker and claim.start > part[0] and not is_quoted:
                    claim = of_another(claim, speakers, language)
                claim = before.of_talks(claim) if english else claim
                claim = spoken.of_deed(claim)
                before.measure(claim)
                time = claim.when.edtf if claim.when else told_on.edtf if told_on else time
                spoken.hear(claim)
                spoken.occasion(claim, speakers)
                yield claim
        if english:
            for claim in _told_beside(sentence, said, name, language, issued):
                is_said = said.speaker and said.start <= claim.start and claim.end <= said.end
                whose = {"speaker": speaker, "others": others, "unnamed": unnamed}
                yield (
                    replace(claim, **whose, verb=said.verb, said_on=told_on)
                    if is_said
                    else (_own_word(claim, speakers, language))
                )
        if not (said.speaker or is_quoted):
            speakers.hear(sentence.text)
        if not is_quoted or said.speaker:
            before.hear(sentence.paragraph, sentence.text, said, speakers.is_person(speaker))


_COMES = re.compile(
    r"(?:the|an?|it|this) ?(?:[\w-]+ ){0,2}(?:comes|came|follows|followed)", re.IGNORECASE
)


def _is_time(claim: Claim) -> bool:
    """Whether a claim is nothing but a time, or only tells that something comes."""
    if not claim.figures and _COMES.fullmatch(claim.words.strip(" ,.")):
        return True
    if claim.when is None or not claim.is_inside or claim.figures:
        return False
    rest = claim.text[: claim.when.start] + claim.text[claim.when.end :]
    return len(rest.split()) <= 1 and not finite_verbs(f"it {rest}")


_READING = re.compile(
    r"(?:analy[sz]ing|citing|quoting|comparing|looking|referring|judging)\b", re.IGNORECASE
)
"""What whoever writes a sentence does before they tell it, not its subject."""


def _told_beside(
    sentence: Sentence, said: Said, name: str, language: str, issued: date | None
) -> Iterator[Claim]:
    """Yield what a sentence tells of its subject, or of who of a `name` speaks in it, beside what it says."""
    lead = lead_in(sentence.text[dateline_of(sentence.text) :])
    is_said = lead is not None and lead.main > said.start
    if name and (lead is None or is_said or not said.speaker):
        yield from occasions_in(sentence, said, name, language, issued)
    if lead is None or (said.speaker and not name and not is_said):
        return
    shift = dateline_of(sentence.text)
    start, end, main = shift + lead.start, shift + lead.end, shift + lead.main
    if main >= said.end:
        return
    told = sentence.text[start:end]
    subject = name if name and not is_said else subject_of(sentence.text[main : said.end])
    words = f"{subject} {lead.told}" if subject and lead.told else told
    if _READING.match(told):
        return
    when = next(iter(times_in(told, language, issued)), None)
    yield Claim(sentence, start, end, words, "", "", "said", (), when, when is not None, False)


def _subject_of_own(sentence: Sentence, said: Said, speakers: Speakers) -> str:
    """Return who "he" is behind words whose subject is a person: "Mari Näidis expects a rise, she said"."""
    if not said.is_pronoun or said.speaker_at[0] < said.end or _THING.match(said.speaker):
        return ""
    people = speakers.people_in(subject_of(sentence.text[said.start : said.end]))
    return people[0] if len(people) == 1 else ""


def _together(said: Said, speaker: str, speakers: Speakers) -> tuple[str, ...]:
    """Return who say what a sentence says, where two are named as those who do; else none."""
    both = speakers.together(said.speaker) if speaker and not said.is_pronoun else ()
    return both if speaker in both else ()


def _of_teller(claim: Claim, speakers: Speakers) -> dict[str, Any]:
    """Return what a claim has of whoever says something in it by a deed: who that is."""
    first, *others = tellers_in(claim.words, speakers) or ("",)
    return {"speaker": first, "others": tuple(others), "is_deed": True} if first else {}


def _own_word(claim: Claim, speakers: Speakers, language: str) -> Claim:
    """Return a claim as the word of whoever says something in it, in a clause below or by a deed."""
    inner = said_within(claim, speakers, language)
    if inner.verb != "said" or inner.speaker or inner.unnamed:
        return inner
    return replace(inner, **_of_teller(inner, speakers))


def _unnamed(said: Said, speaker: str, group: str) -> str | None:
    if speaker or not said.speaker:
        return ""
    if not said.is_pronoun:
        return None if _NO_OFFICE.match(said.speaker) else said.speaker
    if said.speaker.casefold() in ("they", "it"):
        return group or None
    return None if _NO_OFFICE.match(said.speaker) else said.speaker


def _meant(claim: Claim, before: Before, speakers: Speakers, begin: int) -> Claim:
    """Return a claim with what a pronoun at its beginning is taken to mean in the place of that.

    `begin` is where in its sentence what is said begins.
    """
    if claim.meant:
        return claim
    found = _HE.match(claim.words)
    people = dict.fromkeys(speakers.people_in(claim.sentence.text[: claim.start])) if found else {}
    known = {speakers.pronoun_of(person) for person in people} - {""}
    named = surnames_in(speakers.text) if found and not people else frozenset()
    if named & {*_WORDS.findall(claim.sentence.text[begin : claim.start])}:
        return claim  # one of several of a name is meant
    if found and len(people) == 1 and known <= {found.group().casefold()}:
        name = speakers.name_of(next(iter(people)))
        words = f"{name}{claim.words[found.end() :]}"
        return replace(claim, words=words, pronoun=found.group(), meant=name)
    if _THING.match(claim.words) and finite_verbs(claim.sentence.text[begin : claim.start]):
        return claim  # what it stands for is in the same sentence
    pronoun, meant = before.meant(claim.sentence.paragraph, claim.words, speakers)
    if not pronoun or not meant or meant.split()[-1] in _WORDS.findall(claim.words):
        return claim
    lead = lead_before(claim.words)
    told = lowered(meant) if lead else meant
    words = f"{claim.words[:lead]}{told}{claim.words[lead + len(pronoun) :]}"
    return replace(claim, words=words, pronoun=pronoun, meant=meant)
