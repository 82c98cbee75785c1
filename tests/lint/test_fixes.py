"""What `check --fix` changes: spaces, typography, the order of keys, lines to translate; and never what a file says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from maturity.lint.fixes import fix_document
from maturity.loading.bank import load_bank
from maturity.loading.shipped import find_folder
from maturity.loading.translation import check_translation, read_translation
from maturity.model.bank import Bank
from maturity.model.translation import Translation
from maturity.syntax.document import Document, open_document
from tests.case_files import CASES, read_yaml
from tests.support import bank_from, document_of

FOLDER = CASES / "fixes"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
BANKS = sorted([*find_folder().glob("*.yaml"), *(CASES.parent / "models").glob("*.yaml")])


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str) -> None:
    assert len(NAMES) >= 8
    facts = read_yaml(FOLDER / f"{name}.yaml")
    document = document_of(facts["before"], "file.yaml")
    bank = None
    if "bank" in facts:
        original, (texts, _) = (
            (CASES / "bases" / f"{facts['bank']}.yaml").read_text("utf-8"),
            read_translation(document),
        )
        assert texts is not None
        bank = bank_from(original), texts
    fixed = fix_document(document, bank)
    assert fixed.source.text == facts["after"]
    assert fix_document(fixed, bank) is fixed, "a second time there is nothing to do"


def test_a_line_that_was_written_is_to_be_filled_in() -> None:
    """Right after `--fix`, nobody is told to use `--fix`."""
    bank = bank_from((CASES / "bases" / "shared.yaml").read_text("utf-8"))
    document = document_of("translates: partage\nlanguage: en\nlevels: {debut: {title: Start}}\n", "partage.en.yaml")
    texts, _ = read_translation(document)
    assert texts is not None
    assert set(list_next_steps(document, texts, bank)) == {"MB244.help"}
    fixed = fix_document(document, (bank, texts))
    texts, _ = read_translation(fixed)
    assert texts is not None
    by_pointer = dict(
        zip(
            (each.pointer for each in check_translation(fixed, texts, bank)),
            list_next_steps(fixed, texts, bank),
            strict=True,
        )
    )
    assert by_pointer.pop(("levels",)) == "MB244.help", "no line has a place in braces"
    assert set(by_pointer.values()) == {"help.fill_in"}
    assert len(by_pointer) > 10


def list_next_steps(document: Document, texts: Translation, bank: Bank) -> list[str]:
    return [each.help.key for each in check_translation(document, texts, bank) if each.help]


def list_letters(data: Any) -> Iterator[tuple[str, ...]]:
    """All that data say, each with its path, but for spaces and signs."""
    if isinstance(data, dict | list):
        children = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in children:
            yield from ((str(key), *rest) for rest in list_letters(value))
    else:
        yield ("".join(filter(str.isalnum, str(data))),)


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_a_bank_out_of_order_says_the_same_afterwards(path: Path) -> None:
    """Spaces are put where none belong and taken from where they do; then the bank is put in order."""
    document = open_document(str(path))
    assert isinstance(document, Document)
    untidy = document_of(path.read_text("utf-8").replace(" ?", "?").replace(",\n", ",  \n"), path.name)
    fixed = fix_document(untidy)
    assert sorted(list_letters(fixed.data)) == sorted(list_letters(untidy.data))
    assert not any(line.endswith(" ") for line in fixed.lines)


def test_empty_lines_of_a_translation_leave_the_banks_text(tmp_path: Path) -> None:
    facts = read_yaml(FOLDER / "stubs.yaml")
    (tmp_path / "exemple.yaml").write_text((CASES / "bases" / "manual.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "exemple.en.yaml").write_text(facts["after"], "utf-8")
    from maturity.loading.bank_cache import BankCache  # noqa: PLC0415

    bank = BankCache().load_in_language(str(tmp_path / "exemple.yaml"), "en")
    original = load_bank(str(tmp_path / "exemple.yaml")).bank
    assert bank is not None
    assert original is not None
    assert bank.title == "Example"
    assert bank.question_by_id["delai"] == original.question_by_id["delai"]
    assert bank.question_by_id["registre"].options[0].text == "They are not"
