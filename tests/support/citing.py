"""What the texts of a briefing rest on, by its data, and what they cite where they stand on a page.

A text cites the passages that it rests on beside it, by marks that lead to the references of its page.
A fact that is only listed cites its first passages, by marks that lead to the references on its own
page, and counts the others; a sentence that sums up facts leads to the page of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.records import Locator, LocatorType
from tests.support.built import Element, Page, Site, classed, text_of

Passage = tuple[str, str]
"""A source, and the place on its page."""

Passages = frozenset[Passage]


@dataclass(frozen=True)
class Listed:
    """What a listed fact cites: the page that its marks lead to, its first passages, the number of the rest."""

    page: str
    passages: tuple[Passage, ...]
    uncited: int


@dataclass(frozen=True)
class SummedUp:
    """What a sentence cites that sums up facts: their pages, in order."""

    pages: tuple[str, ...]


Basis = Passages | Listed | SummedUp
"""What a text rests on, as it is to be cited where it stands."""

MOST_LISTED = 2
"""The most passages that a listed fact cites."""

CITE = f".//a[{classed('cite')}]"
BRIEF = f"ancestor-or-self::*[{classed('brief')}]"
ROW = f"ancestor-or-self::*[self::li[parent::ul[{classed('passages')}]] or self::tr[ancestor::table[{classed('voices')}]]]"
"""One passage among those of a fact: in their list, or side by side."""

_CONTAINER = "ancestor-or-self::*[@data-statement or @data-cited][1]"
_LISTING = (
    *("index.html", "questions/", "disagreements/"),
    *("sectors/", "registers/", "actors/", "places/"),
)
"""The pages on which facts are listed: their own is another, and the voices on them have a page too."""


@dataclass(frozen=True)
class Told:
    """A text of the content: where it has to stand, and what it rests on.

    `row` is what it rests on where its passage has a row of its own, and `listed` where its fact is listed.
    """

    text: str
    home: str
    basis: Basis
    row: Passages | None = None
    listed: Listed | None = None

    def allowed_on(self, path: str) -> set[Basis]:
        """Return what the text may cite on a page."""
        if self.listed and path.startswith(_LISTING):
            return {self.listed}
        return {self.basis, self.row} if self.row else {self.basis}


def passage_named(evidence: dict[str, Any]) -> Passage:
    """Return the passage that a piece of evidence names."""
    return evidence["source"], fragment_of(evidence)


def passages_of(evidence: list[dict[str, Any]]) -> Passages:
    """Return the passages that pieces of evidence name."""
    return frozenset(map(passage_named, evidence))


def listed(site: Site, fact: dict[str, Any]) -> Listed:
    """Return what a fact has to cite where it is listed."""
    ordered = tuple(dict.fromkeys(map(passage_named, fact["evidence"])))
    page, first = site.target("", fact["url"])[0], ordered[:MOST_LISTED]
    return Listed(page, first, len(ordered) - len(first))


_FIELDS = {kind.csl: kind for kind in LocatorType}
"""The fields of evidence, by what CSL calls them."""


def fragment_of(evidence: dict[str, Any]) -> str:
    """Return the place on the page of its source where a passage stands."""
    place = evidence["locator"]
    if place["paragraph"]:
        return f"paragraph_{place['paragraph']}"
    if "label" not in place:
        return ""
    return Locator(_FIELDS[place["label"]], place["value"]).anchor


def everything_told(site: Site) -> Iterator[Told]:
    """Yield every sentence of the content that tells something, by the data of the site."""
    home = site.target("", "")[0]
    for sentence in site.api["briefing"]["bottom_line"]:
        evidence = [e for i in sentence["facts"] for e in site.facts[i]["evidence"]]
        yield Told(sentence["text"], home, passages_of(evidence))
    for sector in site.api["sectors"]["sectors"]:
        page = site.target("", sector["url"])[0]
        for sentence in sector["brief"]:
            summed_up = (site.target("", site.facts[i]["url"])[0] for i in sentence["facts"])
            yield Told(sentence["text"], page, SummedUp(tuple(summed_up)))
    for fact in site.facts.values():
        texts = [fact["date_basis"], fact["note"], fact["why_they_differ"]]
        texts += [(fact["derived"] or {}).get("working")]
        texts.append(fact["statement"])
        page, basis = site.target("", fact["url"])[0], passages_of(fact["evidence"])
        yield from (Told(t, page, basis, listed=listed(site, fact)) for t in texts if t)
        for e in fact["evidence"]:
            own = passages_of([e])
            yield from (Told(text, page, basis, own) for text in (e["note"], e["says"]) if text)
    for question in site.api["briefing"]["questions"]:
        page = site.target("", question["url"])[0]
        yield Told(question["why"], page, passages_of(question["evidence"]))
    for actor in site.api["actors"]["actors"]:
        page = site.target("", actor["url"])[0]
        for sentence in actor["profile"]:
            yield Told(sentence["statement"], page, passages_of(sentence["evidence"]))


class Texts:
    """The texts of every element of a page, each made once."""

    def __init__(self, page: Page) -> None:
        self._body = page.tree.body
        self._texts = {e: text_of(e) for e in self._body.iter() if isinstance(e.tag, str)}

    @property
    def whole(self) -> str:
        """The text of the page."""
        return self._texts[self._body]

    def places_of(self, text: str) -> Iterator[Element]:
        """Yield the innermost elements that hold a text."""
        yield from self._inner(text, self._body)

    def _inner(self, text: str, element: Element) -> Iterator[Element]:
        if text in self._texts.get(element, ""):
            inner = [place for child in element for place in self._inner(text, child)]
            yield from inner or [element]


def cited_at(site: Site, page: Page, place: Element) -> Basis:
    """Return what the nearest row, statement or card around a place cites."""
    for row in place.xpath(ROW):
        return frozenset([row_passage(site, page, row)])
    marks = [mark for container in place.xpath(_CONTAINER) for mark in container.xpath(CITE)]
    if place.xpath(BRIEF):
        return SummedUp(tuple(site.target(page.path, mark.get("href"))[0] for mark in marks))
    if all(is_on_page(mark) for mark in marks):
        return frozenset(passage_of(site, page, mark) for mark in marks)
    return cited_elsewhere(site, page, marks)


def cited_elsewhere(site: Site, page: Page, marks: list[Element]) -> Listed:
    """Return what the marks of a listed fact cite: all of them lead to one page, the last may count."""
    (target,) = {site.target(page.path, mark.get("href"))[0] for mark in marks}
    counting = [mark for mark in marks if is_count(mark)]
    assert counting == marks[len(marks) - len(counting) :]
    assert [site.target(page.path, mark.get("href")) for mark in counting] == [
        (target, "") for _ in counting
    ]
    passages = (passage_of(site, page, mark) for mark in marks if not is_count(mark))
    return Listed(target, tuple(passages), sum(int(text_of(mark)[1:]) for mark in counting))


def is_on_page(mark: Element) -> bool:
    """Whether a citation leads to a reference on its own page."""
    return str(mark.get("href")).startswith("#")


def is_count(mark: Element) -> bool:
    """Whether a mark counts the passages that are not cited: "+3"."""
    return text_of(mark).startswith("+")


def marks_of_references(page: Page) -> Iterator[Element]:
    """Yield the marks on a page that lead to a reference: on it, or on the page of a listed fact."""
    for mark in page.tree.xpath("/" + CITE):
        if not is_count(mark) and not mark.xpath(BRIEF):
            yield mark


def reference_of(site: Site, page: Page, mark: Element) -> Element:
    """Return the entry of a list of sources to which a citation leads, on its page or a fact's."""
    path, fragment = site.target(page.path, mark.get("href"))
    assert is_on_page(mark) == (path == page.path), mark.get("href")
    assert path == page.path or path.startswith("facts/"), path
    entry = site.pages[path].by_id(fragment)
    assert entry.tag == "li"
    assert entry.getparent().tag == "ol"
    assert "references" in entry.getparent().get("class").split()
    return entry


def bearing_of(evidence: dict[str, Any]) -> str:
    """Return the words for how evidence of a fact, as the API has it, bears on that fact."""
    refines_otherwise = (evidence["stance"], evidence["role"]) == ("refines", "touches")
    return "a different figure" if refines_otherwise else str(evidence["stance"])


def passage_of(site: Site, page: Page, mark: Element) -> Passage:
    """Return the source and the place on its page to which a citation leads by way of its reference."""
    (link,) = reference_of(site, page, mark).xpath(f".//a[{classed('reference')}]/@href")
    path, fragment = site.target(site.target(page.path, mark.get("href"))[0], link)
    return site.source_pages[path], fragment


def row_passage(site: Site, page: Page, row: Element) -> Passage:
    """Return the source and the place to which one passage of a fact leads."""
    *_, link = row.xpath("./a/@href" if row.tag == "li" else "./td[last()]/a/@href")
    path, fragment = site.target(page.path, link)
    return site.source_pages[path], fragment
