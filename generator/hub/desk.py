"""What a hub tells: its briefings, where each is, their newest changes, and the actors that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.hub.documents import ActorEntry, ChangeEntry
from generator.hub.read import Built


@dataclass(frozen=True, slots=True)
class Placed:
    """A built briefing, and where it is: its address, or its folder as seen from the hub's.

    `copy` are the paths of the files in that folder if it is a copy for use without a server, which has
    a file for each page.
    """

    built: Built
    root: str
    copy: frozenset[str] | None = None

    @property
    def title(self) -> str:
        """The title of the briefing."""
        return self.built.briefing.title

    @property
    def language(self) -> str:
        """The language of the briefing, as a BCP 47 tag."""
        return self.built.briefing.language

    def at(self, place: str = "") -> str:
        """Return where a place of the briefing is.

        In a folder a page is named by its file, so that a browser opens it without a server too.
        """
        path, hash_, fragment = place.partition("#")
        if self.copy is not None:
            ways = (f"{path.rstrip('/')}.html", f"{path}index.html", path)
            path = next((way for way in ways if way in self.copy), "index.html")
        elif "://" not in self.root and (not path or path.endswith("/")):
            path += "index.html"
        return f"{self.root.rstrip('/')}/{path}{hash_}{fragment}"

    def permalink(self, place: str) -> str:
        """Return the URL of a place by the briefing's own address; empty if it does not tell one."""
        site_url = self.built.briefing.site_url
        return f"{site_url.rstrip('/')}/{place}" if site_url else ""


@dataclass(frozen=True, slots=True)
class Told:
    """A change, and the briefing that tells it."""

    placed: Placed
    change: ChangeEntry

    @property
    def link(self) -> str:
        """Where the briefing tells it."""
        return self.placed.at(self.change.url)


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in a briefing."""

    placed: Placed
    actor: ActorEntry

    @property
    def link(self) -> str:
        """Its page there."""
        return self.placed.at(self.actor.url)

    @property
    def facts(self) -> int:
        """How many facts name it there."""
        return len(self.actor.facts)


@dataclass(frozen=True, slots=True)
class SharedActor:
    """An actor that several briefings name, by its item on Wikidata."""

    item: str
    appearances: tuple[Appearance, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its names, each once, in the order of the briefings."""
        return tuple(dict.fromkeys(found.actor.name for found in self.appearances))

    @property
    def briefings(self) -> int:
        """How many briefings name it."""
        return len({found.placed.root for found in self.appearances})

    @property
    def facts(self) -> int:
        """How many facts name it, in all of them."""
        return sum(found.facts for found in self.appearances)


def newest_changes(briefings: Iterable[Placed]) -> tuple[Told, ...]:
    """Return all changes, newest first; those of a day as the briefings and their changes are in order."""
    found = [
        Told(placed, change) for placed in briefings for change in placed.built.changes.changes
    ]
    return tuple(sorted(found, key=lambda told: told.change.date, reverse=True))


def shared_actors(briefings: Iterable[Placed]) -> tuple[SharedActor, ...]:
    """Return the actors of more than one briefing: those of most briefings first, then of most facts."""
    found: dict[str, list[Appearance]] = defaultdict(list)
    for placed in briefings:
        for actor in placed.built.actors.actors:
            if actor.wikidata:
                found[actor.wikidata].append(Appearance(placed, actor))
    every = (SharedActor(item, tuple(appearances)) for item, appearances in found.items())
    return tuple(
        sorted(
            (actor for actor in every if actor.briefings > 1),
            key=lambda a: (-a.briefings, -a.facts, a.names[0].casefold(), a.item),
        )
    )


def known_actors(briefings: Sequence[Placed]) -> tuple[int, int]:
    """Return how many actors of the briefings name their item on Wikidata, and how many there are."""
    every = [actor for placed in briefings for actor in placed.built.actors.actors]
    return sum(actor.wikidata is not None for actor in every), len(every)
