"""What counts as a word, what a fingerprint is made of, and what it proves."""

from __future__ import annotations

from hashlib import blake2b

import pytest

from generator.fingerprint import (
    fingerprint,
    hashes,
    is_provable,
    longest_part,
    longest_run,
    occurrences,
    paragraphs,
    spans,
    words,
)

TEXT = """The Guild’s “dream of 2030” is not yet
more than a dream — but the Guild dreams on.

The Guild dreams on, the Guild dreams on.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Guild's “dream”", ("the", "guild", "s", "dream")),
        ("THE GUILD’S 'dream'", ("the", "guild", "s", "dream")),
        ("Baku-Tbilisi\u2013Kars", ("baku", "tbilisi", "kars")),
        ("US$465,3 Mio.", ("us", "465", "3", "mio")),
        ("soft\u00adhyphen and ﬁne", ("softhyphen", "and", "fine")),
        ("Straße STRASSE", ("strasse", "strasse")),
        ("e\u0301lan \u00e9lan", ("\u00e9lan", "\u00e9lan")),
        ("свыше 10 тысяч", ("свыше", "10", "тысяч")),
        ("snake_case", ("snake", "case")),
        ("… — !", ()),
    ],
)
def test_what_counts_as_a_word(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_paragraphs_are_parted_by_blank_lines_of_any_kind() -> None:
    assert paragraphs("one\ntwo\n\n three\r\n \t\r\nfour\n\n\n\n") == ("one two", "three", "four")
    assert paragraphs(" \n\n ") == ()


def test_a_hash_is_the_first_forty_bits_of_blake2b_over_four_words() -> None:
    assert hashes("A Quote; of four!") == (blake2b(b"a quote of four", digest_size=5).hexdigest(),)
    assert hashes("only three words") == ()
    assert len(hashes("one two three four five six")) == 3


def test_a_quote_is_found_where_it_stands_and_as_often() -> None:
    first, second = fingerprint(TEXT)
    assert occurrences("more than a dream", first) == 1
    assert occurrences("MORE THAN A DREAM -- BUT", first) == 1
    assert occurrences("the guild dreams on", first) == 1
    assert occurrences("the guild dreams on", second) == 2
    assert occurrences("more than a dream", second) == 0
    assert occurrences("dreams on the guild dreams", second) == 1


def test_words_of_two_paragraphs_are_no_quote() -> None:
    first, second = fingerprint(TEXT)
    assert (
        occurrences("dreams on The Guild", first) == occurrences("on dreams The Guild", second) == 0
    )


@pytest.mark.parametrize(
    ("quote", "provable"),
    [("more than a dream", True), ("than a dream", False), ("a — b — c", False), ("", False)],
)
def test_how_long_a_quote_must_be(quote: str, provable: bool) -> None:
    assert is_provable(quote) is provable


def test_the_part_of_a_wrong_quote_that_is_there_is_named() -> None:
    first, second = fingerprint(TEXT)
    assert longest_part("is not yet more than one dream", first) == "is not yet more than"
    assert longest_part("more than a nightmare of 2030", first) == ""
    assert longest_part("nobody dreams", second) == ""


@pytest.mark.parametrize(
    ("wanted", "there", "run"),
    [
        ("", "abc", (0, 0)),
        ("abc", "", (0, 0)),
        ("abc", "abc", (0, 3)),
        ("xbcx", "abcd", (1, 2)),
        ("abab", "ab", (0, 2)),
        ("bcxabc", "abc", (3, 3)),
    ],
)
def test_the_longest_run_in_common(wanted: str, there: str, run: tuple[int, int]) -> None:
    assert longest_run(wanted, there) == run


@pytest.mark.parametrize(
    ("quote", "paragraph", "found"),
    [
        ("DREAM of “2030”", "The “dream of 2030” is a dream.", ["dream of 2030"]),
        ("a b", "a – b, A’b; a c b", ["a – b", "A’b"]),
        ("a a", "a a a", ["a a", "a a"]),
        ("softhyphen", "a soft\u00adhyphen", ["soft\u00adhyphen"]),
        ("one two", "onetwo one", []),
        ("one two three", "one two", []),
        ("…", "one … two", []),
        ("one", "", []),
    ],
)
def test_where_a_quote_stands_in_a_text(quote: str, paragraph: str, found: list[str]) -> None:
    assert [paragraph[start:end] for start, end in spans(quote, paragraph)] == found
