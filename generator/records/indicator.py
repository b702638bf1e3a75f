"""What is measured: an entry of content/indicators.yml."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.types import Display, Id, Text


class Indicator(Record):
    """A quantity. `display` is how an amount of it is written, with `{amount}` for the number."""

    id: Id
    title: Text
    display: Display
