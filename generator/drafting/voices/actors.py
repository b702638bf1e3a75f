"""Actors: those of a briefing, found in a text by any of their spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.core.reading.lexicon import folded
from generator.records import Actor, ActorType

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A known actor in a text, and where."""

    start: int
    end: int
    actor: str


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors of a briefing by the words of their names."""

    by_first: dict[str, list[tuple[tuple[str, ...], str]]]
    known: dict[str, Actor]

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> Actors:
        """Index actors by every spelling of their names, and people by their surnames too."""
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        known = {actor.id: actor for actor in actors}
        surnames: dict[str, set[str]] = {}
        for actor in known.values():
            for name in (actor.name, *(other.name for other in actor.other_names)):
                words = tuple(folded(w) for w in _WORD.findall(name))
                if words:
                    by_first.setdefault(words[0][:_KEY], []).append((words, actor.id))
                    if actor.type is ActorType.PERSON and len(words) > 1:
                        surnames.setdefault(words[-1], set()).add(actor.id)
        for surname, owners in surnames.items():
            if len(owners) == 1 and len(surname) > 2:
                by_first.setdefault(surname[:_KEY], []).append(((surname,), min(owners)))
        return cls(by_first, known)

    def mentions(self, text: str) -> list[Mention]:
        """Return the known actors in a text, in order: of names inside others, the longer."""
        words = [(m.start(), m.end(), folded(m.group()), m.group()) for m in _WORD.finditer(text)]
        found: list[Mention] = []
        place = 0
        while place < len(words):
            fits = [
                (len(name), actor)
                for name, actor in self.by_first.get(words[place][2][:_KEY], ())
                if words[place][3][0].isupper() and _fits(name, words, place)
            ]
            if fits:
                length, actor = max(fits)
                found.append(Mention(words[place][0], words[place + length - 1][1], actor))
                place += length
            else:
                place += 1
        return found


_KEY = 3
_ENDING = 3


def _fits(name: tuple[str, ...], words: list[tuple[int, int, str, str]], place: int) -> bool:
    """Whether the words of a name stand at a place, each with any ending that languages add."""
    if place + len(name) > len(words):
        return False
    return all(_is_form(words[place + n][2], part) for n, part in enumerate(name))


def _is_form(word: str, part: str) -> bool:
    word = re.sub("['’].*$", "", word)
    if word == part:
        return True
    if word.isascii() and part.isascii() and len(part) < 6:
        return False
    stem = part[: max(4, len(part) - 2)] if not part.isascii() else part
    return len(part) > 3 and word.startswith(stem) and len(word) - len(part) <= _ENDING
