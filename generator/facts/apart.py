"""Sources of one outlet and day, told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.wording import Wording
from generator.records import Source

_MOST = 40
"""The most characters of what tells a source from the others."""


def names_apart(briefing: Briefing, wording: Wording) -> Mapping[str, str]:
    """Return the short name of each source by its id, with more of it where several have the same.

    That is the beginning of its title if this is in the language of the briefing, else of the last part of its
    address; the id of a source that has neither.
    """
    names = {source.id: wording.source(source) for source in briefing.sources.values()}
    count = Counter(names.values())
    language = briefing.record.language
    return {
        source.id: f"{names[source.id]}, {_own(source, language)}"
        if count[names[source.id]] > 1
        else names[source.id]
        for source in briefing.sources.values()
    }


def _own(source: Source, language: str) -> str:
    if source.title and source.language == language:
        return isolated(f"“{_beginning(source.title)}”")
    path = unquote(urlsplit(source.URL or "").path).rstrip("/")
    return isolated(_beginning(path.rpartition("/")[2] or source.id))


def _beginning(text: str) -> str:
    """Return whole words of a text, as many as there is room for."""
    if len(text) <= _MOST:
        return text
    whole = re.match(rf".{{1,{_MOST}}}(?=[\s_-])", text)
    return f"{whole[0] if whole else text[:_MOST]}…"
