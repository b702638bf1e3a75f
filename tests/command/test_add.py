"""`briefing add`: what it asks, what it says of a bad answer, and the file that it leaves, whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import hypothesis
import pytest
from click.testing import CliRunner, Result
from hypothesis import strategies as st

from generator.cli import main
from generator.commands.add import questions
from generator.pipeline import load
from tests.support.project import files_of

FACT = {
    "--sector": "trade",
    "--title": "Anybody may read the treaty at Näidisküla",
    "--id": "treaty-kept",
    "--statement": "The treaty lies in the archive at Näidisküla, where anybody may read it, and by which "
    "light they may do so is told as well.",
    "--kind": "position",
    "--date": "2024",
    "--places": "naidiskula",
    "--source": "example-chronicle-9",
    "--paragraph": "1",
    "--quote": "anybody may read it by lantern light",
}

FURTHER = ("",) * (len(questions.FACT) - 1 - [q.name for q in questions.FACT].index("places"))
"""No answer to what is asked after the places, before the figure and the evidence."""

FACT_WRITTEN = """\
- id: treaty-kept
  title: Anybody may read the treaty at Näidisküla
  statement: >-
    The treaty lies in the archive at Näidisküla, where anybody may read it, and by which light they
    may do so is told as well.
  kind: position
  status: reported
  date: "2024"
  places: [naidiskula]
  evidence:
    - source: example-chronicle-9
      paragraph: 1
      quote: anybody may read it by lantern light
"""

SOURCE = {
    "--URL": "https://gazette.example.org/2024/204?a=1#b",
    "--publisher": "The Example Gazette",
    "--title": "Lanterns: a dearth",
    "--author": "A. Writer; B. Penman-Jones",
    "--issued": "2024-02-01",
    "--accessed": "2024-03-02",
    "--consulted": "full-text",
    "--paragraphs": "7",
    "--note": "An invented article.",
}

HEAD = "# yaml-language-server: $schema=../../../../../schemas/source.json\n"
"""With which the files of sources begin."""

SOURCE_WRITTEN = """\
id: the-example-gazette-204
type: article-newspaper
publisher: The Example Gazette
origin: example-gazette
title: "Lanterns: a dearth"
author: [A. Writer, B. Penman-Jones]
issued: "2024-02-01"
accessed: 2024-03-02
URL: https://gazette.example.org/2024/204?a=1#b
language: en
consulted: full-text
paragraphs: 7
note: An invented article.
"""


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing."""
    return Path(shutil.copytree(small, tmp_path / "content"))


def add(content: Path, *arguments: str, answers: tuple[str, ...] = ()) -> Result:
    command = ["--content", str(content), "add", *arguments]
    text = "".join(f"{answer}\n" for answer in answers)
    return CliRunner().invoke(main, command, input=text, catch_exceptions=False)


def options(given: dict[str, str], **changes: str) -> tuple[str, ...]:
    changed = {**given, **{f"--{name}": value for name, value in changes.items()}}
    return tuple(word for pair in changed.items() for word in pair if pair[1])


def test_a_fact_from_options_is_the_last_of_its_sector_and_nothing_else_changes(
    content: Path,
) -> None:
    before = files_of(content)
    done = add(content, "fact", "--no-input", *options(FACT))
    line = before["facts/trade.yml"].count(b"\n") + 2
    said = f"content/facts/trade.yml:{line}: added treaty-kept\nno problems\n"
    assert (done.exit_code, done.output) == (0, said)
    old = before["facts/trade.yml"]
    expected = {**before, "facts/trade.yml": old + b"\n" + FACT_WRITTEN.encode()}
    assert files_of(content) == expected
    assert load(content)[1] == ()


def test_a_dry_run_shows_the_entry_and_writes_nothing(content: Path) -> None:
    before = files_of(content)
    done = add(content, "fact", "--no-input", "--dry-run", *options(FACT))
    assert (done.exit_code, done.output) == (0, FACT_WRITTEN)
    assert files_of(content) == before


