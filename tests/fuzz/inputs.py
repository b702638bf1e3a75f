"""The inputs of each kind: kept ones, long ones, and mutations of them, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.fuzz.targets import SMALL

CORPUS = Path(__file__).parent / "corpus"

_FACT = "- id: lantern-trade-2022\n  title: Trade\n  {}\n"

LONG: Mapping[str, Mapping[str, str]] = {
    "content": {
        "entries": "- a: 1\n" * 36_000,
        "scalars": "- a\n" * 60_000,
        "same-field": "- id: x\n" + "  a: 1\n" * 35_000,
        "ids": "".join(f"- id: a{n}\n" for n in range(18_000)),
        "items": _FACT.format(f"evidence: [{'1,' * 75_000}1]"),
        "actors": _FACT.format(f"actors: [{','.join(f'a{n}' for n in range(22_000))}]"),
        "brackets": "[" * 1_000_000,
        "conflict": "<" * 1_000_000,
        "id-of-words": f'- id: "{"x " * 450_000}"\n',
        "date-of-spaces": f'- id: x\n  date: "1{" " * 900_000}x"\n',
        "dates-of-spaces": "".join(
            f'- {{id: a{n}, date: "1{" " * 1_900}x"}}\n' for n in range(500)
        ),
        "links": "".join(f'- {{id: a{n}, title: "{"[](" * 600}"}}\n' for n in range(500)),
        "quotes": "- id: '" + "''" * 450_000 + "x",
        "quotes-doubled": '- id: "' + '\\"' * 450_000 + '" x\n',
        "colons": "- id: " + "a: " * 75_000,
        "spaces": "- id:" + " " * 900_000 + "[x] y\n",
        "tabs": "\t" * 900_000,
        "comment": "#" * 900_000,
        "key": f"- {'k' * 900_000}: 1\n  {'k' * 900}: 1\n",
    },
    "source": {
        "hashes": "id: example-chronicle-9\nfingerprint:\n  paragraphs:\n"
        + "    - 0123456789\n" * 15_000,
        "fields": "".join(f"a{n}: 1\n" for n in range(22_000)),
    },
    "text": {
        "words": "a " * 120_000,
        "paragraphs": "a b c d\n\n" * 25_000,
        "blank": "\n \n" * 100_000,
        "no-words": "." * 900_000,
        "one-word": "a" * 900_000,
        "soft-hyphens": "\u00ad" * 300_000,
    },
    "history": {
        "two-words": "a b " * 500 + "a c " * 500,
        "stops": "." * 2_000 + ".," * 1_000,
        "names": "A " * 2_000,
        "openings": '. ("' * 1_000,
    },
    "layout": {
        "entries": "- a: 1\n" * 3_000,
        "comments": "- a: 1 # b\n# c\n" * 3_000,
        "spaces": f'- id: "{"a " * 100_000}"\n',
        "digits": f"- id: {'1_' * 100_000}\n",
        "sexagesimals": f"- id: {'1' + ':1' * 100_000}x\n",
        "flow": f"- id: [{'a, ' * 10_000}a]\n",
        "blank-lines": "- a: 1\n" + "\n" * 100_000,
    },
    "date": {
        "spaces": "1" + " " * 900_000 + "x",
        "spaces-short": "1" + " " * 1_900 + "x",
        "words": "about " * 300,
        "slashes": "/" * 2_000,
        "digits": "1" * 900_000,
    },
    "id": {"words": "x " * 450_000, "words-short": "x " * 1_000, "hyphens": "a-" * 450_000},
    "number": {
        "digits": "1" * 900_000,
        "commas": "1," * 1_000,
        "groups": "111," * 500 + "1",
        "spaces": "1" + " " * 1_900 + "x",
        "hedges": "~" * 2_000,
    },
    "address": {
        "links": "[](" * 1_300,
        "links-closed": "[](" * 1_300 + ")",
        "spaces": "a" + " " * 1_900 + "x",
        "dots": "a." * 2_000,
        "colons": "http:" * 800,
        "brackets": "http://[" + ":" * 1_900,
    },
}
"""Inputs as long as files may be, or a quarter of it where they have a value every few bytes, of what has made, or could make, something slow."""

_PIECES = (
    *(b"- ", b": ", b"\n", b"\n  ", b"  ", b'"', b"'", b"[", b"]", b"{", b"}", b"#", b"&a", b"*a"),
    *(b"|", b">-", b"\t", b"\r\n", b"/", b"..", b"~", b"2022", b"-", b",", b"(", b")", b"\xc2\xad"),
    *(
        b"\xe2\x80\x8b",
        b"\xff",
        b"\x00",
        b"\xc3\xa4",
        b"about ",
        b"id: a\n",
        b"https://",
        b"%",
        b"1",
    ),
)


def seeds(kind: str) -> Iterator[tuple[str, bytes]]:
    """Yield the kept inputs of a kind, and the files of the small briefing that are of it."""
    for path in sorted((CORPUS / kind).iterdir()):
        yield path.name, path.read_bytes()
    patterns = {"content": "facts/*.yml", "source": "sources/*.yml", "layout": "**/*.yml"}
    patterns["text"] = "sources/*.txt"
    for path in sorted(SMALL.glob(patterns[kind])) if kind in patterns else ():
        yield path.name, path.read_bytes()


def inputs(kind: str, mutations: int) -> Iterator[tuple[str, bytes]]:
    """Yield every input of a kind by a name: the seeds, the long ones, so many mutations of seeds."""
    known = list(seeds(kind))
    yield from known
    for name, text in LONG[kind].items():
        yield name, text.encode()
    chance = random.Random(kind)
    for number in range(mutations):
        name, raw = chance.choice(known)
        yield f"{name}, mutation {number}", mutated(raw, chance)


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """Return an input with some changes: bytes lost, pieces put in, stretches repeated."""
    made = bytearray(raw)
    for _ in range(chance.randint(1, 6)):
        place = chance.randint(0, len(made))
        stretch = made[place : place + chance.randint(1, 40)]
        match chance.randrange(4):
            case 0:
                del made[place : place + len(stretch)]
            case 1:
                made[place:place] = chance.choice(_PIECES)
            case 2:
                made[place:place] = stretch * chance.choice((1, 2, 300))
            case _:
                made[place : place + 1] = chance.choice(_PIECES) * chance.choice((1, 1, 200))
    return bytes(made)
