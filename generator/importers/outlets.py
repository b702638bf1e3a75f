"""Whose a saved page is: its outlet, its headline without the outlet's name, and the persons who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.core.proof.normalisation import words
from generator.core.reading.dates import month_names
from generator.importers.headlines import NO_HEADLINE, headline_of
from generator.importers.markup import is_of_site, linked_data, plain_name, text_of

_PARTED = re.compile(r"\s+[-|–—·»:]\s+|\s*\|\s*")
"""What stands in a title between the headline and the name of the outlet."""

_SITE = ("og:site_name",)
_NAMES = ("application-name", "citation_journal_title", "dc.publisher", "publisher")
_ADDRESS = re.compile(r"https?:|www\.|[\w.+-]+@|[\w-]+\.(?:com|org|net)\b", re.IGNORECASE)
_LINK = re.compile(r"https?:|www\.|[\w.+-]+@", re.IGNORECASE)
"""What is no name of an outlet; one may end as an address does: "Example.com"."""

_OF_MANY = re.compile(
    r"(?<!\w)(?:agency|news|newsroom|desk|staff|team|editors?|editorial|bureau|service|media|admin|"
    r"webmaster|correspondents|reporters|ministry|university)(?!\w)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"by ((?:[^\W\d_a-z][\w.’'-]*)(?: (?:[^\W\d_a-z][\w.’'-]*|de|van|von|bin|al)){1,4})"
)
_LEAST = 3
"""From how many words on a name may be part of the headline by no chance."""

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Page:
    """Whose a page is; `remarks` say by field where that is doubtful."""

    outlet: str
    title: str
    authors: tuple[str, ...]
    remarks: dict[str, str]


def whose(tree: Any, title: str, authors: tuple[str, ...], host: str) -> Page:
    """Return whose a page is, of which a title and authors were found that may be something else."""
    data = [*linked_data(tree)]
    whole = next((text_of(t) for t in tree.iter("title")), "")
    headline = _headline(tree, whole, title)
    found = [
        *_meta(tree, _SITE),
        *_publishers(data),
        *_meta(tree, _NAMES),
        *_beside(whole, headline),
        *_logos(tree),
    ]
    names = [name for name in map(_tidy, found) if _may_be_outlet(name, headline)]
    outlet = names[0] if names else host
    remarks: dict[str, str] = {}
    if not names and host:
        remarks["publisher"] = "The publisher is the name of the host: the page names none."
    elif other := next((name for name in names if not _is_same(name, outlet)), ""):
        remarks["publisher"] = f"The page also names {other} as if it were the publisher."
    groups = {words(name) for name in _organisations(data)}
    persons: list[str] = []
    others: list[str] = []
    for name in filter(None, authors):
        name = _NO_NAME.sub("", name).strip()
        is_group = words(name) in groups or _OF_MANY.search(name) or _ADDRESS.search(name)
        is_none = (
            is_group
            or not name
            or _SECTION.fullmatch(name)
            or _is_named_in((*names, outlet, headline), name)
        )
        (others if is_none else persons).append(name)
    if not persons:
        bylines = {*_bylines(tree, (*names, outlet))}
        persons = [*bylines] if len(bylines) == 1 else []
    named = [
        name for name in others if name and not _is_same(name, outlet) and not _ADDRESS.search(name)
    ]
    if not persons and named:
        remarks["author"] = f"The page names no person as author, but {named[0]}."
    told = headline_of(tree, _without(title, (*names, outlet)), data, (*names, outlet), found)
    if title and not told:
        remarks["title"] = NO_HEADLINE
    return Page(outlet, told, tuple(persons), remarks)


_NO_NAME = re.compile(
    rf"\s(?:(?:last )?updated|published|posted|modified)\b.*$|^(?:{'|'.join(month_names('en'))})\b\.?(?: \d.*)?$",
    re.IGNORECASE,
)
"""What a page has beside the name of an author, and a month that is taken for one."""

_SECTION = re.compile(
    r"(?:Business|Politics|World|News|Economy|Markets|Sport|Opinion|Staff|Admin|Editor|Editorial|Team|Desk|Online|Agencies|Bureau|National|International|"
    r"(?:The )?(?:Prime |First |Deputy |Foreign )*(?:Minister|President|Premier|Chancellor|Spokesperson)|Media Release|Press Release)",
    re.IGNORECASE,
)
"""A section, a desk or an office, which is no person."""


def _tidy(name: str) -> str:
    plain = re.sub(r"(?<!\w)(?:logo|home ?page)(?!\w)", "", name, flags=re.IGNORECASE)
    return " ".join(plain.split()).strip(" -|–—·»:")


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return bool(shorter) and f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _is_same(one: str, other: str) -> bool:
    """Return whether two names are of one outlet: equal, or one with more words round the other."""
    first, second = plain_name(one), plain_name(other)
    if "".join(first) == "".join(second):
        return first != ()
    return _holds(first, second) or _holds(second, first)


def _is_named_in(names: tuple[str, ...], author: str) -> bool:
    """Return whether an author is one of the names, or holds one that has several words."""
    told = plain_name(author)
    plain = [plain_name(name) for name in names]
    return any(told == name or (len(name) > 1 and _holds(told, name)) for name in plain)


def _may_be_outlet(name: str, headline: str) -> bool:
    told, head = plain_name(name), plain_name(headline)
    if not told or len(name) > _LONGEST or _LINK.match(name):
        return False
    shared = len(set(told) & set(head))
    is_near = told == head or (len(told) >= _LEAST and 4 * shared >= 3 * len(set(told)))
    return not is_near and not (len(head) >= _LEAST and _holds(told, head))


def _headline(tree: Any, whole: str, title: str) -> str:
    """Return the heading of the page that its title begins or ends with, or the title's own part."""
    told = (words(whole), words(title))
    heads = [
        head
        for part in tree.iter("h1", "h2", "h3")
        if len(words(head := text_of(part))) >= _LEAST
        and not is_of_site(part)
        and any(_holds(t, words(head)) for t in told)
    ]
    parts = _PARTED.split(title)
    return max(heads, key=len, default="") or max(parts, key=len)


