"""Read snapshots of the content: from a folder, a git revision, or the working tree."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.commands.workspace import Workspace
from generator.compare.snapshot import Snapshot
from generator.content.read import read_content
from generator.content.revisions import RevisionError, read_revision, resolve
from generator.loading import understand
from generator.records import BriefingRecord

WORKING = "the working tree"

_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
"""A full commit hash (SHA-1 or SHA-256), which always means the commit, never a folder."""


def snapshots(workspace: Workspace, base: str, head: str | None) -> tuple[Snapshot, Snapshot]:
    """Read two snapshots. If one has no readable briefing.yml, that of the other is used for it.

    Raises click.ClickException if a revision cannot be read.
    """
    old, new = snapshot(workspace, base), snapshot(workspace, head)
    if old.briefing is None and new.briefing:
        old = snapshot(workspace, base, new.briefing.record)
    elif new.briefing is None and old.briefing:
        new = snapshot(workspace, head, old.briefing.record)
    return old, new


def snapshot(
    workspace: Workspace, name: str | None, head: BriefingRecord | None = None
) -> Snapshot:
    """Read a snapshot: a folder, a git revision, or the working tree if there is no name.

    A folder takes precedence over a revision of the same name, except over a full commit hash.
    """
    content = workspace.content
    if name is None:
        return understand(
            WORKING, *read_content(content, content.name), head, cache=workspace.cache
        )
    folder = Path(name)
    if name and folder.is_dir() and not _HASH.fullmatch(name):
        return understand(name, *read_content(folder, content.name), head, cache=workspace.cache)
    try:
        revision = resolve(content.parent, name)
        texts, problems = read_revision(content, revision.commit)
    except RevisionError as error:
        raise click.ClickException(str(error)) from None
    for problem in problems if not texts else ():
        if problem.rule == "file-inside":
            raise click.ClickException(f"{problem.message}; name the folder with --content")
    return understand(f"{name} ({revision.short})", texts, problems, head, cache=workspace.cache)
