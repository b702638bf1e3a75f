"""What a text makes of a quote: a plan told as done, a "not" lost or added, the opposite direction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.diagnostics import Position
from generator.core.reading.dates import dates
from generator.core.reading.lexicon import lexicon
from generator.core.reading.numbers import words_of
from generator.core.remembered import Remembered
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import DATED, Claim, Finding, Passage, passages_of
from generator.records import Basis, Fact, Role, Status

_INFINITIVE = re.compile(r"(?<!according )\bto (?!the\b|a\b|an\b|be the\b)[a-z]")
"""In an English headline it stands for what is still to come."""

_OPPOSITES = (("rise", "fall"), ("export", "import"), ("surplus", "deficit"))


def has(passage: Passage, kind: str) -> bool:
    """Whether a text has a word of a class, such as `negation`; False for a language not known."""
    return kind in classes_in(passage)


def lacks(passage: Passage, kind: str) -> bool:
    """Whether a text has no word of a class; False for a language not known: nobody can tell."""
    return bool(lexicon(passage.language).classes) and kind not in classes_in(passage)


@lru_cache(maxsize=1 << 14)
def denies(passage: Passage) -> bool:
    """Whether a text says "not" of a matter, and not only that nothing tells of it."""
    if not passage.language.startswith("en"):
        return has(passage, "denial")
    return has(Passage(_unsaid(passage.text), passage.language), "negation")


def _unsaid(text: str) -> str:
    """Return an English text without what it says that nobody tells."""
    plain = text.casefold()
    return _SILENCE.sub(" ", text) if any(mark in plain for mark in _OF_SILENCE) else text


@Remembered
def matter(text: str) -> str:
    """Return an English text without its dates, and without what it says that nobody tells."""
    return _unsaid(_undated(Passage(text, "en")))


_TOLD = "(?:say|tell|give|name|show|know|speak|said|told|given|named|shown|known|stated|clear|dated|mention\\w*)"
_SILENCE = re.compile(
    r"\b(?:\w+ing|named?|names|gives?|gave|with|of|in|has|have|shows?|says?|tells?|from|by|on|for|and|but)"
    r" (?:no|an un\w+)\b[^.;,]*"
    r"|\bwithout (?:a |an |any |[\"“]|(?:nam|giv|say|tell)ing )?\w+(?: (?:or|than) \w+)?[\"”]?"
    rf"|\b(?:does|do|did|is|are|was|were|has|have) not (?:be )?{_TOLD}\b[^.;]*"
    rf"|\bnot {_TOLD}\b|\bun(?:stated|known|dated)\b"
    r"|\b(?:no|not) (?:more|less|fewer|later|earlier) than\b|\bnot long (?:before|ago|after)\b"
    r"|\bno (?:\w+ )?(?:page|source|date|year|name|figure|sum|period|number|reason|headline|byline|quote)s?\b",
    re.IGNORECASE,
)
"""What tells, in English, that a source is silent on something, which is no denial of the matter."""

_OF_SILENCE = ("no", "an un", "without", "unstated", "undated")
"""Letters of which it has some."""


@Remembered
def classes_in(passage: Passage) -> frozenset[str]:
    """Return the classes of words that a text has some of, such as `negation`."""
    words = words_of(_undated(passage))
    return frozenset(name for name, _ in lexicon(passage.language).kinds.all_in(words))


def _undated(passage: Passage) -> str:
    """Return a text without its dates and plans as things: the month of May is no permission."""
    kept, end = [], 0
    for mention in dates(passage.text, passage.language):
        kept.append(passage.text[end : mention.start])
        end = max(end, mention.end)
    text = " ".join((*kept, passage.text[end:]))
    plain = text.casefold()
    if "up to" in plain:
        text = _FELL_TO.sub(" ", text)
    is_english = passage.language.startswith("en")
    return _A_PLAN.sub(" ", text) if is_english and (" plan" in plain or "as " in plain) else text


_FELL_TO = re.compile(
    r"(?<=fell )up(?= to\b)|(?<=ecreased )up(?= to\b)|(?<=eclined )up(?= to\b)"
    r"|(?<=add )up(?= to\b)|(?<=adds )up(?= to\b)|(?<=added )up(?= to\b)",
    re.IGNORECASE,
)
"""An "up to" that tells where something came down to, or what parts add up to."""

_A_PLAN = re.compile(
    r"(?<!was )(?<!is )(?<!only )(?<!still )(?<!just )(?<!than )"
    r"\b(?:a|an|the|this|that|joint|its|their)(?: [a-z]+)? plan\b(?! to\b| of (?:\w+ing|the|a|his|her|its|their)\b)"
    r"|\bas (?:planned|expected|scheduled|intended|hoped|agreed|promised|foreseen)\b",
    re.IGNORECASE,
)
"""A plan that something happens to, such as one that is signed, and what went as planned: they plan nothing."""


def bearing_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield what the texts of a fact turn into something else than its quotes say."""
    language = briefing.record.language
    title, statement = (Passage(text, language) for text in (fact.title, fact.statement))
    carrying = in_role(fact, Role.CARRIES)
    quotes = passages_of(briefing, carrying)
    says = tuple(Passage(e.says, language) for e in carrying if e.says)
    yield from _plan(fact, title, statement, quotes)
    yield from _negation(fact, title, statement, quotes, says)
    yield from _doubt(fact, "statement", statement, quotes)
    yield from _doubt(fact, "title", title, quotes)
    yield from _directions(fact, title, statement, quotes, says)


