"""Published: the day on which a page says to programs that it was published, apart from when it was changed."""

from __future__ import annotations

import re
from typing import Any

from generator.importers.markup import main_data

_CHANGED = re.compile(
    r"(?:^|[.:_-])(?:last_?-?modified|modified(?:[_-]?(?:time|date))?|post_modified|modificationdate|revision_date|updated(?:[_-]?time)?|last_?-?updated|"
    r"(?:date|time)_?-?(?:modified|updated?)|copyrightyear)$",
    re.IGNORECASE,
)
"""How the names end by which pages tell when they were changed."""

_OF_CHANGE = re.compile(r"(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])", re.IGNORECASE)
_OF_PUBLICATION = re.compile(r"(?:^|[\s_-])(?:published|entry-date|pub-?date)", re.IGNORECASE)
_SAYS_CHANGED = re.compile(
    r"\s*(?:last\s+)?(?:updated?|modified|edited|changed)\b(?!\s*(?:and|or|/)\s*published)",
    re.IGNORECASE,
)
"""How the words before a time begin that is not that of publication."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T ])")
_ARTICLES = re.compile(r"\w*(?:Article|BlogPosting|Report|Review)")
"""The types of what has a day of its own, in the words of schema.org."""


def only_changed(tree: Any) -> str:
    """Take out of a page what tells when it was changed; return the latest such day, "" for none."""
    days = [""]
    for meta in [*tree.iter("meta")]:
        names = (meta.get(key, "") for key in ("name", "property", "itemprop", "http-equiv"))
        if any(_CHANGED.search(name) for name in names):
            days.append(_day(meta.get("content", "")))
            meta.drop_tree()
    for stamp in [*tree.iter("time")]:
        if _tells_change(stamp):
            days.append(_day(stamp.get("datetime", "")))
            stamp.tag = "span"
            for name in ("datetime", "class", "itemprop"):
                stamp.attrib.pop(name, None)
    return max(days)


def day_of_article(tree: Any, earliest: str) -> str:
    """Return the day that the data of a page give their one article as `datePublished`; "" where there are none, or several."""
    days = {
        day
        for each in main_data(tree)
        if _is_article(each.get("@type")) and (day := _day(each.get("datePublished"))) >= earliest
    }
    return days.pop() if len(days) == 1 else ""


def _is_article(kinds: Any) -> bool:
    told = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in told)


def _day(told: Any) -> str:
    found = _DAY.match(told.strip()) if isinstance(told, str) else None
    return found.group() if found else ""


def _tells_change(stamp: Any) -> bool:
    if stamp.get("itemprop", "").casefold() == "datemodified":
        return True
    own = stamp.get("class", "")
    if _OF_PUBLICATION.search(own) or stamp.get("itemprop") or stamp.get("pubdate") is not None:
        return False
    before = stamp.getprevious()
    words = before.tail if before is not None else getattr(stamp.getparent(), "text", "")
    if not (words or "").strip() and before is not None and before.tag != "time":
        words = "".join(before.itertext())
    return bool(_OF_CHANGE.search(own) or _SAYS_CHANGED.match(words or stamp.text or ""))
