"""What stands in a saved page beside its article, and is cut out of it before its paragraphs are read."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from generator.core.proof.normalisation import words
from generator.core.reading.surroundings import LINK_LABEL, READERS

_COMMENTS = re.compile(rf"{READERS}[:.!?]?", re.IGNORECASE)
"""What stands above what readers have written."""

_OF_READERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|cmts?|commentlist|comment-?list|user-?comments?|disqus[\w-]*|replies|respond)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""The classes and ids of what readers have written."""

_TITLES = ("h2", "h3", "h4", "h5", "h6")

_LABEL = re.compile(LINK_LABEL, re.IGNORECASE)
"""How a line begins that is only a link to another article."""

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-])|wp-caption-text|(?:img|image|photo|pic|picture)[_-]?(?:desc|caption|credit|text)|"
    r"(?:^|\s)(?:cap|credit)(?:$|\s)",
    re.IGNORECASE,
)
_PULLED = re.compile(r"(?:^|[\s_-])pull(?:ed|-?quote)?(?:$|[\s_-])|pullquote", re.IGNORECASE)
_ADVERTISED = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|ad-?(?:slot|unit|box|container|wrapper)|sponsored\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:advertisement|advertorial|sponsored|promoted|paid (?:content|post)|ad)(?: content| post)?\s*[.:]?",
    re.IGNORECASE,
)
"""What stands above an advertisement."""

