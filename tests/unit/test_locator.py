"""Where in a source a passage is: how it is written, refused, worded, ordered and proved."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.compare.fields import FIELDS
from generator.content.read import SourceText
from generator.editing.layout import canonical
from generator.facts.coverage import Share, coverage
from generator.pipeline import load
from generator.records import Evidence, Locator, LocatorType

WRITTEN = [
    # field, as it is written, in words, as a heading, its anchor, its label and its value for programs
    ("paragraph", "2", "paragraph 2", "Paragraph 2", "paragraph_2", "paragraph", "2"),
    ("page", "14", "p. 14", "Page 14", "page_14", "page", "14"),
    ("page", "14-15", "pp. 14–15", "Pages 14–15", "page_14-15", "page", "14-15"),
    ("page", "A1–A2", "pp. A1–A2", "Pages A1–A2", "page_A1-A2", "page", "A1-A2"),
    ("page", "xii", "p. xii", "Page xii", "page_xii", "page", "xii"),
    ("section", "Trade", "section “Trade”", "Section “Trade”", "section_trade", "section", "Trade"),
    (
        *("section", "Торговля", "section “Торговля”", "Section “Торговля”"),
        *("section_torgovlya_623cb1a4", "section", "Торговля"),
    ),
    (
        *("timestamp", "00:12:30", "at 00:12:30", "At 00:12:30", "timestamp_00-12-30"),
        *("timestamp", "00:12:30"),
    ),
    (
        *("timestamp", "2:05", "at 00:02:05", "At 00:02:05", "timestamp_00-02-05"),
        *("timestamp", "00:02:05"),
    ),
    ("row", "12", "row 12", "Row 12", "row_12", "line", "12"),
    ("article", "5", "article 5", "Article 5", "article_5", "article-locator", "5"),
    (
        *("article", "12(3)", "article 12(3)", "Article 12(3)", "article_12_3"),
        *("article-locator", "12(3)"),
    ),
]
CSL_TERMS = {
    *("act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation"),
    *("equation", "figure", "folio", "issue", "line", "note", "opus", "page", "paragraph", "part"),
    *("rule", "section", "sub-verbo", "supplement", "table", "timestamp", "title-locator"),
    *("verse", "version", "volume"),
}


def evidence(**fields: str) -> Evidence:
    return Evidence.model_validate({"source": "a", **fields})


def locator(field: str, value: str) -> Locator:
    found = evidence(**{field: value}).locator
    assert found
    return found


@pytest.mark.parametrize(
    ("field", "value", "text", "heading", "anchor", "label", "program"), WRITTEN
)
def test_a_locator_knows_its_words_its_anchor_and_its_name_in_csl(
    field: str, value: str, text: str, heading: str, anchor: str, label: str, program: str
) -> None:
    made = locator(field, value)
    assert (made.text, made.heading, made.anchor) == (text, heading, anchor)
    assert (made.type.csl, made.value) == (label, program)


def test_every_type_of_locator_is_a_field_of_evidence_and_a_term_of_csl() -> None:
    assert {row[0] for row in WRITTEN} == set(LocatorType)
    assert set(LocatorType) <= set(Evidence.model_fields)
    assert {kind.csl for kind in LocatorType} <= CSL_TERMS
    assert set(LocatorType) <= set(FIELDS[Evidence])


def test_evidence_without_a_locator_has_none() -> None:
    assert evidence().locator is None


def test_locators_are_in_the_order_of_the_source() -> None:
    ordered = [
        *(locator("paragraph", n) for n in ("2", "10")),
        *(locator("page", n) for n in ("v-vi", "ix", "xii", "A2", "A10", "9", "10-12", "14")),
        *(locator("section", name) for name in ("Part 2", "Part 10", "Trade")),
        *(locator("timestamp", time) for time in ("9:59", "10:00", "1:00:00")),
        *(locator("article", n) for n in ("5", "5(2)", "5.2", "12")),
    ]
    assert sorted(set(ordered), key=lambda at: at.sort_key) == ordered


def test_no_two_places_of_a_source_have_one_anchor() -> None:
    places = [
        *(locator("section", name) for name in ("Trade", "trade", "TRADE", "Trade!", "Торговля")),
        *(locator("section", name) for name in ("贸易", "Torgovlya", "Foreign trade", "№ 1", "1")),
        *(locator("article", n) for n in ("52", "5.2", "5(2)", "5(2)(1)", "5a")),
        *(locator("page", n) for n in ("1", "A1", "i", "I", "1-2", "12")),
    ]
    anchors = [place.anchor for place in places]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[a-z]+_[A-Za-z0-9_-]+", anchor) for anchor in anchors)


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("page", "p. 14", "write `page: 14`"),
        ("page", "pages 14-15", "write `page: 14-15`"),
        ("page", "14, 16", 'a page, such as 14 or "xii", or a range, such as 14-15'),
        ("page", "0", 'a page, such as 14 or "xii", or a range, such as 14-15'),
        ("page", "15-14", "the lower page comes first"),
        ("timestamp", "75:30", 'is it "01:15:30"?'),
        ("timestamp", "12.30", 'is it "00:12:30"?'),
        ("timestamp", "1h 2m 3s", 'is it "01:02:03"?'),
        ("timestamp", "750", 'is it "00:12:30"?'),
        ("timestamp", "in the middle", 'examples: "12:30", "1:02:30"'),
        ("timestamp", "12:60", 'examples: "12:30", "1:02:30"'),
        ("article", "Art. 5", "write `article: 5`"),
        ("article", "the last", 'its number alone, such as 5, "5a" or "12(3)"'),
    ],
)
def test_a_locator_that_is_none_is_refused_with_the_likeliest_mend(
    field: str, value: str, hint: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        evidence(**{field: value})
    (error,) = refusal.value.errors()
    assert (error["loc"], error["ctx"]["rule"], error["ctx"]["hint"]) == ((field,), field, hint)


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        *((kind, "", "empty-value") for kind in LocatorType),
        *((kind, "9" * 2_001, "text-length") for kind in LocatorType),
        ("section", "x" * 301, "text-length"),
        ("section", "***", "text-letters"),
        ("section", "Tra\u200bde", "text-invisible"),
        ("row", "the last", "number"),
        ("row", "3-4", "number"),
    ],
)
def test_a_locator_that_is_empty_too_long_or_no_number_is_refused(
    field: str, value: str, rule: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        evidence(**{field: value})
    (error,) = refusal.value.errors()
    assert (error["loc"], error["ctx"]["rule"]) == ((field,), rule)


def test_a_second_locator_is_refused_at_its_place() -> None:
    with pytest.raises(ValidationError) as refusal:
        evidence(paragraph="2", page="14", row="1")
    assert [(e["loc"], e["ctx"]["message"]) for e in refusal.value.errors()] == [
        (("page",), 'the evidence has the locators "paragraph" and "page"'),
        (("row",), 'the evidence has the locators "paragraph" and "row"'),
    ]


def with_line(small: Path, folder: Path, name: str, old: str, new: str) -> Path:
    """Copy the small briefing, and replace some words of a file of it, which are there once."""
    content = folder / "content"
    shutil.copytree(small, content)
    text = (content / name).read_text("utf-8")
    assert text.count(old) == 1
    (content / name).write_text(text.replace(old, new), "utf-8")
    return content


def problems_of(content: Path) -> list[tuple[str, str, str]]:
    return [(d.rule, d.message, d.hint) for d in load(content)[1] if d.is_error]


DREAM = """\
      paragraph: 2
      stance: refines
      quote: not yet more than a dream
