"""docs/tables.md and docs/tables.fr.md tell the same, and the mapping that they show is a good one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path

DOCS = Path(__file__).parents[2] / "docs"
ENGLISH, FRENCH = ((DOCS / name).read_text("utf-8") for name in ("tables.md", "tables.fr.md"))
BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`(maturity[^`]*)`|`((?:words|values|by|table|to): [^`]*)`", re.DOTALL)


def list_code(text: str) -> list[str]:
    return [" ".join(" ".join(found).split()) for found in CODE.findall(text)]


def test_both_show_the_same_blocks_commands_and_keys() -> None:
    assert len(BLOCK.findall(ENGLISH)) == 4
    assert BLOCK.findall(ENGLISH) == BLOCK.findall(FRENCH)
    assert len(list_code(ENGLISH)) > 15
    assert list_code(ENGLISH) == list_code(FRENCH)
    assert "](tables.fr.md)" in ENGLISH
    assert "](tables.md)" in FRENCH


def test_the_mapping_is_one_that_check_has_nothing_to_say_of(tmp_path: Path) -> None:
    [mapping] = [block for block in BLOCK.findall(ENGLISH) if block.startswith("maps:")]
    path = find_bank_path("medias_sociaux")
    assert path is not None
    bank = BankCache().load(str(path)).bank
    assert bank is not None
    (tmp_path / "m.yaml").write_text(
        re.sub(r'bank_version: "[\d.]+"', f'bank_version: "{bank.version}"', mapping), "utf-8"
    )
    assert check_file(str(tmp_path / "m.yaml"), BankCache()).diagnostics == ()


@pytest.mark.parametrize("page", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_each_service_is_named(page: str) -> None:
    for service in ("LimeSurvey", "Framaforms", "Kobo", "Google Forms", "Microsoft Forms", "Excel"):
        assert f"| {service}" in page
