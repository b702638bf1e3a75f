"""`source-used`: every source is referred to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Source
from generator.rules.rule import checks

RULE = RuleInfo(
    "source-used",
    "Something refers to every source.",
    "A source that is not cited looks as if it carried something.",
    Example(
        "facts/energy.yml",
        "    - {source: example-chronicle-9, paragraph: 1, quote: cables are the dream}\n",
        "",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def source_used(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources without references."""
    if not briefing.is_whole:
        return
    for source in briefing.sources.values():
        file = PurePosixPath(source.position.path).stem  # references may use either name
        if not briefing.referred_to & {(Source, source.id), (Source, file)}:
            message = f'nothing refers to the source "{source.id}"'
            hint = "cite it, or delete it"
            yield Diagnostic(RULE.id, source.at("id"), message, hint, Severity.WARNING)
