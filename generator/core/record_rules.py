"""Rules of single records: their fields, ids and references."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo

_ENERGY, _TRADE = "facts/energy.yml", "facts/trade.yml"

MISSING_FIELD = RuleInfo(
    "missing-field",
    "An entry has every field that its kind needs.",
    "Pages and files for programs promise these fields for every entry.",
    Example(_TRADE, "  title: Trade in lanterns doubled\n", ""),
)
UNKNOWN_FIELD = RuleInfo(
    "unknown-field",
    "An entry has only fields that its kind knows.",
    "A misspelt field would be ignored, and what it says would never be published.",
    Example(_ENERGY, "  places: [", "  place: ["),
)
UNKNOWN_VALUE = RuleInfo(
    "unknown-value",
    "A field that takes one of a few words has one of them.",
    "Each word has a meaning that the site explains: a plan must not be told as done.",
    Example("figures.yml", "status: planned", "status: finished"),
)
ID_UNIQUE = RuleInfo(
    "id-unique",
    "An id, and an address on the page of changes, belongs to one entry.",
    "Everything that refers to an id would mean one of two things, and a link could lead to either.",
    Example(_TRADE, "- id: lantern-trade-doubled", "- id: lantern-trade-2022"),
)
ID_KEPT = RuleInfo(
    "id-kept",
    "An id that was published stays, becomes an alias, or is withdrawn with a reason.",
    "People quote and link what is published: an address that vanishes breaks their links.",
    None,
)

PROOF_KEPT = RuleInfo(
    "proof-kept",
    "What proves the quotes of a source is what was published, or somebody has looked at the change.",
    "A digest and seals can be written for any text: that a text was exchanged shows only as a change.",
    None,
    ALWAYS_WARNS,
)
CLAIM_KEPT = RuleInfo(
    "claim-kept",
    "What an entry says is what was published, or it came with a passage or its review.",
    "A sentence that was turned round by hand reads as well as before: that it was shows only as a change.",
    None,
    ALWAYS_WARNS,
)
ONE_LOCATOR = RuleInfo(
    "one-locator",
    "Evidence says where its passage is in one way.",
    "A page and a paragraph of one text can name two places, and only one of them can be looked up.",
    Example(
        _ENERGY,
        "paragraph: 3, quote: a mill",
        "paragraph: 3, page: 2, quote: a mill",
    ),
)

ReferenceWord = Literal[
    "fact", "sector", "actor", "place", "party", "source", "origin", "indicator", "search"
]
"""The word in messages for what an id refers to."""

_UNRESOLVED = (
    "A reference that leads nowhere leaves a hole in the page, and may mean something else."
)

FACT_RESOLVES = RuleInfo(
    "fact-resolves",
    "Where a fact is named, there is one.",
    _UNRESOLVED,
    Example("briefing.yml", "key_figures: [lantern-trade-2022]", "key_figures: [lantern-trade-22]"),
)
SECTOR_RESOLVES = RuleInfo(
    "sector-resolves",
    "Where a sector is named, also by the name of a fact file, there is one.",
    "A fact of no sector has no page on which it could stand.",
    Example("questions.yml", "sectors: [energy]", "sectors: [enrgy]"),
)

RESOLVES: Mapping[ReferenceWord, RuleInfo] = MappingProxyType(
    {
        "fact": FACT_RESOLVES,
        "sector": SECTOR_RESOLVES,
        "actor": RuleInfo(
            "actor-resolves",
            "Where an actor is named, there is one, and it is no place.",
            _UNRESOLVED,
            Example(_ENERGY, "stated_by: lantern-guild", "stated_by: lantern-gild"),
        ),
        "place": RuleInfo(
            "place-resolves",
            "Where a place is named, there is one among the actors.",
            _UNRESOLVED,
            Example(_ENERGY, "places: [vila-do-exemplo]", "places: [vila-do-examplo]"),
        ),
        "party": RuleInfo(
            "party-resolves",
            "A party that is named by an id, and what a subject is, is among the actors.",
            _UNRESOLVED,
            Example("briefing.yml", "parties: [PRT, EST]", "parties: [PRT, lantern-gild]"),
        ),
        "source": RuleInfo(
            "source-resolves",
            "Where a source is named, it has a file.",
            "Evidence from a source that is not described cannot be followed by anybody.",
            Example(
                _TRADE,
                "{source: example-gazette-100, paragraph: 1, quote: twice",
                "{source: example-gazette-10, paragraph: 1, quote: twice",
            ),
        ),
        "origin": RuleInfo(
            "origin-resolves",
            "An origin is an actor that can speak.",
            "Independent voices are counted by it: two spellings would be counted as two voices.",
            Example(
                "sources/example-gazette-100.yml",
                "origin: example-gazette",
                "origin: the-gazette",
            ),
        ),
        "indicator": RuleInfo(
            "indicator-resolves",
            "Where an indicator is named, there is one.",
            "Numbers are compared by it: one of no indicator would stand alone, without its unit.",
            Example(_TRADE, "indicator: lantern-trade,", "indicator: lanterns,"),
        ),
        "search": RuleInfo(
            "search-resolves",
            "Where a search is named, there is one in searches.yml.",
            "A claim that something is not known rests on it: nobody could tell what was looked for.",
            Example("questions.yml", "searches: [cable-laid]", "searches: [cable-layed]"),
        ),
    }
)
"""The rule of an unresolved reference, by the word for what it refers to."""

RECORD_RULES = (
    MISSING_FIELD,
    UNKNOWN_FIELD,
    UNKNOWN_VALUE,
    ID_UNIQUE,
    *RESOLVES.values(),
    ONE_LOCATOR,
    ID_KEPT,
    PROOF_KEPT,
    CLAIM_KEPT,
)
"""All rules that apply before and while records are linked."""
