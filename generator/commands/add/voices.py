"""Whose word a passage is: asked for, with whom its text names as the default, and why nobody is written."""

from __future__ import annotations

from dataclasses import replace

import click

from generator.commands.add import questions
from generator.commands.add.answers import one_or_several
from generator.commands.add.drafting import Drafting
from generator.core.diagnostics import visible
from generator.drafting.voices.whose import NOBODY, whose_word
from generator.editing.evidence import Place
from generator.records import ActorType, Source


def voices_of(content: Drafting) -> frozenset[str]:
    """Return the ids of the actors whose word a passage can be: not those of places."""
    actors = content.briefing.actors.items()
    return frozenset(i for i, actor in actors if actor.type is not ActorType.PLACE)


def voice_of(
    content: Drafting, source: Source, text: str | None, place: Place | None
) -> tuple[str | list[str], str]:
    """Return the ids of those whose word a passage is, and what is to be said of that.

    Nobody is guessed: without an answer it is whom the text names for these words, or nobody.
    """
    whose = NOBODY
    if text is not None and place is not None:
        whose = whose_word(content.briefing, source, text, place.paragraph, place.quote)
    named = () if whose.known == (source.origin,) else whose.known
    why = f"that is {source.origin}, whose word the source is" if whose.known else ""
    if place is None:
        why = "its text is not at hand"
    elif whose.new:
        add = f'briefing add actor --name "{whose.new}"'
        why = f'the text gives these words to "{whose.new}", who is no actor: {add}'
    elif whose.unnamed:
        why = f'the text gives these words to "{whose.unnamed}"'
    elif not whose.known:
        why = "the text names nobody for these words"
    if not (named or content.interview.is_silent):
        click.echo(visible(f"  whose word it is: {why}"), err=True)
    question = replace(questions.ORIGIN, separator=",")
    given = content.ask_known(question, "actor", voices_of(content), ",".join(named))
    origin = one_or_several(given)
    if not origin:
        return "", f"no origin ({why})"
    return origin, f"origin {origin if isinstance(origin, str) else ', '.join(origin)}"
