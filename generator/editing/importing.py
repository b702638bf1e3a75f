"""What a new source is made of: an article, and what the briefing knows already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import SplitResult, urlsplit

from generator.content.link import Briefing
from generator.core.localization import Localization
from generator.core.proof.likeness import REPRINT, Runs, likeness
from generator.core.proof.normalisation import VERSION, words
from generator.core.proof.seals import digest, word_count
from generator.core.transliteration import as_id
from generator.importers.article import Article
from generator.records import Actor, ActorType, Consulted, Source
from generator.rules.address_unique import page_of

_MISSING = {
    "title": "No title could be read from the {what}.",
    "author": "No author could be read from the {what}.",
    "issued": "No day of publication could be read from the {what}.",
    "accessed": "The day on which the {what} was stored is not known.",
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: the name, and the id of the actor whose word it is; `is_new` if there is none."""

    name: str
    origin: str
    is_new: bool = False


def source_at(briefing: Briefing, address: str) -> Source | None:
    """Return the source that is the page at an address, however the address is written."""
    page = page_of(address)
    return next((s for s in briefing.sources.values() if s.URL and page_of(s.URL) == page), None)


def outlet_of(briefing: Briefing, name: str, address: str) -> Outlet:
    """Return who publishes at an address, as the briefing's other sources of that host have it.

    Of several at that host it is the one of that name. Else an actor of that name, and else a new one.
    """
    host = _host(address)
    beside = Counter(
        (s.publisher, s.origin)
        for s in briefing.sources.values()
        if host and _host(s.URL or "") == host
    )
    if beside:
        ranked = [found for found, _ in beside.most_common()]
        same = (found for found in ranked if found[0].casefold() == name.casefold())
        publisher, origin = next(same, ranked[0])
        return Outlet(publisher, origin)
    wanted = (name or host).casefold()
    for actor in briefing.actors.values():
        names = {actor.name.casefold(), *(other.name.casefold() for other in actor.other_names)}
        if actor.type is not ActorType.PLACE and wanted in names:
            return Outlet(name or host, actor.id)
    origin = as_id(name or host, 50)
    known = briefing.actors.get(origin)
    is_there = known is not None and known.type is not ActorType.PLACE
    return Outlet(name or host, origin, not is_there)


def outlets_file(briefing: Briefing) -> str:
    """Return the file of actors, below the content folder, in which most outlets stand."""
    files = Counter(
        PurePosixPath(a.position.path).name
        for a in briefing.actors.values()
        if a.type is ActorType.OUTLET
    )
    return f"actors/{files.most_common(1)[0][0]}" if files else "actors/outlets.yml"


def id_of_source(publisher: str, address: str, issued: str = "") -> str:
    """Suggest an id: the publisher, then the number in the address or the day of publication."""
    parts = _parts(address)
    numbers = [
        number
        for number in re.findall(r"(?<![0-9])[0-9]{3,}(?![0-9])", f"{parts.path} {parts.query}")
        if not re.fullmatch("(?:19|20)[0-9]{2}", number)
    ]
    alone = re.findall(r"/([0-9]+)(?:\.\w+)?/?$", parts.path) if not issued else []
    rest = numbers[-1:] or re.findall("[0-9]+", parts.query)[-1:] or alone
    rest = rest or [issued.replace("-", "")]
    return as_id(" ".join((publisher, *rest)), 50)


