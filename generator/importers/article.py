"""An article: the paragraphs of a file, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.core.bounded import UnfitError
from generator.records.source import SourceType
from generator.records.text import seen

MOST_PARAGRAPHS = 10_000
MOST_CHARACTERS = 900_000
"""How long a text may be: a source has no more paragraphs, and a longer text is not read again."""

LEAST_WORDS = 20
"""The shortest text: of a shorter one the digest could be guessed, and no article was found."""

PAGE_BREAK = "\n\n\f\n\n"


@dataclass(frozen=True, slots=True)
class Article:
    """What was found in a file; whatever was not found is empty.

    `pages` are its paragraphs, by page if it has pages. `what` is what the file is, such as "saved
    page". `remarks` say, by the field of a source, how a value was inferred or why there is none.
    `left_out` says what stood among its paragraphs and is none of them.
    """

    pages: tuple[tuple[str, ...], ...]
    what: str
    has_pages: bool = False
    type: SourceType = SourceType.WEBPAGE
    title: str = ""
    author: tuple[str, ...] = ()
    issued: str = ""
    accessed: str = ""
    publisher: str = ""
    address: str = ""
    archive: str = ""
    language: str = ""
    remarks: dict[str, str] = field(default_factory=dict)
    left_out: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Its paragraphs, in order."""
        return tuple(paragraph for page in self.pages for paragraph in page)

    @property
    def text(self) -> str:
        """Its text: an empty line between paragraphs, and a line with a form feed between pages."""
        return PAGE_BREAK.join("\n\n".join(page) for page in self.pages) + "\n"


def article(pages: Iterable[Iterable[str]], what: str, **found: Any) -> Article:
    """Make an article of its paragraphs and of what is known of it.

    Every text is one line without invisible characters; empty paragraphs are left out. Raises
    UnfitError if there are too many, or too few words to be an article.
    """
    plain = tuple(tuple(line for each in page if (line := seen(each))) for page in pages)
    count = sum(map(len, plain))
    length = sum(len(line) for page in plain for line in page)
    words = sum(len(line.split()) for page in plain for line in page)
    if count > MOST_PARAGRAPHS or length > MOST_CHARACTERS:
        raise UnfitError(
            f"it has {count:,} paragraphs and {length:,} characters; at most {MOST_PARAGRAPHS:,} and "
            f"{MOST_CHARACTERS:,} are read: save the part that matters as a text"
        )
    if words < LEAST_WORDS and length < 4 * LEAST_WORDS:
        raise UnfitError(
            f"{words or 'no'} words of text were found in it: save the text alone, as a .txt file"
        )
    one_line: dict[str, Any] = {
        name: seen(value) if type(value) is str else value for name, value in found.items()
    }
    if "author" in one_line:
        one_line["author"] = tuple(filter(None, map(seen, one_line["author"])))
    return Article(plain, what, **one_line)
