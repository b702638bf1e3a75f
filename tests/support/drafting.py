"""What is drafted of a text, in the words of a reader."""

from __future__ import annotations

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.drafting.candidate import Candidate
from generator.drafting.propose import candidates_of


def drafted(briefing: Briefing, text: str, issued: str = "") -> tuple[Candidate, ...]:
    """Return the candidates of a text of one source, of its own day or of another."""
    source = briefing.sources["example-gazette-100"]
    if issued:
        source = source.model_copy(update={"issued": EdtfDate.parse(issued)})
    return candidates_of(briefing, source, f"{text}\n")


def values(briefing: Briefing, candidate: Candidate) -> list[str]:
    """Return the values of a candidate, as their indicators write them."""
    displays = {i.id: (i.display, i.title) for i in briefing.indicators.values()}
    displays |= {str(i["id"]): (str(i["display"]), str(i["title"])) for i in candidate.indicators}
    told = []
    for value in candidate.fact.get("values", ()):
        display, title = displays[value["indicator"]]
        amount = "..".join(value[end] for end in ("amount", "to") if end in value)
        hedge = f" {value['qualifier']}" if "qualifier" in value else ""
        amount = display.replace("{amount}", amount)
        told.append(f"{amount}{hedge}; {value.get('period', '-')}; {title}")
    return told
