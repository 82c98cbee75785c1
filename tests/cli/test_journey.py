"""Several questionnaires of one organisation: a joint summary, then each."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from maturity.loading.shipped import get_example_path
from tests.cli.command import Maturity
from tests.support import flat

HOME = Path(__file__).parents[1] / "golden" / "files"
TOWN = [str(get_example_path(f"petite_ville{name}")) for name in ("", "_medias_sociaux", "_prerequis")]


def test_the_three_questionnaires_of_a_town_come_together_then_apart(maturity: Maturity) -> None:
    out = maturity("score", *TOWN, "--lang", "fr").out
    assert out.startswith("Ville de Brévigny – 3 questionnaires\n")
    summary, *each = out.split("\nQUESTIONNAIRE ")
    assert [part[:7] for part in each] == ["1 SUR 3", "2 SUR 3", "3 SUR 3"]
    for title in ("Communication publique et numérique (", "Médias sociaux", "Les prérequis"):
        assert title in summary
    for path, part in zip(TOWN, each, strict=True):
        alone = maturity("score", path, "--lang", "fr", "--format", "markdown").out
        assert flat(part.split("\n", 1)[1])[:60] == flat(alone.lstrip("# "))[:60]


def test_the_order_of_the_files_is_the_order_told(maturity: Maturity) -> None:
    first, last = (maturity("score", *files).out for files in (TOWN, TOWN[::-1]))
    assert first.index("Communication publique") < first.index("Les prérequis")
    assert last.index("Les prérequis") < last.index("Communication publique")


def test_a_folder_of_one_organisation_is_a_journey_too(maturity: Maturity, tmp_path: Path) -> None:
    for path in TOWN:
        shutil.copy(path, tmp_path)
    assert "3 questionnaires" in maturity("score", str(tmp_path)).out.splitlines()[0]


def test_two_organisations_are_a_table(maturity: Maturity) -> None:
    out = maturity("score", str(HOME / "ouvert.yaml"), str(HOME / "grille.yaml")).out
    assert "questionnaires" not in out
    assert "Organisation" in out


def test_one_questionnaire_twice_is_a_table_that_tells_respondents_apart(maturity: Maturity, tmp_path: Path) -> None:
    shutil.copy(HOME / "bank.yaml", tmp_path)
    for name, role in (("a", "directrice"), ("b", "webmestre"), ("c", "webmestre")):
        text = (HOME / "ouvert.yaml").read_text("utf-8").replace("directrice de la communication", role)
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    out = maturity("score", str(tmp_path), environment={"COLUMNS": "100"}).out
    assert "questionnaires" not in out
    names = [line[:45].split("  ")[0] for line in out.splitlines()[1:4]]
    assert names == [f"Ville d'Exemple ({who})" for who in ("directrice", "b.yaml", "c.yaml")]


def test_data_for_programs_stays_as_it_is(maturity: Maturity) -> None:
    found = json.loads(maturity("score", *TOWN, "--format", "json").out)
    assert [result["bank"]["id"] for result in found["results"]] == [
        "communication_numerique",
        "medias_sociaux",
        "prerequis",
    ]


def test_facts_that_differ_between_files_are_said(maturity: Maturity, tmp_path: Path) -> None:
    for name in ("bank.yaml", "reseaux.yaml", "reseaux_plein.yaml"):
        shutil.copy(HOME / name, tmp_path)
    other = (HOME / "ouvert.yaml").read_text("utf-8").replace("type: commune", "type: commune, equipe: 7")
    (tmp_path / "ouvert.yaml").write_text(other, "utf-8")
    out = maturity("score", str(tmp_path / "ouvert.yaml"), str(tmp_path / "reseaux_plein.yaml")).out
    said = " ".join(out.replace("\u00a0", " ").split())
    assert "Effectif du service : 7 personnes ; 4 personnes" in said
    (tmp_path / "ouvert.yaml").write_text(other.replace("equipe: 7", "equipe: 4"), "utf-8")
    same = maturity("score", str(tmp_path / "ouvert.yaml"), str(tmp_path / "reseaux_plein.yaml")).out
    assert "Vos fichiers ne disent pas la même chose" not in same.replace("\n", " ")


def test_a_blank_questionnaire_is_said_to_be_blank(maturity: Maturity, tmp_path: Path) -> None:
    maturity("form", "prerequis", "-o", str(tmp_path / "vide.yaml"))
    path = tmp_path / "vide.yaml"
    path.write_text(path.read_text("utf-8").replace("organisation:\n", 'organisation: "Ville de Brévigny"\n'), "utf-8")
    out = maturity("score", TOWN[0], str(path)).out
    assert "Aucune réponse pour l'instant" in out.split("QUESTIONNAIRE")[0]


def test_a_short_version_gives_way_to_the_full_one(maturity: Maturity, tmp_path: Path) -> None:
    for path in TOWN:
        shutil.copy(path, tmp_path)
    short = (tmp_path / "petite_ville.yaml").read_text("utf-8").replace("bank_version", "scope: express\nbank_version")
    (tmp_path / "court.yaml").write_text(short, "utf-8")
    out = maturity("score", str(tmp_path), "--lang", "fr").out
    assert out.startswith("Ville de Brévigny – 3 questionnaires")
    assert "la version courte est laissée de côté" in out.replace("\n", " ")


def test_names_are_compared_without_accents_capitals_and_signs(maturity: Maturity, tmp_path: Path) -> None:
    for place, path in enumerate(TOWN[:2]):
        text = (
            Path(path)
            .read_text("utf-8")
            .replace("Ville de Brévigny", ("Ville de Brévigny", "VILLE DE  BREVIGNY")[place])
        )
        (tmp_path / Path(path).name).write_text(text, "utf-8")
    assert "2 questionnaires" in maturity("score", str(tmp_path)).out.splitlines()[0]


def test_another_name_is_said_to_be_in_the_way(maturity: Maturity, tmp_path: Path) -> None:
    for place, path in enumerate(TOWN[:2]):
        text = Path(path).read_text("utf-8").replace('"Ville de Brévigny"', ('"Ville de Brévigny"', "")[place])
        (tmp_path / Path(path).name).write_text(text, "utf-8")
    ran = maturity("score", str(tmp_path), "--lang", "fr")
    assert "Pas de synthèse commune" in ran.err
    assert "sans nom" in ran.err


def test_it_ends_with_one_command_to_share_it(maturity: Maturity, tmp_path: Path) -> None:
    out = maturity("score", *TOWN, "--lang", "en").out
    assert out.count("What next:") == 1
    words = out.splitlines()[-1].split()
    assert words == ["maturity", "report", *TOWN, "-o", "report.html"]
    note = tmp_path / "note.md"
    assert maturity("score", *TOWN, "-o", str(note), "--lang", "en").err == f"{note} is ready.\n"
    text = note.read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("# ")] == ["# Ville de Brévigny – 3 questionnaires"]
    assert text.count("\n## Ville de Brévigny") == 3
    assert "| Goal | Ambition | Practice | Position | Answers |" in text
