"""`briefing import`: sources out of saved files, their texts kept out of git, reprints and repeats told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.pipeline import load
from tests.support import articles
from tests.support.articles import ADDRESS, PARAGRAPHS, TITLE
from tests.support.project import files_of
from tests.support.sealing import TEXT, sealed_content

SAVED = 1699523200  # 9 November 2023

WRITTEN = f"""\
id: shore-news-4711
type: article-newspaper
publisher: Shore News
origin: shore-news
title: {TITLE}
author: [A. Reporter]
issued: "2023-11-07"
accessed: 2023-11-09
URL: {ADDRESS}
language: en
consulted: full-text
paragraphs: 3
remarks:
  accessed: The day on which the file was saved.
note: Read in full in a saved page.
digest:
  normalisation: 2
  words: 82
  value: "8c770c72ca37ed5c5e4b84abd74b95aa20a322ef"
"""
OUTLET = "\n- id: shore-news\n  type: outlet\n  name: Shore News\n"
SAID = f"""\
page.html: shore-news-4711: 3 paragraphs, 82 words, English
  new outlet: shore-news (Shore News), in content/actors/outlets.yml
  title: {TITLE}
  author: A. Reporter
  issued: 2023-11-07
texts/shore-news-4711.txt: kept here, and not in git
"""


@pytest.fixture
def project(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the small briefing, which is the working directory."""
    shutil.copytree(small, tmp_path / "content")
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    os.utime(path, (SAVED, SAVED))
    return path


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["import", *arguments], input=answers, catch_exceptions=False)


def test_a_saved_page_becomes_a_source_with_its_outlet_and_its_text(project: Path) -> None:
    save(project / "page.html", articles.html())
    before = files_of(project / "content")
    done = run("page.html", "--no-input")
    assert (done.exit_code, done.output) == (0, SAID)
    after = files_of(project / "content")
    source = after.pop("sources/shore-news-4711.yml").decode()
    assert source.partition("\n")[2] == WRITTEN
    assert after.pop("actors/outlets.yml") == before.pop("actors/outlets.yml") + OUTLET.encode()
    assert after == before
    text = (project / "texts" / "shore-news-4711.txt").read_text("utf-8")
    assert text == "\n\n".join(PARAGRAPHS) + "\n"
    assert [d.rule for d in load(project / "content")[1]] == ["source-used"]


def test_what_was_left_out_and_a_publisher_in_doubt_are_told(project: Path) -> None:
    link = '<p>READ: <a href="/1">Lamps of cork</a></p>'
    page = articles.html().replace("</article>", f"{link}</article>")
    page = page.replace(f"{TITLE} | Shore News", f"{TITLE} | Wire of the Lake")
    save(project / "page.html", page)
    done = run("page.html", "--no-input")
    doubt = "The page also names Wire of the Lake as if it were the publisher."
    assert done.output.splitlines()[1:3] == [
        "  left out: 1 link to another article",
        f"  publisher: Shore News. {doubt}",
    ]
    source = (project / "content/sources/shore-news-4711.yml").read_text("utf-8")
    assert f"Read in full in a saved page. {doubt} digest:" in " ".join(source.split())
    assert "paragraphs: 3\n" in source
    done = run("page.html", "--no-input", "--URL", f"{ADDRESS}2", "--publisher", "The Lake Paper")
    assert "  publisher: " not in done.output


def test_another_publisher_at_a_host_that_is_known_is_told(project: Path) -> None:
    for number, outlet in enumerate(("Shore News", "Wire of the Lake")):
        page = articles.html(address=f"{ADDRESS}?p={number}", outlet=outlet)
        save(project / "page.html", page)
        done = run("page.html", "--no-input", "--id", f"page-{number}")
    told = (
        "The page names Wire of the Lake as its publisher, other sources of that host Shore News."
    )
    assert f"  publisher: Shore News. {told}\n" in done.output
    assert told in " ".join((project / "content/sources/page-1.yml").read_text("utf-8").split())


def test_a_text_of_that_name_that_is_another_is_not_written_over(project: Path) -> None:
    save(project / "page.html", articles.html())
    (project / "texts").mkdir()
    kept = save(project / "texts" / "shore-news-4711.txt", "Another text, kept by hand.\n")
    before = files_of(project)
    done = run("page.html", "--no-input")
    assert done.exit_code == 1
    assert "page.html: error: texts/shore-news-4711.txt is another text" in done.output
    assert (files_of(project), kept.read_text("utf-8")) == (before, "Another text, kept by hand.\n")


@pytest.mark.parametrize("address", ["http://[abc", "http://a b.example", "ftp://a.example/x"])
def test_what_is_no_address_is_told(project: Path, address: str) -> None:
    save(project / "page.txt", "\n\n".join(PARAGRAPHS))
    before = files_of(project)
    done = run("page.txt", "--URL", address, "--language", "en", "--no-input")
    assert done.exit_code == 1
    assert "page.txt: error: " in done.output and "name its address with --URL" in done.output
    assert files_of(project) == before


def test_the_same_page_again_changes_nothing_and_says_so(project: Path) -> None:
    save(project / "page.html", articles.html())
    run("page.html", "--no-input")
    before = files_of(project)
    again = ADDRESS.replace("https://www.", "http://") + "?utm_source=x"
    save(project / "page.html", articles.html(address=again))
    done = run("page.html", "--no-input")
    assert (done.exit_code, done.output) == (
        0,
        "page.html: shore-news-4711 is this page, and is there already\n",
    )
    assert {**files_of(project), "page.html": before["page.html"]} == before


