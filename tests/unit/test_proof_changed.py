"""A changed proof is told as what it is, in every report, and what rests on it awaits review."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.proofs import check_proofs
from generator.compare.report.document import as_json
from generator.compare.report.html import as_html
from generator.compare.report.markdown import as_markdown
from generator.compare.report.outline import PROOF_CHANGED, Section, outline
from generator.compare.report.text import as_text
from generator.compare.snapshot import Snapshot
from generator.content.read import read_content
from generator.core.proof.seals import seen_seal
from generator.facts.stamp import stamp
from generator.pipeline import understand
from tests.support.sealing import (
    FACTS,
    HERALD,
    KEY,
    digest_lines,
    exchanged,
    fingerprint_lines,
    seal_of,
    sealed_content,
)

SHONE = f'\n      seal: "{seal_of(1, "the lanterns shone")}"'


@pytest.fixture
def contents(tmp_path: Path) -> tuple[Path, Path]:
    """The content before and after, which are still the same."""
    base = sealed_content(
        tmp_path / "base", digest_lines().replace("digest:", "archive: https://a.b/1\ndigest:")
    )
    head = tmp_path / "head" / "content"
    shutil.copytree(base, head)
    return base, head


def snapshot(content: Path) -> Snapshot:
    return understand(content.parent.name, *read_content(content, "content"))


def compared(contents: tuple[Path, Path]) -> Comparison:
    base, head = map(snapshot, contents)
    return compare(base, head)


def sections(comparison: Comparison) -> dict[str, Section]:
    return {section.title: section for section in outline(comparison)}


def proofs(comparison: Comparison) -> dict[str, list[str]]:
    """Return the labels of what is told under the heading of changed proof, by the ids of entries."""
    section = sections(comparison).get(PROOF_CHANGED)
    entries = section.entries if section else ()
    return {entry.id: [line.label for line in entry.lines] for entry in entries}


@pytest.mark.parametrize(
    ("old", "new", "label", "is_warned"),
    [
        ("consulted: full-text", "consulted: excerpt", "Consulted", True),
        ("paragraphs: 2", "paragraphs: 3", "Paragraphs", True),
        ("https://herald.example.org/1", "https://herald.example.org/2", "Address", True),
        ("https://a.b/1", "https://a.b/2", "Archived copy", True),
        ("archive: https://a.b/1\n", "", "Archived copy", True),
        ("words: 41", "words: 42", "Digest", True),
        (digest_lines(), "", "Digest", True),
        (digest_lines(), digest_lines() + fingerprint_lines(), "Fingerprint", False),
    ],
)
def test_what_proves_a_source_is_told_apart_and_only_there(
    old: str, new: str, label: str, is_warned: bool, contents: tuple[Path, Path]
) -> None:
    exchanged(contents[1], HERALD, old, new)
    found = compared(contents)
    assert proofs(found) == {"example-herald-1": [label]}
    assert found.verdict.count("proof changed in 1 entry") == 1
    told_anyway = {"Look at these first", "Pages touched", "New problems"}
    assert sections(found).keys() - told_anyway == {PROOF_CHANGED}
    (alarm,) = found.alarms
    assert alarm.text == f"The proof changed: {label}."
    warned = check_proofs(*map(snapshot, contents))
    assert [(d.rule, str(d.severity), d.position.path) for d in warned] == (
        [("proof-kept", "warning", f"content/{HERALD}")] if is_warned else []
    )
    if is_warned:
        assert warned[0].message == (
            f'the proof of "example-herald-1" is not the one that was published: {label.lower()}'
        )


def test_every_report_has_the_section(contents: tuple[Path, Path], templates: Path) -> None:
    exchanged(contents[1], HERALD, "words: 41", "words: 42")
    found = compared(contents)
    for report in (as_text(found), as_markdown(found), as_html(found, templates)):
        assert "Proof changed" in report
    (source,) = (c for c in json.loads(as_json(found))["changes"] if c["kind"] == "source")
    assert source["proof_changed"] is True
    assert source["weight"] == "proof"
    assert [(f["field"], f["weight"]) for f in source["fields"]] == [("digest", "proof")]


def test_a_seal_that_changes_alone_is_told(contents: tuple[Path, Path]) -> None:
    exchanged(contents[1], FACTS, SHONE, SHONE.replace(seal_of(1, "the lanterns shone"), "0" * 20))
    found = compared(contents)
    assert list(proofs(found)) == ["lanterns-shone"]
    (label,) = proofs(found)["lanterns-shone"]
    assert label.endswith(", paragraph 1: seal")
    assert "Facts changed in substance" not in sections(found)
    assert check_proofs(*map(snapshot, contents)) == ()


@pytest.mark.parametrize("quote", ["the lanterns shone over both", "lanterns shone"])
def test_a_seal_that_follows_from_its_quote_is_not_told(
    quote: str, contents: tuple[Path, Path]
) -> None:
    exchanged(contents[1], FACTS, SHONE, f'\n      seal: "{seal_of(1, quote)}"')
    exchanged(contents[1], FACTS, "quote: the lanterns shone", f"quote: {quote}")
    found = compared(contents)
    assert proofs(found) == {}
    (fact,) = sections(found)["Facts changed in substance"].entries
    labels = [line.label.rpartition(": ")[2] for line in fact.lines if line.label[:8] != "Passage,"]
    assert labels == ["quote", "Assessment", "It rests on"]


def test_a_quote_with_a_seal_that_anybody_could_make_is_told_where_it_stands(
    contents: tuple[Path, Path],
) -> None:
    forged = "the lanterns never shone"
    exchanged(contents[1], FACTS, SHONE, f'\n      seal: "{seal_of(1, forged)}"')
    exchanged(contents[1], FACTS, "quote: the lanterns shone", f"quote: {forged}")
    assert "quote-proved" not in [d.rule for d in snapshot(contents[1]).diagnostics]
    (warned,) = check_proofs(*map(snapshot, contents))
    lines = (contents[1] / FACTS).read_text("utf-8").splitlines()
    assert forged in lines[warned.position.line - 1]
    assert warned.rule == "proof-kept"
    assert warned.message == (
        'a quote of "example-herald-1" newly sealed as proved: a seal can be made without the text'
    )


def test_with_the_key_a_seal_that_anybody_could_make_is_no_proof(tmp_path: Path) -> None:
    content = sealed_content(tmp_path / "a", digest_lines() + fingerprint_lines())
    forged = "the lanterns never shone over both"
    exchanged(content, FACTS, SHONE, f'\n      seal: "{seal_of(1, forged)}"')
    exchanged(content, FACTS, "quote: the lanterns shone", f"quote: {forged}")
    read = read_content(content, "content")
    keyless, keyed = understand("a", *read), understand("a", *read, key=KEY)
    assert not [d for d in keyless.diagnostics if d.is_error]
    (refused,) = (d for d in keyed.diagnostics if d.is_error)
    assert refused.message == 'the quote is not in paragraph 1 of "example-herald-1"'


def test_a_quote_that_somebody_is_said_to_have_seen_is_told_and_one_that_was_is_not(
    tmp_path: Path,
) -> None:
    reader = ("R. Eader", "2024-03-10", "a copy")
    seen = "seen:\n  by: R. Eader\n  on: 2024-03-10\n  copy: a copy\n"

    def content(name: str, seals: bool) -> Path:
        made = sealed_content(tmp_path / name, proof=seen, is_sealed=False)
        exchanged(made, HERALD, "consulted: full-text\nparagraphs: 2\n", "consulted: excerpt\n")
        exchanged(made, FACTS, "paragraph: 1\n      quote: the lanterns", "quote: the lanterns")
        if seals:
            made_up = seen_seal(reader, None, "the lanterns shone")
            quote = "quote: the lanterns shone"
            exchanged(made, FACTS, quote, f'{quote}\n      seal: "{made_up}"')
        return made

    before, after, same = (snapshot(content(n, n != "base")) for n in ("base", "head", "same"))
    (warned,) = check_proofs(before, after)
    assert warned.message == (
        'a quote of "example-herald-1" newly sealed as seen: nothing stands for it but "R. Eader"'
    )
    assert check_proofs(after, same) == ()


def test_the_seal_of_a_profile_is_told(contents: tuple[Path, Path]) -> None:
    name = "actors/outlets.yml"
    old = "          quote: The treaty lies in the archive"
    exchanged(contents[0], name, old, f'{old}\n          seal: "{"1" * 20}"')
    found = compared(contents)
    ((_, labels),) = proofs(found).items()
    assert labels == ["Profile: seals"]
    assert "Actors" not in sections(found)


def test_what_was_reviewed_awaits_review_when_its_proof_is_exchanged(
    contents: tuple[Path, Path],
) -> None:
    base = snapshot(contents[0]).briefing
    assert base is not None
    number = stamp(base, base.facts["lanterns-shone"])
    reviewed = f'  reviewed:\n    by: R. Eviewer\n    on: 2024-03-10\n    stamp: "{number}"\n'
    for content in contents:
        path = content / FACTS
        path.write_text(path.read_text("utf-8") + reviewed, "utf-8")
    assert snapshot(contents[0]).diagnostics == ()
    exchanged(contents[1], HERALD, "https://herald.example.org/1", "https://herald.example.org/2")
    found = compared(contents)
    assert "1 reviewed fact now awaiting review" in found.verdict
    (fact,) = (c for c in found.changes if c.id == "lanterns-shone")
    assert fact.review is not None
    assert (fact.review.before, fact.review.after) == ("reviewed", "awaiting-review")
    assert [d.rule for d in snapshot(contents[1]).diagnostics] == ["review-current"]
