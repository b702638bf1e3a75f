"""`briefing changes --write` beside an editor: what they wrote stays, and nothing is told twice."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.commands import invoke
from tests.support.edits import commit, git
from tests.support.examples import at_most

NOTHING = "nothing changed that is not on record\n"
UPDATE, CORRECTION, NEW = "2024-03-10-update", "2024-03-11-correction", "2024-03-11-new"

FACT = """
- id: lamp-count
  title: Lamps were counted
  statement: The lamps were counted.
  kind: event
  status: reported
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: a song of lamps}
"""

Entry = dict[str, Any]


def begin(small: Path, root: Path) -> Path:
    """Begin a project whose record is up to date, with changes of two days that are not on it."""
    shutil.copytree(small, root / "content")
    (root / "content" / "changes.yml").unlink()
    (root / "mkdocs.yml").write_text("")
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root, "One", day="2024-03-01")
    assert invoke(root, "changes", "--write")[0] == 0
    commit(root, "On record", day="2024-03-01")
    reword(root, "facts/trade.yml", '"2022"', '"2021"')
    reword(root, "facts/energy.yml", "about 2030", "about 2031")
    commit(root, "Other years", day="2024-03-10")
    reword(root, "facts/culture.yml", "amount: 40,", "amount: 41,")
    commit(root, "Correct the lanterns", day="2024-03-11")
    with (root / "content" / "facts" / "culture.yml").open("a", encoding="utf-8") as file:
        file.write(FACT)
    commit(root, "A fact", day="2024-03-11")
    return root


@pytest.fixture(scope="module")
def begun(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, to be copied."""
    return begin(small, tmp_path_factory.mktemp("begun") / "project")


