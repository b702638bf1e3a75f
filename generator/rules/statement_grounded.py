"""`statement-grounded`: a statement has no number, year or name that its evidence does not have.

A statement can so not quietly say more than what proves it. What counts as ground is what the fact
says in its other fields (values, dates, actors, places), what its evidence quotes and says, who
published it, the two parties, and, for our own arithmetic, the ground of the facts it rests on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Severity
from generator.link import Briefing
from generator.records import Fact, Value
from generator.wording import Wording

_NUMBER = re.compile(r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)[\"'“‘«(\[]*$")
_STEM = 4
"""Names that begin alike for as many letters are taken for forms of one name."""

_NOUNS_CAPITALISED = ("de", "lb")


def statement_grounded(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report numbers and names in a statement that occur neither in its fields nor in its evidence."""
    if not briefing.is_whole:
        return
    wording = Wording(briefing.record.language)
    for fact in briefing.facts.values():
        ground = "\n".join(_ground(briefing, wording, fact))
        missing = [*_numbers_missing(fact.statement, ground)]
        if wording.language.partition("-")[0] not in _NOUNS_CAPITALISED:
            missing += _names_missing(fact.statement, ground)
        for word in dict.fromkeys(missing):
            message = f'"{word}" is in the statement, and in none of its fields and evidence'
            hint = "say only what the evidence says, or add the evidence for it"
            position = fact.at("statement")
            yield Diagnostic("statement-grounded", position, message, hint, Severity.WARNING)


def _ground(briefing: Briefing, wording: Wording, fact: Fact, depth: int = 0) -> Iterator[str]:
    yield from (wording.country(code) for code in briefing.record.parties)
    if fact.date:
        yield f"{fact.date.text} {wording.date(fact.date)}"
    yield from _of_values(briefing, wording, fact.values)
    named = [*fact.actors, *fact.places, *([fact.stated_by] if fact.stated_by else [])]
    for evidence in fact.evidence:
        yield f"{evidence.quote or ''} {evidence.says or ''}"
        yield from _of_values(briefing, wording, evidence.values)
        if source := briefing.sources.get(evidence.source):
            yield source.publisher
            named.append(evidence.origin or source.origin)
    for identifier in named:
        actor = briefing.actors[identifier]
        yield from (actor.name, *(n.name for n in actor.other_names))
        if actor.country:
            yield wording.country(actor.country)
    if fact.derived:
        yield fact.derived.working
        for identifier in fact.derived.from_ if depth == 0 else ():
            basis = briefing.facts[identifier]
            yield basis.statement
            yield from _ground(briefing, wording, basis, depth + 1)


def _of_values(briefing: Briefing, wording: Wording, values: Iterable[Value]) -> Iterator[str]:
    for value in values:
        indicator = briefing.indicators[value.indicator]
        yield f"{indicator.title} {wording.value(value, indicator)}"
        if value.period:
            yield f"{value.period.text} {wording.date(value.period)}"


def _numbers_missing(statement: str, ground: str) -> Iterator[str]:
    known = {reading for number in _NUMBER.findall(ground) for reading in _readings(number)}
    for number in _NUMBER.findall(statement):
        if not _readings(number) & known:
            yield number


def _readings(number: str) -> set[str]:
    """Read a number with its last separator as a decimal point, and as one of thousands."""
    digits = re.sub(r"\D", "", number)
    head, separator, tail = re.sub(r"[^\d.,]", "", number).replace(",", ".").rpartition(".")
    readings = {digits.lstrip("0") or "0"}
    if separator:
        whole = head.replace(".", "").lstrip("0") or "0"
        readings.add(f"{whole}.{tail.rstrip('0')}".rstrip("."))
    return readings


def _names_missing(statement: str, ground: str) -> Iterator[str]:
    known = {_folded(word) for word in _WORD.findall(ground)}
    known |= {part for word in known for part in re.split(r"[-'’]", word)}
    stems = {word[:_STEM] for word in known if len(word) >= _STEM}
    for found in _WORD.finditer(statement):
        word = re.sub(r"['’]s?$", "", found.group())
        if not word[0].isupper() or len(word) < 2:
            continue
        if _SENTENCE_START.search(statement[: found.start()]):
            continue
        for part in re.split(r"[-'’]", word):
            folded = _folded(part)
            if part[:1].isupper() and folded not in known and folded[:_STEM] not in stems:
                yield word
                break


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
