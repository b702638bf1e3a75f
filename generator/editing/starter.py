"""The files that a generator hands out to a briefing, all of them out of its wheel.

A part of those with which it begins is the briefing's own from then on. The others are the generator's:
`upgrade` brings them up to date. So a generator of any version hands out what fits it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch

from generator.editing.lock import NAME as LOCK
from generator.editing.lock import VENDORED, lock_of, vendored
from generator.editing.wheel import Wheel, WheelError

OWN = (".github/CODEOWNERS", "CHANGELOG.md", "README.md", "content")
"""The files and folders that are the briefing's own from its first minute; all others are the generator's."""

STARTER = "starter/"
"""Where the files with which a briefing is begun are among the resources of a wheel."""

TEMPLATE = ".jinja"
"""How the names of those end that are filled in."""

_SHARED = "shared/"
_OFFLINE = "mkdocs.offline.yml"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of a new repository. `path` is relative, with slashes."""

    path: str
    content: bytes
    is_executable: bool = False


def is_own(path: str) -> bool:
    """Whether a file of a briefing, by its path with slashes, is not the generator's."""
    parts = path.split("/")
    heads = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    return any(fnmatch(head, pattern) for head in heads for pattern in OWN)


def handed_out(wheel: Wheel, named: str) -> tuple[NewFile, ...]:
    """Return the files of a briefing that are its generator's: the same for all briefings.

    Among them is the wheel, if `named` says that it lies in the briefing. Raises WheelError if the
    wheel has none.
    """
    plain = {n: c for n, c in wheel.resources(STARTER).items() if not n.endswith(TEMPLATE)}
    files = {name: content for name, content in plain.items() if not is_own(name)}
    files |= wheel.resources(_SHARED)
    rest = wheel.resources()
    if "Makefile" not in files or LOCK not in rest:
        raise WheelError(f"{wheel.name} has no starter: a briefing cannot be begun from it")
    files[_OFFLINE] = rest[_OFFLINE]
    files[LOCK] = lock_of(rest[LOCK].decode(), wheel, named).encode()
    if named == vendored(wheel):
        files[f"{VENDORED}/{wheel.name}"] = wheel.content
    return tuple(NewFile(n, c, c.startswith(b"#!")) for n, c in sorted(files.items()))
