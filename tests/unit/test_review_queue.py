"""In which order facts are to be reviewed, and what is said of why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.facts.review_queue import Queued, Risk, review_queue
from generator.pipeline import sound_briefing
from tests.support.edits import Edit, make

TRADE, ENERGY, CULTURE, HEAD = (
    *("facts/trade.yml", "facts/energy.yml", "facts/culture.yml"),
    "briefing.yml",
)
UNPROVED = "1 quote is not proved"

CORROBORATED = """\
    - {source: example-chronicle-9, paragraph: 2, quote: the Guild dreams on, origin: naidisarhiiv}
    - {source: example-chronicle-9, paragraph: 2, quote: so do we, origin: lantern-guild}
    - {source: example-gazette-100, paragraph: 5, quote: \"has already ground"""
"""Two owners beside the words of a fact."""


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "content"))


def change(content: Path, path: str, old: str, new: str) -> None:
    make(Edit("", path, old, new), content)


def queue_of(content: Path) -> dict[str, Queued]:
    return {queued.fact.id: queued for queued in review_queue(sound_briefing(content))}


def test_the_riskiest_comes_first_and_what_is_reviewed_not_at_all(content: Path) -> None:
    change(
        content,
        ENERGY,
        '    - {source: example-gazette-100, paragraph: 5, quote: "has already ground',
        CORROBORATED,
    )
    change(content, CULTURE, "belong to both", "belong to all the")
    change(content, HEAD, "key_figures:\n  - lantern-trade-2022\n", "key_figures:\n")
    change(content, HEAD, "    facts: [moonlight-cable]", "    facts: [second-cable]")
    change(
        content,
        HEAD,
        "    facts: [lantern-trade-2022, lantern-trade-change]",
        "    facts: [lantern-treaty]",
    )
    found = queue_of(content)
    assert {identifier: queued.reasons for identifier, queued in found.items()} == {
        "lantern-trade-2022": (
            *("a key figure is derived from it", "contested"),
            *(UNPROVED, "1 quote was seen in a copy, not proved"),
        ),
        "lantern-trade-change": ("a key figure of the home page", UNPROVED),
        "lantern-treaty": ("the bottom line rests on it", "2 quotes are not proved"),
        "second-cable": ("the bottom line rests on it", "2 quotes are not proved"),
        "tide-mill-trial": ("corroborated by 2 owners", UNPROVED),
        "songs-are-shared": ("changed since R. Eviewer reviewed it on 2024-03-10", UNPROVED),
        "moonlight-cable": (UNPROVED,),
        "tide-mill": (UNPROVED, "1 quote was seen in a copy, not proved"),
    }
    assert list(found) == [
        *("lantern-trade-2022", "lantern-trade-change", "lantern-treaty", "second-cable"),
        *("tide-mill-trial", "songs-are-shared", "moonlight-cable", "tide-mill"),
    ]
    assert found["lantern-trade-2022"].risks == (Risk.LEADS, Risk.CONTESTED, Risk.UNPROVED)


def test_a_contested_fact_comes_before_a_corroborated_one_and_this_before_a_changed_one(
    content: Path,
) -> None:
    change(content, HEAD, "key_figures:\n  - lantern-trade-2022\n  - lantern-trade-change\n", "")
    change(
        content,
        HEAD,
        "[lantern-trade-2022, lantern-trade-change]",
        "[lantern-treaty]",
    )
    change(
        content,
        ENERGY,
        '    - {source: example-gazette-100, paragraph: 5, quote: "has already ground',
        CORROBORATED,
    )
    change(content, CULTURE, "belong to both", "belong to all the")
    risks = {name: queued.risks[0] for name, queued in queue_of(content).items()}
    assert list(risks)[:5] == [
        *("lantern-treaty", "moonlight-cable", "lantern-trade-2022"),
        *("tide-mill-trial", "songs-are-shared"),
    ]
    ranks = [list(Risk).index(risk) for risk in risks.values()]
    assert ranks == sorted(ranks)
    assert set(risks.values()) == set(Risk)


def test_a_fact_without_a_risk_comes_last_and_has_a_reason_too(content: Path) -> None:
    change(
        content,
        ENERGY,
        '    - {source: example-gazette-100, paragraph: 5, quote: "has already ground almost 1,200 lanterns"}',
        "    - {source: example-archive-7, says: So it is told.}",
    )
    found = queue_of(content)
    assert (list(found)[-1], found["tide-mill-trial"].risks) == ("tide-mill-trial", ())
    assert found["tide-mill-trial"].reasons == ("not reviewed yet",)


def test_a_fact_found_wrong_waits_for_its_correction_and_then_comes_again(content: Path) -> None:
    stamped = '    stamp: "328e5baea1444eac"\n'
    change(content, CULTURE, stamped, f"{stamped}    wrong: The songs are not.\n")
    assert "songs-are-shared" not in queue_of(content)
    change(content, CULTURE, "belong to both", "belong to all the")
    assert queue_of(content)["songs-are-shared"].reasons == (
        "changed since R. Eviewer found it wrong on 2024-03-10 (The songs are not.)",
        UNPROVED,
    )
