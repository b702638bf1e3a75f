"""Origins: whose word a passage is said to be, where nothing about it names that voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from urllib.parse import urlsplit

from generator.content.link import Briefing
from generator.content.references import Citing, citings
from generator.core.diagnostics import Position
from generator.core.reading.lexicon import folded
from generator.facts.grounding.claim import Finding
from generator.records import Actor, ActorType, Fact, Question, Source

_STEM, _SHORTEST = 5, 3
"""Letters that two forms of a name share, and those of the shortest part of one that tells it."""

_WORD = re.compile(r"[^\W\d_]+")
_RELAYED = re.compile(
    r"\b(?:according to|as reported by|citing|with reference to|referring to|laut|nach angaben|"
    r"по словам|по данным|по информации|со ссылкой на|сообщил[аи]?|selon|d['’]après)\b",
    re.IGNORECASE,
)
"""What tells in a quote that its words are somebody else's, in the languages that are read."""

_RELAYS = r",? (?:relaying|citing|quoting|from|after|by way of|with reference to)\b"


def origin_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield origins that neither source nor passage names, and outlets as origins of what they relay."""
    for source in briefing.sources.values():
        origin = briefing.actors[source.origin]
        cited = briefing.citing.get(source.id, ())
        said = (text for c in cited for text in (c.evidence.says, c.evidence.quote) if text)
        if not _is_named(origin, chain(_of_source(source), said)):
            message = f"nothing that is told of the source names {origin.name}, its origin"
            hint = "say in its `note:` whose word it is, or name the right origin"
            yield Finding(origin.name, source.at("origin"), message, hint)
    for record in briefing.records():
        for citing in citings(record):
            yield from _of_evidence(briefing, citing)


def _of_evidence(briefing: Briefing, citing: Citing) -> Iterator[Finding]:
    for number, name in enumerate(briefing.origins_of(citing.evidence)):
        position = citing.at("origin", number) if citing.evidence.origin else citing.at("source")
        yield from _of_voice(briefing, citing, briefing.actors[name], position)


def _of_voice(
    briefing: Briefing, citing: Citing, origin: Actor, position: Position
) -> Iterator[Finding]:
    piece = citing.evidence
    source = briefing.sources[piece.source]
    texts = (piece.says, piece.quote, piece.note, *_of_record(citing), *_of_source(source))
    if piece.origin and not _is_named(origin, (text for text in texts if text)):
        message = f"nothing that is told of the passage names {origin.name}, its origin"
        hint = "say in `says:` whose word it is, or name the right origin"
        yield Finding(origin.name, position, message, hint, piece.basis)
    if origin.type is not ActorType.OUTLET:
        return
    relayed = _RELAYED.search(piece.quote or "")
    if relayed and piece.origin:
        message = f'the quote says "{relayed.group()}", and {origin.name} is named as its origin'
        hint = "name as its origin the one whose word the quote gives"
        yield Finding(origin.name, position, message, hint, piece.basis)
    for name in _names(origin):
        if re.match(rf"{re.escape(name)}{_RELAYS}", piece.says or ""):
            message = f"{name} relays another voice in the paraphrase, and is named as its origin"
            hint = "name as its origin the one who is relayed"
            yield Finding(origin.name, position, message, hint, piece.basis)


def _of_record(citing: Citing) -> Iterator[str]:
    match citing.record:
        case Fact(statement=statement):
            yield statement
        case Question(question=question, why=why):
            yield from (question, why)
        case Actor(profile=profile):
            yield profile[int(citing.path[1])].statement


def _of_source(source: Source) -> Iterator[str]:
    host = urlsplit(source.URL).hostname if source.URL else None
    yield from (text for text in (source.note, source.publisher, source.title, host) if text)
    yield from source.author


def _names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (other.name for other in actor.other_names)


def _is_named(actor: Actor, texts: Iterable[str]) -> bool:
    """Whether texts have a part of a name of the actor; of a name without letters nobody can tell."""
    parts = _parts_of(tuple(_names(actor)))
    return not parts or any(part in _plain(text) for text in texts for part in parts)


@lru_cache(maxsize=1 << 12)
def _parts_of(names: tuple[str, ...]) -> frozenset[str]:
    words = (word for name in names for word in _WORD.findall(name))
    return frozenset(folded(word)[:_STEM] for word in words if len(word) > _SHORTEST)


@lru_cache(maxsize=1 << 12)
def _plain(text: str) -> str:
    return " ".join(map(folded, text.split()))
