"""Working with the text of a source, with reviews and with the figures of coverage, as a person meets it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.core.proof.seals import seal
from tests.support.commands import invoke
from tests.support.project import ROOT, files_of

FIXTURE = ROOT / "tests" / "fixtures" / "small"
NO_HISTORY = (
    "git does not tell who changed a fact last: nobody is kept from reviewing what they wrote "
    "themselves\n"
)
VALUE = "ca336ba9890fc44c519ec9d36ca32584c8499b2a"
CHRONICLE = FIXTURE / "content" / "sources" / "example-chronicle-9.txt"
SOURCE = "sources/example-chronicle-9.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the small briefing; none of these commands needs a template."""
    (tmp_path / "mkdocs.yml").touch()
    shutil.copytree(FIXTURE / "content", tmp_path / "content")
    return tmp_path


def command(project: Path, *arguments: str) -> tuple[int, str, str]:
    return invoke(ROOT, "--project", str(project), *arguments)


def test_what_is_proved_already_is_left_as_it_is(project: Path) -> None:
    before = files_of(project / "content")
    told = command(project, "prove", str(CHRONICLE), "--source", "example-chronicle-9")
    assert told[0] == 0
    for name, text in files_of(project / "content").items():
        assert text == before[name] or b"seal:" in text
    before = files_of(project / "content")
    again = command(project, "prove", str(CHRONICLE), "--source", "example-chronicle-9")
    assert again == told
    assert files_of(project / "content") == before


def test_a_first_digest_takes_its_place_in_the_layout(project: Path) -> None:
    path = project / "content" / SOURCE
    whole = path.read_text("utf-8")
    bare = whole.partition("digest:")[0]
    path.write_text(bare.replace("paragraphs: 3\n", ""), "utf-8")
    told = command(project, "prove", str(CHRONICLE), "--source", "example-chronicle-9")
    assert told[:2] == (
        0,
        "example-chronicle-9: 49 words in 3 paragraphs, 2 quotes sealed\n"
        "12 of its words are quoted, 24 %\n",
    )
    assert path.read_text("utf-8") == whole


def test_a_file_laid_out_otherwise_keeps_its_layout(project: Path) -> None:
    path = project / "content" / SOURCE
    whole = path.read_text("utf-8").replace("title: What the", 'title:   "What the')
    whole = whole.replace("year brought", 'year brought"')
    bare = whole.partition("digest:")[0]
    path.write_text(bare.replace("paragraphs: 3\n", ""), "utf-8")
    command(project, "prove", str(CHRONICLE), "--source", "example-chronicle-9")
    written = path.read_text("utf-8")
    assert written == whole.replace("paragraphs: 3\n", "").replace(
        "digest:\n", "paragraphs: 3\ndigest:\n"
    )


def test_a_source_that_is_not_there_is_told_with_the_likeliest(project: Path) -> None:
    told = command(project, "prove", str(CHRONICLE), "--source", "example-cronicle-9")
    assert told == (
        1,
        "",
        'Error: no source "example-cronicle-9"; did you mean "example-chronicle-9"?\n',
    )


def test_a_text_is_verified_or_told_where_it_differs(project: Path, tmp_path: Path) -> None:
    told = command(project, "verify", str(CHRONICLE), "--source", "example-chronicle-9")
    assert told == (0, f"{CHRONICLE} is the text of example-chronicle-9\n", "")
    other = tmp_path / "other.txt"
    text = CHRONICLE.read_text("utf-8")
    other.write_text(
        text.replace("more than a dream", "more than a hope") + "\nThe end.\n", "utf-8"
    )
    told = command(project, "verify", str(other), "--source", "example-chronicle-9")
    assert told == (
        1,
        f"4 paragraphs in {other}, 3 in the source\n"
        "content/facts/energy.yml:61:14: error: the quote is not in paragraph 2 of "
        '"example-chronicle-9" [quote-in-source]\n'
        '    hint: of it, only "not yet more than a" is there: copy the words from the source\n'
        f"{other} is not the text of example-chronicle-9\n",
        "",
    )
    told = command(project, "verify", str(other), "--source", "example-gazette-100")
    assert told == (
        1,
        "",
        'Error: the source "example-gazette-100" has no digest; `briefing prove` writes it\n',
    )


