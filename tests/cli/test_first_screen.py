"""The first screen of a scorecard: short enough, with every figure, and honest about what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.loading.shipped import get_example_path
from tests.cli.command import Maturity
from tests.support import flat

EXAMPLES = sorted(get_example_path("region").parent.glob("*.yaml"))
LINES = 40
FILES = Path(__file__).parents[1] / "golden" / "files"


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_result_of_each_questionnaire_is_one_screen(maturity: Maturity, path: Path, lang: str) -> None:
    lines = maturity("score", str(path), "--lang", lang, environment={"COLUMNS": "80"}).out.splitlines()
    assert len(lines) <= LINES
    assert max(map(len, lines[:-2])) <= 80  # the last two are commands to type, which are never wrapped


@pytest.mark.parametrize("columns", ["60", "80", "100"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_axis_has_a_line_with_its_figures(maturity: Maturity, path: Path, columns: str) -> None:
    axes = json.loads(maturity("score", str(path), "--format", "json").out)["axes"]
    shown = maturity("score", str(path), "--lang", "en", environment={"COLUMNS": columns}).out.splitlines()
    start = next(number for number, line in enumerate(shown) if line.startswith(("Axis ", "Goal ")))
    rows = shown[start + 1 : start + 1 + len(axes)]
    for axis, row in zip(axes, rows, strict=True):
        assert f" {axis['score']:.0f} " in f"{row} " or axis["score"] % 1 == 0.5
        if axis["low"] != axis["high"]:
            assert f"{axis['low']:.0f}–{axis['high']:.0f}" in row
    assert shown[start + 1 + len(axes)] == ""


def test_a_reader_who_listens_has_a_list_without_bars(maturity: Maturity) -> None:
    path = str(get_example_path("petite_ville"))
    shown = maturity("score", path, "--lang", "fr", environment={"ACCESSIBLE": "1"}).out
    assert "█" not in shown
    assert "Le but et les moyens, 16 sur 100, Premiers pas" in flat(shown)


def test_answers_that_do_not_count_are_told_before_the_score(maturity: Maturity) -> None:
    shown = flat(maturity("score", str(FILES / "ouvert.yaml"), "--lang", "fr").out)
    assert shown.index("1 réponse gardée") < shown.index("Score :")


def test_everything_is_shown_on_demand(maturity: Maturity) -> None:
    path = str(get_example_path("region"))
    assert len(maturity("score", path, "--all").out.splitlines()) > 5 * LINES


GAINS = """\
format: 1
id: gains
version: 1.0.0
language: fr
title: "Gains"
policy: {{max_not_applicable: 0.2}}{overall}
axes:
  - {{id: a, title: "A"{target}}}
  - {{id: b, title: "B"{target}}}
answer_sets:
  oui_non: [{{id: non, text: "Non"}}, {{id: oui, text: "Oui"}}]
questions:
  - {{id: q1, axis: a, kind: single, text: "Q1 ?", answer_set: oui_non}}
  - {{id: q2, axis: b, kind: single, text: "Q2 ?", answer_set: oui_non, may_not_apply: true}}
  - {{id: q3, axis: b, kind: single, text: "Q3 ?", answer_set: oui_non}}
recommendations:
  - {{id: r1, title: "Mieux A", text: "Parce que.", moves: {{q1: oui}}, effort: 1, horizon: court}}
  - {{id: r3, title: "Mieux B", text: "Parce que.", moves: {{q3: oui}}, effort: 1, horizon: court}}
"""
TARGET = ', target: {text: "Combien ?", answer_set: oui_non}'


def show_gains(maturity: Maturity, folder: Path, answers: str, *, is_profile: bool = False) -> str:
    """The first screen of answers to a bank with a recommendation for each of two axes."""
    words = {"overall": "\ncombine: none", "target": TARGET} if is_profile else {"overall": "", "target": ""}
    (folder / "gains.yaml").write_text(GAINS.format(**words), encoding="utf-8")
    (folder / "a.yaml").write_text(f"bank: gains.yaml\nanswers: {answers}\n", encoding="utf-8")
    return flat(maturity("score", str(folder / "a.yaml"), "--lang", "fr").out)


def test_no_gain_is_promised_on_a_score_that_few_answers_make(maturity: Maturity, tmp_path: Path) -> None:
    shown = show_gains(maturity, tmp_path, "{q1: non}")
    assert "Mieux A (environ 1 jour)" in shown
    assert "Les gains ne sont chiffrés qu'à partir de 80 % de réponses." in shown


def test_a_gain_is_provisional_where_too_much_does_not_apply(maturity: Maturity, tmp_path: Path) -> None:
    shown = show_gains(maturity, tmp_path, "{q1: non, q2: not_applicable, q3: non}")
    assert "Mieux A (+50 points, à titre provisoire, environ 1 jour)" in shown
    assert "ne sont chiffrés" not in shown


def test_a_gain_on_one_goal_waits_for_answers_about_that_goal_alone(maturity: Maturity, tmp_path: Path) -> None:
    shown = show_gains(maturity, tmp_path, "{q1: non, q3: non}", is_profile=True)
    assert "Mieux A (+100 points sur" in shown
    assert "Mieux B (environ 1 jour)" in shown
    assert "Un gain n'est chiffré qu'à partir de 80 % de réponses aux questions de son but." in shown
