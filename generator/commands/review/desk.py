"""What a reviewer works at: the content as it is, who changed which fact last, and the writing."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

import click
from pydantic import TypeAdapter, ValidationError

from generator.commands.workspace import Workspace, proof_key, write_amended
from generator.content.authorship import Authorship, Person, configured
from generator.content.link import Briefing
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, summary, visible
from generator.disk.commits import CommitError, commit_file, has_changes, take_back
from generator.disk.files import Replacement, read_if_there, replace_texts
from generator.editing.amend import AmendError, with_field
from generator.editing.layout import keep_layout
from generator.facts.stamp import stamp
from generator.loading import understand
from generator.records import Fact, Reviewed
from generator.records.types import Name
from generator.report.terminal import report


class Standing(Enum):
    """Whether a reviewer is the one who changed a fact last."""

    OTHER, OWN, UNKNOWN = range(3)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reviewer found: nothing wrong, or what; and whether the reviewer changed the fact last."""

    wrong: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A finding that was written: the fact as it was, its file before and after, and its commit."""

    fact: Fact
    wrong: str
    before: SourceText
    after: SourceText
    had_mark: bool
    commit: str = ""


@dataclass(slots=True)
class Desk:
    """The content that is reviewed, by whom and on which day; the day is at the latest its as_of."""

    workspace: Workspace
    sources: tuple[SourceText, ...]
    briefing: Briefing
    reviewer: Person
    on: date
    authorship: Authorship
    makes_commits: bool = False

    def refresh(self) -> None:
        """Read the content again, if another program changed it. Raises click.ClickException.

        What was written here is known, so that a large briefing is not checked after each answer.
        """
        sources, unread = read_content(self.workspace.content, self.workspace.content.name)
        if sources != self.sources:
            self.briefing = _understood(
                self.workspace, sources, unread, "what was written before is kept"
            )
            self.sources = sources
            self.authorship = Authorship(self.workspace.content, self.authorship.me)

    def standing(self, fact: Fact) -> Standing:
        """Return whether the reviewer changed a fact last, by the history."""
        last = self.authorship.last_changed_by(self._source(fact), fact.id)
        if last is None or not (last.name or last.email):
            return Standing.UNKNOWN
        return Standing.OWN if last.is_same(self.reviewer) else Standing.OTHER

    def refuse_changed(self, facts: tuple[Fact, ...]) -> None:
        """Raise click.ClickException if a file to be committed has changes of somebody's own."""
        for path in dict.fromkeys(fact.position.path for fact in facts):
            source = next(s for s in self.sources if s.path == path)
            try:
                changed = has_changes((self.workspace.content / source.name).resolve())
            except CommitError as error:
                raise click.ClickException(f"--commit: {error}") from None
            if changed:
                raise click.ClickException(
                    f"--commit: {path} has changes that are not committed; commit them first, so "
                    "that a review is a commit of its own"
                )

    def amended(self, source: SourceText, fact: Fact, finding: Finding) -> SourceText:
        """Return a file with the review of a fact in it. Raises AmendError."""
        lines = as_yaml(self.briefing, fact, self.reviewer.name, self.on, finding)
        text = with_field(source, fact.id, "reviewed", lines)
        return replace(source, text=keep_layout(source, text))

    def write(self, fact: Fact, finding: Finding) -> Answer:
        """Write the review of one fact, and commit it if asked to.

        Raises click.ClickException; ChangedMeanwhileError if the fact may not be what was shown.
        """
        before = self._source(fact)
        path = self.workspace.content / before.name
        had_mark = read_if_there(path).startswith(BOM_UTF8)
        try:
            after = self.amended(before, fact, finding)
        except AmendError as error:
            raise click.ClickException(f"{error}; nothing was written") from None
        replacement = Replacement(before.name, before.text, after.text or "")
        replace_texts(self.workspace.content, [replacement])
        commit = ""
        if self.makes_commits:
            try:
                commit = commit_file(path.resolve(), _message(fact, self.reviewer, finding))
            except CommitError as error:
                raise click.ClickException(
                    f"the review of {fact.id} is written, and not committed: {error}"
                ) from None
        done = Reviewed.model_validate(
            {
                "by": self.reviewer.name,
                "on": self.on.isoformat(),
                "stamp": stamp(self.briefing, fact),
                "wrong": finding.wrong or None,
                "self": finding.is_own,
            }
        )
        self._know(after, fact.model_copy(update={"reviewed": done}))
        return Answer(fact, finding.wrong, before, after, had_mark, commit)

    def undo(self, answer: Answer) -> None:
        """Give a file back the bytes that it had before an answer, and take its commit back.

        Raises CommitError, or ChangedMeanwhileError, with nothing done, if something came after it.
        """
        name, before, after = answer.before.name, answer.before.text or "", answer.after.text or ""
        text = ("\ufeff" if answer.had_mark else "") + before
        replace_texts(self.workspace.content, [Replacement(name, after, text)])
        if answer.commit:
            try:
                take_back((self.workspace.content / name).resolve(), answer.commit)
            except CommitError:
                replace_texts(self.workspace.content, [Replacement(name, before, after)])
                raise
        self._know(answer.before, answer.fact)

    def _know(self, source: SourceText, fact: Fact) -> None:
        """Take over what was just written: a file, and the one fact in it that is another now."""
        self.sources = tuple(source if s.path == source.path else s for s in self.sources)
        self.briefing = replace(self.briefing, facts={**self.briefing.facts, fact.id: fact})

    def _source(self, fact: Fact) -> SourceText:
        return next(s for s in self.sources if s.path == fact.position.path)


