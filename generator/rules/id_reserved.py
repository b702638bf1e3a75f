"""`id-reserved`: an id that names a page is a valid file name on every platform, and not "index"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.records import Actor, ChartRecord, Fact, Sector, Source, Withdrawal
from generator.rules.rule import checks

RULE = RuleInfo(
    "id-reserved",
    "An id that names a page can be the name of a file on every system, and is not that of an index.",
    "A page called index would replace the list of its folder, and one called con cannot be saved on Windows.",
    Example("actors/example.yml", "- id: lantern-guild", "- id: lantern-guild\n  aliases: [index]"),
)

_DEVICES = ("con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)))
"""Reserved device names of Windows, where a copy of the site must open too."""

RESERVED = frozenset(("index", *_DEVICES))


@checks(RULE)
def id_reserved(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts, figures, sectors, actors and sources with a reserved id or alias.

    Withdrawn ones are included: they still have a page, which redirects.
    """
    paged = Sector | Actor | Source | Withdrawal | Fact | ChartRecord
    for record in briefing.records():
        if isinstance(record, paged) and record.id in RESERVED:
            message = f'"{record.id}" cannot be the name of a page'
            yield Diagnostic(RULE.id, record.at("id"), message, "choose another id")
        if isinstance(record, paged):
            for number, alias in enumerate(getattr(record, "aliases", ())):
                if alias in RESERVED:
                    message = f'"{alias}" cannot be the name of a page, and never was'
                    position = record.at("aliases", number)
                    yield Diagnostic(RULE.id, position, message, "delete the alias")
