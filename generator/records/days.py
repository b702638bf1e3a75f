"""Parsing of dates: EDTF for what sources date, whole days for our own actions."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.core.dates import EdtfDate
from generator.core.diagnostics import shorten
from generator.core.quantities import in_digits
from generator.records.date_ranges import range_meant
from generator.records.edtf import edtf_hint
from generator.records.errors import reject, require_text, strip_paste_noise

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_HEDGED = {"about": "~", "around": "~", "circa": "~", "c.": "~", "ca.": "~", "possibly": "?"}
_OPEN = {
    "before": "../{}",
    "by": "../{}",
    "until": "../{}",
    "since": "{}/..",
    "from": "{}/..",
    "after": "{}/..",
}
"""Words that editors write in a date field, and their EDTF form."""


_LONGEST = 100
"""Longest text, in characters, for which a date is guessed."""


def read_edtf(value: object) -> EdtfDate:
    """Parse an EDTF date; the hint of a refusal suggests the date that was probably meant."""
    if isinstance(value, EdtfDate):
        return value
    text = require_text(value, "a date")
    try:
        return EdtfDate.parse(text)
    except ValueError as error:
        meant = in_digits(strip_paste_noise(text))
        mend = _edtf_meant(meant)
        hint = f'is it "{mend}"?' if mend and mend != text else edtf_hint(meant)
        examples = (
            'examples: "2018", "2019-07", "2017-05-26", "2018/2019", "../2019-07", '
            '"2022-03-29/..", "2018-11~"'
        )
        reject("edtf-date", f'"{shorten(text)}" is not a date: {error}', hint or examples)


def read_day(value: object) -> date:
    """Parse a day (YYYY-MM-DD) between 1970 and 2100."""
    if isinstance(value, date):
        return value
    text = require_text(value, "a day")
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        day = date.fromisoformat(text)
        if not 1970 <= day.year <= 2100:
            raise ValueError
        return day
    except ValueError:
        if there_is_no := _beyond_month(text):
            reject("day", f'"{text}" is not a day', there_is_no)
        mend = _point_meant(in_digits(strip_paste_noise(text)))
        hint = (
            f'is it "{mend}"?' if len(mend) == 10 and mend != text else 'write it as "2026-01-31"'
        )
        reject("day", f'"{shorten(text)}" is not a day', hint)


def _beyond_month(text: str) -> str:
    """Return a hint if the day of the month does not exist; otherwise an empty string."""
    found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})", text)
    if not found or not 1970 <= int(found[1]) <= 2100:
        return ""
    last = monthrange(int(found[1]), int(found[2]))[1]
    name = _MONTHS[int(found[2]) - 1].capitalize()
    return f"{name} {found[1]} has {last} days" if int(found[3]) > last else ""


def _edtf_meant(text: str) -> str:
    """Guess the EDTF date that was meant; empty if it is ambiguous or unknown."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return ""
    if _valid(text):
        return text
    text = re.sub(r"^(?:in|on)\s+", "", text.lower())
    for word, mark in _HEDGED.items():
        if text.startswith(word):
            point = _point_meant(text.removeprefix(word).strip())
            return f"{point}{mark}" if point else ""
    for word, form in _OPEN.items():
        if text.startswith(f"{word} ") and (point := _point_meant(text.removeprefix(word).strip())):
            return form.format(point)
    if point := _point_meant(text):
        return point
    ends = re.split(r"\s+(?:-|–|—|to|and)\s+|[–—]|\s*/\s*", text)
    if found := re.fullmatch(r"(\d{4})-(\d{4})", text):
        ends = list(found.groups())
    if len(ends) == 2 and all(points := [_point_meant(end.strip()) for end in ends]):
        return _valid("/".join(points))
    return _valid(range_meant(text, _point_meant))


def _point_meant(text: str) -> str:
    if len(text) > _LONGEST:
        return ""
    months = "|".join(f"{name[:3]}[a-z]*" for name in _MONTHS)
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|,|\bof\b", "", text.lower())
    year, month, day = "", 0, 0
    if found := re.fullmatch(rf"(?:(\d{{1,2}})\s+)?({months})\.?\s+(\d{{4}})", text):
        day, month, year = int(found[1] or 0), _month(found[2]), found[3]
    elif found := re.fullmatch(rf"({months})\.?\s+(\d{{1,2}})\s+(\d{{4}})", text):
        day, month, year = int(found[2]), _month(found[1]), found[3]
    elif found := re.fullmatch(rf"(\d{{4}})\s+({months})", text):
        month, year = _month(found[2]), found[1]
    elif found := re.fullmatch(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2})(?:t[\d:.]+z?)?)?", text):
        year, month, day = found[1], int(found[2]), int(found[3] or 0)
    elif found := re.fullmatch(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})", text):
        day, month, year = int(found[1]), int(found[3]), found[4]
        if month > 12:
            day, month = month, day
        elif found[2] == "/" and day <= 12 and day != month:
            return ""
    elif found := re.fullmatch(r"(\d{1,2})[./](\d{4})", text):
        month, year = int(found[1]), found[2]
    elif found := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text):
        year, month, day = found[1], int(found[2]), int(found[3])
    elif found := re.fullmatch(r"(\d{4})-?", text):
        year = found[1]
    return _valid(year + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else ""))


def _month(name: str) -> int:
    full = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)]
    return full[0] if full else 0


def _valid(text: str) -> str:
    try:
        return EdtfDate.parse(text).text
    except ValueError:
        return ""