def _beside(whole: str, headline: str) -> Iterator[str]:
    """Yield the part of a title that stands behind the headline, or else before it."""
    head = words(headline)
    parts = [part for part in _PARTED.split(whole) if part.strip()]
    others = [p for p in parts if not _holds(head, words(p)) and not _holds(words(p), head)]
    if len(parts) > 1 and others:
        yield others[-1] if parts[-1] == others[-1] else others[0]


def _meta(tree: Any, names: tuple[str, ...]) -> Iterator[str]:
    found: dict[str, str] = {}
    for part in tree.iter("meta"):
        name = (part.get("property") or part.get("name") or "").casefold()
        found.setdefault(name, part.get("content") or "")
    yield from (found[name] for name in names if name in found)


def _logos(tree: Any) -> Iterator[str]:
    for part in tree.iter("h1", "a", "div", "span", "p", "img"):
        if not is_of_site(part) or any(a.tag == "article" for a in part.iterancestors()):
            continue
        told = text_of(part) or next((i.get("alt") for i in part.iter("img") if i.get("alt")), "")
        if told and len(told) <= _LONGEST:
            yield told.split("|")[0]
            return


def _bylines(tree: Any, names: tuple[str, ...]) -> Iterator[str]:
    """Yield who is named alone behind "By" on the page."""
    for part in tree.iter("p", "span", "em", "div", "address", "a", "b", "i", "strong"):
        told = text_of(part) if len(part) <= 2 else ""
        found = _BYLINE.fullmatch(told[:1].casefold() + told[1:])
        if found and not _OF_MANY.search(found[1]) and not _is_named_in(names, found[1]):
            yield found[1]


def _without(title: str, names: tuple[str, ...]) -> str:
    """Return a title without the name of the outlet at its end or its beginning."""
    separators = [*_PARTED.finditer(title)]
    for found in separators[-1:]:
        if any(plain_name(title[found.end() :]) == plain_name(name) != () for name in names):
            return title[: found.start()].strip()
    for found in separators[:1]:
        if any(plain_name(title[: found.start()]) == plain_name(name) != () for name in names):
            return title[found.end() :].strip()
    return title


def _publishers(data: list[dict[str, Any]]) -> Iterator[str]:
    named = {
        str(d["@id"]): d["name"] for d in data if "@id" in d and isinstance(d.get("name"), str)
    }
    for each in data:
        publisher = each.get("publisher")
        if isinstance(publisher, dict):
            name = publisher.get("name") or named.get(str(publisher.get("@id")), "")
            if isinstance(name, str) and name:
                yield name


def _organisations(data: list[dict[str, Any]]) -> Iterator[str]:
    for each in data:
        if "Organization" in str(each.get("@type")) and isinstance(each.get("name"), str):
            yield each["name"]
