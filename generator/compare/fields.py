"""The table of fields: how significant a change to each field of each record is.

Substance is what a reader would act on. Proof is what shows that a quote is in its source. Wording is how it is said. Housekeeping is for the upkeep
of the briefing. With `BY_TEXT_DIFF`, a text that is added or removed is substance, and for one that
is changed `generator.core.text_diff` decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.records import (
    Actor,
    BriefingRecord,
    Change,
    ChartRecord,
    Entry,
    Evidence,
    Fact,
    Indicator,
    LocatorType,
    Question,
    Search,
    Sector,
    Source,
    Withdrawal,
)
from generator.records.shown import BY_TEXT_DIFF, Place, Significance, shown_fields


@dataclass(frozen=True, slots=True)
class Field:
    """The label of a field, and the significance of a change to it."""

    label: str
    significance: Significance | None


_S, _P = Significance.SUBSTANCE, Significance.PROOF
_W, _H = Significance.WORDING, Significance.HOUSEKEEPING
_ALIASES = Field("Former ids", _H)


def _of_a_fact() -> Mapping[str, Field]:
    """Return the fields of a fact from the descriptions in its model, housekeeping last."""
    shown = {n: s for n, s in shown_fields(Fact).items() if Place.COMPARISON in s.places}
    order = sorted(shown, key=lambda name: shown[name].significance is Significance.HOUSEKEEPING)
    return {n: Field(shown[n].label, shown[n].significance) for n in order if n != "evidence"}


FIELDS: Mapping[type, Mapping[str, Field]] = {
    Fact: _of_a_fact(),
    Evidence: {
        "stance": Field("Stance", _S),
        "origin": Field("Voice", _S),
        **{kind: Field(kind.capitalize(), _S) for kind in LocatorType},
        "quote": Field("Quote", _S),
        "seal": Field("Seal", _P),
        "says": Field("What it says", BY_TEXT_DIFF),
        "values": Field("Figures", _S),
        "basis": Field("Beyond the quote", BY_TEXT_DIFF),
        "note": Field("Remark", _W),
        "language": Field("Language of the quote", _H),
    },
    Source: {
        "publisher": Field("Outlet", _S),
        "origin": Field("Voice", _S),
        "official": Field("Official", _S),
        "title": Field("Title", _S),
        "author": Field("Author", _S),
        "issued": Field("Published", _S),
        "URL": Field("Address", _S),
        "consulted": Field("Consulted", _S),
        "archive": Field("Archived copy", _P),
        "paragraphs": Field("Paragraphs", _P),
        "without_claim": Field("Paragraphs without a claim", _P),
        "digest": Field("Digest", _P),
        "fingerprint": Field("Fingerprint", _P),
        "note": Field("Note", _W),
        "remarks": Field("Remarks", _W),
        "type": Field("Kind", _H),
        "section": Field("Section", _H),
        "accessed": Field("Read on", _W),
        "language": Field("Language", _W),
        "licence": Field("Licence", _S),
        "seen": Field("Excerpt seen", _P),
        "aliases": _ALIASES,
    },
    Actor: {
        "type": Field("Kind", _S),
        "name": Field("Name", _S),
        "country": Field("Country", _S),
        "part_of": Field("Belongs to", _S),
        "terms": Field("Terms of office", _S),
        "profile": Field("Profile", BY_TEXT_DIFF),
        "other_names": Field("Also written", _W),
        "coordinates": Field("Coordinates", _S),
        "wikidata": Field("Item on Wikidata", _S),
        "moved_from": Field("Former pages", _H),
        "aliases": _ALIASES,
    },
    Sector: {
        "title": Field("Title", _W),
        "brief": Field("Brief", BY_TEXT_DIFF),
        "summary": Field("Summary", _W),
        "icon": Field("Icon", _H),
        "aliases": _ALIASES,
    },
    Indicator: {
        "title": Field("Title", BY_TEXT_DIFF),
        "display": Field("Written as", _S),
    },
    Question: {
        "question": Field("Question", BY_TEXT_DIFF),
        "why": Field("Why it is open", BY_TEXT_DIFF),
        "facts": Field("Facts that it touches", _S),
        "searches": Field("Looked for", _S),
        "sectors": Field("Sectors", _H),
        "aliases": _ALIASES,
    },
    Search: {
        "where": Field("Where", _S),
        "words": Field("Words", _S),
        "on": Field("Searched on", _S),
        "found": Field("What came back", BY_TEXT_DIFF),
        "note": Field("Caution", BY_TEXT_DIFF),
        "url": Field("Address", _H),
        "aliases": _ALIASES,
    },
    ChartRecord: {
        "title": Field("Title", _W),
        "description": Field("Description", BY_TEXT_DIFF),
        "kind": Field("Kind", _S),
        "indicator": Field("Indicator", _S),
        "facts": Field("Facts drawn", _S),
        "series": Field("Voices told apart", _S),
        "routes": Field("Routes", _S),
        "note": Field("Caution", BY_TEXT_DIFF),
        "searches": Field("Looked for", _S),
        "sectors": Field("Sectors", _H),
    },
    Change: {
        "kind": Field("Kind", _S),
        "date": Field("Date", _S),
        "summary": Field("Summary", BY_TEXT_DIFF),
        "note": Field("Note", BY_TEXT_DIFF),
        "facts": Field("Facts that it touches", _S),
        "more": Field("Further facts", _S),
    },
    Withdrawal: {
        "kind": Field("Kind", _S),
        "title": Field("Title", BY_TEXT_DIFF),
        "on": Field("Withdrawn on", _S),
        "why": Field("Why", BY_TEXT_DIFF),
        "see": Field("See instead", _S),
        "sectors": Field("Former sectors", _H),
        "aliases": _ALIASES,
    },
    BriefingRecord: {
        "as_of": Field("As of", _S),
        "bottom_line": Field("Bottom line", BY_TEXT_DIFF),
        "key_figures": Field("Key figures", _S),
        "parties": Field("Parties", _S),
        "subject": Field("Subject", _S),
        "names": Field("Names", _W),
        "looks": Field("Looks", _H),
        "title": Field("Title", _W),
        "subtitle": Field("Subtitle", _W),
        "language": Field("Language", _H),
        "licence": Field("Licence", _H),
        "excerpt_limit": Field("Longest quote", _H),
        "quoted_share_limit": Field("Most of a source that is quoted", _H),
        "repository": Field("Repository", _H),
        "site_url": Field("Address of the site", _H),
        "maintainers": Field("Maintainers", _H),
    },
}
"""Every field of every record except `id`, whose change is a renaming, and `evidence`, which is
compared piece by piece (each identified by its `source`)."""

REFERS: Mapping[str, type[Entry]] = {
    "source": Source,
    "origin": Actor,
    "origins": Actor,
    "stops": Actor,
    "part_of": Actor,
    "stated_by": Actor,
    "actors": Actor,
    "places": Actor,
    "sectors": Sector,
    "also_in": Sector,
    "moved_from": Sector,
    "fact": Fact,
    "facts": Fact,
    "see": Fact,
    "from_": Fact,
    "follows": Fact,
    "fulfils": Fact,
    "key_figures": Fact,
    "indicator": Indicator,
    "searches": Search,
}
"""The reference fields, of any record or part: the type of record whose ids they hold."""