def desk_of(
    workspace: Workspace, by: str | None, on: date | None, makes_commits: bool = False
) -> Desk:
    """Read the content for a review. Raises click.ClickException if it has errors.

    The reviewer is by default whom git names here.
    """
    sources, briefing = load(workspace)
    me = configured(workspace.content)
    given = Person(by) if by else Person(_recordable(me.name))
    reviewer = Person(given.name, me.email) if given.is_same(me) else given
    as_of = briefing.record.as_of
    if on and on > as_of:
        raise click.UsageError(f"--on {on} is later than {as_of}, the as_of of the briefing")
    authorship = Authorship(workspace.content, me)
    return Desk(workspace, sources, briefing, reviewer, on or as_of, authorship, makes_commits)


def _recordable(name: str) -> str:
    """Return git's user.name, if a review can be by it. Raises click.UsageError."""
    try:
        return str(TypeAdapter(Name).validate_python(name))
    except ValidationError:
        told = f'git\'s user.name is "{visible(name)}"' if name else "git knows no user.name here"
        raise click.UsageError(f"{told}: say who reviews with --by NAME") from None


def load(workspace: Workspace) -> tuple[tuple[SourceText, ...], Briefing]:
    """Read the content. Raises click.ClickException, after its errors were told, if it has any."""
    sources, unread = read_content(workspace.content, workspace.content.name)
    return sources, _understood(workspace, sources, unread)


def _understood(
    workspace: Workspace,
    sources: tuple[SourceText, ...],
    unread: tuple[Diagnostic, ...],
    consequence: str = "nothing was written",
) -> Briefing:
    snapshot = understand(
        workspace.content.name, sources, unread, key=proof_key(), cache=workspace.cache
    )
    errors = [d for d in snapshot.diagnostics if d.is_error]
    if snapshot.briefing is None or errors:
        report(errors)
        raise click.ClickException(f"{summary(errors)}; {consequence}")
    return snapshot.briefing


def write_all(desk: Desk, findings: dict[str, Finding]) -> None:
    """Write the reviews of several facts, by their ids: all of them, or none."""
    before = {source.path: source for source in desk.sources}
    texts: dict[str, SourceText] = {}
    try:
        for identifier, finding in findings.items():
            fact = desk.briefing.facts[identifier]
            path = fact.position.path
            texts[path] = desk.amended(texts.get(path, before[path]), fact, finding)
    except AmendError as error:
        raise click.ClickException(f"{error}; nothing was written") from None
    write_amended(desk.workspace, before, texts)


def as_yaml(briefing: Briefing, fact: Fact, by: str, on: date, finding: Finding) -> tuple[str, ...]:
    """Return the lines of the field `reviewed` of a fact."""
    return (
        "reviewed:",
        f"  by: {_quoted(by)}",
        f"  on: {on}",
        f'  stamp: "{stamp(briefing, fact)}"',
        *([f"  wrong: {_quoted(finding.wrong)}"] if finding.wrong else []),
        *(["  self: true"] if finding.is_own else []),
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _message(fact: Fact, reviewer: Person, finding: Finding) -> str:
    own = "Compared by whoever changed the fact last." if finding.is_own else ""
    head = f"Review {fact.id}: {'wrong' if finding.wrong else 'right'}"
    return (
        "\n\n".join(filter(None, (head, finding.wrong, own, f"Reviewed by {reviewer.name}"))) + "\n"
    )
