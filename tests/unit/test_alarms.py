"""What a reviewer is told to look at first, for changes that often turn a right claim into a wrong one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.compare.alarms import hedges_gone
from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.report.document import as_json
from generator.compare.report.markdown import as_markdown
from generator.compare.report.text import as_text
from generator.content.read import read_content
from generator.pipeline import understand
from tests.support.edits import DISPUTE, Edit, make, make_base

DIFFER = "  why_they_differ: The archive counts crowns of another year.\n"

MILL = """\
- id: mill-works
  title: The mill is under works
  statement: The mill has been under works since 2020.
  kind: event
  status: ongoing
  date: 2020/..
  evidence:
    - source: example-gazette-100
      paragraph: 4
      quote: "o moinho: em obras desde 2020"
      language: pt
    - source: example-archive-7
      stance: disputes
      quote: veski seisab
      seal: "5af55f4d0b9babc9ab68"
      says: The mill has come to a stop.

"""

INVENTED = """
- id: lamp-factory
  title: A factory of lamps was opened
  statement: A factory of lamps was opened on the shore.
  kind: event
  status: reported
  evidence:
    - {source: example-chronicle-9, quote: a factory of lamps}
"""


def compared(small: Path, folder: Path, *edits: Edit) -> Comparison:
    editions = []
    for name, made in (("base", ()), ("head", edits)):
        content = folder / name / "content"
        make_base(small, content)
        for edit in made:
            make(edit, content)
        editions.append(understand(name, *read_content(content, "content")))
    return compare(*editions)


def edit(path: str, old: str, new: str) -> Edit:
    return Edit("an edit", path, old, new)


ALARMS = {
    "a key figure": (
        edit("facts/trade.yml", "amount: 12.5", "amount: 15.2"),
        [
            (
                "key-figure",
                "lantern-trade-2022",
                "A key figure changed (figures): “Trade in cork lanterns, 2022 (2022): about 12.5 million "
                "crowns” → “Trade in cork lanterns, 2022 (2022): about 15.2 million crowns”.",
            )
        ],
    ),
    "a key figure gone from the home page": (
        edit("briefing.yml", "  - lantern-trade-change\n", "  - song-festival\n"),
        [
            (
                "bottom-line",
                "briefing",
                "Key figures changed: “Trade in cork lanterns grew by more than 1.5 million crowns (our "
                "arithmetic)” → “A festival of *lantern* songs & <tide> dances was held about May 2018”.",
            )
        ],
    ),
    "a hedge": (
        edit("facts/energy.yml", "statement: The Guild hopes for a", "statement: There is a"),
        [("hedge-gone", "second-cable", "Gone from statement: “hopes”.")],
    ),
    "a plan told as done": (
        edit("facts/energy.yml", "planned\n  date: 2023", "completed\n  date: 2023"),
        [
            (
                "bottom-line",
                "moonlight-cable",
                "A fact that the bottom line rests on changed (status): “planned” → “completed”.",
            ),
            (
                "plan-done",
                "moonlight-cable",
                "A plan is now told as completed, and no passage came with it.",
            ),
        ],
    ),
    "a dispute lost": (
        edit("facts/trade.yml", f"    - source: example-archive-7\n{DISPUTE}{DIFFER}", ""),
        [
            (
                "key-figure",
                "lantern-trade-2022",
                "A key figure changed in its evidence or its assessment.",
            ),
            (
                "dispute-lost",
                "lantern-trade-2022",
                "It is no longer disputed by Näidisarhiiv: Näidisarhiiv, date not known.",
            ),
        ],
    ),
    "a new fact that nobody proved": (
        edit("facts/culture.yml", "\n- id: lamp-song", f"{INVENTED}\n- id: lamp-song"),
        [
            (
                "unproved",
                "lamp-factory",
                "A new fact without any quote that is proved or was seen.",
            )
        ],
    ),
    "wording": (edit("facts/culture.yml", "lamps is sung on the", "lamps gets sung along the"), []),
}


@pytest.mark.parametrize("what", ALARMS)
def test_what_may_make_a_claim_wrong_is_told_first(what: str, small: Path, tmp_path: Path) -> None:
    made, expected = ALARMS[what]
    found = compared(small, tmp_path, made)
    assert [(str(a.kind), a.id, a.text) for a in found.alarms] == expected


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        ("It may rise to about 5 per cent.", "It rises to 5 per cent.", ("may", "about")),
        ("He said that it was sold.", "It was sold, he said.", ()),
        ("About five, or about six.", "About five, or six.", ("about",)),
        ("It was sold.", "It was perhaps sold.", ()),
        ("A plant is to be built.", "A plant is built.", ("is to",)),
    ],
)
def test_a_hedge_is_gone_if_the_new_text_has_it_less_often(
    before: str, after: str, gone: tuple[str, ...]
) -> None:
    assert hedges_gone(before, after, "en") == gone


def test_a_new_fact_comes_with_its_passages_and_what_it_rests_on(
    small: Path, tmp_path: Path
) -> None:
    made = edit("facts/energy.yml", "- id: tide-mill-trial", f"{MILL}- id: tide-mill-trial")
    found = compared(small, tmp_path, made)
    (change,) = json.loads(as_json(found))["changes"]
    assert change["assessment"] == {"before": "", "after": "contested"}
    assert change["rests_on"] == "Carried by The Example Gazette. Disputed by Näidisarhiiv."
    shown = [(p["stance"], p["voice"], p["proof"], p["original"]) for p in change["passages"]]
    gazette = "https://gazette.example.org/2023/100?page=1&tag=lanterns#top:~:text="
    assert shown == [
        (
            "supports",
            "The Example Gazette",
            "not proved, and nobody is named who saw it",
            f"{gazette}o%20moinho%3A%20em%20obras%20desde%202020",
        ),
        (
            "disputes",
            "Näidisarhiiv",
            "seen by R. Eader <b> on 2 March 2024",
            "http://archive.example.org/7#:~:text=veski%20seisab",
        ),
    ]
    assert "“veski seisab”; voice: Näidisarhiiv; seen by R. Eader <b> on 2 March 2024" in as_text(
        found
    )
    assert "seen by R&#46; Eader &#60;b&#62; on" in as_markdown(found)
