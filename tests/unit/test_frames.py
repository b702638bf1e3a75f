"""What is copied to show a page in a frame: one frame, whatever its title is."""

from __future__ import annotations

import pytest
from lxml import html

from generator.compose.frames import frame
from generator.compose.targets import Target
from generator.content.link import Briefing
from tests.support.hostile import PAYLOADS


@pytest.mark.parametrize("title", [*PAYLOADS, "A \"quoted\" 'title' & <more>"])
def test_a_title_with_markup_stays_a_title(title: str, briefing: Briefing) -> None:
    made = frame(briefing.record, Target("facts/a.md"), title, "fact.html.jinja", 240)
    assert made.path == "embed/facts/a/"
    (element,) = html.fragments_fromstring(made.snippet)
    assert element.tag == "iframe"
    assert element.get("title") == title
    assert element.get("src") == "https://briefing.example.org/pt-ee/embed/facts/a/"
    assert set(element.keys()) == {"src", "title", "loading", "sandbox", "style"}


def test_without_an_address_there_is_nothing_to_copy(briefing: Briefing) -> None:
    record = briefing.record.model_copy(update={"site_url": None})
    made = frame(record, Target("facts/a.md"), "A", "fact.html.jinja", 240)
    assert (made.path, made.snippet) == ("embed/facts/a/", "")
