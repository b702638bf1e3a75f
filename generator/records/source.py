"""A publication: one file in content/sources/. The bibliographic fields have their CSL-JSON names."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.fingerprint import LENGTH, NORMALISATION
from generator.records.base import Part, Record
from generator.records.licence import Licence
from generator.records.types import Day, Edtf, Flag, Hashes, Id, Language, Text, Url


class SourceType(StrEnum):
    """What kind of publication it is, in the words of CSL."""

    ARTICLE = "article"
    ARTICLE_JOURNAL = "article-journal"
    ARTICLE_MAGAZINE = "article-magazine"
    ARTICLE_NEWSPAPER = "article-newspaper"
    BROADCAST = "broadcast"
    DATASET = "dataset"
    LEGISLATION = "legislation"
    REPORT = "report"
    SPEECH = "speech"
    TREATY = "treaty"
    WEBPAGE = "webpage"


class Consulted(StrEnum):
    """How much of the source was read."""

    FULL_TEXT = "full-text"
    EXCERPT = "excerpt"
    NONE = "none"


class Remarks(Part):
    """Why a bibliographic field is not known, or how its value was inferred."""

    title: Text | None = None
    author: Text | None = None
    issued: Text | None = None
    accessed: Text | None = None


class Fingerprint(Part):
    """What proves quotes of the source: see `generator.fingerprint`, which makes and reads it.

    `normalisation` is the version of the normalisation, `words` the length of a sequence.
    """

    normalisation: int = Field(ge=NORMALISATION, le=NORMALISATION)
    words: int = Field(ge=LENGTH, le=LENGTH)
    paragraphs: tuple[Hashes, ...] = Field(min_length=1, max_length=10_000)


class Source(Record):
    """A source. What is not known about it is left out, and shown as not known.

    `publisher` is the outlet. `origin` is the actor whose word the source gives unless its evidence
    says otherwise: the outlet itself, or the agency, body or person that it relays. `official` says
    that a state body itself publishes it. `URL` is absent only where the text itself lies beside the
    file, such as that of a paper that is nowhere on the web. `archive` is the address of a copy that will not change.
    `paragraphs` is the number of paragraphs that a locator can name. `note` says what kind of source
    it is. `aliases` are the ids that it had before. `licence` is that of the source's own text, where it lies beside the file as <id>.txt.
    """

    id: Id
    aliases: tuple[Id, ...] = ()
    type: SourceType
    publisher: Text
    origin: Id
    official: Flag = False
    section: Text | None = None
    title: Text | None = None
    author: tuple[Text, ...] = ()
    issued: Edtf | None = None
    accessed: Day | None = None
    URL: Url | None = None
    archive: Url | None = None
    language: Language
    consulted: Consulted
    paragraphs: int | None = Field(default=None, ge=1, le=10_000)
    remarks: Remarks = Remarks()
    note: Text
    licence: Licence | None = None
    fingerprint: Fingerprint | None = None
