"""A claim: the words of a text that make it, and what is read in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from generator.core.language_tags import primary
from generator.drafting.grammar.sentences import Sentence
from generator.drafting.kinds import main_clause
from generator.drafting.numbers.figure import Figure
from generator.drafting.when.time_reader import When


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: the words of the text that make it, in their place, and what is read in them.

    `start` and `end` are places in the sentence. `words` have the subject too, where the clause itself
    lacks it. `speaker` is the id of who says it; where nobody is named, `unnamed` are the words that the
    text has for them, such as "critics", and None if these are a pronoun. `verb` is that of saying.
    `pronoun` is the one of the text in whose place the words have `meant`. Places in `figures` and `when`
    are counted from `start`; a time that stands elsewhere in the sentence is not `is_inside`.
    `is_deed`: who says it is the subject. `is_then`: it is planned with the clause that it follows. `is_later`: it is yet to be said. `others` say it together with the `speaker`. `is_own`: who says it is named in the same sentence, and what is said is not in quotation marks. `said_on` is when it was said, if the text tells that.
    """

    sentence: Sentence
    start: int
    end: int
    words: str
    speaker: str
    unnamed: str | None
    verb: str
    figures: tuple[Figure, ...]
    when: When | None
    is_inside: bool
    is_plan: bool
    is_own: bool = False
    is_later: bool = False
    pronoun: str = ""
    meant: str = ""
    is_then: bool = False
    is_deed: bool = False
    others: tuple[str, ...] = ()
    said_on: When | None = None

    @property
    def text(self) -> str:
        """The clause as it stands in the text."""
        return self.sentence.text[self.start : self.end]

    @property
    def figure(self) -> Figure | None:
        """The first of its figures."""
        return self.figures[0] if self.figures else None

    @property
    def is_measured(self) -> bool:
        """Whether a figure stands in what it says first, not only in a clause below that."""
        main = main_clause(self.words)
        return any(
            self.text[f.start : f.end] in main and self.text[f.end : f.end + 1] not in ("-", "–")
            for f in self.figures
        )


def is_english_text(language: str) -> bool:
    """Whether statements can be made of the words of a text."""
    return primary(language) == "en"


def voices_of(claim: Claim) -> tuple[str, ...]:
    """Return the ids of all who say a claim."""
    return (claim.speaker, *claim.others) if claim.speaker else ()


def one_or_all(voices: tuple[str, ...]) -> str | list[str]:
    """Return who says something as a fact has it: an id, or of several a list."""
    return voices[0] if len(voices) == 1 else list(voices)


def told_in(claim: Claim) -> bool:
    """Whether the words of a claim have its time, though that stands elsewhere in the sentence."""
    told = time_words(claim)
    return bool(told) and told in claim.words


def time_words(claim: Claim) -> str:
    """Return the words of the sentence that tell the time of a claim; "" if none do."""
    if claim.when is None:
        return ""
    start, end = claim.start + claim.when.start, claim.start + claim.when.end
    return claim.sentence.text[max(start, 0) : end]


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def without_day_of_plan(claim: Claim, issued: date | None) -> Claim:
    """Return a claim without the day on which a figure that is aimed at was told, which is not after that of the text."""
    told = claim.when.edtf if claim.when and _DAY.fullmatch(claim.when.edtf) else ""
    if claim.is_plan and claim.figure and told and (issued is None or told <= issued.isoformat()):
        figures = tuple(replace(figure, when=None) for figure in claim.figures)
        return replace(claim, when=None, figures=figures)
    return claim
