"""What counts as a word, what a fingerprint is made of, and what it proves."""

from __future__ import annotations

from hashlib import blake2b

import pytest

from generator.core.proof.fingerprint import (
    fingerprint,
    hashes,
    is_provable,
    longest_part,
    longest_run,
    occurrences,
    places,
    spans,
)
from generator.core.proof.normalisation import NEWEST, OLDEST, paragraphs, words

TEXT = """The Guild’s “dream of 2030” is not yet
more than a dream — but the Guild dreams on.

The Guild dreams on, the Guild dreams on.
"""


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Guild's “dream”", ("the", "guild", "s", "dream")),
        ("THE GUILD’S 'dream'", ("the", "guild", "s", "dream")),
        ("Baku-Tbilisi\u2013Kars", ("baku", "tbilisi", "kars")),
        ("soft\u00adhyphen and ﬁne", ("softhyphen", "and", "fine")),
        ("Straße STRASSE", ("strasse", "strasse")),
        ("e\u0301lan \u00e9lan", ("\u00e9lan", "\u00e9lan")),
        ("свыше 10 тысяч", ("свыше", "10", "тысяч")),
        ("snake_case", ("snake", "case")),
        ("… — !", ()),
    ],
)
def test_what_counts_as_a_word_in_both_versions(
    text: str, found: tuple[str, ...], version: int
) -> None:
    assert words(text, version) == found


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_paragraphs_are_parted_by_blank_lines_of_any_kind(version: int) -> None:
    text = "one\ntwo\n\n three\r\n \t\r\nfour\n\n\n\n"
    assert paragraphs(text, version) == ("one two", "three", "four")
    assert paragraphs(" \n\n ", version) == ()


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
    [
        ("more than a dream", True),
        ("than a dream", False),
        ("a — b — c", False),
        ("", False),
        ("US$ 5 %", False),
        ("贸易额增长近三倍", True),
        ("贸易额增长近三", False),
    ],
)
def test_how_long_a_quote_must_be(quote: str, provable: bool) -> None:
    assert is_provable(quote) is provable


def test_the_part_of_a_wrong_quote_that_is_there_is_named() -> None:
    first, second = fingerprint(TEXT)
    assert longest_part("is not yet more than one dream", first) == "is not yet more than"
    assert longest_part("more than a nightmare of 2030", first) == ""
    assert longest_part("nobody dreams", second) == ""


@pytest.mark.parametrize(
    ("quote", "paragraph", "shown"),
    [
        ("no 5 at 25 °C", "it is № 5 at 25 ℃ now", "№ 5 at 25 ℃"),
        (
            "2 cafe\u0301 and \u00e9lan",
            "1½ caf\u00e9 and e\u0301lan",
            "½ caf\u00e9 and e\u0301lan",
        ),
    ],
)
def test_what_version_1_proves_is_shown_too(quote: str, paragraph: str, shown: str) -> None:
    assert occurrences(quote, hashes(paragraph, OLDEST), OLDEST) == 1
    ((start, end),) = spans(quote, paragraph, OLDEST)
    assert paragraph[start:end] == shown


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("it rose to $450 million", "it rose to €450 million"),
        ("it rose by 3.1 per cent", "it rose by 3,1 per cent"),
        ("it rose by 5 % then", "it rose by 5 ‰ then"),
        ("मैं ने कहा कि वह", "मैं ने कहा का वह"),
        ("they came to Bakı then", "they came to Baki then"),
    ],
)
def test_what_says_something_else_is_not_proved(text: str, quote: str) -> None:
    assert occurrences(text, hashes(text)) == 1
    assert occurrences(quote, hashes(text)) == 0


def test_a_long_quote_is_looked_for_in_a_long_text_in_one_way() -> None:
    """Each would take hours if a quote began anew at each of its places."""
    text, quote = "a " * 200_000, "a " * 100_000
    (paragraph,) = fingerprint(text)
    assert occurrences(quote, paragraph) == 100_001
    assert len(spans(quote, text)) == 100_001
    assert longest_run(hashes("b " + quote), paragraph)[1] == 99_997


@pytest.mark.parametrize(
    ("wanted", "there", "found"),
    [
        ("aa", "aaa", [0, 1]),
        ("abab", "abababab", [0, 2, 4]),
        ("aab", "aaab", [1]),
        ("abc", "ab", []),
        ("", "abc", []),
    ],
)
def test_every_place_of_a_sequence_in_another(wanted: str, there: str, found: list[int]) -> None:
    assert list(places(wanted, there)) == found


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
        ("25 °c", "at 25℃.", ["25℃"]),
        ("№ 5", "a №5", ["№5"]),
        ("cafe\u0301 \u0439", "a caf\u00e9 \u0438\u0306.", ["caf\u00e9 \u0438\u0306"]),
        ("$450 million", "€450 million, US$450 million", ["$450 million"]),
        ("1 million", "3.1 million", []),
        ("5 degrees", "-5 degrees", []),
        ("贸易额在 2018 年", "他说贸易额在2018年达到", ["贸易额在2018年"]),
        ("का", "कि", []),
    ],
)
def test_where_a_quote_stands_in_a_text(quote: str, paragraph: str, found: list[str]) -> None:
    assert [paragraph[start:end] for start, end in spans(quote, paragraph)] == found
