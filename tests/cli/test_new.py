"""`maturity new`: what it writes passes the strictest check, whatever it builds on, and replaces nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path, list_bank_ids
from maturity.model.bank import Bank
from tests.case_files import BASES
from tests.cli.command import Maturity
from tests.support import flat, told

BOTH = pytest.mark.parametrize("language", ["fr", "en"])
DAY = "2026-11-30"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def load_clean(path: str) -> Bank:
    """Load the bank at `path`, in which nothing may be found, hints included."""
    banks = BankCache()
    found = check_file(path, banks, today=DAY).diagnostics
    assert found == (), told(found)
    bank = banks.load(path).bank
    assert bank is not None
    return bank


@BOTH
def test_a_new_bank_shows_every_part_and_passes_the_strictest_check(maturity: Maturity, language: str) -> None:
    assert maturity("new", "accueil", "--lang", language).code == 0
    bank = load_clean("accueil.yaml")
    assert (bank.id, bank.title, bank.language) == ("accueil", "Accueil", language)
    parts = (bank.profile, bank.answer_sets, bank.duties, bank.levels, bank.recommendations, bank.examples)
    assert all(parts)
    assert min(len(questions) for questions in bank.questions_by_axis.values()) >= 4
    assert any(question.when for question in bank.questions)
    assert any(level.at_least for level in bank.levels)
    assert maturity("check", "--strict", "accueil.yaml").code == 0
    assert maturity("check", "--diff", "accueil.yaml").out == "", "nothing to mend"


@pytest.mark.parametrize("base", list_bank_ids())
def test_a_new_bank_on_one_that_ships_passes_the_strictest_check(maturity: Maturity, base: str) -> None:
    assert maturity("new", "Ma variante", "--extends", base).code == 0
    bank, shipped = load_clean("ma_variante.yaml"), BankCache().load(str(find_path(base))).bank
    assert shipped is not None
    assert bank.base == shipped.identity
    assert bank.title == f"{shipped.title} – Ma variante"
    assert len(bank.questions) == len(shipped.questions) + 1
    assert len(bank.drop) == 1
    text = Path("ma_variante.yaml").read_text("utf-8")
    assert text.count("\n  - id: ") == 2
    assert text.count("#") > 8


def find_path(bank_id: str) -> Path:
    path = find_bank_path(bank_id)
    assert path is not None
    return path


@BOTH
def test_a_new_bank_may_build_on_a_new_one_in_another_folder(maturity: Maturity, language: str) -> None:
    Path("modeles").mkdir()
    assert maturity("new", "accueil", "--lang", language, "-o", "modeles/accueil.yaml").code == 0
    assert maturity("new", "ville", "--extends", "modeles/accueil.yaml").code == 0
    bank = load_clean("ville.yaml")
    assert (bank.extends, bank.language) == ("modeles/accueil.yaml", language)
    assert len(bank.drop) == 1
    assert maturity("new", "agence", "--extends", "modeles/accueil.yaml", "-o", "modeles/agence.yaml").code == 0
    assert load_clean("modeles/agence.yaml").extends == "./accueil.yaml"


@BOTH
def test_each_of_a_chain_of_new_banks_passes_the_strictest_check(maturity: Maturity, language: str) -> None:
    assert maturity("new", "premier", "--lang", language).code == 0
    for base, name in (("premier", "second"), ("second", "dernier"), ("dernier", "ultime")):
        assert maturity("new", name, "--extends", f"{base}.yaml").code == 0
        assert maturity("check", f"{name}.yaml", "--strict").code == 0, name


def test_an_id_that_the_base_has_is_not_taken(maturity: Maturity) -> None:
    text = (BASES / "shared.yaml").read_text("utf-8").replace("removed: [affiche]", "removed: [attente]")
    Path("base.yaml").write_text(text, encoding="utf-8")
    assert maturity("new", "agence", "--extends", "base.yaml").code == 0
    bank = BankCache().load("agence.yaml").bank
    assert bank is not None
    assert "attente_2" in bank.question_by_id


def test_the_name_gives_id_title_and_file(maturity: Maturity) -> None:
    ran = maturity("new", "Ma grille d'été.yaml", "--lang", "fr")
    assert ran.code == 0
    bank = load_clean("ma_grille_d_ete.yaml")
    assert (bank.id, bank.title) == ("ma_grille_d_ete", "Ma grille d'été")
    assert "maturity check ma_grille_d_ete.yaml" in ran.err
    assert ran.out == ""


def test_it_goes_to_the_standard_output_if_asked(maturity: Maturity) -> None:
    ran = maturity("new", "accueil", "-o", "-", "--lang", "en")
    assert (ran.code, ran.err, list(Path().iterdir())) == (0, "", [])
    assert ran.out.startswith("# A small, complete questionnaire")


def test_hostile_names_stay_data(maturity: Maturity) -> None:
    name = 'x": [@id@, "@expect@'
    assert maturity("new", name).code == 0
    assert maturity("new", "y", "--extends", "x_id_expect.yaml").code == 0
    banks = BankCache()
    titles = [bank and bank.title for bank in (banks.load(path).bank for path in ("x_id_expect.yaml", "y.yaml"))]
    assert titles == [name, f"{name} – Y"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "dossier/accueil"], "est un chemin"),
        (["new", "!!"], "n'a pas de lettre"),
        (["new", "a", "-o", "a.txt"], ".yaml, .yml"),
        (["new", "a", "--extends", "prerequi"], "prerequis"),
        (["new", "a", "--extends", "nulle_part.yaml"], "MB100"),
        (["new", "a", "--extends", "a.yaml", "-o", "a.yaml"], "n'existe pas"),
        (["new"], "NOM"),
    ],
)
def test_what_cannot_be_done_is_said(maturity: Maturity, words: list[str], said: str) -> None:
    ran = maturity(*words, "--lang", "fr")
    assert ran.code == 2
    assert said in flat(ran.err)
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("options", [[], ["--force"]])
def test_no_bank_is_replaced(maturity: Maturity, options: list[str]) -> None:
    assert maturity("new", "accueil").code == 0
    before = Path("accueil.yaml").read_bytes()
    assert maturity("new", "accueil", "--extends", "prerequis", *options).code == 2
    assert Path("accueil.yaml").read_bytes() == before


def test_a_second_run_says_how_to_go_on(maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert maturity("new", "essai", "--lang", "fr").code == 0
    before = (tmp_path / "essai.yaml").read_bytes()
    ran = maturity("new", "essai", "--lang", "fr")
    said = " ".join(ran.err.split())
    assert (ran.code, "maturity check essai.yaml" in said, "maturity new essai_2" in said) == (2, True, True)
    assert (tmp_path / "essai.yaml").read_bytes() == before
    assert maturity("new", "essai_2", "--lang", "fr").code == 0
