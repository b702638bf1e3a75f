"""Plain texts and Markdown, which may begin with lines such as `Title: ...` that say what they are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from generator.core.bounded import UnfitError
from generator.core.proof.normalisation import paragraphs
from generator.core.reading.surroundings import PLACE_AND_DAY
from generator.importers.article import Article, article
from generator.records.source import SourceType

_FIELDS = {
    **{"title": "title", "headline": "title", "author": "author", "authors": "author"},
    **{"by": "author", "date": "issued", "issued": "issued", "published": "issued"},
    **{"accessed": "accessed", "read": "accessed", "retrieved": "accessed"},
    **{"publisher": "publisher", "outlet": "publisher", "source": "publisher"},
    **{"url": "address", "address": "address", "link": "address", "archive": "archive"},
    **{"language": "language", "lang": "language"},
}
"""What the lines on top of a text are called, and the field that each is."""

_LINE = re.compile(r"([A-Za-z]{2,12})\s*:\s*(\S.*)")
_ADDRESS = re.compile(r"https?://\S+")
_MARKS = (
    (re.compile(r"!\[([^\]]{0,500})\]\([^)\s]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]]{1,500})\]\([^)\s]{0,2000}\)"), r"\1"),
    (re.compile(r"^ {0,3}(?:#{1,6}|>)\s+", re.M), ""),
    (re.compile(r"(\*\*|__|(?<!\w)[*_]|`)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
)
"""What Markdown adds to a text, and what stays of it."""


def read_plain(raw: bytes, is_markdown: bool = False) -> Article:
    """Read a text; its paragraphs are parted by empty lines, or are lines where no line is empty.

    On top may stand an address, or lines such as `Title: ...`, in Markdown also as front matter.
    Raises UnfitError if it is no text.
    """
    text = decoded(raw).replace("\r\n", "\n").replace("\r", "\n")
    found, body = _on_top(text)
    if is_markdown:
        if heading := re.match(r"\s*# +(.+)\n", body):
            found.setdefault("title", heading[1].strip("# "))
            body = body[heading.end() :]
        for mark, stays in _MARKS:
            body = mark.sub(stays, body)
    authors = tuple(re.split(r"\s*;\s*", found.pop("author", "")))
    pages = [paragraphs_of(page) for page in body.split("\f")]
    if "title" not in found and pages[0] and is_headline(pages[0]):
        found["title"], pages[0] = pages[0][0], pages[0][1:]
    return article(
        pages,
        "text",
        has_pages=len(pages) > 1,
        type=SourceType.ARTICLE_NEWSPAPER,
        author=authors,
        **{name: value.strip("\"'") for name, value in found.items()},
    )


def is_headline(found: tuple[str, ...]) -> bool:
    """Whether the first of paragraphs is the headline of those behind it: a short line without an end, before a sentence."""
    first, *rest = found
    if rest[1:] and re.fullmatch(PLACE_AND_DAY, rest[0].strip()):
        rest = rest[1:]
    then = rest[0] if rest else ""
    is_line = "\n" not in first and _HEADLINE.fullmatch(first.strip()) is not None
    return is_line and len(then) > len(first) and then.rstrip("”\"'’) ").endswith((".", "!", "?"))


_HEADLINE = re.compile(r"(?=.{12,160}$)\S+(?: \S+){2,24}(?<![.!?:;,])")


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Divide a text at empty lines; at every line if none is empty and the lines are long."""
    found = paragraphs(text)
    lines = [line for line in text.split("\n") if line.strip()]
    if len(found) == 1 and len(lines) > 1 and sum(map(len, lines)) > 120 * len(lines):
        return tuple(lines)
    return found


def decoded(raw: bytes) -> str:
    """Decode a text: UTF-8, UTF-16 by its mark, or what it most likely is.

    Raises UnfitError for what is no text.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(raw[:200_000]).best()
        if best is None:
            raise UnfitError(
                "it is not text: HTML, PDF, Word, mail and plain text can be read"
            ) from None
        text = raw.decode(best.encoding, errors="replace")
    if "\0" in text:
        raise UnfitError("it is not text: HTML, PDF, Word, mail and plain text can be read")
    return text


def _on_top(text: str) -> tuple[dict[str, str], str]:
    """Return the fields in the lines on top of a text, and the text without them."""
    lines = text.lstrip("\n").split("\n")
    is_fenced = lines[0].strip() == "---" and "---" in (line.strip() for line in lines[1:40])
    start = 1 if is_fenced else 0
    found: dict[str, str] = {}
    used = start
    for number, (name, value) in enumerate(
        _fields(lines[start : start + 40], is_fenced), start + 1
    ):
        if name:
            found.setdefault(name, value)
        used = number
    if is_fenced:
        used = next(n for n, line in enumerate(lines[1:], 2) if line.strip() == "---")
    return found, "\n".join(lines[used:])


def _fields(lines: list[str], is_fenced: bool) -> Iterator[tuple[str, str]]:
    """Yield the field and the value of each line on top, until a line is neither."""
    for line in lines:
        plain = line.strip()
        match = _LINE.fullmatch(plain)
        name = _FIELDS.get(match[1].lower(), "") if match else ""
        if is_fenced and plain == "---":
            return
        if match and name:
            yield name, match[2].strip()
        elif _ADDRESS.fullmatch(plain):
            yield "address", plain
        elif is_fenced:
            yield "", ""
        else:
            return
