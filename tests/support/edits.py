"""Twenty edits to the small briefing, each of another kind, three new facts, and a repository for them."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support.sealing import SOURCE as HERALD_SOURCE
from tests.support.sealing import digest_lines, seal_of

MORE_FACTS = """
- id: harbour-light
  title: The harbour light burns green
  statement: "The light of the harbour burns green, both say: so much for cables."
  kind: event
  status: reported
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: a green light}
    - {source: example-chronicle-9, paragraph: 3, quote: So much for cables}

- id: lamp-day
  title: A day of lamps is kept
  statement: A day of lamps is kept on both shores.
  kind: event
  status: ongoing
  date: "2019"
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: the day of lamps}

- id: lamp-hours
  title: The lamps burn at night
  statement: The lamps burn at night.
  kind: event
  status: ongoing
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: they burn at night}

- id: lamp-market
  title: A market of lamps is held
  statement: A market of lamps is held on both shores.
  kind: event
  status: ongoing
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: a market of lamps}

- id: lamp-song
  title: A song of lamps is sung
  statement: A song of lamps is sung on the shore.
  kind: event
  status: ongoing
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: a song of lamps}

- id: lost-lamp
  title: A lamp was lost
  statement: A lamp was lost at sea.
  kind: event
  status: completed
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: a lamp was lost at sea}
"""

_MARKET = MORE_FACTS[MORE_FACTS.index("- id: lamp-market") : MORE_FACTS.index("- id: lamp-song")]
_LOST = MORE_FACTS[MORE_FACTS.index("- id: lost-lamp") :]
_MOVED = _MARKET.replace("lamp-market\n", "lamp-market\n  moved_from: [culture]\n")

ALMANAC = """\
id: example-almanac-1
type: report
publisher: The Example Almanac
origin: lantern-guild
URL: https://almanac.example.org/1
language: en
consulted: excerpt
note: An invented almanac.
remarks:
  title: The excerpt begins below the title.
  author: No name stands on the excerpt.
  issued: The excerpt bears no date.
  accessed: The day is not known.
"""

QUESTION = """
- id: is-the-cable-laid
  question: Was the cable for moonlight laid?
  why: No source tells what became of the plan.
  sectors: [energy, trade]
  evidence:
    - {source: example-gazette-100, paragraph: 4}
    - {source: example-archive-7, article: 12(3)}
  searches: [cable-in-gazettes]
"""

REPRINT = """\
    - source: example-reprint-3
      quote: perhaps a second one
      note: A reprint of the same words.
"""

CABLE = """\
- id: moonlight-cable
  title: A cable for moonlight was to be laid on 1 December 2023
  statement: A cable that carries moonlight from shore to shore was to be laid on 1 December 2023.
  kind: plan
  status: planned
  date: 2023-12-01
  places: [vila-do-exemplo, naidiskula]
  evidence:
    - source: example-gazette-100
      paragraph: 4
      quote: the cable is to be laid on the first of December

"""

DISPUTE = """\
      stance: disputes
      quote: üle üheksa miljoni krooni
      seal: "cc29cffd77c2c03d829d"
      says: The archive counts more than nine million, in crowns of another year.
      basis:
        - {of: more than nine million, why: The archive says so in Estonian.}
      origin: naidisarhiiv
      values:
        - {indicator: lantern-trade, period: "2022", amount: 9, qualifier: more-than}
