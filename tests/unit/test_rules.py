"""Where the rules draw their lines: what is just allowed, and what is just not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.pipeline import load

FESTIVAL = ("facts/culture.yml", "date: 2018-05~")
HELD = ("facts/culture.yml", "status: completed\n  date: 2018-05~")
READ = ("sources/example-gazette-100.yml", "accessed: 2024-03-01")
ISSUED = ("sources/example-gazette-100.yml", 'issued: "2023-11-05"')
QUOTE = ("facts/culture.yml", "quote: our songs are shared")
PARAGRAPH = ("facts/culture.yml", "paragraph: 3, quote: our")
STATEMENT = ("facts/culture.yml", "belong to both shores.")
TITLE = ("facts/culture.yml", "title: The Guild calls the songs shared")
QUESTION = ("questions.yml", "Was the cable for moonlight laid?")
LIMIT = ("briefing.yml", "excerpt_limit: 12")
SAME = (
    "facts/culture.yml",
    "The Guild of Lantern Makers says that the songs belong to both shores.",
)

BASIS = "Told are 15 March 2024, 16 March 2024, April 2024, 2025 and 2030."
"""A basis of every date below, which no quote has."""

LINES = [
    # The as-of day is 2024-03-15.
    (FESTIVAL, "date: 2024-03-15", []),
    (FESTIVAL, "date: 2024-03-16", ["date-possible"]),
    (FESTIVAL, "date: 2024-03", []),
    (FESTIVAL, "date: 2024-04~", ["date-possible"]),
    (FESTIVAL, "date: 2024", []),
    (FESTIVAL, "date: 2025", ["date-possible"]),
    (FESTIVAL, "date: 2024/2030", []),
    (FESTIVAL, "date: ../2030", []),
    (FESTIVAL, "date: 2025/..", ["date-possible"]),
    # What is told as done is not told as planned.
    (HELD, "status: planned\n  date: 2025", ["sense-kept", "sense-kept", "status-fits"]),
    (HELD, "status: ongoing\n  date: 2025", []),
    (HELD, "status: unknown\n  date: 2025", []),
    (HELD, "status: reported\n  date: 2025", ["date-possible"]),
    (HELD, "status: in-force\n  date: 2025", ["status-fits", "date-possible"]),
    (READ, "accessed: 2024-03-15", []),
    (READ, "accessed: 2024-03-16", ["date-possible"]),
    # Two dates of facts rest on the day of this source.
    (ISSUED, 'issued: "2024-03-15"', [*("date-grounded",) * 3]),
    (
        ISSUED,
        'issued: "2024-03-16"',
        ["date-grounded", "date-grounded", "date-possible", "date-grounded"],
    ),
    (QUOTE, "quote: our songs are shared a b c d e f g h", []),
    (QUOTE, "quote: our songs are shared a b c d e f g h i", ["quote-length"]),
    (LIMIT, "excerpt_limit: 11", []),
    (LIMIT, "excerpt_limit: 10", ["quote-length"]),
    (LIMIT, "excerpt_limit: 0", ["out-of-range"]),
    (LIMIT, "excerpt_limit: 50", []),
    (LIMIT, "excerpt_limit: 51", ["out-of-range"]),
    (PARAGRAPH, "paragraph: 5, quote: our", []),
    (PARAGRAPH, "paragraph: 6, quote: our", ["paragraph-exists"]),
    (STATEMENT, "belong to “both shores.”", []),
    (STATEMENT, "belong to (both shores!)", []),
    (STATEMENT, "belong to both …", []),
    (STATEMENT, "belong to both,", ["sentence-form"]),
    (TITLE, "title: The Guild calls the songs shared …", []),
    (TITLE, "title: The Guild calls the songs shared.", ["sentence-form"]),
    (QUESTION, "Was “the cable for moonlight laid?”", []),
    (QUESTION, "Was the cable laid? Nobody knows.", ["sentence-form"]),
    (SAME, "The Guild hopes for a second cable some day.", ["word-grounded", "sense-kept"]),
    (
        SAME,
        "The Guild hopes for a second cable about 2031.",
        ["word-grounded", "sense-kept", "date-grounded"],
    ),
    (
        SAME,
        "the guild HOPES for a second cable about 2030.",
        ["statement-unique", "name-grounded", "sense-kept", "date-grounded"],
    ),
]


@pytest.mark.parametrize(("where", "written", "rules"), LINES)
def test_a_rule_draws_its_line_here(
    where: tuple[str, str], written: str, rules: list[str], small: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    file, old = where
    if where in (FESTIVAL, HELD):
        written = f"{written}\n  date_basis: {BASIS}"
    text = (content / file).read_text("utf-8")
    assert text.count(old) == 1
    (content / file).write_text(text.replace(old, written), "utf-8")
    _, diagnostics = load(content)
    found = [d.rule for d in diagnostics]
    assert [rule for rule in found if rule != "review-current"] == rules


@pytest.mark.parametrize(
    ("quoted", "stated"),
    [
        ("songs ٤٥٠ are shared now", "450"),
        ("songs ۴۵۰ are shared now", "450"),
        ("songs ४५० are shared now", "450"),
        ("songs ４５０ are shared now", "450"),
        ("songs 12,34,567 are shared now", "1,234,567"),
        ("songs 12\u202f345 are shared now", "12,345"),
        ("songs 12’345 are shared now", "12,345"),
        ("songs 2½ are shared now", "2.5"),
        ("songs 450·5 are shared now", "450.5"),
        ("songs ٤٥٠٫٥ are shared now", "450.5"),
        ("songs of ٢٠١٧ are shared now", "2017"),
    ],
)
def test_a_number_is_grounded_in_whatever_habit_it_is_quoted(
    quoted: str, stated: str, small: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    path = content / "facts" / "culture.yml"
    text = path.read_text("utf-8").replace("our songs are shared", f'"{quoted}"')

    def rules(number: str) -> list[str]:
        written = text.replace("belong to both shores.", f"belong to {number} shores.")
        path.write_text(written, "utf-8")
        grounded = ("number-grounded", "date-grounded")
        return [d.rule for d in load(content)[1] if d.rule in grounded]

    assert rules(stated) == []
    assert rules("451.5") == ["number-grounded"]


def test_a_raised_digit_is_no_digit_of_the_number(small: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    path = content / "facts" / "culture.yml"
    text = path.read_text("utf-8").replace("our songs are shared", "our 10² songs are shared")
    path.write_text(text.replace("belong to both shores.", "belong to 102 shores."), "utf-8")
    assert [d.message for d in load(content)[1] if d.rule == "number-grounded"] == [
        '"102" is in the statement, and in no quote that it rests on'
    ]
