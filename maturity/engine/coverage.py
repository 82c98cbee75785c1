"""How much was answered, by count and by weight (scoring.md, point 5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.items import Axis
from maturity.model.scorecard import OPEN, Coverage, Standing

ZERO = Fraction(0)


def measure_coverage(bank: Bank, standings: Mapping[str, Standing]) -> dict[str, Coverage]:
    """Axis id (and the root's) to its coverage; a question weighs its weight times those of the axes above it."""
    found: dict[str, Coverage] = {}

    def gathered(axis_id: str, axes: Iterable[Axis], weight: Fraction) -> list[tuple[Standing, Fraction]]:
        below = [
            (standings[question.id], weight * question.weight)
            for question in bank.questions_by_axis.get(axis_id, ())
            if question.counts
        ]
        for axis in axes:
            below += gathered(axis.id, axis.axes, weight * axis.weight)
        found[axis_id] = _coverage(below)
        return below

    gathered(ROOT, bank.axes, Fraction(1))
    return found


def is_provisional(coverage: Coverage, minimum: Fraction) -> bool:
    """Whether too little was answered, by count or by weight, for the result to be more than provisional."""
    if coverage.by_count is None or coverage.by_weight is None:
        return False
    return min(coverage.by_count, coverage.by_weight) < minimum


def _coverage(standings: list[tuple[Standing, Fraction]]) -> Coverage:
    answered = [weight for standing, weight in standings if standing is Standing.ANSWERED]
    still_open = [weight for standing, weight in standings if standing in OPEN]
    not_applicable = [weight for standing, weight in standings if standing is Standing.NOT_APPLICABLE]
    applicable = len(answered) + len(still_open)
    weight = sum(answered, ZERO) + sum(still_open, ZERO)
    asked = weight + sum(not_applicable, ZERO)
    return Coverage(
        answered=len(answered),
        applicable=applicable,
        unknown=sum(standing is Standing.UNKNOWN for standing, _ in standings),
        not_applicable=len(not_applicable),
        by_count=Fraction(len(answered), applicable) if applicable else None,
        by_weight=sum(answered, ZERO) / weight if applicable else None,
        not_applicable_weight=sum(not_applicable, ZERO) / asked if asked else None,
    )
