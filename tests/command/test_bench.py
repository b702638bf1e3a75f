"""The benchmark: the briefing multiplied is sound, and every result that it promises is measured."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from urllib.request import urlopen

import pytest

from bench import processes
from bench.drafts import FactDraft, PageDraft
from bench.measuring import Measured, Subject
from bench.multiply import main, multiplied, write_content
from bench.packing import LIMIT, packed
from bench.plan import Bed, Sizes
from bench.processes import Command, FailedError
from bench.projects import Generator, Other, Stock
from bench.serving import Preview, free_port
from bench.table import NOT_MEASURED, Site, results, rows
from generator.content.link import Briefing
from generator.content.references import references
from generator.pipeline import load, sound_briefing
from generator.records import Actor, ActorType, Change, Indicator, Sector
from tests.support.project import SMALL

SIZES = Sizes(1, 2, 3)


def briefing_of(files: Mapping[str, str], folder: Path) -> Briefing:
    write_content(folder, files)
    briefing, diagnostics = load(folder)
    assert diagnostics == ()
    assert briefing is not None
    return briefing


def test_two_copies_are_a_sound_briefing_of_twice_as_much(tmp_path: Path) -> None:
    once = sound_briefing(SMALL)
    twice = briefing_of(multiplied(SMALL, 2), tmp_path / "content")
    for group in ("facts", "sources", "questions", "changes", "withdrawn"):
        assert len(getattr(twice, group)) == 2 * len(getattr(once, group)), group
    outlets = sum(a.type is ActorType.OUTLET for a in once.actors.values())
    assert len(twice.actors) == 2 * len(once.actors) - outlets
    assert twice.sectors.keys() == once.sectors.keys()
    assert twice.record.bottom_line == once.record.bottom_line


def test_a_copy_refers_to_itself(tmp_path: Path) -> None:
    briefing = briefing_of(multiplied(SMALL, 3), tmp_path / "content")
    copies = [r for r in briefing.records() if getattr(r, "id", "").endswith("-3")]
    assert len(copies) > 20
    for record in copies:
        for reference in references(record):
            named = briefing.of(reference.record)[reference.id]
            is_shared = isinstance(named, Sector | Indicator) or (
                isinstance(named, Actor) and named.type is ActorType.OUTLET
            )
            assert is_shared or reference.id.endswith("-3"), (record, reference)
        if isinstance(record, Change):
            assert all(fact.fact.endswith("-3") for fact in record.facts)


def test_one_copy_is_the_briefing_itself_and_more_begin_with_it() -> None:
    once = {p.relative_to(SMALL).as_posix(): p.read_text() for p in SMALL.rglob("*.*")}
    assert multiplied(SMALL, 1) == once
    twice = multiplied(SMALL, 2)
    assert all(twice[name].startswith(text) for name, text in once.items())
    assert multiplied(SMALL, 2) == twice


def test_facts_that_are_too_many_for_a_file_stand_in_a_folder_or_with_another_sector() -> None:
    half = "- id: a\n" + "#" * (LIMIT // 2)
    copies = [{"facts/trade.yml": half, "facts/energy.yml": "- id: b\n"}] * 2
    assert packed(copies, in_folders=True).keys() == {
        *("facts/energy.yml", "facts/trade/01.yml", "facts/trade/02.yml")
    }
    beside = packed(copies, in_folders=False)
    assert beside.keys() == {"facts/energy.yml", "facts/trade.yml"}
    assert half in beside["facts/energy.yml"]
    with pytest.raises(ValueError, match="do not fit"):
        packed(copies * 2, in_folders=False)


def test_the_command_writes_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["2", str(tmp_path / "new"), "--content", str(SMALL)])
    assert "18 facts, 8 sources" in capsys.readouterr().out
    assert (tmp_path / "new" / "mkdocs.yml").is_file()
    assert (tmp_path / "new" / "generator" / "cli.py").is_file()
    with pytest.raises(SystemExit):
        main(["2", str(tmp_path / "new")])


def test_drafts_are_sound_and_say_what_they_say(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    draft = FactDraft(content)
    said = [draft.save(), draft.save()]
    statement = sound_briefing(content).facts[draft.fact].statement
    assert said[1] in statement
    assert said[0] not in statement
    page = PageDraft(content / "briefing.yml")
    words = page.save()
    assert (content / "briefing.yml").read_text().count(words) == 1


STAND_IN = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

def text():
    return "".join(path.read_text() for path in sorted(Path("content/facts").glob("*.yml")))

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(text().encode())
    def log_message(self, *_):
        pass

word, *rest = sys.argv[1:]
if word == "build":
    Path("site").mkdir(exist_ok=True)
    Path("site/index.html").write_text(text())
elif word == "serve":
    HTTPServer(("127.0.0.1", int(rest[1].partition(":")[2])), Handler).serve_forever()
elif word not in ("check", "offline", "--version"):
    sys.exit("no such command")
"""
"""A generator that does next to nothing, so that the benchmark takes no time."""


def stand_in(folder: Path, copies: int) -> Generator:
    write_content(folder / "content", multiplied(SMALL, copies))
    (folder / "generator").mkdir()
    (folder / "generator" / "__init__.py").touch()
    (folder / "generator" / "__main__.py").write_text(STAND_IN)
    return Generator(folder, FactDraft(folder / "content"))


