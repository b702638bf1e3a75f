"""`source-text`: the text of a source lies in the repository only where a licence allows it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Position, suggest
from generator.fingerprint import fingerprint
from generator.lines import lines_of
from generator.link import Briefing
from generator.read import SourceText
from generator.records.text import is_invisible

_RULE = "source-text"


def source_text(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report texts without a source or a licence, other than their fingerprint, or hard to see."""
    for name, text in briefing.texts.items():
        if text.text is None:
            continue
        position = Position(text.path)
        source = briefing.sources.get(name)
        yield from _invisible(text)
        if source is None and not briefing.is_whole:
            continue
        if source is None:
            message = f'there is no source "{name}" for this text'
            hint = suggest(name, briefing.sources) or "name the file after its source"
            yield Diagnostic("text-used", position, message, hint)
        elif source.licence is None:
            message = f'no licence lets the text of "{name}" lie here'
            hint = "delete the file and keep a fingerprint, or name the `licence:` of the source"
            yield Diagnostic(_RULE, position, message, hint)
        elif source.fingerprint and source.fingerprint.paragraphs != fingerprint(
            text.text, source.fingerprint.normalisation
        ):
            message = "the fingerprint is of another text"
            hint = f"delete `fingerprint:`, or make it of {text.path}"
            yield Diagnostic(_RULE, source.at("fingerprint"), message, hint)


def _invisible(text: SourceText) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines_of(text.text or ""), 1):
        for column, character in enumerate(line, 1):
            if character != "\t" and is_invisible(character):
                message = f"the invisible character U+{ord(character):04X} is in the text"
                yield Diagnostic(_RULE, Position(text.path, number, column), message, "delete it")
                return
