"""Proving quotes with the text at hand, as a person meets it: what is written, refused and told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.core.proof.seals import digest
from tests.support.project import files_of
from tests.support.sealing import (
    FACTS,
    HERALD,
    SECRET,
    TEXT,
    digest_lines,
    exchanged,
    fingerprint_lines,
    seal_of,
    sealed_content,
)

KEY = {"BRIEFING_PROOF_KEY": SECRET}
WROTE = (
    "example-herald-1: 41 words in 2 paragraphs, 2 quotes sealed\n4 of its words are quoted, 9 %\n"
)
OLD = """\
fingerprint:
  normalisation: 2
  words: 4
  paragraphs:
    - 5a9709830b c5802fd22d 1a7ac6c240 9afd058074
    - 6f29732d0f
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "herald.txt"
    path.write_text(TEXT, "utf-8")
    return path


def briefing(content: Path, *arguments: str, env: dict[str, str] | None = None) -> Result:
    (content.parent / "mkdocs.yml").touch()
    command = ["--project", str(content.parent), *arguments]
    done = CliRunner().invoke(main, command, env={"BRIEFING_PROOF_KEY": None, **(env or {})})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def prove(content: Path, text: Path, *more: str, env: dict[str, str] | None = None) -> Result:
    return briefing(content, "prove", str(text), "--source", "example-herald-1", *more, env=env)


def texts_of(content: Path) -> tuple[str, str]:
    return (content / HERALD).read_text("utf-8"), (content / FACTS).read_text("utf-8")


def test_every_quote_is_sealed_in_its_own_file_and_the_digest_is_written(
    tmp_path: Path, text: Path
) -> None:
    content = sealed_content(tmp_path / "bare", proof="", is_sealed=False)
    exchanged(content, HERALD, "paragraphs: 2\n", "")
    done = prove(content, text)
    assert (done.exit_code, done.output) == (0, WROTE)
    wanted = sealed_content(tmp_path / "wanted")
    source, facts = texts_of(content)
    assert source.replace("paragraphs: 2\n", "") == (
        texts_of(wanted)[0].replace("paragraphs: 2\n", "")
    )
    assert facts == texts_of(wanted)[1]
    assert briefing(content, "check").output == "no problems\n"
    before = files_of(content)
    assert prove(content, text).output == WROTE
    assert files_of(content) == before


def test_a_seal_that_is_right_is_kept_and_one_that_is_not_is_written_anew(
    tmp_path: Path, text: Path
) -> None:
    content = sealed_content(tmp_path)
    wanted = texts_of(content)
    exchanged(content, FACTS, f'"{seal_of(2, "tide")}"', f'"{seal_of(1, "tide")}"  # by hand')
    assert briefing(content, "check").exit_code == 1
    assert prove(content, text).output == WROTE
    assert texts_of(content)[1].replace("  # by hand", "") == wanted[1]


def test_a_quote_that_is_not_there_is_told_and_nothing_is_written(
    tmp_path: Path, text: Path
) -> None:
    content = sealed_content(tmp_path, proof="", is_sealed=False)
    exchanged(content, FACTS, "quote: the lanterns shone", "quote: the lanterns shone over the sea")
    exchanged(content, FACTS, "paragraph: 2\n      quote: tide", "paragraph: 1\n      quote: tide")
    before = files_of(content)
    done = prove(content, text)
    assert done.exit_code == 1
    assert done.output == (
        'content/facts/energy.yml:77:14: error: the quote is not in paragraph 1 of "example-herald-1"'
        " [quote-in-source]\n"
        '    hint: of it, only "the lanterns shone over" is there: copy the words from the source\n'
        'content/facts/energy.yml:79:18: error: the quote is not in paragraph 1 of "example-herald-1"'
        " [quote-in-source]\n"
        "    hint: it is in paragraph 2\n"
        "2 errors; nothing was written\n"
    )
    assert files_of(content) == before


