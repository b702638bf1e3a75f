"""Subjects: that of a clause, and the one which a clause shares with the clause before it."""

from __future__ import annotations

import re

from generator.core.reading.dates import month_names
from generator.drafting.grammar.plural import is_many, possessive
from generator.drafting.grammar.present import BARE, PRESENT
from generator.drafting.grammar.verbs import MODALS, Verb, finite_verbs, is_adverb, is_participle

PRONOUN = re.compile(r"(?P<who>it|they|this|these|he|she|we|i)\b", re.IGNORECASE)
_LIST = re.compile(r"[A-Z][\w’'-]+(?:, (?:the )?[A-Z][\w’'-]+)+,? and (?:the )?[A-Z][\w’'-]+$")
"""Several names in a row: all of them are the subject."""

_GROUP_OF = re.compile(
    r"(?:The|An?|[A-Z][\w’'-]*) [^,]{2,60} (?:of|between|from|by) (?:the )?[A-Z][\w’' -]*, (?:(?:the )?[A-Z][\w’' -]*, )*(?:the )?[A-Z][\w’' -]*,? and (?:the )?[A-Z][\w’' -]*$"
)
"""A group with all who are in it: "a quartet of Tamme, Vila, Oru and Saar"."""

_APART = re.compile(
    r"(?:worth|based|headed|led|located|known|estimated|valued|including|formerly|both|all|part|one|under|in (?:force|use|operation|place|effect|office|power|service)|"
    r"(?:on|in|under|for|to|by|with|from|at|through|over|about) which) \S"
)
"""How an aside begins that stands between a subject and its verb."""

_NO_SUBJECT = re.compile(
    r"(?:no|nobody|none|many|some|few|all|everyone|most|what|it|there|more)\b", re.IGNORECASE
)
_DOING = re.compile(r"(?:Having|Being|[A-Z][a-z]+ed by)\b")
"""How a participle begins that stands before its subject."""

_DAY_LAST = re.compile(r" (?:(?:late |early )?on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
"""A day between a subject and its verb: "Britain on Wednesday ordered"."""

TIME_LEADS = re.compile(
    r"^(?:(?:a|an|one|two|three|four|five|six|ten|\d{1,2}) (?:day|week|month|year|decade)s? (?:ago|later|earlier)|"
    r"(?:(?:earlier|later|late|early) )?(?:(?:last|this) (?:year|month|week|spring|summer|autumn|winter|[a-z]+day)|"
    rf"(?:in|on|by|since) (?:(?:early |late |mid-)?(?:\d{{1,2}} )?(?:{'|'.join(month_names('en'))})(?: \d{{1,2}},?)?(?: \d{{4}})?|(?:19|20)\d\d|[a-z]+day))|"
    r"yesterday|today),? ",
    re.IGNORECASE,
)
"""A time at the beginning of a sentence, or of a clause with "who" or "which", before the subject or the verb."""

_OWN = re.compile(r"it|they|he|she", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:in|on|at|of|for|from|to|with|by|until|when|after|before|as|into|over|under|through|between|during|last|this|again)\b"
)


OPENS = re.compile(
    r"\b(?:that(?! (?:country|year|time|period|month|day|week|figure|market)\b)|which|who|whether|if|because|unless|until|before|after|when|where|how|why)\b"
)
"""What opens a clause below another one."""

_TIME_FIRST = re.compile(
    r"(?P<when>(?:on|in|last|next|this) (?:[A-Z][a-z]+day|[A-Z][a-z]+ \d{1,2}|\d{4}|week|month|year)),? (?=(?:was|were|is|are|will|would|has|had|met|signed|visited|arrived|left|[a-z]{3,}ed)\b)"
)
"""A time before a verb whose subject stands elsewhere: "and on Saturday was told"."""

_UNCHANGED = frozenset(
    ("set", "put", "cut", "hit", "shut", "quit", "let", "shed", "split", "spread", "cost")
)
"""Verbs that are in the past as they are behind "would"."""


def subject_in(words: str, own: tuple[Verb, ...]) -> str:
    """Return the words before the first verb, without what leads up to them."""
    if not own:
        return ""
    head = words[: own[0].start].strip()
    if _DOING.match(head):
        return ""
    head = TIME_LEADS.sub("", head)
    head = re.sub(r", \d{1,3}(?=,|$)", "", _DAY_LAST.sub("", head))
    head = re.sub(r", (?:on|for) (?:his|her|its|their) part,?$", "", head)
    if not (_LIST.match(head) or _GROUP_OF.match(head)):
        plain = re.sub(r"^(?:[A-Z][^,]{2,90}, )+", "", head).strip(' ,“"')
        plain = re.sub(
            r"^(?:under|in|on|at|by|with|after|amid|despite|following) [^,]{2,60}, ", "", plain
        )
        plain = re.sub(r"^(?:For|After) (?:years|decades|months|weeks|centuries) ", "", plain)
        told = re.match(
            r"(?:[A-Z][^,]{2,90}, )*?((?!In |On |At |By |For |After |Under |During |With )[A-Z][^,]{2,60}), [a-z]",
            head,
        )
        head = told[1] if told and _APART.match(plain) else plain
    while head and is_adverb(head.split()[-1].casefold()):
        head = head[: -len(head.split()[-1])].strip()
    is_short = 0 < len(head.split()) <= 18
    return head if is_short and (not PRONOUN.match(head) or _OWN.fullmatch(head)) else ""


