"""What an entry says other than what was published is told at its line, until somebody answers for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.commands.review.desk import Finding, desk_of
from generator.commands.workspace import Workspace
from generator.compare.claims import check_claims
from generator.compare.compare import compare
from generator.compare.snapshot import Snapshot
from generator.content.read import read_content
from generator.core.diagnostics import Diagnostic
from generator.loading import understand

ENERGY, TRADE = "facts/energy.yml", "facts/trade.yml"
MILL = """\
    - source: example-gazette-100
      paragraph: 4
      quote: "o moinho: em obras desde 2020"
"""
SEEN = """\
    - source: example-archive-7
      stance: updates
      quote: veski seisab
      seal: "5af55f4d0b9babc9ab68"
      says: The mill has come to a stop, told without a date.
"""


def snapshot(content: Path) -> Snapshot:
    return understand(content.parent.name, *read_content(content, "content"))


def warned(small: Path, folder: Path, *edits: tuple[str, str, str]) -> tuple[Diagnostic, ...]:
    """Return what is told of the small briefing with edits, each a file, and words before and after."""
    content = Path(shutil.copytree(small, folder / "content"))
    for name, old, new in edits:
        text = (content / name).read_text("utf-8")
        assert text.count(old) == 1
        (content / name).write_text(text.replace(old, new), "utf-8")
    return check_claims(snapshot(small), snapshot(content))


def test_a_passage_without_words_is_named_by_its_source_alone(small: Path, tmp_path: Path) -> None:
    gone = MILL.replace('      quote: "o moinho: em obras desde 2020"\n', "")
    warned_of = warned(small, tmp_path, (ENERGY, MILL, gone))
    assert warned_of and not any("“”" in d.hint for d in warned_of)


def test_another_id_alone_is_no_other_claim(small: Path, tmp_path: Path) -> None:
    assert not warned(
        small,
        tmp_path,
        (ENERGY, "- id: tide-mill-trial\n", "- id: trial-of-mill\n"),
        ("sectors.yml", "facts: [tide-mill-trial]", "facts: [trial-of-mill]"),
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (ENERGY, "the mill had ground", "the mill had not ground", '"tide-mill-trial": statement'),
        (ENERGY, "title: A second cable may", "title: A cable will", '"second-cable": title'),
        (
            ENERGY,
            "stance: updates",
            "stance: disputes",
            '"tide-mill": stance (Näidisarhiiv, date not known)',
        ),
        (ENERGY, "amount: 1200", "amount: 1300", '"tide-mill-trial": figures'),
        (ENERGY, "stated_by: lantern-guild", "stated_by: mari-naidis", '"second-cable": said by'),
        ("questions.yml", "Was the cable", "When was the cable", '"is-the-cable-laid": question'),
        ("sectors.yml", "almost 1,200", "over 1,200", '"energy": brief'),
        ("figures.yml", "status: planned", "status: completed", '"ways-of-light": routes'),
        ("briefing.yml", "is only a plan", "is no plan", "the briefing: bottom line"),
        (
            "actors/places.yml",
            "latitude: 38.5",
            "latitude: 41.5",
            '"vila-do-exemplo": coordinates',
        ),
        (
            "actors/organisations.yml",
            "wikidata: Q4115189",
            "wikidata: Q42",
            '"lantern-guild": item on wikidata',
        ),
    ],
)
def test_what_readers_see_is_told_at_its_line(
    file: str, old: str, new: str, told: str, small: Path, tmp_path: Path
) -> None:
    (found,) = warned(small, tmp_path, (file, old, new))
    name, what = told.split(": ")
    assert found.rule == "claim-kept"
    assert not found.is_error
    assert found.message == (
        f"{name} changed since it was published ({what}), and no proved or seen passage came with it"
    )
    lines = (tmp_path / "content" / file).read_text("utf-8").split("\n")
    assert found.position.path == f"content/{file}"
    assert new.split()[-1] in "\n".join(lines[found.position.line - 1 :][:3])


def test_the_hint_has_the_passages_and_says_what_ends_the_warning(
    small: Path, tmp_path: Path
) -> None:
    (found,) = warned(small, tmp_path, (ENERGY, "since 2020", "since early 2020"))
    assert found.hint == (
        "read it against “o moinho: em obras desde 2020” (The Example Gazette, 5 November 2023); “veski seisab” "
        "(Näidisarhiiv, date not known); `briefing review tide-mill` puts that on record"
    )


def test_a_passage_that_is_gone_is_told(small: Path, tmp_path: Path) -> None:
    (found,) = warned(small, tmp_path, (ENERGY, SEEN, ""))
    assert "(no longer: Näidisarhiiv, date not known)" in found.message


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ENERGY, "- id: tide-mill\n", "# The mill\n- id: tide-mill\n"),
        (ENERGY, "  aliases: [dream-cable]\n", "  aliases: [dream-cable, night-cable]\n"),
        ("sources/example-chronicle-9.yml", "words: ", "words: 1"),
        ("briefing.yml", "as_of: 2024-03-15", "as_of: 2024-03-16"),
    ],
)
def test_what_readers_do_not_see_is_not_told(
    file: str, old: str, new: str, small: Path, tmp_path: Path
) -> None:
    assert warned(small, tmp_path, (file, old, new)) == ()


def test_a_change_that_a_passage_came_with_is_not_told_if_the_passage_is_vouched_for(
    small: Path, tmp_path: Path
) -> None:
    told = (ENERGY, "has been under construction in Vila do Exemplo since 2020", "is being built")
    dream = """\
    - source: example-chronicle-9
      paragraph: 2
      quote: not yet more than a dream
      stance: context
      says: It is a dream.
