"""Write YAML scalars: plain, in double quotes, or as a block.

A plain scalar must be a string for every YAML parser, not only for ours: YAML 1.1 parsers read `no`
as false, `12:30` as 750 and `2018-01-24` as a date, and YAML 1.2 parsers read `0o14` as 12.
"""

from __future__ import annotations

import json
import re
from enum import Enum, auto

import yaml

from generator.records.text import is_invisible

WIDTH = 100
"""The maximum line length, in characters, where a line can be broken at a space."""

_NARROWEST = 20
"""The minimum width of wrapped text, however deep it is indented."""


class Spelling(Enum):
    """How the values of a field are written, which its type decides."""

    TEXT = auto()
    BARE = auto()
    """A number, a date or a boolean: plain, so that other parsers read it as one."""
    QUOTED = auto()
    """Always in double quotes, because some of the values look like numbers or dates."""
    WORDS = auto()
    """Many short words, always folded: the hashes of a fingerprint."""


_OTHERS = re.compile(
    r"""(?ix)
    y | n | yes | no | on | off | true | false          # 1.1 booleans
  | = | <<                                              # 1.1 value and merge keys
  | [-+]? [0-9][0-9_,]* (\.[0-9_]*)? (e[-+]?[0-9]+)?    # integers and floats
  | [-+]? \.[0-9_]+ (e[-+]?[0-9]+)?
  | [-+]? 0 (x[0-9a-f_]+ | o?[0-7_]+ | b[01_]+)
  | [-+]? [0-9][0-9_]* (:[0-5]?[0-9])+ (\.[0-9_]*)?     # 1.1 sexagesimals
  | [-+]? \.inf | \.nan
  | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} ([Tt\ ].*)?          # 1.1 timestamps
    """
)
_NULLS = frozenset(("", "~", "null"))
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_ODD_BREAKS = "\x85\u2028\u2029"
_IN_FLOW = re.compile(r"[,\[\]{}:#]")
_SINGLE_SPACE = re.compile(r"(?<! ) (?! )")


def inline(text: str, spelling: Spelling = Spelling.TEXT) -> str:
    """Return a value as a scalar on one line: plain if possible, else in double quotes."""
    if spelling is Spelling.QUOTED or not _can_be_plain(text):
        return _quoted(text)
    return _quoted(text) if spelling is Spelling.TEXT and _OTHERS.fullmatch(text) else text


def word(text: str) -> str | None:
    """Return a value as an item of `[a, b]`, or None if it needs a line of its own."""
    return None if inline(text) != text or _IN_FLOW.search(text) else text


def key(text: str) -> str:
    """Return the name of a field as a mapping key."""
    return text if _can_be_plain(text) else _quoted(text)


def spell(text: str, spelling: Spelling, column: int, indent: int) -> tuple[str, tuple[str, ...]]:
    """Return a value as the text after its key, and the lines of a block below it.

    `column` is the number of characters that precede the text on its line. `indent` is the
    indentation of the block; the returned lines are without it.
    """
    width = max(WIDTH - indent, _NARROWEST)
    if spelling is Spelling.WORDS and text and _can_be_folded(text):
        return ">-", tuple(_wrapped(text, width))
    if "\n" in text:
        return _block(text, width) or (_quoted(text), ())
    line = inline(text, spelling)
    if column + len(line) > WIDTH and _can_be_folded(text) and len(_SINGLE_SPACE.split(text)) > 1:
        return ">-", tuple(_wrapped(text, width))
    return line, ()


def _block(text: str, width: int) -> tuple[str, tuple[str, ...]] | None:
    """Return a text of several lines as a block, or None if it would not parse to the same text."""
    body = text.rstrip("\n")
    lines = body.split("\n")
    ends = len(text) - len(body)
    if ends > 1 or not lines[0] or lines[0][0] == " ":
        return None
    if any(line != line.rstrip(" ") or not _is_visible(line) for line in lines):
        return None
    chomping = "" if ends else "-"
    fits = all(len(line) <= width for line in lines)
    if fits or any(line and not _can_be_folded(line) for line in lines):
        return f"|{chomping}", tuple(lines)
    folded = _wrapped(lines[0], width)
    for line in lines[1:]:
        folded += ["", *_wrapped(line, width)] if line else [""]
    return f">{chomping}", tuple(folded)


def _wrapped(text: str, width: int) -> list[str]:
    """Wrap a text at single spaces; a parser folds each line break back into one space."""
    lines: list[str] = []
    for part in _SINGLE_SPACE.split(text):
        if lines and len(lines[-1]) + 1 + len(part) <= width:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines


def _can_be_folded(text: str) -> bool:
    return text == text.strip(" ") and "\n" not in text and _is_visible(text)


def _can_be_plain(text: str) -> bool:
    if text.lower() in _NULLS or text != text.strip(" ") or not _is_visible(text):
        return False
    if text[0] in _INDICATORS and not re.match(r"-\.?[0-9]", text):
        return False
    if text.startswith(("---", "...")) or text.endswith(":"):
        return False
    return ": " not in text and " #" not in text


def _is_visible(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or not any(map(_must_be_escaped, text))


def _must_be_escaped(character: str) -> bool:
    return (
        is_invisible(character)
        or character in _ODD_BREAKS
        or yaml.reader.Reader.NON_PRINTABLE.match(character) is not None
    )


def _quoted(text: str) -> str:
    return (
        '"' + "".join(_escaped(c) if _must_be_escaped(c) or c in '"\\' else c for c in text) + '"'
    )


def _escaped(character: str) -> str:
    if (code := ord(character)) > 0xFFFF:
        return f"\\U{code:08X}"
    return json.dumps(character)[1:-1] if character != "\x7f" else "\\x7F"
