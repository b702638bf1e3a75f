"""Dates in words that span more than a day, a month or a year: decades, quarters, ranges, "onwards"."""

from __future__ import annotations

import re
from collections.abc import Callable

Point = Callable[[str], str]
"""Reads one date in words; an empty string if it is none."""

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_TO = r"(?:\s*-\s*|\s+(?:to|and|until|till|through)\s+)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2}
_ORDINALS |= {"3rd": 3, "4th": 4}
_NAMED = "|".join(_ORDINALS)


def range_meant(text: str, point: Point) -> str:
    """Guess the interval that words mean, as its first and last date with a slash; empty if none."""
    plain = re.sub("[‐‑–—−]", "-", text.lower())
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)(?=\s+(?!century|quarter|half))|,", "", plain)
    plain = re.sub(r"^(?:in|on|during|over)?\s*(?:the\s+)?", "", " ".join(plain.split()))
    return _whole_years(plain) or _part_of_year(plain) or _open(plain, point) or _ends(plain, point)


def _whole_years(text: str) -> str:
    if found := re.fullmatch(
        r"(?:(?:early|mid|late)[ -])?(\d{3})0(?:'?s|-е|-х)( годы| годов)?", text
    ):
        return f"{found[1]}X"
    if found := re.fullmatch(r"(1\d|2[01])(?:st|th) century", text):
        return f"{int(found[1]) - 1}01/{found[1]}00"
    return ""


def _part_of_year(text: str) -> str:
    """Read a quarter or a half of a year as its months."""
    found = re.fullmatch(
        rf"(?:([qh])([1-4])|({_NAMED}) (quarter|half))(?: of)? ?(\d{{4}})", text
    ) or re.fullmatch(r"()()()()(\d{4})[ -]?([qh])([1-4])", text)
    if not found:
        return ""
    kind, number, named, unit, year, *behind = found.groups()
    if behind:
        kind, number = behind
    count = int(number) if number else _ORDINALS[named]
    months = 6 if (kind or unit)[0] == "h" else 3
    if named == "last":
        count = 12 // months
    last = count * months
    return f"{year}-{last - months + 1:02}/{year}-{last:02}" if last <= 12 else ""


def _open(text: str, point: Point) -> str:
    found = re.fullmatch(
        r"(?:since |from )?(.+?)(?:\s*-| onwards?| on| to (?:date|now|(?:the )?present)"
        r"|\s*-\s*(?:now|(?:the )?present|today)| until (?:now|today))",
        text,
    )
    first = point(found[1]) if found else ""
    return f"{first}/.." if first else ""


def _ends(text: str, point: Point) -> str:
    """Read two ends, of which the first may lack the month or the year of the second."""
    text = re.sub("^(?:from|between) ", "", text)
    if found := re.fullmatch(rf"({_MONTH}) (\d{{1,2}}){_TO}(\d{{1,2}}) (\d{{4}})", text):
        text = f"{found[2]} - {found[3]} {found[1]} {found[4]}"
    for cut in re.finditer(_TO, text):
        start, end = text[: cut.start()].strip(), text[cut.end() :].strip()
        last = point(end)
        if not last or "/" in last:
            continue
        year = last[:4]
        month = re.search(_MONTH, end)
        tries = (start, f"{start} {year}", f"{start} {month[0]} {year}" if month else "")
        if first := next((read for one in tries if one and (read := point(one))), ""):
            return f"{first}/{last}"
    return ""
