"""Currencies: those that a text names in words, or by a sign with a letter before it."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

_SHORT = {
    "won": "KRW", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "zlotys": "PLN", "zloty": "PLN", "liras": "TRY", "lira": "TRY",
    "tenge": "KZT", "lari": "GEL", "rand": "ZAR", "ringgit": "MYR", "baht": "THB", "dong": "VND", "rupiah": "IDR", "rupiahs": "IDR",
    "forints": "HUF", "forint": "HUF", "reais": "BRL", "naira": "NGN", "CFA francs": "XOF", "birr": "ETB", "somoni": "TJS",
    "hryvnias": "UAH", "hryvnia": "UAH", "drams": "AMD", "dram": "AMD", "taka": "BDT", "takas": "BDT", "afghanis": "AFN", "kyats": "MMK",
    "kyat": "MMK", "shekels": "ILS", "cedis": "GHS", "meticais": "MZN", "pula": "BWP", "tugriks": "MNT", "tugrik": "MNT", "togrog": "MNT",
    "dlrs": "USD", "dlr": "USD", "stg": "GBP", "U.S. dollars": "USD", "U.S. dollar": "USD", "American dollars": "USD", "pounds sterling": "GBP",
    "Norwegian crowns": "NOK", "Swedish crowns": "SEK", "Danish crowns": "DKK", "Czech crowns": "CZK",
}  # fmt: skip
"""Codes of currencies by the names that English has for them beside those of the Unicode CLDR."""

_OF_SEVERAL = (
    "shillings", "rupees", "dirhams", "dinars", "riyals", "rials", "francs", "pesos", "lei", "leva", "som", "soms", "sum", "soums", "pounds",
    "kwacha", "guaranis", "soles", "kronor", "kroner", "koruna", "korunas",
)  # fmt: skip
"""Names that the currencies of several countries have: an amount is told in them as the text has it."""

_USUAL = (
    "won",
    "yen",
    "yuan",
    "zlotys",
    "liras",
    "tenge",
    "lari",
    "rand",
    "baht",
    "birr",
    "somoni",
    "naira",
    "taka",
)
"""The names by which their currencies are told."""

SIGNS = {
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD", "HK$": "HKD", "NZ$": "NZD", "R$": "BRL", "NT$": "TWD", "N$": "NAD",
    "J$": "JMD", "FJ$": "FJD", "F$": "FJD", "EC$": "XCD", "SI$": "SBD", "L$": "LRD", "WS$": "WST", "Bds$": "BBD", "CI$": "KYD", "T$": "TOP", "Z$": "ZWL", "B$": "BND", "TT$": "TTD", "BZ$": "BZD", "G$": "GYD", "MX$": "MXN", "AR$": "ARS",
    "¥": "JPY", "CN¥": "CNY", "RMB": "CNY", "RMB¥": "CNY", "₹": "INR", "₦": "NGN", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₸": "KZT",
    "₾": "GEL", "₱": "PHP", "฿": "THB", "₫": "VND", "₪": "ILS", "₵": "GHS", "GH₵": "GHS", "GH¢": "GHS", "₮": "MNT", "₭": "LAK", "֏": "AMD",
    "KSh": "KES", "Ksh": "KES", "Kshs": "KES", "KShs": "KES", "USh": "UGX", "Ush": "UGX", "Shs": "Shs", "TSh": "TZS",
    "Tsh": "TZS", "RM": "MYR", "Tk": "BDT", "Rp": "IDR", "BD": "BHD", "QR": "QAR", "SR": "SAR", "Dh": "AED", "Dhs": "AED", "LE": "EGP", "Nu": "BTN", "NRs": "NPR", "SLRs": "LKR", "PhP": "PHP", "Php": "PHP", "CFA": "XOF", "FCFA": "XOF", "kr": "kr", "Br": "Br",
    "US": "USD", "Sh": "Sh", "Rs": "Rs", "R": "R", "N": "N", "P": "P", "K": "K",
}  # fmt: skip
"""Codes of currencies by what stands before an amount of them; what several have is its own code."""

_LETTERS = frozenset((*"RNPK", "US"))
"""Signs that stand at a number, and may be a part of a name there."""

SIGN = "|".join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))
"""What stands before an amount of money, as a pattern."""

_BEFORE = re.compile(rf"(?<![^\W_])(?P<sign>{SIGN})(?P<apart>\.?\s?)$")


@cache
def _names() -> dict[str, str]:
    """Return the codes of currencies by their names in English, of several words unless they are known by one."""
    codes = [str(code) for code in Locale("en").currencies]
    told = {get_currency_name(code, 2, locale="en"): code for code in codes}
    return {name: code for name, code in told.items() if " " in name and "(" not in name} | _SHORT


@cache
def _codes() -> frozenset[str]:
    return frozenset(map(str, Locale("en").currencies)) - {"ALL", "TOP"}


@cache
def _after() -> re.Pattern[str]:
    names = sorted(map(re.escape, (*_names(), *_OF_SEVERAL)), key=len, reverse=True)
    return re.compile(rf"\s+(?P<name>{'|'.join(names)}|[A-Z]{{3}})(?!\w)")


def name_of_money(code: str) -> str:
    """Return the name of a currency, of which there is more than one; "" if a code is none."""
    short = next((name for name in _USUAL if _SHORT[name] == code), "")
    return short or (get_currency_name(code, 2, locale="en") if code in _codes() else "")


def dollar_sign(code: str) -> str:
    """Return the sign, such as "A$", of a dollar that is not the US one; "" for what is no dollar, or has none."""
    return next((sign for sign, own in SIGNS.items() if own == code and sign.endswith("$")), "")


def is_sign(unit: str) -> bool:
    """Whether a unit is what stands before amounts of several currencies, such as "Rs"."""
    return SIGNS.get(unit) == unit


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return unit in _codes() or is_sign(unit) or unit in _OF_SEVERAL


def money_before(head: str, *, is_sum: bool = True) -> tuple[int, str] | None:
    """Return where a sign such as "A$" or "¥" begins at the end of some words, and its code.

    A letter alone is one only before what `is_sum`: a number with a scale, or a large one.
    """
    found = _BEFORE.search(head)
    if found is None:
        code = _CODE.search(head) if is_sum else None
        return (code.start(), code["code"]) if code and code["code"] in _codes() else None
    is_letter = found["sign"] in _LETTERS
    if is_letter and (found["apart"] or not is_sum):
        return None
    return found.start(), SIGNS[found["sign"]]


_CODE = re.compile(r"(?<![^\W_])(?P<code>[A-Z]{3})\s?$")
"""What may be the code of a currency before an amount."""


def money_after(text: str, end: int) -> tuple[int, str] | None:
    """Return where the name of a currency ends behind an amount, and its code: of what several have, the name."""
    found = _after().match(text, end)
    if found is None:
        return None
    name = found["name"]
    if name in _OF_SEVERAL:
        return found.end(), name
    code = _names().get(name) or (name if name in _codes() else "")
    return (found.end(), code) if code else None
