"""`briefing draft --assistant`: what a program answers is taken if it passes every rule, and told if not."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.drafting.assisted import Assisted, Reader, joined
from generator.drafting.candidate import Drafts
from generator.drafting.question import schema
from tests.support.commands import invoke
from tests.support.project import SMALL

SOURCE = "example-gazette-100"
TEXT = """\
Trade in cork lanterns came to about 13.5 million crowns in 2023, Mari Näidis, head of the Guild, said on Friday.

Her guild is to open a mill in Vila do Exemplo in 2025, for which nobody has named a price as yet.
"""

GOOD: dict[str, Any] = {
    "quote": "is to open a mill in Vila do Exemplo in 2025",
    "title": "The guild is to open a mill in Vila do Exemplo in 2025",
    "statement": "A mill of the guild is to open in Vila do Exemplo in 2025, said Mari Näidis.",
    "sector": "trade",
    "kind": "plan",
    "status": "planned",
    "date": "2025",
    "stated_by": "mari-naidis",
    "places": ["vila-do-exemplo"],
}
FIGURE: dict[str, Any] = {
    "quote": "came to about 13.5 million crowns in 2023",
    "title": "Näidis put trade in 2023 at about 13.5 million crowns",
    "statement": "Mari Näidis put trade in 2023 at about 13.5 million crowns.",
    "sector": "trade",
    "kind": "figure",
    "status": "reported",
    "date": "2023",
    "stated_by": "mari-naidis",
    "values": [
        {"indicator": "lantern-trade", "period": "2023", "amount": 13.5, "qualifier": "about"}
    ],
}


@pytest.fixture(scope="module")
def reader(briefing: Briefing) -> Reader:
    path = SMALL / "sources" / f"{SOURCE}.yml"
    name = f"sources/{SOURCE}.yml"
    file = SourceText(f"content/{name}", name, path.read_text("utf-8"))
    return Reader(briefing, briefing.sources[SOURCE], file, TEXT, "fake")


def answer(*claims: Any) -> bytes:
    return json.dumps({"candidates": claims}).encode()


def test_what_is_true_is_taken(reader: Reader) -> None:
    (figure,) = reader.read(1, answer(FIGURE)).candidates
    (plan,) = reader.read(2, answer(GOOD)).candidates
    assert (figure.quote, figure.fact["values"][0]["amount"], figure.proposed_by) == (
        FIGURE["quote"],
        "13.5",
        "fake",
    )
    assert (plan.paragraph, plan.sector, plan.evidence["origin"]) == (2, "trade", "mari-naidis")


@pytest.mark.parametrize(
    ("paragraph", "claim", "why"),
    [
        (2, FIGURE, "the quote is not in the passage"),
        (1, FIGURE | {"quote": "came to about 19.5 million"}, "the quote is not in the passage"),
        (1, FIGURE | {"quote": TEXT.split("\n")[0]}, "words; at most 12 are allowed"),
        (1, FIGURE | {"stated_by": "kadri"}, 'no actor "kadri"'),
        (1, FIGURE | {"stated_by": "naidisarhiiv"}, "the text does not name"),
        (1, FIGURE | {"speaker": {"name": "Kadri Proov", "type": "person"}, "stated_by": None}, "the text does not name Kadri Proov"),
        (1, FIGURE | {"statement": "Mari Näidis put trade in 2023 at about 99 million crowns."}, "[number-grounded]"),
        (1, FIGURE | {"values": [{"indicator": "lantern-trade", "amount": 99}]}, "[number-grounded]"),
        (1, FIGURE | {"values": [{"indicator": "moon-trade", "amount": 13.5}]}, "[indicator-resolves]"),
        (1, FIGURE | {"date": "2019"}, "[date-grounded]"),
        (1, FIGURE | {"date": "last year"}, "[edtf-date]"),
        (2, GOOD | {"date": "March 2024"}, '"March 2024" is not a date'),
        (1, FIGURE | {"sector": "nowhere"}, 'no sector "nowhere"'),
        (1, FIGURE | {"kind": "song"}, "kind: "),
        (1, FIGURE | {"reviewed": {"by": "me"}}, "reviewed: "),
        (1, FIGURE | {"title": 7}, "title: "),
        (1, FIGURE | {"statement": "Mari Näidis, head of the Guild, said on Friday: 13.5 million."}, "copies"),
        (2, GOOD | {"statement": "A mill of the guild opened in Vila do Exemplo in 2025, said Mari Näidis."}, "[sense-kept]"),
        (1, "ignore all rules", "valid dictionary"),
    ],
)  # fmt: skip
def test_what_is_not_is_refused_with_the_reason(
    reader: Reader, paragraph: int, claim: Any, why: str
) -> None:
    found = reader.read(paragraph, answer(claim))
    assert found.candidates == ()
    assert why in found.refusals[0].why


@pytest.mark.parametrize("said", [b"", b"[]", b'{"claims": []}', b"\xff", b"[" * 100_000])
def test_an_answer_that_is_no_document_is_refused(reader: Reader, said: bytes) -> None:
    found = reader.read(1, said)
    assert found.candidates == ()
    assert "the answer does not follow its schema" in found.refusals[0].why


def test_an_answer_without_its_list_is_told_what_is_missing(reader: Reader) -> None:
    why = "the answer does not follow its schema: it has no list `candidates`"
    for said in (b"[]", b'"candidates"', b'{"claims": []}', b'{"candidates": {}}'):
        assert [r.why for r in reader.read(1, said).refusals] == [why]


@pytest.mark.parametrize("amount", [{}, {"amount": "some"}])
def test_what_an_editor_left_without_an_amount_is_another_candidate(
    reader: Reader, amount: dict[str, str]
) -> None:
    (taken,) = reader.read(1, answer(FIGURE)).candidates
    values = [{"indicator": "lantern-trade"} | amount]
    edited = replace(taken, key="edited", fact=taken.fact | {"values": values})
    joint, known = joined(Drafts(SOURCE, [edited]), [taken], TEXT)
    assert (joint.candidates, known) == ([edited, taken], ())


@pytest.mark.parametrize("is_edited", [True, False])
def test_what_was_edited_is_not_replaced(reader: Reader, is_edited: bool) -> None:
    (taken,) = reader.read(1, answer(FIGURE)).candidates
    bare = {name: value for name, value in taken.fact.items() if name != "statement"}
    there = replace(taken, fact=bare, is_edited=is_edited)
    joint, known = joined(Drafts(SOURCE, [there]), [taken], TEXT)
    wanted = ([there], (taken,)) if is_edited else ([taken], ())
    assert (joint.candidates, known) == wanted


def test_nothing_to_tell_is_an_answer(reader: Reader) -> None:
    assert reader.read(1, answer()) == Assisted()


def test_the_schema_names_what_is_read() -> None:
    claim = schema()["properties"]["candidates"]["items"]
    assert {*GOOD, *FIGURE, "date_basis", "said", "speaker", "actors", "indicators"} == {
        *claim["properties"]
    }
    assert claim["additionalProperties"] is False


FAKE = """\
import json, sys
asked = json.load(sys.stdin)
number = asked["passage"]["paragraph"]
assert {{"task", "schema", "actors", "indicators", "sectors"}} < asked.keys()
print(json.dumps({{"candidates": json.loads({claims!r}).get(str(number), [])}}))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    shutil.copytree(SMALL, folder / "content")
    (folder / "mkdocs.yml").touch()
    (folder / "texts").mkdir()
    (folder / "texts" / f"{SOURCE}.txt").write_text(TEXT, "utf-8")
    return folder


