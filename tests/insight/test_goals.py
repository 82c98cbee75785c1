"""Practice beside ambition in a profile: apart beyond one step only, on exact scores, and settled only when it is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.insight.goals import find_goals
from maturity.insight.marks import list_marks
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.view import View
from tests.render.screens import show_text
from tests.support import bank_from, sheet_from

GRID = bank_from(
    """combine: none
answer_sets:
  ambition: [{id: a0, text: "0"}, {id: a1, text: "1"}, {id: a2, text: "2"}, {id: a3, text: "3"}, {id: a4, text: "4"}]
axes:
  - {id: far, title: "Loin", target: {text: "Ambition ?", answer_set: ambition}}
  - {id: near, title: "Près", target: {text: "Ambition ?", answer_set: ambition}}
  - {id: rest, title: "Reste"}
questions:
  - {id: q_far, axis: far, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: q_near, axis: near, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: q_near_2, axis: near, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: q_rest, axis: rest, kind: number, text: "Q ?", min: 0, max: 100}
recommendations:
  - {id: r_rest, title: "R", text: "T", axis: rest, moves: {q_rest: 100}, effort: 0.1, horizon: court}
  - {id: r_near, title: "R", text: "T", axis: near, moves: {q_near: 100}, effort: 0.1, horizon: court}
  - {id: r_far, title: "R", text: "T", axis: far, moves: {q_far: 100}, effort: 100, horizon: court}
"""
)


TURNS = """combine: none
answer_sets:
  ambition: [{id: a0, text: "0"}, {id: a1, text: "1"}, {id: a2, text: "2"}]
axes:
  - {id: wide, title: "Grand écart", target: {text: "Ambition ?", answer_set: ambition}}
  - {id: narrow, title: "Petit écart", target: {text: "Ambition ?", answer_set: ambition}}
questions:
  - {id: w1, axis: wide, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: w2, axis: wide, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: n1, axis: narrow, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: n2, axis: narrow, kind: number, text: "Q ?", min: 0, max: 100}
recommendations:
  - {id: narrow_1, title: "R", text: "T", axis: narrow, moves: {n1: 100}, effort: 1, horizon: court}
  - {id: narrow_2, title: "R", text: "T", axis: narrow, moves: {n2: 100}, effort: 2, horizon: court}
  - {id: wide_1, title: "R", text: "T", axis: wide, moves: {w1: 100}, effort: 10, horizon: court}
  - {id: wide_2, title: "R", text: "T", axis: wide, moves: {w2: 100}, effort: 20, horizon: court}
"""


NESTED = """combine: none
answer_sets:
  ambition: [{id: a0, text: "0"}, {id: a1, text: "1"}, {id: a2, text: "2"}]
axes:
  - id: parent
    title: "Parent"
    target: {text: "Ambition ?", answer_set: ambition}
    axes: [{id: leaf, title: "Feuille"}]
  - {id: over, title: "Au-delà", target: {text: "Ambition ?", answer_set: ambition}}
  - {id: rest, title: "Reste"}
questions:
  - {id: q, axis: leaf, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: p, axis: over, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: r, axis: rest, kind: number, text: "Q ?", min: 0, max: 100}
recommendations:
  - {id: on_over, title: "R", text: "T", axis: over, moves: {p: 100}, effort: 0.1, horizon: court}
  - {id: on_rest, title: "R", text: "T", axis: rest, moves: {r: 100}, effort: 1, horizon: court}
  - {id: on_leaf, title: "R", text: "T", moves: {q: 100}, effort: 90, horizon: court}
