"""`briefing review`: the walk through what is to be reviewed, as a person meets it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.support.edits import commit, git
from tests.support.project import ROOT, files_of

SMALL = ROOT / "tests" / "fixtures" / "small" / "content"
ORDER = (
    *("lantern-trade-2022", "lantern-trade-change", "lantern-treaty", "moonlight-cable"),
    *("tide-mill", "tide-mill-trial", "second-cable"),
)
"""What is to be reviewed of the small briefing, most risky first."""

NO_HISTORY = (
    "git does not tell who changed a fact last: nobody is kept from reviewing what they wrote "
    "themselves\n"
)


@pytest.fixture(autouse=True)
def nobody_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave git without anybody's settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the small briefing, in no repository."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "mkdocs.yml").touch()
    shutil.copytree(SMALL, folder / "content")
    return folder


@pytest.fixture
def repository(project: Path) -> Path:
    """The same in a repository, in which "A. Editor" wrote everything, and "R. Eviewer" works."""
    git(project, "init", "--quiet")
    commit(project, "Begin")
    git(project, "config", "user.name", "R. Eviewer")
    git(project, "config", "user.email", "r@example.org")
    return project


def review(project: Path, *arguments: str, answers: str = "") -> tuple[int, str, str]:
    with chdir(project):
        done = CliRunner().invoke(main, ["review", *arguments], answers, catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def texts(project: Path) -> str:
    return "".join(
        path.read_text("utf-8") for path in sorted((project / "content" / "facts").iterdir())
    )


def reviewed(project: Path, identifier: str) -> str:
    """Return the lines of the review of a fact."""
    entry = texts(project).partition(f"- id: {identifier}\n")[2].partition("\n\n")[0]
    return entry.partition("  reviewed:\n")[2]


def check(project: Path) -> str:
    with chdir(project):
        return CliRunner().invoke(main, ["check"], catch_exceptions=False).stdout


def test_each_answer_is_written_and_the_rest_comes_the_next_time(repository: Path) -> None:
    code, out, err = review(repository, answers="r\nw\nThe sum is another.\ns\nq\n")
    assert (code, err) == (0, "")
    shown = [line.split(": ")[1].split(",")[0] for line in out.splitlines() if " left: " in line]
    assert shown == [*ORDER[:4]]
    assert out.endswith(
        "\n2 facts reviewed by R. Eviewer, 1 of them found wrong\n5 facts still to be reviewed\n"
    )
    assert reviewed(repository, ORDER[0]).startswith('    by: "R. Eviewer"\n    on: 2024-03-15\n')
    assert reviewed(repository, ORDER[1]).endswith('    wrong: "The sum is another."')
    assert (
        'warning: R. Eviewer found "lantern-trade-change" wrong on 2024-03-15: The sum is another. '
        "[review-wrong]\n"
    ) in check(repository)
    code, out, _ = review(repository, "--by", "Another", answers="q\n")
    assert out.startswith("\n5 left: lantern-treaty, in ")


def test_what_a_reviewer_has_to_compare_is_shown_and_opened_at_the_words(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open_new_tab", lambda url: not opened.append(url))
    _, out, _ = review(repository, answers="o\no\no 1\no 3\no 99999\n?\nq\n")
    gazette = (
        "https://gazette.example.org/2023/100?page=1&tag=lanterns#top:~:text=came%20to%20about%20"
        "12.5,from%20less%20than%2011"
    )
    archive = "http://archive.example.org/7#:~:text=%C3%BCle%20%C3%BCheksa%20miljoni%20krooni"
    assert out.startswith(
        f"""
7 left: lantern-trade-2022, in Trade in lanterns
  why: a key figure of the home page; the bottom line rests on it; contested; 1 quote is not proved; \
1 quote was seen in a copy, not proved

  Trade in cork lanterns put at about 12.5 million crowns in 2022
  Mari Näidis said that trade in cork lanterns came to about 12.5 million crowns in 2022, after less \
