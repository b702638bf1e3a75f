"""However much is wrong, what is told of it can be read, and nothing but content is shown."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.content.read import load_text
from generator.core.diagnostics import (
    MOST_OF_A_FILE,
    MOST_OF_ALL,
    Diagnostic,
    Position,
    Problems,
    Severity,
    Untold,
    in_order,
    summary,
)
from generator.core.suggestions import Suggestions, nearest
from generator.core.text_diff import Mark, Piece, word_diff
from generator.pipeline import load
from generator.report.formats import as_github, as_json, as_markdown, as_sarif, as_text

CLOSING = "mend the others first: what is left may go with them"


def errors(path: str, number: int) -> list[Diagnostic]:
    return [Diagnostic("r", Position(path, line), "m") for line in range(1, number + 1)]


def test_of_a_file_a_few_hundred_errors_are_told_and_the_others_counted() -> None:
    *told, last = in_order(errors("a.yml", MOST_OF_A_FILE + 1_234))
    assert told == errors("a.yml", MOST_OF_A_FILE)
    assert last == Diagnostic(
        "more",
        Position("a.yml", MOST_OF_A_FILE + 1),
        "and 1,234 more errors in this file",
        CLOSING,
        untold=Untold(1_234),
    )
    assert summary((*told, last)) == "1,434 errors"
    assert in_order((*told, last)) == (*told, last)


def test_warnings_do_not_crowd_out_errors() -> None:
    place = Position("a.yml", 5_000)
    many = [Diagnostic("w", Position("a.yml", n), "m", "", Severity.WARNING) for n in range(1, 900)]
    found = in_order((*many, Diagnostic("r", place, "m")))
    assert sum(d.is_error for d in found) == 1
    assert [d.message for d in found if d.untold] == ["and 699 more warnings in this file"]


def test_of_all_files_a_few_thousand_errors_are_told() -> None:
    names = [f"{n:03}.yml" for n in range(MOST_OF_ALL // MOST_OF_A_FILE + 7)]
    found = in_order(d for name in names for d in errors(name, MOST_OF_A_FILE + 1))
    assert len(found) == MOST_OF_ALL + len(names) - 7 + 1
    assert found[-1].message == f"and {7 * (MOST_OF_A_FILE + 1):,} more errors in 7 other files"
    assert in_order(found) == found
    assert summary(found) == f"{len(names) * (MOST_OF_A_FILE + 1):,} errors"


def test_entries_that_are_not_looked_at_are_counted_too() -> None:
    problems = Problems()
    problems.extend(errors("a.yml", MOST_OF_A_FILE))
    assert problems.is_full("a.yml")
    assert not problems.is_full("b.yml")
    problems.leave(Position("a.yml", 777), 50)
    message = "and 50 more entries in this file, not looked at after so many errors"
    assert [(d.message, d.position.line) for d in problems.in_order()][-1] == (message, 777)


def test_a_file_of_errors_without_end_is_told_in_every_dialect(small: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    (content / "facts" / "trade.yml").write_text("- a: 1\n" * 20_000, encoding="utf-8")
    _, found = load(content)
    assert len(found) < 300
    for dialect in (as_text, as_github, as_json, as_sarif):
        written = dialect(found, {})
        assert len(written) < 200_000
        assert "more entries in this file" in written
    assert "more entries in this file" in as_markdown(found)


def test_a_file_of_more_values_than_are_read_is_told(small: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    (content / "facts" / "trade.yml").write_text("- a: 1\n" * 100_000, encoding="utf-8")
    _, found = load(content)
    assert [(d.rule, d.position.line) for d in found if "values" in d.message] == [
        ("file-size", 30_001)
    ]


def test_ids_that_lead_nowhere_go_without_a_hint_where_there_are_too_many() -> None:
    known = [f"lantern-{n}" for n in range(20_000)]
    assert nearest("lantern-77x", known) == "lantern-77"
    suggestions = Suggestions()
    told = [suggestions.suggest("lantern-77x", known) for _ in range(12)]
    assert told == ['did you mean "lantern-77"?'] * 10 + [""] * 2


def test_texts_of_the_same_few_words_are_compared_as_wholes() -> None:
    before, after = "a b " * 500, "a c " * 500
    assert word_diff(before, after) == (Piece(before, Mark.GONE), Piece(after, Mark.NEW))


SECRET = "root:x:0:0:a secret\n"


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "secret.yml").write_text(SECRET, encoding="utf-8")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "trade.yml").write_text(SECRET, encoding="utf-8")
    shutil.copytree(small, tmp_path / "content")
    return tmp_path


def checked(project: Path, dialect: str = "text") -> str:
    done = CliRunner().invoke(main, ["--project", str(project), "check", "--format", dialect])
    assert done.exit_code == 1
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.output


@pytest.mark.parametrize("name", ["facts/culture.yml", "sources/example-chronicle-9.txt"])
def test_of_a_link_out_of_content_nothing_is_shown(name: str, project: Path) -> None:
    link = project / "content" / name
    link.unlink()
    link.symlink_to(project / "secret.yml")
    said = checked(project)
    assert f"content/{name}:1:1: error: a link that leads nowhere" in said
    assert "secret" not in said


def test_a_link_to_a_folder_is_not_followed(project: Path) -> None:
    shutil.rmtree(project / "content" / "facts")
    (project / "content" / "facts").symlink_to(project / "outside")
    said = checked(project)
    assert "content/facts:1:1: error: a link that leads nowhere, or out of" in said
    assert "secret" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_content_is_told_and_not_opened(project: Path) -> None:
    os.mkfifo(project / "content" / "facts" / "pipe.yml")
    said = checked(project)
    assert "content/facts/pipe.yml:1:1: error: this is not a file: a device, a pipe" in said


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")
@pytest.mark.parametrize("dialect", ["text", "github", "json", "sarif"])
def test_a_name_that_is_not_utf_8_is_told_in_every_dialect(project: Path, dialect: str) -> None:
    shutil.copy(
        project / "secret.yml", os.fsencode(project / "content" / "facts") + b"/caf\xe9.yml"
    )
    said = checked(project, dialect)
    shown = {"json": "caf\\\\udce9.yml", "sarif": "caf%E9.yml"}.get(dialect, "caf\\udce9.yml")
    assert f"content/facts/{shown}" in said
    if dialect in ("json", "sarif"):
        json.loads(said)
    assert "secret" not in said


def test_a_folder_that_cannot_be_listed_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "facts":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    said = checked(project)
    assert "content/facts:1:1: error: the folder cannot be read: Permission denied" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices")
def test_a_device_or_a_pipe_named_as_a_text_is_refused(project: Path) -> None:
    os.mkfifo(project / "pipe")
    for name in ("/dev/zero", str(project / "pipe")):
        with pytest.raises(ValueError, match="is not a file"):
            load_text(Path(name))
        done = CliRunner().invoke(
            main, ["--project", str(project), "locate", name, "four words are here"]
        )
        assert (done.exit_code, done.output) == (1, f"Error: {name} is not a file\n")
