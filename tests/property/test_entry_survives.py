"""Any text given for a field survives as data, in a layout that has no long line it could break."""

from __future__ import annotations

from pathlib import Path

import yaml
from click.testing import CliRunner
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cli import main
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.nodes import plain_data
from generator.editing.amend import with_entry
from generator.editing.layout.entries import as_item, as_yaml
from generator.editing.layout.scalars import WIDTH

TEXTS = st.one_of(
    st.text(),
    st.text(alphabet="ab #:-'\"{}[]|>&*!%@`,?~é=<\\", max_size=150),
    st.lists(
        st.sampled_from(["word", "no", "1:30", "# x", ": y", "- z", "ə“”…", "'", '"']), max_size=60
    ).map(" ".join),
    st.sampled_from(
        ["no", "~", "null", "2018", "2018-01-01", "0o7", "1e3", ".5", "=", "<<", "---", "..."]
    ),
).map(lambda text: " ".join(text.encode("utf-8", "ignore").decode().split()))

ENTRIES = st.fixed_dictionaries(
    {"id": TEXTS, "note": TEXTS},
    optional={
        "actors": st.lists(TEXTS, min_size=1, max_size=8),
        "evidence": st.lists(
            st.dictionaries(st.sampled_from(["source", "quote", "says"]), TEXTS, min_size=1),
            min_size=1,
        ),
    },
)

OLD = "# The first line.\n\n- id: one   # beside\n  note: >-\n    Folded\n    text.\n  # the end\n\n\n"


def data(text: str) -> object:
    document, problems = parse(SourceText("x.yml", "x.yml", text))
    assert problems == ()
    assert document.root is not None
    return plain_data(document.root)


@given(ENTRIES)
@example({"id": "\U000e0fff", "note": "\uffff \U0001f600"})
@example({"id": "x" * 200, "note": "x" * 120 + " # " + "y" * 120})
def test_an_entry_is_read_back_as_it_was_given(entry: dict[str, object]) -> None:
    text = "\n".join(as_yaml(entry, None)) + "\n"
    assert data(text) == entry
    assert yaml.load(text, Loader=yaml.CBaseLoader) == entry
    assert data("\n".join(as_item(entry, None)) + "\n") == [entry]
    for line in text.split("\n"):
        assert len(line) <= WIDTH or " " not in line.strip("- ").partition(": ")[2] or '"' in line


@given(ENTRIES, st.sampled_from(["\n", "\r\n"]))
def test_an_entry_joins_a_list_and_every_byte_before_it_stays(
    entry: dict[str, object], ending: str
) -> None:
    old = OLD.replace("\n", ending)
    text = with_entry(SourceText("x.yml", "x.yml", old), as_item(entry, None))
    assert text.startswith(old.rstrip() + ending)
    assert data(text) == [*data(old), entry]  # type: ignore[misc]


@given(TEXTS.filter(lambda text: text.isprintable() and text))
def test_a_statement_survives_the_command(small: Path, text: str) -> None:
    statement = f"{text}."
    given_ = {
        "sector": "culture", "title": "A title", "id": "new-one", "statement": statement,
        "source": "example-chronicle-9", "paragraph": "1",
        "quote": "anybody may read it by lantern light", "says": statement,
    }  # fmt: skip
    words = [word for name, value in given_.items() for word in (f"--{name}={value}",)]
    command = ["--content", str(small), "add", "fact", "--no-input", "--dry-run", *words]
    done = CliRunner().invoke(main, command, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    (entry,) = yaml.load(done.stdout, Loader=yaml.CBaseLoader)
    assert entry["statement"] == entry["evidence"][0]["says"] == statement
