"""Clauses: the claims of a sentence that says several things, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.core.language_tags import primary
from generator.drafting.grammar.appositions import without_apposition
from generator.drafting.grammar.asides import asides_of
from generator.drafting.grammar.clause import Clause
from generator.drafting.grammar.coordinated import coordinated, of_parts
from generator.drafting.grammar.corresponding import corresponding
from generator.drafting.grammar.joints import (
    BELOW,
    BESIDE,
    DASHES,
    FLOW_BY,
    FLOW_CHANGED,
    JOINED,
    JOINT,
    MORE_OF,
    NAME_ALONE,
    OTHER_SUBJECT,
    QUOTED,
    ROSE_FROM,
    TAKEN_AS,
    UP_OR_DOWN,
    WHILE,
    is_last_of_many,
    is_open_below,
)
from generator.drafting.grammar.present import PRESENT
from generator.drafting.grammar.series import BARE
from generator.drafting.grammar.subjects import (
    OPENS,
    PRONOUN,
    TIME_ONLY,
    has_two_subjects,
    subject_in,
    with_subject,
)
from generator.drafting.grammar.tails import tails_of
from generator.drafting.grammar.torn import (
    ADJECTIVE,
    ADJECTIVE_LAST,
    begins_done,
    goes_on_with_name,
    is_torn,
)
from generator.drafting.grammar.verbs import finite_verbs, is_adverb, verb_at_start
from generator.drafting.numbers.bracketed import bracketed_in
from generator.drafting.numbers.flows import of_the_same
from generator.drafting.voices.interjected import without_interjected
from generator.drafting.voices.owners import of_owner
from generator.drafting.voices.said_words import SAYS

_TO_DO = re.compile(rf"\bto (?:{BARE})$")
"""What is to be done with what stands behind the next verb: "to identify and list goods"."""

_ENDED = re.compile(
    r"(?:\b(?:ways|as|and|or|but|than|not only|both|between|of|in|for|to|at|by|with|from|such|all|none|nothing))$",
    re.I,
)
_SAYS_THAT = re.compile(rf"\b(?:{SAYS['en']}) that\b")
"""Behind which a verb that follows may have the subject of what is said."""

_LEAST_PRONOUN = 5
_LONGEST_SUBJECT = 12
_LEAST = 3


def clauses_of(text: str, language: str) -> tuple[Clause, ...]:
    """Return the clauses of what a sentence says: of English more than one, where each has a verb."""
    if primary(language) != "en":
        return (Clause(0, len(text), text),)
    found = sorted(_clauses(text), key=lambda c: (c.start, -c.end))
    return tuple(found) or (Clause(0, len(text), text),)


def _clauses(text: str) -> Iterator[Clause]:
    asides = asides_of(text)
    parts = _parts(text, [(a.cut, a.end) for a in asides])
    subject, verb = "", None
    last_end, before, main = 0, "", ""
    for begin, end in parts:
        whole = text[begin:end]
        subject = (main or subject) if PRONOUN.match(whole) else subject
        main = subject if BELOW.search(text[last_end:begin]) else ""
        last_end = end
        words, shift = whole, begin
        for aside in reversed([a for a in asides if begin < a.cut < end and a.cut < a.end]):
            after = words[aside.end - shift :].lstrip(" ,")
            after = after if after.strip(" .;") and not NAME_ALONE.fullmatch(after) else ""
            words = f"{words[: aside.cut - shift]} {after}".strip()
        words = without_interjected(BESIDE.sub("", words))
        words = re.sub(r"[, ]+(?:and|but|or|while)$", "", without_apposition(words))
        own = finite_verbs(words)
        told = with_subject(words, own, subject, verb, text[:begin])
        whose = ""
        if subject and (flow := FLOW_CHANGED.match(told)):
            whose = of_the_same(flow["flow"], subject)
            told = f"{whose}{told[flow.end() :]}"
        told, before = corresponding(told, before), told
        if _SAYS_THAT.search(words):
            subject = ""
        elif subject_here := subject_in(words, own):
            subject = "" if has_two_subjects(words, own) else whose or subject_here
        if own and (own[0].start > 0 or verb is None):
            verb = own[0]
        last = max((a for a in asides if begin < a.cut < end), key=lambda a: a.end, default=None)
        if last and not text[last.end : end].strip(" ,.;"):
            end, whole = last.cut, text[begin : last.cut]
        yield from _with_tails(begin, end, whole, told.strip(" ,"), subject)
    for aside in asides:
        clause = Clause(aside.start, aside.end, aside.words, aside.pronoun, aside.meant)
        is_several = "respectively" in aside.words and not aside.meant
        yield from _listed(clause, text[aside.start : aside.end]) if is_several else (clause,)


def _with_tails(begin: int, end: int, whole: str, words: str, subject: str) -> Iterator[Clause]:
    """Yield a clause, and what it tells at its end as clauses of their own."""
    if things := bracketed_in(words):
        yield from of_parts(begin, end, whole, words, things, is_listed=True)
        return
    tails = tails_of(whole, subject)
    first = tails[0].cut if tails else len(whole)
    tail_words = whole[first:]
    if not tails or not words.endswith(tail_words.strip(" ,")):
        yield from coordinated(begin, end, whole, words)
        return
    cut = len(words) - len(tail_words.strip(" ,"))
    head = words[:cut].strip(" ,")
    if (
        (risen := ROSE_FROM.fullmatch(head))
        and whole[tails[0].start :].startswith("to ")
        and subject
    ):
        head = f"{subject} came to {risen['amount']}"
    yield from coordinated(begin, begin + first, whole[:first], head)
    ends = [*(tail.cut for tail in tails[1:]), len(whole)]
    for tail, until in zip(tails, ends, strict=True):
        told = f"{tail.lead}{whole[tail.rest : until].strip()}"
        clause = Clause(
            begin + tail.start,
            begin + until,
            told.strip(" ,"),
            tail.pronoun,
            tail.meant,
            tail.is_then,
        )
        if tail.lead:
            clause = of_owner(clause, subject, words)
        yield from _listed(clause, whole[tail.start : until])


def _listed(clause: Clause, text: str) -> Iterator[Clause]:
    """Yield a clause, or each of the amounts that it lists in a text."""
    parts = [*coordinated(clause.start, clause.end, text, clause.words)]
    first, *others = parts
    yield replace(clause, end=first.end, words=first.words) if others else clause
    yield from (replace(other, is_then=clause.is_then) for other in others)


def _parts(text: str, asides: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges of a sentence between which it is parted."""
    parts: list[tuple[int, int]] = []
    start = 0
    if found := WHILE.match(text):
        first, rest = found["first"], text[found.end() :]
        if finite_verbs(first) and finite_verbs(rest) and len(first.split()) > _LEAST:
            parts.append(found.span("first"))
            start = found.end()
    asides = [*asides, *((m.start(), m.end() - 2 - len(m["sign"])) for m in DASHES.finditer(text))]
    asides += [m.span() for m in QUOTED.finditer(text) if not finite_verbs(f"it {m['said']}")]
    for joint in JOINT.finditer(text):
        near = int(not joint.group().strip(" ,"))  # no word joins what stands behind an aside
        if any(a <= joint.start() < b + near for a, b in asides) or joint.start() < start:
            continue
        is_other = OTHER_SUBJECT.match(text, joint.end()) is not None
        if _ENDED.search(text[start : joint.start()]) and not is_other:
            continue
        sign = joint.group().strip(" ,;:-–—")
        left, right = text[start : joint.start()], text[joint.end() :]
        if _is_parted(left, right, sign, is_apart=bool(re.search("[,;:]", joint.group()))):
            parts.append((start, joint.start()))
            start = joint.end()
    parts.append((start, len(text)))
    return parts


