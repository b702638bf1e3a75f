"""Reprints: whose word a text or a note has, where another is named as its origin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.content.link import Briefing
from generator.content.references import citings
from generator.core.proof.normalisation import words
from generator.facts.assessment import origins
from generator.facts.grounding.claim import Finding
from generator.records import Actor, ActorType, Fact, Role

_SAME_WORDS = 5
"""Words of a quote that two writers hardly choose alike."""

_TAKEN_FROM = r"(?:relay\w*|from|citing|quoting|after|credit\w*(?: to)?|reprint\w*(?: of)?)"


def relay_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield one text taken for two voices, and outlets that speak for another without being its origin."""
    for fact in briefing.facts.values():
        yield from _reprints(briefing, fact)
    outlets = {
        name: actor
        for actor in briefing.actors.values()
        if actor.type is ActorType.OUTLET
        for name in (actor.name, *(other.name for other in actor.other_names))
    }
    yield from _in_paraphrases(briefing, outlets)
    yield from _in_profiles(briefing, outlets)
    yield from _in_notes(briefing, outlets)


def _reprints(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    first: dict[tuple[str, ...], int] = {}
    for number, piece in enumerate(fact.evidence):
        said = tuple(words(piece.quote)) if piece.quote else ()
        if len(said) < _SAME_WORDS or piece.stance.role is not Role.CARRIES:
            continue
        earlier = fact.evidence[first.setdefault(said, number)]
        one, other = briefing.origins_of(earlier), briefing.origins_of(piece)
        if earlier is not piece and one != other:
            message = f'the quote is word for word that of "{earlier.source}", and counts as another voice'
            hint = f"a reprint has the `origin:` of what it reprints: {', '.join(one)}"
            yield Finding("reprint", fact.at("evidence", number), message, hint, piece.basis)


def _in_paraphrases(briefing: Briefing, outlets: Mapping[str, Actor]) -> Iterator[Finding]:
    for record in briefing.records():
        for citing in citings(record):
            piece = citing.evidence
            heard = [briefing.actors[name] for name in briefing.origins_of(piece)]
            said, origin = piece.says or "", heard[0]
            speaker = _first(outlets, said)
            if not speaker or speaker in heard or origin.type is not ActorType.OUTLET:
                continue
            if not _is_taken_from(said, origin):
                message = (
                    f"{speaker.name} speaks in the paraphrase, and its origin is {origin.name}"
                )
                hint = f'write `origin: {speaker.id}`, or "{speaker.name}, from {origin.name}"'
                yield Finding(speaker.name, citing.at("says"), message, hint, piece.basis)


def _in_profiles(briefing: Briefing, outlets: Mapping[str, Actor]) -> Iterator[Finding]:
    for actor in briefing.actors.values():
        for number, sentence in enumerate(actor.profile):
            speaker = _first(outlets, sentence.statement)
            heard = set(origins(briefing, sentence.evidence))
            sources = [briefing.sources[piece.source] for piece in sentence.evidence]
            heard |= {name for source in sources for name in (source.origin, source.publisher)}
            names = {speaker.id, speaker.name} if speaker else set()
            if speaker and speaker is not actor and not names & heard:
                message = (
                    f"{speaker.name} speaks in the sentence, and none of its evidence is from there"
                )
                position = actor.at("profile", number, "statement")
                hint = "name the outlet that the evidence is from"
                yield Finding(speaker.name, position, message, hint, sentence.basis)


def _in_notes(briefing: Briefing, outlets: Mapping[str, Actor]) -> Iterator[Finding]:
    for source in briefing.sources.values():
        evidence = (citing.evidence for citing in briefing.citing.get(source.id, ()))
        heard = {source.origin, *(origin for piece in evidence for origin in piece.origins)}
        for name, actor in outlets.items():
            short = name.removesuffix(" Agency")
            if actor.id in heard or short not in source.note:
                continue
            pattern = rf"\b{_TAKEN_FROM} (?:the )?(?:(?:news )?agency )?{re.escape(short)}\b"
            if re.search(pattern, source.note):
                message = f"the note says that it is from {name}, and nothing of it has that origin"
                hint = f"write `origin: {actor.id}` here, or on the evidence that is from there"
                yield Finding(name, source.at("origin"), message, hint)


def _first(outlets: Mapping[str, Actor], text: str) -> Actor | None:
    """Return the outlet with whose name a text begins."""
    begun = (name for name in outlets if text.startswith(name))
    found = [name for name in begun if re.match(rf"{re.escape(name)}\b", text)]
    return outlets[max(found, key=len)] if found else None


def _is_taken_from(text: str, origin: Actor) -> bool:
    names = (origin.name, *(other.name for other in origin.other_names))
    return any(re.search(rf"\b{_TAKEN_FROM} (?:the )?{re.escape(name)}\b", text) for name in names)
