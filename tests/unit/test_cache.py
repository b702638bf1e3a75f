"""What is kept between runs: it is there again whole, or not at all, and never another's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.core.caching import NO_CACHE, made_once, name_of
from generator.disk import cache as cache_module
from generator.disk.cache import CacheFolder


def entries(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_it_is_made_once_and_comes_back_equal(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> dict[str, tuple[int, ...]]:
        made.append(1)
        return {"a": (1, 2)}

    name = name_of("thing", ("a", b"b"))
    results = [made_once(CacheFolder(tmp_path / "cache"), name, make) for _ in range(3)]
    assert results == [{"a": (1, 2)}] * 3
    assert len(made) == 1
    assert [made_once(NO_CACHE, name, make) for _ in range(2)] == results[:2]
    assert len(made) == 3


def test_what_fails_is_not_kept(tmp_path: Path) -> None:
    def fail() -> None:
        raise ValueError("no")

    cache = CacheFolder(tmp_path)
    with pytest.raises(ValueError, match="no"):
        made_once(cache, "thing-1", fail)
    assert entries(tmp_path) == set()


def test_parts_do_not_run_together() -> None:
    names = {name_of("a", parts) for parts in (("bc", ""), ("b", "c"), ("", "bc"), ("bc",), ("b",))}
    assert len(names) == 5
    assert name_of("a", ("\udcff",)) != name_of("a", ("?",))


def test_only_its_user_can_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    CacheFolder(folder).put("thing-1", b"content")
    assert folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 40, None])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes | None) -> None:
    cache = CacheFolder(tmp_path)
    cache.put("thing-1", b"content")
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(entry.read_bytes()[:-1] if damage is None else damage)
    assert cache.get("thing-1") is None
    cache.put("thing-1", b"anew")
    assert cache.get("thing-1") == b"anew"


def test_another_generator_has_entries_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CacheFolder(tmp_path / "cache").put("thing-1", b"content")
    package = tmp_path / "package"
    package.mkdir()
    (package / "module.py").write_text("one = 1\n", encoding="utf-8")
    monkeypatch.setattr(cache_module, "PACKAGE", package)
    other = CacheFolder(tmp_path / "cache")
    assert other.get("thing-1") is None
    other.put("thing-1", b"other")
    (package / "module.py").write_text("one = 2\n", encoding="utf-8")
    assert other.get("thing-1") == b"other"
    assert CacheFolder(tmp_path / "cache").get("thing-1") is None


def test_a_file_in_place_of_the_folder_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    cache = CacheFolder(tmp_path / "cache")
    cache.put("thing-1", b"content")
    assert cache.get("thing-1") is None
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "a file"


def test_what_was_not_used_for_longest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "LIMIT", 3 * (100 + 32))
    cache = CacheFolder(tmp_path)
    for number in range(3):
        cache.put(f"thing-{number}", b"%0100d" % number)
    used = dict(enumerate((3, 1, 2)))
    for number, second in used.items():
        (entry,) = (p for p in tmp_path.iterdir() if p.read_bytes().endswith(b"%d" % number))
        os.utime(entry, (second, second))
    cache.put("thing-3", b"%0100d" % 3)
    assert [n for n in range(4) if cache.get(f"thing-{n}") is not None] == [0, 2, 3]
    for place, number in enumerate((0, 2, 3)):
        (entry,) = (p for p in tmp_path.iterdir() if p.read_bytes().endswith(b"%d" % number))
        os.utime(entry, (place, place))
    assert cache.get("thing-0") == bytes(b"%0100d" % 0)  # which is a use
    cache.put("thing-4", b"%0100d" % 4)
    assert [n for n in range(5) if cache.get(f"thing-{n}") is not None] == [0, 3, 4]


def test_an_entry_that_is_too_large_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "LARGEST", 99)
    CacheFolder(tmp_path).put("thing-1", bytes(100))
    assert entries(tmp_path) == set()
