"""Templates: what the lint refuses, and how one that cannot be rendered is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.compose.page import Page
from generator.core.resources import TEMPLATES
from generator.pipeline import Rendered
from generator.render.environment import TemplateError, environment, lint
from generator.render.render import RenderedFile, render

GOOD = [
    "",
    "{{ title }}",
    "{{ names | length }} {{ 2 | plural('fact', 'facts') }}",
    "{% for n in names if n %}{{ loop.index }}: {{ n.replace('-', ' ') }}{% endfor %}",
    "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(title) }}{{ ident('a_b') }}",
]

BAD = [
    ("{{ title | safe }}", ["t.md.jinja:1: the filter safe is not allowed"]),
    ("\n{{ title | e }}", ["t.md.jinja:2: the filter e is not allowed"]),
    (
        "{{ title | upper | safe }}",
        [
            "t.md.jinja:1: the filter safe is not allowed",
            "t.md.jinja:1: the filter upper is not allowed",
        ],
    ),
    ("{{ names | join(', ') }}", ["t.md.jinja:1: the filter join is not allowed"]),
    ("{% if a | default(b) %}{% endif %}", ["t.md.jinja:1: the filter default is not allowed"]),
    (
        "\n\n{% filter upper %}{{ a }}{% endfilter %}",
        ["t.md.jinja:3: the filter upper is not allowed"],
    ),
    ("{{ 'a' ~ title }}", ["t.md.jinja:1: Concat builds markup from parts"]),
    ("{{ '%s' % title }}", ["t.md.jinja:1: Mod builds markup from parts"]),
    (
        "{% macro m(x) %}{{ x }}{% endmacro %}\n{{ m(1) + title }}",
        ["t.md.jinja:2: Add builds markup from parts"],
    ),
]
Look = Callable[..., Path]
Show = Callable[..., tuple[RenderedFile, ...]]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Write a folder of templates."""

    def write(files: dict[str, str], folder: str = "templates") -> Path:
        for name, text in files.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / folder

    return write


@pytest.fixture
def show(rendered: Rendered) -> Show:
    """Render one page with a template, and the assets."""

    def files(templates: Path, **data: object) -> tuple[RenderedFile, ...]:
        page = Page("sectors/a.md", "a.md.jinja", "A & B", "On A.", data)
        site = replace(
            rendered.site, pages=(page,), redirects=(), documents={}, charts=(), feeds={}
        )
        return render(site, templates, directory_urls=True)

    return files


@pytest.mark.parametrize("text", GOOD)
def test_a_good_template_passes_the_lint(text: str, look: Look) -> None:
    assert lint(environment(look({"t.md.jinja": text})), "t.md.jinja") == []


@pytest.mark.parametrize(("text", "found"), BAD)
def test_the_lint_finds_what_could_go_round_the_escaping(
    text: str, found: list[str], look: Look
) -> None:
    assert sorted(lint(environment(look({"t.md.jinja": text})), "t.md.jinja")) == found


def test_every_template_passes_the_lint(templates: Path) -> None:
    env = environment(templates)
    names = env.list_templates(extensions=["jinja"])
    assert names
    assert [problem for name in names for problem in lint(env, name)] == []


def test_a_page_and_its_assets_are_rendered(look: Look, show: Show) -> None:
    templates = look(
        {
            "pages/a.md.jinja": "\n\n# {{ page.title }}  \n\n\n{{ x }}\n"
            "[home]({{ href(targets.HOME) }}) {{ href_file('api/v1/a.json') }}\n\n",
            "assets/briefing.css": "{{ left as it is }}\n",
            "assets/deep/made.css.jinja": "{% for i in site.sector_ids %}#{{ ident(i) }} {% endfor %}",
        }
    )
    files = show(templates, x=1)
    own = ("assets/briefing.css", "assets/deep/made.css", "sectors/a.md")
    assert tuple(file for file in files if file.path in own) == (
        RenderedFile("assets/briefing.css", b"{{ left as it is }}\n"),
        RenderedFile("assets/deep/made.css", b"#trade #energy #culture "),
        RenderedFile("sectors/a.md", b"# A &#38; B\n\n1\n[home](../../) ../../api/v1/a.json\n"),
    )


FAULTS = [
    ("# A\n\n{{ nobody }}", 3, "'nobody' is undefined"),
    ("{{ page.nothing }}", 1, "'generator.compose.page.Page object' has no attribute 'nothing'"),
    ("\n{% if nobody %}{% endif %}", 2, "'nobody' is undefined"),
    ("\n{{ title.upper() if no else nobody }}", 2, "'nobody' is undefined"),
    ("\n{{ nothing }}", 2, "a template may show text and numbers, not NoneType"),
    ("{{ half }}", 1, "a template may show text and numbers, not float"),
    ("{{ no }}", 1, "a template may show text and numbers, not bool"),
    ("\n\n{{ page.data }}", 3, "a template may show text and numbers, not dict"),
    ("{{ ident(spaced) }}", 1, "'a b' is not an identifier"),
    ("{{ idents(['a', spaced]) }}", 1, "'a b' is not an identifier"),
    ("{{ icon_name(spaced) }}", 1, "'a b' is not the name of an icon"),
    ("\n{{ icon('material/no-such-icon') }}", 2, 'there is no icon "material/no-such-icon"'),
    ("\n{{ spaced | nofilter }}", 2, "No filter named 'nofilter'."),
    ("\n{% if %}", 2, "Expected an expression, got 'end of statement block'"),
    (
        "\n{% extends 'parts/none.jinja' %}",
        2,
        "'parts/none.jinja' not found in search paths: '{templates}', '{generator}'",
    ),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_a_template_at_fault_is_told_with_its_line(
    text: str, line: int, message: str, look: Look, show: Show
) -> None:
    templates = look({"pages/a.md.jinja": text})
    with pytest.raises(TemplateError) as fault:
        show(templates, spaced="a b", nothing=None, half=0.5, no=False)
    told = message.format(templates=templates, generator=TEMPLATES)
    assert (fault.value.path, fault.value.line) == ("pages/a.md.jinja", line)
    assert fault.value.message == told
    assert str(fault.value) == f"pages/a.md.jinja:{line}: {told}"


@pytest.mark.parametrize("folder", ["templates", "templates/of/templates", "look"])
def test_the_fault_is_told_of_the_template_that_has_it(folder: str, look: Look, show: Show) -> None:
    files = {
        "pages/a.md.jinja": "{% from 'parts/m.jinja' import m with context %}\n\n{{ m(1) }}",
        "parts/m.jinja": "{% macro m(x) %}\n{{ x }}\n{{ y }}\n{% endmacro %}",
    }
    with pytest.raises(TemplateError) as fault:
        show(look(files, folder))
    assert str(fault.value) == "parts/m.jinja:3: 'y' is undefined"


def test_the_fault_of_an_asset_is_told(look: Look, show: Show) -> None:
    files = {"pages/a.md.jinja": "a", "assets/a.css.jinja": "\n{{ page.title }}"}
    with pytest.raises(TemplateError) as fault:
        show(look(files))
    assert str(fault.value) == "assets/a.css.jinja:2: 'page' is undefined"
