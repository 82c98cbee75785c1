"""Coverage over columns: what `measure_coverage` and `find_provisional_causes` do for one sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import polars as pl

from maturity.engine.columnar.leaf_columns import COUNTS, WEIGHTS, LeafColumns
from maturity.engine.columnar.quantities import Quantity, Stages, add_up, check_exact, convert_to_expression, multiply
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.model.scoring_rules import Policy

Counts = Mapping[str, Quantity]
"""The counts and weights of an axis, by the names in `COUNTS` and `WEIGHTS`."""
_NOTHING: Counts = dict.fromkeys((*COUNTS, *WEIGHTS), 0)
"""The counts of an axis without any question."""


def keep_counts(compiled: CompiledBank, leaves: dict[int, LeafColumns], stages: Stages) -> dict[int, Counts]:
    """Have questions counted; those of axes below come before those of axes above them."""
    places, counts, waiting = compiled.weight_by_place, dict[int, Counts](), set[int]()
    for axis in (*reversed(compiled.axes[:-1]), compiled.axes[-1]):
        if axis.below:
            if any(place in waiting for place, _ in axis.below):
                stages.close()
                waiting.clear()
            counts[axis.place] = _add_counts(axis.id, [counts[place] for place, _ in axis.below], stages)
            waiting.add(axis.place)
        elif axis.place in leaves:
            counts[axis.place] = _scale_weights(leaves[axis.place].read_counts(), places[axis.place])
        else:
            counts[axis.place] = _NOTHING
    return counts


def _scale_weights(counts: Counts, weight: int) -> dict[str, Quantity]:
    """Return the counts of a leaf axis with its weights in the unit that all axes share."""
    return {name: multiply(counts[name], weight if name in WEIGHTS else 1) for name in counts}


def _add_counts(name: str, parts: Sequence[Counts], stages: Stages) -> dict[str, Quantity]:
    """Have the counts of the sub-axes of the axis `name` added up; return them, for later stages."""
    return {each: stages.keep(f"{each}:{name}", add_up(part[each] for part in parts)) for each in (*COUNTS, *WEIGHTS)}


def check_weights(compiled: CompiledBank, policy: Policy) -> None:
    """Raise `NotExpressibleError` if shares by weight could be inexact."""
    total = sum(
        question.weight * compiled.weight_by_place[leaf.place]
        for leaf in compiled.leaves
        for question in leaf.questions
    )
    check_exact(2 * total * max(policy.min_coverage.denominator, policy.max_not_applicable.denominator))


def express_provisional(counts: Counts, policy: Policy) -> pl.Expr:
    """Return whether an axis is provisional, as a boolean."""
    spared, applicable = counts["spared_weight"], counts["applicable_weight"]
    causes = [
        _is_under(counts["answered"], counts["applicable"], policy.min_coverage),
        _is_under(counts["answered_weight"], applicable, policy.min_coverage),
        _is_over(spared, add_up((applicable, spared)), policy.max_not_applicable),
    ]
    if any(each is True for each in causes):
        return pl.lit(value=True)
    whole = pl.lit(value=False)
    for each in causes:
        whole = whole if isinstance(each, bool) else whole | each
    return whole


def _is_under(part: Quantity, whole: Quantity, limit: Fraction) -> bool | pl.Expr:
    """Whether a share is under a limit; the share of nothing is not."""
    return _is_less(multiply(part, limit.denominator), multiply(whole, limit.numerator))


def _is_over(part: Quantity, whole: Quantity, limit: Fraction) -> bool | pl.Expr:
    return _is_less(multiply(whole, limit.numerator), multiply(part, limit.denominator))


def _is_less(one: Quantity, other: Quantity) -> bool | pl.Expr:
    if isinstance(one, int) and isinstance(other, int):
        return one < other
    return convert_to_expression(one) < convert_to_expression(other)
