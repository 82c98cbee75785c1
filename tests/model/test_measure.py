"""Measures: the range of a question, what its answers can reach, and bounds that leave nothing to measure."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.model.measure import Measure, interpolate, list_extreme_choices
from tests.support import bank_from, loaded_bank

AXIS = "axes: [{id: x, title: X}]\nquestions:\n"


def measure_of(question: str) -> Measure:
    return bank_from(f"{AXIS}  - {{id: q, axis: x, text: Q, {question}}}").measure_by_question["q"]


def ends(measure: Measure) -> tuple[Fraction, ...]:
    return (measure.lowest, measure.highest, measure.worst, measure.best)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("kind: single, options: [{id: a, text: A, value: 3}, {id: b, text: B, value: 1}]", (1, 3, 1, 3)),
        (
            "kind: single, range: [0, 4], options: [{id: a, text: A, value: 3}, {id: b, text: B, value: 1}]",
            (0, 4, 1, 3),
        ),
        ("kind: multiple, options: [{id: a, text: A, value: 2}, {id: b, text: B, value: 3}]", (0, 5, 0, 5)),
        ("kind: multiple, options: [{id: a, text: A, value: 2}, {id: b, text: B, value: -3}]", (0, 2, 0, 2)),
        (
            "kind: multiple, range: [-9, 9], options: [{id: a, text: A, value: 2}, {id: b, text: B, value: -3}]",
            (-9, 9, -3, 2),
        ),
        (
            "kind: multiple, options: [{id: a, text: A, value: 2}, {id: b, text: B, value: 3, exclusive: true}]",
            (0, 5, 0, 3),
        ),
        ("kind: number, min: -2, max: 6", (-2, 6, -2, 6)),
        ("kind: number, curve: [[0, 10], [5, 80]]", (0, 100, 10, 80)),
        ("kind: number, min: 1, max: 3, curve: [[0, 10], [5, 60]]", (0, 100, 20, 40)),
        ("kind: number, min: 1, max: 9, curve: [[0, 90], [5, 10]]", (0, 100, 10, 74)),
    ],
)
def test_the_range_and_what_answers_reach(question: str, expected: tuple[int, ...]) -> None:
    assert ends(measure_of(question)) == expected


@pytest.mark.parametrize(("low", "high", "sound"), [(0, 0, False), (1, 0, False), (0, 1, True)])
def test_a_number_needs_room_between_its_bounds(low: int, high: int, sound: bool) -> None:
    loaded = loaded_bank(f"{AXIS}  - {{id: q, axis: x, text: Q, kind: number, min: {low}, max: {high}}}")
    assert (loaded.bank is not None) is sound
    assert [each.code for each in loaded.diagnostics if each.severity == "error"] == ([] if sound else ["MB225"])


def test_a_field_of_the_profile_needs_room_between_its_bounds_too() -> None:
    fields = "profile: [{id: p, kind: number, text: P, min: 4, max: 4}]\n"
    loaded = loaded_bank(f"{fields}{AXIS}  - {{id: q, axis: x, text: Q, kind: number, min: 0, max: 1}}")
    assert [each.code for each in loaded.diagnostics if each.severity == "error"] == ["MB225"]


def test_values_outside_the_range_count_as_its_ends() -> None:
    measure = measure_of(
        "kind: multiple, range: [1, 2], options: [{id: a, text: A, value: 3}, {id: b, text: B}]".replace(
            "text: B}", "text: B, value: 1}"
        )
    )
    assert [measure.get_raw(answer) for answer in ((), ("b",), ("a",), ("a", "b"))] == [1, 1, 2, 2]
    assert [measure.get_ratio(measure.get_raw(answer)) for answer in ((), ("a",))] == [0, 1]


def test_a_curve_is_level_beyond_its_ends_and_straight_between_its_points() -> None:
    curve = tuple((Fraction(x), Fraction(y)) for x, y in ((2, 10), (4, 50), (10, 80)))
    assert [interpolate(curve, Fraction(x)) for x in (0, 2, 3, 4, 6, 10, 11)] == [10, 10, 30, 50, 60, 80, 80]


def test_extreme_choices_leave_out_options_worth_nothing() -> None:
    values = {name: Fraction(value) for name, value in {"a": 2, "b": 0, "c": -1, "none": 0}.items()}
    assert list_extreme_choices(values, {"none"}) == (("none",), (), ("a",), ("c",))
