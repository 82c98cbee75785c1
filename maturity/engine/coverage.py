"""Coverage: how much was answered of the scored questions that apply, by count and by weight (scoring.md, point 5)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple, TypeAlias, assert_never

from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.evaluation import Evaluation
from maturity.model.exact import ONE, ZERO, is_less
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Coverage, ProvisionalCause
from maturity.model.scoring_rules import Policy
from maturity.model.standing import Standing

Counts: TypeAlias = tuple[int, int, int, int, int, int, int, int]
"""How many questions are answered, open, unknown, to be confirmed, and not applicable; then the weights of those that
are answered, open, and not applicable.

Open are those that apply or may apply, and have no answer; the unknown ones and those to be confirmed are among them.
"""
_UNKNOWN, _TO_CONFIRM = Standing.UNKNOWN, Standing.TO_CONFIRM  # Python 3.11 takes long to find members of enumerations
_MOST_KNOWN = 2_000
"""How many counts of one bank are kept with what follows from them."""


class AxisCoverage(NamedTuple):
    """How much of an axis, or of the whole, was answered, and what follows from that."""

    coverage: Coverage
    provisional_causes: tuple[ProvisionalCause, ...]
    """As in `AxisScore`."""


class _KnownCoverages(dict[Counts, AxisCoverage]):
    """What is known of one bank: counts, as many axes of many sheets have them, to what follows from them."""

    def __init__(self, compiled: CompiledBank) -> None:
        super().__init__()
        weights, nested = compiled.weight_by_place, compiled.nested_by_place
        self.numbers = [len(questions) for questions in nested]
        """By the place of an axis, how many scored questions it has, with those of the axes below it."""
        self.weights = [sum(each.weight * weights[each.leaf] for each in questions) for questions in nested]
        """What these questions weigh together."""
        self._policy = compiled.bank.policy

    def __missing__(self, counts: Counts) -> AxisCoverage:
        coverage = _build_coverage(counts)
        found = AxisCoverage(coverage, find_provisional_causes(coverage, self._policy))
        if len(self) < _MOST_KNOWN:
            self[counts] = found
        return found


def measure_coverage(evaluation: Evaluation) -> dict[str, Coverage]:
    """Measure the coverage of every axis, with that of its sub-axes, and of the whole (`overall`), by axis id.

    The whole comes first, then each axis before its sub-axes.
    """
    *axes, whole = find_coverages(evaluation)
    by_id = {axis_id: found.coverage for axis_id, found in zip(evaluation.bank.axis_by_id, axes, strict=True)}
    return {ROOT: whole.coverage, **by_id}


def find_coverages(evaluation: Evaluation) -> list[AxisCoverage]:
    """Find the coverage of every axis and of the whole, in the order of their places: the whole comes last.

    A question weighs its own weight times those of its axis and all ancestors of that axis.
    """
    known = _find_known(evaluation.compiled)
    return [known[counts] for counts in _count_by_place(evaluation, known)]


def _count_by_place(evaluation: Evaluation, known: _KnownCoverages) -> Iterator[Counts]:
    """Count, for each axis by its place, as if all questions were answered; then put right those that are not."""
    weights, paths = evaluation.compiled.weight_by_place, evaluation.compiled.path_by_place
    answered, answered_weight = known.numbers.copy(), known.weights.copy()
    still_open, unknown, to_confirm, spared, open_weight, spared_weight = ([0] * len(answered) for _ in range(6))
    for question, standing in evaluation.tally.others:
        weight = question.weight * weights[question.leaf]
        for place in paths[question.leaf]:
            answered[place] -= 1
            answered_weight[place] -= weight
            match standing.group:
                case "open":
                    still_open[place] += 1
                    open_weight[place] += weight
                    if standing is _UNKNOWN:
                        unknown[place] += 1
                    elif standing is _TO_CONFIRM:
                        to_confirm[place] += 1
                case "not_applicable":
                    spared[place] += 1
                    spared_weight[place] += weight
                case "not_asked":
                    pass
                case "answered":
                    raise ValueError(standing)
                case _:
                    assert_never(standing.group)
    weighed = answered_weight, open_weight, spared_weight
    return zip(answered, still_open, unknown, to_confirm, spared, *weighed, strict=True)


def _find_known(compiled: CompiledBank) -> _KnownCoverages:
    workspace = compiled.bank.workspace
    known = workspace.get(_KnownCoverages)
    if not isinstance(known, _KnownCoverages):
        known = workspace[_KnownCoverages] = _KnownCoverages(compiled)
    return known


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
