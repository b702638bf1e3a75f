"""What a commit object says: letters, instants and trailers, whatever git is set up for."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from generator.content.git.commit import Revision, letters, revision_of

INSTANT = datetime(2024, 4, 15, 10, tzinfo=UTC)
SECONDS = int(INSTANT.timestamp())


def made(message: bytes, zone: str = "+0200", *, more: bytes = b"", name: bytes = b"A") -> Revision:
    head = b"tree %s\nauthor %s <a@example.org> 0 +0000\n" % (b"0" * 40, name)
    head += b"committer B <b@example.org> %d %s\n%s" % (SECONDS, zone.encode(), more)
    return revision_of("c" * 40, head + b"\n" + message)


def test_a_commit_says_who_when_and_what() -> None:
    found = made(b"Mend it:\nall of it\n\nA body.\n")
    assert (found.author, found.subject, found.correction) == ("A", "Mend it: all of it", "")
    assert (found.moment, found.day, found.short) == (INSTANT, date(2024, 4, 15), "c" * 12)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("+0200", date(2024, 4, 15)),
        ("+1400", date(2024, 4, 16)),
        ("-1100", date(2024, 4, 14)),
        ("+2359", date(2024, 4, 16)),
        ("+2400", date(2024, 4, 15)),
        ("-9999", date(2024, 4, 15)),
    ],
)
def test_an_instant_is_the_same_in_every_zone_and_has_the_day_of_a_zone_that_clocks_have(
    zone: str, day: date
) -> None:
    found = made(b"One", zone)
    assert (found.moment, found.day) == (INSTANT, day)


@pytest.mark.parametrize(
    "committer", [b"", b"committer B <b@example.org>", b"committer B <b> 99999999999999999 +0000"]
)
def test_a_moment_that_no_calendar_has_is_the_epoch(committer: bytes) -> None:
    found = revision_of("c" * 40, b"author A <a> 0 +0000\n" + committer + b"\n\nOne")
    assert found.moment == datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("encoding", ["cp1251", "KOI8-R", "windows-1251"])
def test_letters_are_kept_in_the_encoding_that_the_commit_names(encoding: str) -> None:
    more = b"encoding %s\ngpgsig -----BEGIN\n encoding cp866\n" % encoding.encode()
    told = made("Исправлено: число".encode(encoding), more=more, name="Ева".encode(encoding))
    assert (told.author, told.subject) == ("Ева", "Исправлено: число")


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        ("Ланцуг".encode(), "cp1251", "Ланцуг"),
        ("Ланцуг".encode(), "UTF-16", "Ланцуг"),
        (b"Plain words", "UTF-16LE", "Plain words"),
        ("日本".encode("iso2022_jp"), "ISO-2022-JP", "日本"),
        ("é".encode("latin-1"), "", "\ufffd"),
        ("é".encode("latin-1"), "no-such", "\ufffd"),
        ("é".encode("latin-1"), "rot13", "\ufffd"),
        ("é".encode("latin-1"), "a\0b", "\ufffd"),
        (b"\x81", "cp1252", "\ufffd"),
    ],
)
def test_an_encoding_that_cannot_be_the_commits_is_not_taken(
    raw: bytes, encoding: str, text: str
) -> None:
    assert letters(raw, encoding) == text


@pytest.mark.parametrize(
    ("message", "correction", "corrects"),
    [
        ("One\n\nCorrection: yes\n", "yes", True),
        ("One\n\nCorrection:\n  yes,\n\tthe number\n", "yes, the number", True),
        ("One\n\ncorrection: true\nReviewed-by: B\n", "true", True),
        ("Correct it\n\nCorrection: no\n", "no", False),
        ("One\n\nCorrection: yes\nCorrection: no\n", "yes,no", True),
        ("One\n\nBody\nCorrection: yes\n", "", False),
        ("One\n\nBody\nCorrection: yes\nSigned-off-by: B <b>\n", "yes", True),
        ("One\n\nCorrection: yes\n\nMore words.\n", "", False),
        ("Correction: yes\n", "", True),
        ("Correct it", "", True),
        ("Incorrect it", "", False),
        ("", "", False),
    ],
)
def test_a_correction_is_one_that_the_message_says_it_is(
    message: str, correction: str, corrects: bool
) -> None:
    found = made(message.encode())
    assert (found.correction, found.is_correction) == (correction, corrects)
