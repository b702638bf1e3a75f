"""How a diagnostic is written, counted and ordered, and which word is suggested."""

from __future__ import annotations

import pytest

from generator.core.diagnostics import (
    Diagnostic,
    Position,
    Related,
    Severity,
    format_text,
    in_order,
    shorten,
    summary,
)
from generator.core.suggestions import suggest

HERE = Position("content/a.yml", 3, 7)
ERROR = Diagnostic("rule", HERE, "wrong")
WARNING = Diagnostic("rule", HERE, "odd", severity=Severity.WARNING)

WRITTEN = [
    (ERROR, "content/a.yml:3:7: error: wrong [rule]"),
    (WARNING, "content/a.yml:3:7: warning: odd [rule]"),
    (
        Diagnostic("rule", HERE, "wrong", "mend it", related=(Related(Position("b.yml"), "see"),)),
        "content/a.yml:3:7: error: wrong [rule]\n    hint: mend it\n    b.yml:1:1: see",
    ),
    (
        Diagnostic("rule", Position("a\nb.yml"), "x\r\ny\x1b[2J\u202ez\u200b", "h\x00i\u2028"),
        "a\\nb.yml:1:1: error: x\\r\\ny\\x1b[2J\\u202ez\\u200b [rule]\n    hint: h\\x00i\\u2028",
    ),
    (Diagnostic("rule", HERE, "Näidis “x”"), "content/a.yml:3:7: error: Näidis “x” [rule]"),
]


@pytest.mark.parametrize(("diagnostic", "text"), WRITTEN)
def test_a_diagnostic_is_written_on_lines_of_its_own(diagnostic: Diagnostic, text: str) -> None:
    assert format_text(diagnostic) == text


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ([], "no problems"),
        ([ERROR], "1 error"),
        ([WARNING], "1 warning"),
        ([WARNING, ERROR, ERROR], "2 errors, 1 warning"),
        ([WARNING, ERROR, WARNING], "1 error, 2 warnings"),
    ],
)
def test_diagnostics_are_counted_in_words(found: list[Diagnostic], text: str) -> None:
    assert summary(found) == text


def test_diagnostics_are_told_once_each_by_place_and_rule() -> None:
    def at(path: str, line: int, column: int, rule: str = "a", message: str = "m") -> Diagnostic:
        return Diagnostic(rule, Position(path, line, column), message)

    ordered = (
        at("a.yml", 2, 9),
        at("a.yml", 10, 1, "a", "l"),
        at("a.yml", 10, 1, "a", "m"),
        at("a.yml", 10, 1, "b", "a"),
        at("a.yml", 10, 2),
        at("b.yml", 1, 1),
    )
    assert in_order([*reversed(ordered), *ordered]) == ordered


@pytest.mark.parametrize(
    ("wrong", "known", "text"),
    [
        ("lantern-gild", ["lantern-guild", "lantern-trade"], 'did you mean "lantern-guild"?'),
        ("trades", {"energy", "trade"}, 'did you mean "trade"?'),
        ("ab", ["ba", "ac"], ""),
        ("completely", ["different"], ""),
        ("x", [], ""),
        ("lanterns-2022", ["lanterns-2023"], ""),
        ("lanterns-2022", ["lanterns-2023", "lantern-2022"], 'did you mean "lantern-2022"?'),
        ("lanterns-202", ["lanterns-2022"], 'did you mean "lanterns-2022"?'),
        ("gazette-20221", ["gazette-20212"], 'did you mean "gazette-20212"?'),
    ],
)
def test_the_nearest_word_is_suggested(wrong: str, known: list[str], text: str) -> None:
    assert suggest(wrong, known) == text


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("a  b\n c", 60, "a b c"),
        ("x" * 60, 60, "x" * 60),
        ("x" * 61, 60, "x" * 59 + "…"),
        ("one two three", 8, "one two…"),
    ],
)
def test_a_long_text_is_cut_for_a_message(text: str, limit: int, shown: str) -> None:
    assert shorten(text, limit) == shown
