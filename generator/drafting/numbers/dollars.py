"""Dollars: whose a bare "$" of a text is, by its other signs and by the country of its outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import urlsplit

import pycountry
from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_symbol, get_territory_currencies

from generator.content.link import Briefing
from generator.core.reading.demonyms import DEMONYMS
from generator.core.reading.dollar_signs import is_lettered
from generator.drafting.claim import Claim
from generator.drafting.numbers.currencies import SIGNS, name_of_money
from generator.drafting.numbers.figure import Figure
from generator.records import ActorType, Source

_US = re.compile(
    r"(?<![^\W_])(?:U\.?S\.? ?\$|\$ ?US(?=[\d\s])|USD\b)|\bUS-?dollars?\b|\b(?:U\.S\.|US|American) dollars?\b"
)
_CONVERTED = re.compile(
    r"(?<![^\W_])\$\d[\d.,]*(?:\s?[a-z]{1,8})?\s?\((?:or |about |around )?(?:US ?\$|USD)"
)
"""A sum with a bare sign that is told in US dollars once more."""

_BRACKETED = re.compile(r"\([^()$]{0,10}$")
_LETTERED = re.compile(r"(?<![^\W_])[A-Z]{1,3}\$(?=\s?\d)|\$[A-Z]{1,2}(?=\s?\d)")
_BARE = re.compile(r"(?:(?:an?|one|half an?)\s+)?\$\s?\d|[^$]*\d[^$]*\bdollars?$", re.IGNORECASE)
_US_DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Dollar:
    """Whose dollars a bare sign is read as: the code of the currency, and why."""

    code: str = _US_DOLLAR
    why: str = ""

    @property
    def remark(self) -> str:
        """What a person is told of it."""
        return f'"$" is read as {name_of_money(self.code)}, because {self.why}' if self.why else ""


def dollar_in(briefing: Briefing, source: Source, text: str) -> Dollar:
    """Return what a bare "$" of the text of a source is read as."""
    outlets = [a for a in briefing.actors.values() if a.type is ActorType.OUTLET]
    own = [a for a in outlets if a.id == source.origin or a.name == source.publisher]
    country = next((a.country for a in own if a.country), "")
    address = str(source.URL or "")
    return dollar_of(text, source.publisher, address, country, briefing.record.parties)


def dollar_of(
    text: str, publisher: str, address: str, country: str, parties: Iterable[str]
) -> Dollar:
    """Return what a bare "$" of a text is read as: US dollars, unless the text or the outlet shows that it is another.

    `country` is the code of the outlet's country, where it is known; else its address and its name may tell it.
    `parties` are codes too: where nothing tells, a remark names the dollar that one of them has.
    """
    signs = {_code_of(found.group()) for found in _LETTERED.finditer(text)} - {"", _US_DOLLAR}
    if _US.search(_CONVERTED.sub("", text)):
        return Dollar()
    place = _territory(country) or _of_address(address) or _of_name(publisher)
    own = _dollar_in(place) if place else ""
    if len(signs) == 1:
        (code,) = signs
        return Dollar(code, f"the text writes {_sign_in(text, code)}")
    if own:
        return Dollar(own, f"the outlet is of {_name(place)}")
    own_ones = (_dollar_in(at) for at in map(_territory, parties) if at and not place)
    names = [name for name in map(name_of_money, filter(None, own_ones)) if "dollar" in name]
    unsure = f"nothing shows that they are {names[0]}" if names else ""
    return Dollar(why=unsure)


def in_dollars(claim: Claim, dollar: Dollar) -> tuple[Claim, str]:
    """Return a claim whose sums with a bare "$" are in a currency, and a remark on that; "" if it has none."""
    bare = [f for f in claim.figures if f.unit == _US_DOLLAR and _is_bare(claim.text, f)]
    if not (bare and dollar.why):
        return claim, ""
    read = (replace(f, unit=dollar.code) if f in bare else f for f in claim.figures)
    return replace(claim, figures=tuple(read)), dollar.remark


def _is_bare(text: str, figure: Figure) -> bool:
    """Whether a sum has "$" or "dollars" alone, and is not only another one told once more, in brackets."""
    start, told = figure.start, text[figure.start : figure.end]
    sign = start + max(told.find("$"), 0)
    is_alone = not is_lettered(text[: sign + 1]) and not _US.search(told)
    is_again = _BRACKETED.search(text[:start]) is not None and "$" in text[:start]
    return is_alone and not is_again and _BARE.match(told) is not None


def _code_of(sign: str) -> str:
    letters = sign.strip("$")
    return _US_DOLLAR if letters == "US" else SIGNS.get(f"{letters}$", "")


def _sign_in(text: str, code: str) -> str:
    return next(m.group() for m in _LETTERED.finditer(text) if _code_of(m.group()) == code)


def _territory(country: str) -> str:
    found = pycountry.countries.get(alpha_3=country) if country else None
    return found.alpha_2 if found else ""


def _of_address(address: str) -> str:
    last = (urlsplit(address).hostname or "").rpartition(".")[2].upper()
    found = pycountry.countries.get(alpha_2=last) if len(last) == len("FJ") else None
    return found.alpha_2 if found and last not in _SOLD else ""


_SOLD = frozenset(("TV", "CC", "CO", "AI", "AG", "VC", "NU", "GD", "TK", "BZ", "DM", "MS"))
"""Domains of countries that anybody uses."""


def _of_name(publisher: str) -> str:
    """Return the territory with a dollar that the name of an outlet names alone, or is the adjective of; "" for none."""
    named = {place for place, pattern in _names() if pattern.search(publisher)}
    return named.pop() if len(named) == 1 else ""


@cache
def _names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    named = []
    for country in filter(lambda country: _dollar_in(country.alpha_2), pycountry.countries):
        name = _name(country.alpha_2)
        forms = (
            re.escape(name),
            rf"{re.escape(name[:-1])}(?:an|ian|ean|ese|ine|n)",
            DEMONYMS.get(country.alpha_3, ""),
        )
        named.append(
            (country.alpha_2, re.compile(rf"\b(?:{'|'.join(filter(None, forms))})\b", re.I))
        )
    return tuple(named)


def _name(place: str) -> str:
    return Locale("en").territories.get(place) or place


@cache
def _dollar_in(place: str) -> str:
    """Return the code of the currency of a territory that is written with "$" there; "" for US dollars, or none."""
    try:
        home = Locale.parse(f"und_{place}")
    except (ValueError, UnknownLocaleError):
        return ""
    for code in get_territory_currencies(place):
        if get_currency_symbol(code, locale=home) == "$":
            return "" if code == _US_DOLLAR else str(code)
    return ""
