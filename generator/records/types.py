"""The types of single values. Each refuses with a rule, a message for an editor, and a hint."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, NoReturn
from urllib.parse import quote, urlsplit

import babel
import pycountry
from pydantic import BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from generator.dates import EdtfDate
from generator.diagnostics import shorten

MAX_TEXT = 2_000
"""The number of characters above which a text is refused."""


def refuse(rule: str, message: str, hint: str = "") -> NoReturn:
    """Raise the error that the decoder turns into a diagnostic of this rule."""
    raise PydanticCustomError(
        "briefing", "{message}", {"rule": rule, "message": message, "hint": hint}
    )


def _word(value: object, expected: str) -> str:
    if not isinstance(value, str):
        found = "a list" if isinstance(value, list) else "a mapping"
        refuse("wrong-type", f"expected {expected}, found {found}")
    if not value.strip():
        refuse("empty-value", "the field has no value", "write a value, or delete the line")
    return value


def _text(value: object) -> str:
    text = " ".join(_word(value, "text").split())
    if len(text) > MAX_TEXT:
        refuse("text-length", f"{len(text)} characters; at most {MAX_TEXT} are shown")
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") or character in _INVISIBLE:
            name = unicodedata.name(character, "control character")
            refuse(
                "text-invisible",
                f"the invisible character U+{ord(character):04X} ({name.lower()}) is in the text",
                "delete it; it may have been pasted in",
            )
    return text


_INVISIBLE = frozenset("\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _identifier(value: object) -> str:
    text = _word(value, "an id")
    if not _ID.fullmatch(text) or len(text) > 80:
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        mend = "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")
        refuse(
            "id-form",
            f'"{shorten(text)}" is not an id: lower-case letters, digits and single hyphens',
            f'write "{mend}"' if mend else "",
        )
    return text


def _edtf(value: object) -> EdtfDate:
    if isinstance(value, EdtfDate):
        return value
    text = _word(value, "a date")
    try:
        return EdtfDate.parse(text)
    except ValueError as error:
        refuse("edtf-date", f'"{shorten(text)}" is not a date: {error}', _edtf_hint(text))


def _edtf_hint(text: str) -> str:
    return _day_hint(text) or (
        'examples: "2018", "2019-07", "2017-05-26", "2018/2019", "../2019-07", "2018-11~"'
    )


def _day_hint(text: str) -> str:
    """Guess the day that was meant; empty where it could be more than one."""
    if found := re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", text):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})", text):
        day, month, year = (int(found[n]) for n in (1, 3, 4))
        if month > 12:
            day, month = month, day
        elif found[2] == "/" and day <= 12 and day != month:
            return ""
    else:
        return ""
    mend = f"{year:04}-{month:02}-{day:02}"
    try:
        EdtfDate.parse(mend)
    except ValueError:
        return ""
    return "" if mend == text else f'is it "{mend}"?'


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = _word(value, "a day")
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        refuse(
            "day", f'"{shorten(text)}" is not a day', _day_hint(text) or 'write it as "2026-01-31"'
        )


def web_address(text: str) -> str:
    """Return an http(s) address with a host, percent-encoded; raise ValueError for anything else."""
    parts = urlsplit(text.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError(f'"{shorten(text)}" is not a web address')
    if parts.username is not None or re.search(r"[\s\x00-\x1f\x7f<>\"`{}|\\^]", text.strip()):
        raise ValueError(f'"{shorten(text)}" has characters that an address cannot have')
    return quote(text.strip(), safe=":/?#[]@!$&'()*+,;=-._~%")


def _url(value: object) -> str:
    text = _word(value, "an address")
    try:
        return web_address(text)
    except ValueError as error:
        message = (
            str(error) if "address" in str(error) else f'"{shorten(text)}" is not a web address'
        )
        refuse("url", message, "write the whole address, beginning with https://")


def _number(value: object) -> Decimal:
    text = _word(value, "a number")
    try:
        if not re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", text):
            raise InvalidOperation
        return Decimal(text)
    except InvalidOperation:
        plain = re.sub(r"[,\s_'’]", "", text)
        hint = (
            f'write "{plain}"'
            if re.fullmatch(r"-?\d+(\.\d+)?", plain)
            else "digits and a point only"
        )
        refuse("number", f'"{shorten(text)}" is not a number', hint)


def _country(value: object) -> str:
    text = _word(value, "a country code")
    countries = pycountry.countries
    found = countries.get(alpha_3=text)
    if found is None or found.alpha_3 != text:
        found = found or countries.get(alpha_2=text) or countries.get(name=text)
        hint = f'write "{found.alpha_3}"' if found else ""
        refuse("country", f'"{shorten(text)}" is not an ISO 3166 code of three letters', hint)
    return text


def _language(value: object) -> str:
    text = _word(value, "a language")
    try:
        babel.Locale.parse(text, sep="-")
    except (ValueError, babel.UnknownLocaleError):
        hint = 'a BCP 47 tag, such as "en", "az", "be" or "sr-Latn"'
        refuse("language", f'"{shorten(text)}" is not a language', hint)
    return text


def _icon(value: object) -> str:
    text = _word(value, "an icon")
    if not re.fullmatch(r"[a-z0-9]+(?:[-/][a-z0-9]+)+", text):
        hint = 'the set and the name, such as "material/handshake"'
        refuse("icon", f'"{shorten(text)}" is not the name of an icon', hint)
    return text


def _display(value: object) -> str:
    text = _text(value)
    if text.count("{amount}") != 1:
        hint = 'an example: "US${amount} million"'
        refuse("display", "the text must have {amount} in it once, where the number goes", hint)
    return text


_as_text = PlainSerializer(str, return_type=str)

Text = Annotated[str, BeforeValidator(_text)]
Id = Annotated[str, BeforeValidator(_identifier)]
Edtf = Annotated[EdtfDate, BeforeValidator(_edtf), PlainSerializer(lambda d: d.text)]
Day = Annotated[date, BeforeValidator(_day)]
Url = Annotated[str, BeforeValidator(_url)]
Number = Annotated[Decimal, BeforeValidator(_number), _as_text]
CountryCode = Annotated[str, BeforeValidator(_country)]
Language = Annotated[str, BeforeValidator(_language)]
Icon = Annotated[str, BeforeValidator(_icon)]
Display = Annotated[str, BeforeValidator(_display)]
