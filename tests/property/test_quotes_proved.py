"""The laws of a fingerprint: what is quoted is found, what is not is not, looks do not matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.fingerprint import LENGTH, fingerprint, hashes, longest_run, occurrences, words

ALPHABET = st.sampled_from(["ганджа", "Straße", "élan", "Bakı", "2018", "465", "x", "y", "İ", "z"])
TEXTS = st.lists(ALPHABET, min_size=LENGTH, max_size=30)
PARTS = st.sampled_from([" ", "  ", "\n", ", ", " – ", "—", "’", "“", " ”", "/", "\u00a0"])


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[list[str], int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - LENGTH))
    return text, start, draw(st.integers(start + LENGTH, len(text)))


@given(texts_and_spans(), st.data())
def test_every_run_of_words_is_found_however_it_looks(
    given_: tuple[list[str], int, int], data: st.DataObject
) -> None:
    text, start, end = given_
    (paragraph,) = fingerprint(" ".join(text))
    quote = ""
    for word in text[start:end]:
        quote += data.draw(st.sampled_from([word, word.upper(), word.lower()]))
        quote += data.draw(PARTS)
    if words(quote) == words(" ".join(text[start:end])):
        assert occurrences(quote, paragraph) >= 1


@given(texts_and_spans(), st.integers(0, 40))
def test_a_word_that_is_not_in_the_text_is_never_proved(
    given_: tuple[list[str], int, int], place: int
) -> None:
    text, start, end = given_
    quote = text[start:end]
    quote[place % len(quote)] = "nowhere"
    (paragraph,) = fingerprint(" ".join(text))
    assert occurrences(" ".join(quote), paragraph) == 0


@given(st.text(), st.text())
def test_normalising_twice_changes_nothing_and_joins_like_words(first: str, second: str) -> None:
    once = words(first)
    assert words(" ".join(once)) == once
    assert words(f"{first} {second}")[: len(once)] == once or not second


@given(TEXTS, TEXTS)
def test_the_longest_run_stands_in_both_and_no_longer_one_does(
    first: list[str], second: list[str]
) -> None:
    wanted, there = hashes(" ".join(first)), hashes(" ".join(second))
    start, length = longest_run(wanted, there)
    runs = {there[n : n + size] for n in range(len(there)) for size in range(1, len(there) + 1)}
    assert not length or wanted[start : start + length] in runs
    longer = [wanted[n : n + length + 1] for n in range(len(wanted) - length)]
    assert not [run for run in longer if run in runs]
