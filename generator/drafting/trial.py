"""A trial of candidates: what the rules of the project would say of them, were they facts already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.content.link import Briefing
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic
from generator.core.nodes import SequenceNode
from generator.drafting.candidate import Candidate, Fields
from generator.editing.layout.entries import as_item, as_yaml
from generator.linked import linked
from generator.records import Actor, BriefingRecord, Fact, Indicator, Sector

_IGNORED = frozenset(
    (
        *(
            "source-used",
            "text-used",
            "actor-used",
            "sector-facts",
            "indicator-used",
            "search-used",
        ),
        *(
            "quote-proved",
            "quoted-share",
            "basis-needed",
            "seal-current",
            "fact-unique",
            "statement-unique",
        ),
    )
)
"""The rules that look at the whole of a briefing, or at what accepting a candidate does."""

_OF_STATEMENTS = frozenset(("stance-fits",))
"""Those that hold a quote against the statement, of which nothing is known before it is written."""

STAND_IN: Fields = {"title": "Not told yet", "statement": "Not told yet."}
"""What stands for the words that a person has yet to write."""


def tried(
    briefing: Briefing, source: SourceText, candidates: Sequence[Candidate]
) -> Mapping[str, tuple[Diagnostic, ...]]:
    """Return what the rules find in each candidate, by its key. `source` is the file of its source.

    Nothing is asked of the rest of the briefing, so that it takes little time.
    """
    if not candidates:
        return {}
    texts = (*_frame(briefing, candidates), _unused(source))
    files: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        files.setdefault(candidate.sector, []).append(candidate)
    facts = tuple(_facts(sector, group) for sector, group in sorted(files.items()))
    found = linked(tuple(sorted((*texts, *facts), key=lambda t: t.name)), ())
    told: dict[str, list[Diagnostic]] = {candidate.key: [] for candidate in candidates}
    starts = {text.path: _starts(text) for text in facts}
    for diagnostic in found.diagnostics():
        path, line = diagnostic.position.path, diagnostic.position.line
        if diagnostic.rule in _IGNORED or path not in starts:
            continue
        place = sum(1 for start in starts[path] if start <= line) - 1
        sector = path.split("/")[-1].removesuffix(".yml")
        if place < 0:
            continue
        candidate = files[sector][place]
        if candidate.fact.get("statement") or diagnostic.rule not in _OF_STATEMENTS:
            told[candidate.key].append(diagnostic)
    return {key: tuple(problems) for key, problems in told.items()}


def _frame(briefing: Briefing, candidates: Sequence[Candidate]) -> tuple[SourceText, ...]:
    """Return the entries that candidates may refer to, without what these refer to themselves."""
    actors: dict[str, Fields] = {a.id: _bare(a) for a in briefing.actors.values()}
    indicators: dict[str, Fields] = {
        i.id: {"id": i.id, "title": i.title, "display": i.display}
        for i in briefing.indicators.values()
    }
    for candidate in candidates:
        actors |= {str(a["id"]): a for a in candidate.actors if a["id"] not in actors}
        indicators |= {str(i["id"]): i for i in candidate.indicators if i["id"] not in indicators}
    sectors = [
        {"id": s.id, "title": s.title, "icon": s.icon, "summary": s.summary}
        for s in briefing.sectors.values()
    ]
    return (
        _head(briefing, str(candidates[0].fact["id"])),
        _file("actors/all.yml", actors.values(), Actor),
        _file("indicators.yml", indicators.values(), Indicator),
        _file("sectors.yml", sectors, Sector),
    )


def _head(briefing: Briefing, fact: str) -> SourceText:
    """Return the record of the briefing, with a bottom line that names one fact."""
    record, named = briefing.record, briefing.record.subject
    subject = {"id": named.id, "type": str(named.type), "name": named.name} if named else {}
    fields = {
        "title": record.title,
        "subtitle": record.subtitle,
        "parties": [*record.parties],
        "subject": subject,
        "as_of": record.as_of.isoformat(),
        "language": record.language,
        "licence": {"name": record.licence.name, "url": str(record.licence.url)},
        "excerpt_limit": str(record.excerpt_limit),
        "bottom_line": [{"text": "Nothing is told yet.", "facts": [fact]}],
    }
    given = {name: value for name, value in fields.items() if value}
    lines = as_yaml(given, BriefingRecord)
    return SourceText("content/briefing.yml", "briefing.yml", "\n".join(lines) + "\n")


def _bare(actor: Actor) -> Fields:
    others = [{"name": o.name, "language": o.language} for o in actor.other_names]
    every = {
        "id": actor.id,
        "type": str(actor.type),
        "name": actor.name,
        "other_names": others,
        "country": actor.country,
        "part_of": actor.part_of,
    }
    return {name: value for name, value in every.items() if value}


def _file(name: str, entries: Iterable[Fields], record: Any) -> SourceText:
    lines = [line for entry in entries for line in as_item(entry, record)]
    return SourceText(f"content/{name}", name, "\n".join(lines) + "\n")


def _unused(source: SourceText) -> SourceText:
    """Return the file of a source under the name that it has in any content folder."""
    return SourceText(f"content/{source.name}", source.name, source.text)


def _facts(sector: str, group: Iterable[Candidate]) -> SourceText:
    lines = [line for c in group for line in as_item(whole(c.fact), Fact)]
    return SourceText(f"content/facts/{sector}.yml", f"facts/{sector}.yml", "\n".join(lines) + "\n")


def whole(fact: Fields) -> Fields:
    """Return the fields of a fact in their order, with something in place of what is yet to be written."""
    order = [field.alias or name for name, field in Fact.model_fields.items()]
    every = {**STAND_IN, **fact}
    return {name: every[name] for name in order if every.get(name)}


def _starts(text: SourceText) -> list[int]:
    document, _ = parse(text)
    root = document.root
    return [item.position.line for item in root.items] if isinstance(root, SequenceNode) else []
