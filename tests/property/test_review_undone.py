"""What is reviewed and taken back leaves every byte as it was, whatever the files look like."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.commands.review.desk import Answer, Finding, desk_of
from generator.commands.workspace import Workspace
from generator.facts.stamp import Review, review
from generator.pipeline import sound_briefing
from tests.support.examples import at_most
from tests.support.project import SMALL, files_of

LINES = st.text(alphabet="ab: #-'\"{}[]é\u05d0|>&*!%@`\\", max_size=30).map(str.strip).filter(bool)
FINDINGS = st.builds(Finding, wrong=st.one_of(st.just(""), LINES), is_own=st.booleans())
FACTS = sorted(sound_briefing(SMALL).facts)


def disturbed(text: str, ends: str, mark: str, comment: str) -> bytes:
    """Return a file with other line ends, a byte order mark, and a comment before every entry."""
    lines = text.replace("\n- id:", f"\n{comment}- id:").removesuffix("\n")
    return f"{mark}{lines}".replace("\n", ends).encode()


@settings(max_examples=at_most(25))
@given(
    st.lists(st.tuples(st.sampled_from(FACTS), FINDINGS), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from(["", "# a comment\n", "\n\n#\n"]),
)
def test_reviewing_and_undoing_gives_back_the_same_bytes(
    found: list[tuple[str, Finding]], ends: str, mark: str, comment: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(shutil.copytree(SMALL, Path(folder) / "content"))
        for path in (content / "facts").iterdir():
            path.write_bytes(disturbed(path.read_text("utf-8"), ends, mark, comment))
        before = files_of(content)
        desk = desk_of(Workspace(Path(folder), content), "R. Eviewer", None)
        answers: list[Answer] = []
        for identifier, finding in found:
            answers.append(desk.write(desk.briefing.facts[identifier], finding))
        written = sound_briefing(content)
        for identifier, finding in dict(found).items():
            state = Review.FOUND_WRONG if finding.wrong else Review.REVIEWED
            assert review(written, written.facts[identifier]) is state
            done = written.facts[identifier].reviewed
            assert done
            assert (done.wrong or "", done.self_) == (
                " ".join(finding.wrong.split()),
                finding.is_own,
            )
        assert files_of(content) != before
        for answer in reversed(answers):
            desk.undo(answer)
        assert files_of(content) == before
