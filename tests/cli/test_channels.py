"""Channels against goals: what serves nothing is said only where every list that could say otherwise is answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import Maturity

HOME = Path(__file__).parents[1] / "golden" / "files"
TARGETS = "targets: {dire: haute, ecouter: haute, aider: nulle}\n"
EVERY_LIST = {"canaux_dire": "[fil]", "canaux_ecouter": "[rien]", "canaux_aider": "[radio]", "canaux_tenus": "[fil]"}


def use(maturity: Maturity, tmp_path: Path, targets: str = TARGETS, **lists: str) -> dict[str, Any]:
    path = tmp_path / "answers.yaml"
    (tmp_path / "reseaux.yaml").write_text((HOME / "reseaux.yaml").read_text("utf-8"), "utf-8")
    answers = "".join(f"  {name}: {chosen}\n" for name, chosen in (EVERY_LIST | lists).items() if chosen)
    path.write_text(f"bank: reseaux.yaml\n{targets}answers:\n{answers}", "utf-8")
    found: dict[str, Any] = json.loads(maturity("score", str(path), "--format", "json").out)["channels"]
    return found


def test_a_channel_that_serves_only_a_goal_nobody_pursues_serves_none(maturity: Maturity, tmp_path: Path) -> None:
    found = use(maturity, tmp_path)
    assert found["in_use"] == ["fil", "radio"]
    assert found["serving"] == {"dire": ["fil"], "ecouter": [], "aider": ["radio"]}
    assert found["without_goal"] == ["radio"]
    assert found["not_run"] == ["radio"]


def test_a_goal_without_a_channel_is_one_that_is_pursued(maturity: Maturity, tmp_path: Path) -> None:
    assert use(maturity, tmp_path)["without_channel"] == ["ecouter"]
    assert use(maturity, tmp_path, canaux_aider="[rien]")["without_channel"] == ["ecouter"]
    assert use(maturity, tmp_path, targets="", canaux_aider="[rien]")["without_channel"] == []
    assert use(maturity, tmp_path, canaux_ecouter="[]")["without_channel"] == ["ecouter"]


@pytest.mark.parametrize(
    ("name", "answer", "without_goal"),
    [
        ("canaux_dire", "", None),
        ("canaux_dire", "unknown", None),
        ("canaux_aider", "", []),
        ("canaux_tenus", "", None),
        ("canaux_tenus", "[fil, panneau]", ["radio", "panneau"]),
    ],
)
def test_an_open_list_leaves_it_open(
    maturity: Maturity, tmp_path: Path, name: str, answer: str, without_goal: list[str] | None
) -> None:
    assert use(maturity, tmp_path, **{name: answer})["without_goal"] == without_goal


def test_an_ambition_not_given_is_not_one_of_nothing(maturity: Maturity, tmp_path: Path) -> None:
    assert use(maturity, tmp_path, targets="targets: {dire: haute, ecouter: haute}\n")["without_goal"] == []


def test_without_goals_there_is_nothing_to_set_against(maturity: Maturity) -> None:
    assert "channels" not in json.loads(maturity("score", str(HOME / "grille.yaml"), "--format", "json").out)
