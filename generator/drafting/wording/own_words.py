"""Own words: how many words in a row a text has from a passage, outside what is quoted of it or with that."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.core.proof.normalisation import words
from generator.core.proof.runs import longest_run, places

MOST_COPIED = 5
"""Words in a row that a statement may share with its passage outside the quote."""


MOST_SHARED = 12
"""Words in a row, but for names and numbers, that a statement may share with its passage, quoted or not."""


words_in = lru_cache(maxsize=2048)(words)
"""The words of a text as they are compared, kept for texts that are compared again and again."""


def copied(text: str, passage: str, quotes: tuple[str, ...]) -> str:
    """Return the longest run of words that a text copies, if it is too long; else an empty string.

    What the quotes have is left out of the passage: a run does not reach across it.
    """
    own = words_in(text)
    longest = ""
    for part in _unquoted(words_in(passage), tuple(map(words_in, quotes))):
        start, length = longest_run(own, part)
        if length > max(MOST_COPIED, len(longest.split())):
            longest = " ".join(own[start : start + length])
    return longest


def shared(text: str, passage: str) -> str:
    """Return the longest run of words that a text has from a passage, quoted or not, if it is too long; else "".

    Names and numbers are not counted.
    """
    own = words_in(text)
    start, length = longest_run(own, words_in(passage))
    run = own[start : start + length]
    apart = set().union(*map(words_in, _NAME.findall(text)))
    is_long = sum(word not in apart for word in run) > MOST_SHARED
    return " ".join(run) if is_long else ""


_NAME = re.compile(r"(?<=.)\b[^\W\d_a-z][\w’'-]*|[\w.,]*\d[\w.,]*")


def _unquoted(
    passage: tuple[str, ...], quotes: tuple[tuple[str, ...], ...]
) -> list[tuple[str, ...]]:
    is_quoted = [False] * len(passage)
    for quote in quotes:
        for length, grams in ((len(quote), (quote,)), (_RUN, _runs_of(quote))):
            for gram in grams:
                for start in places(gram, passage):
                    is_quoted[start : start + length] = [True] * length
    parts: list[list[str]] = [[]]
    for word, hidden in zip(passage, is_quoted, strict=True):
        if not hidden:
            parts[-1].append(word)
        elif parts[-1]:
            parts.append([])
    return [tuple(part) for part in parts if part]


_RUN = MOST_COPIED + 1


def _runs_of(quote: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the runs of a quote that are too long to be copied, wherever else they stand."""
    return [quote[n : n + _RUN] for n in range(len(quote) - _RUN + 1)]


_QUOTED = re.compile(r"[“\"](?P<said>[^”“\"]+)[”\"]")


def quotes_right(statement: str, passage: str) -> bool:
    """Whether what a statement has in quotation marks stands so in the passage, and each mark has its other one."""
    plain = " ".join(words_in(passage))
    quoted = [m["said"] for m in _QUOTED.finditer(statement)]
    marks = sum(statement.count(mark) for mark in '“”"')
    return marks == 2 * len(quoted) and all(" ".join(words_in(q)) in plain for q in quoted)
