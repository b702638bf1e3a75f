"""Roles: who or what goes to whom; texts on one thing do not turn two names round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import sentences
from generator.core.remembered import Remembered
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.told import told
from generator.records import Basis

_STEM = 5
"""Leading letters that a name shares with its adjective."""

_NAME = r"[A-Z][\w’'-]*"
_NO_NAME = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
_NAMED = re.compile(rf"(?<![\w’'-]){_NO_NAME}{_NAME}")
_SECOND = re.compile(
    rf"(?<!according )(?<!reference )(?<!referring )\b(to|from|by|against|than) (?:the )?"
    rf"({_NO_NAME}{_NAME})"
)
_FROM_TO = re.compile(rf"\bfrom (?:the )?({_NO_NAME}{_NAME}) to (?:the )?({_NO_NAME}{_NAME})")


_AT_FOR = re.compile(rf"\b(?:at|in) ({_NO_NAME}{_NAME}) for ({_NO_NAME}{_NAME})")
"""Where something is made ready, and where it goes."""


class _Role(NamedTuple):
    """That a name stands before another one, with a word such as "to" before the second."""

    first: str
    link: str
    second: str


def role_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield texts in which two names have changed places, against every other text that has both.

    A fact's texts are held against each other and its quotes, a sentence of a summary against its
    facts, one of a profile against its evidence. Only English is looked at.
    """
    for text in told(briefing):
        yield from _turned(text.what, text.text, text.against, text.position, text.bases)
    if is_english(briefing.record.language):
        for indicator in briefing.indicators.values():
            yield from _turned("title", indicator.title, (), indicator.at("title"), ())


def _turned(
    what: str, text: str, rest: Iterable[str], position: Position, bases: tuple[Basis, ...]
) -> Iterator[Finding]:
    own = roles_in(text)
    for found in _FROM_TO.finditer(text):
        first, second = (folded(name)[:_STEM] for name in (found[1], found[2]))
        if first == second:
            message = f'"{found.group()}" in the {what} goes nowhere'
            yield Finding(found.group(), position, message, "name both ends", bases)
    if not own:
        return
    others = frozenset(role for other in rest for role in roles_in(other))
    for role, words in own.items():
        turned = role._replace(first=role.second, second=role.first)
        if turned in others and role not in others and turned not in own:
            message = f'"{words}" in the {what} is the other way round in the words it rests on'
            yield Finding(words, position, message, "name both as the evidence does", bases)


@Remembered
def roles_in(text: str) -> dict[_Role, str]:
    """Return which names of a text stand before others, each with the words that tell it."""
    found: dict[_Role, str] = {}
    for sentence in sentences(text):
        for match in _AT_FOR.finditer(sentence):
            first, second = (folded(name)[:_STEM] for name in (match[1], match[2]))
            found[_Role(first, "to", second)] = match.group()
        for match in _SECOND.finditer(sentence):
            second = folded(match[2])[:_STEM]
            named = _NAMED.findall(sentence[: match.start()])
            first = folded(named[-1])[:_STEM] if named else second
            if first != second:
                found[_Role(first, match[1], second)] = f"{match[1]} {match[2]}"
    return found
