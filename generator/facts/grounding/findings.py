"""All findings of a briefing, by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.claims import claims
from generator.facts.grounding.in_bearing import (
    bearing_findings,
    certain_dates,
    contradicts,
)
from generator.facts.grounding.in_conflicts import conflict_findings
from generator.facts.grounding.in_contrasts import contrast_findings
from generator.facts.grounding.in_dates import (
    bound_findings,
    date_findings,
    fact_date_findings,
    issued_findings,
    quoted_year_findings,
    term_date_findings,
)
from generator.facts.grounding.in_directions import (
    direction_findings,
    indicator_direction_findings,
    place_findings,
    profile_direction_findings,
)
from generator.facts.grounding.in_fields import field_findings, indicator_findings
from generator.facts.grounding.in_figures import figure_findings
from generator.facts.grounding.in_harms import harm_findings
from generator.facts.grounding.in_numbers import number_findings
from generator.facts.grounding.in_offices import office_findings
from generator.facts.grounding.in_operators import operator_findings
from generator.facts.grounding.in_origins import origin_findings
from generator.facts.grounding.in_outlooks import outlook_findings
from generator.facts.grounding.in_parties import party_findings
from generator.facts.grounding.in_relays import relay_findings
from generator.facts.grounding.in_remarks import remark_findings
from generator.facts.grounding.in_retellings import retelling_findings
from generator.facts.grounding.in_roles import role_findings
from generator.facts.grounding.in_silences import silence_findings
from generator.facts.grounding.in_stances import stance_findings
from generator.facts.grounding.in_swaps import swap_findings
from generator.facts.grounding.in_titles import title_findings, title_number_findings
from generator.facts.grounding.in_values import value_findings
from generator.facts.grounding.in_voices import (
    noted_findings,
    paraphrase_findings,
    position_findings,
    voice_findings,
)
from generator.facts.grounding.in_words import word_findings

Findings = tuple[Finding, ...]


@lru_cache(maxsize=1)
def of_numbers(briefing: Briefing) -> Findings:
    """Return the findings on numbers, units and hedges."""
    facts = (value_findings(briefing, fact) for fact in briefing.facts.values())
    told = map(number_findings, claims(briefing))
    others = (
        indicator_findings(briefing),
        figure_findings(briefing),
        title_number_findings(briefing),
    )
    return tuple(chain(*told, *facts, *others))


@lru_cache(maxsize=1)
def of_dates(briefing: Briefing) -> Findings:
    """Return the findings on dates and periods."""
    facts = (fact_date_findings(briefing, fact) for fact in briefing.facts.values())
    fields = (field_findings(briefing, fact) for fact in briefing.facts.values())
    issued = map(issued_findings, briefing.sources.values())
    quoted = (quoted_year_findings(briefing, fact) for fact in briefing.facts.values())
    bounds = (bound_findings(briefing, fact) for fact in briefing.facts.values())
    terms = (term_date_findings(briefing, actor) for actor in briefing.actors.values())
    told = map(date_findings, claims(briefing))
    return tuple(chain(*quoted, *told, *facts, *fields, *issued, *terms, *bounds))


@lru_cache(maxsize=1)
def of_bearing(briefing: Briefing) -> Findings:
    """Return the findings on plans, negations and directions."""
    facts = (bearing_findings(briefing, fact) for fact in briefing.facts.values())
    paraphrases = (c for c in claims(briefing) if c.what in ("paraphrase", "sentence"))
    ways = {fact.id: [*direction_findings(briefing, fact)] for fact in briefing.facts.values()}
    turned = (
        party_findings(briefing),
        swap_findings(briefing),
        *(operator_findings(briefing, fact) for fact in briefing.facts.values()),
    )
    days = map(certain_dates, claims(briefing))
    told = chain(*facts, *map(contradicts, paraphrases), *ways.values(), *days)
    ranks = map(office_findings, claims(briefing))
    retold = map(retelling_findings, claims(briefing))
    profiles = (
        profile_direction_findings(briefing),
        indicator_direction_findings(briefing),
        place_findings(briefing),
    )
    others = (
        contrast_findings(briefing),
        outlook_findings(briefing),
        silence_findings(briefing),
        remark_findings(briefing),
        title_findings(briefing),
    )
    turned_round = _turned_round(briefing, ways)
    roles = (f for f in role_findings(briefing) if f.position not in turned_round)
    every = tuple(chain(told, *ranks, *profiles, *others, roles))
    at = turned_round | {finding.position for finding in every}
    return (*every, *(f for f in chain(*turned, *retold) if f.position not in at))


def _turned_round(briefing: Briefing, ways: Mapping[str, list[Finding]]) -> set[Position]:
    """Return the texts whose direction was found to be wrong, and the titles of such statements.

    That two names have changed places there is the same mistake.
    """
    places: set[Position] = set()
    for name, found in ways.items():
        fact, told = briefing.facts[name], {f.position for f in found if not f.is_explained}
        titles = {fact.at("title")} if fact.at("statement") in told else set()
        places |= told | titles
    return places


@lru_cache(maxsize=1)
def of_voices(briefing: Briefing) -> Findings:
    """Return the findings on speakers."""
    facts = (voice_findings(briefing, fact) for fact in briefing.facts.values())
    positions = (position_findings(briefing, fact) for fact in briefing.facts.values())
    others = (
        paraphrase_findings(briefing),
        origin_findings(briefing),
        noted_findings(briefing),
    )
    return tuple(chain(*facts, *positions, *others))


@lru_cache(maxsize=1)
def of_stances(briefing: Briefing) -> Findings:
    """Return the findings on stances and reprints."""
    facts = (stance_findings(briefing, fact) for fact in briefing.facts.values())
    told = tuple(chain(*facts, relay_findings(briefing)))
    at = {finding.position for finding in told}
    return (*told, *(f for f in conflict_findings(briefing) if f.position not in at))


@lru_cache(maxsize=1)
def of_words(briefing: Briefing) -> Findings:
    """Return the findings on words that nothing has, of which no other finding tells already."""
    told = (*of_numbers(briefing), *of_bearing(briefing))
    known = set(map(_key, told))
    found = (*word_findings(briefing), *harm_findings(briefing))
    first = {_key(finding): finding for finding in reversed(found)}
    return tuple(f for f in found if first[_key(f)] is f and _key(f) not in known)


def _key(finding: Finding) -> tuple[Position, str]:
    return finding.position, finding.words.casefold()


EVERY: tuple[Callable[[Briefing], Findings], ...] = (
    of_numbers,
    of_dates,
    of_bearing,
    of_voices,
    of_stances,
    of_words,
)
"""All ways to look for what does not follow."""
