"""What a commit says, read from the object itself: whatever git is set up for, it says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SIGNED = re.compile(rb"(?P<name>.*?) ?<[^>]*>(?: (?P<seconds>\d+) (?P<zone>[+-]\d{4}))?.*")
_TRAILER = re.compile(r"(?P<key>[A-Za-z0-9-]+)[ \t]*:(?P<value>.*)")
_BY_GIT = ("Signed-off-by: ", "(cherry picked from commit ")
_NOT_IN_COMMITS = re.compile(r"(?:utf|ucs)[-_]?(?:16|32|2|4)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: its full hash, the moment it was committed (in its own time zone, if a clock can have
    it), its author, the first paragraph of its message and what the trailer `Correction:` says, each on
    one line. All but the hash is somebody's own text."""

    commit: str
    moment: datetime
    author: str
    subject: str
    correction: str = ""

    @property
    def day(self) -> date:
        """The day on which it was committed, in the committer's time zone."""
        return self.moment.date()

    @property
    def is_correction(self) -> bool:
        """Whether the message says that something wrong is mended: in a trailer, or as its first word."""
        if self.correction:
            return bool(re.match(r"\s*(yes|true)\b", self.correction, re.IGNORECASE))
        return bool(re.match(r"correct(s|ed|ion|ions)?\b", self.subject, re.IGNORECASE))

    @property
    def short(self) -> str:
        """The first twelve digits of the hash."""
        return self.commit[:12]


def revision_of(commit: str, raw: bytes) -> Revision:
    """Read a commit object. Raises nothing: what cannot be read in it is empty, or the epoch."""
    head, _, message = raw.partition(b"\n\n")
    fields: dict[bytes, bytes] = {}
    for line in head.split(b"\n"):
        name, _, value = line.partition(b" ")
        fields.setdefault(name, value)
    encoding = fields.get(b"encoding", b"").decode("ascii", errors="replace").strip()
    author = _SIGNED.fullmatch(fields.get(b"author", b""))
    committer = _SIGNED.fullmatch(fields.get(b"committer", b""))
    subject, trailers = _parts(letters(message, encoding))
    return Revision(
        commit,
        _moment(committer["seconds"], committer["zone"]) if committer else _EPOCH,
        letters(author["name"], encoding) if author else "",
        subject,
        ",".join(value for key, value in trailers if key.lower() == "correction"),
    )


def letters(raw: bytes, encoding: str) -> str:
    """Decode the bytes of a commit that names an encoding, or an empty one.

    Many a commit names another encoding than it was typed in. So what has more than ASCII and is whole
    UTF-8 is taken for that, which a text of another encoding is only by a rare chance; and nothing in a
    commit is UTF-16, which has null bytes.
    """
    text = raw.decode(errors="replace")
    if not encoding or _NOT_IN_COMMITS.match(encoding) or not ("\ufffd" in text or raw.isascii()):
        return text
    try:
        return raw.decode(encoding)
    except (LookupError, ValueError):
        return text


def _moment(seconds: bytes | None, zone: bytes | None) -> datetime:
    """Return an instant in its own zone; git takes any four digits for one, a calendar does not."""
    if not seconds or not zone:
        return _EPOCH
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5])) * (
        -1 if zone[:1] == b"-" else 1
    )
    try:
        instant = _EPOCH + timedelta(seconds=int(seconds))
        return instant.astimezone(timezone(offset))
    except OverflowError:
        return _EPOCH
    except ValueError:
        return instant


def _parts(message: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Divide a message into its first paragraph, on one line, and the trailers of its last one."""
    paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", message.strip("\n"))
    first, last = paragraphs[0], paragraphs[-1] if len(paragraphs) > 1 else ""
    return " ".join(first.split()), tuple(_trailers(last))


def _trailers(paragraph: str) -> Iterator[tuple[str, str]]:
    """Yield the trailers of a paragraph that is made of them, by the rule that git has.

    One that goes on over indented lines is on one line then.
    """
    rows: list[str] = []
    for line in paragraph.split("\n"):
        if line[:1] in (" ", "\t") and rows:
            rows[-1] += f" {line}"
        elif line.strip():
            rows.append(line)
    found = [(row, _TRAILER.fullmatch(row)) for row in rows]
    others = sum(match is None and not row.startswith(_BY_GIT) for row, match in found)
    of_git = any(row.startswith(_BY_GIT) for row, _ in found)
    if others and not (of_git and 3 * (len(found) - others) >= others):
        return
    for _, match in found:
        if match:
            yield match["key"], " ".join(match["value"].split())
