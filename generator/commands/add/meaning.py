"""What the answers in an issue form mean: ids by names and addresses, mistakes in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar
from urllib.parse import urlsplit

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, shorten
from generator.core.suggestions import suggest
from generator.records import Actor, Aliased, Sector, Source
from generator.records.addresses import web_address

R = TypeVar("R", bound=Aliased)

_IN_A_FORM: Mapping[str, str] = {
    "edtf-date": "write it as 2024-02-29 or 2024-02",
    "day": "write it as 2024-02-29",
    "sentence-form": "write it to its end",
    "text-length": "say it in fewer words",
    "text-letters": "write it in words",
    "wrong-type": "write plain text",
}
"""By rule, what to do in a form in place of the hint, which speaks of YAML."""

_OF_FIELDS: Mapping[str, str] = {
    "paragraph-exists": "write its number, counted from 1",
    "quote-present": "copy the few words that carry the claim",
}
"""The same, in place of hints that name a field."""


def meant(text: str, known: Mapping[str, R], name_of: Callable[[R], str]) -> str:
    """Return the id of a record that a text names: by an id of it, its name, or its page.

    Empty if there is no such record, or more than one.
    """
    words = (text, *_in_address(text))
    for word in words:
        for identifier, record in known.items():
            if word == identifier or word in record.aliases:
                return identifier
    named = [i for i, record in known.items() if name_of(record).casefold() == text.casefold()]
    return named[0] if len(named) == 1 else ""


def id_named(briefing: Briefing, word: str, text: str, among: Collection[str]) -> str:
    """Return the id, among some, of what a text names: by its name, another spelling, or its address.

    `word` is what it is, such as "actor". Empty if there is none, or more than one.
    """
    if word == "source":
        found = source_meant(text, briefing.sources)
        return found if found in among else ""
    if word not in ("actor", "place"):
        return ""
    named = {
        identifier
        for identifier, actor in briefing.actors.items()
        if identifier in among
        and text.casefold()
        in (n.casefold() for n in (actor.name, *(o.name for o in actor.other_names)))
    }
    return named.pop() if len(named) == 1 else ""


def source_meant(text: str, sources: Mapping[str, Source]) -> str:
    """Return the id of a source by its address, that of its archived copy, its id, or its page."""
    wanted = _same(text)
    for identifier, source in sources.items():
        if wanted and wanted in map(_same, filter(None, (source.URL, source.archive))):
            return identifier
    return meant(text, sources, lambda source: source.id)


def no_sector(text: str, sectors: Mapping[str, Sector]) -> str:
    """Say that a text names no sector, and which there are."""
    known = ", ".join(sectors)
    return (
        f'there is no sector "{shorten(text)}"; {suggest(text, sectors) or f"write one of {known}"}'
    )


def no_source(text: str, sources: Mapping[str, Source]) -> str:
    """Say that a text names no source, and what to do."""
    if not _same(text):
        mend = suggest(text, sources) or "copy the whole address, beginning with https://"
        return f'"{shorten(text)}" is not the address of a source; {mend}'
    return f'the briefing has no source at "{shorten(text)}"; propose the source first, with its own form'


def no_actor(text: str, actors: Mapping[str, Actor]) -> str:
    """Say that a text names no actor, and what to do."""
    mend = suggest(text, (*actors, *(actor.name for actor in actors.values())))
    return f'the briefing has nobody named "{shorten(text)}"; {mend or "leave it empty, and name them in the claim"}'


def in_plain_words(problem: Diagnostic, answer: str) -> str:
    """Return what is wrong with an answer, and what to do, without a word of YAML."""
    match problem.rule, problem.hint:
        case "edtf-date" | "day" as rule, hint:
            mend = hint if hint.startswith(("is it", "there is no")) else _IN_A_FORM[rule]
            return f'"{shorten(answer)}" is no {"date" if rule == "edtf-date" else "day"}; {mend}'
        case "sentence-form", hint if "title" in problem.message:
            return f"{problem.message}; {hint}"
    hint = _IN_A_FORM.get(problem.rule, problem.hint)
    if "`" in hint:  # the name of a field in YAML
        hint = _OF_FIELDS.get(problem.rule, "")
    return f"{problem.message}; {hint}" if hint else problem.message


def _in_address(text: str) -> Iterator[str]:
    """Yield the words of an address that can be the id of what its page shows, the likeliest first."""
    if not _same(text):
        return
    parts = urlsplit(text)
    yield parts.fragment
    for part in reversed(parts.path.split("/")):
        name = re.sub(r"\.html$", "", part)
        if name not in ("", "index"):
            yield name
            return


def _same(address: str) -> str:
    """Return what addresses of one page have in common; empty if the text is no address."""
    try:
        whole = web_address(address)
    except ValueError:
        return ""
    return whole.partition("#")[0].partition("//")[2].rstrip("/")
