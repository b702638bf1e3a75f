"""A field of the relations: an entry of content/sectors.yml, in the order of the navigation."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.types import Icon, Id, Text


class Sector(Record):
    """A sector has one page and one fact file, both named by its id. `summary` states no fact.

    `aliases` are the ids that it had before.
    """

    id: Id
    aliases: tuple[Id, ...] = ()
    title: Text
    icon: Icon
    summary: Text
