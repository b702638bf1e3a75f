"""Candidates as YAML, in `drafts/<source>.yml`: written here, and read back with every problem told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Position, format_text
from generator.core.nodes import plain_data
from generator.drafting.candidate import BY_RULE, Candidate, Drafts, Fields, State, wrong_in
from generator.drafting.nearby import Near
from generator.editing.layout.entries import as_item

FOLDER = "drafts"
"""The folder of candidates, beside the content: no page, count or feed has anything of it."""

HEAD = (
    "# Candidate facts, for `briefing accept`: nothing in this folder is published.",
    "# What is dropped stays here, so that it is not proposed again.",
)

_TEXTS = ("key", "sector", "proposed_by", "state", "became", "reason")


class StoredError(Exception):
    """A file of candidates is not as it is written; the message names every place, one a line."""


def as_text(drafts: Drafts) -> str:
    """Return the file of the candidates of a source."""
    lines: list[str] = [*HEAD]
    for candidate in drafts.candidates:
        lines += ["", *as_item(_fields(candidate), None)]
    return "\n".join(lines) + "\n"


def name_of(source: str) -> str:
    """Return the name of the file of a source, in the folder of candidates."""
    return f"{source}.yml"


def _fields(candidate: Candidate) -> Fields:
    near = [
        {
            "fact": n.fact,
            **({"stance": n.stance} if n.stance else {"repeats": "true"}),
            "why": n.why,
        }
        for n in candidate.near
    ]
    every = {
        "key": candidate.key,
        "state": str(candidate.state),
        "became": candidate.became,
        "reason": candidate.reason,
        "proposed_by": candidate.proposed_by,
        "edited": "true" if candidate.is_edited else "",
        "sector": candidate.sector,
        "remarks": [*candidate.remarks],
        "near": near,
        "actors": [*candidate.actors],
        "indicators": [*candidate.indicators],
        "fact": candidate.fact,
    }
    return {name: value for name, value in every.items() if value}


def read_back(source: str, path: str, text: str) -> Drafts:
    """Return the candidates in a file. Raises StoredError with every problem in it."""
    document, problems = parse(SourceText(path, name_of(source), text))
    if not text.strip() or all(line.startswith("#") or not line for line in text.splitlines()):
        return Drafts(source)
    found = plain_data(document.root) if document.root else None
    wrong = [*map(format_text, problems)]
    drafts = Drafts(source)
    if document.root and not isinstance(found, list):
        wrong.append(_problem(path, "the file is no list of candidates"))
    items = getattr(document.root, "items", ())
    for node, given in zip(items, found if isinstance(found, list) else (), strict=False):
        try:
            drafts.candidates.append(_candidate(given))
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            wrong.append(_problem(path, f"this is no candidate: {error}", node.position))
    if wrong:
        hint = "mend the file, or delete it and run `briefing draft` again"
        raise StoredError("\n".join((*wrong, hint)))
    return drafts


def _candidate(given: Any) -> Candidate:
    unknown = given.keys() - {*_TEXTS, "edited", "remarks", "near", "actors", "indicators", "fact"}
    if unknown:
        raise ValueError(f"it has no field {', '.join(sorted(unknown))}")
    candidate = Candidate(
        key=str(given["key"]),
        sector=str(given["sector"]),
        fact=dict(given["fact"]),
        actors=tuple(map(dict, given.get("actors", ()))),
        indicators=tuple(map(dict, given.get("indicators", ()))),
        near=tuple(_near(given.get("near", ()))),
        remarks=tuple(map(str, given.get("remarks", ()))),
        proposed_by=str(given.get("proposed_by", BY_RULE)),
        state=State(given.get("state", State.OPEN)),
        became=str(given.get("became", "")),
        reason=str(given.get("reason", "")),
        is_edited=given.get("edited") == "true",
    )
    if told := wrong_in(candidate):
        raise ValueError(told)
    return candidate


def _near(given: Iterable[Any]) -> Iterable[Near]:
    for one in given:
        yield Near(one["fact"], one.get("stance", ""), one["why"], one.get("repeats") == "true")


def _problem(path: str, message: str, position: Position | None = None) -> str:
    return f"{position or Position(path)}: error: {message}"
