"""`proof-kept`: what proves the quotes of a source is what was published.

Somebody who has no text can write another digest and a seal for any quote. No check of one state of
the content can see that, but it cannot be done without a change.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compare.fields import FIELDS
from generator.compare.identity import names_between
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.references import Citing
from generator.core.diagnostics import Diagnostic, Related, Severity
from generator.core.proof.normalisation import words
from generator.facts.proving import is_sealed
from generator.records import Source

PROVES = ("digest", "fingerprint", "consulted", "paragraphs", "URL", "archive")
"""The fields of a source on which the proof of its quotes rests."""


def check_proofs(base: Snapshot, head: Snapshot) -> tuple[Diagnostic, ...]:
    """Warn of every source whose proof has changed or is gone, and of quotes that are newly sealed.

    A source that is new was not changed; its quotes are new.
    """
    if base.briefing is None or head.briefing is None:
        return ()
    names = names_between(base.briefing, head.briefing)
    found = []
    for identifier, old in base.briefing.sources.items():
        new = head.briefing.sources.get(names.now(Source, identifier))
        if new is None:
            continue
        pairs = ((name, getattr(old, name), getattr(new, name)) for name in PROVES)
        changed = [name for name, was, now in pairs if was not in (None, now)]
        if changed:
            labels = ", ".join(FIELDS[Source][name].label.lower() for name in changed)
            message = f'the proof of "{new.id}" is not the one that was published: {labels}'
            hint = "prove its quotes again with the text, and review the facts that rest on it"
            position = new.at(changed[0])
            found.append(Diagnostic("proof-kept", position, message, hint, Severity.WARNING))
    was = {names.now(Source, s.id): s for s in base.briefing.sources.values()}
    for source in head.briefing.sources.values():
        found += _newly_sealed(base.briefing, was.get(source.id), head.briefing, source)
    return tuple(found)


def _newly_sealed(
    base: Briefing, old: Source | None, head: Briefing, source: Source
) -> Iterator[Diagnostic]:
    """Yield that quotes of a source are sealed which were not, unless its text lies beside it."""
    known = {_quoted(citing) for citing in _sealed(base, old)} if old else frozenset()
    new = [citing for citing in _sealed(head, source) if _quoted(citing) not in known]
    if not new or source.id in head.texts:
        return
    number = len({_quoted(citing) for citing in new})
    quotes, them = ("a quote", "it") if number == 1 else (f"{number} quotes", "them")
    if source.digest:
        how = "proved: a seal can be made without the text"
        hint = f"whoever has the text compares it: `briefing verify TEXT --source {source.id}`"
    else:
        by = source.seen.by if source.seen else ""
        how = f'seen: nothing stands for {them} but "{by}"'
        hint = "look for the words in the copy that is named"
    message = f'{quotes} of "{source.id}" newly sealed as {how}'
    related = tuple(Related(citing.at("quote"), "newly sealed") for citing in new[1:])
    yield Diagnostic(
        "proof-kept", new[0].at("quote"), message, hint, Severity.WARNING, related=related
    )


def _sealed(briefing: Briefing, source: Source) -> Iterator[Citing]:
    citings = briefing.citing.get(source.id, ())
    return (citing for citing in citings if is_sealed(source, citing.evidence))


def _quoted(citing: Citing) -> tuple[object, ...]:
    """Return what a seal is of: the words of a quote, and their place."""
    place = citing.evidence.locator
    return (place and (place.type, place.value), *words(citing.evidence.quote or ""))
