"""The command as a person meets it: what it prints, what it leaves on disk, how it ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.disk.manifest import NAME
from tests.support.commands import invoke
from tests.support.project import SMALL, copy_project, files_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small briefing in a copy of the project, without anything rendered or built."""
    return copy_project(tmp_path, content=SMALL)


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def misspell(project: Path) -> None:
    path = project / "content" / "facts" / "energy.yml"
    path.write_text(path.read_text().replace("example-gazette-100", "example-gazete-100", 1))


MISSPELT = """\
content/facts/energy.yml:10:15: error: no source "example-gazete-100" [source-resolves]
    hint: did you mean "example-gazette-100"?
"""

MISSPELT_SHOWN = """\
content/facts/energy.yml:10:15: error: no source "example-gazete-100" [source-resolves]
   10 |     - source: example-gazete-100
      |               ^
    hint: did you mean "example-gazette-100"?
"""


def test_a_misspelt_source_is_told_with_line_column_and_the_right_name(project: Path) -> None:
    misspell(project)
    assert invoke(project, "check") == (1, MISSPELT_SHOWN + "1 error\n", "")


def test_github_gets_an_annotation_and_the_whole_list_for_its_summary(
    project: Path, tmp_path: Path
) -> None:
    misspell(project)
    summary = tmp_path / "summary.md"
    command = ("generator", "check", "--format", "github", "--summary", str(summary))
    assert run(project, *command) == (
        1,
        "::error file=content/facts/energy.yml,line=10,col=15,title=source-resolves::"
        'no source "example-gazete-100"%0Adid you mean "example-gazette-100"?\n1 error\n',
        "",
    )
    assert summary.read_text("utf-8").startswith("### 1 error\n\n| | where |")


@pytest.mark.parametrize("dialect", ["json", "sarif"])
def test_a_program_gets_one_document_even_with_coverage(project: Path, dialect: str) -> None:
    code, out, err = invoke(project, "check", "--format", dialect, "--coverage")
    assert code == 1  # of this briefing not every quote is proved
    assert isinstance(json.loads(out), dict)
    assert "sentences with a citation" in err


def test_clean_content_is_told_in_two_words(project: Path) -> None:
    assert invoke(project, "check") == (0, "no problems\n", "")


def test_it_is_run_from_any_folder_of_the_project(project: Path) -> None:
    assert run(project / "content" / "facts", "generator", "check")[:2] == (0, "no problems\n")


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    code, out, err = run(tmp_path, "generator", "check")
    assert (code, out) == (1, "")
    assert err == (
        f"Error: no mkdocs.yml in {tmp_path} or above it; name the project with --project\n"
    )


def test_render_writes_only_what_changed(project: Path) -> None:
    code, first, _ = invoke(project, "render")
    files = len(files_of(project / "site_src")) - len((".gitignore", NAME))
    assert (code, first) == (0, f"{files} files: {files} written, 0 deleted\n")
    assert invoke(project, "render")[:2] == (
        0,
        f"{files} files: 0 written, 0 deleted\n",
    )


def test_render_check_tells_drift_and_writes_nothing(project: Path) -> None:
    invoke(project, "render")
    page = project / "site_src" / "sectors" / "energy.md"
    page.write_text("by hand\n")
    gone = project / "site_src" / "stray.md"
    gone.write_text("of a render before\n")
    with (project / "site_src" / NAME).open("a") as listed:
        listed.write("stray.md\n")
    before = files_of(project / "site_src")
    code, out, _ = invoke(project, "render", "--check")
    assert code == 1
    assert out == (
        "would write sectors/energy.md\n"
        "would delete stray.md\n"
        f"{len(before) - len(('.gitignore', NAME, 'stray.md'))} files: 1 written, 1 deleted (not done: --check)\n"
    )
    assert files_of(project / "site_src") == before
    invoke(project, "render")
    assert not gone.exists()
    assert invoke(project, "render", "--check")[0] == 0


def test_an_error_leaves_pages_and_site_as_they_were(project: Path) -> None:
    assert invoke(project, "build")[0] == 0
    before = files_of(project / "site_src"), files_of(project / "site")
    misspell(project)
    for command in ("render", "build"):
        code, out, err = invoke(project, command)
        assert (code, out) == (1, "")
        assert err == MISSPELT + "1 error; nothing was written\n"
    assert (files_of(project / "site_src"), files_of(project / "site")) == before
    code, out, _ = run(project, "mkdocs", "build", "--strict")
    assert (code, out) == (1, "\n" + MISSPELT + "1 error\n")
    assert (files_of(project / "site_src"), files_of(project / "site")) == before


