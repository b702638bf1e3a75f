"""Content whose every text has a word and an address in it that are wider than a telephone and a sheet of paper."""

from __future__ import annotations

from pathlib import Path

from tests.support.hostile import TEXTS, URLS, rewrite_texts

WORD = "Korklaternengezeitenmühlenmondscheinkabelgenossenschaftsvorsteherversammlungsbeschluss"
TOKEN = 8 * "aB3dE5fG7hJ9"
ADDRESS = f"https://lanterns.example.org/share?token={TOKEN}"


def make_unbroken(content: Path) -> None:
    """Rewrite a content folder."""
    rewrite_texts(content, _unbroken)


def _unbroken(key: str, text: str) -> str:
    if key in URLS:
        return f"{text.partition('?')[0]}?token={TOKEN}"
    if key == "display":
        return f"{text} {WORD}"
    return f"{text.rstrip('.?!')} {WORD} {ADDRESS}{TEXTS[key]}"
