"""The `langid` of a language for biblatex: its name in LaTeX's babel package."""

from __future__ import annotations

import babel

from generator.core.locales import locale_of

_OTHERWISE = {
    "de": "ngerman",
    "de-AT": "naustrian",
    "de-CH": "nswissgerman",
    "dsb": "lowersorbian",
    "en-AU": "australian",
    "en-CA": "canadian",
    "en-GB": "british",
    "en-NZ": "newzealand",
    "en-US": "american",
    "fr-CA": "canadien",
    "gd": "scottish",
    "hsb": "uppersorbian",
    "ku": "kurmanji",
    "nb": "norsk",
    "nn": "nynorsk",
    "no": "norsk",
    "pt-BR": "brazilian",
    "se": "northernsami",
    "sl": "slovene",
    "sr": "serbianc",
    "sr-Latn": "serbian",
}
"""The babel names that differ from the English CLDR name, by language or language and subtag."""


def langid(tag: str) -> str:
    """Return the babel name for a BCP 47 tag; empty if unknown.

    Names that are not listed here are the lower-case English CLDR name, if that is one ASCII word.
    """
    locale = locale_of(tag)
    spoken = locale.language
    keys = [f"{spoken}-{part}" for part in (locale.script, locale.territory) if part]
    named = next((_OTHERWISE[key] for key in (*keys, spoken) if key in _OTHERWISE), "")
    english = babel.Locale("en").languages.get(spoken, "").lower()
    return named or (english if english.isascii() and english.isalpha() else "")