def test_a_broken_template_is_told_with_its_line(project: Path) -> None:
    template = project / "templates" / "pages" / "timeline.md.jinja"
    template.write_text(template.read_text() + "{{ nobody_knows_me }}\n{% block content %}")
    code, _, err = invoke(project, "build")
    assert code == 1
    assert err.startswith("templates/pages/timeline.md.jinja:")
    assert "Traceback" not in err


def test_a_build_that_fails_in_mkdocs_leaves_the_site_as_it_was(project: Path) -> None:
    assert invoke(project, "build")[0] == 0
    before = files_of(project / "site")
    page = project / "templates" / "pages" / "about.md.jinja"
    page.write_text(page.read_text().replace("## Method", "[x](nowhere.md)\n\n## Method"))
    code, out, err = invoke(project, "build")
    assert (code, out) == (1, "")
    assert "nowhere.md" in err
    assert "Traceback" not in err
    assert files_of(project / "site") == before
    assert not [p for p in project.iterdir() if p.name.startswith(".site")]


def test_wrong_options_are_refused_in_words(project: Path) -> None:
    for arguments, words in (
        (("build", "--today", "tomorrow"), '"tomorrow" is not a day such as 2026-01-31'),
        (("build", "--site-url", "javascript:alert(1)"), "is not a web address"),
        (("render", "--repository", "here"), '"here" is not a web address'),
    ):
        code, out, err = invoke(project, *arguments)
        assert (code, out) == (2, "")
        assert words in err


def test_another_day_decides_which_plans_are_past(project: Path) -> None:
    def passed(day: str) -> bool:
        invoke(project, "render", "--today", day)
        page = (project / "site_src" / "questions.md").read_text()
        overdue = page[page.index("#overdue_") : page.index("#left_open")]
        return "moonlight-cable" in overdue

    assert [passed("2023-12-01"), passed("2023-12-02")] == [False, True]


def test_the_site_url_makes_the_data_absolute(project: Path) -> None:
    invoke(project, "render", "--site-url", "https://example.org/briefing/")
    facts = json.loads((project / "site_src" / "api" / "v1" / "facts.json").read_text())["facts"]
    assert {f["url"].split("#")[0].rsplit("/", 2)[0] for f in facts} == {
        "https://example.org/briefing/facts"
    }


@pytest.mark.parametrize(
    ("command", "option", "folder"),
    [
        ("build", "--site-dir", "."),
        ("build", "--site-dir", "content"),
        ("build", "--site-src", "content"),
        ("render", "--site-src", "content"),
        ("render", "--site-src", "templates/pages"),
    ],
)
def test_no_folder_of_other_files_is_ever_emptied(
    command: str, option: str, folder: str, project: Path
) -> None:
    def kept() -> dict[str, bytes]:
        return {n: text for n, text in files_of(project).items() if "__pycache__" not in n}

    before = kept()
    code, out, err = invoke(project, command, option, folder)
    assert (code, out) == (1, "")
    assert err == (
        f"Error: {(project / folder).resolve()} holds other files, and they would be lost: name another folder, or empty it\n"
    )
    assert kept() == before


def test_the_folder_of_the_pages_is_made_where_it_is_missing(project: Path) -> None:
    shutil.rmtree(project / "site_src")
    assert invoke(project, "build")[0] == 0


def test_what_the_terminal_cannot_show_is_told_all_the_same(project: Path) -> None:
    path = project / "content" / "facts" / "energy.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("kind: plan", "kind: vəzifə", 1), encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check"],
        cwd=project,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b'"v\\u0259zif\\u0259" is no kind' in done.stdout
    assert done.stderr == b""


def test_a_language_that_the_theme_does_not_speak_is_built_all_the_same(project: Path) -> None:
    path = project / "content" / "briefing.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("language: en", "language: bs"))
    assert invoke(project, "build")[0] == 0


def test_schema_writes_what_is_stale_and_check_only_names_it(project: Path) -> None:
    assert invoke(project, "schema")[:2] == (0, "11 schemas in schemas/: 11 written\n")
    made = files_of(project / "schemas")
    assert invoke(project, "schema", "--check") == (0, "", "")
    (project / "schemas" / "fact.json").write_text("{}")
    (project / "schemas" / "old.json").write_text("{}")
    assert invoke(project, "schema", "--check") == (
        1,
        "schemas/fact.json is not up to date\n",
        "write them with: briefing schema\n",
    )
    assert (project / "schemas" / "fact.json").read_text() == "{}"
    assert invoke(project, "schema")[0] == 0
    assert files_of(project / "schemas") == {**made, "old.json": b"{}"}
