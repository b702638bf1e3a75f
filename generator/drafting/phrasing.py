"""Statements and titles in words of our own, made by rule where that can be done.

What cannot be told by rule is left empty, to be written by a person: a text that speaks of "us", or
begins with "it".
"""

from __future__ import annotations

import re

from generator.core.dates import EdtfDate, Precision
from generator.core.localization import Localization
from generator.drafting.clauses import VERB
from generator.drafting.rewordings import BACK, COMMON, LOOSE, OURS, REWORDINGS

_LEADS = re.compile(
    r"^(?:(?:Meanwhile|Recently|Earlier|Surely|So far|In turn|In addition|Also|Besides|Moreover|Furthermore|"
    r"However|Currently|At present|At the same time|For his part|For her part|In this regard|In general|Today|"
    r"Following the (?:meeting|talks|negotiations|visit)|During the (?:meeting|talks|conversation|visit|negotiations)|"
    r"At the meeting|For these purposes|To this end|Thus|Therefore|Notably|Additionally|Of course|Despite [^,]{3,40}|"
    r"According to (?:the )?(?:results?|data|statistics|outcomes?)[^,]{0,40}|Thanks to [^,]{3,60}|As a result|As for [^,]{3,60}|Hence|And|Thus),? )+",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"^(?:it|they|this|these|that|those|he|she|we|i|here|there|such|the (?:latter|former|figure|same|document|number)|"
    r"his|her|its|their|our|my|also|and|but|or|which|who)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|ours|us|i|my|me|you|your|dear)\b", re.IGNORECASE)


_FINITE = re.compile(
    r"\b(?:" + "|".join(BACK) + r"|was|were|had|would|could|should|must|may|might|[a-z]+ed)\b"
)
_LONGEST_TITLE, _LONGEST_WITH_FIGURE = 100, 150
_CUTS = re.compile(
    r",| (?:which|that|who|in order|so as|such as|including|as well|following|during|within|under|with|for|to|"
    r"at|on|in|by|from|outside|through|towards|into|and)\b"
)
"""Where the end of a sentence may be left out."""


def in_time(edtf: str, local: Localization) -> str:
    """Return a date as it stands in a sentence: "in 2018", "on 26 May 2017", "from … to …"."""
    date = EdtfDate.parse(edtf)
    if date.start is None and date.end:
        return f"by {local.date(EdtfDate.parse(date.end.written))}"
    if date.end is None and date.start:
        return f"since {local.date(EdtfDate.parse(date.start.written))}"
    assert date.start and date.end
    first = local.date(EdtfDate.parse(date.start.written))
    if date.is_interval:
        last = local.date(EdtfDate.parse(date.end.written))
        if date.start.year == date.end.year and date.start.precision is not Precision.YEAR:
            first = first.replace(f" {date.start.year}", "")
        return f"from {first} to {last}"
    about = "about " if date.is_approximate else ""
    word = "on" if date.start.precision is Precision.DAY else "in"
    return f"{word} {about}{first}"


_ASIDE = re.compile(r"^,\s*(?:up|down|which|compared|or|more|less|an? )\b.*$")


def core(clause: str, time: tuple[int, int] | None = None, date: str = "") -> str:
    """Return the words of a claim without what leads up to them, its time told as a date.

    Empty if they cannot stand alone.
    """
    words = clause
    if time and date and clause[max(0, time[0] - 1) : time[0]] != "-":
        start = time[0]
        if preposition := re.search(
            r"\b(?:in|on|during|for|at|over|within)\s+$", words[:start], re.I
        ):
            start = preposition.start()
        is_late = len(words[:start].split()) > 3
        after = _ASIDE.sub("", words[time[1] :]) if is_late else words[time[1] :]
        words = f"{words[:start].rstrip(' ,')} {after.lstrip(' ,')}".strip(" ,")
        words = _LEADS.sub("", f"{words} ").strip(" ,")
        words = f"{words} {date}"
    words = _LEADS.sub("", f"{words} ").strip(" ,.;")
    for pattern, instead in OURS:
        words = re.sub(pattern, instead, words, flags=re.IGNORECASE)
    if _DANGLING.match(words) or _FIRST_PERSON.search(words) or len(words.split()) < 3:
        return ""
    if re.search(r"[“”«»\"]", words) or re.match(rf"(?:{VERB.pattern})", words):
        return ""
    return re.sub(r"\s+", " ", words)


