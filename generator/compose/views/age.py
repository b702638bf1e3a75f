"""How old the newest source is, as pages tell it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.link import Briefing
from generator.facts.age import age_of
from generator.facts.wording import Wording
from generator.records import Source


@dataclass(frozen=True, slots=True)
class AgeView:
    """The date of the newest source and its age on the as-of day, in words."""

    newest: str
    before: str
    is_old: bool


def age_view(briefing: Briefing, wording: Wording, sources: tuple[Source, ...]) -> AgeView | None:
    """Return the view of the age of the newest of some sources; None if none of them is dated."""
    age = age_of(briefing, sources)
    return AgeView(wording.date(age.newest), age.words, age.is_old) if age else None