@pytest.fixture(scope="module")
def told_project(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project after its changes were written into the record, which is not committed, to be copied."""
    root = Path(shutil.copytree(begun, tmp_path_factory.mktemp("told") / "project"))
    assert invoke(root, "changes", "--write") == (0, "3 entries added to changes.yml\n", "")
    return root


@pytest.fixture
def project(begun: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(begun, tmp_path / "project"))


@pytest.fixture
def on_record(told_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(told_project, tmp_path / "project"))


def reword(project: Path, file: str, old: str, new: str) -> None:
    path = project / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def record(project: Path) -> Path:
    return project / "content" / "changes.yml"


def entries(project: Path) -> list[Entry]:
    found: list[Entry] = yaml.load(record(project).read_text("utf-8"), yaml.CBaseLoader)
    return found


def write(project: Path, found: list[Entry]) -> None:
    text = yaml.safe_dump(found, allow_unicode=True, sort_keys=False)
    record(project).write_text(text, "utf-8")


def told(project: Path) -> Counter[str]:
    """Return how often each fact is told."""
    return Counter(fact["fact"] for entry in entries(project) for fact in entry.get("facts", ()))


ONCE = Counter(["lantern-trade-2022", "second-cable", "song-festival", "lamp-count"])


def test_what_is_missing_is_added_once(project: Path) -> None:
    assert invoke(project, "changes", "--write") == (0, "3 entries added to changes.yml\n", "")
    ids = [entry["id"] for entry in entries(project)]
    assert ids == ["2024-03-01-new", UPDATE, CORRECTION, NEW]
    assert told(project) == ONCE
    before = record(project).read_bytes()
    assert invoke(project, "changes", "--write") == (0, "", NOTHING)
    assert record(project).read_bytes() == before


def by_id(found: list[Entry]) -> dict[str, Entry]:
    return {entry["id"]: entry for entry in found}


def merged(found: list[Entry]) -> list[Entry]:
    named = by_id(found)
    named[CORRECTION]["facts"] += named[NEW]["facts"]
    return [entry for entry in found if entry["id"] != NEW]


def split(found: list[Entry]) -> list[Entry]:
    update = by_id(found)[UPDATE]
    first, second = update["facts"]
    return [*found, {**update, "id": "the-cable", "facts": [second]}, {**update, "facts": [first]}][
        -2:
    ] + [entry for entry in found if entry["id"] != UPDATE]


def changed(name: str, **fields: Any) -> Callable[[list[Entry]], list[Entry]]:
    return lambda found: [{**e, **fields} if e["id"] == name else e for e in found]


BY_HAND = {
    "reworded": changed(UPDATE, summary="Two years were wrong.", note="A reader said so."),
    "made a correction": changed(UPDATE, kind="correction"),
    "given another id": changed(UPDATE, id="two-years"),
    "given another id and kind": changed(UPDATE, id="two-years", kind="correction"),
    "given another day": changed(UPDATE, date="2024-03-12"),
    "given another id and day": changed(UPDATE, id="two-years", date="2024-03-09"),
    "put in another order": lambda found: found[::-1],
    "merged": merged,
    "split": split,
    "counted in place of listed": lambda found: [
        {**e, "facts": e["facts"][:1], "more": "1"} if e["id"] == UPDATE else e for e in found
    ],
    "an entry of a day before": lambda found: [
        *found,
        {"id": "by-hand", "date": "2024-02-01", "kind": "wording", "summary": "Words."},
    ],
}


@pytest.mark.parametrize("how", BY_HAND)
@pytest.mark.parametrize("committed", [False, True])
def test_what_is_edited_by_hand_stays_and_is_not_told_again(
    how: str, committed: bool, on_record: Path
) -> None:
    edited = BY_HAND[how](entries(on_record))
    write(on_record, edited)
    if committed:
        commit(on_record, "By hand", day="2024-03-12")
    assert invoke(on_record, "changes", "--write") == (0, "", NOTHING)
    assert entries(on_record) == edited


@pytest.mark.parametrize(
    "edit",
    [
        changed("2024-03-01-new", summary="Here begins the briefing."),
        lambda found: [
            *found,
            {
                "id": "by-hand",
                "date": "2024-03-10",
                "kind": "correction",
                "summary": "The year of the trade.",
                "facts": [{"fact": "lantern-trade-2022", "effect": "changed"}],
            },
        ],
    ],
)
def test_an_edit_that_is_committed_before_a_run_loses_nothing(
    edit: Callable[[list[Entry]], list[Entry]], project: Path
) -> None:
    edited = edit(entries(project))
    write(project, edited)
    commit(project, "By hand", day="2024-03-12")
    assert invoke(project, "changes", "--write") == (0, "3 entries added to changes.yml\n", "")
    assert entries(project)[: len(edited)] == edited
    assert told(project) == ONCE
    assert invoke(project, "changes", "--write") == (0, "", NOTHING)


def test_what_changes_on_a_day_that_is_on_record_is_told_too(on_record: Path) -> None:
    project = on_record
    reword(project, "facts/trade.yml", "July 2019", "June 2019")
    git(project, "commit", "--quiet", "--message", "A month", "content/facts", day="2024-03-11")
    assert invoke(project, "changes", "--write")[:2] == (0, "1 entry added to changes.yml\n")
    assert told(project) == ONCE + Counter(["lantern-treaty"])
    commit(project, "On record", day="2024-03-11")
    reword(project, "facts/trade.yml", "June 2019", "May 2019")
    commit(project, "The same day, the same fact", day="2024-03-11")
    assert invoke(project, "changes", "--write")[:2] == (0, "1 entry added to changes.yml\n")
    assert told(project)["lantern-treaty"] == 2
    assert invoke(project, "changes", "--write") == (0, "", NOTHING)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_comments_and_a_layout_by_hand_stay(end: str, project: Path) -> None:
    text = record(project).read_text("utf-8") + "\n# By hand:\n- {id: by-hand,   date: 2024-02-01,"
    text += "  kind: wording,\n   summary: 'Words.'}   # beside\n\n# the end\n"
    record(project).write_bytes(text.replace("\n", end).encode())
    before = record(project).read_bytes()
    assert invoke(project, "changes", "--write") == (0, "3 entries added to changes.yml\n", "")
    assert record(project).read_bytes().startswith(before.rstrip())
    assert told(project) == ONCE


def test_a_record_with_errors_is_not_added_to(project: Path) -> None:
    reword(project, "changes.yml", "date: 2024-03-01", "date: the first of March")
    before = record(project).read_bytes()
    code, out, err = invoke(project, "changes", "--write")
    assert (code, out) == (1, "")
    assert err.startswith("content/changes.yml:3:9: error: ")
    assert err.endswith("Error: changes.yml has errors; nothing was written\n")
    assert record(project).read_bytes() == before


def test_an_entry_with_a_mistake_that_can_be_read_is_added_to(project: Path) -> None:
    reword(project, "changes.yml", "4 sources.", "4 sources")
    assert invoke(project, "changes", "--write") == (0, "3 entries added to changes.yml\n", "")
    assert told(project) == ONCE


HINT = "    hint: bring `as_of` up to date, or date the entries by `briefing changes --on DAY`\n"


@pytest.fixture
def later(project: Path) -> Path:
    """The project, with a change on record before its as-of day, and one after it."""
    reword(project, "facts/trade.yml", "July 2019", "June 2019")
    commit(project, "A month", day="2024-04-02")
    return project


def test_an_entry_after_the_as_of_day_is_told_at_its_line(later: Path) -> None:
    code, _, err = invoke(later, "changes")
    assert (code, err) == (
        0,
        'content/briefing.yml:5:8: warning: "2024-04-02-update" would be after the as-of day '
        f"2024-03-15 [date-possible]\n{HINT}",
    )
    assert invoke(later, "changes", "--write") == (
        0,
        "4 entries added to changes.yml\n",
        f"content/changes.yml:{line_of(later, 'date: 2024-04-02')}:9: warning: "
        f"changed after the as-of day 2024-03-15 [date-possible]\n{HINT}",
    )
    assert invoke(later, "changes", "--write") == (0, "", NOTHING)


def test_an_as_of_day_before_the_last_entry_is_told_of_new_entries_alone(later: Path) -> None:
    reword(later, "briefing.yml", "as_of: 2024-03-15", "as_of: 2024-03-05")
    write(later, [*entries(later), {**entries(later)[0], "id": "by-hand", "date": "2024-03-06"}])
    by_hand = line_of(later, "date: '2024-03-06'")
    code, _, err = invoke(later, "changes", "--write")
    assert code == 0
    assert err.count("changed after the as-of day 2024-03-05 [date-possible]\n") == 4
    assert f"content/changes.yml:{by_hand}:" not in err


def test_entries_are_dated_by_on(later: Path) -> None:
    assert invoke(later, "changes", "--write", "--on", "2024-03-15") == (
        0,
        "4 entries added to changes.yml\n",
        "",
    )
    assert entries(later)[-1]["id"] == "2024-03-15-update"
    for arguments in ((), ("--on", "2024-03-15")):
        assert invoke(later, "changes", "--write", *arguments) == (0, "", NOTHING)
    code, out, err = invoke(later, "changes", "--on", "2024-03-16")
    assert (code, out) == (2, "")
    assert "--on 2024-03-16 is later than 2024-03-15, the as_of of the briefing" in err


def test_what_was_written_is_not_told_again_on_an_earlier_day(later: Path) -> None:
    assert invoke(later, "changes", "--write")[0] == 0
    assert invoke(later, "changes", "--write", "--on", "2024-03-15") == (0, "", NOTHING)


def line_of(project: Path, words: str) -> int:
    (line,) = (
        number
        for number, text in enumerate(record(project).read_text("utf-8").splitlines(), 1)
        if words in text
    )
    return line


@pytest.fixture(scope="module")
def edited_project(
    told_project: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A project, and the text of its record after a run that is not committed."""
    root = Path(shutil.copytree(told_project, tmp_path_factory.mktemp("edited") / "project"))
    return root, record(root).read_text("utf-8")


WORDS = st.sampled_from(["Words.", "The briefing begins.", "Other years; # no comment.", "Año: 1."])
DAYS = st.sampled_from(["2024-02-01", "2024-03-01", "2024-03-10", "2024-03-11", "2024-03-14"])
KINDS = st.sampled_from(["correction", "update", "new", "wording"])
EDITED = st.fixed_dictionaries(
    {},
    optional={
        "summary": WORDS,
        "date": DAYS,
        "kind": KINDS,
        "note": WORDS,
        "id": st.sampled_from(["own-id", "2024-03-10-new", "2024-03-11-update-2"]),
    },
)


@settings(max_examples=at_most(12))
@given(
    st.lists(EDITED, min_size=4, max_size=4),
    st.permutations(range(4)),
    st.sets(st.integers(0, 3)),
    st.sets(st.sampled_from(["lantern-trade-2022", "second-cable", "song-festival", "lamp-count"])),
    st.sampled_from(["# a comment", "# - id: no-entry", "#"]),
)
@example([{}, {}, {}, {}], [3, 2, 1, 0], set(), set(), "#")
@example([{}, {"id": "own-id"}, {}, {}], [0, 1, 2, 3], {2}, {"second-cable"}, "#")
def test_any_edit_by_hand_stays_and_a_second_run_adds_nothing(
    edited_project: tuple[Path, str],
    edits: list[Entry],
    order: list[int],
    dropped: set[int],
    unlisted: set[str],
    comment: str,
) -> None:
    project, text = edited_project
    made: list[Entry] = yaml.load(text, yaml.CBaseLoader)
    found: dict[str, Entry] = {}
    for place in order:
        entry = {**made[place], **edits[place]}
        listed = [f for f in entry.get("facts", ()) if f["fact"] not in unlisted]
        entry = {k: v for k, v in entry.items() if k != "facts"} | (
            {"facts": listed} if listed else {}
        )
        if place not in dropped:
            found[entry["id"]] = entry
    if not found:
        return
    parts = [yaml.safe_dump([e], allow_unicode=True, sort_keys=False) for e in found.values()]
    record(project).write_text(f"\n{comment}\n".join(["", *parts]), "utf-8")
    code, _, err = invoke(project, "changes", "--write")
    assert code == 0, err
    after = entries(project)
    assert after[: len(found)] == list(found.values())
    written = record(project).read_text("utf-8")
    assert written.splitlines().count(comment) == len(found)
    assert set(ONCE) <= set(told(project))
    assert invoke(project, "changes", "--write") == (0, "", NOTHING)
    assert record(project).read_text("utf-8") == written
