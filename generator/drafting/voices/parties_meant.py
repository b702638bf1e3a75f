"""Parties meant: "the two countries" and "the agreement" by the names that a text on two parties gives them before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.content.link import Briefing
from generator.drafting.claim import Claim
from generator.drafting.voices.countries import is_name_of_country
from generator.facts.grounding.party_words import PartyWords
from generator.facts.parties import parties_of

_COUNTRIES = re.compile(
    r"\b(?:(?:the|these) two|both) (?:countries|nations|states|neighbours|neighbors)\b(?P<own>['’]s?)?",
    re.IGNORECASE,
)
_SIDES = re.compile(
    r"(?:The two|Both|The) (?:sides|parties)(?= (?:will|would|have|had|are|were|agreed|signed|share)\b)"
)
_QUOTATION = re.compile(r"[“\"«][^”\"»]*[”\"»]")
_CAPITAL = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?")
_ONE = r"\ban? (?P<what>(?:[a-z-]+ ){1,3}?(?:agreement|deal|treaty|accord|pact|memorandum of understanding))\b"
_MADE = re.compile(rf"\b(?:sign|conclu|reach|ink|initial|negotiat|ratif|adopt)\w* {_ONE}")
_EVERY = re.compile(_ONE)
_AGREEMENT = re.compile(r"[Tt]he (?:agreement|deal|treaty|accord|pact|memorandum)(?= [a-z])")
_SENTENCE = re.compile(r"(?<=[a-z\d%][.!?])\s")
_TWO = 2


@dataclass(frozen=True, slots=True)
class PartiesMeant:
    """The two parties of a briefing as a text has them; `names` is empty where it is not on two."""

    names: tuple[str, ...]
    words: PartyWords
    passages: tuple[str, ...]

    @classmethod
    def of(cls, briefing: Briefing, words: PartyWords, passages: tuple[str, ...]) -> PartiesMeant:
        """Return those of a text."""
        names = tuple(party.name for party in parties_of(briefing))
        is_on_two = briefing.record.is_on_relations and len(names) == _TWO
        return cls(names if is_on_two else (), words, passages)

    def in_claim(self, claim: Claim) -> Claim:
        """Return a claim that has the names of what it calls the two countries, or their one agreement.

        As it is where another country is named near it, or the text does not name both.
        """
        if claim.meant or claim.pronoun or _QUOTATION.search(claim.words):
            return claim
        if found := _AGREEMENT.match(claim.words):
            return self._of_agreement(claim, found)
        both = _COUNTRIES.search(claim.words) or _SIDES.match(claim.words)
        if both is None or not self._is_on_them(claim.sentence.paragraph):
            return claim
        own = both.groupdict().get("own")
        told = "'s and ".join(self.names) + "'s" if own else " and ".join(self.names)
        words = f"{claim.words[: both.start()]}{told}{claim.words[both.end() :]}"
        return replace(claim, words=words, pronoun=both.group(), meant=told)

    def _is_on_them(self, paragraph: int) -> bool:
        near = " ".join(self.passages[max(0, paragraph - 3) : paragraph])
        _, parties = self.words.read(" ".join(self.passages[:paragraph]))
        others = (w for w in _CAPITAL.findall(near) for w in (w, *w.split()))
        return (
            len(self.names) == _TWO
            and len({party for party in parties if party}) == _TWO
            and not any(is_name_of_country(w) and not self.words.are_in(w) for w in others)
        )

    def _of_agreement(self, claim: Claim, found: re.Match[str]) -> Claim:
        sentences = _SENTENCE.split(" ".join(self.passages))
        made = [(told["what"], s) for s in sentences for told in _MADE.finditer(s)]
        every = {told["what"] for told in _EVERY.finditer(" ".join(sentences))}
        if not made or len(every) > 1 or len(self.names) != _TWO:
            return claim
        what, sentence = made[0]
        _, parties = self.words.read(sentence)
        whose = " between " + " and ".join(self.names) if len({*parties} - {""}) == _TWO else ""
        told = f"{found.group()[:3]} {what}{whose}"
        words = f"{told}{claim.words[found.end() :]}"
        return replace(claim, words=words, pronoun=found.group(), meant=told)
