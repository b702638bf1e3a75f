"""What a sentence says: the words that carry its claim, and who says them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.drafting.voices.said_words import IN_PART, verb_of
from generator.drafting.voices.who import PRONOUN, short_of


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a sentence that carry its claim, and who is said to say them.

    `speaker` are the words that name who says it; empty where nobody is named. `is_quoted`: the
    claim is in quotation marks. `is_pronoun`: the words are "he" or "the minister", not a name. `verb` is that
    by which a statement tells that it was said. Of what is yet to be said, `planned` are the places. `is_outlet`: an agency
    or a newspaper reported it.
    """

    start: int
    end: int
    speaker: str = ""
    speaker_at: tuple[int, int] = (0, 0)
    is_quoted: bool = False
    verb: str = "said"
    planned: tuple[tuple[int, int], ...] = ()
    is_outlet: bool = False

    @property
    def is_pronoun(self) -> bool:
        """Whether the speaker is told by a pronoun or an office alone."""
        return bool(self.speaker and PRONOUN.fullmatch(self.speaker.strip()))


def said_between(
    text: str, start: int, end: int, speaker: re.Match[str], group: str = "who"
) -> Said:
    """Return what stands between two places, without what surrounds it, and its speaker."""
    said = text[start:end]
    quoted = re.match(r"\s*[“«„\"]", said)
    marks = "" if quoted and IN_PART.match(said) else '“«„"'
    start += len(said) - len(said.lstrip(f" ,:{marks}"))
    end -= len(said) - len(said.rstrip(' ,.;:”»“"'))
    verb = verb_of(speaker.groupdict().get("verb") or "")
    who = short_of(speaker[group])
    return Said(start, max(start, end), who, speaker.span(group), bool(quoted), verb)
