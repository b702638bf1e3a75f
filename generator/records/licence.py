"""Under which terms a text may be used."""

from __future__ import annotations

from generator.records.base import Part
from generator.records.types import Text, Url


class Licence(Part):
    """A licence: its name, and where its words are."""

    name: Text
    url: Url
