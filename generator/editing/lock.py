"""The lock file of a briefing: the part of the generator's own that a briefing needs, and the generator."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.editing.wheel import DISTRIBUTION, Wheel

NAME = "requirements.lock"
"""The name of the lock file, in a briefing and in the generator's repository."""

VENDORED = "vendor"
"""The folder of a briefing in which the wheel of its generator lies."""

_HEAD = """\
# What `make` installs, each with the hashes that it may have: the generator first, then what it needs.
# `briefing upgrade` writes this file.
"""
_PACKAGE = re.compile(r"^([A-Za-z0-9._-]+)==.*\n(?:[ \t]+.*\n)*", re.M)
_PARENT = re.compile(r"^ +#(?: via |   )([A-Za-z0-9._-]+)", re.M)
_COMMENT = re.compile(r"^ +#.*\n", re.M)
_GENERATOR = re.compile(
    rf"^((?:\./{VENDORED}/|{DISTRIBUTION} @ |{DISTRIBUTION}==)\S+) \\\n +--hash=sha256:([0-9a-f]{{64}})$",
    re.M,
)


def vendored(wheel: Wheel) -> str:
    """Return how a briefing names a generator that lies in it."""
    return f"./{VENDORED}/{wheel.name}"


def pinned(version: str) -> str:
    """Return how a briefing names a generator of an index."""
    return f"{DISTRIBUTION}=={version}"


def addressed(address: str) -> str:
    """Return how a briefing names a generator at an address."""
    return f"{DISTRIBUTION} @ {address}"


def lock_of(lock: str, wheel: Wheel, named: str) -> str:
    """Return the lock file of a briefing.

    `lock` is the generator's own, as uv writes it with comments that say what each package is needed
    by; what only its tests need is left out. `named` is how the briefing names its generator.
    """
    blocks = {found[1]: found[0] for found in _PACKAGE.finditer(lock)}
    needed = _closure(blocks, wheel.requirements("paper"))
    generator = f"{named} \\\n    --hash=sha256:{wheel.digest}\n"
    return _HEAD + generator + "".join(_COMMENT.sub("", blocks[name]) for name in needed)


def generator_in(lock: str) -> tuple[str, str] | None:
    """Return how the lock file of a briefing names its generator, and its SHA-256; None if it does not."""
    found = _GENERATOR.search(lock)
    return (found[1], found[2]) if found else None


def _closure(blocks: dict[str, str], roots: Iterable[str]) -> list[str]:
    """Return the packages that some packages need, and these, in the order of the lock file."""
    parents = {_plain(name): {_plain(p) for p in _PARENT.findall(b)} for name, b in blocks.items()}
    needed = {_plain(root) for root in roots}
    while more := {name for name, by in parents.items() if by & needed} - needed:
        needed |= more
    return [name for name in blocks if _plain(name) in needed]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