def _is_parted(left: str, right: str, sign: str, *, is_apart: bool) -> bool:
    """Whether what stands on both sides of a joint are claims of their own."""
    before = finite_verbs(left) or verb_at_start(left)
    if sign in ("and", "or") and (_TO_DO.search(left) or ADJECTIVE_LAST.search(left)):
        return False
    if not before or len(left.split()) < _LEAST or left.count("(") != left.count(")"):
        return False
    until = next((m.start() for m in JOINT.finditer(right, 8)), len(right))
    if UP_OR_DOWN.match(right) or FLOW_BY.match(right) or is_last_of_many(left, right):
        return False
    right = DASHES.sub(" ", f"{right} ").rstrip()
    near = right[: max(until, 40)]
    after = finite_verbs(f"it {near}")
    if sign in ("while", "whereas") and not after:
        near, after = right, finite_verbs(f"it {right}")
    if before[-1].is_passive and sign in ("and", "but", "or") and begins_done(right):
        return True
    if not after or len(right.split()) < _LEAST:
        return False
    if sign in ("and", "or") and not is_apart and MORE_OF.match(right) and after[0].word in PRESENT:
        return False
    head = near[: max(after[0].start - 3, 0)]
    if sign == "and" and not is_apart and JOINED.match(head):
        return False
    if not is_apart and goes_on_with_name(left, head, right):
        return False
    if OPENS.search(re.sub(r"^\s*that\s*$" if sign == "and" else r"\bthat\s*$", "", head)) or (
        sign == "with" and not is_apart
    ):
        return False
    if sign == "with" and re.match(r"[^,;]{3,60}?\b(?:what|to be|[a-z]{2,}ing)\b", right):
        return False
    is_other = begins_done(right) or TAKEN_AS.search(left) or re.search(r"\bas(?: \w+)?$", left)
    if sign == "as" and (is_other or re.match(r"[a-z]+ as\b", right)):
        return False
    if sign == "as" and (
        re.match(r"(?:well|far|much|part|a|an|long|soon|many|of|to|it|he|she|they|she)\b", right)
        or len(head.split()) > 6
    ):
        return False
    if sign == "and" and TIME_ONLY.fullmatch(head.strip()):
        return True
    is_bare = not head.strip() and not is_apart and sign in ("and", "or")
    is_open = sign in ("and", "or") and is_open_below(left, is_bare=is_bare)
    if is_open or (is_bare and is_torn(left, before[-1], right)):
        return False
    if not head.strip() and "," in left[before[-1].end :] and ADJECTIVE.match(right):
        return False
    if not head.strip() or all(is_adverb(w.casefold()) for w in head.split()):
        return sign != "as"
    if (pronoun := PRONOUN.match(near)) and not is_apart:
        return len(right.split()) >= _LEAST_PRONOUN and pronoun["who"] != "this"
    is_short = len(head.split()) <= 9 and not re.search(r"\b(?:to|between)\b", head)
    if is_apart or sign in ("while", "whereas", "although", "though", "but", "as"):
        return is_short or is_apart or (sign != "as" and len(head.split()) <= _LONGEST_SUBJECT)
    is_named = head.strip() and all(w[:1].isupper() for w in head.split())
    if is_named and re.search(
        r"\b(?:19|20)\d\d$|\b(?:last|this) (?:year|month|week)$", left.strip()
    ):
        return True
    if re.fullmatch(
        r"(?:its |their |the )?(?:exports|imports|sales|shipments|arrivals|prices|trade)",
        head.strip(),
    ):
        return True
    if after[0].word.endswith("ed"):
        return False
    last = left[before[-1].end :]
    if "," in last and not finite_verbs(last[last.rindex(",") + 1 :]):
        return False
    return (
        is_short
        and len(last.split()) >= 2
        and not re.search(r"\bbetween\b(?! (?:the )?(?:two|both)\b)", last)
        and "," not in head
    )


def subject_of(text: str) -> str:
    """Return the subject of what a sentence says; empty where it has none, or a pronoun."""
    first = next((c.words for c in _clauses(text)), "")
    first = re.sub(r"^(?:this|these) (?=[a-z])", "the ", first, flags=re.IGNORECASE)
    found = subject_in(first, finite_verbs(first))
    found = re.sub(r"^.*, (?:this|these) (?=[a-z])", "the ", found)
    return "" if PRONOUN.match(found) else found
