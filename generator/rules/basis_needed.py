"""`basis-needed`: a basis explains words that are there and that no quote has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.content.link import Briefing
from generator.content.references import cited_statements
from generator.core.diagnostics import Diagnostic, Position, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import EVERY
from generator.records import Basis
from generator.rules.rule import checks

RULE = RuleInfo(
    "basis-needed",
    "A basis is about words that the entry has and its quotes have not.",
    "An exception that nobody needs any more hides the next mistake.",
    Example(
        "facts/energy.yml",
        "  stated_by: lantern-guild\n",
        "  stated_by: lantern-guild\n  basis:\n    - {of: three cables, why: The next sentence counts them.}\n",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def basis_needed(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report bases that explain no finding."""
    given = list(_given(briefing))
    if not given or not briefing.is_whole:
        return
    findings = list(chain.from_iterable(find(briefing) for find in EVERY))
    used = {id(basis) for finding in findings for basis in finding.explained_by}
    for basis, position in given:
        if id(basis) not in used:
            message = f'no words like "{basis.of}" need a basis here'
            hint = "delete it, or name the words as the text has them"
            yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)


def _given(briefing: Briefing) -> Iterator[tuple[Basis, Position]]:
    for fact in briefing.facts.values():
        for number, basis in enumerate(fact.basis):
            yield basis, fact.at("basis", number)
        for place, piece in enumerate(fact.evidence):
            for number, basis in enumerate(piece.basis):
                yield basis, fact.at("evidence", place, "basis", number)
    for record in briefing.records():
        for cited, path in cited_statements(record):
            for number, basis in enumerate(cited.basis):
                yield basis, record.at(*path, "basis", number)
