"""`status-fits`: the status of a fact is one that its kind can have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import FactKind, Status
from generator.rules.rule import checks

RULE = RuleInfo(
    "status-fits",
    "A fact has a status that its kind can have: a plan is planned, a figure and a position are reported.",
    "A plan that is filed as completed would be listed among what has happened.",
    Example(
        "facts/trade.yml",
        "  statement: The trade in lanterns doubled.\n  kind: figure\n  status: reported\n",
        "  statement: The trade in lanterns doubled.\n  kind: figure\n  status: ongoing\n",
    ),
    ALWAYS_WARNS,
)

STATUSES: dict[FactKind, tuple[Status, ...]] = {
    FactKind.EVENT: (Status.REPORTED, Status.ONGOING, Status.COMPLETED, Status.UNKNOWN),
    FactKind.FIGURE: (Status.REPORTED, Status.UNKNOWN),
    FactKind.AGREEMENT: (Status.REPORTED, Status.IN_FORCE, Status.COMPLETED, Status.UNKNOWN),
    FactKind.PROJECT: tuple(status for status in Status if status is not Status.IN_FORCE),
    FactKind.PLAN: (Status.PLANNED, Status.UNKNOWN),
    FactKind.POSITION: (Status.REPORTED, Status.UNKNOWN),
}
"""What has come of a fact, by its kind; what is still to come is a plan, or a project."""


@checks(RULE)
def status_fits(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts whose status their kind cannot have."""
    for fact in briefing.facts.values():
        fitting = STATUSES[fact.kind]
        if fact.status not in fitting:
            message = f'a fact of the kind "{fact.kind}" cannot be "{fact.status}"'
            hint = f"write `status: {fitting[0]}`, or another `kind:`"
            yield Diagnostic(RULE.id, fact.at("status"), message, hint, Severity.WARNING)
