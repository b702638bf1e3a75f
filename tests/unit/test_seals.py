"""What a seal and a keyed fingerprint prove, and that nothing of it can be changed unnoticed."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, Position
from generator.core.proof.key import ProofKey
from generator.core.proof.seals import digest, seal
from generator.editing.amend import AmendError
from generator.editing.sealing import with_seals
from generator.facts.coverage import Share, coverage
from generator.pipeline import understand
from tests.support.sealing import (
    FACTS,
    HERALD,
    KEY,
    TEXT,
    digest_lines,
    exchanged,
    fingerprint_lines,
    seal_of,
    sealed_content,
)


def said(content: Path, key: ProofKey | None = None) -> list[str]:
    """Return what is said of content, each with its rule, its file and its line."""
    found = understand("content", *read_content(content, "content"), key=key).diagnostics
    return [_told(d) for d in found]


def _told(d: Diagnostic) -> str:
    return f"{d.position.path.removeprefix('content/')}:{d.position.line} {d.rule}: {d.message}"


def checked(content: Path, key: ProofKey | None = None) -> Briefing:
    found = understand("content", *read_content(content, "content"), key=key).briefing
    assert found is not None
    return found


def line_of(content: Path, name: str, words: str) -> int:
    rows = (content / name).read_text("utf-8").splitlines()
    (number,) = (n for n, row in enumerate(rows, 1) if words in row)
    return number


def test_a_digest_and_a_seal_are_blake2b_over_json() -> None:
    text = "A Quote; of four!\n\nAnd more."
    whole = b'[2,["a quote of four","and more"]]'
    made = blake2b(whole, digest_size=20, person=b"briefing-digest").hexdigest()
    assert digest(text) == made
    sealed = f'[2,"{made}",6,["page","14"],["of","four"]]'.encode()
    made_of_it = blake2b(sealed, digest_size=10, person=b"briefing-seal").hexdigest()
    assert seal(made, 6, ("page", "14"), "“Of” four") == made_of_it


def test_what_was_sealed_is_proved_without_text_and_key(tmp_path: Path) -> None:
    content = sealed_content(tmp_path)
    assert said(content) == []
    before, found = coverage(checked(content)), coverage(checked(sealed_content(tmp_path / "b")))
    assert found == before
    assert found.proved == Share(4, 22)
    assert found.quoted == {"example-herald-1": Share(4, 41)}


def test_another_layout_breaks_no_seal(tmp_path: Path) -> None:
    content = sealed_content(tmp_path)
    exchanged(content, FACTS, "quote: the lanterns shone", 'quote: "The   LANTERNS – shone…"')
    exchanged(content, FACTS, "quote: tide", "quote: “tide”")
    assert said(content) == []


SHONE = f'seal: "{seal_of(1, "the lanterns shone")}"'
ONE = 'the seal is not of this quote ("example-herald-1", paragraph {})'


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "message"),
    [
        (FACTS, "lanterns shone", "lanterns burned", "quote: the lanterns burned", ONE.format(1)),
        (FACTS, "quote: tide", "quote: tides", "quote: tides", ONE.format(2)),
        (
            *(FACTS, "paragraph: 2\n      quote: tide", "paragraph: 1\n      quote: tide"),
            None,
            "the quote was sealed in paragraph 2",
        ),
        (
            *(FACTS, "paragraph: 2\n      quote: tide", "page: 2\n      quote: tide"),
            None,
            "the quote was sealed in paragraph 2",
        ),
        (FACTS, seal_of(2, "tide"), seal_of(1, "tide")[::-1], "quote: tide", ONE.format(2)),
        (
            *(HERALD, digest(TEXT), digest(TEXT)[::-1], "value: "),
            "no seal of the 2 quotes of the source is of this digest",
        ),
        (
            *(HERALD, "words: 41", "words: 400", "value: "),
            "no seal of the 2 quotes of the source is of this digest",
        ),
        (
            HERALD,
            digest_lines(),
            "",
            SHONE,
            '2 quotes have seals of "example-herald-1", which has no digest',
        ),
    ],
    ids=["quote", "a word", "paragraph", "locator", "seal", "digest", "words", "no digest"],
)
def test_a_change_is_an_error_at_its_line_on_any_machine(
    name: str, old: str, new: str, line: str | None, message: str, tmp_path: Path
) -> None:
    content = sealed_content(tmp_path)
    exchanged(content, name, old, new)
    at = name if line != SHONE else FACTS
    rows = (content / at).read_text("utf-8").splitlines()
    wanted = line or next(r for r in reversed(rows) if r.strip() in ("paragraph: 1", "page: 2"))
    numbers = [n for n, row in enumerate(rows, 1) if wanted in row]
    number = numbers[-1] if line is None else numbers[0]
    assert said(content)[0] == f"{at}:{number} seal-current: {message}"
    assert len(said(content)) == 1
    assert coverage(checked(content)).proved.part < 4


def test_a_quote_without_a_seal_is_told_and_counts_as_not_proved(tmp_path: Path) -> None:
    content = sealed_content(tmp_path)
    exchanged(content, FACTS, f'\n      seal: "{seal_of(2, "tide")}"', "")
    at = line_of(content, FACTS, "quote: tide")
    message = 'the quote of "example-herald-1" is not proved: it has no seal'
    assert said(content) == [f"{FACTS}:{at} quote-proved: {message}"]
    assert coverage(checked(content)).proved.part == 3


def test_the_key_proves_what_has_no_seal(tmp_path: Path) -> None:
    content = sealed_content(tmp_path, digest_lines() + fingerprint_lines())
    first = line_of(content, FACTS, "quote: the lanterns shone")
    exchanged(content, FACTS, f'\n      seal: "{seal_of(1, "the lanterns shone")}"', "")
    exchanged(content, FACTS, "quote: the lanterns shone", "quote: the lanterns shone over both")
    message = 'the quote of "example-herald-1" is not proved: it has no seal'
    assert said(content) == [f"{FACTS}:{first} quote-proved: {message}"]
    assert coverage(checked(content)).proved.part == 3
    assert said(content, KEY) == []
    assert coverage(checked(content, KEY)).proved.part == 4


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("the lanterns burned over both", 'the quote is not in paragraph 1 of "example-herald-1"'),
        ("the tide went out before", 'the quote is not in paragraph 1 of "example-herald-1"'),
    ],
)
def test_the_key_finds_what_is_not_there(quote: str, message: str, tmp_path: Path) -> None:
    content = sealed_content(tmp_path, digest_lines() + fingerprint_lines())
    exchanged(content, FACTS, f'\n      seal: "{seal_of(1, "the lanterns shone")}"', "")
    exchanged(content, FACTS, "quote: the lanterns shone", f"quote: {quote}")
    (one,) = said(content, KEY)
    assert one.endswith(f"quote-in-source: {message}")


def test_a_quote_too_short_for_a_fingerprint_is_not_proved_by_the_key(tmp_path: Path) -> None:
    content = sealed_content(tmp_path, digest_lines() + fingerprint_lines(), is_sealed=False)
    assert [one.partition(" ")[2].partition(":")[0] for one in said(content, KEY)] == [
        "quote-proved",
        "quote-proved",
    ]


def test_another_key_is_told_and_is_no_quote_that_is_not_there(tmp_path: Path) -> None:
    content = sealed_content(tmp_path, digest_lines() + fingerprint_lines())
    at = line_of(content, HERALD, "key_check: ")
    message = "the fingerprint was made with another key than the one that is set"
    assert said(content, ProofKey.of("another lantern in the pond")) == [
        f"{HERALD}:{at} quote-proved: {message}"
    ]


def test_a_quote_of_an_excerpt_is_proved_only_by_its_seal(tmp_path: Path) -> None:
    content = sealed_content(tmp_path)
    exchanged(content, HERALD, "consulted: full-text", "consulted: excerpt")
    exchanged(content, HERALD, "paragraphs: 2\n", "")
    found = coverage(checked(content))
    assert said(content) == []
    assert (found.proved, found.provable, found.unproved) == (Share(4, 22), Share(2, 16), 4)
    assert found.quoted == {}
    exchanged(content, FACTS, f'\n      seal: "{seal_of(2, "tide")}"', "")
    found = coverage(checked(content))
    assert (found.proved, found.unproved) == (Share(3, 22), 5)


YAML = """\
# of lanterns
- id: a
  evidence:
    - {source: s, quote: one}
    - source: s   # the first
      quote: >-
        two
        words
      # what it says
      says: x
    - quote: three
    # at the end

