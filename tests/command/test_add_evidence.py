"""`briefing add evidence`: what a text knows is not typed; many at once; what is missing is offered."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from generator.cli import main
from generator.commands.add.prompts import Interview, completer_of
from generator.commands.add.questions import PASSAGE_SOURCE
from generator.pipeline import load
from tests.support import articles
from tests.support.project import files_of

TEXT = (
    "Trade in cork lanterns came to about 12.5 million crowns in 2022, Mari Näidis told the paper on "
    "Tuesday morning, before the makers met.",
    "The archive has another number: 20 million crowns in 2022, and says nothing of the year before.",
    "Trade grew, and the lamps were lit again on both shores of the water. The lamps were lit again.",
    "The lamps were lit again, and that is all that can be told of them.",
)
SAID = "content/facts/trade.yml:2: lantern-trade-2022: "
DISPUTED = (
    f"{SAID}disputes by shore-news-4711, paragraph 2, sealed, "
    "no origin (the text names nobody for these words): It gives 20 million crowns.\n"
)
SUPPORTS = """\
    - source: shore-news-4711
      paragraph: 1
      quote: came to about 12.5 million crowns in 2022
      seal: "{}"
      origin: mari-naidis
      values:
        - indicator: lantern-trade
          period: "2022"
          amount: 12.5
          qualifier: about
"""
DISPUTES = """\
    - source: shore-news-4711
      paragraph: 2
      stance: disputes
      quote: 20 million crowns
      seal: "{}"
      says: It gives 20 million crowns.
      values:
        - indicator: lantern-trade
          period: "2022"
          amount: 20
"""


@pytest.fixture
def project(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the small briefing and an imported article, which is the working directory."""
    shutil.copytree(small, tmp_path / "content")
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "page.html").write_text(articles.html(TEXT), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("import", "page.html", "--no-input").exit_code == 0
    return tmp_path


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=answers, catch_exceptions=False)


def add(*arguments: str, source: str = "shore-news-4711", answers: str | None = None) -> Result:
    silent = () if answers is not None else ("--no-input",)
    given = ("--source", source) if source else ()
    return run("add", "evidence", *given, *arguments, *silent, answers=answers or "")


