"""Ids that were published: what is said when one vanishes, and what keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compare.permalinks import check_permalinks
from generator.compare.snapshot import Snapshot
from generator.content.read import read_content
from generator.core.diagnostics import format_text
from generator.pipeline import understand
from tests.support.edits import EDITS, Edit, make, make_base

TRADE, ENERGY, CULTURE = "facts/trade.yml", "facts/energy.yml", "facts/culture.yml"


def snapshot(content: Path) -> Snapshot:
    return understand(content.parent.name, *read_content(content, "content"))


@pytest.fixture
def base(small: Path, tmp_path: Path) -> Snapshot:
    make_base(small, tmp_path / "base" / "content")
    return snapshot(tmp_path / "base" / "content")


@pytest.fixture
def head(small: Path, tmp_path: Path) -> Path:
    make_base(small, tmp_path / "head" / "content")
    return tmp_path / "head" / "content"


def told(base: Snapshot, head: Path) -> str:
    return "".join(f"{format_text(d)}\n" for d in check_permalinks(base, snapshot(head)))


CASES = {
    "a fact under a new id": (
        (Edit("", ENERGY, "- id: tide-mill\n", "- id: mill-of-tides\n"),),
        """\
content/facts/energy.yml:14:7: error: the fact "tide-mill" was published, and is gone [id-kept]
    hint: add `aliases: [tide-mill]` to "mill-of-tides", if that is what it is called now
""",
    ),
    "the last fact of a file, gone without an heir": (
        (Edit("", CULTURE, "- id: lost-lamp", "- id: x\n  title: !"),),
        "",  # the file cannot be read any more: that is the error
    ),
    "an alias dropped": (
        (Edit("", TRADE, "aliases: [cork-trade-2022, cork-trade]", "aliases: [cork-trade-2022]"),),
        """\
content/facts/trade.yml:2:7: error: the fact "cork-trade" was published, and is gone [id-kept]
    hint: add `aliases: [cork-trade-2022, cork-trade]` to "lantern-trade-2022", if that is what it is called now
""",
    ),
    "a former sector dropped": (
        (Edit("", ENERGY, "  moved_from: [culture]\n", ""),),
        """\
content/facts/energy.yml:44:7: error: "second-cable" was on the page of "culture", where its permalink is lost [id-kept]
    hint: add "moved_from: [culture]" to the fact
""",
    ),
    "an actor under a new id": (
        (
            Edit("", "actors/people.yml", "- id: mari-naidis", "- id: keeper-mari"),
            Edit("", TRADE, "mari-naidis", "keeper-mari"),
        ),
        """\
content/actors/people.yml:2:7: error: the actor "mari-naidis" was published, and is gone [id-kept]
    hint: add `aliases: [mari-naidis]` to "keeper-mari", if that is what it is called now
""",
    ),
    "a sector under a new id": (
        (
            Edit("", "sectors.yml", "- id: energy\n  aliases: [tides]", "- id: power"),
            Edit("", "questions.yml", "sectors: [energy,", "sectors: [power,"),
            Edit("", TRADE, "also_in: [energy,", "also_in: [power,"),
        ),
        """\
content/sectors.yml:7:7: error: the sector "energy" was published, and is gone [id-kept]
    hint: add `aliases: [energy]` to "power", if that is what it is called now
content/sectors.yml:7:7: error: the sector "tides" was published, and is gone [id-kept]
    hint: add `aliases: [tides]` to "power", if that is what it is called now
