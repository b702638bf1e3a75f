"""`text-used`: the text of a source is named after an existing source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Position
from generator.core.rule_info import Example, RuleInfo
from generator.core.suggestions import suggest
from generator.rules.rule import checks

RULE = RuleInfo(
    "text-used",
    "The text of a source has the name of a source.",
    "A text that belongs to no source proves nothing, and nobody says whose property it is.",
    Example("sources/example-cronicle-9.txt", "", "So much for cables.\n"),
)


@checks(RULE)
def text_used(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report texts without a source."""
    if not briefing.is_whole:
        return
    for name, text in briefing.texts.items():
        if text.text is not None and name not in briefing.sources:
            message = f'there is no source "{name}" for this text'
            hint = suggest(name, briefing.sources) or "name the file after its source"
            yield Diagnostic(RULE.id, Position(text.path), message, hint)
