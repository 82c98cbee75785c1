"""`maturity import`: the mapping of a table, and an answers file for each of its rows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.case_files import BASES
from tests.cli.command import EXAMPLES, Maturity
from tests.support import plain

TABLE = """organisation;strategie;outils;remarque
Ville d'Évry;formalisee;audience;"une « remarque » : oui
sur deux lignes"
../../etc;aucune;;=1+1
Ville d’Evry;en_cours;rien;oui
con;unknown;;#x
;aucune;;- a
2026;aucune;;@a
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tables.yaml").write_bytes((BASES / "tables.yaml").read_bytes())
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    return tmp_path


def test_each_row_becomes_a_file_that_check_has_nothing_to_say_of(maturity: Maturity, folder: Path) -> None:
    ran = maturity("import", "t.csv", "--bank", "tables.yaml", "-o", "out")
    assert ran.code == 0
    names = ["con", "etc", "ligne-2026", "ligne-6", "ville-d-evry", "ville-d-evry-2"]
    assert sorted(path.stem for path in (folder / "out").iterdir()) == [
        "etc",
        "ligne-2026",
        "ligne-6",
        "ligne-con",
        *names[4:],
    ]
    assert maturity("check", "out").code == 0
    assert "rien à signaler" in maturity("check", "out").err
    text = (folder / "out" / "ville-d-evry.yaml").read_text("utf-8")
    assert text.startswith("# Importé de t.csv, ligne 2.\nbank: ../tables.yaml") or '"../tables.yaml"' in text


def test_nothing_is_ever_replaced(maturity: Maturity, folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "mine.yaml").write_text("bank: x\n", "utf-8")
    for place in ("out", "t.csv"):
        ran = maturity("import", "t.csv", "--bank", "tables.yaml", "-o", place)
        assert (ran.code, "n'est pas un dossier vide" in ran.err) == (2, True)
    assert [path.name for path in (folder / "out").iterdir()] == ["mine.yaml"]
    assert (folder / "t.csv").read_text("utf-8") == TABLE
    ran = maturity("import", "t.csv", "--bank", "tables.yaml", "--plan", "-o", "tables.yaml")
    assert ran.code == 2


def test_a_bad_row_does_not_stop_the_others(maturity: Maturity, folder: Path) -> None:
    (folder / "t.csv").write_text("organisation;strategie\nA;Ouii\nB;aucune\n", "utf-8")
    ran = maturity("import", "t.csv", "--bank", "tables.yaml", "-o", "out")
    assert ran.code == 2
    assert [path.name for path in (folder / "out").iterdir()] == ["b.yaml"]
    for part in ("MB203", "ligne 2, colonne B « strategie »", "t.csv:2:2", "2 | Ouii", "1 ligne n'a pas pu être lue"):
        assert part in ran.err.replace("\xa0", " ")


def test_the_plan_is_shown_and_written(maturity: Maturity, folder: Path) -> None:
    text = "organisation;strategie;Part du budjet;Autre\nA;Ne sait pas;3;x\nB;Non, aucune;4;y\n"
    (folder / "t.csv").write_text(text, "utf-8")
    shown = maturity("import", "t.csv", "--bank", "tables.yaml", "--plan")
    assert shown.code == 0
    for part in (
        'bank_version: "1.0.0"',
        '# words: {unknown: ["Ne sait pas"]}',
        '# - {column: "Part du budjet", to: "answers.budget"}',
    ):
        assert part in shown.out
    written = maturity("import", "t.csv", "--bank", "tables.yaml", "--plan", "-o", "m.yaml")
    assert (written.code, (folder / "m.yaml").read_text("utf-8")) == (0, shown.out)
    assert maturity("check", "m.yaml").code == 0
    ran = maturity("import", "t.csv", "--mapping", "m.yaml", "-o", "out")
    assert (ran.code, "Ne sait pas" in ran.err) == (2, True)
    edited = shown.out.replace("# words:", "words:").replace('# - {column: "Part', '- {column: "Part')
    (folder / "m.yaml").write_text(edited, "utf-8")
    assert maturity("import", "t.csv", "--mapping", "m.yaml", "-o", "out2").code == 0
    assert "budget: 3" in (folder / "out2" / "a.yaml").read_text("utf-8")


