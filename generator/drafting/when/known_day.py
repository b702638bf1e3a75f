"""Known day: what words such as "on Monday" mean in a source of which only the month or the year is known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.core.dates import DatePoint, Precision
from generator.core.reading.lexicon import folded
from generator.drafting.claim import Claim
from generator.drafting.grammar.datelines import dateline_of
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.when.month_words import MONTH, MONTHS
from generator.drafting.when.time_reader import When

_MONTH = re.compile(r"\b(?:last|this|next|previous|past|coming) month\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day_of(issued: DatePoint | None) -> date | None:
    """Return the day from which a source counts: its own, or the last that it can be of."""
    return issued.latest if issued else None


_MONTH_AND_DAY = re.compile(
    rf"\b(?:(?P<month>{MONTH})\.? (?P<day>\d{{1,2}})|(?P<first>\d{{1,2}}) (?P<of>{MONTH}))\b",
    re.IGNORECASE,
)
_LATE = 4
"""Days after which a report whose dateline has a day is no longer taken to be of that."""


def written_on(text: str, issued: date | None) -> date | None:
    """Return the day of the dateline of a report that came out a few days later: that from which it counts; else `issued`."""
    line = next((p for p in text.split("\n") if dateline_of(p.strip())), "").strip()
    found = _MONTH_AND_DAY.search(line[: dateline_of(line)])
    if issued is None or found is None:
        return issued
    month = MONTHS[folded(found["month"] or found["of"])]
    year = issued.year - (month > issued.month)
    try:
        day = date(year, month, int(found["day"] or found["first"]))
    except ValueError:
        return issued
    return day if timedelta(0) <= issued - day <= timedelta(_LATE) else issued


def as_known(claim: Claim, issued: DatePoint | None) -> Claim:
    """Return a claim without the times that are counted from a day which is not known so narrowly."""
    if issued is None or issued.precision is Precision.DAY:
        return claim
    figures = tuple(replace(f, when=_as_known(f.when, issued)) for f in claim.figures)
    said_on = _as_known(claim.said_on, issued)
    return replace(claim, when=_as_known(claim.when, issued), figures=figures, said_on=said_on)


def without_time_to_come(claim: Claim, issued: date | None) -> Claim:
    """Return what is told to have been done without a time that is still to come: "praised Vila for the fair of 2029"."""
    verb = next(iter(finite_verbs(claim.words)), None)
    if issued is None or verb is None or claim.is_plan or not _ABOUT.match(claim.words, verb.start):
        return claim
    if claim.when is None or not _is_to_come(claim.when, issued):
        return claim
    figures = tuple(
        replace(f, when=None) if f.when and _is_to_come(f.when, issued) else f
        for f in claim.figures
    )
    return replace(claim, when=None, figures=figures)


_ABOUT = re.compile(
    r"(?:congratulat|prais|thank|welcom|hail|commend|applaud|discuss|review|condemn|critici[sz]|debat)[a-z]+"
)
"""Verbs of what is said about something, which may be still to come."""


def _is_to_come(when: When, issued: date) -> bool:
    """Whether a time begins after a day."""
    first = re.match(r"\d{4}(?:-\d\d){0,2}", when.edtf)
    return first is not None and first.group() > issued.isoformat()[: len(first.group())]


def _as_known(when: When | None, issued: DatePoint) -> When | None:
    if when is None or not when.resolved:
        return when
    is_month = issued.precision is Precision.YEAR and _MONTH.search(when.resolved)
    return None if is_month or (_DAY.search(when.edtf) and _counted(when.resolved)) else when


def _counted(words: str) -> bool:
    """Whether words tell a day by that of the source: a weekday, "today"; not a day of a month."""
    return re.search(r"\d", words) is None
