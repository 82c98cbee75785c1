"""The cache of banks: what it opens, and how often."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from maturity.loading import bank_cache
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path, get_example_path, list_translations
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, open_document
from tests.support import HEADER

BANK = find_bank_path("prerequis")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert BANK is not None
    for path in BANK.parent.glob("prerequis*.yaml"):
        shutil.copy(path, tmp_path)
    return tmp_path


class Opener:
    """Opens files as always, and lists those that it opened."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, path: str) -> Document | list[Diagnostic]:
        self.names.append(Path(path).name)
        return open_document(path)


def test_a_bank_and_its_translation_are_opened_once(folder: Path) -> None:
    opener = Opener()
    banks = BankCache(opener)
    (folder / "below").mkdir()
    paths = [str(folder / "prerequis.yaml"), str(folder / "below" / ".." / "prerequis.yaml")]
    for path in paths * 2:
        assert banks.list_languages(path) == ("fr", "en")
        assert banks.load(path).bank is not None
        english = banks.load_in_language(path, "en")
        assert english is not None
        assert english.language == "en"
        opened = banks.open(path)
        assert isinstance(opened, Document)
        assert opened.path == path
    assert opener.names == ["prerequis.yaml", "prerequis.en.yaml"]


def test_answers_are_not_remembered() -> None:
    opener = Opener()
    banks = BankCache(opener)
    for _ in range(2):
        banks.open(str(get_example_path("petite_ville")))
    assert opener.names == ["petite_ville.yaml"] * 2


def test_a_translation_with_errors_leaves_the_bank_in_its_own_language(folder: Path) -> None:
    (folder / "prerequis.en.yaml").write_text("translates: prerequis\nlanguage: english\n", encoding="utf-8")
    opener = Opener()
    banks = BankCache(opener)
    for _ in range(2):
        bank = banks.load_in_language(str(folder / "prerequis.yaml"), "en")
        assert bank is not None
        assert bank.language == "fr"
    assert opener.names == ["prerequis.yaml", "prerequis.en.yaml"]


def test_what_was_not_used_for_the_longest_time_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bank_cache, "MOST_TEXT", 3 * bank_cache._LEAST_TEXT)
    opener = Opener()
    banks = BankCache(opener)
    for number in range(10):
        (tmp_path / f"{number}.yaml").write_text(bank_text(), encoding="utf-8")
    for number in [0, 1, 2, 0, 3, 0, 1]:
        assert banks.load(str(tmp_path / f"{number}.yaml")).bank is not None
    assert opener.names == ["0.yaml", "1.yaml", "2.yaml", "3.yaml", "1.yaml"]


def test_a_folder_is_listed_once_for_all_its_banks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[str] = []

    def list_once(folder: str) -> dict[str, dict[str, Path]]:
        listed.append(folder)
        return list_translations(folder)

    monkeypatch.setattr(bank_cache, "list_translations", list_once)
    banks = BankCache()
    for number in range(5):
        (tmp_path / f"{number}.yaml").write_text(bank_text(), encoding="utf-8")
        (tmp_path / f"f{number}").mkdir()
        assert banks.list_languages(str(tmp_path / f"f{number}" / ".." / f"{number}.yaml")) == ("fr",)
    assert len(listed) == 1


def bank_text() -> str:
    """A small bank."""
    question = "{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}"
    return f"{HEADER}axes: [{{id: x, title: X}}]\nquestions: [{question}]\n"
