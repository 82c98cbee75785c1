"""Bounds of numbers: the bounds themselves are answers, and a range needs two different ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.loading.answer import AnswerReader
from maturity.loading.bounds import check_bounds
from maturity.loading.sections import read_targets
from maturity.model.items import ProfileField
from tests.support import bank_from, loaded_bank

BANK = """\
axes: [{{id: a, title: "A"}}]
questions:
  - {{id: q, axis: a, kind: number, text: "Q", scored: false, min: {low}, max: {high}}}
  - {{id: s, axis: a, kind: single, text: "S", options: [{{id: x, text: "X"}}, {{id: y, text: "Y"}}]}}
"""


def field(low: int | None, high: int | None, *, whole: bool = False) -> ProfileField:
    bounds = {name: Fraction(end) for name, end in (("min", low), ("max", high)) if end is not None}
    return ProfileField.model_validate({"id": "n", "kind": "number", "text": "N", "whole": whole, **bounds})


@pytest.mark.parametrize(
    ("low", "high", "value", "variant"),
    [
        (0, 10, 0, None),
        (0, 10, 10, None),
        (0, 10, -1, "both"),
        (0, 10, 11, "both"),
        (0, None, -1, "low"),
        (0, None, 0, None),
        (None, 10, 11, "high"),
        (None, 10, 10, None),
        (None, None, -99, None),
    ],
)
def test_bounds(low: int | None, high: int | None, value: int, variant: str | None) -> None:
    problem = check_bounds(field(low, high), Fraction(value), ("answers", "n"))
    assert (problem.variant if problem else None) == variant


def test_whole_numbers() -> None:
    assert check_bounds(field(0, 1, whole=True), Fraction(1), ()) is None
    problem = check_bounds(field(0, 1, whole=True), Fraction(1, 2), ())
    assert problem is not None
    assert problem.variant == "whole"
    assert check_bounds(field(0, 1), Fraction(1, 2), ()) is None


@pytest.mark.parametrize(("low", "high", "sound"), [(0, 1, True), (1, 1, False), (2, 1, False)])
def test_a_maximum_has_to_be_greater_than_the_minimum(low: int, high: int, *, sound: bool) -> None:
    codes = [(each.code, each.message.key) for each in loaded_bank(BANK.format(low=low, high=high)).diagnostics]
    assert codes == ([] if sound else [("MB225", "MB225.bounds")])


@pytest.mark.parametrize(("scale", "sound"), [("{min: 0, max: 1}", True), ("{min: 1, max: 1}", False)])
def test_the_scale_needs_a_width(scale: str, *, sound: bool) -> None:
    loaded = loaded_bank(f"scale: {scale}\n" + BANK.format(low=0, high=1))
    assert [each.code for each in loaded.diagnostics] == ([] if sound else ["MB238"])


@pytest.mark.parametrize(
    ("span", "keys"), [("[0, 1]", []), ("[1, 1]", ["MB225.range"]), ("[0, 0.5]", ["MB225.outside"])]
)
def test_a_range_of_values_needs_a_width_and_all_the_options(span: str, keys: list[str]) -> None:
    text = BANK.format(low=0, high=1).replace('text: "S",', f'text: "S", range: {span},')
    assert [each.message.key for each in loaded_bank(text).diagnostics] == keys


@pytest.mark.parametrize(
    ("curve", "keys"),
    [
        ("[[0, 0], [10, 100]]", []),
        ("[[0, 100], [10, 0]]", []),
        ("[[0, 0], [5, 0], [10, 100]]", []),
        ("[[0, 0], [0, 100]]", ["MB227.answers"]),
        ("[[0, 0]]", ["MB227.answers"]),
        ("[[0, 0], [10, 101]]", ["MB227.percents"]),
        ("[[0, -1], [10, 100]]", ["MB227.percents"]),
        ("[[0, 50], [10, 50]]", ["MB227.monotone"]),
        ("[[0, 0], [5, 100], [10, 50]]", ["MB227.monotone"]),
    ],
)
def test_curves(curve: str, keys: list[str]) -> None:
    text = BANK.format(low=0, high=10).replace("scored: false,", f"curve: {curve},")
    assert [each.message.key for each in loaded_bank(text).diagnostics] == keys


@pytest.mark.parametrize(
    ("second", "keys"),
    [
        ("{id: high, from: 1, title: H}", []),
        ("{id: high, from: 100, title: H}", []),
        ("{id: high, from: 101, title: H}", ["MB226.above"]),
        ("{id: high, from: 0, title: H}", ["MB226.ascending"]),
        ("{id: high, from: 50, title: H, at_least: {a: 0}}", []),
        ("{id: high, from: 50, title: H, at_least: {a: 100}}", []),
        ("{id: high, from: 50, title: H, at_least: {a: 101}}", ["MB226.floor"]),
        ("{id: high, from: 50, title: H, at_least: {a: -1}}", ["MB226.floor"]),
    ],
)
def test_levels(second: str, keys: list[str]) -> None:
    levels = f"levels: [{{id: low, from: 0, title: L}}, {second}]\n"
    assert [each.message.key for each in loaded_bank(levels + BANK.format(low=0, high=10)).diagnostics] == keys


@pytest.mark.parametrize(
    ("value", "variant"), [("0", None), ("100", None), ("-1", "both"), ("101", "both"), ("unknown", None), ("", None)]
)
def test_target_scores(value: str, variant: str | None) -> None:
    reader = AnswerReader(bank_from(BANK.format(low=0, high=10)))
    raw = Fraction(value) if value.strip("-").isdigit() else value
    given = dict(read_targets(reader, {"a": raw}, ("targets",)))
    assert [problem.variant for problem in reader.problems] == ([variant] if variant else [])
    assert given == ({"a": raw} if isinstance(raw, Fraction) and not variant else {})
