"""`briefing add --from-form`: what a filled-in form becomes, and what is said of a bad one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.pipeline import load
from tests.support.forms import CORRECTION, FACT, text_of
from tests.support.project import files_of

FACT_WRITTEN = """
- id: anybody-may-read-the-treaty-at-naidiskula
  title: Anybody may read the treaty at Näidisküla
  statement: The treaty lies in the archive, where anybody may read it by lantern light.
  kind: position
  status: reported
  date: "2024"
  evidence:
    - source: example-chronicle-9
      paragraph: 1
      quote: anybody may read it by lantern light
      origin: lantern-guild
"""
PIECE_WRITTEN = """\
    - source: example-chronicle-9
      paragraph: 1
      quote: anybody may read it by lantern light
"""
OLD_STATEMENT = "  statement: The treaty on the passage of lanterns came into force in July 2019.\n"
LAST_PIECE = "    - {source: example-archive-7, row: 12, says: The treaty is in its register.}\n"
CITED = "The source is the one that is already cited"
ALONE = "Nothing of these, but a source is to be added"


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing."""
    return Path(shutil.copytree(small, tmp_path / "content"))


def add(content: Path, text: str | bytes, *more: str) -> tuple[int, str, list[str]]:
    """Add by the text of a form; return the exit code, and the lines of both outputs."""
    command = ["--content", str(content), "add", "--from-form", "-", *more]
    given = text.encode() if isinstance(text, str) else text
    done = CliRunner().invoke(main, command, input=given, catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr.splitlines()


def refused(content: Path, text: str | bytes) -> list[str]:
    """Return the sentences with which a form is refused, and hold that nothing is written."""
    before = files_of(content.parent)
    code, out, (*sentences, last) = add(content, text)
    count = "1 mistake" if len(sentences) == 1 else f"{len(sentences)} mistakes"
    assert (code, out, last) == (1, "", f"Error: {count} in the form; nothing was written")
    assert files_of(content.parent) == before
    return sentences


def fact(**answers: str) -> str:
    return text_of(
        "new-fact", FACT | {n.replace("own_words", "own-words"): a for n, a in answers.items()}
    )


def correction(**answers: str) -> str:
    return text_of("correction", CORRECTION | answers)


def test_a_new_fact_is_the_last_of_its_sector_and_nothing_else_changes(content: Path) -> None:
    before = files_of(content)
    code, out, err = add(content, fact())
    line = before["facts/trade.yml"].count(b"\n") + 2
    first = f"content/facts/trade.yml:{line}: added anybody-may-read-the-treaty-at-naidiskula"
    assert (code, out.splitlines()[0], err) == (0, first, [])
    added = before["facts/trade.yml"] + FACT_WRITTEN.encode()
    assert files_of(content) == {**before, "facts/trade.yml": added}
    assert [d for d in load(content)[1] if d.is_error] == []


def test_a_dry_run_prints_the_fact_and_writes_nothing(content: Path) -> None:
    before = files_of(content)
    assert add(content, fact(), "--dry-run") == (0, FACT_WRITTEN[1:], [])
    assert files_of(content) == before


def test_a_second_fact_of_the_same_headline_has_another_id(content: Path) -> None:
    add(content, fact())
    code, out, _ = add(
        content,
        fact(statement="Anybody may read the treaty by lantern light.", paragraph="1"),
        "--dry-run",
    )
    assert (code, out.splitlines()[0]) == (0, "- id: anybody-may-read-the-treaty-at-naidiskula-2")


@pytest.mark.parametrize(
    ("sector", "source"),
    [
        ("trade", "example-chronicle-9"),
        ("TRADE IN LANTERNS", "http://archive.example.org/chronicle/9/#top"),
        ("https://e.example/sectors/trade/", "https://e.example/sources/example-chronicle-9/"),
        ("https://e.example/sectors/trade.html", "example-chronicle-2023"),
    ],
)
def test_a_sector_and_a_source_are_named_as_a_reader_knows_them(
    content: Path, sector: str, source: str
) -> None:
    assert add(content, fact(sector=sector, source=source), "--dry-run")[1] == FACT_WRITTEN[1:]


def test_five_mistakes_are_five_sentences(content: Path) -> None:
    text = fact(
        sector="tade",
        statement="The treaty lies in the archive",
        date="31.2.2024",
        paragraph="nine",
        consulted="last week",
    )
    assert refused(content, text) == [
        'Sector: there is no sector "tade"; did you mean "trade"?',
        "The claim, in your own words: the sentence does not end with a full stop; write it to its end.",
        'When it happened: "31.2.2024" is no date; write it as 2024-02-29 or 2024-02.',
        'Paragraph: "nine" is not a whole number; write "9".',
        'Day on which you read the source: "last week" is no day; write it as 2024-02-29.',
    ]


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        ({"title": ""}, ["Headline: is empty; write something there."]),
        ({"title": "—"}, ['Headline: "—" has neither a letter nor a digit; write it in words.']),
        ({"title": "It is read."}, ["Headline: a title has no full stop; delete the last point."]),
        ({"kind": ""}, ["What the claim is about: is not answered; choose one of its options."]),
        (
            {"status": "done"},
            ['How far it had got: "done" is none of its options; choose one of them.'],
        ),
        ({"date": "2024/02"}, ['When it happened: "2024/02" is no date; is it "2024-02"?']),
        (
            {"source": "https://nowhere.example/1"},
            [
                'Address of the source: the briefing has no source at "https://nowhere.example/1"; '
                "propose the source first, with its own form."
            ],
        ),
        (
            {"source": "a leaflet"},
            [
                'Address of the source: "a leaflet" is not the address of a source; '
                "copy the whole address, beginning with https://."
            ],
        ),
        (
            {"paragraph": ""},
            [
                'Paragraph: the evidence does not say which paragraph of "example-chronicle-9"; write '
                "its number, counted from 1."
            ],
        ),
        (
            {"paragraph": "4"},
            ['Paragraph: "example-chronicle-9" has no paragraph 4; its paragraphs are 1 to 3.'],
        ),
        (
            {"quote": "anybody may read it by moonlight"},
            [
                'Quote: the quote is not in paragraph 1 of "example-chronicle-9"; of it, only "anybody '
                'may read it by" is there: copy the words from the source.'
            ],
        ),
        (
            {"quote": "word " * 13, "source": "https://nowhere.example/1"},
            [
                'Address of the source: the briefing has no source at "https://nowhere.example/1"; '
                "propose the source first, with its own form.",
                "Quote: the quote has 13 words; at most 12 are allowed; keep the words that carry the claim.",
            ],
        ),
        (
            {"stated_by": "Mari Näidiss"},
            [
                'Who says it: the briefing has nobody named "Mari Näidiss"; did you mean "Mari Näidis"?'
            ],
        ),
        (
            {"origin": "Somebody else"},
            [
                'Whose word it is: the briefing has nobody named "Somebody else"; leave it empty, and '
                "name them in the claim."
            ],
        ),
        (
            {
                "own_words": "- [ ] The claim is in my own words, and I read the passage in the source itself."
            },
            ["Before you send it: is not ticked; tick every box, or leave the proposal."],
        ),
    ],
)
def test_a_mistake_is_told_by_the_label_of_its_question(
    content: Path, answers: dict[str, str], sentences: list[str]
) -> None:
    assert refused(content, fact(**answers)) == sentences


