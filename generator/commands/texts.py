"""Texts of sources on this machine, in texts/: kept there, and out of git."""

from __future__ import annotations

from collections.abc import Mapping

import click

from generator.commands.sources import read_text_of
from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.git.ignored import is_ignored, tracked_below
from generator.core.proof.likeness import Runs, runs_of
from generator.disk.files import Replacement, paths_below, read_if_there, replace_texts

MOST_COMPARED = 2_000
"""With how many texts a new one is compared."""


def refuse_tracked(workspace: Workspace) -> None:
    """Raise click.ClickException if git tracks a text: it would be published with the repository."""
    if tracked := tracked_below(workspace.root, "texts"):
        raise click.ClickException(
            f"git tracks {tracked[0]}, and would publish it: `git rm --cached {tracked[0]}`; "
            "nothing was written"
        )


def keep_texts(workspace: Workspace, texts: Mapping[str, str]) -> None:
    """Write texts, by the ids of their sources, into texts/, which git is made to ignore."""
    if not texts:
        return
    folder = workspace.made("texts")
    wanted = []
    if not is_ignored(workspace.root, "texts/a.txt") and not (folder / ".gitignore").exists():
        wanted.append(Replacement(".gitignore", None, "*\n"))
    for identifier, text in texts.items():
        name = f"{identifier}.txt"
        before = read_if_there(folder / name).decode() if (folder / name).exists() else None
        wanted.append(Replacement(name, before, text))
    with stops_on_errors():
        replace_texts(folder, wanted)


def kept_runs(workspace: Workspace) -> dict[str, Runs]:
    """Return the runs of words of the texts that are kept, by the ids of their sources."""
    folder = workspace.texts
    found = paths_below(folder, (".txt",)) if folder.is_dir() else ()
    return {path.stem: runs_of(read_text_of(path)) for path in found[:MOST_COMPARED]}