def test_a_fact_of_two_speakers_is_written_without_a_question(content: Path) -> None:
    given = {**FACT, "--stated-by": "mari-naidis, naidisarhiiv"}
    done = add(content, "fact", "--no-input", *options(given))
    assert (
        "  stated_by: [mari-naidis, naidisarhiiv]\n"
        in files_of(content)["facts/trade.yml"].decode()
    ), done.output


def test_bad_answers_are_told_and_asked_for_again(content: Path) -> None:
    before = files_of(content)
    answers = {
        "Sector": ("tade", "trade"),
        "Title": ("Anybody may read the treaty.", FACT["--title"]),
        "Id": ("lantern-treaty", "Treaty kept", "treaty-kept"),
        "Statement": ("No full stop", FACT["--statement"]),
        "Kind": ("positon", "position"),
        "Status": ("",),
        "Date": ("2024-13", "2024"),
        "Stated by": ("naidiskula", ""),
        "Actors": ("",),
        "Places": ("naidiskulla", "naidiskula"),
        "Further fields": FURTHER,
        "First source": ("example-chronicel-9", "example-chronicle-9"),
        "First try": ("2", FACT["--quote"], "", "", ""),
        "Second try": ("", "1", "anybody must read it by lantern light", "", "", ""),
        "Third try": ("", "", FACT["--quote"], "", "", ""),
        "Another": ("n",),
    }
    done = add(content, "fact", answers=tuple(a for given in answers.values() for a in given))
    complaints = [line for line in done.stderr.split("\n") if line.startswith("  ")]
    assert complaints == [
        '  error: no sector "tade"; did you mean "trade"?',
        "  error: a title has no full stop; delete the last point",
        '  error: the fact id "lantern-treaty" is taken, at content/facts/trade.yml:56; every id is used'
        " once: choose another",
        '  error: "Treaty kept" is not an id: lower-case letters, digits and single hyphens; write '
        '"treaty-kept"',
        '  error: the sentence does not end with a full stop; is it all there? " #" begins a comment, unless the text is in quotes',
        '  error: "positon" is no kind; did you mean "position"? one of event, figure, agreement, '
        "project, plan, position",
        '  error: "2024-13" is not a date: there is no month 13; examples: "2018", "2019-07", '
        '"2017-05-26", "2018/2019", "../2019-07", "2022-03-29/..", "2018-11~"',
        '  error: no actor "naidiskula"; did you mean "naidisarhiiv"?',
        '  error: no place "naidiskulla"; did you mean "naidiskula"?',
        '  error: no source "example-chronicel-9"; did you mean "example-chronicle-9"?',
        '  error: the quote is not in paragraph 2 of "example-chronicle-9"; it is in paragraph 1',
        '  error: the quote is not in paragraph 1 of "example-chronicle-9"; of it, only "read it by '
        'lantern light" is there: copy the words from the source',
    ]
    assert done.exit_code == 0
    assert "Id, which never changes [anybody-may-read-treaty-naidiskula]: " in done.output
    old = before["facts/trade.yml"].decode()
    assert (content / "facts/trade.yml").read_text("utf-8") == f"{old}\n{FACT_WRITTEN}"


def test_more_than_one_piece_of_evidence_is_asked_for(content: Path) -> None:
    more = ("y", "example-archive-7", "", "updates", "The mill has stopped.", "naidisarhiiv", "n")
    first = (*FURTHER, "", "", "")
    done = add(
        content,
        "fact",
        *options(FACT, status="reported"),
        "--stated-by",
        "lantern-guild",
        "--actors",
        "lantern-guild, mari-naidis",
        answers=(*first, *more),
    )
    assert done.exit_code == 0, done.output
    assert (
        (content / "facts/trade.yml")
        .read_text("utf-8")
        .endswith(
            "  actors: [lantern-guild, mari-naidis]\n"
            "  places: [naidiskula]\n"
            "  evidence:\n"
            "    - source: example-chronicle-9\n"
            "      paragraph: 1\n"
            "      quote: anybody may read it by lantern light\n"
            "    - source: example-archive-7\n"
            "      stance: updates\n"
            "      origin: naidisarhiiv\n"
            "      says: The mill has stopped.\n"
        )
    )