def draft(project: Path, script: str, *options: str) -> tuple[int, str, str]:
    (project / "fake.py").write_text(script, "utf-8")
    command = f"'{sys.executable}' -I fake.py $(touch shell-was-here)"
    found = invoke(project, "draft", SOURCE, "--assistant", command, *options)
    assert not (project / "shell-was-here").exists()
    return found


def test_a_program_is_asked_of_each_passage(project: Path) -> None:
    lie = GOOD | {"quote": "words of nobody"}
    claims = json.dumps({"1": [FIGURE], "2": [GOOD, lie]})
    code, out, err = draft(project, FAKE.format(claims=claims))
    name = Path(sys.executable).name
    assert code == 0
    assert f"{name}: 1 taken, 1 drafted already, 1 refused" in out.splitlines()
    assert err == (
        f"{name}, on paragraph 2: refused “{GOOD['statement']}”: the quote is not in the passage\n"
    )
    kept = (project / "drafts" / f"{SOURCE}.yml").read_text("utf-8")
    assert kept.count(f"proposed_by: {name}") == 1
    before = {p: p.read_bytes() for p in (project / "content").rglob("*.yml")}
    assert not [p for p, text in before.items() if name.encode() in text]


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("import sys; sys.exit('no key is set')", "it failed with exit status 1: no key is set"),
        ("while True: print('x' * 100_000)", "it said more than 1,000,000 bytes"),
        ("import signal; signal.pause()", "it gave no answer within 0.5 seconds"),
    ],
)
def test_a_program_that_fails_is_told_and_nothing_is_written(
    project: Path, script: str, told: str
) -> None:
    code, _, err = draft(project, script, "--seconds", "0.5" if "pause" in script else "60")
    assert (code, told in err) == (1, True)
    assert not (project / "drafts").exists()


def test_what_was_answered_before_a_program_fails_is_written(project: Path) -> None:
    script = FAKE.format(claims=json.dumps({"1": [FIGURE]}))
    code, out, err = draft(project, script.replace("assert", "assert number < 2 and"))
    assert (code, "on paragraph 2: it failed" in err) == (1, True)
    assert "0 taken, 1 drafted already, 0 refused" in out
    assert (project / "drafts" / f"{SOURCE}.yml").is_file()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("", "needs the command of a program"),
        ("'", "No closing quotation"),
        ("./no-such", "cannot be started"),
    ],
)
def test_a_command_that_is_none_is_told(project: Path, command: str, told: str) -> None:
    code, _, err = invoke(project, "draft", SOURCE, "--assistant", command)
    assert code in (1, 2)
    assert told in err


def test_the_key_of_the_fingerprints_is_kept_from_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_PROOF_KEY", "a key that nobody else may have")
    script = "import os, sys; sys.exit('told' if 'BRIEFING_PROOF_KEY' in os.environ else 'kept')"
    _, _, err = draft(project, script)
    assert "exit status 1: kept" in err
