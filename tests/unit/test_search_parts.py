"""The entries of the search, whole or in parts: the same, each part bounded, none that refers to a later one."""

from __future__ import annotations

import json

import pytest

from generator.compose.data.search_entries import SearchEntries, SearchEntry
from generator.compose.targets import Target
from generator.render.search import search_scripts

PERSON = Target("actors/person.md")

STATE = Target("actors/state.md")

ENTRIES = (
    *(
        SearchEntry(
            "fact",
            Target(f"facts/fact-{n}.md"),
            f"Fact {n} of ğ",
            words=("word " * n,),
            named=(PERSON,),
        )
        for n in range(40)
    ),
    SearchEntry("person", PERSON, "A person", names=("Person",), named=(STATE,)),
    SearchEntry("organisation", STATE, "A state"),
)


def scripts(largest: int) -> dict[str, bytes]:
    search = SearchEntries(ENTRIES, {"may": 5})
    return dict(
        search_scripts(search, {}, lambda target: target, directory_urls=True, largest=largest)
    )


def said(scripts: dict[str, bytes]) -> list[list[list[object]]]:
    """Return the entries of each script, by address and title, and the titles of what they refer to."""
    head, *rest = (script.decode() for script in scripts.values())
    first = json.loads(head.removeprefix("globalThis.briefingEntries=").removesuffix(";\n"))
    assert first.get("parts", 1) == len(scripts)
    parts = [first["entries"]]
    for script in rest:
        lines = script.removeprefix("globalThis.briefingEntries.entries.push(").removesuffix(");\n")
        parts.append(json.loads(f"[{lines}]"))
    every: list[list[object]] = []
    found = []
    for part in parts:
        every += part
        named = ([every[at][2] for at in (entry[9] if len(entry) > 9 else [])] for entry in part)
        found.append([[*entry[1:3], names] for entry, names in zip(part, named, strict=True)])
    return found


def test_few_entries_are_in_one_script_in_their_order() -> None:
    whole = scripts(10**6)
    assert list(whole) == ["search/entries.js"]
    (entries,) = said(whole)
    assert entries[-2:] == [
        ["actors/person/", "A person", ["A state"]],
        ["actors/state/", "A state", []],
    ]
    assert entries[:-2] == [[f"facts/fact-{n}/", f"Fact {n} of ğ", ["A person"]] for n in range(40)]


@pytest.mark.parametrize("largest", [1, 300, 2_000])
def test_many_are_divided_and_none_is_lost_or_refers_to_a_later_part(largest: int) -> None:
    divided = scripts(largest)
    assert list(divided)[:2] == ["search/entries.js", "search/entries-2.js"]
    (whole,) = said(scripts(10**6))
    parts = said(divided)
    assert [entry for part in parts for entry in part] == [
        *reversed(whole[-2:]),
        *whole[:-2],
    ]
    for script, entries in zip(list(divided.values())[1:], parts[1:], strict=True):
        assert len(script) <= largest + 100 or len(entries) == 1
