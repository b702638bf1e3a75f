"""The questions of `briefing add`, in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_origin

from generator.commands.add.prompts import Question
from generator.content.validation_errors import part_in
from generator.records import (
    ActorType,
    Consulted,
    Fact,
    FactKind,
    LocatorType,
    Qualifier,
    Stance,
    Status,
)
from generator.records.base import Vocabulary
from generator.records.shown import Place, shown_fields
from generator.records.source import SourceType
from generator.records.speakers import Speakers

SECTOR = Question("sector", "Sector", names="sectors")


def _of_a_fact() -> Iterator[Question]:
    """Yield a question for each simple field of a fact, from its description in the model.

    Fields that hold models, such as evidence, have questions of their own.
    """
    defaults = {"kind": FactKind.EVENT, "status": Status.REPORTED}
    for name, shown in shown_fields(Fact).items():
        field = Fact.model_fields[name]
        kind = field.annotation
        if Place.QUESTIONS in shown.places and part_in(kind) is None:
            yield Question(
                name,
                shown.prompt or shown.label,
                tuple(kind) if isinstance(kind, type) and issubclass(kind, Vocabulary) else (),
                defaults.get(name, ""),
                not field.is_required(),
                "," if get_origin(kind) is tuple or kind == (Speakers | None) else "",
                "actors" if name in ("stated_by", "actors", "places") else "",
            )


_BY_NAME = {question.name: question for question in _of_a_fact()}
TITLE, ID = _BY_NAME["title"], _BY_NAME["id"]
FACT = (TITLE, *(question for question in _BY_NAME.values() if question is not TITLE))
"""The title comes first, because the suggested id is derived from it."""

INDICATOR = Question(
    "indicator", "Indicator that the figure is of", is_optional=True, names="indicators"
)
AMOUNT = Question("amount", "Amount, as digits")
PERIOD = Question("period", "Period that it is for", is_optional=True)
QUALIFIER = Question("qualifier", "How the source hedges it", tuple(Qualifier), Qualifier.EXACT)
VALUE = (INDICATOR, AMOUNT, PERIOD, QUALIFIER)
PASSAGE_SOURCE = Question("source", "Id of the source", names="sources")
PARAGRAPH = Question("paragraph", "Paragraph of the source, counted from 1")
LOCATORS = (
    PARAGRAPH,
    *(
        Question(kind, f"In place of a paragraph, the {kind}", is_optional=True)
        for kind in LocatorType
        if kind is not LocatorType.PARAGRAPH
    ),
)
"""The locators of a passage. Only the paragraph is asked for; the others are options only."""

QUOTE = Question("quote", "Quote: the few words that carry it, as in the source")
STANCE = Question("stance", "Stance", tuple(Stance), Stance.SUPPORTS)
ORIGIN = Question(
    "origin",
    "Id of the actor whose word it is, if not the source's own",
    is_optional=True,
    names="actors",
)
SAYS = Question("says", "What the passage says, in your own words", is_optional=True)
EVIDENCE = (PASSAGE_SOURCE, *LOCATORS, QUOTE, STANCE, ORIGIN, SAYS)

URL = Question(
    "URL", "Address; it may lack only where the text lies beside the file", is_optional=True
)
LICENCE_NAME = Question("licence_name", "Licence that lets its text lie here, by its name")
LICENCE_URL = Question("licence_url", "Address of that licence")
SOURCE = (
    URL,
    Question("publisher", "Publisher: the outlet or body, as it calls itself"),
    ID,
    Question("type", "Type", tuple(SourceType), SourceType.ARTICLE_NEWSPAPER),
    Question("origin", "Id of the actor whose word it gives", names="actors"),
    Question("title", "Title, as it stands there", is_optional=True),
    Question("author", "Authors, with semicolons between them", is_optional=True, separator=";"),
    Question("issued", "Published, as exactly as it says itself", is_optional=True),
    Question("accessed", "Day on which you read it, such as 2026-01-31", is_optional=True),
    Question("archive", "Address of an archived copy", is_optional=True),
    Question("language", "Language, such as en or az"),
    Question("consulted", "How much of it was read", tuple(Consulted), Consulted.EXCERPT),
    Question("paragraphs", "Number of its paragraphs", is_optional=True),
    Question("note", "Note: what kind of source it is, and what to mind, as a sentence"),
    LICENCE_NAME,
    LICENCE_URL,
)

NAME = Question("name", "Name")
TYPE = Question("type", "Type", tuple(ActorType), ActorType.PERSON)
FILE = Question("file", "File in actors/")
COUNTRY = Question("country", "Country, as an ISO 3166 code of three letters", is_optional=True)
ACTOR = (TYPE, NAME, ID, COUNTRY, FILE)
