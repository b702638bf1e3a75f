"""`briefing accept`: candidates become facts or evidence, or are dropped, and each decision can be taken back."""

from __future__ import annotations

import csv
import io
import shutil
from contextlib import chdir
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands.drafts.naming import names_in, near_actors
from generator.pipeline import load
from tests.support.commands import invoke
from tests.support.project import SMALL, files_of

SOURCE = "example-gazette-100"
TEXT = """\
Trade in cork lanterns came to about 13.5 million crowns in 2023, Mari Näidis, head of the Guild, said at a fair.

“You and I will open a mill in 2025,” she added, and nobody in the hall was surprised to hear of it at all.

Kadri Proov, a maker of lamps, told reporters that trade between the two countries amounted to $7.5 million in 2022.

Trade in cork lanterns came to 20 million crowns in 2022, Kadri Proov said.

So much was told of lanterns.
"""


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the small briefing, with candidates of one of its sources."""
    folder = tmp_path_factory.mktemp("drafted") / "project"
    shutil.copytree(SMALL, folder / "content")
    (folder / "mkdocs.yml").touch()
    (folder / "texts").mkdir()
    (folder / "texts" / f"{SOURCE}.txt").write_text(TEXT, "utf-8")
    assert invoke(folder, "draft", SOURCE)[0] == 0
    return folder


@pytest.fixture
def project(drafted: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(drafted, tmp_path / "project")


def accept(project: Path, *arguments: str, answers: str = "") -> tuple[int, str, str]:
    with chdir(project):
        done = CliRunner().invoke(main, ["accept", *arguments], answers, catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def drafts(project: Path) -> str:
    return (project / "drafts" / f"{SOURCE}.yml").read_text("utf-8")


def test_a_candidate_becomes_a_fact_that_the_rules_accept(project: Path) -> None:
    code, out, _ = accept(project, answers="a\nq\n")
    assert code == 0
    assert "naidis-put-trade-in-cork-lanterns-in-2023 is now a fact in trade" in out
    assert out.splitlines()[-2:] == [
        "1 accepted, 0 added as evidence, 0 dropped, 4 left",
        "next: briefing check",
    ]
    briefing, diagnostics = load(project / "content")
    assert [d for d in diagnostics if "naidis-put" in str(d) or d.is_error] == []
    assert briefing is not None
    fact = briefing.facts["naidis-put-trade-in-cork-lanterns-in-2023"]
    (piece,) = fact.evidence
    assert (fact.sector, fact.stated_by, piece.paragraph) == ("trade", "mari-naidis", 1)
    assert piece.seal is not None
    source = briefing.sources[SOURCE]
    assert source.digest is not None


def test_new_actors_and_indicators_come_along(project: Path) -> None:
    accept(project, answers="s\ns\na\nq\n")
    briefing, _ = load(project / "content")
    assert briefing is not None
    assert briefing.actors["kadri-proov"].name == "Kadri Proov"
    assert (
        briefing.indicators["trade-between-portugal-and-estonia"].display == "US${amount} million"
    )


def test_what_was_added_is_new_no_more(project: Path) -> None:
    assert "new:         person kadri-proov" in accept(project, answers="s\ns\nq\n")[1]
    _, out, _ = accept(project, answers="s\ns\na\nq\n")
    shown = out.partition("is now a fact")[2]
    assert "Kadri Proov" in shown and "person kadri-proov" not in shown


def test_a_value_is_changed_by_the_word_that_is_shown(project: Path) -> None:
    accept(project, answers="e value 14\nq\n")
    assert drafts(project).count('amount: "14"') == 2


def test_of_no_source_there_are_no_candidates_to_be_drafted(project: Path) -> None:
    code, _, err = accept(project, "example-gazette-10")
    assert (code, err) == (
        1,
        'Error: no source "example-gazette-10"; did you mean "example-gazette-100"?\n',
    )


def test_it_is_added_to_the_fact_that_is_near(project: Path) -> None:
    code, out, _ = accept(project, answers="s\ns\ns\nv\nq\n")
    assert (code, "lantern-trade-2022: one more piece of evidence, which disputes" in out) == (
        0,
        True,
    )
    briefing, _ = load(project / "content")
    assert briefing is not None
    piece = briefing.facts["lantern-trade-2022"].evidence[-1]
    assert (piece.stance, piece.quote, piece.origin) == (
        "disputes",
        "Trade in cork lanterns came to 20 million crowns in 2022",
        "kadri-proov",
    )
    assert piece.says == "Kadri Proov put trade in cork lanterns in 2022 at 20 million crowns."


def test_a_passage_is_no_evidence_twice(project: Path) -> None:
    accept(project, answers="a\nq\n")
    path = project / "drafts" / f"{SOURCE}.yml"
    path.unlink()
    _, out, _ = invoke(project, "draft", SOURCE)
    fact = "naidis-put-trade-in-cork-lanterns-in-2023"
    assert f"may repeat {fact}: quotes" in out
    _, out, _ = accept(project, answers="v\nq\n")
    assert f'"{fact}" has this passage already' in out
    assert "0 added as evidence" in out


def test_what_is_dropped_is_not_proposed_again(project: Path) -> None:
    before = files_of(project / "content")
    _, out, _ = accept(project, answers="d it is told elsewhere\nq\n")
    assert "0 accepted, 0 added as evidence, 1 dropped, 4 left" in out
    assert files_of(project / "content") == before
    assert "reason: it is told elsewhere" in drafts(project)
    _, out, _ = invoke(project, "draft", SOURCE)
    assert "13.5 million" not in out
    assert "1 decided on before" in out


def test_a_statement_has_to_be_in_own_words(project: Path) -> None:
    copied = "e statement Nobody in the hall was surprised to hear of it.\na\nq\n"
    _, out, _ = accept(project, answers="s\n" + copied)
    refused = "nobody in the hall was surprised to hear of it"
    assert f'copies "{refused}" from the passage' in out
    assert "1 accepted" not in out
    own = "e s Mari Näidis said that a mill was to open in 2025.\ne t Näidis wants to open a mill in 2025\n"
    _, out, _ = accept(project, answers=f"s\n{own}a\nq\n")
    assert "naidis-wants-to-open-a-mill-in-2025 is now a fact in" in out


def test_what_is_to_be_written_is_asked_for(project: Path) -> None:
    answers = "s\na\nNobody in the hall was surprised to hear.\nMari Näidis said her mill was to open in 2025\n\nq\n"
    _, out, _ = accept(project, answers=answers)
    assert 'that copies "nobody in the hall was surprised to hear" from the passage' in out
    briefing, _ = load(project / "content")
    assert briefing is not None
    made = briefing.facts["mari-naidis-said-her-mill-was-to-open-in-2025"]
    assert made.statement == "Mari Näidis said her mill was to open in 2025."


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("a energi\n", 'no sector "energi"; did you mean "energy"?'),
        ("e colour red\n", 'there is no field "colour": sector, id'),
        ("e quote words of nobody\n", 'the quote "words of nobody" is nowhere in the text'),
        ("e kind song\na\n", '"song" is no kind'),
        ("e stated_by nobody\na\n", 'no actor "nobody"'),
        ("e id lantern-treaty\na\n", 'the id "lantern-treaty" is taken'),
        ("e paragraph abc\n", "the paragraph has to be a number from 1"),
        ("e id -\n", "a candidate needs its id"),
        ("e sector -\n", "a candidate needs a sector"),
        ("s\ne amount 5\n", "there is no value to have this amount: give the indicator first"),
        ("e amount five\n", "an amount has to be a number"),
        ("e amount -\na\n", 'the field "amount" is missing'),
        ("v\n", "no fact is near: name one"),
        ("v lantern-traty\n", 'no fact "lantern-traty"; did you mean "lantern-treaty"?'),
        ("v lantern-treaty against\n", 'no stance "against"'),
        ("u\n", "there is no decision to take back"),
        ("e evidence\n", 'there is no field "evidence": sector, id'),
        ("e amount.0 5\n", 'there is no field "amount": sector, id'),
        ("e amount.2 5\n", "there is no value to have this amount: give the indicator first"),
        (
            "e measure Lamps\n",
            "the value has no new indicator",
        ),
        ("s\ns\ne measure Lantern trade\n", 'there is an indicator "lantern-trade"'),
        ("s\ns\ne display crowns\n", "write {amount} where the number stands"),
        ("s\ne measure Lamps\n", "the value has no new indicator"),
        ("s\na\nd x\n\n", '"d x" is no statement: write at least 3 words'),
        ("r the mill\n", "give the words, and those in their place"),
        ("r the moon -> the mill\n", 'neither statement nor title has "the moon"'),
        ("n words of nobody\n", '"words of nobody" is nowhere in the text'),
        ("e quote of ... nobody\n", '"of ... nobody" is nowhere in the text'),
        ("help\n", "e  edit: in your editor"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    project: Path, answers: str, told: str
) -> None:
    before = files_of(project / "content")
    code, out, _ = accept(project, answers=answers)
    assert (code, told in out) == (0, True)
    assert "0 accepted, 0 added as evidence, 0 dropped, 5 left" in out
    assert files_of(project / "content") == before


def test_words_are_put_in_the_place_of_others_in_statement_and_title(project: Path) -> None:
    copied = "r put -> head of the Guild said at a fair"
    _, out, _ = accept(project, answers=f"{copied}\nr put -> estimated\na\nq\n")
    assert 'that copies "head of the guild said at a fair" from the passage' in out
    assert "naidis-estimated-trade-in-cork-lanterns-in-2023 is now a fact in trade" in out
    briefing, _ = load(project / "content")
    assert briefing is not None
    fact = briefing.facts["naidis-estimated-trade-in-cork-lanterns-in-2023"]
    assert fact.statement.startswith("Mari Näidis estimated trade in cork lanterns in 2023 at")


def test_a_field_is_chosen_by_its_number(project: Path) -> None:
    _, out, _ = accept(project, answers="e kind\n3\ne stated_by\n1, 2\ne d 1\nq\n")
    assert "  3  agreement\n" in out
    assert "kind (now: figure; a number, or other words; - deletes it): " in out
    kept = drafts(project)
    assert "kind: agreement" in kept
    assert "stated_by: [mari-naidis, " in kept
    assert 'date: "2023"' in kept


def test_a_new_indicator_gets_its_title_and_its_display_and_a_second_value_its_amount(
    project: Path,
) -> None:
    answers = (
        "s\ns\ne measure Trade in lamps, Portugal and Estonia\ne display €{amount} million\n"
        "e indicator.2 lantern-trade\ne amount.2 3\nq\n"
    )
    accept(project, answers=answers)
    kept = drafts(project)
    assert "id: trade-in-lamps-portugal-and-estonia" in kept
    assert "display: €{amount} million" in kept
    assert (
        kept.count("- indicator: trade-in-lamps-portugal-and-estonia") == 2
    )  # of fact and evidence
    assert kept.count('- indicator: lantern-trade\n            amount: "3"') == 1


def test_an_indicator_that_no_value_has_any_more_is_not_added(project: Path) -> None:
    before = files_of(project / "content")["indicators.yml"]
    accept(project, answers="s\ns\ne measure Figure\ne indicator lantern-trade\na\nq\n")
    after = files_of(project / "content")
    assert b"Kadri Proov" in after["actors/people.yml"]
    assert after["indicators.yml"] == before


def test_a_date_that_the_passage_tells_and_the_quote_does_not_gets_its_basis(project: Path) -> None:
    accept(
        project,
        answers="e quote Trade in cork lanterns came to about 13.5 million crowns\ne date 2023\nq\n",
    )
    assert 'date_basis: The same paragraph says "2023".' in drafts(project)
    accept(project, answers="s\ns\ne date 2022\nq\n")
    assert drafts(project).count("The same paragraph says") == 1
    accept(project, answers="e date 2021\nq\n")  # no words of the passage tell it
    assert "The same paragraph says" not in drafts(project)


def test_what_nobody_quotes_becomes_a_candidate_that_is_asked_about_next(project: Path) -> None:
    said = "and nobody in the hall was surprised to hear of it at all"
    _, out, _ = accept(project, answers="n came to about ... in 2023\nq\n")
    assert "6 left: " in out
    assert "[[came to about 13.5 million crowns in 2023]]" in out
    _, out, _ = accept(project, answers="d\nit is told twice\nn\nq\n")
    listed = next(line for line in out.splitlines() if said in line)
    number = listed.split()[0]
    _, out, _ = accept(project, answers=f"n {number}\na\nHer hearers were not surprised.\n\nq\n")
    assert "6 left: " in out
    assert "her-hearers-were-not-surprised is now a fact in" in out
    code, out, _ = invoke(project, "draft", SOURCE, "--claim", "a maker of lamps")
    assert (code, "“a maker of lamps”" in out) == (0, True)
    code, _, err = invoke(project, "draft", SOURCE, "--claim", "a maker of lamps")
    assert (code, 'that is a candidate already (open): "a maker of lamps"' in err) == (1, True)


def test_every_decision_can_be_taken_back(project: Path) -> None:
    before, drafted = files_of(project / "content"), drafts(project)
    accept(project, answers="a\nd no\na\nv\nu\nu\nu\nu\nq\n")
    assert files_of(project / "content") == before
    assert drafts(project) == drafted


def test_nothing_is_taken_back_from_a_file_that_was_changed_since(project: Path) -> None:
    path = project / "content" / "facts" / "trade.yml"
    answered = iter(["a", "u", "q"])

    def answer(*_: object, **__: object) -> str:
        given = next(answered)
        if given == "u":
            path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
        return given

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(click, "prompt", answer)
        _, out, _ = accept(project)
    assert "nothing is undone" in out
    assert path.read_text("utf-8").endswith("# mine\n")
    assert "1 accepted" in out


def test_a_walk_that_is_broken_off_goes_on_where_it_was(project: Path) -> None:
    _, out, _ = accept(project, answers="a\n")
    assert "1 accepted, 0 added as evidence, 0 dropped, 4 left" in out
    _, out, _ = accept(project, answers="")
    assert out.startswith("\n4 left: ")


def test_an_editor_may_change_all_of_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def edit(text: str, extension: str) -> str:
        seen.append(text)
        return text.replace("sector: trade", "sector: culture").replace(
            "kind: figure", "kind: event"
        )

    monkeypatch.setattr(click, "edit", edit)
    _, out, _ = accept(project, answers="e\nq\n")
    assert "paragraph 1, for culture" in out
    assert "kind: event" in drafts(project)
    assert "# Paragraph 1 of example-gazette-100." in seen[0]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("indicator: lantern-trade", "colour: red"), "a value needs an indicator"),
        (("source: example-gazette-100", "source: other"), "the source of a candidate stays"),
        (("kind: figure", ""), "a candidate needs its kind"),
        (("kind: figure", "kind: figure\nactors: mari-naidis"), "actors has to be a list of ids"),
    ],
)
def test_what_an_editor_leaves_has_to_be_a_candidate(
    project: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str], told: str
) -> None:
    before = drafts(project)
    monkeypatch.setattr(click, "edit", lambda text, extension: text.replace(*change))
    _, out, _ = accept(project, answers="e\nq\n")
    assert told in out
    assert drafts(project) == before


def moved(project: Path, lead: str = "A word before.\n\n") -> None:
    (project / "texts" / f"{SOURCE}.txt").write_text(f"{lead}{TEXT}", "utf-8")


@pytest.mark.parametrize(
    ("answers", "fact", "paragraph"),
    [
        ("a\nq\n", "naidis-put-trade-in-cork-lanterns-in-2023", 2),
        ("s\ns\ns\nv\nq\n", "lantern-trade-2022", 5),
    ],
)
def test_the_paragraph_is_that_which_has_the_quote_now(
    project: Path, answers: str, fact: str, paragraph: int
) -> None:
    moved(project)
    accept(project, answers=answers)
    briefing, _ = load(project / "content")
    assert briefing is not None
    assert briefing.facts[fact].evidence[-1].paragraph == paragraph


def test_a_quote_that_the_text_has_no_more_is_no_evidence_and_can_be_dropped(project: Path) -> None:
    rows = table(project)
    (project / "texts" / f"{SOURCE}.txt").write_text("All else.\n", "utf-8")
    before = files_of(project / "content")
    _, out, _ = accept(project, answers="s\ns\ns\nv\nq\n")
    assert "is nowhere in the text" in out
    rows[0] |= {"decision": "drop", "reason": "it is gone"}
    filled_in(project, rows[:1])
    code, out, _ = accept(project, "--from-sheet", "sheet.csv")
    assert (code, out) == (0, "sheet.csv:2: dropped\n4 left\n")
    assert files_of(project / "content") == before


def test_what_was_typed_stays_where_the_rules_refuse(project: Path) -> None:
    typed = "Mari Näidis said that a mill was to open in 2025."
    _, out, _ = accept(project, answers=f"s\na nowhere\n{typed}\n\na energy\nq\n")
    assert 'no sector "nowhere"' in out
    assert out.count("statement, in your own words") == 1
    briefing, _ = load(project / "content")
    assert briefing is not None
    assert typed in [fact.statement for fact in briefing.facts.values()]


def test_a_text_is_asked_for_only_where_something_is_left_to_decide(project: Path) -> None:
    (project / "drafts" / "example-archive-7.yml").write_text("# none\n", "utf-8")
    code, out, _ = accept(project, answers="q\n")
    assert (code, out.splitlines()[-1]) == (
        0,
        "0 accepted, 0 added as evidence, 0 dropped, 5 left",
    )


def test_what_was_edited_is_not_drafted_anew(project: Path) -> None:
    own = "e s Mari Näidis said that a mill was to open in 2025."
    accept(project, answers=f"s\n{own}\nq\n")
    before = drafts(project)
    assert before.count('edited: "true"') == 1
    assert invoke(project, "draft", SOURCE)[0] == 0
    assert drafts(project) == before
    rows = table(project)
    rows[0] |= {"title": "Näidis put trade in 2023 at about 13.5 million crowns"}
    filled_in(project, rows)
    accept(project, "--from-sheet", "sheet.csv")
    assert invoke(project, "draft", SOURCE)[0] == 0
    assert drafts(project).count('edited: "true"') == 2
    assert rows[0]["title"] in drafts(project)


def table(project: Path) -> list[dict[str, str]]:
    accept(project, "--sheet", "sheet.csv")
    text = (project / "sheet.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def filled_in(project: Path, rows: list[dict[str, str]], delimiter: str = ",") -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    (project / "sheet.csv").write_text(out.getvalue(), "utf-8")


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_table_is_written_and_read_back(project: Path, delimiter: str) -> None:
    rows = table(project)
    assert [row["paragraph"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert rows[0]["passage"].startswith("Trade in cork lanterns")
    rows[0] |= {
        "decision": "accept",
        "title": "Näidis put trade in 2023 at about 13.5 million crowns",
    }
    rows[1] |= {"decision": "drop", "reason": "she speaks of a plan"}
    rows[2] |= {"decision": "accept", "sector": "nowhere"}
    rows[3] |= {"decision": "evidence"}
    filled_in(project, rows, delimiter)
    code, out, err = accept(project, "--from-sheet", "sheet.csv")
    assert code == 1
    assert out.splitlines() == [
        "sheet.csv:2: naidis-put-trade-in-2023-at-about-13-5-million is now a fact in trade",
        "sheet.csv:3: dropped",
        "sheet.csv:5: lantern-trade-2022: one more piece of evidence, which disputes",
        "2 left",
    ]
    assert err == 'sheet.csv:4: error: no sector "nowhere"\n'
    assert [row["paragraph"] for row in table(project)] == ["3", "5"]


def test_a_row_without_a_title_takes_its_statement_and_names_who_says_it(project: Path) -> None:
    rows = table(project)
    other = next(r for r in rows if "Kadri Proov" in r["passage"])
    rows[0] |= {"decision": "accept", "title": "", "id": "one-lamp"}
    rows[0] |= {"statement": "Trade in 2023 was about 13.5 million crowns, it was said."}
    rows[0] |= {"stated_by": other["stated_by"], "origin": other["stated_by"]}
    filled_in(project, rows)
    code, out, _ = accept(project, "--from-sheet", "sheet.csv")
    assert (code, out.splitlines()[0]) == (0, "sheet.csv:2: one-lamp is now a fact in trade")
    briefing, _ = load(project / "content")
    assert briefing is not None
    made = briefing.facts["one-lamp"]
    assert made.title == "Trade in 2023 was about 13.5 million crowns, it was said"
    assert (made.stated_by, "kadri-proov" in briefing.actors) == ("kadri-proov", True)


def test_the_actors_that_are_near_one_that_is_none_are_told(project: Path) -> None:
    rows = table(project)
    rows[0] |= {"decision": "accept", "title": "Trade in 2023", "stated_by": "maris-naidis"}
    rows[1] |= {"decision": "accept", "statement": "A mill was to open.", "stated_by": "proov"}
    filled_in(project, rows)
    code, _, err = accept(project, "--from-sheet", "sheet.csv")
    assert (code, err.splitlines()) == (
        1,
        [
            'sheet.csv:2: error: no actor "maris-naidis"; near: mari-naidis (Mari Näidis)',
            'sheet.csv:3: error: no actor "proov"; near: kadri-proov (Kadri Proov)',
        ],
    )


def test_a_cell_is_no_formula(project: Path) -> None:
    accept(project, answers="e title =1+1\nq\n")
    rows = table(project)
    assert rows[0]["title"] == "'=1+1"
    filled_in(project, rows)
    accept(project, "--from-sheet", "sheet.csv")
    assert "title: =1+1" in drafts(project) or 'title: "=1+1"' in drafts(project)


def test_what_is_no_such_table_is_told(project: Path) -> None:
    (project / "sheet.csv").write_text("a,b\n1,2\n", "utf-8")
    code, _, err = accept(project, "--from-sheet", "sheet.csv")
    assert (code, err) == (1, "Error: sheet.csv: the table has no column decision, key\n")


def test_without_candidates_the_way_to_them_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    shutil.copytree(SMALL, tmp_path / "content")
    code, _, err = accept(tmp_path)
    assert (code, err) == (
        1,
        "Error: there are no candidates: `briefing draft SOURCE` makes them\n",
    )


def test_a_text_that_is_missing_keeps_nobody_from_the_others(project: Path) -> None:
    other = "example-archive-7"
    (project / "drafts" / f"{other}.yml").write_text(
        drafts(project).replace(SOURCE, other), "utf-8"
    )
    code, out, err = accept(project, answers="a\nq\n")
    assert (code, "1 accepted" in out) == (0, True)
    assert err.startswith(f"left out: the text of {other} is not at hand")
    code, _, err = accept(project, other)
    assert (code, f"the text of {other} is not at hand" in err) == (1, True)


@pytest.mark.parametrize(
    ("given", "identifier", "kind"),
    [
        ("Tamar Oakley", "tamar-oakley", "person"),
        ("the Cork Ministry", "cork-ministry", "organisation"),
        ("LANTERN guild", "lantern-guild", None),
        ("kadri-proov", "kadri-proov", "person"),
        ("mari-naidis", "mari-naidis", None),
    ],
)
def test_who_says_it_can_be_named_and_becomes_an_actor(
    project: Path, given: str, identifier: str, kind: str | None
) -> None:
    before, _ = load(project / "content")
    assert before is not None
    accept(project, answers=f"s\ns\ne w {given}\na\nq\n")
    briefing, _ = load(project / "content")
    assert briefing is not None
    (made,) = (f for f in briefing.facts.values() if f.id not in before.facts)
    assert (made.stated_by, made.evidence[0].origin) == (identifier, identifier)
    assert (identifier in before.actors) == (kind is None)
    assert kind is None or briefing.actors[identifier].type == kind


def test_an_id_is_that_of_a_name_in_the_text() -> None:
    text = "Lamp Minister Tamar Oakley said so in Cork."
    assert "Tamar Oakley" in names_in(text)
    near = near_actors("oakley", {"tamar-oakley": "Tamar Oakley", "cork": "Cork"})
    assert near == "tamar-oakley (Tamar Oakley)"


def chosen_in(project: Path, words: str, answers: str) -> tuple[int, str, str]:
    """Make candidates of the text anew with one of these words, and answer for it."""
    text = TEXT.replace("So much was told of lanterns.", words)
    (project / "texts" / f"{SOURCE}.txt").write_text(text, "utf-8")
    (project / "drafts" / f"{SOURCE}.yml").unlink()
    assert invoke(project, "draft", SOURCE)[0] == 0
    return accept(project, answers="s\n" * 4 + answers)


def test_a_whole_sentence_in_the_quote_does_not_let_the_statement_be_the_same(
    project: Path,
) -> None:
    words = "The old mill by the river was rebuilt for makers of lamps with money from the town in 2023."
    _, out, _ = chosen_in(project, words, "a\nn\nq\n")
    assert 'the statement has "the old mill by the river was rebuilt' in out
    assert "keep it so, word for word? [y/N]" in out and "0 accepted" in out
    code, out, _ = accept(project, answers="s\n" * 4 + "a\ny\nq\n")
    assert (code, "1 accepted" in out) == (0, True)


def test_an_indicator_that_names_nothing_is_named_first(project: Path) -> None:
    words = "The price rose by 3 percent in 2023."
    _, out, _ = chosen_in(project, words, "a\ne measure Price of wax\na\nq\n")
    assert "no words tell what is measured: `e measure` names it" in out
    assert "1 accepted" in out
    briefing, _ = load(project / "content")
    assert briefing is not None and "price-of-wax" in briefing.indicators


def test_nobody_new_is_written_into_the_file_of_the_example(project: Path) -> None:
    people = project / "content" / "actors" / "people.yml"
    example = people.rename(people.with_stem("example"))
    before = example.read_text("utf-8")
    accept(project, answers="s\ns\na\nq\n")
    assert example.read_text("utf-8") == before
    assert "kadri-proov" in people.read_text("utf-8")
