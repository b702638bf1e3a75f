"""Asides: what a sentence tells between commas of a noun in it, as clauses of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.appositions import appositions_in
from generator.drafting.grammar.aside import Aside
from generator.drafting.grammar.joints import LED_BY
from generator.drafting.grammar.nested import changed_from, nested_in
from generator.drafting.grammar.plural import possessive
from generator.drafting.grammar.present import PRESENT
from generator.drafting.grammar.relatives import antecedent, noun_before, person_at_end
from generator.drafting.grammar.subjects import TIME_LEADS, owned_by_subject
from generator.drafting.grammar.verbs import finite_verbs, is_adverb, is_participle

_WORDS = r"(?:[“\"][^”\"]{1,90}[”\"]|[^,;]|(?<=\d),(?=\d{3}| (?:1[89]|20)\d\d\b))"
"""What stands between commas, where a comma within a number or a date is none."""

_RELATIVE = re.compile(
    r",\s+(?P<of>(?:part of|one of|an?|the)\s+[^,;]{3,50}?(?<!\bwith)(?<!\bin)(?<!\bfor)(?<!\bof)(?<!\bto)(?<!\bby)(?<!\bfrom)(?<!\bunder)\s+)?(?P<pronoun>which|who|where|that)\s+"
    rf"(?P<rest>{_WORDS}+)"
)
_ASIDE = re.compile(
    r",\s+(?:(?:\w+ly|once|also|then|first|jointly)\s+)?(?P<verb>[a-z]+)\s+(?P<rest>(?:[^,;.]|\.(?=\d)|(?<=\d),(?=\d{3}))+)"
)
"""What stands between commas and may begin with a participle: ", proposed by the guild, "."""
_CONCESSION = re.compile(
    r",\s+(?:although|though|while|despite|besides|in addition to)\s+(?P<verb>[a-z]{3,}ing)\s+(?P<rest>(?:[^,;]|(?<=\d),(?=\d{3}))+)(?=,(?!\d{3}))"
)
"""What stands between commas and says something besides: ", although forbidding shipments, "."""
_CHANGE = re.compile(
    rf",\s(?:an? (?:increase|rise|drop|decline|decrease|fall|gain|jump) of|up|down)\b{_WORDS}*"
)
"""By how much that has changed which a concession tells of."""

_NO_ASIDE = word_set(
    "compared based located situated followed related called named known given provided including led "
    "agreed decided vowed resolved speed need indeed driven fuelled fueled boosted buoyed"
)
_IS_TOLD = re.compile(
    r"\S+ \S+ \S|(?:in|on|last) (?:early |late )?(?:(?:19|20)\d\d|[A-Z][a-z]+)\b|last (?:year|month|week)\b"
)
"""What a participle tells enough with to be a clause."""

_LEAST = 3


def asides_of(text: str) -> list[Aside]:
    """Return what an English text tells between commas, in order."""
    found = (
        *_relatives(text),
        *_whose(text),
        *_participles(text),
        *_concessions(text),
        *appositions_in(text),
        *nested_in(text),
    )
    return sorted(found, key=lambda aside: aside.cut)


def _relatives(text: str) -> Iterator[Aside]:
    for found in _RELATIVE.finditer(text):
        if found["pronoun"] == "that" and not found["of"]:
            continue
        first = next((w for w in found["rest"].split() if not is_adverb(w)), "")
        is_verb = re.match(r"[a-z]{3,}(?:s|ed)\b", first) is not None or f"{first}s" in PRESENT
        if (finite_verbs(f"it {found['rest']}") or is_verb) and len(found["rest"].split()) > 1:
            subject, meant = antecedent(text[: found.start()], found["rest"], found["pronoun"])
            if owned := owned_by_subject(text, subject):
                subject, meant = owned, ""
            if found["of"]:
                subject, meant = re.sub(r"^an? ", "the ", noun_before(found["of"])), ""
            is_told = subject and not subject[0].isdigit() and found["pronoun"] != "where"
            if re.match(
                r"(?:is|was|are|were|represents?|makes?|made)\s+(?:an? |about |almost |up |over )*[\d$€£]",
                found["rest"],
            ):
                is_told = False
                if measured := changed_from(text[: found.start()], found["rest"]):
                    subject, is_told = measured, True
            several = _SEVERAL_BEFORE.search(text[: found.start()])
            if several and re.search(r"\brespectively\b", found["rest"]):
                subject, meant, is_told = several["things"], "", True
            subject, meant = subject.rstrip(" –—-"), meant.rstrip(" –—-")
            subject = re.sub(r"^(?:including|such as|like) ", "", subject)
            verb = next(iter(finite_verbs(f"it {found['rest']}")), None)
            lead = found["rest"][: max(verb.start - 3, 0)] if verb else ""
            words = f"{subject} {found['rest']}" if is_told else found["rest"]
            is_own = found["pronoun"] == "where" or all(
                is_adverb(w.casefold()) for w in TIME_LEADS.sub("", lead).split()
            )
            is_placed = found["pronoun"] == "where" and verb is not None and verb.is_passive
            is_at_end = verb is not None and verb.end - 3 >= len(found["rest"].rstrip())
            is_open = not is_own or (is_placed and is_at_end)
            if is_open:
                words = f"{found['pronoun']} {found['rest']}"
            start = found.start("of" if found["of"] else "rest")
            more = _rest_of_list(text, found.end())
            words += more
            place = _PLACE.search(text[: found.start()]) if found["pronoun"] == "where" else None
            if place and not is_open:
                start, words = place.start(), f"{words} {place.group()}"
            meant = meant if words.startswith(f"{meant} ") else ""
            yield Aside(
                found.start(), start, found.end() + len(more), words, found["pronoun"], meant
            )


_WHOSE = re.compile(rf",\s+whose\s+(?P<rest>{_WORDS}+)")


def _whose(text: str) -> Iterator[Aside]:
    """Yield what is told of what is that of a noun: ", whose repair began in 2019,"."""
    for found in _WHOSE.finditer(text):
        noun, _ = antecedent(text[: found.start()], f"is {found['rest']}", "which")
        noun = noun or person_at_end(text[: found.start()])
        if noun and finite_verbs(f"it {found['rest']}"):
            words = f"{possessive(noun)} {found['rest']}"
            yield Aside(found.start(), found.start("rest"), found.end(), words)


_PLACE = re.compile(r"\b(?:in|at|across) (?:(?:the|parts of) )?[A-Z][^,;]{2,60}$")
"""A place of which a clause with "where" tells."""

_SEVERAL_BEFORE = re.compile(
    r"(?P<things>(?:[A-Za-z]+ (?:of|in|to|from) )?(?:[\w-]+, )*[\w-]+(?: [\w-]+)? and [\w-]+(?: [\w-]+)?)$"
)
"""Several things, of which a relative clause may tell respectively."""


def _participles(text: str) -> Iterator[Aside]:
    """Yield clauses such as ", proposed by the guild,", as what was done with the noun before them."""
    finite = {verb.start for verb in finite_verbs(text)}
    for found in _ASIDE.finditer(text):
        verb, rest = found["verb"], found["rest"].rstrip()
        rest += _rest_of_list(text, found.end())
        if found.start("verb") in finite:
            continue
        if verb in _NO_ASIDE or not is_participle(verb) or not _IS_TOLD.match(rest):
            continue
        if not re.match(
            r"(?:by|in|to|at|from|off|on|between|under|with|for|as|into|over|last|this|after|before|during|through|within|since|against)\b",
            rest,
        ):
            continue
        if finite_verbs(f"it {rest}")[:1] and not found.start() + len(rest) < len(text) - 2:
            continue
        head = text[: found.start()]
        is_first = "," not in head and not finite_verbs(head) and len(head.split()) <= 14
        subject = head.strip() if is_first else _whole_noun(head) or noun_before(head)
        subject = LED_BY.sub("", subject)
        if not subject or subject[0].isdigit():
            continue
        is_loose = re.search(
            rf"\b(?:to|from|in|at|for|by|with|between|and|of)\s+{re.escape(subject)}$", head
        )
        if not is_first and is_loose:
            yield Aside(
                found.start(),
                found.start("verb"),
                found.start("rest") + len(rest),
                f"{verb} {rest}",
            )
            continue
        thing = re.split(r" (?:on|about|against|for) ", subject)[0]
        be = "were" if re.search(r"[^s]s$", thing) and "," not in subject else "was"
        lead = text[found.start() : found.start("verb")].strip(" ,")
        words = f"{subject} {be} {lead + ' ' if lead else ''}{verb} {rest}"
        start = found.start() - len(subject) if head.endswith(subject) else found.start("verb")
        yield Aside(found.start(), start, found.start("rest") + len(rest), words)


_WITH_TOPIC = re.compile(
    r"\b(?:an?|the|its|their|another) (?P<noun>(?:[a-z-]+ ){0,2}[a-z-]+ (?:on|about|against|for) (?:[a-z-]+ ){0,2}[a-z-]+)$"
)
"""A noun with what it is on behind it, of which a participle tells: "a workshop on climate change, organised by"."""


def _whole_noun(head: str) -> str:
    found = _WITH_TOPIC.search(head)
    return f"the {found['noun']}" if found and not finite_verbs(f"it {found['noun']}") else ""


_LIST_TO_END = re.compile(r"(?:, [^,;.]{2,40}){0,8}?,? and [^,;.]{2,60}(?=[.]?$)")


def _rest_of_list(text: str, start: int) -> str:
    """Return what follows at a place where that is the rest of a list with which a text ends."""
    found = _LIST_TO_END.match(text, start)
    return found.group() if found and not finite_verbs(f"it {found.group()}") else ""


def _concessions(text: str) -> Iterator[Aside]:
    for found in _CONCESSION.finditer(text):
        head = text[: found.start()]
        is_near = len(head.split()) <= 4 and not finite_verbs(head)
        start = len(head) - len(head.lstrip(' “"')) if is_near else found.start("verb")
        change = _CHANGE.match(text, found.end())
        end = change.end() if change else found.end()
        if len(found["rest"].split()) >= _LEAST:
            words = f"{found['verb']} {text[found.start('rest') : end]}"
            yield Aside(found.start(), start, end, words)
