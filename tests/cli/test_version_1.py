"""Files of the first version of the format load without a word and score as they did."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.case_files import CASES, read_yaml
from tests.cli.command import Maturity

FOLDER = CASES / "version_1"
EXPECTED: dict[str, dict[str, Any]] = read_yaml(FOLDER / "expected.txt")
BANKS = ("bank.yaml", "prerequis.yaml", "profil.yaml", "reseaux.yaml")
KEYS = ("exact", "low", "high", "level", "target")


def test_every_file_of_the_folder_is_looked_at() -> None:
    assert {path.name for path in FOLDER.glob("*.yaml")} == {*BANKS, *EXPECTED}


@pytest.mark.parametrize("name", BANKS)
def test_a_bank_has_nothing_wrong_in_it(maturity: Maturity, name: str) -> None:
    ran = maturity("check", str(FOLDER / name), "--format", "json")
    assert [each for each in json.loads(ran.out)["diagnostics"] if each["severity"] == "error"] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_answers_score_as_they_did(maturity: Maturity, name: str) -> None:
    result = json.loads(maturity("score", str(FOLDER / name), "--format", "json").out)
    axes = [*([result["overall"]] if result["overall"] else []), *result["axes"]]
    found = {
        axis["id"]: [*(axis[key] for key in KEYS), axis["coverage"]["answered"], axis["coverage"]["applicable"]]
        for axis in axes
    }
    assert {"sha256": result["bank"]["sha256"], **found} == EXPECTED[name]
    assert [each["code"] for each in result["warnings"] if each["code"].startswith("MB4")] == []
