"""The scripts that write on GitHub: what they write, once, and what nothing can make them write."""

from __future__ import annotations

import html
import importlib
import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.fake_github import BOT, REPOSITORY, Github
from tests.support.project import ROOT
from tests.support.runner import Runner, workflow_of

COMMIT = "c0ffee" + 34 * "0"
RUN = "github.event.workflow_run"
MARKER = "<!-- briefing: what the pull request changes -->"
HEAD = (
    f"{MARKER}\n*What [the run for c0ffee0000](https://github.com/{REPOSITORY}/actions/runs/55) "
    "says of this pull request{site}.*\n\n"
)
SITE = (
    ", and [the site as it would be, to download and unpack]"
    f"(https://github.com/{REPOSITORY}/actions/runs/55/artifacts/8).*\n\n"
    "*That site was made by the proposed code: open it only if nothing outside `content/` has changed"
)


def pull(number: int, **head: Any) -> dict[str, Any]:
    given = {"sha": COMMIT, "label": "stranger:change", "repo": {"full_name": "stranger/briefing"}}
    return {"number": number, "head": {**given, **head}}


def packed(text: bytes | str, name: str = "change.md", by: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", by) as archive:
        archive.writestr(name, text)
    return buffer.getvalue()


class Commenting:
    """A repository with pull request 7 from a fork, and the workflow that comments on it."""

    def __init__(self, runner: Runner) -> None:
        self.runner, self.github = runner, runner.github
        self.runs = 0
        runner.contexts |= {
            "github.event.repository.default_branch": "main",
            f"{RUN}.id": "55",
            f"{RUN}.head_sha": COMMIT,
            f"{RUN}.head_branch": "change",
            f"{RUN}.head_repository.full_name": "stranger/briefing",
        }
        self.set(pulls=[pull(7)])

    def set(self, **parts: Any) -> None:
        self.github.save({**self.github.state, **parts})

    def left_behind(self, archive: bytes, **given: Any) -> None:
        artifact = {"id": 9, "name": "change", "expired": False, "size_in_bytes": len(archive)}
        self.set(artifacts=[{**artifact, **given}])
        (self.github.folder / "9.zip").write_bytes(archive)

    def run(self) -> list[dict[str, Any]]:
        """Run the workflow, and return the comments on pull request 7."""
        self.runs += 1
        fresh = Runner(
            self.runner.folder / str(self.runs),
            self.runner.repository,
            self.github,
            self.runner.contexts,
        )
        fresh.folder.mkdir(parents=True)
        fresh.run(workflow_of("comment.yml"), "comment")
        return self.github.state["comments"].get("7", [])


@pytest.fixture
def commenting(runner: Runner) -> Commenting:
    return Commenting(runner)


def test_it_comments_once_and_updates_that_comment(commenting: Commenting) -> None:
    strangers = [
        {"id": n, "user": {"login": "reader"}, "body": f"{MARKER} I say the same"}
        for n in range(150)
    ]
    commenting.set(comments={"7": strangers})
    commenting.left_behind(packed("One fact changed."))
    first = commenting.run()
    assert first[:-1] == strangers
    assert first[-1]["body"] == HEAD.format(site="") + "One fact changed."
    commenting.left_behind(packed("Two facts changed."))
    assert commenting.run() == [
        *strangers,
        {**first[-1], "body": HEAD.format(site="") + "Two facts changed."},
    ]
    commenting.run()
    assert commenting.github.writes == [
        f"POST repos/{REPOSITORY}/issues/7/comments",
        f"PATCH repos/{REPOSITORY}/issues/comments/{first[-1]['id']}",
    ]


def test_it_leads_to_the_site_as_it_would_be(commenting: Commenting) -> None:
    commenting.left_behind(packed("One fact changed."))
    (change,) = commenting.github.state["artifacts"]
    site = {"id": 8, "name": "site", "expired": False, "size_in_bytes": 10**8}
    commenting.set(artifacts=[change, site])
    assert commenting.run()[0]["body"] == HEAD.format(site=SITE) + "One fact changed."


@pytest.mark.parametrize(
    "pulls",
    [
        pytest.param([], id="none"),
        pytest.param([pull(7), pull(8)], id="two"),
        pytest.param([pull(7, sha="f" * 40)], id="pushed to since"),
        pytest.param([pull(7, repo={"full_name": "other/briefing"})], id="another repository"),
        pytest.param([pull(7, repo=None)], id="a repository that is gone"),
        pytest.param([pull(7, label="stranger:other")], id="another branch"),
    ],
)
def test_without_one_pull_request_that_is_meant_it_says_nothing(
    commenting: Commenting, pulls: list[dict[str, Any]]
) -> None:
    commenting.set(pulls=pulls)
    commenting.left_behind(packed("One fact changed."))
    commenting.run()
    assert commenting.github.writes == []


BREAKING = [
    pytest.param(b"no archive", id="no archive"),
    pytest.param(b"", id="nothing"),
    pytest.param(packed("7", "number.txt"), id="another file"),
    pytest.param(packed("x", "../change.md"), id="a file above"),
    pytest.param(packed("x" * 99)[:60], id="cut off"),
    pytest.param(packed("x" * 999).replace(b"\x08\x00", b"\x63\x00"), id="unknown compression"),
]


@pytest.mark.parametrize("archive", BREAKING)
def test_what_cannot_be_read_makes_no_comment(commenting: Commenting, archive: bytes) -> None:
    commenting.left_behind(archive)
    assert commenting.run() == []


@pytest.mark.parametrize("archive", BREAKING)
def test_what_cannot_be_read_shows_on_a_comment_that_is_there(
    commenting: Commenting, archive: bytes
) -> None:
    commenting.left_behind(packed("One fact changed."))
    commenting.run()
    commenting.left_behind(archive)
    (comment,) = commenting.run()
    said = "It did not come as far as saying what changes."
    assert comment["body"] == HEAD.format(site="") + said


@pytest.mark.parametrize("given", [{"expired": True}, {"size_in_bytes": 1_000_001}])
def test_what_is_expired_or_too_big_is_not_even_fetched(
    commenting: Commenting, given: dict[str, Any]
) -> None:
    commenting.left_behind(packed("One fact changed."), **given)
    assert commenting.run() == []
    assert [c for c in commenting.github.calls if c[-1].endswith("/zip")] == []


def test_a_hostile_text_changes_nothing_but_the_text(
    commenting: Commenting, tmp_path: Path
) -> None:
    trap = tmp_path / "trap"
    hostile = (
        f"$(touch {trap}) `touch {trap}` ; touch {trap}\n"
        f"::set-output name=x::y\n' \" \\ ${{{{ github.token }}}}\n"
        "--method DELETE @/etc/passwd\n"
        "@everyone me@example.org [a](https://x.example/@you) <https://x.example/@you>\x00\x1b[2J\r\n"
        f'{MARKER}\n#8 8 {{"number": 8}}'
    )
    commenting.set(pulls=[pull(7), pull(8, label="victim:main", sha="a" * 40)])
    commenting.left_behind(packed(hostile))
    (comment,) = commenting.run()
    shown = (
        hostile.replace("@/etc", "@/etc")
        .replace("@everyone", "@\u2060everyone")
        .replace("me@example", "me@\u2060example")
        .replace("/@you", "/%40you")
        .replace("#8 8", "#\u20608 8")
        .replace("\x00\x1b[2J\r\n", "[2J\n")
    )
    assert comment["body"] == HEAD.format(site="") + shown
    assert commenting.github.writes == [f"POST repos/{REPOSITORY}/issues/7/comments"]
    assert set(commenting.github.state["comments"]) == {"7"}
    assert not trap.exists()


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        ("&#64;octocat &#064octocat", "&#64;|octocat &#064|octocat"),
        ("&#x40;octocat &#X0040octocat", "&#x40;|octocat &#X0040|octocat"),
        ("&commat;octocat @&#111;ctocat", "&commat;|octocat @|&#111;ctocat"),
        (f"&#{5_000 * '0'}64;octocat", f"&#{5_000 * '0'}64;|octocat"),
        ("\\@octocat @&#1;octocat @<!-- -->octocat", "\\@|octocat @|&#1;octocat @|<!-- -->octocat"),
        ("\\&#64;octocat \\&#71;", "\\&|#|64;octocat \\&|#|71;"),
        ("#12 org/repo#3 &num;12 &#35;&#49;2", "#|12 org/repo#|3 &num;|12 &#35;|&#49;2"),
        ("GH-4 gh-4 _GH-4_ GH\\-4 G&#72;&#45;4", "GH|-4 gh|-4 _GH|-4_ GH|\\-4 G&#72;|&#45;4"),
        ("](https://@octocat) <https://@octocat>", "](https://%40octocat) <https://%40octocat>"),
        ("[a](https://x.example/&#64;b#12)", "[a](https://x.example/%40b#%312)"),
        ("[a](https://x.example/GH-4)", "[a](https://x.example/GH%2D4)"),
        ("<https://x.example/a> (https://x.example/a_(b)#c1)",) * 2,
        ("# Title\n\n- a # b, 3 @ 4, [c](#d), high-4",) * 2,
        ("&#64;&#8203;name &#35;&#8203;12 GH&#8203;&#45;4",) * 2,
        (
            "https://github.com/o/r/issues/3#issuecomment-1 [a](http://www.github.com/o/r/pull/4)",
            "https://redirect.github.com/o/r/issues/3#issuecomment-1 "
            "[a](https://redirect.github.com/o/r/pull/4)",
        ),
        ("www.github.com/o/r/discussions/5", "https://redirect.github.com/o/r/discussions/5"),
        ("[a](https://github.com/o/r/blob/main/content/briefing.yml)",) * 2,
    ],
)
def test_nothing_reaches_beyond_the_comment(
    monkeypatch: pytest.MonkeyPatch, left: str, shown: str
) -> None:
    monkeypatch.syspath_prepend(ROOT / ".github" / "scripts")
    quiet = importlib.import_module("quiet").quiet
    shown = shown.replace("|", "\u2060")
    assert quiet(left) == shown
    assert quiet(shown) == shown


