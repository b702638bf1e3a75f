"""`briefing fmt` as an editor meets it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.content.read import is_source_text, read_content
from generator.editing.layout import canonical
from generator.pipeline import sound_briefing
from tests.support.commands import invoke
from tests.support.project import ROOT, SMALL, files_of

CULTURE = "facts/culture.yml"
UNTIDY = "  kind:   event"


@pytest.fixture(scope="module")
def tidy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the small briefing, which is in many styles of YAML, laid out."""
    content = tmp_path_factory.mktemp("tidy") / "content"
    shutil.copytree(SMALL, content)
    for source in read_content(content, content.name)[0]:
        if not is_source_text(source.name):
            (content / source.name).write_bytes(canonical(source).encode())
    return content


@pytest.fixture
def project(tmp_path: Path, tidy: Path) -> Path:
    """A project of the small briefing, laid out."""
    (tmp_path / "mkdocs.yml").touch()
    shutil.copytree(tidy, tmp_path / "content")
    return tmp_path


def fmt(project: Path, *arguments: str) -> tuple[int, str, str]:
    return invoke(ROOT, "--project", str(project), "fmt", *arguments)


def change(project: Path, name: str, old: str, new: str) -> None:
    path = project / "content" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


@pytest.fixture
def untidy(project: Path) -> Path:
    change(project, CULTURE, "  kind: event", UNTIDY)
    return project


def test_github_marks_the_line_and_its_summary_shows_how_it_should_be(
    untidy: Path, tmp_path: Path
) -> None:
    target = tmp_path / "summary.md"
    code, out, _ = fmt(untidy, "--check", "--format", "github", "--summary", str(target))
    line = (untidy / "content" / CULTURE).read_text("utf-8").split("\n").index(UNTIDY) + 1
    assert code == 1
    assert out == (
        f"::error file=content/{CULTURE},line={line},col=1,title=layout::the file is laid out in "
        "another way than all are%0Athe summary of the job shows the lines as they should be; "
        "`briefing fmt` writes them\n1 error\n"
    )
    shown = target.read_text("utf-8")
    assert shown.startswith("### Layout\n\n```diff\n")
    assert f"\n-{UNTIDY}\n+  kind: event\n" in shown
    assert fmt(untidy, "--format", "github")[0] == 2


def test_what_is_laid_out_already_is_left_alone(project: Path) -> None:
    before = files_of(project / "content")
    assert fmt(project) == (0, "19 files: 0 laid out anew\n", "")
    assert fmt(project, "--check") == (0, "19 files: 0 laid out anew (not done)\n", "")
    assert fmt(project, "--diff") == (0, "", "19 files: 0 laid out anew (not done)\n")
    assert files_of(project / "content") == before


def test_a_file_is_laid_out_and_nothing_else_is_written(untidy: Path, tidy: Path) -> None:
    told = fmt(untidy)
    assert told == (0, "laid out content/facts/culture.yml\n19 files: 1 laid out anew\n", "")
    assert files_of(untidy / "content") == files_of(tidy)


def test_check_names_the_file_and_the_line_and_writes_nothing(untidy: Path, tidy: Path) -> None:
    before = files_of(untidy / "content")
    line = (tidy / CULTURE).read_text("utf-8").split("\n").index("  kind: event") + 1
    told = f"content/facts/culture.yml:{line}: would be laid out anew\n"
    assert fmt(untidy, "--check") == (1, f"{told}19 files: 1 laid out anew (not done)\n", "")
    assert files_of(untidy / "content") == before


def test_diff_shows_the_change_and_writes_nothing(untidy: Path) -> None:
    before = files_of(untidy / "content")
    code, out, _ = fmt(untidy, "--diff")
    assert code == 0
    changed = [line for line in out.split("\n") if line[:1] in ("-", "+")]
    assert changed == [
        "--- content/facts/culture.yml",
        "+++ content/facts/culture.yml",
        f"-{UNTIDY}",
        "+  kind: event",
    ]
    assert fmt(untidy, "--diff", "--check")[0] == 1
    assert files_of(untidy / "content") == before


def test_files_and_folders_can_be_named(untidy: Path) -> None:
    content = untidy / "content"
    assert fmt(untidy, "--check", str(content / "facts"))[0] == 1
    assert fmt(untidy, "--check", str(content))[0] == 1
    assert fmt(untidy, "--check", str(content / CULTURE), str(content / "briefing.yml"))[1] == (
        "content/facts/culture.yml:7: would be laid out anew\n2 files: 1 laid out anew (not done)\n"
    )
    others = [str(content / "actors"), str(content / "facts" / "trade.yml")]
    assert fmt(untidy, *others) == (0, "5 files: 0 laid out anew\n", "")


