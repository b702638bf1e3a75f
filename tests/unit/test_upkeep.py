"""What is due, and how it is told."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands import upkeep as command
from generator.content.link import Briefing
from generator.pipeline import sound_briefing
from generator.upkeep.due import addresses, upkeep
from generator.upkeep.linkcheck import Answer, Outcome
from generator.upkeep.report import as_json, as_markdown

DAY = date(2024, 3, 15)
ARCHIVE, CHRONICLE, COPY, GAZETTE, REPRINT = (
    "http://archive.example.org/7",
    "https://chronicle.example.org/9",
    "https://archive.example.org/chronicle/9",
    "https://gazette.example.org/2023/100?page=1&tag=lanterns#top",
    "https://reprint.example.org/3",
)
ANSWERS = {
    ARCHIVE: Answer(Outcome.MOVED, 200, "https://archive.example.org/`7`[x](y)@you"),
    CHRONICLE: Answer(Outcome.GONE, 404),
    COPY: Answer(Outcome.OK, 200),
    GAZETTE: Answer(Outcome.REFUSED, 403),
    REPRINT: Answer(Outcome.UNREACHABLE, detail="no answer in time"),
}


@pytest.fixture(scope="module")
def small(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder of the small briefing, where each source has an address."""
    content = Path(shutil.copytree(small, tmp_path_factory.mktemp("upkeep") / "content"))
    with (content / "sources" / "example-chronicle-9.yml").open("a", encoding="utf-8") as file:
        file.write(f"URL: {CHRONICLE}\n")
    return content


@pytest.fixture(scope="module")
def briefing(small: Path) -> Briefing:
    return sound_briefing(small)


def test_every_address_of_a_source_is_asked(briefing: Briefing) -> None:
    assert set(addresses(briefing)) == set(ANSWERS)


def test_a_source_without_an_address_is_not_asked(briefing: Briefing) -> None:
    silent = {i: s.model_copy(update={"URL": None}) for i, s in briefing.sources.items()}
    without = replace(briefing, sources=silent)
    assert set(addresses(without)) == {COPY}
    found = upkeep(without, DAY, {COPY: ANSWERS[COPY]})
    assert [link.address for link in found.links or ()] == [COPY]


def test_without_links_plans_and_reviews_are_told(briefing: Briefing) -> None:
    assert as_markdown(upkeep(briefing, DAY, None)) == MARKDOWN


def test_links_are_told_by_what_there_is_to_do(briefing: Briefing) -> None:
    assert as_markdown(upkeep(briefing, DAY, ANSWERS)) == MARKDOWN_WITH_LINKS


@pytest.mark.parametrize(
    ("address", "outcome", "due"),
    [
        (REPRINT, Outcome.OK, 0),
        (REPRINT, Outcome.REFUSED, 0),
        (REPRINT, Outcome.MOVED, 1),
        (REPRINT, Outcome.GONE, 1),
        (REPRINT, Outcome.UNREACHABLE, 1),
        (CHRONICLE, Outcome.GONE, 0),
        (CHRONICLE, Outcome.UNREACHABLE, 0),
        (CHRONICLE, Outcome.MOVED, 1),
        (COPY, Outcome.GONE, 1),
        (COPY, Outcome.UNREACHABLE, 1),
    ],
)
def test_a_dead_link_is_due_unless_an_archived_copy_is_named(
    briefing: Briefing, address: str, outcome: Outcome, due: int
) -> None:
    answers = dict.fromkeys(ANSWERS, Answer(Outcome.OK, 200)) | {address: Answer(outcome)}
    assert len(upkeep(briefing, DAY, answers).due_links) == due


def test_a_fact_that_changed_since_its_review_is_due(briefing: Briefing) -> None:
    fact = briefing.facts["moonlight-cable"]
    found = replace(upkeep(briefing, DAY, None), overdue=(), changed=(fact,))
    assert found.due == 1
    assert as_markdown(found) == MARKDOWN.replace(
        "Plans past their date: say what became of them",
        "Changed since their review: review them again",
    ).replace(", for 2023-12-01", "")


def test_before_its_day_a_plan_is_not_due(briefing: Briefing) -> None:
    found = upkeep(briefing, date(1900, 1, 1), None)
    assert found.overdue == ()
    assert as_markdown(found).startswith(f"**{found.due or 'Nothing'}")


def test_the_json_has_everything(briefing: Briefing) -> None:
    found = upkeep(briefing, DAY, ANSWERS)
    document = json.loads(as_json(found))
    assert document["due"] == found.due == len(found.overdue) + len(found.changed) + 2
    assert [(link["address"], link["due"]) for link in document["links"]] == [
        (ARCHIVE, True),
        (CHRONICLE, False),
        (COPY, False),
        (GAZETTE, False),
        (REPRINT, True),
    ]
    assert json.loads(as_json(upkeep(briefing, DAY, None)))["links"] is None


def run(small: Path, *arguments: str, environ: dict[str, str] | None = None) -> tuple[int, str]:
    project = str(Path(__file__).parents[2])
    given = ("--project", project, "--content", str(small), "upkeep", "--today", str(DAY))
    done = CliRunner().invoke(main, [*given, *arguments], env=environ)
    return done.exit_code, done.output


def test_the_command_counts_for_later_steps_and_fails_only_if_asked(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    output.write_text("before=1\n")
    monkeypatch.setattr(command, "look", lambda asked: {a: ANSWERS[a] for a in asked})
    environ = {"GITHUB_OUTPUT": str(output)}
    assert run(small, "--links", environ=environ) == (0, MARKDOWN_WITH_LINKS + "\n")
    assert output.read_text() == f"before=1\ndue={DUE + 2}\n"
    assert run(small, "--fail") == (1, MARKDOWN + "\n")
    monkeypatch.setattr(command, "look", lambda _: pytest.fail("nobody asked for links"))
    assert json.loads(run(small, "--format", "json")[1])["due"] == DUE


def test_with_errors_in_the_content_nothing_is_told_but_them(tmp_path: Path) -> None:
    code, output = run(tmp_path)
    assert (code, "Error:" in output) == (1, True)


DUE = 1
MARKDOWN = """\
**1 thing is due on 2024-03-15.**

### Plans past their date: say what became of them

- A cable for moonlight was to be laid on 1 December 2023 (`moonlight-cable`, `content/facts/energy.yml:2`), for 2023-12-01

### For information

- Facts that rest on one voice: 7 of 9
- Facts that were never reviewed: 7 of 9"""
MARKDOWN_WITH_LINKS = """\
**3 things are due on 2024-03-15.**

### Plans past their date: say what became of them

- A cable for moonlight was to be laid on 1 December 2023 (`moonlight-cable`, `content/facts/energy.yml:2`), for 2023-12-01

### No answer: name an archived copy in `archive`, if it stays so

- <https://reprint.example.org/3> (`URL` in `content/sources/example-reprint-3.yml`): no answer in time

### Moved for good: name the new address

- <http://archive.example.org/7> (`URL` in `content/sources/example-archive-7.yml`): 200; now <code>https&#58;&#47;&#47;archive&#46;example&#46;org&#47;&#96;7&#96;&#91;x&#93;&#40;y&#41;&#64;you</code>

### For information

- Facts that rest on one voice: 7 of 9
- Facts that were never reviewed: 7 of 9
- Links that answer: 1 of 5
- Links that do not talk to a program, which says nothing of them: 1
- Links that do not answer, with an archived copy named: 1"""
