"""`source-file`: the file of a source is named after its id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "source-file",
    "A source stands in the file that its id names.",
    "It is looked for there, by readers of the repository and by the text that lies beside it.",
    Example("sources/example-gazette-100.yml", "id: example-gazette-100", "id: example-gazette-10"),
)


@checks(RULE)
def source_file(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources whose id differs from their file's name."""
    for source in briefing.sources.values():
        name = PurePosixPath(source.position.path).stem
        if name != source.id:
            message = f'the id "{source.id}" is not the name of the file, "{name}"'
            hint = f'rename the file to "{source.id}.yml", or write `id: {name}`'
            yield Diagnostic(RULE.id, source.at("id"), message, hint)
