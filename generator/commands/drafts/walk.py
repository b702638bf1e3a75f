"""The walk through candidates: one after another, each decision written as it is made."""

from __future__ import annotations

from dataclasses import dataclass, field

import click

from generator.commands.drafts.bench import Bench, RefusedError
from generator.commands.drafts.choices import basis_of_date, choices
from generator.commands.drafts.fields import (
    SHORT,
    FieldError,
    as_edited,
    changed,
    edited,
    refound,
    replaced,
    stretch_in,
    titled,
    value_of,
)
from generator.commands.drafts.naming import told_by
from generator.commands.drafts.showing import in_full
from generator.core.diagnostics import Diagnostic, visible
from generator.drafting.candidate import Candidate, State
from generator.drafting.chosen import TO
from generator.records import Stance

ASKED = "accept, edit, replace, evidence, drop, new, skip, undo, quit [a/e/r/v/d/n/s/u/q]"
HELP = """\
  a  accept: it becomes a fact; `a trade` puts it into that sector
  e  edit: in your editor; `e statement` asks for one field, `e date 2018` sets it, `e date -` deletes it;
     `e stated_by Mari Näidis` says who says it, and makes an actor of whoever is none yet; `e kind` and others
     that can be chosen list what there is, and `e kind 3` takes the third
     `e measure Coal exports` and `e display ¥{amount} billion` say what a new indicator measures, and how it is
     written; `e amount.2 40` is of the second value
  r  replace: `r the mill -> her mill` puts other words in the place of these, in statement and title
  v  evidence: it is added to the fact that is near, or to another one: `v FACT`, `v FACT disputes`
  d  drop: you are asked why, or `d a reason`; it is not proposed again
  n  new: lists what of the text no candidate quotes; `n 2` makes a candidate of the second piece, and
     `n These words ... to those` one of these words of the text
  s  skip: it comes again the next time
  u  undo: take the last decision back
  q  quit: what is decided is kept, and the rest comes the next time"""


FEWEST_WORDS = 3
"""The words of the shortest statement or title: less is an answer to another question."""


class _EndedError(Exception):
    """No more answers come."""


