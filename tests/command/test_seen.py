"""`seen`: the quotes of an excerpt are sealed as seen, and no other can slip in among them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.facts.assessment import Support, assess
from generator.facts.coverage import coverage
from generator.pipeline import load, sound_briefing

WHO = ("--by", "R. Eader: the <2nd>", "--on", "2024-03-04", "--copy", 'A "photocopy" & more')
REPRINT = "sources/example-reprint-3.yml"


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "content"))


def run(content: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--content", str(content), *words])
    return done.exit_code, done.output


def told(content: Path) -> list[tuple[str, str]]:
    return [(d.rule, d.position.path) for d in load(content)[1]]


def test_the_quotes_of_a_source_are_sealed_and_its_reader_is_named(content: Path) -> None:
    status, said = run(content, "seen", "--source", "example-reprint-3", *WHO)
    assert (status, said) == (0, "example-reprint-3: 2 quotes sealed as seen\n")
    assert told(content) == []
    seen = sound_briefing(content).sources["example-reprint-3"].seen
    assert seen is not None
    assert (seen.by, seen.on.isoformat(), seen.copy_) == (WHO[1], WHO[3], WHO[5])
    before = {path: path.read_bytes() for path in content.rglob("*.yml")}
    assert run(content, "seen", "--source", "example-reprint-3", *WHO)[0] == 0
    assert {path: path.read_bytes() for path in content.rglob("*.yml")} == before


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (
            "facts/energy.yml",
            "quote: perhaps a second one",
            "quote: surely a second one",
            "seal-current",
        ),
        (REPRINT, "on: 2024-03-04", "on: 2024-03-05", "seal-current"),
        (REPRINT, "seen:\n", "was_seen:\n", "unknown-field"),
    ],
)
def test_what_changes_after_it_was_seen_is_told(
    file: str, old: str, new: str, rule: str, content: Path
) -> None:
    run(content, "seen", "--source", "example-reprint-3", *WHO)
    text = (content / file).read_text("utf-8")
    assert text.count(old) == 1
    (content / file).write_text(text.replace(old, new), "utf-8")
    assert rule in {name for name, _ in told(content)}


def test_a_quote_added_later_is_not_seen_with_the_others(content: Path) -> None:
    run(content, "seen", "--source", "example-reprint-3", *WHO)
    path = content / "facts" / "energy.yml"
    old = "    - source: example-chronicle-9\n"
    added = "    - {source: example-reprint-3, quote: a third one, says: There is more.}\n"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, added + old), "utf-8")
    assert ("quote-proved", "content/facts/energy.yml") in told(content)


def test_what_was_read_in_full_or_is_unknown_is_refused(content: Path) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*.yml")}
    for source, words in (("example-gazette-100", "prove TEXT"), ("example-gazete-3", "no source")):
        status, said = run(content, "seen", "--source", source, *WHO)
        assert status == 1
        assert words in said
    assert {path: path.read_bytes() for path in content.rglob("*.yml")} == before


INVENTED = """
- id: lantern-parade
  title: A lantern parade was held
  statement: A lantern parade was held.
  kind: event
  status: completed
  evidence:
    - {source: example-archive-7, quote: the parade went by, language: en, says: It was held.}
    - {source: example-reprint-3, quote: all saw the parade, says: It was held.}
"""


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--by", " ", "it is empty: give a value, or leave the option out"),
        ("--on", "4 March 2024", '"4 March 2024" is not a day such as 2026-01-31'),
        ("--copy", "a\u202eb", "U+202E"),
    ],
)
def test_what_cannot_be_recorded_is_refused(
    option: str, value: str, said: str, content: Path
) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*.yml")}
    given = dict(zip(WHO[::2], WHO[1::2], strict=True)) | {option: value}
    words = [word for pair in given.items() for word in pair]
    status, told = run(content, "seen", "--source", "example-reprint-3", *words)
    assert status == 2
    assert said in told
    assert {path: path.read_bytes() for path in content.rglob("*.yml")} == before


def test_two_invented_excerpts_corroborate_nothing_and_prove_nothing(content: Path) -> None:
    run(content, "seen", "--source", "example-reprint-3", *WHO)
    before = coverage(sound_briefing(content))
    path = content / "facts" / "culture.yml"
    path.write_text(path.read_text("utf-8") + INVENTED, "utf-8")
    briefing, diagnostics = load(content)
    assert briefing is not None
    assert [(d.rule, d.position.line) for d in diagnostics if d.rule == "quote-proved"] == [
        (
            "quote-proved",
            path.read_text("utf-8")[: path.read_text("utf-8").index(q)].count("\n") + 1,
        )
        for q in ("the parade went by", "all saw the parade")
    ]
    assert assess(briefing, briefing.facts["lantern-parade"]).support is Support.SINGLE_VOICE
    after = coverage(briefing)
    assert (after.proved.part, after.seen.part) == (before.proved.part, before.seen.part)
    assert after.proved.whole == before.proved.whole + 2
    run(content, "seen", "--source", "example-reprint-3", *WHO)
    sealed = ("--by", "R. Eader <b>", "--on", "2024-03-02")
    photocopy = "A photocopy of its first page & no more."
    run(content, "seen", "--source", "example-archive-7", *sealed, "--copy", photocopy)
    briefing = sound_briefing(content)
    assert assess(briefing, briefing.facts["lantern-parade"]).support is Support.CORROBORATED
