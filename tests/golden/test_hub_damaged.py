"""An index over three briefings, whole as it was last read and found right; and what no index is made of."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.hub.desk import Placed
from generator.hub.documents import MOST
from generator.hub.read import read_built
from generator.hub.search import search_files
from generator.render.search import HEAD, MORE, TAIL
from generator.rules.registry import RULE_INFO
from tests.support.desk import READ, lay_out_three, three
from tests.support.project import files_of

EXPECTED = Path(__file__).parent / "expected" / "hub"
PAGES = ("index.html", "changes.html", "actors.html", "feed.xml", "search/entries.js")

ATOM = "{http://www.w3.org/2005/Atom}"


def hub(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["hub", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three briefings, which is the working directory."""
    lay_out_three(tmp_path / "public")
    monkeypatch.chdir(tmp_path)
    return tmp_path


THREE = ("public/lanterns", "public/shores", "public/tides")


@pytest.fixture
def made(desk: Path) -> dict[str, bytes]:
    """The index over the three, beside them."""
    done = hub(*THREE, "--site-dir", "public", "--title", "The desk")
    assert done.exit_code == 0, done.output
    return files_of(desk / "public")


@pytest.mark.parametrize("path", PAGES)
def test_the_file_is_as_expected(
    path: str, made: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden"):
        (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / path).write_bytes(made[path])
        pytest.fail("the expected file was rewritten: read the diff")
    assert made[path].decode() == (EXPECTED / path).read_bytes().decode()


def test_the_command_says_where_the_links_lead(desk: Path) -> None:
    named = ("public/lanterns", "public/shores=https://shores.example.org", "public/tides")
    done = hub(*named)
    assert (done.exit_code, done.output) == (
        0,
        "an index of 3 briefings in hub/\n"
        "  Portugal and Estonia: https://briefing.example.org/pt-ee/\n"
        "  Two shores: https://shores.example.org/\n"
        "  Tides and mills: ../public/tides/index.html\n",
    )
    entries = json.loads(
        (desk / "hub/search/entries.js").read_text("utf-8").removeprefix(HEAD).removesuffix(TAIL)
    )["entries"]
    places = {entry[1] for entry in entries}
    assert "https://briefing.example.org/pt-ee/facts/lantern-trade-2022/" in places
    assert "https://shores.example.org/sectors/energy/" in places
    assert "../public/tides/actors/mari-naidis/index.html" in places


def test_every_link_beside_the_briefings_is_relative(made: dict[str, bytes]) -> None:
    assert b"https://briefing.example.org" not in made["search/entries.js"]
    assert b'href="lanterns/index.html"' in made["index.html"]


def test_a_feed_names_its_address_and_keeps_the_ids_that_a_briefing_gave(desk: Path) -> None:
    assert (
        hub(*THREE, "--site-dir", "public", "--site-url", "https://desk.example.org").exit_code == 0
    )
    feed = ET.fromstring((desk / "public/feed.xml").read_bytes())
    assert feed.findtext(f"{ATOM}id") == "https://desk.example.org/feed.xml"
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) == 7
    assert "https://briefing.example.org/pt-ee/changes/#2024-03-14-correction" in ids
    links = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
    assert {link for link in links if not link.startswith("https://desk.example.org/")} == set()


def test_the_same_briefings_give_the_same_bytes_and_another_order_another_index(
    desk: Path, made: dict[str, bytes]
) -> None:
    assert hub(*THREE, "--site-dir", "public", "--title", "The desk").exit_code == 0
    assert files_of(desk / "public") == made
    assert hub(*reversed(THREE), "--site-dir", "public", "--title", "The desk").exit_code == 0
    other = files_of(desk / "public")
    assert {path for path in made if made[path] != other[path]} >= {"index.html"}
    assert other["actors.html"].count(b"<tr id=") == made["actors.html"].count(b"<tr id=")


def test_what_is_beside_the_index_stays_and_what_it_no_longer_has_goes(
    desk: Path, made: dict[str, bytes]
) -> None:
    (desk / "public/.briefing-files").write_text(
        (desk / "public/.briefing-files").read_text("utf-8") + "actors-2.html\n", encoding="utf-8"
    )
    (desk / "public/actors-2.html").write_text("of a former index", encoding="utf-8")
    assert hub(*THREE, "--site-dir", "public", "--title", "The desk").exit_code == 0
    assert files_of(desk / "public") == made
    assert "lanterns/api/v1/briefing.json" in made


