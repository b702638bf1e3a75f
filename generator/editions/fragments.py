"""What stands around the article on many pages, kept once: a script puts it back where it stood.

The script writes into the page while the browser reads it, so that the browser reads what it would
have read without the script, in the same order and with the scripts in it run. An article is never
touched: it is there without a script.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby, zip_longest

from generator.editions.markup import Element, elements

_ARTICLE = re.compile(r"<article\b.*</article>", re.S)
_EMPTY = "<article></article>"
_LINK = re.compile(
    r'(<[a-z][^<>]*?\s(?:href|src)=")(?![a-z][a-z0-9+.-]*:|/)([^"?#]*[^"?#/.])(?=["?#])', re.I
)
"""A relative address, up to its query."""

_WHOLE = {"article", "noscript"}
_STAYS = _WHOLE | {"head", "meta", "link", "title", "style", "base"}
"""What has to be there without a script."""

_TITLE = re.compile(r"<title>([^<]+?)(?: · [^<]*)?</title>")
"""What a page is called, before the name of the site."""

_IDS = re.compile(r'\sid="([^"]*)"')
_REFERENCES = re.compile(r'\s(?:for|aria-controls|aria-describedby|aria-labelledby)="([^"]*)"')

_UP, _NAME = "\0", "\1"
"""Stand for the way from a page up to the top folder, and for what the page is called."""

_SHORTEST = 80
"""Characters below which a fragment is not worth the element that asks for it."""

_SAVED = 1_000
"""Characters that a fragment has to save on all pages together to be worth a place in the script."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page in two: what its article is, and what is around it, with its elements."""

    path: str
    name: str
    text: str
    article: str
    elements: list[Element]

    def markup(self, element: Element) -> str:
        markup = _from_top(self.text[element.start : element.end], self.path)
        named = re.compile(rf"(?<=>)(\s*){re.escape(self.name)}(\s*)(?=<)")
        return named.sub(rf"\1{_NAME}\2", markup) if self.name else markup


def share(pages: Mapping[str, str], path: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the pages without what they repeat of each other, and the script that puts it back.

    Both are by path with slashes; the script is at `path`. Of a page nothing is shared that holds
    its article, its head, or what is for browsers without scripts.
    """
    frames = [frame for path, page in sorted(pages.items()) if (frame := _frame(path, page))]
    worth = _worth(
        {f.markup(e) for top in f.elements for e in top.all() if _is_movable(e)} for f in frames
    )
    runs = {f.path: list(_runs(f, f.elements, worth)) for f in frames}
    together = _worth({f.markup(run) for run in runs[f.path]} for f in frames)
    chosen = {f.path: _settled(f, _chosen(f, runs[f.path], together)) for f in frames}
    fragments = list(dict.fromkeys(f.markup(part) for f in frames for part in chosen[f.path]))
    numbers = {markup: number for number, markup in enumerate(fragments)}
    small = {f.path: _emptied(f, chosen[f.path], numbers, path) for f in frames}
    return {**pages, **small}, {path: _script(fragments, path)} if fragments else {}


def _frame(path: str, page: str) -> _Frame | None:
    article = _ARTICLE.search(page)
    if not article:
        return None
    text = page[: article.start()] + _EMPTY + page[article.end() :]
    title = _TITLE.search(text)
    return _Frame(path, title[1] if title else "", text, article[0], elements(text))


def _is_movable(element: Element) -> bool:
    return all(e.tag not in _STAYS for e in element.all())


def _worth(found: Iterable[set[str]]) -> set[str]:
    counts = Counter(markup for on_page in found for markup in on_page)
    return {markup for markup, count in counts.items() if (count - 1) * len(markup) >= _SAVED}


def _runs(frame: _Frame, siblings: list[Element], worth: set[str]) -> Iterator[Element]:
    """Find what is worth sharing, from the outside in; what stands side by side is one run."""

    def is_worth(element: Element) -> bool:
        return _is_movable(element) and frame.markup(element) in worth

    for found, group in groupby(siblings, is_worth):
        parts = list(group)
        if found:
            yield Element("", parts[0].start, parts[-1].end, parts)
        else:
            for element in parts:
                if element.tag not in _WHOLE:
                    yield from _runs(frame, element.children, worth)


def _chosen(frame: _Frame, runs: list[Element], together: set[str]) -> Iterator[Element]:
    """Take a run apart that is on too few pages as a whole."""
    for run in runs:
        for part in [run] if frame.markup(run) in together else run.children:
            if part.end - part.start >= _SHORTEST:
                yield part


def _settled(frame: _Frame, parts: Iterable[Element]) -> list[Element]:
    """Leave in place what a part of the page that stays names by its id: a label needs its control."""
    chosen = list(parts)
    while True:
        rest = "".join(_between(frame, chosen))
        named = {name for names in _REFERENCES.findall(rest) for name in names.split()}
        kept = [p for p in chosen if named.isdisjoint(_IDS.findall(frame.text[p.start : p.end]))]
        if kept == chosen:
            return chosen
        chosen = kept


def _between(frame: _Frame, parts: list[Element]) -> Iterator[str]:
    end = 0
    for part in parts:
        yield frame.text[end : part.start]
        end = part.end
    yield frame.text[end:]


def _emptied(
    frame: _Frame, parts: list[Element], numbers: Mapping[str, int], script_path: str
) -> str:
    source = "../" * frame.path.count("/") + script_path
    scripts = (
        f'<script src="{source}" data-part="{numbers[frame.markup(part)]}"></script>'
        for part in parts
    )
    pieces = zip_longest(_between(frame, parts), scripts, fillvalue="")
    return "".join(chain.from_iterable(pieces)).replace(_EMPTY, frame.article, 1)


def _from_top(markup: str, path: str) -> str:
    """Let the relative addresses of a page begin at the top folder."""
    folder = posixpath.dirname(path)

    def moved(link: re.Match[str]) -> str:
        to = posixpath.normpath(posixpath.join(folder, link[2]))
        return link[0] if to.startswith(("/", "..")) else f"{link[1]}{_UP}{to}"

    return _LINK.sub(moved, markup)


def _script(fragments: list[str], path: str) -> str:
    """Write a fragment in the place of the script; the way up is what the script's own address begins with."""
    return f"""\
(parts => {{
  const script = document.currentScript;
  const up = script.getAttribute("src").slice(0, -{len(path)});
  const name = new Option(document.title.split(" \\u00b7 ")[0]).innerHTML;
  const part = parts[script.dataset.part];
  script.remove();
  document.write(part.replaceAll("\\u0000", () => up).replaceAll("\\u0001", () => name));
}})({json.dumps(fragments, indent=0)});
"""
