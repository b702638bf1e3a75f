"""The changes that content of older generators needs, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.content.read import SourceText
from generator.editing.migrations import unkeyed_fingerprint
from generator.editing.migrations.migration import Migration

MIGRATIONS: tuple[Migration, ...] = (unkeyed_fingerprint.MIGRATION,)


@dataclass(frozen=True, slots=True)
class Migrations:
    """Files before and after all changes, which changes were made, and what is left to an editor."""

    changed: tuple[tuple[SourceText, str], ...]
    made: tuple[Migration, ...]
    left: tuple[str, ...]


def migrated(sources: Iterable[SourceText]) -> Migrations:
    """Make every change that files of content need. Raises AmendError where one cannot be made."""
    changed: list[tuple[SourceText, str]] = []
    made: set[str] = set()
    left: list[str] = []
    for source in sources:
        now = source
        for migration in MIGRATIONS:
            if found := migration.change(now):
                now = replace(now, text=found.text)
                made.add(migration.name)
                left += found.left
        if now is not source:
            changed.append((source, now.text or ""))
    done = tuple(migration for migration in MIGRATIONS if migration.name in made)
    return Migrations(tuple(changed), done, tuple(left))
