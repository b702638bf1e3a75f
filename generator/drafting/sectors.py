"""The sector of a claim: that whose facts use its words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.reading.lexicon import folded
from generator.core.reading.neutral import is_neutral
from generator.core.reading.numbers import words_of

EXAMPLE = "example"
"""The sector, and the name of the files, of what a new briefing begins with, until it is deleted."""

_STEM = 6
_OF_HEAD = 4.0


@dataclass(frozen=True, slots=True)
class Sectors:
    """How much each word tells of which sector, and the sector of each indicator."""

    order: tuple[str, ...]
    weights: dict[str, dict[str, float]]
    of_indicator: dict[str, str]

    @classmethod
    def of(cls, briefing: Briefing) -> Sectors:
        """Weigh the words of the facts of each sector, and those of its title and summary more.

        The example that a new briefing begins with is no sector for facts as soon as there is another.
        """
        counts: dict[str, dict[str, float]] = {name: {} for name in briefing.sectors}
        indicators: dict[str, Counter[str]] = {}
        for name, sector in briefing.sectors.items():
            for stem in _stems(f"{sector.title} {sector.summary}"):
                counts[name][stem] = counts[name].get(stem, 0.0) + _OF_HEAD
        for fact in briefing.facts.values():
            quotes = " ".join(piece.quote or "" for piece in fact.evidence)
            for stem in set(_stems(f"{fact.title} {fact.statement} {quotes}")):
                counts[fact.sector][stem] = counts[fact.sector].get(stem, 0.0) + 1
            for value in fact.values:
                indicators.setdefault(value.indicator, Counter())[fact.sector] += 1
        spread = Counter(stem for counter in counts.values() for stem in counter)
        total = max(len(counts), 2)
        weights = {
            name: {
                stem: math.log1p(count) * math.log(1 + total / spread[stem])
                for stem, count in counter.items()
            }
            for name, counter in counts.items()
        }
        likeliest = {name: found.most_common(1)[0][0] for name, found in indicators.items()}
        own = {name: told for name, told in weights.items() if name != EXAMPLE} or weights
        return cls(tuple(own), own, likeliest)

    def sector_of(self, text: str, indicators: Iterable[str] = (), near: str = "") -> str:
        """Return the sector of a text; `near` is that of the sentence before, where nothing tells.

        The sector of an indicator is that of the facts that have it.
        """
        for indicator in indicators:
            if indicator in self.of_indicator:
                return self.of_indicator[indicator]
        stems = _stems(text)
        scores = {
            name: sum(weight.get(stem, 0.0) for stem in stems)
            for name, weight in self.weights.items()
        }
        best = max(self.order, key=lambda name: scores[name], default="")
        return best if best and scores[best] > 0 else near or best


def _stems(text: str) -> list[str]:
    words = dict.fromkeys(words_of(text))
    return [folded(w)[:_STEM] for w in words if len(w) > 3 and not is_neutral(w)]