"""
"""What the small briefing has below the source that disputes its first figure."""


@dataclass(frozen=True)
class Edit:
    """What a person does, in which file, and the words that they replace; a new file has none."""

    what: str
    path: str
    old: str
    new: str


EDITS = (
    Edit("a number changed", "facts/culture.yml", "amount: 40,", "amount: 41,"),
    Edit("a date more precise", "facts/culture.yml", 'date: "2019"', "date: 2019-05"),
    Edit("wording only", "facts/culture.yml", "lamps is sung on the", "lamps gets sung along the"),
    Edit("a comment only", "indicators.yml", "  title: Lanterns lit", "  title: Lanterns lit  # !"),
    Edit("facts in another order", "facts/energy.yml", CABLE, ""),
    Edit("facts in another order", "facts/energy.yml", "- id: second-c", f"{CABLE}- id: second-c"),
    Edit(
        "a quote changed", "facts/energy.yml", 'quote: "has already gr', 'quote: "it has already gr'
    ),
    Edit("a source added", "sources/example-almanac-1.yml", "", ALMANAC),
    Edit(
        "evidence added that contests",
        "facts/trade.yml",
        "    - {source: example-archive-7, row: 12, says: The treaty",
        "    - source: example-almanac-1\n      stance: disputes\n      says: No treaty is in force.\n"
        "    - {source: example-archive-7, row: 12, says: The treaty",
    ),
    Edit(
        "evidence removed",
        "facts/culture.yml",
        "    - {source: example-chronicle-9, paragraph: 3, quote: So much for cables}\n",
        "",
    ),
    Edit("a reprint removed", "facts/energy.yml", REPRINT, ""),
    Edit(
        "an actor renamed",
        "actors/people.yml",
        "- id: mari-naidis\n",
        "- id: keeper-mari\n  aliases: [mari-naidis]\n",
    ),
    Edit("an actor renamed", "facts/trade.yml", "mari-naidis", "keeper-mari"),
    Edit("an actor renamed", "figures.yml", "mari-naidis", "keeper-mari"),
    Edit("a fact moved", "facts/culture.yml", _MARKET, ""),
    Edit(
        "a fact moved", "facts/trade.yml", "- id: lantern-treaty", f"{_MOVED}- id: lantern-treaty"
    ),
    Edit(
        "a fact renamed",
        "facts/energy.yml",
        "- id: tide-mill\n",
        "- id: mill-of-tides\n  aliases: [tide-mill]\n",
    ),
    Edit("a fact removed", "facts/culture.yml", _LOST, ""),
    Edit(
        "a key figure changed", "briefing.yml", "  - lantern-trade-change\n", "  - song-festival\n"
    ),
    Edit("as_of moved", "briefing.yml", "as_of: 2024-03-15", "as_of: 2024-04-15"),
    Edit(
        "a plan carried out",
        "facts/energy.yml",
        "status: planned\n  date: 2023",
        "status: completed\n  date: 2023",
    ),
    Edit(
        "a note added",
        "facts/trade.yml",
        "  derived:\n",
        "  note: Neither country had crowns.\n  derived:\n",
    ),
    Edit("a question closed", "questions.yml", QUESTION, ""),
    Edit(
        "a paragraph corrected",
        "facts/culture.yml",
        "paragraph: 3, quote: they burn",
        "paragraph: 4, quote: they burn",
    ),
)
"""All twenty; some need two places. Where words occur more than once, all of them are replaced."""


_HERALD_TEXT = """\
The treaty is kept in the archive at Näidisküla, and sixty lanterns were lit in the harbour in 2021.

The songs are not shared, the Herald has heard, and whoever asks on the quay hears the same: each of
them was first sung on one of the two shores, by those who waited there for a boat, and the other shore
learned it later, in winters when the water froze, when people walked over with their lamps and had
nothing else to bring but what they could carry in their heads.
"""
_HERALD = f"{HERALD_SOURCE}{digest_lines(_HERALD_TEXT)}"


def _sealed(paragraph: int, quote: str) -> str:
    seal = seal_of(paragraph, quote, _HERALD_TEXT)
    return f'{{source: example-herald-1, paragraph: {paragraph}, quote: {quote}, seal: "{seal}"}}'


NEW_FACTS = (
    Edit("a source that was read in full", "sources/example-herald-1.yml", "", _HERALD),
    Edit(
        "a fact that two owners carry, proved",
        "facts/trade.yml",
        "- id: lantern-trade-change\n",
        f"""\
- id: treaty-in-archive
  title: The lantern treaty lies in the archive at Näidisküla
  statement: The lantern treaty lies in the archive at Näidisküla.
  kind: event
  status: reported
  places: [naidiskula]
  evidence:
    - {{source: example-chronicle-9, paragraph: 1, quote: The treaty lies in the archive at Näidisküla}}
    - {_sealed(1, "The treaty is kept in the archive at Näidisküla")}

- id: lantern-trade-change
""",
    ),
    Edit(
        "a fact with a key figure",
        "facts/culture.yml",
        "- id: songs-are-shared\n",
        f"""\
