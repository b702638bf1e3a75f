"""Shells: what the theme makes of a page, with places for what differs between pages of one shape.

A shell is rendered from a page whose title, contents and so on are signs. Each sign shows, where it
stands in the result, what the theme did to it, because it would not come out of a filter unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname
from typing import Any

from markupsafe import Markup
from markupsafe import escape as escape_html
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.render.finish import finished, in_parts, tight

_DIFFERS = (
    "title",
    "description",
    "headline",
    "modified",
    "linked_data",
    "data",
    "feed",
    "cited.date",
    "cited.url",
    "cited.markdown",
    "card.url",
    "card.words",
)
"""The entries of the front matter that differ from page to page; all else in it decides the shape."""

_ICON = "icon"
"""An entry that only the navigation shows: a sign page has none, and so tells whether the page does."""

_NAME, _CONTENT = "name", "content"
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]+")
_HEADED = "<h1"
_LEFT_OPEN = re.compile(r"<(script|style|pre|textarea)\b(?!.*?</\1>)", re.DOTALL)
_NOT_FLAT = re.compile("[<>\n]")
_ACTED_ON = ("md-", "no-js", "__drawer", "__search")
"""What the templates of the theme look for in the whole of a page, to change it."""

_FORMS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: str(escape_html(text)),
    lambda text: str(Markup(text).striptags()),
    lambda text: str(escape_html(Markup(text).striptags())),
)
"""What a theme may do to a value: nothing, `e`, `striptags`, and the one after the other."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What pages have in common for which the theme does the same.

    `folder` is that of the addresses of the pages, which decides relative links.
    """

    folder: str
    meta: str
    fields: tuple[str, ...]
    toc: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a shell for a value: its field, what the theme does to it, and whether it is verbatim."""

    field: str
    form: int
    is_verbatim: bool


class Shell:
    """The finished HTML of a shape, between the places for what differs."""

    def __init__(self, parts: Iterable[str | _Place]) -> None:
        self._parts = tuple(parts)

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the finished page with these values, by field."""
        known: dict[_Place, str] = {}
        return "".join(
            part if isinstance(part, str) else known.get(part) or _shown(part, values, known)
            for part in self._parts
        )


def read_off(page: Page) -> tuple[Shape, dict[str, str]] | None:
    """Return the shape of a page with front matter, contents and HTML, and its values by field.

    None if one of the values cannot be put into a shell as it is.
    """
    values = _values_of(page)
    if "title" not in values or not _is_plain(values):
        return None
    meta = repr(_with(page.meta, {**dict.fromkeys(values, ""), _ICON: ""}))
    folder = dirname(page.url.rstrip("/"))
    return Shape(folder, meta, tuple(values), _form_of(page.toc)), values


def sign_page(page: Page, shape: Shape, config: Any) -> tuple[Page, dict[str, str]]:
    """Return a page of the shape of this one with a sign in the place of each value, and the signs."""
    signs = {field: _sign(n, field) for n, field in enumerate(shape.fields)}
    folder = dirname(page.file.src_uri)
    source = File(
        f"{folder}/{signs[_NAME]}.md" if folder else f"{signs[_NAME]}.md",
        page.file.src_dir,
        page.file.dest_dir,
        page.file.use_directory_urls,
        inclusion=page.file.inclusion,
    )
    stand_in = Page(None, source, config)
    stand_in.markdown, stand_in.content = "", signs[_CONTENT]
    stand_in.meta = _with(page.meta, signs)
    stand_in.meta.pop(_ICON, None)
    numbers = iter(range(len(signs)))
    stand_in.toc = TableOfContents([_signed(link, numbers, signs) for link in page.toc])
    return stand_in, signs


def shell_of(html: str, signs: Mapping[str, str], *, with_icons: bool) -> Shell:
    """Return the shell that a theme made of a page of signs."""
    forms = {
        form(sign): (field, n)
        for field, sign in signs.items()
        for n, form in reversed(tuple(enumerate(_FORMS)))
    }
    longest_first = sorted(forms, key=len, reverse=True)
    found = re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")
    parts: list[str | _Place] = []
    for part, is_verbatim in in_parts(html, with_icons=with_icons):
        for n, piece in enumerate(found.split(part if is_verbatim else tight(part))):
            parts.append(_Place(*forms[piece], is_verbatim) if n % 2 else piece)
    return Shell(parts)


def _values_of(page: Page) -> dict[str, str]:
    values = {_NAME: page.file.name, _CONTENT: page.content or ""}
    for field in _DIFFERS:
        value = _at(page.meta, field)
        if isinstance(value, str) and value:
            values[field] = value
    for n, link in enumerate(_links(page.toc)):
        values |= {f"toc.{n}.title": link.title, f"toc.{n}.id": link.id}
    return values


def _is_plain(values: Mapping[str, str]) -> bool:
    """Whether nothing in the values is for the theme to act on, or joins what stands beside them."""
    content = values[_CONTENT]
    if _HEADED not in content or any(sign in content for sign in _ACTED_ON):
        return False
    if content != content.strip() or _LEFT_OPEN.search(content):
        return False
    return all(
        _IDENTIFIER.fullmatch(value)
        if _is_identifier(field)
        else value == value.strip() and not _NOT_FLAT.search(value)
        for field, value in values.items()
        if field != _CONTENT
    )


def _shown(place: _Place, values: Mapping[str, str], known: dict[_Place, str]) -> str:
    text = _FORMS[place.form](values[place.field])
    if not place.is_verbatim:
        text = finished(text) if place.field == _CONTENT else tight(text)
    known[place] = text
    return text


def _sign(number: int, field: str) -> str:
    if _is_identifier(field):
        return f"qz{number}zq"
    return f"{_HEADED}>qz{number}zq" if field == _CONTENT else f"qz{number}&#38;&#39;zq"


def _is_identifier(field: str) -> bool:
    return field == _NAME or field.endswith(".id")


def _links(toc: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for link in toc:
        yield link
        yield from _links(link.children)


def _form_of(toc: Iterable[AnchorLink]) -> tuple[Any, ...]:
    return tuple((link.level, _form_of(link.children)) for link in toc)


def _signed(link: AnchorLink, numbers: Iterator[int], signs: Mapping[str, str]) -> AnchorLink:
    n = next(numbers)
    made = AnchorLink(signs[f"toc.{n}.title"], signs[f"toc.{n}.id"], link.level)
    made.children = [_signed(child, numbers, signs) for child in link.children]
    return made


def _at(meta: Mapping[str, Any], field: str) -> Any:
    outer, _, inner = field.partition(".")
    value = meta.get(outer)
    return value.get(inner) if inner and isinstance(value, dict) else None if inner else value


def _with(meta: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """Return front matter with other values in it."""
    made = dict(meta)
    for field, value in values.items():
        outer, _, inner = field.partition(".")
        if field not in (*_DIFFERS, _ICON) or outer not in made:
            continue
        made[outer] = {**made[outer], inner: value} if inner else value
    return made