def test_the_number_of_a_figure_stands_with_the_fact_and_with_what_gives_it(content: Path) -> None:
    given = options(FACT, kind="figure", places="")
    answers = (*FURTHER, "lantern", "lanterns", "1,200", "1200", "2024", "about", "", "", "")
    done = add(
        content,
        "fact",
        "--actors",
        "",
        "--stated-by",
        "",
        "--status",
        "reported",
        "--places",
        "",
        "--dry-run",
        *given,
        answers=(*answers, "n"),
    )
    assert done.exit_code == 0, done.output
    assert [line for line in done.stderr.split("\n") if line.startswith("  ")] == [
        '  error: no indicator "lantern"; did you mean "lanterns"?',
        '  error: "1,200" is not a number; write "1200"',
    ]
    value = (
        "values:",
        "  - indicator: lanterns",
        '    period: "2024"',
        "    amount: 1200",
        "    qualifier: about",
    )
    lines = done.stdout.split("\n")
    for indent in (2, 6):
        start = lines.index(" " * indent + value[0])
        assert lines[start : start + 5] == [" " * indent + line for line in value]


def test_a_path_is_no_sector_and_no_id(content: Path) -> None:
    before = files_of(content.parent)
    for given in (options(FACT, sector="../../evil"), options(FACT, sector="../sources/evil")):
        assert add(content, "fact", "--no-input", *given).exit_code == 1
    given = options(SOURCE, id="../../evil", origin="example-gazette", language="en")
    assert add(content, "source", "--no-input", *given).exit_code == 1
    assert files_of(content.parent) == before


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("page", "14-15", "page: 14-15"),
        ("section", "Small notes", "section: Small notes"),
        ("timestamp", "12:30", 'timestamp: "12:30"'),
        ("row", "12", "row: 12"),
        ("article", "12(3)", "article: 12(3)"),
    ],
)
def test_a_passage_without_a_paragraph_is_located_by_an_option(
    content: Path, field: str, value: str, line: str
) -> None:
    archive = {"source": "example-archive-7", "paragraph": "", field: value}
    done = add(content, "fact", "--no-input", *options(FACT, **archive))
    assert done.exit_code == 0, done.output
    written = FACT_WRITTEN.replace("example-chronicle-9", "example-archive-7")
    expected = written.replace("paragraph: 1", line)
    assert (content / "facts/trade.yml").read_text("utf-8").endswith(f"\n{expected}")


def test_the_paragraph_is_not_asked_for_where_another_locator_is_given(content: Path) -> None:
    given = options(FACT, paragraph="", status="reported")
    done = add(content, "fact", *given, "--page", "14", answers=("", "", "", "", "", "", "n"))
    assert done.exit_code == 0, done.output
    assert "Paragraph" not in done.output
    written = FACT_WRITTEN.replace("paragraph: 1", 'page: "14"')
    assert (content / "facts/trade.yml").read_text("utf-8").endswith(f"\n{written}")