_SUBSCRIBED = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|subscri(?:be|ption|ber)s?|sign-?up|paywall|donat(?:e|ion)s?)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""The classes of what asks readers to subscribe."""

_LONGEST_BESIDE = 500
_LONGEST_LINK = 400
"""How many characters a caption, a quotation set apart, or a line with a link has at most."""

_MOST_AROUND = 8
"""How many words stand at most round a quotation that is set apart, such as whose it is."""

_LEAST_PULLED = 5
"""From how many words on a text that stands in a paragraph too is a quotation from it."""

_PLURALS = {
    "time of publication": "times of publication",
    "share bar": "share bars",
    "disclaimer": "disclaimers",
    "invitation to subscribe": "invitations to subscribe",
    "link to another article": "links to other articles",
    "pull quote": "pull quotes",
    "caption": "captions",
    "aside": "asides",
    "advertisement": "advertisements",
}


def cut_beside(tree: Any) -> Counter[str]:
    """Take out what is no paragraph of the article, and return how much that was, by what it is."""
    _cut_comments(tree)
    whole = len(tree.text_content())
    cut: Counter[str] = Counter()
    for part in [*tree.iter("p", "li", "div", "h2", "h3", "h4", "h5", "h6", "span", "strong")]:
        if _is_in(tree, part) and _is_link(part):
            _cut(part, "link to another article", cut)
    for part in [*tree.iter("figcaption", "span", "em", "p", "div", "small", "i", "td", "aside")]:
        if not _is_in(tree, part) or next(part.iter("h1"), None) is not None:
            continue
        named = " ".join(part.get(name) or "" for name in _NAMES)
        length = len(part.text_content())
        is_small = 2 * length < whole
        is_caption = part.tag == "figcaption" or _CAPTION.search(named)
        if is_caption and length <= _LONGEST_BESIDE:
            _cut(part, "caption", cut)
        elif part.tag == "aside" and is_small:
            _cut(part, "aside", cut)
        elif is_small and (_ADVERTISED.search(named) or _is_labelled(part, length)):
            _cut(part, "advertisement", cut)
        elif is_small and length <= _LONGEST_BESIDE and _SUBSCRIBED.search(named):
            _cut(part, "invitation to subscribe", cut)
    _cut_pulled(tree, cut)
    _part_words(tree)
    return cut


_NAMES = ("class", "id", "data-testid", "data-component")
"""The attributes that tell what a part of a page is."""


def _is_labelled(part: Any, length: int) -> bool:
    """Return whether a part begins with the word that it is an advertisement, in an element of its own."""
    first = next(iter(part), None)
    if part.tag != "div" or first is None or length > _LONGEST_BESIDE or (part.text or "").strip():
        return False
    return bool(_LABELLED.fullmatch(" ".join(first.text_content().split())))


def told(cut: Counter[str]) -> str:
    """Say how much was taken out; "" if nothing."""
    return ", ".join(f"{n} {name if n == 1 else _PLURALS[name]}" for name, n in cut.items())


def _is_in(tree: Any, part: Any) -> bool:
    """Return whether a part still is in the tree, below its root."""
    return part.getparent() is not None and any(a is tree for a in part.iterancestors())


def _cut(part: Any, name: str, cut: Counter[str]) -> None:
    """Take a part out; it is counted if it stands in the article, and has words."""
    if any(a.tag in ("article", "main") for a in part.iterancestors()) and _words(part):
        cut[name] += 1
    part.drop_tree()


def _words(part: Any) -> tuple[str, ...]:
    return words(part.text_content())


def _is_link(part: Any) -> bool:
    """Return whether a line is nothing but a label, such as "READ:", and links."""
    told = " ".join(part.text_content().split())
    label = _LABEL.match(told) if len(told) <= _LONGEST_LINK else None
    if label is None:
        return False
    linked = words(" ".join(a.text_content() for a in part.iter("a")))
    behind = words(told[label.end() :])
    return behind != () and set(behind) <= set(linked)


def _cut_pulled(tree: Any, cut: Counter[str]) -> None:
    """Take out quotations that are set apart: those named so, and those that a paragraph has as well."""
    paragraphs = [p for p in tree.iter("p") if not _is_in_quote(p)]
    text = " ".join(f" {' '.join(_words(p))} |" for p in paragraphs)
    for part in [*tree.iter("blockquote", "q", "div", "section", "figure")]:
        if not _is_in(tree, part) or len(part.text_content()) > _LONGEST_BESIDE:
            continue
        is_named = _PULLED.search(f"{part.get('class') or ''} {part.get('id') or ''}")
        is_alone = part.tag == "blockquote" or next(part.iter("p"), None) is None
        is_in_line = part.tag == "q" and next(part.iterancestors("p"), None) is not None
        if is_in_line or not (is_named or is_alone):
            continue
        own = _own_words(part)
        if not is_named and (len(own) < _LEAST_PULLED or f" {' '.join(own)} " not in text):
            continue
        around = part.getparent()
        _cut(part, "pull quote", cut)
        if around.tag in ("div", "figure", "section") and len(_words(around)) <= _MOST_AROUND:
            around.drop_tree()


def _is_in_quote(part: Any) -> bool:
    return any(a.tag == "blockquote" for a in part.iterancestors())


def _own_words(part: Any) -> tuple[str, ...]:
    """Return the words of a quotation without those that say whose it is."""
    told = part.text_content()
    for each in part.iter("cite", "footer", "figcaption"):
        told = told.replace(each.text_content(), " ")
    return words(told)


def _part_words(tree: Any) -> None:
    """Put a space where two texts touch that are shown apart."""
    for part in tree.iter("cite", "footer", "br", "p", "div", "li", "small"):
        earlier, around = part.getprevious(), part.getparent()
        if around is None:
            continue
        before = around.text if earlier is None else earlier.tail
        if part.tag != "br" and _touch(before, part.text):
            part.text = f" {part.text}"
        inner = part.text_content() if part.tag != "br" else before
        if _touch(inner, part.tail):
            part.tail = f" {part.tail}"


def _touch(before: str | None, after: str | None) -> bool:
    return bool(
        before and after and re.search(r"[\w.!?,;:’”\"]\Z", before) and re.match(r"\w", after)
    )


def _cut_comments(tree: Any) -> None:
    """Take out what readers have written: what is named so, and what follows a heading that says so."""
    whole = len(tree.text_content())
    for part in [*tree.iter("div", "section", "ol", "ul", "li", "aside", "article")]:
        named = " ".join(part.get(name) or "" for name in _NAMES)
        if part.getparent() is None or not _OF_READERS.search(named):
            continue
        has_title = next(part.iter("h1"), None) is not None
        if not has_title and 2 * len(part.text_content()) < whole:
            part.drop_tree()
    for title in [*tree.iter(*_TITLES)]:
        told = " ".join("".join(title.itertext()).split())
        if title.getparent() is None or not _COMMENTS.fullmatch(told):
            continue
        for other in [*title.itersiblings()]:
            if other.tag in _TITLES and other.tag <= title.tag:
                break
            if next(other.iter("h1"), None) is None:
                other.drop_tree()
        title.drop_tree()
