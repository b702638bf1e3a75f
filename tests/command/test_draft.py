"""`briefing draft`: candidates of a text, of which nothing is published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.pipeline import Project, Rendered, Settings, make
from tests.support.commands import invoke
from tests.support.project import SMALL

TEXT = """\
Trade in cork lanterns came to about 13.5 million crowns in 2023, Mari Näidis of the Lantern Guild said.

The canary kumquat festival was opened in Vila do Exemplo in 2021.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the small briefing, with the text of one of its sources at hand."""
    folder = tmp_path / "project"
    shutil.copytree(SMALL, folder / "content")
    (folder / "mkdocs.yml").touch()
    (folder / "texts").mkdir()
    (folder / "texts" / "example-gazette-100.txt").write_text(TEXT, "utf-8")
    return folder


def drafted(project: Path) -> str:
    return (project / "drafts" / "example-gazette-100.yml").read_text("utf-8")


def test_candidates_are_written_and_told(project: Path) -> None:
    code, out, err = invoke(project, "draft", "example-gazette-100")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "  1  figure     Mari Näidis put trade in cork lanterns in 2023 at about 13.5 million crowns.",
        "  2  event      The canary kumquat festival was opened in Vila do Exemplo in 2021.",
        "drafts/example-gazette-100.yml: 2 candidates (1 figure, 1 event)",
        "next: briefing accept example-gazette-100",
    ]
    before = drafted(project)
    assert "quote: The canary kumquat festival was opened in Vila do Exemplo in 2021\n" in before
    assert invoke(project, "draft", "example-gazette-100")[0] == 0
    assert drafted(project) == before


def test_what_was_decided_stays(project: Path) -> None:
    invoke(project, "draft", "example-gazette-100")
    path = project / "drafts" / "example-gazette-100.yml"
    text = path.read_text("utf-8").replace("state: open", "state: dropped\n  reason: No.", 1)
    path.write_text(text, "utf-8")
    code, out, _ = invoke(project, "draft", "example-gazette-100")
    assert (code, "1 decided on before" in out) == (0, True)
    assert "13.5 million" not in out
    assert "reason: No." in drafted(project)


def test_what_an_assistant_proposed_stays(project: Path) -> None:
    invoke(project, "draft", "example-gazette-100")
    path = project / "drafts" / "example-gazette-100.yml"
    text = path.read_text("utf-8").replace("sector:", "proposed_by: fake\n  sector:", 1)
    path.write_text(text.replace("proposed_by: rules\n  proposed_by", "proposed_by", 1), "utf-8")
    assert invoke(project, "draft", "example-gazette-100")[0] == 0
    assert drafted(project).count("proposed_by: fake") == 1


def test_a_text_from_elsewhere_has_to_be_kept_before_it_is_gone_through(project: Path) -> None:
    text = project / "texts" / "example-gazette-100.txt"
    text.rename(project / "elsewhere.txt")
    options = ("draft", "example-gazette-100", "--text", "elsewhere.txt")
    _, out, _ = invoke(project, *options)
    assert out.splitlines()[-1] == (
        "next: save elsewhere.txt as texts/example-gazette-100.txt, then briefing accept example-gazette-100"
    )
    text.write_text(TEXT.split("\n\n")[0], "utf-8")
    _, out, _ = invoke(project, "draft", "example-gazette-100", "--text", str(text))
    assert "1 candidate (1 figure)" in out
    assert out.splitlines()[-1] == "next: briefing accept example-gazette-100"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["example-gazete-100"], 'no source "example-gazete-100"; did you mean'),
        (["example-archive-7"], "the text of example-archive-7 is not at hand"),
        (["a", "b", "--text", "mkdocs.yml"], "--text and --claim are of the text of one source"),
    ],
)
def test_what_cannot_be_drafted_is_told(project: Path, arguments: list[str], told: str) -> None:
    code, _, err = invoke(project, "draft", *arguments)
    assert code in (1, 2)
    assert told in err
    assert not (project / "drafts").exists()


def test_a_file_that_is_no_list_of_candidates_is_told_and_kept(project: Path) -> None:
    (project / "drafts").mkdir()
    path = project / "drafts" / "example-gazette-100.yml"
    path.write_text("- key: [1\n", "utf-8")
    code, _, err = invoke(project, "draft", "example-gazette-100")
    assert code == 1
    assert "drafts/example-gazette-100.yml:" in err
    assert path.read_text("utf-8") == "- key: [1\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("- indicator: lantern-trade", "- colour: red", "a value needs an indicator"),
        ('paragraph: "1"', "paragraph: one", "the paragraph has to be a number from 1"),
        ("    kind: figure\n", "", "a candidate needs its kind"),
    ],
)
def test_a_candidate_that_could_not_be_shown_is_told_at_its_place(
    project: Path, old: str, new: str, told: str
) -> None:
    invoke(project, "draft", "example-gazette-100")
    path = project / "drafts" / "example-gazette-100.yml"
    text = drafted(project)
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    code, _, err = invoke(project, "accept")
    assert code == 1
    assert f"drafts/example-gazette-100.yml:4:3: error: this is no candidate: {told}" in err


def test_nothing_of_a_draft_is_published(
    project: Path, templates: Path, rendered: Rendered
) -> None:
    invoke(project, "draft", "example-gazette-100")
    assert "canary kumquat" in drafted(project)
    made = make(Project(project / "content", templates, project / "site_src"), Settings())
    assert made.files == rendered.files
    assert not [file.path for file in made.files if "kumquat" in str(file)]
