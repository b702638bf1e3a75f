"""References that lead nowhere: what is said of each, and what may have been meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.references import Reference, references
from generator.core.diagnostics import Diagnostic, Position
from generator.core.record_rules import RESOLVES
from generator.core.suggestions import Suggestions
from generator.records import Actor, ActorType, Entry, Record, Sector, Withdrawal


def unresolved(
    record: Record,
    names: Mapping[type[Entry], set[str]],
    former: Mapping[type[Entry], Mapping[str, Entry]],
    withdrawn: Mapping[tuple[type[Record], str], Withdrawal],
    actors: Mapping[str, Actor],
    unread: frozenset[type[Record]],
    places: set[str],
    suggestions: Suggestions,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the references of a record.

    `names` are the ids of all entries by type, invalid ones too, `former` those that they had before,
    `withdrawn` those that are no more. References to an `unread` type are not judged, nor empty ones, which
    an invalid entry has in place of what is wrong with it.
    """
    for reference in references(record):
        gone = (reference.record, reference.id) in withdrawn
        is_unjudged = reference.record in unread or not reference.id
        if is_unjudged or (gone and reference.is_former):
            continue
        word, wrong = reference.word, reference.id
        if wrong not in names[reference.record] and wrong in former[reference.record]:
            now = former[reference.record][wrong].id
            message = f'"{wrong}" is what the {word} "{now}" was called before'
            hint = f'write "{now}"'
            if _is_name(reference):
                is_folder = _is_in_folder(reference)
                hint = f'rename the {"folder" if is_folder else "file"} to "{now}'
                hint += '"' if is_folder else '.yml"'
            yield Diagnostic(RESOLVES[word].id, reference.position, message, hint)
        elif wrong not in names[reference.record] and gone:
            message, hint = f'the {word} "{wrong}" is withdrawn', "take the reference out too"
            yield Diagnostic(RESOLVES[word].id, reference.position, message, hint)
        elif wrong not in names[reference.record]:
            message = f'no {word} "{wrong}"'
            candidates = places if word == "place" else names[reference.record]
            hint = suggestions.suggest(wrong, candidates)
            if _is_name(reference):
                is_folder = _is_in_folder(reference)
                message += (
                    f", after which {'the folder of ' if is_folder else ''}this file is named"
                )
                if is_folder:
                    hint = hint or "a folder of facts is named after a sector, by its id"
            yield Diagnostic(RESOLVES[word].id, reference.position, message, hint)
        elif reference.record is Actor and wrong in actors:
            yield from _misplaced(reference, actors[wrong])


def _is_name(reference: Reference) -> bool:
    """Whether a sector is referred to by the name of a file of facts, or of its folder."""
    at = reference.position
    return reference.record is Sector and at == Position(at.path)


def _is_in_folder(reference: Reference) -> bool:
    return not reference.position.path.endswith(f"/{reference.id}.yml")


def _misplaced(reference: Reference, actor: Actor) -> Iterator[Diagnostic]:
    wants_place = reference.word == "place"
    if reference.word == "party" or (actor.type is ActorType.PLACE) == wants_place:
        return
    wanted, field = ("a place", "actors") if wants_place else ("an actor", "places")
    message = f'"{actor.id}" is {actor.type.with_article}, not {wanted}'
    hint = "an origin speaks: a person, a body, an agency or an outlet"
    if reference.word != "origin":
        hint = f"name it under `{field}`"
    yield Diagnostic(RESOLVES[reference.word].id, reference.position, message, hint)
