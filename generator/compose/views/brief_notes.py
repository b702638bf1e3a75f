"""The notes of a brief, and what its texts rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from generator.charts.values import Mark
from generator.compose.targets import search_target, source_target
from generator.compose.views.brief import BriefNote
from generator.compose.views.locating import passage_anchor
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.apart import names_apart
from generator.facts.wording import Wording
from generator.records import Consulted, Evidence, Fact, Locator, Question, SummarySentence

Rests = tuple[tuple[Evidence, ...], tuple[str, ...]]
"""What a text rests on: evidence, and the ids of searches."""

Passage = tuple[str, Locator | None]
"""The id of a source, and the place in it."""

_WORDS = 40
"""The most characters of the first words searched for."""


def rests_on(briefing: Briefing, part: SummarySentence | Question | Fact | Mark) -> Rests:
    """Return what a part of a brief rests on; a derived fact on what it is derived from, too."""
    match part:
        case SummarySentence():
            facts = [rests_on(briefing, briefing.facts[i]) for i in part.facts]
            return _together(((), part.searches), *facts)
        case Question():
            return part.evidence, part.searches
        case Fact():
            derived = part.derived.from_ if part.derived else ()
            return _together(
                (part.evidence, part.searches),
                *(rests_on(briefing, briefing.facts[i]) for i in derived),
            )
        case Mark():
            facts_with_it = (part.fact, *part.also)
            own = (e for f in facts_with_it for e in f.evidence)
            return tuple(e for e in own if part.voice in briefing.origins_of(e)), ()
        case _:
            assert_never(part)


def _together(*rests: Rests) -> Rests:
    return tuple(e for evidence, _ in rests for e in evidence), tuple(
        s for _, searches in rests for s in searches
    )


def passages(rests: Rests) -> tuple[Passage | str, ...]:
    """Return the passages and the ids of the searches, each once."""
    evidence, searches = rests
    return tuple(dict.fromkeys((*((e.source, e.locator) for e in evidence), *searches)))


@dataclass
class Notes:
    """Numbers the passages and searches that a brief cites, in the order of their first citation."""

    briefing: Briefing
    wording: Wording
    _found: dict[Passage | str, BriefNote] = field(default_factory=dict)
    _entries: dict[str, int] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._names |= names_apart(self.briefing, self.wording)
        self._entries |= {source: n for n, source in enumerate(self.briefing.sources, 1)}

    def cite(self, rests: Rests) -> tuple[BriefNote, ...]:
        """Return the notes of a text: one for each passage and each search."""
        return tuple(map(self._note, passages(rests)))

    def all(self) -> tuple[BriefNote, ...]:
        """Return the notes cited so far, in the order of their numbers."""
        return tuple(self._found.values())

    def _note(self, cited: Passage | str) -> BriefNote:
        if cited not in self._found:
            number = len(self._found) + 1
            self._found[cited] = (
                self._search(number, cited)
                if isinstance(cited, str)
                else self._passage(number, *cited)
            )
        return self._found[cited]

    def _passage(self, number: int, identifier: str, locator: Locator | None) -> BriefNote:
        source = self.briefing.sources[identifier]
        return BriefNote(
            number,
            self._names[identifier],
            locator.text if locator else "",
            source_target(source, locator),
            source.consulted is Consulted.EXCERPT,
            self._entries[identifier],
            passage_anchor(identifier, locator),
            str(source.URL or ""),
        )

    def _search(self, number: int, identifier: str) -> BriefNote:
        search = self.briefing.searches[identifier]
        words = isolated(f"“{_first_words(search.words[0].text)}”")
        name = f"our search for {words}, {self.wording.day(search.on)}"
        return BriefNote(number, name, "", search_target(search))


def _first_words(text: str) -> str:
    """Return whole words of a text, as many as a note has room for."""
    if len(text) <= _WORDS:
        return text
    whole, _, cut = text[:_WORDS].rpartition(" ")
    return f"{whole or cut}…"
