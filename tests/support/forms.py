"""Issue forms filled in, as GitHub makes text of them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.editing.issue_form import UNANSWERED, IssueForm, form_of
from tests.support.project import ROOT

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"

FACT = {
    "sector": "Trade in lanterns",
    "title": "Anybody may read the treaty at Näidisküla",
    "statement": "The treaty lies in the archive,\nwhere anybody may read it by lantern light.",
    "kind": "position: What somebody thinks, wants or says of something.",
    "status": "reported: A source tells it; nothing more is to be said.",
    "date": "2024",
    "stated_by": "",
    "source": "https://archive.example.org/chronicle/9",
    "paragraph": "1",
    "quote": "anybody may read it by lantern light",
    "consulted": "2024-02-02",
    "origin": "The Guild of Lantern Makers (GLM)",
    "own-words": "- [x] The claim is in my own words, and I read the passage in the source itself.",
}
CORRECTION = {
    "fact": "https://example.org/briefing/sectors/trade/#lantern-treaty",
    "page": "https://example.org/briefing/sectors/trade/",
    "part": "Statement",
    "wording": "The treaty on the passage of lanterns came into force in July of 2019.",
    "wrong": "The archive lets anybody read it.",
    "source": "https://archive.example.org/chronicle/9",
    "paragraph": "1",
    "quote": "anybody may read it by lantern light",
    "says": "",
    "consulted": "2024-02-02",
    "stance": "It says the same (supports)",
}


def the_form(name: str) -> IssueForm:
    """Return a form of the project."""
    return form_of(name, (FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def text_of(name: str, answers: Mapping[str, str]) -> str:
    """Return the text that GitHub makes of a form with these answers; all others are left empty."""
    parts = [
        f"### {question.label}\n\n{answers.get(question.id) or UNANSWERED}"
        for question in the_form(name).questions
    ]
    return "\n\n".join(parts)
