"""The frame of an article: lines among its paragraphs that the page has put there, and nobody wrote for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.core.reading.surroundings import INVITATION, LINK_LABEL, PRAISE_OF_ITSELF

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:gmt|utc|[a-z]{2,4}t)(?: ?[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
_STAMP = re.compile(
    rf"(?:(?:published|updated|posted|last (?:updated|modified)|modified|created|date)(?: on| at)?:? ?)?{_DAY}(?:,? ?(?:\||pipe|at|[-–—·•,])? ?{_TIME})?(?: ?(?:\||pipe) ?.{{0,40}})?",
    re.IGNORECASE,
)
"""When a page was published, as a line of its own; "pipe" is how some read out the sign between day and hour."""

_ADVERTISED = re.compile(
    r"(?:sponsored|promoted|advertisement|advertorial|paid (?:content|post|partnership)|publicité|anzeige|реклама)(?: (?:content|post|by .{1,40}))?(?:\s*[:–—-]\s.{0,300})?[.:]?|"
    r"(?:article|story) continues (?:after|below) (?:this |the )?ad(?:vertisement)?.{0,20}",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:(?:share|tweet|e-?mail|print|save|copy link|facebook|twitter|x|whats ?app|linked ?in|pinterest|telegram|reddit|messenger|viber|"
    r"flipboard|pocket|comments?|\d{1,6}(?: (?:shares?|comments?|views?))?|this|article|on|via|link|follow us|like)\W*){2,}",
    re.IGNORECASE,
)
_INVITED = re.compile(rf"{INVITATION}.{{0,300}}|{PRAISE_OF_ITSELF}", re.IGNORECASE)
_OFFERED = re.compile(
    r".{0,200}(?:\byour capital is at risk\b|\b(?:t&cs|terms(?: and conditions)?) apply\b|\bpast performance is (?:not|no)\b).{0,200}|"
    r"(?:fly|book|buy|shop|save|win|order|switch|open) (?:to |your |an? |with |now|up to ).{0,120}\b(?:from|for only|for just|now|today|off)\b.{0,120}\d.{0,120}",
    re.IGNORECASE,
)
"""What an advertiser offers, without a word that it is an advertisement."""

_LINKED = re.compile(rf"(?:{LINK_LABEL})\s*\S.{{0,250}}", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['\"”’]?$")
_DISCLAIMED = re.compile(r"(?:legal )?(?:disclaimer|notice)\s*[:.]?", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"(?:legal )?disclaimer\s*[:–—-]|.*\b(?:without warranty|as is\b.{0,40}warrant|(?:do|does) not (?:accept|assume|take) any (?:responsibility|liability)|"
    r"(?:views|opinions) expressed (?:in this|here|by the).{0,160}(?:do not|are (?:those|the author)))",
    re.IGNORECASE,
)
_LONGEST_OFFER = 160
_LONGEST = 900
"""Characters of the longest line that is taken for one of the frame."""


def without_frame(lines: Sequence[str]) -> tuple[list[str], Counter[str]]:
    """Return the lines of a text that are of the article, and how many of the others there were, by what they are."""
    kept: list[str] = []
    cut: Counter[str] = Counter()
    is_in_disclaimer = False
    for line in lines:
        plain = " ".join(line.split())
        name = _name_of(plain) if plain and len(plain) <= _LONGEST else ""
        is_heading = bool(_DISCLAIMED.fullmatch(plain))
        if name == "disclaimer" and is_in_disclaimer:
            is_in_disclaimer = False
            continue
        is_in_disclaimer = is_heading or (is_in_disclaimer and not plain)
        if name:
            cut[name] += 1
        else:
            kept.append(line)
    return kept, cut


def _name_of(line: str) -> str:
    """Return what of the frame a line is; "" if it is of the article."""
    if _STAMP.fullmatch(line):
        return "time of publication"
    if _ADVERTISED.fullmatch(line):
        return "advertisement"
    if _OFFERED.fullmatch(line) and len(line) <= _LONGEST_OFFER:
        return "advertisement"
    if _INVITED.fullmatch(line):
        return "invitation to subscribe"
    if _SHARED.fullmatch(line):
        return "share bar"
    if _DISCLAIMED.fullmatch(line) or _DISCLAIMER.match(line):
        return "disclaimer"
    if _LINKED.fullmatch(line) and not _SENTENCE_END.search(line):
        return "link to another article"
    return ""
