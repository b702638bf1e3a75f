"""What is done with an input of each kind, and what must hold whatever it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from pydantic_core import PydanticCustomError

from generator.compare.changelog import correction_of
from generator.content.read import MAX_BYTES, SourceText, read_content
from generator.core.diagnostics import MOST_OF_ALL
from generator.core.proof.normalisation import paragraphs
from generator.core.proof.passages import Passages
from generator.core.proof.seals import digest
from generator.core.text_diff import Mark, is_rewording, word_diff
from generator.editing.layout import LayoutError, canonical
from generator.pipeline import assemble
from generator.records.addresses import mended_address, web_address
from generator.records.days import read_day, read_edtf
from generator.records.numbers import read_degrees, read_flag, read_number, read_whole
from generator.records.text import as_id, read_identifier, read_text, read_url
from generator.report.formats import REPORTERS, as_markdown

SMALL = Path(__file__).parents[1] / "fixtures" / "small" / "content"
MAX_TEXT = 4_000
"""Characters of a single value or text of a record; longer ones are refused by what reads a file."""


@cache
def small() -> tuple[SourceText, ...]:
    """Return the texts of the small briefing."""
    return read_content(SMALL)[0]


def check(name: str, text: str) -> None:
    """Check the small briefing with another text in one of its files, and tell it in every dialect."""
    sources = tuple(replace(s, text=text) if s.name == name else s for s in small())
    _, found = assemble(sources)
    assert len(found) <= 2 * MOST_OF_ALL + len(sources)
    lines = {s.path: tuple((s.text or "").split("\n")) for s in sources}
    for dialect in REPORTERS.values():
        assert dialect(found, lines).encode()
    assert as_markdown(found).encode()


def content(raw: bytes) -> None:
    """Take the input for a file of facts."""
    check("facts/trade.yml", _text(raw))


def source(raw: bytes) -> None:
    """Take the input for a file about a source."""
    check("sources/example-chronicle-9.yml", _text(raw))


def text(raw: bytes) -> None:
    """Take the input for the text of a source, and look in it for its own first words and others."""
    given = _text(raw)
    check("sources/example-chronicle-9.txt", given)
    given = given[:MAX_TEXT]
    made = Passages.of_text(given)
    assert len(made.paragraphs) == len(paragraphs(given))
    assert len(digest(given)) == 40
    quote = given[:200]
    made.occurrences(quote, 1)
    made.longest_part(quote, 1)


def history(raw: bytes) -> None:
    """Take the halves of the input for what a text was and what it is."""
    given = _text(raw)[:MAX_TEXT]
    before, after = given[: len(given) // 2], given[len(given) // 2 :]
    pieces = word_diff(before, after)
    assert "".join(p.text for p in pieces if p.mark is not Mark.NEW) == before
    assert "".join(p.text for p in pieces if p.mark is not Mark.GONE) == after
    is_rewording(before, after, "en", frozenset())
    correction_of(given.splitlines())


def layout(raw: bytes) -> None:
    """Lay the input out, and what comes of it again, which changes nothing."""
    given = SourceText("content/facts/trade.yml", "facts/trade.yml", _text(raw))
    try:
        laid_out = canonical(given)
    except LayoutError:
        return
    assert canonical(replace(given, text=laid_out)) == laid_out


def date(raw: bytes) -> None:
    """Take the input for a date and for a day."""
    _read(raw, read_edtf, read_day)


def identifier(raw: bytes) -> None:
    """Take the input for an id, and make one of it."""
    _read(raw, read_identifier)
    made = as_id(_text(raw))
    assert made == "" or (re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made) and len(made) <= 80)


def number(raw: bytes) -> None:
    """Take the input for a number of each sort."""
    _read(raw, read_number, read_whole, read_degrees, read_flag)


def address(raw: bytes) -> None:
    """Take the input for a web address, and mend it."""
    _read(raw, read_url, read_text)
    given = _text(raw)[:MAX_TEXT]
    if mended := mended_address(given):
        assert web_address(mended) == mended


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "content": content,
    "source": source,
    "text": text,
    "history": history,
    "layout": layout,
    "date": date,
    "id": identifier,
    "number": number,
    "address": address,
}
"""Every kind of input."""


def _text(raw: bytes) -> str:
    return raw[:MAX_BYTES].decode(errors="replace")


def _read(raw: bytes, *readers: Callable[[object], object]) -> None:
    for read in readers:
        try:
            read(_text(raw))
        except PydanticCustomError as error:
            told = error.context or {}
            assert told["rule"] and told["message"]
            assert len(told["message"]) + len(told["hint"]) < 1_000
