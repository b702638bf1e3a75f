"""What an upgrade does to a file, by what was handed out, what is here and what is handed out now."""

from __future__ import annotations

import pytest

from generator.commands.upgrade.proving import differences
from generator.commands.upgrade.published import Published
from generator.disk.merging import merged
from generator.editing.starter import NewFile
from generator.editing.upgrade import Outcome, Step, steps

NAMES = ("ours", "base", "theirs")
A, B, C = b"1\n2\n3\n4\n5\n", b"1\n2\n3\n4\nfive\n", b"one\n2\n3\n4\n5\n"
BOTH, OTHER = b"one\n2\n3\n4\nfive\n", b"uno\n2\n3\n4\n5\n"


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "outcome", "content"),
    [
        (A, A, A, None, None),
        (A, A, B, Outcome.REPLACED, B),
        (A, B, A, None, None),
        (A, B, B, None, None),
        (A, B, C, Outcome.MERGED, BOTH),
        (None, None, A, Outcome.ADDED, A),
        (None, A, A, None, None),
        (A, None, A, None, None),
        (A, None, B, Outcome.LEFT_OUT, None),
        (A, A, None, Outcome.DELETED, None),
        (A, None, None, None, None),
        (A, B, None, Outcome.KEPT, B),
    ],
)
def test_each_state_of_a_file_has_one_outcome(
    base: bytes | None,
    ours: bytes | None,
    theirs: bytes | None,
    outcome: Outcome | None,
    content: bytes | None,
) -> None:
    found = list(
        steps(
            {"x": base} if base else {},
            {"x": ours} if ours else {},
            {"x": NewFile("x", theirs)} if theirs else {},
            lambda *three: merged(*three, NAMES),  # type: ignore[call-arg]
        )
    )
    assert found == ([Step("x", outcome, content)] if outcome else [])


def test_two_changes_of_one_line_conflict_and_the_place_is_told() -> None:
    (step,) = steps(
        {"x": b"0\n" + A},
        {"x": b"0\n" + OTHER},
        {"x": NewFile("x", b"0\n" + C)},
        lambda *three: merged(*three, NAMES),  # type: ignore[call-arg]
    )
    assert (step.outcome, step.conflicts) == (Outcome.CONFLICT, (2,))
    assert step.content == (
        b"0\n<<<<<<< ours\nuno\n||||||| base\n1\n=======\none\n>>>>>>> theirs\n2\n3\n4\n5\n"
    )


def test_what_is_no_text_is_left_as_it_is_and_told() -> None:
    assert merged(b"\0a", b"\0", b"\0b", NAMES) == (b"\0a", False)


def test_what_goes_in_any_case_goes_and_is_told() -> None:
    (step,) = steps({"x": A}, {"x": B}, {}, lambda *_: (b"", False), gone=lambda path: path == "x")
    assert step == Step("x", Outcome.LOST, None)


@pytest.mark.parametrize(
    "path", ["content/x.yml", "README.md", "CHANGELOG.md", ".github/CODEOWNERS"]
)
def test_what_is_the_briefing_s_own_is_never_touched(path: str) -> None:
    assert list(steps({path: A}, {path: A}, {path: NewFile(path, B)}, lambda *_: (b"", True))) == []


def published(*addresses: str, **judged: tuple[str, str]) -> Published:
    return Published(frozenset(addresses), judged)


def test_an_address_that_is_lost_fails_and_one_that_is_not_known_does_not() -> None:
    assert list(differences(published("/", "a/"), published("/", "b/"))) == [
        ("addresses: a/ would lead nowhere", True)
    ]
    kept = list(differences(published("/"), published("/", "b/")))
    assert kept == [("addresses: each of the 1 that were public is still there", False)]
    assert [fails for _, fails in differences("it is too old", published())] == [False]


def test_facts_that_are_judged_otherwise_are_told() -> None:
    before = published(
        a=("corroborated", "reviewed"), b=("contested", "x"), gone=("contested", "x")
    )
    now = published(a=("single-source", "reviewed"), b=("contested", "x"), new=("contested", "x"))
    assert [line for line, _ in differences(before, now)][:-1] == [
        "facts that this generator judges otherwise (1):",
        "  a: corroborated -> single-source",
    ]
