"""Appositions: what is put between commas behind a noun to tell what that is: "Tamme, a member since 2004, "."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.aside import Aside
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.verbs import OF_NOW, Verb, finite_verbs, is_adverb
from generator.drafting.when.time_words import FIRST_IN

_APPOSITION = re.compile(r",\s+(?:the|an?|one of)\s+[^,;“”\"]{3,80},(?=\s+[a-z])")
_SAID = re.compile(r"\b(?:say|says|said|believe|argue|claim|add|note)s?,$")
_OF_SUBJECT = re.compile(
    r"(?P<subject>(?!(?:In|On|At|For|By|With|From|After|Before|As|During|Under|But|And|If|When)\b)[A-Z](?:[^,;:“”\"()]|(?<=\d),(?=\d{3}))*),\s+"
    r"(?P<what>(?:the|an?|one of|home to|its|their|[A-Z][\w-]+['’]s)\s(?:[^,;“”\"]|(?<=\d),(?=\d{3})){3,140}),\s+(?=[a-z])"
)
_TELLS = re.compile(
    r"\d(?!\d?-year-old)|\b(?:since|first|second|third|fourth|fifth|largest|biggest|main|only|sole|oldest|poorest|richest|smallest|leading)\b"
)
"""Words for which what is told of a subject is worth a claim of its own."""


def appositions_in(text: str) -> Iterator[Aside]:
    """Yield what an apposition tells of the subject with which an English text begins, where it has a number, a time or a rank."""
    found = _OF_SUBJECT.match(text)
    if found is None or not _TELLS.search(found["what"]) or finite_verbs(found["subject"]):
        return
    verb = _verb_next(text[found.end() :])
    if verb is None or finite_verbs(f"it {found['what']}"):
        return
    are = is_many(found["subject"])
    if re.search(r"\bsince\b", found["what"]) and not FIRST_IN.search(
        found["what"].partition("since")[0]
    ):
        be = "have been" if are else "has been"
    elif verb.word in OF_NOW or not re.match(r"(?:The|An?|This|Its|Their) [a-z]", text):
        be = "are" if are else "is"
    else:
        be = "were" if are else "was"
    words = f"{found['subject']} {be} {found['what']}"
    yield Aside(found.end("subject"), 0, found.end("what"), words)


def _verb_next(words: str) -> Verb | None:
    """Return the verb with which words begin, before which none but adverbs stand."""
    verb = next(iter(finite_verbs(f"it {words}")), None)
    is_next = verb and all(is_adverb(w) for w in words[: max(verb.start - 3, 0)].split())
    return verb if is_next else None


_LEAD = re.compile(r"(?:In|On|At|By|Since|During|Last|This|Earlier|Later)\b[^,]*,")
"""When something happened, before the subject of what did."""


def without_apposition(words: str) -> str:
    """Return words without what is put between commas to tell what their subject is."""
    found = _APPOSITION.search(words)
    if found is None or finite_verbs(words[: found.start()]) or _SAID.search(found.group()):
        return words
    if _LEAD.match(words) or finite_verbs(f"it {found.group().strip(' ,')}"):
        return words
    after = words[found.end() :]
    return f"{words[: found.start()]}{after}" if _verb_next(after.strip()) else words
