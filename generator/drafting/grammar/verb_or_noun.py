"""Verb or noun: what the words around one tell that may be either, such as "exports"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence, Set

from generator.core.reading.sentences import word_set

_NEAR = 12
"""Words behind a noun among which its verb stands."""


NOUNS = word_set(
    "aims asks backs bans calls charges claims controls costs covers cuts demands drops ends estimates exports "
    "faces falls features finances forces forms gains grants hits hopes hosts houses imports increases invites "
    "launches leads links lists limits lives means mines moves needs notes offers orders plans plays presents "
    "promises purchases puts ranks reviews rises runs sets shares ships shows signs stands starts stays stems "
    "stops studies supplies supports suspects tops trades transports travels tries turns uses visits wants wins "
    "wishes works accounts advocates amounts heads leaves fears fines hands judges labels matches powers processes quotes "
    "registers releases repeats schedules shifts signals sponsors substitutes targets taxes tests tracks treats triggers upgrades "
    "values votes witnesses pledges halts curbs guarantees shelters supplements boosts narrows lowers spans binds directs borders stores totals averages damages harms saves reads concerns records posts issues matters centres centers"
)
"""Forms that are nouns as well: verbs only where an object or "to" follows."""

WITH_OBJECT = word_set("share face need cover host own link plan support form run build")
"""Verbs in the present, of many, that are nouns where no object follows."""

RELATIVE_ENDS = re.compile(r"^[^,]{2,80},\s(?:who|which|whose)\b[^,]*,\s*$")
"""A relative clause of the subject, behind which the main verb stands."""


def is_noun_between(
    before: Sequence[str], behind: Sequence[str], past: Set[str], auxiliaries: Set[str]
) -> bool:
    """Whether a word that may be either, with which the words `behind` begin, is a noun by what is around it."""
    return _is_owned(before) or _is_done(before, past) or _is_sold(behind, past | auxiliaries)


def _is_owned(before: Sequence[str]) -> bool:
    """Whether words end with an adjective behind whoever owns what follows it: "Tamme's main"."""
    owner, word = [*[""] * 2, *before][-2:]
    is_owner = owner.casefold().endswith(("'s", "’s", "s’"))
    return is_owner and word.islower() and not word.endswith("s")


def _is_done(before: Sequence[str], past: Container[str]) -> bool:
    """Whether words end with an adjective behind a verb of the `past`: "Tamme revealed lofty"."""
    first, verb, word = [*[""] * 3, *before][-3:]
    is_verb = verb in past or (verb.endswith("ed") and len(verb) > len("need"))
    is_finite = is_verb and first.casefold() not in _ARTICLES and verb not in ("said", "told")
    return is_finite and word.islower() and not word.endswith("s")


_ARTICLES = word_set("the a an its his her their this these those of by and or more most")


def _is_sold(words: Sequence[str], verbs: Container[str]) -> bool:
    """Whether "exports" or "imports" that begins words is a noun: one of the `verbs` follows what stands behind it."""
    near = words[:_NEAR]
    if near[0] not in ("exports", "imports") or near[1:2] not in (["to"], ["from"]):
        return False
    return any(w in verbs or w.endswith("ed") or w in _AMOUNTING for w in near[2:])


_AMOUNTING = ("worth", "amounting", "totalling", "totaling", "reaching", "being")
"""Words behind a noun that tell how much it is."""


def ends_in_names(words: Sequence[str]) -> bool:
    """Whether words end with two names that are joined: "Tamme and Vila"."""
    last = " ".join(words[-5:])
    return bool(re.search(r"\b[A-Z][\w’'-]* and (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?$", last))


def is_of_many(words: Sequence[str]) -> bool:
    """Whether words end with a name to which several belong: "analysts at Tamme Bank"."""
    last = " ".join(words[-_NEAR:])
    return bool(
        re.search(
            r"\b[A-Za-z]+[a-rt-z]s (?:at|of|in|from|for|with) (?:the )?[A-Z][\w’'-]*(?: (?:of |and )?[A-Z][\w’'-]*)*$",
            last,
        )
    )
