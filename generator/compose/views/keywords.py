"""Search keywords: transliterations and other spellings, for the index of the theme's search.

That search compares lower-case letters exactly. It folds neither diacritics nor scripts: ß is not
ss, and ٤ is not 4. So the spellings that a reader may type instead are added to the index as text,
once, beside what the page shows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from unicodedata import is_normalized

from generator.core.dates import EdtfDate
from generator.core.quantities import quantities
from generator.core.transliteration import in_ascii
from generator.records import Actor, Value

OFTEN = 10
"""How often the indicator of a key figure is repeated: the search ranks by term frequency."""

_WORD = re.compile(r"\d+(?:\.\d+)+|\w+")
_USUAL = re.compile(r"[0-9]{1,3}(?:[,.'’ ][0-9]{3})+(?:[.][0-9]+)?|[0-9]+(?:[.][0-9]+)?")
"""A number as the search tokenises it: digit groups are words, a decimal point does not split."""


def keywords(shown: Iterable[str], spellings: Iterable[str] = (), exact: Iterable[str] = ()) -> str:
    """Return the additional words that a page needs in the search index, separated by spaces.

    `shown` is the text of the page: its words in Latin letters with diacritics are added without
    them (Bakı: Baki), and its numbers in plain digits. `spellings` are other spellings of names:
    their words are added, and for other scripts their transliteration too (Лиссабон: Лиссабон,
    Lissabon). `exact` is added as it is. No word is added twice, nor one that is in `shown`.
    """
    runs, names = tuple(shown), tuple(spellings)
    have = {word.lower() for run in runs for word in _WORD.findall(run)}
    wanted = [
        *(word for name in names for word in _WORD.findall(name)),
        *(word for run in runs if not is_normalized("NFC", run) for word in _marked(run)),
        *(in_ascii(word) for name in names for word in _marked(name)),
        *(in_ascii(word) for run in runs for word in _marked(run) if _is_latin(word)),
        *(word for run in runs for word in _plain_numbers(run)),
    ]
    added = {word.lower(): word for word in reversed(wanted) if word and word.lower() not in have}
    return " ".join(dict.fromkeys((*exact, *reversed(added.values()))))


def spellings_of(actors: Iterable[Actor]) -> Iterator[str]:
    """Yield the names of actors in every spelling."""
    for actor in actors:
        yield from (actor.name, *(other.name for other in actor.other_names))


def names_of(actor: Actor) -> tuple[str, ...]:
    """Return the other spellings of an actor's name, and their words without diacritics.

    Each consists of words and spaces only, because the tags of a page go into markup unescaped.
    """
    others = [" ".join(_WORD.findall(other.name)) for other in actor.other_names]
    plain = keywords((actor.name, *others), (actor.name, *others))
    return tuple(dict.fromkeys((*filter(None, others), *plain.split())))


def written_plainly(date: EdtfDate | None, values: Iterable[Value]) -> Iterator[str]:
    """Yield search words for a date and for values: `d20181119` or `d201811`, and `1500`.

    The search splits words at hyphens, so that 2018-11-19 would match every 11 and every 19; the
    search script asks for this one word instead. It begins with a letter, so that a search for a
    year does not match it. A date known only to the year is left out; so are values below 1000,
    which have no digit groups.
    """
    for point in dict.fromkeys((date.start, date.end)) if date else ():
        if point and point.month:
            yield f"d{point.year:04}{point.month:02}" + (f"{point.day:02}" if point.day else "")
    yield from (f"{value.amount:f}" for value in values if abs(value.amount) >= 1000)


def _marked(text: str) -> Iterator[str]:
    """Yield the non-ASCII words of a text, in NFC; no numbers, nor digits with a superscript."""
    for word in _WORD.findall(unicodedata.normalize("NFC", text)):
        kinds = {unicodedata.category(c) for c in word}
        if not word.isascii() and not kinds <= {"Nd", "No"} and not kinds >= {"Nd", "No"}:
            yield word


def _plain_numbers(text: str) -> Iterator[str]:
    """Yield, one digit group at a time, the numbers whose spelling the search would not match."""
    for number in quantities(text):
        if not _USUAL.fullmatch(text[number.start : number.end]):
            whole, point, tail = number.likeliest.partition(".")
            yield from f"{int(whole):,}{point}{tail}".split(",")


def _is_latin(word: str) -> bool:
    return all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in word if letter.isalpha()
    )
