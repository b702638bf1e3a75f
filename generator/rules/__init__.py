"""The rules that a linked briefing must keep: one a file, and one explicit table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing
from generator.rules.actor_fields import actor_fields
from generator.rules.alias_unique import alias_unique
from generator.rules.changed_facts import changed_facts
from generator.rules.date_possible import date_possible
from generator.rules.derived_from import derived_from
from generator.rules.evidence_present import evidence_present
from generator.rules.evidence_says import evidence_says
from generator.rules.figure_fields import figure_fields
from generator.rules.icon_exists import icon_exists
from generator.rules.id_reserved import id_reserved
from generator.rules.key_figure_value import key_figure_value
from generator.rules.paragraph_exists import paragraph_exists
from generator.rules.parties_differ import parties_differ
from generator.rules.quote_in_source import quote_in_source
from generator.rules.quote_length import quote_length
from generator.rules.quote_present import quote_present
from generator.rules.record_used import record_used
from generator.rules.review_current import review_current
from generator.rules.sector_facts import sector_facts
from generator.rules.sentence_form import sentence_form
from generator.rules.source_file import source_file
from generator.rules.source_found import source_found
from generator.rules.source_text import source_text
from generator.rules.statement_grounded import statement_grounded
from generator.rules.statement_unique import statement_unique
from generator.rules.withdrawn_gone import withdrawn_gone

Rule = Callable[[Briefing], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    actor_fields,
    alias_unique,
    changed_facts,
    date_possible,
    derived_from,
    evidence_present,
    evidence_says,
    figure_fields,
    icon_exists,
    id_reserved,
    key_figure_value,
    paragraph_exists,
    parties_differ,
    quote_in_source,
    quote_length,
    quote_present,
    record_used,
    review_current,
    sector_facts,
    sentence_form,
    source_file,
    source_found,
    source_text,
    statement_grounded,
    statement_unique,
    withdrawn_gone,
)


def check(briefing: Briefing) -> Iterator[Diagnostic]:
    """Run every rule over a linked briefing."""
    for rule in RULES:
        yield from rule(briefing)
