"""Making the editions: the same bytes again, names, checksums, and what is left after a failure."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from generator.commands.packing import own_checksums
from generator.content.link import Briefing
from generator.disk.files import replace_files
from generator.disk.manifest import ForeignFolderError
from generator.editions.errors import PaperError
from generator.editions.existing import DownloadError, existing_editions
from generator.editions.names import Names, checksums, listed_editions, names_of
from generator.editions.pdf import pdf
from generator.pipeline import Settings, make_document, sound_briefing
from tests.support.built import Site
from tests.support.editions import Editions
from tests.support.looping import some
from tests.support.project import files_of
from tests.support.workshop import SMALL, Workshop

ELSEWHERE = {
    **{"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANG": "C"},
    "BRIEFING_CACHE": "off",
}


def run(project: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_checksums_are_those_of_the_files(small_editions: Editions) -> None:
    files = files_of(small_editions.folder)
    listed = files.pop("SHA256SUMS").decode()
    assert listed == "".join(f"{sha256(c).hexdigest()}  {n}\n" for n, c in sorted(files.items()))
    assert len(files) == 5


def test_they_are_named_after_the_parties_and_the_day(
    small_editions: Editions, briefing: Briefing
) -> None:
    stem = small_editions.paper.stem
    assert sorted(files_of(small_editions.folder)) == sorted(
        [
            *(f"{stem}-offline.zip", f"{stem}.html", f"{stem}.pdf", "SHA256SUMS"),
            *(f"{stem}-brief.pdf", f"{stem}-brief.docx"),
        ]
    )
    record = briefing.record.model_copy(update={"parties": ("CIV", "TUR")})
    assert names_of(record).stem == f"cote-d-ivoire-turkiye-{record.as_of}"


def test_they_are_made_again_with_the_same_bytes(
    workshop: Workshop, small_editions: Editions
) -> None:
    again = workshop.make_editions("once-more", SMALL, environ=ELSEWHERE)
    content = workshop.make_editions("twice-more", SMALL)
    assert files_of(again.folder) == files_of(content.folder)
    assert files_of(again.folder) != files_of(small_editions.folder)


def test_a_failure_leaves_the_last_ones_as_they_were(
    workshop: Workshop, small_editions: Editions, tmp_path: Path
) -> None:
    dist = tmp_path / "dist"
    shutil.copytree(small_editions.folder, dist)
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    facts = content / "facts" / "trade.yml"
    facts.write_text(facts.read_text("utf-8").replace("example-", "exampel-", 1), "utf-8")
    code, said = run(
        workshop.project, "--content", str(content), "offline", "--dist-dir", str(dist)
    )
    assert code == 1
    assert "content/facts/trade.yml:" in said
    assert "Traceback" not in said
    assert files_of(dist) == files_of(small_editions.folder)


def test_what_the_typesetter_cannot_read_is_told(templates: Path) -> None:
    document = make_document(sound_briefing(SMALL), templates, Settings())
    broken = replace(document.style, fonts={"title.woff2": b"wOF2 and no more"})
    with pytest.raises(PaperError, match=r"^a font cannot be read: "):
        pdf(replace(document, style=broken))
    broken = replace(document.style, program={"paper.typ": b"#panic(1)"})
    with pytest.raises(PaperError, match=r"^the PDF cannot be typeset: panicked with: 1$"):
        pdf(replace(document, style=broken))


def test_only_editions_are_ever_outdated() -> None:
    mine = (
        *("a-b-2020-01-01.pdf", "a-b-2020-01-01.html", "a-b-2020-01-01-offline.zip"),
        *("a-b-2020-01-01-brief.pdf", "a-b-2020-01-01-brief-trade.docx"),
    )
    others = ("thesis.pdf", "../a-b-2020-01-01.pdf", "a-b-2020-01-01.iso", "a/b-2020-01-01.pdf")
    listed = checksums(dict.fromkeys((*mine, *others), b""))
    assert sorted(listed_editions(listed + b"nonsense\n\xff\n")) == sorted(mine)


def test_the_outdated_go_and_everything_else_stays(
    workshop: Workshop, small_editions: Editions, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "old.pdf").write_text("old")
    (tmp_path / "changed.pdf").write_text("changed since")
    old = sha256(b"old").hexdigest()
    outdated = {"old.pdf": old, "never.pdf": old, "changed.pdf": old}
    replace_files(tmp_path, {"new.pdf": b"new"}, outdated)
    assert files_of(tmp_path) == {
        "notes.txt": b"mine",
        "changed.pdf": b"changed since",
        "new.pdf": b"new",
    }


def test_checksums_of_other_files_are_not_written_over(tmp_path: Path) -> None:
    listed = checksums({"debian-13.iso": b"an image"})
    with pytest.raises(ForeignFolderError, match="is a list of other files"):
        own_checksums(tmp_path / "SHA256SUMS", listed)
    assert own_checksums(tmp_path / "SHA256SUMS", b"") == {}
    mine = checksums({"a-b-2020-01-01.pdf": b"a paper", "data-v1.zip": b"data"})
    assert set(own_checksums(tmp_path / "SHA256SUMS", mine)) == {
        "a-b-2020-01-01.pdf",
        "data-v1.zip",
    }


def test_the_site_offers_what_lies_beside_it(
    workshop: Workshop, small_editions: Editions, tmp_path: Path
) -> None:
    where = ("--site-dir", str(tmp_path / "site"), "--site-src", str(tmp_path / "src"))
    code, said = run(
        workshop.project,
        *("--content", str(SMALL), "build", "--downloads", str(small_editions.folder), *where),
    )
    assert code == 0, said
    site = Site(tmp_path / "site", SMALL, url="https://example.org/northland/")
    about = site.pages["about/index.html"]
    links = about.article.xpath(".//ul[@class='documents']//a[@download]")
    files = files_of(small_editions.folder)
    assert sorted(a.text for a in links) == sorted(files)
    for link in some(links):
        path = (site.folder / "about" / link.get("href")).resolve()
        assert path.read_bytes() == files[link.text]
        assert size_shown(len(files[link.text])) in link.getparent().text_content()


def size_shown(size: int) -> str:
    """Write a size as the page does."""
    if size < 1000:
        return f"({size} bytes)"
    return f"({round(size / 1000)} kB)" if size < 1_000_000 else f"({size // 100_000 / 10} MB)"


def test_editions_that_are_not_whole_are_not_published(
    workshop: Workshop, small_editions: Editions, tmp_path: Path
) -> None:
    dist = tmp_path / "dist"
    shutil.copytree(small_editions.folder, dist)
    names = Names(small_editions.paper.stem)
    assert existing_editions(dist, names) == files_of(dist)
    (dist / names.paper).write_bytes(b"another")
    with pytest.raises(DownloadError, match="SHA256SUMS does not fit"):
        existing_editions(dist, names)
    (dist / names.paper).unlink()
    with pytest.raises(DownloadError, match=rf"has no {names.paper}: make it with"):
        existing_editions(dist, names)
    build = ("--content", str(SMALL), "build", "--downloads", str(dist))
    where = ("--site-dir", str(tmp_path / "site"), "--site-src", str(tmp_path / "src"))
    code, said = run(workshop.project, *build, *where)
    assert code == 1
    assert f"has no {names.paper}" in said
    assert "Traceback" not in said
    assert not (tmp_path / "site").exists()
