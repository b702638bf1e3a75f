"""`changes`: derive changelog entries for changes.yml from the git history of the content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby, zip_longest
from pathlib import Path

import click

from generator.commands.options import Day
from generator.commands.workspace import Workspace, stops_on_errors
from generator.compare.changelog import Occasion, begun, correction_of, entries, named
from generator.compare.compare import compare
from generator.compare.recorded import OnRecord, new_entries
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.parse import parse
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
from generator.core.diagnostics import Diagnostic, Severity, new_among, visible
from generator.core.nodes import SequenceNode
from generator.disk.files import Replacement, replace_texts
from generator.editing.amend import AmendError, with_entry
from generator.editing.layout import LayoutError, canonical, keep_layout
from generator.editing.layout.entries import Fields, as_item
from generator.editing.schema import schema_line
from generator.loading import understand
from generator.records import BriefingRecord, Change
from generator.records.kinds import RECORD_TYPES
from generator.report.terminal import busy, report

NAME = "changes.yml"
_ALL = 1_000_000


_Group = tuple[tuple[date, bool], tuple[Revision, ...]]
"""The day of some commits, whether they correct, and the commits."""


@click.command("changes")
@click.option(
    "--since",
    metavar="REVISION",
    help="Tell what changed after this revision; after what is on record if not given.",
)
@click.option(
    "--on",
    type=Day(),
    help="The day of entries whose commits are later, at the latest as_of; their own if not given.",
)
@click.option("--write", is_flag=True, help=f"Add the entries to {NAME} instead of showing them.")
@click.pass_obj
def changes_command(workspace: Workspace, since: str | None, on: date | None, write: bool) -> None:
    """Say what changed in the content, day by day, as entries for its changes.yml.

    A day is one entry of each kind. A commit whose message begins with "Correct", or has the line
    "Correction: yes" at its end, makes a correction; so does an editor who writes it in the file.
    Entries may be edited by hand in any way: what they tell is not told again.
    """
    content = workspace.content
    sources, unread = read_content(content, content.name)
    now = understand(content.name, sources, unread, cache=workspace.cache)
    briefing = _readable(content, sources, now)
    as_of = briefing.record.as_of
    if on and on > as_of:
        raise click.UsageError(f"--on {on} is later than {as_of}, the as_of of the briefing")
    try:
        with busy("Comparing"):
            found = _unrecorded(content, briefing.changes, since, on)
    except RevisionError as error:
        raise click.ClickException(str(error)) from None
    if not found:
        click.echo("nothing changed that is not on record", err=True)
        return
    text = _with(content, sources, found)
    if not write:
        report(_late(found, briefing.record))
        click.echo("\n\n".join("\n".join(as_item(fields, Change)) for fields in found))
        return
    after = _after(content, sources, text)
    _refuse_errors(after, now)
    before = next((s.text for s in sources if s.name == NAME), None)
    with stops_on_errors():
        replace_texts(content, [Replacement(NAME, before, text)])
    report(_late_among(after, now))
    click.echo(f"{len(found)} entr{'y' if len(found) == 1 else 'ies'} added to {NAME}")


def _unrecorded(
    content: Path, known: Mapping[str, Change], since: str | None, on: date | None
) -> tuple[Fields, ...]:
    """Return the entries that are missing, each with an unused id.

    Raises RevisionError.
    """
    base = _last_on_record(content) if since is None else resolve(content.parent, since)
    groups = _groups(content, base, None, on)
    record = OnRecord(
        new_entries(known, _changes_at(content, base) if base else {}),
        frozenset(day.isoformat() for (day, _), _ in groups),
        (on or date.max).isoformat(),
    )
    return tuple(named(_told(content, base, groups, record, _tell), known.values()))


def _last_on_record(content: Path) -> Revision | None:
    """Return the commit up to which the changes are on record; None if nothing ever was.

    It is the last commit whose new entries tell all that had changed since the commit of the file
    before it: one that only edits entries, or adds one by hand, records nothing else. The commit that
    begins the file decides where the record begins. Raises RevisionError if the clone is too
    shallow to tell.
    """
    commits = history(content / NAME, limit=_ALL)
    is_cut = is_shallow(content.parent)
    for commit, earlier in zip_longest(commits, commits[1:]):
        if is_cut and not has_parent(content.parent, commit):
            break
        if earlier is None:
            return commit
        added = new_entries(_changes_at(content, commit), _changes_at(content, earlier))
        groups = _groups(content, earlier, commit, None) if added else ()
        if OnRecord(added).covers(_told(content, earlier, groups, OnRecord(), lambda _: None)):
            return commit
    if is_cut:
        raise RevisionError(
            "this clone is shallow: its history has no beginning; `git fetch --unshallow` brings it, "
            "and --since names a revision to begin after"
        )
    return None


def _changes_at(content: Path, revision: Revision) -> Mapping[str, Change]:
    found = _snapshot(content, revision).briefing
    return found.changes if found else {}


def _groups(
    content: Path, base: Revision | None, last: Revision | None, on: date | None
) -> tuple[_Group, ...]:
    """Return the commits, oldest first: consecutive ones of a day together, corrections apart."""
    commits = history(
        content, last.commit if last else "HEAD", _ALL, since=base.commit if base else None
    )

    def key(commit: Revision) -> tuple[date, bool]:
        return min(commit.day, on or date.max), commit.is_correction

    return tuple((k, tuple(group)) for k, group in groupby(reversed(commits), key))


def _told(
    content: Path,
    base: Revision | None,
    groups: tuple[_Group, ...],
    record: OnRecord,
    tell: Callable[[str], None],
) -> Iterator[Fields]:
    """Yield the entries for what the commits changed, as far as the record lacks them."""
    before = _snapshot(content, base) if base else None
    for (day, _), commits in groups:
        occasion = Occasion(day, correction_of(c.subject for c in commits if c.is_correction))
        after = _snapshot(content, commits[-1])
        if after.briefing is None:
            tell(f"not read: the content at {commits[-1].short} is no briefing")
            continue
        if before is None or not before.sources:
            yield from begun(occasion, after, record)
        else:
            if before.briefing is None and base:
                before = _snapshot(content, base, after.briefing.record)
            comparison = compare(before, after, with_pages=False)
            for sentence in comparison.not_compared:
                tell(f"not compared: {sentence}")
            yield from entries(occasion, comparison, after.briefing, record)
        before = after


def _tell(sentence: str) -> None:
    click.echo(visible(sentence), err=True)


def _snapshot(content: Path, revision: Revision, head: BriefingRecord | None = None) -> Snapshot:
    return understand(revision.short, *read_revision(content, revision.commit), head)


def _with(content: Path, sources: tuple[SourceText, ...], found: tuple[Fields, ...]) -> str:
    """Return the text of changes.yml with the entries appended; what was there stays as it is.

    Raises click.ClickException if that is impossible.
    """
    kind = next(k for k in RECORD_TYPES if k.record is Change)
    existing = next((s for s in sources if s.name == NAME and s.text), None)
    path = f"{content.name}/{NAME}"
    try:
        if existing is None:
            items = "\n\n".join("\n".join(as_item(fields, Change)) for fields in found)
            return canonical(SourceText(path, NAME, f"{schema_line(kind)}\n{items}\n"))
        amended = existing
        for fields in found:
            amended = replace(amended, text=with_entry(amended, as_item(fields, Change)))
        return keep_layout(existing, amended.text or "")
    except (AmendError, LayoutError) as error:
        raise click.ClickException(f"{error}; nothing was written") from None


def _after(content: Path, sources: tuple[SourceText, ...], text: str) -> Snapshot:
    written = SourceText(f"{content.name}/{NAME}", NAME, text)
    others = (s for s in sources if s.name != NAME)
    return understand(content.name, tuple(sorted((*others, written), key=lambda s: s.name)), ())


def _readable(content: Path, sources: tuple[SourceText, ...], now: Snapshot) -> Briefing:
    """Return the briefing.

    Raises click.ClickException if the content, or an entry of changes.yml, cannot be read.
    """
    errors = [d for d in now.diagnostics if d.is_error]
    if now.briefing is None:
        report(errors)
        raise click.ClickException("the content cannot be read; nothing was written")
    roots = [parse(source)[0].root for source in sources if source.name == NAME]
    there = sum(len(root.items) for root in roots if isinstance(root, SequenceNode))
    if there != len(now.briefing.changes) or (roots and not there):
        report(d for d in errors if d.position.path == f"{content.name}/{NAME}")
        raise click.ClickException(f"{NAME} has errors; nothing was written")
    return now.briefing


def _refuse_errors(after: Snapshot, now: Snapshot) -> None:
    """Raise click.ClickException if the new text of changes.yml would cause new errors."""
    new = [d for d in after.diagnostics if d.is_error and d not in now.diagnostics]
    if new:
        report(new)
        raise click.ClickException("the entries would have errors; nothing was written")


_HINT = "bring `as_of` up to date, or date the entries by `briefing changes --on DAY`"


def _late(found: tuple[Fields, ...], record: BriefingRecord) -> Iterator[Diagnostic]:
    """Warn of entries, not written yet, that are later than the as-of day."""
    for fields in found:
        if fields["date"] > record.as_of.isoformat():
            message = f'"{fields["id"]}" would be after the as-of day {record.as_of}'
            place = record.at("as_of")
            yield Diagnostic("date-possible", place, message, _HINT, Severity.WARNING)


def _late_among(after: Snapshot, now: Snapshot) -> Iterator[Diagnostic]:
    """Warn of entries just written that are later than the as-of day, each at its line."""
    for diagnostic in new_among(after.diagnostics, now.diagnostics):
        if diagnostic.rule == "date-possible":
            yield replace(diagnostic, hint=_HINT)