def added(project: Path, before: dict[str, bytes]) -> str:
    """Return what was added to the facts of trade; nothing else may have changed."""
    after = files_of(project / "content")
    old, new = before.pop("facts/trade.yml").decode(), after.pop("facts/trade.yml").decode()
    assert after == before
    start = next(n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
    start = new.rfind("\n", 0, start) + 1
    assert new[:start] + new[start + len(new) - len(old) :] == old
    return new[start : start + len(new) - len(old)]


def seal_in(text: str) -> str:
    return text.partition('seal: "')[2].partition('"')[0]


def test_of_a_passage_that_supports_only_the_quote_is_typed(project: Path) -> None:
    before = files_of(project / "content")
    done = add("lantern-trade-2022", "--quote", "Came to about  12.5 million crowns in 2022")
    said = f"{SAID}supports by shore-news-4711, paragraph 1, sealed, origin mari-naidis\n"
    assert (done.exit_code, done.output) == (0, said)
    new = added(project, before)
    assert new == SUPPORTS.format(seal_in(new)) and len(seal_in(new)) == 20
    assert load(project / "content")[1] == ()


def test_a_new_fact_has_its_seal_where_the_text_is_at_hand(project: Path) -> None:
    (kept,) = (project / "texts").glob("*.txt")
    new = ("--source", "shore-news-4711", "--paragraph", "3", "--date", "2022", "--kind", "event")
    told = ("--title", "The lamps were lit", "--statement", "The lamps on both shores were lit.")
    quote = ("--quote", "the lamps were lit again on both shores")
    command = ("add", "fact", "--sector", "trade", *new, *told, *quote, "--no-input")
    done = run(*command, "--dry-run")
    assert done.exit_code == 0, done.output
    entry = done.output
    kept.write_text("Another text, which proves nothing.\n", "utf-8")
    unsealed = run(*command, "--dry-run")
    assert [line for line in entry.splitlines() if line not in unsealed.output.splitlines()] == [
        f'      seal: "{seal_in(entry)}"'
    ]
    kept.write_text("\n\n".join(TEXT) + "\n", "utf-8")
    assert "quote-proved" not in run(*command).output
    problems = load(project / "content")[1]
    assert not {"seal-current", "quote-proved"} & {d.rule for d in problems}


def test_another_number_disputes_and_what_it_says_is_proposed(project: Path) -> None:
    before = files_of(project / "content")
    done = add("lantern-trade-2022", "--quote", "20 million crowns")
    said = DISPUTED
    assert (done.exit_code, done.output) == (0, said)
    new = added(project, before)
    assert new == DISPUTES.format(seal_in(new))


def test_a_person_may_answer_otherwise_than_proposed(project: Path) -> None:
    before = files_of(project / "content")
    answers = (
        "came to about 15 million crowns",
        "20 million crowns",
        "context",
        "It is of another year.",
        "lantern-guild",
    )
    done = add("lantern-trade-2022", answers="".join(f"{answer}\n" for answer in answers))
    assert done.exit_code == 0
    assert (
        'the quote is not in texts/shore-news-4711.txt; paragraph 1 has "came to about"'
        in done.stderr
    )
    assert "  It gives 20 million crowns. It disputes the fact." in done.stderr
    new = added(project, before)
    assert "stance: context\n" in new and "origin: lantern-guild\n" in new and "values:" not in new


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("lantern-trade", "--quote", "x"),
            'no fact "lantern-trade"; did you mean "lantern-trade-2022"?',
        ),
        (
            ("lantern-trade-2022", "--quote", "thirty million"),
            "the quote is not in texts/shore-news-4711.txt",
        ),
        (
            ("lantern-trade-2022", "--quote", "lamps were lit again"),
            "the quote stands in paragraph 3, 4: name one with --paragraph",
        ),
        (("lantern-trade-2022",), "missing --quote"),
        (
            ("lantern-trade-2022", "--quote", "20 million crowns", "--stance", "refutes"),
            '"refutes" is no stance',
        ),
        (
            ("lantern-trade-2022", "--quote", "20 million crowns", "--origin", "nobody"),
            'no origin "nobody"',
        ),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = files_of(project)
    done = add(*arguments)
    assert done.exit_code in (1, 2) and said in done.stderr
    assert files_of(project) == before


def test_of_a_quote_in_several_places_one_is_named(project: Path) -> None:
    done = add(
        "lantern-trade-2022",
        "--quote",
        "lamps were lit again",
        "--paragraph",
        "4",
        "--stance",
        "context",
        "--says",
        "The lamps burn.",
        "--dry-run",
    )
    assert done.exit_code == 0 and "  paragraph: 4\n" in done.stdout


def test_without_a_text_at_hand_the_paragraph_is_given_and_nobody_is_the_speaker(
    project: Path,
) -> None:
    done = add(
        "lantern-trade-2022",
        "--paragraph",
        "2",
        "--quote",
        "twelve and a half",
        "--dry-run",
        source="example-gazette-100",
    )
    assert done.stdout == (
        "- source: example-gazette-100\n  paragraph: 2\n  stance: refines\n  quote: twelve and a half\n"
        "  says: It gives 12.5 million crowns.\n"
        '  values:\n    - indicator: lantern-trade\n      period: "2022"\n      amount: 12.5\n'
    )


