"""Words by which a search finds a thing besides those that its page shows.

The search of the theme compares letters as they are, in lower case, and knows neither diacritics nor
alphabets: to it, ß is not ss, nor ٤ a 4. So what a reader may type instead is given to it as text, once,
beside what is shown.
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
"""How often a key figure says what it counts: the search weighs a word by how often it stands somewhere."""

_WORD = re.compile(r"\d+(?:\.\d+)+|\w+")
_USUAL = re.compile(r"[0-9]{1,3}(?:[,.'’ ][0-9]{3})+(?:[.][0-9]+)?|[0-9]+(?:[.][0-9]+)?")
"""A number as the search finds it: its groups are words of their own, and a point parts none."""


def keywords(shown: Iterable[str], spellings: Iterable[str] = (), exact: Iterable[str] = ()) -> str:
    """Return the words, parted by spaces, that a page has to add to what it shows to be found.

    `shown` is text of the page: of it, the words that Latin letters with marks keep from being
    found are added without the marks (Bakı: Baki), and its numbers in plain digits. `spellings` are names in other spellings: their
    words are added, and those of another alphabet in Latin letters too (Лиссабон: Лиссабон, Lissabon).
    `exact` is added whole. No word is added twice, nor one that is shown.
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
    found = {word.lower(): word for word in reversed(wanted) if word and word.lower() not in have}
    return " ".join(dict.fromkeys((*exact, *reversed(found.values()))))


def spellings_of(actors: Iterable[Actor]) -> Iterator[str]:
    """Yield every spelling of the names of actors."""
    for actor in actors:
        yield from (actor.name, *(other.name for other in actor.other_names))


def names_of(actor: Actor) -> tuple[str, ...]:
    """Return the other spellings of a name, and what Latin letters with marks make of them without
    the marks. Each is words and spaces, nothing else: a tag of a page is put into markup as it is."""
    others = [" ".join(_WORD.findall(other.name)) for other in actor.other_names]
    plain = keywords((actor.name, *others), (actor.name, *others))
    return tuple(dict.fromkeys((*filter(None, others), *plain.split())))


def written_plainly(date: EdtfDate | None, values: Iterable[Value]) -> Iterator[str]:
    """Yield a date that is more than a year as one word, `d20181119` or `d201811`, and large numbers
    ungrouped.

    The search parts words at hyphens, so that 2018-11-19 would find every 11 and every 19; the script
    of the search asks for this word instead, which is no beginning of a year.
    """
    for point in dict.fromkeys((date.start, date.end)) if date else ():
        if point and point.month:
            yield f"d{point.year:04}{point.month:02}" + (f"{point.day:02}" if point.day else "")
    yield from (f"{value.amount:f}" for value in values if abs(value.amount) >= 1000)


def _marked(text: str) -> Iterator[str]:
    """Yield the words that are not ASCII, composed; no numbers, and none with a raised digit behind it."""
    for word in _WORD.findall(unicodedata.normalize("NFC", text)):
        kinds = {unicodedata.category(c) for c in word}
        if not word.isascii() and not kinds <= {"Nd", "No"} and not kinds >= {"Nd", "No"}:
            yield word


def _plain_numbers(text: str) -> Iterator[str]:
    """Yield, group by group, the numbers that are not written as the search finds them."""
    for number in quantities(text):
        if not _USUAL.fullmatch(text[number.start : number.end]):
            whole, point, tail = number.likeliest.partition(".")
            yield from f"{int(whole):,}{point}{tail}".split(",")


def _is_latin(word: str) -> bool:
    return all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in word if letter.isalpha()
    )
