"""Checking and scoring: no file is read twice in a run, and what was read comes back with its diagnostics."""

from __future__ import annotations

import io
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path, get_example_path
from maturity.syntax import regular_files
from tests.cli.command import Maturity

BANK = find_bank_path("prerequis")
ENGLISH = BANK.with_name("prerequis.en.yaml") if BANK else None
ANSWERS = get_example_path("petite_ville_prerequis")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many times each file is opened to be read, by its name; settings, which this repository may have, apart."""
    counts: Counter[str] = Counter()
    open_to_read = regular_files.open_to_read

    def count(path: str) -> int:
        if not path.endswith(".toml"):
            counts[Path(path).resolve().name] += 1
        return open_to_read(path)

    monkeypatch.setattr(regular_files, "open_to_read", count)
    return counts


@pytest.fixture
def maturity(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Maturity:
    return Maturity(capsys, monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bank with its translation, and two answers files that name it by different paths."""
    assert BANK is not None
    assert ENGLISH is not None
    (tmp_path / "sub").mkdir()
    for path in (BANK, ENGLISH):
        shutil.copy(path, tmp_path)
    text = ANSWERS.read_text(encoding="utf-8")
    for name, reference in (("a.yaml", "./prerequis.yaml"), ("z.yaml", "prerequis.yaml")):
        written = text.replace("bank: prerequis", f"bank: {reference}", 1)
        assert written != text
        (tmp_path / name).write_text(written, encoding="utf-8")
    below = text.replace("bank: prerequis", "bank: ../prerequis.yaml", 1)
    (tmp_path / "sub" / "b.yaml").write_text(below, encoding="utf-8")
    return tmp_path


ALL = {
    "prerequis.yaml": 1,
    "prerequis.en.yaml": 1,
    "a.yaml": 1,
    "z.yaml": 1,
    "b.yaml": 1,
}


def test_check_opens_one_file_of_answers_and_its_bank_once(maturity: Maturity, opened: Counter[str]) -> None:
    ran = maturity("check", str(ANSWERS), "--lang", "en")
    assert "Scored questions answered: 34 of 37." in ran.err
    assert opened == {"petite_ville_prerequis.yaml": 1, "prerequis.yaml": 1}


def test_check_opens_every_file_of_a_folder_once(maturity: Maturity, folder: Path, opened: Counter[str]) -> None:
    assert maturity("check", str(folder)).code == 0
    assert opened == ALL


@pytest.mark.parametrize("names", [("a.yaml", "prerequis.yaml"), ("prerequis.yaml", "a.yaml")])
def test_check_opens_a_bank_once_before_or_after_its_answers(
    maturity: Maturity, folder: Path, opened: Counter[str], names: tuple[str, ...]
) -> None:
    assert maturity("check", *(str(folder / name) for name in names)).code == 0
    assert opened == {"a.yaml": 1, "prerequis.yaml": 1}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_score_opens_one_file_of_answers_its_bank_and_its_translation_once(
    maturity: Maturity, opened: Counter[str], language: str
) -> None:
    assert maturity("score", str(ANSWERS), "--lang", language).code == 0
    translations = {"prerequis.en.yaml": 1} if language == "en" else {}
    assert opened == {"petite_ville_prerequis.yaml": 1, "prerequis.yaml": 1} | translations


def test_score_opens_every_file_of_a_folder_once(maturity: Maturity, folder: Path, opened: Counter[str]) -> None:
    assert maturity("score", str(folder), "--lang", "en").code == 0
    assert opened == ALL


def test_a_bank_that_was_read_for_answers_is_reported_under_the_path_typed(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text("format: 1\nid: Bank\n", encoding="utf-8")
    (tmp_path / "answers.yaml").write_text("bank: ./sub/../bank.yaml\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    paths = [str(tmp_path / name) for name in ("answers.yaml", "bank.yaml")]
    found = json.loads(maturity("check", *paths, "--format", "json").out)["diagnostics"]
    assert {each["path"] for each in found} == set(paths)
    alone = json.loads(maturity("check", paths[1], "--format", "json").out)["diagnostics"]
    assert [each for each in found if each["path"] == paths[1]] == alone


def test_a_file_that_cannot_be_opened_is_reported_under_the_path_typed(tmp_path: Path) -> None:
    banks = BankCache()
    missing = tmp_path / "missing.yaml"
    assert banks.load(str(tmp_path / "sub" / ".." / "missing.yaml")).bank is None
    (diagnostic,) = check_file(str(missing), banks).diagnostics
    assert (diagnostic.code, diagnostic.path, diagnostic.unreadable) == ("MB100", str(missing), True)


def test_a_path_that_no_system_can_have_is_reported() -> None:
    (diagnostic,) = check_file("a\0b.yaml", BankCache()).diagnostics
    assert diagnostic.message.key == "MB100.name"


def test_answers_come_back_with_what_was_read() -> None:
    checked = check_file(str(ANSWERS), BankCache())
    assert checked.diagnostics == ()
    assert checked.answers is not None
    assert checked.answers.sheet is not None
    assert checked.answers.bank is not None
    assert check_file(str(BANK), BankCache()).answers is None


@pytest.mark.parametrize("text", ["bank: prerequis\n", "answers: {}\n"])
def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    checked = check_file("-", BankCache())
    assert [each.path for each in checked.diagnostics] == ["<stdin>"] * ("answers" in text)


def test_a_bank_on_standard_input_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert BANK is not None
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BANK.read_bytes())))
    assert check_file("-", BankCache()).diagnostics == ()