"""
"""A passage of a source whose text lies beside it."""


def located(small: Path, folder: Path, by: str, quote: str = "not yet more than a dream") -> Path:
    """Copy the small briefing, and locate that passage otherwise."""
    new = f"      {by}\n      stance: refines\n      quote: {quote}\n"
    return with_line(small, folder, "facts/energy.yml", DREAM, new)


NOT_THERE = 'the quote is not in the text of "example-chronicle-9"'


@pytest.mark.parametrize(
    ("by", "quote", "problem"),
    [
        ("page: 3", "not yet more than a dream", None),
        ("section: Cables", "anybody may read it by lantern light", None),
        ("page: 3", "on. The Guild dreams on", None),
        ("page: 3", "nowhere is it said", (NOT_THERE, "copy the words from the source")),
        (
            *("section: Cables", "by lantern light so much for cables"),
            (
                NOT_THERE,
                'of it, only "so much for cables" is there: copy the words from the source',
            ),
        ),
        (
            *("row: 1", "than one dream"),
            (NOT_THERE, "copy the words from the source"),
        ),
    ],
)
def test_a_quote_without_a_paragraph_is_proved_anywhere_in_the_text(
    by: str, quote: str, problem: tuple[str, str] | None, small: Path, tmp_path: Path
) -> None:
    content = located(small, tmp_path, by, quote)
    assert problems_of(content) == ([("quote-in-source", *problem)] if problem else [])


def test_what_is_located_otherwise_covers_no_paragraph(small: Path, tmp_path: Path) -> None:
    (before, _), (after, _) = load(small), load(located(small, tmp_path, "page: 3"))
    assert before and after
    was, found = coverage(before), coverage(after)
    assert found.proved == was.proved
    assert found.paragraphs == Share(was.paragraphs.part - 1, was.paragraphs.whole)


def test_the_layout_puts_a_locator_behind_its_source() -> None:
    written = "- id: a\n  evidence:\n    - quote: x\n      timestamp: 12:30\n      source: b\n"
    assert canonical(SourceText("content/facts/a.yml", "facts/a.yml", written)) == (
        '- id: a\n  evidence:\n    - source: b\n      timestamp: "12:30"\n      quote: x\n'
    )
