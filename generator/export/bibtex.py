"""BibTeX: bibliographic items as a .bib file for biblatex and biber, in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.compose.views.citing import Item
from generator.export.langid import langid

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "dataset": "dataset",
    "report": "report",
    "webpage": "online",
}
"""The biblatex entry type by CSL type; any other is `misc`."""

_CONTAINERS = {"article": "journaltitle", "online": "organization"}
"""The biblatex field for the container, by entry type; `howpublished` for any other."""

_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}

_LIGATURE = re.compile(
    r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=[?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)"
)
"""The positions at which TeX would form a ligature."""

_NOT_IN_URLS = re.compile(r"[\\{}\s]")


def bibtex(items: Iterable[Item]) -> str:
    """Return a .bib file: an entry for each item, separated by blank lines, keyed by the item's id.

    Dates are in EDTF, which biblatex reads. Titles and authors have braces of their own, so that
    their case is kept. The language goes into `langid`, for hyphenation; the field `language` would
    be printed.
    """
    return "\n".join(_entry(item) for item in items)


def tex(text: str) -> str:
    """Escape a text for TeX, and keep its ligatures from forming.

    Braces are written as commands, because BibTeX counts them even after a backslash, and an
    unbalanced one would end the field.
    """
    parts = _LIGATURE.split(text)
    return "{}".join("".join(_SPECIAL.get(c, c) for c in part) for part in parts)


def _entry(item: Item) -> str:
    kind = _TYPES.get(item.type, "misc")
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item, kind) if value)
    return f"@{kind}{{{item.id},\n{fields}}}\n"


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    # A name in braces is one literal name, even if it contains "and" or a comma.
    yield "author", " and ".join(f"{{{tex(author)}}}" for author in item.authors)
    yield "title", f"{{{tex(item.title)}}}" if item.title else ""
    yield _CONTAINERS.get(kind, "howpublished"), tex(item.container)
    yield "institution" if kind == "report" else "publisher", tex(item.publisher)
    yield "entrysubtype", _SUBTYPES.get(item.type, "")
    yield "date", item.issued.text if item.issued else ""
    yield "url", _NOT_IN_URLS.sub(lambda found: f"%{ord(found[0]):02X}", item.url)
    yield "urldate", item.accessed.isoformat() if item.accessed else ""
    yield "langid", langid(item.language)
