"""Another briefing: few files, complete, clean and proved from its first minute, and nothing of this one in it."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import distribution
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from packaging.markers import default_environment
from packaging.requirements import Requirement

from generator.cli import main
from generator.disk.wheels import built_wheel
from generator.editing.lock import NAME as LOCK
from generator.editing.lock import lock_of, vendored
from generator.editing.starter import is_own
from generator.editing.wheel import Wheel
from tests.support.begun import installed, wheel
from tests.support.commands import invoke
from tests.support.environment import linked_environment, listens
from tests.support.project import ROOT, copy_project, files_of
from tests.support.runner import commit

NEW = ("--parties", "GEO", "KAZ", "--as-of", "2026-11-23")
MOST_FILES = 40


def new(folder: Path, *options: str, environ: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Run the command on a folder, as a program of its own where an environment is given."""
    if environ is None:
        return invoke(ROOT, "new", str(folder), *(options or NEW))
    done = subprocess.run(
        [sys.executable, "-m", "generator", "new", str(folder), *(options or NEW)],
        cwd=folder.parent if "PYTHONPATH" in environ else ROOT,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of a new briefing, as the command leaves it."""
    folder = tmp_path_factory.mktemp("new") / "briefing"
    name = wheel().name
    assert new(folder, environ={}) == (
        0,
        f"Georgia and Kazakhstan: a new briefing in {folder}, {len(files_of(folder))} files\n"
        f"generator: {wheel().version}, vendor/{name}\nnext: cd {folder} && make site\n",
        "",
    )
    return folder


@pytest.fixture(scope="module")
def package(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator that lies in it, installed."""
    (path,) = (begun / "vendor").iterdir()
    return installed(Wheel(path.name, path.read_bytes()), tmp_path_factory.mktemp("package"))


def test_it_has_few_files_and_none_of_the_generator_s_own(begun: Path) -> None:
    names = set(files_of(begun))
    assert len(names) <= MOST_FILES
    folders = {name.partition("/")[0] for name in names if "/" in name}
    assert folders == {".github", ".vscode", "content", "vendor"}
    assert {"Makefile", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", LOCK, "mkdocs.yml"} <= names
    assert not [p for p in begun.parent.iterdir() if p != begun]
    this = re.compile(rb"azer|belarus|tests/|make facts", re.IGNORECASE)
    read = {n: c for n, c in files_of(begun).items() if not n.startswith("vendor/")}
    assert [
        n for n, c in read.items() if this.search(c) and n not in ("README.md", "Makefile")
    ] == []


def test_what_it_shares_with_this_project_is_the_same(begun: Path) -> None:
    for name in (".gitattributes", ".github/workflows/propose.yml"):
        assert (begun / name).read_bytes() == (ROOT / name).read_bytes()
    used = re.compile(r"uses: (\S+) # (\S+)")
    ours, theirs = (
        {
            pin
            for path in (folder / ".github" / "workflows").iterdir()
            for pin in used.findall(path.read_text("utf-8"))
        }
        for folder in (ROOT, begun)
    )
    assert theirs
    assert theirs <= ours


def test_its_wheel_is_the_same_bytes_wherever_it_is_made(
    begun: Path, package: Path, tmp_path: Path
) -> None:
    (made,) = (begun / "vendor").iterdir()
    assert made.read_bytes() == wheel().content
    copy = tmp_path / "checkout"
    copy_project(copy)
    for name in ("pyproject.toml", "README.md", "LICENSE", LOCK, ".gitattributes"):
        shutil.copy(ROOT / name, copy)
    for name in ("schemas", "starter", ".github", ".ci", ".vscode"):
        shutil.copytree(ROOT / name, copy / name)
    assert built_wheel(copy).content == made.read_bytes()
    environ = {"PYTHONPATH": str(package), "SOURCE_DATE_EPOCH": "1700000000"}
    code, _, err = new(tmp_path / "again", *NEW, environ=environ)
    assert (code, err) == (0, "")
    assert files_of(tmp_path / "again") == files_of(begun)


def test_pip_is_content_with_the_wheel_that_is_put_together(begun: Path, tmp_path: Path) -> None:
    (made,) = (begun / "vendor").iterdir()
    only = ("--no-index", "--no-deps", "--require-hashes", "--no-compile")
    options = ("--quiet", *only, "--target", str(tmp_path))
    entry = "".join((begun / LOCK).read_text("utf-8").splitlines(keepends=True)[2:4])
    (tmp_path / "lock").write_text(entry, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "install", *options, "-r", str(tmp_path / "lock")]
    subprocess.run(command, cwd=begun, check=True, capture_output=True)
    with zipfile.ZipFile(io.BytesIO(made.read_bytes())) as archive:
        assert all((tmp_path / name).is_file() for name in archive.namelist())
    (tmp_path / "lock").write_text(re.sub("sha256:.{8}", "sha256:00000000", entry), "utf-8")
    done = subprocess.run(command, cwd=begun, check=False, capture_output=True, text=True)
    assert done.returncode
    assert "DO NOT MATCH THE HASHES" in done.stderr


def test_an_installed_generator_that_was_changed_is_not_handed_out(
    package: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "package"
    shutil.copytree(package, changed)
    with (changed / "generator" / "core" / "dates.py").open("a") as file:
        file.write("# changed\n")
    code, _, err = new(tmp_path / "new", *NEW, environ={"PYTHONPATH": str(changed)})
    assert code == 1
    assert "generator/core/dates.py is not as it was installed: install the generator again" in err
    assert not (tmp_path / "new").exists()


def test_its_lock_has_what_the_generator_needs_with_hashes_and_no_more(begun: Path) -> None:
    text = (begun / LOCK).read_text(encoding="utf-8")
    assert f"{vendored(wheel())} \\\n    --hash=sha256:{wheel().digest}\n" in text
    blocks = re.findall(r"^([\w.-]+)==.*\n((?:[ \t]+.*\n)+)", text, re.M)
    assert all("--hash=sha256:" in hashes for _, hashes in blocks)
    locked = {name.lower().replace("_", "-") for name, _ in blocks}
    assert not locked & {"pytest", "hypothesis", "playwright", "mypy", "ruff", "hatchling"}
    waiting, needed = [*wheel().requirements("paper")], set()
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name not in needed:
            needed.add(name)
            waiting += [
                required.name
                for required in map(Requirement, distribution(name).requires or ())
                if required.marker is None
                or required.marker.evaluate({**default_environment(), "extra": ""})
            ]
    assert needed <= locked


def test_a_package_of_an_extra_and_what_only_tests_need_are_told_apart() -> None:
    lock = (
        "# head\n"
        "a==1 \\\n    --hash=sha256:aa\n    # via briefing-generator (pyproject.toml)\n"
        "b-c==2 ; python_version < '3.12' \\\n    --hash=sha256:bb\n    # via\n    #   a\n    #   z\n"
        "y==4 \\\n    --hash=sha256:yy\n    # via z\n"
        "z==3 \\\n    --hash=sha256:zz\n    # via briefing-generator (pyproject.toml)\n"
    )
    metadata = (
        b"Name: briefing-generator\nVersion: 7\nRequires-Dist: A>=1\n"
        b"Requires-Dist: z>=1; extra == 'dev'\n\nRequires-Dist: y\n"
    )
    made = Wheel.of({"briefing_generator-7.dist-info/METADATA": metadata, "generator/x": b""})
    assert lock_of(lock, made, "briefing-generator==7").partition("\nb")[2] == (
        f"riefing-generator==7 \\\n    --hash=sha256:{made.digest}\n"
        "a==1 \\\n    --hash=sha256:aa\n"
        "b-c==2 ; python_version < '3.12' \\\n    --hash=sha256:bb\n"
    )


@pytest.fixture
def used(begun: Path, tmp_path: Path) -> Path:
    """A copy of the new briefing to work on, in git, with the environment that `make` would create."""
    folder = tmp_path / "briefing"
    shutil.copytree(begun, folder)
    commit(folder, "Begin")
    linked_environment(folder)
    return folder


def do(command: Sequence[str], folder: Path, package: Path) -> str:
    """Run a command of a briefing with its own generator; return what it said, fail if it fails."""
    environ = {n: v for n, v in os.environ.items() if not n.startswith(("PYTEST_", "MAKE"))}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**environ, "PYTHONPATH": str(package)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}:\n{done.stdout}"
    return done.stdout


def documented(folder: Path) -> list[str]:
    """Return every command that its README and its CONTRIBUTING name, in their order."""
    texts = [(folder / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")]
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", "\n".join(texts), re.M | re.S)
    return [line.strip() for block in blocks for line in block.splitlines()]


LASTING = "make serve"


def test_every_command_of_its_documents_works(used: Path, package: Path) -> None:
    """What `make` makes is made in the next test, where what several targets need is made once."""
    commands = documented(used)
    assert commands[:2] == ["make site", "make test"]
    assert {LASTING, "make offline", ".venv/bin/briefing diff HEAD"} <= {*commands}
    for command in dict.fromkeys(commands):
        program, target, *_ = command.split()
        if command == LASTING:
            listens(command.split(), used, {**os.environ, "PYTHONPATH": str(package)})
        elif program == "make":
            assert target in targets_of(used)
        else:
            do(command.split(), used, package)


def targets_of(folder: Path) -> list[str]:
    text = (folder / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.+)$", text, re.M)
    told = re.findall(r"^(\w+):.*##", text, re.M)
    assert told == phony.split()
    return told


def test_every_target_of_its_makefile_can_be_made(used: Path, package: Path) -> None:
    assert do(["git", "ls-files"], used, package).splitlines() == sorted(files_of_git(used))
    targets = targets_of(used)
    assert re.findall(r"make (\w+)", do(["make"], used, package)) == targets
    apart = {"serve", "test", "clean"}
    assert apart < {*targets}
    do(["make", *(target for target in targets if target not in apart)], used, package)
    assert {"SHA256SUMS", "data-v1.zip"} < {p.name for p in (used / "dist").iterdir()}
    shutil.rmtree(used / "site")
    assert do(["make", "test"], used, package).endswith("no broken links\n")
    assert (used / "site" / "index.html").is_file()
    listed = ["git", "ls-files", "--others", "--exclude-standard"]
    assert do(listed, used, package) == ""
    do(["make", "clean"], used, package)
    assert {p.name for p in used.iterdir()} - {".git"} == {
        name.partition("/")[0] for name in files_of_git(used)
    }


def files_of_git(folder: Path) -> list[str]:
    """Return every file of a folder but those of git and of the environment."""
    others = (".git/", ".venv/")
    return [name for name in files_of(folder) if not name.startswith(others)]


def test_make_test_fails_where_an_editor_is_answerable(used: Path, package: Path) -> None:
    fact = used / "content" / "facts" / "example.yml"
    before = fact.read_text(encoding="utf-8")
    fact.write_text(before.replace("has three paragraphs", "has four paragraphs"), "utf-8")
    with pytest.raises(AssertionError, match=r"facts/example\.yml:\d+:\d+: error: "):
        do(["make", "test"], used, package)
    fact.write_text(before.replace("  kind: figure", "  kind:   figure"), encoding="utf-8")
    with pytest.raises(AssertionError, match=r"laid out"):
        do(["make", "test"], used, package)
    fact.write_text(before, encoding="utf-8")
    (used / "tests").mkdir()
    (used / "tests" / "test_promises.py").write_text(
        "import unittest\nfrom pathlib import Path\n\n\nclass Promises(unittest.TestCase):\n"
        "    def test_title(self):\n"
        '        self.assertIn("Tbilisi", Path("content/briefing.yml").read_text("utf-8"))\n',
        encoding="utf-8",
    )
    with pytest.raises(AssertionError, match="'Tbilisi' not found"):
        do(["make", "test"], used, package)


USED = (
    "check --coverage",
    "schema --check",
    "fmt",
    "owners",
    "render",
    "build",
    "links",
    "upkeep --links",
    "locate text.txt 'there are twelve of them'",
    "add actor --no-input --type outlet --name 'The Example Gazette' --file example",
    "add source --no-input --URL https://gazette.example.org/1 --publisher 'The Example Gazette'"
    " --id gazette-1 --origin example-gazette --language en --note 'An outlet.'",
    "add fact --no-input --id twelve-lanterns-were-counted --sector example"
    " --title 'Twelve lanterns were counted'"
    " --statement 'The gazette counts twelve lanterns.' --kind position --status reported"
    " --stated-by example-gazette --source gazette-1 --paragraph 2"
    " --quote 'There are twelve of them in all'",
    "seen --source gazette-1 --by 'A. Writer' --on 2024-03-01 --copy 'The copy in the library.'",
    "prove text.txt --source gazette-1",
    "add evidence twelve-lanterns-were-counted --no-input --dry-run --source gazette-1 --paragraph 1"
    " --quote 'The lanterns are counted every year' --stance context"
    " --says 'The lanterns are counted every year.'",
    "import text.txt --no-input --dry-run --URL https://gazette.example.org/2"
    " --publisher 'The Example Gazette' --title 'A count of lanterns'",
    "draft gazette-1",
    "accept gazette-1 --sheet candidates.csv",
    "verify text.txt --source gazette-1",
    "review twelve-lanterns-were-counted --by 'A. Writer'",
    "review --list",
    "diff HEAD",
    "changes --since HEAD",
    "upkeep",
    "render",
    "check",
    "new ../another --parties EST PRT",
    "explain date-possible",
    "eject parts/fact.jinja",
    "hub site --site-dir ../hub",
    "upgrade --dry-run --dirty",
)
"""The commands with which a briefing is begun, in an order in which they can follow one another."""

MADE = ("brief", "offline", "pack", "serve")
"""The commands that a target of the Makefile runs too, or that take long."""

IN_TURN = """
import json, shlex, sys
from click.testing import CliRunner
from generator.cli import main

said = {}
for line in json.loads(sys.argv[1]):
    done = CliRunner().invoke(main, shlex.split(line), catch_exceptions=False)
    assert done.exit_code == 0, (line, done.output)
    said[line] = done.output
print(json.dumps(said))
"""
"""A program that runs commands one after the other: to start each would take longer than most of them."""


def test_every_command_works_on_it(used: Path, package: Path) -> None:
    (used / "text.txt").write_text(
        "The lanterns are counted every year by those who light them.\n\nThere are twelve of them in"
        " all, and nobody has ever found a thirteenth one, says the keeper.\n"
    )
    (used / "texts").mkdir()
    shutil.copy(used / "text.txt", used / "texts" / "gazette-1.txt")
    do([sys.executable, "-m", "generator", "schema"], used, package)
    answer = do([sys.executable, "-c", IN_TURN, json.dumps(USED)], used, package)
    said = json.loads(answer.splitlines()[-1])
    assert said["check"] == "no problems\n"
    assert "\n- Links that answer: 0 of 0\n" in said["upkeep --links"]
    assert said["links"].endswith("no broken links\n")


def commands_of(group: click.Group) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from (f"{name} {below}" for below in commands_of(command))
        else:
            yield name


def test_no_command_is_left_out_on_it() -> None:
    lines = [f"{line} " for line in (*USED, *MADE)]
    every = list(commands_of(main))
    assert {"add fact", "offline"} <= set(every)
    assert [c for c in every if not any(line.startswith(f"{c} ") for line in lines)] == []


def test_a_generator_with_an_address_or_a_version_is_named_and_not_copied(
    begun: Path, tmp_path: Path
) -> None:
    (made,) = (begun / "vendor").iterdir()
    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=made.parent)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/{made.name}"
        code, out, err = new(tmp_path / "addressed", *NEW, "--generator", address)
        assert (code, err) == (0, ""), err
        gone = new(
            tmp_path / "gone", *NEW, "--generator", address.replace("generator-", "generator-9")
        )
        server.shutdown()
    assert "38 files\n" in out
    environ = {"PIP_FIND_LINKS": str(made.parent), "PIP_NO_INDEX": "1"}
    version = wheel().version
    code, out, err = new(tmp_path / "versioned", *NEW, "--generator", version, environ=environ)
    assert (code, err) == (0, "")
    assert f"generator: {version}, briefing-generator=={version}\n" in out
    whole = files_of(begun)
    for name, named in (
        ("addressed", f"briefing-generator @ {address}"),
        ("versioned", f"briefing-generator=={version}"),
    ):
        files = files_of(tmp_path / name)
        assert whole.keys() - files.keys() == {f"vendor/{made.name}"}
        assert [n for n in files if files[n] != whole[n]] == [LOCK]
        assert files[LOCK].decode() == whole[LOCK].decode().replace(vendored(wheel()), named)
    assert gone[0] == 1
    assert "cannot be fetched" in gone[2]


@pytest.mark.parametrize(
    ("given", "code", "message"),
    [
        (
            "nothing",
            2,
            '"nothing" is neither a wheel, a folder, an address of a wheel, nor a version',
        ),
        ("gone.whl", 1, "there is no file gone.whl"),
        ("tests", 1, "tests is no checkout of the generator"),
        ("LICENSE.whl", 1, "is no wheel: File is not a zip file"),
        ("other.whl", 1, "has no starter: a briefing cannot be begun from it"),
    ],
)
def test_what_is_no_generator_is_told(given: str, code: int, message: str, tmp_path: Path) -> None:
    path = tmp_path / given
    if given == "LICENSE.whl":
        shutil.copy(ROOT / "LICENSE", path)
    if given == "other.whl":
        metadata = {"other-1.dist-info/METADATA": b"Name: other\nVersion: 1\n\n"}
        path.write_bytes(Wheel.of(metadata).content)
    named = str(path) if path.exists() else given
    told = new(tmp_path / "new", *NEW, "--generator", named)
    assert (told[0], told[1]) == (code, "")
    assert message in told[2]
    assert not (tmp_path / "new").exists()


def test_a_wheel_and_a_checkout_can_be_named(begun: Path, tmp_path: Path) -> None:
    (made,) = (begun / "vendor").iterdir()
    for number, given in enumerate((made, ROOT)):
        assert new(tmp_path / str(number), *NEW, "--generator", str(given))[0] == 0
        assert files_of(tmp_path / str(number)) == files_of(begun)


def test_what_is_the_briefing_s_own_is_known() -> None:
    own = ("content/facts/x/2024.yml", "README.md", "CHANGELOG.md", ".github/CODEOWNERS")
    assert [name for name in own if not is_own(name)] == []
    shared = ("Makefile", LOCK, ".github/workflows/publish.yml", "contents/x", "CONTRIBUTING.md")
    assert [name for name in shared if is_own(name)] == []


USAGE = "Usage: briefing new [OPTIONS] DIR\nTry 'briefing new --help' for help.\n\n"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--parties", "GE", "KAZ"),
            '"GE" is not an ISO 3166 code of three letters; write "GEO"',
        ),
        (
            ("--parties", "UK", "GEO"),
            '"UK" is not an ISO 3166 code of three letters; write "GBR"',
        ),
        (
            ("--parties", "GEO", "Kazakhstan"),
            '"Kazakhstan" is not an ISO 3166 code of three letters; write "KAZ"',
        ),
        (
            ("--parties", "GEO", "XXX"),
            'no country has the code "XXX"; write the code of a country, of an organisation such as EU, or the id of an actor',
        ),
        (("--parties", "GEO", "KAZ", "GEO"), '"GEO" is there twice'),
        (
            ("--parties", "GEO", "lantern-guild"),
            '"lantern-guild" is no code; an actor becomes a party in content/briefing.yml',
        ),
    ],
)
def test_parties_are_codes_that_differ(
    options: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    told = new(tmp_path / "new", *options)
    assert told == (2, "", f"{USAGE}Error: Invalid value for '--parties': {message}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (("--title", "a\u200bb"), "the invisible character U+200B (zero width space) is in the"),
        (("--title", "—"), '"—" has neither a letter nor a digit'),
        (("--language", "klingon"), '"klingon" is not a language; a BCP 47 tag'),
        (("--as-of", "1.12.2026"), '"1.12.2026" is not a day; is it "2026-12-01"?'),
    ],
)
def test_other_values_are_refused_in_the_words_of_the_content(
    option: tuple[str, str], message: str, tmp_path: Path
) -> None:
    code, out, err = new(tmp_path / "new", *NEW, *option)
    assert (code, out) == (2, "")
    assert f"Error: Invalid value for '{option[0]}': {message}" in err
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project, in which no other is begun."""
    folder = tmp_path / "project"
    folder.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def test_no_folder_with_anything_in_it_is_touched(project: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".hidden").touch()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(project)
    before = sorted(tmp_path.rglob("*"))
    inside = f"is in the project {project}: name a folder outside it"
    for folder, message in (
        (
            tmp_path / "full",
            f"{tmp_path / 'full'} is not empty: name a new folder, or an empty one",
        ),
        (tmp_path / "file", f"{tmp_path / 'file'} is no folder"),
        (tmp_path / "no" / "where", f"there is no folder {tmp_path / 'no'}"),
        (project / "x", f"{project / 'x'} {inside}"),
        (
            tmp_path / "link",
            f"{tmp_path / 'link'} is there already, and is a project: name a new folder",
        ),
    ):
        assert new(folder) == (1, "", f"Error: {message}\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert new(tmp_path / "empty")[0] == 0
    assert (tmp_path / "empty" / "content" / "briefing.yml").is_file()


def test_what_would_be_wrong_from_the_start_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    files = dict(wheel().files)
    name = "generator/resources/starter/content/sectors.yml"
    files[name] = files[name].replace(b"lightbulb-on-outline", b"lightbulp")
    other = tmp_path / wheel().name
    other.write_bytes(Wheel.of(files).content)
    code, out, err = new(tmp_path / "new", *NEW, "--generator", str(other))
    assert (code, out) == (1, "")
    assert err.startswith('content/sectors.yml:4:9: error: there is no icon "material/lightbulp"')
    assert err.endswith("1 error; nothing was written\n")
    assert list(tmp_path.iterdir()) == [other]


def test_a_disk_that_is_full_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, written = Path.write_bytes, []
    other = tmp_path / wheel().name
    other.write_bytes(wheel().content)

    def full_disk(path: Path, content: bytes) -> int:
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        written.append(path)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    arguments = ["new", str(tmp_path / "new"), *NEW, "--generator", str(other)]
    done = CliRunner().invoke(main, arguments)
    assert (done.exit_code, len(written)) == (1, 4)
    assert "No space left on device" in done.output
    assert list(tmp_path.iterdir()) == [other]


WITHOUT_A_NAME = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "EMAIL": "",
}
NAMED = {
    "GIT_AUTHOR_NAME": "A. Writer",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A. Writer",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_with_git_everything_is_committed_by_whom_git_knows(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    code, _, err = new(folder, *NEW, "--git", environ={**WITHOUT_A_NAME, **NAMED})
    assert (code, err) == (0, "")
    assert (
        git(folder, "log", "--format=%an %s", "main") == "A. Writer Begin Georgia and Kazakhstan\n"
    )
    assert git(folder, "status", "--porcelain") == ""


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_with_git_no_repository_of_a_hook_is_committed_to(tmp_path: Path) -> None:
    folder, other = tmp_path / "new", tmp_path / "other"
    other.mkdir()
    git(other, "init", "--quiet")
    elsewhere = {"GIT_DIR": str(other / ".git"), "GIT_INDEX_FILE": str(other / ".git" / "index")}
    code, _, err = new(folder, *NEW, "--git", environ=WITHOUT_A_NAME | NAMED | elsewhere)
    assert (code, err) == (0, "")
    assert git(folder, "status", "--porcelain") == ""
    assert not (other / ".git" / "index").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_where_git_knows_nobody_everything_is_staged_and_that_is_told(
    project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    environ = dict.fromkeys(NAMED, "") | WITHOUT_A_NAME
    code, out, err = new(folder, *NEW, "--git", environ=environ)
    assert (code, err) == (0, "")
    assert "everything is staged, and nothing committed, for git says: " in out
    staged = git(folder, "diff", "--cached", "--name-only").splitlines()
    assert "content/briefing.yml" in staged
    assert git(folder, "ls-files", "--others") == ""
