"""What is made once and kept between runs: from the same parts comes the same result."""

from __future__ import annotations

import gc
import hashlib
import pickle
import zlib
from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Cache(Protocol):
    """A place for what was made, by name; what is put there may be gone the next time."""

    def get(self, name: str) -> bytes | None:
        """Return what was put there under a name, whole, or None."""
        ...

    def put(self, name: str, content: bytes) -> None:
        """Keep something under a name, if that is possible."""
        ...

    def __hash__(self) -> int:
        """Return a number by which functions remember what they were called with."""
        ...


class NoCache:
    """A cache that keeps nothing."""

    def get(self, _: str) -> bytes | None:
        """Return None."""
        return None

    def put(self, _: str, __: bytes) -> None:
        """Keep nothing."""


NO_CACHE = NoCache()


def name_of(kind: str, parts: Iterable[str | bytes]) -> str:
    """Return the name of what is made from these parts: the kind, and a SHA-256 of them in their order."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return f"{kind}-{digest.hexdigest()}"


def made_once(cache: Cache, name: str, make: Callable[[], T]) -> T:
    """Return what `make` returns, or what it returned when it was last asked for under this name.

    What is made is pickled: a cache must be a place that only its user can write to. What `make`
    raises is raised, and not kept.
    """
    if (kept := cache.get(name)) is not None:
        result: T = _loaded(kept)
        return result
    made = make()
    keep(cache, name, made)
    return made


def keep(cache: Cache, name: str, made: object) -> None:
    """Put what was made under its name, pickled and compressed."""
    if cache is not NO_CACHE:
        packed = _Packed()
        pickle.dump(made, packed, pickle.HIGHEST_PROTOCOL)
        cache.put(name, packed.content())


class _Packed:
    """Compresses what is written, so that a pickle is never whole in memory."""

    def __init__(self) -> None:
        self._compressor, self._parts = zlib.compressobj(zlib.Z_BEST_SPEED), list[bytes]()

    def write(self, data: bytes) -> None:
        self._parts.append(self._compressor.compress(data))

    def content(self) -> bytes:
        return b"".join((*self._parts, self._compressor.flush()))


def kept_in(cache: Cache, name: str) -> Any:
    """Return what was made under this name, or None if the cache does not have it."""
    kept = cache.get(name)
    return None if kept is None else _loaded(kept)


def _loaded(kept: bytes) -> Any:
    """Unpickle without collecting garbage: many new objects, none of which is any, would have it tried."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(zlib.decompress(kept))
    finally:
        if was_enabled:
            gc.enable()
