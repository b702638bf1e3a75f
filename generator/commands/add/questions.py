"""What `briefing add` asks, in the order in which it asks it."""

from __future__ import annotations

from generator.commands.add.prompts import Question
from generator.records import ActorType, Consulted, FactKind, LocatorType, Qualifier, Stance, Status
from generator.records.source import SourceType

ID = Question("id", "Id, which never changes")
TITLE = Question("title", "Title, without a full stop")
SECTOR = Question("sector", "Sector")
STATEMENT = Question("statement", "Statement: the claim in your own words, as a sentence")
KIND = Question("kind", "Kind", tuple(FactKind), FactKind.EVENT)
STATUS = Question("status", "Status", tuple(Status), Status.REPORTED)
DATE = Question("date", 'Date, such as 2019, 2019-07 or "2018-11~"', is_optional=True)
STATED_BY = Question(
    "stated_by", "Id of the actor to whom the source attributes it", is_optional=True
)
ACTORS = Question("actors", "Ids of the actors, with commas between them", is_optional=True)
PLACES = Question("places", "Ids of the places, with commas between them", is_optional=True)
INDICATOR = Question("indicator", "Indicator that the figure is of", is_optional=True)
AMOUNT = Question("amount", "Amount, as digits")
PERIOD = Question("period", "Period that it is for", is_optional=True)
QUALIFIER = Question("qualifier", "How the source hedges it", tuple(Qualifier), Qualifier.EXACT)
VALUE = (INDICATOR, AMOUNT, PERIOD, QUALIFIER)
PASSAGE_SOURCE = Question("source", "Id of the source")
PARAGRAPH = Question("paragraph", "Paragraph of the source, counted from 1")
LOCATORS = (
    PARAGRAPH,
    *(
        Question(kind, f"In place of a paragraph, the {kind}", is_optional=True)
        for kind in LocatorType
        if kind is not LocatorType.PARAGRAPH
    ),
)
"""Where in its source a passage is. All but the paragraph are not asked for, and answered by options."""

QUOTE = Question("quote", "Quote: the few words that carry it, as in the source")
STANCE = Question("stance", "Stance", tuple(Stance), Stance.SUPPORTS)
ORIGIN = Question(
    "origin", "Id of the actor whose word it is, if not the source's own", is_optional=True
)
SAYS = Question("says", "What the passage says, in your own words", is_optional=True)
EVIDENCE = (PASSAGE_SOURCE, *LOCATORS, QUOTE, STANCE, ORIGIN, SAYS)
FACT = (TITLE, ID, STATEMENT, KIND, STATUS, DATE, STATED_BY, ACTORS, PLACES)

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
    Question("origin", "Id of the actor whose word it gives"),
    Question("title", "Title, as it stands there", is_optional=True),
    Question("author", "Authors, with semicolons between them", is_optional=True),
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

LISTS = {"actors": ",", "places": ",", "author": ";"}
"""Answers that are lists, and what parts their entries."""