""",
    ),
    "an entry that cannot be decoded": (
        (Edit("", CULTURE, "kind: position", "kind: opinion"),),
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_said_of_the_case(name: str, base: Snapshot, head: Path) -> None:
    edits, expected = CASES[name]
    for edit in edits:
        make(edit, head)
    assert told(base, head) == expected


def test_a_source_that_is_renamed_with_its_file(base: Snapshot, head: Path) -> None:
    old = head / "sources" / "example-reprint-3.yml"
    text = old.read_text("utf-8").replace("id: example-reprint-3", "id: reprinter-2023")
    old.unlink()
    (head / "sources" / "reprinter-2023.yml").write_text(text, "utf-8")
    for path in (ENERGY, "actors/outlets.yml"):
        make(Edit("", path, "example-reprint-3", "reprinter-2023"), head)
    assert told(base, head) == (
        "content/sources/reprinter-2023.yml:2:5: error: "
        'the source "example-reprint-3" was published, and is gone [id-kept]\n'
        '    hint: add `aliases: [example-reprint-3]` to "reprinter-2023",'
        " if that is what it is called now\n"
    )


def test_twenty_edits_break_the_promise_that_was_removed_and_no_other(
    base: Snapshot, head: Path
) -> None:
    for edit in EDITS:
        make(edit, head)
    assert told(base, head) == (
        'content/facts/culture.yml:1:1: error: the fact "lost-lamp" was published, and is gone '
        "[id-kept]\n"
        "    hint: put it back, add `aliases: [lost-lamp]` to what now stands for it, or say in withdrawn.yml why it is withdrawn\n"
    )


def test_a_fact_that_moves_has_to_say_from_where(base: Snapshot, head: Path) -> None:
    for edit in EDITS:
        if edit.what == "a fact moved":
            make(edit, head)
    make(Edit("", TRADE, "  moved_from: [culture]\n", ""), head)
    assert told(base, head) == (
        'content/facts/trade.yml:56:7: error: "lamp-market" was on the page of "culture", '
        "where its permalink is lost [id-kept]\n"
        '    hint: add "moved_from: [culture]" to the fact\n'
    )


def test_of_a_file_after_no_sector_its_facts_are_not_told_one_by_one(
    base: Snapshot, head: Path
) -> None:
    (head / ENERGY).rename(head / "facts/enrgy.yml")
    assert told(base, head) == ""
    assert "sector-resolves" in {d.rule for d in snapshot(head).diagnostics if d.is_error}


LOST_LAMP = """
- id: lost-lamp
  kind: fact
  title: A lamp was lost
  sectors: [culture]
  on: 2024-03-15
  why: The gazette was misread; no lamp was lost.
"""


def withdraw(head: Path, entry: str) -> None:
    for edit in EDITS:
        if edit.what == "a fact removed":
            make(edit, head)
    path = head / "withdrawn.yml"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")


def test_a_fact_that_is_withdrawn_may_go(base: Snapshot, head: Path) -> None:
    withdraw(head, LOST_LAMP)
    assert told(base, head) == ""
    assert [d for d in snapshot(head).diagnostics if d.is_error] == []


def test_a_withdrawn_fact_names_every_page_on_which_it_stood(base: Snapshot, head: Path) -> None:
    withdraw(head, LOST_LAMP.replace("[culture]", "[energy]"))
    assert told(base, head) == (
        'content/withdrawn.yml:20:12: error: "lost-lamp" was on the page of "culture", '
        "where its permalink is lost [id-kept]\n"
        '    hint: write "sectors: [energy, culture]"\n'
    )


def test_what_is_said_of_a_withdrawn_thing_stays(base: Snapshot, head: Path) -> None:
    text = (head / "withdrawn.yml").read_text("utf-8").replace("  aliases: [fair-of-lamps]\n", "")
    (head / "withdrawn.yml").write_text(text.partition("- id: example-chronicle-8")[0], "utf-8")
    assert told(base, head) == (
        'content/withdrawn.yml:1:1: error: the withdrawal of the fact "fair-of-lamps" was published, '
        "and is gone [id-kept]\n    hint: put it back: old links lead to it\n"
        'content/withdrawn.yml:1:1: error: the withdrawal of the source "example-chronicle-8" was '
        "published, and is gone [id-kept]\n    hint: put it back: old links lead to it\n"
    )


def test_what_is_withdrawn_may_come_back(base: Snapshot, head: Path) -> None:
    text = (head / "withdrawn.yml").read_text("utf-8")
    first, _, second = text.partition("- id: example-chronicle-8")
    (head / "withdrawn.yml").write_text(
        first.partition("- id")[0] + "- id: example-chronicle-8" + second, "utf-8"
    )
    make(Edit("", TRADE, "aliases: [cork-trade-2022,", "aliases: [lamp-fair, fair-of-lamps,"), head)
    assert "withdrawal" not in told(base, head)


def test_an_actor_that_becomes_a_place_says_where_its_page_was(base: Snapshot, head: Path) -> None:
    path = head / "actors" / "places.yml"
    text = path.read_text("utf-8").replace("type: place", "type: organisation", 1)
    path.write_text(text, "utf-8")
    assert told(base, head) == (
        'content/actors/places.yml:4:9: error: "vila-do-exemplo" was among the places, '
        "where its page is lost [id-kept]\n"
        '    hint: add "moved_from: [places]" to it\n'
    )
    moved = text.replace("type: organisation", "moved_from: [places]\n  type: organisation", 1)
    path.write_text(moved, "utf-8")
    assert told(base, head) == ""


def append(head: Path, entry: str) -> None:
    path = head / "withdrawn.yml"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")


def test_a_fact_that_leaves_a_withdrawn_sector_says_from_where(base: Snapshot, head: Path) -> None:
    facts = (head / ENERGY).read_text("utf-8").partition("\n")[2]
    (head / ENERGY).unlink()
    with (head / TRADE).open("a", encoding="utf-8") as file:
        file.write("\n" + facts)
    sectors = (head / "sectors.yml").read_text("utf-8")
    before, _, after = sectors.partition("- id: energy")
    (head / "sectors.yml").write_text(before + after[after.index("- id: culture") :], "utf-8")
    for path in ("questions.yml", TRADE, "figures.yml"):
        text = (head / path).read_text("utf-8")
        text = text.replace("[energy, trade]", "[trade]").replace("[energy, culture]", "[culture]")
        (head / path).write_text(text.replace("[energy]", "[trade]"), "utf-8")
    append(
        head,
        """
