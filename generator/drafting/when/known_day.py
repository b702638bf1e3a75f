"""Known day: what words such as "on Monday" mean in a source of which only the month or the year is known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.core.dates import DatePoint, Precision
from generator.drafting.claim import Claim
from generator.drafting.when.time_reader import When

_MONTH = re.compile(r"\b(?:last|this|next|previous|past|coming) month\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day_of(issued: DatePoint | None) -> date | None:
    """Return the day from which a source counts: its own, or the last that it can be of."""
    return issued.latest if issued else None


def as_known(claim: Claim, issued: DatePoint | None) -> Claim:
    """Return a claim without the times that are counted from a day which is not known so narrowly."""
    if issued is None or issued.precision is Precision.DAY:
        return claim
    figures = tuple(replace(f, when=_as_known(f.when, issued)) for f in claim.figures)
    said_on = _as_known(claim.said_on, issued)
    return replace(claim, when=_as_known(claim.when, issued), figures=figures, said_on=said_on)


def _as_known(when: When | None, issued: DatePoint) -> When | None:
    if when is None or not when.resolved:
        return when
    is_month = issued.precision is Precision.YEAR and _MONTH.search(when.resolved)
    return None if is_month or (_DAY.search(when.edtf) and _counted(when.resolved)) else when


def _counted(words: str) -> bool:
    """Whether words tell a day by that of the source: a weekday, "today"; not a day of a month."""
    return re.search(r"\d", words) is None
