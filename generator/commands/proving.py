"""`prove`: find the quotes of a source in its text, and seal them."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from generator.commands.sources import (
    content_of,
    read_text_of,
    source_of,
    source_option,
    text_argument,
)
from generator.commands.workspace import KEY_VARIABLE, Workspace, write_amended
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.content.references import Citing
from generator.core.diagnostics import Diagnostic, Position, Severity, summary
from generator.core.proof.fingerprint import LENGTH, Hashes, fingerprint
from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import VERSION
from generator.core.proof.passages import Passages, quoted_words
from generator.core.proof.seals import LEAST_UNQUOTED, digest, word_count
from generator.editing.amend import AmendError, with_field
from generator.editing.sealing import with_seals
from generator.facts.proving import expected_seal
from generator.records import Consulted, Source
from generator.records.source import Digest
from generator.report.terminal import report
from generator.rules.quote_in_source import not_found

Fields = dict[str, tuple[str, ...]]
"""The lines of each field that is to be set; none deletes it."""


@click.command("prove")
@text_argument
@source_option
@click.option(
    "--fingerprint",
    "keyed",
    is_flag=True,
    help=f"Also write a fingerprint, with the key in {KEY_VARIABLE}: whoever has the key proves new "
    "quotes without the text.",
)
@click.pass_obj
def prove_command(workspace: Workspace, text: Path, identifier: str, keyed: bool) -> None:
    """Find every quote of a source in its TEXT, and seal what is found.

    TEXT has its paragraphs parted by blank lines; it is not kept. Exit code 1, and nothing is
    written, if a quote is not where its evidence says.
    """
    if not prove_text(workspace, identifier, read_text_of(text), str(text), keyed=keyed):
        sys.exit(1)


def prove_text(
    workspace: Workspace,
    identifier: str,
    given: str,
    name: str = "the text",
    *,
    keyed: bool = False,
) -> bool:
    """Find every quote of a source in a text, and seal what is found. `name` is what it is called.

    Returns False, with every reason told and nothing written, if a quote is not where its evidence
    says. Raises click.ClickException if the text or the source cannot prove anything.
    """
    snapshot = content_of(workspace)
    source = source_of(snapshot, identifier)
    briefing = whole(snapshot)
    citings = [c for c in briefing.citing.get(identifier, ()) if c.evidence.quote]
    passages = Passages.of_text(given)
    _refuse_what_proves_nothing(source, passages, name)
    is_excerpt = source.consulted is Consulted.EXCERPT
    found, told = _looked_for(source, citings, passages)
    report(told)
    if errors := [d for d in told if d.is_error]:
        click.echo(f"{summary(errors)}; nothing was written", err=True)
        return False
    quotes = [(c.evidence.quote or "", None if is_excerpt else c.evidence.paragraph) for c in found]
    count, quoted = word_count(given), quoted_words(passages, quotes)
    if count - quoted < LEAST_UNQUOTED:
        raise click.ClickException(
            f"only {count - quoted} of its {count} words are not quoted, and could be guessed from a "
            f"digest: shorten the quotes, so that {LEAST_UNQUOTED} are not"
        )
    made = Digest(normalisation=VERSION, words=count, value=digest(given))
    fields = {} if is_excerpt else _field("paragraphs", len(passages.paragraphs), source.paragraphs)
    if made != source.digest:
        fields["digest"] = _digest_lines(made)
    fields |= _fingerprint_fields(source, given, briefing.key, keyed, "digest" in fields)
    sealed = source.model_copy(update={"digest": made})
    seals = [(c, expected_seal(sealed, c.evidence) or "") for c in found]
    write_seals(workspace, snapshot, source, fields, seals)
    where = "an excerpt" if is_excerpt else f"{len(passages.paragraphs)} paragraphs"
    sealed_quotes = f"{len(found)} quote{'' if len(found) == 1 else 's'} sealed"
    click.echo(f"{identifier}: {count} words in {where}, {sealed_quotes}")
    if found:
        click.echo(f"{quoted} of its words are quoted, {100 * quoted // count} %")
    return True


def whole(snapshot: Snapshot) -> Briefing:
    """Return the briefing, if every quote in it can be seen."""
    if snapshot.briefing and snapshot.briefing.is_whole:
        return snapshot.briefing
    report(d for d in snapshot.diagnostics if d.is_error)
    raise click.ClickException(
        "there may be quotes in what cannot be read: mend the errors first; nothing was written"
    )


def _refuse_what_proves_nothing(source: Source, passages: Passages, name: str) -> None:
    if not passages.paragraphs:
        raise click.ClickException(f"{name} has no paragraph")
    if source.consulted is Consulted.NONE:
        raise click.ClickException(
            f'"{source.id}" is said not to have been read: write first in `consulted:` how much was'
        )


def _looked_for(
    source: Source, citings: list[Citing], passages: Passages
) -> tuple[list[Citing], list[Diagnostic]]:
    """Return the citings whose quotes are there, and what is to be said of the others.

    An excerpt has neither the numbers of the paragraphs nor every quote: a quote is looked for in
    all of it, and only one that was sealed must be there.
    """
    found, told = [], []
    for citing in citings:
        problems = [*not_found(source, citing, passages)]
        if source.consulted is Consulted.EXCERPT:
            problems = [*_outside(citing, passages)]
            if not problems:
                found.append(citing)
        elif not any(d.is_error for d in problems):
            found.append(citing)
        told += problems
    return found, told


def _outside(citing: Citing, passages: Passages) -> Iterator[Diagnostic]:
    if passages.paragraphs_with(citing.evidence.quote or ""):
        return
    if citing.evidence.seal:
        message, hint = "the quote was sealed, and is not in this excerpt", "take all that was read"
        yield Diagnostic("quote-in-source", citing.at("quote"), message, hint)
    else:
        message = "the quote is not in this excerpt, and stays not proved"
        position = citing.at("quote")
        yield Diagnostic("quote-proved", position, message, severity=Severity.WARNING)


def _fingerprint_fields(
    source: Source, given: str, key: ProofKey | None, keyed: bool, is_another: bool
) -> Fields:
    old = source.fingerprint
    if keyed:
        if key is None:
            raise click.ClickException(f"a fingerprint needs a key: set {KEY_VARIABLE}")
        if source.consulted is not Consulted.FULL_TEXT:
            raise click.ClickException("a fingerprint is made of a text that was read in full")
        made = fingerprint(given, key)
        if old and (old.key_check, old.paragraphs) == (key.check, made):
            return {}
        return {"fingerprint": _fingerprint_lines(made, key)}
    if old and old.key_check and is_another:
        raise click.ClickException(
            "the fingerprint is of another text: write it again too, with --fingerprint"
        )
    return {"fingerprint": ()} if old and old.key_check is None else {}


def write_seals(
    workspace: Workspace,
    snapshot: Snapshot,
    source: Source,
    fields: Fields,
    seals: list[tuple[Citing, str]],
) -> None:
    """Write the fields of the source and the new seals: all files, or none."""
    before = {text.path: text for text in snapshot.sources}
    texts: dict[str, SourceText] = {}
    wanted: dict[str, dict[Position, str]] = {}
    for citing, seal in seals:
        if citing.evidence.seal != seal:
            wanted.setdefault(citing.at().path, {})[citing.at()] = seal
    try:
        for name, lines in fields.items():
            path = source.position.path
            text = texts.get(path, before[path])
            texts[path] = replace(text, text=with_field(text, None, name, lines))
        for path, positions in wanted.items():
            texts[path] = replace(before[path], text=with_seals(before[path], positions))
    except AmendError as error:
        raise click.ClickException(f"{error}; nothing was written") from None
    write_amended(workspace, before, texts)


def _field(name: str, value: int, old: int | None) -> Fields:
    return {} if value == old else {name: (f"{name}: {value}",)}


def _digest_lines(made: Digest) -> tuple[str, ...]:
    return (
        "digest:",
        f"  normalisation: {made.normalisation}",
        f"  words: {made.words}",
        f'  value: "{made.value}"',
    )


def _fingerprint_lines(made: tuple[Hashes, ...], key: ProofKey) -> tuple[str, ...]:
    lines = ["fingerprint:", f"  normalisation: {VERSION}", f"  words: {LENGTH}"]
    lines += [f'  key_check: "{key.check}"', "  paragraphs:"]
    for hashes in made:
        if hashes:
            lines.append("    - >-")
            lines += textwrap.wrap(
                " ".join(hashes), 94, initial_indent=" " * 6, subsequent_indent=" " * 6
            )
        else:
            lines.append('    - ""')
    return tuple(lines)
