"""Datelines: where and when an agency's report was written, before what it tells."""

from __future__ import annotations

import re

_UPPER = r"[^\W\d_a-zа-яё]"
_DATELINE = re.compile(
    rf"(?:{_UPPER}[\w.'’/-]+(?:[ ,/]+{_UPPER}[\w.'’-]+){{0,4}}(?: \[[^\]]{{2,30}}\])?"
    r"(?:,? ?(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?(?= ))?"
    r"(?:,? ?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:\.? \d{1,2})?(?:,? \d{4})?)?"
    rf"(?:,? ?(?:\([^)]{{2,40}}\)|\[[^\]]{{2,30}}\]))?)/? ?(?:--|[-–—]|(?<=[)\d]):) ?(?={_UPPER}|[“\"‘'])"
)
"""Where an agency's report is from, and of when: "OSLO, March 16 - "."""
_AGENCIES = (
    rf"(?:{_UPPER}\w+(?: {_UPPER}\w+)*,? (?:[A-Z][a-z]+ \d{{1,2}}(?:, \d{{4}})?,? ?)?)?/[A-Z][A-Za-z .-]+/\.? (?=[A-Z“\"])",
    r"[A-Z]{3,}[A-Z /,]*: (?=[A-Z“\"])",
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} \([A-Z][A-Z /,]+\) ?[-–—] ?(?=[A-Z“\"])",
    r"\([A-Z]{3,}[A-Z /,]*\) ?[-–—] ?(?=[A-Z“\"])",
    r"(?:[A-Z]\w+[.,] ?)?\d{1,2} [A-Z][a-z]+[.,]? ?[A-Z][A-Z.]+[/:] ?(?=[A-Z“\"])",
    r"[A-Z]\w+(?: [A-Z]\w+)?, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? \([A-Z][A-Za-z]{1,9}\) (?=[A-Z“\"])",
    r"[A-Z]\w+(?: [A-Z]\w+)? - (?=[A-Z][^-–—]*$)",
    r"[A-Z]\w+, (?:[A-Z]\w+, )?[A-Z][a-z]{2,8}\.? \d{1,2}[.,]? (?:[A-Z][\w.]+(?: [A-Z]\w+)?[:/] )?(?=[A-Z“\"])",
)
"""With what agencies begin a report besides a dash: "TALLINN: ", "4 August. NEWS.EE/ "."""


def dateline_of(sentence: str) -> int:
    """Return the length of what an agency's report begins with: where it is from, and of when."""
    length = 0
    while more := _one_of(sentence[length:]):
        length += more
    return length


def _one_of(sentence: str) -> int:
    for pattern in _AGENCIES:
        if found := re.match(pattern, sentence):
            return found.end()
    found = _DATELINE.match(sentence)
    if found is None:
        return 0
    first = sentence.split(maxsplit=1)[0].strip(",.")
    is_told = first.isupper() or "(" in found.group() or bool(re.search(r"\d", found.group()))
    is_told |= found.group().rstrip().endswith("--") and sentence.count("--") == 1
    return found.end() if is_told else 0
