"""`changes`: derive changelog entries for changes.yml from the git history of the content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import click

from generator.commands.workspace import Workspace, stops_on_errors
from generator.compare.changelog import Occasion, begun, correction_of, entries, unrecorded
from generator.compare.compare import compare
from generator.compare.snapshot import Snapshot
from generator.content.read import SourceText, read_content
from generator.content.revisions import (
    Revision,
    RevisionError,
    has_parent,
    history,
    is_shallow,
    read_revision,
    resolve,
)
from generator.core.diagnostics import visible
from generator.core.lines import end_of_lines, with_ends
from generator.disk.files import Replacement, replace_texts
from generator.editing.amend import AmendError, with_entry
from generator.editing.layout import LayoutError, canonical
from generator.editing.layout.entries import Fields, as_item
from generator.editing.schema import schema_line
from generator.pipeline import understand
from generator.records import BriefingRecord, Change
from generator.records.kinds import RECORD_TYPES
from generator.report.terminal import busy, report

NAME = "changes.yml"
_ALL = 1_000_000


@click.command("changes")
@click.option(
    "--since",
    metavar="REVISION",
    help="Tell what changed after this revision; after the last change of the file if not given.",
)
@click.option("--write", is_flag=True, help=f"Add the entries to {NAME} instead of showing them.")
@click.pass_obj
def changes_command(workspace: Workspace, since: str | None, write: bool) -> None:
    """Say what changed in the content, day by day, as entries for its changes.yml.

    A day is one entry of each kind. A commit whose message begins with "Correct", or has the line
    "Correction: yes" at its end, makes a correction; so does an editor who writes it in the file.
    """
    content = workspace.content
    sources, unread = read_content(content, content.name)
    now = understand(content.name, sources, unread)
    if now.briefing is None:
        report([d for d in now.diagnostics if d.is_error])
        raise click.ClickException("the content cannot be read; nothing was written")
    known = tuple(now.briefing.changes.values())
    try:
        with busy("Comparing"):
            new_entries = tuple(unrecorded(_told(content, since), known))
    except RevisionError as error:
        raise click.ClickException(str(error)) from None
    if not new_entries:
        click.echo("nothing changed that is not on record", err=True)
        return
    text = _with(content, sources, new_entries)
    if not write:
        click.echo("\n\n".join("\n".join(as_item(fields, Change)) for fields in new_entries))
        return
    _refuse_errors(content, sources, text, now)
    before = next((s.text for s in sources if s.name == NAME), None)
    with stops_on_errors():
        replace_texts(content, [Replacement(NAME, before, text)])
    click.echo(f"{len(new_entries)} entr{'y' if len(new_entries) == 1 else 'ies'} added to {NAME}")


def _told(content: Path, since: str | None) -> Iterator[Fields]:
    """Yield the entries for what the commits changed, oldest first.

    Consecutive commits of one day are compared as one; corrections apart from others.
    """
    base = _last_on_record(content) if since is None else resolve(content.parent, since)
    commits = history(content, limit=_ALL, since=base.commit if base else None)
    before = _snapshot(content, base) if base else None
    for (day, _), group in groupby(reversed(commits), lambda c: (c.day, c.is_correction)):
        day_commits = tuple(group)
        occasion = Occasion(day, correction_of(c.subject for c in day_commits if c.is_correction))
        after = _snapshot(content, day_commits[-1])
        if after.briefing is None:
            click.echo(f"not read: the content at {day_commits[-1].short} is no briefing", err=True)
            continue
        if before is None or not before.sources:
            yield from begun(occasion, after)
        else:
            if before.briefing is None and base:
                before = _snapshot(content, base, after.briefing.record)
            comparison = compare(before, after)
            for sentence in comparison.not_compared:
                click.echo(visible(f"not compared: {sentence}"), err=True)
            yield from entries(occasion, comparison, after.briefing)
        before = after


def _last_on_record(content: Path) -> Revision | None:
    """Return the last commit that changed changes.yml; None if there is none.

    Raises RevisionError if the clone is too shallow to tell.
    """
    last = next(iter(history(content / NAME, limit=1)), None)
    if is_shallow(content.parent) and (last is None or not has_parent(content.parent, last)):
        raise RevisionError(
            "this clone is shallow: its history has no beginning; `git fetch --unshallow` brings it, "
            "and --since names a revision to begin after"
        )
    return last


def _snapshot(content: Path, revision: Revision, head: BriefingRecord | None = None) -> Snapshot:
    return understand(revision.short, *read_revision(content, revision.commit), head)


def _with(content: Path, sources: tuple[SourceText, ...], found: tuple[Fields, ...]) -> str:
    """Return the text of changes.yml with the entries appended.

    Raises click.ClickException if that is impossible.
    """
    kind = next(k for k in RECORD_TYPES if k.record is Change)
    existing = next((s for s in sources if s.name == NAME and s.text), None)
    path = f"{content.name}/{NAME}"
    try:
        if existing is None:
            items = "\n\n".join("\n".join(as_item(fields, Change)) for fields in found)
            return canonical(SourceText(path, NAME, f"{schema_line(kind)}\n{items}\n"))
        end = end_of_lines(existing.text or "")
        for fields in found:
            existing = replace(existing, text=with_entry(existing, as_item(fields, Change)))
        return with_ends(canonical(existing), end)
    except (AmendError, LayoutError) as error:
        raise click.ClickException(f"{error}; nothing was written") from None


def _refuse_errors(
    content: Path, sources: tuple[SourceText, ...], text: str, now: Snapshot
) -> None:
    """Raise click.ClickException if the new text of changes.yml would cause new errors."""
    written = SourceText(f"{content.name}/{NAME}", NAME, text)
    others = (s for s in sources if s.name != NAME)
    after = understand(content.name, tuple(sorted((*others, written), key=lambda s: s.name)), ())
    new = [d for d in after.diagnostics if d.is_error and d not in now.diagnostics]
    if new:
        report(new)
        raise click.ClickException("the entries would have errors; nothing was written")
