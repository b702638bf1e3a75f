"""What is told behind "with" at the end of a clause, as claims of their own: ", with lamps making up 4 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.forms import finite_of
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.tail import Tail
from generator.drafting.grammar.verbs import finite_verbs

_WITH = re.compile(r",\swith\s(?P<subject>[^,;]{3,70}?)\s(?P<verb>[a-z]{2,}ing)\s")
_WITH_TO = re.compile(
    r",\swith\s(?P<subject>[^,;]{3,70}?)\s(?=to be (?:[a-z]+ed|built|sent|made|held|paid|sold|bought)\b)"
)
"""What is to be done with something besides: ", with 20 lamps to be sent by May"."""

_BEFORE = re.compile(r",?\sbefore\s(?P<verb>[a-z]{3,}ing)\s(?!of\b)")
"""What somebody did after what is told of them: ", before flying on to Vila"."""

_OPEN_END = re.compile(r"\b(?:about|on|for|in|of|to|by|from|at|over|into|against|and|or)$")


_PAST_TIME = re.compile(r"\b(?:last (?:year|month|week)|ago|in (?:1[89]|20)\d\d)\b")


def main_of(verb: str, rest: str) -> str:
    """Return the verb whose time a participle has: one of the past where its words tell a time of the past."""
    return "was" if _PAST_TIME.search(rest) else verb


def with_in(text: str) -> Iterator[Tail]:
    """Yield what stands behind "with", and does something or is to be done."""
    yield from _with(text)
    yield from _with_to(text)


def _with(text: str) -> Iterator[Tail]:
    verbs = finite_verbs(text)
    for found in _WITH.finditer(text):
        if (
            _OPEN_END.search(found["subject"])
            or finite_verbs(f"{found['subject']} .")
            or found["subject"].split()[0] in ("a", "an")
        ):
            continue
        main = main_of(verbs[0].word, text[found.end() :])
        told = finite_of(found["verb"], main, found["subject"])
        start = found.start("subject")
        lead = f"{found['subject']} {told} " if told else "with "
        yield Tail(found.start(), start, found.end() if told else start, lead)


def _with_to(text: str) -> Iterator[Tail]:
    for found in _WITH_TO.finditer(text):
        be = "are" if is_many(found["subject"]) else "is"
        yield Tail(found.start(), found.start("subject"), found.end(), f"{found['subject']} {be} ")


def before_in(text: str, subject: str) -> Iterator[Tail]:
    """Yield what the subject of a clause did next, behind "before"."""
    verb = next(iter(finite_verbs(text)), None)
    if verb is None or not subject or "," in subject:
        return
    for found in _BEFORE.finditer(text):
        if told := finite_of(found["verb"], verb.word, subject):
            yield Tail(found.start(), found.start("verb"), found.end(), f"{subject} {told} ")
