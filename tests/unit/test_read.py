"""What is read from a content folder, and what is refused unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import read
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, Position, format_text


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def said(folder: Path) -> tuple[dict[str, str | None], list[str]]:
    """Read a folder: its texts by path, and what is said about it."""
    texts, problems = read_content(folder)
    assert {text.path.partition("/")[0] for text in texts} <= {"content"}
    return {t.path[8:]: t.text for t in texts}, [format_text(d) for d in problems]


def test_every_file_is_read_in_the_order_of_the_names(tmp_path: Path) -> None:
    files = {"sectors.yml": b"s", "facts/b.yml": b"b", "briefing.yml": b"", "facts/a.yml": b"a"}
    texts, problems = said(put(tmp_path, files))
    assert list(texts.items()) == [
        ("briefing.yml", ""),
        ("facts/a.yml", "a"),
        ("facts/b.yml", "b"),
        ("sectors.yml", "s"),
    ]
    assert problems == []


def test_hidden_files_and_folders_are_not_content(tmp_path: Path) -> None:
    files = {".git/x.yml": b"x", "facts/.a.yml.swp": b"x", ".DS_Store": b"\xff", "a.yml": b"a"}
    assert said(put(tmp_path, files)) == ({"a.yml": "a"}, [])


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"\xef\xbb\xbfa: b\n", "a: b\n"),
        ("ä: Ö\n".encode(), "ä: Ö\n"),
        (b"a: b\r\n", "a: b\r\n"),
        (b"", ""),
    ],
)
def test_the_text_is_as_it_is_in_the_file(raw: bytes, text: str, tmp_path: Path) -> None:
    assert said(put(tmp_path, {"a.yml": raw})) == ({"a.yml": text}, [])


@pytest.mark.parametrize(
    ("raw", "where", "what"),
    [
        (b"\xff", "1:1", 'byte 0xff is not UTF-8; in Windows-1252 it is "ÿ"'),
        (b"\x81", "1:1", "byte 0x81 is not UTF-8"),
        (b"a: b\nc: \xe9t\xe9\n", "2:4", 'byte 0xe9 is not UTF-8; in Windows-1252 it is "é"'),
        ("ä: Ö".encode() + b"\xc3", "1:5", 'byte 0xc3 is not UTF-8; in Windows-1252 it is "Ã"'),
        (b"\xef\xbb\xbfa\xfc", "1:2", 'byte 0xfc is not UTF-8; in Windows-1252 it is "ü"'),
        ("a: b".encode("utf-16"), "1:1", "the file is UTF-16"),
    ],
)
def test_a_file_that_is_not_utf_8_is_told_to_the_character(
    raw: bytes, where: str, what: str, tmp_path: Path
) -> None:
    assert said(put(tmp_path, {"a.yml": raw, "b.yml": b"b"})) == (
        {"a.yml": None, "b.yml": "b"},
        [f"content/a.yml:{where}: error: {what} [encoding]\n    hint: save the file as UTF-8"],
    )


def test_a_file_may_have_a_million_bytes_and_no_more(tmp_path: Path) -> None:
    files = {"facts/big.yml": b"a" * 1_000_000, "facts/bigger.yml": b"a" * 1_000_001}
    texts, problems = said(put(tmp_path, files))
    assert texts == {"facts/big.yml": "a" * 1_000_000, "facts/bigger.yml": None}
    assert problems == [
        "content/facts/bigger.yml:1:1: error: the file has 1,000,001 bytes; at most 1,000,000 are "
        "read [file-size]\n    hint: split it: facts may also stand in several files, in a folder named after their sector"
    ]


def test_a_folder_of_too_many_files_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "MAX_FILES", 2)
    put(tmp_path, {"a.yml": b"a", "b.yml": b"b", ".c.yml": b"c"})
    assert said(tmp_path) == ({"a.yml": "a", "b.yml": "b"}, [])
    put(tmp_path, {"c.yml": b"c"})
    assert said(tmp_path) == (
        {},
        ["content:1:1: error: more than 2 files in content/; so many are not read [file-size]"],
    )


@pytest.mark.parametrize(
    ("name", "hint", "unread"),
    [
        ("facts/a.yaml", 'rename it to "content/facts/a.yml"', ["facts/a.yml"]),
        ("facts/a.YML", 'rename it to "content/facts/a.yml"', ["facts/a.yml"]),
        ("facts/a.txt", "", []),
        ("README", "", []),
    ],
)
def test_only_yml_files_belong_there(
    name: str, hint: str, unread: list[str], tmp_path: Path
) -> None:
    """One that was only named wrongly counts as the file that it was to be, unread."""
    texts, problems = read_content(put(tmp_path, {name: b"x"}))
    here, message = Position(f"content/{name}"), "only files that end in .yml belong here"
    assert problems == (Diagnostic("file-known", here, message, hint),)
    assert texts == tuple(SourceText(f"content/{name}", wanted, None) for wanted in unread)


OUT = (
    "error: a link that leads nowhere, or out of the content folder, is not followed [file-inside]"
)


@pytest.mark.parametrize("to", ["secret.yml", "sources", "nothing.yml"])
def test_a_link_out_of_the_folder_is_told_and_not_followed(to: str, tmp_path: Path) -> None:
    put(tmp_path, {"secret.yml": b"secret", "sources/secret.yml": b"secret", "content/a.yml": b"a"})
    (tmp_path / "content" / "link.yml").symlink_to(tmp_path / to)
    assert said(tmp_path / "content") == ({"a.yml": "a"}, [f"content/link.yml:1:1: {OUT}"])


@pytest.mark.parametrize("name", [".link.yml.tmp", "facts/.link", "facts/.#trade.yml"])
@pytest.mark.parametrize("to", ["secret.yml", "sources", "nothing.yml"])
def test_a_hidden_link_is_told(name: str, to: str, tmp_path: Path) -> None:
    put(tmp_path, {"secret.yml": b"secret", "sources/secret.yml": b"secret", "content/a.yml": b"a"})
    link = tmp_path / "content" / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / to)
    told = f"content/{name}:1:1: warning: a hidden link is not followed [file-inside]"
    hint = "    hint: delete it, unless you know what it is for"
    mark_of_emacs = name == "facts/.#trade.yml" and to == "nothing.yml"
    assert said(tmp_path / "content") == (
        {"a.yml": "a"},
        [] if mark_of_emacs else [f"{told}\n{hint}"],
    )


def test_a_link_within_the_folder_is_a_file_like_any_other(tmp_path: Path) -> None:
    put(tmp_path, {"content/facts/a.yml": b"a"})
    (tmp_path / "content" / "facts" / "b.yml").symlink_to("a.yml")
    assert said(tmp_path / "content") == ({"facts/a.yml": "a", "facts/b.yml": "a"}, [])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert said(tmp_path / "nowhere") == (
        {},
        [
            'content:1:1: error: there is no folder "content" [content-found]\n'
            "    hint: run this where mkdocs.yml and content/ are, or name the project with "
            "--project"
        ],
    )


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    put(tmp_path, {"content/a.yml": b"a"})
    (tmp_path / "content" / "loop.yml").symlink_to("loop.yml")
    assert said(tmp_path / "content") == ({"a.yml": "a"}, [f"content/loop.yml:1:1: {OUT}"])


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    put(tmp_path, {"a.yml": b"a"})
    monkeypatch.setattr(Path, "open", refuse)
    message = "error: the file cannot be read: Permission denied [file-readable]"
    assert said(tmp_path) == ({"a.yml": None}, [f"content/a.yml:1:1: {message}"])


def test_what_editors_and_systems_leave_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, {"content/facts/trade.yml": b"a"})
    for name in (
        *("trade.yml~", "#trade.yml#", ".#trade.yml", "4913", "trade.yml.swp", ".trade.yml.swo"),
        *("~$trade.yml", "trade.yml.tmp", "Thumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store"),
        "~$notes.docx",
    ):
        (tmp_path / "content" / "facts" / name).write_bytes(b"\xff")
    assert said(tmp_path / "content") == ({"facts/trade.yml": "a"}, [])


@pytest.mark.parametrize("ending", ["orig", "rej", "bak", "old", "save", "BAK"])
def test_a_copy_that_was_put_aside_is_warned_of(tmp_path: Path, ending: str) -> None:
    put(tmp_path, {"content/a.yml": b"a", f"content/a.yml.{ending}": b"b"})
    texts, problems = said(tmp_path / "content")
    assert texts == {"a.yml": "a"}
    assert problems == [
        f"content/a.yml.{ending}:1:1: warning: a copy that a program put aside is left out "
        '[file-known]\n    hint: delete it, if "content/a.yml" has all that is in it'
    ]


@pytest.mark.parametrize("name", ["Copy of a.yml", "a (1).yml", "a - Copy.yml", "a.yml.orig.yml"])
def test_a_copy_that_would_be_read_under_another_name_is_an_error(
    tmp_path: Path, name: str
) -> None:
    put(tmp_path, {f"content/{name}": b"a"})
    _, (problem,) = read_content(tmp_path / "content")
    assert (problem.rule, problem.is_error) == ("file-name", True)
