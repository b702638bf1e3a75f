"""The wheel is all of the generator: it makes the same site of a folder that holds the content alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.commands import invoke
from tests.support.compiled import compile_ahead
from tests.support.project import ROOT, SMALL, copy_project, files_of, run_module

SETTINGS = "site_name: Briefing\ndocs_dir: site_src\nplugins: [briefing]\n"
PIP = ("pip", "--quiet", "--disable-pip-version-check", "--no-input")
SHIPPED = ("templates", "schemas", "starter")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder))
    run_module(folder, *PIP, "wheel", *options, str(ROOT))
    (made,) = folder.iterdir()
    return made


class Installed:
    """The package, in a folder of its own, and a briefing of three lines of settings beside its content."""

    def __init__(self, folder: Path, package: Path) -> None:
        self.folder, self._package = folder, package
        shutil.copytree(SMALL, folder / "content")
        (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")

    def run(self, *arguments: str) -> str:
        return run_module(self.folder, *arguments, environ={"PYTHONPATH": str(self._package)})


@pytest.fixture(scope="module")
def package(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    options = ("--no-index", "--no-deps", "--no-compile", "--target", str(folder))
    run_module(folder, *PIP, "install", *options, str(wheel))
    return compile_ahead(folder)


@pytest.fixture(scope="module")
def installed(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("briefing"), package)


@pytest.fixture(scope="module")
def said(installed: Installed) -> str:
    """What was said when the site of the briefing was built, which is there from then on."""
    return installed.run("generator", "build")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same content in the layout of this repository, built."""
    project = copy_project(tmp_path_factory.mktemp("whole") / "project", content=SMALL)
    run_module(project, "generator", "build")
    return project


def differing(one: Path, other: Path) -> list[str]:
    a, b = files_of(one), files_of(other)
    assert len(a) > 100
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


def test_it_holds_all_that_the_generator_reads(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tracked = {
        f"generator/resources/{path.relative_to(ROOT).as_posix()}"
        for name in SHIPPED
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert tracked - names == set()
    assert [n for n in names if n.startswith(("tests/", "content/", "templates/", "bench/"))] == []


def test_the_site_is_the_one_of_the_repository_to_the_byte(
    installed: Installed, said: str, whole: Path
) -> None:
    assert installed.run("generator", "check").endswith("no problems\n")
    assert "MkDocs finishes each page" not in said
    assert differing(installed.folder / "site", whole / "site") == []
    installed.run("mkdocs", "build", "--strict", "--site-dir", "plain")
    assert differing(installed.folder / "plain", installed.folder / "site") == []
    assert sorted(p.name for p in installed.folder.iterdir()) == [
        "content", "mkdocs.yml", "plain", "site", "site_src",
    ]  # fmt: skip


def test_it_makes_the_editions_too(installed: Installed, whole: Path) -> None:
    installed.run("generator", "offline")
    run_module(whole, "generator", "offline")
    made, other = files_of(installed.folder / "dist"), files_of(whole / "dist")
    assert made.keys() == other.keys()
    assert [name for name in made if made[name] != other[name]] == []


WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in ("typst", "docx"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from generator.cli import main
main(sys.argv[1:])
"""
"""The command without what the extra `paper` installs."""


def test_a_site_needs_nothing_of_what_paper_needs(
    installed: Installed, package: Path, tmp_path: Path
) -> None:
    (installed.folder / "without.py").write_text(WITHOUT, encoding="utf-8")
    try:
        installed.run("without", "build", "--site-dir", str(tmp_path / "site"))
        with pytest.raises(AssertionError) as stopped:
            installed.run("without", "offline", "--dist-dir", str(tmp_path / "dist"))
    finally:
        (installed.folder / "without.py").unlink()
    assert "paper needs typst, which is not installed" in str(stopped.value)
    assert "pip install 'briefing-generator[paper]'" in str(stopped.value)
    assert not (tmp_path / "dist").exists() or not list((tmp_path / "dist").iterdir())


def test_a_template_of_ones_own_replaces_the_generator_s(package: Path, tmp_path: Path) -> None:
    briefing = Installed(tmp_path / "briefing", package)
    own = briefing.folder / "templates"
    lost = (ROOT / "templates" / "theme" / "404.html").read_text(encoding="utf-8")
    for name, text in {
        "assets/logo.svg": "<svg/>",
        "pages/fact.md.jinja": "---\ntitle: Own\n---\n# Own\n",
        "theme/404.html": f"{lost}<p>A word of our own",
    }.items():
        (own / name).parent.mkdir(parents=True)
        (own / name).write_text(text, encoding="utf-8")
    assert "MkDocs finishes each page, which takes longer" in briefing.run("generator", "build")
    site = briefing.folder / "site"
    assert (site / "assets" / "logo.svg").read_bytes() == b"<svg/>"
    facts = [
        t
        for t in (p.read_text("utf-8") for p in site.glob("facts/*/index.html"))
        if "<article" in t
    ]
    assert facts
    assert [text for text in facts if ">Own" not in text] == []
    assert "A word of our own" in (site / "404.html").read_text("utf-8")
    briefing.run("mkdocs", "build", "--strict", "--site-dir", "plain")
    assert differing(briefing.folder / "plain", site) == []


@pytest.mark.usefixtures("said")
def test_an_ejected_template_says_when_it_is_outdated(
    installed: Installed, package: Path, tmp_path: Path
) -> None:
    own_package = tmp_path / "package"
    shutil.copytree(package, own_package)
    briefing = Installed(tmp_path / "briefing", own_package)
    before = files_of(installed.folder / "site")
    names = ("parts/fact.jinja", "theme/main.html", "pages/home.md.jinja")
    for name in names:
        said = briefing.run("generator", "eject", name)
        assert said == f"templates/{name} replaces the generator's from now on\n"
    assert briefing.run("generator", "check") == "no problems\n"
    assert "MkDocs finishes each page" in briefing.run("generator", "build")
    assert files_of(briefing.folder / "site") == before
    original = own_package / "generator" / "resources" / "templates" / "parts" / "fact.jinja"
    original.write_text(original.read_text("utf-8") + "\n", encoding="utf-8")
    assert briefing.run("generator", "check").startswith(
        "templates/parts/fact.jinja:1:1: warning: the generator's template has changed since this was"
        " ejected from it [template-current]\n"
    )
    original.unlink()
    assert "the generator has no such template any more" in briefing.run("generator", "check")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("parts/facts.jinja", 'there is no template parts/facts.jinja; did you mean "parts/fact.jinja"?'),
        ("../mkdocs.yml", "there is no template ../mkdocs.yml"),
        ("paper/fonts/LibertinusSans-Regular.woff2", "can hold no comment: copy it from"),
        ("theme/404.html", "templates/theme/404.html is there already, and was left as it is"),
    ],
)  # fmt: skip
def test_what_cannot_be_ejected_is_told(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    there = tmp_path / "templates" / "theme" / "404.html"
    there.parent.mkdir(parents=True)
    there.touch()
    code, _, err = invoke(tmp_path, "eject", name)
    assert code != 0
    assert told in err
    assert there.read_bytes() == b""
    assert list(files_of(tmp_path / "templates")) == ["theme/404.html"]