def test_nobody_is_written_as_the_speaker_whom_the_text_does_not_name(project: Path) -> None:
    article = (
        "Kaja Tamm, a minister, said on Monday that trade in lanterns had come to 12.5 million crowns in 2022.",
        "The trade in lanterns was put at almost 12.5 million crowns in 2022 in the paper of that day.",
        "The first ferry is expected in the autumn, and it will carry timber to the other shore.",
    )
    (project / "other.html").write_text(
        articles.html(article).replace(articles.ADDRESS, f"{articles.ADDRESS}-2"), "utf-8"
    )
    imported = run("import", "other.html", "--no-input", "--id", "other")
    assert imported.exit_code == 0, imported.output
    new = add(
        "lantern-trade-2022", "--quote", "come to 12.5 million crowns in 2022", source="other"
    )
    assert (new.exit_code, new.output) == (
        0,
        f"{SAID}refines by other, paragraph 1, sealed, no origin (the text gives these words to "
        '"Kaja Tamm", who is no actor: briefing add actor --name "Kaja Tamm"): '
        "It gives 12.5 million crowns.\n",
    )
    nobody = add("lantern-trade-2022", "--quote", "almost 12.5 million crowns", source="other")
    assert "no origin (the text names nobody for these words)" in nobody.output
    facts = (project / "content/facts/trade.yml").read_text("utf-8")
    added = [part for part in facts.split("    - source: ") if part.startswith("other\n")]
    assert len(added) == 2 and not any("origin:" in part.partition("- id:")[0] for part in added)


def test_what_has_nothing_of_the_fact_is_not_told_to_support_it(project: Path) -> None:
    apart = ("lantern-trade-2022", "--quote", "lamps were lit again", "--paragraph", "4")
    before = files_of(project)
    done = add(*apart)
    assert (done.exit_code, done.stderr) == (
        1,
        "Error: no name, number, date or word of the quote is in the fact: it is context at most, "
        "which needs --says, or give another --stance\n",
    )
    assert files_of(project) == before
    told = add(*apart, "--says", "The lamps burn.", "--dry-run")
    assert "\n  stance: context\n" in told.stdout
    given = add(*apart, "--stance", "supports", "--dry-run")
    assert given.exit_code == 0 and "stance" not in given.stdout
    asked = add(*apart, "--dry-run", answers="\nThe lamps burn.\n\n")
    assert "it is context at most" in asked.stderr and "stance: context" in asked.stdout


def test_a_pdf_gives_its_pages(project: Path) -> None:
    lines = ["Of lanterns and lamps this report tells all that anybody knows, on three", "pages."]
    second = [
        "Trade in cork lanterns came to about 12.5 million crowns in 2022, and that",
        "is all.",
    ]
    (project / "report.pdf").write_bytes(articles.pdf([lines, second]))
    address = "https://guild.example.org/reports/2023-report.pdf"
    arguments = (
        "--URL",
        address,
        "--id",
        "report",
        "--publisher",
        "The Guild",
        "--origin",
        "lantern-guild",
    )
    assert run("import", "report.pdf", "--no-input", *arguments).exit_code == 0
    done = add(
        "lantern-trade-2022",
        "--quote",
        "came to about 12.5 million crowns",
        "--dry-run",
        source="report",
    )
    assert '  page: "2"\n' in done.stdout and "paragraph" not in done.stdout


def test_many_come_from_a_table_or_a_list(project: Path) -> None:
    before = files_of(project / "content")
    (project / "more.csv").write_text(
        "fact;source;quote\n"
        "lantern-trade-2022;shore-news-4711;came to about 12.5 million crowns in 2022\n"
        f"lantern-trade-2022;{articles.ADDRESS};20 million crowns\n",
        "utf-8",
    )
    done = add("--from", "more.csv", source="")
    assert done.exit_code == 0
    assert done.output == (
        f"{SAID}supports by shore-news-4711, paragraph 1, sealed, origin mari-naidis\n{DISPUTED}"
    )
    new = added(project, before)
    first, second = (seal_in(part) for part in new.split("- source")[1:])
    assert new == SUPPORTS.format(first) + DISPUTES.format(second)


