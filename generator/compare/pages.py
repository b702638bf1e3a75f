"""Find changed pages: compose both sites, and compare their pages as data."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property, lru_cache
from typing import cast

from generator.compare.model import ChangeType, PageChange
from generator.compose.edit_links import EditLinks, Proposal
from generator.compose.page import Page
from generator.compose.site import compose
from generator.content.link import Briefing


def page_changes(base: Briefing, head: Briefing) -> tuple[PageChange, ...]:
    """Compare the pages of two briefings without errors, each as of its own `as_of` day.

    An entry that only moved to another line of its file, which its edit links name, is no change.
    """
    old, new = _pages(base), _pages(head)
    changes = []
    for path in sorted(old.keys() | new.keys()):
        here = new.get(path) or old[path]
        if path not in old:
            changes.append(PageChange(ChangeType.ADDED, here.page.title, here.page.target))
        elif path not in new:
            changes.append(PageChange(ChangeType.REMOVED, here.page.title, here.page.target))
        elif old[path].page != here.page and old[path].shown != here.shown:
            changes.append(PageChange(ChangeType.CHANGED, here.page.title, here.page.target))
    return tuple(changes)


class _Compared:
    """A page, and what it shows as plain data."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def shown(self) -> object:
        return _shown(self.page)


@lru_cache(maxsize=2)
def _pages(briefing: Briefing) -> dict[str, _Compared]:
    site = compose(briefing, briefing.record.as_of, lambda target: target.page)
    return {page.path: _Compared(page) for page in site.pages}


def _shown(value: object) -> object:
    """Return a value as plain data to compare, without edit links."""
    if isinstance(value, str):
        return value
    if isinstance(value, EditLinks | Proposal):
        return None
    if isinstance(value, tuple | list):
        return [_shown(item) for item in value]
    if names := _field_names(cast(Hashable, type(value))):
        return (type(value).__name__, [_shown(getattr(value, name)) for name in names])
    if isinstance(value, Mapping):
        return [(_shown(key), _shown(item)) for key, item in value.items()]
    return value


@lru_cache(maxsize=256)
def _field_names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
