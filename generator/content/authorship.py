"""Who changed an entry of a content file last, by the history of the repository.

What counts is what the entry says, without its layout, its comments and its review: whoever lays a
file out anew, or reviews a fact, has not changed it. An entry that moved to another file counts as
changed by whoever moved it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from generator.content.git.commit import revision_of
from generator.content.git.objects import (
    RevisionError,
    as_path,
    ask,
    blobs_at,
    objects_of,
)
from generator.content.parse import parse
from generator.content.read import MAX_BYTES, SourceText
from generator.content.revisions import is_shallow
from generator.core.nodes import MappingNode, Node, SequenceNode

_REVIEW = "reviewed"


@dataclass(frozen=True, slots=True)
class Person:
    """Whom git names: a name and an address, which may be empty."""

    name: str
    email: str = ""

    def is_same(self, other: Person) -> bool:
        """Whether both are one person: by their names, or else by their addresses."""
        if self.email and self.email.casefold() == other.email.casefold():
            return True
        return bool(_plain(self.name)) and _plain(self.name) == _plain(other.name)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def configured(folder: Path) -> Person:
    """Return whom git would name as the author of a commit in a folder; nobody if it was not told.

    A name in the environment comes before the configured one, as it does for a commit.
    """
    try:
        told = ask(folder, "-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT")
    except RevisionError:
        return Person(*(_setting(folder, name) for name in ("user.name", "user.email")))
    found = revision_of("", b"author " + told.strip() + b"\n\n")
    return Person(found.author, found.email)


def _setting(folder: Path, name: str) -> str:
    try:
        found = ask(folder, "config", "--get", name)
    except RevisionError:
        return ""
    return found.decode(errors="replace").strip()


@dataclass(frozen=True, slots=True)
class _History:
    """The commits that changed a file, newest first, with their parents among these."""

    commits: dict[str, tuple[str, ...]]
    blobs: dict[str, str]
    entries: dict[str, dict[str, object]] = field(default_factory=dict)


@dataclass(slots=True)
class Authorship:
    """The history of the files of a content folder, each read when it is first asked for."""

    content: Path
    me: Person
    _files: dict[str, _History] = field(default_factory=dict)

    def last_changed_by(self, source: SourceText, entry: str) -> Person | None:
        """Return who changed an entry of a file last; `me` if the change is not committed.

        None if the history does not tell: outside a repository, without git, before the first
        commit, and where a clone is cut off.
        """
        try:
            return self._found(source, entry)
        except RevisionError:
            return None

    def _found(self, source: SourceText, entry: str) -> Person | None:
        path = (self.content / source.name).resolve()
        known = self._files.get(source.name)
        if known is None:
            known = self._files[source.name] = _history(path)
        wanted = _entries(source.text or "").get(entry)
        at = next(iter(known.commits), None)
        if at is None or self._at(path, known, at).get(entry) != wanted:
            return self.me
        while True:
            parents = known.commits[at]
            same = (p for p in parents if self._at(path, known, p).get(entry) == wanted)
            before = next(same, None)
            if before is None:
                break
            at = before
        if not parents and is_shallow(path.parent) and not _has_parent(path.parent, at):
            return None
        return _author(path.parent, at)

    def _at(self, path: Path, known: _History, commit: str) -> dict[str, object]:
        if commit not in known.entries:
            blob = known.blobs.get(commit)
            raw = objects_of(path.parent, [blob])[blob] if blob else b""
            text = raw.decode(errors="replace") if len(raw) <= MAX_BYTES else ""
            known.entries[commit] = _entries(text)
        return known.entries[commit]


def _history(path: Path) -> _History:
    """Read which commits changed a file. Raises RevisionError if there is no history to read."""
    folder = path.parent
    ask(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    found = ask(folder, "rev-list", "--parents", "HEAD", "--", path.name).decode()
    commits: dict[str, tuple[str, ...]] = {}
    for line in found.splitlines():
        commit, *parents = line.split()
        commits[commit] = tuple(parents)
    prefix = as_path(ask(folder, "rev-parse", "--show-prefix")).removesuffix("\n")
    return _History(commits, blobs_at(folder, commits, prefix + path.name))


def _has_parent(folder: Path, commit: str) -> bool:
    """Whether a commit has a parent, which may not have had the file, in a clone that is cut off."""
    return bool(ask(folder, "rev-parse", f"{commit}^@").strip())


def _author(folder: Path, commit: str) -> Person:
    found = revision_of(commit, objects_of(folder, [commit])[commit])
    return Person(found.author, found.email)


@lru_cache(maxsize=512)
def _entries(text: str) -> dict[str, object]:
    """Return what the entries of a file say, by their ids; without their reviews."""
    root = parse(SourceText("", "", text.removeprefix("\ufeff")))[0].root
    found: dict[str, object] = {}
    for item in root.items if isinstance(root, SequenceNode) else ():
        if isinstance(item, MappingNode):
            said = {key.text: _said(value) for key, value in item.items if key.text != _REVIEW}
            found[str(said.get("id"))] = said
    return found


def _said(node: Node) -> object:
    """Return the data of a node; a line break in a text counts as a space, as it does in a record."""
    if isinstance(node, MappingNode):
        return {key.text: _said(value) for key, value in node.items}
    if isinstance(node, SequenceNode):
        return [_said(item) for item in node.items]
    return " ".join(node.text.split())