def source_fields(
    article: Article, given: Mapping[str, str], outlet: Outlet, saved: date, as_of: date
) -> dict[str, Any]:
    """Return the fields of a source without its id: what was given, then what was found.

    `saved` is the day on which the file was last changed, which counts as the day of reading unless
    that is later than the briefing is as of.
    """
    fields: dict[str, Any] = {
        "type": article.type.value,
        "publisher": outlet.name,
        "origin": outlet.origin,
        "title": article.title,
        "author": list(article.author),
        "issued": article.issued,
        "accessed": article.accessed,
        "URL": article.address,
        "archive": article.archive,
        "language": article.language,
        "consulted": Consulted.FULL_TEXT.value,
        "paragraphs": str(len(article.paragraphs)),
    }
    remarks = dict(article.remarks)
    if not article.accessed and saved <= as_of:
        fields["accessed"] = saved.isoformat()
        remarks["accessed"] = "The day on which the file was saved."
    elif not article.accessed:
        remarks["accessed"] = "The file was saved later than the day that the briefing is as of."
    for name, value in given.items():
        if value and name in fields:
            several = [part.strip() for part in value.split(";") if part.strip()]
            fields[name] = several if name == "author" else value
            remarks.pop(name, None)
    fields["remarks"] = remarks
    doubt = "" if given.get("publisher") else _doubt(article, outlet)
    fields["note"] = f"Read in full in a {article.what}. {doubt}".strip()
    text = article.text
    fields["digest"] = {
        "normalisation": str(VERSION),
        "words": str(word_count(text)),
        "value": digest(text),
    }
    return fields


def _doubt(article: Article, outlet: Outlet) -> str:
    """Say why the publisher of an article may be another than the outlet; "" if nothing says so."""
    named = article.publisher
    if outlet.name == named:
        return article.remarks.get("publisher", "")
    is_alike = {*words(named)} & {*words(outlet.name)} or named == _host(article.address)
    if is_alike or not named:
        return ""
    return f"The page names {named} as its publisher, other sources of that host {outlet.name}."


def with_remarks(fields: Mapping[str, Any], what: str) -> dict[str, Any]:
    """Return the fields with a remark on each bibliographic field that has no value."""
    given = fields["remarks"]
    missing = {n: text.format(what=what) for n, text in _MISSING.items() if not fields.get(n)}
    remarks = {n: given.get(n) or missing.get(n) for n in _MISSING if n in given or n in missing}
    return {**fields, "remarks": remarks}


def alike(text: Runs, others: Mapping[str, Runs]) -> Iterator[tuple[str, float]]:
    """Yield the sources whose texts are near-identical to a text, the most alike first."""
    found = ((name, likeness(text, other)) for name, other in others.items())
    yield from sorted((f for f in found if f[1] >= REPRINT), key=lambda f: (-f[1], f[0]))


def credited(briefing: Briefing, article: Article, origin: str) -> Actor | None:
    """Return the outlet, other than its own, that a text names at its beginning or its end."""
    paragraphs = article.paragraphs
    margin = " ".join(
        (
            *article.author,
            article.remarks.get("author", ""),
            paragraphs[0][:300],
            paragraphs[-1][-200:],
        )
    )
    for actor in briefing.actors.values():
        if actor.type is not ActorType.OUTLET or actor.id == origin:
            continue
        names = (actor.name.removeprefix("The "), *(other.name for other in actor.other_names))
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", margin) for name in names):
            return actor
    return None


def summary_of(article: Article, language: str) -> str:
    """Say in short what was read: how many paragraphs and words, in which language."""
    count = len(article.paragraphs)
    number = word_count(article.text)
    name = Localization("en").language_name(language) if language else "unknown"
    paragraphs = "1 paragraph" if count == 1 else f"{count} paragraphs"
    return f"{paragraphs}, {number} words, {name}"


def to_be_seen(article: Article, fields: Mapping[str, Any]) -> Iterator[str]:
    """Say what was left out of a text, and why its publisher may be another."""
    if article.left_out:
        yield f"left out: {article.left_out}"
    _, _, doubt = fields["note"].partition(". ")
    if doubt:
        yield f"publisher: {fields['publisher']}. {doubt}"


def _host(address: str) -> str:
    return (_parts(address).hostname or "").removeprefix("www.")


def _parts(address: str) -> SplitResult:
    """Return the parts of an address; none of what is no address at all."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")