def test_a_file_elsewhere_is_refused(project: Path) -> None:
    code, _, err = fmt(project, str(project / "mkdocs.yml"))
    assert code == 2
    assert err.endswith(f"is not in {project / 'content'}; name another with --content\n")


def test_a_mark_goes_and_the_ends_of_windows_stay(project: Path, tidy: Path) -> None:
    path = project / "content" / CULTURE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert fmt(project, "--check", str(path))[1].startswith("content/facts/culture.yml:1: would")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fmt(project, str(path))[0] == 0
    assert path.read_bytes() == (tidy / CULTURE).read_bytes().replace(b"\n", b"\r\n")


def test_a_checkout_with_the_ends_of_windows_has_nothing_to_lay_out(project: Path) -> None:
    for path in (project / "content").rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fmt(project, "--check") == (0, "19 files: 0 laid out anew (not done)\n", "")
    before = files_of(project / "content")
    assert fmt(project) == (0, "19 files: 0 laid out anew\n", "")
    assert files_of(project / "content") == before


def test_ends_of_several_kinds_are_laid_out_as_most_are(project: Path, tidy: Path) -> None:
    path, wanted = project / "content" / CULTURE, (tidy / CULTURE).read_bytes()
    path.write_bytes(wanted.replace(b"\n", b"\r", 3))
    assert fmt(project, str(path))[0] == 0
    assert path.read_bytes() == wanted


def test_what_editors_leave_is_no_reason_to_fail(project: Path) -> None:
    for name in ("culture.yml~", "culture.yml.orig"):
        (project / "content" / "facts" / name).write_text("- id: old\n")
    code, out, err = fmt(project, "--check")
    assert (code, out) == (0, "19 files: 0 laid out anew (not done)\n")
    assert err == (
        "content/facts/culture.yml.orig:1:1: warning: a copy that a program put aside is left out "
        "[file-known]\n"
        '    hint: delete it, if "content/facts/culture.yml" has all that is in it\n'
    )


BROKEN = """\
content/facts/energy.yml:6:1: error: not valid YAML: found a tab character that violates indentation [yaml-syntax]
    hint: indent with spaces, never with a tab
    content/facts/energy.yml:5:9: while scanning a plain scalar
"""


def test_a_file_with_errors_is_left_and_the_others_are_laid_out(untidy: Path, tidy: Path) -> None:
    change(untidy, "facts/energy.yml", "  status: planned\n  date: ", "\tstatus: planned\n  date: ")
    broken = (untidy / "content" / "facts" / "energy.yml").read_bytes()
    code, out, err = fmt(untidy)
    assert (code, err) == (1, BROKEN)
    assert out == (
        "laid out content/facts/culture.yml\n"
        "19 files: 1 laid out anew; 1 error, and files with errors were left as they were\n"
    )
    assert (untidy / "content" / "facts" / "energy.yml").read_bytes() == broken
    assert (untidy / "content" / CULTURE).read_bytes() == (tidy / CULTURE).read_bytes()


def test_a_file_that_is_not_text_is_told(project: Path) -> None:
    path = project / "content" / CULTURE
    path.write_bytes(b"\xff\n")
    code, _, err = fmt(project)
    assert code == 1
    assert err.startswith(
        "content/facts/culture.yml:1:1: error: byte 0xff is not UTF-8; in Windows-1252 it is "
    )
    assert path.read_bytes() == b"\xff\n"


def test_a_fact_with_an_unknown_field_is_laid_out_all_the_same(project: Path) -> None:
    change(project, CULTURE, "  kind: event", "  knid:   event")
    assert fmt(project)[0] == 0
    assert "\n  knid: event\n" in (project / "content" / CULTURE).read_text("utf-8")


def test_what_a_value_holds_cannot_drive_the_terminal(project: Path) -> None:
    change(project, CULTURE, "  kind: event", "  kind:   event  # \u202e\x85")
    assert "\\u202e" in fmt(project, "--diff")[1]


def test_a_review_and_a_digest_keep_the_layout(project: Path) -> None:
    command = ("--project", str(project))
    name = "N. " + "Very Long Name " * 8
    facts = sound_briefing(project / "content").facts
    assert invoke(ROOT, *command, "review", *facts, "--by", name)[0] == 0
    source = project / "content" / "sources" / "example-chronicle-9.yml"
    text = source.read_text("utf-8").partition("digest:")[0]
    source.write_text(text.replace("paragraphs: 3\n", ""), "utf-8")
    made = ("prove", str(source.with_suffix(".txt")), "--source", "example-chronicle-9")
    assert invoke(ROOT, *command, *made)[0] == 0
    assert fmt(project, "--check") == (0, "19 files: 0 laid out anew (not done)\n", "")
    assert invoke(ROOT, *command, "check")[0] == 0