def edit(path: Path, change: Callable[[Any], None]) -> None:
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")


API = "public/tides/api/v1"

DAMAGED: dict[str, tuple[Callable[[], object], str]] = {
    "no folder": (
        lambda: shutil.rmtree("public/tides"),
        "public/tides:1:1: error: there is no such folder",
    ),
    "content, not yet built": (
        lambda: (
            Path("public/tides/api").rename("public/api"),
            Path("public/tides/content").mkdir(),
        ),
        "public/tides:1:1: error: no built briefing: there is no api/v1/briefing.json in it [built-briefing]\n"
        "    hint: name what `briefing build` makes of it: public/tides/site",
    ),
    "another API": (
        lambda: Path(API).rename("public/tides/api/v2"),
        "public/tides:1:1: error: no built briefing: there is no api/v1/briefing.json in it [built-briefing]\n"
        "    hint: it has version 2 of the API: make the index with a newer generator",
    ),
    "an older version": (
        lambda: edit(Path(f"{API}/briefing.json"), lambda d: d.update(schema_version="1.5")),
        f"{API}/briefing.json:1:1: error: version 1.5 of the API, of which 1.6 and later are read [built-briefing]\n"
        "    hint: build it anew with this generator or a newer one",
    ),
    "a newer version": (
        lambda: edit(Path(f"{API}/briefing.json"), lambda d: d.update(schema_version="2.0")),
        f"{API}/briefing.json:1:1: error: version 2.0 of the API, of which 1.6 and later are read [built-briefing]\n"
        "    hint: make the index with a newer generator",
    ),
    "no version": (
        lambda: edit(Path(f"{API}/briefing.json"), lambda d: d.pop("schema_version")),
        f"{API}/briefing.json:1:1: error: schema_version: field required",
    ),
    "not JSON": (
        lambda: Path(f"{API}/actors.json").write_text('{\n "actors": [,\n', encoding="utf-8"),
        f"{API}/actors.json:2:13: error: not valid JSON: expected value",
    ),
    "nested without end": (
        lambda: Path(f"{API}/actors.json").write_text("[" * 100_000, encoding="utf-8"),
        f"{API}/actors.json:1:202: error: not valid JSON: recursion limit exceeded",
    ),
    "a list in place of a title": (
        lambda: edit(Path(f"{API}/briefing.json"), lambda d: d.update(title=["Tides"])),
        f"{API}/briefing.json:3:11: error: title: input should be a valid string",
    ),
    "more proved than any number is": (
        lambda: edit(
            Path(f"{API}/briefing.json"), lambda d: d["coverage"]["proved"].update(part=10**12)
        ),
        "error: coverage.proved.part: input should be less than or equal to 1000000000",
    ),
    "a link that leads out": (
        lambda: edit(Path(f"{API}/actors.json"), lambda d: d["actors"][1].update(url="../../etc/")),
        'error: actors[1].url: "../../etc/" leads out of the briefing',
    ),
    "a link that runs": (
        lambda: edit(
            Path(f"{API}/changes.json"), lambda d: d["changes"][0].update(url="javascript:alert(1)")
        ),
        'error: changes[0].url: "javascript:alert(1)" leads out of the briefing',
    ),
    "no item of Wikidata": (
        lambda: edit(Path(f"{API}/actors.json"), lambda d: d["actors"][0].update(wikidata="Q0")),
        'error: actors[0].wikidata: "Q0" is not the id of an item of Wikidata',
    ),
    "another script": (
        lambda: Path("public/tides/search/entries.js").write_text("alert(1);\n", encoding="utf-8"),
        "public/tides/search/entries.js:1:1: error: these are not the entries of a search",
    ),
    "an entry that leads out": (
        lambda: Path("public/tides/search/entries.js").write_text(
            f'{HEAD}{{"kinds":["fact"],"months":{{}},"entries":[\n[0,"a/","A"],\n[0,"//b.example/","B"]\n]}}{TAIL}',
            encoding="utf-8",
        ),
        'public/tides/search/entries.js:3:1: error: "//b.example/" leads out of the briefing',
    ),
    "an entry of no kind": (
        lambda: Path("public/tides/search/entries.js").write_text(
            f'{HEAD}{{"kinds":["fact"],"months":{{}},"entries":[\n[1,"a/","A"]\n]}}{TAIL}',
            encoding="utf-8",
        ),
        "public/tides/search/entries.js:2:1: error: an entry refers to one that is not there",
    ),
    "no search": (
        lambda: Path("public/tides/search/entries.js").unlink(),
        "public/tides/search/entries.js:1:1: error: there is no such file",
    ),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_briefing_is_told_and_nothing_is_written(desk: Path, damage: str) -> None:
    do, said = DAMAGED[damage]
    do()
    before = files_of(desk)
    done = hub(*THREE, "--site-dir", "public")
    assert done.exit_code == 1
    assert said in done.output
    assert done.output.endswith("1 error; nothing was written\n")
    assert files_of(desk) == before


def test_the_last_index_stays_where_none_can_be_made(desk: Path, made: dict[str, bytes]) -> None:
    Path(f"{API}/changes.json").write_text("{}", encoding="utf-8")
    assert hub(*THREE, "--site-dir", "public").exit_code == 1
    assert files_of(desk / "public") == made | {"tides/api/v1/changes.json": b"{}"}


def test_all_that_is_wrong_is_told_at_once(desk: Path) -> None:
    shutil.rmtree("public/shores")
    Path(f"{API}/actors.json").write_text("{}", encoding="utf-8")
    Path(f"{API}/changes.json").write_text("null", encoding="utf-8")
    done = hub(*THREE)
    assert done.output == (
        "public/shores:1:1: error: there is no such folder [built-briefing]\n"
        f"{API}/actors.json:1:1: error: actors: field required [built-briefing]\n"
        "    hint: build it anew with this generator or a newer one\n"
        f"{API}/changes.json:1:1: error: input should be an object [built-briefing]\n"
        "    hint: build it anew with this generator or a newer one\n"
        "3 errors; nothing was written\n"
    )
    assert not Path("hub").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("public/lanterns", "--site-dir", "public/lanterns"), "is the site of a briefing"),
        (("public/lanterns", "--site-dir", "public/lanterns/hub"), "is the site of a briefing"),
        (("public/lanterns", "--site-dir", "public/tides"), "is the site of a briefing"),
        (("public/lanterns", "public/../public/lanterns"), "is named twice"),
        (("public/lanterns", "--site-dir", "public"), "holds other files"),
        (("public/lanterns=ftp://example.org",), "is not a web address"),
        ((), "name at least one folder"),
    ],
)
def test_an_index_is_put_nowhere_where_something_would_be_lost(
    desk: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = files_of(desk)
    done = hub(*arguments)
    assert done.exit_code in (1, 2)
    assert said in done.output
    assert files_of(desk) == before


def test_words_of_a_briefing_are_words(desk: Path) -> None:
    hostile = '</title><script>alert("1")</script>{{ 7 * 7 }}'
    edit(Path(f"{API}/briefing.json"), lambda d: d.update(title=hostile, subtitle=hostile))
    edit(Path(f"{API}/changes.json"), lambda d: d["changes"][0].update(summary=hostile))
    edit(Path(f"{API}/actors.json"), lambda d: [a.update(name=hostile) for a in d["actors"]])
    assert hub(*THREE, "--site-dir", "public").exit_code == 0
    for name in ("index.html", "changes.html", "actors.html"):
        text = (desk / "public" / name).read_text("utf-8")
        assert text.count("<script") == 1
        assert "&#60;script&#62;" in text
        assert "{{ 7 * 7 }}" in text
    ET.fromstring((desk / "public/feed.xml").read_bytes())


def test_shared_actors_have_pages_of_a_bounded_length(desk: Path) -> None:
    def many(document: Any) -> None:
        one = document["actors"][0]
        document["actors"] = [{**one, "id": f"a-{n}", "wikidata": f"Q{n}"} for n in range(1, 451)]

    for name in ("lanterns", "tides"):
        edit(Path(f"public/{name}/api/v1/actors.json"), many)
    assert hub(*THREE, "--site-dir", "public").exit_code == 0
    rows = {
        name: (desk / "public" / name).read_bytes().count(b"<tr id=")
        for name in ("actors.html", "actors-2.html", "actors-3.html")
    }
    assert rows == {"actors.html": 200, "actors-2.html": 200, "actors-3.html": 50}
    assert b'<a href="actors-3.html">401 to 450</a>' in (desk / "public/actors.html").read_bytes()


def test_the_rule_is_described() -> None:
    assert "built briefing" in RULE_INFO["built-briefing"].line
    assert MOST >= 100_000


def test_links_into_a_copy_for_no_network_lead_to_its_files(desk: Path) -> None:
    names = ("index.html", "changes.html", "facts/lantern-treaty.html", "sectors/trade.html")
    for name in (*names, "actors/index.html", "a b/c.html"):
        (desk / "desk/tides" / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / "desk/tides" / name).touch()
    done = hub("public/lanterns", "public/tides=desk/tides", "--site-dir", "desk")
    assert done.output == (
        "an index of 2 briefings in desk/\n"
        "  Portugal and Estonia: https://briefing.example.org/pt-ee/\n"
        "  Tides and mills: tides/index.html\n"
    )
    text = (desk / "desk/search/entries.js").read_text("utf-8")
    entries = json.loads(text.removeprefix(HEAD).removesuffix(TAIL))["entries"]
    own = {entry[1].partition("#")[0] for entry in entries if "://" not in entry[1]}
    assert own == {f"tides/{name}" for name in names if name != "changes.html"}
    changes = (desk / "desk/changes.html").read_text("utf-8")
    assert 'href="tides/changes.html#2024-03-14-correction"' in changes


@settings(max_examples=60)
@given(
    st.sampled_from(READ),
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 40),
    st.binary(max_size=6)
    | st.sampled_from([b"null", b"[", b'"', b"-1", b"1e999", b"../", b"\xff"]),
)
def test_whatever_is_damaged_is_read_or_told_at_its_place(
    tmp_path_factory: pytest.TempPathFactory, path: str, where: float, length: int, put: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged"
    for name, content in three()["shores"].items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    whole = three()["shores"][path]
    at = int(where * len(whole))
    damaged = whole[:at] + put + whole[at + length :]
    (folder / path).write_bytes(damaged)
    built, problems = read_built(folder)
    assert (built is None) == bool(problems)
    lines = damaged.decode("utf-8", "replace").split("\n")
    for problem in problems:
        assert problem.position.path == str(folder / path)
        assert 1 <= problem.position.line <= len(lines)
        assert problem.message


def test_entries_in_parts_are_read_and_written_as_those_in_one(desk: Path) -> None:
    def told(folder: Path) -> set[tuple[object, ...]]:
        built, problems = read_built(folder)
        assert built is not None, problems
        read = built.entries
        return {
            (read.kinds[e.kind], *e[1:9], frozenset(read.entries[n].title for n in e.named))
            for e in read.entries
        }

    one, tides = desk / "public/lanterns", desk / "public/tides"
    read = [read_built(folder)[0] for folder in (one, tides)]
    placed = [Placed(built, built.folder.name) for built in read if built]
    for largest in (10**9, 3_000):
        copy = Path(shutil.copytree(tides, desk / f"parts-of-{largest}"))
        for path, script in search_files(placed, largest):
            (copy / path).write_bytes(script)
    whole, divided = desk / "parts-of-1000000000", desk / "parts-of-3000"
    assert not (whole / "search/entries-2.js").exists()
    parts = sorted((divided / "search").iterdir())
    assert len(parts) > 5
    assert all(part.stat().st_size < 6_000 for part in parts)
    assert told(whole) == told(divided)
    (divided / "search/entries-3.js").write_text(f"{MORE}\n[0,1]\n){TAIL}", encoding="utf-8")
    built, (problem,) = read_built(divided)
    assert built is None
    assert str(problem.position) == f"{divided}/search/entries-3.js:2:1"
    (divided / "search/entries-3.js").unlink()
    assert read_built(divided)[1][0].message == "there is no such file"