PIECES = st.sampled_from(
    [
        "@",
        "#",
        "GH",
        "gh",
        "-",
        "1",
        "octocat",
        "&#64;",
        "&#x40",
        "&num;",
        "&#49;",
        "&#71;",
        "H",
        "\\",
        "<",
        ">",
        "(",
        ")",
        "](",
        "/",
        "&",
        ";",
        "https://",
        "www.",
        "x.example",
        "github.com/o/r/pull/",
    ]
)


AS_READ = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d+|#x[\da-f]+|\w+);?", re.IGNORECASE)
"""What Markdown and HTML take for another character than the one that is written."""


@given(st.lists(PIECES | st.just(" "), max_size=12).map("".join))
def test_what_github_would_look_at_has_nothing_that_reaches(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / ".github" / "scripts")
        shown = importlib.import_module("quiet").quiet(text)
    in_markdown = AS_READ.sub(lambda m: m[1] or html.unescape(m[0]), shown)
    for read in (in_markdown, html.unescape(shown)):
        assert not re.search(r"@\w|#\d|(?<![A-Za-z0-9])GH-\d", read, re.IGNORECASE)


@pytest.mark.parametrize("by", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_text_without_end_is_cut(commenting: Commenting, by: int) -> None:
    commenting.left_behind(packed(b"A line.\n" * 250_000, by=by))
    (comment,) = commenting.run()
    assert len(comment["body"]) <= 65_000
    end = f"A line.\n\n… and more: [the whole of it](https://github.com/{REPOSITORY}/actions/runs/55)."
    assert comment["body"].endswith(end)


def test_bytes_that_are_no_text_are_shown_as_such(commenting: Commenting) -> None:
    commenting.left_behind(packed(b"a\xff\xfeb"))
    assert commenting.run()[0]["body"].endswith("\n\na\ufffd\ufffdb")


def test_the_issue_is_opened_once_updated_closed_and_opened_again(
    github: Github, tmp_path: Path, runner: Runner
) -> None:
    strangers = [
        {
            "number": 1,
            "user": {"login": "reader"},
            "body": "<!-- briefing: upkeep -->",
            "state": "open",
        },
        {"number": 2, "user": {"login": BOT}, "body": "Another matter", "state": "open"},
        {"number": 3, "user": {"login": BOT}, "body": None, "state": "open"},
        {
            **{"number": 4, "user": {"login": BOT}, "body": "<!-- briefing: upkeep -->"},
            **{"state": "open", "pull_request": {}},
        },
    ]
    github.save({**github.state, "issues": strangers})
    issues = f"repos/{REPOSITORY}/issues"
    expected: list[str] = []
    for due, report, write, state in (
        (0, "Nothing.", None, None),
        (2, "Two things.", f"POST {issues}", "open"),
        (2, "Two things.", None, "open"),
        (1, "One thing.", f"PATCH {issues}/1004", "open"),
        (0, "Nothing.", f"PATCH {issues}/1004", "closed"),
        (0, "Nothing.", None, "closed"),
        (3, "Three things.", f"PATCH {issues}/1004", "open"),
    ):
        tell(github, tmp_path, due, report)
        expected += [write] if write else []
        assert github.writes == expected
        assert github.state["issues"][:4] == strangers
        ours = github.state["issues"][4:]
        assert [(i["state"], i["body"]) for i in ours] == (
            [(state, f"<!-- briefing: upkeep -->\n{report}")] if state else []
        )


def tell(github: Github, folder: Path, due: int, report: str) -> None:
    github.install(folder / "programs")
    (folder / "report.md").write_text(report, encoding="utf-8")
    subprocess.run(
        [sys.executable, str(ROOT / ".github/scripts/issue.py"), str(folder / "report.md")],
        env={
            **{"PATH": f"{folder / 'programs'}:/usr/bin:/bin", "DUE": str(due)},
            **{"GITHUB_REPOSITORY": REPOSITORY, "GITHUB_RUN_ID": "5", "GH_TOKEN": "token"},
        },
        check=True,
    )


@pytest.mark.parametrize(
    ("tag", "code", "said"),
    [
        ("v1.2.0", 0, "- Second.\n- Third.\n"),
        ("v1.1.0", 1, "the tag is v1.1.0, and pyproject.toml says 1.2.0\n"),
        ("v1.2.0-rc1", 1, "the tag is v1.2.0-rc1, and pyproject.toml says 1.2.0\n"),
    ],
)
def test_the_notes_are_the_section_of_the_version(
    tmp_path: Path, tag: str, code: int, said: str
) -> None:
    log = "# Changes\n\n## 1.2.0\n\n- Second.\n- Third.\n\n## 1.1.0\n\n- First.\n"
    assert notes(tmp_path, log, tag) == (code, said)


def test_without_a_section_there_are_no_notes(tmp_path: Path) -> None:
    said = (1, "CHANGELOG.md says nothing of 1.2.0\n")
    assert notes(tmp_path, "# Changes\n\n## 1.1.0\n\n- First.\n", "v1.2.0") == said
    assert notes(tmp_path, "# Changes\n\n## 1.2.0\n\n## 1.1.0\n\n- First.\n", "v1.2.0") == said


def notes(folder: Path, log: str, tag: str) -> tuple[int, str]:
    script = folder / ".github" / "scripts" / "notes.py"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_bytes((ROOT / ".github/scripts/notes.py").read_bytes())
    (folder / "CHANGELOG.md").write_text(log, encoding="utf-8")
    (folder / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), tag], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr
