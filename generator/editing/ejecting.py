"""A template of the generator's copied for a briefing of its own, which says what it was copied from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from generator.core.diagnostics import Diagnostic, Position, Severity

_COMMENTS = {
    **dict.fromkeys((".jinja", ".html", ".xml"), ("{#", "-#}")),
    **dict.fromkeys((".css", ".js", ".typ"), ("/*", "*/")),
    ".svg": ("<!--", "-->"),
}
"""How a comment begins and ends, by the end of a name. Jinja's takes the line feed after it along."""

_RECORD = re.compile(rb"\S+ Ejected from briefing-generator \S+, sha256 ([0-9a-f]{64}) \S+\n")


def ejected(name: str, original: bytes, version: str) -> bytes | None:
    """Return a template with a first line that records its origin; None if it can hold no comment."""
    if not (comment := _COMMENTS.get(PurePosixPath(name).suffix)):
        return None
    begin, end = comment
    digest = sha256(original).hexdigest()
    record = f"{begin} Ejected from briefing-generator {version}, sha256 {digest} {end}\n"
    return record.encode() + original


def outdated(
    folder: str, own: Mapping[str, bytes], originals: Mapping[str, bytes]
) -> Iterator[Diagnostic]:
    """Yield a warning for each template of a briefing whose original has changed since, or is gone.

    `folder` is the name of the folder of its templates. Templates that do not record an origin are
    the briefing's alone.
    """
    for name, content in own.items():
        if not (found := _RECORD.match(content)):
            continue
        place = Position(f"{folder}/{name}", 1)
        if (original := originals.get(name)) is None:
            message, hint = "the generator has no such template any more", "delete it"
        elif sha256(original).hexdigest() != found[1].decode():
            message = "the generator's template has changed since this was ejected from it"
            hint = (
                f"move it away, run `briefing eject {name}`, and make your changes to the new one"
            )
        else:
            continue
        yield Diagnostic("template-current", place, message, hint, severity=Severity.WARNING)
