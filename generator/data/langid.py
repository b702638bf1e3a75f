"""What LaTeX calls a language: the names of babel, which biblatex takes as `langid`."""

from __future__ import annotations

import babel

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
"""By the tag, or by the language alone: what babel does not call as CLDR does in English."""


def langid(tag: str) -> str:
    """Return the name of a language by its BCP 47 tag; empty where it has none of one word."""
    locale = babel.Locale.parse(tag, sep="-")
    spoken = locale.language
    keys = [f"{spoken}-{part}" for part in (locale.script, locale.territory) if part]
    named = next((_OTHERWISE[key] for key in (*keys, spoken) if key in _OTHERWISE), "")
    english = babel.Locale("en").languages.get(spoken, "").lower()
    return named or (english if english.isascii() and english.isalpha() else "")
