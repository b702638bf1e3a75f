"""What the rules read in texts, kept between runs: of a text that has not changed nothing is read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from generator.core.caching import NO_CACHE, Cache, keep, kept_in, name_of
from generator.core.reading.dates import dates
from generator.core.reading.families import content_words, families
from generator.core.reading.numbers import numbers, vague_numbers, words_of
from generator.core.reading.operators import operators
from generator.core.reading.senses import senses
from generator.core.reading.sentences import tokens
from generator.core.remembered import Remembered
from generator.facts.absence import absences_in
from generator.facts.grounding.in_bearing import classes_in, matter
from generator.facts.grounding.in_figures import counted_in
from generator.facts.grounding.in_offices import bodies_in, ranks_in
from generator.facts.grounding.in_retellings import sentences_by_stems
from generator.facts.grounding.in_roles import roles_in
from generator.facts.grounding.in_swaps import mentions_in

READINGS: tuple[Remembered[..., Any], ...] = (
    absences_in,
    bodies_in,
    classes_in,
    content_words,
    counted_in,
    dates,
    families,
    matter,
    mentions_in,
    numbers,
    operators,
    ranks_in,
    roles_in,
    senses,
    sentences_by_stems,
    tokens,
    vague_numbers,
    words_of,
)
"""The functions whose results are kept. Each follows from its text and its language alone."""

_FEW = 1 / 16
"""The share of new results that is not worth keeping all of them anew."""


@contextmanager
def recalled(cache: Cache, files: Iterable[str]) -> Iterator[None]:
    """Read texts within as an earlier run did, of content with these files, and keep what is read.

    A process that has read something remembers it by itself.
    """
    if cache is NO_CACHE or any(reading.results for reading in READINGS):
        yield
        return
    name = name_of("readings", files)
    known = kept_in(cache, name) or {}
    for reading in READINGS:
        reading.recall(known.get(reading.name, {}))
    yield
    new, every = sum(r.new for r in READINGS), sum(len(r.results) for r in READINGS)
    if new > _FEW * every:
        keep(cache, name, {reading.name: reading.results for reading in READINGS})
