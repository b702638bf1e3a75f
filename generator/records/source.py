"""Sources: one publication per file of content/sources/; bibliographic fields as in CSL-JSON."""

from __future__ import annotations

from pydantic import Field

from generator.core.proof.fingerprint import LENGTH
from generator.core.proof.normalisation import VERSION
from generator.records.base import Aliased, Model, Vocabulary
from generator.records.licence import Licence
from generator.records.proofs import Hashes, KeyCheck, TextDigest
from generator.records.types import (
    Day,
    Edtf,
    Flag,
    Id,
    Language,
    Name,
    ParagraphNumber,
    Text,
    Url,
    WholeNumber,
)


class SourceType(Vocabulary):
    """The type of publication, a subset of the CSL types."""

    ARTICLE = "article", "An article, of no kind below.", "news", "story"
    ARTICLE_JOURNAL = "article-journal", "An article in a scholarly journal.", "journal", "paper"
    ARTICLE_MAGAZINE = "article-magazine", "An article in a magazine.", "magazine"
    ARTICLE_NEWSPAPER = (
        "article-newspaper",
        "An article of a newspaper or a news site.",
        *("newspaper", "news-article", "press"),
    )
    BROADCAST = (
        "broadcast",
        "A radio or television programme.",
        "video",
        "television",
        "radio",
        "tv",
    )
    DATASET = "dataset", "Statistics.", "data", "statistics", "table"
    LEGISLATION = "legislation", "A law or a decree.", "law", "decree", "act"
    REPORT = "report", "A report of a body.", "study"
    SPEECH = "speech", "What was said in public.", "statement", "interview"
    TREATY = "treaty", "An agreement between states.", "agreement", "convention"
    WEBPAGE = "webpage", "A page of a website.", "website", "web", "web-page", "blog", "page"


class Consulted(Vocabulary):
    """How much of the source was read."""

    FULL_TEXT = "full-text", "All of it.", "full", "yes", "whole", "all", "complete"
    EXCERPT = "excerpt", "A part of it.", "partly", "partial", "part", "abstract"
    NONE = "none", "Nothing: it is known by what others say of it.", "no", "not", "unread"


class Remarks(Model):
    """Why a bibliographic field is not known, or how its value was inferred."""

    title: Text | None = Field(
        default=None,
        description="Why there is no title, or where it was read.",
        examples=["The excerpt begins below the title."],
    )
    author: Text | None = Field(
        default=None,
        description="Why there is no author, or where the name was read.",
        examples=["No name stands on the excerpt."],
    )
    issued: Text | None = Field(
        default=None,
        description="Why there is no date, or how it was inferred.",
        examples=["The year is inferred from the address."],
    )
    accessed: Text | None = Field(
        default=None,
        description="Why the day of reading is not known.",
        examples=["The day on which the copy was stored is not known."],
    )


class Digest(Model):
    """What the seals of quotes rest on: a hash of the whole text, see `generator.core.proof.seals`."""

    normalisation: WholeNumber = Field(
        ge=VERSION,
        le=VERSION,
        description="The version of the normalisation of words.",
        examples=[VERSION],
    )
    words: WholeNumber = Field(
        ge=1,
        le=10_000_000,
        description="How many words the text has.",
        examples=[415],
    )
    value: TextDigest = Field(
        description="The hash over all its words.",
        examples=["cb975d99c358d868e2344aea1d82cdba24b14e00"],
    )


class Fingerprint(Model):
    """What proves quotes to whoever has the key: see `generator.core.proof.fingerprint`."""

    normalisation: WholeNumber = Field(
        ge=1,
        le=VERSION,
        description="The version of the normalisation of words.",
        examples=[VERSION],
    )
    words: WholeNumber = Field(
        ge=LENGTH, le=LENGTH, description="How many words a hash is of.", examples=[LENGTH]
    )
    key_check: KeyCheck | None = Field(
        default=None,
        description="Which key it was made with. One without a key gives the text away.",
        examples=["5bd0e3a1"],
    )
    paragraphs: tuple[Hashes, ...] = Field(
        min_length=1,
        max_length=10_000,
        description="The hashes of each paragraph.",
        examples=[["0c33bcac37 9f3131381b"]],
    )


class Seen(Model):
    """Who read the excerpt, on which day, in which copy."""

    by: Name = Field(description="Who read it.", examples=["R. Eader"])
    on: Day = Field(description="The day on which it was read.", examples=["2024-03-01"])
    copy_: Text = Field(
        alias="copy",
        description="The copy that was read: its address, or what it is.",
        examples=["https://archive.example.org/gazette/100"],
    )