def test_columns_that_clash_are_left_to_a_person(maturity: Maturity, folder: Path) -> None:
    text = "organisation;strategie;Avez-vous une stratégie écrite, même courte ?;budget\nA;aucune;Non, aucune;0,5\n"
    (folder / "t.csv").write_text(text, "utf-8")
    shown = maturity("import", "t.csv", "--bank", "tables.yaml", "--plan").out
    lines = [line for line in shown.splitlines() if "answers.strategie" in line]
    assert [line.lstrip()[0] for line in lines] == ["#"] * 3
    assert "du questionnaire : outils, remarque,\n" in shown.replace("\xa0", " ")
    assert "« by: fraction »" in shown.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("t.csv", "-o", "out"), "à quel questionnaire"),
        (("t.csv", "--bank", "tables.yaml"), "dites où écrire"),
        (("t.csv", "--bank", "tables.yaml", "--plan", "--mapping", "m.yaml"), "choisissez"),
        (("t.csv", "--bank", "tables.yaml", "--plan", "-o", "m.csv"), ".yaml"),
        (("t.csv", "--mapping", "tables.yaml", "-o", "out"), "MB919"),
        (("gone.csv", "--bank", "tables.yaml", "-o", "out"), "MB100"),
    ],
)
def test_what_is_missing_is_said(maturity: Maturity, folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = maturity("import", *words)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert not (folder / "out").exists()


def test_the_example_that_ships_scores_as_the_answers_files_that_it_was_made_of(
    maturity: Maturity, folder: Path
) -> None:
    table = str(EXAMPLES / "table.csv")
    assert maturity("import", table, "--bank", "medias_sociaux", "-o", "out").code == 0

    def list_scores(*paths: str) -> dict[str, str]:
        rows = csv.DictReader(io.StringIO(maturity("score", *paths, "--format", "csv", "-q").out))
        kept = (row for row in rows if row["bank"] == "medias_sociaux")
        return {row["organisation"]: row["score"] for row in kept}

    assert list_scores("out") == list_scores(str(EXAMPLES))
    assert len(list_scores("out")) == 2
    assert folder


def test_the_plan_says_what_comes_next_and_what_has_no_column(maturity: Maturity, folder: Path) -> None:
    (folder / "t.csv").write_text("organisation;strategie;budjet\nA;aucune;1\n", "utf-8")
    words = ("import", "t.csv", "--bank", "tables.yaml", "--plan")
    shown = maturity(*words)
    assert "# Sans colonne dans ce tableau, 4 éléments" in shown.out
    assert "outils, budget, remarque, duties.declaration" in " ".join(shown.out.replace("#", " ").split())
    assert "maturity import t.csv --bank tables.yaml --plan -o correspondance.yaml" in shown.err
    assert "4 questions ou obligations" in shown.err
    (folder / "t.csv").write_text("strategie;outils[comment];[declaration] x\naucune;;met\n", "utf-8")
    shown = maturity(*words)
    assert "3 éléments du questionnaire : outils, budget, remarque." in shown.out.replace("\xa0", " ")
    assert "maturity score t.csv --bank tables.yaml" in shown.err


def test_what_a_plan_proposes_can_be_taken_over_as_it_stands(maturity: Maturity, folder: Path) -> None:
    """Comments become lines: words for states in one, and in the place of a column the one with its options."""
    text = (
        "Mairie;strategie;outils;declaration\n"
        "A;Ne sait pas;Rien de tout cela (exclut les autres);Oui\n"
        "B;Sans objet;L'audience du site;Non\n"
        "C;Non, aucune;L'audience du site;Prévu\n"
    )
    (folder / "t.csv").write_text(text, "utf-8")
    shown = maturity("import", "t.csv", "--bank", "tables.yaml", "--plan", "-o", "m.yaml")
    assert "Aucune colonne ne nomme l'organisation" in plain(shown.out + (folder / "m.yaml").read_text("utf-8"))
    lines = (folder / "m.yaml").read_text("utf-8").splitlines()
    [words] = [line for line in lines if line.startswith("# words:")]
    [proposed] = [line for line in lines if "values:" in line and line.startswith("  # - ")]
    [replaced] = [line for line in lines if line.startswith("  - ") and "duties.declaration" in line]
    [name] = [line for line in lines if '"Mairie"' in line]
    changes = {
        words: words[2:],
        replaced: "",
        proposed: proposed.replace("# ", "", 1),
        name: name.replace("# ", "", 1).replace("nothing", "organisation"),
    }
    (folder / "m.yaml").write_text("\n".join(changes.get(line, line) for line in lines), "utf-8")
    ran = maturity("import", "t.csv", "--mapping", "m.yaml", "-o", "out")
    assert (ran.code, sorted(path.name for path in (folder / "out").iterdir())) == (0, ["a.yaml", "b.yaml", "c.yaml"])
    found = {path.stem: path.read_text("utf-8") for path in (folder / "out").iterdir()}
    for name, said in (("a", "unknown"), ("b", "not_applicable"), ("a", "rien"), ("b", "unmet"), ("c", "planned")):
        assert said in found[name], found[name]


def test_the_name_of_a_town_is_known_by_what_surveys_call_it(maturity: Maturity, folder: Path) -> None:
    (folder / "t.csv").write_text("Nom de votre collectivité;strategie\nA;aucune\n", "utf-8")
    shown = maturity("import", "t.csv", "--bank", "tables.yaml", "--plan").out
    assert "to: organisation" in shown
    assert "ne nomme l'organisation" not in plain(shown)
