"""The record of changes: how it is taken from history, in which order it is shown, and its feed."""

from __future__ import annotations

import shutil
from pathlib import Path

import feedparser
from lxml import etree

from generator.compose.pages.changes import change_views
from generator.compose.targets import Target
from generator.content.link import Briefing
from generator.pipeline import Project, Rendered, Settings, load, make
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
    assert f"{root}/facts/lantern-trade-2022/" in parsed.entries[0].content[0].value


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


def test_no_text_becomes_markup_in_the_feed(
    small: Path, rendered: Rendered, templates: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    plain = etree.fromstring(feed_of(rendered))
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
