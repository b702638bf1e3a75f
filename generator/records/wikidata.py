"""The id of an item of Wikidata: what several briefings know an actor by."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from generator.core.diagnostics import shorten
from generator.records.errors import reject, require_text, strip_paste_noise
from generator.records.types import scalar_schema

ITEM = "Q[1-9][0-9]{0,11}"
"""The pattern of the id of an item."""

_ADDRESS = re.compile(rf"https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/({ITEM})")


def read_item(value: object) -> str:
    """Validate the id of an item of Wikidata."""
    text = require_text(value, "the id of an item")
    if re.fullmatch(ITEM, text):
        return text
    plain = strip_paste_noise(text)
    found = _ADDRESS.match(plain)
    likely = found[1] if found else plain.upper()
    hint = (
        f'write "{likely}"' if re.fullmatch(ITEM, likely) else 'a Q and digits, such as "Q4115189"'
    )
    reject("wikidata", f'"{shorten(text)}" is not the id of an item of Wikidata', hint)


WikidataItem = Annotated[
    str,
    BeforeValidator(read_item),
    scalar_schema("string", f"^{ITEM}$", 'The id of an item of Wikidata, such as "Q4115189".'),
]
