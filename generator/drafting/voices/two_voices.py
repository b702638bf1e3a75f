"""Two voices: sentences in which one says one thing and another one something else, each as a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.drafting.grammar.sentences import Sentence
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.voices.speech import said_in

_JOINT = re.compile(r",\s(?:while|whereas|but)\s")


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
        is_over = is_over and bool(finite_verbs(tail)) and "according to" in head
        if ((is_named and is_told) or is_over) and not (first.planned or second.planned):
            yield replace(sentence, text=head)
            yield replace(sentence, start=sentence.start + joint.end(), text=tail)
            return
    yield sentence
