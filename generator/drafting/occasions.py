"""Occasions: where and when somebody said what a sentence tells, as a claim of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.drafting.claim import Claim
from generator.drafting.sentences import Sentence
from generator.drafting.speech import Said
from generator.drafting.times import times_in

_OCCASION = re.compile(
    r"\b(?:at|during|on the sidelines of)\s+(?:an?|the|his|her|their|its)\s+(?:[\w’'-]+ ){0,4}?"
    r"(?:meeting|conference|reception|forum|summit|briefing|ceremony|session|hearing|rally|dinner|visit)\b[^,.;:“”\"]*"
)
_TOLD = re.compile(r"\s[A-Z]|\b(?:yesterday|today)\b")
"""What makes an occasion more than a word: a name, or a day."""


def occasions_in(
    sentence: Sentence, said: Said, name: str, language: str, issued: date | None
) -> Iterator[Claim]:
    """Yield the claim that somebody of a name spoke on the occasion that a sentence names, if it names one."""
    for found in _OCCASION.finditer(sentence.text):
        start, end = found.start(), found.start() + len(found.group().rstrip())
        is_said = start < said.end and end > said.start
        if is_said or said.planned or not _TOLD.search(found.group()):
            continue
        if re.search(r"\bthat\b", found.group()):
            continue
        when = next(iter(times_in(found.group(), language, issued)), None)
        words = f"{name} spoke {found.group().rstrip()}"
        yield Claim(sentence, start, end, words, "", "", "said", (), when, when is not None, False)
        return