def reworded(words: str, count: int) -> str:
    """Return words with the first `count` of our rewordings."""
    for pattern, instead in REWORDINGS[:count]:
        words = re.sub(pattern, instead, words, flags=re.IGNORECASE)
    return words


MOST, STEP = len(REWORDINGS), 8
"""How many rewordings there are, and how many more are tried at a time."""


def shortened(words: str, date: str) -> list[str]:
    """Return words as they are, then without what ends them, as long as enough is left; with their date."""
    found = [words] if words else []
    rest = words.removesuffix(date).rstrip() if date else words
    while len(rest.split()) > _FEWEST and len(found) < 9:
        cuts = [m.start() for m in _CUTS.finditer(rest)]
        cuts = [c for c in cuts if _is_enough(rest[:c])]
        if not cuts:
            break
        rest = rest[: cuts[-1]].rstrip(" ,")
        found.append(f"{rest} {date}" if date else rest)
    return found


_FEWEST = 5


def _is_enough(words: str) -> bool:
    """Whether words can be a sentence: with a verb, which is not the last of them."""
    verbs = [m.end() for m in VERB.finditer(words)]
    last = words.rfind(" that ")
    words = re.sub(r" (?:also|not|being|very|so)$", "", words)
    is_whole = bool(verbs) and verbs[-1] < len(words) and (last < 0 or verbs[-1] > last)
    return is_whole and len(words.split()) >= _FEWEST


def said_by(speaker: str, words: str, verb: str = "said") -> str:
    """Return words as what somebody said: a sentence whose verb is put back in time."""
    return f"{speaker} {verb} that {lowered(put_back(words))}."


def put_back(words: str) -> str:
    """Return words with their first verb put back in time, where it is one of the usual ones."""
    found = _FINITE.search(words)
    if found and found.group() in BACK:
        return words[: found.start()] + BACK[found.group()] + words[found.end() :]
    return words


def stated(words: str) -> str:
    """Return words as a sentence."""
    return f"{raised(words)}."


def figure_sentence(noun: str, verb: str, amount: str, date: str, speaker: str) -> str:
    """Return the sentence of a figure, such as "X put trade in 2018 at US$450 million." """
    when = f" {date}" if date else ""
    if verb == "at" and speaker:
        return f"{speaker} put {noun}{when} at {amount}."
    if verb == "at":
        return f"{raised(noun)} came to {amount}{when}."
    told = f"{noun} {verb} {amount}{when}"
    return f"{speaker} said that {told}." if speaker else f"{raised(told)}."


def title_of(sentence: str, speaker: str, short: str, has_figure: bool) -> str:
    """Return a headline out of a sentence: with the surname of its speaker, and not too long."""
    words = sentence.rstrip(".")
    if speaker:
        words = words.replace(f"{speaker} said that", f"{short} said that", 1)
        words = words.replace(f"{speaker} put", f"{short} put", 1)
    while len(words) > (_LONGEST_WITH_FIGURE if has_figure else _LONGEST_TITLE):
        cuts = [m.start() for m in _CUTS.finditer(words) if m.start() > 45]
        last = cuts[-1] if cuts else words.rfind(" ", 0, _LONGEST_TITLE)
        if last >= len(words) or last < 20:
            break
        words = words[:last].rstrip(" ,")
    while (tail := words.rsplit(" ", 1))[-1].lower() in LOOSE and len(tail) > 1:
        words = tail[0].rstrip(" ,")
    return words


def lead_of(words: str) -> int:
    """Return the length of what leads up to a claim, such as "Meanwhile, "."""
    found = _LEADS.match(words)
    return found.end() if found else 0


def lowered(words: str) -> str:
    """Return words with a small letter, where a common word begins them."""
    first = words.split(" ", 1)[0]
    is_common = first.lower() in COMMON or (
        first[:1].isupper() and first[1:].islower() and first.lower().endswith(_ENDS)
    )
    return words[:1].lower() + words[1:] if is_common else words


_ENDS = ("tion", "tions", "ment", "ments", "ing", "ity", "ies", "ral", "ness")


def raised(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]