def _plan(
    fact: Fact, title: Passage, statement: Passage, quotes: tuple[Passage, ...]
) -> Iterator[Finding]:
    is_told_as_done = lacks(statement, "plan")
    if fact.status is Status.PLANNED and is_told_as_done:
        message = "the statement tells what is planned as if it had happened"
        hint = "say that it is planned, or change the `status:`"
        yield Finding("planned", fact.at("statement"), message, hint, fact.basis)
    are_plans = bool(quotes) and all(has(quote, "plan") for quote in quotes)
    if fact.status in (Status.COMPLETED, Status.IN_FORCE) and are_plans and has(statement, "plan"):
        message = f'the quotes speak of a plan, and the status is "{fact.status}"'
        yield Finding(
            str(fact.status), fact.at("status"), message, "write `status: planned`", fact.basis
        )
    is_plan = fact.status is Status.PLANNED or are_plans or has(statement, "foreseen")
    if is_plan and lacks(title, "plan") and not _INFINITIVE.search(title.text):
        message = "the title tells what is planned as if it had happened"
        yield Finding("planned", fact.at("title"), message, "say that it is planned", fact.basis)
    if are_plans and is_told_as_done:
        message = "every quote speaks of what may or is to be, and the statement does not"
        hint = "hedge it as the source does"
        yield Finding("plan", fact.at("statement"), message, hint, fact.basis)


def _doubt(fact: Fact, what: str, text: Passage, quotes: tuple[Passage, ...]) -> Iterator[Finding]:
    bare = Passage(_WILL.sub(" ", text.text), text.language)
    is_planned = what == "title" and has(bare, "plan")
    if any(has(quote, "doubt") for quote in quotes) and _is_sure(text) and not is_planned:
        message = f"a quote tells it in part or in doubt, and the {what} does not"
        yield Finding("doubt", fact.at(what), message, "hedge it as the source does", fact.basis)


_WILL = re.compile(r"\b(?:will|shall)\b", re.IGNORECASE)


def _is_sure(passage: Passage) -> bool:
    return lacks(passage, "doubt") and lacks(passage, "guarded")


def _negation(
    fact: Fact,
    title: Passage,
    statement: Passage,
    quotes: tuple[Passage, ...],
    says: tuple[Passage, ...],
) -> Iterator[Finding]:
    is_affirmed = lacks(statement, "negation") and lacks(title, "negation")
    if quotes and all(has(quote, "negation") for quote in quotes) and is_affirmed:
        message = 'every quote says "not", and the statement does not'
        yield Finding("not", fact.at("statement"), message, "say what the quote says", fact.basis)
    if has(title, "denial") and not has(statement, "negation"):
        message = 'the title says "not", and the statement does not'
        yield Finding("not", fact.at("title"), message, "say what the quote says")
    elif has(title, "negation") and not any(has(p, "negation") for p in (statement, *quotes)):
        message = "the title denies what neither statement nor quote denies"
        yield Finding("no", fact.at("title"), message, "say what the quote says", fact.basis)
    for what, text in (("title", title), ("statement", statement)):
        if quotes and denies(text) and all(lacks(p, "negation") for p in (*quotes, *says)):
            message = f'the {what} says "not", and no evidence does'
            yield Finding("not", fact.at(what), message, "say what the quote says", fact.basis)