- id: b
  evidence:
    - source: s
      seal: aa  # old
      quote: "four"
"""


def test_a_seal_is_a_line_of_its_own_and_nothing_else_changes() -> None:
    source = SourceText("content/facts/t.yml", "facts/t.yml", YAML)
    places = {4: "1" * 20, 5: "2" * 20, 11: "3" * 20, 16: "4" * 20}
    seals = {Position(source.path, line, 7): value for line, value in places.items()}
    expected = YAML.replace(
        "{source: s, quote: one}", f'{{seal: "{"1" * 20}", source: s, quote: one}}'
    )
    expected = expected.replace("        words\n", f'        words\n      seal: "{"2" * 20}"\n')
    expected = expected.replace("quote: three\n", f'quote: three\n      seal: "{"3" * 20}"\n')
    expected = expected.replace("seal: aa ", f'seal: "{"4" * 20}" ')
    assert with_seals(source, seals) == expected
    windows = SourceText(source.path, source.name, YAML.replace("\n", "\r\n"))
    assert with_seals(windows, seals) == expected.replace("\n", "\r\n")
    again = SourceText(source.path, source.name, expected)
    moved = {Position(source.path, line, 7): v for line, v in ((4, "1" * 20), (5, "2" * 20))}
    assert with_seals(again, moved) == expected


def test_a_seal_of_evidence_that_is_not_there_is_refused() -> None:
    source = SourceText("content/facts/t.yml", "facts/t.yml", YAML)
    with pytest.raises(AmendError, match="there is no evidence"):
        with_seals(source, {Position(source.path, 3, 1): "1" * 20})
