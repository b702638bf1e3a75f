"""A briefing with a source whose text is not kept, as `briefing prove` leaves it, to change things in."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.core.proof.fingerprint import fingerprint
from generator.core.proof.key import ProofKey
from generator.core.proof.seals import digest, seal, word_count
from tests.support.project import SMALL

HERALD = "sources/example-herald-1.yml"
FACTS = "facts/energy.yml"

SECRET = "a lantern in the mill pond"
KEY = ProofKey.of(SECRET)

TEXT = """\
The lanterns shone over both shores until the morning came. Nobody counted them, and nobody who was
there has said how many they were.

The tide went out before anybody had put out the last of them, the Herald was told.
"""

SOURCE = """\
id: example-herald-1
type: article-newspaper
publisher: The Example Herald
origin: example-gazette
title: A night of light
author: [H. Erald]
issued: "2023-12-01"
accessed: 2024-03-01
URL: https://herald.example.org/1
language: en
consulted: full-text
paragraphs: 2
note: An invented newspaper, read in full; its text is not kept.
"""

FACT = """\

- id: lanterns-shone
  title: Lanterns shone over both shores
  statement: Over both shores lanterns were seen to shine at a tide.
  kind: event
  status: completed
  evidence:
    - source: example-herald-1
      paragraph: 1
      quote: the lanterns shone{first}
    - source: example-herald-1
      paragraph: 2
      quote: tide{second}
"""


def digest_lines(text: str = TEXT) -> str:
    """Return the digest of a text as it stands in the file of its source."""
    count, value = word_count(text), digest(text)
    return f'digest:\n  normalisation: 2\n  words: {count}\n  value: "{value}"\n'


def fingerprint_lines(text: str = TEXT, key: ProofKey = KEY) -> str:
    """Return the fingerprint of a text as it stands in the file of its source."""
    rows = "".join(f"    - {' '.join(hashes)}\n" for hashes in fingerprint(text, key))
    head = f'fingerprint:\n  normalisation: 2\n  words: 4\n  key_check: "{key.check}"\n'
    return f"{head}  paragraphs:\n{rows}"


def seal_of(number: int, quote: str, text: str = TEXT) -> str:
    """Return the seal of a quote in a paragraph."""
    return seal(digest(text), word_count(text), ("paragraph", str(number)), quote)


def sealed_content(folder: Path, proof: str | None = None, is_sealed: bool = True) -> Path:
    """Copy the small briefing, with a source and a fact on it. `proof` is by default its digest."""
    content = folder / "content"
    shutil.copytree(SMALL, content)
    (content / HERALD).write_text(SOURCE + (digest_lines() if proof is None else proof), "utf-8")
    marks = ("the lanterns shone", 1), ("tide", 2)
    first, second = (
        f'\n      seal: "{seal_of(number, quote)}"' if is_sealed else "" for quote, number in marks
    )
    facts = content / FACTS
    facts.write_text(
        facts.read_text("utf-8") + FACT.format(first=first, second=second), encoding="utf-8"
    )
    return content


def exchanged(content: Path, name: str, old: str, new: str) -> None:
    """Replace some words of a file, which are there once."""
    text = (content / name).read_text("utf-8")
    assert text.count(old) == 1, text
    (content / name).write_text(text.replace(old, new), "utf-8")