def test_of_two_locators_the_first_is_kept_where_both_were_refused(content: Path) -> None:
    given = (*options(FACT, status="reported"), "--page", "14", "--row", "3")
    answers = ("", "", "", "", "", "", "", "", "", "", "", "", "n")
    done = add(content, "fact", *given, answers=answers)
    assert 'the evidence has the locators "paragraph" and "page"' in done.output
    assert done.exit_code == 0, done.output
    assert (content / "facts/trade.yml").read_text("utf-8").endswith(f"\n{FACT_WRITTEN}")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"paragraph": "1", "page": "2"}, 'the evidence has the locators "paragraph" and "page"'),
        ({"source": "example-cronicle-9"}, 'no source "example-cronicle-9"'),
        ({"paragraph": "2"}, 'the quote is not in paragraph 2 of "example-chronicle-9"'),
        ({"quote": "lantern " * 13}, "the quote has 13 words; at most 12 are allowed"),
        ({"id": "lantern-treaty"}, 'the fact id "lantern-treaty" is taken'),
        ({"sector": "trad"}, 'no sector "trad"'),
        ({"kind": "rumour"}, '"rumour" is no kind'),
        ({"date": "yesterday"}, '"yesterday" is not a date'),
        ({"statement": "No end"}, "the sentence does not end with a full stop"),
        ({"title": "", "quote": ""}, "missing --title, --quote"),
    ],
)
def test_without_questions_a_bad_answer_is_an_error_and_nothing_is_written(
    content: Path, changes: dict[str, str], message: str
) -> None:
    before = files_of(content)
    done = add(content, "fact", "--no-input", *options(FACT, **changes))
    assert done.exit_code != 0
    assert message in done.output
    assert files_of(content) == before


LICENSED = "--URL, or else --licence-name and --licence-url"
ANSWERS = {
    "fact": {
        **FACT,
        "--indicator": "lantern-trade",
        "--amount": "12",
        "--stated-by": "mari-naidis",
    },
    "source": {**SOURCE, "--origin": "example-gazette", "--licence-name": "CC BY 4.0"},
    "actor": {"--type": "place", "--name": "Teine", "--country": "XKX", "--file": "people"},
    "evidence": {"--source": "example-gazette-100", "--paragraph": "2", "--quote": "twelve"},
}


@hypothesis.given(
    st.sampled_from(sorted(ANSWERS)).flatmap(
        lambda kind: st.tuples(st.just(kind), st.sets(st.sampled_from(sorted(ANSWERS[kind]))))
    )
)
@hypothesis.settings(max_examples=20, deadline=None)
@hypothesis.example(("fact", set()))
@hypothesis.example(("fact", {"--sector"}))
@hypothesis.example(("source", {"--licence-name"}))
def test_whatever_is_missing_is_told_and_nothing_else_happens(
    small: Path, drawn: tuple[str, set[str]]
) -> None:
    kind, names = drawn
    chosen = {name: ANSWERS[kind][name] for name in sorted(names)}
    done = add(small, kind, "--no-input", "--dry-run", *options(chosen))
    assert done.exit_code in (0, 1, 2)
    if done.exit_code == 2:
        missing = done.stderr.rpartition("missing ")[2].strip().split(", ")
        assert missing and not {*missing} & {*chosen} and "" not in missing


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("fact", "--sector, --title, --statement, --source"),
        ("source", f"--publisher, --origin, --note, {LICENSED}"),
        ("actor", "--name"),
        ("evidence", "FACT"),
    ],
)
def test_of_nothing_given_only_what_is_needed_is_missing(
    small: Path, kind: str, missing: str
) -> None:
    done = add(small, kind, "--no-input")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, f"Error: missing {missing}")


def test_with_a_wrong_sector_all_is_told_at_the_options_and_no_file_is_named(
    content: Path,
) -> None:
    given = options(FACT, sector="trad", kind="rumour", source="no-such")
    done = add(content, "fact", "--no-input", *given)
    assert done.exit_code == 1
    told = [line for line in done.stderr.splitlines() if not line.startswith(" ")]
    assert told == [
        '--sector: error: no sector "trad" [sector-resolves]',
        '--kind: error: "rumour" is no kind [unknown-value]',
        '--source: error: no source "no-such" [source-resolves]',
        "Error: 3 errors; nothing was written",
    ]


def test_a_fact_that_another_one_tells_is_told(content: Path) -> None:
    value = {"kind": "figure", "date": "2018-05", "indicator": "lanterns", "period": "2018-05"}
    done = add(content, "fact", "--no-input", "--dry-run", *options(FACT, **value, amount="40"))
    told = [line.strip() for line in done.output.splitlines() if "song-festival" in line]
    assert told == [
        "note: near song-festival: same indicator and period: 40 lanterns there, 40 lanterns here",
        "if it is the same claim, it is evidence: briefing add evidence song-festival --source example-chronicle-9",
    ]
    assert (
        "note: near" not in add(content, "fact", "--no-input", "--dry-run", *options(FACT)).output
    )


