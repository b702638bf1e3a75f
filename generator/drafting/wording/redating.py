"""Times in statements: what the text counts from its own day, told as a date."""

from __future__ import annotations

import re

from generator.core.dates import EdtfDate
from generator.drafting.claim import Claim, time_words
from generator.drafting.when.month_words import MONTH
from generator.drafting.wording.timed import in_time
from generator.facts.wording import Wording

_MONTH = re.compile(rf"\b(?:{MONTH})\b", re.IGNORECASE)
_NEARER = re.compile(r"\b(?:last|next|this(?: past)?)\s+$", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:in|on|at|since|from|by|until|till|during|of|for|to|before|after|early|late|mid|and)[\s-]+$",
    re.I,
)
_NOW = re.compile(
    r"(?:so far|to date|by now|until now|currently|at present|at the moment|nowadays|now)$", re.I
)
_DATED = re.compile(r"\b(?:1[89]|20)\d\d|\bFY")
_FISCAL = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
_PART_OF = re.compile(
    r"\b(?:end|beginning|start|middle|half|quarter|rest|course|part|months|remainder) of (?:the )?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"the (?:first|second|third|fourth) (?:\w+ months|half|quarter)\b", re.IGNORECASE
)
"""A part of a year, which stands for itself where no preposition is before it."""

_WEEK = re.compile(r"\b(?P<which>last|next|this) week\b", re.IGNORECASE)
_YEAR_TO = re.compile(r"\b(?:year|months) (?:to|end(?:ing|ed)|that ended)\b")
"""What ends with a month, and begins in the year before."""

_WHOSE = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that)|['’]s?) $", re.IGNORECASE)
_DAY = re.compile(r"[A-Z][a-z]+day")
"""A day that tells which of several a thing is, such as "her Monday briefing"."""

_AFTER = re.compile(r"\b(?:by|until|till|before|after|of|to|and|between)\s+$", re.IGNORECASE)
"""Prepositions that stay before a date."""

_BEFORE = re.compile(
    r"\b(?:in|on|during|for|at|over|within|since|from|later|earlier)\s+$", re.IGNORECASE
)


def redated(words: str, claim: Claim, wording: Wording) -> str:
    """Return the words of a claim in which its time, if it was counted from the day of the source, is a date."""
    when = claim.when
    if when is None or not when.resolved:
        return words
    told = time_words(claim)
    there = re.search(rf"(?<![^\W_]){re.escape(told)}(?![^\W_])", words)
    at = there.start() if there and told else -1
    is_quoted = (
        words[: max(at, 0)].count('"') % 2 or len(re.findall(r"[“”]", words[: max(at, 0)])) % 2
    )
    if at < 0 or is_quoted or _NOW.match(told) or _DATED.search(told):
        return words
    start, end = at, at + len(told)
    date = EdtfDate.parse(when.edtf)
    if _FISCAL.search(told) and not re.search(r"\d{4}", told) and date.start and date.end:
        lead = _lead(words, start)
        own = re.match(r"(?:in|during|for|of)\s", told)
        known = in_time(when.edtf, wording)
        if date.end.year == date.start.year + 1 and date.start.written == f"{date.start.year}":
            known = f"in the fiscal year {date.start.year}/{date.end.year}"
        is_led = lead is not None or own is not None or not words[:start]
        return f"{words[: lead.start() if lead else start]}{known if is_led else known.removeprefix('in ')}{words[end:]}"
    if _MONTH.search(told):
        year = when.edtf[-7:-3] if _YEAR_TO.search(told) else when.edtf.removeprefix("../")[:4]
        months = [*_MONTH.finditer(told)]
        if (
            len(months) == len("to")
            and date.start
            and date.end
            and date.start.year != date.end.year
        ):
            place = start + months[0].end()
            if not _YEAR_TO.search(told):
                words = f"{words[:place]} {date.start.year}{words[place:]}"
                end, year = end + len(f" {date.start.year}"), f"{date.end.year}"
        return _with_year(words, start, end, year)
    if not _lead(words, start) and (part := _PART.match(told)) and date.start:
        return f"{words[:start]}{part.group()} of {date.start.year}{words[end:]}"
    if re.search(r"['’]s$", told) or words[end : end + 1] in ("'", "’", "-"):
        return words
    if _PART_OF.search(words[:start]) and date.start:
        return f"{words[:start]}{wording.date(EdtfDate.parse(date.start.written))}{words[end:]}"
    if _WHOSE.search(words[:start]) and _DAY.fullmatch(told) and words[end:].startswith(" "):
        return f"{words[:start]}{words[end:].lstrip()}"
    lead = _lead(words, start)
    if told.casefold().startswith(("from ", "since ", "ever since ")) or (
        lead and lead.group().strip().casefold() in ("from", "since")
    ):
        since = told
        is_since = re.match(r"since\b", (lead.group() if lead else told).strip(), re.I)
        if date.start:
            first = wording.date(EdtfDate.parse(date.start.written))
            since = f"since {first}" if is_since else f"from {first} on"
        return f"{words[: lead.start() if lead else start]}{since}{words[end:]}"
    if lead:
        start = lead.start()
    if re.search(r"\bend of\b|-end\b", told, re.I) and re.fullmatch(r"\.\./\d{4}", when.edtf):
        return f"{words[:start]}by the end of {when.edtf[-4:]}{words[end:]}"
    until = re.match(r"until|till|before", told, re.IGNORECASE)
    end_of = date.end or date.start
    if until and end_of and (date.start is None or date.end is None):
        last = wording.date(EdtfDate.parse(end_of.written))
        return f"{words[:start]}{until.group()} {last}{words[end:]}"
    if _WEEK.search(told) and date.start and date.is_interval:
        first = wording.date(EdtfDate.parse(date.start.written))
        return f"{words[:start]}in the week of {first}{words[end:]}"
    if (
        re.match(r"(?:by|until|before|after|within|in|over|during|for)\b", told, re.I)
        and not date.is_interval
    ):
        return f"{words[:end]} ({wording.date(date)}){words[end:]}" if date.start else words
    if date.start and not date.is_interval and _AFTER.search(words[:start]):
        return f"{words[:start]}{wording.date(date)}{words[end:]}"
    plain = when.edtf.removesuffix("/..")  # since when is told before it
    return f"{words[:start]}{in_time(plain, wording)}{words[end:]}"


def _lead(words: str, start: int) -> re.Match[str] | None:
    """Return the preposition before a time that is at a place in words."""
    return _BEFORE.search(words[:start])


def _with_year(words: str, start: int, end: int, year: str) -> str:
    """Return words in which a month or a day has its year, in place of "last" or "this year"."""
    head, told, rest = words[:start], words[start:end], words[end:]
    told = re.sub(r"\b(?:last|next|this) (?=[A-Z])", "", told)
    told = re.sub(r" (?:of )?(?:that|the same) year$", "", told)
    told = re.sub(r" (?:of )?(?:this|last|next) year$", "", told)
    if nearer := _NEARER.search(head):
        head = head[: nearer.start()]
        if not _LED.search(head):
            head += "on " if re.search(r"\d", told) else "in "
    last = re.match(r"\s?(?:[-–]|and|to|through)\s?\d{1,2}\b(?![.:%]?\d)", rest)
    if last and re.search(r"\d", told):
        told, rest = told + last.group(), rest[last.end() :]
    rest = re.sub(r"^\s+(?:of )?(?:this|last|next) year\b", "", rest)
    return f"{head}{told} {year}{rest}"
