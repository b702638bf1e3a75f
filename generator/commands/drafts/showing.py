"""A candidate as a person decides on it in a terminal: its passage, its fields, what is near."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import visible
from generator.core.proof.normalisation import paragraphs
from generator.core.proof.passages import spans
from generator.drafting.candidate import BY_RULE, Candidate
from generator.records.text import seen

_WIDTH = 96
_SHOWN = ("kind", "status", "date", "date_basis", "said", "stated_by", "actors", "places")


def in_full(candidate: Candidate, text: str, briefing: Briefing) -> Iterator[str]:
    """Yield the lines of a candidate, with the passage of the text that it is from.

    What it would add is new only as long as the briefing does not have it.
    """
    fact = candidate.fact
    yield visible(
        f"{candidate.evidence['source']}, paragraph {candidate.paragraph}, for {candidate.sector}"
    )
    yield ""
    yield from textwrap.wrap(
        visible(_marked(candidate, text)), _WIDTH, initial_indent="  | ", subsequent_indent="  | "
    )
    yield ""
    yield from _row("statement", str(fact.get("statement") or "(to be written)"))
    yield from _row("title", str(fact.get("title") or "(to be written)"))
    for name in _SHOWN:
        if value := fact.get(name):
            yield from _row(
                name.replace("_", " "), ", ".join(value) if isinstance(value, list) else str(value)
            )
    for value in fact.get("values", ()):
        words = " ".join(str(value[n]) for n in ("qualifier", "amount") if value.get(n))
        yield from _row(
            "value", f"{value['indicator']}: {words} ({value.get('period', 'no period')})"
        )
    for new in (i for i in candidate.indicators if i["id"] not in briefing.indicators):
        yield from _row("new", f"indicator {new['id']}: {new['title']}, written {new['display']}")
    for new in (a for a in candidate.actors if a["id"] not in briefing.actors):
        yield from _row("new", f"{new['type']} {new['id']}: {new['name']}")
    for near in candidate.near:
        does = "may repeat" if near.repeats else f"evidence that {near.stance}"
        yield from _row("near", f"{does} {near.fact}: {near.why}")
    for remark in candidate.remarks:
        yield from _row("note", remark)
    if candidate.proposed_by != BY_RULE:
        yield from _row("proposed by", candidate.proposed_by)


def _row(name: str, value: str) -> Iterator[str]:
    head = f"  {name + ':':<13}"
    yield from textwrap.wrap(visible(head + value), _WIDTH, subsequent_indent=" " * len(head))


def _marked(candidate: Candidate, text: str) -> str:
    """Return the passage with its quotes in brackets."""
    passages = paragraphs(text)
    if not 0 < candidate.paragraph <= len(passages):
        return "(the text has no such paragraph)"
    passage = passages[candidate.paragraph - 1]
    found = {span for quote in candidate.quotes for span in spans(quote, passage)[:1]}
    for start, end in sorted(found, reverse=True):
        passage = f"{passage[:start]}[[{passage[start:end]}]]{passage[end:]}"
    return seen(passage)
