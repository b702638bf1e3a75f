"""Counted: the words behind a number for what it counts."""

from __future__ import annotations

import re

from generator.core.language_tags import primary
from generator.drafting.grammar.verbs import finite_verbs, is_adverb

_STOP = re.compile(
    r"(?:\b(?:and (?:the|an?|its|their|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|dozens)|"
    r"an? (?:year|month|week|day)|were|was|are|is|have|has|had|will|would|can|in|at|on|from|to|by|for|with|annually|than|which|that|who|"
    r"per|during|since|between|as|after|including|through|under|via|this|last|worth|within|over|across|so|already|"
    r"each|every|earlier|later)\b|[,.;:(){}\"”–—])"
)


_DOING = re.compile(
    r"(?:(?<=s )|(?<=ese ))(?:study|work|live|stay|reside|train|serve|operate|visit|travel|attend|come|go|do)\b"
)
"""Verbs of many behind what is counted."""

_MORE = re.compile(r"^(?:(?:plus|or so|or more|odd|further|other|more|additional)\s)+(?=[a-z])")
"""What stands between a number and what it counts."""


_TYPE = re.compile(r"^\d+-\d+\s+(?=[A-Z])")
"""The number of a type, which would make one with that before it: "30 787-9 jets"."""

_OF_THESE = re.compile(
    r"^\s+of (?:(?:the|its|their|his|her|these|those)(?: [a-z]+['’]s)?|[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*\s?['’]s?)"
    r"(?=\s+(?:\d+-\d+\s+)?[^\W\d_]{3,})"
)
"""What stands between a number and those of which it counts some: "30 of the planes"."""


def of_these(after: str) -> str:
    """Return the words after a number from what it counts on: " planes" of " of the planes"."""
    return _OF_THESE.sub("", after)


def counted_in(after: str, language: str) -> str:
    """Return the words after a number that tell what it counts."""
    plain = _TYPE.sub("", _MORE.sub("", of_these(after).lstrip()))
    if re.match(r"(?:the|this|that|last|next|previous|a|an)\b", plain):
        return ""
    if primary(language) != "en":
        found = re.match(r"[^\W\d_]+(?: [^\W\d_]+)?", plain)
        return found.group() if found else ""
    stop = _STOP.search(plain)
    ends = [stop.start() if stop else len(plain)]
    ends += [found.start() for found in [_DOING.search(plain)] if found]
    verbs = finite_verbs(plain)
    for place, verb in enumerate(verbs):
        is_adjective = verb.word.endswith("ed") and re.search(
            r"\b(?:and|or)\s+$", plain[: verb.start]
        )
        if not (is_adjective and verbs[place + 1 :]):
            ends.append(verb.start)
            break
    words = plain[: min(ends)].split()[:6]
    doing = (
        n for n, w in enumerate(words) if n and w.endswith("ing") and words[n - 1].endswith("s")
    )
    words = words[: next(doing, len(words))]
    while words and (is_adverb(words[-1].casefold()) or words[-1] in ("and", "or")):
        words.pop()
    while words and words[-1] in ("a", "an", "the", "of", "per"):
        words.pop()
    return " ".join(words)
