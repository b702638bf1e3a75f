"""`source-text`: the text of a source is licensed, matches its digest, and is all visible."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic, Position
from generator.core.lines import lines_of
from generator.core.proof.seals import digest
from generator.core.rule_info import Example, RuleInfo
from generator.records.text import is_invisible
from generator.rules.rule import checks

RULE = RuleInfo(
    "source-text",
    "The text of a source lies in the repository only under a licence, as its digest has it, and without invisible characters.",
    "News text is somebody's property, and a text that is not the one that was read proves nothing.",
    Example(
        "sources/example-chronicle-9.yml",
        "licence: {name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/}\n",
        "",
    ),
)


@checks(RULE)
def source_text(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report texts without a licence, with another digest, or with invisible characters."""
    for name, text in briefing.texts.items():
        if text.text is None:
            continue
        position = Position(text.path)
        source = briefing.sources.get(name)
        yield from _invisible(text)
        if source is None:
            continue
        if source.licence is None:
            message = f'no licence lets the text of "{name}" lie here'
            hint = "`briefing prove` it and delete the file, or name the `licence:` of the source"
            yield Diagnostic(RULE.id, position, message, hint)
        elif source.digest and source.digest.value != digest(text.text):
            message = "the digest is of another text"
            hint = f"delete `digest:`, or `briefing prove {text.path} --source {name}`"
            yield Diagnostic(RULE.id, source.at("digest"), message, hint)


def _invisible(text: SourceText) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines_of(text.text or ""), 1):
        if not any(map(is_invisible, set(line) - {"\t"})):
            continue
        for column, character in enumerate(line, 1):
            if character != "\t" and is_invisible(character):
                message = f"the invisible character U+{ord(character):04X} is in the text"
                yield Diagnostic(RULE.id, Position(text.path, number, column), message, "delete it")
                return
