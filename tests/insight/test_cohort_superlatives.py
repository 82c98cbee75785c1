"""What is called most or least in a cohort: it is so whatever is hidden, or is said to be among what is shown."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from maturity.insight.cohort.facts import Counts
from maturity.insight.cohort.superlatives import bound_lacking, choose_least_met, choose_most

CELLS = ("met", "planned", "unmet", "open", "spared")


def duty(*counts: int | None, base: int = 40) -> Counts:
    """How a duty stands: met, planned, unmet, open, spared."""
    return Counts(base, dict(zip(CELLS, counts, strict=True)))


@pytest.mark.parametrize(
    ("duties", "chosen"),
    [
        ({"a": duty(20, 10, 10, 0, 0), "b": duty(10, 10, 20, 0, 0)}, ("b", True)),
        ({"a": duty(20, 10, 10, 0, 0), "b": None}, ("a", False)),
        ({"a": duty(20, 10, 10, 0, 0), "b": duty(None, 30, None, 0, 0)}, ("a", False)),
        ({"a": duty(20, 10, 10, 0, 0), "b": duty(None, 15, 15, None, 0)}, ("b", True)),
        ({"a": duty(20, 10, 10, 0, 0), "b": duty(30, None, None, 0, 0)}, ("a", True)),
        ({"a": None, "b": duty(None, 15, 15, None, 0)}, None),
        ({"a": duty(40, 0, 0, 0, 0)}, None),
        ({"a": None}, None),
        ({}, None),
    ],
)
def test_the_duty_least_met_is_so_or_is_said_to_be_among_some(
    duties: dict[str, Counts | None], chosen: tuple[str, bool] | None
) -> None:
    assert choose_least_met(duties) == chosen


def test_a_hidden_share_lies_between_its_bounds() -> None:
    """Over every way in which twelve organisations can stand, and every choice of hidden cells."""
    for counts in product(range(0, 13, 2), repeat=4):
        if sum(counts) > 12:
            continue
        whole = (*counts, 12 - sum(counts))
        met, planned, unmet = whole[:3]
        known = met + planned + unmet
        share = Fraction(planned + unmet, known) if known else Fraction(0)
        for hidden in product((False, True), repeat=5):
            shown = (None if is_hidden else count for count, is_hidden in zip(whole, hidden, strict=True))
            bounds = bound_lacking(duty(*shown, base=12))
            assert bounds.low <= share <= bounds.high
            assert any(hidden) or bounds.low == bounds.high


@pytest.mark.parametrize(
    ("counts", "chosen"),
    [
        ({"a": 12, "b": 9, "none": 19}, ("a", True)),
        ({"a": 22, "b": None, "c": None, "none": 0}, ("a", True)),
        ({"a": 12, "b": None, "c": None, "none": 0}, ("a", False)),
        ({"a": None, "b": None, "none": 10}, None),
    ],
)
def test_the_most_is_so_or_is_said_to_be_among_some(
    counts: dict[str, int | None], chosen: tuple[str, bool] | None
) -> None:
    assert choose_most(Counts(40, counts), ("none",)) == chosen
