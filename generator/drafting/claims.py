"""The claims of a text: what each sentence says, who says it, when, and in which figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from generator.core.language_tags import primary
from generator.drafting.antecedents import Before
from generator.drafting.asides import asides_of
from generator.drafting.claim import Claim
from generator.drafting.clauses import Clause, clauses_of, subject_of
from generator.drafting.doers import teller_in
from generator.drafting.figures import figures_in, is_base, is_of_treaty
from generator.drafting.kinds import is_plan
from generator.drafting.sentences import Sentence, sentences_of
from generator.drafting.speakers import Speakers
from generator.drafting.speech import Said, said_in
from generator.drafting.time_reader import When
from generator.drafting.times import times_in
from generator.drafting.verbs import finite_verbs
from generator.drafting.worthless import is_nothing

_OURS = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|[Мм]ы|нас|[Нн]аш\w*|[Bb]iz\w*|[Uu]nser\w*|[Ww]ir)\b")
_QUOTATION = re.compile(r"[“«„\"][^”»“\"]*[”»\"]")
_ADDING = re.compile(
    r"(?:[,.]\s+(?:and )?|\s+and )(?:adding|noting|stressing|saying|stating|recalling)(?: also)?(?: that\s+|:\s*(?=[“\"]))"
)
_FOR = re.compile(r"\bfor (?:the )?(?:period |years? )?(?:of )?$", re.IGNORECASE)
"""What stands before a time that something is meant for, not at which it happened."""

_THING = re.compile(r"(?:it|they)\b", re.IGNORECASE)
_OPENING = re.compile(r"[“«„]|(?<![^\s(\[—–-])[\"]")
_CLOSING = re.compile(r"[”»]|(?<=[\w.,!?…'’])[\"]")


def claims_of(text: str, language: str, issued: date | None, speakers: Speakers) -> Iterator[Claim]:
    """Yield the claims of a text, in order."""
    sentences = sentences_of(text, language)
    told = [said_in(s.text, language) for s in sentences]
    quoted = _quoted(sentences)
    before = Before()
    english = is_english_text(language)
    group = ""
    for place, (sentence, said) in enumerate(zip(sentences, told, strict=True)):
        if is_nothing(sentence.text):
            continue
        speaker = speakers.of(said) or _subject_of_own(sentence, said, speakers)
        is_quoted = said.is_quoted or quoted[place]
        if not said.speaker and (is_quoted or _OURS.search(_QUOTATION.sub("", sentence.text))):
            speaker = _continued(sentences, told, place, speakers)
        if said.speaker and not said.is_pronoun:
            group = "" if speaker else said.speaker
        unnamed = _unnamed(said, speaker, group)
        for part in _parts(sentence, said):
            for claim in _of_part(sentence, part, speaker, said, language, issued):
                is_thing = speakers.is_person(speaker) and _THING.match(claim.words) is not None
                is_first = said.speaker_at[0] < said.start
                is_named = bool(said.speaker) and not said.is_pronoun
                own = is_named and is_first and not (is_quoted or is_thing)
                claim = replace(claim, unnamed=unnamed, is_own=own, verb=said.verb)
                if said.planned:
                    claim = replace(claim, is_later=True, is_plan=True)
                is_kept = is_quoted or own or (said.speaker and not speakers.is_person(speaker))
                claim = claim if is_kept else _meant(claim, before, speakers)
                if english and not (said.speaker or is_quoted):
                    claim = replace(claim, **_of_teller(claim, speakers))
                yield claim
        if not said.speaker:
            speakers.hear(sentence.text)
        if not is_quoted or said.speaker:
            before.hear(sentence.paragraph, sentence.text, said, speakers.is_person(speaker))


def _subject_of_own(sentence: Sentence, said: Said, speakers: Speakers) -> str:
    """Return who "he" is behind words whose subject is a person: "Mari Näidis expects a rise, she said"."""
    if not said.is_pronoun or said.speaker_at[0] < said.end:
        return ""
    people = speakers.people_in(subject_of(sentence.text[said.start : said.end]))
    return people[0] if len(people) == 1 else ""


def _of_teller(claim: Claim, speakers: Speakers) -> dict[str, Any]:
    """Return what a claim has of whoever says something in it by a deed: who that is."""
    teller = teller_in(claim.words, speakers)
    return {"speaker": teller, "is_deed": True} if teller else {}


def _unnamed(said: Said, speaker: str, group: str) -> str | None:
    if speaker or not said.speaker:
        return ""
    if not said.is_pronoun:
        return said.speaker
    return (group or None) if said.speaker.casefold() in ("they", "it") else None


def _meant(claim: Claim, before: Before, speakers: Speakers) -> Claim:
    """Return a claim with what a pronoun at its beginning is taken to mean in the place of that."""
    if claim.meant:
        return claim
    pronoun, meant = before.meant(claim.sentence.paragraph, claim.words, speakers)
    if not pronoun or not meant:
        return claim
    words = f"{meant}{claim.words[len(pronoun) :]}"
    return replace(claim, words=words, pronoun=pronoun, meant=meant)


def _quoted(sentences: Sequence[Sentence]) -> list[bool]:
    """Return of each sentence whether it stands in a quotation that it begins, or that was begun before it."""
    found, is_open, paragraph = [], False, 0
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, is_open = sentence.paragraph, False
        found.append(is_open or bool(_OPENING.match(sentence.text)))
        opened = [(m.start(), True) for m in _OPENING.finditer(sentence.text)]
        closed = [(m.start(), False) for m in _CLOSING.finditer(sentence.text)]
        for _, opens in sorted(opened + closed):
            is_open = opens
    return found


def _continued(
    sentences: Sequence[Sentence], told: Sequence[Said], place: int, speakers: Speakers
) -> str:
    """Return who says what is quoted without a name: who spoke before in the paragraph, or is named next in it."""
    own = sentences[place].paragraph
    pairs = [*zip(sentences, told, strict=True)]
    if any(s.paragraph == own and t.speaker for s, t in pairs[:place]):
        return speakers.last
    for sentence, said in pairs[place + 1 :]:
        if sentence.paragraph != own:
            break
        if said.speaker and not said.is_pronoun:
            return speakers.of(said)
    return speakers.last


def _parts(sentence: Sentence, said: Said) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a sentence that say something: of "…, he said, adding that …" two."""
    if said.planned:
        yield from said.planned
        return
    adding = _ADDING.search(sentence.text)
    if adding and adding.start() >= said.end:
        yield said.start, said.end
        yield adding.end(), len(sentence.text.rstrip(' .”"'))
    elif adding and said.start < adding.start() < said.end:
        yield said.start, adding.start()
        yield adding.end(), said.end
    else:
        yield said.start, said.end


