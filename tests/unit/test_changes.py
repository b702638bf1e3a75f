"""The record of changes: how it is taken from history, in which order it is shown, and its feed."""

from __future__ import annotations

import shutil
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from generator.cli import main as briefing_command
from generator.compose.pages.changes import change_views
from generator.compose.targets import Target
from generator.content.link import Briefing
from generator.pipeline import Project, Rendered, Settings, load, make
from tests.support.edits import commit, git
from tests.support.hostile import make_hostile

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(rendered: Rendered) -> bytes:
    (found,) = (file.content for file in rendered.files if file.path == "feed.xml")
    return found


def test_corrections_come_first_on_their_day(briefing: Briefing) -> None:
    views = change_views(briefing)
    assert [(view.day, view.called) for view in views] == [
        ("2024-03-14", "Correction"),
        ("2024-03-14", "Update"),
        ("2024-03-01", "New"),
    ]
    gone = views[1].facts[0]
    assert (gone.title, gone.target, gone.effect) == (
        "A lamp fair was planned for 2023",
        Target("changes.md", "lamp-fair"),
        "no longer in the briefing",
    )


def test_without_the_file_nothing_is_on_record(
    small: Path, templates: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    (content / "changes.yml").unlink()
    made = make(Project(content, templates, Path("unused")), Settings())
    (page,) = (file for file in made.files if file.path == "changes.md")
    assert "No change is on record." in page.content.decode()
    parsed = feedparser.parse(feed_of(made))
    assert (parsed.bozo, parsed.entries, parsed.feed.updated) == (
        False,
        [],
        "2024-03-15T00:00:00Z",
    )


def test_a_reader_of_feeds_finds_every_change(rendered: Rendered) -> None:
    parsed = feedparser.parse(feed_of(rendered))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    root = "https://briefing.example.org/pt-ee"
    assert parsed.feed.id == f"{root}/feed.xml"
    assert [(e.id, e.link, e.updated, e.tags[0].term) for e in parsed.entries] == [
        (f"{root}/changes/#{i}", f"{root}/changes/#{i}", f"{day}T00:00:00Z", kind)
        for i, day, kind in (
            ("2024-03-14-correction", "2024-03-14", "correction"),
            ("2024-03-14-update", "2024-03-14", "update"),
            ("2024-03-01-new", "2024-03-01", "new"),
        )
    ]
    assert (
        parsed.entries[0].title == "Correction: The trade of 2022 was given as 11 million crowns."
    )
    assert f"{root}/sectors/trade/#lantern-trade-2022" in parsed.entries[0].content[0].value


def test_a_feed_of_an_unknown_address_keeps_its_ids(
    small: Path, templates: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    head = content / "briefing.yml"
    kept = [x for x in head.read_text("utf-8").splitlines() if not x.startswith("site_url")]
    head.write_text("\n".join(kept) + "\n", "utf-8")
    project = Project(content, templates, Path("x"))
    feeds = [feed_of(make(project, Settings())) for _ in range(2)]
    assert feeds[0] == feeds[1]
    tree = etree.fromstring(feeds[0])
    ids = [node.text for node in tree.iter(f"{ATOM}id")]
    assert len({*ids}) == len(ids) == 4
    assert all(i.startswith("urn:uuid:") for i in ids)
    assert [n.tag for n in tree.iter(f"{ATOM}link") if n.get("rel") == "self"] == []


def test_no_text_becomes_markup_in_the_feed(small: Path, templates: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    plain = etree.fromstring(feed_of(make(Project(content, templates, Path("x")), Settings())))
    make_hostile(content)
    briefing, _ = load(content)
    assert briefing is not None
    tree = etree.fromstring(feed_of(make(Project(content, templates, Path("x")), Settings())))
    marks = {f"{{http://www.w3.org/1999/xhtml}}{name}" for name in ("span", "ins", "del")}

    def shape(root: etree._Element) -> list[tuple[str, list[str]]]:
        return [(n.tag, sorted(n.attrib)) for n in root.iter() if n.tag not in marks]

    assert shape(tree) == shape(plain)
    summaries = [node.text for node in tree.iter(f"{ATOM}summary")]
    assert summaries == [view.summary for view in change_views(briefing)]


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    """A project without a record of changes, in a repository with one commit."""
    root = tmp_path / "project"
    shutil.copytree(small, root / "content")
    (root / "content" / "changes.yml").unlink()
    (root / "mkdocs.yml").write_text("")
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root, "One")
    return root


def run(project: Path, *arguments: str) -> tuple[int, str]:
    from click.testing import CliRunner

    done = CliRunner().invoke(briefing_command, ["--project", str(project), *arguments])
    return done.exit_code, done.stdout


def reword(project: Path, file: str, old: str, new: str) -> None:
    path = project / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def recorded(project: Path) -> list[tuple[str, tuple[str, ...]]]:
    found, diagnostics = load(project / "content")
    assert found is not None
    assert [d for d in diagnostics if d.is_error] == []
    return [(c.kind, tuple(f.fact for f in c.facts)) for c in found.changes.values()]


def test_history_is_put_on_record_once(project: Path) -> None:
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert run(project, "changes", "--write") == (0, "")
    assert recorded(project) == [("new", ())]
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, "Another year")
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert ("update", ("lantern-trade-2022",)) in recorded(project)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Correct the year", "correction"),
        ("The year\n\nCorrection: yes", "correction"),
        ("Correct the year\n\nCorrection: no", "update"),
        ("Correctness of the year", "update"),
        ("The year is corrected", "update"),
    ],
)
def test_a_commit_says_that_it_corrects(project: Path, message: str, kind: str) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, message)
    run(project, "changes", "--write")
    assert (kind, ("lantern-trade-2022",)) in recorded(project)


