"""`check --against`: a new version of a questionnaire, and answers given to the earlier one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from maturity.loading import shipped
from tests.case_files import CASES
from tests.cli.command import Maturity
from tests.support import flat

MODELS = CASES / "versions"
GOLDEN = Path(__file__).parents[1] / "golden" / "files"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path in (*MODELS.glob("*.yaml"), *GOLDEN.glob("biais_*.yaml")):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(maturity: Maturity, *words: str) -> Any:
    ran = maturity("check", *words, "--select", "MB89", "--format", "json")
    return {**json.loads(ran.out), "code": ran.code}


def test_a_model_that_declares_nothing_and_loses_nothing(maturity: Maturity) -> None:
    found = check(maturity, "model_2_silent.yaml", "--against", "model_1.yaml", "--answers", "answers_1.yaml")
    assert [each["severity"] for each in found["diagnostics"] if each["severity"] == "error"] == []
    [effect] = found["versions"][0]["answers"]["shown"]
    assert (found["code"], effect["carried"], effect["lost"]) == (0, 3, 0)


def test_a_model_that_renames_and_removes(maturity: Maturity) -> None:
    found = check(maturity, "model_2.yaml", "--against", "model_1.yaml", "--answers", "answers_1.yaml")
    assert (found["code"], found["diagnostics"]) == (0, [])
    [report] = found["versions"]
    assert report["declared"]
    assert report["changes"] == {"renamed": 2, "removed": 1, "added": 1}
    [effect] = report["answers"]["shown"]
    assert (effect["path"], effect["carried"], effect["lost"], effect["to_confirm"]) == ("answers_1.yaml", 2, 1, 0)
    assert [round(effect[key]["score"], 2) for key in ("old", "new")] == [66.67, 83.33]


def test_two_ids_on_one_are_refused_before_any_comparison(maturity: Maturity) -> None:
    found = check(maturity, "model_2_merged.yaml", "--against", "model_1.yaml")
    assert found["code"] == 1
    assert [each["code"] for each in found["diagnostics"]] == ["MB260"]
    assert "versions" not in found


def test_one_version_number_on_both_sides_is_said(maturity: Maturity, folder: Path) -> None:
    text = (folder / "biais_1.yaml").read_text("utf-8")
    (folder / "neuf.yaml").write_text(
        text.replace("biais", "biais", 1).replace("title:", "# autre\ntitle:", 1), "utf-8"
    )
    said = flat(maturity("check", "neuf.yaml", "--against", "biais_1.yaml").out)
    assert "DEUX FICHIERS DE VERSION 1.0.0" in said
    assert "La nouvelle version neuf.yaml (1.0.0) est comparée à l'ancienne biais_1.yaml (1.0.0)." in said


def test_a_folder_is_no_earlier_version(maturity: Maturity, folder: Path) -> None:
    (folder / "archive").mkdir()
    ran = maturity("check", "biais_2.yaml", "--against", "archive")
    assert ran.code == 2
    assert "--against compare à un seul fichier, et « archive » est un dossier" in flat(ran.err)


def test_banks_of_another_id_in_a_folder_are_named(maturity: Maturity) -> None:
    ran = maturity("check", "biais_2.yaml", "model_1.yaml", "--against", "biais_1.yaml")
    assert "1 questionnaire n'est pas comparé à biais_1.yaml" in flat(ran.err)
    assert "(model_1.yaml)" in flat(ran.err)


def test_the_lines_to_write_are_whole_and_counts_stay_once_they_are_written(maturity: Maturity, folder: Path) -> None:
    maturity("new", "grille.yaml")
    old = (folder / "grille.yaml").read_text("utf-8")
    shutil.copy(folder / "grille.yaml", folder / "ancienne.yaml")
    advice = old[old.index("  - id: relire_a_deux") : old.index("  - id: partager_les_rubriques")]
    new = old.replace(advice, "").replace("relire_a_deux, ", "").replace("relire_a_deux", "declarer")
    new = new.replace("{id: progres, from: 40", "{id: entre, from: 40")
    (folder / "grille.yaml").write_text(new + "removed: [ancien]\n", "utf-8")
    before = maturity("check", "grille.yaml", "--against", "ancienne.yaml").out
    line = "removed: [ancien, progres, relire_a_deux]"
    assert before.count("removed: [") == 1, "the whole line once, and no second proposal"
    assert line in before
    (folder / "grille.yaml").write_text(new + line + "\n", "utf-8")
    after = maturity("check", "grille.yaml", "--against", "ancienne.yaml").out
    assert "2 éléments retirés" in before
    assert "2 éléments retirés" in after


def test_the_lines_to_write_into_a_bank_in_json_are_json(maturity: Maturity, folder: Path) -> None:
    options = [{"id": "non", "text": "Non"}, {"id": "oui", "text": "Oui"}]
    names = ("charte", "relecture", "bilan")
    questions = [{"id": each, "axis": "a", "kind": "single", "text": each, "options": options} for each in names]
    bank = {
        "format": 1,
        "id": "b",
        "version": "1.0.0",
        "language": "fr",
        "title": "B",
        "axes": [{"id": "a", "title": "A"}],
    }
    (folder / "old.json").write_text(json.dumps({**bank, "questions": questions}), "utf-8")
    (folder / "new.json").write_text(json.dumps({**bank, "questions": questions[:2]}), "utf-8")
    said = maturity("check", "new.json", "--against", "old.json", "--select", "MB89").out
    written = [line.strip() for line in said.splitlines() if line.strip().startswith(('"version"', '"removed"'))]
    assert json.loads("{" + "".join(written).rstrip(",") + "}") == {"version": "2.0.0", "removed": ["bilan"]}


def test_answers_that_lose_everything_are_told_by_file(maturity: Maturity) -> None:
    ran = maturity("check", "biais_2.yaml", "--against", "biais_1.yaml", "--answers", "biais_reponses.yaml")
    assert ran.code == 1
    assert "refusées" in ran.out
    assert "renamed: {mesures: biais_mesures}" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("biais_2.yaml", "--against", "rien.yaml"), "cette version antérieure ne peut pas servir : rien.yaml"),
        (("biais_2.yaml", "--against", "model_2_merged.yaml"), "MB260"),
        (("biais_2.yaml", "--against", "biais_reponses.yaml"), "cette version antérieure ne peut pas servir"),
        (("biais_2.yaml", "--against", "prerequi"), "vouliez-vous écrire prerequis"),
        (("biais_2.yaml", "--against", "prerequis@9.0.0"), "versions archivées : 0.1.0"),
        (("biais_2.yaml", "--against", "model_1.yaml"), "et non de « biais » : rien à comparer"),
        (("biais_reponses.yaml", "--against", "biais_1.yaml"), "aucun des fichiers vérifiés n'est un questionnaire"),
        (("biais_2.yaml", "--answers", "biais_reponses.yaml"), "--answers ne sert qu'avec --against"),
        (("biais_2.yaml", "--against", "biais_1.yaml", "--answers", "nulle_part"), "nulle_part"),
    ],
)
def test_what_cannot_be_compared_is_said(words: tuple[str, ...], said: str, maturity: Maturity) -> None:
    ran = maturity("check", *words)
    assert ran.code == 2
    assert said in flat(ran.out + ran.err)


def test_a_new_version_that_is_not_there_is_told_as_ever(maturity: Maturity) -> None:
    ran = maturity("check", "rien.yaml", "--against", "biais_1.yaml")
    assert ran.code == 2
    assert "MB100" in ran.out


def test_banks_of_a_folder_are_compared_where_they_have_the_id(maturity: Maturity, folder: Path) -> None:
    found = check(maturity, str(folder), "--against", "biais_1.yaml")
    assert sorted(Path(each["path"]).name for each in found["versions"]) == [
        "biais_1.yaml",
        "biais_2.yaml",
        "biais_3.yaml",
    ]


def test_only_answers_to_an_earlier_version_of_the_bank_are_scored(maturity: Maturity, folder: Path) -> None:
    answers = folder / "reponses"
    answers.mkdir()
    text = Path("biais_reponses.yaml").read_text("utf-8").replace("biais_3.yaml", "../biais_3.yaml")
    (answers / "a.yaml").write_text(text, "utf-8")
    (answers / "sans_version.yaml").write_text(text.replace("bank_version: 1.0.0\n", ""), "utf-8")
    (answers / "nouvelle.yaml").write_text(text.replace("1.0.0", "2.0.0"), "utf-8")
    (answers / "autre.yaml").write_text(text.replace("biais_3", "model_1"), "utf-8")
    (answers / "perdue.yaml").write_text(text.replace("biais_3", "ailleurs"), "utf-8")
    (answers / "cassee.yaml").write_text("bank: [", "utf-8")
    found = check(maturity, "biais_3.yaml", "--against", "biais_1.yaml", "--answers", str(answers))
    counted = found["versions"][0]["answers"]
    names = [Path(each["path"]).name for each in counted["shown"] if each["path"]]
    assert names == ["a.yaml", "perdue.yaml", "sans_version.yaml"]
    assert counted["skipped"] == 3


def test_of_many_files_the_gravest_are_shown_and_all_are_counted(maturity: Maturity, folder: Path) -> None:
    answers = folder / "reponses"
    answers.mkdir()
    text = Path("biais_reponses.yaml").read_text("utf-8").replace("biais_3.yaml", "../biais_3.yaml")
    for number in range(40):
        (answers / f"meme_{number:02}.yaml").write_text(text.split("answers:")[0], "utf-8")
    (answers / "touchee.yaml").write_text(text, "utf-8")
    words = ("check", "biais_3.yaml", "--against", "biais_1.yaml", "--answers", "reponses")
    ran = maturity(*words)
    assert ran.code == 0
    assert "touchee.yaml" in ran.out.replace("\n", "")
    said = flat(ran.out)
    assert "43 jeux de réponses" in said
    assert "23 lignes de moins touchés ne sont pas montrées" in said
    assert "ne sont pas montrées" not in maturity(*words, "--all").out


def test_a_released_version_is_found_in_the_archive(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = folder / "fournis" / "archive"
    archive.mkdir(parents=True)
    shutil.copy("biais_1.yaml", archive / "biais-1.0.0.yaml")
    shutil.copy("biais_3.yaml", folder / "fournis" / "biais.yaml")
    monkeypatch.setattr(shipped, "find_folder", lambda: folder / "fournis")
    assert maturity("check", "biais_3.yaml", "--against", "biais@1.0.0").code == 0
    ran = maturity("check", "biais_3.yaml", "--against", "biais@1.0.1")
    assert ran.code == 2
    assert "versions archivées : 1.0.0" in flat(ran.err)


def test_a_profile_without_a_whole_shows_the_axis_that_moves_most(maturity: Maturity) -> None:
    old = Path("biais_1.yaml").read_text("utf-8").replace("axes: [", "combine: none\naxes: [")
    old = old.partition("examples:")[0] + (
        'examples:\n  - {name: "Un", answers: {cherches: toujours, mesures: non}, expect: {}}\n'
    )
    Path("p1.yaml").write_text(old, "utf-8")
    Path("p2.yaml").write_text(
        old.replace("1.0.0", "2.0.0").replace("cherches, axis: biais", "cherches, axis: biais, weight: 3"), "utf-8"
    )
    found = check(maturity, "p2.yaml", "--against", "p1.yaml")
    [effect] = found["versions"][0]["answers"]["shown"]
    assert (effect["axis"], effect["old"]["score"], effect["new"]["score"]) == ("biais", 50, 75)


def test_every_format_of_findings_has_them(maturity: Maturity) -> None:
    for name in ("concise", "github", "gitlab", "junit", "sarif"):
        ran = maturity("check", "biais_2.yaml", "--against", "biais_1.yaml", "--format", name)
        assert ran.code == 1
        assert "MB890" in ran.out, name
