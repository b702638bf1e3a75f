"""The sentences of a text, by paragraph, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.core.language_tags import primary
from generator.core.proof.normalisation import paragraphs
from generator.core.reading.dates import month_names
from generator.core.reading.lexicon import folded

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+(?P<after>[\"'“‘«„(\[]?[^\W_]))")
_NEAR = 60
"""Characters on either side of a full stop that tell whether it ends a sentence."""

_SHORTENED = {
    "": "mr mrs ms dr prof st no vol etc e.g i.e vs gen col lt capt gov sen rep hon rev jr sr inc ltd co corp "
    "mln mio bn bln mlrd tn rs sh shs tk rp fig approx est minn conn mich calif fla colo ariz wis tenn okla nev ont que datin atty amb adm brig maj sgt cmdr tues thurs u.s u.k u.n e.u u.s.a d.c",
    "en": "jan feb mar apr jun jul aug sept sep oct nov dec",
    "ru": "г гг им млн млрд тыс трлн руб долл стр т.д т.п др пр ул тов акад проф кв куб чел",
    "az": "mln mlrd min man dol dr prof ak b.e c.e",
    "tr": "mln mlr dr prof doç av sn vb vs bkz milyon",
    "de": "mio mrd tsd nr dr prof bzw z.b u.a ca etc usw d.h str hr fr st vgl",
    "fr": "m mm mme dr prof etc env av mio mrd",
}
"""Words that a full stop shortens, and that end no sentence, by language; under "" those of any."""

_AT_END = frozenset(
    ["inc", "ltd", "co", "corp", "jr", "sr", "etc", "u.s", "u.k", "u.n", "e.u", "u.s.a", "d.c"]
)
"""Those of them with which a sentence may end as well."""

_INITIAL = re.compile(r"(?:^|[\s(“\"'«])(?:[^\W\d_]|(?:[A-Z]\.){1,3}[A-Z])\.$")
_BEGIN = frozenset(
    (
        "the",
        "this",
        "these",
        "it",
        "its",
        "he",
        "she",
        "they",
        "we",
        "in",
        "but",
        "there",
        "his",
        "her",
        "their",
        "on",
        "at",
        "last",
        "according",
    )
)
"""Words that begin a sentence, and no name behind an initial."""

_ORDINAL = re.compile(r"\d\.$")
_ORDINAL_LANGUAGES = frozenset(("de", "tr", "az", "et", "fi", "cs", "pl", "hu"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the number of its paragraph, counted from 1, its place in it, and its text.

    `time_before` is the time that was told last before it, in EDTF; "" if none was. `is_item`: it stands in a list,
    of which its text does not have the mark.
    """

    paragraph: int
    start: int
    text: str
    time_before: str = field(default="", compare=False)
    is_item: bool = field(default=False, compare=False)

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.start + len(self.text)


def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text whose paragraphs are parted by empty lines."""
    found = enumerate(paragraphs(text), 1)
    return tuple(s for number, paragraph in found for s in _of(number, paragraph, language))


_ITEM = re.compile(r"\s*(?:[-*•·▪‣–]|\(?\d{1,2}[.)]|\([a-z]\))\s+(?=\S)")
"""What marks one of a list at the beginning of a paragraph."""


def _of(number: int, paragraph: str, language: str) -> Iterator[Sentence]:
    mark = _ITEM.match(paragraph) if primary(language) == "en" else None
    start = mark.end() if mark else 0
    for end in (*(e for e in _ends(paragraph, language) if e > start), len(paragraph)):
        whole = paragraph[start:end]
        stripped = whole.strip()
        if stripped:
            begin = start + len(whole) - len(whole.lstrip())
            yield Sentence(number, begin, stripped, is_item=mark is not None)
        start = end


def _ends(paragraph: str, language: str) -> Iterator[int]:
    tongue = primary(language)
    shortened = {*_SHORTENED[""].split(), *_SHORTENED.get(tongue, "").split()}
    months = month_names(language)
    for found in _END.finditer(paragraph):
        stop, then = found.start() + 1, found.start("after")
        before, after = paragraph[max(0, stop - _NEAR) : stop], paragraph[then : then + _NEAR]
        if found.group()[0] == ".":
            last = re.search(r"[^\s(“\"'«„]+$", before)
            word = folded(last.group().rstrip(".")) if last else ""
            following = folded(re.match(r"\W*([^\W\d_]*)", after)[1])  # type: ignore[index]
            is_initial = _INITIAL.search(before) and following not in _BEGIN
            is_end = word in _AT_END and following in _BEGIN and after[:1].isupper()
            if (word in shortened and not is_end) or is_initial:
                continue
            is_ordinal = tongue in _ORDINAL_LANGUAGES and _ORDINAL.search(before)
            if is_ordinal and (following in months or after[:1].islower()):
                continue
        if after[:1].islower():
            continue
        yield found.end()
