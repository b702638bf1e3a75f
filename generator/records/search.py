"""Searches, on which claims of absence rest: entries of content/searches.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.records.base import Aliased, Model
from generator.records.evidence import CitedStatement
from generator.records.types import Day, Id, Language, Text, Url

Searches = Annotated[
    tuple[Id, ...],
    Field(
        description="The searches on which it rests that something is not said or not known, by "
        "their ids in searches.yml.",
        examples=[["cable-in-gazettes"]],
    ),
]
"""The ids of searches, as any record or part that claims an absence names them."""


class SearchWords(Model):
    """The words of one query."""

    text: Text = Field(description="The words as they were typed.", examples=["moonlight cable"])
    language: Language | None = Field(
        default=None,
        description="Their language, where it is not that of the briefing.",
        examples=["pt"],
    )


class Search(Aliased):
    """What was looked for, where and when, and what came back."""

    id: Id = Field(
        description="The name by which what rests on the search refers to it. It never changes.",
        examples=["cable-in-gazettes"],
    )
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["cable-search"]],
    )
    where: Text = Field(
        description="What was searched: an engine, an archive, an outlet's own search, or the sources "
        'of the briefing. It is read behind "in".',
        examples=["the archive of the Example Gazette"],
    )
    words: tuple[SearchWords, ...] = Field(
        min_length=1,
        description="The queries, one an entry; at least one.",
        examples=[[{"text": "moonlight cable"}, {"text": "cabo de luar", "language": "pt"}]],
    )
    on: Day = Field(description="The day of the search.", examples=["2024-03-12"])
    found: Text = Field(
        description="What came back, in our own words and in a sentence or two.",
        examples=["Two articles on the plan, and none on what became of it."],
    )
    url: Url | None = Field(
        default=None,
        description="The address at which it can be repeated.",
        examples=["https://gazette.example.org/search?q=moonlight+cable"],
    )
    note: Text | None = Field(
        default=None,
        description="What a reader should know of the search besides.",
        examples=["The archive begins in 2010."],
    )


class SearchedStatement(CitedStatement):
    """A cited statement that may name the searches behind its claim of an absence."""

    searches: Searches = ()
