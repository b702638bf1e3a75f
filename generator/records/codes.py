"""Codes of countries (ISO 3166-1 alpha-3 and XKX) and of parties, and language tags (BCP 47)."""

from __future__ import annotations

import re

import babel
import pycountry
from babel.core import get_global
from babel.localedata import locale_identifiers

from generator.core.diagnostics import shorten
from generator.core.localization import KOSOVO
from generator.core.organisations import ORGANISATIONS
from generator.core.suggestions import nearest
from generator.core.transliteration import MAX_ID, is_id
from generator.records.errors import reject, require_text, strip_paste_noise


def read_country(value: object) -> str:
    """Validate an ISO 3166-1 alpha-3 country code."""
    text = require_text(value, "a country code")
    if not is_country(text):
        mend = _country_called(strip_paste_noise(text))
        if not mend and re.fullmatch("[A-Z]{3}", text):
            hint = "write the code of a country, such as EST"
            reject("country", f'no country has the code "{text}"', hint)
        hint = f'write "{mend}"' if mend else "three capital letters, one country"
        reject("country", f'"{shorten(text)}" is not an ISO 3166 code of three letters', hint)
    return text


def is_country(text: str) -> bool:
    """Whether a text is the code of a country as it is written."""
    found = pycountry.countries.get(alpha_3=text)
    return text == KOSOVO or (found is not None and found.alpha_3 == text)


def is_actor(party: str) -> bool:
    """Whether a party is named by the id of an actor, and not by a code."""
    return party == party.lower()


def read_party(value: object) -> str:
    """Validate a party: the code of a country or of an organisation, or the id of an actor.

    What is an id and the code of a country but for its case is taken for the code.
    """
    text = require_text(value, "a party")
    if is_country(text) or text in ORGANISATIONS:
        return text
    if text.upper() in ORGANISATIONS:
        reject("party", f'"{text}" is no party', f'write "{text.upper()}"')
    is_code = len(text) <= 3 and _country_called(text) != ""
    if is_id(text) and len(text) <= MAX_ID and not is_code:
        return text
    if text.isupper() and len(text) > 3:
        mend = nearest(text, ORGANISATIONS)
        hint = f'did you mean "{mend}"?' if mend else "name it by the id of an actor"
        reject("party", f'"{shorten(text)}" is no organisation with a code', hint)
    if mend := _organisation_called(strip_paste_noise(text)):
        reject("party", f'"{shorten(text)}" is no party', f'write "{mend}"')
    if re.fullmatch("[A-Z]{3}", text) and not _country_called(text):
        hint = "write the code of a country, of an organisation such as EU, or the id of an actor"
        reject("party", f'no country has the code "{text}"', hint)
    return read_country(text)


def _organisation_called(text: str) -> str:
    codes = {name.casefold(): code for code, name in ORGANISATIONS.items()}
    return codes.get(text.casefold(), "")


def _country_called(text: str) -> str:
    if text.casefold() in ("kosovo", "xk", "xkx"):
        return KOSOVO
    if text.upper() == "UK":  # reserved in ISO 3166-1 for the country whose code is GB
        return "GBR"
    try:
        return pycountry.countries.lookup(text).alpha_3
    except LookupError:
        codes = {country.name: country.alpha_3 for country in pycountry.countries}
        return codes.get(nearest(text, codes) if len(text) > 3 else "", "")


def country_codes() -> tuple[str, ...]:
    """Return all valid country codes, sorted."""
    return tuple(sorted((KOSOVO, *(country.alpha_3 for country in pycountry.countries))))


_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?")


def read_language(value: object) -> str:
    """Validate a BCP 47 tag of a language that Babel knows."""
    text = require_text(value, "a language")
    if not _is_language(text):
        mend = _language_called(strip_paste_noise(text))
        hint = f'write "{mend}"' if mend else 'a BCP 47 tag, such as "en", "et" or "sr-Latn"'
        reject("language", f'"{shorten(text)}" is not a language', hint)
    return text


def _is_language(text: str) -> bool:
    try:
        return bool(_LANGUAGE.fullmatch(text) and babel.Locale.parse(text, sep="-"))
    except (ValueError, babel.UnknownLocaleError):
        return False


def _language_called(text: str) -> str:
    """Guess the tag meant by a language's name, a country code, or wrong capitalisation."""
    word = text.lower()
    names = babel.Locale("en").languages
    if found := next((c for c, n in names.items() if n.lower() == word), ""):
        return found if _is_language(found) else ""
    parts = re.split("[-_]", word)
    sizes = {4: str.title, 2: str.upper}
    tag = "-".join((parts[0], *(sizes.get(len(p), str)(p) for p in parts[1:])))
    if _is_language(tag):
        return tag
    spoken = get_global("likely_subtags").get(f"und_{word.upper()}", "") if len(word) == 2 else ""
    return spoken.partition("_")[0]


def language_codes() -> tuple[str, ...]:
    """Return all two-letter codes that a tag can begin with, sorted."""
    known = {identifier.partition("_")[0] for identifier in locale_identifiers()}
    known |= set(get_global("language_aliases"))
    return tuple(sorted(code for code in known if len(code) == 2 and _is_language(code)))
