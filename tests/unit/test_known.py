"""Pages are finished by the generator only where everything is known that could change them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.engine.known import unknown
from tests.support.project import ROOT, copy_project


def reason(project: Path) -> str | None:
    """Return what is not known of the configuration of a project."""
    return unknown(load_config(str(project / "mkdocs.yml")))


def test_the_configuration_of_the_project_is_known() -> None:
    assert reason(ROOT) is None
    assert unknown(load_config(str(ROOT / "mkdocs.offline.yml"))) is None


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("templates/theme/main.html", "{%", "{# x #}{%", "the templates that change the theme"),
        ("mkdocs.yml", "plugins: []", "plugins: [search]", "the plugins"),
        ("mkdocs.yml", "hooks:\n", "hooks:\n  - own.py\n", "the plugins"),
        ("generator/mkdocs_hook.py", "__all__", "def on_files(files, **_): ...\n\n\n__all__", "the hooks"),
        ("mkdocs.yml", "  - attr_list\n", "  - attr_list\n  - admonition\n", "the extensions of Markdown"),
        ("mkdocs.yml", "strict: true", "strict: true\nextra_templates: [robots.txt]", "extra templates or drafts"),
        ("mkdocs.yml", "strict: true", "strict: true\ndraft_docs: a.md", "extra templates or drafts"),
        ("mkdocs.yml", "name: material", "name: mkdocs", "the theme"),
    ],
)  # fmt: skip
def test_anything_else_is_told(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    project = copy_project(tmp_path / "project")
    (project / "own.py").write_text("def on_page_content(html, **_): ...\n", encoding="utf-8")
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert reason(project) == told


def test_a_template_added_to_the_theme_is_told(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "templates/theme/partials/toc.html").write_text("", encoding="utf-8")
    assert reason(project) == "the templates that change the theme"
