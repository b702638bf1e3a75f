"""The form in which the words of a language are written down for a lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """The words of a language, as one text of forms for each meaning.

    Forms are parted by spaces; `_` parts the words of a phrase, `*` stands for any ending.
    `hedges_before` and `hedges_after` stand beside a number; their meanings are the qualifiers of
    values. `halves` are said after a number and added to it. `classes` holds words by what they do
    to a claim.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    halves: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, str] = field(default_factory=dict)
    vague: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    hedges_before: Mapping[str, str] = field(default_factory=dict)
    hedges_after: Mapping[str, str] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
