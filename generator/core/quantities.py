"""Numbers in running text: any script's digits, any thousands and decimal separators.

450, ٤٥٠ and ４５０ are one number; so are 1,234,567, 1.234.567, 1'234'567, 1 234 567 and 12,34,567; so
are 2.5, 2,5, 2·5, ٢٫٥ and 2½. A superscript or subscript digit is not part of a number: 10² is 10
with an exponent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple
from unicodedata import decimal, numeric

_POINTS = (
    dict.fromkeys("·٫．⸱⋅", ".") | dict.fromkeys("，﹐،", ",") | dict.fromkeys("٬’‘ʼ＇´`", "'")
)
"""Characters used as a decimal point, a comma, or an apostrophe, which only groups digits."""

_MARK = re.compile(rf"(?<=\d)[{''.join(map(re.escape, _POINTS))}](?=\d)")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_SPACES = re.compile(r"[^\S\n]")
_FRACTION = r"[¼-¾⅐-⅞↉]|\d{1,3}⁄[1-9]\d{0,2}(?!\d)"
_NUMBER = re.compile(
    rf"(?<!\d)(?P<alone>{_FRACTION})"
    r"|(?P<whole>\d{1,3}(?:[,.' ]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    rf"(?: ?(?P<fraction>{_FRACTION}))?"
)
_DIGIT = re.compile(r"\d")
_NO_DIGIT = re.compile(r"[^\d.,]")
_BEGIN = re.compile(r"[\d¼-¾⅐-⅞↉]")
"""What every number begins with; quicker to look for than numbers."""

_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")


class Quantity(NamedTuple):
    """A number in a text: its character range, and all its possible readings.

    `likeliest` is the number as data, with digits and a decimal point: "1,234" is 1234, "1.234"
    stays 1.234. `readings` have no superfluous zeros. Signs are not read.
    """

    start: int
    end: int
    likeliest: str
    readings: frozenset[str]


def in_digits(text: str) -> str:
    """Replace the decimal digits of any script by 0 to 9, character for character."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda m: str(decimal(m[0])), text)


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the numbers in a text, in order."""
    plain, end = _plain(text), 0
    while begin := _BEGIN.search(plain, end):
        found = _NUMBER.match(plain, begin.start())
        end = found.end() if found else begin.end()
        if not found:
            continue
        whole, part = found["whole"] or "", found["fraction"] or found["alone"] or ""
        if part:
            readings = _with_fraction(whole, part)
            yield Quantity(*found.span(), readings[0], frozenset(readings))
        else:
            yield Quantity(*found.span(), _likeliest(whole), frozenset(_readings(whole)))


def _plain(text: str) -> str:
    """Replace digits and separators by ASCII ones, character for character."""
    if text.isascii():
        return text
    pointed = _MARK.sub(lambda m: _POINTS[m[0]], in_digits(text))
    return _SPACES.sub(" ", pointed)


def _readings(number: str) -> Iterator[str]:
    """Yield the readings of a number: its last separator as decimal point, and as grouping."""
    if number.isdecimal():
        yield _stripped(number)
        return
    if _INDIAN.fullmatch(number):
        yield _stripped(number.replace(",", ""))
        return
    head, separator, tail = _NO_DIGIT.sub("", number).replace(",", ".").rpartition(".")
    if not separator or len(tail) == 3:
        yield _stripped(head.replace(".", "") + tail)
    if separator:
        yield _stripped(f"{head.replace('.', '')}.{tail}")


def _likeliest(number: str) -> str:
    if number.isdecimal():
        return number
    bare = number.replace("'", "").replace(" ", "")
    head, last, tail = _DIGIT.sub("", bare), bare[-4:-3], bare[-3:]
    if _INDIAN.fullmatch(bare) or (len(head) > 1 and len(set(head)) == 1):
        return re.sub(f"[{head[0]}]", "", bare)
    if len(head) == 1 and last == "," and tail.isdigit() and re.match(r"[1-9]\d{0,2},", bare):
        return bare.replace(",", "")
    whole, point, tail = bare.replace(",", ".").rpartition(".")
    return f"{whole.replace('.', '')}{point}{tail}"


def _with_fraction(whole: str, part: str) -> list[str]:
    """Return the possible values of a mixed fraction: exact, or rounded to 3, 2 and 1 decimals."""
    above, slash, below = part.partition("⁄")
    share = (
        Fraction(int(above), int(below)) if slash else Fraction(numeric(part)).limit_denominator(10)
    )
    total = Decimal(_likeliest(whole or "0")) + Decimal(share.numerator) / share.denominator
    if (share * 1000).denominator == 1:
        return [_stripped(f"{total:f}")]
    return [_stripped(f"{total:.{places}f}") for places in (3, 2, 1)]


def _stripped(number: str) -> str:
    whole, point, tail = number.partition(".")
    return f"{whole.lstrip('0') or '0'}{point}{tail.rstrip('0')}".rstrip(".")
