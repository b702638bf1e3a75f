"""Two texts, word by word: which words went, which came, and whether that is more than wording.

A change of wording leaves every number, name, negation, hedge and direction of a text as it was, in
its order, and adds no sentence and takes none away. That is a rule of thumb, and a cautious one:
what it lets pass as wording is still shown with its words marked, and outside English every change
of a text is taken for substance.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

_TOKEN = re.compile(r"\w+(?:[.,:'’-]\w+)*|\s+|[^\w\s]")
_OPENING = "\"'“‘«(["

MOST_STEPS = 500_000
"""How much work it may be to compare two texts: many times what two of ordinary words take."""

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
"""English words that carry the sense of a sentence: a change of one is never mere wording."""


_FEW = 3


class Mark(StrEnum):
    """Whether a piece of text is in both editions, in the older only, or in the newer only."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, with the white space that was between and round them."""

    text: str
    mark: Mark

    def marked(self, marks: Mapping[Mark, tuple[str, str]], write: Callable[[str], str]) -> str:
        """Return the words as `write` writes them, between two marks, the outer white space outside."""
        inner = self.text.strip()
        if not inner:
            return self.text
        start, _, end = self.text.partition(inner)
        opening, closing = marks[self.mark]
        return f"{start}{opening}{write(inner)}{closing}{end}"


class Alike(difflib.SequenceMatcher[str]):
    """What two sequences have in common, as far as it is found in a bounded time.

    Two texts that repeat the same few words or letters take cubic time otherwise. What is not
    compared any more counts as different.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str], steps: int = MOST_STEPS) -> None:
        super().__init__(None, old, new, autojunk=False)
        work = (1 + len(self.b2j.get(one, ())) for one in old)  # type: ignore[attr-defined]
        self._work = [0, *accumulate(work)]
        self._left = steps

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> difflib.Match:
        """Find the longest run of both, or none where that takes too long."""
        self._left -= self._work[-1 if ahi is None else ahi] - self._work[alo]
        if self._left < 0:
            return difflib.Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def begins_sentence(before: str) -> bool:
    """Whether what follows a text begins a sentence: behind a stop and a space, quotation marks aside."""
    bare = before.rstrip(_OPENING)
    stop = bare.rstrip()
    return not bare or (stop != bare and stop.endswith((".", "!", "?", ":", ";")))


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; what went stands before what came.

    The pieces that are not new make up `before`, those that are not gone make up `after`.
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
    if language.partition("-")[0] != "en" or _length_differs(before, after):
        return False
    return [*_weighty(before, names)] == [*_weighty(after, names)]


def _length_differs(before: str, after: str) -> bool:
    """Whether a sentence, or more than a few words, came or went."""
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
