"""The queue of a review: which facts are to be compared with their sources first, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.facts.assessment import Support, assess, in_role, origins
from generator.facts.owners import owners_of
from generator.facts.proving import is_proved, is_vouched_for, passages_of
from generator.facts.stamp import Review, review
from generator.records import Fact, Role
from generator.records.base import Vocabulary


class Risk(Vocabulary):
    """Why a fact is reviewed before others, the gravest reason first."""

    LEADS = "leads", "The home page rests on it: a key figure or the bottom line."
    CONTESTED = "contested", "A voice that does not carry the claim says otherwise."
    CORROBORATED = "corroborated", "It is shown as what several owners say."
    CHANGED = "changed", "It has changed since it was reviewed."
    UNPROVED = "unproved", "A quote of it is not proved."


@dataclass(frozen=True, slots=True)
class Queued:
    """A fact that is to be reviewed, and why it stands where it does, in words by the risk.

    A fact without a risk has a reason all the same.
    """

    fact: Fact
    risks: tuple[Risk, ...]
    reasons: tuple[str, ...]


def review_queue(briefing: Briefing) -> tuple[Queued, ...]:
    """Return the facts without a current review, those with the gravest risk first.

    Of facts with the same gravest risk, those come first that have the gravest one besides; facts
    with the same risks stay in the order of the briefing. A fact that was found wrong is to be
    corrected, not reviewed.
    """
    leading = _leading(briefing)
    waiting = (
        (fact, state)
        for fact in briefing.facts.values()
        if (state := review(briefing, fact)) in (Review.NEVER, Review.AWAITING)
    )
    queue = [_queued(briefing, fact, state, leading) for fact, state in waiting]
    return tuple(sorted(queue, key=lambda one: [risk not in one.risks for risk in Risk]))


def _queued(
    briefing: Briefing, fact: Fact, state: Review, leading: dict[str, tuple[str, ...]]
) -> Queued:
    found = [(Risk.LEADS, reason) for reason in leading.get(fact.id, ())]
    found += _of_the_evidence(briefing, fact)
    if state is Review.AWAITING and fact.reviewed:
        by, on = fact.reviewed.by, fact.reviewed.on
        did = "found it wrong" if fact.reviewed.wrong else "reviewed it"
        what = f" ({fact.reviewed.wrong})" if fact.reviewed.wrong else ""
        found.append((Risk.CHANGED, f"changed since {by} {did} on {on}{what}"))
    found += ((Risk.UNPROVED, reason) for reason in _unproved(briefing, fact))
    risks = tuple(dict.fromkeys(risk for risk, _ in found))
    return Queued(fact, risks, tuple(reason for _, reason in found) or ("not reviewed yet",))


def _leading(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """Return why the home page rests on facts, by their ids; on those too that one is derived from."""
    record = briefing.record
    said = {fact for sentence in record.bottom_line for fact in sentence.facts}
    reasons: dict[str, dict[str, None]] = {}
    for first, direct, behind in (
        (record.key_figures, "a key figure of the home page", "a key figure is derived from it"),
        (
            sorted(said),
            "the bottom line rests on it",
            "the bottom line rests on what follows from it",
        ),
    ):
        shown = set(first)
        for identifier in _with_premises(briefing, shown):
            reason = direct if identifier in shown else behind
            reasons.setdefault(identifier, {})[reason] = None
    return {identifier: tuple(found) for identifier, found in reasons.items()}


def _with_premises(briefing: Briefing, facts: set[str]) -> set[str]:
    found, left = set(facts), list(facts)
    while left:
        fact = briefing.facts.get(left.pop())
        behind = set(fact.derived.from_) - found if fact and fact.derived else set()
        found |= behind
        left += behind
    return found


def _of_the_evidence(briefing: Briefing, fact: Fact) -> Iterator[tuple[Risk, str]]:
    match assess(briefing, fact).support:
        case Support.CONTESTED:
            yield Risk.CONTESTED, "contested"
        case Support.CORROBORATED:
            carrying = (e for e in in_role(fact, Role.CARRIES) if is_vouched_for(briefing, e))
            owners = owners_of(briefing, origins(briefing, carrying))
            yield Risk.CORROBORATED, f"corroborated by {len(owners)} owners"


def _unproved(briefing: Briefing, fact: Fact) -> Iterator[str]:
    """Say how many quotes of a fact nothing proves: those that somebody saw in a copy, and others."""
    seen = others = 0
    for piece in fact.evidence:
        source = briefing.sources[piece.source]
        if piece.quote is None or is_proved(source, piece, passages_of(briefing, source)):
            continue
        if is_vouched_for(briefing, piece):
            seen += 1
        else:
            others += 1
    if others:
        yield f"{others} {'quote is' if others == 1 else 'quotes are'} not proved"
    if seen:
        yield f"{seen} {'quote was' if seen == 1 else 'quotes were'} seen in a copy, not proved"
