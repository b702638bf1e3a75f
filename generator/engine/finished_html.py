"""Blocks of HTML in a page are finished: Python-Markdown keeps them without parsing them.

Parsing them twice, for their ends and for their ids, was most of what reading a page took.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_BEFORE_PARSING = 25
"""Priority: after white space is normalized (30), before the parsers of HTML (21 and 20)."""

_BEGINS = re.compile(r"(?:^|(?<=\n\n))<([a-z][a-z0-9]*)(?=[\s>])")
_BLANK_LINE = re.compile(r" *\n *\n")
_ID = re.compile(r'<[^>]*\sid="([^"]+)"')
_NOT_ELEMENTS = re.compile(r"<(?:[!?]|script\b|style\b|textarea\b)")
_EMPTY = "hr"


class FinishedHtml(Extension):  # type: ignore[misc]  # it comes without types
    """A Markdown extension that takes the blocks of HTML out of a page before it is parsed.

    A block is an element that stands at the beginning of a line between blank lines. The page is the
    same as without the extension; what is not plainly such a block is left to Markdown.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is Markdown's
        """Register the preprocessor."""
        md.preprocessors.register(_Preprocessor(md), "finished_html", _BEFORE_PARSING)


def ids_in(html: str) -> set[str]:
    """Return the ids of the elements of a page."""
    return set(_ID.findall(html))


def pieces(text: str, is_block_level: Callable[[str], bool]) -> Iterator[tuple[str, bool]]:
    """Split a page into what stands between its finished blocks of HTML, and these blocks.

    A block is told by True, and has a blank line after it. `is_block_level` tells which elements can
    be one. Together the pieces are the text.
    """
    kept, done = 0, 0
    while begin := _BEGINS.search(text, done):
        done = _end(text, begin.start(), begin[1])
        block = text[begin.start() : done]
        if _is_finished(begin[1], block, is_block_level) and _BLANK_LINE.match(text, done):
            yield text[kept : begin.start()], False
            yield block, True
            kept = done
    yield text[kept:], False


class _Preprocessor(Preprocessor):  # type: ignore[misc]
    """Replaces each block by a placeholder of Markdown's own.

    Content cannot forge one: it contains control characters, which are gone from a page by then.
    """

    def run(self, lines: list[str]) -> list[str]:
        store = self.md.htmlStash.store
        found = pieces("\n".join(lines), self.md.is_block_level)
        return "".join(store(f"{p}\n") + "\n\n" if done else p for p, done in found).split("\n")


def _is_finished(tag: str, block: str, is_block_level: Callable[[str], bool]) -> bool:
    is_block = is_block_level(tag) and tag != _EMPTY
    return is_block and block.endswith(f"</{tag}>") and not _NOT_ELEMENTS.search(block)


def _end(text: str, begin: int, tag: str) -> int:
    """Return where the element that begins there ends; the end of the text, if it has no end."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}(?=[\s>/])[^>]*>").finditer(text, begin):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(text)
