"""YAML syntax errors, reworded for an editor, at the position that needs to be fixed."""

from __future__ import annotations

import re

import yaml

from generator.core.diagnostics import Diagnostic, Position, Related
from generator.core.lines import lines_of, place_of

_HINTS = (
    ("cannot start any token", "put quotes round a value that begins with a special character"),
    ("mapping values are not allowed", "begin the fields of one entry in the same column"),
    (
        "did not find expected alphabetic or numeric character",
        "put quotes round a value that begins with * or &",
    ),
    ("did not find expected key", "check the indentation, and quotes inside a quoted value"),
    (
        "could not find expected ':'",
        "a field is written `name: value`, and a text that goes on is indented",
    ),
    ("found unexpected end of stream", "a quotation mark or a bracket is not closed"),
    ("unknown escape character", "use single quotes, or double the backslash"),
    ("did not find expected ',' or", "a bracket is not closed, or a comma is missing"),
    ("found incompatible YAML document", "delete the line that begins with %"),
    (
        "did not find expected <document start>",
        'a line "..." ends the file: delete it, and what stands below it if that does not belong there',
    ),
    ("Unicode character escape code", "type the character itself, or double the backslash"),
)
"""Messages of libyaml, and the likeliest fix if the line itself suggests no better."""

_ODD_SPACES = "\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"

_LINES = (
    (r"^ *(?:- *)?\t", "indent with spaces, never with a tab"),
    (
        rf"^ *[{_ODD_SPACES}]",
        "the line begins with no-break or other odd spaces, which only look like spaces: type them anew",
    ),
    (r"^ *[–—−•·‣▪●*] *\w", 'an entry begins with "- ", a hyphen and a space'),
    (r"^ *-\w+: ", 'put a space behind the dash: "- "'),
    (r"^ *//", "a comment begins with #"),
    (r"^ *`{3}", "delete the line: the file holds YAML and nothing round it"),
    (
        rf"^ *(?:- )?\w+:[{_ODD_SPACES}]",
        "behind the colon is a no-break space, which only looks like a space: type it anew",
    ),
    (r"^ *(?:- )?[a-z_]+：", 'write an ordinary colon and a space: ": "'),
    (r"^ *(?:- )?[a-z_]+:[^\s/]", "put a space behind the colon"),
    (r"^ *(?:- )?[a-z_]+ *=", "a field is written `name: value`, with a colon"),
    (r"^ *(?:- )?\w+: +: ", "one colon is too many"),
    (
        r"""^ *(?:- )?\w+: +'(?:[^']|'')*'[^\s,}\]]""",
        "inside single quotes write ' twice, or put the value in double quotes",
    ),
    (
        r"""^ *(?:- )?\w+: +(["'])(?:(?!\1).)*\1 *[^\s,}\]#]""",
        'the quoted text ends before the value does: put the whole value in single quotes ("…" inside them '
        "is fine)",
    ),
    (r"^ *(?:- )?\w+: +\[[^\]]*\] *[^\s#,}]", 'put quotes round a value that begins with "["'),
    (r"^ *(?:- )?\w+: +\{[^}]*\} *[^\s#,\]]", 'put quotes round a value that begins with "{"'),
    (r"""^ *(?:- )?\w+: +[^"'\s>|{\[].*: """, 'put quotes round a value that has ": " in it'),
)
"""Patterns of typical typing and pasting mistakes in a line, and their fixes."""


def merge_conflict(path: str, text: str) -> Diagnostic | None:
    """Find the first merge conflict marker; within a block scalar YAML would take it for text."""
    marker = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")
    line = next((n for n, row in enumerate(lines_of(text), 1) if marker.fullmatch(row)), None)
    if line is None:
        return None
    message = "a merge conflict was left in the file"
    hint = 'choose one side and delete the lines that begin with "<<<<<<<", "=======" and ">>>>>>>"'
    return Diagnostic("merge-conflict", Position(path, line), message, hint)


def syntax_error(path: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Turn an error of libyaml's scanner or parser into a diagnostic, at the line that caused it."""
    problem = str(error.problem or error.context or "not YAML")
    lines = lines_of(text)
    first_cause = "unexpected end of stream" in problem or "expected ':'" in problem
    marks = (error.context_mark, error.problem_mark)
    stumbled = _within(path, lines, error.problem_mark or error.context_mark)
    position = _within(path, lines, next(filter(None, marks if first_cause else marks[::-1]), None))
    if "expected key" in problem and (opened := _never_closed(path, lines, error, position)):
        position, hint = opened, "the quotation mark is not closed"
    else:
        hint = _hint(lines, position, problem)
    related: tuple[Related, ...] = ()
    if error.context and error.context_mark and not first_cause:
        began = _within(path, lines, error.context_mark)
        if began != position:
            related = (Related(began, str(error.context)),)
    elif first_cause and stumbled != position and "expected ':'" not in problem:
        related = (Related(stumbled, "here it was missed"),)
    return Diagnostic("yaml-syntax", position, f"not valid YAML: {problem}", hint, related=related)


def _hint(lines: list[str], position: Position, problem: str) -> str:
    line = lines[position.line - 1]
    if "'-' indicator" in problem and not any(re.search(p, line) for p, _ in _LINES[:4]):
        return _column_hint(line)
    for pattern, hint in _LINES:
        if re.search(pattern, line):
            return hint
    return next((mend for cause, mend in _HINTS if cause in problem), "")


def _column_hint(line: str) -> str:
    if line.lstrip().startswith("- "):
        return "entries of one list begin in the same column"
    return "begin the line in the same column as the other fields of its entry"


def _never_closed(
    path: str, lines: list[str], error: yaml.MarkedYAMLError, position: Position
) -> Position | None:
    """Find an opening quote that was never closed, in a line above the error."""
    began = error.context_mark.line if error.context_mark else 0
    for number in range(began, position.line - 1):
        line = lines[number]
        opening = re.match(r"""^ *(?:- )?\w+: +(["'])""", line)
        if opening and line.count(opening[1], opening.end()) == 0:
            return Position(path, number + 1, opening.end())
    return None


def unreadable_character(path: str, text: str, error: yaml.reader.ReaderError) -> Diagnostic:
    """Report the first character that YAML does not allow."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if found is None:
        return Diagnostic("yaml-character", Position(path), str(error))
    line, column = place_of(text, found.start())
    message = f"character U+{ord(found[0]):04X} is not allowed in YAML"
    hint = "delete the invisible character"
    return Diagnostic("yaml-character", Position(path, line, column), message, hint)


def _within(path: str, lines: list[str], mark: yaml.Mark | None) -> Position:
    """Convert a mark of PyYAML to a position, clamped to the end of the text."""
    if mark is None:
        return Position(path)
    if mark.line >= len(lines):
        return Position(path, len(lines), len(lines[-1]) + 1)
    length = len(lines[mark.line])
    return Position(path, mark.line + 1, min(mark.column, length) + 1)
