"""The bench at which candidates are decided on: each decision is written at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import click

from generator.commands.drafts.fields import FieldError, refound
from generator.commands.drafts.naming import names_in, near_actors
from generator.commands.drafts.table import (
    Content,
    content_of,
    drafts_of_source,
    source_named,
    text_of,
    write_drafts,
)
from generator.commands.drafts.writing import Written, accepted, added, errors_in, problems_of
from generator.commands.workspace import Workspace
from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import paragraphs
from generator.core.suggestions import suggest
from generator.core.transliteration import as_id
from generator.disk.files import ChangedMeanwhileError
from generator.drafting.candidate import Candidate, Drafts, Fields, State
from generator.drafting.chosen import NowhereError, Stretch, chosen, unquoted, with_chosen
from generator.drafting.remarks import names_nothing
from generator.drafting.wording.own_words import MOST_COPIED, copied, shared
from generator.editing.amend import AmendError
from generator.records import Stance


class RefusedError(Exception):
    """A decision cannot be written; the message says why, and nothing was."""


@dataclass(slots=True)
class _Pile:
    """The candidates of a source, its text, and the text of their file."""

    drafts: Drafts
    text: str
    kept: str | None


@dataclass(slots=True)
class Bench:
    """The candidates of some sources, and what was decided on in this session, last at the end."""

    workspace: Workspace
    content: Content
    piles: dict[str, _Pile]
    trail: list[tuple[Candidate, Written | None]] = field(default_factory=list)

    @classmethod
    def of(cls, workspace: Workspace, sources: tuple[str, ...], *, is_every: bool = False) -> Bench:
        """Read the candidates of sources. Raises click.ClickException if a text is not at hand.

        The text of a source of which nothing is left to decide is not asked for. Of `is_every` source that
        has candidates, those are told and left out whose text is not at hand, as long as there are others.
        """
        piles: dict[str, _Pile] = {}
        missing: list[click.ClickException] = []
        for name in sources:
            drafts, kept = drafts_of_source(workspace, name)
            if kept is None:
                source_named(content_of(workspace), name)
                raise click.ClickException(
                    f"{name} has no candidates: `briefing draft {name}` makes them"
                )
            try:
                text = text_of(workspace, name) if drafts.waiting() else ""
            except click.ClickException as error:
                if not is_every:
                    raise
                missing.append(error)
                continue
            piles[name] = _Pile(drafts, text, kept)
        if missing and not any(pile.drafts.waiting() for pile in piles.values()):
            raise missing[0]
        for left_out in missing:
            click.echo(f"left out: {left_out.message}", err=True)
        return cls(workspace, content_of(workspace), piles)

    def waiting(self) -> list[Candidate]:
        """Return the candidates that nobody has decided on."""
        return [c for pile in self.piles.values() for c in pile.drafts.waiting()]

    def proposed(self) -> tuple[Fields, ...]:
        """Return the actors that the candidates propose, each once."""
        every = [a for p in self.piles.values() for c in p.drafts.candidates for a in c.actors]
        return tuple({str(actor["id"]): actor for actor in every}.values())

    def latest(self, candidate: Candidate) -> Candidate:
        """Return a candidate as it was last written down."""
        every = self.piles[_source(candidate)].drafts.candidates
        return next((c for c in every if c.key == candidate.key), candidate)

    def text(self, candidate: Candidate) -> str:
        """Return the text that a candidate is from."""
        return self.piles[_source(candidate)].text

    def copied(self, candidate: Candidate, told: str) -> str:
        """Return what a text has from the passage in too many words in a row, outside its quote."""
        known = self.content.briefing.actors.values()
        names = (*(a.name for a in known), *(str(a["name"]) for a in candidate.actors))
        return copied(told, self._passage(candidate), (*candidate.quotes, *names))

    def shared(self, candidate: Candidate) -> str:
        """Return what a statement has from the passage in too many words in a row, quoted or not."""
        return shared(str(candidate.fact.get("statement") or ""), self._passage(candidate))

    def _passage(self, candidate: Candidate) -> str:
        passages = paragraphs(self.text(candidate))
        number = candidate.paragraph
        return passages[number - 1] if 0 < number <= len(passages) else ""

    def keep(self, candidate: Candidate) -> None:
        """Write a candidate down as it is now, in place of what it was."""
        pile = self.piles[_source(candidate)]
        every = [candidate if c.key == candidate.key else c for c in pile.drafts.candidates]
        changed = Drafts(pile.drafts.source, every)
        pile.kept = write_drafts(self.workspace, changed, pile.kept)
        pile.drafts = changed

    def unquoted(self, candidate: Candidate) -> tuple[Stretch, ...]:
        """Return what no candidate quotes of the text that one is from."""
        pile = self.piles[_source(candidate)]
        language = self.content.briefing.sources[_source(candidate)].language
        return unquoted(pile.text, language, pile.drafts.candidates)

    def choose(self, beside: Candidate, given: str) -> Candidate:
        """Put a candidate of words of the same text before another one, and return it. Raises RefusedError."""
        source, file = source_named(self.content, _source(beside))
        pile = self.piles[source.id]
        try:
            made = chosen(self.content.briefing, source, file, pile.text, given)
            pile.drafts = with_chosen(pile.drafts, made, beside.key)
            pile.kept = write_drafts(self.workspace, pile.drafts, pile.kept)
        except NowhereError as error:
            raise RefusedError(str(error)) from None
        return made

    def accept(self, candidate: Candidate) -> tuple[Diagnostic, ...]:
        """Write a candidate as a fact, and return what the rules warn of. Raises RefusedError."""
        found = self._found(candidate)
        problems = self._problems(found)
        became = str(found.fact["id"])
        if became in self.content.briefing.facts:
            raise RefusedError(f'the id "{became}" is taken: give it another id')
        done = self._write(
            lambda: accepted(self.workspace, self.content, found, self.text(candidate))
        )
        self._decide(candidate, replace(found, state=State.ACCEPTED, became=became), done)
        return problems

    def _found(self, candidate: Candidate) -> Candidate:
        """Return a candidate with the paragraph that has its quote. Raises RefusedError if none has."""
        try:
            return refound(candidate, self.text(candidate))
        except FieldError as error:
            raise RefusedError(str(error)) from None

    def _problems(self, candidate: Candidate) -> tuple[Diagnostic, ...]:
        """Return what the rules warn of. Raises RefusedError if a candidate cannot be a fact."""
        for name in ("statement", "title"):
            if not candidate.fact.get(name):
                raise RefusedError(f"the {name} has to be written first")
        self.refuse_copies(candidate)
        if candidate.sector not in self.content.briefing.sectors:
            hint = suggest(candidate.sector, self.content.briefing.sectors)
            raise RefusedError(f'no sector "{candidate.sector}"' + (f"; {hint}" if hint else ""))
        self._refuse_unknown(candidate)
        used = {value.get("indicator") for value in candidate.fact.get("values", ())}
        if any(i["id"] in used and names_nothing(str(i["title"])) for i in candidate.indicators):
            raise RefusedError("no words tell what is measured: `e measure` names it")
        problems = problems_of(self.content, candidate)
        if errors := errors_in(problems):
            raise RefusedError("; ".join(f"{d.message} [{d.rule}]" for d in errors))
        return problems

    def refuse_copies(self, candidate: Candidate) -> None:
        """Raise RefusedError if statement or title have too much of the passage."""
        for name in ("statement", "title"):
            if run := self.copied(candidate, str(candidate.fact.get(name) or "")):
                raise RefusedError(
                    f'the {name} copies "{run}" from the passage: at most {MOST_COPIED} words in a row may be '
                    "those of the source outside the quote"
                )

    def _refuse_unknown(self, candidate: Candidate) -> None:
        """Raise RefusedError if somebody says it whom no actor is, with the actors that are near."""
        actors = {i: actor.name for i, actor in self.content.briefing.actors.items()}
        actors |= {str(a["id"]): str(a["name"]) for a in candidate.actors}
        speaker = candidate.fact.get("stated_by") or ""
        for told in speaker if isinstance(speaker, list) else filter(None, (speaker,)):
            if told not in actors:
                there = {
                    as_id(n, 50): n for n in names_in(self.text(candidate)) if n.count(" ") == 1
                }
                there |= actors | {str(a["id"]): str(a["name"]) for a in self.proposed()}
                near = near_actors(str(told), there)
                raise RefusedError(f'no actor "{told}"' + (f"; near: {near}" if near else ""))

    def add(self, candidate: Candidate, to: str, stance: str) -> None:
        """Add the evidence of a candidate to a fact. Raises RefusedError."""
        facts = self.content.briefing.facts
        if to not in facts:
            hint = suggest(to, facts)
            raise RefusedError(f'no fact "{to}"' + (f"; {hint}" if hint else ""))
        if stance not in tuple(Stance):
            raise RefusedError(f'no stance "{stance}"; there are {", ".join(Stance)}')
        if any(near.fact == to and near.repeats for near in candidate.near):
            raise RefusedError(f'"{to}" has this passage already: drop the candidate, or accept it')
        found = self._found(candidate)
        says = str(found.fact.get("statement") or "")
        if stance != Stance.SUPPORTS:
            if not says:
                raise RefusedError("what it says has to be written first: `e statement`")
            if run := self.copied(found, says):
                raise RefusedError(f'the statement copies "{run}" from the passage')
        done = self._write(
            lambda: added(self.workspace, self.content, found, self.text(candidate), to, stance)
        )
        self._decide(candidate, replace(found, state=State.EVIDENCE, became=to), done)

    def drop(self, candidate: Candidate, reason: str) -> None:
        """Put on record that a candidate is no fact, and why: it is not proposed again."""
        self._decide(candidate, replace(candidate, state=State.DROPPED, reason=reason), None)

    def undo(self) -> Candidate | None:
        """Take the last decision back, and return its candidate; None if there is none.

        Raises RefusedError, with nothing done, if its files were changed since.
        """
        if not self.trail:
            return None
        candidate, written = self.trail[-1]
        if written:
            try:
                written.take_back(self.workspace)
            except ChangedMeanwhileError as error:
                raise RefusedError(f"nothing is undone: {error}") from None
            self.content = content_of(self.workspace)
        self.trail.pop()
        self.keep(candidate)
        return candidate

    def _write(self, write: Callable[[], Written]) -> Written:
        try:
            return write()
        except (AmendError, ChangedMeanwhileError) as error:
            raise RefusedError(str(error)) from None

    def _decide(self, before: Candidate, after: Candidate, written: Written | None) -> None:
        self.trail.append((before, written))
        self.keep(after)
        if written:
            self.content = content_of(self.workspace)


def _source(candidate: Candidate) -> str:
    return str(candidate.evidence["source"])
