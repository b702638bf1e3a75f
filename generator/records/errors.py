"""How a value is refused: with a rule, a message for an editor, and a hint at the likeliest fix."""

from __future__ import annotations

from typing import NoReturn

from pydantic_core import PydanticCustomError

from generator.core.diagnostics import shorten

MAX_TEXT = 2_000
"""Longest text, in characters."""


def reject(rule: str, message: str, hint: str = "") -> NoReturn:
    """Raise the validation error that the decoder turns into a diagnostic of `rule`."""
    raise PydanticCustomError(
        "briefing", "{message}", {"rule": rule, "message": message, "hint": hint}
    )


def require_text(value: object, expected: str, limit: int | None = MAX_TEXT) -> str:
    """Return the text of a scalar; refuse a list, a mapping, an empty value and one beyond `limit`.

    The limit bounds the work of guessing a fix; pass None if the length is checked elsewhere.
    """
    if not isinstance(value, str):
        found = "a list" if isinstance(value, list) else "fields"
        reject("wrong-type", f"expected {expected}, found {found}", _unwrapped(value))
    if not value.strip():
        reject("empty-value", "the field has no value", "write a value, or delete the line")
    if limit is not None and len(value) > limit:
        hint = f"write {expected}; is a quotation mark or a line break missing?"
        reject("text-length", f"{len(value):,} characters; at most {limit:,} are read", hint)
    return value


def strip_paste_noise(text: str) -> str:
    """Strip what is often pasted along with a value: quotes, angle brackets, a trailing comma."""
    return text.strip().rstrip(",;").strip("\"'“”„‘’«»<>` \u00a0")


def _unwrapped(value: object) -> str:
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return f'write it without the brackets or the dash: "{shorten(value[0], 30)}"'
    if isinstance(value, list):
        return "write one value, without brackets and dashes"
    return 'write one value behind the colon; put quotes round a text that has ": " in it'
