"""The shape of the package: who may import whom, who reads, who writes, who knows the time."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = (
    "diagnostics",
    "dates",
    "icons",
    "read",
    "syntax",
    "parse",
    "amend",
    "fingerprint",
    "records",
    "decode",
    "references",
    "link",
    "assessment",
    "stamp",
    "coverage",
    "wording",
    "rules",
    "compose",
    "render",
    "write",
    "pipeline",
    "editions",
    "engine",
    "mkdocs_hook",
    "formats",
    "terminal",
    "commands",
    "cli",
    "__main__",
)
"""Every module and subpackage, in the order of the pipeline: each imports only from before itself."""

READERS = {
    "read.py": "content",
    "render/render.py": "templates",
    "render/document.py": "templates",
    "write.py": "what is built",
}
WRITERS = {"write.py"}
KNOW_THE_WORLD = {"cli.py", "commands/workspace.py", "engine.py"}

WRITES = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch"}
READS = {"read_text", "read_bytes", "iterdir", "rglob", "glob"}


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)
            else:
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def calls_of(path: Path) -> Iterator[str]:
    """Yield the dotted name of everything that a module calls: `datetime.now`, `x.write_text`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def test_every_module_has_its_place_in_the_pipeline() -> None:
    found = {stage_of(path) for path in MODULES} - {"__init__"}
    assert found == set(STAGES)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_come_from_earlier_stages(path: Path) -> None:
    if stage_of(path) == "__init__":
        assert not list(imports_of(path))
        return
    own = STAGES.index(stage_of(path))
    ours = [name.split(".")[1] for name in imports_of(path) if name.startswith("generator.")]
    later = {stage for stage in ours if STAGES.index(stage) > own}
    assert not later


def test_no_module_is_long() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in MODULES
    }
    assert {name: lines for name, lines in lengths.items() if lines > 300} == {}


def test_there_is_one_reader_and_one_writer() -> None:
    writers, readers = set(), set()
    for path in MODULES:
        name = path.relative_to(PACKAGE).as_posix()
        if name in KNOW_THE_WORLD or name == "icons.py":
            continue
        source = path.read_text(encoding="utf-8")
        uses_paths = "pathlib import Path" in source or "from os" in source
        called = {call.rpartition(".")[2] for call in calls_of(path)}
        if uses_paths and called & WRITES:
            writers.add(name)
        if uses_paths and called & READS:
            readers.add(name)
        assert "open" not in called
    assert writers == WRITERS
    assert readers == set(READERS)


def test_only_the_command_and_the_engine_know_time_place_and_environment() -> None:
    world = re.compile(
        r"^(datetime\.(now|today|utcnow)|date\.today|time\..*|Path\.(cwd|home)|os\..*|getpass\..*"
        r"|random\..*|socket\..*|platform\..*|uuid\..*)$"
    )
    found = {
        (path.relative_to(PACKAGE).as_posix(), call)
        for path in MODULES
        for call in calls_of(path)
        if world.match(call)
    }
    assert {name for name, _ in found} <= KNOW_THE_WORLD
    assert not {call for _, call in found if re.match(r"^(datetime|date|time|random|uuid)\b", call)}


def test_no_module_keeps_a_mutable_global() -> None:
    found = []
    for path in MODULES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            value = getattr(node, "value", None)
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(
                value, ast.List | ast.Dict | ast.Set | ast.ListComp
            ):
                target = ast.unparse(getattr(node, "target", None) or node.targets[0])
                if target != "__all__" and not target.strip("_").isupper():
                    found.append(f"{path.name}: {target}")
    assert found == []


def test_the_generator_names_no_country() -> None:
    names = re.compile(r"azerbaijan|belarus|baku|minsk|azernews|\bAZE\b|\bBLR\b", re.IGNORECASE)
    folders = (PACKAGE, PACKAGE.parent / "templates")
    files = [p for f in folders for p in f.rglob("*") if p.suffix in {".py", ".jinja", ".html"}]
    assert [p.name for p in files if names.search(p.read_text(encoding="utf-8"))] == []
