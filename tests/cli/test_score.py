"""`maturity score`: what goes in, what comes out, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from maturity.loading.shipped import find_bank_path
from tests.cli.command import EXAMPLES, Maturity
from tests.support import flat, plain

ONLY_FRENCH = Path(__file__).parents[1] / "golden" / "files" / "ouvert.yaml"
TOWN = EXAMPLES / "petite_ville.yaml"
REGION = EXAMPLES / "region.yaml"
BANK = """\
format: 1
id: petite
version: 1.0.0
language: fr
title: "Petite"
policy: {max_not_applicable: 0.4}
axes: [{id: a, title: "A"}, {id: b, title: "B"}]
answer_sets:
  oui_non: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
questions:
  - {id: q1, axis: a, kind: single, text: "Q1 ?", answer_set: oui_non, express: true}
  - {id: q2, axis: a, kind: single, text: "Q2 ?", answer_set: oui_non}
  - {id: q3, axis: b, kind: single, text: "Q3 ?", answer_set: oui_non, may_not_apply: true}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "petite.yaml").write_text(BANK, encoding="utf-8")
    return tmp_path


def answers(folder: Path, name: str, body: str) -> Path:
    path = folder / name
    path.write_text(f"bank: petite.yaml\n{body}", encoding="utf-8")
    return path


def test_one_file_gives_one_result(maturity: Maturity) -> None:
    ran = maturity("score", str(TOWN), "--format", "json")
    result = json.loads(ran.out)
    assert ran.code == 0
    assert result["tool"].startswith("maturity ")
    assert result["generated"] == "2026-11-18T11:06:40Z"
    assert result["overall"]["id"] == "overall"
    assert [axis["id"] for axis in result["axes"] if axis["parent"] == "overall"] == ["strategie", "culture", "posture"]


def test_several_files_give_results_and_failures(maturity: Maturity, folder: Path) -> None:
    bad = answers(folder, "bad.yaml", "answers: {q9: oui}\n")
    ran = maturity("score", str(TOWN), str(bad), "--format", "json")
    both = json.loads(ran.out)
    assert ran.code == 2
    assert [result["organisation"] for result in both["results"]] == ["Ville de Brévigny"]
    [failure] = both["failures"]
    assert failure["path"] == str(bad)
    assert failure["diagnostics"][0]["code"] == "MB204"
    assert failure["diagnostics"][0]["line"] == 2


def test_a_folder_gives_the_envelope_even_with_one_file(maturity: Maturity, folder: Path) -> None:
    answers(folder, "one.yaml", "answers: {q1: oui}\n")
    ran = maturity("score", str(folder), "--format", "json")
    assert ran.code == 0
    assert len(json.loads(ran.out)["results"]) == 1
    assert "petite.yaml" in ran.err


def test_jsonl_is_a_line_each(maturity: Maturity, folder: Path) -> None:
    bad = answers(folder, "bad.yaml", "answers: {q9: oui}\n")
    good = answers(folder, "good.yaml", "answers: {q1: oui}\n")
    ran = maturity("score", str(bad), str(good), "--format", "jsonl")
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert ran.code == 2
    assert set(first) == {"path", "diagnostics"}
    assert second["overall"]["score"] == 100


