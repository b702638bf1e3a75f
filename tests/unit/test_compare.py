"""What counts as substance, and what is said where not everything can be compared."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.compare.compare import compare
from generator.compare.fields import FIELDS, REFERS
from generator.compare.identity import KINDS
from generator.compare.model import ChangeType
from generator.compare.report.text import as_text
from generator.compare.snapshot import Snapshot
from generator.content.decode import kind_of
from generator.content.read import read_content
from generator.core.text_diff import is_rewording
from generator.pipeline import understand
from generator.records import Evidence
from generator.records.kinds import RECORD_TYPES, RecordKind
from generator.records.shown import Significance
from tests.support.edits import EDITS, QUESTION, Edit, make, make_base

NAMES = frozenset({"Mari", "Näidis", "Guild"})


def told(small: Path, tmp_path: Path, *edits: Edit, before: tuple[Edit, ...] = ()) -> str:
    """Return what is said of edits, below the line that names the editions.

    The edits before are of both editions.
    """
    base = edition(small) if not before else edited("base", small, tmp_path, before)
    head = edited("head", small, tmp_path, (*before, *edits))
    verdict, _, *rest = as_text(compare(base, head)).split("\n")
    return "\n".join((verdict, *rest))


@cache
def edition(small: Path) -> Snapshot:
    """The edition before all edits, which most comparisons begin from."""
    with TemporaryDirectory() as folder:
        return edited("base", small, Path(folder), ())


def edited(name: str, small: Path, folder: Path, edits: tuple[Edit, ...]) -> Snapshot:
    content = folder / name / "content"
    make_base(small, content)
    for edit in edits:
        make(edit, content)
    return understand(name, *read_content(content, "content"))


VERDICTS = {
    "a number changed": "1 fact changed in substance; 1 reviewed fact now awaiting review; "
    "2 new warnings",
    "a date more precise": "1 fact changed in substance; 1 new warning",
    "wording only": "1 rewording",
    "a comment only": "layout only in 1 file",
    "facts in another order": "another order in 1 file",
    "a quote changed": "1 fact changed in substance",
    "a source added": "1 source added; 2 new warnings",
    "evidence removed": "1 fact changed in substance",
    "a reprint removed": "1 fact changed in substance",
    "an actor renamed": "1 actor renamed",
    "a fact moved": "1 fact moved to another sector",
    "a fact renamed": "1 fact renamed",
    "a fact removed": "1 fact removed",
    "a key figure changed": "the head changed: key figures",
    "as_of moved": "the head changed: as of; 1 new warning",
    "a plan carried out": "1 fact changed in substance; 3 new warnings",
    "a note added": "1 fact changed in substance",
    "a question closed": "1 question removed",
    "a paragraph corrected": "1 fact changed in substance",
}


@pytest.mark.parametrize("what", VERDICTS)
def test_each_edit_alone_has_its_own_verdict(what: str, small: Path, tmp_path: Path) -> None:
    edits = [edit for edit in EDITS if edit.what == what]
    assert told(small, tmp_path, *edits).split("\n")[0] == VERDICTS[what]


def test_evidence_that_contests_moves_the_assessment(small: Path, tmp_path: Path) -> None:
    wanted = ("a source added", "evidence added that contests")
    edits = [edit for edit in EDITS if edit.what in wanted]
    assert set(VERDICTS) == {e.what for e in EDITS} - {wanted[1]}
    assert told(small, tmp_path, *edits).split("\n")[0] == (
        "1 fact changed in substance; 1 assessment moved: single voice -> contested;"
        " 1 source added; 2 new warnings"
    )


def test_only_a_voice_that_was_seen_or_proved_moves_the_assessment(
    small: Path, tmp_path: Path
) -> None:
    anchor = "    - {source: example-chronicle-9, paragraph: 3, quote: So much for cables}\n"
    piece = (
        '    - {source: example-archive-7, quote: roheline tuli, seal: "36dab0d4b412fbdcd1e3"}\n'
    )
    added = Edit("", "facts/culture.yml", anchor, anchor + piece)
    removed = next(edit for edit in EDITS if edit.what == "evidence removed")
    assert told(small, tmp_path / "added", added).split("\n")[0] == (
        "1 fact changed in substance; 1 assessment moved: single voice -> corroborated"
    )
    assert told(small, tmp_path / "removed", removed, before=(added,)).split("\n")[0] == (
        "1 fact changed in substance; 1 assessment moved: corroborated -> single voice"
    )


def test_every_field_of_every_record_has_its_weight() -> None:
    records = [kind.record for kind in RECORD_TYPES]
    for record in (*records, Evidence):
        told_elsewhere = {"id", "evidence"} if record is not Evidence else {"source"}
        assert FIELDS[record].keys() == record.model_fields.keys() - told_elsewhere
    assert {*records} == {*KINDS, *FIELDS} - {Evidence}
    assert {*REFERS.values()} <= {*KINDS}


OF_EACH_FILE = {
    "briefing.yml": (
        Edit("", "briefing.yml", "excerpt_limit: 12", "excerpt_limit: 13"),
        "Longest quote",
    ),
    "sectors.yml": (Edit("", "sectors.yml", "title: Culture", "title: Cultures"), "Title"),
    "indicators.yml": (
        Edit("", "indicators.yml", "title: Lanterns lit", "title: Lanterns not lit"),
        "Title",
    ),
    "questions.yml": (Edit("", "questions.yml", QUESTION, ""), "Removed: Was the cable"),
    "changes.yml": (
        Edit("", "changes.yml", "note: A reader pointed it out", "note: Nobody pointed it out"),
        "Note",
    ),
    "withdrawn.yml": (
        Edit("", "withdrawn.yml", "on: 2024-03-12", "on: 2024-03-11"),
        "Withdrawn on",
    ),
    "searches.yml": (
        Edit("", "searches.yml", "on: 2024-03-12", "on: 2024-03-11"),
        "Searched on",
    ),
    "figures.yml": (Edit("", "figures.yml", "kind: ", "note: Careful.\n  kind: "), "Caution"),
    "actors/*.yml": (Edit("", "actors/people.yml", "Mari Näidis", "Mary Näidis"), "Name"),
    "sources/*.yml": (
        Edit("", "sources/example-archive-7.yml", "consulted: ", "section: News\nconsulted: "),
        "Section",
    ),
    "facts/*.yml": (Edit("", "facts/culture.yml", "amount: 40,", "amount: 41,"), "Figures"),
}


@pytest.mark.parametrize("pattern", [kind.pattern for kind in RECORD_TYPES])
def test_no_change_to_any_kind_of_file_is_passed_over(
    pattern: str, small: Path, tmp_path: Path
) -> None:
    edit, expected = OF_EACH_FILE[pattern]
    assert kind_of(edit.path) == next(k for k in RECORD_TYPES if k.pattern == pattern)
    said = told(small, tmp_path, edit)
    assert not said.startswith("nothing changed")
    assert f"  {expected}" in said
    assert f"content/{edit.path}:" in said


def test_a_text_of_a_source_that_says_something_else_is_told(small: Path, tmp_path: Path) -> None:
    edit = Edit("", "sources/example-chronicle-9.txt", "not yet more than", "hardly more than")
    said = told(small, tmp_path, edit)
    assert said.startswith("1 source changed in substance; ")
    assert "3 paragraphs{+, not in the former text: 2+}" in said


def test_what_is_withdrawn_is_told_with_its_reason_and_once(small: Path, tmp_path: Path) -> None:
    gone = next(edit for edit in EDITS if edit.what == "a fact removed")
    why = """\
