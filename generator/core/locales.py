"""Locales: what CLDR has of a language, each with data of its own."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import babel
from babel.localedata import LocaleDataDict, load

_WITH_ALIASES = ("months", "days", "quarters", "eras", "currency_formats")
"""What of the data of a locale refers to other parts of it."""


class _Locale(babel.Locale):
    """A locale that shares nothing that is resolved in it.

    Babel writes what an alias stands for into data that all languages without that part share: the months
    of the language that was asked for first would then be those of nearly all others.
    """

    @property
    def _data(self) -> LocaleDataDict:
        return _data_of(str(self))


@cache
def _data_of(name: str) -> LocaleDataDict:
    shared: dict[Any, Any] = load(name)
    own: dict[Any, Any] = {key: deepcopy(shared[key]) for key in _WITH_ALIASES if key in shared}
    return LocaleDataDict({**shared, **own})


@cache
def locale_of(tag: str) -> babel.Locale:
    """Return the locale of a BCP 47 tag.

    Raises babel.UnknownLocaleError if CLDR has none, and ValueError for what is no tag.
    """
    return _Locale.parse(tag, sep="-")
