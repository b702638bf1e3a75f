"""What counts as a word, what a fingerprint is made of, and where quotes are found."""

from __future__ import annotations

from hashlib import blake2b

import pytest

from generator.core.proof.fingerprint import fingerprint, hashes
from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import paragraphs, words
from generator.core.proof.passages import Passages, quoted_words, spans
from generator.core.proof.runs import longest_run, places

KEY = ProofKey.of("a lantern in the mill pond")

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
    text = "one\ntwo\n\n three\r\n \t\r\nfour\n\n\n\n"
    assert paragraphs(text) == ("one two", "three", "four")
    assert paragraphs(" \n\n ") == ()


def test_a_hash_is_the_first_forty_bits_of_keyed_blake2b_over_four_words() -> None:
    made = blake2b(b"a quote of four", digest_size=5, key=KEY.key, person=b"briefing-ngram")
    assert hashes("A Quote; of four!", KEY) == (made.hexdigest(),)
    assert hashes("only three words", KEY) == ()
    assert len(hashes("one two three four five six", KEY)) == 3


@pytest.mark.parametrize("secret", ["", " ", "x" * 15, "x" * 15 + " "])
def test_a_key_that_could_be_guessed_is_refused_without_a_word_of_it(secret: str) -> None:
    with pytest.raises(ValueError, match=r"^the key has fewer than 16 characters$"):
        ProofKey.of(secret)


def test_a_key_is_told_from_another_and_never_shown() -> None:
    other = ProofKey.of("a lantern in the mill-pond")
    assert ProofKey.of(" a lantern in the mill pond\n") == KEY
    assert (KEY.check, other.check) == ("40ef633b", other.check)
    assert KEY.check != other.check
    assert repr(KEY) == "ProofKey()"
    assert hashes("one two three four", KEY) != hashes("one two three four", other)


def passages(text: str = TEXT) -> list[Passages]:
    """Return a text as passages of both kinds: its words, and a fingerprint of it."""
    return [Passages.of_text(text), Passages.of_fingerprint(fingerprint(text, KEY), KEY)]


@pytest.mark.parametrize("kind", [0, 1])
def test_a_quote_is_found_where_it_stands_and_as_often(kind: int) -> None:
    found = passages()[kind]
    assert found.occurrences("more than a dream", 1) == 1
    assert found.occurrences("MORE THAN A DREAM -- BUT", 1) == 1
    assert found.occurrences("the guild dreams on", 1) == 1
    assert found.occurrences("the guild dreams on", 2) == 2
    assert found.occurrences("more than a dream", 2) == 0
    assert found.occurrences("dreams on the guild dreams", 2) == 1
    assert found.occurrences("the guild dreams on", 3) == 0
    assert found.paragraphs_with("the guild dreams on") == (1, 2)
    assert found.paragraphs_with("nobody dreams of this") == ()


@pytest.mark.parametrize("kind", [0, 1])
def test_words_of_two_paragraphs_are_no_quote(kind: int) -> None:
    assert passages()[kind].paragraphs_with("guild dreams on The Guild dreams on The") == ()
    assert passages()[kind].occurrences("on dreams The Guild", 2) == 0


@pytest.mark.parametrize(
    ("quote", "in_text", "in_fingerprint"),
    [
        ("more than a dream", True, True),
        ("than a dream", True, False),
        ("dream", True, False),
        ("a — b — c", True, False),
        ("", False, False),
        ("…", False, False),
        ("US$ 5 %", True, False),
        ("贸易额增长近三倍", True, True),
        ("贸易额增长近三", True, False),
    ],
)
def test_how_long_a_quote_must_be(quote: str, in_text: bool, in_fingerprint: bool) -> None:
    assert [found.is_provable(quote) for found in passages()] == [in_text, in_fingerprint]


@pytest.mark.parametrize("kind", [0, 1])
def test_the_part_of_a_wrong_quote_that_is_there_is_named(kind: int) -> None:
    found = passages()[kind]
    assert found.longest_part("is not yet more than one dream", 1) == "is not yet more than"
    assert found.longest_part("more than any nightmare of 2030", 1) == ""
    assert found.longest_part("nobody dreams", 2) == ""
    assert found.longest_part("the guild dreams on", 3) == ""


def test_a_part_of_a_few_words_is_named_only_if_it_is_half_of_the_quote() -> None:
    found = Passages.of_text(TEXT)
    assert found.longest_part("a dream indeed", 1) == "a dream"
    assert found.longest_part("not a dream of anybody at all", 1) == ""


@pytest.mark.parametrize(
    ("quotes", "count"),
    [
        ([], 0),
        ([("more than a dream", 1)], 4),
        ([("more than a dream", 1), ("than a dream", 1), ("a dream but the Guild", 1)], 7),
        ([("the guild dreams on", 2)], 8),
        ([("the guild dreams on", None)], 12),
        ([("more than a dream", 2), ("nobody", None)], 0),
    ],
)
def test_a_word_is_quoted_once_however_many_quotes_have_it(
    quotes: list[tuple[str, int | None]], count: int
) -> None:
    assert quoted_words(Passages.of_text(TEXT), quotes) == count


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
    for found in passages(text):
        assert found.occurrences(text, 1) == 1
        assert found.occurrences(quote, 1) == 0


def test_a_long_quote_is_looked_for_in_a_long_text_in_one_way() -> None:
    """Each would take hours if a quote began anew at each of its places."""
    text, quote = "a " * 200_000, "a " * 100_000
    found = Passages.of_text(text)
    assert found.occurrences(quote, 1) == 100_001
    assert len(spans(quote, text)) == 100_001
    assert longest_run(words("b " + quote), found.paragraphs[0])[1] == 100_000


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