def test_a_shallow_clone_invents_no_beginning(project: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(project, "clone", "--quiet", "--depth", "1", f"file://{project}", str(clone))
    code, out = run(clone, "changes", "--write")
    assert (code, out) == (1, "")
    assert not (clone / "content" / "changes.yml").exists()


def test_a_shallow_clone_does_not_take_its_end_for_the_record(
    project: Path, tmp_path: Path
) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    last = commit(project, "Another year")
    for depth, told in ((1, 1), (2, 1), (3, 0)):
        clone = tmp_path / str(depth)
        git(project, "clone", "--quiet", f"--depth={depth}", f"file://{project}", str(clone))
        code, out = run(clone, "changes", "--write")
        assert (code, bool(out)) == (told, not told), depth
        assert run(clone, "changes", "--since", last) == (0, "")


@pytest.mark.parametrize("written", [True, False])
def test_a_briefing_begins_once(project: Path, written: bool) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    sound = (project / "content" / "briefing.yml").read_text("utf-8")
    reword(project, "briefing.yml", sound, "title: [")
    if written:
        reword(project, "changes.yml", "The briefing begins", "Here begins the briefing")
    commit(project, "Broken")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    reword(project, "briefing.yml", "title: [", sound)
    commit(project, "Mended")
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert sorted(recorded(project)) == [("new", ()), ("update", ("lantern-trade-2022",))]


def test_an_edition_that_cannot_be_read_is_told_and_passed_over(project: Path) -> None:
    from click.testing import CliRunner

    run(project, "changes", "--write")
    commit(project, "On record")
    sound = (project / "content" / "briefing.yml").read_text("utf-8")
    reword(project, "briefing.yml", sound, "title: [")
    broken = commit(project, "Broken")
    reword(project, "briefing.yml", "title: [", sound)
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, "Correct the year")
    done = CliRunner().invoke(briefing_command, ["--project", str(project), "changes", "--write"])
    assert (done.exit_code, done.stdout) == (0, "1 entry added to changes.yml\n")
    assert f"not read: the content at {broken[:12]} is no briefing\n" in done.stderr
    assert ("correction", ("lantern-trade-2022",)) in recorded(project)


def test_no_revision_is_not_any_revision(project: Path) -> None:
    assert run(project, "changes", "--since", "") == (1, "")


@pytest.mark.parametrize(
    "subject",
    ["Correct the trade\u200b of 2022", "Correct" + 3_000 * "x", "Correct " + 500 * "words "],
)
def test_any_subject_goes_on_record(project: Path, subject: str) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, f"{subject}\n\nCorrection: yes")
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert ("correction", ("lantern-trade-2022",)) in recorded(project)


def test_layout_alone_is_no_change(project: Path) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", "- id: lantern-treaty", "# a remark\n- id: lantern-treaty")
    commit(project, "A remark")
    assert run(project, "changes") == (0, "")
