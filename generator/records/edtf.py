"""Hints for EDTF forms outside the profile: seasons, centuries, unspecified digits."""

from __future__ import annotations

import re

from generator.core.dates import EdtfDate

_SEASONS = {
    **{21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)},
    **{25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2)},
    **{29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8)},
    **{33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)},
    **{37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12)},
}
"""First and last month of the season codes 21 to 41 of ISO 8601-2.

They are seasons, those of the northern and of the southern hemisphere, quarters, thirds
(quadrimesters) and halves of a year. A three-month season that begins in December ends in the next
year.
"""

_OPEN = frozenset(("", "..", "unknown", "open", "now", "present", "today", "*"))
_NO_DATE = _OPEN | {"/", "unknown/unknown", "n.d.", "nd", "s.d.", "undated", "none", "n/a", "tbd"}
_LONGEST = 60
"""Longest text, in characters, that is examined: no date is longer."""

_UNKNOWN = "(?:xx|uu|--)"


def edtf_hint(text: str) -> str:
    """Suggest an EDTF date of the profile for one outside it; empty if the text is not a date."""
    text = re.sub("[‐‑−]", "-", text[: _LONGEST + 1].lower().strip())
    if len(text) > _LONGEST:
        return ""
    if text in _NO_DATE:
        return "delete the line, if no date is known"
    mend = _mend(text)
    if not mend:
        return ""
    if found := re.fullmatch(r"(\d\d)(\d\d)-(\d\d)", text):
        century, year, number = found.groups()
        if int(number) not in _SEASONS:
            return f'is it "{mend}"?'
        years = f'; the years as "{century}{year}/{century}{number}"' if number > year else ""
        return f'a season or a quarter is written by its months: "{mend}"{years}'
    return f'is it "{mend}"?'


def _mend(text: str) -> str:
    text = re.sub(r"^\.\.(?=\d)|^\.{3}/", "../", re.sub(r"(?<=[\dx])\.\.$|/\.{3}$", "/..", text))
    ends = re.split(r"/|(?<=[\dxu?~%])\.\.(?=\d)|\s*[–—]\s*", text)
    if len(ends) > 2:
        return ""
    if len(ends) == 1:
        if found := re.fullmatch(r"((\d\d)(\d\d))-(\d\d)", text):
            year, century, short, other = found.groups()
            if int(other) > max(int(short), 12) and int(other) not in _SEASONS:
                return f"{year}/{century}{other}"
        if found := re.fullmatch(r"(\d{3})(?:[xu*_?-]|(?<=[1-9])0'?s)([~%]|(?<!\?)\?)?", text):
            return _valid(f"{found[1]}X{found[2] or ''}")
        span = _span(text)
        return _valid("/".join(dict.fromkeys(span)))
    start, end = ends
    first = "" if start in _OPEN else _span(start)[0]
    last = "" if end in _OPEN else _span(_completed(start, end))[1]
    if (start not in _OPEN and not first) or (end not in _OPEN and not last):
        return ""
    return _valid(f"{first or '..'}/{last or '..'}")


def _completed(start: str, end: str) -> str:
    """Complete the end of an interval from its start: 2018-05-12/14, 1998/99."""
    if found := re.fullmatch(r"(\d\d)\d\d", start):
        return f"{found[1]}{end}" if re.fullmatch(r"\d\d", end) else end
    if re.fullmatch(r"\d{4}-\d\d-\d\d", start) and re.fullmatch(r"(?:\d\d-)?\d\d", end):
        return start[: -len(end)] + end
    return end


def _span(text: str) -> tuple[str, str]:
    """Return the first and last date that a text can mean, equal for a single date; empty if none."""
    text = re.sub(r"\b(\d\d\?\?|\d{3}\?)(?!\d)", lambda m: m[0].replace("?", "x"), text)
    text = re.sub(r"-\?\?", "-xx", text)
    marks = set(re.findall("[~?%]", text))
    mark = "%" if len(marks) > 1 else "".join(marks)
    first, last = _bare_span(re.sub(r"[~?%()\s]", "", text))
    return (_valid(first + mark), _valid(last + mark)) if first else ("", "")


def _bare_span(text: str) -> tuple[str, str]:
    if found := re.fullmatch(r"(\d{3})(?:[xu*_-]|(?<=[1-9])0'?s)", text):
        return f"{found[1]}0", f"{found[1]}9"
    if found := re.fullmatch(r"(\d\d)(?:[xu*_-]{2})", text):
        return f"{found[1]}00", f"{found[1]}99"
    if found := re.fullmatch(rf"(\d{{4}})-{_UNKNOWN}(?:-(?:{_UNKNOWN}|\d\d))?", text):
        return found[1], found[1]
    if found := re.fullmatch(rf"(\d{{4}}-\d\d)-{_UNKNOWN}", text):
        return found[1], found[1]
    if found := re.fullmatch(r"(\d{4})-(\d\d)", text):
        year, number = int(found[1]), int(found[2])
        if number in _SEASONS:
            first, last = _SEASONS[number]
            return f"{year:04}-{first:02}", f"{year + (last < first):04}-{last:02}"
    if found := re.fullmatch(r"(\d{4})-?(\d\d)(?:-?(\d\d)(?:t[\d:.,+-]+z?)?)?", text):
        point = "-".join(part for part in found.groups() if part)
        return point, point
    return (text, text) if re.fullmatch(r"\d{4}", text) else ("", "")


def _valid(text: str) -> str:
    try:
        return EdtfDate.parse(text).text
    except ValueError:
        return ""