@pytest.mark.parametrize("path", ["../../x", "/etc/passwd", "..\\x", "trade/../../x", "%2e%2e/x"])
def test_no_answer_is_a_path(content: Path, path: str) -> None:
    first, second = refused(content, fact(sector=path, source=path))
    assert first.startswith("Sector: there is no sector ")
    assert second.startswith("Address of the source: ")
    assert refused(content, correction(fact=path))[0].startswith("Which entry: there is no fact ")


HOSTILE = [
    "x: &a [1]",
    "- *a",
    "!!python/object/apply:os.system [id]",
    "{{ 7 * 7 }} ${{ github.token }} $(id) `id`",
    "<script>alert(1)</script>",
    '"; rm -rf / #',
    "a'b\"c\\d",
    "null",
    "yes: no",
    "@everyone | > %",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_written_is_a_text(content: Path, text: str) -> None:
    assert add(content, fact(statement=f"{text}."))[0] == 0
    assert add(content, correction(wording=f"{text}!"))[0] == 0
    briefing, _ = load(content)
    assert briefing
    made = briefing.facts["anybody-may-read-the-treaty-at-naidiskula"]
    assert (made.statement, made.title) == (f"{text}.", FACT["title"])
    assert briefing.facts["lantern-treaty"].statement == f"{text}!"


def test_what_nobody_sees_is_left_out(content: Path) -> None:
    changed = fact(title="Anybody\u202e may read\u200b the treaty\x07 at Näidisküla")
    assert add(content, changed, "--dry-run") == (0, FACT_WRITTEN[1:], [])


def test_no_answer_passes_for_another(content: Path) -> None:
    (said,) = refused(content, fact(statement="One.\n\n### Quote\n\nanybody may read it"))
    assert said == 'Quote: the line "### Quote" is there 2 times; keep the one of the form.'


@pytest.mark.parametrize("length", [20_001, 1_000_000])
def test_a_text_that_is_too_long_is_refused(content: Path, length: int) -> None:
    said = ["the text has more than 20,000 characters; answer with the few that matter."]
    assert refused(content, fact(statement="ä" * length)) == said
    assert refused(content, b"\xff" * length) == said


@pytest.mark.parametrize("text", ["", "\0", "### Quote\n\nwords", "name: x\nbody: []\n"])
def test_what_is_no_form_is_told(content: Path, text: str) -> None:
    assert refused(content, text) == [
        'this is not the text of the form "Propose a fact" or "Correct an entry"; fill in one of them.'
    ]


def test_a_new_source_is_read_by_a_person(content: Path) -> None:
    assert refused(content, text_of("new-source", {})) == [
        'the form "Propose a source" is read by a person, who makes the entry.'
    ]


def test_a_correction_changes_one_field_and_adds_the_evidence(content: Path) -> None:
    before = files_of(content)
    code, out, err = add(content, correction())
    line = before["facts/trade.yml"].decode().split("- id: lantern-treaty")[0].count("\n") + 1
    assert (code, err) == (0, [])
    assert out == f"content/facts/trade.yml:{line}: changed lantern-treaty\nno problems\n"
    text = before["facts/trade.yml"].decode()
    assert text.count(OLD_STATEMENT) == text.count(LAST_PIECE) == 1
    text = text.replace(OLD_STATEMENT, OLD_STATEMENT.replace("July 2019", "July of 2019"))
    text = text.replace(LAST_PIECE, LAST_PIECE + PIECE_WRITTEN)
    assert files_of(content) == {**before, "facts/trade.yml": text.encode()}


def test_only_what_a_correction_brings_is_told(content: Path) -> None:
    path = content / "facts" / "trade.yml"
    text = path.read_text("utf-8").replace('      seal: "cc29cffd77c2c03d829d"\n', "")
    path.write_text(text, "utf-8")
    known = [d.rule for d in load(content)[1]]
    assert known
    assert add(content, correction())[1].endswith(": changed lantern-treaty\nno problems\n")
    _, out, _ = add(content, correction(part="Date", wording="2018-01", source="", stance=CITED))
    assert out.endswith("still to do: 1 warning\n")
    assert len(load(content)[1]) == len(known) + 1


def test_a_dry_run_prints_the_change_and_writes_nothing(content: Path) -> None:
    before = files_of(content)
    code, out, _ = add(content, correction(part="Date", wording="2019-08"), "--dry-run")
    piece = "".join(f"{line[4:]}\n" for line in PIECE_WRITTEN.splitlines())
    assert (code, out) == (0, f'date: "2019-08"\n{piece}')
    assert files_of(content) == before


@pytest.mark.parametrize(
    ("answers", "printed"),
    [
        (
            {
                "fact": "tide-mill",
                "part": "Kind",
                "wording": "Event",
                "source": "",
                "stance": CITED,
            },
            "kind: event\n",
        ),
        (
            {"part": "Said by", "wording": "Mari Näidis", "source": "", "stance": CITED},
            "stated_by: mari-naidis\n",
        ),
        (
            {"part": ALONE, "wording": "", "says": "It is read by lantern light."}
            | {"stance": "It says it more precisely (refines)"},
            "- source: example-chronicle-9\n  paragraph: 1\n  stance: refines\n"
            "  quote: anybody may read it by lantern light\n  says: It is read by lantern light.\n",
        ),
    ],
)
def test_a_part_of_it_is_changed_alone(
    content: Path, answers: dict[str, str], printed: str
) -> None:
    code, out, err = add(content, correction(**answers), "--dry-run")
    assert (code, out, err) == (0, printed, [])


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        (
            {"part": "Something else"},
            [
                "Which part of it: a person has to make this change, because none of the parts above it "
                "is chosen."
            ],
        ),
        (
            {"wording": ""},
            [
                "New wording: it is empty; write what should stand there instead, whole, or a person has "
                "to make this change."
            ],
        ),
        (
            {"fact": "example-gazette"},
            ["Which entry: this is an actor, and no fact: a person has to make this change."],
        ),
        (
            {"fact": "lantern-traety"},
            ['Which entry: there is no fact "lantern-traety"; did you mean "lantern-treaty"?'],
        ),
        (
            {"wording": "The treaty on the passage of lanterns came into force in July 2019."},
            ["New wording: it is what stands there already; write what should stand there."],
        ),
        (
            {"part": "Date", "wording": "31.2.2024", "paragraph": "9"},
            [
                'New wording: "31.2.2024" is no date; write it as 2024-02-29 or 2024-02.',
                'Paragraph: "example-chronicle-9" has no paragraph 9; its paragraphs are 1 to 3.',
            ],
        ),
        (
            {"stance": CITED},
            [
                "How the source bears on the entry: the entry does not cite this source; say how it bears "
                "on it."
            ],
        ),
        (
            {"part": ALONE, "wording": "", "source": ""},
            [f'Address of the source: it is empty; write it, or choose "{CITED}".'],
        ),
        (
            {"part": ALONE},
            ["New wording: it is filled in; name the part that it is to replace."],
        ),
        (
            {"part": ALONE, "wording": "", "source": "", "stance": CITED},
            [
                "How the source bears on the entry: it is cited already; name another source, or another "
                "part."
            ],
        ),
        (
            {"stance": "It tells what happened later (updates)"},
            [
                "What the source says: it is empty; say in your own words how it differs from the entry."
            ],
        ),
    ],
)
def test_what_cannot_be_corrected_is_told(
    content: Path, answers: dict[str, str], sentences: list[str]
) -> None:
    assert refused(content, correction(**answers)) == sentences


