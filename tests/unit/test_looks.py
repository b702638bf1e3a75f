"""A briefing's own colours, logo and font of titles: what is refused, and what becomes of them."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copyfile, copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.colour import AA, BLACK, WHITE, contrast, lowest, readable
from generator.core.pictures import MOST, svg_problem
from generator.facts.looks import DARK, LIGHT
from generator.pipeline import Project, Settings, make, make_document, sound_briefing
from tests.support.content import said
from tests.support.project import ROOT

SUBJECT = ROOT / "tests" / "fixtures" / "subject" / "content"
TITLES = ROOT / "templates" / "paper" / "fonts" / "LibertinusSans-Bold.woff2"
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{}</svg>'
DRAWN = SVG.format('<path d="M4 12h16" stroke="#fff"/>')


def dressed(folder: Path, looks: str, **files: bytes) -> Path:
    """Return a copy of the content on a subject with looks, and with files among them."""
    content = Path(copytree(SUBJECT, folder / "content"))
    with (content / "briefing.yml").open("a", encoding="utf-8") as file:
        file.write(f"looks:\n{looks}")
    (content / "looks").mkdir()
    for name, made in files.items():
        (content / "looks" / name.replace("_", ".")).write_bytes(made)
    return content


def files_of(content: Path, templates: Path) -> dict[str, bytes]:
    made = make(Project(content, templates, Path("unused")), Settings())
    assert made.warnings == ()
    return {file.path: file.content for file in made.files}


def test_contrast_is_that_of_the_guidelines() -> None:
    pairs = [(BLACK, WHITE), ("#777777", WHITE), ("#767676", WHITE), ("#12333f", "#c6d5da")]
    assert [round(contrast(*pair), 2) for pair in pairs] == [21.0, 4.48, 4.54, 8.87]


@given(COLOURS)
def test_any_colour_is_mended_until_it_can_be_read(colour: str) -> None:
    for grounds, towards in ((LIGHT, BLACK), (DARK, WHITE)):
        mended = readable(colour, grounds, towards)
        assert lowest(mended, grounds) >= AA
        assert (mended == colour) == (lowest(colour, grounds) >= AA)


def test_colours_logo_and_font_are_in_the_site_and_on_paper(
    tmp_path: Path, templates: Path
) -> None:
    looks = (
        '  colours: {brand: "#5a1e3c", link: "#7a1f5c", accent: "#1f5f3a"}\n'
        "  logo: looks/logo.svg\n  title_font: looks/title.woff2\n"
    )
    content = dressed(tmp_path, looks, logo_svg=DRAWN.encode(), title_woff2=TITLES.read_bytes())
    files = files_of(content, templates)
    style = files["assets/sectors.css"].decode()
    assert ":root { --brand: #5a1e3c; --link: #7a1f5c; --warm: #1f5f3a; }" in style
    (dark,) = re.findall(r'"slate"\] \{ (.*) \}', style)
    shades = dict(re.findall(r"(--\w+): (#[0-9a-f]{6});", dark))
    assert list(shades) == ["--brand", "--link", "--warm"]
    assert lowest(shades["--link"], DARK) >= AA
    assert lowest(shades["--warm"], DARK) >= AA
    assert contrast(shades["--brand"], WHITE) >= contrast("#5a1e3c", WHITE)
    assert re.findall(r'url\("([^"]*)"\)', style) == ["title.woff2"]
    assert files["assets/title.woff2"] == TITLES.read_bytes()
    assert files["assets/logo.svg"] == DRAWN.encode()
    assert b'fill="#5a1e3c"' in files["assets/favicon.svg"]

    document = make_document(sound_briefing(content), templates, Settings())
    assert document.style.fonts["title.woff2"] == TITLES.read_bytes()
    assert document.style.accent == "#5a1e3c"
    assert ":root { --link: #7a1f5c; --accent: #5a1e3c; }" in document.page.decode()


def test_a_briefing_without_looks_has_those_of_the_generator(templates: Path) -> None:
    files = files_of(SUBJECT, templates)
    assert b"--brand" not in files["assets/sectors.css"]
    assert "assets/title.woff2" not in files
    for name in ("assets/logo.svg", "assets/favicon.svg"):
        assert files[name] == (templates / name).read_bytes()
    document = make_document(sound_briefing(SUBJECT), templates, Settings())
    assert document.style.accent == "#14324f"


def test_a_picture_of_pixels_and_a_font_that_is_there_will_do(
    tmp_path: Path, templates: Path
) -> None:
    picture = tmp_path / "card.png"
    copyfile(ROOT / "docs" / "ways-in.png", picture)
    small = picture.read_bytes()[:20_000]  # its head says how large it is, and it is not drawn here
    content = dressed(
        tmp_path, "  logo: looks/logo.png\n  title_font: libertinus-serif\n", logo_png=small
    )
    files = files_of(content, templates)
    width, height = (int.from_bytes(small[at : at + 4]) for at in (16, 20))
    assert files["assets/logo.svg"].startswith(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><image '.encode()
    )
    serif = TITLES.with_name("LibertinusSerif-Bold.woff2")
    assert files["assets/title.woff2"] == serif.read_bytes()


@pytest.mark.parametrize(
    ("looks", "message"),
    [
        ('  colours: {brand: "teal"}\n', '"teal" is no colour of six hexadecimal digits [colour]'),
        (
            '  colours: {brand: "#3f8fa8"}\n',
            "#3f8fa8 has a contrast of 2.44 with the text on it, and 4.5 is the least [colour-contrast]",
        ),
        (
            '  colours: {link: "#7fc4d6"}\n',
            "#7fc4d6 has a contrast of 1.69 with the pages, and 4.5 is the least [colour-contrast]",
        ),
        ("  logo: logo.gif\n", '"logo.gif" is no SVG or PNG in content/looks/ [look-file]'),
        ("  logo: looks/no.svg\n", 'there is no file "looks/no.svg" [look-safe]'),
        (
            "  title_font: Arial\n",
            '"Arial" is no WOFF2 in content/looks/, and no font of the generator [look-file]',
        ),
        (
            "  logo: looks/bad.svg\n",
            "looks/bad.svg is not shown: it has the element <script> [look-safe]",
        ),
        (
            "  logo: looks/large.svg\n",
            f"looks/large.svg has {MOST + 1:,} bytes, and {MOST:,} are the most [look-safe]",
        ),
        (
            "  title_font: looks/bad.woff2\n",
            "looks/bad.woff2 is not shown: it is not a WOFF2 [look-safe]",
        ),
    ],
)
def test_what_cannot_be_read_or_acts_is_refused(tmp_path: Path, looks: str, message: str) -> None:
    content = dressed(
        tmp_path,
        looks,
        bad_svg=SVG.format("<script>alert(1)</script>").encode(),
        large_svg=b" " * (MOST + 1),
        bad_woff2=b"OTTO",
    )
    errors = [line for line in said(content) if " error: " in line]
    assert [line.partition(" error: ")[2] for line in errors] == [message]


@pytest.mark.parametrize(
    ("drawn", "problem"),
    [
        (DRAWN, ""),
        (SVG.format('<defs><path id="a"/></defs><use href="#a"/>'), ""),
        (SVG.format('<g fill="url(#a)"><title>Sun</title></g>'), ""),
        (SVG.format('<a href="https://x.example"/>'), "it has the element <a>"),
        (SVG.format("<style>*{}</style>"), "it has the element <style>"),
        (SVG.format('<image href="x.png"/>'), "it has the element <image>"),
        (SVG.format("<foreignObject/>"), "it has the element <foreignObject>"),
        (SVG.format('<set attributeName="href" to="x"/>'), "it has the element <set>"),
        (SVG.format('<b xmlns="http://www.w3.org/1999/xhtml"/>'), "it has the element <b>"),
        (SVG.format('<g onclick="x()"/>'), "it has the attribute onclick, which runs a script"),
        (SVG.format('<use href="https://x.example/#a"/>'), 'it refers to "https://x.example/#a"'),
        (SVG.format('<g fill="url( //x.example)"/>'), 'it refers to "url( //x.example)"'),
        (SVG.format('<g style="background:u\\72l(x)"/>'), 'it refers to "background:u\\72l(x)"'),
        (
            "<svg viewBox='0 0 1 1'/>",
            "its outermost element is no svg of http://www.w3.org/2000/svg",
        ),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "it has no viewBox, and so no size"),
        (
            '<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWN,
            "it declares a document type, which can bring in other files",
        ),
        ('<?xml-stylesheet href="x.css"?>' + DRAWN, "it has an instruction for a program"),
        (SVG.format("<g>" * 51 + "</g>" * 51), "its elements are more than 50 deep"),
    ],
)
def test_a_drawing_only_draws(drawn: str, problem: str) -> None:
    assert svg_problem(drawn.encode()) == problem


@pytest.mark.parametrize("place", ["url(#a)", "url('#a')", 'url("#a")', "url( #a )"])
def test_a_place_in_the_drawing_itself_may_be_named_in_any_way(place: str) -> None:
    quoted = place.replace('"', "&quot;")
    assert svg_problem(SVG.format(f'<g fill="{quoted}"/>').encode()) == ""
    elsewhere = quoted.replace("#a", "x.svg#a")
    assert svg_problem(SVG.format(f'<g fill="{elsewhere}"/>').encode()) != ""


@given(st.binary(max_size=300) | st.text().map(lambda text: SVG.format(text).encode()))
def test_no_bytes_are_too_odd_to_be_judged(content: bytes) -> None:
    assert isinstance(svg_problem(content), str)
