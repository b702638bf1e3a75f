"""Views of searches: what was looked for, where and when, and what came back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compose.targets import Target, search_target
from generator.compose.views.citations import Quote
from generator.content.link import Briefing
from generator.facts.wording import Wording


@dataclass(frozen=True, slots=True)
class SearchView:
    """A search. `words` are its queries, each with its language; `aliases` its former ids."""

    id: str
    aliases: tuple[str, ...]
    target: Target
    words: tuple[Quote, ...]
    where: str
    on: str
    found: str
    url: str
    note: str


def search_views(
    briefing: Briefing, wording: Wording, identifiers: Iterable[str]
) -> tuple[SearchView, ...]:
    """Return the views of searches, each once, in the order in which they are first named."""
    views = []
    for identifier in dict.fromkeys(identifiers):
        search = briefing.searches[identifier]
        language = briefing.record.language
        views.append(
            SearchView(
                search.id,
                search.aliases,
                search_target(search),
                tuple(Quote(query.text, query.language or language) for query in search.words),
                search.where,
                wording.day(search.on),
                search.found,
                search.url or "",
                search.note or "",
            )
        )
    return tuple(views)
