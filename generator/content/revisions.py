"""Reads the content as of a git revision, and the history of the content.

Only git's plumbing is used, to read objects: no checkout, no access to the index or the working
tree, no shell, no network, no hook or helper program. Names from a caller are never taken for
options.
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
    """Resolve a revision, such as `main`, `HEAD~3` or a hash, to a commit.

    `folder` lies anywhere in the repository. Raises RevisionError if git is missing, if there is no
    repository, or if the name is unknown there.
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
    """Whether the clone is shallow. Raises RevisionError outside a repository."""
    return ask(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def has_parent(folder: Path, revision: Revision) -> bool:
    """Whether the clone has a parent of the commit; a shallow clone lacks some."""
    return bool(ask(folder, "rev-parse", f"{revision.commit}^@").strip())


def history(
    content: Path, name: str = "HEAD", limit: int = 1_000, since: str | None = None
) -> tuple[Revision, ...]:
    """Return the commits that changed a content folder, newest first, at most `limit` of them.

    Only first parents are followed, so that a merged pull request is one change. `since` is the
    hash of a commit whose ancestors, and itself, are excluded. Raises RevisionError as `resolve`
    does.
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
    """Read a content folder as of a commit, by the rules of `read_content`.

    The folder need not exist any more, but its parent must. If it was a symbolic link to another
    folder of the repository, that one is read. Raises RevisionError if git cannot read the files.
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
            text, refused_bytes = as_text(name, shown_as, sizes[blob], blobs.get(blob, b""))
            texts.append(text)
            problems += refused_bytes
    return tuple(texts), tuple(problems)


def _below_root(content: Path) -> tuple[int, str]:
    """Return the depth of the content's parent folder, and the content's path.

    Both are relative to the root of the repository; the path has slashes.
    """
    prefix = as_path(ask(content.parent, "rev-parse", "--show-prefix")).removesuffix("\n")
    return prefix.count("/"), prefix + content.name


def _files(folder: Path, commit: str, path: str) -> dict[str, Entry]:
    """Return the entries below a path, by relative path, except hidden and temporary files."""
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
    """Resolve all symbolic links in a path; empty if one is broken or leads out of the repository."""
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
    """Replace symbolic links to files within the folder by those files; keep other links."""
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
    """Resolve a link's target to a path below the folder; empty if it leads out."""
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