def test_words_are_located_with_evidence_to_paste(project: Path) -> None:
    words = "“Dream of 2030”, is NOT yet"
    told = command(project, "locate", str(CHRONICLE), words, "--source", "example-chronicle-9")
    assert told == (
        0,
        "2: A second cable, the Guild’s “dream of 2030”, is not yet more than a dream — but the Guild dreams\n"
        "   on. The Guild dreams on, and so do we.\n"
        "\n"
        "    - source: example-chronicle-9\n"
        "      paragraph: 2\n"
        '      quote: "“Dream of 2030”, is NOT yet"\n'
        f'      seal: "{seal(VALUE, 49, ("paragraph", "2"), words)}"\n\n',
        "",
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("…", "there is no word in what is to be located"),
        (
            "is not yet more than one dream",
            'the words are not in the text; paragraph 2 has "is not yet more than"',
        ),
        ("nothing of the kind is there", "the words are not in the text"),
    ],
)
def test_words_that_cannot_be_located(project: Path, words: str, message: str) -> None:
    assert command(project, "locate", str(CHRONICLE), words) == (1, "", f"Error: {message}\n")


def test_a_text_that_cannot_be_read_is_told_in_a_line(project: Path, tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("über alles".encode("latin-1"))
    told = command(project, "verify", str(latin), "--source", "example-chronicle-9")
    assert told == (1, "", f"Error: {latin} is not UTF-8 at byte 0\n")


COVERAGE = """\
sentences with a citation              21 of 21 (100 %)
paragraphs of read texts with a fact   6 of 8 (75 %)
quotes proved                          2 of 20 (10 %)
quotes of texts read in full proved    2 of 16 (12 %)
quotes of excerpts seen, or proved     2 of 4 (50 %)
sources read in full                   2 of 4 (50 %)
sources with an archived copy          1 of 4 (25 %)
newest source                          2024-01
facts with a current review            2 of 9 (22 %)
facts single voice                     7
facts corroborated                     0
facts contested                        1
facts our inference                    1
facts overtaken                        1
facts reviewed                         2
facts found wrong                      0
facts awaiting review                  0
facts not reviewed                     7
content/sources/example-chronicle-9.yml:15: no fact of paragraphs 1, 3
no problems
"""


def test_coverage_fails_while_something_is_not_proved(project: Path) -> None:
    assert command(project, "check", "--coverage") == (1, COVERAGE, "")


def test_coverage_is_not_counted_over_errors(project: Path) -> None:
    facts = project / "content" / "facts" / "culture.yml"
    facts.write_text(facts.read_text("utf-8").replace("paragraph: 3", "paragraph: 9", 1), "utf-8")
    code, out, _ = command(project, "check", "--coverage")
    assert code == 1
    assert out.endswith("\n1 error, 1 warning\n")
    assert "sentences" not in out


def test_a_review_writes_its_lines_and_no_others(project: Path) -> None:
    path = project / "content" / "facts" / "culture.yml"
    before = path.read_text("utf-8")
    told = command(
        project, "review", "songs-are-shared", "--by", 'A "Second" Reader', "--on", "2024-03-14"
    )
    assert told == (0, '1 fact reviewed by A "Second" Reader\n', NO_HISTORY)
    head, _, tail = before.rpartition('    by: "R. Eviewer"\n    on: 2024-03-10\n')
    assert path.read_text("utf-8") == (
        head + '    by: "A \\"Second\\" Reader"\n    on: 2024-03-14\n' + tail
    )


def test_a_changed_fact_awaits_review_until_it_is_reviewed_again(project: Path) -> None:
    path = project / "content" / "facts" / "culture.yml"
    path.write_text(path.read_text("utf-8").replace("belong to both", "belong to all the"), "utf-8")
    code, out, _ = command(project, "check")
    assert code == 0
    assert "awaiting review [review-current]" in out
    command(project, "review", "songs-are-shared", "--by", "R. Eviewer")
    assert command(project, "check") == (0, "no problems\n", "")


def test_a_fact_named_twice_is_reviewed_once(project: Path) -> None:
    told = command(project, "review", "tide-mill", "tide-mill", "--by", "R. Eviewer")
    assert told == (0, "1 fact reviewed by R. Eviewer\n", NO_HISTORY)
    assert command(project, "check") == (0, "no problems\n", "")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--by", "a\u200bb"),
            "Invalid value for '--by': the invisible character U+200B (zero width space) is in the "
            "text; delete it; it may have been pasted in",
        ),
        (
            ("--by", ""),
            "Invalid value for '--by': it is empty: give a value, or leave the option out",
        ),
        (
            ("--by", 3_000 * "x"),
            "Invalid value for '--by': 3000 characters; at most 2000 are shown; say it in fewer "
            "words, or divide it; is a quotation mark or a line break missing?",
        ),
        (
            ("--by", "R.", "--on", "2024-03-16"),
            "--on 2024-03-16 is later than 2024-03-15, the as_of of the briefing",
        ),
    ],
)
def test_a_review_that_the_record_would_not_take_is_refused(
    project: Path, options: tuple[str, ...], message: str
) -> None:
    before = files_of(project / "content")
    code, out, err = command(project, "review", "tide-mill", *options)
    assert (code, out) == (2, "")
    assert err.endswith(f"Error: {message}\n")
    assert files_of(project / "content") == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["tide-mil"], 'no fact "tide-mil"; did you mean "tide-mill"?'),
        (["tide-mill", "--all"], "No such option '--all'."),
    ],
)
def test_a_review_of_nothing_writes_nothing(
    project: Path, arguments: list[str], message: str
) -> None:
    before = files_of(project / "content")
    code, out, err = command(project, "review", *arguments, "--by", "R.")
    assert code != 0
    assert out == ""
    assert err.endswith(f"Error: {message}\n")
    assert files_of(project / "content") == before


