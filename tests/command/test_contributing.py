"""What CONTRIBUTING.md tells an editor and a maintainer is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.content.decode import decode
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.editing.schema import schema_line
from generator.records import Withdrawal
from generator.records.kinds import RECORD_TYPES
from tests.support.documented import commands_of, documented_project, pictures_of, typed
from tests.support.looping import some
from tests.support.project import ROOT, SMALL

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMANDS = commands_of("CONTRIBUTING.md")
BY_HAND = {
    "make serve": "it runs until it is stopped: see test_readme.test_make_serve_listens",
    "make offline": "the README names it too, and its test runs it",
}

MOST_BYTES = 150_000


OF_OURS = re.compile(r"\b(?:add fact|review)\b")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, with room beside it."""
    folder = tmp_path_factory.mktemp("contributing") / "project"
    folder.mkdir()
    return documented_project(folder)


@pytest.fixture(scope="module")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the small briefing, which is checked in a moment."""
    folder = tmp_path_factory.mktemp("small-contributing") / "project"
    folder.mkdir()
    return documented_project(folder, SMALL)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in BY_HAND])
def test_a_command_works(request: pytest.FixtureRequest, command: str) -> None:
    """What names facts of this briefing is typed in it; to all else the content makes no difference."""
    of = "project" if OF_OURS.search(command) else "small_project"
    done = typed(request.getfixturevalue(of), command)
    assert done.returncode == 0, done.stderr


def test_what_is_left_out_is_told_in_the_document() -> None:
    assert set(BY_HAND) <= set(COMMANDS)


def test_its_pictures_are_there_and_small() -> None:
    pictures = pictures_of("CONTRIBUTING.md")
    assert [path.name for path in pictures] == [
        "ways-in.png",
        "check.png",
        "change.png",
        "comparison.png",
    ]
    assert [path.name for path in pictures if path.stat().st_size > MOST_BYTES] == []


def test_it_leads_to_its_own_headings_and_to_files_that_are_there() -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.M)
    anchors = {re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in headings}
    for target in some(re.findall(r"\]\(([^)]+)\)", TEXT)):
        if target.startswith("#"):
            assert target[1:] in anchors
        else:
            assert (ROOT / target).is_file()


def test_the_change_that_it_walks_through_begins_with_what_the_content_has() -> None:
    first = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.M | re.S)[0]
    assert first in (ROOT / "content" / "facts" / "sports.yml").read_text(encoding="utf-8")


def test_every_file_and_field_that_it_names_is_one() -> None:
    named = re.findall(r"`((?:content|docs|\.github)/[\w./-]+)`", TEXT)
    assert named
    optional = {f"content/{kind.pattern}" for kind in RECORD_TYPES if kind.is_optional}
    assert [name for name in named if not (ROOT / name).exists() and name not in optional] == []


def test_what_it_shows_of_a_withdrawal_is_one() -> None:
    (shown,) = (b for b in re.findall(r"^```yaml\n(.*?)^```", TEXT, re.M | re.S) if "why:" in b)
    document, problems = parse(SourceText("content/withdrawn.yml", "withdrawn.yml", shown))
    records, undecoded = decode((document,))
    assert (problems, undecoded) == ((), ())
    (kind,) = (k for k in RECORD_TYPES if k.record is Withdrawal)
    assert shown.splitlines()[0] == schema_line(kind)
    assert [entry.id for entry in records.of(Withdrawal)] == ["lamp-fair"]
