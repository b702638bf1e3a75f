"""Sectors, the fields of the relations: entries of content/sectors.yml, in navigation order."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Aliased
from generator.records.summary import SummarySentence
from generator.records.types import Icon, Id, Name, Text


class Sector(Aliased):
    """A field of the relations: one page and one fact file, both named by its id."""

    id: Id = Field(
        description="The name of the sector's fact file, without `.yml`, and of its page.",
        examples=["trade"],
    )
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["commerce"]],
    )
    title: Name = Field(description="Its heading.", examples=["Trade and investment"])
    icon: Icon = Field(
        description="Its picture: an icon of the theme, by set and name.",
        examples=["material/handshake"],
    )
    summary: Text = Field(
        description="What belongs to it, in one sentence. It states no fact.",
        examples=["What is bought and sold between the two countries."],
    )
    brief: tuple[SummarySentence, ...] = Field(
        default=(),
        max_length=4,
        description="How matters stand in it, for somebody who has half a minute: two to four "
        "sentences, or one where the facts have no more. It may be left out.",
        examples=[
            [
                {
                    "text": "The moonlight cable is only a plan, and its day has passed.",
                    "facts": ["moonlight-cable"],
                },
                {
                    "text": "The mill that grinds the tide is being built.",
                    "facts": ["tide-mill"],
                },
            ]
        ],
    )
