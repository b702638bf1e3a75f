"""Clauses: the claims of a sentence that says several things, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.core.language_tags import primary

_AUX = r"(?:was|were|is|are|has|have|had|will|would|can|could|should|must|may|might|do|does|did)"
_PAST = (
    r"(?!(?:armed|united|specialized|specialised|limited|mixed|advanced|related|detailed) )"
    r"[a-z]{2,}ed|rose|grew|fell|came|went|took|made|met|held|began|led|became|gave|put|set|said|told|stood|won|"
    r"sent|built|bought|sold|spent|paid|saw|left|lost|brought|spoke|chose|hit|cut|found|kept"
)
VERB = re.compile(
    rf"\b(?:{_AUX}|{_PAST}|plans?|aims?|intends?|expects?|considers?|supports?|advocates|continues?|falls?|presents?|"
    r"cooperates?|allocates?|contributes?|serves?|allows?|remains?|covers?|provides?|includes?|attaches|seeks?|wants?|hopes?)\b"
)
"""What can be the verb of an English clause."""

_FINITE = re.compile(
    rf"\b(?:{_AUX}|{_PAST}|plans?|aims?|intends?|expects?|wants?|hopes?|remains?|continues?|includes?|provides?|"
    r"covers?|considers?|supports?|accounts?|exports?|imports?|supplies|operates?|participates?|seeks?|"
    r"allows?|needs?|presents?|contributes?|serves?|works?|develops?|cooperates?|allocates?)\b"
)
_SPLIT = re.compile(
    r"(?P<joint>;\s+|,\s+(?:and|while|whereas|but|yet|with)\s+|\s+(?:and|while|whereas|but)\s+(?=(?:"
    + _AUX
    + r"|[a-z]+ed|plans?|aims?|intends?|expects?|rose|grew|fell|met|held|took|stood|remains?|it|they|this)\b))"
)
_RELATIVE = re.compile(r",\s+(?P<pronoun>which|who|where)\s+(?P<rest>[^,;]+(?:,(?! and )[^,;]+)?)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that makes a claim: its place, and its words with the subject they lack."""

    start: int
    end: int
    words: str


def clauses_of(text: str, language: str) -> tuple[Clause, ...]:
    """Return the clauses of what a sentence says: of English more than one, where each has a verb."""
    if primary(language) != "en":
        return (Clause(0, len(text), text),)
    return tuple(_clauses(text))


def _clauses(text: str) -> Iterator[Clause]:
    main, relatives = text, []
    for found in _RELATIVE.finditer(text):
        if _FINITE.search(found["rest"]) and len(found["rest"].split()) > 2:
            subject = _noun_before(text[: found.start()])
            is_told = subject and not subject[0].isdigit() and found["pronoun"] != "where"
            words = f"{subject} {found['rest']}" if is_told else found["rest"]
            relatives.append(Clause(found.start("rest"), found.end(), words))
    parts: list[tuple[int, int]] = []
    start = 0
    for joint in _SPLIT.finditer(main):
        if any(r.start <= joint.start() < r.end for r in relatives):
            continue
        left, right = main[start : joint.start()], main[joint.end() :]
        if _is_whole(left) and _is_whole(right, least=3):
            parts.append((start, joint.start()))
            start = joint.end()
    parts.append((start, len(main)))
    subject = ""
    for place, (begin, end) in enumerate(parts):
        inside = [r for r in relatives if begin <= r.start < end]
        words, shift = main[begin:end], begin
        for relative in reversed(inside):
            cut = main.rfind(",", begin, relative.start)
            words = words[: cut - shift] + words[relative.end - shift :]
        if not place:
            subject = _subject(words)
        elif subject and (pronoun := re.match(r"(?:also|(?:it|they|this)(?: also)?)\s+", words)):
            words = f"{subject} {words[pronoun.end() :]}"
        elif re.match(_FINITE, words) and subject:
            words = f"{subject} {words}"
        yield Clause(begin, end, words.strip(" ,"))
    yield from (r for r in relatives if r.words)


def _is_whole(words: str, least: int = 4) -> bool:
    return len(words.split()) >= least and bool(_FINITE.search(words))


def _subject(words: str) -> str:
    """Return the words before the first verb, without what leads up to them."""
    found = _FINITE.search(words)
    if not found:
        return ""
    head = words[: found.start()].strip()
    head = re.sub(r"^(?:[A-Z][^,]{2,60}, )+", "", head)
    head = re.sub(r"\s+(?:also|now|already|currently|still|\w+ly)$", "", head)
    return head if 0 < len(head.split()) <= 14 else ""


def _noun_before(words: str) -> str:
    """Return the noun that a relative clause is about: the last words, back to a preposition."""
    tail = re.split(r"\b(?:at|in|of|on|by|with|from|to|for|into|between|and)\s+|,\s+", words)[-1]
    noun = re.sub(r"^.*\b(?=(?:the|an?|its|their) )", "", tail.strip())
    return noun if 0 < len(noun.split()) <= 7 else ""
