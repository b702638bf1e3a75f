"""Tails: what a clause tells at its end, in a clause below it or in a participle, as claims of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.reading.dates import month_names
from generator.core.reading.sentences import word_set
from generator.drafting.grammar.additions import due_to, including, share_of
from generator.drafting.grammar.clefts import without_cleft
from generator.drafting.grammar.forms import finite_of
from generator.drafting.grammar.in_list import is_in_list
from generator.drafting.grammar.members import members_in
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.relatives import antecedent, noun_before
from generator.drafting.grammar.series import series_in
from generator.drafting.grammar.tail import Tail
from generator.drafting.grammar.treaties import AGREEMENT
from generator.drafting.grammar.verbs import finite_verbs, is_adverb
from generator.drafting.grammar.with_tails import before_in, main_of, with_in
from generator.drafting.numbers.amounts_told import BRINGING, amounts_in
from generator.drafting.voices.said_words import SAYING
from generator.drafting.wording.shortening import SPAN

_LEAST = 4
_FEWEST = 2
_RELATIVE = re.compile(r"(?<![,;])\s(?P<pronoun>which|who)\s")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|could|should|must|can|cannot|expected|scheduled|due|planned|plans?|hopes?|wants?|intends?|"
    r"agreed(?= to\b)|only|not|never)\b"
)
"""What stands before a clause of time that need not have happened yet."""

_IN_WHICH = re.compile(
    r",\s(?:(?:during|in|under|at|after|through|by) which|(?P<of>of (?:which|whom)))\s"
)
_MADE_UP = re.compile(
    r"[^,;\d]{3,60}? (?:made up|accounted for|makes up|accounts for|was worth|were worth)\b"
)
"""What is a part of an amount, behind "of which"."""

_PREPOSITION = re.compile(
    r"\b(?:in|on|at|of|by|with|from|to|for|into|between|about|under|over|through|during|after|before|and|or|but|all|those|one|any)$",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r",?\s(?P<sign>after|when|because(?! of\b)|where|since|even though|although|though|as(?= (?:he|she|they|it) (?!said|says|put|told|noted|is\b|was\b|has\b|did\b|does\b)))\s"
)
_DOING = re.compile(
    r",\s(?:while |thus |thereby |also |further |effectively ){0,2}(?P<verb>[a-z]{2,}ing)\s(?!and\b|or\b)"
)
_SAYING = re.compile(rf"(?:{SAYING})\s")
_DESCRIBED = re.compile(r"\b(?:an?|the|its|their|another) [a-z]+$")
"""An adjective before another one: "a neutral, aspiring maker"."""

_DONE = re.compile(
    r"(?<=[\w)])\s(?P<verb>signed|concluded|reached|agreed|adopted|ratified|established|founded|launched|opened|built|"
    r"introduced|imposed|struck|sealed|inked|announced|dating(?: back)?)\s(?=(?:in|with|on|by|at|between|to|last|this|earlier|from|under)\b)"
)
_BY_WHOM = re.compile(
    r"\b(?:which|whom) (?:the |an? |its |their )?(?:[\w’'-]+ ){0,3}[\w’'-]+$|"
    r"\b(?:an?|the|its|their) (?:[a-z-]+ ){1,3}(?:the|both|its|their) (?:two |other )?[a-z]+$"
)
"""Who did what follows, in a clause on what they did it to: "a line which both towns"."""

_TREATY_WITH = re.compile(
    rf"\b(?P<treaty>(?:the|an?|its|their|another) (?:[a-z-]+ ){{0,3}}(?:{AGREEMENT.pattern}) (?:with|between) (?:the )?[A-Z][^,;]{{2,40}})$"
)
"""A treaty with whom it was made behind it, of which what was done tells, not of them."""

_BESIDES = re.compile(
    r",\s(?:despite|in spite of|amid|in addition to)\s(?P<what>(?=[^;]*\d)(?:\S+\s){5}.*)$"
)
_YEAR = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:last|this) (?:year|month|week)\b|\b(?:beginning|start|end|middle) of (?:the|this|last) year\b|\b(?:yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?:in|on|last|this) (?:"
    + "|".join(month_names("en"))
    + r")\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\sand\s(?P<what>(?:an?|the|another) (?:[\w-]+ )*?[\w-]*\d.*)$")
"""Another thing with a number, behind what was done when."""

_NO_DOING = word_set(
    "including excluding according ranging starting beginning following depending citing referring "
    "regarding concerning considering speaking barring pending pointing telling quoting meaning "
    "using being having going coming owing during clothing nothing something anything everything"
)
_OF_SUBJECT = word_set(
    "expanding shrinking jumping surging plunging declining creating making taking accounting representing holding reaching becoming exceeding topping totalling totaling ranking employing operating "
    "owning covering producing exporting importing serving supplying comprising rising growing falling increasing decreasing dropping "
    "experiencing enjoying facing seeking hosting recording posting registering seeing receiving winning attending "
    "earning generating saving employing drawing climbing contributing constituting surpassing attracting investing buying selling visiting signing joining urging pledging accusing blaming denouncing condemning criticising criticizing"
)
"""Participles whose subject is that of the clause, not all that it tells."""

_GROWTH_IN = re.compile(
    r"an? (?:[a-z]+ )?[\d.]+ ?(?:%|per ?cent|pct) (?:[a-z]+ )?(?:growth|increase|rise|jump|surge|decline|drop|fall|decrease|reduction) (?:in|of) "
)
_BALANCE = re.compile(r"(?:an?|the) (?:[a-z]+ ){0,2}(?:surplus|deficit|gap|shortfall|balance)\b")
_OF_AMOUNT = word_set("reflecting representing marking leaving")
"""Participles that tell more of an amount, at its time."""

_NEAR = 60
"""Characters behind a participle in which its time stands."""

_NEEDED = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|nor|if|unless|only|until|all|every|each|any|hardly|(?<!past )(?<!last )(?<!a )few|\w+n['’]t)\b",
    re.IGNORECASE,
)
"""Words before a tail whose sense may be another one without it."""


def tails_of(text: str, subject: str) -> list[Tail]:
    """Return what a clause with a subject tells at its end, in order: each reaches to where the next one is cut off."""
    verbs = finite_verbs(text)
    if not verbs:
        return []
    found = [
        *including(text, subject),
        *due_to(text, subject, verbs[0]),
        *_relatives(text),
        *_below(text, subject),
        *_in_which(text),
        *_doing(text, subject),
        *with_in(text),
        *before_in(text, subject),
        *_done(text),
        *_besides(text),
        *amounts_in(text, subject, verbs[0]),
        *members_in(text, subject, verbs[0]),
    ]
    kept: list[Tail] = []
    for tail in sorted(found, key=lambda t: t.cut):
        head = text[kept[-1].start if kept else 0 : tail.cut]
        is_long = len(head.split()) >= _LEAST or (kept and re.search(r"\d", head) is not None)
        is_apart = is_long and len(f"{tail.lead}{text[tail.rest :]}".split()) >= _FEWEST
        is_apart = is_apart and not _is_quoted(text[: tail.cut])
        if tail.cut >= verbs[0].end and is_apart and not _NEEDED.search(head):
            kept.append(tail)
    return kept


def _is_quoted(head: str) -> bool:
    """Whether words end within a quotation."""
    return bool(head.count('"') % 2) or head.count("“") > head.count("”")


_THERE = re.compile(
    r"(?:But |And |Yet |However, )?[Tt]here (?:is|are|was|were|has been|have been)\b"
)
"""How a clause begins that tells next to nothing without what it says of what there is."""


def _relatives(text: str) -> Iterator[Tail]:
    if _THERE.match(text) or without_cleft(text) != text:
        return
    for found in _RELATIVE.finditer(text):
        head, rest = text[: found.start()], text[found.end() :]
        led = f"{found['pronoun'] if found['pronoun'] == 'who' else 'it'} "
        verb = next(iter(finite_verbs(f"{led}{rest}")), None)
        if verb is None or _PREPOSITION.search(head):
            continue
        if not all(is_adverb(w.casefold()) for w in rest[: max(verb.start - len(led), 0)].split()):
            continue
        noun, meant = (n.rstrip(" –—-") for n in antecedent(head, rest, found["pronoun"]))
        is_apart = re.search(r"[–—-]\s*$", head) is not None
        last = noun.split()[-1:]
        if found["pronoun"] == "which" and last and last[0][:1].isupper() and not is_apart:
            noun = meant = ""
        yield Tail(
            found.start(),
            found.end(),
            found.end(),
            f"{noun} " if noun else "",
            found["pronoun"],
            meant,
        )


_OF_NOUN = re.compile(
    r"(?P<thing>(?:the|an?) (?:[a-z-]+ )*(?!of\b|in\b|from\b|at\b|for\b|on\b|with\b|by\b|to\b|and\b)[a-z-]+) (?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
"""A thing with a name behind it, of which what follows tells: "after the deal Vila struck with Tamme"."""

_BARE = 4
"""Words of a clause that tell next to nothing without what they come after: "The deal was announced"."""


def _below(text: str, subject: str) -> Iterator[Tail]:
    for found in _BELOW.finditer(text):
        is_bare = found["sign"] == "after" and len(text[: found.start()].split()) <= _BARE
        if is_bare or SPAN.search(text[: found.start()]):
            continue
        is_ahead = _AHEAD.search(text[: found.start()]) is not None
        if is_ahead and found["sign"] in ("after", "since"):
            continue
        rest = text[found.end() :]
        verb = next(iter(finite_verbs(rest)), None)
        head = rest[: verb.start].split() if verb else []
        is_when = found["sign"] == "when"
        if _OF_NOUN.fullmatch(" ".join(head)):
            continue
        if (
            0 < len(head) <= 12
            and head[-1] not in ("and", "but", "or")
            and "," not in " ".join(head)
            and not head[0].endswith("ing")
        ):
            who = re.match(r"(?:they|it)(?= )", rest)
            if who and subject and (who.group() == "they") is is_many(subject):
                own = found.end() + who.end() + 1
                lead = f"{subject} "
                yield Tail(found.start(), found.end(), own, lead, who.group(), subject, is_when)
                continue
            yield Tail(found.start(), found.end(), found.end(), "", is_then=is_when)


def _in_which(text: str) -> Iterator[Tail]:
    """Yield what happened during or under something: ", during which the Guild dropped a proposal"."""
    for found in _IN_WHICH.finditer(text):
        if not finite_verbs(text[found.end() :]):
            continue
        start = found.start() + 2 if found["of"] else found.end()
        if found["of"] and (share := share_of(text, found.start(), start)):
            yield share
            continue
        if found["of"] and _MADE_UP.match(text, found.end()):
            start = found.end()
        yield Tail(found.start(), start, start, "")


def _doing(text: str, subject: str) -> Iterator[Tail]:
    verbs = finite_verbs(text)
    series = series_in(text)[1:]
    for found in _DOING.finditer(text):
        if BRINGING.match(text, found.start()):
            continue
        if any(part.start <= found.start("verb") < part.end for part in series):
            continue
        if found["verb"] in _NO_DOING or "," in subject or is_in_list(text[: found.start()]):
            continue
        if _DESCRIBED.search(text[: found.start()]):
            continue
        is_own = found["verb"] in _OF_SUBJECT and not (
            found["verb"] == "making" and text[found.end() : found.end() + 3] != "up "
        )
        main = main_of(verbs[0].word, text[found.end() :])
        is_said = _SAYING.match(text, found.start("verb")) is not None
        told = finite_of(found["verb"], main, subject) if subject and is_own else ""
        if subject and is_said:
            told = finite_of(found["verb"], "was", subject) or f"{found['verb'][:-3]}ed"
        lead = f"{subject} {told} " if told else ""
        if found["verb"] == "leaving" and _BALANCE.match(text, found.end()):
            told = lead = "there was "
        if found["verb"] in _OF_AMOUNT and _GROWTH_IN.match(text, found.end()):
            told = lead = "there was "
        start = found.start("verb")
        if not told:
            continue
        is_then = found["verb"] in _OF_AMOUNT
        yield Tail(found.start(), start, found.end(), lead, is_then=is_then)


def _besides(text: str) -> Iterator[Tail]:
    """Yield what is told besides, where it has a number: ", despite a plan to build 30 mills"."""
    for found in _BESIDES.finditer(text):
        yield Tail(found.start(), found.start("what"), found.start("what"), "")


def _done(text: str) -> Iterator[Tail]:
    """Yield what was done when with the noun before it: "the accord signed in 1998"."""
    for found in _DONE.finditer(text):
        head, rest = text[: found.start()], text[found.end() :]
        if not finite_verbs(head) or not _YEAR.search(rest[:_NEAR]) or _BY_WHOM.search(head):
            continue
        treaty = _TREATY_WITH.search(head)
        noun = re.sub(r"^an? ", "the ", treaty["treaty"] if treaty else noun_before(head))
        if (
            not noun
            or is_adverb(head.split()[-1])
            or head.split()[-1]
            in ("was", "were", "been", "be", "and", "is", "are", "has", "had", "have")
        ):
            continue
        verb = found["verb"]
        dates = "stems " if rest.startswith("from") else "goes back "
        lead = f"{noun} {dates if verb.startswith('dating') else f'was {verb} '}"
        cut = found.start()
        if by := _OF_NOUN.fullmatch(noun):
            lead = f"{by['who']} {verb} {by['thing']} "
            cut = text.rindex(by["who"], 0, cut)
        yield Tail(cut, found.start("verb"), found.end(), lead)
        if more := _ANOTHER.search(text, found.end()):
            yield Tail(more.start(), more.start("what"), more.start("what"), "")
