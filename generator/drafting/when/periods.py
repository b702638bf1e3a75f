"""Periods: the time of an amount that its own clause does not name, and another in its sentence or before it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.drafting.claim import Claim
from generator.drafting.grammar.verbs import OF_NOW, finite_verbs
from generator.drafting.numbers.figure import POINTS, Figure
from generator.drafting.voices.countries import is_of_a_country
from generator.drafting.when.other_times import BEFORE_BASE, YEAR_BEFORE
from generator.drafting.when.time_reader import When
from generator.drafting.when.times import times_in

_DATA = re.compile(
    r"\b(?:statistics|figures|data|results|numbers|records|accounts)\b(?P<when>[^,;:“\"]*)",
    re.IGNORECASE,
)
_FLOW = re.compile(
    r"\b(?:exports?|imports?|trade|turnover|shipments?|sales|deliveries|purchases|supplies|investments?|surplus|deficit|"
    r"remittances|production|output|consumption|volumes?|revenues?|arrivals|traffic|earnings|spending|transit|cargo|tourists|"
    r"of (?:it|them|this|that|these|those|which|the total))\b",
    re.IGNORECASE,
)
"""What is measured by the year or the month."""


_APART = re.compile(
    r"\b(?:since|currently|now|so far|to date|later|earlier|today|annually|a year|per year|every year|each year|by then|always|ever)\b"
)
"""Words of a claim that has another time than the one beside it."""


def data_period(head: str, language: str, issued: date | None) -> When | None:
    """Return the time of the data that what leads up to a sentence names: "Statistics for 2012 show that "."""
    found = _DATA.search(head)
    times = times_in(head, language, issued) if found else []
    inside = [t for t in times if found and t.start >= found.start("when") and len(t.edtf) != _DAY]
    return inside[0] if len(inside) == 1 else None


_DAY = len("2012-05-26")


def with_periods(claims: Sequence[Claim], led: When | None) -> list[Claim]:
    """Return the claims of a sentence, with the time that all its amounts have; `led` is that of the data it is from."""
    first_time = next((t for c in claims for t in _times_of(c)), None)
    told = [_with_year_before(c, first_time) for c in claims]
    told = [_with_previous(c, first_time) if n else c for n, c in enumerate(told)]
    told = [_with_reached(c, told[n + 1 :]) for n, c in enumerate(told)]
    times = {t.edtf: (c, t) for c in told for t in _times_of(c)}
    if led and not times:
        first = told[0]
        times = {
            led.edtf: (
                first,
                replace(led, start=led.start - first.start, end=led.end - first.start),
            )
        }
    if len(times) != 1:
        return told
    ((edtf, (owner, when)),) = times.items()
    if len(edtf) == _DAY or ".." in edtf or owner.text.startswith("from "):
        return told
    return [
        _shared(c, owner, when) if _is_open(c) and not c.text.startswith("from ") else c
        for c in told
    ]


def _times_of(claim: Claim) -> list[When]:
    """Return the times at which the amounts of a claim were measured."""
    if claim.is_plan or not claim.figures:
        return []
    own = [f.when for f in claim.figures if f.when]
    return own or ([claim.when] if claim.when else [])


def _is_open(claim: Claim) -> bool:
    """Whether a claim has an amount of the past, and no time."""
    if claim.when or not claim.figures or claim.is_plan or _APART.search(claim.words):
        return False
    if any(f.when for f in claim.figures):
        return False
    verb = next(iter(finite_verbs(claim.words)), None)
    is_past = verb is not None and (verb.word not in OF_NOW or claim.is_then)
    return is_past and (claim.is_then or any(f.unit for f in claim.figures))


_REACHING = re.compile(r"(?:to|and (?:reached|amounted to|totall?ed)|reaching) ")


def _with_reached(claim: Claim, later: Sequence[Claim]) -> Claim:
    """Return a claim of by how much something changed with the time of what it came to: "fell 4 percent to $3 million in 2020"."""
    is_change = claim.figures and all(f.unit in ("%", "times", POINTS) for f in claim.figures)
    is_told = claim.when is not None or any(f.when for f in claim.figures)
    if not is_change or is_told or claim.is_plan:
        return claim
    reached = next((c for c in later[:2] if c.figures and _REACHING.match(c.text)), None)
    when = (reached.figures[0].when or reached.when) if reached else None
    return _shared(claim, reached, when) if reached and when else claim


def _shared(claim: Claim, owner: Claim, when: When) -> Claim:
    by = owner.start - claim.start
    moved = replace(when, start=when.start + by, end=when.end + by)
    return replace(claim, when=moved, is_inside=False)


def _with_year_before(claim: Claim, first: When | None) -> Claim:
    """Return a claim whose amounts "a year earlier" have the time one year before that of the others, or of the `first`."""
    known = next((f.when for f in claim.figures if f.when), claim.when) or first
    if known is None or known.edtf.count("..") or not re.match(r"\d{4}", known.edtf):
        return claim
    figures = tuple(_dated_before(claim, f, known) for f in claim.figures)
    is_older = bool(figures) and figures[0] is not claim.figures[0]
    own = None if is_older and not claim.is_inside else claim.when
    when = own or next((f.when for f in figures if f.when), None)
    return replace(
        claim, figures=figures, when=when, is_inside=claim.is_inside or when is not claim.when
    )


_PREVIOUS = re.compile(r"(?:in |during |for )?the (?:previous|preceding|prior) year", re.IGNORECASE)
_PERIOD = re.compile(r"\d{4}-\d\d/\d{4}-\d\d|\d{4}/\d{4}|\d{4}")


def _with_previous(claim: Claim, first: When | None) -> Claim:
    """Return a claim of "the previous year" with the year before the time that its sentence has told first."""
    when = claim.when
    if first is None or when is None or not (claim.is_inside and _PERIOD.fullmatch(first.edtf)):
        return claim
    if not _PREVIOUS.fullmatch(when.resolved.strip()):
        return claim
    other = replace(when, edtf=year_before(first.edtf))
    figures = tuple(replace(f, when=other) if f.when == when else f for f in claim.figures)
    return replace(claim, when=other, figures=figures)


def _dated_before(claim: Claim, figure: Figure, known: When) -> Figure:
    after = YEAR_BEFORE.match(claim.text, figure.end)
    is_read = figure.when is not None and "previous" in figure.when.resolved.lower()
    if after is None or is_read or not BEFORE_BASE.search(claim.text[: figure.start]):
        return figure
    place = figure.end + len(after.group()) - len(after.group().lstrip())
    return replace(
        figure,
        when=When(place, after.end(), _of_year(known.edtf, after["year"]), after.group().strip()),
    )


def _of_year(edtf: str, year: str | None) -> str:
    """Return the same time of another year, or of the year before where none is told."""
    if year is None:
        return year_before(edtf)
    by = int(year) - int(re.findall(r"\d{4}", edtf)[-1])
    return re.sub(r"\d{4}", lambda found: f"{int(found.group()) + by:04}", edtf)


def year_before(edtf: str) -> str:
    """Return the same time of the year before."""
    return re.sub(r"\d{4}", lambda found: f"{int(found.group()) - 1:04}", edtf)


_LEVEL = re.compile(
    r"\b(?:rose|fell|dropped|grew|increased|declined|decreased|climbed|jumped|surged|slid|slumped|soared|crept|edged|gained|"
    r"accounted for|amounted to|totall?ed|stood at|reached|came to|made up|shrank|plunged)\b"
)
"""What statistics tell of their amounts."""


def is_continued(claim: Claim, *, is_next: bool) -> bool:
    """Whether a claim goes on with amounts of the time that others before it have; `is_next`: the last of them has it."""
    if not _is_open(claim):
        return False
    if not is_next:
        return bool(_FLOW.search(claim.words))
    return any(pattern.search(claim.words) for pattern in (_FLOW, _LEVEL, _LISTED)) or _is_deal(
        claim
    )


def _is_deal(claim: Claim) -> bool:
    """Whether a country bought or sold something."""
    found = _DEAL.match(claim.words)
    return found is not None and is_of_a_country(found["who"])


_DEAL = re.compile(
    r"(?:The |the )?(?P<who>[A-Z][\w-]+)(?: [A-Z][\w-]+)* (?:also |then )?(?:bought|sold|purchased|shipped|exported|imported|sent|supplied|delivered)\b"
)
_LISTED = re.compile(r"\b(?:also|likewise|followed by)\b[^.]*\([^()]*\d[^()]*\)")
"""What tells of one more, with its amount in brackets."""
