"""Saved pages: HTML, by trafilatura; a page that its browser saved as one file, too."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from trafilatura import bare_extraction, load_html

from generator.core.bounded import UnfitError
from generator.core.proof.normalisation import words
from generator.importers.article import Article, article
from generator.importers.beside import cut_beside, told
from generator.importers.frame import without_frame
from generator.importers.outlets import whose
from generator.importers.published import day_of_article, only_changed
from generator.records.source import SourceType

_EMBEDDED = re.compile(rb"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=]+")
"""Pictures and fonts in a page that was saved as one file."""

_LANGUAGE = re.compile(r"""<html[^>]{0,2000}?\slang\s*=\s*["']?([A-Za-z]{2,3})""", re.I)
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(\S{1,2000})", re.I)
_SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s+url:\s*(\S{1,2000})\s+saved date:\s*\w{3} (\w{3} \d\d \d{4})"
)
_ARCHIVED = re.compile(
    r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*[a-z_]*/(https?://.+)"
)
_NEWS = re.compile(r"""["'](?:\w*NewsArticle|ReportageNewsArticle|article)["']""")
_PUBLISHED = re.compile(
    r"""(?:"datePublished"\s*:\s*"|\bpublished_time["']\s+content=["'])(?P<day>\d{4}-\d\d-\d\d)(?=["'T ])"""
)
"""The day on which a page says to programs that it was published."""

_IN_PART = re.compile(
    r"""(?:"datePublished"\s*:\s*"|\bpublished_time["']\s+content=["'])(?P<told>\d{4}(?:-\d\d)?)["']"""
)
"""The month or the year in which a page says to programs that it was published."""

_NO_ARTICLE = "no article was found in it: save the text alone, as a .txt file"

_EARLIEST = "1600-01-01"
"""The day before which no page says that it is of: the oldest newspapers are of that century."""

_PROSE = 15
"""How many words a paragraph has at least that is told, and not put into a table."""

_HEAD = 200_000
"""How many characters of a page are looked through for what says where it is from."""


def read_page(raw: bytes, address: str = "", accessed: str = "") -> Article:
    """Read a page. `address` and `accessed` are what is known of it from elsewhere.

    Raises UnfitError if no article is found in it.
    """
    plain = _EMBEDDED.sub(b"", raw)
    head = plain[:_HEAD].decode("utf-8", errors="replace")
    known, saved = _saved(head)
    tree = load_html(plain)
    if tree is None:
        raise UnfitError(_NO_ARTICLE)
    published, changed = day_of_article(tree, _EARLIEST), only_changed(tree)
    _unwrap(tree)
    original = deepcopy(tree)
    left_out = cut_beside(tree)
    found = bare_extraction(
        tree,
        url=address or known or None,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "min_date": _EARLIEST,
        },
    )
    if found is None or isinstance(found, dict):
        raise UnfitError(_NO_ARTICLE)
    where = address or known or found.url or ""
    archive = ""
    if copy := _ARCHIVED.fullmatch(where):
        archive, where, saved = where, copy[4], saved or "-".join(copy.groups()[:3])
    is_news = found.pagetype == "article" or bool(_NEWS.search(head))
    lang = _LANGUAGE.search(head)
    authors = tuple(_as_written(a, head) for a in (found.author or "").split(";"))
    host = (urlsplit(where).hostname or "").removeprefix("www.")
    page = whose(original, found.title or "", authors, host or found.hostname or "")
    issued = published or _told_in_part(head) or found.date or _published(head)
    remarks = dict(page.remarks)
    if changed and not issued:
        remarks["issued"] = f"The page only tells when it was changed: {changed}."
    lines, framing = without_frame(_body((found.text or "").split("\n"), page.title))
    return article(
        [lines],
        "saved page",
        type=SourceType.ARTICLE_NEWSPAPER if is_news else SourceType.WEBPAGE,
        title=page.title,
        author=page.authors,
        issued=issued,
        accessed=accessed or saved,
        publisher=page.outlet,
        address=where,
        archive=archive,
        language=lang[1].lower() if lang else "",
        remarks=remarks,
        left_out=told(left_out + framing),
    )


def _published(head: str) -> str:
    """Return the day that a page gives with a time of day, where that is older than what pages are; "" for none."""
    found = _PUBLISHED.search(head)
    return found["day"] if found and found["day"] >= _EARLIEST else ""


def _told_in_part(head: str) -> str:
    """Return the month or the year of which a page says no more, where no other of its data has a day; else ""."""
    found = {m["told"] for m in _IN_PART.finditer(head)}
    return found.pop() if len(found) == 1 and not _PUBLISHED.search(head) else ""


def _unwrap(tree: Any) -> None:
    """Make divisions of the tables that lay out a page: those with a heading, a table or a run of prose in a cell."""
    for table in tree.iter("table"):
        if table.get("role") in ("presentation", "none") or any(
            map(_is_laid_out, table.iter("td"))
        ):
            for part in (table, *table.iterfind("./tbody"), *table.iterfind(".//tr")):
                part.tag = "div"
            for cell in [*table.iter("td", "th")]:
                cell.tag = "div"


def _is_laid_out(cell: Any) -> bool:
    if next(cell.iter("h1", "h2", "table"), None) is not None:
        return True
    prose = (p for p in cell.iter("p") if len("".join(p.itertext()).split()) >= _PROSE)
    return len([*zip(prose, range(2), strict=False)]) == 2


_BEFORE_TITLE = 3
"""Among how many lines the title is looked for."""

_KICKER = 4
"""How many words a line has at most that stands above a title, such as the name of a section."""


def _body(lines: list[str], title: str) -> list[str]:
    """Return the lines of a text without the title, and what stands above it, where it begins with them."""
    for number in [n for n, line in enumerate(lines) if line.strip()][:_BEFORE_TITLE]:
        if words(lines[number]) == words(title) != ():
            return lines[number + 1 :]
        if len(words(lines[number])) > _KICKER:
            break
    return lines


def _as_written(name: str, head: str) -> str:
    """Return a name with the points and the hyphens that it has in the page."""
    parts = [re.escape(part) for part in name.split()[:10]]
    found = re.search(r"(?<!\w)" + r"[\s.-]{1,3}".join(parts) + r"(?!\w)", head) if parts else None
    return found[0] if found else name.strip()


def _saved(head: str) -> tuple[str, str]:
    """Return the address that a browser noted in a page that it saved, and the day; "" for none."""
    if found := _SINGLE_FILE.search(head):
        try:
            day = datetime.strptime(found[2], "%b %d %Y").date().isoformat()
        except ValueError:
            day = ""
        return found[1], day
    found = _SAVED_FROM.search(head)
    return (found[1] if found else ""), ""
