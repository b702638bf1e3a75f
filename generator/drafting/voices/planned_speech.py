"""Planned speech: what a text says that somebody is to say, before it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPEECH = re.compile(
    r"\s*(?:[^,“\"]{2,60}, )?(?P<who>[^,“\"]{2,100}?) (?:(?:will|shall)|(?P<be>is|are) (?:also )?"
    r"(?:expected to|due to|scheduled to|set to|to))(?: also| further| once again| again)? "
    r"(?P<verb>highlight|stress|underline|underscore|reiterate|emphasi[sz]e|reaffirm|say|state|note|argue|declare|warn|"
    r"point out)\b(?P<that> that)?\s+"
)
_QUOTED = re.compile(r"[“«„\"](?P<said>[^”»“\"]+?)[,.!?]?[”»“\"]")
_SAYING = re.compile(r"\b(?:saying|noting|adding)(?: that)? $")
_LEAST = 4
"""Words that a quotation has which is a claim of its own, not a word that somebody chose."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What somebody is to say: the place of who, the places of what, and by which verb a statement tells it."""

    who: tuple[int, int]
    parts: tuple[tuple[int, int], ...]
    verb: str


def planned_in(text: str) -> Planned | None:
    """Return what an English sentence says that somebody is to say: each quotation apart."""
    found = _SPEECH.match(text)
    if found is None:
        return None
    be = "were" if found["be"] == "are" else "was"
    quoted = [m for m in _QUOTED.finditer(text, found.end()) if len(m["said"].split()) >= _LEAST]
    parts = tuple(m.span("said") for m in quoted)
    is_direct = bool(quoted) and quoted[0].start() == found.end()
    if is_direct or (quoted and _SAYING.search(text[: quoted[0].start()])):
        verb = found["verb"] if is_direct else "say"
        return Planned(found.span("who"), parts, f"{be} to {verb}")
    end = len(text.rstrip(" ."))
    if found["that"] and end > found.end():
        return Planned(found.span("who"), ((found.end(), end),), f"{be} to {found['verb']}")
    return None
