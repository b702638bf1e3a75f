"""What a sentence says: the words that carry its claim, and who says them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.drafting.voices.who import PRONOUN


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