def test_evidence_on_one_line_is_left_to_a_person(content: Path) -> None:
    path = content / "facts" / "energy.yml"
    piece = '{source: example-gazette-100, paragraph: 5, quote: "has already ground almost 1,200 lanterns"}'
    text = path.read_text("utf-8").replace(f"evidence:\n    - {piece}", f"evidence: [{piece}]")
    path.write_text(text, "utf-8")
    code, _, err = add(
        content, correction(fact="tide-mill-trial", part="Caution", wording="A trial.")
    )
    said = "write the list evidence of the entry one below the other; nothing was written"
    assert (code, err) == (1, [f"Error: content/facts/energy.yml: {said}"])
    assert path.read_text("utf-8") == text


def test_content_with_errors_is_mended_first(content: Path) -> None:
    path = content / "facts" / "trade.yml"
    path.write_text(path.read_text("utf-8").replace("example-gazette-100", "nowhere"), "utf-8")
    before = files_of(content)
    code, _, err = add(content, fact())
    assert (code, err[-1]) == (
        1,
        "Error: mend the errors in the content first; nothing was written",
    )
    assert files_of(content) == before


def test_a_project_without_the_forms_says_so(content: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    command = ["--project", str(tmp_path), "add", "--from-form", "-"]
    done = CliRunner().invoke(main, command, input=fact(), catch_exceptions=False)
    said = "Error: .github/ISSUE_TEMPLATE/new-fact.yml is not there, or is no issue form\n"
    assert (done.exit_code, done.output) == (1, said)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--dry-run", "fact"), "Error: --from-form and its --dry-run go without a kind of entry"),
        (("--from-form", "nowhere.md"), "Error: Invalid value for '--from-form': 'nowhere.md'"),
        ((), "Write a new fact, source or actor, question by question."),
    ],
)
def test_wrong_use_is_told(content: Path, arguments: tuple[str, ...], message: str) -> None:
    done = CliRunner().invoke(main, ["--content", str(content), "add", *arguments])
    assert done.exit_code == 2
    assert message in done.output
