"""What libyaml cannot read, in words for an editor, at the place that an editor shows."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic, Position, Related

_HINTS = (
    (
        "cannot start any token",
        "put quotes round a value that begins with a special character or a tab",
    ),
    (
        "mapping values are not allowed",
        'check the indentation, and put quotes round a value that has ": " in it',
    ),
    (
        "did not find expected alphabetic or numeric character",
        "put quotes round a value that begins with * or &",
    ),
    ("did not find expected key", "check the indentation, and quotes inside a quoted value"),
    ("did not find expected '-' indicator", "entries of one list begin in the same column"),
    (
        "could not find expected ':'",
        "a field is written `name: value`; is the line above finished?",
    ),
    ("found unexpected end of stream", "a quote or a bracket is not closed"),
    ("unknown escape character", "use single quotes, or double the backslash"),
    ("did not find expected ',' or", "a bracket is not closed, or a comma is missing"),
)


def merge_conflict(path: str, text: str) -> Diagnostic | None:
    """Find the first marker of a merge conflict; inside a block it would be read as text."""
    marker = re.search(r"^(<{7}|>{7})(?: .*)?$", text, re.MULTILINE)
    if marker is None:
        return None
    line = text.count("\n", 0, marker.start()) + 1
    message = "a merge conflict was left in the file"
    hint = 'choose one side and delete the lines that begin with "<<<<<<<", "=======" and ">>>>>>>"'
    return Diagnostic("merge-conflict", Position(path, line), message, hint)


def syntax_error(path: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Tell what libyaml's scanner or parser stumbled over."""
    never_closed = "unexpected end of stream" in str(error.problem)
    marks = (error.context_mark, error.problem_mark)
    position = _within(path, text, next(filter(None, marks if never_closed else marks[::-1]), None))
    problem = str(error.problem or error.context or "not YAML")
    line = text.split("\n")[position.line - 1]
    if "\t" in line[: position.column]:
        hint = "indent with spaces, never with a tab"
    else:
        hint = next((mend for cause, mend in _HINTS if cause in problem), "")
    related = ()
    if error.context and error.context_mark:
        began = _within(path, text, error.context_mark)
        if began != position:
            related = (Related(began, str(error.context)),)
    return Diagnostic("yaml-syntax", position, f"not valid YAML: {problem}", hint, related=related)


def unreadable_character(path: str, text: str, error: yaml.reader.ReaderError) -> Diagnostic:
    """Tell which character YAML does not allow."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if found is None:
        return Diagnostic("yaml-character", Position(path), str(error))
    offset = found.start()
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    message = f"character U+{ord(found[0]):04X} is not allowed in YAML"
    hint = "delete the invisible character"
    return Diagnostic("yaml-character", Position(path, line, column), message, hint)


def _within(path: str, text: str, mark: yaml.Mark | None) -> Position:
    """Return where a mark stands; one past the end of the text becomes the end of the text."""
    if mark is None:
        return Position(path)
    lines = text.split("\n")
    if mark.line >= len(lines):
        return Position(path, len(lines), len(lines[-1].rstrip("\r")) + 1)
    length = len(lines[mark.line].rstrip("\r"))
    return Position(path, mark.line + 1, min(mark.column, length) + 1)
