"""A comparison as a JSON document."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from generator.compare.model import Comparison, RecordChange
from generator.compose.targets import Target, site_path
from generator.core.diagnostics import Position
from generator.core.direction import unmarked

SCHEMA_VERSION = "1.4"
"""MAJOR.MINOR: a field that changes its meaning or is removed raises MAJOR, a new one MINOR."""

_KEYS = {"change_type": "how", "significance": "weight"}
"""The keys of fields whose name is another one, as they were before."""


def as_json(comparison: Comparison, preview_url: str = "") -> str:
    """Return the comparison as JSON with the fields of `Comparison`; absent values are null.

    A target is its URL relative to the site root, or absolute if `preview_url`, the URL of that
    root, is given.
    """
    root = f"{preview_url.rstrip('/')}/" if preview_url else ""
    document = {"schema_version": SCHEMA_VERSION, **_plain(comparison, root)}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plain(value: object, root: str) -> Any:
    if isinstance(value, Target):
        return root + site_path(value, directory_urls=True)
    if isinstance(value, Position):
        return {"path": value.path, "line": value.line, "column": value.column}
    if is_dataclass(value) and not isinstance(value, type):
        values = {
            _KEYS.get(f.name, f.name): _plain(getattr(value, f.name), root) for f in fields(value)
        }
        if isinstance(value, RecordChange):
            values["weight"] = str(value.significance)
            values["proof_changed"] = value.proof is not None
        return values
    if isinstance(value, tuple):
        return [_plain(item, root) for item in value]
    if isinstance(value, str):
        return unmarked(value)
    return value if value is None or isinstance(value, int) else str(value)
