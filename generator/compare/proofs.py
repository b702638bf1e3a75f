"""`proof-kept`: what proves the quotes of a source is what was published.

Somebody who has no text can write another digest and a seal for any quote. No check of one state of
the content can see that, but it cannot be done without a change.
"""

from __future__ import annotations

from generator.compare.fields import FIELDS
from generator.compare.identity import names_between
from generator.compare.snapshot import Snapshot
from generator.core.diagnostics import Diagnostic, Severity
from generator.records import Source

PROVES = ("digest", "fingerprint", "consulted", "paragraphs", "URL", "archive")
"""The fields of a source on which the proof of its quotes rests."""


def check_proofs(base: Snapshot, head: Snapshot) -> tuple[Diagnostic, ...]:
    """Warn of every source whose proof has changed or is gone; one that is new was not changed."""
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
    return tuple(found)
