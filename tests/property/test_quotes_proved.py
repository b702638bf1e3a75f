"""The laws of proof: what is quoted is found, what is not is not, looks do not matter."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.core.proof.fingerprint import LENGTH, fingerprint
from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import paragraphs, tokens, words
from generator.core.proof.passages import Passages, spans
from generator.core.proof.runs import longest_run, places
from generator.core.proof.seals import digest, seal

KEY = ProofKey.of("a lantern in the mill pond")
ALPHABET = st.sampled_from(
    [
        "ганджа",
        "Straße",
        "élan",
        "Bakı",
        "2018",
        "465",
        "x",
        "y",
        "İ",
        "z",
        "3.1",
        "№",
        "€",
        "हिन्दी",
        "贸",
    ]
)
TEXTS = st.lists(ALPHABET, min_size=LENGTH, max_size=30)
PARTS = st.sampled_from([" ", "  ", "\n", ", ", " – ", "; ", " ”", " “", "\u00a0"])
KEYS = st.sampled_from([None, KEY])

DIFFICULT = st.text(
    st.sampled_from(
        "aBcKé\u0301\u0327\u0308ıİßŉ5½²٣.,:'’-–—−/+$€₼%°′&№℃㎡㍿ﬁ\u00ad\u200b\u200d\ufe0f❤ \u00a0()“”कि\u094d"
        "ถ้ำ\u0e4dคひ\u3099ｶﾞ贸易한\u1112\u1161\u11abشَّ\u0640שׁΆᾳς᾽ͅ΅≠\u0338\ud7a3"
    ),
    max_size=40,
)
ANY = DIFFICULT | st.text(max_size=40)

CHANGES = {
    **{"a": "b", "é": "e", "ı": "i", "й": "и", "कि": "का", "か": "が", "贸": "易", "ข้": "ข่"},
    **{"5": "6", "3.1": "3,1", "1,000": "1.000", "10:30": "10.30", "5-6": "5/6", "½": "¼"},
    **{"$": "€", "₼": "₽", "%": "‰", "°": "′", "№": "§", "+": "±", "<": ">", "-5": "5", ".5": "5"},
}


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[list[str], int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - LENGTH))
    return text, start, draw(st.integers(start + LENGTH, len(text)))


def passages(text: str, key: ProofKey | None) -> Passages:
    """Return a text as its words or, with a key, as a fingerprint."""
    made = fingerprint(text, key) if key else ()
    return Passages.of_fingerprint(made, key) if key else Passages.of_text(text)


@given(texts_and_spans(), KEYS, st.data())
def test_every_run_of_words_is_found_however_it_looks(
    given_: tuple[list[str], int, int], key: ProofKey | None, data: st.DataObject
) -> None:
    text, start, end = given_
    found = passages(" ".join(text), key)
    quote = ""
    for word in text[start:end]:
        quote += data.draw(st.sampled_from([word, word.upper(), word.lower()]))
        quote += data.draw(PARTS)
    if words(quote) == words(" ".join(text[start:end])):
        assert found.occurrences(quote, 1) >= found.is_provable(quote)


@given(texts_and_spans(), st.integers(0, 40), KEYS)
def test_a_word_that_is_not_in_the_text_is_never_proved(
    given_: tuple[list[str], int, int], place: int, key: ProofKey | None
) -> None:
    text, start, end = given_
    quote = text[start:end]
    quote[place % len(quote)] = "nowhere"
    assert passages(" ".join(text), key).occurrences(" ".join(quote), 1) == 0


@given(ANY, ANY)
def test_the_words_of_two_texts_are_those_of_each(before: str, after: str) -> None:
    assert words(f"{before} {after}") == words(before) + words(after)


@given(ANY)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


@given(ANY)
def test_composed_and_decomposed_texts_are_the_same(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert words(unicodedata.normalize(form, text)) == words(text)


@given(ANY, ANY, st.sampled_from(sorted(CHANGES.items())))
def test_a_change_of_sense_changes_the_words(
    before: str, after: str, change: tuple[str, str]
) -> None:
    one, other = change
    assert words(f"{before} {one} {after}") != words(f"{before} {other} {after}")


@given(ANY)
def test_the_range_of_a_word_is_what_it_was_made_of(text: str) -> None:
    found = tokens(text)
    assert tuple(token.text for token in found) == words(text)
    for token, following in pairwise(found):
        assert token.end <= following.start
    for token in found:
        assert token.text in words(text[token.start : token.end])


@given(ANY, st.integers(0, 40), st.integers(1, 40))
def test_a_quote_that_is_proved_is_marked_and_nothing_else_is(
    text: str, start: int, length: int
) -> None:
    for paragraph in paragraphs(text):
        quote = paragraph[start : start + length]
        marked = spans(quote, paragraph)
        for found in (passages(paragraph, None), passages(paragraph, KEY)):
            if found.is_provable(quote):
                assert len(marked) == found.occurrences(quote, 1)
        for a, b in marked:
            assert words(paragraph[a:b]) == words(quote)


@given(st.lists(ANY, max_size=4), st.sampled_from(["\n\n", "\r\n\r\n", "\n \u200b\n"]))
def test_a_digest_is_that_of_the_words_and_the_paragraphs(texts: list[str], between: str) -> None:
    text = "\n\n".join(texts)
    parts = paragraphs(text)
    assert digest(between.join(parts)) == digest(text)
    for number, part in enumerate(parts):
        if words(part):
            assert digest("\n\n".join((*parts[:number], f"{part} x", *parts[number + 1 :]))) != (
                digest(text)
            )
            assert digest("\n\n".join((*parts[:number], "x", *parts[number:]))) != digest(text)


@given(ANY, ANY, st.integers(1, 9), st.integers(1, 9))
def test_a_seal_is_that_of_the_words_and_their_place(
    quote: str, other: str, here: int, there: int
) -> None:
    of = "cb975d99c358d868e2344aea1d82cdba24b14e00"
    one = seal(of, 9, ("paragraph", str(here)), quote)
    two = seal(of, 9, ("paragraph", str(there)), other)
    assert (one == two) == ((words(quote), here) == (words(other), there))
    assert one != seal(of[::-1], 9, ("paragraph", str(here)), quote)
    assert one != seal(of, 10, ("paragraph", str(here)), quote)
    assert one != seal(of, 9, ("page", str(here)), quote) != seal(of, 9, None, quote)


@given(TEXTS, TEXTS)
def test_the_longest_run_stands_in_both_and_no_longer_one_does(
    first: list[str], second: list[str]
) -> None:
    wanted, there = words(" ".join(first)), words(" ".join(second))
    start, length = longest_run(wanted, there)
    runs = {there[n : n + size] for n in range(len(there)) for size in range(1, len(there) + 1)}
    assert not length or wanted[start : start + length] in runs
    longer = [wanted[n : n + length + 1] for n in range(len(wanted) - length)]
    assert not [run for run in longer if run in runs]


@given(st.text("ab", max_size=6), st.text("ab", max_size=30))
def test_a_sequence_is_found_wherever_it_stands(wanted: str, there: str) -> None:
    assume(wanted)
    found = [n for n in range(len(there)) if there.startswith(wanted, n)]
    assert list(places(wanted, there)) == found