"""


def card(targets: str, answers: str) -> Scorecard:
    return assess(GRID, sheet_from(f"targets: {targets}\nanswers: {answers}\n", GRID))


def axis(found: Scorecard, name: str) -> AxisScore:
    return next(each for each in found.axes if each.id == name)


@pytest.mark.parametrize(
    ("score", "stance"),
    [
        ("24.999", "below"),
        ("25", "in_line"),
        ("50", "in_line"),
        ("75", "in_line"),
        ("75.001", "above"),
        ("0", "below"),
        ("100", "above"),
    ],
)
def test_one_step_is_in_line_and_a_hair_more_is_not(score: str, stance: str) -> None:
    far = axis(card("{far: a2}", f"{{q_far: {score}}}"), "far")
    assert (far.stance, far.stances) == (stance, (stance,))


@pytest.mark.parametrize(
    ("score", "shown"),
    [("24.999", "24,9"), ("75.001", "75,001"), ("75.4", "75,4"), ("75", "75"), ("25", "25"), ("24.4", "24")],
)
def test_the_figure_shown_does_not_contradict_the_word(score: str, shown: str) -> None:
    found = card("{far: a2}", f"{{q_far: {score}}}")
    far = axis(found, "far")
    assert View("fr").format_score(far.score, GRID.scale, list_marks(found, far)) == shown


def test_open_questions_leave_a_stance_open_and_the_question_is_named() -> None:
    near = axis(card("{near: a4}", "{q_near: 90}"), "near")
    assert near.stance == "in_line"
    assert near.stances == ("below", "in_line")
    assert near.deciding_questions == ("q_near_2",)
    settled = axis(card("{near: a0}", "{q_near: 100}"), "near")
    assert (settled.stances, settled.deciding_questions) == (("above",), ())


def test_nothing_is_said_without_an_ambition_or_without_steps() -> None:
    assert axis(card("{}", "{q_far: 10}"), "far").stances == ()
    number_on_the_rest = card("{rest: 40}", "{q_rest: 10}")
    assert axis(number_on_the_rest, "rest").stances == ()
    assert axis(number_on_the_rest, "rest").gap == 30


def test_goals_stand_by_what_to_look_at_first() -> None:
    found = find_goals(card("{far: a4, near: a0}", "{q_far: 10, q_near: 90, q_near_2: 90}")).by_state
    assert {name: [each.id for each in axes] for name, axes in found.items()} == {"below": ["far"], "above": ["near"]}


def test_advice_on_a_goal_that_is_behind_goes_first() -> None:
    behind = card("{far: a4, near: a2}", "{q_far: 0, q_near: 40, q_near_2: 40, q_rest: 0}")
    assert [each.id for each in behind.advice] == ["r_far", "r_rest", "r_near"]
    in_line = card("{far: a0, near: a2}", "{q_far: 0, q_near: 40, q_near_2: 40, q_rest: 0}")
    assert [each.id for each in in_line.advice] == ["r_rest", "r_near", "r_far"]


def test_goals_that_are_behind_take_turns_the_widest_gap_first() -> None:
    bank = bank_from(TURNS)
    found = assess(bank, sheet_from("targets: {wide: a2, narrow: a2}\nanswers: {w1: 0, w2: 0, n1: 30, n2: 30}\n", bank))
    assert [axis.stance for axis in found.axes] == ["below", "below"]
    assert [each.id for each in found.advice] == ["wide_1", "narrow_1", "wide_2", "narrow_2"]


def test_where_there_is_an_overall_score_the_gain_decides() -> None:
    bank = bank_from(TURNS.replace("combine: none\n", ""))
    found = assess(bank, sheet_from("targets: {wide: a2}\nanswers: {w1: 0, w2: 0, n1: 30, n2: 30}\n", bank))
    assert [each.id for each in found.advice] == ["narrow_1", "narrow_2", "wide_1", "wide_2"]


def test_a_goal_that_is_not_settled_is_said_to_be_open() -> None:
    found = card("{far: a4, near: a4}", "{q_far: 100, q_near: 90}")
    assert {name: [each.id for each in axes] for name, axes in find_goals(found).by_state.items()} == {
        "in_line": ["far"],
        "unsettled": ["near"],
    }


def test_a_goal_beyond_its_ambition_shows_no_gain() -> None:
    beyond = show_text(card("{far: a0}", "{q_far: 60}"))
    assert "sur le but 1" not in beyond
    assert "+40 points sur le but 1" in show_text(card("{far: a3}", "{q_far: 60}"))
    assert "+40 points sur « Reste »" in show_text(card("{}", "{q_rest: 60}"))


def test_the_step_is_told_only_where_all_goals_have_the_same() -> None:
    assert "25 points d'écart au plus" in show_text(card("{far: a0}", "{q_far: 60}"))
    three = '{text: "Ambition ?", options: [{id: b0, text: "0"}, {id: b1, text: "1"}, {id: b2, text: "2"}]}'
    mixed = bank_from(TURNS.replace('{text: "Ambition ?", answer_set: ambition}', three, 1))
    same = assess(mixed, sheet_from("targets: {wide: b2}\nanswers: {w1: 0}\n", mixed))
    assert "50 points d'écart au plus" in show_text(same)
    four = bank_from(
        TURNS.replace('{text: "Ambition ?", answer_set: ambition}', three.replace("]}", ', {id: b3, text: "3"}]}'), 1)
    )
    other = assess(four, sheet_from("targets: {wide: b3}\nanswers: {w1: 0}\n", four))
    assert "d'écart au plus" not in show_text(other)


def test_advice_under_a_goal_counts_for_it_and_what_is_beyond_comes_after() -> None:
    bank = bank_from(NESTED)
    sheet = sheet_from("targets: {parent: a2, over: a0}\nanswers: {q: 0, p: 60, r: 0}\n", bank)
    assert [each.id for each in assess(bank, sheet).advice] == ["on_leaf", "on_rest", "on_over"]


def test_a_goal_that_may_be_in_line_does_not_go_first() -> None:
    bank = bank_from(TURNS.replace("axes:\n", "axes:\n  - {id: rest, title: R}\n"))
    found = assess(bank, sheet_from("targets: {wide: a2, narrow: a0}\nanswers: {w1: 10, n1: 0, n2: 0}\n", bank))
    assert found.axes[1].stance == "below"
    assert len(found.axes[1].stances) > 1
    assert [each.id for each in found.advice][:3] == ["narrow_1", "narrow_2", "wide_1"]


def test_a_goal_where_nothing_applies_is_not_said_to_be_open() -> None:
    found = assess(GRID, sheet_from("targets: {far: a2}\nscope: express\nanswers: {}\n", GRID))
    assert {name: [each.id for each in axes] for name, axes in find_goals(found).by_state.items()} == {
        "no_target": ["near"],
        "nothing": ["far"],
    }


@given(st.integers(0, 4), st.fractions(0, 100, max_denominator=50), st.fractions(0, 100, max_denominator=50))
def test_the_point_stands_between_the_ends(target: int, first: Fraction, second: Fraction) -> None:
    one = axis(card(f"{{near: a{target}}}", f"{{q_near: {float(first)}}}"), "near")
    both = axis(card(f"{{near: a{target}}}", f"{{q_near: {float(first)}, q_near_2: {float(second)}}}"), "near")
    assert len(both.stances) == 1
    assert both.stance in one.stances, "an answer more only narrows what was possible"
    assert one.stance in one.stances
