"""What is published of a text does not give it back, to somebody who knows how it would be tried.

The attacker has every file of the content and a dictionary with all words of the text. They begin at
the quotes and add one word at a time, before and behind; a word is right if any public value is a hash
of what it makes.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import pytest

from generator.core.proof.fingerprint import LENGTH, hashes
from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import VERSION, paragraphs, words
from generator.core.proof.seals import digest, seal, word_count
from generator.pipeline import load
from tests.support.project import SMALL
from tests.support.sealing import (
    HERALD,
    KEY,
    SOURCE,
    digest_lines,
    fingerprint_lines,
    sealed_content,
)

PARAGRAPHS, LONG = 8, 50
Words = tuple[str, ...]
Guess = Callable[[Words], Iterable[str]]
"""What the public values might be of a run of words."""


@cache
def dictionary() -> Words:
    """Return the words of the small briefing: those that the text is made of, and many others."""
    found = {w for path in SMALL.rglob("*.yml") for w in words(path.read_text("utf-8"))}
    return tuple(sorted(w for w in found if w.isalpha()))


@cache
def text() -> str:
    """Return a text of four hundred words without sense."""
    chance = random.Random(1993)
    return "\n\n".join(
        " ".join(chance.choice(dictionary()) for _ in range(LONG)) for _ in range(PARAGRAPHS)
    )


@cache
def quotes() -> tuple[Words, ...]:
    """Return one quote of each paragraph, from its middle."""
    return tuple(words(paragraph)[20:26] for paragraph in paragraphs(text()))


def published(folder: Path, proof: str) -> Path:
    """Lay the content out with a source of this proof and with a sealed quote of each paragraph."""
    content = sealed_content(folder, proof)
    pieces = "".join(
        f"    - source: example-herald-1\n      paragraph: {n}\n      quote: {' '.join(quote)}\n"
        + (f'      seal: "{sealed(n, quote)}"\n' if "digest:" in proof else "")
        for n, quote in enumerate(quotes(), 1)
    )
    facts = content / "facts" / "energy.yml"
    kept = facts.read_text("utf-8").partition("  evidence:\n    - source: example-herald-1\n")[0]
    told = f"{'; '.join(' '.join(quote) for quote in quotes())}."
    kept = kept.replace("Over both shores lanterns were seen to shine at a tide.", told)
    kept = kept.replace("Lanterns shone over both shores", " ".join(quotes()[0]))
    facts.write_text(f"{kept}  evidence:\n{pieces}", "utf-8")
    source = SOURCE.replace("paragraphs: 2", f"paragraphs: {PARAGRAPHS}")
    (content / HERALD).write_text(source + proof, "utf-8")
    return content


def sealed(number: int, quote: Words) -> str:
    place = ("paragraph", str(number))
    return seal(digest(text()), word_count(text()), place, " ".join(quote))


@cache
def public_digest() -> tuple[str, int]:
    """Return the digest and the number of words, which are published beside the seals."""
    return digest(text()), word_count(text())


def old_hashes() -> str:
    """Return a fingerprint as it was made before: without a key."""
    rows = (
        " ".join(h for n in range(LONG - 3) for h in ngrams(words(p)[n : n + 4]))
        for p in paragraphs(text())
    )
    head = "fingerprint:\n  normalisation: 2\n  words: 4\n  paragraphs:\n"
    return head + "".join(f"    - {row}\n" for row in rows)


def ngrams(run: Words) -> Iterator[str]:
    yield blake2b(" ".join(run).encode(), digest_size=5).hexdigest()


def keyed(key: ProofKey) -> Guess:
    return lambda run: hashes(" ".join(run), key)


def every_hash(run: Words) -> Iterator[str]:
    """Yield what any digest, seal or hash of a run of words would be, for whoever has no key."""
    said = " ".join(run)
    whole, count = public_digest()
    for number in range(1, PARAGRAPHS + 1):
        yield seal(whole, count, ("paragraph", str(number)), said)
    yield digest(said)
    for form in (said, "".join(run), json.dumps(run), json.dumps([VERSION, said])):
        for person in (b"", b"briefing-digest", b"briefing-seal", b"briefing-ngram"):
            yield blake2b(form.encode(), person=person).hexdigest()
            for size in (4, 5, 10, 20):
                yield blake2b(form.encode(), digest_size=size, person=person).hexdigest()


def recovered(content: Path, guess: Guess) -> set[Words]:
    """Return what the attack makes of the quotes: runs of words, as long as they become.

    To be quick, the attacker knows which words are in the paragraph, and not only all those of the text.
    """
    files = "\n".join(path.read_text("utf-8") for path in content.rglob("*.yml"))
    public = set(re.findall(r"\b[0-9a-f]{8,}\b", files))
    found = set()
    for run, paragraph in zip(quotes(), paragraphs(text()), strict=True):
        candidates = sorted(set(words(paragraph)))
        grown = run
        for is_behind in (True, False):
            while step := next(
                (
                    longer
                    for word in candidates
                    for longer in [(*grown, word) if is_behind else (word, *grown)]
                    for part in [longer[-LENGTH:] if is_behind else longer[:LENGTH]]
                    for shown in ({part, longer} if guess is every_hash else {part})
                    if not public.isdisjoint(guess(shown))
                ),
                None,
            ):
                grown = step
        found.add(grown)
    return found


def whole() -> set[Words]:
    return {words(paragraph) for paragraph in paragraphs(text())}


def test_the_attack_has_the_whole_text_from_hashes_without_a_key(tmp_path: Path) -> None:
    content = published(tmp_path, old_hashes())
    assert recovered(content, ngrams) == whole()
    found = [d.rule for d in load(content)[1] if d.is_error]
    assert found == ["fingerprint-keyed"]


def test_the_attack_has_nothing_but_the_quotes_from_a_digest_and_seals(tmp_path: Path) -> None:
    content = published(tmp_path, digest_lines(text()))
    assert [d.message for d in load(content)[1]] == []
    assert recovered(content, every_hash) == set(quotes())


def test_the_guesses_would_confirm_a_seal(tmp_path: Path) -> None:
    """They are right for what was sealed, so it is not for a mistake in them that nothing is found."""
    content = published(tmp_path, digest_lines(text()))
    files = "\n".join(path.read_text("utf-8") for path in content.rglob("*.yml"))
    assert all(any(value in files for value in every_hash(quote)) for quote in quotes())
    assert digest(text()) in files


@pytest.mark.parametrize("key", [None, ProofKey.of("another lantern in the pond")])
def test_the_attack_has_nothing_from_a_fingerprint_whose_key_it_has_not(
    key: ProofKey | None, tmp_path: Path
) -> None:
    content = published(tmp_path, digest_lines(text()) + fingerprint_lines(text()))
    assert [d.message for d in load(content)[1]] == []
    assert recovered(content, keyed(key) if key else ngrams) == set(quotes())


def test_who_has_the_key_has_the_text(tmp_path: Path) -> None:
    """That is why it is a secret: the attack is the same one, and works."""
    content = published(tmp_path, digest_lines(text()) + fingerprint_lines(text()))
    assert recovered(content, keyed(KEY)) == whole()
