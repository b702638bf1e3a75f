"""What proves quotes, as it is written: hashes, digests, seals and the check values of keys."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from generator.core.diagnostics import shorten
from generator.records.errors import reject, require_text
from generator.records.types import scalar_schema


def read_hashes(value: object) -> tuple[str, ...]:
    """Parse the hashes of one paragraph of a fingerprint; a short paragraph has none."""
    if isinstance(value, tuple):
        return value
    if value == "":
        return ()
    found = tuple(require_text(value, "hashes", limit=None).split())
    for one in found:
        if not re.fullmatch(r"[0-9a-f]{10}", one):
            hint = "let `briefing prove TEXT --source ID --fingerprint` write it"
            reject("proof-form", f'"{shorten(one)}" is not a hash of a fingerprint', hint)
    return found


def read_digest(value: object) -> str:
    """Validate the digest of a text."""
    return _proof(value, "a digest", 40)


def read_seal(value: object) -> str:
    """Validate the seal of a quote."""
    return _proof(value, "a seal", 20)


def read_key_check(value: object) -> str:
    """Validate the check value of a key."""
    return _proof(value, "a key check value", 8)


def _proof(value: object, what: str, digits: int) -> str:
    text = require_text(value, what)
    if not re.fullmatch(f"[0-9a-f]{{{digits}}}", text):
        hint = "delete the line, and let `briefing prove TEXT --source ID` write it"
        reject("proof-form", f'"{shorten(text)}" is not {what}', hint)
    return text


Hashes = Annotated[
    tuple[str, ...],
    BeforeValidator(read_hashes),
    scalar_schema(
        "string number null",
        r"^\s*(?:[0-9a-f]{10}(?:\s+[0-9a-f]{10})*\s*)?$",
        "The hashes of one paragraph: let `briefing prove --fingerprint` write them.",
    ),
]
TextDigest = Annotated[
    str,
    BeforeValidator(read_digest),
    scalar_schema(
        "string number",
        "^[0-9a-f]{40}$",
        "A digest has 40 hexadecimal digits: let `briefing prove` write it.",
    ),
]
Seal = Annotated[
    str,
    BeforeValidator(read_seal),
    scalar_schema(
        "string number",
        "^[0-9a-f]{20}$",
        "A seal has 20 hexadecimal digits: let `briefing prove` write it.",
    ),
]
KeyCheck = Annotated[
    str,
    BeforeValidator(read_key_check),
    scalar_schema(
        "string number",
        "^[0-9a-f]{8}$",
        "A key check value has 8 hexadecimal digits: let `briefing prove --fingerprint` write it.",
    ),
]
