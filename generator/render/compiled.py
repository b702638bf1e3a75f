"""Compiled templates, kept for the next environment of the process, and in a cache for the next run."""

from __future__ import annotations

from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from generator.core.caching import NO_CACHE, Cache, name_of


class CompiledTemplates(jinja2.BytecodeCache):
    """Compiled templates, by file and text. `kind` tells apart how environments compile them."""

    def __init__(self, kind: str, cache: Cache = NO_CACHE) -> None:
        self._kind, self._cache = kind, cache
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it was compiled before."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))
        if bucket.code is None and (kept := self._cache.get(self._name(bucket))):
            bucket.bytecode_from_string(kept)
            self._remember(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template that was compiled."""
        self._remember(bucket)
        if self._cache is not NO_CACHE:
            self._cache.put(self._name(bucket), bucket.bytecode_to_string())

    def _remember(self, bucket: Bucket) -> None:
        if bucket.code:
            self._code[bucket.key, bucket.checksum] = bucket.code

    def _name(self, bucket: Bucket) -> str:
        return name_of("template", (self._kind, bucket.key, bucket.checksum))
