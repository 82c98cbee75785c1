"""Coverage: how much was answered of the scored questions that apply, by count and by weight (scoring.md, point 5)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from maturity.engine.evaluation import Evaluation
from maturity.engine.tally import Tally
from maturity.model.exact import ONE, ZERO, is_less
from maturity.model.scorecard import Coverage, ProvisionalCause
from maturity.model.scoring_rules import Policy


class Counts(NamedTuple):
    """How many questions of an axis, and of all axes below it, are answered and so on, and what they weigh.

    An open question applies or may apply, and has no answer. Weights are whole, in the unit of
    `CompiledBank.weight_by_place`.
    """

    answered: int
    open: int
    unknown: int
    to_confirm: int
    not_applicable: int
    answered_weight: int
    open_weight: int
    not_applicable_weight: int


def measure_coverage(evaluation: Evaluation) -> dict[str, Coverage]:
    """Measure the coverage of every axis, with that of its sub-axes, and of the whole (`overall`), by axis id.

    The whole comes first, then each axis before its sub-axes. A question weighs its own weight times those of its axis
    and all ancestors of that axis.
    """
    compiled, tallies = evaluation.compiled, evaluation.tallies
    *axes, whole = compiled.axes
    counts: dict[int, Counts] = {}
    for axis in (*reversed(axes), whole):  # each after its sub-axes
        if axis.below:
            counts[axis.place] = _add_up([counts[place] for place, _ in axis.below])
        else:
            counts[axis.place] = _count(tallies.get(axis.place) or Tally(), compiled.weight_by_place[axis.place])
    return {axis.id: _build_coverage(counts[axis.place]) for axis in (whole, *axes)}


def find_provisional_causes(coverage: Coverage, policy: Policy) -> tuple[ProvisionalCause, ...]:
    """Find why what this coverage is of is provisional (points 6 and 7); empty if it is not.

    That is an answered share, by count or by weight, under `min_coverage`; and a share of the weight answered "does not
    apply" beyond `max_not_applicable`. A share as great as its limit is no cause, nor is one of nothing.
    """
    causes: tuple[ProvisionalCause, ...] = ()
    for share in (coverage.by_count, coverage.by_weight):
        if share is not None and share is not ONE and is_less(share, policy.min_coverage):
            causes = ("coverage",)
    spared = coverage.not_applicable_weight
    if spared is not None and spared is not ZERO and is_less(policy.max_not_applicable, spared):
        return (*causes, "not_applicable")
    return causes


def _count(tally: Tally, weight: int) -> Counts:
    return Counts(
        tally.answered,
        tally.open,
        tally.unknown,
        tally.to_confirm,
        tally.not_applicable,
        tally.answered_weight * weight,
        tally.open_weight * weight,
        tally.not_applicable_weight * weight,
    )


def _add_up(parts: list[Counts]) -> Counts:
    return Counts(*map(sum, zip(*parts, strict=True)))


def _build_coverage(counts: Counts) -> Coverage:
    answered, still_open, unknown, to_confirm, spared, answered_weight, open_weight, spared_weight = counts
    applicable_weight = answered_weight + open_weight
    return Coverage(
        answered,
        answered + still_open,
        unknown,
        to_confirm,
        spared,
        _find_share(answered, answered + still_open),
        _find_share(answered_weight, applicable_weight),
        _find_share(spared_weight, applicable_weight + spared_weight),
    )


def _find_share(part: int, whole: int) -> Fraction | None:
    """Return a part of a whole; None if the whole is nothing."""
    if part == whole:
        return ONE if whole else None
    return Fraction(part, whole) if part else ZERO