def test_a_paragraph_that_the_text_has_not_is_told(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path, proof="", is_sealed=False)
    exchanged(content, FACTS, "paragraph: 2\n      quote: tide", "paragraph: 9\n      quote: tide")
    done = prove(content, text)
    assert done.exit_code == 1
    assert "    hint: it is in paragraph 2\n1 error; nothing was written\n" in done.output


def test_nothing_is_written_while_a_file_cannot_be_read(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path, proof="", is_sealed=False)
    exchanged(
        content,
        FACTS,
        "kind: event\n  status: completed\n  evidence:\n    - source: example-herald-1",
        "kind: evnt\n  status: completed\n  evidence:\n    - source: example-herald-1",
    )
    before = files_of(content)
    done = prove(content, text)
    assert done.exit_code == 1
    assert "[unknown-value]" in done.output
    assert done.output.endswith("mend the errors first; nothing was written\n")
    assert files_of(content) == before


def test_an_old_fingerprint_is_refused_and_converted(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path, proof=OLD, is_sealed=False)
    done = briefing(content, "check")
    assert done.exit_code == 1
    assert "the text can be had back from it [fingerprint-keyed]" in done.output
    assert "`briefing prove TEXT --source example-herald-1`" in done.output
    assert prove(content, text).output == WROTE
    assert texts_of(content)[0].endswith(digest_lines())
    assert "fingerprint" not in texts_of(content)[0]
    assert briefing(content, "check").output == "no problems\n"


def test_a_text_that_could_be_guessed_has_no_digest(tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("The lanterns shone over both shores and on.\n\nThe tide went out again.\n")
    content = sealed_content(tmp_path / "a", proof="", is_sealed=False)
    before = files_of(content)
    done = prove(content, short)
    assert (done.exit_code, done.output) == (
        1,
        "Error: only 9 of its 13 words are not quoted, and could be guessed from a digest: shorten "
        "the quotes, so that 20 are not\n",
    )
    assert files_of(content) == before


def test_another_text_changes_the_digest_and_every_seal(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path / "a")
    base = tmp_path / "base"
    shutil.copytree(content, base)
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("nobody who was", "somebody who was"), "utf-8")
    verified = briefing(content, "verify", str(other), "--source", "example-herald-1")
    assert (verified.exit_code, verified.output) == (
        1,
        f"{other} is not the text of example-herald-1\n",
    )
    assert prove(content, other).exit_code == 0
    assert seal_of(2, "tide") not in texts_of(content)[1]
    assert briefing(content, "check").output == "no problems\n"
    told = briefing(content, "diff", str(base)).output
    assert told.startswith("proof changed in 2 entries\n")
    assert "\nProof changed (2)\n" in told
    assert "lanterns-shone" in told
    assert digest(TEXT) in told
    assert seal_of(2, "tide") in told
    warned = briefing(content, "check", "--against", str(base))
    assert warned.exit_code == 0
    assert (
        'content/sources/example-herald-1.yml:15:3: warning: the proof of "example-herald-1" is not '
        "the one that was published: digest [proof-kept]\n"
    ) in warned.output


def test_what_is_found_in_an_excerpt_is_sealed_and_the_rest_is_told(tmp_path: Path) -> None:
    excerpt = tmp_path / "excerpt.txt"
    excerpt.write_text(TEXT.partition("\n\n")[0] + " And so they went home again.\n", "utf-8")
    content = sealed_content(tmp_path / "a", proof="", is_sealed=False)
    exchanged(content, HERALD, "consulted: full-text\nparagraphs: 2\n", "consulted: excerpt\n")
    exchanged(
        content,
        FACTS,
        "paragraph: 1\n      quote: the lanterns",
        "page: 3\n      quote: the lanterns",
    )
    done = prove(content, excerpt)
    assert (done.exit_code, done.output) == (
        0,
        "content/facts/energy.yml:80:14: warning: the quote is not in this excerpt, and stays not "
        "proved [quote-proved]\n"
        "example-herald-1: 30 words in an excerpt, 1 quote sealed\n"
        "3 of its words are quoted, 10 %\n",
    )
    source, facts = texts_of(content)
    assert "paragraphs:" not in source
    assert facts.count("seal:") == 2
    assert "[quote-proved]" in briefing(content, "check").output
    assert prove(content, excerpt).exit_code == 0
    assert texts_of(content) == (source, facts)
    other = tmp_path / "other.txt"
    other.write_text(TEXT.partition("\n\n")[2] * 3, "utf-8")
    done = prove(content, other)
    assert done.exit_code == 1
    assert "the quote was sealed, and is not in this excerpt [quote-in-source]" in done.output
    assert texts_of(content) == (source, facts)