def test_nothing_is_reviewed_while_there_is_an_error(project: Path) -> None:
    path = project / "content" / "facts" / "culture.yml"
    path.write_text(path.read_text("utf-8").replace("kind: position", "kind: opinion"), "utf-8")
    before = files_of(project / "content")
    code, _, err = command(project, "review", "tide-mill", "--by", "R.")
    assert code == 1
    assert "[unknown-value]" in err
    assert err.endswith("Error: 1 error; nothing was written\n")
    assert files_of(project / "content") == before


def test_paragraphs_parted_by_what_nobody_sees_are_counted(project: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("One has words enough.\n\u200b\nTwo too.\f\nThree too.\u2029Four.\n", "utf-8")
    told = command(project, "locate", str(text), "Four")
    assert told[1].startswith("4: Four.\n")


CHINESE = "贸易额在2018年达到4.5亿灯笼"


@pytest.mark.parametrize(
    ("quote", "limit", "said"),
    [
        (CHINESE, 40, ""),
        (CHINESE.replace("4.5", "4,5"), 40, "the quote is not in paragraph 1"),
        ("贸易额在", 40, ""),
        (CHINESE, 3, "the quote has 7 words; at most 3 are allowed"),
    ],
)
def test_a_quote_without_spaces_is_proved_and_counted(
    project: Path, quote: str, limit: int, said: str
) -> None:
    source = project / "content" / SOURCE
    head = source.read_text("utf-8").partition("digest:")[0]
    source.write_text(head.replace("paragraphs: 3", "paragraphs: 1"), "utf-8")
    source.with_suffix(".txt").write_text(f"灯笼的{CHINESE}，增长近三倍。\n", "utf-8")
    put_evidence(project, quote, limit)
    out = command(project, "check")[1]
    assert (said in out) if said else not re.search(r"\[(quote|source)-", out), out


def put_evidence(project: Path, quote: str, limit: int) -> None:
    """Quote the first paragraph of the chronicle, wherever it is quoted."""
    for name, before in (
        (
            "facts/energy.yml",
            "      paragraph: 2\n      stance: refines\n      quote: not yet more than a dream",
        ),
        ("actors/outlets.yml", "          quote: The treaty lies in the archive"),
    ):
        path = project / "content" / name
        text = path.read_text("utf-8")
        assert before in text
        after = before.replace("paragraph: 2", "paragraph: 1").partition("quote:")[0]
        path.write_text(text.replace(before, f'{after}quote: "{quote}"'), "utf-8")
    head = project / "content" / "briefing.yml"
    text = head.read_text("utf-8")
    assert "excerpt_limit: 12" in text
    head.write_text(text.replace("excerpt_limit: 12", f"excerpt_limit: {limit}"), "utf-8")


def test_words_are_located_without_what_a_quote_may_not_have(project: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(
        "The agree\u00adment on co\u2060opera\u00adtion was\u200e signed at dawn.", "utf-8"
    )
    words = "agree\u00adment on  co\u00adoperation\u200b was signed"
    told = command(project, "locate", str(text), words)
    assert told == (
        0,
        "1: The agreement on cooperation was signed at dawn.\n"
        "\n"
        "    - source: SOURCE-ID\n"
        "      paragraph: 1\n"
        '      quote: "agreement on cooperation was signed"\n\n',
        "",
    )
