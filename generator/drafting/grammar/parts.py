"""Parts: what a sentence says in each of its clauses, with the time and the figures that are of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.drafting.claim import Claim, is_english_text
from generator.drafting.grammar.asides import asides_of
from generator.drafting.grammar.clause import Clause
from generator.drafting.grammar.clauses import clauses_of
from generator.drafting.grammar.clefts import without_cleft
from generator.drafting.grammar.present import PRESENT
from generator.drafting.grammar.sentences import Sentence
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.kinds import is_plan
from generator.drafting.numbers.currencies import is_money
from generator.drafting.numbers.figure_times import down_from, is_of_today
from generator.drafting.numbers.figures import figures_in
from generator.drafting.voices.said import Said
from generator.drafting.when.other_times import is_base, is_beside, is_of_last_noun, is_of_treaty
from generator.drafting.when.time_reader import When
from generator.drafting.when.times import times_in
from generator.drafting.when.times_ahead import times_ahead

_FOR = re.compile(
    r"\b(?:plan|programme|program|budget|strategy|road ?map|agreement|target|goal|schedule(?!d)|deal|contract|calendar|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?:set|fixed|scheduled)|aim|"
    r"proposed|bid|forecast|projected|outlook|documents?|protocol|measures|allocat|quota)\w*\b.{0,60}\bfor (?:the )?(?:period |years? )?(?:of )?$",
    re.IGNORECASE,
)
"""What stands before a time that something is meant for, not at which it happened."""


def claims_in(
    sentence: Sentence,
    part: tuple[int, int],
    speaker: str,
    said: Said,
    language: str,
    issued: date | None,
) -> Iterator[Claim]:
    """Yield the claims of a range of a sentence, one for each of its clauses."""
    begin, end = part
    whole = sentence.text[begin:end]
    past, ahead = (
        times_in(whole, language, issued, is_ahead, sentence.time_before)
        for is_ahead in (False, True)
    )
    aside = [(a.cut, a.end) for a in asides_of(whole)] if is_english_text(language) else []
    told: set[int] = set()
    leading: When | None = None
    reached = 1
    before: When | None = None
    is_ahead, money = False, ""
    for clause in clauses_of(whole, language):
        every = times_ahead(whole, past, ahead, is_plan(clause.words, language))
        own = [t for t in every if not (is_base(whole, t) or is_of_treaty(whole, t, clause.start))]
        inside = [t for t in own if clause.start <= t.start < clause.end]
        inside = [
            t
            for t in inside
            if _is_of(t, clause, aside)
            and not is_beside(whole, t, clause.start, clause.end)
            and not is_of_last_noun(whole[clause.start : clause.end], t.start - clause.start)
        ]
        is_from = whole.startswith("from ", clause.start)
        shared = leading if clause.start >= reached and not is_from else None
        if clause.is_then and not inside:
            shared = before
        if (
            shared
            and shared.edtf.endswith("/..")
            and re.search(r"\bwhen\s$", whole[: clause.start])
        ):
            since = len("since ") * whole[shared.start :].lower().startswith("since ")
            shared = replace(shared, start=shared.start + since, edtf=shared.edtf[: -len("/..")])
        begun = _since_behind(whole, clause, every) if not inside else None
        begun = begun or (None if inside else _at_end(whole, clause, own))
        begun = begun or (None if inside else _when_behind(whole, clause, every))
        if inside and inside[0].edtf.endswith("/..") and _SINCE.search(whole[: clause.start]):
            inside = [replace(t, edtf=t.edtf.removesuffix("/..")) for t in inside]
        if shared and not clause.is_then:
            is_apart = clause.pronoun in ("which", "who") and _is_now(clause.words)
            if is_apart or not _is_shared(shared, whole, clause, language):
                shared = None
        is_now = inside and inside[0].resolved and inside[0].edtf.startswith("../")
        is_apart = any(inside and a <= inside[0].start < b for a, b in aside)
        is_other = is_now or is_apart or is_from
        leading = leading or (inside[0] if inside and not is_other else None)
        reached = max(reached, clause.end)
        apart = [a for a in aside if not _is_own(a, clause)]
        claim = _of_clause(
            sentence, begin, clause, inside, begun or shared, every, speaker, language, told, apart
        )
        if clause.is_then and is_ahead:
            claim = replace(claim, is_plan=True, is_then=True)
        claim, money = _in_money(claim, money)
        before, is_ahead = (inside[0] if inside else shared), claim.is_plan
        yield claim


def _in_money(claim: Claim, money: str) -> tuple[Claim, str]:
    """Return a claim whose sums without a unit are in the money of the sum before them, and the money of its last."""
    figures = tuple(
        replace(f, unit=money) if money and f.scale and not (f.unit or f.counted) else f
        for f in claim.figures
    )
    told = [f.unit for f in figures if is_money(f.unit)]
    return replace(claim, figures=figures), (told[-1] if told else money)


def _at_end(whole: str, clause: Clause, own: Sequence[When]) -> When | None:
    """Return the time that is told behind the last of several amounts, where the words of another end with it too."""
    behind = (t for t in own if t.start >= clause.end)
    return next((t for t in behind if clause.words.endswith(whole[t.start : t.end])), None)


def _when_behind(whole: str, clause: Clause, every: Sequence[When]) -> When | None:
    """Return the time of what was done when something else happened, which is told behind it: "was set up when Tamm came in May"."""
    behind = whole[clause.end :]
    found = _WHEN.match(behind)
    verb = next(iter(finite_verbs(clause.words)), None)
    if found is None or verb is None or verb.word not in ("was", "were"):
        return None
    until = clause.end + len(found.group())
    return next((t for t in every if clause.end <= t.start < until), None)


_WHEN = re.compile(r"\swhen\s[^,;]*")
_SINCE = re.compile(r"\bsince\s$")


def _since_behind(whole: str, clause: Clause, every: Sequence[When]) -> When | None:
    """Return since when what a clause tells goes on, where the next one tells what happened then."""
    behind = whole[clause.end :].lstrip(" ,")
    if not (behind.startswith("since ") and re.search(r"\b(?:has|have)\b", clause.words)):
        return None
    return next((t for t in every if t.edtf.endswith("/..") and t.start >= clause.end), None)


def _is_of(when: When, clause: Clause, asides: Sequence[tuple[int, int]]) -> bool:
    """Whether a time is not within an aside of a clause, which tells something else."""
    return not any(a <= when.start < b for a, b in asides if not _is_own((a, b), clause))


def _is_own(aside: tuple[int, int], clause: Clause) -> bool:
    """Whether a clause is an aside, or ends with it."""
    return (clause.start >= aside[0] and clause.end <= aside[1]) or clause.end == aside[1]


_DAY = len("2018-11-30")
_OTHER_TIME = re.compile(
    r"\b(?:same (?:period|time|month|year)|past|last|recent|recently|earlier|later|now|then|today|currently|(?<!-)years?(?![ -](?:ago|earlier|before))|decades?|"
    r"months?|weeks?|always|since)\b"
)


_JOINED = re.compile(r"\sand\s+(?:also |then |later )?$")
"""What joins a clause to the one before it, whose day it has: "met on Monday and signed"."""


def _is_shared(when: When, whole: str, clause: Clause, language: str) -> bool:
    """Whether a time at the beginning of a sentence, or in a clause before, is that of a clause too."""
    if _OTHER_TIME.search(clause.words):
        return False
    verb = next(iter(finite_verbs(whole)), None)
    is_first = verb is None or when.start < verb.start
    if _is_now(clause.words) and (len(when.edtf) == _DAY or not is_first):
        return False
    is_counted = bool(re.search(r"\d", clause.words)) and not is_plan(clause.words, language)
    is_joined = len(when.edtf) == _DAY and not is_plan(clause.words, language)
    is_joined = is_joined and _JOINED.search(whole[: clause.start]) is not None
    return is_first or is_counted or is_joined


def _is_now(words: str) -> bool:
    """Whether words tell how something is, or has become."""
    verb = next(iter(finite_verbs(words)), None)
    told = ("is", "are", "do", "does", "has", "have")
    return verb is not None and (verb.word in told or verb.word in PRESENT)


def _of_clause(
    sentence: Sentence,
    begin: int,
    clause: Clause,
    inside: list[When],
    shared: When | None,
    every: list[When],
    speaker: str,
    language: str,
    told: set[int],
    apart: Sequence[tuple[int, int]],
) -> Claim:
    """Return the claim of a clause, with those of its figures that no clause before it has, nor an aside `apart`."""
    start, end = begin + clause.start, begin + clause.end
    text = sentence.text[start:end]
    moved = [_moved(t, -clause.start) for t in every if clause.start <= t.start < clause.end]
    led = clause.words.partition(text)[0]
    figures = [f for f in figures_in(text, language, moved, led) if start + f.start not in told]
    figures = [f for f in figures if not any(a <= clause.start + f.start < b for a, b in apart)]
    told.update(start + f.start for f in figures)
    own = {t.start - clause.start for t in inside}
    figures = [replace(f, when=None) if f.when and f.when.start not in own else f for f in figures]
    moved = [_moved(t, -clause.start) for t in inside]
    times = [t for t in moved if not _FOR.search(text[: t.start])]
    figure = figures[0] if figures else None
    when = figure.when if figure else (times[0] if times else None)
    if when is None and len(figures) > 1 and figures[0].unit == "times":
        when = figures[1].when  # what doubles does so by the time of what it then is
    if figure and is_plan(clause.words, language) and is_of_today(figure, text):
        when = next((t for t in times if t != figure.when), when)
    if when is None and figure and shared is None and len(times) == 1:
        is_other = any(f.when and f.when.start == times[0].start for f in figures)
        is_other &= not text[: figure.start].endswith("from ")
        is_other |= down_from(text[figure.end : times[0].start])
        when = None if is_other or "(" in text[: times[0].start] else times[0]
    is_free = when is None and shared is not None and (figure is not None or not inside)
    outer = _moved(shared, begin - start) if is_free and shared else None
    return Claim(
        sentence,
        start,
        end,
        without_cleft(clause.words),
        speaker,
        "",
        "said",
        tuple(figures),
        when or outer,
        when is not None,
        is_plan(clause.words, language),
        pronoun=clause.pronoun if clause.meant else "",
        meant=clause.meant,
    )


def _moved(when: When, by: int) -> When:
    return When(when.start + by, when.end + by, when.edtf, when.resolved)