- id: lost-lamp
  kind: fact
  title: A lamp was lost
  sectors: [culture]
  on: 2024-03-15
  why: The gazette was misread.
  see: [song-festival]

- id: lamp-fair
"""
    said = told(small, tmp_path, gone, Edit("", "withdrawn.yml", "- id: lamp-fair\n", why))
    assert said.split("\n\nPages touched")[0] == (
        "1 fact withdrawn\n\n"
        "Facts withdrawn (1)\n"
        "  A lamp was lost\n      [lost-lamp] content/facts/culture.yml:77\n"
        "    It says\n"
        "      - A lamp was lost at sea.\n"
        "    Withdrawn: on 15 March 2024: The gazette was misread. "
        "See A festival of *lantern* songs & <tide> dances was held about May 2018."
    )


REWORDINGS = [
    ("A song is sung on the shore.", "A song gets sung along the shore."),
    ("The lamps, which burn, are old.", "The burning lamps are old."),
    ("Trade was good.", "The trade was good."),
]

SUBSTANCE = [
    ("Trade came to 450 million.", "Trade came to 460 million."),
    ("Trade came to 450 million.", "Trade came to about 450 million."),
    ("Trade rose.", "Trade fell."),
    ("It is in force.", "It is not in force."),
    ("It isn't sold.", "It is sold."),
    ("It was sold by Mari to the Guild.", "It was sold by the Guild to Mari."),
    ("Mari spoke of it.", "Guild spoke of it."),
    ("She spoke in Riga.", "She spoke in Porto."),
    ("She will speak.", "She spoke."),
    ("Three lamps burn.", "Four lamps burn."),
    ("It costs $4.", "It costs €4."),
    ("The lamps burn.", "The lamps burn. They smoke."),
    ("The lamps burn.", "The lamps burn on the shore of the sea."),
]


@pytest.mark.parametrize(("before", "after"), REWORDINGS)
def test_wording_is_told_as_wording(before: str, after: str) -> None:
    assert is_rewording(before, after, "en", NAMES)
    assert is_rewording(after, before, "en-GB", NAMES)


@pytest.mark.parametrize(("before", "after"), SUBSTANCE)
def test_what_carries_the_sense_is_told_as_substance(before: str, after: str) -> None:
    assert not is_rewording(before, after, "en", NAMES)
    assert not is_rewording(after, before, "en", NAMES)


def test_in_another_language_no_change_passes_as_wording() -> None:
    assert not is_rewording(*REWORDINGS[0], "et", NAMES)


def test_a_broken_entry_is_not_told_as_removed(small: Path, tmp_path: Path) -> None:
    broken = Edit(
        "", "facts/culture.yml", "status: completed\n  date: 2018", "status: done\n  date: 2018"
    )
    added = Edit("", "facts/trade.yml", "  derived:\n", "  note: Careful.\n  derived:\n")
    assert told(small, tmp_path, broken, added) == (
        "1 fact changed in substance; 1 new error; some of it could not be compared\n\n"
        "Could not be compared (1)\n"
        '  the fact "song-festival" has errors in head\n\n'
        "New problems (1)\n"
        '  error: "done" is no status\n'
        "      [unknown-value] content/facts/culture.yml:8:11\n"
        '    Hint: did you mean "completed"? one of reported, planned, ongoing, completed, in-force, unknown\n\n'
        "Facts changed in substance (1)\n"
        "  Trade in cork lanterns grew by more than 1.5 million crowns (our arithmetic)\n"
        "      [lantern-trade-change] content/facts/trade.yml:40\n"
        "    Caution\n"
        "      + Careful.\n"
        "    It rests on: Carried by The Example Gazette.\n"
        "    Passage, supports: The Example Gazette, 5 November 2023, paragraph 1: “up from less than 11”; "
        "voice: The Example Gazette; not proved, and nobody is named who saw it\n"
        "      at the words, gazette.example.org: https://gazette.example.org/2023/100?page=1&tag=lanterns#top"
        ":~:text=up%20from%20less%20than%2011\n"
    )


def test_a_broken_file_is_not_told_as_facts_removed(small: Path, tmp_path: Path) -> None:
    broken = Edit("", "facts/culture.yml", "- id: lamp-day\n", "- id: [\n")
    said = told(small, tmp_path, broken)
    assert said.split("\n")[0] == "1 new error; some of it could not be compared"
    assert "\n  content/facts/culture.yml cannot be read in head\n" in said
    assert "Facts removed" not in said


def test_without_a_head_of_its_own_an_edition_borrows_the_other(
    small: Path, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    make_base(small, content)
    base = understand("base", *read_content(content, "content"))
    make(Edit("", "briefing.yml", "as_of: 2024-03-15", "as_of: soon"), content)
    make(next(e for e in EDITS if e.what == "a date more precise"), content)
    sources = read_content(content, "content")
    assert understand("head", *sources).briefing is None
    assert base.briefing
    comparison = compare(base, understand("head", *sources, base.briefing.record))
    assert [(c.kind, c.change_type, c.id, c.significance) for c in comparison.changes] == [
        (RecordKind.FACT, ChangeType.CHANGED, "lamp-day", Significance.SUBSTANCE)
    ]
    assert comparison.pages is None
    assert comparison.not_compared == ("head has no briefing.yml that can be read",)


def test_a_fact_merged_into_another_is_told_as_gone(small: Path, tmp_path: Path) -> None:
    lamps = "- id: lamp-hours\n"
    lost = next(e for e in EDITS if e.what == "a fact removed")
    merged = Edit("", "facts/culture.yml", lamps, f"{lamps}  aliases: [lost-lamp]\n")
    assert told(small, tmp_path, lost, merged).split("\n\nPages")[0] == (
        "1 fact removed; 1 housekeeping change\n\n"
        "Facts removed (1)\n"
        "  A lamp was lost\n"
        "      [lost-lamp] content/facts/culture.yml:77\n"
        "    Merged: the id now leads to lamp-hours\n"
        "    It says\n"
        "      - A lamp was lost at sea.\n\n"
        "Housekeeping (1)\n"
        "  The lamps burn at night\n"
        "      [lamp-hours] content/facts/culture.yml:53\n"
        "    Former ids\n"
        "      + lost-lamp"
    )


RENAMED = (
    Edit("", "facts/energy.yml", "- id: tide-mill-trial\n", "- id: trial-of-mill\n"),
    Edit("", "sectors.yml", "facts: [tide-mill-trial]", "facts: [trial-of-mill]"),
)
"""Another id for a fact, without an alias; its sector rests on it."""


def test_an_entry_of_which_only_the_id_is_another_is_told_as_renamed(
    small: Path, tmp_path: Path
) -> None:
    said = told(small, tmp_path, *RENAMED).split("\n\nPages")[0]
    verdict, *_ = said.split("\n")
    assert verdict.startswith("1 fact renamed; 1 new error") or verdict == "1 fact renamed", said
    assert "Renamed: the id was tide-mill-trial" in said
    assert "rests on" not in said.partition("Renamed")[2] and "Brief" not in said


def test_a_reference_that_reads_the_same_is_told_by_its_id(small: Path, tmp_path: Path) -> None:
    other = Edit("", "facts/energy.yml", "the mill had ground", "the mill had not ground")
    said = told(small, tmp_path, *RENAMED, other)
    assert "    Brief: rests on\n      - tide-mill-trial\n      + trial-of-mill\n" in said, said


def test_two_editions_without_content_are_told_as_that(tmp_path: Path) -> None:
    nothing = understand("nothing", *read_content(tmp_path / "none", "content"))
    found = compare(nothing, nothing)
    assert found.not_compared == ("nothing has no briefing.yml that can be read",) * 2
    assert not found.is_empty
    assert {field.name for field in fields(found)} >= {"verdict", "changes", "pages"}
