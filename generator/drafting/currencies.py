"""Currencies: those that a text names in words, or by a sign with a letter before it."""

from __future__ import annotations

import re

_NAMES = {
    "won": "KRW", "yen": "JPY", "yuan": "CNY", "rupees": "INR", "zlotys": "PLN", "zloty": "PLN",
    "liras": "TRY", "lira": "TRY", "tenge": "KZT", "dirhams": "AED", "riyals": "SAR", "lari": "GEL",
    "rand": "ZAR", "ringgit": "MYR", "CFA francs": "XOF", "baht": "THB", "dong": "VND", "rupiah": "IDR", "forints": "HUF",
    "U.S. dollars": "USD", "US dollars": "USD", "American dollars": "USD", "U.S. dollar": "USD",
    "Australian dollars": "AUD", "Canadian dollars": "CAD", "New Zealand dollars": "NZD",
    "Singapore dollars": "SGD", "Hong Kong dollars": "HKD", "Swiss francs": "CHF", "francs": "CHF",
    "Norwegian crowns": "NOK", "Norwegian kroner": "NOK", "Swedish crowns": "SEK", "Swedish kronor": "SEK",
    "Danish crowns": "DKK", "Danish kroner": "DKK", "Czech crowns": "CZK", "Kenyan shillings": "KES",
    "Tanzanian shillings": "TZS", "Ugandan shillings": "UGX", "Mexican pesos": "MXN", "Argentine pesos": "ARS",
    "Chilean pesos": "CLP", "Philippine pesos": "PHP", "Indian rupees": "INR", "Pakistani rupees": "PKR",
    "Egyptian pounds": "EGP", "Brazilian reais": "BRL", "reais": "BRL", "Ghanaian cedis": "GHS", "naira": "NGN",
    "British pounds": "GBP", "pounds sterling": "GBP",
}  # fmt: skip
"""Codes of currencies by their names, which stand behind an amount."""

NAMES = {code: name for name, code in reversed(_NAMES.items())} | {
    "CHF": "Swiss francs",
    "XOF": "CFA francs",
    "TRY": "liras",
    "PLN": "zlotys",
}
"""Names of currencies by their codes, of those that have no sign."""

_SIGNS = {
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "S": "SGD",
    "HK": "HKD",
    "NZ": "NZD",
    "R": "BRL",
    "NT": "TWD",
}
_BEFORE = re.compile(r"(?<![A-Za-z])(?P<sign>AU?|CA?|S|HK|NZ|R|NT)\$\s?$")
_AFTER = re.compile(
    r"\s+(?P<name>" + "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True)) + r")(?!\w)"
)


def money_before(head: str) -> tuple[int, str] | None:
    """Return where a sign such as "A$" begins at the end of some words, and its code."""
    found = _BEFORE.search(head)
    return (found.start(), _SIGNS[found["sign"]]) if found else None


def money_after(text: str, end: int) -> tuple[int, str] | None:
    """Return where the name of a currency ends behind an amount, and its code."""
    found = _AFTER.match(text, end)
    return (found.end(), _NAMES[found["name"]]) if found else None
