"""Report what is due: as Markdown for an issue, or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from generator.records import Fact
from generator.render.escape import escape, escape_github
from generator.upkeep.due import Link, Upkeep
from generator.upkeep.linkcheck import Outcome

SCHEMA_VERSION = "1.0"
"""The version of the JSON format, as MAJOR.MINOR; raised like that of the API."""

_SAID = {
    Outcome.GONE: "Gone: name an archived copy in `archive`, or another address",
    Outcome.UNREACHABLE: "No answer: name an archived copy in `archive`, if it stays so",
    Outcome.MOVED: "Moved for good: name the new address",
}


def as_json(found: Upkeep) -> str:
    """Return a JSON document of everything that is due, and of every link that was checked."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "today": found.today.isoformat(),
        "due": found.due,
        "overdue": [_fact(fact) for fact in found.overdue],
        "changed": [_fact(fact) for fact in found.changed],
        "not_reviewed": found.not_reviewed,
        "single_source": found.single_voice,
        "facts": found.facts,
        "links": None if found.links is None else [_link(link) for link in found.links],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_markdown(found: Upkeep) -> str:
    """Return Markdown: what is due, grouped by what to do, then information that is not due."""
    count = f"{found.due} thing{'' if found.due == 1 else 's'}" if found.due else "Nothing"
    is_ = "is" if found.due < 2 else "are"
    lines = [f"**{count} {is_} due on {found.today}.**"]
    lines += _section("Plans past their date: say what became of them", map(_plan, found.overdue))
    lines += _section("Changed since their review: review them again", map(_item, found.changed))
    for outcome, title in _SAID.items():
        here = (link for link in found.due_links if link.answer.outcome is outcome)
        lines += _section(title, map(_address, here))
    lines += _section("For information", _information(found))
    return "\n".join(lines)


FORMATS: dict[str, Callable[[Upkeep], str]] = {"markdown": as_markdown, "json": as_json}


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield from ("", f"### {title}", "", *lines)


def _plan(fact: Fact) -> str:
    return f"{_item(fact)}, for {_date(fact)}"


def _item(fact: Fact) -> str:
    return f"{escape_github(fact.title)} (`{fact.id}`, `{fact.position.path}:{fact.position.line}`)"


def _address(link: Link) -> str:
    answer = link.answer
    details = [str(answer.status)] if answer.status else []
    details += [escape_github(answer.detail)] if answer.detail else []
    details += [f"now <code>{escape(answer.moved_to)}</code>"] if answer.moved_to else []
    position = link.source.position
    return f"<{link.address}> (`{link.field}` in `{position.path}`): {'; '.join(details)}"


def _information(found: Upkeep) -> Iterator[str]:
    yield f"Facts that rest on one voice: {found.single_voice} of {found.facts}"
    yield f"Facts that were never reviewed: {found.not_reviewed} of {found.facts}"
    if found.links is None:
        return
    outcomes = Counter(link.answer.outcome for link in found.links)
    silent = [x for x in found.links if x.answer.outcome in (Outcome.GONE, Outcome.UNREACHABLE)]
    yield f"Links that answer: {outcomes[Outcome.OK]} of {len(found.links)}"
    yield f"Links that do not talk to a program, which says nothing of them: {outcomes[Outcome.REFUSED]}"
    yield f"Links that do not answer, with an archived copy named: {sum(not x.is_due for x in silent)}"


def _date(fact: Fact) -> str | None:
    return fact.date.text if fact.date else None


def _fact(fact: Fact) -> dict[str, Any]:
    place = {"path": fact.position.path, "line": fact.position.line}
    return {
        "id": fact.id,
        "title": fact.title,
        "date": str(fact.date) if fact.date else None,
    } | place


def _link(link: Link) -> dict[str, Any]:
    answer = link.answer
    return {
        "source": link.source.id,
        "path": link.source.position.path,
        "field": link.field,
        "address": link.address,
        "outcome": str(answer.outcome),
        "status": answer.status,
        "moved_to": answer.moved_to,
        "detail": answer.detail or None,
        "due": link.is_due,
    }