than 11 million the year before.
  figure, reported, 2022, said by Mari Näidis, contested
  how it is dated: The article of 2023 speaks of 2022 as last year, and of 2021 as the year before.
  values: Trade in cork lanterns, 2022 (2022): about 12.5 million crowns; Trade in cork lanterns, \
2021 (2021): less than 11.0 million crowns
  why they differ: The archive counts crowns of another year.
  caution: The article does not say whose crowns are meant.

  1. supports, The Example Gazette, 5 November 2023, paragraph 1; word of Mari Näidis; not proved, \
and nobody is named who saw it
     “came to about 12.5 million, up from less than 11”
     {gazette}

  2. disputes, Näidisarhiiv, date not known; word of Näidisarhiiv; seen by R. Eader <b> on 2 March 2024
     “üle üheksa miljoni krooni”
     says: The archive counts more than nine million, in crowns of another year.
     beyond the quote: “more than nine million”: The archive says so in Estonian.
     {archive}

right, wrong, skip, undo, open, quit [r/w/s/u/o/q]: """
    )
    assert opened == [gazette, archive, gazette]
    assert "there is no passage 3\n" in out
    assert "there is no passage 99999\n" in out
    assert "  r  right: the fact says what its sources say, and no more\n" in out


def test_a_browser_that_does_not_open_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open_new_tab", lambda url: False)
    _, out, _ = review(project, "--by", "R.", answers="o\nq\n")
    assert "no browser opens passage 1: https://gazette.example.org/" in out


def test_undo_takes_back_the_last_answer_then_the_one_before(repository: Path) -> None:
    before = files_of(repository / "content")
    _, out, _ = review(repository, answers="r\nw No.\ns\nu\nu\nu\nu\nq\n")
    shown = [line.split(": ")[1].split(",")[0] for line in out.splitlines() if " left: " in line]
    assert shown == [*ORDER[:4], ORDER[2], ORDER[1], ORDER[0]]
    assert "there is no answer to take back\n" in out
    assert out.endswith("0 facts reviewed by R. Eviewer\n7 facts still to be reviewed\n")
    assert files_of(repository / "content") == before


def test_what_is_wrong_is_a_line_that_the_record_takes(repository: Path) -> None:
    _, out, _ = review(repository, answers='w\n\nw\na\u202eb\n: - {x} "#\n\n')
    assert "the invisible character U+202E (right-to-left override) is in the text" in out
    assert reviewed(repository, ORDER[0]).endswith('    wrong: ": - {x} \\"#"')
    assert "[review-wrong]" in check(repository)


@pytest.mark.parametrize("answers", ["", "r\nw\n", "r\nw"])
def test_the_end_of_the_input_ends_the_walk(repository: Path, answers: str) -> None:
    code, out, err = review(repository, answers=answers)
    count = 1 if answers else 0
    assert (code, err) == (0, "")
    assert f"{count} fact{'' if count else 's'} reviewed by R. Eviewer\n{7 - count} facts" in out
    assert texts(repository).count("  reviewed:") == 2 + count


@pytest.mark.parametrize("given", [b"r\n\xff\n", b"r\n", b""])
def test_a_closed_pipe_and_bytes_that_are_no_text_end_without_a_traceback(
    repository: Path, given: bytes
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "review", "--by", "R."],
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8:strict"},
        input=given,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.endswith(b" facts still to be reviewed\n")


def test_ctrl_c_ends_the_walk_and_keeps_what_was_answered(repository: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-um", "generator", "review"],
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stdin
    assert started.stdout
    started.stdin.write("r\n")
    started.stdin.flush()
    for line in started.stdout:
        if line.startswith("6 left: "):
            break
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=60)
    assert (started.returncode, err) == (0, "")
    assert out.endswith("1 fact reviewed by R. Eviewer\n6 facts still to be reviewed\n")
    assert reviewed(repository, ORDER[0])


def test_who_wrote_a_fact_cannot_review_it(repository: Path) -> None:
    before = files_of(repository / "content")
    code, out, err = review(repository, "--by", " a.  EDITOR ", answers="r\n")
    assert (code, err) == (0, "")
    assert out == (
        "0 facts reviewed by a. EDITOR\n"
        "7 facts left to others, because a. EDITOR changed them last (--self reviews such facts all the same)\n"
    )
    code, out, err = review(repository, "tide-mill", "--by", "A. Editor")
    assert (code, out) == (1, "")
    assert err == (
        'Error: A. Editor changed "tide-mill" last: let somebody else review it, or put on record with '
        "--self that it is a review of one's own; nothing was written\n"
    )
    assert files_of(repository / "content") == before


def test_with_self_a_review_of_ones_own_is_marked_and_no_other(repository: Path) -> None:
    path = repository / "content" / "facts" / "energy.yml"
    path.write_text(path.read_text("utf-8").replace("since 2020.", "since  2020 or so."), "utf-8")
    code, _, err = review(repository, "tide-mill", "second-cable", "--self")
    assert (code, err) == (0, "")
    assert reviewed(repository, "tide-mill").endswith("    self: true")
    assert "self" not in reviewed(repository, "second-cable")
    _, out, _ = review(repository, "--self", "--by", "A. Editor", answers="w It is not.\nq\n")
    assert "\n  reviewed as your own: the page will say so\n" in out
    assert reviewed(repository, ORDER[0]).endswith('    wrong: "It is not."\n    self: true')


def test_layout_comments_and_reviews_are_no_change_of_a_fact(repository: Path) -> None:
    path = repository / "content" / "facts" / "energy.yml"
    text = path.read_text("utf-8")
    untidy = text.replace("kind: plan", "kind:   plan").replace(
        "- id: tide-mill\n", "# a comment\n- id: tide-mill\n"
    )
    path.write_text(untidy, "utf-8")
    review(repository, "moonlight-cable", "--by", "R. Eviewer")
    git(
        repository,
        "-c",
        "user.name=R. Eviewer",
        "commit",
        "-qam",
        "Lay out",
        "--author=R. Eviewer <r@example.org>",
    )
    code, _, err = review(repository, "moonlight-cable", "tide-mill")
    assert (code, err) == (0, "")
    assert "self: true" not in texts(repository)


def test_a_line_that_was_taken_out_is_a_change(repository: Path) -> None:
    path = repository / "content" / "facts" / "trade.yml"
    text = path.read_text("utf-8")
    note = "  note: The article does not say whose crowns are meant.\n"
    assert note in text
    path.write_text(text.replace(note, ""), "utf-8")
    git(repository, "commit", "-qam", "Less", "--author=R. Eviewer <else@example.org>")
    code, _, err = review(repository, ORDER[0])
    assert (code, err.startswith(f'Error: R. Eviewer changed "{ORDER[0]}" last: ')) == (1, True)
    assert review(repository, "lantern-treaty")[0] == 0


def test_a_change_on_a_branch_is_of_whoever_made_it_and_not_of_who_merged_it(
    repository: Path,
) -> None:
    path = repository / "content" / "facts" / "energy.yml"
    git(repository, "checkout", "-qb", "branch")
    path.write_text(path.read_text("utf-8").replace("since 2020.", "since the year 2020."), "utf-8")
    git(repository, "commit", "-qam", "More", "--author=B. Rancher <b@example.org>")
    git(repository, "checkout", "-q", "main")
    other = repository / "content" / "facts" / "trade.yml"
    other.write_text(other.read_text("utf-8") + "# the end\n", "utf-8")
    commit(repository, "On")
    git(repository, "merge", "-q", "--no-ff", "--no-edit", "branch")
    assert review(repository, "tide-mill", "--by", "B. Rancher")[0] == 1
    assert review(repository, "second-cable", "--by", "B. Rancher")[0] == 0
    assert review(repository, "tide-mill", "--by", "A. Editor")[0] == 0


def test_another_name_with_the_address_of_the_writer_is_the_writer(repository: Path) -> None:
    git(repository, "config", "user.email", "Editor@example.org")
    assert review(repository, "tide-mill")[0] == 1


def test_without_a_history_it_is_said_once_that_nobody_is_kept_from_it(project: Path) -> None:
    code, out, err = review(project, "--by", "R.", answers="r\nr\nr\nq\n")
    assert (code, err) == (0, NO_HISTORY)
    assert "3 facts reviewed by R.\n" in out
    code, _, err = review(project, "tide-mill", "tide-mill-trial", "--by", "R.")
    assert (code, err) == (0, NO_HISTORY)
    assert "self: true" not in texts(project)
    review(project, "tide-mill", "--by", "R.", "--self")
    assert reviewed(project, "tide-mill").endswith("    self: true")


def test_a_clone_that_is_cut_off_does_not_take_who_comes_first_for_the_writer(
    repository: Path, tmp_path: Path
) -> None:
    (repository / "README").touch()
    git(repository, "add", "README")
    git(repository, "commit", "-qm", "Read", "--author=R. Eader <r@example.org>")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", str(clone))
    code, _, err = review(clone, "tide-mill", "--by", "R. Eader")
    assert (code, err) == (0, NO_HISTORY)


def test_without_a_name_nobody_reviews(project: Path) -> None:
    code, _, err = review(project, answers="r\n")
    assert (code, err.splitlines()[-1]) == (
        2,
        "Error: git knows no user.name here: say who reviews with --by NAME",
    )
    git(project, "init", "--quiet")
    git(project, "config", "user.name", "a\u202eb")
    code, _, err = review(project, answers="r\n")
    assert (code, err.splitlines()[-1]) == (
        2,
        'Error: git\'s user.name is "a\\u202eb": say who reviews with --by NAME',
    )


def test_the_list_names_what_is_to_be_reviewed_and_why(project: Path) -> None:
    before = files_of(project)
    code, out, err = review(project, "--list")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == [*ORDER]
    assert out.splitlines()[2] == (
        "lantern-treaty  trade  single voice  (the bottom line rests on it; 2 quotes are not proved)"
    )
    assert files_of(project) == before
    assert review(project, "--list", "tide-mill")[0] == 2


def log(repository: Path, *arguments: str) -> str:
    return git(repository, "log", "--reverse", *arguments, "main")


def test_with_commit_each_review_is_a_commit_of_its_own(repository: Path) -> None:
    (repository / "mkdocs.yml").write_text("site_name: Mine\n")
    git(repository, "add", "mkdocs.yml")
    code, _, err = review(repository, "--commit", answers="r\nw The sum.\nr\nu\nq\n")
    assert (code, err) == (0, "")
    assert log(repository, "--format=%an: %B%x01").split("\n\x01")[:-1] == [
        "A. Editor: Begin",
        "\nR. Eviewer: Review lantern-trade-2022: right\n\nReviewed by R. Eviewer",
        "\nR. Eviewer: Review lantern-trade-change: wrong\n\nThe sum.\n\nReviewed by R. Eviewer",
    ]
    assert git(repository, "diff", "HEAD~2", "HEAD", "--name-only") == "content/facts/trade.yml"
    assert git(repository, "status", "--porcelain") == "M  mkdocs.yml"
    assert review(repository, "tide-mill", "second-cable", "--commit")[0] == 0
    assert log(repository, "--format=%s").splitlines()[-2:] == [
        "Review tide-mill: right",
        "Review second-cable: right",
    ]


def test_with_commit_nothing_else_in_the_file_is_committed_along(repository: Path) -> None:
    path = repository / "content" / "facts" / "energy.yml"
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    before = files_of(repository / "content")
    for arguments in ((), ("tide-mill",)):
        code, out, err = review(repository, "--commit", *arguments, "--by", "R.", answers="r\n")
        assert (code, out) == (1, "")
        assert err == (
            "Error: --commit: content/facts/energy.yml has changes that are not committed; commit them "
            "first, so that a review is a commit of its own\n"
        )
    assert files_of(repository / "content") == before
    assert log(repository, "--format=%s") == "Begin"


def test_a_commit_that_is_refused_is_told_with_what_was_written(repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'error: not \x1b[31mtoday' >&2\nexit 1\n")
    hook.chmod(0o755)
    code, _, err = review(repository, "--commit", answers="r\nr\n")
    assert (code, err) == (
        1,
        "Error: the review of lantern-trade-2022 is written, and not committed: error: not "
        "\\x1b[31mtoday\n",
    )


def test_an_answer_after_which_something_else_was_committed_is_not_undone(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(url: str) -> bool:
        (repository / "README").touch()
        git(repository, "add", "README")
        git(repository, "commit", "-qm", "Between")
        return True

    monkeypatch.setattr("webbrowser.open_new_tab", opened)
    _, out, _ = review(repository, "--commit", answers="r\no\nu\nq\n")
    assert "nothing is undone: another commit came after it: use `git revert`\n" in out
    assert reviewed(repository, ORDER[0])
    assert git(repository, "status", "--porcelain") == ""
    assert log(repository, "--format=%s").splitlines()[1:] == [
        f"Review {ORDER[0]}: right",
        "Between",
    ]


def test_a_fact_that_changes_while_it_is_shown_is_shown_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = repository / "content" / "facts" / "trade.yml"

    def edited(url: str) -> bool:
        path.write_text(
            path.read_text("utf-8").replace("Mari Näidis said", "Mari Näidis told us"), "utf-8"
        )
        git(repository, "commit", "-qam", "Told")
        return True

    monkeypatch.setattr("webbrowser.open_new_tab", edited)
    _, out, _ = review(repository, answers="o\nr\nr\nq\n")
    assert (
        "content/facts/trade.yml was changed by another program meanwhile: nothing was written;"
        in out
    )
    assert out.count("left: lantern-trade-2022,") == 2
    assert "  Mari Näidis told us that trade" in out
    assert "review-current" not in check(repository)
    assert reviewed(repository, ORDER[0])


def test_a_mistake_made_in_between_ends_the_walk_and_what_was_answered_is_kept(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = repository / "content" / "facts" / "energy.yml"

    def edited(url: str) -> bool:
        path.write_text(path.read_text("utf-8").replace("kind: plan", "kind: plann"), "utf-8")
        return True

    monkeypatch.setattr("webbrowser.open_new_tab", edited)
    code, _, err = review(repository, answers="r\no\nr\nr\n")
    assert code == 1
    assert "[unknown-value]" in err
    assert err.endswith("Error: 2 errors; what was written before is kept\n")
    assert reviewed(repository, ORDER[0])
    assert reviewed(repository, ORDER[1])


def test_what_the_content_holds_cannot_drive_the_terminal(repository: Path) -> None:
    """What a text may hold is shown with escapes; with what it may not there is no review."""
    path = repository / "content" / "facts" / "trade.yml"
    says = "says: The archive counts more than nine million"
    text = path.read_text("utf-8")
    assert says in text
    path.write_text(text.replace(says, f"{says}\u200d\u0378"), "utf-8")
    _, out, _ = review(repository, "--by", "Another", "--self", answers="q\n")
    assert "     says: The archive counts more than nine million\\u200d\\u0378, in crowns" in out
    quote = "quote: üle üheksa miljoni krooni"
    path.write_text(text.replace(quote, 'quote: "\\e[31m\\u202eüle"'), "utf-8")
    code, out, err = review(repository, answers="r\n")
    assert code == 1
    assert "[text-invisible]" in err
    assert not {"\x1b", "\u202e"} & {*out, *err}
