"""What `--fail-under` takes for a least score, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import EXAMPLES, Maturity
from tests.support import plain

TOWN = str(EXAMPLES / "petite_ville.yaml")


@pytest.mark.parametrize(
    "value", ["nan", "NaN", "inf", "-inf", "1e2", "0x10", "50%", "", " ", "1/2", "½", "5.", ",5", "=5"]
)
def test_what_is_no_number_is_refused_before_any_work(maturity: Maturity, value: str) -> None:
    ran = maturity("score", TOWN, "--fail-under", value)
    assert (ran.code, ran.out) == (2, "")
    assert f"« {value} » n'est ni un nombre, ni AXE=nombre" in plain(ran.err) or not value.strip()


@pytest.mark.parametrize("value", ["100.01", "100,01", "101", "-1", "-0.01", "999999999", "strategie=120"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_score_off_the_scale_is_refused_and_the_scale_named(maturity: Maturity, value: str, language: str) -> None:
    ran = maturity("score", TOWN, "--fail-under", value, "--lang", language, "--quiet")
    said = "qui va de 0 à 100" if language == "fr" else "which goes from 0 to 100"
    assert ran.code == 2
    assert said in plain(ran.err)


BANK = """format: 1
id: petite
version: 1.0.0
language: fr
title: "Petite"
scale: {min: 1, max: 5, decimals: 1}
axes: [{id: a, title: "A"}]
questions: [{id: q, axis: a, kind: number, text: "Q ?", min: 0, max: 10}]
"""


def test_the_scale_is_that_of_the_questionnaire(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "petite.yaml").write_text(BANK, "utf-8")
    path = tmp_path / "a.yaml"
    path.write_text("bank: petite.yaml\nanswers: {q: 10}\n", "utf-8")
    for value in ("5,1", "0,9", "a=50"):
        ran = maturity("score", str(path), "--fail-under", value)
        assert ran.code == 2
        assert "est hors de l'échelle de « petite », qui va de 1 à 5" in plain(ran.err)
    assert maturity("score", str(path), "--fail-under", "5").code == 0


@pytest.mark.parametrize(
    ("value", "code"), [("0", 0), ("100", 1), ("27,8", 0), ("27,9", 1), ("27.9", 1), (" 27,8 ", 0), ("00", 0)]
)
def test_a_decimal_comma_is_a_decimal_point(maturity: Maturity, value: str, code: int) -> None:
    assert maturity("score", TOWN, "--fail-under", value).code == code
