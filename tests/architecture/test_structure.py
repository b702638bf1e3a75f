"""The shape of the package: who may import whom, who reads, who writes, who knows the time."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import babel
import pycountry

from tests.support.modules import MODULES, PACKAGE, calls_in, nodes_of, tree_of

ROOM = re.compile(r"^\| `(\w+)(?:/|\.py)` \|", re.M)
ROOMS = tuple(
    ROOM.findall((PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8"))
)
"""Every module and folder on top of the package, in the order of the pipeline: each imports only from
before itself."""

READERS = {
    "content/read.py": "content",
    "charts/kit/land.py": "the coastlines",
    "core/reading/thesaurus.py": "words that may say the same",
    "charts/kit/regions.py": "where names stand on maps",
    "render/render.py": "templates",
    "render/document.py": "templates",
    "render/looks.py": "templates",
    "engine/defaults.py": "the settings of the site",
    "hub/look.py": "the style sheet of a hub",
    "hub/read.py": "what built briefings publish",
    "disk": "what is built",
}
WRITERS = {"disk"}
DISK_CALLS = {"os.open", "os.close", "os.fsync", "os.fsencode", "os.path.lexists", "os.scandir"}
"""What the writer needs of the system beyond what paths offer."""

NETWORK = {"upkeep/linkcheck.py", "upkeep/deadline.py"}
KNOW_THE_WORLD = {"cli.py", "commands/workspace.py", "engine/mkdocs.py"}
COPY_THEMSELVES = {"core/ahead.py", "core/beside.py", "core/forking.py"}
"""What is worked on in two processes at once is the same in one; what a stranger made is read in a copy."""

CLEAN_THE_WORLD = {"content/git/process.py"}
"""What git inherits from the environment is decided there."""

WRITES = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch"}
READS = {"read_text", "read_bytes", "iterdir", "rglob", "glob"}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def module_of(path: Path) -> str:
    name = path.relative_to(PACKAGE.parent).with_suffix("").as_posix().replace("/", ".")
    return name.removesuffix(".__init__")


@cache
def imports_of(path: Path) -> tuple[str, ...]:
    """Return what a module imports or imports from; a name out of a package may be a module."""
    found: list[str] = []
    for node in nodes_of(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            if node.module.startswith("generator"):
                found += (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
    return tuple(found)


def calls_of(path: Path) -> tuple[str, ...]:
    """Return the dotted name of everything that a module calls."""
    return tuple(name for name, _ in calls_in(path))


def test_the_architecture_names_every_room() -> None:
    found = {room_of(path) for path in MODULES} - {"__init__"}
    assert found == set(ROOMS)


def test_imports_come_from_earlier_rooms() -> None:
    later = {}
    for path in MODULES:
        if room_of(path) == "__init__":
            assert not list(imports_of(path))
            continue
        own = ROOMS.index(room_of(path))
        names = [name for name in imports_of(path) if name.startswith("generator.")]
        if found := {name for name in names if ROOMS.index(name.split(".")[1]) > own}:
            later[path.relative_to(PACKAGE).as_posix()] = found
    assert later == {}


def test_no_two_modules_import_each_other() -> None:
    names = {module_of(path): path for path in MODULES}
    graph = {
        name: {target for target in imports_of(path) if target in names and target != name}
        for name, path in names.items()
    }
    assert sum(map(len, graph.values())) > len(MODULES)
    assert len(tuple(TopologicalSorter(graph).static_order())) == len(MODULES)


def test_no_module_is_long() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in MODULES
    }
    assert {name: lines for name, lines in lengths.items() if lines > 300} == {}


def test_no_two_files_of_tests_have_one_name() -> None:
    files = Counter(path.name for path in (PACKAGE.parent / "tests").rglob("test_*.py"))
    assert [name for name, count in files.items() if count > 1] == []


def test_there_is_one_reader_and_one_writer() -> None:
    writers, readers = set(), set()
    for path in MODULES:
        name = path.relative_to(PACKAGE).as_posix()
        if name in KNOW_THE_WORLD or name == "core/icons.py":
            continue
        source = path.read_text(encoding="utf-8")
        room = room_of(path) if room_of(path) in WRITERS else name
        uses_paths = "pathlib import Path" in source or "from os" in source
        called = {call.rpartition(".")[2] for call in calls_of(path)}
        if uses_paths and called & WRITES:
            writers.add(room)
        if uses_paths and called & READS:
            readers.add(room)
        assert "open" not in called or room in {*WRITERS, "content/read.py"}
    assert writers == WRITERS
    assert readers == set(READERS)


def test_programs_are_started_in_one_place_and_without_a_shell() -> None:
    starts = {"subprocess", "multiprocessing", "asyncio", "pty"}
    found = [
        path for path in MODULES if starts & {name.partition(".")[0] for name in imports_of(path)}
    ]
    names = [path.relative_to(PACKAGE).as_posix() for path in found]
    assert names == ["content/git/process.py", "drafting/assistant.py", "upkeep/python.py"]
    for path in found:
        (started,) = (c for name, c in calls_in(path) if name.startswith("subprocess."))
        assert "shell" not in {keyword.arg for keyword in started.keywords}


def test_the_c_library_is_called_where_folders_change_places() -> None:
    found = [path for path in MODULES if "ctypes" in imports_of(path)]
    assert [path.relative_to(PACKAGE).as_posix() for path in found] == ["disk/exchange.py"]


def test_only_the_command_and_the_engine_know_time_place_and_environment() -> None:
    world = re.compile(
        r"^(datetime\.(now|today|utcnow)|date\.today|time\..*|Path\.(cwd|home)|os\..*|getpass\..*"
        r"|random\..*|socket\..*|platform\..*|uuid\..*)$"
    )
    found = {
        (path.relative_to(PACKAGE).as_posix(), call)
        for path in MODULES
        for call in calls_of(path)
        if world.match(call) and not (room_of(path) in WRITERS and call in DISK_CALLS)
    }
    assert {
        name for name, _ in found
    } <= KNOW_THE_WORLD | NETWORK | CLEAN_THE_WORLD | COPY_THEMSELVES
    assert {call for name, call in found if name in CLEAN_THE_WORLD} == {"os.environ.items"}
    timed = {(n, c) for n, c in found if re.match(r"^(datetime|date|time|random|uuid)\b", c)}
    assert timed == {
        ("commands/workspace.py", "date.today"),
        ("upkeep/deadline.py", "time.monotonic"),  # how long a stranger is waited for
    }
    asking = {path.stem for path in MODULES if "today" in calls_of(path)}
    assert asking == {"starting"}  # a briefing that is there has its own as-of day


def test_only_what_looks_at_links_asks_the_network() -> None:
    clients = {
        "socket",
        "ssl",
        "http",
        "urllib",
        "urllib3",
        "requests",
        "httpx",
        "aiohttp",
        "asyncio",
    }
    asking = set()
    for path in MODULES:
        imported = set(imports_of(path)) - {"urllib.parse"}
        if {name.partition(".")[0] for name in imported} & clients:
            asking.add(path.relative_to(PACKAGE).as_posix())
    assert asking == NETWORK


def test_no_module_keeps_a_mutable_global() -> None:
    found = []
    for path in MODULES:
        for node in tree_of(path).body:
            value = getattr(node, "value", None)
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(
                value, ast.List | ast.Dict | ast.Set | ast.ListComp
            ):
                target = ast.unparse(getattr(node, "target", None) or node.targets[0])
                if target != "__all__" and not target.strip("_").isupper():
                    found.append(f"{path.name}: {target}")
    assert found == []


def test_the_generator_names_no_country() -> None:
    english = babel.Locale("en").territories
    known = {n for c in pycountry.countries for n in (c.name, english.get(c.alpha_2, c.name))}
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(known)))})\b")
    root, suffixes = (
        PACKAGE.parent,
        {".py", ".jinja", ".typ", ".html", ".css", ".js", ".yml", ".txt"},
    )
    folders = (PACKAGE, root / "templates", root / "starter")
    files = [p for f in folders for p in f.rglob("*") if p.suffix in suffixes]
    assert files
    assert [p.name for p in files if names.search(p.read_text(encoding="utf-8"))] == []