class StockStandIn(Stock):
    """Stock MkDocs, whose place the same stand-in takes."""

    def other(self) -> Other:
        words = [sys.executable, "-m", "generator", "build"]
        return Other(Command(words, self.folder), self.folder / "site")

    def preview(self, port: int) -> Command:
        words = [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{port}"]
        return Command(words, self.folder)


@pytest.fixture(scope="module")
def bed(tmp_path_factory: pytest.TempPathFactory) -> Bed:
    folder = tmp_path_factory.mktemp("bench")
    made = Bed(SIZES)
    for size in (1, 2, 3):
        made.here[size] = stand_in(folder / f"here-{size}", size)
    for size in (1, 2):
        made.past[size] = stand_in(folder / f"past-{size}", size)
        stock = stand_in(folder / f"stock-{size}", size)
        draft = PageDraft(stock.folder / "content" / "facts" / "trade.yml")
        made.stock[size] = StockStandIn(stock.folder, draft)
    for subject in (Subject.HUGO, Subject.ELEVENTY):
        made.others[subject] = StockStandIn(stock.folder, draft).other()
    return made


def test_all_that_is_promised_is_measured(bed: Bed) -> None:
    measured = Measured()
    measured.run(bed.tasks(), 1)
    sites = {key: Site.of(folder) for key, folder in bed.sites().items()}
    bed.serve(measured, 1)
    assert measured.failed == {}
    for row in rows(SIZES, "HEAD"):
        assert measured.ratio(row.over, row.under), row.name
    text = results(measured, sites, SIZES, "HEAD", ["One round."], ["A remark."])
    assert NOT_MEASURED not in text
    assert "| Eleventy " in text
    assert "- A remark." in text


def test_a_preview_is_measured_once_it_answers(bed: Bed) -> None:
    port = free_port()
    command = bed.here[1].command("serve", "--address", f"127.0.0.1:{port}")
    with (
        Preview(command, f"http://127.0.0.1:{port}/"),
        urlopen(f"http://127.0.0.1:{port}/") as page,
    ):
        assert page.read()


def test_what_fails_is_not_measured_and_does_not_stop_the_rest(bed: Bed, tmp_path: Path) -> None:
    alone = Bed(SIZES, here={1: bed.here[1]})
    alone.others[Subject.HUGO] = Other(Command(["no-such-program"], tmp_path), tmp_path / "site")
    measured = Measured()
    tasks = [task for task in alone.tasks() if task.key.size == 1]
    broken = next(task.key for task in tasks)
    (bed.here[1].folder / "generator" / "__main__.py").rename(tmp_path / "away.py")
    measured.run(tasks[:1], 2)
    (tmp_path / "away.py").rename(bed.here[1].folder / "generator" / "__main__.py")
    assert broken in measured.failed
    measured.run(tasks[1:], 2)
    assert all(len(measured.samples[task.key]) == 2 for task in tasks[1:])
    text = results(measured, {}, SIZES, "HEAD", [], [])
    assert text.count(NOT_MEASURED) == len(rows(SIZES, "HEAD")) + 1


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    command = Command([sys.executable, "-c", "import sys; sys.exit('out of luck')"], tmp_path)
    with pytest.raises(FailedError, match="out of luck"):
        command.seconds()
    with pytest.raises(FailedError):
        command.memory()


HOLD = "x = bytearray(b'1') * 50_000_000; from pathlib import Path; Path({name!r}).touch()"
BELOW = f"{HOLD.format(name='below')}; open('free').read()"
TWO = f"""
import subprocess, sys
below = subprocess.Popen([sys.executable, "-c", {BELOW!r}])
{HOLD.format(name="above")}
below.wait()
"""
"""A process that holds memory until one below it, that holds as much, is freed."""


def test_memory_is_that_of_all_processes_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "free")
    looks = [0]

    def free_for_pause(_: float) -> None:
        """Free them once they were looked at while both held what they hold."""
        if (tmp_path / "below").exists() and (tmp_path / "above").exists():
            looks[0] += 1
        if looks[0] == 2:
            (tmp_path / "free").write_text("")

    monkeypatch.setattr(processes, "time", SimpleNamespace(sleep=free_for_pause))
    alone = Command([sys.executable, "-c", HOLD.format(name="alone")], tmp_path)
    assert alone.memory() > 50_000_000
    wait = os.wait4

    def wait_without_peak(number: int, options: int) -> tuple[int, int, SimpleNamespace]:
        """Forget the peak of the first process, in which this one counts, whose copy it began as."""
        return *wait(number, options)[:2], SimpleNamespace(ru_maxrss=0)

    monkeypatch.setattr(processes.os, "wait4", wait_without_peak)
    assert Command([sys.executable, "-c", TWO], tmp_path).memory() > 100_000_000


def test_a_site_without_a_page_is_none(tmp_path: Path) -> None:
    (tmp_path / "site" / "css").mkdir(parents=True)
    other = Other(Command(["false"], tmp_path), tmp_path / "site")
    assert Bed(SIZES, others={Subject.HUGO: other}).sites() == {}
