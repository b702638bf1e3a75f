"""Times in statements: what the text counts from its own day, told as a date."""

from __future__ import annotations

import calendar
import re

from generator.core.dates import EdtfDate
from generator.drafting.claims import Claim
from generator.drafting.phrasing import in_time
from generator.facts.wording import Wording

_MONTH = re.compile(r"\b(?:" + "|".join(calendar.month_name[1:]) + r")\b", re.IGNORECASE)
_NOW = re.compile(
    r"(?:so far|to date|by now|until now|currently|at present|at the moment|nowadays|now)$", re.I
)
_WEEK = re.compile(r"\b(?P<which>last|next|this) week\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:in|on|during|for|at|over|within|since|from|later|earlier)\s+$", re.IGNORECASE
)


def redated(words: str, claim: Claim, wording: Wording) -> str:
    """Return the words of a claim in which its time, if it was counted from the day of the source, is a date."""
    when = claim.when
    if when is None or not when.resolved:
        return words
    told = claim.text[when.start : when.end]
    at = words.find(told)
    is_quoted = (
        words[: max(at, 0)].count('"') % 2 or len(re.findall(r"[“”]", words[: max(at, 0)])) % 2
    )
    if at < 0 or is_quoted or _NOW.match(told):
        return words
    start, end = at, at + len(told)
    date = EdtfDate.parse(when.edtf)
    if _MONTH.search(told):
        year = when.edtf.removeprefix("../")[:4]
        behind = re.match(r"\s+(?:of )?(?:this|last|next) year", words[end:])
        return f"{words[:end]} {year}{words[end + (behind.end() if behind else 0) :]}"
    if re.search(r"['’]s$", told) or words[end : end + 1] in ("'", "’", "-"):
        return words
    lead = _BEFORE.search(words[:start])
    if told.casefold().startswith(("from ", "since ")) or (
        lead and lead.group().strip().casefold() in ("from", "since")
    ):
        since = told
        if date.start:
            since = f"from {wording.date(EdtfDate.parse(date.start.written))} on"
        return f"{words[: lead.start() if lead else start]}{since}{words[end:]}"
    if lead:
        start = lead.start()
    if _WEEK.search(told) and date.start:
        first = wording.date(EdtfDate.parse(date.start.written))
        return f"{words[:start]}in the week of {first}{words[end:]}"
    if (
        re.match(r"(?:by|until|before|after|within|in|over|during|for)\b", told, re.I)
        and not date.is_interval
    ):
        return f"{words[:end]} ({wording.date(date)}){words[end:]}" if date.start else words
    return f"{words[:start]}{in_time(when.edtf, wording)}{words[end:]}"
