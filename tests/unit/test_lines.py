"""What a line is: the same to YAML, to an editor and to every message."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compare.compare import compare
from generator.content.parse import parse
from generator.content.read import SourceText, as_text, read_content
from generator.core.diagnostics import format_text
from generator.core.lines import (
    end_of_lines,
    lines_of,
    place_of,
    whole_lines_of,
    with_ends,
    with_plain_ends,
)
from generator.core.proof.seals import digest
from generator.editing.amend import with_entry, with_field
from generator.editing.layout import canonical, keep_layout, laid_out
from generator.editing.starter import handed_out
from generator.pipeline import understand
from tests.support.begun import wheel
from tests.support.project import ROOT

ODD = "a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g"


@pytest.mark.parametrize(
    ("text", "lines", "end"),
    [
        ("", [""], "\n"),
        ("a", ["a"], "\n"),
        ("a\n", ["a", ""], "\n"),
        ("a\r\nb\r\n", ["a", "b", ""], "\r\n"),
        ("a\rb", ["a", "b"], "\r"),
        ("a\r\r\nb\n\nc", ["a", "", "b", "", "c"], "\n"),
        ("a\r\nb\r\nc\n", ["a", "b", "c", ""], "\r\n"),
        (ODD, [ODD], "\n"),
    ],
)
def test_a_line_ends_with_what_every_editor_takes_for_its_end(
    text: str, lines: list[str], end: str
) -> None:
    assert lines_of(text) == lines
    assert "".join(whole_lines_of(text)) == text
    assert with_plain_ends(text) == "\n".join(lines)
    assert end_of_lines(text) == end
    assert lines_of(with_ends(text, end)) == lines
    assert place_of(text, len(text)) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "text",
    [
        "- id: a\n  title: b\n- id: a: b\n",
        "- id: a\n<<<<<<< mine\n",
        "- id: a\n  title: \x07\n",
        '- id: "a\n  title: b\n',
        "- id: a\n\n\n  id: b\n",
        "- id: a\n\ttitle: b\n",
    ],
)
def test_what_is_wrong_stands_in_the_same_place_whatever_ends_the_lines(
    text: str, end: str
) -> None:
    def said(written: str) -> list[str]:
        _, problems = parse(SourceText("content/facts/a.yml", "facts/a.yml", written))
        return [format_text(problem) for problem in problems]

    assert said(text)
    assert said(with_ends(text, end)) == said(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byte_that_is_no_letter_stands_in_its_line(end: str) -> None:
    raw = f"a{end}{end}b: ".encode() + b"\xe9"
    _, (problem,) = as_text("a.yml", "content", len(raw), raw)
    assert (problem.position.line, problem.position.column) == (3, 4)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_what_is_amended_keeps_the_ends_of_its_lines(end: str) -> None:
    text = "- id: a\n  title: b\n\n- id: c\n  title: d\n"
    plain = SourceText("content/facts/a.yml", "facts/a.yml", text)
    ended = SourceText(plain.path, plain.name, with_ends(text, end))
    field, entry = ("title: e",), ("- id: f", "  title: g")
    assert with_field(ended, "a", "title", field) == with_ends(
        with_field(plain, "a", "title", field), end
    )
    assert with_field(ended, "c", "note", ("note: e",)) == with_ends(
        with_field(plain, "c", "note", ("note: e",)), end
    )
    assert with_entry(ended, entry) == with_ends(with_entry(plain, entry), end)


def test_a_file_of_windows_that_is_laid_out_stays_one(small: Path) -> None:
    for source in read_content(small)[0]:
        if source.name.endswith(".yml"):
            text = with_ends(canonical(source), "\r\n")
            windows = SourceText(source.path, source.name, text)
            assert laid_out(windows) == text
            assert keep_layout(windows, text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_ends_of_lines_are_no_change(small: Path, tmp_path: Path, end: str) -> None:
    for source in read_content(small)[0]:
        path = tmp_path / "content" / source.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(with_ends(source.text or "", end).encode())
    before = understand("before", *read_content(small))
    after = understand("after", *read_content(tmp_path / "content"))
    found = compare(before, after)
    assert (found.changes, found.layout, found.reordered, found.problems) == ((), (), (), ())
    assert after.diagnostics == before.diagnostics == ()
    assert before.briefing is not None
    assert after.briefing is not None
    assert list(after.briefing.records()) == list(before.briefing.records())
    for name, text in before.briefing.texts.items():
        other = after.briefing.texts[name]
        assert digest(other.text or "") == digest(text.text or "")


def test_git_gives_every_checkout_the_same_ends_here_and_in_a_new_briefing() -> None:
    (found,) = (file for file in handed_out(wheel(), "x") if file.path == ".gitattributes")
    assert b"\n* text=auto eol=lf\n" in found.content
    assert found.content == (ROOT / ".gitattributes").read_bytes()
