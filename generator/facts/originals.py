"""Where the original of a passage can be read."""

from __future__ import annotations

from generator.core.text_fragment import at_the_words
from generator.records import Source


def originals(source: Source, quote: str = "") -> tuple[str, str]:
    """Return the addresses of a source and of its archived copy, opened at a quote of it.

    Each is empty if it is not known.
    """
    addresses = (str(url) if url else "" for url in (source.URL, source.archive))
    original, archived = (at_the_words(url, quote) if url else "" for url in addresses)
    return original, archived
