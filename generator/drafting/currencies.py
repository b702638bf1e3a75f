"""Currencies: those that a text names in words, or by a sign with a letter before it."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

_SHORT = {
    "won": "KRW", "yen": "JPY", "yuan": "CNY", "rupees": "INR", "zlotys": "PLN", "zloty": "PLN",
    "liras": "TRY", "lira": "TRY", "tenge": "KZT", "dirhams": "AED", "riyals": "SAR", "lari": "GEL",
    "rand": "ZAR", "ringgit": "MYR", "baht": "THB", "dong": "VND", "rupiah": "IDR", "forints": "HUF",
    "francs": "CHF", "reais": "BRL", "naira": "NGN", "CFA francs": "XOF",
    "U.S. dollars": "USD", "U.S. dollar": "USD", "American dollars": "USD", "pounds sterling": "GBP",
    "Norwegian crowns": "NOK", "Swedish crowns": "SEK", "Danish crowns": "DKK", "Czech crowns": "CZK",
}  # fmt: skip
"""Codes of currencies by the names that English has for them beside those of the Unicode CLDR."""

_USUAL = ("won", "yen", "yuan", "rupees", "zlotys", "liras", "tenge", "dirhams", "riyals", "lari")
"""The names by which their currencies are told."""

_SIGNS = {
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD", "HK$": "HKD", "NZ$": "NZD", "R$": "BRL", "NT$": "TWD",
    "¥": "JPY", "CN¥": "CNY", "RMB": "CNY", "₹": "INR", "₦": "NGN", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₸": "KZT",
    "₾": "GEL", "₱": "PHP", "฿": "THB", "₫": "VND", "KSh": "KES", "Ksh": "KES", "USh": "UGX", "Ush": "UGX", "TSh": "TZS",
    "Tsh": "TZS", "RM": "MYR", "Tk": "BDT",
}  # fmt: skip
"""Codes of currencies by what stands before an amount of them, and of no other currency."""

_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<sign>{'|'.join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))})\s?$"
)


@cache
def _names() -> dict[str, str]:
    """Return the codes of currencies by their names in English, of several words unless they are known by one."""
    codes = [str(code) for code in Locale("en").currencies]
    told = {get_currency_name(code, 2, locale="en"): code for code in codes}
    return {name: code for name, code in told.items() if " " in name and "(" not in name} | _SHORT


@cache
def _after() -> re.Pattern[str]:
    names = sorted(map(re.escape, _names()), key=len, reverse=True)
    return re.compile(rf"\s+(?P<name>{'|'.join(names)})(?!\w)")


def name_of_money(code: str) -> str:
    """Return the name of a currency, of which there is more than one; "" if a code is none."""
    short = next((name for name in _USUAL if _SHORT[name] == code), "")
    is_code = code in Locale("en").currencies
    return short or (get_currency_name(code, 2, locale="en") if is_code else "")


def money_before(head: str) -> tuple[int, str] | None:
    """Return where a sign such as "A$" or "¥" begins at the end of some words, and its code."""
    found = _BEFORE.search(head)
    return (found.start(), _SIGNS[found["sign"]]) if found else None


def money_after(text: str, end: int) -> tuple[int, str] | None:
    """Return where the name of a currency ends behind an amount, and its code."""
    found = _after().match(text, end)
    return (found.end(), _names()[found["name"]]) if found else None
