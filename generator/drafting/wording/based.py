"""What words of a statement rest on that its quote lacks: the words of the passage around the quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import words
from generator.drafting.candidate import Candidate, Fields

_RULES = frozenset(("word-grounded", "number-grounded"))
_TOLD = re.compile(r'"(?P<words>[^"]+)" is in the (?:title|statement)\b')
WHY = "The passage says so beside the words that are quoted."


def based(candidate: Candidate, problems: Iterable[Diagnostic], passage: str) -> Candidate:
    """Return a candidate that says on what those words rest which its passage has, and its quote has not."""
    told = str(candidate.fact.get("statement") or "")
    found = [m["words"] for d in problems if d.rule in _RULES if (m := _TOLD.match(d.message))]
    there = {*words(passage)}
    lacking = {w for w in dict.fromkeys(found) if {*words(w)} <= there}
    if not told or not lacking:
        return candidate
    basis: list[Fields] = [{"of": run, "why": WHY} for run in _runs(told, lacking)]
    return replace(candidate, fact={**candidate.fact, "basis": basis})


def _runs(told: str, lacking: set[str]) -> list[str]:
    """Return words of a text that lack something, those that stand side by side as one."""
    places = sorted(
        {m.span() for one in lacking for m in re.finditer(rf"(?<!\w){re.escape(one)}(?!\w)", told)}
    )
    runs: list[tuple[int, int]] = []
    for start, end in places:
        if runs and not told[runs[-1][1] : start].strip():
            runs[-1] = runs[-1][0], end
        else:
            runs.append((start, end))
    return [*dict.fromkeys(told[s:e] for s, e in runs)]
