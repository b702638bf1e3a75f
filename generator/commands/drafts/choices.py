"""What a field of a candidate may be, to be chosen by its number instead of written."""

from __future__ import annotations

from collections.abc import Collection

from generator.content.link import Briefing
from generator.core.proof.normalisation import paragraphs
from generator.drafting.candidate import Candidate, Fields
from generator.drafting.voices.actors import Actors
from generator.drafting.voices.names import named_in
from generator.drafting.when.time_reader import When
from generator.drafting.when.times import times_in
from generator.records import FactKind, Status

_MOST = 12


def choices(
    candidate: Candidate,
    name: str,
    briefing: Briefing,
    text: str,
    proposed: Collection[Fields] = (),
) -> tuple[str, ...]:
    """Return what a field may be, the likeliest first; nothing for a field of free words.

    Who says it is somebody whom the text names, those of the passage first, by their names; a date is one
    of the passage; an indicator is one of the candidate, or of those that share a word with it.
    """
    match name:
        case "kind":
            return tuple(map(str, FactKind))
        case "status":
            return tuple(map(str, Status))
        case "sector":
            return tuple(briefing.sectors)
        case "date" | "period" | "said":
            return _dates(candidate, briefing, text)
        case "stated_by":
            return _speakers(briefing, _passage(candidate, text), text, proposed)
        case "indicator":
            return _indicators(candidate, briefing)
        case _:
            return ()


def _passage(candidate: Candidate, text: str) -> str:
    passages = paragraphs(text)
    return passages[candidate.paragraph - 1] if 0 < candidate.paragraph <= len(passages) else ""


def basis_of_date(candidate: Candidate, briefing: Briefing, text: str) -> str:
    """Return how the date of a candidate is known, by the words of its passage; empty if its quotes tell it."""
    date = str(candidate.fact.get("date", ""))
    passage = _passage(candidate, text)
    for when in _times(candidate, briefing, passage):
        words = passage[when.start : when.end]
        if when.edtf == date and all(words not in quote for quote in candidate.quotes):
            taken = f", taken here to mean {date}" if when.resolved else ""
            return f'The same paragraph says "{words}"{taken}.'
    return ""


def _dates(candidate: Candidate, briefing: Briefing, text: str) -> tuple[str, ...]:
    found = [when.edtf for when in _times(candidate, briefing, _passage(candidate, text))]
    source = briefing.sources.get(str(candidate.evidence["source"]))
    issued = [source.issued.text] if source and source.issued else []
    return tuple(dict.fromkeys((*found, *issued)))[:_MOST]


def _times(candidate: Candidate, briefing: Briefing, passage: str) -> list[When]:
    """Return the times in a passage, as past ones and as ones ahead."""
    source = briefing.sources.get(str(candidate.evidence["source"]))
    if source is None:
        return []
    day = source.issued.anchor.earliest if source.issued else None
    return [
        when
        for is_ahead in (False, True)
        for when in times_in(passage, source.language, day, is_ahead)
    ]


def _speakers(
    briefing: Briefing, passage: str, text: str, proposed: Collection[Fields]
) -> tuple[str, ...]:
    known = Actors.of(briefing.actors.values())
    new = [str(actor["name"]) for actor in proposed]
    found: list[str] = []
    for part in (passage, text):
        found += (name for name in new if name in part)
        found += (briefing.actors[mention.actor].name for mention in known.mentions(part))
        found += (named.name for named in named_in(part))
    return tuple(dict.fromkeys(found))[:_MOST]


def _indicators(candidate: Candidate, briefing: Briefing) -> tuple[str, ...]:
    own = [str(value["indicator"]) for value in candidate.fact.get("values", ())]
    own += [str(new["id"]) for new in candidate.indicators]
    parts = {part for name in own for part in name.split("-") if len(part) > 3}
    near = [name for name in briefing.indicators if parts & {*name.split("-")}]
    return tuple(dict.fromkeys((*own, *near)))[:_MOST]
