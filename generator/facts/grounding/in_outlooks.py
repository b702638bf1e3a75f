"""Plans told as done in what rests on facts: summaries, questions and routes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.language_tags import is_english
from generator.core.reading.lexicon import folded
from generator.facts.grounding.claim import Finding, Passage, passages_of
from generator.facts.grounding.in_bearing import has, lacks
from generator.records import Fact, Role, Status


def outlook_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield sentences on nothing but plans that plan nothing, and routes told other than their facts."""
    for record in briefing.records():
        for sentence, path in summaries(record):
            facts = [briefing.facts[name] for name in sentence.facts]
            if told := _of_disputes(briefing, facts, sentence.text):
                words, message = told
                hint = "say what the stances of the evidence say"
                yield Finding(words, record.at(*path, "text"), message, hint)
            if _are_plans(facts) and _is_done(briefing, sentence.text):
                position = record.at(*path, "text")
                yield Finding("plan", position, _message("sentence"), _HINT)
    for question in briefing.questions.values():
        facts = [briefing.facts[name] for name in question.facts]
        quotes = passages_of(briefing, question.evidence)
        rests_on_plans = all(has(quote, "plan") for quote in quotes)
        if _are_plans(facts) and rests_on_plans and _is_done(briefing, question.why):
            yield Finding("plan", question.at("why"), _message("reason"), _HINT)
    yield from _routes(briefing)


def _routes(briefing: Briefing) -> Iterator[Finding]:
    names = {actor.id: folded(actor.name) for actor in briefing.actors.values()}
    for figure in briefing.figures.values():
        for number, route in enumerate(figure.routes):
            told = [f.status for f in briefing.facts.values() if {*route.stops} <= {*f.places}]
            position = figure.at("routes", number, "status")
            is_planned = route.status is Status.PLANNED
            if told and is_planned not in [status is Status.PLANNED for status in told]:
                message = f'the route is "{route.status}", and every fact on its places "{told[0]}"'
                hint = "write what the facts have"
                yield Finding(str(route.status), position, message, hint)
            for what, text in (("title", figure.title), ("label", route.label)):
                if is_planned and _GONE.search(text):
                    position = (
                        figure.at("title")
                        if what == "title"
                        else figure.at("routes", number, "label")
                    )
                    yield Finding("plan", position, _message(what), _HINT)
            first, last = names[route.stops[0]], names[route.stops[-1]]
            for what, text in (("description", figure.description), ("title", figure.title)):
                plain = folded(text)
                if f"from {last} to {first}" in plain:
                    words = f"from {last} to {first}"
                    at = plain.index(words)
                    words = text[at : at + len(words)] if len(plain) == len(text) else words
                    message = f'"{words}" is in the {what}, and the stops of the route are the other way round'
                    yield Finding(words, figure.at(what), message, "name them in their order")


_GONE = re.compile(
    r"\b(?:has|have|had|was|were) (?:been )?(?:gone|[a-z]+ed|laid|built|run)\b", re.IGNORECASE
)

_DISPUTED = re.compile(
    r"\b(?P<no>no (?:source|one|page|report|outlet)|nobody|nothing) (?:disputes|contradicts|denies|contests)\b"
    r"|\b(?P<un>undisputed|uncontested|unchallenged)\b|\b(?:disputes?|disputed|contested)\b",
    re.IGNORECASE,
)


def _of_disputes(briefing: Briefing, facts: Sequence[Fact], text: str) -> tuple[str, str] | None:
    """Return words on whether facts are disputed that their evidence does not bear out, and why."""
    found = _DISPUTED.search(text) if is_english(briefing.record.language) else None
    if found is None or not facts:
        return None
    are = any(piece.stance.role is Role.DISPUTES for fact in facts for piece in fact.evidence)
    if (found["no"] or found["un"]) and are:
        return found.group(), f'"{found.group()}", and there is evidence that disputes its facts'
    if not (found["no"] or found["un"] or are):
        return found.group(), f'"{found.group()}", and no evidence disputes its facts'
    return None


def _are_plans(facts: Sequence[Fact]) -> bool:
    return bool(facts) and all(fact.status is Status.PLANNED for fact in facts)


def _is_done(briefing: Briefing, text: str) -> bool:
    passage = Passage(text, briefing.record.language)
    return lacks(passage, "plan") and lacks(passage, "negation")


def _message(what: str) -> str:
    return f"the {what} rests on nothing but plans, and tells them as if they had happened"


_HINT = "say that it is planned"