def _directions(
    fact: Fact,
    title: Passage,
    statement: Passage,
    quotes: tuple[Passage, ...],
    says: tuple[Passage, ...],
) -> Iterator[Finding]:
    for what, text, against in (
        ("statement", statement, quotes),
        ("title", title, quotes),
        ("title", title, (statement,)),
        ("statement", statement, says),
    ):
        yield from _opposite(what, text, against, fact.at(what), fact.basis)


def _opposite(
    what: str,
    text: Passage,
    against: tuple[Passage, ...],
    position: Position,
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    """Yield where a text has one direction, and all that it rests on the opposite one."""
    for pair in _OPPOSITES:
        for one, other in (pair, pair[::-1]):
            if against and _only(text, one, other) and all(_only(p, other, one) for p in against):
                told, quoted = _NOUN[one], _NOUN[other]
                message = f"the {what} speaks of {told}, and the words it rests on of {quoted}"
                yield Finding(one, position, message, "say what the quote says", bases)


_NOUN = {
    "rise": "a rise",
    "fall": "a fall",
    "export": "exports or deliveries",
    "import": "imports or purchases",
    "surplus": "a surplus",
    "deficit": "a deficit",
}


def _only(passage: Passage, one: str, other: str) -> bool:
    return has(passage, one) and not has(passage, other)


def certain_dates(claim: Claim) -> Iterator[Finding]:
    """Yield days that a text gives as certain, and the facts that it is about as in doubt.

    A remark may have the day on which a source was published, which is certain.
    """
    told = claim.dates if claim.what in DATED else (*claim.dates, *claim.issued)
    days = _days(told, are_uncertain=True) - _days(told, are_uncertain=False)
    for mention in dates(claim.text, claim.language) if days else ():
        told_day = (mention.year, mention.month, mention.day)
        is_month = claim.what in DATED and mention.day is None and mention.month is not None
        if told_day in days or (is_month and told_day[:2] in {day[:2] for day in days}):
            words = claim.text[mention.start : mention.end]
            if lacks(Passage(_sentence_at(claim.text, mention.start), claim.language), "doubt"):
                message = f'the date is in doubt, and the {claim.what} has "{words}" as certain'
                hint = 'write "probably" or "about" before it'
                yield Finding(words, claim.position, message, hint, claim.bases)


def _days(found: Iterable[EdtfDate], *, are_uncertain: bool) -> set[tuple[int, int | None, int]]:
    starts = (date.start for date in found if date.is_uncertain is are_uncertain)
    return {(start.year, start.month, start.day) for start in starts if start and start.day}


def _sentence_at(text: str, place: int) -> str:
    """Return the sentence, or the part of one between semicolons, in which a place is."""
    begin = max(text.rfind(mark, 0, place) for mark in (". ", "; ", "? ")) + 1
    end = re.compile(r"[.;?](?: |$)").search(text, place)
    return text[begin : end.end() if end else len(text)]


def contradicts(claim: Claim) -> Iterator[Finding]:
    """Yield where a text has a "not", a plan or a direction that all that it retells has otherwise.

    That is its quotes, and what its evidence says in our own words.
    """
    for it, rest in (("the quote", claim.closest), ("its `says:`", claim.retold)):
        if rest:
            yield from _contradicts(claim, it, rest)


def _contradicts(claim: Claim, it: str, rest: tuple[Passage, ...]) -> Iterator[Finding]:
    text = Passage(claim.text, claim.language)
    yield from _opposite(claim.what, text, rest, claim.position, claim.bases)
    told = tuple(p for p in rest if not p.language.startswith("en") or denies(p))
    if all(has(p, "negation") for p in rest) and told and lacks(text, "negation"):
        message = f'{it} says "not", and the {claim.what} does not'
        yield Finding("not", claim.position, message, "say what the quote says", claim.bases)
    if denies(text) and all(lacks(p, "negation") for p in rest):
        message = f'the {claim.what} says "not", and {it} does not'
        yield Finding("not", claim.position, message, "say what the quote says", claim.bases)
    if all(has(p, "plan") for p in rest) and lacks(text, "plan"):
        message = f"{it} speaks of what may or is to be, and the {claim.what} does not"
        yield Finding("plan", claim.position, message, "hedge it as the source does", claim.bases)
    if any(has(p, "doubt") for p in rest) and _is_sure(text):
        message = f"{it} tells it in part or in doubt, and the {claim.what} does not"
        yield Finding("doubt", claim.position, message, "hedge it as the source does", claim.bases)
