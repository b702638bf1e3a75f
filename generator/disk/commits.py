"""Commits of single files of a repository, with the settings and the hooks of whoever makes them."""

from __future__ import annotations

from pathlib import Path

from generator.content.git.process import PLAINLY, advice_in, run
from generator.core.diagnostics import visible


class CommitError(Exception):
    """Git did not do what was asked; the message says why."""


def has_changes(path: Path) -> bool:
    """Whether a file differs from the last commit, or is not in it. Raises CommitError."""
    where = ("--porcelain", "--untracked-files=all", "--ignored", "--", path.name)
    return bool(_git(path.parent, *PLAINLY, "status", *where))


def commit_file(path: Path, message: str) -> str:
    """Commit one file as it is, and nothing else that is staged or changed; return the hash.

    Raises CommitError if git refuses, as a hook may.
    """
    options = ("--quiet", "--only", "--cleanup=whitespace", "--file=-")
    _git(path.parent, "commit", *options, "--", path.name, given=message)
    return _git(path.parent, "rev-parse", "HEAD")


def take_back(path: Path, commit: str) -> None:
    """Take a commit of one file back, if nothing came after it; the file itself is left as it is.

    Raises CommitError, with nothing done, if it is not the last commit any more.
    """
    folder = path.parent
    try:
        _git(folder, "update-ref", "-m", "briefing review: undo", "HEAD", f"{commit}^", commit)
    except CommitError:
        raise CommitError("another commit came after it: use `git revert`") from None
    # Git reports what is left changed by an exit code of older versions: the index is right anyway.
    run(folder, "--literal-pathspecs", "reset", "--quiet", "--", path.name)


def _git(folder: Path, *arguments: str, given: str = "") -> str:
    try:
        done = run(folder, "--literal-pathspecs", *arguments, given=given.encode())
    except FileNotFoundError:
        raise CommitError("git is not installed") from None
    if done.returncode:
        said = visible(advice_in(done.stderr) or advice_in(done.stdout))
        raise CommitError(said or f"git {arguments[0]} ended with code {done.returncode}")
    return done.stdout.decode(errors="replace").strip()
