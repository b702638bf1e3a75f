"""The only reader of git: the content as it stood at a revision, and the history of the content.

It asks git's plumbing for objects and nothing else: no checkout, no index, no file of the working
tree is touched, no shell is run, and no name that a caller gives is ever taken for an option.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, Position, shorten
from generator.read import (
    MAX_BYTES,
    MAX_FILES,
    SourceText,
    as_text,
    leads_out,
    refused_name,
    unread_text,
)

_GENTLY = ("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs")
_LINK = "120000"
_FILES = ("100644", "100755", _LINK)


class RevisionError(Exception):
    """A revision cannot be read; the message says why, and what would help."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: its full hash, the moment and day it was committed (in its own time zone), its author,
    the first line of its message and what the trailer `Correction:` says. All but the hash is
    somebody's own text."""

    commit: str
    moment: datetime
    author: str
    subject: str
    correction: str = ""

    @property
    def day(self) -> date:
        """The day on which it was committed, in the committer's time zone."""
        return self.moment.date()

    @property
    def is_correction(self) -> bool:
        """Whether the message says that something wrong is mended: in a trailer, or as its first word."""
        if self.correction:
            return self.correction.strip().lower() in ("yes", "true")
        return bool(re.match(r"correct(s|ed|ion|ions)?\b", self.subject, re.IGNORECASE))

    @property
    def short(self) -> str:
        """The first twelve digits of the hash."""
        return self.commit[:12]


def resolve(folder: Path, name: str) -> Revision:
    """Find the commit that a revision names, such as `main`, `HEAD~3` or a hash.

    `folder` lies anywhere in the repository. Raises RevisionError without git, outside a repository,
    and for a name that means nothing there.
    """
    if name.startswith("-") or not name.isprintable() or not name:
        raise RevisionError(f'"{shorten(name)}" is not the name of a revision')
    _git(folder, "rev-parse", "--git-dir")
    try:
        wanted = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        commit = _git(folder, "rev-parse", *wanted).decode().strip()
    except _FailedError:
        message = f'there is neither a folder nor a revision "{shorten(name)}"'
        if is_shallow(folder):
            message += (
                "; this clone is shallow: `git fetch --unshallow` brings its history, "
                "and so does `fetch-depth: 0` in a workflow"
            )
        else:
            message += "; `git fetch` may bring it"
        raise RevisionError(message) from None
    (found,) = _log(folder, "--max-count=1", commit, "--")
    return found


def is_shallow(folder: Path) -> bool:
    """Whether the repository has only the end of its history. Raises RevisionError without one."""
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def has_parent(folder: Path, revision: Revision) -> bool:
    """Whether the clone knows a commit before this one: a shallow one is cut off at some."""
    return bool(_git(folder, "rev-parse", f"{revision.commit}^@").strip())


def history(
    content: Path, name: str = "HEAD", limit: int = 1_000, since: str | None = None
) -> tuple[Revision, ...]:
    """Return the commits that changed a content folder, newest first, at most `limit` of them.

    Only first parents are followed, so that a merged pull request is one change. With the hash of a
    commit as `since`, what that one already had is left out. Raises RevisionError as `resolve` does.
    """
    last = resolve(content.parent, name)
    without = (f"^{since}",) if since else ()
    wanted = (f"--max-count={limit}", "--first-parent", last.commit, *without, "--", content.name)
    return _log(content.parent, *wanted)


def read_revision(
    content: Path, commit: str
) -> tuple[tuple[SourceText, ...], tuple[Diagnostic, ...]]:
    """Read a content folder as it stood at a commit, with the rules of `read_content`.

    The folder need not be there any more; the one that holds it must. Symbolic links are not
    followed. Raises RevisionError where git cannot give the files.
    """
    shown_as = content.name
    root = _below_root(content)
    listed = _git(content.parent, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", root)
    found: dict[str, tuple[str, str, int]] = {}
    for line in listed.split(b"\0"):
        about, tab, path = line.partition(b"\t")
        if not tab:
            continue
        mode, _, blob, size = about.decode().split()
        name = path.decode(errors="replace").removeprefix(f"{root}/")
        hidden = any(part.startswith(".") for part in name.split("/"))
        if mode in _FILES and not hidden:
            found[name] = (mode, blob, int(size))
    if not found:
        message = f'there is no folder "{shown_as}" at {commit[:12]}'
        return (), (Diagnostic("content-found", Position(shown_as), message),)
    if len(found) > MAX_FILES:
        message = f"{len(found)} files in {shown_as}/; at most {MAX_FILES} are read"
        return (), (Diagnostic("file-size", Position(shown_as), message),)
    wanted = [blob for mode, blob, size in found.values() if size <= MAX_BYTES and mode != _LINK]
    blobs = _blobs(content.parent, wanted)
    texts: list[SourceText] = []
    problems: list[Diagnostic] = []
    for name, (mode, blob, size) in sorted(found.items()):
        if problem := refused_name(name, shown_as):
            problems.append(problem)
            texts += unread_text(name, shown_as)
        elif mode == _LINK:
            problems.append(leads_out(name, shown_as))
        else:
            text, told = as_text(name, shown_as, size, blobs.get(blob, b""))
            texts.append(text)
            problems += told
    return tuple(texts), tuple(problems)


class _FailedError(RevisionError):
    """Git ended with an error."""


def _below_root(content: Path) -> str:
    """Return the path of the content folder below the root of its repository, with slashes."""
    prefix = _git(content.parent, "rev-parse", "--show-prefix").decode().removesuffix("\n")
    return prefix + content.name


def _log(folder: Path, *arguments: str) -> tuple[Revision, ...]:
    form = "--format=tformat:%H%x00%cI%x00%an%x00%s%x00%(trailers:key=Correction,valueonly,separator=%x2C)"
    out = _git(folder, "log", "--no-show-signature", "--no-color", form, *arguments)
    lines = out.decode(errors="replace").split("\n")
    rows = [line.split("\0") for line in lines if line]
    return tuple(
        Revision(row[0], datetime.fromisoformat(row[1]), row[2], row[3], row[4]) for row in rows
    )


def _blobs(folder: Path, names: list[str]) -> dict[str, bytes]:
    """Read objects in one go: `<hash> <type> <size>`, the bytes, and a line feed for each."""
    out = _git(folder, "cat-file", "--batch", given="".join(f"{n}\n" for n in names).encode())
    blobs, at = {}, 0
    for name in names:
        end = out.index(b"\n", at)
        about = out[at:end].split()
        if about[-1] == b"missing":
            raise RevisionError(f"the object {name} is not in this clone; `git fetch` may bring it")
        size = int(about[2])
        blobs[name] = out[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return blobs


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", *_GENTLY, *arguments]
    try:
        done = subprocess.run(command, cwd=folder, input=given, capture_output=True, check=False)
    except FileNotFoundError:
        if not folder.is_dir():
            raise RevisionError(f"there is no folder {folder}") from None
        raise RevisionError("git is not installed, and a revision is read with it") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise _FailedError(said or f"git {arguments[0]} ended with code {done.returncode}")
    return done.stdout
