"""What a decision on a candidate writes: a fact, or a piece of evidence, and all that either refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from generator.commands.add.draft import begin, in_order_of
from generator.commands.drafts.table import Content, source_named
from generator.commands.workspace import Workspace
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import VERSION
from generator.core.proof.passages import Passages, quoted_words
from generator.core.proof.seals import LEAST_UNQUOTED, digest, word_count
from generator.disk.files import Replacement, replace_files, replace_texts
from generator.drafting.candidate import Candidate, Fields
from generator.drafting.sectors import EXAMPLE
from generator.drafting.trial import tried
from generator.editing.amend import with_field, with_item
from generator.editing.layout import keep_layout
from generator.editing.layout.entries import as_item
from generator.facts.proving import expected_seal
from generator.facts.queries import file_of_new_fact
from generator.records import ActorType, Consulted, Evidence, Fact, Source
from generator.records.source import Digest

_USUAL: Mapping[str, str] = {ActorType.PERSON: "people", ActorType.ORGANISATION: "organisations"}


@dataclass(frozen=True, slots=True)
class Written:
    """What was written into the content, so that it can be taken back."""

    replacements: tuple[Replacement, ...]

    def take_back(self, workspace: Workspace) -> None:
        """Give the files the text that they had. Raises ChangedMeanwhileError, with nothing done."""
        old = [r for r in self.replacements if r.before is not None]
        new = [r for r in self.replacements if r.before is None]
        replace_texts(
            workspace.content, [Replacement(r.name, r.after, r.before or "") for r in old]
        )
        sums = {r.name: sha256(r.after.encode()).hexdigest() for r in new}
        replace_files(workspace.content, {}, sums)


@dataclass(slots=True)
class _Files:
    """The files of the content as they are to be written."""

    content: Content
    texts: dict[str, str]

    def file(self, name: str) -> SourceText | None:
        found = self.content.file(name)
        if name in self.texts:
            path = found.path if found else f"content/{name}"
            return SourceText(path, name, self.texts[name])
        return found

    def all(self) -> tuple[SourceText, ...]:
        known = {s.name: s for s in self.content.sources}
        changed = (self.file(name) for name in self.texts)
        return tuple({**known, **{s.name: s for s in changed if s}}.values())

    def add(self, name: str, fields: Fields) -> None:
        self.texts[name] = begin(self.all(), (), name).text(fields)

    def replacements(self) -> tuple[Replacement, ...]:
        made = []
        for name, text in self.texts.items():
            old = self.content.file(name)
            whole = keep_layout(old, text) if old else text
            made.append(Replacement(name, old.text if old else None, whole))
        return tuple(made)


def problems_of(content: Content, candidate: Candidate) -> tuple[Diagnostic, ...]:
    """Return what the rules find in a candidate, as a fact of its sector."""
    _, file = source_named(content, str(candidate.evidence["source"]))
    return tried(content.briefing, file, [candidate])[candidate.key]


def accepted(workspace: Workspace, content: Content, candidate: Candidate, text: str) -> Written:
    """Write a candidate as a fact, with new actors and indicators, its quote sealed by the text.

    Raises AmendError, or ChangedMeanwhileError, with nothing written.
    """
    files = _Files(content, {})
    _add_referred(files, candidate)
    pieces = _sealed(files, candidate, text)
    fact = {**candidate.fact, "evidence": [in_order_of(piece, Evidence) for piece in pieces]}
    name = file_of_new_fact(content.briefing, candidate.sector)
    if PurePosixPath(name).stem == EXAMPLE:
        name = f"facts/{EXAMPLE}/{candidate.evidence['source']}.yml"
    files.add(name, in_order_of(fact, Fact))
    return _written(workspace, files)


def added(
    workspace: Workspace, content: Content, candidate: Candidate, text: str, to: str, stance: str
) -> Written:
    """Add the evidence of a candidate to a fact.

    Raises AmendError, or ChangedMeanwhileError, with nothing written.
    """
    files = _Files(content, {})
    _add_referred(files, candidate)
    fact = content.briefing.facts[to]
    for piece in _sealed(files, candidate, text):
        if stance != "supports":
            piece |= {"stance": stance, "says": candidate.fact.get("statement", "")}
        source = next(s for s in files.all() if s.path == fact.position.path)
        lines = as_item(in_order_of(piece, Evidence), Evidence)
        files.texts[source.name] = with_item(source, to, "evidence", lines)
    return _written(workspace, files)


def _written(workspace: Workspace, files: _Files) -> Written:
    written = Written(files.replacements())
    replace_texts(workspace.content, written.replacements)
    return written


def _add_referred(files: _Files, candidate: Candidate) -> None:
    briefing = files.content.briefing
    wanted = _names(candidate.fact)
    for actor in candidate.actors:
        if actor["id"] in wanted and actor["id"] not in briefing.actors:
            files.add(f"actors/{_file_of(files.content, str(actor['type']))}.yml", actor)
    pieces = (candidate.fact, *candidate.fact["evidence"])
    measured = {value.get("indicator") for piece in pieces for value in piece.get("values", ())}
    for identifier, indicator in {i["id"]: i for i in candidate.indicators}.items():
        if identifier in measured and identifier not in briefing.indicators:
            files.add("indicators.yml", indicator)


def _names(value: Any) -> set[str]:
    """Return every text in the fields of an entry."""
    if isinstance(value, dict):
        return set().union(*map(_names, value.values()))
    if isinstance(value, list):
        return set().union(*map(_names, value))
    return {str(value)}


def _file_of(content: Content, kind: str) -> str:
    """Return the file that most actors of a type are in, but for the one of the example, which is deleted."""
    actors = content.briefing.actors.values()
    used = Counter(PurePosixPath(a.position.path).stem for a in actors if a.type == kind)
    del used[EXAMPLE]
    return used.most_common(1)[0][0] if used else _USUAL.get(kind, f"{kind}s")


def _sealed(files: _Files, candidate: Candidate, text: str) -> list[Fields]:
    """Return the evidence of a candidate with a seal, where its text proves it.

    The source gets the digest of the text, if it has none.
    """
    pieces = [dict(piece) for piece in candidate.fact["evidence"]]
    source, file = source_named(files.content, str(candidate.evidence["source"]))
    made = _digest_of(files, source, candidate.quotes, text)
    if made is None:
        return pieces
    if source.digest is None:
        changed = with_field(file, None, "paragraphs", (f"paragraphs: {_paragraphs(text)}",))
        lines = (
            "digest:",
            f"  normalisation: {made.normalisation}",
            f"  words: {made.words}",
            f'  value: "{made.value}"',
        )
        files.texts[file.name] = with_field(replace(file, text=changed), None, "digest", lines)
    told = source.model_copy(update={"digest": made})
    seals = [expected_seal(told, Evidence.model_validate(piece)) for piece in pieces]
    return [
        {**piece, "seal": seal} if seal else piece
        for piece, seal in zip(pieces, seals, strict=True)
    ]


def _digest_of(files: _Files, source: Source, own: tuple[str, ...], text: str) -> Digest | None:
    """Return the digest on which a seal rests; None where the text is not wholly read, or another one."""
    is_of_source = source.paragraphs in (None, _paragraphs(text))
    if source.consulted is not Consulted.FULL_TEXT or not is_of_source:
        return None
    made = Digest(normalisation=VERSION, words=word_count(text), value=digest(text))
    if source.digest:
        return made if source.digest.value == made.value else None
    citings = files.content.briefing.citing.get(source.id, ())
    quotes = [(c.evidence.quote or "", c.evidence.paragraph) for c in citings]
    quotes += [(quote, None) for quote in own]
    unquoted = made.words - quoted_words(Passages.of_text(text), quotes)
    return made if unquoted >= LEAST_UNQUOTED else None


def _paragraphs(text: str) -> int:
    return len(Passages.of_text(text).paragraphs)


def errors_in(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the problems that keep a candidate from being written."""
    return tuple(d for d in problems if d.is_error)
