"""The types of single values. Each refuses with a rule, a message for an editor, and a hint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, NoReturn

import babel
import pycountry
from pydantic import BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from generator.dates import EdtfDate
from generator.diagnostics import shorten
from generator.records.addresses import base_address, web_address

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
        if is_invisible(character):
            name = unicodedata.name(character, "no name")
            refuse(
                "text-invisible",
                f"the invisible character U+{ord(character):04X} ({name.lower()}) is in the text",
                "delete it; it may have been pasted in",
            )
    return text


_JOINERS = "\u200c\u200d"
"""They belong to the spelling of some languages, and to some emoji."""

_FILLERS = "\u034f\u115f\u1160\u3164\uffa0"
"""Letters and marks to Unicode, and nothing to see."""


def is_invisible(character: str) -> bool:
    """Whether a character cannot be seen, and does not belong to the spelling of a language."""
    if character in _JOINERS:
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs") or character in _FILLERS


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def as_id(text: str, limit: int = 80) -> str:
    """Return the id nearest to a text, of whole words if it has to be cut; empty if there is none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while len(words) > 1 and len("-".join(words)) > limit:
        words.pop()
    return "-".join(words)[:limit]


def _identifier(value: object) -> str:
    text = _word(value, "an id")
    if not _ID.fullmatch(text) or len(text) > 80:
        mend = as_id(text)
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
        day = date.fromisoformat(text)
        if not 1970 <= day.year <= 2100:
            raise ValueError
        return day
    except ValueError:
        refuse(
            "day", f'"{shorten(text)}" is not a day', _day_hint(text) or 'write it as "2026-01-31"'
        )


def _url(value: object) -> str:
    return _address(value, web_address)


def _base_url(value: object) -> str:
    return _address(value, base_address)


def _address(value: object, read: Callable[[str], str]) -> str:
    text = _word(value, "an address")
    if len(text) > MAX_TEXT:
        refuse("text-length", f"{len(text)} characters; at most {MAX_TEXT} are taken")
    try:
        return read(text)
    except ValueError as error:
        mends = {" ": 'write "%20" for a space'}
        hint = mends.get(next((c for c in text.strip() if c in mends), ""), "")
        refuse("url", str(error), hint or "write the whole address, beginning with https://")


def _branch(value: object) -> str:
    text = _word(value, "the name of a branch")
    if not re.fullmatch(r"[A-Za-z0-9_][\w.+#-]*(?:/[A-Za-z0-9_][\w.+#-]*)*", text) or ".." in text:
        refuse("branch", f'"{shorten(text)}" is not the name of a branch')
    return text


def _handle(value: object) -> str:
    text = _word(value, "a handle")
    if not re.fullmatch(
        r"@[A-Za-z0-9](?:[\w.-]*\w)?(?:/[A-Za-z0-9](?:[\w.-]*\w)?)*", text, re.ASCII
    ):
        hint = 'the name on the forge, such as "@name" or "@organisation/team"'
        refuse("handle", f'"{shorten(text)}" is not the handle of a person or a team', hint)
    return text


def _owned(value: object) -> str:
    text = _word(value, "a path")
    if not re.fullmatch(r"[A-Za-z0-9_][\w.-]*(?:/[\w.-]+)*/?", text, re.ASCII) or ".." in text:
        hint = 'a file or a folder in the repository, such as "content/facts/" or "templates/"'
        refuse("path", f'"{shorten(text)}" is not the path of a file or a folder', hint)
    return text


def _number(value: object) -> Decimal:
    text = _word(value, "a number")
    try:
        if not re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", text):
            raise InvalidOperation
        return Decimal(text)
    except InvalidOperation:
        grouped = re.fullmatch(r"-?[0-9]{1,3}(?:[,\s_'’][0-9]{3})+(?:\.[0-9]+)?", text)
        plain = re.sub(r"[,\s_'’]", "", text)
        hint = f'write "{plain}"' if grouped else "digits and a point only"
        refuse("number", f'"{shorten(text)}" is not a number', hint)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _word(value, "true or false")
    if text not in ("true", "false"):
        mend = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(text.lower(), "")
        mend = mend or (text.lower() if text.lower() in ("true", "false") else "")
        hint = f'write "{mend}"' if mend else "one of true, false"
        refuse("flag", f'"{shorten(text)}" is neither true nor false', hint)
    return text == "true"


def _hashes(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    if value == "":
        return ()
    found = tuple(_word(value, "hashes").split())
    for one in found:
        if not re.fullmatch(r"[0-9a-f]{10}", one):
            hint = "let `briefing fingerprint` write it"
            refuse("fingerprint", f'"{shorten(one)}" is not a hash of a fingerprint', hint)
    return found


def _stamp(value: object) -> str:
    text = _word(value, "a stamp")
    if not re.fullmatch(r"[0-9a-f]{16}", text):
        hint = "delete the lines of `reviewed:`, and let `briefing review` write them"
        refuse("stamp", f'"{shorten(text)}" is not a stamp', hint)
    return text


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
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?", text):
            raise ValueError
        babel.Locale.parse(text, sep="-")
    except (ValueError, babel.UnknownLocaleError):
        hint = 'a BCP 47 tag, such as "en", "az", "be" or "sr-Latn"'
        refuse("language", f'"{shorten(text)}" is not a language', hint)
    return text


def _icon(value: object) -> str:
    text = _word(value, "an icon")
    if not re.fullmatch(r"[a-z0-9]+(?:[-/][a-z0-9]+)+", text) or len(text) > 80:
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
Flag = Annotated[bool, BeforeValidator(_flag)]
Hashes = Annotated[tuple[str, ...], BeforeValidator(_hashes)]
Stamp = Annotated[str, BeforeValidator(_stamp)]
Day = Annotated[date, BeforeValidator(_day)]
Url = Annotated[str, BeforeValidator(_url)]
Number = Annotated[Decimal, BeforeValidator(_number), _as_text]
BaseUrl = Annotated[str, BeforeValidator(_base_url)]
Handle = Annotated[str, BeforeValidator(_handle)]
OwnedPath = Annotated[str, BeforeValidator(_owned)]
Branch = Annotated[str, BeforeValidator(_branch)]
CountryCode = Annotated[str, BeforeValidator(_country)]
Language = Annotated[str, BeforeValidator(_language)]
Icon = Annotated[str, BeforeValidator(_icon)]
Display = Annotated[str, BeforeValidator(_display)]