class WithoutClaim(Model):
    """Paragraphs of a source on which nothing has to rest, and why."""

    paragraphs: tuple[ParagraphNumber, ...] = Field(
        min_length=1, description="The paragraphs, by their numbers.", examples=[[4, 12]]
    )
    why: Text = Field(
        description="Why no fact is made of them: what they are.",
        examples=["Greetings, which state nothing."],
    )


class Source(Aliased):
    """A publication. What is not known about it is left out, and shown as not known."""

    id: Id = Field(
        description="The name of this file, without `.yml`.", examples=["example-gazette-100"]
    )
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["example-gazette-2023"]],
    )
    type: SourceType = Field(
        description="What kind of publication it is.", examples=["article-newspaper"]
    )
    publisher: Name = Field(
        description="The outlet, by its name.", examples=["The Example Gazette"]
    )
    origin: Id = Field(
        description="The actor whose word the source gives unless its evidence says otherwise: the "
        "outlet itself, or the agency, body or person that it relays.",
        examples=["example-gazette"],
    )
    official: Flag = Field(
        default=False, description="Whether a state body itself publishes it.", examples=[True]
    )
    section: Text | None = Field(
        default=None, description="The section of the outlet.", examples=["business"]
    )
    title: Name | None = Field(
        default=None,
        description="The title, in the source's own words.",
        examples=["Lanterns, tides & one cable: a year on two shores"],
    )
    author: tuple[Name, ...] = Field(
        default=(), description="The authors, one an entry.", examples=[["A. Writer"]]
    )
    issued: Edtf | None = Field(
        default=None,
        description="When it was published, as an EDTF date.",
        examples=["2019-07-03", "2019-07-03~"],
    )
    accessed: Day | None = Field(
        default=None, description="The day on which it was read.", examples=["2024-03-01"]
    )
    URL: Url | None = Field(
        default=None,
        description="The address of the page itself. It may be absent only where the text itself "
        "lies beside this file.",
        examples=["https://gazette.example.org/2023/100"],
    )
    archive: Url | None = Field(
        default=None,
        description="The address of a copy that will not change.",
        examples=["https://archive.example.org/gazette/100"],
    )
    language: Language = Field(
        description="The language that it is written in.", examples=["en", "et"]
    )
    consulted: Consulted = Field(
        description="How much of it was read by whoever cites it.", examples=["full-text"]
    )
    paragraphs: WholeNumber | None = Field(
        default=None,
        ge=1,
        le=10_000,
        description="How many paragraphs its body text has, where they were counted.",
        examples=[13],
    )
    without_claim: tuple[WithoutClaim, ...] = Field(
        default=(),
        description="Paragraphs that hold no claim, and why: coverage asks no fact of them.",
        examples=[[{"paragraphs": [4, 12], "why": "Greetings, which state nothing."}]],
    )
    remarks: Remarks = Field(
        default=Remarks(),
        description="Why a bibliographic field is not known, or how its value was inferred.",
        examples=[{"author": "No name stands on the excerpt."}],
    )
    note: Text = Field(
        description="What kind of source it is, and how it was read.",
        examples=["A newspaper, read in full."],
    )
    licence: Licence | None = Field(
        default=None,
        description="The licence of the source's own text, where that lies beside this file.",
        examples=[
            {
                "name": "CC BY 4.0",
                "url": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
    )
    seen: Seen | None = Field(
        default=None,
        description="Who read the excerpt, on which day, in which copy.",
        examples=[{"by": "R. Eader", "on": "2024-03-01", "copy": "A photocopy of page 4."}],
    )
    digest: Digest | None = Field(
        default=None,
        description="A hash of the whole text, on which the seals of its quotes rest: let `briefing "
        "prove` write it.",
        examples=[
            {
                "normalisation": VERSION,
                "words": 415,
                "value": "cb975d99c358d868e2344aea1d82cdba24b14e00",
            }
        ],
    )
    fingerprint: Fingerprint | None = Field(
        default=None,
        description="What proves quotes of it to whoever has the key: let `briefing prove "
        "--fingerprint` write it.",
        examples=[
            {
                "normalisation": VERSION,
                "words": LENGTH,
                "key_check": "5bd0e3a1",
                "paragraphs": ["0c33bcac37 9f3131381b"],
            }
        ],
    )
