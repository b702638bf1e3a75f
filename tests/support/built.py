"""A built site: its pages as trees, its data, and where its links lead."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

from generator.export.files import DATA_FILES

DOCUMENTS = tuple(sorted(file.name for file in DATA_FILES if file.is_document))

Element = html.HtmlElement


def one_line(text: str) -> str:
    """Collapse white space, as a browser does."""
    return " ".join(text.split())


def text_of(element: Element) -> str:
    """Return the text of an element and everything in it, on one line."""
    return one_line(element.text_content())


def classed(name: str) -> str:
    """Return an XPath condition: the element has this class."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


@dataclass(frozen=True)
class Page:
    """One HTML file: its path below the site, and its tree."""

    path: str
    tree: Element

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in the order of the document."""
        return self.tree.xpath("//@id")

    @cached_property
    def article(self) -> Element:
        """The content, without header, navigation and footer."""
        (found,) = self.tree.xpath("//article")
        return found

    @property
    def address(self) -> str:
        """The path at which a browser asks for the page."""
        return self.path.removesuffix("index.html")

    @cached_property
    def _by_id(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.tree.xpath("//*[@id]"):
            found.setdefault(element.get("id"), []).append(element)
        return found

    def by_id(self, name: str) -> Element:
        """Return the one element with an id."""
        (found,) = self._by_id.get(name, ())
        return found

    def has_id(self, name: str) -> bool:
        """Whether an element has this id."""
        return name in self._by_id


@dataclass(frozen=True)
class Site:
    """A folder with a built site, the project that it was built from, and its public address."""

    folder: Path
    content: Path
    url: str = ""
    repository: str = ""

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its path: `sectors/trade/index.html`, `404.html`; former pages and those for a frame are none."""
        others = {*self.former, *self.frames}
        return {name: page for name, page in self._files.items() if name not in others}

    @cached_property
    def frames(self) -> dict[str, Page]:
        """Every page to be shown in a frame on other pages, by its path."""
        return {name: page for name, page in self._files.items() if name.startswith("embed/")}

    @cached_property
    def redirects(self) -> dict[str, Page]:
        """What stands where pages used to be, by its path."""
        former = self.former
        return {name: page for name, page in self._files.items() if name in former}

    @cached_property
    def former(self) -> dict[str, str]:
        """Where pages used to be, as the data tell it, and the addresses that they now have."""
        found: dict[str, str] = {}
        if not (self.folder / "api").is_dir():
            return found
        for kind in ("sectors", "facts", "actors", "sources"):
            for record in self.api[kind][kind]:
                now = self.target("", record["url"])[0]
                folder = now.partition("/")[0]
                found |= {f"{folder}/{alias}/index.html": now for alias in record["aliases"]}
                for before in record.get("moved_from", ()) if kind == "actors" else ():
                    ids = (record["id"], *record["aliases"])
                    found |= {f"{before}/{identifier}/index.html": now for identifier in ids}
        for entry in self.api["changes"]["withdrawn"]:
            now, _ = self.target("", entry["url"])
            ids = (entry["id"], *entry["aliases"])
            folders = {f"{entry['kind']}s"}
            if entry["kind"] in ("actor", "place"):
                folders = {"actors", "places"}
            found |= {f"{f}/{identifier}/index.html": now for f in folders for identifier in ids}
        return found

    @cached_property
    def _files(self) -> dict[str, Page]:
        parser = html.HTMLParser(encoding="utf-8")
        return {
            (name := path.relative_to(self.folder).as_posix()): Page(
                name, html.document_fromstring(path.read_bytes(), parser=parser)
            )
            for path in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def api(self) -> dict[str, dict[str, Any]]:
        """The documents of the API by name."""
        return {
            name: json.loads((self.folder / f"api/v1/{name}.json").read_text(encoding="utf-8"))
            for name in DOCUMENTS
        }

    @cached_property
    def facts(self) -> dict[str, dict[str, Any]]:
        """The facts by id."""
        return {fact["id"]: fact for fact in self.api["facts"]["facts"]}

    @cached_property
    def fact_pages(self) -> dict[str, str]:
        """The ids of the facts by the paths of their pages."""
        return {self.target("", fact["url"])[0]: i for i, fact in self.facts.items()}

    @cached_property
    def source_pages(self) -> dict[str, str]:
        """The ids of the sources by the paths of their pages."""
        return {self.target("", s["url"])[0]: s["id"] for s in self.api["sources"]["sources"]}

    @cached_property
    def search_entries(self) -> list[dict[str, Any]]:
        """What the search looks through: what is shown of each by name, and `all` that finds it."""
        script = (self.folder / "search/entries.js").read_text(encoding="utf-8")
        given = json.loads(script.removeprefix("globalThis.briefingEntries=").rstrip(";\n"))
        found = []
        for entry in given["entries"]:
            kind, location, *rest = entry
            shown = dict(zip(("title", "text", "date", "mark"), rest, strict=False))
            words = " ".join(" ".join(p) if isinstance(p, list) else p for p in rest[:6])
            found.append(
                {
                    "kind": given["kinds"][kind],
                    "location": location,
                    "text": "",
                    **shown,
                    "all": words,
                }
            )
        return found

    @property
    def root(self) -> str:
        """The address at which the pages take the site to be: what absolute paths begin with."""
        return self.url or "http://site.invalid/"

    def is_own(self, page: str, link: str) -> bool:
        """Whether a link on a page stays on the site."""
        return urljoin(self.root + page, link).startswith(self.root)

    def target(self, page: str, link: str) -> tuple[str, str]:
        """Return the file and the fragment to which a link on a page of this site leads."""
        address, fragment = urldefrag(urljoin(self.root + page, link))
        path = unquote(urlsplit(address).path.removeprefix(urlsplit(self.root).path))
        if not path or path.endswith("/"):
            path += "index.html"
        return path, unquote(fragment)

    def missing(self, page: str, link: str) -> str:
        """Say what an internal link lacks: its file, or the id in it; nothing if it resolves."""
        path, fragment = self.target(page, link)
        if not (self.folder / path).is_file():
            return f"no file {path}"
        if fragment and not self.pages[path].has_id(fragment):
            return f"no id {fragment} in {path}"
        return ""

    def page_of(self, link: str) -> Page:
        """Return the page to which a link from the root of the site leads."""
        return self.pages[self.target("", link)[0]]

    def page_of_fact(self, identifier: str) -> Page:
        """Return the page of a fact."""
        return self.pages[f"facts/{identifier}/index.html"]

    def card_of(self, identifier: str) -> Element:
        """Return what is on record of a fact, on its page: its statement and its fields."""
        (card,) = self.page_of_fact(identifier).article.xpath(f".//div[{classed('fact')}]")
        return card

    def proof_of(self, identifier: str) -> Element:
        """Return the passages of a fact on its page, with their heading."""
        (proof,) = self.page_of_fact(identifier).article.xpath(f".//div[{classed('evidence')}]")
        return proof

    def entry_of(self, identifier: str) -> Element:
        """Return the entry of a fact in the list on the page of its sector."""
        page = self.pages[f"sectors/{self.facts[identifier]['sector']}/index.html"]
        return page.by_id(identifier)

    def sectors_by_size(self) -> list[str]:
        """Return the ids of the sectors, those with most facts first."""
        sectors = self.api["sectors"]["sectors"]
        return [s["id"] for s in sorted(sectors, key=lambda s: -len(s["facts"]))]
