"""The look-ups of a bank: paths through the axes, what conditions depend on, what names and recommendations mean."""

from __future__ import annotations

import pytest

from maturity.model.condition import Name, Space
from tests.support import bank_from

BANK = bank_from("""
profile: [{id: top, kind: number, text: "A field named like an axis", min: 0}]
axes:
  - id: top
    title: Top
    target: {text: T, options: [{id: low, text: L}, {id: high, text: H}]}
    axes: [{id: mid, title: Mid, axes: [{id: leaf, title: Leaf}]}, {id: other, title: Other}]
  - {id: alone, title: Alone}
questions:
  - {id: q, axis: leaf, kind: number, text: Q, min: 0, max: 9, when: "answers.s > 1 and profile.top > 0"}
  - {id: r, axis: other, kind: number, text: R, min: 0, max: 9}
  - {id: s, axis: alone, kind: number, text: S, min: 0, max: 9}
  - {id: t, axis: leaf, kind: text, text: T}
recommendations:
  - {id: named, title: N, text: W, axis: mid, moves: {s: 5}, effort: 1, horizon: court}
  - {id: one_axis, title: O, text: W, moves: {s: 5}, effort: 1, horizon: court}
  - {id: two_axes, title: T, text: W, moves: {s: 5, r: 5}, effort: 1, horizon: court}
  - {id: no_moves, title: M, text: W, effort: 1, horizon: court}
""")


def test_paths_lead_from_an_axis_to_its_top_axis() -> None:
    assert BANK.path_by_axis == {
        "top": ("top",),
        "mid": ("mid", "top"),
        "leaf": ("leaf", "mid", "top"),
        "other": ("other", "top"),
        "alone": ("alone",),
    }
    assert BANK.parent_by_axis == {"top": None, "mid": "top", "leaf": "mid", "other": "top", "alone": None}


def test_a_question_counts_in_every_axis_above_it_and_in_the_whole() -> None:
    assert BANK.axes_by_question["q"] == ("leaf", "mid", "top", "overall")
    assert BANK.nested_questions_by_axis == {
        "overall": ("q", "r", "s", "t"),
        "top": ("q", "r", "t"),
        "mid": ("q", "t"),
        "leaf": ("q", "t"),
        "other": ("r",),
        "alone": ("s",),
    }
    assert [question.id for question in BANK.questions_by_axis["leaf"]] == ["q", "t"]
    assert BANK.questions_by_axis["top"] == ()


def test_only_scored_questions_have_a_measure() -> None:
    assert list(BANK.measure_by_question) == ["q", "r", "s"]


@pytest.mark.parametrize(
    ("axis", "wanted", "nearest"),
    [
        ("leaf", {"top"}, "top"),
        ("leaf", {"top", "mid"}, "mid"),
        ("leaf", {"leaf", "top"}, "leaf"),
        ("alone", {"top"}, None),
        ("top", {"leaf"}, None),
        (None, {"top"}, None),
    ],
)
def test_the_nearest_axis_is_looked_for_upwards(axis: str | None, wanted: set[str], nearest: str | None) -> None:
    assert BANK.find_nearest_axis(axis, wanted) == nearest


def test_questions_are_asked_after_those_that_their_condition_names() -> None:
    assert BANK.dependencies_by_question == {"q": ("s",)}
    assert BANK.questions_in_conditions == {"s"}
    assert [question.id for question in BANK.asking_order] == ["s", "q", "r", "t"]


@pytest.mark.parametrize(
    ("space", "name", "text"),
    [
        ("answers", "q", "Q"),
        ("profile", "top", "A field named like an axis"),
        ("answers", "top", None),
        ("profile", "q", None),
        ("score", "top", None),
        ("target", "top", None),
        ("gap", "top", None),
    ],
)
def test_a_name_means_an_item_only_in_its_own_space(space: Space, name: str, text: str | None) -> None:
    item = BANK.find_item(Name(space, name, 0, 0))
    assert (item.text if item else None) == text


def test_the_axis_of_a_recommendation() -> None:
    axes = {each.id: BANK.find_axis(each) for each in BANK.recommendations}
    assert axes == {"named": "mid", "one_axis": "alone", "two_axes": None, "no_moves": None}


def test_targets_by_axis() -> None:
    assert {axis: target.text for axis, target in BANK.target_by_axis.items()} == {"top": "T"}


def test_options_without_values_count_from_zero_in_the_order_written() -> None:
    bank = bank_from("""
answer_sets: {three: [{id: c, text: C}, {id: a, text: A}, {id: b, text: B}]}
axes: [{id: x, title: X}]
questions:
  - {id: shared, axis: x, kind: single, text: Q, answer_set: three}
  - {id: own, axis: x, kind: multiple, text: Q,
     options: [{id: a, text: A, value: 3}, {id: no, text: N, value: -1, exclusive: true}]}
""")
    shared, own = bank.questions
    assert [option.id for option in bank.get_options(shared)] == ["c", "a", "b"]
    assert list(bank.get_values(shared).items()) == [("c", 0), ("a", 1), ("b", 2)]
    assert bank.get_values(own) == {"a": 3, "no": -1}
    assert (bank.get_exclusive(shared), bank.get_exclusive(own)) == (frozenset(), {"no"})
