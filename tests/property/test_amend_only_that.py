"""Setting a field changes that field and nothing else, whatever the file looks like."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.read import SourceText
from generator.editing.amend import with_field

VALUES = st.one_of(
    st.text(alphabet="ab #:-'\"{}é\n", max_size=40),
    st.lists(st.sampled_from(["x", "y: z", "# no comment"]), max_size=3),
    st.dictionaries(st.sampled_from(["p", "q"]), st.sampled_from(["1", "two"]), max_size=2),
)
ENTRIES = st.lists(
    st.dictionaries(st.sampled_from(["title", "note", "evidence", "reviewed"]), VALUES),
    min_size=1,
    max_size=4,
)
FIELD = ("reviewed:", "  by: Me", "  on: 2020-01-01")


def parsed(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)


def source(text: str) -> SourceText:
    return SourceText("content/facts/a.yml", "facts/a.yml", text)


@given(ENTRIES, st.data())
def test_only_the_field_of_the_entry_changes(
    entries: list[dict[str, Any]], data: st.DataObject
) -> None:
    named = [{"id": f"e{number}", **entry} for number, entry in enumerate(entries)]
    parts = [yaml.safe_dump([entry], allow_unicode=True, sort_keys=False) for entry in named]
    between = data.draw(st.sampled_from(["", "\n", "\n# a comment\n", "# a comment\n"]))
    text = between.join(parts)
    before = parsed(text)
    place = data.draw(st.integers(0, len(named) - 1))
    after = with_field(source(text), f"e{place}", "reviewed", FIELD)
    before[place]["reviewed"] = {"by": "Me", "on": "2020-01-01"}
    assert parsed(after) == before
    assert with_field(source(after), f"e{place}", "reviewed", FIELD) == after
    assert after.count("# a comment") == text.count("# a comment")
