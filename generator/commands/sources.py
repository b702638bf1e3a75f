"""`fingerprint`, `verify`, `locate`: work with the text of a source."""

from __future__ import annotations

import json
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import click

from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.read import SourceText, load_text
from generator.core.diagnostics import suggest
from generator.core.proof.fingerprint import (
    LENGTH,
    Hashes,
    fingerprint,
    is_provable,
    longest_part,
    occurrences,
)
from generator.core.proof.normalisation import NEWEST, paragraphs
from generator.disk.files import Replacement, replace_texts
from generator.editing.amend import AmendError, with_field
from generator.editing.layout import keep_layout
from generator.pipeline import load
from generator.records import Source
from generator.records.text import seen
from generator.report.terminal import report

_text = click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
_source = click.option("--source", "identifier", required=True, help="The id of the source.")


@click.command("fingerprint")
@_text
@_source
@click.pass_obj
def fingerprint_command(workspace: Workspace, text: Path, identifier: str) -> None:
    """Fingerprint a TEXT, paragraphs parted by blank lines, into the file of its source."""
    name = _record(workspace, identifier).position.path.partition("/")[2]
    path = workspace.content / name
    hashes = fingerprint(_read(text))
    if not hashes:
        raise click.ClickException(f"{text} has no paragraph")
    before = source = SourceText(f"content/{name}", name, _read(path))
    fields = {"paragraphs": (f"paragraphs: {len(hashes)}",), "fingerprint": _as_yaml(hashes)}
    try:
        for field, lines in fields.items():
            source = replace(source, text=with_field(source, None, field, lines))
    except AmendError as error:
        raise click.ClickException(str(error)) from None
    written = Replacement(name, before.text, keep_layout(before, source.text or ""))
    with stops_on_errors():
        replace_texts(workspace.content, [written])
    count = sum(map(len, hashes))
    click.echo(f"{identifier}: {len(hashes)} paragraphs, {count} sequences of {LENGTH} words")


@click.command("verify")
@_text
@_source
@click.pass_obj
def verify_command(workspace: Workspace, text: Path, identifier: str) -> None:
    """Compare a TEXT with the fingerprint of its source. Exit code 1 if they differ."""
    kept = _record(workspace, identifier).fingerprint
    if kept is None:
        raise click.ClickException(f'the source "{identifier}" has no fingerprint')
    hashes = fingerprint(_read(text), kept.normalisation)
    same = hashes == kept.paragraphs
    if len(hashes) != len(kept.paragraphs):
        click.echo(f"{len(hashes)} paragraphs in {text}, {len(kept.paragraphs)} in the fingerprint")
    for number, (new, old) in enumerate(zip(hashes, kept.paragraphs, strict=False), 1):
        if new != old:
            click.echo(f"paragraph {number} differs")
    click.echo(f"{text} {'is' if same else 'is not'} the text of {identifier}")
    sys.exit(not same)


@click.command("locate")
@_text
@click.argument("words")
@click.option("--source", "identifier", default="SOURCE-ID", help="The id for the snippet.")
def locate_command(text: Path, words: str, identifier: str) -> None:
    """Find WORDS in a TEXT: the paragraph, and evidence ready to paste. Exit code 1 if not there."""
    if not is_provable(words):
        raise click.ClickException(f"too short to prove: give {LENGTH} words or more")
    content = _read(text)
    hashes, words = fingerprint(content), seen(words)
    numbers = [
        number
        for number, paragraph_hashes in enumerate(hashes, 1)
        if occurrences(words, paragraph_hashes)
    ]
    if not numbers:
        parts = {
            longest_part(words, paragraph_hashes): n for n, paragraph_hashes in enumerate(hashes, 1)
        }
        nearest = max(parts, key=len, default="")
        message = "the words are not in the text"
        if nearest:
            message += f'; paragraph {parts[nearest]} has "{seen(nearest)}"'
        raise click.ClickException(message)
    texts = [seen(paragraph) for paragraph in paragraphs(content)]
    for number in numbers:
        click.echo(textwrap.fill(f"{number}: {texts[number - 1]}", 100, subsequent_indent="   "))
        if (times := occurrences(words, hashes[number - 1])) > 1:
            click.echo(f"   (the words stand {times} times in it)")
        quote = json.dumps(words, ensure_ascii=False)
        click.echo(
            f"\n    - source: {identifier}\n      paragraph: {number}\n      quote: {quote}\n"
        )


def _read(path: Path) -> str:
    try:
        return load_text(path)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None


def _record(workspace: Workspace, identifier: str) -> Source:
    with stops_on_errors():
        briefing, diagnostics = load(workspace.content)
    known = briefing.sources if briefing else {}
    errors = [d for d in diagnostics if d.is_error]
    if identifier not in known and errors:
        report(errors)
        raise click.ClickException(
            f'no source "{identifier}" among those that can be read: mend the errors first'
        )
    if identifier not in known:
        hint = suggest(identifier, known)
        raise click.ClickException(f'no source "{identifier}"' + (f"; {hint}" if hint else ""))
    return known[identifier]


def _as_yaml(made: tuple[Hashes, ...]) -> tuple[str, ...]:
    lines = ["fingerprint:", f"  normalisation: {NEWEST}", f"  words: {LENGTH}"]
    lines.append("  paragraphs:")
    for hashes in made:
        if hashes:
            lines.append("    - >-")
            lines += textwrap.wrap(
                " ".join(hashes), 94, initial_indent=" " * 6, subsequent_indent=" " * 6
            )
        else:
            lines.append('    - ""')
    return tuple(lines)
