"""What the README shows of this briefing is there, and as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from generator.facts.coverage import coverage
from generator.pipeline import sound_briefing
from generator.records import Stance

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_of_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    assert [p for p in pictures if not (ROOT / p).is_file()] == []


def test_the_readme_shows_a_fact_as_it_stands_in_the_content() -> None:
    (fact,) = re.findall(r"^```yaml\n(- id: .*?)^```", README, re.M | re.S)
    content = (ROOT / "content" / "facts" / "trade.yml").read_text(encoding="utf-8")
    assert fact.strip() in content


def test_the_readme_names_every_stance() -> None:
    (told,) = re.findall(
        "Each piece of evidence ([^.]*?), and says whose word", " ".join(README.split())
    )
    expected = [stance.bearing.verb.removesuffix(" to") or str(stance) for stance in Stance]
    assert re.findall("gives context(?= to it)|[a-z]+s(?= (?:it|the claim))", told) == expected


def test_the_readme_tells_how_much_is_proved() -> None:
    found = coverage(sound_briefing(ROOT / "content"))
    told = (
        f"Of this briefing's {found.proved.whole} quotes {found.proved.part} are proved, of its "
        f"{found.read.whole} sources {found.read.part} was read in full, and of its "
        f"{found.reviewed.whole} facts {found.reviewed.part} are reviewed"
    )
    assert told in " ".join(README.split()), told


def test_the_generator_knows_nothing_of_this_briefing() -> None:
    names = re.compile(r"azerbaijan|belarus|baku|minsk|azernews|\bAZE\b|\bBLR\b", re.IGNORECASE)
    folders = (ROOT / "generator", ROOT / "templates", ROOT / "starter")
    files = [p for f in folders for p in f.rglob("*") if p.suffix in {".py", ".jinja", ".html"}]
    languages = ROOT / "generator" / "core" / "reading" / "languages"
    files = [path for path in files if path.parent != languages]
    assert files
    assert [p.name for p in files if names.search(p.read_text(encoding="utf-8"))] == []