def _of_part(
    sentence: Sentence,
    part: tuple[int, int],
    speaker: str,
    said: Said,
    language: str,
    issued: date | None,
) -> Iterator[Claim]:
    begin, end = part
    whole = sentence.text[begin:end]
    every = times_in(whole, language, issued, is_plan(whole, language))
    own = [t for t in every if not (is_base(whole, t) or is_of_treaty(whole, t))]
    aside = [(a.cut, a.end) for a in asides_of(whole)] if is_english_text(language) else []
    told: set[int] = set()
    leading: When | None = None
    reached = 1
    before: When | None = None
    is_ahead = False
    for clause in clauses_of(whole, language):
        inside = [t for t in own if clause.start <= t.start < clause.end]
        inside = [t for t in inside if _is_of(t, clause, aside)]
        shared = leading if clause.start >= reached else None
        if clause.is_then and not inside:
            shared = before
        if shared and not (clause.is_then or _is_shared(shared, whole, clause)):
            shared = None
        is_now = inside and inside[0].resolved and inside[0].edtf.startswith("../")
        is_apart = any(inside and a <= inside[0].start < b for a, b in aside)
        leading = leading or (inside[0] if inside and not (is_now or is_apart) else None)
        reached = max(reached, clause.end)
        claim = _of_clause(sentence, begin, clause, inside, shared, every, speaker, language, told)
        if clause.is_then and is_ahead:
            claim = replace(claim, is_plan=True, is_then=True)
        before, is_ahead = (inside[0] if inside else None), claim.is_plan
        yield claim


def _is_of(when: When, clause: Clause, asides: Sequence[tuple[int, int]]) -> bool:
    """Whether a time is not within an aside of a clause, which tells something else."""
    return not any(
        a <= when.start < b and (clause.start < a or clause.end > b) and clause.end != b
        for a, b in asides
    )


_OTHER_TIME = re.compile(
    r"\b(?:same (?:period|time|month|year)|past|last|recent|recently|earlier|later|now|then|today|currently|(?<!-)years?(?![ -](?:ago|earlier|before))|decades?|"
    r"months?|weeks?|always|since)\b"
)


def _is_shared(when: When, whole: str, clause: Clause) -> bool:
    """Whether a time at the beginning of a sentence, or in a clause before, is that of a clause too."""
    if _OTHER_TIME.search(clause.words):
        return False
    verb = next(iter(finite_verbs(whole)), None)
    is_first = verb is None or when.start < verb.start
    return is_first or bool(re.search(r"\d", clause.words))


def _of_clause(
    sentence: Sentence,
    begin: int,
    clause: Clause,
    inside: list[When],
    shared: When | None,
    every: list[When],
    speaker: str,
    language: str,
    told: set[int],
) -> Claim:
    """Return the claim of a clause, with those of its figures that no clause before it has."""
    start, end = begin + clause.start, begin + clause.end
    text = sentence.text[start:end]
    moved = [_moved(t, -clause.start) for t in every if clause.start <= t.start < clause.end]
    figures = [f for f in figures_in(text, language, moved) if start + f.start not in told]
    told.update(start + f.start for f in figures)
    own = {t.start - clause.start for t in inside}
    figures = [replace(f, when=None) if f.when and f.when.start not in own else f for f in figures]
    times = [_moved(t, -clause.start) for t in inside]
    times = [t for t in times if not _FOR.search(text[: t.start])]
    figure = figures[0] if figures else None
    when = figure.when if figure else (times[0] if times else None)
    if when is None and figure and shared is None and len(times) == 1:
        when = times[0] if "(" not in text[: times[0].start] else None
    is_free = when is None and shared is not None and (figure is not None or not inside)
    outer = _moved(shared, begin - start) if is_free and shared else None
    return Claim(
        sentence,
        start,
        end,
        clause.words,
        speaker,
        "",
        "said",
        tuple(figures),
        when or outer,
        when is not None,
        is_plan(clause.words, language),
        pronoun=clause.pronoun if clause.meant else "",
        meant=clause.meant,
    )


def _moved(when: When, by: int) -> When:
    return When(when.start + by, when.end + by, when.edtf, when.resolved)


def is_english_text(language: str) -> bool:
    """Whether statements can be made of the words of a text."""
    return primary(language) == "en"