def test_csv_is_a_row_each_and_runs_nothing(maturity: Maturity, folder: Path) -> None:
    one = answers(folder, "one.yaml", "organisation: \"=cmd|' /C calc'!A0\"\nanswers: {q1: oui, q2: non, q3: oui}\n")
    two = answers(folder, "two.yaml", 'organisation: " +33"\nrespondent: {id: "@x"}\nanswers: {q1: unknown}\n')
    bad = answers(folder, "bad.yaml", "answers: {q9: oui}\n")
    ran = maturity("score", str(one), str(two), str(bad), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert ran.code == 2
    assert [row["status"] for row in rows] == ["ok", "ok", "error"]
    assert rows[0]["organisation"] == "'=cmd|' /C calc'!A0"
    assert rows[1]["organisation"] == "' +33"
    assert rows[1]["respondent"] == "'@x"
    assert (rows[0]["score"], rows[0]["a.score"], rows[1]["score"]) == ("75", "50", "")
    assert "q9" in rows[2]["message"]


def test_each_questionnaire_has_a_table_of_its_own(maturity: Maturity) -> None:
    two = [str(EXAMPLES / name) for name in ("region.yaml", "petite_ville_prerequis.yaml")]
    for words in ([], ["--format", "markdown"]):
        out = maturity("score", *two, *words).out
        first, second = out.index("Communication publique et numérique"), out.index("Les prérequis")
        assert first < out.index("40 sur 40") < second < out.index("34 sur 37")
        assert out.count("Organisation") == 2
    assert "Communication publique" not in maturity("score", two[0], str(EXAMPLES / "agglomeration.yaml")).out


def test_a_table_of_many(maturity: Maturity) -> None:
    ran = maturity("score", str(EXAMPLES))
    assert ran.code == 0
    lines = [line for line in ran.out.splitlines() if " sur " in line]
    assert len(lines) == len(list(EXAMPLES.glob("*.yaml"))) > 3
    assert max(map(len, ran.out.splitlines())) <= 80


def test_standard_input(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(TOWN.read_bytes()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    ran = maturity("score", "-", "--format", "json")
    assert json.loads(ran.out)["organisation"] == "Ville de Brévigny"


def test_output_goes_to_a_file_whole(maturity: Maturity, tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    ran = maturity("score", str(TOWN), "--format", "json", "-o", str(target))
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]


def test_output_that_cannot_be_written_is_said(maturity: Maturity, tmp_path: Path) -> None:
    ran = maturity("score", str(TOWN), "-o", str(tmp_path / "nowhere" / "x.txt"))
    assert ran.code == 2
    assert "x.txt" in ran.err


def test_another_bank_can_be_used(maturity: Maturity, folder: Path) -> None:
    path = folder / "one.yaml"
    path.write_text("bank: communication_numerique\nanswers: {q1: oui}\n", encoding="utf-8")
    ran = maturity("score", str(path), "--bank", str(folder / "petite.yaml"), "--format", "json")
    assert json.loads(ran.out)["bank"]["id"] == "petite"


@pytest.mark.parametrize(
    ("gate", "code"),
    [("100", 1), ("50", 0), ("50.01", 1), ("a=50", 0), ("a=51", 1), ("a=50,5", 1)],
)
def test_a_gate_is_tested_on_the_certain_score(maturity: Maturity, folder: Path, gate: str, code: int) -> None:
    path = answers(folder, "one.yaml", "answers: {q1: oui, q2: unknown, q3: not_applicable}\n")
    assert maturity("score", str(path), "--fail-under", gate).code == code


def test_a_gate_refuses_what_has_no_score(maturity: Maturity, folder: Path) -> None:
    path = answers(folder, "one.yaml", "answers: {q1: oui, q2: oui, q3: not_applicable}\n")
    assert maturity("score", str(path), "--fail-under", "b=0").code == 1


def test_a_gate_refuses_an_express_result(maturity: Maturity, folder: Path) -> None:
    path = answers(folder, "one.yaml", "scope: express\nanswers: {q1: oui}\n")
    ran = maturity("score", str(path), "--fail-under", "0", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["scope"] == "express"
    assert json.loads(ran.out)["overall"]["level"] is None


@pytest.mark.parametrize(
    ("limit", "gate", "code"),
    [
        ("0.4", "50", 0),  # a third of the whole does not apply
        ("0.33", "50", 1),
        ("0.4", "b=0", 1),  # nothing of b applies
        ("0.33", "a=50", 0),  # all of a applies
    ],
)
def test_a_gate_refuses_what_hardly_applies(maturity: Maturity, folder: Path, limit: str, gate: str, code: int) -> None:
    bank = folder / "petite.yaml"
    bank.write_text(BANK.replace("max_not_applicable: 0.4", f"max_not_applicable: {limit}"), encoding="utf-8")
    path = answers(folder, "one.yaml", "answers: {q1: oui, q2: oui, q3: not_applicable}\n")
    ran = maturity("score", str(path), "--fail-under", gate)
    assert (ran.code, bool(ran.err)) == (code, bool(code))


def test_a_gate_on_nothing_is_refused_once_the_results_are_out(maturity: Maturity) -> None:
    ran = maturity("score", str(TOWN), "--fail-under", "nothing=3", "--format", "json")
    assert ran.code == 2
    assert json.loads(ran.out)["format"] == 1
    assert "nothing" in ran.err


def test_a_result_never_replaces_what_it_is_made_from(maturity: Maturity, folder: Path) -> None:
    path = answers(folder, "one.yaml", "answers: {q1: oui}\n")
    before = path.read_text(encoding="utf-8")
    for command in ("score", "check"):
        assert maturity(command, str(path), "-o", str(path)).code == 2
    assert path.read_text(encoding="utf-8") == before


def test_answers_cannot_show_what_is_no_bank(maturity: Maturity, folder: Path) -> None:
    (folder / "secret.env").write_text("TOKEN=hunter2", encoding="utf-8")
    (folder / "secret.yaml").write_text("TOKEN=hunter2", encoding="utf-8")
    for name in ("secret.env", "../secret.env", "secret.yaml"):
        path = folder / "one.yaml"
        path.write_text(f"bank: ./{name}\n", encoding="utf-8")
        ran = maturity("score", str(path))
        assert ran.code == 2
        assert "hunter2" not in ran.out + ran.err


def test_two_beats_one(maturity: Maturity, folder: Path) -> None:
    low = answers(folder, "low.yaml", "answers: {q1: non}\n")
    ran = maturity("score", str(low), str(folder / "missing.yaml"), "--fail-under", "50")
    assert ran.code == 2


@pytest.mark.parametrize(
    "words",
    [
        ["score"],
        ["score", "x.yaml", "--format", "xml"],
        ["score", "x.yaml", "--lang", "de"],
        ["score", "x.yaml", "--color", "blue"],
        ["score", "x.yaml", "--fail-under", "many"],
        ["score", "x.yaml", "--fail-under"],
        ["score", "x.yaml", "--nonsense"],
        ["score", "-", "-"],
        ["score", "missing.yaml"],
        ["score", str(TOWN), "--bank", "nothing_ships"],
        ["nonsense"],
        ["form", "nothing_ships"],
        ["form", "communication_numerique", "-o", "x.txt"],
        ["schema", "nonsense"],
        ["banks", "nothing_ships"],
        ["check"],
    ],
)
def test_what_cannot_be_done_exits_two_and_says_why(maturity: Maturity, words: list[str]) -> None:
    ran = maturity(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("erreur")
    assert "Traceback" not in ran.err


def test_a_missing_file_is_the_result_of_a_check(maturity: Maturity) -> None:
    ran = maturity("check", "missing.yaml")
    assert ran.code == 2
    assert "MB100" in ran.out


def test_language_of_the_whole_result(maturity: Maturity) -> None:
    assert "Your position" in maturity("score", str(TOWN), "--lang", "en").out
    assert "Your position" in maturity("score", str(TOWN), environment={"MATURITY_LANG": "en"}).out


@pytest.mark.parametrize("words", [["--lang", "en"], ["--lang=en"]])
def test_the_language_may_stand_before_the_command(maturity: Maturity, words: list[str]) -> None:
    after = maturity("score", str(TOWN), "--lang", "en").out
    assert maturity(*words, "score", str(TOWN)).out == after
    assert "Usage: maturity [OPTIONS] COMMAND" in maturity("--help", *words).out
    assert "does not exist" in maturity(*words, "scroe").err


@pytest.mark.parametrize(
    ("name", "start"), [("n.md", "# Ville"), ("n.json", "{"), ("n.csv", "path,"), ("n.txt", "Ville")]
)
def test_the_name_of_the_output_says_its_format(maturity: Maturity, tmp_path: Path, name: str, start: str) -> None:
    maturity("score", str(TOWN), "-o", str(tmp_path / name))
    assert (tmp_path / name).read_text("utf-8").startswith(start)
    promises_another = name in ("n.md", "n.csv")
    ran = maturity("score", str(TOWN), "-o", str(tmp_path / name), "--format", "json", "--force")
    assert ran.code == (2 if promises_another else 0)
    assert (tmp_path / name).read_text("utf-8").startswith(start if promises_another else "{")


def test_a_pattern_that_no_shell_expanded_is_expanded(maturity: Maturity) -> None:
    out = maturity("score", str(EXAMPLES / "petite_ville*.yaml")).out
    assert out.splitlines()[0] == "Ville de Brévigny – 3 questionnaires"
    found = json.loads(maturity("score", str(EXAMPLES / "petite_ville*.yaml"), "--format", "json").out)
    assert len(found["results"]) == 3


def test_a_file_that_was_not_written_is_not_said_to_be_ready(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "faux.yaml").write_text("bank: [", "utf-8")
    ran = maturity("score", str(tmp_path / "faux.yaml"), "-o", str(tmp_path / "note.md"), "--lang", "en")
    assert ran.code == 2
    assert "is ready" not in ran.err
    assert not (tmp_path / "note.md").exists()


def test_the_locale_counts_only_if_the_bank_has_it(maturity: Maturity) -> None:
    english = {"LC_ALL": "en_GB.UTF-8"}
    assert "Your position" in maturity("score", str(TOWN), environment=english).out
    assert "Votre position" in maturity("score", str(ONLY_FRENCH), environment=english).out


def test_colour_when_asked_and_not_otherwise(maturity: Maturity) -> None:
    assert "\x1b" not in maturity("score", str(TOWN)).out
    coloured = maturity("score", str(TOWN), "--color", "always").out
    assert "\x1b[" in coloured
    assert "\x1b" in maturity("score", str(TOWN), environment={"FORCE_COLOR": "1"}).out
    assert "\x1b" not in maturity("score", str(TOWN), environment={"NO_COLOR": "1"}).out
    assert "\x1b" not in maturity("score", str(TOWN), "--color", "never").out


@pytest.mark.parametrize("columns", ["60", "80", "100", "40", "7"])
def test_no_line_is_wider_than_the_terminal(maturity: Maturity, columns: str) -> None:
    ran = maturity("score", str(REGION), "--all", environment={"COLUMNS": columns})
    assert max(map(len, ran.out.splitlines()[:-1])) <= max(40, int(columns))


def test_every_result_carries_its_method(maturity: Maturity) -> None:
    for words in ([], ["--format", "markdown"], ["--lang", "en"]):
        out = " ".join(maturity("score", str(TOWN), *words).out.replace("\\", "").split())
        assert "communication_numerique 0.3.0" in out
        assert "34 sur 39" in out or "34 of 39" in out


def test_a_long_list_of_advice_says_how_many_to_do_at_a_time(maturity: Maturity) -> None:
    sentence = "Trois actions à la fois au plus, dans cet ordre"
    assert sentence in maturity("score", str(TOWN), "--all").out
    assert sentence not in maturity("score", str(TOWN)).out


def test_another_questionnaire_than_that_of_the_answers_is_one_error(maturity: Maturity) -> None:
    path = str(TOWN.with_name("petite_ville_medias_sociaux.yaml"))
    ran = maturity("score", path, "--bank", "prerequis", "--lang", "en")
    assert ran.code == 2
    assert ran.err.count("error[") == 1
    assert "answers to the questionnaire “medias_sociaux”, not to “prerequis”" in flat(ran.err)
    assert "leave --bank out of the command" in flat(ran.err)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "répond à « medias_sociaux », et non à « prerequis », où sa seule question n'existe pas"),
        ("en", "answers to the questionnaire “medias_sociaux”, not to “prerequis”, which lacks their only question"),
    ],
)
def test_a_single_answer_to_another_questionnaire_is_told_in_the_singular(
    maturity: Maturity, tmp_path: Path, language: str, told: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("bank: medias_sociaux\nanswers:\n  nothing_asks: 1\n", "utf-8")
    ran = maturity("score", str(path), "--bank", "prerequis", "--lang", language)
    assert ran.code == 2
    assert told in flat(plain(ran.err))


def test_a_few_unknown_questions_are_told_one_by_one_though_another_questionnaire_is_chosen(
    maturity: Maturity, tmp_path: Path
) -> None:
    bank = tmp_path / "mine.yaml"
    shipped = find_bank_path("prerequis")
    assert shipped is not None
    bank.write_text(shipped.read_text("utf-8").replace("id: prerequis", "id: mine", 1), "utf-8")
    answers = tmp_path / "a.yaml"
    town = TOWN.with_name("petite_ville_prerequis.yaml").read_text("utf-8")
    answers.write_text(town.replace("answers:\n", "answers:\n  nothing_asks: 1\n", 1), "utf-8")
    ran = maturity("score", str(answers), "--bank", str(bank), "--lang", "en")
    assert ran.code == 2
    assert "error[MB204]" in ran.err
    assert "MB926" not in ran.err
