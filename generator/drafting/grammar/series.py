"""Series: several things that are to be done, or are spoken of, one behind another, as claims of their own.

"They agreed to sell lamps, open a mill and train makers" tells three plans; so does "talked about selling … and opening …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drafting.grammar.treaties import AGREEMENT
from generator.drafting.voices.said_words import SAYING

BARE = (
    r"organi[sz]e|develop|build|buy|sell|create|open|increase|expand|reduce|supply|deliver|export|import|invest|sign|make|take|set|"
    r"start|launch|strengthen|improve|promote|support|provide|give|hold|join|use|cut|raise|lift|bring|ensure|establish|produce|share|"
    r"explore|boost|help|allow|protect|review|propose|impose|ban|stop|introduce|implement|carry|continue|cooperate|work|discuss|"
    r"attract|simplify|facilitate|deepen|enhance|foster|advance|maintain|resolve|address|combat|fight|tackle|accelerate|speed|"
    r"exchange|restore|resume|upgrade|double|triple|diversify|encourage|intensify|consolidate|finali[sz]e|conclude|ratify|remove|"
    r"lower|abolish|host|convene|form|train|send|receive|transfer|moderni[sz]e|guarantee|respect|safeguard|defend|adopt|approve|"
    r"apply|solve|settle|seek|pursue|find|allocate|finance|fund|construct|complete|extend|prevent|avoid|eliminate|restrict|"
    r"coordinate|consult|monitor|identify|study|consider|examine|assess|learn|teach|upscale|push|create|generate|meet|visit|end|"
    r"repair|renovate|equip|install|connect|link|extradite|return|pay|cover|reopen|close|ease|relax|tighten|waive|grant|offer|correct|"
    r"rebuild|restart|relocate|purchase|acquire|release|deport|drop|withdraw|lodge|file|appeal|negotiate|recognise|recognize"
)
_NOUNS = (
    r"supply|export|import|support|use|cut|share|help|ban|stop|work|set|exchange|form|transfer|study|fund|finance|train|fight|"
    r"host|visit|end|speed|push|respect|review|start|address|repair|link|return|pay|cover|grant|offer|purchase|release|drop|file|appeal"
)
_OBJECT = r"(?:the|an?|its|their|his|her|our|more|all|both|new|two|up|on|for|with|each|any|bilateral|mutual)\b"
_TO = re.compile(
    rf"\b(?:to|will|would|could|should|may|might|can|must)\s+(?:(?:also|further|jointly|[a-z]+ly)\s+)?(?P<verb>{BARE})\b|"
    rf"\b(?:see|let|make|help)\s+(?:[\w’']+\s+){{1,4}}?(?P<other>{BARE})\b"
)
_NEXT = re.compile(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:also|to|further|jointly|then|thereby)\s+){{0,2}}(?P<verb>(?:{_NOUNS})(?=\s+{_OBJECT})|(?!(?:{_NOUNS})\b)(?:{BARE}))\s(?!of\b|and\b|or\b|in\b)"
)
_DOING = re.compile(
    r"\b(?:on|for|in|of|to|at|by|about|as|towards|from|with)\s+(?P<verb>(?!during|including|according|being|meeting|building|training|funding|housing|shipping)[a-z]{3,}ing)\s(?!and\b|or\b|of\b|in\b)"
)
_NEXT_DOING = re.compile(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:also|further|jointly)\s+)?(?P<verb>(?!(?:{SAYING})\b)(?!during|including|according|being|clothing|building|training|funding|housing|shipping|engineering|manufacturing|farming|mining|fishing|banking|processing)[a-z]{{3,}}ing)\s(?!and\b|or\b|of\b)"
)
_LEAST = 3
"""Words of each of a series, at least."""

_LISTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<kind>(?:[a-z-]+ ){0,2}?)(?P<what>agreements|memorand(?:a|ums) of understanding|memorand(?:a|ums)|protocols|documents|accords|treaties|contracts|deals|MoUs)\s?(?:[-–—:,]|\()\s?(?P<on>on|for|about)\s"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One of a series: its place in the words, and all of its words, with what it shares with the others."""

    start: int
    end: int
    words: str


def series_in(words: str) -> tuple[Part, ...]:
    """Return the parts of a series in words, the first with all that stands before it; none where there is no series."""
    return tuple(_documents(words)) or _of(words, _TO, _NEXT) or _of(words, _DOING, _NEXT_DOING)


def _of(words: str, begins: re.Pattern[str], goes_on: re.Pattern[str]) -> tuple[Part, ...]:
    firsts = [*begins.finditer(words)]
    following = [*goes_on.finditer(words, firsts[0].end())] if firsts else []
    following = [f for f in following if not _is_quoted(words[: f.start()])]
    if not following:
        return ()
    first = (
        next(f for f in reversed(firsts) if f.end() <= following[0].start())
        if any(f.end() <= following[0].start() for f in firsts)
        else None
    )
    if first is None:
        return ()
    group = "other" if first.groupdict().get("other") else "verb"
    if not any(" and " in f" {f.group()}" for f in following):
        return ()
    begin = first.start(group)
    starts = [begin, *(f.start("verb") for f in following)]
    ends = [*(f.start() for f in following), len(words)]
    if any(len(words[s:e].split()) < _LEAST for s, e in zip(starts, ends, strict=True)):
        return ()
    parts = [Part(0, ends[0], words[: ends[0]])]
    for start, end in zip(starts[1:], ends[1:], strict=True):
        parts.append(Part(start, end, f"{words[:begin]}{words[start:end]}"))
    return tuple(parts)


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open behind some words."""
    return len(re.findall("[“«]", before)) > len(re.findall("[”»]", before))


def _documents(words: str) -> Iterator[Part]:
    """Yield the documents that words list: "signed two agreements - on lamps, and on wicks"."""
    found = _LISTED.search(words)
    if found is None or not AGREEMENT.search(found["what"]):
        return
    cuts = [*re.finditer(rf"(?:,\s(?:and\s)?|\sand\s)(?={found['on']}\s)", words[found.end() :])]
    if not cuts:
        return
    one = re.sub(r"^memoranda?s?", "memorandum", found["what"])
    one = one.replace("treaties", "treaty") if one.endswith("treaties") else re.sub(r"s$", "", one)
    kind = found["kind"]
    article = "an" if (kind or one)[0].lower() in "aeiou" else "a"
    head = f"{words[: found.start()]}{article} {kind}{one} "
    at = found.start("on")
    starts = [at, *(found.end() + c.end() for c in cuts)]
    ends = [*(found.end() + c.start() for c in cuts), len(words)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        yield Part(start if number else 0, end, f"{head}{words[start:end]}")
