"""Fingerprints without a key are taken out of sources: the text could be had back from them."""

from __future__ import annotations

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.nodes import MappingNode
from generator.editing.amend import without_field
from generator.editing.migrations.migration import Migrated, Migration

_FIELD, _KEYED = "fingerprint", "key_check"


def _change(source: SourceText) -> Migrated | None:
    root = parse(source)[0].root if source.name.startswith("sources/") else None
    if not isinstance(root, MappingNode):
        return None
    fingerprint = root.get(_FIELD)
    if not isinstance(fingerprint, MappingNode) or fingerprint.get(_KEYED) is not None:
        return None
    name = source.name.removeprefix("sources/").removesuffix(".yml")
    left = (
        f"{source.path}: its quotes are no longer proved: with the text at hand, run "
        f"`briefing prove TEXT --source {name}`"
    )
    return Migrated(without_field(source, None, _FIELD), (left,))


MIGRATION = Migration(
    "unkeyed-fingerprint",
    "0.3.0",
    "fingerprints without a key are taken out, for the text can be had back from them",
    _change,
)
