"""Makes generator/core/reading/thesaurus.txt, the English words that may say the same. Not needed to check.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    python tools/thesaurus.py wordnet/usr/share/wordnet > generator/core/reading/thesaurus.txt

The package holds WordNet 3.0, whose licence is kept at the head of what is made. Of each word only
the senses that are used in its tagged texts are taken, so that "bank" is near "shore" and no more is
guessed. Each line is a group of words: `=` of one meaning, `<` a word and its wider one, `~` forms of
one root, `!` opposites, `*` an irregular form and the word it is a form of.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
OF_NUMBER = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
FEWEST = 2
"""How often a word has to be tagged in the texts of WordNet to be taken."""
SHARE = 12
"""A sense is taken if it is at least one of so many uses of the word, or its first one."""

LICENCE = """\
# From WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this database for any purpose and without fee or royalty is granted, provided that this notice is kept.
# THIS DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
# IMPLIED. The name of Princeton University may not be used in advertising or publicity pertaining to distribution.
# Made by tools/thesaurus.py, which says what the signs mean."""


def main() -> None:
    """Write the groups of words of a folder of WordNet to the standard output."""
    print(LICENCE)
    for line in sorted(set(_lines(Path(sys.argv[1])))):
        print(line)


def _lines(folder: Path) -> Iterator[str]:
    uses: Counter[tuple[str, str, int]] = Counter()
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        key, number, count = line.split()
        lemma, sense = key.split("%")
        uses[lemma, OF_NUMBER[sense[0]], int(number)] += int(count)
    total: Counter[str] = Counter()
    of_kind: Counter[tuple[str, str]] = Counter()
    for (lemma, pos, _), count in uses.items():
        total[lemma] += count
        of_kind[lemma, pos] += count
    words = {lemma for lemma, count in total.items() if count >= FEWEST and lemma.isalpha()}
    senses: dict[tuple[str, str], int] = {}
    synsets: dict[tuple[str, str], tuple[list[str], list[list[str]]]] = {}
    for name, pos in POS.items():
        for line in _body(folder / f"index.{name}"):
            fields = line.split()
            offsets = fields[6 + int(fields[3]) :]
            for number, offset in enumerate(offsets, 1):
                count = uses[fields[0], pos, number]
                is_used = count * SHARE >= of_kind[fields[0], pos] and count
                if fields[0] in words and (is_used or number == 1):
                    senses[fields[0], pos + offset] = count
        for line in _body(folder / f"data.{name}"):
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            own = [re.sub(r"\(.*\)", "", word).lower() for word in fields[4 : 4 + 2 * count : 2]]
            at = 5 + 2 * count
            pointers = [fields[at + 4 * n : at + 4 * n + 4] for n in range(int(fields[at - 1]))]
            synsets[pos + fields[0]] = (own, pointers)
    for identifier, (own, pointers) in synsets.items():
        kept = [word for word in own if (word, identifier) in senses]
        if len(kept) > 1:
            yield "= " + " ".join(kept)
        for sign, offset, pos, ends in pointers:
            other = pos.replace("s", "a") + offset
            others = [word for word in synsets.get(other, ([], []))[0] if (word, other) in senses]
            source, target = int(ends[:2], 16), int(ends[2:], 16)
            if sign == "@" and identifier[0] == "v" and kept and others:
                yield "< " + " ".join((*kept, *(w for w in others if w not in kept)))
            if sign in ("+", "\\", "!") and source:
                one, two = own[source - 1], synsets[other][0][target - 1]
                are_known = {one, two} <= words
                if sign == "!" and are_known and one < two:
                    yield f"! {one} {two}"
                elif sign != "!" and are_known and one < two and one[:4] != two[:4]:
                    yield f"~ {one} {two}"
    for name in POS:
        for line in (folder / f"{name}.exc").read_text("utf-8").splitlines():
            form, *lemmas = line.split()
            if form.isalpha() and lemmas[0] in words and lemmas[0] != form:
                yield f"* {form} {lemmas[0]}"


def _body(path: Path) -> Iterator[str]:
    lines = path.read_text("utf-8").splitlines()
    return (line for line in lines if not line.startswith("  "))


if __name__ == "__main__":
    main()