def test_all_bad_answers_are_told_at_once_with_line_and_column(content: Path) -> None:
    given = options(FACT, kind="rumour", date="yesterday", source="no-such")
    done = add(content, "fact", "--no-input", *given)
    assert done.exit_code == 1
    assert done.output == (
        'content/facts/trade.yml:80:9: error: "rumour" is no kind [unknown-value]\n'
        "    hint: one of event, figure, agreement, project, plan, position\n"
        'content/facts/trade.yml:82:9: error: "yesterday" is not a date: not a date of the form 2018,'
        " 2018-11, 2018-11-19 or an interval of those [edtf-date]\n"
        '    hint: examples: "2018", "2019-07", "2017-05-26", "2018/2019", "../2019-07", "2022-03-29/..", "2018-11~"\n'
        'content/facts/trade.yml:85:15: error: no source "no-such" [source-resolves]\n'
        "Error: 3 errors; nothing was written\n"
    )


def test_a_source_gets_a_file_of_its_own_and_what_is_still_missing_is_told(content: Path) -> None:
    before = files_of(content)
    done = add(
        content,
        "source",
        "--no-input",
        *options(SOURCE),
        "--origin",
        "example-gazette",
        "--id",
        "the-example-gazette-204",
        "--language",
        "en",
    )
    assert (done.exit_code, done.output) == (
        0,
        "content/sources/the-example-gazette-204.yml:2: added the-example-gazette-204\n"
        "content/sources/the-example-gazette-204.yml:2:5: warning: nothing refers to the source "
        '"the-example-gazette-204" [source-used]\n'
        "    hint: cite it, or delete it\n"
        "still to do: 1 warning\n",
    )
    new = {"sources/the-example-gazette-204.yml": (HEAD + SOURCE_WRITTEN).encode()}
    assert files_of(content) == {**before, **new}


def test_a_source_without_an_address_has_its_text_beside_it_under_a_licence(content: Path) -> None:
    (content / "sources" / "example-pamphlet.txt").write_text("Three lamps burn.\n", "utf-8")
    given = {
        "--publisher": "The Example Gazette",
        "--origin": "example-gazette",
        "--type": "report",
        "--id": "example-pamphlet",
        "--consulted": "full-text",
        "--paragraphs": "1",
        "--note": "An invented pamphlet.",
    }
    done = add(content, "source", "--no-input", *options(given))
    assert done.exit_code == 2
    assert "missing --URL, or else --licence-name and --licence-url" in done.output
    given |= {"--licence-name": "CC0 1.0", "--licence-url": "https://cc.example.org/zero"}
    done = add(content, "source", "--no-input", *options(given))
    assert (done.exit_code, done.output.splitlines()[0]) == (
        0,
        "content/sources/example-pamphlet.yml:2: added example-pamphlet",
    )
    written = (content / "sources" / "example-pamphlet.yml").read_text("utf-8")
    assert written.endswith("licence:\n  name: CC0 1.0\n  url: https://cc.example.org/zero\n")
    assert "URL" not in written


def test_a_source_that_nobody_can_find_is_not_written(content: Path) -> None:
    before = files_of(content)
    given = {
        "--publisher": "The Example Gazette",
        "--origin": "example-gazette",
        "--note": "An invented pamphlet.",
        "--licence-name": "CC0 1.0",
        "--licence-url": "https://cc.example.org/zero",
    }
    done = add(content, "source", "--no-input", *options(given))
    assert done.exit_code == 1
    assert "it has no address, and no text beside it" in done.output
    assert files_of(content) == before


