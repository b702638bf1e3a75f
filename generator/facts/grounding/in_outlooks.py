"""Plans told as done in what rests on facts: summaries, questions and routes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.reading.lexicon import folded
from generator.facts.grounding.claim import Finding, Passage, passages_of
from generator.facts.grounding.in_bearing import has, lacks
from generator.records import Fact, Status


def outlook_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield sentences on nothing but plans that plan nothing, and routes told other than their facts."""
    for record in briefing.records():
        for sentence, path in summaries(record):
            facts = [briefing.facts[name] for name in sentence.facts]
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
            first, last = names[route.stops[0]], names[route.stops[-1]]
            for what, text in (("description", figure.description), ("title", figure.title)):
                plain = folded(text)
                if f"from {last} to {first}" in plain:
                    words = f"from {last} to {first}"
                    message = f'"{words}" is in the {what}, and the stops of the route are the other way round'
                    yield Finding(words, figure.at(what), message, "name them in their order")


def _are_plans(facts: Sequence[Fact]) -> bool:
    return bool(facts) and all(fact.status is Status.PLANNED for fact in facts)


def _is_done(briefing: Briefing, text: str) -> bool:
    passage = Passage(text, briefing.record.language)
    return lacks(passage, "plan") and lacks(passage, "negation")


def _message(what: str) -> str:
    return f"the {what} rests on nothing but plans, and tells them as if they had happened"


_HINT = "say that it is planned"
