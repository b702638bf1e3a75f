"""`without-claim`: a paragraph that is said to hold no claim exists, and no fact rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related
from generator.core.rule_info import Example, RuleInfo
from generator.records import Fact
from generator.rules.rule import checks

RULE = RuleInfo(
    "without-claim",
    "A paragraph that is said to hold no claim exists, is named once, and no fact rests on it.",
    "Coverage asks no fact of such a paragraph: whoever is wrong about it hides that one is missing.",
    Example(
        "sources/example-gazette-100.yml",
        "paragraphs: 3\n",
        "paragraphs: 3\nwithout_claim:\n  - {paragraphs: [3], why: It is a greeting.}\n",
    ),
)


@checks(RULE)
def without_claim(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report paragraphs that do not exist, that are named twice, or that a fact rests on."""
    for source in briefing.sources.values():
        facts = {
            citing.evidence.paragraph: citing.record
            for citing in reversed(briefing.citing.get(source.id, ()))
            if isinstance(citing.record, Fact)
        }
        named: set[int] = set()
        for entry, said in enumerate(source.without_claim):
            for place, number in enumerate(said.paragraphs):
                at = source.at("without_claim", entry, "paragraphs", place)
                if source.paragraphs is None or number > source.paragraphs:
                    message = f'"{source.id}" has no paragraph {number}'
                    hint = "add `paragraphs:`, how many it has"
                    if source.paragraphs:
                        hint = f"its paragraphs are 1 to {source.paragraphs}"
                    yield Diagnostic(RULE.id, at, message, hint)
                elif number in named:
                    message = f"paragraph {number} is named twice"
                    yield Diagnostic(RULE.id, at, message, "name it once")
                elif fact := facts.get(number):
                    message = f"paragraph {number} is said to hold no claim, and a fact rests on it"
                    hint = "take it out of the list"
                    related = (Related(fact.at("id"), f'it is "{fact.id}"'),)
                    yield Diagnostic(RULE.id, at, message, hint, related=related)
                named.add(number)
