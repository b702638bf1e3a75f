"""The cards that other sites show of a page."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image

from generator.compose.page import Card
from generator.pipeline import Project, Settings, make
from generator.render.cards import card_files

URL = "https://briefing.example.org/of/lanterns/"

TITLES = {
    "short": "Trade",
    "long": "The archive put the trade in cork lanterns at more than nine million crowns " * 4,
    "endless": "a" * 2_000,
    "one word": "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 2,
    "Cyrillic": "Беларусь і Азербайджан: ў Ў ё Ж",
    "Azerbaijani": "Azərbaycan Şəki İçərişəhər ğ",
    "leftward": "תוכנית בדיקה",
    "Arabic": "تجارة الفوانيس",
    "Chinese": "灯笼贸易",
    "empty": "",
}


def picture(
    templates: Path, title: str, verdict: str = "contested", look: str = "contested"
) -> Image.Image:
    card = Card("cards/x.png", "A briefing", title, verdict, look, "As of 1 May 2024")
    (file,) = card_files([card, card], templates)
    assert file.path == card.path
    assert len(file.content) < 60_000
    return Image.open(BytesIO(file.content))


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_card_has_the_size_that_readers_expect_and_nothing_at_its_edges(
    templates: Path, title: str
) -> None:
    drawn = picture(templates, title).convert("L")
    assert drawn.size == (1200, 630)
    paper = drawn.getpixel((600, 620))
    for box in ((0, 100, 60, 630), (1140, 100, 1200, 630), (0, 590, 1200, 630)):
        assert set(drawn.crop(box).tobytes()) == {paper}
    words = set(drawn.crop((72, 140, 1140, 480)).tobytes())
    assert (len(words) > 1) is bool(title)


def test_the_colour_of_a_card_tells_how_sure_its_claim_is(templates: Path) -> None:
    looks = ("corroborated", "single-voice", "our-inference", "contested", "")
    signs = [
        picture(templates, "Trade", "-", look).convert("RGB").getpixel((80, 500)) for look in looks
    ]
    assert len(set(signs)) == len(looks)


def test_a_picture_is_the_same_every_time(templates: Path) -> None:
    assert picture(templates, "Trade").tobytes() == picture(templates, "Trade").tobytes()


def test_a_fact_and_a_sector_have_cards_of_their_own_and_each_page_has_one(
    small: Path, templates: Path
) -> None:
    made = make(Project(small, templates, Path("unused")), Settings(site_url=URL))
    files = {file.path: file.content for file in made.files}
    cards = {page.path: page.card.path for page in made.site.pages if page.card}
    assert cards.keys() == {page.path for page in made.site.pages}
    own = {path for path, card in cards.items() if card != "cards/index.png"}
    assert own == {
        p for p in cards if p.startswith(("facts/", "sectors/")) and p != "sectors/index.md"
    }
    assert {p for p in files if p.startswith("cards/")} == set(cards.values())
    for page, card in cards.items():
        assert f'url: "{URL}{card}"' in unescape(files[page].decode())
    assert files["robots.txt"].decode().splitlines()[-1] == f"Sitemap: {URL}sitemap.xml"


def test_without_the_address_of_the_site_there_are_none(
    small: Path, templates: Path, tmp_path: Path
) -> None:
    content = Path(copytree(small, tmp_path / "content"))
    record = content / "briefing.yml"
    told = record.read_text(encoding="utf-8")
    record.write_text(re.sub("^site_url: .*\\n", "", told, flags=re.MULTILINE), encoding="utf-8")
    made = make(Project(content, templates, Path("unused")), Settings())
    assert not any(page.card or page.modified for page in made.site.pages)
    assert not any(f.path == "robots.txt" or f.path.startswith("cards/") for f in made.files)