@dataclass(slots=True)
class Walk:
    """The walk: the bench, and what was skipped in this session."""

    bench: Bench
    skipped: list[str] = field(default_factory=list)

    def go(self) -> None:
        """Ask about one candidate after another, until none is left or no answer comes."""
        try:
            while left := [c for c in self.bench.waiting() if c.key not in self.skipped]:
                self._ask_about(left[0], len(left))
        except (_EndedError, KeyboardInterrupt):
            click.echo()
        self._sum_up()

    def _ask_about(self, candidate: Candidate, left: int) -> None:
        self._show(candidate, f"{left} left: ")
        while True:
            candidate = self.bench.latest(candidate)
            word, _, rest = _answer(f"\n{ASKED}").strip().partition(" ")
            try:
                match word.casefold():
                    case "a" | "accept":
                        return self._accept(candidate, rest.strip())
                    case "e" | "edit":
                        self._edit(candidate, rest.strip())
                    case "r" | "replace":
                        self._replace(candidate, rest)
                    case "n" | "new":
                        if self._choose(candidate, rest.strip()):
                            return None
                    case "v" | "evidence":
                        return self._add(candidate, rest.split())
                    case "d" | "drop":
                        if reason := rest.strip() or _answer("why (nothing to go back)").strip():
                            self.bench.drop(candidate, " ".join(reason.split()))
                            click.echo("dropped")
                            return None
                    case "s" | "skip":
                        self.skipped.append(candidate.key)
                        return None
                    case "u" | "undo":
                        if self._undo():
                            return None
                    case "q" | "quit":
                        raise _EndedError
                    case _:
                        click.echo(HELP)
            except (RefusedError, FieldError) as error:
                click.echo(visible(f"  {error}"))

    def _show(self, candidate: Candidate, head: str) -> None:
        click.echo(f"\n{head}", nl=False)
        text = self.bench.text(candidate)
        for line in in_full(candidate, text, self.bench.content.briefing):
            click.echo(line)

    def _accept(self, candidate: Candidate, sector: str) -> None:
        candidate = self._told(candidate)
        if sector:
            candidate = changed(candidate, "sector", sector)
        if run := self.bench.shared(candidate):
            click.echo(visible(f'  the statement has "{run}" from the passage'))
            if _answer("keep it so, word for word? [y/N]").strip().casefold() not in ("y", "yes"):
                raise RefusedError("not accepted: `e statement` says it in your own words")
        for problem in self.bench.accept(candidate):
            click.echo(visible(f"  {_in_short(problem)}"))
        click.echo(f"{candidate.fact['id']} is now a fact in {candidate.sector}")

    def _told(self, candidate: Candidate) -> Candidate:
        """Return a candidate with statement and title, asked for where it has none."""
        self.bench.refuse_copies(candidate)
        while not candidate.fact.get("statement"):
            told = _answer("statement, in your own words (nothing to go back)").strip()
            if not told:
                raise RefusedError("nothing was written")
            candidate = self._with(candidate, "statement", told)
        while not candidate.fact.get("title"):
            told = _answer("title, without a full stop (nothing for the statement)").strip()
            told = told or str(titled(candidate).fact["title"])
            candidate = self._with(candidate, "title", told)
        return candidate

    def _with(self, candidate: Candidate, name: str, told: str) -> Candidate:
        """Return a candidate with a field that was just written, kept if it is in own words."""
        if len(told.split()) < FEWEST_WORDS:
            click.echo(f'  "{visible(told)}" is no {name}: write at least {FEWEST_WORDS} words')
            return candidate
        if run := self.bench.copied(candidate, told):
            click.echo(visible(f'  that copies "{run}" from the passage: say it in your own words'))
            return candidate
        if name == "statement" and not told.endswith((".", "!", "?")):
            told += "."
        written = changed(candidate, name, told)
        self.bench.keep(written)
        return written

    def _replace(self, candidate: Candidate, words: str) -> None:
        after = replaced(candidate, words)
        for name in ("statement", "title"):
            if run := self.bench.copied(after, str(after.fact.get(name) or "")):
                raise RefusedError(f'that copies "{run}" from the passage')
        self.bench.keep(after)
        self._show(after, "")

    def _choose(self, candidate: Candidate, words: str) -> bool:
        """Make a candidate of words of the text, which is asked about next. Whether one was made."""
        unquoted = self.bench.unquoted(candidate)
        if not words:
            for number, stretch in enumerate(unquoted, 1):
                click.echo(visible(f"  {number}  {stretch.text}"))
            click.echo("  `n 1` makes a candidate of the first" if unquoted else "  none is left")
            return False
        if words.isdecimal() and 0 < int(words) <= len(unquoted):
            words = unquoted[int(words) - 1].text
        self.bench.choose(candidate, words)
        return True

    def _edit(self, candidate: Candidate, what: str) -> None:
        name, _, value = what.partition(" ")
        name = SHORT.get(name, name)
        if not name:
            text = click.edit(as_edited(candidate), extension=".yml")
            if not (text and text.strip()):
                click.echo("  nothing was changed")
                return
            after = edited(candidate, text)
        else:
            given = self._given(candidate, name, value.strip())
            if not given:
                return
            if name == "stated_by" and given != "-":
                actors = self.bench.content.briefing.actors
                text = self.bench.text(candidate)
                after = told_by(candidate, given, actors, self.bench.proposed(), text)
            else:
                after = changed(candidate, name, "" if given == "-" else given)
            if name == "date":
                after = self._with_basis(after)
            elif name.startswith("measure"):
                self._refuse_taken(after)
        after = refound(after, self.bench.text(candidate))
        self.bench.keep(after)
        self._show(after, "")

    def _refuse_taken(self, candidate: Candidate) -> None:
        """Raise FieldError if a new indicator has the id of another one, which may have another unit."""
        named = [own["id"] for own in candidate.indicators]
        if twice := next((name for name in named if named.count(name) > 1), ""):
            raise FieldError(
                f'another value has the new indicator "{twice}": name this one otherwise'
            )
        for own in candidate.indicators:
            if own["id"] in self.bench.content.briefing.indicators:
                raise FieldError(
                    f'there is an indicator "{own["id"]}": `e indicator {own["id"]}` takes it'
                )

    def _with_basis(self, candidate: Candidate) -> Candidate:
        """Return a candidate with how its date is known, where the passage tells it and the quote does not."""
        if candidate.fact.get("date_basis"):
            return candidate
        basis = basis_of_date(candidate, self.bench.content.briefing, self.bench.text(candidate))
        return changed(candidate, "date_basis", basis) if basis else candidate

    def _given(self, candidate: Candidate, name: str, given: str) -> str:
        """Return the value of a field that was given, asked for if it was not, by its number or its words."""
        content, text = self.bench.content, self.bench.text(candidate)
        known = choices(candidate, name, content.briefing, text, self.bench.proposed())
        if not given:
            for number, choice in enumerate(known, 1):
                click.echo(visible(f"  {number}  {choice}"))
            now = value_of(candidate, name) or "none"
            which = "a number, or other words; " if known else ""
            given = _answer(f"{name} (now: {now}; {which}- deletes it)").strip()
        numbers = given.replace(",", " ").split()
        if known and all(n.isdecimal() and 0 < int(n) <= len(known) for n in numbers):
            return ", ".join(known[int(n) - 1] for n in numbers)
        if name == "quote" and TO.search(given):
            return stretch_in(text, given)
        return given

    def _add(self, candidate: Candidate, words: list[str]) -> None:
        nearest = {near.fact: near.stance or str(Stance.SUPPORTS) for near in candidate.near}
        to = words[0] if words else next(iter(nearest), "")
        if not to:
            raise RefusedError("no fact is near: name one, as in `v FACT`")
        stance = words[1] if len(words) > 1 else nearest.get(to, str(Stance.SUPPORTS))
        self.bench.add(candidate, to, stance)
        click.echo(f"{to}: one more piece of evidence, which {stance}")

    def _undo(self) -> bool:
        if self.skipped and not self.bench.trail:
            click.echo(f"{self.skipped.pop()}: no longer skipped")
            return True
        candidate = self.bench.undo()
        if candidate is None:
            click.echo("there is no decision to take back")
            return False
        click.echo(visible(f"{candidate.fact.get('title') or candidate.quote}: taken back"))
        return True

    def _sum_up(self) -> None:
        every = [c for pile in self.bench.piles.values() for c in pile.drafts.candidates]
        counts = {state: sum(c.state is state for c in every) for state in State}
        click.echo(
            f"{counts[State.ACCEPTED]} accepted, {counts[State.EVIDENCE]} added as evidence, "
            f"{counts[State.DROPPED]} dropped, {counts[State.OPEN]} left"
        )
        if self.bench.trail:
            click.echo("next: briefing check")


def _in_short(problem: Diagnostic) -> str:
    return f"{problem.severity}: {problem.message} [{problem.rule}]"


def _answer(prompt: str) -> str:
    """Ask for a line. Raises _EndedError at the end of the input, and after Ctrl-C."""
    try:
        return str(click.prompt(prompt, default="", show_default=False))
    except (click.Abort, UnicodeDecodeError):
        raise _EndedError from None
