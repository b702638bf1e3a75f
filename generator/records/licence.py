"""The licence of a text."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Model
from generator.records.types import Name, Url


class Licence(Model):
    """A licence: its name, and where its words are."""

    name: Name = Field(description="The name of the licence.", examples=["CC BY 4.0"])
    url: Url = Field(
        description="Where the words of the licence are.",
        examples=["https://creativecommons.org/licenses/by/4.0/"],
    )
