"""Pages are finished by the generator only where everything is known that could change them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.engine.defaults import complete
from generator.engine.known import unknown
from tests.support.project import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What of the project the configuration is about."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "templates", project / "templates")
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "site_src").mkdir()
    return project


def completed(project: Path, name: str = "mkdocs.yml") -> MkDocsConfig:
    config = load_config(str(project / name))
    complete(config)
    return config


def reason(project: Path, name: str = "mkdocs.yml") -> str | None:
    """Return what is not known of the configuration of a project."""
    return unknown(completed(project, name))


def test_the_configuration_of_the_project_is_known() -> None:
    assert reason(ROOT) is None
    assert reason(ROOT, "mkdocs.offline.yml") is None


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("templates/theme/main.html", "{%", "{# x #}{%", "the templates that change the theme"),
        ("mkdocs.yml", "  - briefing\n", "  - briefing\n  - search\n", "the plugins"),
        ("mkdocs.yml", "strict: true", "strict: true\nhooks: [own.py]", "the plugins"),
        ("mkdocs.yml", "  - attr_list\n", "  - attr_list\n  - admonition\n", "the extensions of Markdown"),
        ("mkdocs.yml", "strict: true", "strict: true\nextra_templates: [robots.txt]", "extra templates or drafts"),
        ("mkdocs.yml", "strict: true", "strict: true\ndraft_docs: a.md", "extra templates or drafts"),
        ("mkdocs.yml", "name: material", "name: mkdocs", "the theme"),
    ],
)  # fmt: skip
def test_anything_else_is_told(project: Path, name: str, old: str, new: str, told: str) -> None:
    (project / "own.py").write_text("def on_page_content(html, **_): ...\n", encoding="utf-8")
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert reason(project) == told


def test_a_template_added_to_the_theme_is_told(project: Path) -> None:
    assert reason(project) is None
    (project / "templates/theme/partials/toc.html").write_text("", encoding="utf-8")
    assert reason(project) == "the templates that change the theme"


SHORT = "site_name: Briefing\ndocs_dir: site_src\nplugins: [briefing]\n"


def short(folder: Path, text: str = SHORT) -> Path:
    """Make a project that has nothing but a short mkdocs.yml."""
    (folder / "site_src").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def test_what_mkdocs_yml_leaves_open_is_as_in_the_repository(tmp_path: Path) -> None:
    whole, config = completed(ROOT), completed(short(tmp_path / "a"))
    assert unknown(config) is None
    others = {"config_file_path", "docs_dir", "site_dir", "site_name", "theme", "plugins", "hooks"}
    settings = set(whole) - others
    assert {"extra_css", "not_in_nav", "mdx_configs", "strict", "validation"} <= settings
    assert {k: config[k] for k in settings} == {k: whole[k] for k in settings}
    assert dict(config.theme) == dict(whole.theme)
    assert config.theme.dirs == whole.theme.dirs
    assert config.theme.static_templates == whole.theme.static_templates


def test_what_mkdocs_yml_names_stays(tmp_path: Path) -> None:
    own = "strict: false\nextra_css: [own.css]\ntheme: {name: material, logo: own.svg}\nvalidation: {links: {anchors: info}}\n"
    config = completed(short(tmp_path / "a", SHORT + own))
    assert (config.strict, config.extra_css, config.theme["logo"]) == (
        False,
        ["own.css"],
        "own.svg",
    )
    assert config.theme["favicon"] == "assets/favicon.svg"
    assert (config.validation.links.anchors, config.validation.links.absolute_links) == (20, 30)
    dirs, settings = list(config.theme.dirs), dict(config)
    complete(config)
    assert (config.theme.dirs, {**dict(config), "theme": 0}) == (dirs, {**settings, "theme": 0})


def test_a_template_of_ones_own_is_found_first_and_told(tmp_path: Path) -> None:
    project = short(tmp_path / "a")
    own = project / "templates" / "theme"
    own.mkdir(parents=True)
    assert reason(project) is None
    (own / "404.html").write_bytes((ROOT / "templates" / "theme" / "404.html").read_bytes())
    assert reason(project) is None
    (own / "404.html").write_text("{# own #}", encoding="utf-8")
    assert reason(project) == "the templates that change the theme"
    source, _, _ = completed(project).theme.get_env().loader.get_source(None, "404.html")
    assert source == "{# own #}"
