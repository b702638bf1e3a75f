"""Words of English that may say the same: forms of one word, synonyms, and words of one root.

The groups are those of `thesaurus.txt`, which `tools/thesaurus.py` makes from WordNet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

_FILE = Path(__file__).with_name("thesaurus.txt")

_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "s": (("ies", "y"), ("ves", "f"), ("es", "e"), ("es", ""), ("s", "")),
        "d": (("ied", "y"), ("ed", "e"), ("ed", "")),
        "g": (("ing", "e"), ("ing", "")),
        "r": (("er", ""), ("er", "e")),
        "t": (("est", ""), ("est", "e")),
        "y": (("ily", "y"), ("ly", "")),
    }
)
"""Endings of forms by their last letter, and what the word itself has in their place."""

_STEM = 5
"""Leading letters that two forms of a word share where no table knows them."""


@dataclass(frozen=True, slots=True)
class _Groups:
    near: Mapping[str, frozenset[str]]
    opposite: Mapping[str, frozenset[str]]
    irregular: Mapping[str, str]


@lru_cache(maxsize=1 << 13)
def lemmas(word: str) -> frozenset[str]:
    """Return the words of which a folded word may be a form, itself included."""
    return frozenset(_lemmas(word))


@lru_cache(maxsize=1 << 13)
def keys(word: str) -> frozenset[str]:
    """Return what a folded word shares with its forms and with words that may say the same."""
    own = lemmas(word)
    near = _groups().near
    begun = (f"^{word[:_STEM]}",) if len(word) >= _STEM else ()
    return own.union(begun, *(near.get(lemma, ()) for lemma in own))


@lru_cache(maxsize=1 << 13)
def opposites(word: str) -> frozenset[str]:
    """Return the words that say the opposite of a folded word, as far as they are known."""
    known = _groups().opposite
    return frozenset[str]().union(*(known.get(lemma, ()) for lemma in lemmas(word)))


@lru_cache(maxsize=1 << 13)
def root(word: str) -> str:
    """Return letters that the forms of a folded word share."""
    return min(lemmas(word), key=lambda lemma: (len(lemma), lemma))[: _STEM + 1]


def _lemmas(word: str) -> Iterator[str]:
    groups = _groups()
    yield word
    if word in groups.irregular:
        yield groups.irregular[word]
    if word[-1] == "s" and len(word) > _STEM - 2:
        yield word[:-1]
    for ending, instead in _ENDINGS.get(word[-1:], ()):
        if not word.endswith(ending) or len(word) <= len(ending) + 1:
            continue
        begun = word[: len(word) - len(ending)] + instead
        if begun in groups.near:
            yield begun
        if len(begun) > _STEM - 2 and begun[-1] == begun[-2] and begun[:-1] in groups.near:
            yield begun[:-1]


@cache
def _groups() -> _Groups:
    near: dict[str, set[str]] = defaultdict(set)
    opposite: dict[str, set[str]] = defaultdict(set)
    irregular: dict[str, str] = {}
    for number, line in enumerate(_FILE.read_text("utf-8").splitlines()):
        sign, *words = line.split()
        if sign == "*":
            irregular[words[0]] = words[1]
            near[words[1]].update(())
        elif sign == "!":
            opposite[words[0]].add(words[1])
            opposite[words[1]].add(words[0])
        elif sign != "#":
            for word in words:
                near[word].add(f"{sign}{number}")
    return _Groups(
        {word: frozenset(groups) for word, groups in near.items()},
        {word: frozenset(others) for word, others in opposite.items()},
        irregular,
    )