_TO_DO = re.compile(
    r"\b(?:is|are|was|were) (?:(?:set|due|expected|scheduled|planned|likely|supposed|poised|ready) )?to(?= [a-z]+\b)"
)
"""What is to be done, before the first of several things: "is set to start … and reach"."""


def with_subject(
    words: str, own: tuple[Verb, ...], subject: str, verb: Verb | None, before: str = ""
) -> str:
    """Return the words of a clause that follows another one, with the subject that they share.

    `before` are the words of the sentence up to the clause.
    """
    plain = words.strip()
    if not subject:
        return plain
    to_do = _TO_DO.findall(before)
    first_word = plain.partition(" ")[0]
    if to_do and {first_word, f"{first_word}s", f"{first_word}es"} & {*BARE, *PRESENT}:
        return f"{subject} {to_do[-1]} {plain}"
    if timed := _TIME_FIRST.match(plain):
        plain = f"{plain[timed.end() :]} {timed['when']}"
    if verb and verb.is_passive and _goes_on_passive(plain, verb):
        be = f"{verb.word} be" if verb.word in MODALS else verb.word
        return f"{subject} {be} {plain}"
    first = finite_verbs(f"it {plain}")
    head = plain[: max(first[0].start - 3, 0)].split() if first else plain.split()[:1]
    if first and all(is_adverb(w.casefold()) for w in head):
        is_bare = verb is not None and verb.word in MODALS and first[0].word in _UNCHANGED
        return f"{subject} {verb.word} {plain}" if verb and is_bare else f"{subject} {plain}"
    lead = next((n for n, w in enumerate(plain.split()) if not is_adverb(w.casefold())), 0)
    if verb and verb.is_passive and is_participle(plain.split()[lead]):
        be = verb.word if verb.word in ("was", "were", "is", "are", "has", "have", "had") else "was"
        return f"{subject} {be} {'been ' if be in ('has', 'have', 'had') else ''}{plain}"
    owner = re.match(
        r"(?!The |An? |Its |Their |This |These )([A-Z][\w-]*(?: [A-Z][\w-]*)*)(?:['’]s)? ",
        f"{subject} ",
    )
    if owner and (own_noun := re.match(r"its ", plain)):
        return f"{owner[1]}'s {plain[own_noun.end() :]}"
    pronoun = re.match(r"(?:it|they)(?= )", plain)
    if (
        pronoun
        and own
        and not _OWN.fullmatch(subject)
        and not _NO_SUBJECT.match(subject)
        and is_many(subject) == (pronoun.group() == "they")
    ):
        return f"{subject}{plain[pronoun.end() :]}"
    return plain


def _goes_on_passive(words: str, verb: Verb) -> bool:
    """Whether words go on with what is done, behind "will be sealed" or "was sold"."""
    plain = words.split()
    lead = next((n for n, w in enumerate(plain) if not is_adverb(w.casefold())), 0)
    is_done = is_participle(plain[lead]) and plain[lead + 1 :] != []
    if not is_done or verb.word not in MODALS | {"was", "were", "is", "are"}:
        return False
    return verb.word in MODALS or bool(_BEHIND.match(plain[lead + 1]))


def has_two_subjects(words: str, own: tuple[Verb, ...]) -> bool:
    """Whether a clause goes on, behind a comma, with another subject: then nobody knows which a later verb has."""
    if len(own) < 2:
        return False
    between = words[own[0].end : own[1].start]
    between = re.split(r",\s(?:while |thus |also )?[a-z]+ing\b", between)[0]
    return "," in between and not OPENS.search(between)


def owned_by_subject(text: str, noun: str) -> str:
    """Return a noun such as "their border" as that of the subject with which a text begins: "the two countries' border"; else ""."""
    owned = re.match(r"(?:its|their) (?P<thing>.+)", noun)
    owner = subject_in(text, finite_verbs(text)) if owned else ""
    if not owned or not owner or PRONOUN.match(owner) or len(owner.split()) > _LONGEST_OWNER:
        return ""
    return f"{possessive(owner)} {owned['thing']}"


_LONGEST_OWNER = 5
TIME_ONLY = re.compile(
    r"(?:(?:later|earlier) )?(?:on|in) (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+day)(?:,? (?:1[89]|20)\d\d)?"
)
"""A time before a verb, and nothing else: "and on June 8 suspended"."""
