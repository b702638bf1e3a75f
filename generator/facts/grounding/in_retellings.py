"""Retellings: a sentence that drops the plan, the doubt or the "not" of what it retells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.core.language_tags import is_english
from generator.core.reading.numbers import words_of
from generator.core.reading.senses import Sense, senses
from generator.core.reading.sentences import sentences
from generator.core.remembered import Remembered
from generator.facts.grounding.claim import Claim, Finding, Passage
from generator.facts.grounding.in_bearing import denies, has

_STEM, _FEWEST = 5, 3
"""Leading letters that two forms of a word share, and words that two sentences must share."""

_OF_SHORTER, _OF_LONGER = 0.7, 0.5
"""Shares of the words of two sentences that must be shared by both: one retells the other.

A sentence also retells one of which it has all words.
"""

_SHORTEST = 3
_KINDS = {
    "plan": "of what may or is to be",
    "doubt": "in part or in doubt",
}
_ASIDE = ("note", "reason", "question", "description")
"""Remarks, which may weigh what they retell."""


def retelling_findings(claim: Claim) -> Iterator[Finding]:
    """Yield sentences of an English claim that retell another one, and leave out what makes it less sure."""
    if not is_english(claim.language) or claim.what in _ASIDE:
        return
    rest = (*claim.passages, *claim.closest, *claim.retold)
    texts = dict.fromkeys(p.text for p in rest if is_english(p.language) and p.text != claim.text)
    for sentence in sentences(claim.text):
        own = Passage(sentence, claim.language)
        retold = [Passage(other, "en") for other in _retold(sentence, texts)]
        for kind, told in _KINDS.items():
            if retold and not has(own, kind) and all(has(p, kind) for p in retold):
                message = f'what the {claim.what} retells speaks {told}: "{retold[0].text}"'
                hint = "hedge it as what it retells does"
                yield Finding(kind, claim.position, message, hint, claim.bases)
        yield from _turned(claim, sentence, retold)
        is_new = retold and denies(own)
        if is_new and not any(has(Passage(text, "en"), "negation") for text in texts):
            message = f'the {claim.what} says "not", and not what it retells: "{retold[0].text}"'
            yield Finding("not", claim.position, message, "say what it says", claim.bases)
        if retold and not has(own, "negation") and all(map(denies, retold)):
            message = f'what the {claim.what} retells says "not": "{retold[0].text}"'
            yield Finding("not", claim.position, message, "say what it says", claim.bases)


def _turned(claim: Claim, sentence: str, retold: list[Passage]) -> Iterator[Finding]:
    """Yield words that exclude those of every sentence that is retold."""
    others = {(s.group, s.name): s.words for p in retold for s in senses(p.text)}
    own: dict[int, list[Sense]] = {}
    for sense in senses(sentence):
        own.setdefault(sense.group, []).append(sense)
    for group, (sense, *more) in own.items():
        against = {name: words for (of, name), words in others.items() if of == group}
        if not more and against and sense.name not in against:
            other = next(iter(against.values()))
            message = f'"{sense.words}" is in the {claim.what}, and "{other}" in what it retells'
            yield Finding(sense.words, claim.position, message, "say what it says", claim.bases)
    texts = " ".join(p.text.casefold() for p in retold)
    for found in _WITH.finditer(sentence.casefold()):
        told = re.escape(found["what"])
        other = "with" if found["how"] == "without" else "without"
        is_told = re.search(rf"\b{other} (?:the |an? )?{told}\b", texts)
        if is_told and not re.search(rf"\b{found['how']} (?:the |an? )?{told}\b", texts):
            words = found["how"]
            message = f'"{found.group()}" is in the {claim.what}, and "{is_told.group()}" in what it retells'
            yield Finding(words, claim.position, message, "say what it says", claim.bases)


_WITH = re.compile(r"\b(?P<how>with(?:out)?) (?:the |an? )?(?P<what>\w+)")


def _retold(sentence: str, texts: Iterable[str]) -> Iterator[str]:
    own = _stems(sentence)
    size = len(own)
    for text in texts if size >= _FEWEST else ():
        for other, stems in sentences_by_stems(text):
            length = len(stems)
            short, long = (size, length) if size < length else (length, size)
            least = max(_FEWEST, _OF_SHORTER * short, _OF_LONGER * long)
            are_alike = short >= least and len(own & stems) >= least
            if are_alike or (1 < length <= size and stems <= own):
                yield other


@Remembered
def sentences_by_stems(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the sentences of a text, each with the beginnings of its words."""
    return tuple((sentence, _stems(sentence)) for sentence in sentences(text))


@lru_cache(maxsize=1 << 15)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(sentence) if len(word) > _SHORTEST)
