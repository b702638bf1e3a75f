"""Whatever stands in a content file, reading it raises nothing and points into the file."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from generator.content.decode import decode
from generator.content.link import link
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic, Position
from generator.records.kinds import RECORD_TYPES
from generator.rules import check
from tests.support.project import ROOT

SMALL = ROOT / "tests" / "fixtures" / "small" / "content"
FILES = {
    path.relative_to(SMALL).as_posix(): path.read_text("utf-8")
    for path in sorted(SMALL.rglob("*.yml"))
}

PIECES = st.sampled_from(
    [
        *("a: ", "b:", "- ", "  ", "    ", "\n", "\n\n", "\r\n", "\t", " #", "? ", ": ", ", "),
        *("[", "]", "{", "}", '"', "'", "|", ">-\n", "&a ", "*a", "!t ", "!!", "%", "@", "`", "\\"),
        *("---\n", "...\n", "%YAML 1.1\n", "<<: ", "<<<<<<< x\n", "=======\n", ">>>>>>> x\n"),
        *("\ufeff", "\x07", "\u200b", "ä", "𝒳", "id: a\n", "- id: a\n  id: a\n", "title: b\n"),
        *("evidence:\n", "date: 2018\n", "source: x\n", "[" * 13, "- " * 13),
    ]
)
NO_ODD_BREAKS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\x85\u2028\u2029")
LIKE_YAML = st.lists(PIECES | st.text(NO_ODD_BREAKS, max_size=4), max_size=30).map("".join)
ANYTHING = LIKE_YAML | st.text()


def positions(problem: Diagnostic) -> list[Position]:
    return [problem.position, *(related.position for related in problem.related)]


@given(text=LIKE_YAML)
@example(text="")
@example(text='"')
@example(text="a: b\n  \tc: d")
@example(text="\ufeff\ufeff")
def test_every_problem_stands_within_the_text(text: str) -> None:
    _, problems = parse(SourceText("content/a.yml", "a.yml", text))
    lines = re.split(r"\r?\n", text)
    for position in (p for problem in problems for p in positions(problem)):
        assert position.path == "content/a.yml"
        assert 1 <= position.line <= len(lines)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1


@given(text=ANYTHING, kind=st.sampled_from([k.pattern.replace("*", "a") for k in RECORD_TYPES]))
def test_no_text_stops_the_reading(text: str, kind: str) -> None:
    source = SourceText(f"content/{kind}", kind, text)
    document, problems = parse(source)
    records, undecoded = decode([document])
    briefing, unlinked = link(records)
    broken = list(check(briefing)) if briefing else []
    found = [*problems, *undecoded, *unlinked, *broken]
    assert found or document.root
    assert all(isinstance(problem, Diagnostic) for problem in found)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A content file after some slips of a hand: lines gone, doubled, moved; characters swapped, typed."""
    name = draw(st.sampled_from(sorted(FILES)))
    lines = FILES[name].split("\n")
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        line = lines[number]
        column = draw(st.integers(0, len(line)))
        match draw(st.integers(0, 7)):
            case 0:
                del lines[number]
            case 1:
                lines.insert(number, line)
            case 2:
                lines.append(lines.pop(number))
            case 3:
                swapped = line[column : column + 2][::-1]
                lines[number] = line[:column] + swapped + line[column + 2 :]
            case 4:
                lines[number] = line[:column] + draw(PIECES) + line[column:]
            case 5:
                lines[number] = line[:column] + line[column + draw(st.integers(1, 9)) :]
            case 6:
                lines[number] = " " * draw(st.integers(0, 9)) + line.lstrip()
            case 7:
                lines = [*lines[:number], line[:column], line[column:], *lines[number + 1 :]]
        lines = lines or [""]
    return name, "\n".join(lines)


@given(slip=slips())
def test_no_slip_of_the_hand_stops_the_reading_and_each_problem_has_its_place(
    slip: tuple[str, str],
) -> None:
    slipped, text = slip
    texts = {**FILES, slipped: text}
    sources = [SourceText(f"content/{name}", name, content) for name, content in texts.items()]
    parsed = [parse(source) for source in sources]
    records, undecoded = decode([document for document, _ in parsed])
    briefing, unlinked = link(records)
    broken = list(check(briefing)) if briefing else []
    found = [*(p for _, problems in parsed for p in problems), *undecoded, *unlinked, *broken]
    for position in (p for problem in found for p in positions(problem)):
        lines = re.split(r"\r?\n", texts.get(position.path.removeprefix("content/"), ""))
        assert position.line <= len(lines)
        assert position.column <= len(lines[position.line - 1].lstrip("\ufeff")) + 1
