"""Whether git would keep what must not be published: files that it tracks, or does not ignore."""

from __future__ import annotations

from pathlib import Path

from generator.content.git.objects import RevisionError, as_path, ask
from generator.content.git.process import PLAINLY, READING, run


def tracked_below(root: Path, folder: str) -> tuple[str, ...]:
    """Return the files below a folder of a repository that git tracks; none outside a repository."""
    try:
        listed = as_path(ask(root, "ls-files", "-z", "--", folder))
    except (RevisionError, FileNotFoundError):
        return ()
    return tuple(name for name in listed.split("\0") if name)


def is_ignored(root: Path, name: str) -> bool:
    """Whether git is known to ignore a file: not where there is no repository, or no git."""
    plainly = (option for option in PLAINLY if option != "--literal-pathspecs")  # refused by it
    try:
        done = run(root, *plainly, "check-ignore", "--quiet", "--", name, more=READING)
    except FileNotFoundError:
        return False
    return done.returncode == 0
