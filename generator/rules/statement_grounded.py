"""`statement-grounded`: a statement has no number, year or name that its evidence does not have.

A statement can so not quietly say more than what proves it. What counts as ground is what the fact
says in its other fields (values, dates, actors, places), what its evidence quotes and says, the
bibliography of its sources, the two parties, and, for our own inference, the ground of the facts it
rests on. A sentence of the bottom line may also say what its facts state.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Position, Severity
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
    for number, sentence in enumerate(briefing.record.bottom_line):
        facts = [briefing.facts[identifier] for identifier in sentence.facts]
        ground = [part for fact in facts for part in _ground(briefing, wording, fact)]
        ground += [fact.statement for fact in facts]
        position = briefing.record.at("bottom_line", number, "text")
        yield from _missing(sentence.text, ground, wording, position)
    for fact in briefing.facts.values():
        ground = [*_ground(briefing, wording, fact)]
        yield from _missing(fact.statement, ground, wording, fact.at("statement"))


def _missing(
    sentence: str, ground: list[str], wording: Wording, position: Position
) -> Iterator[Diagnostic]:
    known = "\n".join(ground)
    missing = [*_numbers_missing(sentence, known)]
    if wording.language.partition("-")[0] not in _NOUNS_CAPITALISED:
        missing += _names_missing(sentence, known)
    for word in dict.fromkeys(missing):
        message = f'"{word}" is in the statement, and in none of its fields and evidence'
        hint = "say only what the evidence says, or add the evidence for it"
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
            yield f"{source.publisher} {source.title or ''}"
            if source.issued:
                yield f"{source.issued.text} {wording.date(source.issued)}"
            named += filter(None, (source.origin, evidence.origin))
    for identifier in named:
        actor = briefing.actors[identifier]
        yield from (actor.name, *(n.name for n in actor.other_names))
        yield from (sentence.statement for sentence in actor.profile)
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
