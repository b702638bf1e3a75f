"""`briefing brief`: what it writes, what it says of a sector that is none, and whose files it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generator.cli import main
from generator.editions.names import listed, names_of
from generator.pipeline import sound_briefing
from tests.support.project import ROOT, SMALL, files_of

STEM = names_of(sound_briefing(SMALL).record).stem


def brief(folder: Path, *arguments: str, content: Path = SMALL) -> Result:
    command = ("--project", str(ROOT), "--content", str(content), "brief", *arguments)
    return CliRunner().invoke(main, [*command, "--dist-dir", str(folder)], catch_exceptions=False)


def test_it_makes_a_pdf_and_a_word_document_with_checksums(tmp_path: Path) -> None:
    done = brief(tmp_path)
    assert done.exit_code == 0, done.output
    files = files_of(tmp_path)
    assert set(files) == {f"{STEM}-brief.pdf", f"{STEM}-brief.docx", "SHA256SUMS"}
    assert set(listed(files["SHA256SUMS"])) == set(files) - {"SHA256SUMS"}
    assert len(PdfReader(tmp_path / f"{STEM}-brief.pdf").pages) <= 2
    brief(tmp_path)
    assert files_of(tmp_path) == files


def test_that_of_a_sector_is_found_by_a_former_id_too_and_in_the_format_asked_for(
    tmp_path: Path,
) -> None:
    done = brief(tmp_path, "--sector", "tides", "--format", "pdf")
    assert done.exit_code == 0, done.output
    assert set(files_of(tmp_path)) == {f"{STEM}-brief-energy.pdf", "SHA256SUMS"}
    assert (
        "Tides & moonlight"
        in PdfReader(tmp_path / f"{STEM}-brief-energy.pdf").pages[0].extract_text()
    )
    done = brief(tmp_path, "--sector", "trade", "--format", "docx")
    assert done.exit_code == 0, done.output
    assert set(listed((tmp_path / "SHA256SUMS").read_bytes())) == {
        f"{STEM}-brief-energy.pdf",
        f"{STEM}-brief-trade.docx",
    }


@pytest.mark.parametrize(
    ("given", "hint"),
    [("enrgy", 'did you mean "energy"?'), ("zzz", "there are trade, energy, culture")],
)
def test_a_sector_that_is_none_is_told_with_those_that_are(
    tmp_path: Path, given: str, hint: str
) -> None:
    done = brief(tmp_path, "--sector", given)
    assert done.exit_code == 2
    assert f'there is no sector "{given}"; {hint}' in done.output
    assert files_of(tmp_path) == {}


def test_an_edited_word_document_is_not_written_over(tmp_path: Path) -> None:
    brief(tmp_path, "--sector", "energy")
    path = tmp_path / f"{STEM}-brief-energy.docx"
    path.write_bytes(b"my own words")
    before = files_of(tmp_path)
    done = brief(tmp_path, "--sector", "energy")
    assert done.exit_code == 1
    assert f"{path} was edited since it was made: move it away" in done.output
    assert files_of(tmp_path) == before


def test_checksums_of_other_files_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  debian-13.iso\n")
    before = files_of(tmp_path)
    done = brief(tmp_path)
    assert done.exit_code == 1
    assert "is a list of other files" in done.output
    assert files_of(tmp_path) == before


def test_a_mistake_in_the_content_is_told_and_nothing_written(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = tmp_path_factory.mktemp("wrong")
    (content / "briefing.yml").write_text("title: [", encoding="utf-8")
    done = brief(tmp_path, content=content)
    assert done.exit_code == 1
    assert "nothing was written" in done.output
    assert files_of(tmp_path) == {}


def pack(folder: Path, site: Path) -> Result:
    (site / "api/v1").mkdir(parents=True, exist_ok=True)
    (site / "api/v1/facts.json").write_text("{}\n")
    command = ("--project", str(ROOT), "--content", str(SMALL), "pack", "--site-dir", str(site))
    return CliRunner().invoke(main, [*command, "--dist-dir", str(folder)], catch_exceptions=False)


def test_packing_makes_nobody_elses_word_document_ours(tmp_path: Path) -> None:
    folder, site = tmp_path / "dist", tmp_path / "site"
    brief(folder, "--format", "docx")
    theirs = folder / "notes.docx"
    theirs.write_bytes(b"somebody's own")
    done = pack(folder, site)
    assert done.exit_code == 0, done.output
    assert set(listed((folder / "SHA256SUMS").read_bytes())) == {
        "data-v1.zip",
        f"{STEM}-brief.docx",
    }
    edited = folder / f"{STEM}-brief.docx"
    edited.write_bytes(b"edited")
    before = files_of(folder)
    done = pack(folder, site)
    assert done.exit_code == 1
    assert f"{edited} was edited since it was made" in done.output
    assert files_of(folder) == before