def test_what_was_not_read_is_not_proved(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path, proof="", is_sealed=False)
    exchanged(content, HERALD, "consulted: full-text", "consulted: none")
    done = prove(content, text)
    assert (done.exit_code, done.output) == (
        1,
        'Error: "example-herald-1" is said not to have been read: write first in `consulted:` how '
        "much was\n",
    )


def test_a_fingerprint_is_made_with_the_key_and_proves_with_it(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path / "a", proof="", is_sealed=False)
    before = files_of(content)
    done = prove(content, text, "--fingerprint")
    assert done.exit_code == 1
    assert done.output == "Error: a fingerprint needs a key: set BRIEFING_PROOF_KEY\n"
    assert files_of(content) == before
    done = prove(content, text, "--fingerprint", env=KEY)
    assert (done.exit_code, done.output) == (0, WROTE)
    source = texts_of(content)[0]
    made = fingerprint_lines()
    assert " ".join(made.split()) in " ".join(source.replace("- >-", "-").split())
    assert SECRET not in source
    assert prove(content, text, "--fingerprint", env=KEY).output == WROTE
    assert texts_of(content)[0] == source
    exchanged(content, FACTS, f'\n      seal: "{seal_of(1, "the lanterns shone")}"', "")
    exchanged(content, FACTS, "quote: the lanterns shone", "quote: lanterns shone over both")
    assert "[quote-proved]" in briefing(content, "check").output
    assert briefing(content, "check", env=KEY).output == "no problems\n"
    told = briefing(content, "check", "--coverage", env=KEY).output
    assert "quotes proved                          4 of 22 (18 %)\n" in told
    other = {"BRIEFING_PROOF_KEY": "another lantern in the pond"}
    assert "made with another key than the one that is set" in (
        briefing(content, "check", env=other).output
    )


def test_a_fingerprint_of_the_former_text_does_not_stay(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path / "a", digest_lines() + fingerprint_lines())
    assert prove(content, text).output == WROTE
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("nobody who was", "somebody who was"), "utf-8")
    verified = briefing(content, "verify", str(other), "--source", "example-herald-1", env=KEY)
    assert verified.output.startswith("paragraph 1 differs from the fingerprint\n")
    before = files_of(content)
    done = prove(content, other)
    assert done.output == (
        "Error: the fingerprint is of another text: write it again too, with --fingerprint\n"
    )
    assert files_of(content) == before
    assert prove(content, other, "--fingerprint", env=KEY).exit_code == 0


@pytest.mark.parametrize("secret", ["", "short", "x" * 15])
@pytest.mark.parametrize("command", [["check"], ["prove"]])
def test_a_key_that_could_be_guessed_is_refused_and_not_shown(
    secret: str, command: list[str], tmp_path: Path, text: Path
) -> None:
    content = sealed_content(tmp_path / "a")
    more = [str(text), "--source", "example-herald-1"] if command == ["prove"] else []
    done = briefing(content, *command, *more, env={"BRIEFING_PROOF_KEY": secret})
    assert (done.exit_code, done.output) == (
        1,
        "Error: BRIEFING_PROOF_KEY: the key has fewer than 16 characters\n",
    )


def test_a_quote_that_stands_twice_is_warned_of_and_sealed(tmp_path: Path, text: Path) -> None:
    content = sealed_content(tmp_path, proof="", is_sealed=False)
    exchanged(content, FACTS, "quote: tide", "quote: out")
    done = prove(content, text)
    assert done.exit_code == 0
    assert 'warning: the quote stands 2 times in paragraph 2 of "example-herald-1"' in done.output
    assert texts_of(content)[1].count("seal:") == 3