def test_a_source_that_was_added_can_be_cited_by_a_fact_that_is_added(content: Path) -> None:
    add(
        content,
        "source",
        "--no-input",
        *options(SOURCE),
        "--origin",
        "example-gazette",
        "--id",
        "new-9",
        "--language",
        "en",
    )
    told = {
        "title": "A dearth of lanterns is told of",
        "statement": "The Example Gazette writes of a dearth of lanterns.",
    }
    given = options(FACT, source="new-9", paragraph="7", quote="a dearth of lanterns", **told)
    assert add(content, "fact", "--no-input", *given).output.endswith("no problems\n")


def test_the_questions_on_a_source_suggest_its_id_and_its_voice(content: Path) -> None:
    answers = (
        "ftp://x",
        "https://e.org/9",
        "Mari Naidis",
        "",
        "articel",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "A note.",
    )
    done = add(content, "source", "--dry-run", answers=answers)
    assert done.exit_code == 0, done.output
    assert '  error: "ftp://x" is not a web address' in done.stderr
    assert '  error: "articel" is no type; did you mean "article"?' in done.stderr
    assert done.stdout.endswith(
        "id: mari-naidis-9\n"
        "type: article-newspaper\n"
        "publisher: Mari Naidis\n"
        "origin: mari-naidis\n"
        "URL: https://e.org/9\n"
        "language: en\n"
        "consulted: excerpt\n"
        "note: A note.\n"
    )


def test_a_new_file_begins_as_the_files_beside_it_do(content: Path) -> None:
    head = "# yaml-language-server: $schema=../../schemas/source.json\n"
    for path in (content / "sources").glob("*.yml"):
        path.write_text(head + path.read_text("utf-8"), "utf-8")
    add(
        content,
        "source",
        "--no-input",
        *options(SOURCE),
        "--origin",
        "example-gazette",
        "--id",
        "the-example-gazette-204",
        "--language",
        "en",
    )
    new = content / "sources" / "the-example-gazette-204.yml"
    assert new.read_text("utf-8") == head + SOURCE_WRITTEN


def test_an_actor_joins_the_file_of_its_like(content: Path) -> None:
    before = files_of(content)
    answers = ("place", "Tühi: a village", "", "", "ESTONIA", "EST", "")
    done = add(content, "actor", answers=answers)
    assert done.exit_code == 0
    assert '  error: "ESTONIA" is not an ISO 3166 code of three letters' in done.stderr
    new = '- id: tuhi-village\n  type: place\n  name: "Tühi: a village"\n  country: EST\n'
    old = before["actors/places.yml"]
    assert files_of(content) == {**before, "actors/places.yml": old + b"\n" + new.encode()}
    assert "actor-used" in done.output


def test_content_with_errors_is_mended_first(content: Path) -> None:
    path = content / "facts" / "trade.yml"
    path.write_text(path.read_text("utf-8").replace("example-gazette-100", "nowhere"), "utf-8")
    before = files_of(content)
    done = add(content, "fact", "--no-input", *options(FACT))
    assert done.exit_code == 1
    assert "mend the errors in the content first" in done.output
    assert files_of(content) == before


def test_an_interview_that_is_broken_off_writes_nothing(content: Path) -> None:
    before = files_of(content)
    assert add(content, "fact", answers=("trade", "A title")).exit_code == 1
    assert files_of(content) == before


def test_an_actor_of_any_alphabet_gets_an_id_of_the_letters_of_its_name(content: Path) -> None:
    for name, made in (("Şəkər Üçgül", "seker-ucgul"), ("Гомель", "gomel"), ("გორი", "gori")):
        done = add(content, "actor", "--dry-run", answers=("place", name, "", "EST", ""))
        assert done.exit_code == 0
        assert f"- id: {made}\n" in done.output


def test_what_nobody_sees_in_an_answer_is_left_out(content: Path) -> None:
    changes = {"quote": "anybody may\u200b read it by lan\u00adtern light\u200e"}
    done = add(content, "fact", "--no-input", "--dry-run", *options(FACT, **changes))
    assert (done.exit_code, done.output) == (0, FACT_WRITTEN)
