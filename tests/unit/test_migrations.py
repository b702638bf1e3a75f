"""Content of older generators: what it needs is changed, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.read import SourceText
from generator.editing.amend import AmendError
from generator.editing.migrations.registry import MIGRATIONS, migrated

BEFORE = Path(__file__).parents[1] / "fixtures" / "before"


def source(text: str, name: str = "sources/example-gazette-1.yml") -> SourceText:
    return SourceText(f"content/{name}", name, text)


def test_a_fingerprint_without_a_key_is_taken_out_and_all_else_stays() -> None:
    old = (BEFORE / "0.3.0.yml").read_text(encoding="utf-8")
    done = migrated([source(old)])
    head, _, rest = old.partition("fingerprint:\n")
    ((_, text),) = done.changed
    assert text == head + rest[rest.index("\n# The note") :]
    assert done.made == MIGRATIONS[:1]
    assert done.left == (
        "content/sources/example-gazette-1.yml: its quotes are no longer proved: with the text at "
        "hand, run `briefing prove TEXT --source example-gazette-1`",
    )
    assert migrated([source(text)]).changed == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("id: a\nfingerprint:\n  words: 4\n  key_check: 40ef633b\n", "sources/a.yml"),
        ("id: a\nfingerprint:\n  words: 4\n", "facts/a.yml"),
        ("id: a\n", "sources/a.yml"),
        ("- fingerprint: {words: 4}\n", "sources/a.yml"),
        ("fingerprint: none\n", "sources/a.yml"),
        ("id: [\n", "sources/a.yml"),
    ],
)
def test_what_needs_no_change_has_none(text: str, name: str) -> None:
    assert migrated([source(text, name)]).changed == ()


def test_what_cannot_be_changed_without_touching_more_is_told() -> None:
    with pytest.raises(AmendError, match="fingerprint is the first field of its entry"):
        migrated([source("fingerprint:\n  words: 4\nid: a\n")])


def test_the_names_of_changes_are_their_own() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert sorted(set(names)) == sorted(names)
