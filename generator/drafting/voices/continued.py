"""Continued: quotations that go on over several sentences, and who says them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.drafting.grammar.sentences import Sentence
from generator.drafting.voices.said import Said
from generator.drafting.voices.speakers import Speakers

_OPENING = re.compile(r"[“«„]|(?<![^\s(\[—–-])[\"]")
_CLOSING = re.compile(r"[”»]|(?<=[\w.,!?…'’])[\"]")


def quoted_in(sentences: Sequence[Sentence]) -> list[bool]:
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


_ANSWERS = re.compile(
    r"\b(?:addressed|answered|responded|replied|commented|spoke|reacted|(?:was|were) (?:also )?(?:asked|quizzed))\b"
)
"""What somebody is told to have done before words that are theirs."""


def continued_by(
    sentences: Sequence[Sentence], told: Sequence[Said], place: int, speakers: Speakers
) -> str:
    """Return who says what is quoted without a name: who spoke before in the paragraph, or is named next in it."""
    own = sentences[place].paragraph
    pairs = [*zip(sentences, told, strict=True)]
    if any(s.paragraph == own and t.speaker for s, t in pairs[:place]):
        return speakers.spoken
    for sentence, said in pairs[place + 1 :]:
        if sentence.paragraph != own:
            break
        if said.speaker and not (said.is_pronoun and said.speaker.casefold() not in ("he", "she")):
            return speakers.of(said)
    is_near = any(
        s.paragraph == own - 1 and (t.speaker or _ANSWERS.search(s.text)) for s, t in pairs[:place]
    )
    return speakers.last if is_near else ""