- id: harbour-lanterns-2021
  title: Sixty lanterns were lit in the harbour in 2021
  statement: Sixty lanterns were lit in the harbour in 2021.
  kind: figure
  status: reported
  date: "2021"
  values:
    - {{indicator: lanterns, period: "2021", amount: 60, qualifier: exact}}
  evidence:
    - {_sealed(1, "sixty lanterns were lit in the harbour in 2021")}

- id: songs-are-shared
""",
    ),
    Edit(
        "a fact with a key figure",
        "briefing.yml",
        "  - song-festival\n",
        "  - song-festival\n  - harbour-lanterns-2021\n",
    ),
    Edit(
        "a fact against another",
        "facts/culture.yml",
        "- id: harbour-light\n",
        """\
- id: songs-not-shared
  title: The Herald calls the songs not shared
  statement: The songs are not shared, the Herald says.
  kind: position
  status: reported
  evidence:
    - {source: example-herald-1, paragraph: 2, quote: the songs are not shared}

- id: harbour-light
""",
    ),
    Edit(
        "a fact against another",
        "facts/culture.yml",
        "quote: our songs are shared, origin: lantern-guild}\n",
        f"""\
quote: our songs are shared, origin: lantern-guild}}
    - {_sealed(2, "The songs are not shared")[:-1]}, stance: disputes, says: The Herald calls them not shared.}}
""",
    ),
)
"""Three new facts, and what comes with them: made after the twenty edits."""


def many_new_facts(count: int) -> Edit:
    """Return the edit that adds so many facts, each with a passage."""
    facts = "".join(
        f"""\
- id: lamp-{number}
  title: The lamp with the number {number} burns
  statement: The lamp with the number {number} burns on the shore.
  kind: event
  status: reported
  evidence:
    - {{source: example-gazette-100, paragraph: 3, quote: the lamp with the number {number}}}

"""
        for number in range(count)
    )
    return Edit("many facts", "facts/culture.yml", "- id: lamp-day\n", f"{facts}- id: lamp-day\n")


WITHDRAWN = (
    Edit(
        "what never was a sector, a place, an actor and a fact, withdrawn",
        "withdrawn.yml",
        "- id: example-chronicle-8\n",
        """\
- id: lights
  aliases: [moon-and-lights]
  kind: sector
  title: Lights
  on: 2024-03-13
  why: All lights are lanterns.

- id: lighthouse-hill
  aliases: [light-hill]
  kind: actor
  title: Lighthouse Hill
  on: 2024-03-13
  why: No source names it.

- id: keeper-of-lights
  kind: place
  title: The keeper of lights
  on: 2024-03-13
  why: No source names anybody.

- id: light-show
  kind: fact
  title: A show of lights was held
  sectors: [culture, moon-and-lights]
  on: 2024-03-13
  why: No source tells of it.

- id: example-chronicle-8
""",
    ),
    Edit(
        "a fact from there, kept",
        "facts/energy.yml",
        "  moved_from: [culture]\n",
        "  moved_from: [culture, moon-and-lights, lights]\n",
    ),
)
"""Withdrawals whose old pages had places on them, or may have stood in either of two folders."""


def make_base(small: Path, content: Path) -> None:
    """Copy the small briefing, with facts enough for each edit to have its own."""
    shutil.copytree(small, content)
    with (content / "facts" / "culture.yml").open("a", encoding="utf-8") as file:
        file.write(MORE_FACTS)


def make(edit: Edit, content: Path) -> None:
    """Make one edit; fail where the words that it replaces are not there."""
    path = content / edit.path
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert edit.old in text, f"{edit.what}: {edit.path} has no {edit.old!r}"
    path.write_text(text.replace(edit.old, edit.new) if edit.old else edit.new, encoding="utf-8")


def git(folder: Path, *arguments: str, day: str = "2024-04-15") -> str:
    """Run git with an identity and a clock of its own, and without anybody's settings."""
    environ = {
        **{k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A. Editor",
        "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_AUTHOR_DATE": f"{day}T12:00:00+02:00",
        "GIT_COMMITTER_NAME": "A. Editor",
        "GIT_COMMITTER_EMAIL": "editor@example.org",
        "GIT_COMMITTER_DATE": f"{day}T12:00:00+02:00",
    }
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(folder: Path, message: str, day: str = "2024-04-15") -> str:
    """Commit everything in a folder, and return the hash."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message, day=day)
    return git(folder, "rev-parse", "HEAD")
