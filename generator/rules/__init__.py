"""The rules for a linked briefing: one per module, in one explicit table."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.rules.absence_searched import absence_searched
from generator.rules.actor_fields import actor_fields
from generator.rules.actor_used import actor_used
from generator.rules.address_unique import address_unique
from generator.rules.alias_unique import alias_unique
from generator.rules.basis_needed import basis_needed
from generator.rules.change_field import change_field
from generator.rules.change_removed import change_removed
from generator.rules.colour_contrast import colour_contrast
from generator.rules.date_grounded import date_grounded
from generator.rules.date_possible import date_possible
from generator.rules.derived_from import derived_from
from generator.rules.evidence_present import evidence_present
from generator.rules.evidence_says import evidence_says
from generator.rules.fact_resolves import fact_resolves
from generator.rules.fact_unique import fact_unique
from generator.rules.figure_fields import figure_fields
from generator.rules.fingerprint_keyed import fingerprint_keyed
from generator.rules.icon_exists import icon_exists
from generator.rules.id_reserved import id_reserved
from generator.rules.id_unique import id_unique
from generator.rules.indicator_used import indicator_used
from generator.rules.key_figure_value import key_figure_value
from generator.rules.look_safe import look_safe
from generator.rules.moved_from import moved_from
from generator.rules.name_grounded import name_grounded
from generator.rules.number_grounded import number_grounded
from generator.rules.paragraph_exists import paragraph_exists
from generator.rules.part_of import part_of
from generator.rules.parties_differ import parties_differ
from generator.rules.quote_in_source import quote_in_source
from generator.rules.quote_length import quote_length
from generator.rules.quote_present import quote_present
from generator.rules.quote_proved import quote_proved
from generator.rules.quoted_share import quoted_share
from generator.rules.relations import relations
from generator.rules.review_current import review_current
from generator.rules.review_wrong import review_wrong
from generator.rules.rule import Rule
from generator.rules.seal_current import seal_current
from generator.rules.search_used import search_used
from generator.rules.searches_recent import searches_recent
from generator.rules.sector_facts import sector_facts
from generator.rules.sector_resolves import sector_resolves
from generator.rules.sense_kept import sense_kept
from generator.rules.sentence_form import sentence_form
from generator.rules.source_file import source_file
from generator.rules.source_found import source_found
from generator.rules.source_text import source_text
from generator.rules.source_used import source_used
from generator.rules.speaker_heard import speaker_heard
from generator.rules.stance_fits import stance_fits
from generator.rules.statement_unique import statement_unique
from generator.rules.status_fits import status_fits
from generator.rules.subject_present import subject_present
from generator.rules.text_used import text_used
from generator.rules.withdrawn_fields import withdrawn_fields
from generator.rules.withdrawn_gone import withdrawn_gone
from generator.rules.without_claim import without_claim
from generator.rules.word_grounded import word_grounded

RULES: tuple[Rule, ...] = (
    absence_searched,
    actor_fields,
    actor_used,
    address_unique,
    alias_unique,
    basis_needed,
    change_field,
    change_removed,
    colour_contrast,
    date_grounded,
    date_possible,
    derived_from,
    evidence_present,
    evidence_says,
    fact_resolves,
    fact_unique,
    figure_fields,
    fingerprint_keyed,
    icon_exists,
    id_reserved,
    id_unique,
    indicator_used,
    key_figure_value,
    look_safe,
    moved_from,
    name_grounded,
    number_grounded,
    paragraph_exists,
    part_of,
    parties_differ,
    quote_in_source,
    quote_length,
    quote_present,
    quote_proved,
    quoted_share,
    relations,
    review_current,
    review_wrong,
    seal_current,
    search_used,
    searches_recent,
    sector_facts,
    sector_resolves,
    sense_kept,
    sentence_form,
    source_file,
    source_found,
    source_text,
    source_used,
    speaker_heard,
    stance_fits,
    statement_unique,
    status_fits,
    subject_present,
    text_used,
    withdrawn_fields,
    withdrawn_gone,
    without_claim,
    word_grounded,
)


READING: tuple[Rule, ...] = (
    absence_searched,
    basis_needed,
    date_grounded,
    name_grounded,
    number_grounded,
    sense_kept,
    speaker_heard,
    stance_fits,
    word_grounded,
)
"""The rules that read every sentence, which takes most of the time. They only warn."""


def check(briefing: Briefing) -> Iterator[Diagnostic]:
    """Run all rules on a linked briefing."""
    for rule in RULES:
        yield from rule(briefing)


def check_at_once(briefing: Briefing) -> Iterator[Diagnostic]:
    """Run the rules that take little time, among them all that find errors."""
    for rule in RULES:
        if rule not in READING:
            yield from rule(briefing)
