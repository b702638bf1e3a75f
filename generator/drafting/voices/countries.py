"""Countries: whether words name a country, or are its adjective."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from generator.core.reading.demonyms import DEMONYMS
from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import word_set

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

_OF_PEOPLE = word_set(
    "hong salvador martin lucia vincent helena pierre marino cook marshall christmas barthelemy thomas maarten mcdonald heard keeling norfolk wallis solomon mariana virgin"
)
"""Names of people that are part of the name of a territory."""


_NO_COUNTRIES = ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ")
"""Codes of two letters that are of unions, and of nothing."""


def _territories() -> list[str]:
    """Return the English names of countries and territories."""
    names = Locale("en").territories.items()
    return [name for code, name in names if len(code) == len("EE") and code not in _NO_COUNTRIES]


@cache
def _countries() -> tuple[frozenset[str], frozenset[str]]:
    names = {
        folded(part)
        for name in _territories()
        for part in _WORD.findall(name)
        if len(part) > 3 and folded(part) not in _OF_PEOPLE
    }
    own = {part for told in DEMONYMS.values() for word in told.split("|") for part in word.split()}
    names |= own - {"new", "pole", "dane", "finn"}
    return frozenset(names), frozenset(name[:5] for name in names if len(name) > 4)


_DEMONYM = re.compile(r"(?:an|ian|ese|ish|i|ch|k|yz|en|er|se|sh|gan|ani)$")


@cache
def is_of_a_country(word: str) -> bool:
    """Whether a word names a country, or is its adjective as far as both begin alike."""
    names, stems = _countries()
    if folded(word) in _SURNAMES:
        return False
    plain = re.sub(r"['’]s?$", "", folded(word))
    parts = plain.split("-")
    return all(
        p in names or (p[:5] in stems and bool(_DEMONYM.search(p))) or p in _SHORT for p in parts
    )


_SURNAMES = word_set("albanese")
"""Names of families that begin and end like the adjective of a country."""

_SHORT = word_set(
    "uk us usa uae eu dutch swiss french greek czech thai argentine burkinabe cuban chadian fijian icelandic iranian iraqi kazakh "
    "kosovar lao laotian malagasy malian montenegrin motswana omani peruvian philippine swazi togolese"
)
"""Adjectives that begin otherwise than the name of their country, or are of a short one."""


@cache
def _whole_names() -> frozenset[str]:
    return frozenset(folded(name) for name in _territories())


def is_name_of_country(name: str) -> bool:
    """Whether a name is a country's own, not its adjective."""
    if folded(name) in _whole_names():
        return True
    is_own = all(map(is_of_a_country, name.split()))
    return is_own and not name.endswith(("an", "ish", "ese", "ch", "ani"))


def is_country_name(name: str) -> bool:
    """Whether all words of a name are of a country, or it is one that is also written as one word."""
    parts = name.split()
    if folded(name) in _whole_names():
        return True
    return bool(parts) and (is_of_a_country("".join(parts)) or all(map(is_of_a_country, parts)))


_GOVERNMENT = "Government of "


def government_of(country: str, words: str) -> str:
    """Return the name of the government of a country, with the article that `words` have before it."""
    article = "the " if re.match(r"the\b", words.strip(), re.IGNORECASE) else ""
    return f"{_GOVERNMENT}{article}{country}"


def country_governed(name: str) -> str:
    """Return the country of a government by its name, as it begins a sentence; "" if it is no government."""
    country = name.removeprefix(_GOVERNMENT)
    return "" if country == name else country[:1].upper() + country[1:]
