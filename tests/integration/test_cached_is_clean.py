"""Whatever is edited, a run with what earlier runs kept gives what a clean run gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.content.checked import found_before
from generator.content.read import read_content
from generator.core.caching import NO_CACHE, Cache
from generator.core.diagnostics import ContentError, Diagnostic
from generator.disk.cache import CacheFolder
from generator.facts.grounding.readings import READINGS
from generator.linked import linked
from generator.pipeline import Project, Settings, load, make
from generator.publishing import make_published
from generator.render.render import RenderedFile
from tests.support.examples import at_most

Outcome = tuple[tuple[RenderedFile, ...] | None, tuple[Diagnostic, ...]]

_STATES = 3
"""States of the content that edits go between: what was kept of one must not be taken for another's."""


def as_new_process() -> None:
    """Forget what this process has put together and read."""
    linked.cache_clear()
    for reading in READINGS:
        reading.forget()


def outcome(project: Project, cache: Cache) -> Outcome:
    """Return the files and the warnings of a project, or its errors, as a new process would."""
    as_new_process()
    try:
        made = make_published(project, Settings(cache=cache))
    except ContentError as error:
        return None, error.diagnostics
    return made.files, made.warnings


def edit(content: Path, random: Random) -> None:
    """Change a character of a file, drop a line, or put one twice."""
    path = random.choice(sorted(content.rglob("*.yml")))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            lines[at] = lines[at].replace("1", "2").replace("a", "e")
        case 1:
            del lines[at]
        case 2:
            lines.insert(at, lines[at])
        case _:
            lines[at] = lines[at].rstrip("\n") + " more\n"
    path.write_text("".join(lines), encoding="utf-8")


@settings(max_examples=at_most(4), phases=(Phase.explicit, Phase.generate))
@given(st.integers(0, 2**32))
def test_edits_at_random(small: Path, templates: Path, seed: int) -> None:
    random = Random(seed)
    with TemporaryDirectory() as place:
        cache = CacheFolder(Path(place) / "cache")
        states = [copytree(small, Path(place) / str(n) / "content") for n in range(_STATES)]
        for state in states[1:]:
            edit(state, random)
        for state in (*states, random.choice(states)):
            project = Project(state, templates, Path("unused"))
            assert outcome(project, cache) == outcome(project, NO_CACHE)
            read, unread = read_content(state, state.name)
            known = found_before(read, unread, None, cache)
            assert known is None or known == load(state)[1]


def test_what_was_kept_is_taken(
    small: Path, templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, cache = Project(small, templates, Path("unused")), CacheFolder(tmp_path)
    first = outcome(project, cache)
    monkeypatch.setattr("generator.publishing.make", lambda *_: pytest.fail("made again"))
    monkeypatch.setattr("generator.rules.check", lambda _: pytest.fail("checked again"))
    assert outcome(project, cache) == first
    linked.cache_clear()
    assert load(small, cache)[1] == first[1]


def test_of_a_text_that_has_not_changed_nothing_is_read_again(small: Path, tmp_path: Path) -> None:
    content, cache = copytree(small, tmp_path / "content"), CacheFolder(tmp_path / "cache")
    as_new_process()
    load(content, cache)
    every = {reading.name: reading.new for reading in READINGS}
    facts = content / "facts" / "trade.yml"
    facts.write_text(
        facts.read_text("utf-8").replace("12.5 million crowns", "13.5 million crowns"),
        encoding="utf-8",
    )
    as_new_process()
    clean = load(content)[1]
    as_new_process()
    assert load(content, cache)[1] == clean != load(small)[1]
    assert all(reading.new < every[reading.name] / 4 for reading in READINGS)
    assert any(reading.new for reading in READINGS)


@pytest.mark.parametrize(
    "other",
    [
        Settings(site_url="https://example.org/"),
        Settings(repository="https://example.org/r"),
        Settings(directory_urls=False),
        Settings(downloads={"a.zip": b"a"}),
    ],
    ids=lambda s: repr(s)[:60],
)
def test_other_settings_have_what_is_theirs(
    small: Path, templates: Path, tmp_path: Path, other: Settings
) -> None:
    project, cache = Project(small, templates, Path("unused")), CacheFolder(tmp_path)
    first = make_published(project, Settings(cache=cache))
    made = make_published(project, replace(other, cache=cache))
    assert made == make_published(project, other)
    assert made != first


def test_templates_that_change_while_a_process_runs_are_rendered_anew(
    small: Path, templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, cache = copytree(templates, tmp_path / "templates"), CacheFolder(tmp_path / "cache")
    monkeypatch.setattr("generator.core.resources.TEMPLATES", copy)
    project = Project(small, copy, Path("unused"))
    first = make_published(project, Settings(cache=cache))
    page = copy / "pages" / "about.md.jinja"
    page.write_text(
        page.read_text(encoding="utf-8").replace("<p>", "<p>And more. "), encoding="utf-8"
    )
    assert make_published(project, Settings(cache=cache)) != first


def test_a_template_of_ones_own_has_what_is_its(small: Path, tmp_path: Path) -> None:
    own = tmp_path / "templates"
    cache = CacheFolder(tmp_path / "cache")
    project = Project(small, own, Path("unused"))
    first = make_published(project, Settings(cache=cache))
    (own / "assets").mkdir(parents=True)
    (own / "assets" / "own.txt").write_text("one", encoding="utf-8")
    second = make_published(project, Settings(cache=cache))
    (own / "assets" / "own.txt").write_text("two", encoding="utf-8")
    third = make_published(project, Settings(cache=cache))
    added = [
        {f.path: f.content for f in made.files}.get("assets/own.txt")
        for made in (first, second, third)
    ]
    assert added == [None, b"one", b"two"]


def test_what_is_saved_while_a_site_is_rendered_is_not_taken_for_what_was_there_before(
    small: Path, templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, cache = copytree(small, tmp_path / "content"), CacheFolder(tmp_path / "cache")
    project = Project(content, templates, Path("unused"))
    head = content / "briefing.yml"
    before = head.read_text(encoding="utf-8")

    def make_late(*arguments: Project | Settings) -> object:
        head.write_text(f"{before}# saved meanwhile\n", encoding="utf-8")
        return make(*arguments)

    monkeypatch.setattr("generator.publishing.make", make_late)
    make_published(project, Settings(cache=cache))
    head.write_text(before, encoding="utf-8")
    asked: list[str] = []
    monkeypatch.setattr(
        "generator.publishing.make", lambda *given: asked.append("again") or make(*given)
    )
    make_published(project, Settings(cache=cache))
    make_published(project, Settings(cache=cache))
    assert asked == ["again"]
