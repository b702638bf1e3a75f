"""Verbs: where the finite verbs of an English sentence stand, and where its participles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.present import BARE, PRESENT
from generator.drafting.grammar.verb_or_noun import (
    NOUNS,
    RELATIVE_ENDS,
    WITH_OBJECT,
    ends_in_names,
    is_noun_between,
    is_of_many,
)

MODALS = word_set("will would can could should must may might shall cannot")
_AMOUNT = re.compile(
    r"by\s+(?:[$€£\d]|US\$|(?:about|around|almost|nearly|over|more|less|up|at|some|a|an|one|two|three|four|five|half|just|only)\b)"
)
"""What stands behind a verb that tells by how much, not by whom."""
_PRICE = re.compile(r"\s+(?:[$€£\d]|US\$|about|around|almost|nearly|over|more|less|up|some|at)")
_OF_PRICE = word_set("cost total reach exceed average surpass top")
"""Verbs in the present, of many, that are nouns or verbs that follow another one where no amount stands behind them."""
BE = word_set("is are was were be been being")
AUXILIARIES = MODALS | word_set(
    "is are was were has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't "
    "won't wouldn't can't couldn't shouldn't hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t"
)

_PAST = word_set(
    "rose grew fell came went took made met held began led became gave put set said told stood won sent built "
    "bought sold spent paid saw left lost brought spoke chose hit cut found kept sank shrank drew drove flew "
    "fought got heard knew laid lay meant ran sat sought struck taught thought threw understood wore withdrew "
    "lent fled dealt shook swept hid swore stole stuck oversaw foresaw forbade slid woke rode wrote broke fed felt forgot froze rebuilt overtook undertook arose bore beat shut quit"
)
"""Irregular verbs in the past."""

PARTICIPLES = word_set(
    "made held led given put set sent built bought sold spent paid seen left lost brought spoken chosen hit cut "
    "lent fled dealt shaken swept hidden sworn stolen stuck overseen foreseen forbidden found kept drawn driven known laid meant run sought struck taken thrown written broken hurt begun shown "
    "grown risen fallen won met told said taught understood withdrawn born bound caught fought shot shut flown torn worn done fed forgotten frozen tied upset rebuilt "
    "overtaken overthrown undertaken rewritten eaten ridden"
)
"""Irregular participles, which follow "is" or "has", or stand for a clause of their own."""

OF_NOW = MODALS | PRESENT | BARE | word_set("is are has have do does")
"""With which a verb begins that tells of now, or of what is to come."""

_NOT_PAST = word_set(
    "need hundred indeed speed feed seed breed deed exceed proceed succeed bed red united armed limited "
    "advanced related detailed specialised specialized mixed so-called unprecedented aged naked wicked sacred "
    "skilled interested embed shed combined unified"
)
_BEFORE_NOUN = word_set(
    "the a an this that these those its his her their our your my of in on at by for from with to between into "
    "more most less least very some any no all both each every such other newly highly so too "
    "as than about without under over through against including toward towards two three four five six seven"
)
"""Words before which no finite verb that could be an adjective or a noun follows."""

_OF_RANK = ("ranks", "stands", "acts", "starts", "centres", "centers")
_PLANNED = ("plan", "pledge", "vow", "need", "aim")
_PAIRS = (("accounts", "for"), ("account", "for"))
_RANKED = word_set("as among first second third fourth fifth sixth from on")
"""Words behind which these are verbs."""

_OBJECT = word_set(
    "the a an its his her their our to that no more all any only up one some several both each such this these those "
    "another further two three"
)
ADVERBS = word_set(
    "also already now still then not never ever just even only once soon often always again yet eventually thus "
    "however nevertheless nonetheless meanwhile "
    "therefore currently further later first both all each instead likewise ago together too well"
)
_NOUNS_IN_LY = word_set(
    "supply family assembly reply rally monopoly anomaly italy july butterfly subfamily homily tally apply "
    "comply imply multiply"
)
"""Words that end as adverbs do."""
_SUM = re.compile(r"(?:\d|trillion|billion|million|thousand|bn|mln)\s+$", re.IGNORECASE)
"""What stands before "won" where that is money."""
_JOINED = re.compile(r"(?!re-|co-|pre-|over-|under-)[^-]+-")
"""How an adjective of two words begins, such as "self-made"."""
WORD = re.compile(r"[^\W\d_]+(?:[-’'.][^\W\d_]+)*|\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Verb:
    """A finite verb: from its first auxiliary to the last word of its group. `is_passive`: "was sold"."""

    start: int
    end: int
    word: str
    is_passive: bool = False


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb, or within a group of verbs."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY)


def is_participle(word: str) -> bool:
    """Whether a word can be a participle of the past."""
    return word in PARTICIPLES or (
        word.endswith("ed") and len(word) > 4 and word not in ("hundred", "indeed", "united")
    )


@lru_cache(maxsize=4096)
def finite_verbs(text: str) -> tuple[Verb, ...]:
    """Return the finite verbs of an English text, in order."""
    tokens = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    found = tuple(_verbs(tokens, text))
    if len(found) > 1 and _tells_of_noun(found[0], found[1], text):
        found = found[1:]
    return found or tuple(islice(_likely(tokens), 1))


_PLACED = re.compile(
    r"\s(?:out|up|in|at|on|from|to|between|with|under|over|into|against|during|last|this)\b(?![^,;:]*\b(?:and|but|or|that|which|who|when|while|as|after|because|before|since|if|to|than)\b)[^,;:]*$"
)
"""What stands behind a participle up to the verb of the noun of which it tells: "the deal struck in Vila gives"."""


def _tells_of_noun(first: Verb, second: Verb, text: str) -> bool:
    """Whether the first of two verbs is a participle that tells of a noun, whose verb is the second."""
    is_single = first.end - first.start == len(first.word)
    is_main = second.word in AUXILIARIES or second.word in _PAST or second.word in PRESENT
    return (
        is_single
        and is_main
        and is_participle(first.word)
        and first.start > 0
        and _PLACED.match(text[first.end : second.start]) is not None
    )


def verb_at_start(words: str) -> tuple[Verb, ...]:
    """Return the verb with which words begin whose subject stands elsewhere."""
    found = finite_verbs(f"it {words}")[:1]
    return tuple(replace(v, start=0, end=v.end - 3) for v in found if v.start == len("it "))


_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|whether|if|because|unless|until|before|after|when|where|while|why)\b",
    re.IGNORECASE,
)


def has_main_verb(text: str) -> bool:
    """Whether a text has a finite verb that is not the only one, in a clause below another."""
    plain = f"it {text}"
    verbs = finite_verbs(plain)
    if len(verbs) != 1:
        return bool(verbs)
    below = _SUBORDINATE.search(plain[: verbs[0].start])
    between = plain[below.end() : verbs[0].start].split() if below else []
    return below is None or (verbs[0].word in MODALS and len(between) > _LONG_BELOW)


_LONG_BELOW = 4
"""Words of a clause below another one in which there is a verb of its own, though it may look like a noun."""


def _likely(tokens: list[tuple[int, int, str]]) -> Iterator[Verb]:
    """Yield what is a verb or a noun, for a text in which nothing else is a verb."""
    for place in range(1, len(tokens) - 1):
        start, end, word = tokens[place]
        before, after = tokens[place - 1][2], tokens[place + 1][2].casefold()
        is_noun = before.casefold() in _BEFORE_NOUN or before.endswith(("'s", "’s"))
        if word in PRESENT and not is_noun and after not in _BEHIND_NOUN:
            yield Verb(start, end, word)


_BEHIND_NOUN = word_set(
    "in on at of for from by to with and or than as over under between through into during"
)
"""Words that follow a noun rather than a verb that has an object."""


def _verbs(tokens: list[tuple[int, int, str]], text: str) -> Iterator[Verb]:
    place, is_told = 0, False
    words = [word for _, _, word in tokens]
    while place < len(tokens):
        start, end, word = tokens[place]
        plain = word.casefold().replace("’", "'")
        at = next(
            (n for n in range(place - 1, -1, -1) if not is_adverb(tokens[n][2].casefold())), -1
        )
        before = tokens[at][2].casefold().replace("’", "'") if at >= 0 else ""
        after = tokens[place + 1][2] if place + 1 < len(tokens) else ""
        if after and word in NOUNS and "," in text[end : tokens[place + 1][0]]:
            after = ""
        if after == "by" and _AMOUNT.match(text, tokens[place + 1][0]):
            after = "to"
        if word in AUXILIARIES and not (plain == "will" and before in ("the", "a", "political")):
            is_told = True
            last, is_passive = _group(tokens, place, text)
            yield Verb(start, tokens[last][1], plain, is_passive)
            place = last + 1
            continue
        is_bare = plain in BARE or (plain in _PLANNED and after == "to")
        is_joint = is_bare and (ends_in_names(words[: at + 1]) or is_of_many(words[: at + 1]))
        is_apart = _APART.search(text, 0, start) is not None
        is_apart = is_apart and (is_told or text[:start].count(",") < 2)
        is_apart = is_apart and not RELATIVE_ENDS.search(text[:start])
        is_price = (
            plain in _OF_PRICE
            and _PRICE.match(text, end)
            and before not in ("the", "a", "of", "to", "and")
        )
        is_noun = word in NOUNS and is_noun_between(
            words[: at + 1], words[place:], _PAST, AUXILIARIES
        )
        is_money = plain == "won" and _SUM.search(text[:start]) is not None
        if not (is_money or is_noun) and (
            is_price or is_joint or _is_finite(plain, before, after, word, is_apart)
        ):
            is_told = True
            yield Verb(start, end, plain)
        place += 1


_APART = re.compile(r"[,;(]\s?(?:(?:first|originally|initially|formerly|jointly)\s)?$")
"""What stands before a participle that is told beside."""

_BY_TIMES = ("doubled", "tripled", "quadrupled", "halved")
_NO_TO = ("forces", "controls", "hosts", "covers", "supports")
"""Nouns before "to", where they would be verbs with an object."""

_WE = ("they", "we", "i")
_NO_VERB = word_set(
    "who which that both are themselves ourselves myself and but the a an this what how why when where"
)
"""Words behind "they" and "we" that are no verb, besides those behind a noun."""


def _is_finite(plain: str, before: str, after: str, word: str, is_apart: bool) -> bool:
    if before == "than" and plain in _BY_TIMES:
        return True
    if before in ("this", "that") and plain in PRESENT and plain not in NOUNS:
        return after in _OBJECT or after[:1].isdigit()
    if before in ("this", "that", "these") and plain.endswith("ed"):
        return after in _OBJECT or after[:1].isdigit()
    if word[:1].isupper() or not before or before in _BEFORE_NOUN or before.endswith(("'s", "s'")):
        return False
    if before in _WE and word.isalpha() and plain not in _BEHIND_NOUN | _NO_VERB:
        return True
    if plain in _PAST:
        return not (plain in PARTICIPLES and (after == "by" or is_apart))
    if plain in PRESENT:
        is_ranked = after in _RANKED if plain in _OF_RANK else (plain, after) in _PAIRS
        if after == "to" and plain in _NO_TO:
            return False
        is_object = after in _OBJECT or after[:1].isupper() or after[:1].isdigit()
        return plain not in NOUNS or is_object or is_ranked
    if plain == "include" and before not in MODALS and before != "to":
        return True
    if (plain, after) in _PAIRS and before.endswith("s"):
        return True
    if plain in WITH_OBJECT and before.endswith("s") and before not in ("is", "was", "has"):
        return after in _OBJECT
    if plain in BARE:
        is_many = before.endswith(("s", "ese")) and before not in ("is", "was", "has", "does")
        return is_many or before in ("they", "we", "i", "you", "people", "who", "countries")
    is_past = plain.endswith("ed") and len(plain) > 3 and plain not in _NOT_PAST
    is_past = is_past and not _JOINED.match(plain)
    return is_past and after != "by" and not is_apart


def _group(tokens: list[tuple[int, int, str]], first: int, text: str) -> tuple[int, bool]:
    """Return the last word of a group that begins with an auxiliary, and whether it is passive."""
    last, is_passive, has_be = first, False, tokens[first][2].casefold() in BE
    for place in range(first + 1, min(first + 7, len(tokens))):
        word = tokens[place][2].casefold()
        if text[tokens[place - 1][1] : tokens[place][0]].strip():
            break
        if word in BE or word in ("have", "has", "had"):
            has_be, last = has_be or word in BE, place
        elif is_adverb(word):
            continue
        elif is_participle(word):
            return place, has_be
        elif word.endswith("ing") and has_be:
            return place, False
        else:
            is_modal = tokens[first][2].casefold() in MODALS | {"do", "does", "did"}
            return (place if is_modal and not has_be else last), is_passive
    return last, is_passive
