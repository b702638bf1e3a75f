"""Items as a bibliography for biblatex and biber, in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.compose.citing import Item
from generator.data.langid import langid

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "dataset": "dataset",
    "report": "report",
    "webpage": "online",
}
"""The entry types of biblatex by the type of CSL; any other is `misc`."""

_CONTAINERS = {"article": "journaltitle", "online": "organization"}
"""What biblatex calls what an item is a part of: for a page, the name of the site."""

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
"""Where TeX would make one character of two."""

_NOT_IN_URLS = re.compile(r"[\\{}\s]")


def bibtex(items: Iterable[Item]) -> str:
    """Write items as entries in their order, parted by empty lines; each is keyed by its id.

    Dates are in EDTF, which biblatex reads. Values are whole: their case is kept. The language is a name
    for TeX to hyphenate by; the field `language` would be printed as it stands.
    """
    return "\n".join(_entry(item) for item in items)


def tex(text: str) -> str:
    """Write a text so that TeX sets it as it stands.

    Braces are named: BibTeX counts them even behind a backslash, and one alone would end the field.
    """
    parts = _LIGATURE.split(text)
    return "{}".join("".join(_SPECIAL.get(c, c) for c in part) for part in parts)


def _entry(item: Item) -> str:
    kind = _TYPES.get(item.type, "misc")
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item, kind) if value)
    return f"@{kind}{{{item.id},\n{fields}}}\n"


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    # A name in braces is one name, whatever it has in it.
    yield "author", " and ".join(f"{{{tex(author)}}}" for author in item.authors)
    yield "title", f"{{{tex(item.title)}}}" if item.title else ""
    yield _CONTAINERS.get(kind, "howpublished"), tex(item.container)
    yield "institution" if kind == "report" else "publisher", tex(item.publisher)
    yield "entrysubtype", _SUBTYPES.get(item.type, "")
    yield "date", item.issued.text if item.issued else ""
    yield "url", _NOT_IN_URLS.sub(lambda found: f"%{ord(found[0]):02X}", item.url)
    yield "urldate", item.accessed.isoformat() if item.accessed else ""
    yield "langid", langid(item.language)
