"""Occasions: where and when somebody said what a sentence tells, as a claim of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.drafting.claim import Claim
from generator.drafting.grammar.forms import finite_of
from generator.drafting.grammar.sentences import Sentence
from generator.drafting.voices.said import Said
from generator.drafting.voices.said_words import SAYS
from generator.drafting.when.time_reader import When
from generator.drafting.when.times import times_in

_OCCASION = re.compile(
    r"\b(?:at|during|on the sidelines of)\s+(?:an?|the|his|her|their|its)\s+(?:[\w’'-]+ ){0,4}?"
    r"(?:meeting|conference|reception|forum|summit|briefing|ceremony|session|hearing|rally|dinner|visit|talks|interview|speech)\b(?:[^,.;:“”\"]|(?<=\b[JS]r)\.|(?<=\bDr)\.)*"
)
_TOLD = re.compile(r"\s[A-Z]|\b(?:yesterday|today)\b")
"""What makes an occasion more than a word: a name, or a day."""

_VERB = re.compile(rf"\b(?:{SAYS['en']})\s+(?P<where>(?=\S)[^,;:“”\"]*)")
_TO = re.compile(
    r"(?:(?:a|the) )?(?:[\w-]+ ){0,2}(?:reporters|journalists|parliament|lawmakers|delegates|media|conference|Reuters|AFP|AP|agency|newspaper)\b"
)
"""Those to whom somebody speaks."""

_STATEMENT = re.compile(r"in an? (?P<what>(?:[\w-]+ ){0,2}(?:statement|press release))\b")
_NAME = re.compile(r"\s[A-Z](?![a-z]+day\b)")
"""What makes it worth telling that somebody spoke: a name of where or to whom."""

_LED = re.compile(r"(?:in|at|on|during|to|after|before|by|from|outside)\b", re.IGNORECASE)
_MOST = 12
"""Words of the longest phrase that tells where and when something was said."""

_DAY = len("2018-11-30")


def occasions_in(
    sentence: Sentence, said: Said, name: str, language: str, issued: date | None
) -> Iterator[Claim]:
    """Yield the claim that somebody of a name spoke where and when a sentence says, if it says that."""
    if said.planned:
        return
    text = sentence.text
    for found in _OCCASION.finditer(text):
        start, end = found.start(), found.start() + len(found.group().rstrip())
        is_said = start < said.end and end > said.start
        if is_said or not _TOLD.search(found.group()) or re.search(r"\bthat\b", found.group()):
            continue
        told = found.group().rstrip()
        when = next(iter(times_in(told, language, issued)), None)
        yield _claim(sentence, start, end, f"{name} spoke {told}", when)
        return
    if said.speaker:
        yield from _while_doing(sentence, said, name, language, issued)
        yield from _told_of(sentence, said, name, language, issued)
        yield from _when_said(sentence, said, name, language, issued)


_WHILE = re.compile(
    r"\bwhile (?P<verb>(?:inaugurating|opening|launching|visiting|signing|attending|addressing|receiving|chairing)) (?P<rest>[^,“”\"]{8,120}?)(?= (?:whose|which|that)\b|[.,]|$)"
)
"""What somebody did while they spoke: "said on Friday while opening the mill"."""


def _while_doing(
    sentence: Sentence, said: Said, name: str, language: str, issued: date | None
) -> Iterator[Claim]:
    """Yield what somebody did while they said something, with the day on which they spoke."""
    first = said.speaker_at[0]
    found = _WHILE.search(sentence.text, first) if first >= said.end else None
    done = finite_of(found["verb"], "was", name) if found else ""
    if found is None or not done:
        return
    days = times_in(sentence.text[first : found.end()], language, issued)
    day = next((t for t in days if len(t.edtf) == _DAY), None)
    if day:
        when = When(0, 0, day.edtf, day.resolved or day.edtf)
        words = f"{name} {done} {found['rest']}"
        claim = _claim(sentence, found.start("verb"), found.end(), words, when)
        yield replace(claim, is_inside=False)


_WHO = re.compile(
    r", who (?P<told>(?:is|was|has|had|will|witnessed|attended|inaugurated|signed|arrived|began|begins|took|became|visited|left|heads|headed|leads|led)\b[^,“”\"]{8,120}),"
)
"""What is told of whoever speaks, between commas behind their name."""


def _told_of(
    sentence: Sentence, said: Said, name: str, language: str, issued: date | None
) -> Iterator[Claim]:
    """Yield what is told of who speaks between commas, where it has a time."""
    first, last = said.speaker_at
    for found in _WHO.finditer(f"{sentence.text[first:last]},"):
        start, end = first + found.start("told"), first + found.end("told")
        when = next(iter(times_in(found["told"], language, issued)), None)
        if when:
            yield _claim(sentence, start, end, f"{name} {found['told']}", when)


def _when_said(
    sentence: Sentence, said: Said, name: str, language: str, issued: date | None
) -> Iterator[Claim]:
    """Yield the claim that somebody spoke on a day that stands behind the verb of saying."""
    first = said.speaker_at[0]
    last = said.start if first < said.start else len(sentence.text)
    region = sentence.text[first:last]
    for verb in _VERB.finditer(region):
        days = [t for t in times_in(verb["where"], language, issued) if len(t.edtf) == _DAY]
        if verb["where"].startswith("by "):
            continue
        told = re.sub(r"\s+that$", "", verb["where"][: days[0].end].strip()) if days else ""
        if not told or len(told.split()) > _MOST or re.search(r"\bthat\b", told):
            continue
        lead = "made" if _STATEMENT.match(told) else "spoke"
        words = _STATEMENT.sub(r"a \g<what>", told)
        if lead == "spoke" and not _NAME.search(f" {verb['where'][: days[0].start]}"):
            continue
        if lead == "spoke" and not _LED.match(words) and days[0].start:
            if not _TO.match(words):
                continue
            words = f"to {words}"
        end = first + verb.start("where") + days[0].end
        when = replace(days[0], start=end - first - (days[0].end - days[0].start), end=end - first)
        yield _claim(sentence, first, end, f"{name} {lead} {words}", when)
        return


def _claim(sentence: Sentence, start: int, end: int, words: str, when: When | None) -> Claim:
    return Claim(sentence, start, end, words, "", "", "said", (), when, when is not None, False)
