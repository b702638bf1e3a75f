"""Said parts: the ranges of a sentence that say something, of whoever speaks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.sentences import Sentence
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.voices.said import Said
from generator.drafting.voices.said_words import SAYING, TOLD_TOO

_ADDING = re.compile(
    rf"(?:[,.]\s+(?:and |while )?(?:also )?|\s+and )(?P<verb>{SAYING})(?: also)?(?P<that> that\s+|:\s*(?=[“\"])|\s+(?=\S+ \S))"
)
_AS_DONE = re.compile(
    rf"\s+(?:as|while) (?:he|she|they) (?:also )?(?P<verb>{TOLD_TOO})(?P<that> that\s+|\s+(?=\S+ \S))"
)
"""What whoever says something does at the same time: "…, warns X as she urged …"."""

_REPORTS = (
    r"added|mentioned|noted|indicated|stressed|stated|explained|emphasi[sz]ed|underlined|underscored|pointed out|recalled|observed|"
    r"reiterated|affirmed|claimed|insisted|maintained|argued|warned|announced|confirmed|revealed|disclosed|remarked|said"
)
"""Verbs with which whoever says something goes on to say more."""

_TOO = re.compile(
    rf",\s(?:and|but) (?:also |then )?(?P<verb>{TOLD_TOO})\s(?!by\b)|,?\sand (?:also |then )?(?P<that>(?:{_REPORTS}) )?that,?\s(?!(?:of|was|is|were|are|time|day|year)\b)"
)
"""What whoever says something does besides: "said that …, and warned of …"."""

_SAID_TOO = re.compile(
    rf"[,.]?[”\"],?\s+and (?:also |then )?(?:{_REPORTS}) (?:that )?(?=\S+ \S+ \S)"
)
"""With what whoever is quoted goes on to say more: "said “we are ready” and added that"."""

_STATED = re.compile(
    r"(?:adding|noting|stressing|saying|stating|recalling|emphasi[sz]ing|highlighting|underlining|underscoring|warning|arguing|"
    r"claiming|insisting|confirming|announcing)"
)
"""Participles behind which "that" stands before what is said."""


_THEN = re.compile(
    rf"\sand (?:also |then )?(?P<verb>(?:{TOLD_TOO})|was (?:also )?(?:hopeful|confident|optimistic|convinced|sure))\s(?!by\b)"
)


def _now_too(text: str, said: Said) -> re.Match[str] | None:
    """Return where whoever says how something is does something besides: "says that X is Y and warned of Z"."""
    found = _THEN.search(text, said.start, said.end)
    verbs = finite_verbs(text[said.start : found.start()]) if found else ()
    is_now = bool(verbs) and verbs[-1].word in ("is", "are", "will", "would", "has", "have")
    return found if is_now else None


def done_before(text: str, said: Said) -> tuple[int, int] | None:
    """Return the range in which whoever says something is told to have done something: "X met Y and said that …"."""
    first = said.speaker_at[0]
    if not said.speaker or said.speaker_at[1] > said.start or said.planned:
        return None
    found = re.match(
        r"(?P<did>.+?)(?:,? and(?: also| later| then)?|(?<=,))[ ,]*$",
        text[first : said.speaker_at[1]],
    )
    verbs = finite_verbs(found["did"]) if found else ()
    is_told = found and verbs and len(found["did"][verbs[0].end :].split()) > 1
    return (first, first + len(found["did"])) if found and is_told else None


_GOES_ON = re.compile(r",\s(?:and|but) (?:that )?")
_TOLD_VERBS = frozenset(("would", "could", "should", "might", "had"))
"""Verbs of what somebody said, not of what whoever writes tells beside that."""


def _said_behind(text: str, said: Said) -> tuple[int, int] | None:
    """Return the range of what somebody goes on to say behind the words that tell who it is: "…, he said, and …"."""
    if not said.speaker or said.speaker_at[0] < said.end or said.is_outlet:
        return None
    found = _GOES_ON.search(text, said.speaker_at[1])
    end = len(text.rstrip(' .”"'))
    verbs = finite_verbs(text[found.end() : end]) if found else ()
    if found is None or not verbs or verbs[0].start < len("it "):
        return None
    is_told = "that" in found.group() or (verbs[0].word in _TOLD_VERBS and not said.is_quoted)
    return (found.end(), end) if is_told else None


def parts_of(sentence: Sentence, said: Said) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a sentence that say something: of "…, he said, adding that …" two."""
    if said.planned:
        yield from said.planned
        return
    is_before = said.speaker and said.speaker_at[1] <= said.start
    if more := _said_behind(sentence.text, said):
        yield said.start, said.end
        yield more
        return
    goes_on = _SAID_TOO.match(sentence.text, said.end) if is_before and said.is_quoted else None
    if goes_on:
        yield said.start, said.end
        yield goes_on.end(), len(sentence.text.rstrip(' .”"'))
        return
    too = _TOO.search(sentence.text, said.start, said.end) if is_before else None
    if too is None and is_before:
        too = _now_too(sentence.text, said)
    if too:
        yield said.start, too.start()
        yield (too.start("verb") if too["verb"] else too.end()), said.end
        return
    adding = None
    if said.speaker:
        adding = _ADDING.search(sentence.text, said.start) or _AS_DONE.search(
            sentence.text, said.start
        )
    is_stated = adding and adding["that"].strip() and _STATED.fullmatch(adding["verb"])
    begin = (adding.end() if is_stated else adding.start("verb")) if adding else 0
    if adding and adding.start() >= said.end:
        yield said.start, said.end
        yield begin, len(sentence.text.rstrip(' .”"'))
    elif adding and said.start < adding.start() < said.end:
        yield said.start, adding.start()
        yield begin, said.end
    else:
        yield said.start, said.end
