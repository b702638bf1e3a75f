"""What the texts of a briefing rest on, by its data, and what they cite where they stand on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.records import Locator, LocatorType
from tests.support.built import Element, Page, Site, classed, text_of

Passage = tuple[str, str]
"""A source, and the place on its page."""

Passages = frozenset[Passage]

CITE = f".//a[{classed('cite')}]"
_CONTAINER = "ancestor-or-self::*[@data-statement or @data-cited][1]"


@dataclass(frozen=True)
class Told:
    """A text of the content: where it has to stand, and the passages that it rests on."""

    text: str
    home: str
    passages: Passages


def passages_of(evidence: list[dict[str, Any]]) -> Passages:
    """Return the passages that pieces of evidence name."""
    return frozenset((e["source"], fragment_of(e)) for e in evidence)


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
    for fact in site.facts.values():
        texts = [fact["statement"], fact["date_basis"], fact["note"], fact["why_they_differ"]]
        texts += [(fact["derived"] or {}).get("working")]
        texts += [e["note"] for e in fact["evidence"]]
        page, basis = site.target("", fact["url"])[0], passages_of(fact["evidence"])
        yield from (Told(text, page, basis) for text in texts if text)
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


def cited_at(site: Site, page: Page, place: Element) -> Passages:
    """Return the passages that the nearest statement or card around a place cites."""
    containers = place.xpath(_CONTAINER)
    marks = [mark for container in containers for mark in container.xpath(CITE)]
    return frozenset(passage_of(site, page, mark) for mark in marks)


def reference_of(page: Page, mark: Element) -> Element:
    """Return the entry of the page's list of sources to which a citation leads."""
    link = mark.get("href")
    assert link.startswith("#"), link
    entry = page.by_id(link[1:])
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
    (link,) = reference_of(page, mark).xpath(f".//a[{classed('reference')}]/@href")
    path, fragment = site.target(page.path, link)
    return site.source_pages[path], fragment
