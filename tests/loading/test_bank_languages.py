"""Banks are read once in a run; a bank in another language is its own where there is no sound translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.loading.bank_cache import BankCache
from tests.case_files import BASES

BANK = (BASES / "minimal.yaml").read_text("utf-8")


@pytest.fixture
def path(tmp_path: Path) -> str:
    bank = tmp_path / "bank.yaml"
    bank.write_text(BANK, "utf-8")
    return str(bank)


def translate(path: str, language: str, text: str) -> None:
    Path(path).with_name(f"bank.{language}.yaml").write_text(f"translates: bank\nlanguage: {language}\n{text}", "utf-8")


def test_a_file_is_read_once_by_whatever_path(path: str) -> None:
    banks = BankCache()
    first = banks.load(path)
    Path(path).write_text("broken: [", "utf-8")
    assert banks.load(path) is first
    assert banks.load(str(Path(path).parent / "." / "bank.yaml")) is first
    assert BankCache().load(path).bank is None


def test_languages_are_those_of_the_files_beside_it_its_own_first(path: str) -> None:
    translate(path, "en", "title: A bank\n")
    translate(path, "de", "title: Eine Bank\n")
    assert BankCache().list_languages(path) == ("fr", "de", "en")


def test_a_translation_is_used_if_it_is_sound(path: str) -> None:
    translate(path, "en", "title: A bank\n")
    translate(path, "de", "title: Eine Bank\nquestions: {zzz: {text: x}}\n")
    translate(path, "it", "title: [\n")
    banks = BankCache()
    found = {language: banks.load_in_language(path, language) for language in ("fr", "en", "de", "it", "es")}
    titles = {language: bank and bank.title for language, bank in found.items()}
    own = "Une banque pour les tests"
    assert titles == {"fr": own, "en": "A bank", "de": own, "it": own, "es": own}
    assert banks.load_in_language(path, "en") is found["en"]


def test_a_bank_with_errors_is_none_in_any_language(path: str) -> None:
    Path(path).write_text(BANK.replace("combine: mean", "combine: zzz"), "utf-8")
    translate(path, "en", "title: A bank\n")
    banks = BankCache()
    assert banks.load(path).bank is None
    assert banks.load(path).diagnostics
    assert banks.load_in_language(path, "en") is None
