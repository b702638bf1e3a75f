"""`verify`, `locate`: compare the text of a source with what is kept of it, and find words in it."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.completing import completing
from generator.commands.workspace import Workspace, proof_key
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.read import load_text, read_content
from generator.core.diagnostics import Diagnostic, format_text
from generator.core.proof.fingerprint import fingerprint
from generator.core.proof.normalisation import paragraphs
from generator.core.proof.passages import Passages
from generator.core.proof.seals import digest, seal
from generator.core.suggestions import suggest
from generator.facts.proving import is_sealed
from generator.loading import load, understand
from generator.records import Consulted, Source
from generator.records.text import seen
from generator.report.terminal import report
from generator.rules.quote_in_source import not_found

text_argument = click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
source_option = click.option(
    "--source",
    "identifier",
    required=True,
    shell_complete=completing("sources"),
    help="The id of the source.",
)


@click.command("verify")
@text_argument
@source_option
@click.pass_obj
def verify_command(workspace: Workspace, text: Path, identifier: str) -> None:
    """Compare a TEXT with the digest and the seals of its source. Exit code 1 if one does not fit."""
    snapshot = content_of(workspace)
    source = source_of(snapshot, identifier)
    if source.digest is None:
        raise click.ClickException(
            f'the source "{identifier}" has no digest; `briefing prove` writes it'
        )
    assert snapshot.briefing is not None
    given = read_text_of(text)
    is_same = digest(given) == source.digest.value
    told = [*_differing(snapshot.briefing, source, given, text)]
    for line in told:
        click.echo(line)
    click.echo(f"{text} {'is' if is_same else 'is not'} the text of {identifier}")
    sys.exit(not is_same or bool(told))


def _differing(briefing: Briefing, source: Source, given: str, text: Path) -> Iterator[str]:
    """Yield in words what does not fit: paragraphs, quotes and seals."""
    passages, is_excerpt = Passages.of_text(given), source.consulted is Consulted.EXCERPT
    count = len(passages.paragraphs)
    if not is_excerpt and source.paragraphs not in (None, count):
        yield f"{count} paragraphs in {text}, {source.paragraphs} in the source"
    kept, key = source.fingerprint, briefing.key
    if kept and key and kept.key_check == key.check:
        made = fingerprint(given, key)
        for number, (new, old) in enumerate(zip(made, kept.paragraphs, strict=False), 1):
            if new != old:
                yield f"paragraph {number} differs from the fingerprint"
    for citing in briefing.citing.get(source.id, ()):
        evidence = citing.evidence
        if evidence.quote and not (is_excerpt and passages.paragraphs_with(evidence.quote)):
            errors = [d for d in not_found(source, citing, passages) if d.is_error]
            if not is_excerpt or evidence.seal:
                yield from map(format_text, errors)
        if evidence.seal and not is_sealed(source, evidence):
            message = "the seal is not of this quote at this place of the source"
            yield format_text(Diagnostic("seal-current", citing.at("seal"), message))


@click.command("locate")
@text_argument
@click.argument("words")
@click.option("--source", "identifier", default="SOURCE-ID", help="The id for the snippet.")
@click.pass_obj
def locate_command(workspace: Workspace, text: Path, words: str, identifier: str) -> None:
    """Find WORDS in a TEXT: the paragraph, and evidence ready to paste. Exit code 1 if not there."""
    content = read_text_of(text)
    passages, words = Passages.of_text(content), seen(words)
    if not passages.is_provable(words):
        raise click.ClickException("there is no word in what is to be located")
    numbers = passages.paragraphs_with(words)
    if not numbers:
        parts = {passages.longest_part(words, n): n for n in range(len(passages.paragraphs), 0, -1)}
        nearest = max(parts, key=len, default="")
        message = "the words are not in the text"
        if nearest:
            message += f'; paragraph {parts[nearest]} has "{seen(nearest)}"'
        raise click.ClickException(message)
    texts = [seen(paragraph) for paragraph in paragraphs(content)]
    source = _source_of_text(workspace, content, identifier)
    for number in numbers:
        click.echo(textwrap.fill(f"{number}: {texts[number - 1]}", 100, subsequent_indent="   "))
        if (times := passages.occurrences(words, number)) > 1:
            click.echo(f"   (the words stand {times} times in it)")
        quote = json.dumps(words, ensure_ascii=False)
        snippet = [f"- source: {identifier}", f"  paragraph: {number}", f"  quote: {quote}"]
        if source and source.digest:
            place = ("paragraph", str(number))
            value = seal(source.digest.value, source.digest.words, place, words)
            snippet.append(f'  seal: "{value}"')
        click.echo("\n" + "".join(f"    {line}\n" for line in snippet))


def _source_of_text(workspace: Workspace, content: str, identifier: str) -> Source | None:
    """Return the source whose digest is that of a text read in full, or None."""
    briefing, _ = load(workspace.content, workspace.cache)
    source = briefing.sources.get(identifier) if briefing else None
    if source is None or source.digest is None or source.consulted is not Consulted.FULL_TEXT:
        return None
    return source if source.digest.value == digest(content) else None


def read_text_of(path: Path) -> str:
    """Read the text of a source. Raises click.ClickException if it cannot be read."""
    try:
        return load_text(path)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None


def kept_text(workspace: Workspace, identifier: str) -> str | None:
    """Return the text of a source that is at hand: in texts/, or beside its file; None if there is none.

    Its paragraphs are parted by an empty line, its pages, if it has any, by a line with a form feed.
    """
    name = f"{identifier}.txt"
    places = (workspace.texts / name, workspace.content / "sources" / name)
    return next((read_text_of(path) for path in places if path.is_file()), None)


def content_of(workspace: Workspace) -> Snapshot:
    """Read the content, with the key of the fingerprints if it is set."""
    folder = workspace.content
    return understand(
        folder.name, *read_content(folder, folder.name), key=proof_key(), cache=workspace.cache
    )


def source_of(snapshot: Snapshot, identifier: str) -> Source:
    """Return a source by its id. Raises click.ClickException if there is none."""
    known = snapshot.briefing.sources if snapshot.briefing else {}
    errors = [d for d in snapshot.diagnostics if d.is_error]
    if identifier not in known and errors:
        report(errors)
        raise click.ClickException(
            f'no source "{identifier}" among those that can be read: mend the errors first'
        )
    if identifier not in known:
        hint = suggest(identifier, known)
        raise click.ClickException(f'no source "{identifier}"' + (f"; {hint}" if hint else ""))
    return known[identifier]