def test_of_a_folder_what_can_be_is_imported_and_the_rest_is_told(project: Path) -> None:
    folder = project / "saved"
    folder.mkdir()
    save(folder / "a.html", articles.html())
    reprint = [p.replace("Tuesday", "Monday") for p in PARAGRAPHS]
    other = {"address": "https://copies.example.com/2023/", "outlet": "Copies & Co"}
    save(folder / "b.html", articles.html(reprint, **other))
    save(folder / "c.pdf", b"%PDF nothing")
    save(
        folder / "d.txt",
        "https://late.example.org/1\nDate: 2031-01-01\n\n" + "\n\n".join(PARAGRAPHS),
    )
    save(folder / "e.html", articles.html())
    save(folder / "picture.png", b"\x89PNG")
    done = run("saved", "--no-input")
    assert done.exit_code == 1
    assert "saved/c.pdf: error: it is broken: " in done.stderr
    assert (
        'saved/e.html: error: it is the same page as "shore-news-4711", imported just now'
        in done.stderr
    )
    assert "content/sources/late-example-org-20310101.yml:6:9: error: " in done.stderr
    said = [line for line in done.stdout.split("\n") if "stands in" in line]
    share, _, rest = said[0].strip().partition("%")
    assert int(share) > 70
    assert (
        rest
        == " of it stands in shore-news-4711, which gives the word of shore-news: is it a reprint?"
    )
    assert "  if it is the word of shore-news, write `origin: shore-news`" in done.stdout
    texts = {".gitignore", "copies-co-20231107.txt", "shore-news-4711.txt"}
    assert {path.name for path in (project / "texts").iterdir()} == texts
    assert {d.rule for d in load(project / "content")[1]} == {"source-used", "actor-used"}


def test_a_person_is_asked_for_what_is_missing_and_whether_it_is_a_reprint(project: Path) -> None:
    save(project / "page.html", articles.html())
    run("page.html", "--no-input")
    save(project / "copy.txt", "Publisher: The Example Gazette\n\n" + "\n\n".join(PARAGRAPHS))
    done = run("copy.txt", answers="no address\nhttps://gazette.example.org/2023/301\ny\n")
    assert done.exit_code == 0
    written = (project / "content/sources/the-example-gazette-301.yml").read_text("utf-8")
    assert "publisher: The Example Gazette\norigin: shore-news\n" in written
    assert "  title: No title could be read from the text.\n" in written


def test_without_an_address_or_a_language_nothing_is_written(project: Path) -> None:
    save(project / "copy.txt", "\n\n".join(PARAGRAPHS))
    before = files_of(project)
    done = run("copy.txt", "--no-input")
    assert (done.exit_code, done.stderr) == (
        1,
        "copy.txt: error: its address is not in it: name it with --URL\n",
    )
    assert files_of(project) == before


def test_a_day_that_a_text_gives_is_read_or_its_line_is_named(project: Path) -> None:
    for day, told in (
        ("7 November 2023", "issued: 2023-11-07"),
        ("07/11/2023", 'issued: "07/11/2023" is not understood: give it with --issued'),
    ):
        head = f"{ADDRESS}\nTitle: {TITLE}\nDate: {day}\n\n"
        save(project / "copy.txt", head + "\n\n".join(PARAGRAPHS))
        done = run("copy.txt", "--no-input", "--dry-run")
        assert done.exit_code == 0, done.output
        assert [line for line in done.stdout.splitlines() if line.startswith("  issued:")][:1] == [
            f"  {told}"
        ]
        assert ('issued: "2023-11-07"\n' in done.stdout) == (day == "7 November 2023")


def test_options_replace_what_was_found_and_a_wrong_one_is_refused(project: Path) -> None:
    save(project / "page.html", articles.html())
    before = files_of(project)
    for wrong, said in (
        (("--issued", "7 November 2023"), 'hint: is it "2023-11-07"?'),
        (("--origin", "nobody"), 'no origin "nobody"'),
    ):
        done = run("page.html", "--no-input", *wrong)
        assert done.exit_code == 1
        assert said in done.stderr
    assert files_of(project) == before
    done = run("page.html", "--no-input", "--issued", "2023-11", "--id", "cable", "--dry-run")
    assert done.exit_code == 0
    assert "id: cable\n" in done.stdout and 'issued: "2023-11"\n' in done.stdout
    assert files_of(project) == before


def test_the_text_of_a_source_that_is_there_already_proves_its_quotes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = sealed_content(tmp_path, proof="", is_sealed=False)
    (content.parent / "mkdocs.yml").touch()
    monkeypatch.chdir(content.parent)
    save(content.parent / "herald.txt", f"https://herald.example.org/1\n\n{TEXT}")
    done = run("herald.txt", "--no-input")
    assert done.exit_code == 0
    assert "example-herald-1: 41 words in 2 paragraphs, 2 quotes sealed\n" in done.output
    wanted = sealed_content(tmp_path / "wanted")
    assert files_of(content) == files_of(wanted)


def test_texts_never_come_into_git(project: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    save(project / "page.html", articles.html())
    assert run("page.html", "--no-input").exit_code == 0
    subprocess.run(["git", "add", "-A"], check=True)
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout
    assert "sources/shore-news-4711.yml" in listed and "texts/" not in listed
    subprocess.run(["git", "add", "-f", "texts/shore-news-4711.txt"], check=True)
    done = run("page.html", "--no-input")
    assert done.exit_code == 1
    assert "`git rm --cached texts/shore-news-4711.txt`" in done.stderr
