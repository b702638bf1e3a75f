"""Locators: where in a source a passage is, with the locator types of CSL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import Self, assert_never

from generator.core.diagnostics import shorten
from generator.core.quantities import in_digits
from generator.core.transliteration import as_id
from generator.records.base import Vocabulary
from generator.records.errors import reject, require_text, strip_paste_noise
from generator.records.text import read_name

_PAGE = "(?:[A-Za-z]{0,3}[1-9][0-9]{0,4}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})"
PAGES = f"{_PAGE}(?:[-–]{_PAGE})?"
"""Pattern of a page or a range of pages."""

TIMESTAMP = "(?:(?:[0-9]{1,2}:)?[0-5][0-9]|[0-9]):[0-5][0-9]"
"""Pattern of a timestamp in a recording; hours are optional."""

ARTICLE = (
    r"(?:[1-9][0-9]{0,4}[a-z]{0,2}|[IVXLCDM]{1,8})(?:\.[0-9]{1,4}){0,4}(?:\([0-9a-z]{1,4}\)){0,4}"
)
"""Pattern of an article number of a treaty or a law, with its subdivisions."""

MAX_HEADING = 300
"""Longest heading, in characters: it is shown within lines."""

_TITLED = re.compile(r"(?:p|pp|page|pages|art|arts|article|articles)\b\.?\s*", re.IGNORECASE)
_ROMAN = re.compile("(?:[ivxlcdm]+|[IVXLCDM]+)(?![A-Za-z0-9])")
_UNITS = re.compile(r"(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s(?:ec)?)?", re.ASCII)


class LocatorType(Vocabulary):
    """The type of a locator. The values are the names of the fields of evidence."""

    csl: str

    def __new__(cls, value: str, meaning: str, csl: str) -> Self:
        """Create a member from its value, its meaning, and its CSL label."""
        member = cls._member(value, meaning)
        member.csl = csl
        return member

    PARAGRAPH = (
        "paragraph",
        "The paragraph of the source's body text, counted from 1. Leave it out where the "
        "source has no paragraphs that are known.",
        "paragraph",
    )
    PAGE = (
        "page",
        "The page, as it is printed on it, or a range of pages: where no paragraph is named.",
        "page",
    )
    SECTION = "section", "The heading below which the passage stands, in its own words.", "section"
    TIMESTAMP = (
        "timestamp",
        "The moment of a recording: hours, minutes and seconds, or minutes and seconds.",
        "timestamp",
    )
    ROW = "row", "The row of a table, counted from 1 without its head.", "line"
    ARTICLE = "article", "The article of a treaty or a law, by its number.", "article-locator"


@dataclass(frozen=True, slots=True)
class Locator:
    """A locator: its type, and its value in normalised form."""

    type: LocatorType
    value: str

    @property
    def text(self) -> str:
        """The locator as shown to a reader within a line, such as `p. 14`."""
        match self.type:
            case LocatorType.PARAGRAPH | LocatorType.ROW | LocatorType.ARTICLE:
                return f"{self.type} {self.value}"
            case LocatorType.PAGE:
                first, dash, last = self.value.partition("-")
                return f"pp. {first}–{last}" if dash else f"p. {first}"
            case LocatorType.SECTION:
                return f"section “{self.value}”"
            case LocatorType.TIMESTAMP:
                return f"at {self.value}"
            case _:
                assert_never(self.type)

    @property
    def heading(self) -> str:
        """The locator as a heading, without abbreviations."""
        text = self.text
        if self.type is LocatorType.PAGE:
            text = text.replace("pp.", "pages").replace("p.", "page")
        return text[:1].upper() + text[1:]

    @property
    def anchor(self) -> str:
        """The HTML id (URL fragment) on the page of the source, unique within the source."""
        return f"{self.type}_{self._slug}"

    @property
    def sort_key(self) -> tuple[int, tuple[tuple[int, str], ...]]:
        """Key for sorting the locators of a source: by type, then in natural order.

        Roman numerals come before Arabic ones, as front matter does.
        """
        numbered = self.type in (LocatorType.PAGE, LocatorType.ARTICLE)
        roman = _ROMAN.match(self.value) if numbered else None
        front = ((-1, f"{_counted(roman[0]):05}"),) if roman else ()
        parts = re.findall("[0-9]+|[^0-9]+", self.value[roman.end() if roman else 0 :])
        natural = ((int(p), "") if p.isascii() and p.isdigit() else (-1, p) for p in parts)
        return list(LocatorType).index(self.type), (*front, *natural)

    @property
    def _slug(self) -> str:
        match self.type:
            case LocatorType.PARAGRAPH | LocatorType.PAGE | LocatorType.ROW:
                return self.value
            case LocatorType.TIMESTAMP:
                return self.value.replace(":", "-")
            case LocatorType.ARTICLE:
                return self.value.replace(".", "-").replace("(", "_").replace(")", "")
            case LocatorType.SECTION:
                slug = as_id(self.value, 40)
                if slug and self.value == slug.replace("-", " ").capitalize():
                    return slug
                return f"{slug}_{blake2b(self.value.encode(), digest_size=4).hexdigest()}"
            case _:
                assert_never(self.type)


def _counted(roman: str) -> int:
    """Convert a Roman numeral, with subtractive notation, to a number."""
    signs = [
        dict(zip("ivxlcdm", (1, 5, 10, 50, 100, 500, 1000), strict=True))[s] for s in roman.lower()
    ]
    return sum(-a if a < b else a for a, b in pairwise((*signs, 0)))


def read_pages(value: object) -> str:
    """Parse a page or a range of pages; the range is normalised to a hyphen."""
    text = require_text(value, "a page")
    first, _, last = (pages := text.replace("–", "-")).partition("-")
    if not re.fullmatch(PAGES, text):
        hint = (
            _alone("page", text, PAGES) or 'a page, such as 14 or "xii", or a range, such as 14-15'
        )
        reject("page", f'"{shorten(text)}" is not a page', hint)
    if first.isdigit() and last.isdigit() and int(last) <= int(first):
        reject("page", f'"{shorten(text)}" ends before it goes on', "the lower page comes first")
    return pages


def read_heading(value: object) -> str:
    """Validate the heading of a section."""
    heading = read_name(value)
    if len(heading) > MAX_HEADING:
        message = f"the heading has {len(heading)} characters; at most {MAX_HEADING} are shown"
        reject("text-length", message, "write the heading alone, or its first words")
    return heading


def read_timestamp(value: object) -> str:
    """Parse a timestamp and normalise it to HH:MM:SS."""
    text = require_text(value, "a time")
    if not re.fullmatch(TIMESTAMP, text):
        meant = _moment_meant(in_digits(strip_paste_noise(text)))
        hint = f'is it "{meant}"?' if meant else 'examples: "12:30", "1:02:30"'
        reject("timestamp", f'"{shorten(text)}" is not a time in a recording', hint)
    hours, minutes, seconds = ("0", *text.split(":"))[-3:]
    return f"{int(hours):02}:{int(minutes):02}:{seconds}"


def _moment_meant(text: str) -> str:
    """Guess a timestamp from more than 59 minutes, from units, points, or seconds; empty if none."""
    if found := re.fullmatch("([0-9]{1,4})[.:]([0-5][0-9])", text):
        count = int(found[1]) * 60 + int(found[2])
    elif (found := _UNITS.fullmatch(text.lower())) and any(found.groups()):
        hours, minutes, seconds = (int(number[:6]) if number else 0 for number in found.groups())
        count = hours * 3600 + minutes * 60 + seconds
    elif re.fullmatch("[0-9]{1,6}", text):
        count = int(text)
    else:
        return ""
    hours, rest = divmod(count, 3600)
    return f"{hours:02}:{rest // 60:02}:{rest % 60:02}" if hours < 100 else ""


def read_article(value: object) -> str:
    """Validate the number of an article."""
    text = require_text(value, "the number of an article")
    if not re.fullmatch(ARTICLE, text):
        hint = _alone("article", text, ARTICLE) or 'its number alone, such as 5, "5a" or "12(3)"'
        reject("article", f'"{shorten(text)}" is not the number of an article', hint)
    return text


def _alone(field: str, text: str, pattern: str) -> str:
    """Return a hint if only the word for the locator type, such as "p.", is too much."""
    alone = in_digits(_TITLED.sub("", strip_paste_noise(text)).replace(" ", ""))
    return f"write `{field}: {alone}`" if re.fullmatch(pattern, alone) else ""
