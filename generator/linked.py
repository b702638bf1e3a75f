"""Content put together, and what is to be said of it: parse, decode, link, check.

The rules are imported when they are asked: of content that has not changed the cache has what they say.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.content.checked import name_of_checked
from generator.content.decode import Records, decode
from generator.content.link import Briefing, link
from generator.content.parse import parse
from generator.content.read import SourceText, is_look, is_record_file, is_source_text
from generator.content.words import at_their_words
from generator.core.ahead import ahead
from generator.core.caching import NO_CACHE, Cache, made_once
from generator.core.diagnostics import Diagnostic, Problems, in_order
from generator.core.proof.key import ProofKey
from generator.records.briefing import BriefingRecord

Told = tuple[Diagnostic, ...]

REMEMBERED = 4
"""States of the content that are remembered: a command and a comparison come back to the same ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Linked:
    """The texts of content files, put together and not checked. `problems` are those so far.

    What is found in it is kept in the `cache`, under its `name`.
    """

    sources: tuple[SourceText, ...]
    unread: tuple[Diagnostic, ...]
    records: Records
    briefing: Briefing | None
    problems: tuple[Diagnostic, ...]
    cache: Cache = NO_CACHE
    name: str = ""
    _told: list[Told] = field(default_factory=list)

    def diagnostics(self) -> Told:
        """Return the problems so far, and what the rules find, which is looked for once."""
        if not self._told:
            self._told.append(made_once(self.cache, self.name, self._all_found))
        return self._told[0]

    def diagnostics_at_once(self) -> Told:
        """Return all errors, and those warnings that take little time to find."""
        from generator.rules import check_at_once

        return self._found(check_at_once)

    def diagnostics_ahead(self) -> Callable[[], Told]:
        """Begin to look for the diagnostics beside what comes next, and return what waits for them."""
        if self._told:
            return self.diagnostics
        find = ahead(lambda: made_once(self.cache, self.name, self._all_found))

        def wait() -> Told:
            self._told.append(find())
            return self._told[0]

        return wait

    def _all_found(self) -> Told:
        from generator.rules import check

        return self._found(check)

    def _found(self, check: Callable[[Briefing], Iterator[Diagnostic]]) -> Told:
        from generator.facts.grounding.readings import recalled

        problems = Problems()
        problems.extend(self.problems)
        if self.briefing:
            texts = {source.path: source.text for source in self.sources if source.text is not None}
            with recalled(self.cache, texts):
                problems.extend(at_their_words(check(self.briefing), texts))
        return in_order(self.unread) if not self.sources and self.unread else problems.in_order()


@lru_cache(maxsize=REMEMBERED)
def linked(
    sources: tuple[SourceText, ...],
    unread: tuple[Diagnostic, ...],
    head: BriefingRecord | None = None,
    key: ProofKey | None = None,
    cache: Cache = NO_CACHE,
) -> Linked:
    """Parse, decode and link the texts of content files. Raises nothing for bad content.

    `head` is used in place of a briefing.yml that cannot be read; `key` is that of the fingerprints.
    """
    parsed = [parse(source) for source in sources if is_record_file(source.name)]
    texts = [source for source in sources if is_source_text(source.name)]
    records, undecoded = decode(document for document, _ in parsed)
    briefing, unlinked = link(records, texts, head)
    if briefing:
        looks = {s.name: b64decode(s.text) for s in sources if s.text and is_look(s.name)}
        briefing = replace(briefing, key=key, looks=looks)
    in_files = (d for _, found in parsed for d in found)
    found = (*unread, *in_files, *undecoded, *unlinked)
    kept = cache if briefing and not head else NO_CACHE
    return Linked(
        sources, unread, records, briefing, found, kept, name_of_checked(sources, unread, key)
    )
