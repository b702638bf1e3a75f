"""People: by which signs a text shows that a name is that of a person, and by which part of it they are called."""

from __future__ import annotations

import re

from generator.drafting.names import ROLE, is_office, named_in


def stands_alone(word: str, text: str) -> bool:
    """Whether a text calls somebody by one word of their name alone."""
    for found in re.finditer(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])(?! [A-Z])", text):
        before = re.search(r"(\S+)[^\S\n]+$", text[: found.start()])
        is_named = before and before[1][:1].isupper() and before[1][-1:] not in '.!?,:;”"’'
        if not is_named or (before and is_office(before[1])):
            return True
    return False


def shows_person(name: str, words: str, text: str) -> bool:
    """Whether a text shows that a name is that of a person: an office, a surname alone, "he", an age, what they are."""
    last, own = name.split()[-1], re.escape(name)
    if ROLE.search(words) or stands_alone(last, text) or stands_alone(name.split()[0], text):
        return True
    return any(
        re.search(pattern, text)
        for pattern in (
            rf"{own}(?:, who\b|[^.\n]*[.”\"]+ (?:He|She)\b|[^.,\n]*, (?:he|she)\b)",
            rf"{own}(?:, (?:\d|an?\b|the\b|(?:\w+ ){{0,3}}{ROLE.pattern})| of \S)",
            rf"(?i:{ROLE.pattern})[ ,]+{own}",
        )
    )


def name_from(family: str, text: str) -> str:
    """Return the one name that begins with a word by which a text calls a person; empty if there is no such one."""
    found = {
        f"{family} {given}"
        for given in re.findall(rf"(?<![\w’'-]){re.escape(family)} ([A-Z][\w’'-]+)", text)
        if any(n.is_person and n.name == f"{family} {given}" for n in named_in(f"{family} {given}"))
    }
    return found.pop() if len(found) == 1 and stands_alone(family, text) else ""
