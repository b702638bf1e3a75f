"""The only reader of git: the content as it stood at a revision, and the history of the content.

It asks git's plumbing for objects and nothing else: no checkout, no index, no file of the working
tree is touched, no shell is run, nothing is fetched, no program that a repository is set up to start
is started, and no name that a caller gives is ever taken for an option.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.content.git.commit import Revision, revision_of
from generator.content.git.objects import (
    FILES,
    LINK,
    SUBMODULE,
    Entry,
    FailedError,
    RevisionError,
    as_path,
    ask,
    entries_at,
    objects_of,
    sizes_of,
    targets_of,
)
from generator.content.read import (
    MAX_BYTES,
    MAX_FILES,
    SourceText,
    as_text,
    leads_out,
    refused_name,
    unread_text,
)
from generator.core.diagnostics import Diagnostic, Position, shorten
from generator.core.temporary_files import is_passing

__all__ = [
    "Revision",
    "RevisionError",
    "has_parent",
    "history",
    "is_shallow",
    "read_revision",
    "resolve",
]

_MAX_LINKS = 40
_NOWHERE = "that leads nowhere, or out of the repository"


def resolve(folder: Path, name: str) -> Revision:
    """Find the commit that a revision names, such as `main`, `HEAD~3` or a hash.

    `folder` lies anywhere in the repository. Raises RevisionError without git, outside a repository,
    and for a name that means nothing there.
    """
    if name.startswith("-") or not name.isprintable() or not name:
        raise RevisionError(f'"{shorten(name)}" is not the name of a revision')
    ask(folder, "rev-parse", "--git-dir")
    try:
        wanted = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        commit = ask(folder, "rev-parse", *wanted).decode().strip()
    except FailedError:
        message = f'there is neither a folder nor a revision "{shorten(name)}"'
        if is_shallow(folder):
            message += (
                "; this clone is shallow: `git fetch --unshallow` brings its history, "
                "and so does `fetch-depth: 0` in a workflow"
            )
        else:
            message += "; `git fetch` may bring it"
        raise RevisionError(message) from None
    (found,) = _revisions(folder, [commit])
    return found


def is_shallow(folder: Path) -> bool:
    """Whether the repository has only the end of its history. Raises RevisionError without one."""
    return ask(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def has_parent(folder: Path, revision: Revision) -> bool:
    """Whether the clone knows a commit before this one: a shallow one is cut off at some."""
    return bool(ask(folder, "rev-parse", f"{revision.commit}^@").strip())


def history(
    content: Path, name: str = "HEAD", limit: int = 1_000, since: str | None = None
) -> tuple[Revision, ...]:
    """Return the commits that changed a content folder, newest first, at most `limit` of them.

    Only first parents are followed, so that a merged pull request is one change. With the hash of a
    commit as `since`, what that one already had is left out. Raises RevisionError as `resolve` does.
    """
    folder = content.parent
    last = resolve(folder, name)
    below, path = _below_root(content)
    without = (f"^{since}",) if since else ()
    wanted = (f"--max-count={limit}", "--first-parent", last.commit, *without)
    real = _followed(folder, last.commit, path)
    both = dict.fromkeys((content.name, f"{'../' * below}{real}") if real else (content.name,))
    return _revisions(folder, ask(folder, "rev-list", *wanted, "--", *both).decode().split())


def read_revision(
    content: Path, commit: str
) -> tuple[tuple[SourceText, ...], tuple[Diagnostic, ...]]:
    """Read a content folder as it stood at a commit, with the rules of `read_content`.

    The folder need not be there any more; the one that holds it must. Where it was a symbolic link to
    another folder of the repository, that one is read. Raises RevisionError where git cannot give the
    files.
    """
    shown_as, folder = content.name, content.parent
    _, path = _below_root(content)
    found = _files(folder, commit, path)
    if not found:
        problem = Diagnostic(
            "content-found",
            Position(shown_as),
            f'there is no folder "{shown_as}" at {commit[:12]}',
        )
        if entries_at(folder, commit, path).get(path, ("", ""))[0] == LINK:
            message = f'"{shown_as}" at {commit[:12]} is a link {_NOWHERE}'
            problem = Diagnostic("file-inside", Position(shown_as), message)
        return (), (problem,)
    if len(found) > MAX_FILES:
        message = f"{len(found)} files in {shown_as}/; at most {MAX_FILES} are read"
        return (), (Diagnostic("file-size", Position(shown_as), message),)
    read = _behind_links(folder, found)
    sizes = sizes_of(folder, [blob for mode, blob in read.values() if mode in FILES])
    blobs = objects_of(folder, [blob for blob, size in sizes.items() if size <= MAX_BYTES])
    texts: list[SourceText] = []
    problems: list[Diagnostic] = []
    for name, (mode, blob) in sorted(read.items()):
        if mode == SUBMODULE:
            message = "a submodule is another repository, and its files are not read here"
            problems.append(Diagnostic("file-inside", Position(f"{shown_as}/{name}"), message))
        elif refused := refused_name(name, shown_as):
            problems.append(refused)
            texts += unread_text(name, shown_as)
        elif mode not in FILES:
            problems.append(leads_out(name, shown_as))
        else:
            text, told = as_text(name, shown_as, sizes[blob], blobs.get(blob, b""))
            texts.append(text)
            problems += told
    return tuple(texts), tuple(problems)


def _below_root(content: Path) -> tuple[int, str]:
    """Return how deep below the root of the repository the folder with the content lies, and the path
    of the content itself from there, with slashes."""
    prefix = as_path(ask(content.parent, "rev-parse", "--show-prefix")).removesuffix("\n")
    return prefix.count("/"), prefix + content.name


def _files(folder: Path, commit: str, path: str) -> dict[str, Entry]:
    """Return what lies below a path, by its path from there; what is hidden is left out."""
    root, listed = path, entries_at(folder, commit, f"{path}/", "-r")
    if not listed and (root := _followed(folder, commit, path)):
        listed = entries_at(folder, commit, f"{root}/", "-r")
    found = {name.removeprefix(f"{root}/"): entry for name, entry in listed.items()}
    return {
        name.encode(errors="surrogateescape").decode(errors="replace"): entry
        for name, entry in found.items()
        if not is_passing(name)
    }


def _followed(folder: Path, commit: str, path: str) -> str:
    """Return a path with every symbolic link in it followed; empty where one leads out, or nowhere."""
    done: list[str] = []
    parts, links = path.split("/"), 0
    while parts:
        part = parts.pop(0)
        if part == "..":
            if not done:
                return ""
            done.pop()
        elif part not in ("", "."):
            here = "/".join((*done, part))
            mode, blob = entries_at(folder, commit, here).get(here, ("", ""))
            if mode == LINK and links < _MAX_LINKS:
                target = targets_of(folder, [blob])[blob]
                if target.startswith("/"):
                    return ""
                parts, links = [*target.split("/"), *parts], links + 1
            elif mode in ("", LINK):
                return ""
            else:
                done.append(part)
    return "/".join(done)


def _behind_links(folder: Path, found: dict[str, Entry]) -> dict[str, Entry]:
    """Put in the place of each link to a file of the folder that file; other links stay."""
    targets = targets_of(folder, [blob for mode, blob in found.values() if mode == LINK])
    read = dict(found)
    for name in found:
        at, (mode, blob) = name, found[name]
        for _ in range(_MAX_LINKS):
            if mode != LINK:
                break
            at = _beside(at, targets[blob])
            mode, blob = found.get(at, ("", ""))
        if mode in FILES:
            read[name] = mode, blob
    return read


def _beside(name: str, target: str) -> str:
    """Return where a link in a folder leads, as a path below that folder; empty if out of it."""
    parts = name.split("/")[:-1]
    if target.startswith("/"):
        return ""
    for part in target.split("/"):
        if part == ".." and not parts:
            return ""
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _revisions(folder: Path, commits: Iterable[str]) -> tuple[Revision, ...]:
    found = objects_of(folder, commits)
    return tuple(revision_of(commit, raw) for commit, raw in found.items())
