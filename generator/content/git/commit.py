"""Parsing of raw commit objects, so that the user's git configuration does not matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SIGNED = re.compile(
    rb"(?P<name>.*?) ?<(?P<email>[^>]*)>(?: (?P<seconds>\d+) (?P<zone>[+-]\d{4}))?.*"
)
_TRAILER = re.compile(r"(?P<key>[A-Za-z0-9-]+)[ \t]*:(?P<value>.*)")
_BY_GIT = ("Signed-off-by: ", "(cherry picked from commit ")
_NOT_IN_COMMITS = re.compile(r"(?:utf|ucs)[-_]?(?:16|32|2|4)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit. All fields but the hash are untrusted text.

    `commit` is the full hash; `moment` the commit time in the committer's time zone, or UTC if the
    zone is invalid; `subject` the first paragraph of the message, and `correction` the value of the
    trailer `Correction:`, each on one line; `email` is the author's.
    """

    commit: str
    moment: datetime
    author: str
    subject: str
    correction: str = ""
    email: str = ""

    @property
    def day(self) -> date:
        """The day of the commit, in the committer's time zone."""
        return self.moment.date()

    @property
    def is_correction(self) -> bool:
        """Whether the message marks a correction: by its trailer, or else by its first word."""
        if self.correction:
            return bool(re.match(r"\s*(yes|true)\b", self.correction, re.IGNORECASE))
        return bool(re.match(r"correct(s|ed|ion|ions)?\b", self.subject, re.IGNORECASE))

    @property
    def short(self) -> str:
        """The abbreviated hash, of twelve digits."""
        return self.commit[:12]


def revision_of(commit: str, raw: bytes) -> Revision:
    """Parse a commit object. Raises nothing: unreadable fields are empty, or the Unix epoch."""
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
        letters(author["email"], encoding).strip() if author else "",
    )


def letters(raw: bytes, encoding: str) -> str:
    """Decode bytes of a commit that declares `encoding`, or none.

    The declaration is often wrong. So non-ASCII bytes that are valid UTF-8 are read as UTF-8, which
    text in another encoding hardly ever is; UTF-16 and UTF-32 are ignored, since a commit has no
    null bytes.
    """
    text = raw.decode(errors="replace")
    if not encoding or _NOT_IN_COMMITS.match(encoding) or not ("\ufffd" in text or raw.isascii()):
        return text
    try:
        return raw.decode(encoding)
    except (LookupError, ValueError):
        return text


def _moment(seconds: bytes | None, zone: bytes | None) -> datetime:
    """Return a moment in its time zone, or in UTC: git accepts offsets that `datetime` does not."""
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
    """Split a message into its subject, on one line, and the trailers of its last paragraph."""
    paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", message.strip("\n"))
    first, last = paragraphs[0], paragraphs[-1] if len(paragraphs) > 1 else ""
    return " ".join(first.split()), tuple(_trailers(last))


def _trailers(paragraph: str) -> Iterator[tuple[str, str]]:
    """Yield the trailers of a paragraph, if git would take it for a trailer block.

    A value continued on indented lines is joined to one line.
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
