"""The claims of a text: what each sentence says, who says it, when, and in which figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.core.language_tags import primary
from generator.drafting.clauses import Clause, clauses_of
from generator.drafting.figures import Figure, figures_in, is_base
from generator.drafting.kinds import is_plan
from generator.drafting.sentences import Sentence, sentences_of
from generator.drafting.speakers import Speakers
from generator.drafting.speech import Said, said_in
from generator.drafting.times import When, times_in

_OURS = re.compile(r"\b(?:we|our|ours|us|мы|нас|наш\w*|biz\w*|unser\w*|wir)\b", re.IGNORECASE)
_ADDING = re.compile(
    r"[,.]?\s+(?:and )?(?:adding|noting|stressing|saying|stating|recalling)(?: also)? that\s+"
)
_NOTHING = re.compile(
    r"(?:read (?:also|more)|photo\b|source:|follow us|subscribe|copyright|all rights|by [A-Z]\w+ [A-Z]\w+$|share\b|tags?:)",
    re.IGNORECASE,
)
_FOR = re.compile(r"\bfor (?:the )?(?:period |years? )?(?:of )?$", re.IGNORECASE)
"""What stands before a time that something is meant for, not at which it happened."""

_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: the words of the text that make it, in their place, and what is read in them.

    `start` and `end` are places in the sentence. `words` have the subject too, where the clause itself
    lacks it. `speaker` is the id of who says it; where nobody is named, `unnamed` are the words that the
    text has for them, such as "critics", and None if these are a pronoun. Places in `figure` and `when` are counted from `start`; a time that stands elsewhere in
    the sentence is not `is_inside`.
    """

    sentence: Sentence
    start: int
    end: int
    words: str
    speaker: str
    unnamed: str | None
    figure: Figure | None
    when: When | None
    is_inside: bool
    is_plan: bool

    @property
    def text(self) -> str:
        """The clause as it stands in the text."""
        return self.sentence.text[self.start : self.end]


def claims_of(text: str, language: str, issued: date | None, speakers: Speakers) -> Iterator[Claim]:
    """Yield the claims of a text, in order."""
    sentences = sentences_of(text, language)
    told = [said_in(s.text, language) for s in sentences]
    for place, (sentence, said) in enumerate(zip(sentences, told, strict=True)):
        if _is_nothing(sentence.text):
            continue
        speaker = speakers.of(said)
        if not said.speaker and (said.is_quoted or _OURS.search(sentence.text)):
            speaker = _continued(sentences, told, place, speakers)
        for part in _parts(sentence, said):
            yield from _of_part(sentence, part, speaker, said, language, issued)
        if not said.speaker:
            speakers.hear(sentence.text)


def _is_nothing(text: str) -> bool:
    return (
        len(text.split()) < _FEWEST
        or text.rstrip('”"» ').endswith("?")
        or bool(_NOTHING.match(text))
    )


def _continued(
    sentences: Sequence[Sentence], told: Sequence[Said], place: int, speakers: Speakers
) -> str:
    """Return who says what is said in the first person: who is named next in the paragraph, or was last."""
    for sentence, said in zip(sentences[place + 1 :], told[place + 1 :], strict=True):
        if sentence.paragraph != sentences[place].paragraph:
            break
        if said.speaker and not said.is_pronoun:
            return speakers.of(said)
    return speakers.last


def _parts(sentence: Sentence, said: Said) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a sentence that say something: of "…, he said, adding that …" two."""
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
    own = [t for t in every if not is_base(whole, t)]
    clauses = clauses_of(whole, language)
    told: set[int] = set()
    leading: When | None = None
    reached = 1
    for clause in clauses:
        inside = [t for t in own if clause.start <= t.start < clause.end]
        shared = leading if clause.start >= reached else None
        is_now = inside and inside[0].resolved and inside[0].edtf.startswith("../")
        leading = leading or (inside[0] if inside and not is_now else None)
        reached = max(reached, clause.end)
        for claim in _of_clause(
            sentence, begin, clause, inside, shared, every, speaker, said, language
        ):
            at = claim.start + claim.figure.start if claim.figure else -1
            if at not in told:
                yield claim
            told.update((at,) if at >= 0 else ())


def _of_clause(
    sentence: Sentence,
    begin: int,
    clause: Clause,
    inside: list[When],
    shared: When | None,
    every: list[When],
    speaker: str,
    said: Said,
    language: str,
) -> Iterator[Claim]:
    start, end = begin + clause.start, begin + clause.end
    text = sentence.text[start:end]
    moved = [_moved(t, -clause.start) for t in every if clause.start <= t.start < clause.end]
    figures = figures_in(text, language, moved)
    times = [_moved(t, -clause.start) for t in inside]
    planned = is_plan(clause.words, language)
    times = [t for t in times if not _FOR.search(text[: t.start])]
    for figure in figures or (None,):
        when = figure.when if figure else (times[0] if len(times) > 0 else None)
        if when is None and figure and shared is None and len(times) == 1:
            when = times[0] if "(" not in text[: times[0].start] else None
        is_free = when is None and shared is not None and (figure is not None or not inside)
        outer = _moved(shared, begin - start) if is_free and shared else None
        yield Claim(
            sentence,
            start,
            end,
            clause.words,
            speaker,
            None if said.is_pronoun and not speaker else "" if speaker else said.speaker,
            figure,
            when or outer,
            when is not None,
            planned,
        )


def _moved(when: When, by: int) -> When:
    return When(when.start + by, when.end + by, when.edtf, when.resolved)


def is_english_text(language: str) -> bool:
    """Whether statements can be made of the words of a text."""
    return primary(language) == "en"
