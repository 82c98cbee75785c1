"""`maturity compare`: which files are dates of one organisation, which version each is read with, and what is shown."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from maturity.loading.shipped import get_example_path
from tests.cli.command import Maturity
from tests.support import flat

FILES = Path(__file__).parents[1] / "golden" / "files"
DATES = ("suivi_2024.yaml", "suivi_2025.yaml", "suivi_2026.yaml")
LAST = DATES[1:]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("suivi", "suivi_1", *(date.removesuffix(".yaml") for date in DATES)):
        shutil.copy(FILES / f"{name}.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(name: str, old: str, new: str) -> None:
    text = Path(name).read_text("utf-8")
    assert old in text
    Path(name).write_text(text.replace(old, new), "utf-8")


def read_json(maturity: Maturity, *words: str) -> dict[str, Any]:
    ran = maturity("compare", *words, "--format", "json", "--quiet")
    assert ran.code == 0, ran.err
    facts: dict[str, Any] = json.loads(ran.out)
    return facts


@pytest.mark.usefixtures("folder")
def test_the_order_of_the_files_makes_no_difference(maturity: Maturity) -> None:
    """But for the commands to type next, which name the files by their dates anyway."""
    ran = maturity("compare", *LAST)
    assert ran.code == 0
    assert maturity("compare", *reversed(LAST)).out == ran.out
    assert maturity("compare", *reversed(LAST), "-f", "csv").out == maturity("compare", *LAST, "-f", "csv").out


@pytest.mark.usefixtures("folder")
def test_parts_in_json_add_up_exactly(maturity: Maturity) -> None:
    facts = read_json(maturity, *DATES, "--old-bank", "suivi_1.yaml")
    assert [date["bank_version"] for date in facts["dates"]] == ["1.0.0", "2.0.0", "2.0.0"]
    for step in facts["steps"]:
        parts = step["overall"]["parts"].values()
        assert sum(Fraction(part["exact"]) for part in parts) == Fraction(step["overall"]["change"]["exact"])
        for family in ("answers", "scope"):
            total = sum(Fraction(each[family]["exact"]) for each in step["questions"])
            assert total == Fraction(step["overall"]["parts"][family]["exact"])
    changes = [Fraction(step["overall"]["change"]["exact"]) for step in facts["steps"]]
    assert Fraction(facts["total"]["change"]["exact"]) == sum(changes)


def test_an_archive_beside_the_bank_has_its_versions(maturity: Maturity, folder: Path) -> None:
    (folder / "archive").mkdir()
    shutil.move("suivi_1.yaml", "archive/suivi-1.0.0.yaml")
    facts = read_json(maturity, *DATES[:2])
    assert [date["bank_version"] for date in facts["dates"]] == ["1.0.0", "2.0.0"]
    assert facts["reserves"] == []


@pytest.mark.usefixtures("folder")
def test_without_the_version_answers_are_carried_over_and_that_is_said(maturity: Maturity) -> None:
    facts = read_json(maturity, *DATES[:2])
    assert [date["named_version"] for date in facts["dates"]] == ["1.0.0", "2.0.0"]
    assert [date["bank_version"] for date in facts["dates"]] == ["2.0.0", "2.0.0"]
    assert facts["reserves"] == ["carried", "unconfirmed"]
    assert facts["steps"][0]["changed_meaning"] == [{"old": "releve", "new": "releve"}]
    assert Fraction(facts["steps"][0]["overall"]["parts"]["bank"]["exact"]) > 0


@pytest.mark.usefixtures("folder")
def test_a_score_is_the_one_that_score_gives(maturity: Maturity) -> None:
    facts = read_json(maturity, *LAST)
    for date in facts["dates"]:
        scored = json.loads(maturity("score", date["path"], "--format", "json").out)
        assert date["overall"]["score"] == scored["overall"]["score"]
        assert date["overall"]["level"] == scored["overall"]["level"]


@pytest.mark.usefixtures("folder")
def test_a_row_for_each_date_and_axis(maturity: Maturity) -> None:
    ran = maturity("compare", *DATES, "--old-bank", "suivi_1.yaml", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    axes = ["overall", "public", "pages", "reponses", "equipe"]
    assert [(row["date"], row["axis"]) for row in rows] == [
        (date, axis) for date in ("2024-11-04", "2025-11-10", "2026-11-16") for axis in axes
    ]
    assert all(row["change"] == "" for row in rows[:5])
    for row in rows[5:]:
        parts = sum(float(row[f"change.{family}"]) for family in ("answers", "scope", "bank"))
        assert float(row["change"]) == pytest.approx(parts)


REFUSED = {
    "other bank": ("suivi_2026.yaml", "bank: ./suivi.yaml", "bank: ./autre.yaml", "questionnaires", "suivi, autre"),
    "other organisation": ("suivi_2026.yaml", "Lambrécourt", "Brévigny", "plusieurs organisations", "Brévigny"),
    "two people on one day": ("suivi_2026.yaml", "2026-11-16", "2025-11-10", "plusieurs personnes", "2025-11-10"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_that_are_no_dates_of_one_organisation(maturity: Maturity, folder: Path, name: str) -> None:
    path, old, new, *words = REFUSED[name]
    text = (folder / "suivi.yaml").read_text("utf-8")
    (folder / "autre.yaml").write_text(text.replace("id: suivi", "id: autre"), "utf-8")
    change(path, old, new)
    ran = maturity("compare", *LAST)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("erreur\u00a0: ")
    assert [word for word in words if word not in flat(ran.err)] == []


def test_of_many_organisations_a_few_are_named(maturity: Maturity, folder: Path) -> None:
    text = (folder / "suivi_2026.yaml").read_text("utf-8")
    paths = [f"ville_{number}.yaml" for number in range(9)]
    for number, path in enumerate(paths):
        (folder / path).write_text(text.replace("Lambrécourt", f"Ville {number}"), "utf-8")
    said = flat(maturity("compare", *paths).err)
    assert "Ville 4" in said
    assert "Ville 5" not in said
    assert "Ville 4, … ;" in said


@pytest.mark.usefixtures("folder")
def test_a_single_file_is_not_enough(maturity: Maturity) -> None:
    for words, said in (
        (["suivi_2026.yaml"], "au moins deux fichiers"),
        (["suivi_2026.yaml", "suivi_2026.yaml"], "deux fois le même fichier, suivi_2026.yaml"),
    ):
        ran = maturity("compare", *words)
        assert (ran.code, ran.out) == (2, "")
        assert said in flat(ran.err)


@pytest.mark.usefixtures("folder")
def test_a_file_with_errors_is_reported_and_nothing_is_shown(maturity: Maturity) -> None:
    change("suivi_2026.yaml", "relues: toutes", "relues: jamais")
    ran = maturity("compare", *LAST)
    assert (ran.code, ran.out) == (2, "")
    assert "MB" in ran.err
    assert "suivi_2026.yaml:9:11" in ran.err


@pytest.mark.usefixtures("folder")
def test_a_former_version_that_cannot_be_used_is_refused(maturity: Maturity) -> None:
    change("suivi_1.yaml", "axis: equipe", "axis: nulle_part")
    ran = maturity("compare", *DATES[:2], "--old-bank", "suivi_1.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "--old-bank" in ran.err


RESERVES = {
    "no_date": ('date: "2026-11-16"\n', ""),
    "same_date": (
        'date: "2026-11-16"\norganisation: "Ville de Lambrécourt"\nrespondent: {id: com_02}',
        'date: "2025-11-10"\nrespondent: {id: com_01}',
    ),
    "no_name": ('organisation: "Ville de Lambrécourt"\n', ""),
    "other_respondent": ("com_02", "com_03"),
}


@pytest.mark.parametrize("name", RESERVES)
@pytest.mark.usefixtures("folder")
def test_what_to_know_is_said_first(maturity: Maturity, name: str) -> None:
    change("suivi_2026.yaml", *RESERVES[name])
    assert name in read_json(maturity, *LAST)["reserves"]


def test_that_the_last_answers_are_to_an_earlier_version_is_said(maturity: Maturity, folder: Path) -> None:
    text = Path("suivi_2024.yaml").read_text("utf-8")
    Path("suivi_2023.yaml").write_text(text.replace("2024-11-04", "2023-11-06"), "utf-8")
    carried = read_json(maturity, "suivi_2025.yaml", "suivi_2024.yaml", "suivi_2023.yaml")
    assert carried["reserves"] == ["carried", "unconfirmed"]
    both = ("suivi_2023.yaml", "suivi_2024.yaml")
    assert "carried_now" in read_json(maturity, *both)["reserves"]
    assert "elles sont reprises dans la version 2.0.0" in flat(maturity("compare", *both).out)
    (folder / "archive").mkdir()
    shutil.move("suivi_1.yaml", "archive/suivi-1.0.0.yaml")
    facts = read_json(maturity, *both)
    assert facts["reserves"] == ["outdated"]
    assert [(each["bank_version"], each["present_version"]) for each in facts["dates"]] == [("1.0.0", "2.0.0")] * 2
    for words in (both, (*both, "--all")):
        shown = flat(maturity("compare", *words).out)
        assert (
            "(4 novembre 2024) sont données à la version 1.0.0 du questionnaire, qui en est à la version 2.0.0" in shown
        )


def test_that_an_earlier_version_speaks_another_language_is_said(maturity: Maturity, folder: Path) -> None:
    (folder / "suivi.en.yaml").write_text("translates: suivi\nlanguage: en\ntitle: The site\n", "utf-8")
    words = (*DATES[:2], "--old-bank", "suivi_1.yaml", "--quiet")
    sentence = "Version 1.0.0 of the questionnaire is not translated"
    for more in ((), ("--all",), ("-f", "markdown")):
        assert sentence in flat(maturity("compare", *words, *more, "--lang", "en").out)
    assert sentence not in flat(maturity("compare", *LAST, "--lang", "en").out)
    assert "n'est pas traduite" not in flat(maturity("compare", *words, "--lang", "fr").out)


AMBITIOUS = get_example_path("region").parent / "region_medias_sociaux.yaml"


@pytest.mark.usefixtures("folder")
def test_changed_ambitions_are_listed(maturity: Maturity) -> None:
    text = AMBITIOUS.read_text("utf-8")
    Path("apres.yaml").write_text(text, "utf-8")
    Path("avant.yaml").write_text(re.sub("  vie: faible\n", "  vie: forte\n", text.replace("2026-", "2025-")), "utf-8")
    [step] = read_json(maturity, "avant.yaml", "apres.yaml")["steps"]
    assert step["targets"] == [{"old": "vie", "new": "vie", "old_target": 80, "new_target": 20}]
    full = "Informer sur la vie du territoire : « Forte : de plus, vérifier ce qui parvient aux habitants » (80), puis"
    for words in (("compare", "--all"), ("compare", "-f", "markdown"), ("report", "-o", "-", "-f", "markdown")):
        assert full in flat(maturity(*words, "avant.yaml", "apres.yaml").out)
    first = flat(maturity("compare", "avant.yaml", "apres.yaml").out)
    assert "Ambition changée, Informer sur la vie du territoire : 80, puis 20" in first


@pytest.mark.usefixtures("folder")
def test_without_dates_the_order_given_counts(maturity: Maturity) -> None:
    change("suivi_2025.yaml", 'date: "2025-11-10"\n', "")
    for words in (LAST, tuple(reversed(LAST))):
        assert [date["path"] for date in read_json(maturity, *words)["dates"]] == list(words)


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_answers_and_nothing_else(maturity: Maturity) -> None:
    facts = read_json(maturity, ".", "--old-bank", "suivi_1.yaml")
    assert [Path(date["path"]).name for date in facts["dates"]] == list(DATES)


@pytest.mark.usefixtures("folder")
def test_what_a_renewal_has_not_confirmed_yet_is_no_change_of_the_answers(maturity: Maturity) -> None:
    assert maturity("quiz", "--from", DATES[2], "-o", "suite.yaml", "--keep-going", lines=["t", "1", "q"]).code == 0
    Path("suite.yaml").write_text(
        re.sub(r"(?m)^date: .*$", 'date: "2027-11-15"', Path("suite.yaml").read_text("utf-8"))
    )
    facts = read_json(maturity, DATES[2], "suite.yaml")
    [step] = facts["steps"]
    assert "unconfirmed" in facts["reserves"]
    assert {each["kind"] for each in step["questions"]} == {"first", "unconfirmed"}
    assert step["facts"] == []
    assert "Maintenant : (à confirmer" not in flat(maturity("compare", DATES[2], "suite.yaml", "--quiet").out)


@pytest.mark.usefixtures("folder")
def test_a_change_of_the_bank_is_never_called_progress(maturity: Maturity) -> None:
    """The same answers under another version: nothing of the difference is said to be the respondent's doing."""
    text = Path("suivi_2024.yaml").read_text("utf-8")
    now = text.replace("2024-11-04", "2025-11-10").replace("bank_version: 1.0.0", "bank_version: 2.0.0")
    now = now.replace("delai_reponse", "delai").replace("  slogan: oui\n", "")
    Path("suivi_2025.yaml").write_text(now, "utf-8")
    first = flat(maturity("compare", *DATES[:2], "--old-bank", "suivi_1.yaml").out)
    assert "version 1.0.0, puis 2.0.0 (ni progrès, ni recul)" in first
    assert "Réponses : +" not in first
    assert "Mieux" not in first
    shown = flat(maturity("compare", *DATES[:2], "--old-bank", "suivi_1.yaml", "--all").out)
    assert "parce que le questionnaire a changé (version 1.0.0, puis 2.0.0)" in shown
    assert "par vos réponses" not in shown
    assert "CE QUI A PROGRESSÉ" not in shown


def test_what_ships_can_be_tried(maturity: Maturity) -> None:
    dates = Path(__file__).parents[2] / "questionnaires" / "dates"
    ran = maturity("compare", str(dates))
    assert ran.code == 0
    assert "de 33,1 à 37,1 sur 100 : +4" in flat(ran.out)
