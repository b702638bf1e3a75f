"""The walk through the queue of a review: one fact after another, each written as it is answered."""

from __future__ import annotations

import webbrowser
from dataclasses import dataclass, field

import click
from pydantic import TypeAdapter, ValidationError

from generator.commands.review.desk import Answer, Desk, Finding, Standing
from generator.commands.review.showing import addresses, in_full
from generator.core.diagnostics import visible
from generator.disk.commits import CommitError
from generator.disk.files import ChangedMeanwhileError
from generator.facts.review_queue import Queued, review_queue
from generator.records import Fact
from generator.records.types import Text

ASKED = "right, wrong, skip, undo, open, quit [r/w/s/u/o/q]"
HELP = """\
  r  right: the fact says what its sources say, and no more
  w  wrong: you are asked what is wrong
  s  skip: it comes again the next time
  u  undo: take the last answer back
  o  open a source in the browser, at the words: the next passage, or `o 2` for the second
  q  quit: what is answered is kept, and the rest comes the next time"""
NO_HISTORY = (
    "git does not tell who changed a fact last: "
    "nobody is kept from reviewing what they wrote themselves"
)


class _EndedError(Exception):
    """No more answers come."""


@dataclass(slots=True)
class Walk:
    """The answers given so far, and the facts left to others.

    An answer that was written can be taken back, and so can a skip, which is the id of its fact.
    """

    desk: Desk
    allows_own: bool
    trail: list[Answer | str] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    lacks_history: bool = False

    def go(self) -> None:
        """Ask about one fact after another, until none is left or no answer comes."""
        try:
            while (queued := self._next()) is not None:
                self._ask_about(*queued)
        except (_EndedError, KeyboardInterrupt):
            click.echo()
        self._sum_up()

    def _next(self) -> tuple[Queued, Standing, int] | None:
        """Return the first fact of the queue that is neither skipped nor left to others.

        With it comes how many there may be, itself too.
        """
        self.desk.refresh()
        queue = [q for q in review_queue(self.desk.briefing) if q.fact.id not in self.own]
        left = [queued for queued in queue if queued.fact.id not in self.trail]
        for number, queued in enumerate(left):
            identifier = queued.fact.id
            standing = self.desk.standing(queued.fact)
            if standing is Standing.UNKNOWN and not self.lacks_history:
                self.lacks_history = True
                click.echo(NO_HISTORY, err=True)
            if standing is Standing.OWN and not self.allows_own:
                self.own.add(identifier)
                continue
            return queued, standing, len(left) - number
        return None

    def _ask_about(self, queued: Queued, standing: Standing, left: int) -> None:
        fact, opened = queued.fact, 0
        click.echo(f"\n{left} left: ", nl=False)
        for line in in_full(self.desk.briefing, queued):
            click.echo(line)
        is_own = self.allows_own and standing is not Standing.OTHER
        if is_own:
            click.echo("\n  reviewed as your own: the page will say so")
        while True:
            word, _, rest = _answer(f"\n{ASKED}").strip().partition(" ")
            match word.casefold():
                case "r" | "right":
                    return self._record(fact, Finding(is_own=is_own))
                case "w" | "wrong":
                    if what := _what_is_wrong(rest):
                        return self._record(fact, Finding(what, is_own))
                case "s" | "skip":
                    self.trail.append(fact.id)
                    return None
                case "u" | "undo":
                    if self._undo():
                        return None
                case "o" | "open":
                    opened = _open(addresses(self.desk.briefing, fact), rest, opened)
                case "q" | "quit":
                    raise _EndedError
                case _:
                    click.echo(HELP)

    def _record(self, fact: Fact, finding: Finding) -> None:
        try:
            answer = self.desk.write(fact, finding)
        except ChangedMeanwhileError:
            click.echo(
                f"{fact.position.path} was changed by another program meanwhile: nothing was written; "
                "look at the fact again"
            )
            return
        self.trail.append(answer)
        click.echo(f"{fact.id}: {'found wrong' if finding.wrong else 'right'}, written")

    def _undo(self) -> bool:
        """Take the last answer back, and return whether there is another fact to ask about."""
        if not self.trail:
            click.echo("there is no answer to take back")
            return False
        answer = self.trail[-1]
        if isinstance(answer, str):
            self.trail.pop()
            click.echo(f"{answer}: no longer skipped")
            return True
        try:
            self.desk.undo(answer)
        except ChangedMeanwhileError:
            click.echo(
                f"{answer.before.path} was changed by another program since: nothing is undone"
            )
            return False
        except CommitError as error:
            click.echo(visible(f"nothing is undone: {error}"))
            return False
        self.trail.pop()
        click.echo(f"{answer.fact.id}: taken back")
        return True

    def _sum_up(self) -> None:
        answers = [answer for answer in self.trail if isinstance(answer, Answer)]
        wrong = sum(bool(answer.wrong) for answer in answers)
        found = f", {wrong} of them found wrong" if wrong else ""
        name = visible(self.desk.reviewer.name)
        click.echo(f"{_facts(len(answers))} reviewed by {name}{found}")
        if self.own:
            click.echo(
                f"{_facts(len(self.own))} left to others, because {name} changed "
                f"{'it' if len(self.own) == 1 else 'them'} last (--self reviews such facts all the same)"
            )
        self.desk.refresh()
        left = {queued.fact.id for queued in review_queue(self.desk.briefing)} - self.own
        if left:
            click.echo(f"{_facts(len(left))} still to be reviewed")


def _answer(prompt: str) -> str:
    """Ask for a line. Raises _EndedError at the end of the input, after Ctrl-C, and where it is no text."""
    try:
        return str(click.prompt(prompt, default="", show_default=False))
    except (click.Abort, UnicodeDecodeError):
        raise _EndedError from None


def _what_is_wrong(given: str) -> str:
    """Return what is wrong, in a line that the record takes; empty if the answer was empty."""
    while True:
        what = given.strip() or _answer("what is wrong (nothing to go back)").strip()
        given = ""
        if not what:
            return ""
        try:
            return str(TypeAdapter(Text).validate_python(what))
        except ValidationError as error:
            context = error.errors()[0].get("ctx", {})
            hint = f"; {context['hint']}" if context.get("hint") else ""
            click.echo(visible(f"  {context.get('message', error)}{hint}"))


def _open(found: tuple[str, ...], which: str, opened: int) -> int:
    """Open the address of a passage, by its number or the next one; return which was opened."""
    number = opened % len(found) + 1 if found else 0
    if which.strip():
        number = int(which) if which.strip().isdecimal() and len(which) < 5 else 0
    if not 1 <= number <= len(found):
        click.echo(f"there is no passage {visible(which.strip())}".rstrip())
        return opened
    address = found[number - 1]
    if not address:
        click.echo(f"no address is known of passage {number}")
    else:
        try:
            is_open = webbrowser.open_new_tab(address)
        except (webbrowser.Error, OSError):
            is_open = False
        done = f"passage {number} is opened" if is_open else f"no browser opens passage {number}"
        click.echo(f"{done}: {visible(address)}")
    return number


def _facts(count: int) -> str:
    return f"{count} fact{'' if count == 1 else 's'}"
