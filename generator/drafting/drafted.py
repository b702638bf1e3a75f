"""From a text to its drafts: proposed by rule, tried against the rules of the project, and kept with the old."""

from __future__ import annotations

from dataclasses import replace

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import paragraphs
from generator.drafting.candidate import BY_RULE, Candidate, Drafts, State
from generator.drafting.propose import candidates_of
from generator.drafting.trial import tried
from generator.drafting.wording.based import based
from generator.drafting.wording.bearing import borne
from generator.records import Source

_TRIES = ((12, 0), (15, 0), (15, 1))
"""How many words a quote tries to have at most, and how many parts a statement leaves out at its end: more of
both where the rules miss something in the quote."""

_OF_WORDS = frozenset(("title", "statement"))


def drafts_of(
    briefing: Briefing, source: Source, file: SourceText, text: str, before: Drafts
) -> Drafts:
    """Return the drafts of a text: what a person decided or edited stays, as does what an assistant proposed.

    `file` is that of the source. What the rules would say of a candidate stands in its remarks.
    """
    best: dict[str, tuple[Candidate, tuple[Diagnostic, ...]]] = {}
    for length, cut in _TRIES:
        proposed = candidates_of(briefing, source, text, length, cut)
        found = tried(briefing, file, proposed)
        for candidate in proposed:
            own = found[candidate.key]
            if candidate.key not in best or _weight(candidate, own) < _weight(*best[candidate.key]):
                best[candidate.key] = candidate, own
    passages = paragraphs(text)
    mended = [based(c, own, passages[c.paragraph - 1]) for c, own in best.values()]
    for candidate, own in zip(mended, tried(briefing, file, mended).values(), strict=True):
        if len(own) <= len(best[candidate.key][1]):
            best[candidate.key] = candidate, own
    limit = briefing.record.excerpt_limit
    mended = [borne(c, own, passages[c.paragraph - 1], limit) for c, own in best.values()]
    for candidate, own in zip(mended, tried(briefing, file, mended).values(), strict=True):
        if len(own) < len(best[candidate.key][1]):
            best[candidate.key] = candidate, own
    kept = {c.key: c for c in before.candidates if _is_kept(c)}
    drafted = [kept.get(key) or remarked(*known) for key, known in best.items()]
    others = [c for key, c in kept.items() if key not in best]
    return Drafts(source.id, [*drafted, *others])


def _is_kept(candidate: Candidate) -> bool:
    is_decided = candidate.state is not State.OPEN
    return is_decided or candidate.is_edited or candidate.proposed_by != BY_RULE


def _weight(candidate: Candidate, problems: tuple[Diagnostic, ...]) -> tuple[int, bool, int]:
    """Return how much is wrong with a candidate: errors, then a statement that it lacks, then warnings."""
    errors = sum(d.is_error for d in problems)
    return errors, "statement" not in candidate.fact, len(problems)


def remarked(candidate: Candidate, problems: tuple[Diagnostic, ...]) -> Candidate:
    """Return a candidate with what the rules say of it, once for each thing that is wrong."""
    if "statement" not in candidate.fact:
        problems = tuple(d for d in problems if not _is_of_stand_in(d))
    told = dict.fromkeys(f"{d.message} [{d.rule}]" for d in problems)
    return replace(candidate, remarks=(*candidate.remarks, *told))


def _is_of_stand_in(diagnostic: Diagnostic) -> bool:
    is_of_words = any(f"the {name}" in diagnostic.message for name in _OF_WORDS)
    return is_of_words or diagnostic.rule == "speaker-heard"
