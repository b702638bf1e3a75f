"""Evidence: how one source bears on one statement."""

from __future__ import annotations

from pydantic import ConfigDict, Field, ValidationInfo, field_validator
from pydantic.config import JsonDict

from generator.core.record_rules import ONE_LOCATOR
from generator.records.base import REQUIRED_BY_RULE, Model
from generator.records.basis import Basis
from generator.records.errors import reject
from generator.records.locator import Locator, LocatorType
from generator.records.proofs import Seal
from generator.records.speakers import Speakers, each
from generator.records.stance import Stance
from generator.records.types import (
    ArticleNumber,
    Heading,
    Id,
    Language,
    Pages,
    Text,
    Timestamp,
    WholeNumber,
)
from generator.records.value import Value

_ONE: JsonDict = {
    "not": {},
    "errorMessage": f"One locator is enough: {', '.join(LocatorType)}.",
}
_KINDS = tuple(LocatorType)


class Evidence(Model):
    """Which passage of which source bears on a statement, in which of its words."""

    model_config = ConfigDict(
        json_schema_extra={
            "dependencies": {
                first: {"properties": dict.fromkeys(_KINDS[place:], _ONE)}
                for place, first in enumerate(_KINDS[:-1], 1)
            }
        }
    )

    source: Id = Field(
        description="The source: the name of its file in sources/, without `.yml`.",
        examples=["example-gazette-100"],
    )
    paragraph: WholeNumber | None = Field(
        default=None, ge=1, description=LocatorType.PARAGRAPH.meaning, examples=[2]
    )
    page: Pages | None = Field(
        default=None, description=LocatorType.PAGE.meaning, examples=[14, "14-15"]
    )
    section: Heading | None = Field(
        default=None, description=LocatorType.SECTION.meaning, examples=["Trade"]
    )
    timestamp: Timestamp | None = Field(
        default=None, description=LocatorType.TIMESTAMP.meaning, examples=["12:30", "1:02:30"]
    )
    row: WholeNumber | None = Field(
        default=None, ge=1, description=LocatorType.ROW.meaning, examples=[12]
    )
    article: ArticleNumber | None = Field(
        default=None, description=LocatorType.ARTICLE.meaning, examples=[5, "12(3)"]
    )
    stance: Stance = Field(
        default=Stance.SUPPORTS,
        description="How the source bears on the statement; `supports` if it is left out.",
        examples=["refines"],
    )
    quote: Text | None = Field(
        default=None,
        description="The few words that carry it, copied from the source, in its language. At most as "
        "many as `excerpt_limit` in briefing.yml allows.",
        examples=["came to about 12.5 million"],
    )
    seal: Seal | None = Field(
        default=None,
        description="That the quote was found in the text, at this place: let `briefing prove` write it.",
        examples=["9f86d081884c7d659a2f"],
    )
    language: Language | None = Field(
        default=None,
        description="The language of the quote, where it is not that of the source.",
        examples=["pt"],
    )
    origin: Speakers | None = Field(
        default=None,
        description="The actor whose word the passage relays, where it is not the source's own "
        "`origin`: three reprints of one agency are one voice. Of a joint statement a list of all.",
        examples=["lantern-guild", ["lantern-guild", "mari-naidis"]],
    )
    says: Text | None = Field(
        default=None,
        description="What the passage says, in our own words. A source that refines, disputes or "
        "updates needs it.",
        examples=["The archive counts crowns of another year."],
    )
    values: tuple[Value, ...] = Field(
        default=(),
        description="The numbers that the passage gives.",
        examples=[[{"indicator": "lantern-trade", "period": "2022", "amount": 9}]],
    )
    note: Text | None = Field(
        default=None,
        description="What a reader should know of this piece of evidence.",
        examples=["A reprint of the same words."],
    )

    basis: tuple[Basis, ...] = Field(
        default=(),
        description="What words of it rest on that its quotes do not have.",
        examples=[
            [{"of": "eleven million", "why": "The table has it in a row that is not quoted."}]
        ],
    )

    @property
    def origins(self) -> tuple[str, ...]:
        """The ids of those whose word it relays, as far as it names any itself."""
        return each(self.origin)

    @property
    def locator(self) -> Locator | None:
        """The locator of the passage, or None."""
        given = self.__dict__  # quicker than attributes, and pages ask many times
        for kind in _KINDS:
            if (value := given.get(kind)) is not None:
                return Locator(kind, str(value))
        return None

    @field_validator(*LocatorType)
    @classmethod
    def _is_the_one_locator(cls, value: object, info: ValidationInfo) -> object:
        others = (kind for kind in LocatorType if info.data.get(kind) is not None)
        if value is not None and (other := next(others, None)):
            reject(
                ONE_LOCATOR.id,
                f'the evidence has the locators "{other}" and "{info.field_name}"',
                f"a passage is located once: keep `{other}:` or `{info.field_name}:`, and delete the other",
            )
        return value


class CitedStatement(Model):
    """A sentence in our own words with the evidence for it."""

    statement: Text = Field(
        description="One sentence in our own words, which says no more than its evidence.",
        examples=["A guild that speaks for makers in both countries."],
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        json_schema_extra=REQUIRED_BY_RULE,
        description="The passages that the sentence rests on; at least one.",
        examples=[[{"source": "example-gazette-100", "paragraph": 2}]],
    )
    basis: tuple[Basis, ...] = Field(
        default=(),
        description="What words of it rest on that its quotes do not have.",
        examples=[
            [{"of": "eleven million", "why": "The table has it in a row that is not quoted."}]
        ],
    )