def test_every_wrong_row_is_told_and_nothing_is_written(project: Path) -> None:
    (project / "more.yml").write_text(
        "- fact: lantern-trade-2022\n  source: shore-news-4711\n  quote: 20 million crowns\n"
        "- fact: lantern-trade-2022\n  source: shore-news-4711\n"
        "- fact: lantern-trade-2022\n  source: shore-news-4712\n  quote: x\n",
        "utf-8",
    )
    before = files_of(project)
    done = add("--from", "more.yml", source="")
    assert (done.exit_code, done.stderr) == (
        1,
        "more.yml:4: error: missing --quote\n"
        'more.yml:6: error: no source "shore-news-4712"; did you mean "shore-news-4711"?\n'
        "Error: 2 rows are wrong; nothing was written\n",
    )
    assert files_of(project) == before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "a.csv",
            "fact,source,qoute\na,b,c\n",
            'a.csv has "qoute", which is no field; did you mean "quote"?',
        ),
        ("a.csv", "fact,source,quote\n", "a.csv has 0 rows"),
        ("a.yml", "fact: a\n", "a.yml is no list of entries"),
        ("a.yml", "- fact: [a]\n", '"fact" is one text'),
        ("a.yml", "- a\n", "an entry has fact, source and quote"),
    ],
)
def test_what_is_no_table_is_refused(project: Path, name: str, text: str, said: str) -> None:
    (project / name).write_text(text, "utf-8")
    done = add("--from", name, source="")
    assert done.exit_code == 1 and said in done.stderr


def test_an_actor_that_is_not_there_is_offered_and_a_name_is_as_good_as_an_id(
    project: Path,
) -> None:
    answers = (
        "20 million crowns",
        "",
        "",
        "Nobody Known",
        "n",
        "Jan Uustulnuk",
        "y",
        "person",
        "",
        "",
        "people",
    )
    done = add("lantern-trade-2022", answers="".join(f"{answer}\n" for answer in answers))
    assert done.exit_code == 0, done.output
    assert "origin: jan-uustulnuk\n" in (project / "content/facts/trade.yml").read_text("utf-8")
    assert "- id: jan-uustulnuk\n" in (project / "content/actors/people.yml").read_text("utf-8")
    named = add(
        "lantern-trade-2022", "--quote", "12.5 million", "--origin", "Mari Näidis", "--dry-run"
    )
    assert "  origin: mari-naidis\n" in named.stdout


def test_on_a_terminal_known_words_complete_what_is_typed_and_the_default_can_be_edited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = ("lantern-guild", "mari-naidis")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("-ii\r")
        ask = Interview({}, is_silent=False).ask
        with ThreadPoolExecutor(
            1
        ) as apart:  # a browser of other tests may hold the loop of this thread
            asked = apart.submit(copy_context().run, ask, PASSAGE_SOURCE, lambda _: (), "mari", ids)
            answer = asked.result()
    assert answer == "mari-ii"
    found = completer_of(ids).get_completions(Document("lantern-guild,naid"), CompleteEvent())
    assert [(one.text, one.start_position) for one in found] == [("mari-naidis", -4)]


def test_another_actor_of_the_same_name_needs_an_id(project: Path) -> None:
    arguments = (
        "add",
        "actor",
        "--type",
        "person",
        "--name",
        "Mari Näidis",
        "--file",
        "people",
        "--no-input",
    )
    before = files_of(project)
    done = run(*arguments)
    assert (
        done.exit_code == 1
        and '"mari-naidis" has that name, at content/actors/people.yml:' in done.stderr
    )
    assert files_of(project) == before
    assert run(*arguments, "--id", "mari-naidis-ii", "--dry-run").exit_code == 0


def test_the_shell_completes_ids_by_what_they_are_called(project: Path) -> None:
    def completed(*words: str) -> list[tuple[str, str | None]]:
        complete = ShellComplete(main, {}, "briefing", "_BRIEFING_COMPLETE")
        items = complete.get_completions(list(words[:-1]), words[-1])
        return [(item.value, item.help) for item in items]

    assert completed("add", "evidence", "lantern-trade-2") == [
        ("lantern-trade-2022", "Trade in cork lanterns put at about 12.5 million crowns in 2022")
    ]
    assert completed("prove", "x.txt", "--source", "Second") == [
        ("shore-news-4711", articles.TITLE)
    ]
    assert (
        completed("add", "fact", "--actors", "lantern-guild,näidis")[0][0]
        == "lantern-guild,mari-naidis"
    )
    assert isinstance(main, click.Group)
