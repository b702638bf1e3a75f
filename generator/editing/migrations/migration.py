"""A change that content of an older generator needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.content.read import SourceText


@dataclass(frozen=True, slots=True)
class Migrated:
    """The text of a file after a change, and what is left to an editor, in sentences."""

    text: str
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Migration:
    """A change: its name, the last version of the generator that did without it, and what it does.

    `change` returns None for a file that does not need it, so that doing it again changes nothing.
    It keeps comments, order and layout. It raises AmendError where it cannot.
    """

    name: str
    until: str
    told: str
    change: Callable[[SourceText], Migrated | None]
