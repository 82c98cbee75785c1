"""Channels against goals: what serves nothing is said only where every list that could say otherwise is answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from maturity.engine.assess import assess
from maturity.model.scorecard import ChannelUse
from tests.cli.command import Maturity
from tests.render.screens import show_lines, show_text
from tests.support import bank_from, sheet_from

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


LISTS = """combine: none
answer_sets:
  ambition: [{id: a0, text: "0"}, {id: a1, text: "1"}, {id: a2, text: "2"}]
  canaux: [{id: k1, text: "Un"}, {id: k2, text: "Deux"}, {id: rien, text: "Rien", exclusive: true}]
axes:
  - {id: x, title: "X", target: {text: "Ambition ?", answer_set: ambition}}
  - id: y
    title: "Y"
    target: {text: "Ambition ?", answer_set: ambition}
    axes: [{id: y1, title: "Y1"}]
questions:
  - {id: x_one, axis: x, kind: multiple, scored: false, role: channels, text: "Q ?", answer_set: canaux}
  - {id: x_two, axis: x, kind: multiple, scored: false, role: channels, text: "Q ?", answer_set: canaux,
      may_not_apply: true}
  - {id: y_list, axis: y1, kind: multiple, scored: false, role: channels, text: "Q ?", answer_set: canaux}
  - {id: q, axis: x, kind: number, text: "Q ?", min: 0, max: 1}
recommendations:
  - {id: whole, title: "Pour tous", text: "T", when: "target.x > 0", effort: 1, horizon: court}
  - {id: on_x, title: "Pour X", text: "T", axis: x, when: "target.x > 0", effort: 1, horizon: court}
"""


def found(answers: str, targets: str = "{x: a2, y: a2}") -> tuple[ChannelUse, str]:
    bank = bank_from(LISTS)
    card = assess(bank, sheet_from(f"targets: {targets}\nanswers: {answers}\n", bank))
    assert card.channels is not None
    return card.channels, show_text(card)


def test_two_lists_of_one_goal_are_one() -> None:
    use, _ = found("{x_one: [k1], x_two: [k2], y_list: [k1]}")
    assert use.serving == {"x": {"k1", "k2"}, "y": {"k1"}}
    assert found("{x_one: [k1], y_list: [k1]}")[0].serving["x"] is None
    assert found("{x_one: [k1], x_two: not_applicable, y_list: [k1]}")[0].serving["x"] == {"k1"}


def test_a_list_below_a_goal_belongs_to_it() -> None:
    assert found("{x_one: [k1], x_two: [rien], y_list: [k2]}")[0].not_run == ()


@pytest.mark.parametrize(
    ("answers", "targets", "complete"),
    [
        ("{x_one: [k1], x_two: [rien], y_list: [k2]}", "{x: a2, y: a2}", True),
        ("{x_one: [k1], x_two: [rien], y_list: [rien]}", "{x: a2, y: a0}", True),
        ("{x_one: [k1], x_two: [rien], y_list: [k2]}", "{x: a2}", False),
        ("{x_one: [rien], x_two: [rien], y_list: [rien]}", "{x: a0, y: a0}", False),
        ("{x_one: [rien], x_two: [rien], y_list: [k1]}", "{x: a2, y: a2}", False),
    ],
)
def test_that_all_is_well_is_said_only_when_it_is(answers: str, targets: str, complete: bool) -> None:
    use, text = found(answers, targets)
    assert use.complete is complete
    assert ("tout but visé a un canal" in text) is complete


def test_an_open_list_of_a_goal_that_is_not_pursued_opens_nothing() -> None:
    use, text = found("{x_one: [k1], x_two: [rien]}", "{x: a2, y: a0}")
    assert (use.without_goal, use.open_lists) == ((), ())
    assert "Liste sans réponse" not in text


def test_advice_without_steps_or_axis_stands_below_the_others() -> None:
    _, text = found("{x_one: [k1], x_two: [rien], y_list: [k2], q: 1}")
    assert "1. Pour tous" in text
    many = LISTS + "".join(
        f"  - {{id: r{n}, title: R, text: T, axis: x, moves: {{q: 1}}, effort: 1, horizon: court}}\n" for n in range(6)
    )
    bank = bank_from(many)
    card = assess(bank, sheet_from("targets: {x: a2}\nanswers: {q: 0}\n", bank))
    assert [line.strip() for line in show_lines(card) if "Pour tous" in line or "Pour X" in line] == ["• Pour tous"]


def test_without_the_channels_that_are_run_nobody_can_say_which_serve_nothing() -> None:
    bank = bank_from(
        LISTS.replace("  - {id: q,", INVENTORY + "  - {id: q,").replace("axes:\n", "axes:\n  - {id: z, title: Z}\n", 1)
    )
    for answers, said in (
        ("{x_one: [k1], x_two: [rien], y_list: [k2]}", True),
        ("{x_one: [k1], x_two: [rien], y_list: [k2], z_list: [k1]}", False),
    ):
        card = assess(bank, sheet_from(f"targets: {{x: a2, y: a2}}\nanswers: {answers}\n", bank))
        assert ("Canaux tenus : pas de réponse" in show_text(card)) is said


INVENTORY = "  - {id: z_list, axis: z, kind: multiple, scored: false, role: channels, text: Q, answer_set: canaux}\n"
