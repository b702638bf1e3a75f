"""Field types: how each value is parsed, and its JSON Schema for editors with schema support.

Parsing is exact. The JSON Schema is for a program that parses the YAML itself, and so may see a
number where the decoder sees text: it accepts whatever parsing accepts, and refuses with an
`errorMessage`, which the YAML and JSON language servers show.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from generator.core.dates import EdtfDate
from generator.records.codes import country_codes, language_codes, read_country, read_language
from generator.records.days import read_day, read_edtf
from generator.records.errors import MAX_TEXT
from generator.records.locator import (
    ARTICLE,
    MAX_HEADING,
    PAGES,
    TIMESTAMP,
    read_article,
    read_heading,
    read_pages,
    read_timestamp,
)
from generator.records.numbers import NUMBER, read_degrees, read_flag, read_number, read_whole
from generator.records.text import (
    ALWAYS_INVISIBLE,
    NEVER_LETTERS,
    read_base_url,
    read_branch,
    read_display,
    read_handle,
    read_icon,
    read_identifier,
    read_name,
    read_owned_path,
    read_stamp,
    read_text,
    read_url,
)


def scalar_schema(kinds: str, pattern: str, error: str, **more: object) -> WithJsonSchema:
    """Build the JSON Schema of a scalar: its types, its pattern, and its error message."""
    types = kinds.split()
    return WithJsonSchema(
        {
            "type": types[0] if len(types) == 1 else types,
            "pattern": pattern,
            **more,
            "errorMessage": error,
        }
    )


_POINT = (
    r"(?!0000)[0-9]{4}(?:-(?:(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"
    r"|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?|02(?:-(?:0[1-9]|[12][0-9]))?))?[~?%]?"
)
_NEVER = r'\s<>"`{}|\\^'
_HOST = rf"(?:\[[0-9A-Fa-f:.]+\]|[^{_NEVER}/?#@:\[\]]+)(?::[0-9]*)?"


def _text_up_to(limit: int) -> str:
    return rf"^\s*(?:[^\s{ALWAYS_INVISIBLE}]|\s+(?=\S)){{1,{limit}}}\s*$"


_TEXT = _text_up_to(MAX_TEXT)
_WITH_A_LETTER = rf"(?=[\s\S]*[^\s{NEVER_LETTERS}])"

_as_text = PlainSerializer(str, return_type=str)

Text = Annotated[
    str,
    BeforeValidator(read_text),
    scalar_schema(
        "string number",
        _TEXT,
        f"A text of at most {MAX_TEXT} characters, without invisible ones. Put quotes round it if it "
        'begins with a special character or has ": " in it.',
    ),
]
Name = Annotated[
    str,
    BeforeValidator(read_name),
    scalar_schema(
        "string number",
        f"^{_WITH_A_LETTER}{_TEXT[1:]}",
        f"A name in words: a text of at most {MAX_TEXT} characters with a letter or a digit in it, without "
        'invisible ones. Put quotes round it if it begins with a special character or has ": " in it.',
    ),
]
Id = Annotated[
    str,
    BeforeValidator(read_identifier),
    scalar_schema(
        "string integer",
        "^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$",
        "An id has lower-case Latin letters, digits and single hyphens, at most 80 of them.",
        minimum=0,
    ),
]
Edtf = Annotated[
    EdtfDate,
    BeforeValidator(read_edtf),
    PlainSerializer(lambda d: d.text),
    scalar_schema(
        "string integer",
        rf"^(?:(?!000)[0-9]{{3}}X[~?%]?|{_POINT}|(?:\.\.|{_POINT})/{_POINT}|{_POINT}/\.\.)$",
        'A date as EDTF has it: "2018", "2019-07", "2017-05-26", "2018/2019", "../2019-07", or '
        '"2018-11~" for about November 2018; "199X" are the 1990s.',
        minimum=1000,
        maximum=9999,
    ),
]
Flag = Annotated[
    bool,
    BeforeValidator(read_flag),
    scalar_schema("boolean string", "^(?:true|false)$", "Either true or false."),
]
Stamp = Annotated[
    str,
    BeforeValidator(read_stamp),
    scalar_schema(
        "string number",
        "^[0-9a-f]{16}$",
        "A stamp has 16 hexadecimal digits: let `briefing review` write it.",
    ),
]
Day = Annotated[
    date,
    BeforeValidator(read_day),
    scalar_schema(
        "string",
        r"^(?:19[7-9][0-9]|20[0-9]{2}|2100)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
        r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$",
        "A whole day, written year-month-day, such as 2026-01-31.",
    ),
]
Url = Annotated[
    str,
    BeforeValidator(read_url),
    scalar_schema(
        "string",
        rf"^\s*[Hh][Tt][Tt][Pp][Ss]?://{_HOST}(?:[/?#][^{_NEVER}]*)?\s*$",
        "A whole web address, beginning with https:// or http://, without spaces (%20 is one).",
    ),
]
BaseUrl = Annotated[
    str,
    BeforeValidator(read_base_url),
    scalar_schema(
        "string",
        rf"^\s*[Hh][Tt][Tt][Pp][Ss]?://{_HOST}(?:/[^{_NEVER}?#]*)?\s*$",
        'A whole web address, beginning with https:// or http://, without "?" and "#".',
    ),
]
Number = Annotated[
    Decimal,
    BeforeValidator(read_number),
    _as_text,
    scalar_schema(
        "number string",
        f"^{NUMBER}$",
        "Digits and a point only: no unit, no thousands separator, no decimal comma.",
        exclusiveMinimum=-1e15,
        exclusiveMaximum=1e15,
    ),
]
WholeNumber = Annotated[
    int,
    BeforeValidator(read_whole),
    scalar_schema("integer string", "^-?[0-9]{1,9}$", "A whole number, in digits."),
]
ParagraphNumber = Annotated[WholeNumber, Field(ge=1, le=10_000)]
Pages = Annotated[
    str,
    BeforeValidator(read_pages),
    scalar_schema(
        "integer string",
        f"^{PAGES}$",
        "A page, such as 14, or a range of pages, such as 14-15.",
        minimum=1,
        maximum=99999,
    ),
]
Heading = Annotated[
    str,
    BeforeValidator(read_heading),
    scalar_schema(
        "string number",
        f"^{_WITH_A_LETTER}{_text_up_to(MAX_HEADING)[1:]}",
        f"A heading in words, of at most {MAX_HEADING} characters with a letter or a digit among them.",
    ),
]
Timestamp = Annotated[
    str,
    BeforeValidator(read_timestamp),
    scalar_schema(
        "string", f"^{TIMESTAMP}$", 'A time in a recording, such as "12:30" or "1:02:30".'
    ),
]
ArticleNumber = Annotated[
    str,
    BeforeValidator(read_article),
    scalar_schema(
        "number string",
        f"^{ARTICLE}$",
        'The number of an article alone, such as 5, "5a" or "12(3)".',
        minimum=1,
        exclusiveMaximum=100000,
    ),
]
Degrees = Annotated[
    float,
    BeforeValidator(read_degrees),
    scalar_schema(
        "number string",
        r"^-?[0-9]{1,3}(?:\.[0-9]{1,12})?$",
        "Decimal degrees, such as 38.5; south and west are negative.",
    ),
]
Branch = Annotated[
    str,
    BeforeValidator(read_branch),
    scalar_schema(
        "string number",
        r"^(?!.*\.\.)[^\s/.+#-][^\s/]*(?:/[^\s/.+#-][^\s/]*)*$",
        'The name of a branch alone, such as "main".',
    ),
]
Handle = Annotated[
    str,
    BeforeValidator(read_handle),
    scalar_schema(
        "string",
        r"^@[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:/[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)*$",
        'The name on the forge, such as "@name" or "@organisation/team".',
    ),
]
OwnedPath = Annotated[
    str,
    BeforeValidator(read_owned_path),
    scalar_schema(
        "string number",
        r"^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)*/?$",
        "A file or a folder of the repository, such as content/facts/.",
    ),
]
CountryCode = Annotated[
    str,
    BeforeValidator(read_country),
    scalar_schema(
        "string",
        f"^(?:{'|'.join(country_codes())})$",
        'The ISO 3166 code of a country: three capital letters, such as "EST".',
    ),
]
Language = Annotated[
    str,
    BeforeValidator(read_language),
    scalar_schema(
        "string",
        f"^(?:{'|'.join(language_codes())}|[a-z]{{3}})(?:-[A-Z][a-z]{{3}})?(?:-[A-Z]{{2}}|-[0-9]{{3}})?$",
        'A language as a BCP 47 tag, such as "en", "et" or "sr-Latn".',
    ),
]
Icon = Annotated[
    str,
    BeforeValidator(read_icon),
    scalar_schema(
        "string",
        "^(?=.{1,80}$)[a-z0-9]+(?:[-/][a-z0-9]+)+$",
        "An icon by its set and its name, such as material/handshake.",
    ),
]
Display = Annotated[
    str,
    BeforeValidator(read_display),
    scalar_schema(
        "string",
        rf"^(?=(?:(?!\{{amount\}})[\s\S])*\{{amount\}}(?:(?!\{{amount\}})[\s\S])*$){_TEXT[1:]}",
        'How an amount is written, with {amount} once, where the number goes: "US${amount} million".',
    ),
]
