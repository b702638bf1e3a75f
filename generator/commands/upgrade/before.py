"""What the briefing has, and what its generator handed out to it last: the base of all merges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.generators import Generator
from generator.content.git.objects import FILES, ask, entries_at, objects_of
from generator.content.revisions import resolve
from generator.disk.files import read_if_there
from generator.editing.lock import NAME as LOCK
from generator.editing.lock import VENDORED, generator_in
from generator.editing.starter import handed_out
from generator.editing.wheel import Wheel, WheelError
from generator.upkeep.python import fetched_wheel

_PROGRAM = "generator/__init__.py"
_LICENCE, _README, _PROMISES = "LICENSE", "README.md", "tests/content/"
_GONE_WITH_A_COPY = (
    "generator/",
    "tests/",
    "bench/",
    "starter/",
    "tools/",
    "schemas/",
    "pyproject.toml",
)


@dataclass(frozen=True, slots=True)
class Before:
    """What was handed out: the files, a name of it, and the generator itself, to be run once more.

    `gone` says which files go even where the briefing changed them, `left` what is left to an editor.
    """

    files: Mapping[str, bytes]
    name: str
    package: Mapping[str, bytes]
    gone: Callable[[str], bool] = lambda path: False
    left: tuple[str, ...] = ()


def files_now(root: Path) -> dict[str, bytes]:
    """Return the files of a repository that git knows or would know, by path with slashes."""
    listed = ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = sorted(name for name in listed.decode(errors="surrogateescape").split("\0") if name)
    files = (root / name for name in names)
    return {
        name: read_if_there(path)
        for name, path in zip(names, files, strict=True)
        if path.is_file() and not path.is_symlink()
    }


def handed_out_before(root: Path, ours: Mapping[str, bytes], base: str | None) -> Before:
    """Return what the generator of a briefing handed out to it.

    It is read from the wheel that the lock file names. A briefing of an older generator is a copy of
    that generator's repository: there it is what the revision `base` has. Raises WheelError, or
    RevisionError, if there is neither.
    """
    named = generator_in(ours.get(LOCK, b"").decode(errors="replace"))
    if named:
        generator = Generator(_wheel(ours, *named), named[0])
        files = {file.path: file.content for file in handed_out(generator.wheel, generator.named)}
        return Before(files, generator.wheel.version, generator.wheel.files)
    if _PROGRAM not in ours:
        raise WheelError(
            f"{root} is no briefing that `briefing new` made: {LOCK} names no generator first"
        )
    return _copied(root, base)


def _wheel(ours: Mapping[str, bytes], named: str, digest: str) -> Wheel:
    path = named.removeprefix("./")
    if path.startswith(f"{VENDORED}/"):
        if path not in ours:
            raise WheelError(f"{LOCK} names {path}, which is not there")
        wheel = Wheel(path.removeprefix(f"{VENDORED}/"), ours[path])
    else:
        wheel = fetched_wheel(named)
    if wheel.digest != digest:
        raise WheelError(f"{named} is not the file that {LOCK} names: it has another hash")
    return wheel


def _copied(root: Path, base: str | None) -> Before:
    if base is None:
        first = ask(root, "rev-list", "--max-parents=0", "HEAD").decode().split()[-1]
        raise WheelError(
            "here is a copy of a generator, with its tests and templates, or the generator's own "
            "repository; in a copy these files go: name the commit with which they came, such as "
            f"the first one: --base {first[:12]}"
        )
    commit = resolve(root, base).short
    blobs = {
        path: blob
        for path, (mode, blob) in entries_at(root, commit, ".", "-r").items()
        if mode in FILES and path != _LICENCE
    }
    objects = objects_of(root, set(blobs.values()))
    files = {path: objects[blob] for path, blob in blobs.items()}
    if _PROGRAM not in files:
        raise WheelError(f"{commit} has no copy of a generator: name the commit with which it came")
    apart = ("content/", "tests/")
    package = {path: content for path, content in files.items() if not path.startswith(apart)}
    tells = (f"{_README}: it tells of a copy of the generator, which is gone",)
    return Before(
        files, f"the copy of {commit}", package, _goes_with_a_copy, tells * (_README in files)
    )


def _goes_with_a_copy(path: str) -> bool:
    return path.startswith(_GONE_WITH_A_COPY) and not path.startswith(_PROMISES)
