"""What a commit says that corrects makes an entry that the record takes, whatever it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.compare.changelog import correction_of
from generator.content.read import SourceText, read_content
from generator.editing.amend import with_entry
from generator.editing.layout import canonical
from generator.editing.layout.entries import as_item
from generator.pipeline import assemble
from generator.records import Change
from generator.records.text import is_invisible
from tests.support.examples import at_most

SUBJECTS = st.one_of(
    st.text(st.characters(codec="utf-8")),
    st.text("ab \u200b\u2060\u00ad\x85\u3164\ue000.!", max_size=20),
    st.sampled_from(["", "\u200b", "x" * 3_000, "word " * 900, "\u200c", "---", "# no", "a: b"]),
)


@settings(max_examples=at_most(40))
@given(st.lists(SUBJECTS, min_size=1, max_size=9))
@example(["Correct the trade\u200b of 2022"])
@example(["Correct \x00\x1b[2J", "\ufeff"])
@example(["x" * 3_000] * 9)
def test_any_subjects_make_an_entry_that_check_accepts(small: Path, subjects: list[str]) -> None:
    summary = correction_of(subjects)
    assert summary
    assert len(summary) <= 1_500
    fields = {"id": "new-one", "date": "2024-03-14", "kind": "correction", "summary": summary}
    sources, unread = read_content(small, "content")
    before = assemble(sources, unread)[1]
    after, found = assemble(tuple(with_it(s, fields) for s in sources), unread)
    assert found == before
    assert after is not None
    assert after.changes["new-one"].summary == summary
    assert not any(is_invisible(c) for c in summary)


def with_it(source: SourceText, fields: dict[str, str]) -> SourceText:
    if source.name != "changes.yml":
        return source
    amended = replace(source, text=with_entry(source, as_item(fields, Change)))
    return replace(source, text=canonical(amended))


def test_a_plain_subject_is_a_sentence() -> None:
    assert correction_of(["Correct the year", "Corrected: a name!"]) == (
        "Correct the year. Corrected: a name!"
    )
    assert correction_of([]) == ""
