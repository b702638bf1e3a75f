"""Word-level diff of two texts, and whether they differ in wording only.

A change of wording keeps every number, name, negation, hedge and direction of a text in order, and
neither adds nor removes a sentence. This is a cautious heuristic: a change that passes as wording
is still shown with its words marked, and outside English every change counts as substance.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from generator.core.language_tags import is_english

_TOKEN = re.compile(r"\w+(?:[.,:'’-]\w+)*|\s+|[^\w\s]")
_OPENING = "\"'“‘«(["

MOST_STEPS = 500_000
"""Limit of comparison steps for two texts, far above what ordinary texts need."""

_CARRY_SENSE = """
    no not never none nor neither nobody nothing without cannot only except unless
    all every each both some any few several many most half double twice
    one two three four five six seven eight nine ten eleven twelve dozen hundred hundreds
    thousand thousands million millions billion billions percent first second third
    about around approximately almost nearly roughly over under above below more less fewer than
    least up down possibly perhaps probably reportedly allegedly apparently likely unlikely
    may might can could would should will shall must if whether
    said says claimed claims denied denies called expected expects hoped hopes planned plans
    intended intends agreed signed proposed confirmed
    rose rises rising fell falls falling grew grows growing shrank increased increases decreased
    decreases growth decline surplus deficit higher lower imports imported exports exported
    before after since until by from
    began begun begins started starts ended ends stopped stops opened closed completed
"""
_WEIGHTY = frozenset(_CARRY_SENSE.split())
"""English words that carry meaning: a change to one is never mere wording."""


_FEW = 3


class Mark(StrEnum):
    """Whether a piece of text is in both versions, only in the old one, or only in the new one."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, with the whitespace between and around them."""

    text: str
    mark: Mark

    def marked(self, marks: Mapping[Mark, tuple[str, str]], write: Callable[[str], str]) -> str:
        """Return the words, written by `write`, between two marks; outer whitespace stays outside."""
        inner = self.text.strip()
        if not inner:
            return self.text
        start, _, end = self.text.partition(inner)
        opening, closing = marks[self.mark]
        return f"{start}{opening}{write(inner)}{closing}{end}"


class Alike(difflib.SequenceMatcher[str]):
    """A `difflib.SequenceMatcher` with a bounded running time.

    Texts that repeat a few words or letters take cubic time otherwise. Once the steps are used up,
    what is left counts as different.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str], steps: int = MOST_STEPS) -> None:
        super().__init__(None, old, new, autojunk=False)
        work = (1 + len(self.b2j.get(one, ())) for one in old)  # type: ignore[attr-defined]
        self._work = [0, *accumulate(work)]
        self._left = steps

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> difflib.Match:
        """Find the longest matching run; none once the steps are used up."""
        self._left -= self._work[-1 if ahi is None else ahi] - self._work[alo]
        if self._left < 0:
            return difflib.Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def begins_sentence(before: str) -> bool:
    """Whether the text after `before` begins a sentence: after a stop and a space, ignoring quotes."""
    bare = before.rstrip(_OPENING)
    stop = bare.rstrip()
    return not bare or (stop != bare and stop.endswith((".", "!", "?", ":", ";")))


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; removed ones precede added ones.

    All pieces but the new ones make up `before`, all but the gone ones `after`.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = Alike(old, new)
    pieces: list[Piece] = []
    gone = came = ""
    for what, a, b, c, d in matcher.get_opcodes():
        there, here = "".join(old[a:b]), "".join(new[c:d])
        is_island = what == "equal" and (gone or came) and not re.search(r"\w", there)
        if what == "equal" and not (is_island and b < len(old) and d < len(new)):
            pieces += _flushed(gone, came)
            pieces.append(Piece(there, Mark.SAME))
            gone = came = ""
        else:
            gone, came = gone + there, came + here
    return (*pieces, *_flushed(gone, came))


def _flushed(gone: str, came: str) -> Iterator[Piece]:
    if gone:
        yield Piece(gone, Mark.GONE)
    if came:
        yield Piece(came, Mark.NEW)


def is_rewording(before: str, after: str, language: str, names: frozenset[str]) -> bool:
    """Whether two texts differ in wording only. `names` are words known to be parts of names."""
    if not is_english(language) or _length_differs(before, after):
        return False
    return [*_weighty(before, names)] == [*_weighty(after, names)]


def _length_differs(before: str, after: str) -> bool:
    """Whether a sentence, or more than a few words, was added or removed."""
    old, new = len(before.split()), len(after.split())
    sentences = {len(re.findall(r"[.!?;](?:\s|$)", text)) for text in (before, after)}
    return len(sentences) > 1 or abs(old - new) > max(_FEW, min(old, new) // 4)


def _weighty(text: str, names: frozenset[str]) -> Iterator[str]:
    for found in _TOKEN.finditer(text):
        token = found.group()
        plain = token.casefold()
        parts = set(re.split(r"['’-]", plain))
        if any(c.isdigit() for c in token) or token in "%$€£" or parts & _WEIGHTY:
            yield plain
        elif re.search(r"n['’]t$", plain):
            yield "not"
        elif any(c.isupper() for c in token):
            starts = begins_sentence(text[: found.start()])
            if not starts or token in names or any(c.isupper() for c in token[1:]):
                yield plain
