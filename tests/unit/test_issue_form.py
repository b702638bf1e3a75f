"""What is read of a filled-in issue form: the answers alone, and nothing that could pass for another."""

from __future__ import annotations

import pytest

from generator.commands.add import correcting, proposing
from generator.editing.issue_form import LONGEST, Mistake, best_of, filled_in, form_of
from generator.records import FactKind, Stance, Status
from tests.support.forms import CORRECTION, FACT, text_of, the_form

FORM = """\
name: A form
description: Two questions.
body:
  - type: markdown
    attributes: {value: Hello}
  - type: input
    id: first
    attributes: {label: The first}
    validations: {required: true}
  - type: dropdown
    id: second
    attributes: {label: The second, options: [this, that]}
  - type: checkboxes
    id: third
    attributes:
      label: The third
      options:
        - {label: It is so, required: true}
        - {label: It is not otherwise, required: true}
"""
TICKED = "### The third\n\n- [x] It is so\n- [X] It is not otherwise\n"
GOOD = f"### The first\n\nOne\ntwo\n\n### The second\n\nthis\n\n{TICKED}"


def read(text: str) -> tuple[dict[str, str], list[str]]:
    found = filled_in(form_of("a-form", FORM), text)
    return dict(found.answers), [mistake.sentence for mistake in found.mistakes]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_answer_is_read_on_one_line(end: str) -> None:
    answers = {"first": "One two", "second": "this", "third": "It is not otherwise, It is so"}
    assert read(GOOD.replace("\n", end)) == (answers, [])


def test_what_was_left_empty_is_empty_and_told_where_it_is_needed() -> None:
    text = "### The first\n\n_No response_\n\n### The second\n\n_No response_\n\n### The third\n\n- [ ] It is so"
    assert read(text) == (
        {"first": "", "second": "", "third": ""},
        [
            "The first: is empty; write something there.",
            "The third: is not ticked; tick every box, or leave the proposal.",
        ],
    )


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (
            "One\n\n### The second\n\nthat",
            'The second: the line "### The second" is there 2 times; keep the one of the form.',
        ),
        (
            "One\n# Another\ntwo",
            'The first: "# Another" makes a heading of it; write plain text, without "#" at the '
            "beginning of a line.",
        ),
        (
            "One <!-- hidden -->",
            'The first: it has a remark that nobody sees; take out what begins with "<!--".',
        ),
    ],
)
def test_what_could_pass_for_another_answer_is_refused(answer: str, sentence: str) -> None:
    assert read(GOOD.replace("One\ntwo", answer))[1] == [sentence]


def test_an_option_is_one_of_the_form() -> None:
    assert read(GOOD.replace("this", "This, that"))[1] == [
        'The second: "This, that" is none of its options; choose one of them.'
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a: &x [1, 2]", "a: &x [1, 2]"),
        ("- *x", "- *x"),
        ("---\n!!python/object:os.system", "--- !!python/object:os.system"),
        ("a\u202eb\u2066c", "abc"),
        ("a\x00b\x1b[2Jc", "a b [2Jc"),
        ("a\u2028### The second\u2028b", "a ### The second b"),
        ("a\x0b### The second\x0cb", "a ### The second b"),
        ("<b onclick='x'>a</b>", "<b onclick='x'>a</b>"),
        ("#12 is no heading", "#12 is no heading"),
    ],
)
def test_an_answer_is_text_and_nothing_else(written: str, kept: str) -> None:
    answers, mistakes = read(GOOD.replace("One\ntwo", written))
    assert (answers["first"], mistakes) == (kept, [])


def test_a_text_belongs_to_the_form_of_which_it_has_most() -> None:
    forms = [the_form(name) for name in ("new-fact", "correction", "new-source")]
    for form in forms:
        assert best_of(forms, text_of(form.id, {})) is form
    assert best_of(forms, "### Quote\n\nwords") is None
    assert best_of(forms, "x" * LONGEST) is None
    assert best_of([], "") is None


@pytest.mark.parametrize("text", ["", "[", "- a", "name: a", "name: a\nbody: [1]", "body: {}"])
def test_what_is_no_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"bad\.yml is no issue form"):
        form_of("bad", text)


def test_a_sentence_ends_like_one() -> None:
    assert Mistake("", "is it so?").sentence == "is it so?"
    assert Mistake("Date", "no").sentence == "Date: no."


@pytest.mark.parametrize(
    ("name", "understood"),
    [
        ("new-fact", (*proposing.OF_FACT, *proposing.OF_EVIDENCE, *proposing.FOR_PEOPLE)),
        ("correction", (*correcting.OF_CORRECTION, *correcting.FOR_PEOPLE)),
    ],
)
def test_every_question_of_a_form_is_understood(name: str, understood: tuple[str, ...]) -> None:
    assert {question.id for question in the_form(name).questions} == set(understood)
    answers = FACT if name == "new-fact" else CORRECTION
    assert set(answers) == set(understood)
    assert filled_in(the_form(name), text_of(name, answers)).mistakes == ()


def test_the_options_of_a_form_are_the_words_of_the_content() -> None:
    options = {
        q.id: q.options for name in ("new-fact", "correction") for q in the_form(name).questions
    }
    assert options["kind"] == tuple(f"{kind}: {kind.meaning}" for kind in FactKind)
    assert options["status"] == tuple(f"{status}: {status.meaning}" for status in Status)
    parts = {*correcting.fields_by_label(), correcting.EVIDENCE_ALONE, correcting.BY_A_PERSON}
    assert set(options["part"]) <= parts
    assert options["part"][-2:] == (correcting.EVIDENCE_ALONE, correcting.BY_A_PERSON)
    *stances, cited = options["stance"]
    assert cited == correcting.CITED
    words = [next(s for s in Stance if f"({s})" in option) for option in stances]
    assert words == [s for s in Stance if s is not Stance.CONTEXT]
