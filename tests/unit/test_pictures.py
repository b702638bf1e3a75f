"""Charts as pictures that stand alone: valid, whole, and without anything from elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.charts.picture import picture
from generator.pipeline import Project, Rendered, Settings, make
from generator.render.svg import svg_file
from tests.support.hostile import PAYLOADS
from tests.support.looping import some

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pictures(rendered: Rendered) -> dict[str, ET.Element]:
    return {
        file.path: ET.fromstring(file.content)
        for file in rendered.files
        if file.path.startswith("data/charts/") and file.path.endswith(".svg")
    }


def words_of(picture: ET.Element) -> str:
    return " ".join("".join(element.itertext()) for element in picture.iter(f"{SVG}text"))


def test_every_chart_of_a_page_is_a_picture_with_its_title_and_where_it_is_from(
    rendered: Rendered, pictures: dict[str, ET.Element]
) -> None:
    site = rendered.site
    assert set(pictures) == {f"data/charts/{chart.file}.svg" for chart in site.charts}
    for chart in some(site.charts):
        made = pictures[f"data/charts/{chart.file}.svg"]
        assert made.tag == f"{SVG}svg"
        assert made.findtext(f"{SVG}title") == chart.title
        assert (made.findtext(f"{SVG}desc") or "").startswith(chart.description)
        words = words_of(made)
        for label in (key.label for key in chart.legend):
            assert label in words
        for told in ("Portugal and Estonia", "15 March 2024", "CC0 1.0", site.site_url):
            assert told in words
        _, _, width, height = map(float, made.attrib["viewBox"].split())
        assert (float(made.attrib["width"]), float(made.attrib["height"])) == (width, height)


def test_nothing_in_a_picture_comes_from_elsewhere_or_runs(
    pictures: dict[str, ET.Element],
) -> None:
    known = {"svg", "g", "title", "desc", "rect", "circle", "line", "path", "text", "tspan", "a"}
    for path, made in some(pictures.items()):
        ids = [e.attrib["id"] for e in made.iter() if "id" in e.attrib]
        assert len(set(ids)) == len(ids), path
        for element in made.iter():
            assert element.tag.removeprefix(SVG) in known
            for name, value in element.attrib.items():
                assert not re.search(r"url\(|javascript:|var\(", value), (path, name)
                assert not name.startswith("on")
                if name == "href":
                    assert element.tag == f"{SVG}a"
                    assert value.startswith("https://briefing.example.org/pt-ee/")
        assert "Briefing Sans" not in str(made.attrib)


def test_without_an_address_nothing_is_linked(small: Path, templates: Path, tmp_path: Path) -> None:
    for path in small.rglob("*.*"):
        copy = tmp_path / "content" / path.relative_to(small)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text("utf-8")
        copy.write_text(re.sub("site_url: .*\n", "", text), "utf-8")
    made = make(Project(tmp_path / "content", templates, tmp_path), Settings())
    found = [f for f in made.files if f.path.endswith(".svg") and f.path.startswith("data/")]
    for file in some(found):
        assert not list(ET.fromstring(file.content).iter(f"{SVG}a"))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_a_text_stays_text(payload: str, rendered: Rendered) -> None:
    chart = replace(rendered.site.charts[0], title=payload, note=payload)
    made = ET.fromstring(svg_file(picture(chart, payload), lambda target: None))
    assert " ".join((made.findtext(f"{SVG}title") or "").split()) == " ".join(payload.split())
    assert {e.tag.removeprefix(SVG) for e in made.iter()} <= {
        *("svg", "g", "title", "desc", "rect", "circle", "line", "path", "text", "tspan"),
    }
