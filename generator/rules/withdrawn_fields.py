"""`withdrawn-fields`: a withdrawn fact, and nothing else, names its former sectors for redirects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.records import Withdrawal, WithdrawnKind
from generator.rules.rule import checks

RULE = RuleInfo(
    "withdrawn-fields",
    "A withdrawn fact names the sectors on whose pages it stood, each once; nothing else names any.",
    "Its old links are led from those pages to where the reason stands.",
    Example("withdrawn.yml", "  sectors: [trade]\n", ""),
)


@checks(RULE)
def withdrawn_fields(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report withdrawn facts without sectors, repeated sectors, and sectors of other withdrawals."""
    for entry in briefing.withdrawn.values():
        yield from _repeated(entry)
        is_fact = entry.kind is WithdrawnKind.FACT
        if entry.sectors and not is_fact:
            message = (
                f"{entry.kind.with_article} has a page of its own, and stood on that of no sector"
            )
            yield Diagnostic(RULE.id, entry.at("sectors"), message, "delete `sectors`")
        if is_fact and not entry.sectors:
            message = f'nothing says on whose page the fact "{entry.id}" stood'
            hint = "add `sectors:`, so that its old links can be led here"
            yield Diagnostic(RULE.id, entry.at("id"), message, hint)


def _repeated(entry: Withdrawal) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, sector in enumerate(entry.sectors):
        if sector in seen:
            message = f'"{sector}" is named twice'
            yield Diagnostic(RULE.id, entry.at("sectors", number), message, "delete one of the two")
        seen.add(sector)
