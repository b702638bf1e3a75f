"""Two voices: sentences in which one says one thing and another one something else, each as a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.drafting.grammar.sentences import Sentence
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.voices.said_words import TOLD_TOO
from generator.drafting.voices.speech import said_in

_JOINT = re.compile(r",\s(?:while|whereas|(?P<but>but))\s|(?P<apart>;)\s")
_DEED = re.compile(rf"[^,;“\"]{{2,80}}(?:, [^,;“\"]{{3,60}},)? (?:{TOLD_TOO}|called|termed)\s")
"""Somebody who says something by a deed, at the beginning of words."""

_SAID_TOO = frozenset(("would", "could", "should", "might", "had", "will", "can", "may", "must"))
"""Verbs behind "but" of what somebody may go on to say."""


def by_voice(sentences: Iterable[Sentence], language: str) -> Iterator[Sentence]:
    """Yield English sentences, those that have two who say something as two: "X said A, while Y said B"."""
    for sentence in sentences:
        yield from _parted(sentence, language)


def _parted(sentence: Sentence, language: str) -> Iterator[Sentence]:
    text = sentence.text
    for joint in _JOINT.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        if len(re.findall(r"[“”\"]", head)) % 2:
            continue
        first, second = said_in(head, language), said_in(tail, language)
        is_named = second.speaker and not second.is_pronoun and second.speaker != first.speaker
        is_told = first.speaker or (finite_verbs(head) and second.speaker_at[1] <= second.start)
        is_over = first.speaker and first.speaker_at[0] > first.end and not second.speaker
        verb = next(iter(finite_verbs(tail)), None)
        is_told_on = bool(joint["but"]) and not first.is_pronoun and not first.is_quoted
        is_told_on = is_told_on and verb is not None and verb.word not in _SAID_TOO
        is_over = is_over and verb is not None and ("according to" in head or is_told_on)
        is_over = is_over or bool(joint["apart"] and first.speaker and _DEED.match(tail))
        if ((is_named and is_told) or is_over) and not (first.planned or second.planned):
            yield replace(sentence, text=head)
            yield replace(sentence, start=sentence.start + joint.end(), text=tail)
            return
    yield sentence
