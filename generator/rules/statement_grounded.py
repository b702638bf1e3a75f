"""`statement-grounded`: every number, year and name in a statement occurs in its evidence.

So a statement cannot quietly claim more than is proved. The *ground* of a fact is the text that may
support its statement: its other fields (values, date, actors, places), the quotes and paraphrases
of its evidence, the bibliography of its sources, the two parties and, for a derived fact, the
ground of the facts it is derived from. A sentence of the bottom line is also grounded in the
statements of its facts.

The publication dates of sources and the profiles of actors (*around*) support a day or a month ("in
May 2019"), but not a bare year ("in 2019"): a report of May 2019 on the trade of 2018 says nothing
of the trade of 2019.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Position, Severity
from generator.core.quantities import in_digits, quantities
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.core.text_diff import begins_sentence
from generator.facts.wording import Wording
from generator.records import Actor, Fact, Value
from generator.rules.rule import checks

RULE = RuleInfo(
    "statement-grounded",
    "A statement has no number, year or name that its fields and evidence do not have.",
    "A statement must not quietly say more than what proves it.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns doubled.",
        "statement: The trade in lanterns doubled in 2019.",
    ),
    ALWAYS_WARNS,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_DAY = re.compile(r"(?<![\d.,])\d{1,2}\.? [^\W\d_]+(?: \d{4}(?!\d))?")
_YEAR = re.compile(r"(?:(?<![^\W\d_])([^\W\d_]+\.?) )?(?<![\d.,])(\d{4})(?![\d.,]*\d)")
_STEM = 4
"""Number of leading letters that two forms of a name must share."""

_NOUNS_CAPITALISED = ("de", "lb")


@checks(RULE)
def statement_grounded(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report numbers, dates and names in a statement that its ground lacks."""
    if not briefing.is_whole:
        return
    wording = Wording(briefing.record.language)
    for number, sentence in enumerate(briefing.record.bottom_line):
        facts = [briefing.facts[identifier] for identifier in sentence.facts]
        ground = [part for fact in facts for part in _ground(briefing, wording, fact)]
        ground += [fact.statement for fact in facts]
        around = [day for fact in facts for day in _around(briefing, wording, fact)]
        position = briefing.record.at("bottom_line", number, "text")
        yield from _missing(sentence.text, ground, around, wording, position)
    for fact in briefing.facts.values():
        ground = [*_ground(briefing, wording, fact)]
        around = [*_around(briefing, wording, fact)]
        yield from _missing(fact.statement, ground, around, wording, fact.at("statement"))


def _missing(
    sentence: str, ground: list[str], around: list[str], wording: Wording, position: Position
) -> Iterator[Diagnostic]:
    known = "\n".join([*ground, *around])
    missing = [*_numbers_missing(sentence, known)]
    if not missing:
        missing += _days_missing(sentence, known)
        missing += _years_missing(sentence, "\n".join(ground), "\n".join(around))
    if wording.language.partition("-")[0] not in _NOUNS_CAPITALISED:
        missing += _names_missing(sentence, known)
    for word in dict.fromkeys(missing):
        message = f'"{word}" is in the statement, and in none of its fields and evidence'
        hint = "say only what the evidence says, or add the evidence for it"
        yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)


def _ground(briefing: Briefing, wording: Wording, fact: Fact, depth: int = 0) -> Iterator[str]:
    yield from (wording.country(code) for code in briefing.record.parties)
    if fact.date:
        yield wording.date(fact.date)
    yield from _of_values(briefing, wording, fact.values)
    for evidence in fact.evidence:
        yield f"{evidence.quote or ''} {evidence.says or ''}"
        yield from _of_values(briefing, wording, evidence.values)
        if source := briefing.sources.get(evidence.source):
            yield f"{source.publisher} {source.title or ''}"
    for actor in _actors(briefing, fact):
        yield from (actor.name, *(n.name for n in actor.other_names))
        if actor.country:
            yield wording.country(actor.country)
    if fact.derived:
        yield fact.derived.working
        for identifier in fact.derived.from_ if depth == 0 else ():
            basis = briefing.facts[identifier]
            yield basis.statement
            yield from _ground(briefing, wording, basis, depth + 1)


def _around(briefing: Briefing, wording: Wording, fact: Fact, depth: int = 0) -> Iterator[str]:
    for evidence in fact.evidence:
        source = briefing.sources.get(evidence.source)
        if source and source.issued:
            yield wording.date(source.issued)
    for actor in _actors(briefing, fact):
        yield from (sentence.statement for sentence in actor.profile)
    if fact.derived and depth == 0:
        for identifier in fact.derived.from_:
            yield from _around(briefing, wording, briefing.facts[identifier], depth + 1)


def _actors(briefing: Briefing, fact: Fact) -> Iterator[Actor]:
    named = [*fact.actors, *fact.places, fact.stated_by]
    for evidence in fact.evidence:
        source = briefing.sources.get(evidence.source)
        named += (source.origin if source else None, evidence.origin)
    yield from (briefing.actors[identifier] for identifier in named if identifier)


def _of_values(briefing: Briefing, wording: Wording, values: Iterable[Value]) -> Iterator[str]:
    for value in values:
        indicator = briefing.indicators[value.indicator]
        yield f"{indicator.title} {wording.value(value, indicator)}"
        if value.period:
            yield wording.date(value.period)


def _numbers_missing(statement: str, ground: str) -> Iterator[str]:
    known = {reading for number in quantities(ground) for reading in number.readings}
    for number in quantities(statement):
        if not number.readings & known:
            yield statement[number.start : number.end]


def _days_missing(statement: str, ground: str) -> Iterator[str]:
    """Yield dates whose day, month and year all occur, but not together."""
    known = " ".join(in_digits(ground).split())
    for found in _DAY.finditer(in_digits(statement)):
        _, word, *_ = day = found.group().split(" ")
        if word[0].isupper() and not _stands(" ".join(day), known):
            yield statement[found.start() : found.end()]


def _stands(day: str, known: str) -> bool:
    return day in known and re.search(rf"(?<!\d){re.escape(day)}\b", known) is not None


def _years_missing(statement: str, ground: str, around: str) -> Iterator[str]:
    """Yield years that occur only around the evidence, and not after the same word."""
    ground, around = in_digits(ground), in_digits(around)
    known = set(re.findall(r"(?<!\d)\d{4}(?!\d)", ground))
    for found in _YEAR.finditer(in_digits(statement)):
        before, year = found.groups()
        if year in known:
            continue
        if not before or f"{before} {year}" not in around:
            yield statement[found.start(2) : found.end(2)]


def _names_missing(statement: str, ground: str) -> Iterator[str]:
    known = {_folded(word) for word in _WORD.findall(ground)}
    known |= {part for word in known for part in re.split(r"[-'’]", word)}
    stems = {word[:_STEM] for word in known if len(word) >= _STEM}
    for found in _WORD.finditer(statement):
        word = re.sub(r"['’]s?$", "", found.group())
        if not word[0].isupper() or len(word) < 2:
            continue
        if begins_sentence(statement[: found.start()]):
            continue
        for part in re.split(r"[-'’]", word):
            folded = _folded(part)
            if part[:1].isupper() and folded not in known and folded[:_STEM] not in stems:
                yield word
                break


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
