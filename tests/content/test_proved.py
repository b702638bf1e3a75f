"""Every quote of the article is proved, though its text is nowhere in the repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.core.proof.fingerprint import LENGTH, hashes, longest_run
from generator.core.proof.normalisation import words
from generator.pipeline import load
from generator.rules.quote_in_source import quote_in_source
from tests.support.looping import some

ROOT = Path(__file__).parents[2]
SEED = "azernews-153019"


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    found, _ = load(ROOT / "content")
    assert found is not None
    return found


def texts() -> Iterator[tuple[str, str]]:
    """Yield every file that is kept, by its path: what git tracks or, without git, what is there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            yield name, (ROOT / name).read_bytes().decode(errors="replace")


def test_every_quote_of_the_article_is_proved(briefing: Briefing) -> None:
    source = briefing.sources[SEED]
    assert source.fingerprint is not None
    quoted = [c for c in briefing.citing[SEED] if c.evidence.quote]
    assert len(quoted) > 80
    assert list(quote_in_source(briefing)) == []


def test_no_file_holds_more_of_the_article_than_a_quote(briefing: Briefing) -> None:
    """The longest run of the article's own words in any file is no longer than a quote may be."""
    fingerprint = briefing.sources[SEED].fingerprint
    assert fingerprint is not None
    known = {value for paragraph in fingerprint.paragraphs for value in paragraph}
    longest = {}
    for name, text in texts():
        found = hashes(text, fingerprint.normalisation)
        if known.isdisjoint(found):
            continue
        runs = [longest_run(found, paragraph) for paragraph in fingerprint.paragraphs]
        start, length = max(runs, key=lambda run: run[1])
        if length + LENGTH - 1 > briefing.record.excerpt_limit:
            longest[name] = " ".join(
                words(text, fingerprint.normalisation)[start : start + length + LENGTH - 1]
            )
    assert longest == {}


def test_a_copy_of_a_paragraph_would_be_found(briefing: Briefing) -> None:
    """The check above would see a text: here one made of the fingerprint's own sequences."""
    fingerprint = briefing.sources[SEED].fingerprint
    assert fingerprint is not None
    for paragraph in some(fingerprint.paragraphs):
        assert longest_run(paragraph, paragraph) == (0, len(paragraph))
