"""Single values: which are taken, in which form, and which are refused by which rule."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.records import types

TAKEN = [
    ("Text", "  one\n two\t three ", "one two three"),
    ("Text", "a\u00a0b\u2028c", "a b c"),
    ("Text", "می\u200cخواهم", "می\u200cخواهم"),
    ("Text", "x" * 2000, "x" * 2000),
    ("Id", "a", "a"),
    ("Id", "2018-trade-0", "2018-trade-0"),
    ("Id", "a" * 80, "a" * 80),
    ("Day", "2024-02-29", date(2024, 2, 29)),
    ("Number", "450", Decimal("450")),
    ("Number", "-0.50", Decimal("-0.50")),
    ("Number", "999999999999999.999999", Decimal("999999999999999.999999")),
    ("CountryCode", "EST", "EST"),
    ("Language", "en", "en"),
    ("Language", "pt-BR", "pt-BR"),
    ("Language", "sr-Latn", "sr-Latn"),
    ("Icon", "material/drama-masks", "material/drama-masks"),
    ("Icon", "fontawesome/solid/ship", "fontawesome/solid/ship"),
    ("Display", "US${amount}  million", "US${amount} million"),
    ("Url", "https://example.org", "https://example.org"),
    ("Url", " http://example.org:8080/a?b=c&d=%20#e ", "http://example.org:8080/a?b=c&d=%20#e"),
    ("Url", "https://[2001:db8::1]/", "https://[2001:db8::1]/"),
    ("Url", "https://example.org/näidis", "https://example.org/n%C3%A4idis"),
    ("Url", "https://example.org/(a)'b'", "https://example.org/(a)'b'"),
]

REFUSED = [
    ("Text", "", "empty-value"),
    ("Text", " \n ", "empty-value"),
    ("Text", "\u00a0", "empty-value"),
    ("Text", "x" * 2001, "text-length"),
    ("Text", "a\u200bb", "text-invisible"),
    ("Text", "a\u202eb", "text-invisible"),
    ("Text", "a\x85b\x01", "text-invisible"),
    ("Text", "a\ue000b", "text-invisible"),
    ("Text", "soft\u00adhyphen", "text-invisible"),
    ("Text", "a\U000e0041b", "text-invisible"),
    ("Text", "a\u3164b", "text-invisible"),
    ("Text", ["a"], "wrong-type"),
    ("Text", {"a": "b"}, "wrong-type"),
    ("Id", "A", "id-form"),
    ("Id", "a_b", "id-form"),
    ("Id", "a--b", "id-form"),
    ("Id", "-a", "id-form"),
    ("Id", "a\n", "id-form"),
    ("Id", "a/b", "id-form"),
    ("Id", "ä", "id-form"),
    ("Id", "a" * 81, "id-form"),
    ("Day", "2023-02-29", "day"),
    ("Day", "2024-02", "day"),
    ("Day", "20240229", "day"),
    ("Day", "٢٠٢٤-٠٢-٢٩", "day"),
    ("Number", "1,000", "number"),
    ("Number", "1e3", "number"),
    ("Number", ".5", "number"),
    ("Number", "5.", "number"),
    ("Number", "+5", "number"),
    ("Number", "NaN", "number"),
    ("Number", "0x10", "number"),
    ("Number", "٤٥٠", "number"),
    ("Number", "1" * 16, "number"),
    ("Number", "0.1234567", "number"),
    ("CountryCode", "ES", "country"),
    ("CountryCode", "est", "country"),
    ("CountryCode", "XXX", "country"),
    ("Language", "english", "language"),
    ("Language", "e", "language"),
    ("Language", "EN", "language"),
    ("Language", "en.UTF-8", "language"),
    ("Language", "en@x", "language"),
    ("Language", "zz", "language"),
    ("Day", "2206-01-01", "day"),
    ("Icon", "material/" + "a" * 300, "icon"),
    ("BaseUrl", "https://example.org/a?b=c", "url"),
    ("BaseUrl", "https://example.org/a#b", "url"),
    ("Branch", "../../evil/edit/main", "branch"),
    ("Branch", "a//b", "branch"),
    ("Branch", "-x", "branch"),
    ("Icon", "handshake", "icon"),
    ("Icon", "../handshake", "icon"),
    ("Icon", "material/../x", "icon"),
    ("Icon", "Material/Handshake", "icon"),
    ("Display", "million", "display"),
    ("Display", "{amount} to {amount}", "display"),
    ("Url", "javascript:alert(1)", "url"),
    ("Url", "JavaScript://example.org/%0aalert(1)", "url"),
    ("Url", "data:text/html,x", "url"),
    ("Url", "ftp://example.org/", "url"),
    ("Url", "file:///etc/passwd", "url"),
    ("Url", "mailto:a@example.org", "url"),
    ("Url", "//example.org/", "url"),
    ("Url", "/path", "url"),
    ("Url", "example.org", "url"),
    ("Url", "https://", "url"),
    ("Url", "https:///path", "url"),
    ("Url", "https://:80/", "url"),
    ("Url", "https://user:secret@example.org/", "url"),
    ("Url", "https://@example.org/", "url"),
    ("Url", "https://example.org:0/", "url"),
    ("Url", "https://example.org:99999/", "url"),
    ("Url", "https://example.org:x/", "url"),
    ("Url", "https://[::1/", "url"),
    ("Url", "https://example.org/a b", "url"),
    ("Url", "https://example.org/\nb", "url"),
    ("Url", 'https://example.org/"', "url"),
    ("Url", "https://example.org/<b>", "url"),
    ("Url", "https://example.org\\@evil.example", "url"),
]


@pytest.mark.parametrize(("kind", "written", "value"), TAKEN)
def test_a_value_is_taken(kind: str, written: str, value: object) -> None:
    taken = TypeAdapter(getattr(types, kind)).validate_python(written)
    assert taken == value
    assert str(taken) == str(value)


@pytest.mark.parametrize(("kind", "written", "rule"), REFUSED)
def test_a_value_is_refused(kind: str, written: Any, rule: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(getattr(types, kind)).validate_python(written)
    assert [e["ctx"]["rule"] for e in refusal.value.errors()] == [rule]


@pytest.mark.parametrize(
    ("kind", "written", "hint"),
    [
        ("Id", "Trade Turnover, 2018", 'write "trade-turnover-2018"'),
        ("Id", "Näidisküla_1", 'write "naidiskula-1"'),
        ("Id", "Ганджа", 'write "gandzha"'),
        ("Id", "🎵", 'an example: "lantern-trade-2022"'),
        ("Number", "1,000.5", 'write "1000.5"'),
        ("Number", "10 000", 'write "10000"'),
        ("Number", "10'000", 'write "10000"'),
        ("Number", "ten", 'write "10"'),
        ("Number", "450,5", 'write "450.5"'),
        ("Number", "٤٥٠٫٥", 'write "450.5"'),
        ("Number", "12,34,567", 'write "1234567"'),
        ("Number", "450·5", 'write "450.5"'),
        ("Number", "0,123", 'write "0.123"'),
        ("Number", ".5", 'write "0.5"'),
        ("Number", "2½", 'write "2.5"'),
        ("Number", "10²", "write it out, with all its digits"),
        ("Number", "−5.2", 'write "-5.2"'),
        ("Number", "+5", 'write "5"'),
        ("Number", "-$11", 'write "-11"; the unit is in the `display` of the indicator'),
        ("WholeNumber", "٣", 'write "3"'),
        ("WholeNumber", "２½", "digits only"),
        ("Edtf", "26.5.2017", 'is it "2017-05-26"?'),
        ("Edtf", "2017/05/26", 'is it "2017-05-26"?'),
        ("Edtf", "05/26/2017", 'is it "2017-05-26"?'),
        ("Edtf", "2017-5-26", 'is it "2017-05-26"?'),
        ("Edtf", "/1888", 'is it "../1888"?'),
        ("Edtf", "1888/", 'is it "1888/.."?'),
        ("Edtf", "unknown/1888~", 'is it "../1888~"?'),
        ("Edtf", "1888/open", 'is it "1888/.."?'),
        ("Edtf", "188u", 'is it "1880/1889"?'),
        ("Edtf", "188X?", 'is it "1880?/1889?"?'),
        ("Edtf", "1880s", 'is it "1880/1889"?'),
        ("Edtf", "19xx", 'is it "1900/1999"?'),
        ("Edtf", "18??", 'is it "1800/1899"?'),
        ("Edtf", "2018-XX", 'is it "2018"?'),
        ("Edtf", "2018-uu-uu", 'is it "2018"?'),
        ("Edtf", "2018-05-XX", 'is it "2018-05"?'),
        ("Edtf", "2018-??", 'is it "2018"?'),
        ("Edtf", "~2018", 'is it "2018~"?'),
        ("Edtf", "2018?~", 'is it "2018%"?'),
        ("Edtf", "2018-05?-26", 'is it "2018-05-26?"?'),
        ("Edtf", "1888..1890", 'is it "1888/1890"?'),
        ("Edtf", "2018-05-12/14", 'is it "2018-05-12/2018-05-14"?'),
        ("Edtf", "2018–19", 'is it "2018/2019"?'),
        ("Edtf", "20180526", 'is it "2018-05-26"?'),
        ("Edtf", "٢٠١٨-٠٥", 'is it "2018-05"?'),
        (
            "Edtf",
            "2018-21",
            'a season or a quarter is written by its months: "2018-03/2018-05"; the years as "2018/2021"',
        ),
        (
            "Edtf",
            "2038-24",
            'a season or a quarter is written by its months: "2038-12/2039-02"',
        ),
        ("Edtf", "2018-21/2018-23", 'is it "2018-03/2018-11"?'),
        ("Edtf", "unknown", "delete the line, if no date is known"),
        ("Day", "٢٠٢٤-٠٢-٢٩", 'is it "2024-02-29"?'),
        ("Day", "20240229", 'is it "2024-02-29"?'),
        ("Day", "2024.3.15", 'is it "2024-03-15"?'),
        ("Day", "2024-03", 'write it as "2026-01-31"'),
        ("CountryCode", "EE", 'write "EST"'),
        ("CountryCode", "Estonia", 'write "EST"'),
        ("CountryCode", "est", 'write "EST"'),
    ],
)
def test_the_hint_is_the_likeliest_mend(kind: str, written: str, hint: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(getattr(types, kind)).validate_python(written)
    assert [e["ctx"]["hint"] for e in refusal.value.errors()] == [hint]