"""
    (one,) = warned(
        small, tmp_path / "unproved", told, (ENERGY, MILL, MILL + dream.replace("dream", "hope"))
    )
    assert (
        "(statement, new: The Chronicle of Both Shores, January 2024, paragraph 2)" in one.message
    )
    assert warned(small, tmp_path / "proved", told, (ENERGY, MILL, MILL + dream)) == ()


def test_what_somebody_compared_as_it_is_now_is_not_told(small: Path, tmp_path: Path) -> None:
    said = (ENERGY, "since 2020.", "since the year 2020.")
    assert len(warned(small, tmp_path, said)) == 1
    content = tmp_path / "content"
    desk = desk_of(Workspace(tmp_path, content), "R. Eviewer", None)
    desk.write(desk.briefing.facts["tide-mill"], Finding())
    assert check_claims(snapshot(small), snapshot(content)) == ()


def test_nothing_is_told_where_one_of_both_cannot_be_read(small: Path, tmp_path: Path) -> None:
    assert warned(small, tmp_path, ("briefing.yml", "title: Portugal", "\ttitle: Portugal")) == ()


@pytest.mark.parametrize("name", ["lantern-guild", "mari-naidis"])
def test_an_actor_that_is_gone_hides_nothing_but_the_assessment(
    name: str, small: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    for path in content.glob("actors/*.yml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace(f"- id: {name}\n", f"- id: {name}-2\n"), "utf-8")
    trade = content / TRADE
    trade.write_text(trade.read_text("utf-8").replace("Trade in", "Trade with"), "utf-8")
    base, head = snapshot(small), snapshot(content)
    assert head.has_errors
    for one, other in ((base, head), (head, base)):
        assert "lantern-trade-2022" in {change.id for change in compare(one, other).changes}
        assert [d for d in check_claims(one, other) if "lantern-trade-2022" in d.message]


def test_a_question_that_is_gone_is_told(small: Path, tmp_path: Path) -> None:
    text = (small / "questions.yml").read_text("utf-8")
    start = text.index("- id: is-the-cable-laid\n")
    end = text.find("\n- id: ", start)
    entry = text[start : end + 1] if end > 0 else text[start:]
    (found,) = warned(small, tmp_path, ("questions.yml", entry, ""))
    assert (found.rule, found.is_error) == ("claim-kept", False)
    assert found.message == 'the question "is-the-cable-laid" was published, and is gone'
    assert found.position.path == "content/questions.yml"


@pytest.mark.parametrize("in_english", [False, True])
def test_a_new_fact_in_whose_quotes_no_check_can_read_is_told(
    in_english: bool, small: Path, tmp_path: Path
) -> None:
    also = (
        '    - {source: example-gazette-100, paragraph: 5, quote: "has already ground almost 1,200 lanterns"}\n'
        if in_english
        else ""
    )
    fact = (
        "- id: mill-ran\n  title: The mill ran\n  statement: The mill ran, the archive says.\n"
        "  kind: event\n  status: reported\n  evidence:\n"
        f"    - source: example-archive-7\n      quote: veski seisab\n      says: It ran.\n{also}\n"
    )
    before = "- id: tide-mill-trial\n"
    told = warned(small, tmp_path, (ENERGY, before, fact + before))
    assert [d.message for d in told] == (
        []
        if in_english
        else [
            '"mill-ran" is new, and all its quotes are in Estonian: no check compares their words'
        ]
    )
