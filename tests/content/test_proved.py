"""Every quote of the article is proved, though its text is nowhere in the repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.content.read import read_content
from generator.core.proof.normalisation import words
from generator.core.proof.runs import places
from generator.core.proof.seals import digest
from generator.facts.proving import is_sealed
from generator.facts.quoting import quoted_of
from generator.linked import linked
from generator.rules.quote_proved import quote_proved
from generator.rules.seal_current import seal_current

ROOT = Path(__file__).parents[2]
SEED = "azernews-153019"

ENOUGH = 3
"""By how many quotes a copy of a paragraph is known."""

WINDOW = 80
"""How many words a paragraph may have."""


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    found = linked(*read_content(ROOT / "content", "content")).briefing
    assert found is not None
    return found


@pytest.fixture(scope="module")
def quoted(briefing: Briefing) -> dict[int, list[tuple[str, ...]]]:
    """The words of the quotes of each paragraph."""
    return {n: [tuple(words(q)) for q in quotes] for n, quotes in quotes_of(briefing).items()}


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


def test_every_quote_of_the_article_is_sealed(briefing: Briefing) -> None:
    source = briefing.sources[SEED]
    quoted = [c.evidence for c in briefing.citing[SEED] if c.evidence.quote]
    assert len(quoted) > 80
    assert all(is_sealed(source, evidence) for evidence in quoted)
    assert source.fingerprint is None
    assert list(seal_current(briefing)) == list(quote_proved(briefing)) == []


def test_of_the_article_no_more_is_quoted_than_may_be(briefing: Briefing) -> None:
    quoted = quoted_of(briefing, briefing.sources[SEED])
    assert quoted is not None
    assert quoted.whole == 415
    assert 100 * quoted.words <= briefing.record.quoted_share_limit * quoted.whole
    assert briefing.record.quoted_share_limit <= 35


def test_no_file_holds_the_article_or_a_paragraph_of_it(
    briefing: Briefing, quoted: dict[int, list[tuple[str, ...]]]
) -> None:
    made = briefing.sources[SEED].digest
    assert made is not None
    found = {}
    for name, text in texts():
        if (numbers := paragraphs_in(text, quoted)) or digest(text) == made.value:
            found[name] = numbers
    assert found == {}


def test_a_copy_of_a_paragraph_would_be_found(
    briefing: Briefing, quoted: dict[int, list[tuple[str, ...]]]
) -> None:
    """The check above would see a text: here one that has nothing but the quotes, and words between."""
    for number, quotes in quotes_of(briefing).items():
        text = "Before it. " + " and then also ".join(quotes) + " and so on."
        assert paragraphs_in(text, quoted) == [number]
        assert paragraphs_in(" ".join(quotes[1:]), quoted) == []
        assert paragraphs_in(f" {'far ' * WINDOW}".join(quotes), quoted) == []


def quotes_of(briefing: Briefing) -> dict[int, list[str]]:
    """Return the quotes of each paragraph of which there are enough to know a copy of it by them."""
    found: dict[int, set[str]] = {}
    for citing in briefing.citing[SEED]:
        if citing.evidence.quote and citing.evidence.paragraph:
            found.setdefault(citing.evidence.paragraph, set()).add(citing.evidence.quote)
    enough = {n: sorted(quotes) for n, quotes in found.items() if len(quotes) >= ENOUGH}
    assert len(enough) >= 7
    return enough


def paragraphs_in(text: str, quoted: dict[int, list[tuple[str, ...]]]) -> list[int]:
    """Return the paragraphs of which a text has every quote within as many words as a paragraph has."""
    there = words(text)
    known = set(there)
    numbers = []
    for number, runs in quoted.items():
        if not known.issuperset(word for run in runs for word in run):
            continue
        starts = [list(places(run, there)) for run in runs]
        if any(
            all(any(abs(at - first) < WINDOW for at in others) for others in starts)
            for first in starts[0]
        ):
            numbers.append(number)
    return numbers
