"""Reads objects of a repository through git's plumbing commands.

Nothing is fetched, and no hook or helper program that the repository configures is run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.content.git.process import PLAINLY, READING, advice_in, run
from generator.core.diagnostics import visible

LINK = "120000"
SUBMODULE = "160000"
FILES = ("100644", "100755")

_MAX_LINK = 4_096

Entry = tuple[str, str]
"""Mode and hash of a file, a symbolic link or a submodule."""


class RevisionError(Exception):
    """A revision cannot be read; the message says why, and what may help."""


class FailedError(RevisionError):
    """Git exited with an error; the message is its own."""


def entries_at(folder: Path, commit: str, path: str, *options: str) -> dict[str, Entry]:
    """Return the entries of a commit at a path, or below one that ends in a slash, by their paths."""
    wanted = ("-z", "--full-tree", *options, commit, "--", path)
    found = {}
    for row in ask(folder, "ls-tree", *wanted).split(b"\0"):
        about, tab, name = row.partition(b"\t")
        if tab:
            mode, _, blob = about.decode().split()
            found[as_path(name)] = mode, blob
    return found


def targets_of(folder: Path, links: Iterable[str]) -> dict[str, str]:
    """Return the targets of symbolic links by blob hash; `/` for one too long to be a path."""
    sizes = sizes_of(folder, links)
    short = objects_of(folder, [blob for blob, size in sizes.items() if size <= _MAX_LINK])
    return {blob: as_path(short.get(blob, b"/")) for blob in sizes}


def as_path(raw: bytes) -> str:
    """Decode a path from bytes without loss (surrogateescape)."""
    return raw.decode(errors="surrogateescape")


def sizes_of(folder: Path, names: Iterable[str]) -> dict[str, int]:
    """Return the sizes of objects in bytes, from lines of `<hash> <type> <size>`."""
    wanted = tuple(dict.fromkeys(names))
    out = _cat_file(folder, "--batch-check", wanted) if wanted else b""
    return {name: _size(name, line) for name, line in zip(wanted, out.split(b"\n"), strict=False)}


def blobs_at(folder: Path, commits: Iterable[str], path: str) -> dict[str, str]:
    """Return the hash of a file at each of some commits, without those that do not have it.

    `path` is relative to the root of the repository. Raises RevisionError if it has a line break.
    """
    if "\n" in path:
        raise RevisionError("git is not asked for a path with a line break")
    names = {commit: f"{commit}:{path}" for commit in commits}
    out = _cat_file(folder, "--batch-check", names.values()) if names else b""
    found = {}
    for commit, line in zip(names, out.split(b"\n"), strict=False):
        about = line.split()
        if len(about) == 3 and about[1] == b"blob":
            found[commit] = about[0].decode()
    return found


def objects_of(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Read objects in one batch: each is `<hash> <type> <size>`, its bytes, and a newline."""
    wanted = tuple(dict.fromkeys(names))
    out = _cat_file(folder, "--batch", wanted) if wanted else b""
    found, at = {}, 0
    for name in wanted:
        end = out.index(b"\n", at)
        size = _size(name, out[at:end])
        found[name] = out[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _size(name: str, said: bytes) -> int:
    about = said.split()
    if about[-1] == b"missing":
        raise RevisionError(
            f"the object {name} is not in this clone; `git fetch` may bring it, "
            "and `git fetch --refetch --no-filter` where the clone was made without all objects"
        )
    return int(about[2])


def _cat_file(folder: Path, how: str, names: Iterable[str]) -> bytes:
    given = "".join(f"{name}\n" for name in names).encode(errors="surrogateescape")
    return ask(folder, "cat-file", how, given=given)


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run a git command and return its output. Raises RevisionError if it fails."""
    try:
        done = run(folder, *PLAINLY, *arguments, given=given, more=READING)
    except FileNotFoundError:
        if not folder.is_dir():
            raise RevisionError(f"there is no folder {folder}") from None
        raise RevisionError("git is not installed, and a revision is read with it") from None
    if done.returncode:
        message = visible(advice_in(done.stderr))
        raise FailedError(message or f"git {arguments[0]} ended with code {done.returncode}")
    return done.stdout
