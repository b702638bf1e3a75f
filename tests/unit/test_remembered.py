"""Functions that remember what they returned, in this process and out of an earlier one."""

from __future__ import annotations

from generator.core.remembered import Remembered


def cut(text: str, length: int) -> str:
    """Return the beginning of a text."""
    if not text:
        raise ValueError("nothing to cut")
    return text[:length]


def test_each_arguments_have_their_own_result_and_it_is_made_once() -> None:
    begun = Remembered(cut)
    assert [begun("lantern", 3), begun("lantern", 4), begun("lantern", 3)] == ["lan", "lant", "lan"]
    assert begun.new == 2
    assert begun.results == {("lantern", 3): "lan", ("lantern", 4): "lant"}


def test_what_an_earlier_run_returned_is_not_made_again_and_counts_once_it_is_asked_for() -> None:
    begun = Remembered(cut)
    begun.recall({("lantern", 3): "as it was", ("other", 1): "never asked for"})
    assert [begun("lantern", 3), begun("lantern", 4)] == ["as it was", "lant"]
    assert begun.new == 1
    assert begun.results == {("lantern", 3): "as it was", ("lantern", 4): "lant"}
    begun.forget()
    assert (begun("lantern", 3), begun.new, begun.results) == ("lan", 1, {("lantern", 3): "lan"})


def test_what_fails_is_not_remembered() -> None:
    begun = Remembered(cut)
    for _ in range(2):
        try:
            begun("", 1)
        except ValueError:
            continue
        raise AssertionError
    assert (begun.new, begun.results) == (0, {})


def test_names_and_describes_the_function() -> None:
    begun = Remembered(cut)
    assert (begun.name, begun.__doc__) == (f"{__name__}.cut", cut.__doc__)
