"""What tells pages apart that have to be looked at, each in its own right."""

from __future__ import annotations

from itertools import combinations

from lxml import html

from tests.support.built import Page
from tests.support.shapes import (
    kind_of,
    places_of,
    with_every_place,
    with_every_three,
    with_most_words,
)


def page(path: str, body: str) -> Page:
    return Page(path, html.document_fromstring(f"<html><body>{body}</body></html>"))


PLAIN = page("actors/a/index.html", "<p>One</p>")
LONGER = page("actors/b/index.html", "<p>One</p><p>and another</p>")
CLASSED = page("actors/c/index.html", "<p class='note'>One</p>")
BOTH = page("actors/d/index.html", "<p class='note'>One</p><p>Two</p>")
NESTED = page("actors/e/index.html", "<blockquote><p>One</p></blockquote><p>Two</p>")
OF_ANOTHER_KIND = page("sources/a/index.html", "<p>One</p>")
ALL = [PLAIN, LONGER, CLASSED, BOTH, NESTED, OF_ANOTHER_KIND]


def test_a_kind_is_a_section_and_what_is_in_it() -> None:
    paths = ("index.html", "404.html", "actors/index.html", "actors/a/index.html")
    assert [kind_of(page(path, "")) for path in paths] == ["", "", "actors", "actors/*"]


def test_every_three_elements_that_are_there_or_missing_together_are_on_a_page() -> None:
    assert with_every_three(ALL) == {p.path for p in ALL if p is not LONGER}
    assert with_every_three(ALL[::-1]) == with_every_three(ALL)
    tags = ("b", "i", "u", "s")
    every = [
        page(
            f"facts/{n}/index.html",
            "".join(f"<{t}>x</{t}>" for m, t in enumerate(tags) if n >> m & 1),
        )
        for n in range(16)
    ]
    chosen = [p for p in every if p.path in with_every_three(every)]
    assert len(chosen) < len(every)
    for three in combinations(tags, 3):
        assert len({tuple(bool(p.tree.xpath(f"//{t}")) for t in three) for p in chosen}) == 8


def test_what_pages_seen_anyway_have_is_not_asked_for() -> None:
    for choose in (with_every_three, with_every_place, with_most_words):
        assert choose([PLAIN, BOTH], [PLAIN]) == {BOTH.path}
        assert choose([PLAIN, BOTH], [BOTH, PLAIN]) == set()
        assert choose([PLAIN, OF_ANOTHER_KIND], [PLAIN]) == {OF_ANOTHER_KIND.path}


def test_elements_that_come_together_or_in_turn_count_as_one() -> None:
    marks = ("", "<i>x</i>", "<u>x</u>", "<i>x</i><u>x</u>")
    pairs = [
        page(f"facts/{n}{m}/index.html", f"{mark}{second}")
        for n, mark in enumerate(marks)
        for m, second in enumerate(("<s>x</s>", "<b>x</b><em>x</em>"))
    ]
    assert with_every_three(pairs) == {p.path for p in pairs}


def test_the_longest_word_and_the_longest_text_of_each_element_are_chosen_once() -> None:
    word, text = (
        page(f"a/{n}/index.html", f"<p>{told}</p>")
        for n, told in enumerate(("Overlong", "As it was told"))
    )
    both = page("a/3/index.html", "<p>Overlong</p><p>As it was told</p>")
    assert with_most_words([word, text, PLAIN]) == {word.path, text.path, PLAIN.path}
    assert with_most_words([word, text, both]) == {both.path}
    longer = page("a/4/index.html", "<p>Overlong as it is</p>")
    assert with_most_words([word, text, both, longer], [both]) == {longer.path}


def test_of_pages_built_alike_the_one_with_least_to_read_is_chosen() -> None:
    assert with_every_three([LONGER, PLAIN]) == {PLAIN.path}


def test_a_state_changes_no_shape_but_is_a_place_of_its_own() -> None:
    planned, held = (
        page(f"actors/{s}/index.html", f"<p class='is-{s}'>One</p>") for s in ("planned", "held")
    )
    assert len(with_every_three([planned, held])) == 1
    assert len(with_every_place([planned, held])) == 2


def test_an_element_is_told_by_its_classes_and_by_what_it_lies_in() -> None:
    around = ("html", ()), ("body", ())
    assert places_of(BOTH) == {
        around[:1],
        around,
        (*around, ("p", ())),
        (*around, ("p", ("note",))),
    }
    quoted = (*around, ("blockquote", ()))
    assert places_of(NESTED) == {
        *places_of(PLAIN),
        quoted,
        (*quoted, ("p", ())),
    }


def test_few_pages_have_every_place_of_every_kind() -> None:
    chosen = with_every_place(ALL)
    assert chosen == {CLASSED.path, NESTED.path, OF_ANOTHER_KIND.path}
    assert with_every_place(ALL[::-1]) == chosen


def test_an_element_that_is_new_anywhere_brings_its_page() -> None:
    new = page("actors/f/index.html", "<p>One <em class='new'>word</em></p>")
    assert new.path in with_every_place([*ALL, new])
    assert new.path in with_every_three([*ALL, new])
