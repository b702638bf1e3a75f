"""Times ahead: of the times of words, those that are still to come, and those that have passed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.drafting.grammar.verbs import OF_NOW, finite_verbs
from generator.drafting.when.other_times import DONE_ON
from generator.drafting.when.time_reader import When

_AGREED = re.compile(r"\b(?:agreed|decided|pledged|vowed|promised|announced|proposed|called)\b")
"""What was done about something that is still to come."""
_SAID = re.compile(
    r"\b(?:said|told|says|announced|stated|added|confirmed|noted|wrote|reported)\b[\w ]{0,30}$"
)
_TO_BE = re.compile(r"\bto be [\w ]{0,40}$")


_WILL = re.compile(r"\b(?:will|would|shall)\b")


def times_ahead(
    whole: str, past: Sequence[When], ahead: Sequence[When], is_ahead: bool
) -> list[When]:
    """Return the times of a range: of a plan those ahead, but those of "said on Friday" past, and of "to be signed in May" ahead.

    Those before the verb by which a plan was agreed have passed.
    """
    by_start = {when.start: when for when in ahead}
    before = {when.start: when for when in past}
    found: list[When] = []
    agreed = _AGREED.search(whole)
    if agreed and _WILL.search(whole[: agreed.start()]):
        agreed = None
    until = agreed.start() if agreed else 0
    mixed = [t for t in past if t.start < until] + [t for t in ahead if t.start >= until]
    done = _done_at(whole) if is_ahead else len(whole)
    for when in mixed if is_ahead else past:
        head = whole[: when.start]
        if _SCHEDULED.match(whole, when.end + 1) and when.start in by_start:
            found.append(by_start[when.start])
            continue
        is_past = when.end <= done or DONE_ON.search(head) is not None
        is_done = when.start in before and when.resolved and is_past
        if is_ahead and is_done and not _TO_BE.search(head):
            found.append(before[when.start])
            continue
        other = before if _SAID.search(head) else by_start if _TO_BE.search(head) else {}
        found.append(other.get(when.start, when))
    return found


_TO_COME = re.compile(r"\b(?:will|would|shall|to|could|may|might|should|must|due|from|by|next)\b")


_SCHEDULED = re.compile(
    r"(?:was|were) (?:[a-z]+ )?(?:scheduled|due|expected|set|supposed|planned)\b"
)
"""What was still to come when it was told."""


def _done_at(whole: str) -> int:
    """Return up to where the times of words have passed whose first verb is of the past: to what is to come."""
    verb = next(iter(finite_verbs(whole)), None)
    if verb is None or verb.word in OF_NOW or _SCHEDULED.match(whole, verb.start):
        return 0
    ahead = _TO_COME.search(whole, verb.end)
    return ahead.start() if ahead else len(whole)