- id: power
  aliases: [energy, tides]
  kind: sector
  title: Tides
  on: 2024-03-15
  why: It was never more than trade.
""",
    )
    assert [d for d in snapshot(head).diagnostics if d.is_error] == []
    lines = (head / TRADE).read_text("utf-8").splitlines()
    mill, cable = lines.index("- id: tide-mill"), lines.index("- id: second-cable")
    assert f"""\
content/facts/trade.yml:{mill + 1}:7: error: "tide-mill" was on the page of "power", where its permalink is lost [id-kept]
    hint: add "moved_from: [power]" to the fact
""" in told(base, head)
    assert f"""\
content/facts/trade.yml:{cable + 1}:7: error: "second-cable" was on the page of "power", where its permalink is lost [id-kept]
    hint: add "moved_from: [culture, power]" to the fact
""" in told(base, head)
    text = (
        (head / TRADE)
        .read_text("utf-8")
        .replace("moved_from: [culture]", "moved_from: [culture, tides]")
    )
    for fact in ("moonlight-cable", "tide-mill", "tide-mill-trial"):
        text = text.replace(f"- id: {fact}\n", f"- id: {fact}\n  moved_from: [energy]\n")
    (head / TRADE).write_text(text, "utf-8")
    assert [d for d in snapshot(head).diagnostics if d.is_error] == []
    assert told(base, head) == ""


def test_what_was_withdrawn_keeps_the_pages_on_which_it_stood(base: Snapshot, head: Path) -> None:
    make(Edit("", "withdrawn.yml", "sectors: [culture]", "sectors: [trade]"), head)
    assert told(base, head) == (
        'content/withdrawn.yml:6:12: error: "lamp-fair" was on the page of "culture", '
        "where its permalink is lost [id-kept]\n"
        '    hint: write "sectors: [trade, culture]"\n'
    )


def test_what_comes_back_elsewhere_says_where_it_stood(base: Snapshot, head: Path) -> None:
    text = (head / "withdrawn.yml").read_text("utf-8")
    _, _, second = text.partition("- id: example-chronicle-8")
    (head / "withdrawn.yml").write_text("- id: example-chronicle-8" + second, "utf-8")
    make(Edit("", TRADE, "aliases: [cork-trade-2022,", "aliases: [lamp-fair, fair-of-lamps,"), head)
    assert (
        '"lantern-trade-2022" was on the page of "culture", where its permalink is lost [id-kept]\n'
        '    hint: add "moved_from: [culture]" to the fact\n'
    ) in told(base, head)
