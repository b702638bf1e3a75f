"""A sector whose facts stand in several files: a file of its name, a folder of its name, or both."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.core.diagnostics import format_text
from generator.facts.queries import file_of_new_fact
from generator.pipeline import Project, Settings, load, make
from tests.support.commands import invoke

PLACES = {
    "in a folder alone": ("trade/2018.yml", "trade/2019.yml"),
    "in a file and a folder": ("trade.yml", "trade/more.yml"),
}


def split(small: Path, tmp_path: Path, names: tuple[str, str], first: int = 2) -> Path:
    """Copy the small content, with the facts of trade divided between two files."""
    content = Path(shutil.copytree(small, tmp_path / "content"))
    whole = content / "facts" / "trade.yml"
    entries = re.split(r"(?m)^(?=- id: )", whole.read_text("utf-8"))[1:]
    whole.unlink()
    for name, own in zip(names, (entries[:first], entries[first:]), strict=True):
        (content / "facts" / name).parent.mkdir(exist_ok=True)
        (content / "facts" / name).write_text("".join(own), encoding="utf-8")
    return content


@pytest.mark.parametrize("names", PLACES.values(), ids=PLACES)
def test_it_holds_the_same_facts_in_the_order_of_its_files(
    names: tuple[str, str], small: Path, tmp_path: Path, briefing: Briefing
) -> None:
    found, diagnostics = load(split(small, tmp_path, names))
    assert found is not None
    assert diagnostics == ()
    assert list(found.facts) == list(briefing.facts)
    assert {f.sector for f in found.facts_of_sector("trade")} == {"trade"}
    assert [f.id for f in found.facts_of_sector("trade")] == [
        f.id for f in briefing.facts_of_sector("trade")
    ]


def test_its_pages_are_those_of_one_file_but_for_where_to_edit(
    small: Path, tmp_path: Path, templates: Path
) -> None:
    content = split(small, tmp_path, PLACES["in a file and a folder"])

    def made(folder: Path) -> dict[str, str]:
        files = make(Project(folder, templates, Path("unused")), Settings()).files
        pages = {f.path: f.content.decode() for f in files if f.path.endswith(".md")}
        edit = r'<p class="edit">.*?</p>'
        return {path: re.sub(edit, "", text, flags=re.DOTALL) for path, text in pages.items()}

    assert made(content) == made(small)


def test_a_new_fact_goes_into_the_last_of_its_files(
    small: Path, tmp_path: Path, briefing: Briefing, templates: Path
) -> None:
    names = PLACES["in a file and a folder"]
    content = split(small, tmp_path, names)
    found, _ = load(content)
    assert found is not None
    assert file_of_new_fact(found, "trade") == f"facts/{names[1]}"
    assert file_of_new_fact(briefing, "trade") == "facts/trade.yml"
    assert file_of_new_fact(briefing, "not-begun") == "facts/not-begun.yml"
    pages = make(Project(content, templates, Path("unused")), Settings()).files
    (page,) = (f.content.decode() for f in pages if f.path == "sectors/trade.md")
    assert "facts/trade/more.yml" in page.replace("&#47;", "/").replace("&#46;", ".")


def test_a_folder_that_has_the_former_id_of_a_sector_is_to_be_renamed(
    small: Path, tmp_path: Path
) -> None:
    content = split(small, tmp_path, PLACES["in a folder alone"])
    sectors = content / "sectors.yml"
    text = sectors.read_text("utf-8")
    sectors.write_text(
        text.replace("- id: trade\n", "- id: commerce\n  aliases: [trade]\n"), encoding="utf-8"
    )
    told = [format_text(d) for d in load(content)[1] if d.rule == "sector-resolves"]
    at = 'content/facts/trade/201{}.yml:1:1: error: "trade" is what the sector "commerce" was'
    assert [line for line in told if "facts/trade/" in line] == [
        f"{at.format(year)} called before [sector-resolves]\n"
        '    hint: rename the folder to "commerce"'
        for year in (8, 9)
    ]


def test_a_folder_in_the_folder_of_a_sector_is_told(small: Path, tmp_path: Path) -> None:
    content = split(small, tmp_path, PLACES["in a file and a folder"])
    deeper = content / "facts" / "trade" / "old"
    deeper.mkdir()
    shutil.move(content / "facts" / "trade" / "more.yml", deeper / "more.yml")
    _, told = load(content)
    assert [(d.rule, d.position.path) for d in told if d.rule == "file-known"] == [
        ("file-known", "content/facts/trade/old/more.yml")
    ]


def test_fmt_lays_out_its_files_too(small: Path, tmp_path: Path) -> None:
    content = split(small, tmp_path, PLACES["in a file and a folder"])
    (tmp_path / "mkdocs.yml").touch()
    more = content / "facts" / "trade" / "more.yml"
    assert invoke(tmp_path, "fmt", str(more))[0] == 0
    laid_out = more.read_text("utf-8")
    more.write_text(laid_out.replace("\n  kind:", "\n  kind:  "), encoding="utf-8")
    assert invoke(tmp_path, "fmt")[0] == 0
    assert more.read_text("utf-8") == laid_out
